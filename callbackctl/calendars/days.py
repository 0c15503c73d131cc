"""The table of days: for every date whether it is worked, which working day it is, and its lunar date.

It is written into the database so that SQL can add working days, find birthdays and find festivals by a join.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, NamedTuple

from callbackctl.calendars.festivals import festival_days
from callbackctl.calendars.lunar import LunarMonth, check_supported, lunar_months
from callbackctl.calendars.state_holidays import days_off, notices

Kind = Literal["weekday", "weekend", "holiday", "swapped", "own off", "own on"]

BASES: Final = ("china", "weekends")
"""The calendars an organisation can start from."""


@dataclass(frozen=True, slots=True)
class OwnDay:
    """A day that an organisation takes off or works of its own accord, and the paper that says so."""

    day: date
    working: bool
    source: str


@dataclass(frozen=True, slots=True)
class Day:
    """One row of the table of days.

    day: the date.
    working: whether the organisation works on it.
    number: how many working days there are up to and including this one, from the table's first day on. The
        N-th working day after a day D is the working day whose number is that of D plus N.
    name: the holiday, "swapped for" the holiday whose days off this weekend pays for, or the source of an own
        day; None on ordinary days.
    kind: "weekday" and "weekend" are ordinary days, "holiday" is a day off (a Saturday or Sunday too, where
        it is part of the holiday), "swapped" a weekend day that is worked, "own off" and "own on" an own day.
    provisional: whether the day is in a year whose state holidays are not announced yet.
    lunar_year, lunar_month, lunar_day: the lunar date; lunar_leap tells a leap month from the common one.
    lunar_month_length: 29 or 30 days, so that a missing 30th can be looked for on the 29th.
    festival: key of the festival, the first in the order of FESTIVALS if two meet (festival_days has both).
    """

    day: date
    working: bool
    number: int
    name: str | None
    kind: Kind
    provisional: bool
    lunar_year: int
    lunar_month: int
    lunar_day: int
    lunar_leap: bool
    lunar_month_length: int
    festival: str | None


class _Verdict(NamedTuple):
    working: bool
    kind: Kind
    name: str | None


_WEEKDAY: Final = _Verdict(True, "weekday", None)
_WEEKEND: Final = _Verdict(False, "weekend", None)
_SATURDAY: Final = 5


@dataclass(frozen=True, slots=True)
class _WorkCalendar:
    """The days that are not what their weekday says, and the first year that is still without a notice."""

    exceptions: Mapping[date, _Verdict]
    unannounced: int

    def verdict(self, day: date) -> _Verdict:
        exception = self.exceptions.get(day)
        if exception is not None:
            return exception
        return _WEEKDAY if day.weekday() < _SATURDAY else _WEEKEND


def build_days(first: date, last: date, base: str = "china", own: Iterable[OwnDay] = ()) -> Iterator[Day]:
    """Yield one Day for every date from `first` to `last`, both included, in order.

    base: "china" for the state holidays with their swapped weekends, "weekends" for plain Monday to Friday.
    own: the organisation's own days off and on; they win over everything else, and those outside the table
        are passed over.

    Raises ValueError, before the first row, if `last` is before `first`, if either is outside 1901-02-19 to
    2100-02-08, if the base is not known, or if two own days contradict each other.
    """
    check_supported(first)
    check_supported(last)
    if last < first:
        raise ValueError(f"a table of days cannot end on {last}, before its first day {first}")
    return _rows(first, last, _work_calendar(first, last, base, own))


def _rows(first: date, last: date, calendar: _WorkCalendar) -> Iterator[Day]:
    festivals = _festivals(first, last)
    number = 0
    for day, month, lunar_day in _lunar_days(first, last):
        working, kind, name = calendar.verdict(day)
        number += working
        yield Day(
            day=day,
            working=working,
            number=number,
            name=name,
            kind=kind,
            provisional=day.year >= calendar.unannounced,
            lunar_year=month.year,
            lunar_month=month.month,
            lunar_day=lunar_day,
            lunar_leap=month.leap,
            lunar_month_length=month.days,
            festival=festivals.get(day),
        )


def _lunar_days(first: date, last: date) -> Iterator[tuple[date, LunarMonth, int]]:
    """Yield each date with its lunar month and the day in it; by months, as converting each date is slow."""
    for month in lunar_months(first, last):
        start = month.first.toordinal()
        begin = max(start, first.toordinal())
        end = min(start + month.days - 1, last.toordinal())
        for ordinal in range(begin, end + 1):
            yield date.fromordinal(ordinal), month, ordinal - start + 1


def _festivals(first: date, last: date) -> dict[date, str]:
    found: dict[date, str] = {}
    for day, key in festival_days(first, last):
        found.setdefault(day, key)
    return found


def _work_calendar(first: date, last: date, base: str, own: Iterable[OwnDay]) -> _WorkCalendar:
    if base not in BASES:
        raise ValueError(f"unknown calendar {base!r}; known are: {', '.join(BASES)}")
    own_days = _own_verdicts(own)
    if base == "weekends":
        return _WorkCalendar(own_days, unannounced=last.year + 1)
    return _WorkCalendar(_state_verdicts(first, last) | own_days, unannounced=notices().last_year + 1)


def _state_verdicts(first: date, last: date) -> dict[date, _Verdict]:
    swapped = {day: _Verdict(True, "swapped", f"swapped for {name}") for day, name in notices().on.items()}
    off = days_off(first.year, last.year)
    return swapped | {day: _Verdict(False, "holiday", name) for day, name in off.items()}


def _own_verdicts(own: Iterable[OwnDay]) -> dict[date, _Verdict]:
    chosen: dict[date, OwnDay] = {}
    for entry in own:
        earlier = chosen.setdefault(entry.day, entry)
        if earlier.working != entry.working:
            raise ValueError(
                f"{entry.day} cannot be both worked and off: {earlier.source!r} contradicts {entry.source!r}"
            )
    return {day: _own_verdict(entry) for day, entry in chosen.items()}


def _own_verdict(entry: OwnDay) -> _Verdict:
    return _Verdict(entry.working, "own on" if entry.working else "own off", entry.source)
