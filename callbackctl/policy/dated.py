"""Dated values: which entry of a file is in force on a day.

A mapping whose keys are dates is a dated value. Each entry holds from its date until the next one's; an entry
is the plain value, or `value` with the `clause` that set it. Before the first entry there is no value, and
an entry that is null ends it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from callbackctl.messages import _
from callbackctl.policy.nodes import BrokenNode, ListNode, MapNode, Node, ScalarNode
from callbackctl.policy.problems import Ledger
from callbackctl.policy.suggest import hint_for_key, hint_for_parsed, nearest
from callbackctl.policy.values import CalendarDate

MAX_READINGS = 100_000
"""The values of a file times its states: more than a file of dates gone wild."""
MAX_DATES = 100
"""The dates on which anything may change: `rules check` plans on each of them, and on the day before."""

_LIKE_A_DATE = re.compile(r"[0-9]{2,4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}")


@dataclass(frozen=True, slots=True)
class Entry:
    """What holds from a day on: the value (None: nothing any more) and the clause that set it."""

    since: date
    node: Node | None
    clause: ScalarNode | None


class Dates:
    """The dated values of one file: all the days on which anything changes, and what holds on each."""

    def __init__(self, root: Node, ledger: Ledger) -> None:
        self._ledger = ledger
        self._entries: dict[int, list[Entry]] = {}
        for node in _inner_mappings(root):
            if any(_LIKE_A_DATE.fullmatch(name) for name in node.entries):
                self._entries[id(node)] = list(self._read_entries(node))
        days = {entry.since for entries in self._entries.values() for entry in entries}
        self.days = sorted({date.min, *days})

    def limit(self, count: int, root: Node) -> None:
        """Refuse a file with so many dates that reading each of its states would take for ever."""
        if count * len(self.days) > MAX_READINGS or len(self.days) > MAX_DATES:
            message = _("{days} different dates are too many for a file of {count} values")
            self._ledger.add(root.place, message.format(days=len(self.days), count=count))
            self._ledger.refuse()

    def is_dated(self, node: Node) -> bool:
        """Whether the node is a dated value."""
        return id(node) in self._entries

    def entries(self, node: Node) -> list[Entry]:
        """All the entries of a dated value, in order."""
        return self._entries[id(node)]

    def on(self, node: Node, day: date) -> Entry | None:
        """The entry of a dated value in force on a day, if any is."""
        entries = self._entries[id(node)]
        found = bisect_right(entries, day, key=lambda entry: entry.since)
        return entries[found - 1] if found else None

    def _read_entries(self, node: MapNode) -> Iterator[Entry]:
        """The entries in order; mistakes are noted."""
        latest: date | None = None
        for key, value in node.entries.values():
            day = self._read_date(key)
            if day is None:
                continue
            if latest is not None and day <= latest:
                message = _("the dates must be in order: {day} comes after {latest}")
                self._ledger.add(key.place, message.format(day=day, latest=latest))
                continue
            latest = day
            yield self._read_entry(day, value)

    def _read_date(self, key: ScalarNode) -> date | None:
        if not _LIKE_A_DATE.fullmatch(key.text):
            self._ledger.add(
                key.place,
                _("'{name}' is not a date, and dates cannot be mixed with other keys").format(name=key.text[:40]),
                _("a dated value holds dates only, such as 2026-03-05"),
            )
            return None
        try:
            return CalendarDate.parse(key.text).value
        except ValueError as error:
            reason = str(error) if key.text[4:5] == "-" and len(key.text) == 10 else ""
            message = _(reason) or _("expected {what}, not '{found}'").format(
                what=_(CalendarDate.EXPECTED), found=key.text[:40]
            )
            self._ledger.add(key.place, message, hint_for_parsed(CalendarDate, key.text))
            return None

    def _read_entry(self, day: date, node: Node) -> Entry:
        if not isinstance(node, MapNode) or not _is_wrapped(node):
            return Entry(day, None if _is_null(node) else node, None)
        for key, __ in node.entries.values():
            if key.text not in ("value", "clause"):
                message = _("unknown key '{name}'").format(name=key.text[:40])
                self._ledger.add(key.place, message, hint_for_key(key.text, ["value", "clause"]))
        value = node.entries["value"][1] if "value" in node.entries else BrokenNode(node.place)
        return Entry(day, None if _is_null(value) else value, self._clause(node))

    def _clause(self, node: MapNode) -> ScalarNode | None:
        key, clause = node.entries.get("clause", (None, None))
        if key is None or clause is None:
            return None
        if isinstance(clause, ScalarNode) and clause.kind in ("text", "integer", "decimal") and clause.text.strip():
            return clause
        self._ledger.add(key.place, _("expected the clause of the policy text"))
        return None


def _is_null(node: Node) -> bool:
    return isinstance(node, ScalarNode) and node.kind == "null"


def _is_wrapped(node: MapNode) -> bool:
    """Whether an entry is `value` with its clause and not itself a value that is a mapping."""
    if "value" in node.entries:
        return True
    return (
        len(node.entries) == 2 and "clause" in node.entries and any(nearest(name, ["value"]) for name in node.entries)
    )


def _inner_mappings(root: Node) -> Iterator[MapNode]:
    """All the mappings within the file's own, in the order of the file."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, MapNode):
            if node is not root:
                yield node
            waiting.extend(value for __, value in reversed(list(node.entries.values())))
        elif isinstance(node, ListNode):
            waiting.extend(reversed(node.items))
