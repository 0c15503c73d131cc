"""Reads the models of a file: mappings with declared keys, and the combinations that cannot be."""

from collections.abc import Iterator
from typing import Any

from callbackctl.messages import _
from callbackctl.policy.dated import Entry
from callbackctl.policy.nodes import BrokenNode, MapNode, Node, ScalarNode
from callbackctl.policy.problems import Place
from callbackctl.policy.shaped import ValueReader, kind_of
from callbackctl.policy.shapes import Key, ModelOf, accepts, expected, keys_of, shorthand_of
from callbackctl.policy.suggest import hint_for_key, nearest
from callbackctl.policy.unread import ABSENT, UNREAD

CLAUSE = "clause"
"""The key of a model that names its source; a dated entry may name another."""


class Reader(ValueReader):
    """Reads a whole file as a model. It goes by what the model declares and knows no key of it.

    Beside type hints and help texts a model may declare `SHORTHAND`, the key that a plain value fills;
    `LIVES_BY`, keys without which, where they are dated and not in force, the thing is not there; `LABEL`,
    what messages call it; and `problems()`, combinations that cannot be.
    """

    def read_root(self, model: type[Any], root: Node) -> Any:
        """The whole file as a model."""
        if isinstance(root, MapNode):
            return self._model(ModelOf(model), root, None, None, is_root=True)
        if not isinstance(root, BrokenNode):
            self.note(root.place, _("expected {what}").format(what=expected(ModelOf(model))))
        return UNREAD

    def model_or_shorthand(self, shape: ModelOf, node: Node, key: ScalarNode | None, cited: Entry | None) -> Any:
        """A model from its mapping, or from the plain value that stands for it."""
        if isinstance(node, MapNode):
            return UNREAD if self.refuse_empty(node, key) else self._model(shape, node, key, cited)
        short = shorthand_of(shape.cls)
        if short is None or not accepts(short.shape, kind_of(node)):
            return self.misfit(shape, node, key)
        before = self.ledger.mishaps
        values = {short.field: self.shaped(short.shape, node, key, None, shape)}
        if CLAUSE not in keys_of(shape.cls):
            self.cite(cited)
        elif cited and cited.clause:
            values[CLAUSE] = cited.clause.text
        if self.ledger.mishaps > before:
            return UNREAD
        return self._build(shape, values, node, key)

    def _model(
        self,
        shape: ModelOf,
        node: MapNode,
        key: ScalarNode | None,
        cited: Entry | None,
        is_root: bool = False,
    ) -> Any:
        keys = keys_of(shape.cls)
        if CLAUSE not in keys:
            self.cite(cited)
        self.clauses.append([cited] if cited and CLAUSE in keys else [])
        values, lost = self._read_keys(keys, node)
        citations = self.clauses.pop()
        if CLAUSE not in keys:
            for citation in citations:
                self.cite(citation)
        elif latest := max(citations, key=lambda entry: entry.since, default=None):
            values[CLAUSE] = latest.clause.text if latest.clause else None
        if lost and not is_root and not self._lives(shape.cls, keys, values, lost):
            return ABSENT
        self._note_missing(keys, values, lost, node, key)
        return self._build(shape, values, node, key)

    def _read_keys(self, keys: dict[str, Key], node: MapNode) -> tuple[dict[str, Any], list[Key]]:
        """The values by their fields, and the keys that are dated and not in force."""
        values: dict[str, Any] = {}
        lost: list[Key] = []
        for name, (inner, value) in node.entries.items():
            declared = keys.get(name)
            if declared is None:
                meant = self._note_unknown(name, inner, keys, cut=node.flow and _is_empty(value))
                if meant and meant.name not in node.entries:
                    values[meant.field] = UNREAD
                continue
            before = self.ledger.mishaps
            found = self.read(declared.shape, value, inner)
            self.mark(inner, before)
            if found is ABSENT:
                lost.append(declared)
            else:
                values[declared.field] = found
        return values, lost

    def _note_unknown(self, name: str, key: ScalarNode, keys: dict[str, Key], cut: bool) -> Key | None:
        """Note a key that is not declared; gives the one that was most likely meant.

        `cut`: it has no value and stands within braces, as the rest of a text with a comma does.
        """
        message = _("unknown key '{name}'").format(name=name if len(name) <= 40 else name[:39] + "…")
        meant = None if self.ledger.is_full else nearest(name, keys)
        if cut and not meant:
            self.note(key.place, message, _("a text with a comma must be in quotes inside { }"))
            return None
        self.note(key.place, message, lambda: hint_for_key(name, list(keys)))
        return keys[meant] if meant else None

    def _note_missing(
        self,
        keys: dict[str, Key],
        values: dict[str, Any],
        lost: list[Key],
        node: MapNode,
        key: ScalarNode | None,
    ) -> None:
        """Note required keys that are not there, or not at all times."""
        for needed in keys.values():
            if not needed.required or needed.field in values:
                continue
            values[needed.field] = UNREAD
            if needed in lost:
                message = _("'{name}' must hold at all times: date it from the beginning, or not at all")
                self.note(node.entries[needed.name][0].place, message.format(name=needed.name))
            else:
                message = _("the key '{name}' is missing").format(name=needed.name)
                self.note(key.place if key else node.place, message, f"{needed.name}: {_(needed.about)}")

    def _build(self, shape: ModelOf, values: dict[str, Any], node: Node, key: ScalarNode | None) -> Any:
        model = shape.cls(**values)
        if hasattr(model, "problems"):
            self._check(model, node, key)
        return model

    def _check(self, model: Any, node: Node, key: ScalarNode | None) -> None:
        """Note what the model itself finds wrong, unless something under the same key is wrong already."""
        for path, message in self._own_problems(model):
            place, judged = self._locate(path, node, key)
            if judged and not _is_unread(model, path):
                self.ledger.add(place, _(message), version=self.number)

    def _own_problems(self, model: Any) -> Iterator[tuple[str, str]]:
        try:
            yield from model.problems()
        except Exception:
            # A stand-in for an unreadable value may trip a check; it runs again once the file is mended.
            if not self.ledger.mishaps:
                raise

    def _lives(self, cls: Any, keys: dict[str, Key], values: dict[str, Any], lost: list[Key]) -> bool:
        """Whether what is left without the keys not in force is still a thing on its own."""
        if any(key.required for key in lost):
            return False
        if not any(key.field in getattr(cls, "LIVES_BY", ()) for key in lost):
            return True
        missing = {key.field: UNREAD for key in keys.values() if key.required and key.field not in values}
        return not any(self._own_problems(cls(**values, **missing)))

    def _locate(self, path: str, node: Node, key: ScalarNode | None) -> tuple[Place, bool]:
        """Where a dotted path of keys leads, and whether what is there may be judged."""
        place = key.place if key and isinstance(node, MapNode) else node.place
        inner: ScalarNode | None = None
        for part in path.split("."):
            found = self.in_force(node)[0]
            if not isinstance(found, MapNode) or part not in found.entries:
                return place, id(inner) not in self.spoiled
            inner, node = found.entries[part]
            place = inner.place
        return place, id(inner) not in self.spoiled


def _is_empty(node: Node) -> bool:
    return isinstance(node, ScalarNode) and node.kind == "empty"


def _is_unread(model: Any, path: str) -> bool:
    key = keys_of(model.__class__).get(path.split(".")[0])
    return key is not None and getattr(model, key.field) is UNREAD
