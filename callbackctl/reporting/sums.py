"""The sums of a month, counted once and added up by rule, branch, segment and caller.

One pass over the month's callbacks and one over its visits give small tables of counts; whatever the report breaks
them down by is added up from these, so that every part comes to the same whole.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from callbackctl.planning.fitting import COMPLETED, CURRENT
from callbackctl.reporting.standing import EXCUSES, counted_between, place_sql

NOWHERE = "-"
_GROUP = "coalesce(nullif(k.{column}, ''), '-')"


@dataclass(slots=True)
class Part:
    """Counts of a part of the month: callbacks by place, visits, completed ones, satisfaction by score."""

    places: Counter[str] = field(default_factory=Counter)
    visits: int = 0
    completed: int = 0
    scores: Counter[int] = field(default_factory=Counter)

    def sums(self) -> dict[str, Any]:
        """Due and where it stands; `due` is the sum of the five that follow."""
        return sums(self.places)

    def contacts(self) -> dict[str, Any]:
        """Visits made and how content the customers were."""
        answers = sum(self.scores.values())
        total = sum(score * number for score, number in self.scores.items())
        return {
            "visits": self.visits,
            "completed": self.completed,
            "answers": answers,
            "mean": round(total / answers, 2) if answers else None,
        }


def share(part: float, whole: float) -> float | None:
    """A share rounded to four places; None of nothing."""
    return round(part / whole, 4) if whole else None


def sums(places: Mapping[str, int]) -> dict[str, Any]:
    """The sums of callbacks counted by place: `due = on_time + late + missed + excused + open`."""
    excused_by = {name: places.get(name, 0) for name in EXCUSES}
    excused = sum(excused_by.values())
    on_time, late, missed, still = (places.get(name, 0) for name in ("on_time", "late", "missed", "open"))
    due = on_time + late + missed + excused + still
    return {
        "due": due,
        "on_time": on_time,
        "late": late,
        "missed": missed,
        "excused": excused,
        "open": still,
        "excused_by": excused_by,
        "reachable": due - excused,
        "on_time_share": share(on_time, on_time + late + missed),
    }


@dataclass(frozen=True, slots=True)
class Cube:
    """A month's callbacks and visits, counted by everything the report breaks them down by."""

    callbacks: list[dict[str, Any]]
    visits: list[dict[str, Any]]

    def whole(self) -> Part:
        """The whole organisation."""
        return self.by(lambda row: "")[""] if self.callbacks or self.visits else Part()

    def by(self, name: Any) -> dict[str, Part]:
        """Parts by what `name` says of a row."""
        parts: dict[str, Part] = {}
        for row in self.callbacks:
            parts.setdefault(name(row), Part()).places[row["place"]] += row["number"]
        for row in self.visits:
            part = parts.setdefault(name(row), Part())
            part.visits += row["number"]
            part.completed += row["number"] * row["completed"]
            if row["satisfaction"] is not None:
                part.scores[row["satisfaction"]] += row["number"]
        return parts

    def completed_by_channel(self) -> Counter[str]:
        """Completed visits by channel."""
        found: Counter[str] = Counter()
        for row in self.visits:
            if row["completed"]:
                found[row["channel"]] += row["number"]
        return found

    def places_by(self, column: str) -> dict[str, Counter[str]]:
        """Callbacks by a column of theirs, and by place."""
        found: dict[str, Counter[str]] = {}
        for row in self.callbacks:
            if row[column] is not None:
                found.setdefault(row[column], Counter())[row["place"]] += row["number"]
        return found


def month_cube(connection: sqlite3.Connection, month: str, now: str, parameters: Mapping[str, Any]) -> Cube:
    """Count a month of one organisation, as it stands at a moment."""
    branch, segment = _GROUP.format(column="branch"), _GROUP.format(column="segment")
    callbacks = select(
        connection,
        f"SELECT c.rule, {branch} AS branch, {segment} AS segment, c.assignee, {place_sql(now)} AS place,"
        " count(*) AS number FROM callbacks c"
        " CROSS JOIN customers k ON k.organization = c.organization AND k.id = c.customer"
        f" WHERE {counted_between(month, month)} GROUP BY 1, 2, 3, 4, 5",
        parameters,
    )
    visits = select(
        connection,
        f'SELECT v."by" AS staff, {branch} AS branch, {segment} AS segment, v.channel, {COMPLETED} AS completed,'
        " v.satisfaction, count(*) AS number, sum(v.minutes) AS minutes, sum(v.expense) AS expense"
        " FROM visits v CROSS JOIN customers k ON k.organization = v.organization AND k.id = v.customer"
        f" WHERE v.organization = :organization AND v.at >= :month AND v.at < :end AND {CURRENT}"
        " GROUP BY 1, 2, 3, 4, 5, 6",
        parameters,
    )
    return Cube(callbacks, visits)


def select(connection: sqlite3.Connection, query: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Rows of a query by the names of its columns."""
    cursor = connection.execute(query, parameters)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def parts_of(cube: Cube, column: str) -> list[dict[str, Any]]:
    """Sums and contacts by branch or segment, the largest first."""
    parts = cube.by(lambda row: row[column])
    rows = [{column: name, **part.sums(), **part.contacts()} for name, part in parts.items()]
    return sorted(rows, key=lambda row: (-row["due"], -row["visits"], row[column]))


def total_of(rows: Iterable[Mapping[str, Any]], key: str) -> int:
    """The sum of a key over rows, leaving out those without."""
    return sum(row[key] or 0 for row in rows)
