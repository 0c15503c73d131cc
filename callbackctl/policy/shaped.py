"""Reads values of a file by their shapes: scalars, lists, mappings, alternatives."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import Any

from callbackctl.messages import _
from callbackctl.policy.dated import Dates, Entry
from callbackctl.policy.nodes import BrokenNode, ListNode, MapNode, Node, ScalarNode, end_of, plain_value
from callbackctl.policy.problems import Hint, Ledger, Place
from callbackctl.policy.scalars import Mismatch, read_first, read_scalar, wrong
from callbackctl.policy.shapes import (
    PLAIN,
    Anything,
    Choice,
    ListOf,
    MapOf,
    ModelOf,
    NodeKind,
    OneOf,
    Parsed,
    Shape,
    Text,
    accepts,
    expected,
    keys_of,
    words_of,
)
from callbackctl.policy.suggest import hint_for_model, nearest
from callbackctl.policy.unread import ABSENT, UNREAD


@dataclass
class ValueReader(ABC):
    """Reads nodes as they stand on one day. Mistakes go to the ledger and reading goes on.

    `number` is the day's place among the states of the file; `clauses` holds the dated entries with a clause
    met so far in each model around; `spoiled` are the keys under which something is wrong already, or not in
    force: combinations with them are not judged.
    """

    ledger: Ledger
    dates: Dates | None = None
    day: date = date.min
    number: int = 0
    clauses: list[list[Entry]] = field(default_factory=list)
    spoiled: set[int] = field(default_factory=set)

    def note(self, place: Place, message: str, hint: Hint = "") -> None:
        """Note a mistake in what is being read."""
        self.ledger.add(place, message, hint)

    def in_force(self, node: Node) -> tuple[Node | None, Entry | None]:
        """The node that holds on the day (None: none does) and the latest entry with a clause around it."""
        cited: Entry | None = None
        while self.dates and self.dates.is_dated(node):
            entry = self.dates.on(node, self.day)
            if entry is None or entry.node is None:
                return None, None
            node, cited = entry.node, entry if entry.clause else cited
        return node, cited

    def read(self, shape: Shape, node: Node, key: ScalarNode | None) -> Any:
        """A value as it stands on the day: of the shape, or UNREAD (a mistake is noted), or ABSENT."""
        found, cited = self.in_force(node)
        if found is None:
            return ABSENT
        return self.shaped(shape, found, key, cited)

    def shaped(
        self,
        shape: Shape,
        node: Node,
        key: ScalarNode | None,
        cited: Entry | None,
        model: ModelOf | None = None,
    ) -> Any:
        """A node that is in force, as a value.

        `cited` is the dated entry whose clause it carries; `model` is the model the value stands for, if any.
        """
        if isinstance(node, BrokenNode):
            return UNREAD
        if isinstance(shape, OneOf):
            if shape.nullable and isinstance(node, ScalarNode) and node.kind == "null":
                return None
            return self._alternative(shape, node, key, cited, model)
        if isinstance(shape, ModelOf):
            return self.model_or_shorthand(shape, node, key, cited)
        self.cite(cited)
        match shape:
            case Anything():
                return plain_value(node)
            case ListOf(item):
                return self._list(item, node, key)
            case MapOf() if isinstance(node, MapNode):
                return self._mapping(shape, node, key)
        return self._plain([shape], node, key, model or shape)

    def cite(self, cited: Entry | None) -> None:
        """Hand the clause of a dated entry to the nearest model around it that has one."""
        if cited and self.clauses:
            self.clauses[-1].append(cited)

    def _plain(self, shapes: list[Shape], node: Node, key: ScalarNode | None, whole: Shape) -> Any:
        if not isinstance(node, ScalarNode) or not all(isinstance(each, PLAIN) for each in shapes):
            return self.misfit(whole, node, key)
        place = key.place if key and node.kind == "empty" else node.place
        try:
            return read_scalar(shapes[0], node) if len(shapes) == 1 else read_first(shapes, node)
        except Mismatch as miss:
            hint = "" if self.ledger.is_full else miss.hint()
            what = expected(shapes[0] if hint and len(shapes) == 1 else whole)
            self.note(place, miss.reason or wrong(what, node), hint or _hint_for_model(whole, node))
            return UNREAD

    def misfit(self, shape: Shape, node: Node, key: ScalarNode | None) -> Any:
        """The node is a scalar, a list or a mapping where the shape is something else."""
        if isinstance(node, ScalarNode):
            empty = key is not None and node.kind == "empty"
            place = key.place if key and empty else node.place
            self.note(place, wrong(expected(shape), node), _hint_for_model(shape, node))
            return UNREAD
        kind = _("a list") if isinstance(node, ListNode) else _("a mapping")
        place = key.place if key and not getattr(node, "flow", False) else node.place
        self.note(place, _("expected {what}, not {found}").format(what=expected(shape), found=kind))
        return UNREAD

    def _alternative(
        self,
        shape: OneOf,
        node: Node,
        key: ScalarNode | None,
        cited: Entry | None,
        model: ModelOf | None,
    ) -> Any:
        found = fitting(shape, node)
        plain: list[Shape] = [each for each in found if isinstance(each, PLAIN)]
        if plain:
            self.cite(cited)
            return self._plain(plain, node, key, model or shape)
        if not found:
            return self.misfit(shape, node, key)
        return self.shaped(found[0], node, key, cited)

    def _list(self, item: Shape, node: Node, key: ScalarNode | None) -> Any:
        if not isinstance(node, ListNode):
            if not accepts(item, kind_of(node)):
                return self.misfit(ListOf(item), node, key)
            value = self.shaped(item, node, key, None)
            return value if value is UNREAD or value is ABSENT else (value,)
        if self.refuse_empty(node, key):
            return UNREAD
        values = [self._item(item, each, number) for number, each in enumerate(node.items, 1)]
        return tuple(value for value in values if value is not UNREAD and value is not ABSENT)

    def _item(self, shape: Shape, node: Node, number: int) -> Any:
        self._name(shape, node, node, str(number))
        return self.read(shape, node, None)

    def _mapping(self, shape: MapOf, node: MapNode, key: ScalarNode | None) -> Any:
        if self.refuse_empty(node, key):
            return UNREAD
        values: dict[Any, Any] = {}
        for name, (inner, value) in node.entries.items():
            before = self.ledger.mishaps
            self._name(shape.value, inner, value, name)
            found = self.read(shape.value, value, inner)
            read_key = self._map_key(shape.key, inner)
            self.mark(inner, before)
            if found is ABSENT:
                self.spoiled.add(id(key))
            elif read_key is not UNREAD:
                values[read_key] = found
        return values

    def _map_key(self, shape: Shape, key: ScalarNode) -> Any:
        """A key of the author's choice: always text, whatever it looks like."""
        if isinstance(shape, Text | Parsed | Choice):
            return self._plain([shape], ScalarNode(key.place, key.text, False), key, shape)
        return self._plain([shape], key, key, shape)

    def _name(self, shape: Shape, start: Node, node: Node, name: str) -> None:
        """Tell the ledger what messages call the part of the file that is read next."""
        if isinstance(shape, ModelOf) and (label := getattr(shape.cls, "LABEL", None)):
            self.ledger.spans[start.place, end_of(node)] = f"{_(label)} {name[:60]}"

    def refuse_empty(self, node: ListNode | MapNode, key: ScalarNode | None) -> bool:
        """Refuse an empty list or mapping in a policy: it says nothing and looks as if it said something."""
        if self.dates is None or (node.items if isinstance(node, ListNode) else node.entries):
            return False
        self.note(key.place if key else node.place, _("this is empty; leave the key out, or say something"))
        return True

    def mark(self, key: ScalarNode, before: int) -> None:
        """Remember that something under a key is wrong already."""
        if self.ledger.mishaps > before:
            self.spoiled.add(id(key))

    @abstractmethod
    def model_or_shorthand(self, shape: ModelOf, node: Node, key: ScalarNode | None, cited: Entry | None) -> Any:
        """A model from its mapping, or from the plain value that stands for it."""


