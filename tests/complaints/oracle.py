"""A second opinion on complaints' clocks: plain Python that walks from day to day through the list of days off.

Nothing here comes from the package; the working days are those of tests/data, as the oracle of dates reads them.
"""

from datetime import date, datetime, timedelta
from functools import cache

from tests.planning.oracle_dates import months_later, working_days

DAY = timedelta(days=1)
Stops = list[tuple[str, str | None]]


@cache
def _worked() -> frozenset[date]:
    return frozenset(working_days())


def day_of(moment: str) -> date:
    """The day of a moment."""
    return date.fromisoformat(moment[:10])


def runs_at_the_end_of(day: date, stops: Stops) -> bool:
    """Whether nobody has stopped the clock when the day ends."""
    return not any(day_of(start) <= day and (end is None or day < day_of(end)) for start, end in stops)


def due(start: str, amount: int, unit: str, stops: Stops, last: date = date(2030, 12, 31)) -> str | None:
    """The last day (or minute) in time, walking forward from the start; None where the clock never gets there."""
    if unit == "hours":
        return _due_minute(start, amount, stops)
    worked = _worked() if unit == "working days" else None
    if unit == "months":
        amount = (months_later(day_of(start), amount) - day_of(start)).days
    day, counted = day_of(start), 0
    while counted < amount or not (amount or runs_at_the_end_of(day, stops)):
        day += DAY
        if day > last:
            return None
        counted += runs_at_the_end_of(day, stops) and (worked is None or day in worked)
    return day.isoformat()


def _due_minute(start: str, hours: int, stops: Stops) -> str | None:
    """Walk from minute to minute; a minute in which the clock stands still does not count."""
    minute, left = datetime.fromisoformat(start), hours * 60
    spans = [(datetime.fromisoformat(a), datetime.fromisoformat(b) if b else None) for a, b in stops]
    for begin, end in spans:
        if end is not None and end <= minute:
            continue
        runs = max(int((begin - minute).total_seconds() // 60), 0)
        if runs > left:
            break
        left -= runs
        if end is None:
            return None
        minute = max(end, minute)
    return (minute + timedelta(minutes=left)).strftime("%Y-%m-%dT%H:%M")


def working_days_between(day: str, last: str) -> int:
    """Working days after one day, up to and including another."""
    worked, here, count = _worked(), day_of(day), 0
    while here < day_of(last):
        here += DAY
        count += here in worked
    return count
