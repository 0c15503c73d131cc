"""The lunar months as one list, from which every lunar date is counted.

borax supplies the lengths of the months. Three new moons of this century's second half are so close to
midnight that sources disagree by a day; there the table of the Hong Kong Observatory decides, because it is
the one people find printed. The tests compare every month of the lunar years 1901 to 2099 with that table.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType
from typing import Final

FIRST_LUNAR_YEAR: Final = 1901
LAST_LUNAR_YEAR: Final = 2099
FIRST_DAY: Final = date(1901, 2, 19)
"""First day of the lunar year 1901, and of everything this package can date."""
LAST_DAY: Final = date(2100, 2, 8)
"""Last day of the lunar year 2099, and of everything this package can date."""

# Day one of the table in borax: the first day of the lunar year 1900. The years around the supported ones are
# kept in the list so that a month at either edge still has its neighbour.
_TABLE_YEARS: Final = range(1900, 2101)
_TABLE_FIRST_DAY: Final = date(1900, 1, 31)

# (lunar year, common month) -> days, where the Hong Kong Observatory's table differs from borax 4.1.
# In each pair the second month begins a day earlier; the months around the pair stay where they are.
_OBSERVATORY_LENGTHS: Final[Mapping[tuple[int, int], int]] = MappingProxyType(
    {
        (2057, 8): 29,
        (2057, 9): 30,
        (2089, 7): 29,
        (2089, 8): 30,
        (2097, 6): 29,
        (2097, 7): 30,
    }
)


@dataclass(frozen=True, slots=True)
class LunarMonth:
    """One lunar month.

    `first` is its first day, `days` its length (29 or 30), `leap` whether it repeats the month before it.
    """

    first: date
    year: int
    month: int
    leap: bool
    days: int

    def date_of(self, day: int) -> date:
        """Return the date of `day` (1 to 30) of this month; where it has no 30th, that of the 29th."""
        return self.first + timedelta(days=min(day, self.days) - 1)


def check_supported(day: date) -> None:
    """Raise ValueError if `day` lies outside the lunar years this package knows."""
    if not FIRST_DAY <= day <= LAST_DAY:
        raise ValueError(f"{day} is outside the lunar calendar known here, which runs from {FIRST_DAY} to {LAST_DAY}")


def lunar_month(year: int, month: int) -> LunarMonth:
    """Return the common (not the leap) month `month` (1 to 12) of the lunar year `year` (1900 to 2100).

    The two outer years are there for neighbouring months only and are not held to the Observatory's table.
    Raises ValueError for a month that does not exist or a year outside the table.
    """
    try:
        return _common_months()[year, month]
    except KeyError:
        raise ValueError(f"no month {month} of the lunar year {year} is known here") from None


def lunar_months(first: date, last: date) -> Iterator[LunarMonth]:
    """Yield in order the lunar months, leap months included, that share a day with `first` to `last`.

    Raises ValueError if either end is outside the supported days.
    """
    check_supported(first)
    check_supported(last)
    months = _months()
    start = bisect_right(months, first, key=_first_day) - 1
    end = bisect_right(months, last, key=_first_day)
    return iter(months[start:end])


def _first_day(month: LunarMonth) -> date:
    return month.first


@cache
def _months() -> tuple[LunarMonth, ...]:
    return tuple(_read_months())


@cache
def _common_months() -> Mapping[tuple[int, int], LunarMonth]:
    return {(month.year, month.month): month for month in _months() if not month.leap}


def _read_months() -> Iterator[LunarMonth]:
    from borax.calendars.lunardate import LCalendars  # here, so that only commands that need it pay for it

    first = _TABLE_FIRST_DAY
    for year in _TABLE_YEARS:
        for month, days, leap in LCalendars.iter_year_month(year):
            length: int = days if leap else _OBSERVATORY_LENGTHS.get((year, month), days)
            yield LunarMonth(first, year, month, bool(leap), length)
            first += timedelta(days=length)
