"""What has changed in a closed month since, figure by figure: which rows differ, and what made them differ."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

from callbackctl.reporting.closing import Closed
from callbackctl.reporting.figures import figure_values
from callbackctl.reporting.reasons import Reasons
from callbackctl.reporting.rows import MonthRows

Row = dict[str, Any]
_LISTS = tuple(item.name for item in fields(MonthRows) if item.name not in ("month", "policy"))


@dataclass
class Changes:
    """A closed month beside the same month as it stands now."""

    connection: sqlite3.Connection
    closed: Closed
    report: Mapping[str, Any]
    rows: MonthRows

    def figures(self) -> list[dict[str, Any]]:
        """Every figure that counts other rows than it did, with those rows and why each came or went."""
        was, now = figure_values(self.closed.report), figure_values(self.report)
        found = []
        for name in dict.fromkeys([*was, *now]):
            rows = list(self._differing(name))
            if rows:
                found.append({"figure": name, "was": was.get(name, 0), "now": now.get(name, 0), "rows": rows})
        return found

    def _differing(self, figure: str) -> Iterator[dict[str, Any]]:
        before, after = self._differences
        old = {_key(row): row for row in before.behind(figure)}
        new = {_key(row): row for row in after.behind(figure)}
        for key in [*(key for key in old if key not in new), *(key for key in new if key not in old)]:
            row = old.get(key) or new[key]
            why, text = self._reasons.of(row["row"], self._at(before, key), self._at(after, key))
            change = "removed" if key in old else "added"
            yield {"row": row["row"], "id": row["id"], "change": change, "why": why, "text": text}

    @cached_property
    def _differences(self) -> tuple[MonthRows, MonthRows]:
        """The rows that are not the same any more, as they were and as they are."""
        kept = self.closed.rows()
        pairs = {name: _different(getattr(kept, name), getattr(self.rows, name)) for name in _LISTS}
        lacking = {row["visit"] for rows in pairs["findings"] for row in rows if row["code"] == "record-incomplete"}
        for place, whole in enumerate((kept, self.rows)):
            there = {row["id"] for row in pairs["visits"][place]}
            pairs["visits"][place].extend(
                row for row in whole.visits if row["id"] in lacking and row["id"] not in there
            )
        before = MonthRows(kept.month, kept.policy, **{name: pair[0] for name, pair in pairs.items()})
        after = MonthRows(self.rows.month, self.rows.policy, **{name: pair[1] for name, pair in pairs.items()})
        return before, after

    @cached_property
    def _reasons(self) -> Reasons:
        return Reasons(self.connection, self.closed.organization, self.closed.revision)

    @cached_property
    def _index(self) -> tuple[dict[tuple[str, ...], Row], dict[tuple[str, ...], Row]]:
        before, after = (
            {_key(row): row for name in reversed(_LISTS) for row in getattr(rows, name)} for rows in self._differences
        )
        return before, after

    def _at(self, rows: MonthRows, key: tuple[str, ...]) -> Row | None:
        """A row as it was or is, wherever in the month it stands."""
        return self._index[0 if rows is self._differences[0] else 1].get(key)


def _different(before: Iterable[Row], after: Iterable[Row]) -> tuple[list[Row], list[Row]]:
    old, new = {_key(row): row for row in before}, {_key(row): row for row in after}
    return (
        [row for key, row in old.items() if new.get(key) != row],
        [row for key, row in new.items() if old.get(key) != row],
    )


def _key(row: Row) -> tuple[str, ...]:
    """What makes a row the same row: an event stands once a rule."""
    return (row["row"], str(row["id"]), str(row["rule"]) if row["row"] == "event" else "")