def kind_of(node: Node) -> NodeKind:
    """Which shapes can be read from the node."""
    if isinstance(node, MapNode):
        return "map"
    return "list" if isinstance(node, ListNode) else "scalar"


def fitting(shape: OneOf, node: Node) -> list[Shape]:
    """The alternatives that the node may be, the likeliest first."""
    found = [each for each in shape.alternatives if accepts(each, kind_of(node))]
    if len(found) > 1 and isinstance(node, MapNode):
        found.sort(key=lambda each: -_likeness(each, node))
    return found


def _hint_for_model(shape: Shape, node: ScalarNode) -> str:
    """A hint for a plain word that belongs under a key of the model expected."""
    if isinstance(shape, OneOf):
        return next((hint for each in shape.alternatives if (hint := _hint_for_model(each, node))), "")
    if not isinstance(shape, ModelOf):
        return ""
    return hint_for_model({name: words_of(key.shape) for name, key in keys_of(shape.cls).items()}, node.text)


def _likeness(shape: Shape, node: MapNode) -> float:
    """How many of the mapping's keys the shape knows, near misses half."""
    if not isinstance(shape, ModelOf):
        return 0.1
    keys = keys_of(shape.cls)
    return sum(1 if name in keys else 0.5 if nearest(name, keys) else 0 for name in islice(node.entries, 20))
