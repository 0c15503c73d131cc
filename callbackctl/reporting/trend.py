"""A month among others: the twelve months up to it, the month before and the same month of last year."""

import sqlite3
from collections import Counter
from collections.abc import Mapping
from typing import Any

from callbackctl.planning.fitting import COMPLETED, CURRENT
from callbackctl.reporting.standing import counted_between, place_sql
from callbackctl.reporting.sums import Part

MONTHS = 12


def months_before(month: str, number: int) -> str:
    """The month (`YYYY-MM`) so many months before another."""
    year, place = divmod(int(month[:4]) * 12 + int(month[5:]) - 1 - number, 12)
    return f"{year:04d}-{place + 1:02d}"


def trend_and_comparison(
    connection: sqlite3.Connection, month: str, now: str, whole: Part, parameters: Mapping[str, Any]
) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """The last twelve months with `month` at the end, and two earlier months in the shape of the totals.

    `whole` is the month itself, counted already.
    """
    before, year_before = months_before(month, 1), months_before(month, MONTHS)
    parts = _parts(connection, year_before, before, now, parameters)
    parts[month] = whole
    names = [months_before(month, number) for number in range(MONTHS - 1, -1, -1)]
    trend = [_point(name, parts.get(name, Part())) for name in names]
    comparison = {
        name: {"month": which, **main_sums(connection, which, parts.get(which, Part()), parameters)}
        for name, which in (("month_before", before), ("year_before", year_before))
    }
    return trend, comparison


def main_sums(
    connection: sqlite3.Connection, month: str, part: Part, parameters: Mapping[str, Any]
) -> dict[str, Any]:
    """The sums of a month, its contacts, and how many complaints and matters came in."""
    span = {**parameters, "month": month, "end": f"{month}~"}
    counts = {
        name: connection.execute(
            f"SELECT count(*) FROM {table} WHERE organization = :organization AND {column} >= :month"
            f" AND {column} < :end",
            span,
        ).fetchone()[0]
        for name, table, column in (
            ("complaints_received", "complaints", "received_at"),
            ("matters_raised", "matters", "raised_at"),
        )
    }
    return {**part.sums(), **part.contacts(), **counts}


def _point(month: str, part: Part) -> dict[str, Any]:
    figures = {**part.sums(), **part.contacts()}
    return {"month": month, **{name: figures[name] for name in ("due", "on_time", "on_time_share", "answers", "mean")}}


def _parts(
    connection: sqlite3.Connection, first: str, last: str, now: str, parameters: Mapping[str, Any]
) -> dict[str, Part]:
    """Every month from one to another, counted."""
    parts: dict[str, Part] = {}
    span = {**parameters, "from": first, "to": f"{last}~"}
    for month, place, number in connection.execute(
        f"SELECT substr(c.due_by, 1, 7), {place_sql(now)}, count(*) FROM callbacks c"
        f" WHERE {counted_between(first, last)} GROUP BY 1, 2",
        span,
    ):
        parts.setdefault(month, Part(Counter())).places[place] += number
    for month, completed, satisfaction, number in connection.execute(
        f"SELECT substr(v.at, 1, 7), {COMPLETED}, v.satisfaction, count(*) FROM visits v"
        f" WHERE v.organization = :organization AND v.at >= :from AND v.at < :to AND {CURRENT} GROUP BY 1, 2, 3",
        span,
    ):
        part = parts.setdefault(month, Part())
        part.visits += number
        part.completed += number * completed
        if satisfaction is not None:
            part.scores[satisfaction] += number
    return parts
