"""Clocks that count in working days, days, months or hours, and stand still while they are stopped.

A clock of N working days ends on the N-th working day after the day it starts; that day itself is still in time.
A day counts when the clock runs at its end: the day on which it is stopped does not, the day on which it goes on
again does. A clock in hours is prolonged by the minutes for which it stood still.
"""

import sqlite3
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any, NamedTuple

from callbackctl.policy.values import Duration

FOREVER = "9999-12-31"


class Stop(NamedTuple):
    """A time for which clocks stand still; `end` is empty while it lasts."""

    start: str
    end: str | None


class Day(NamedTuple):
    """A day of the calendar, as the table of days has it."""

    working: bool
    kind: str
    name: str | None
    provisional: bool


@dataclass(frozen=True, slots=True)
class WorkDays:
    """The calendar of an organisation: every day from a first one on, and those that are worked, in order."""

    days: dict[str, Day]
    worked: list[str]

    @classmethod
    def load(cls, connection: sqlite3.Connection, organization: str, first: str) -> "WorkDays":
        """Read the days from a first one on, as planning wrote them."""
        rows = connection.execute(
            "SELECT day, working, kind, name, provisional FROM days WHERE calendar = ? AND day >= ? ORDER BY day",
            (organization, first[:10]),
        )
        days = {day: Day(bool(working), kind, name, bool(still)) for day, working, kind, name, still in rows}
        return cls(days, [day for day, one in days.items() if one.working])

    def after(self, day: str, unit: str) -> Iterator[str]:
        """The days after one that a clock in a unit counts, in order."""
        if unit == "working days":
            yield from islice(self.worked, bisect_right(self.worked, day), None)
            return
        later = date.fromisoformat(day)
        while later < date.max:
            later += timedelta(days=1)
            yield later.isoformat()

    def between(self, day: str, last: str, unit: str) -> int:
        """How many days that a clock in a unit counts come after one day, up to and including a last one."""
        if last <= day:
            return 0
        if unit == "working days":
            return bisect_right(self.worked, last) - bisect_right(self.worked, day)
        return (date.fromisoformat(last) - date.fromisoformat(day)).days


def moment(text: str) -> datetime:
    """A moment as kept; a date alone stands for its first minute."""
    return datetime.fromisoformat(text)


def in_time(at: str, due_by: str) -> bool:
    """Whether something came in time, compared at the precision both moments have."""
    precision = min(len(at), len(due_by))
    return at[:precision] <= due_by[:precision]


def stopped_on(day: str, stops: Sequence[Stop]) -> bool:
    """Whether a clock stands still at the end of a day."""
    return any(stop.start[:10] <= day < (stop.end or FOREVER)[:10] for stop in stops)


def deadline(start: str, span: Duration, stops: Sequence[Stop], calendar: WorkDays) -> str | None:
    """The last day (or minute, of a span in hours) in time; None while the clock stands still for good.

    `start` is the moment it counts from, `stops` in the order in which they began.
    """
    if span.unit == "hours":
        return _minute(moment(start) + timedelta(hours=span.amount), moment(start), stops)
    first = start[:10]
    if span.amount == 0:
        days = iter([first, *islice(calendar.after(first, "days"), 4000)])
        return next((day for day in days if not stopped_on(day, stops)), None)
    if stops and stops[-1].end is None and not any(stop.end is None for stop in stops[:-1]):
        return _while_stopped(first, span, stops, calendar)
    return _nth(first, span, stops, calendar)


def _while_stopped(first: str, span: Duration, stops: Sequence[Stop], calendar: WorkDays) -> str | None:
    """A clock that ran out before it was stopped has its deadline; another has none until it goes on."""
    due = _nth(first, span, stops[:-1], calendar)
    return due if due is not None and due < stops[-1].start[:10] else None


def _nth(first: str, span: Duration, stops: Sequence[Stop], calendar: WorkDays) -> str | None:
    counted = (day for day in calendar.after(first, span.unit) if not stopped_on(day, stops))
    return next(islice(counted, days_of(first, span) - 1, None), None)


def days_of(first: str, span: Duration) -> int:
    """How many days a span counts from its first; months end on the same day, clipped to the month's end."""
    if span.unit != "months":
        return span.amount
    start = date.fromisoformat(first)
    months = start.month - 1 + span.amount
    year, month = start.year + months // 12, months % 12 + 1
    last = (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
    return (date(year, month, min(start.day, last)) - start).days


def _minute(due: datetime, start: datetime, stops: Sequence[Stop]) -> str | None:
    for stop in stops:
        if moment(stop.start) > due:
            break
        if stop.end is None:
            return None
        due += max(moment(stop.end) - max(moment(stop.start), start), timedelta())
    return due.strftime("%Y-%m-%dT%H:%M")


def left(due_by: str, now: str, unit: str, calendar: WorkDays) -> int:
    """How much is left of a clock, in its unit; 0 on the last day, negative when it is late.

    A clock that ran out on a Friday is late by no working day on the Saturday after it.
    """
    if unit == "hours":
        return int((moment(due_by) - moment(now)).total_seconds() // 3600)
    counted = "working days" if unit == "working days" else "days"
    due, today = due_by[:10], now[:10]
    return calendar.between(today, due, counted) or -calendar.between(due, today, counted)


def counted_so_far(start: str, unit: str, stops: Sequence[Stop], now: str, calendar: WorkDays) -> int:
    """The days a clock has counted up to and including today."""
    days = calendar.days if unit != "working days" else calendar.worked
    first = bisect_right(calendar.worked, start[:10]) if unit == "working days" else 0
    wanted = (day for day in islice(days, first, None) if start[:10] < day <= now[:10])
    return sum(not stopped_on(day, stops) for day in wanted)


def ledger(
    start: str, span: Duration, stops: Sequence[Stop], until: str, calendar: WorkDays
) -> list[dict[str, Any]]:
    """Every day after the one counted from, up to a last one, and whether it counts; for working days only."""
    if span.unit != "working days":
        return []
    days = list(calendar.days)
    entries, number = [], 0
    for day in days[bisect_left(days, start[:10]) :]:
        if day > until[:10]:
            break
        if day == start[:10]:
            continue
        one, still = calendar.days[day], stopped_on(day, stops)
        counts = one.working and not still
        number += counts
        entries.append(
            {"day": day, "counts": counts, "number": number if counts else None,
             "kind": "stopped" if still and one.working else one.kind, "name": one.name,
             "provisional": one.provisional}
        )  # fmt: skip
    return entries
