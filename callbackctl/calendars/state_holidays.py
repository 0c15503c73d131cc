"""State holidays of mainland China: as announced year by year, and as the law has them for other years.

Announced years come from chinesecalendar, which carries the yearly notices of the State Council's General
Office from 2004 on. A notice moves weekends about (调休), so no rule can foresee it. It is usually published
in November, and it may still touch the last days of December before its own year.

Years without a notice get only the days off that the law names, without any swaps:

* after the last notice, by the law in force since 2025; such days are provisional;
* before 2004, by the laws of 1949 and 1999. Saturday and Sunday count as days off throughout, although the
  five-day week came only in 1995.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType
from typing import Final

from callbackctl.calendars.festivals import FESTIVALS


@dataclass(frozen=True, slots=True)
class Notices:
    """What the notices say: days off and working weekend days, each with the Chinese name of its holiday."""

    off: Mapping[date, str]
    on: Mapping[date, str]
    first_year: int
    last_year: int


@dataclass(frozen=True, slots=True)
class _Leave:
    """`days` days off in a row, beginning `offset` days from a festival."""

    festival: str
    offset: int
    days: int

    def dates(self, year: int) -> Iterator[date]:
        first = FESTIVALS[self.festival].dated.date_in(year) + timedelta(days=self.offset)
        return (first + timedelta(days=step) for step in range(self.days))


# The laws by the day they came into force. Those of 2007 and 2013 are left out: every year in which they held
# has its notice.
_LAWS: Final[tuple[tuple[date, tuple[_Leave, ...]], ...]] = (
    (
        date(1949, 12, 23),
        (
            _Leave("new-year", 0, 1),
            _Leave("spring-festival", 0, 3),
            _Leave("labour-day", 0, 1),
            _Leave("national-day", 0, 2),
        ),
    ),
    (
        date(1999, 9, 18),
        (
            _Leave("new-year", 0, 1),
            _Leave("spring-festival", 0, 3),
            _Leave("labour-day", 0, 3),
            _Leave("national-day", 0, 3),
        ),
    ),
    (
        date(2025, 1, 1),
        (
            _Leave("new-year", 0, 1),
            _Leave("spring-festival", -1, 4),
            _Leave("qingming", 0, 1),
            _Leave("labour-day", 0, 2),
            _Leave("dragon-boat", 0, 1),
            _Leave("mid-autumn", 0, 1),
            _Leave("national-day", 0, 3),
        ),
    ),
)

# The notice for 2006 (telegram 35 of 2005) made this Saturday a working day in exchange for 3 January;
# chinesecalendar 1.11 lists the day received and not the one given.
_MISSING_WORKING_DAYS: Final = (date(2005, 12, 31),)


def announced_through() -> int:
    """Return the last year whose holidays are announced, as far as the installed chinesecalendar knows."""
    return notices().last_year


@cache
def notices() -> Notices:
    """Return all announced days, read once: the library's own functions search their table at every call."""
    from chinese_calendar.constants import Holiday, holidays, workdays  # here: only some commands need it

    off: dict[date, str] = {day: Holiday(name).chinese for day, name in holidays.items()}
    on: dict[date, str] = {day: Holiday(name).chinese for day, name in workdays.items()}
    for day in _MISSING_WORKING_DAYS:
        on.setdefault(day, Holiday.new_years_day.chinese)
    years = {day.year for day in off}
    return Notices(MappingProxyType(off), MappingProxyType(on), min(years), max(years))


def days_off(first_year: int, last_year: int) -> dict[date, str]:
    """Return the holidays of these years (both included), weekends among them, with their Chinese names.

    As announced where there is a notice, else as the law has it. Ordinary weekends are not listed.
    Years must lie within 1900 to 2100; a ValueError says so otherwise.
    """
    known = notices()
    off = dict(known.off)
    for year in range(first_year, last_year + 1):
        if not known.first_year <= year <= known.last_year:
            off.update(_statutory_days(year))
    return off


def _statutory_days(year: int) -> Iterator[tuple[date, str]]:
    ends = [since for since, _ in _LAWS[1:]] + [date.max]
    for (since, leaves), until in zip(_LAWS, ends, strict=True):
        if not since.year <= year <= until.year:
            continue
        for leave in leaves:
            name = _name(leave.festival)
            yield from ((day, name) for day in leave.dates(year) if since <= day < until)


def _name(festival: str) -> str:
    """Name a day off as the notices do, so that provisional and announced years read alike."""
    return _NOTICE_NAMES.get(festival, FESTIVALS[festival].chinese)


_NOTICE_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {"qingming": "清明", "dragon-boat": "端午", "mid-autumn": "中秋"}
)
