"""Reading many rows a column at a time: the readers and the complaints of `records.read_row`, in a fraction of its time."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from callbackctl.messages import _
from callbackctl.store.records import (
    BEYOND,
    COLUMNS,
    LONGEST_NAME,
    Complaint,
    Kind,
    Value,
    attribute_name,
    readable_attribute,
)

Read = TypeVar("Read")
Cells = Sequence[object]

_FEW = 4  # a column says few things where each of them stands that often in it
_encoded = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode


@dataclass(slots=True)
class Columns:
    """Rows as read: the values of each column of ours, each row's other columns as JSON, and what is wrong with which.

    An empty cell is None among the values and absent from the attributes. In `patches` it is null; a row that has
    none has no patch of its own.
    """

    values: dict[str, list[Value]] = field(default_factory=dict)
    attributes: list[str] = field(default_factory=list)
    patches: list[str | None] = field(default_factory=list)
    wrong: dict[int, list[Complaint]] = field(default_factory=dict)

    def complain(self, place: int, column: str, reason: str) -> None:
        """Note what is wrong with a row."""
        self.wrong.setdefault(place, []).append((column, reason))


def read_columns(kind: Kind, cells: Mapping[str, Cells], count: int) -> Columns:
    """Read `count` rows of a kind, given by column."""
    found, ours = Columns(), COLUMNS[kind]
    others: list[tuple[str, list[str | None]]] = []
    for name, given in cells.items():
        if name in ours:
            found.values[name] = _each(name, ours[name].read, given, found)
        elif name == BEYOND:
            for place in _said(given):
                found.complain(place, "-", _("there are more cells than columns; quote cells that hold a comma"))
        else:
            others += _other(name, given, found)
    _put_together(others, count, found)
    for name, column in ours.items():
        if column.required:
            _miss(name, count, found)
    return found


def _other(name: str, given: Cells, found: Columns) -> Iterator[tuple[str, list[str | None]]]:
    """A column that is none of ours, under its name as it is kept; none where that will not do."""
    try:
        yield attribute_name(name), _each(name, _attribute, given, found)
    except ValueError as problem:
        for place in _said(given):
            found.complain(place, name[:LONGEST_NAME], str(problem))


def _each(name: str, read: Callable[[object], Read], given: Cells, found: Columns) -> list[Read | None]:
    """The values of one column; None for an empty cell, and for one that cannot be read, which is complained of."""
    try:
        few = _few_texts(given)
        if few is None:
            return [None if one is None or one == "" else read(one) for one in given]
        known = {one: read(one) if one else None for one in few}
        return [known[one] for one in given]
    except ValueError:
        return [_one(name, read, place, one, found) for place, one in enumerate(given)]


def _one(name: str, read: Callable[[object], Read], place: int, given: object, found: Columns) -> Read | None:
    try:
        return None if given is None or given == "" else read(given)
    except ValueError as problem:
        found.complain(place, name, str(problem))
        return None


def _few_texts(given: Cells) -> set[object] | None:
    """What a column says, where that is little and all of it text: then each is read once."""
    try:
        texts = set(given)
    except TypeError:  # lists and mappings
        return None
    few = len(texts) * _FEW <= len(given) and all(one is None or isinstance(one, str) for one in texts)
    return texts if few else None


def _attribute(value: object) -> str:
    return _encoded(readable_attribute(value))


def _said(given: Cells) -> Iterator[int]:
    return (place for place, one in enumerate(given) if one is not None and one != "")


def _put_together(others: list[tuple[str, list[str | None]]], count: int, found: Columns) -> None:
    """One JSON object a row of all columns that are none of ours, by name; of two of one name the later counts."""
    if not others:
        found.attributes, found.patches = ["{}"] * count, [None] * count
        return
    columns: dict[str, list[str | None]] = {}
    for name, given in others:
        before = columns.get(name, given)
        columns[name] = [old if new is None else new for old, new in zip(before, given, strict=True)]
    names = sorted(columns)
    heads = [f"{_encoded(name)}: " for name in names]
    for row in zip(*(columns[name] for name in names), strict=True):
        said = [head + one for head, one in zip(heads, row, strict=True) if one is not None]
        found.attributes.append("{" + ", ".join(said) + "}")
        found.patches.append(None if len(said) == len(row) else "{" + ", ".join(map(_patched, heads, row)) + "}")


def _patched(head: str, said: str | None) -> str:
    return head + ("null" if said is None else said)


def _miss(name: str, count: int, found: Columns) -> None:
    """Complain of the rows that are without a column they must have, where nothing else is wrong with it."""
    values = found.values.get(name, [None] * count)
    if all(values):
        return
    for place in (place for place, value in enumerate(values) if not value):
        if not any(column == name for column, _reason in found.wrong.get(place, ())):
            found.complain(place, name, _("is missing"))
