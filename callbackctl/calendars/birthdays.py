"""Birthdays that a given year does not have."""

from calendar import isleap
from datetime import date
from typing import Final

from callbackctl.calendars.lunar import FIRST_LUNAR_YEAR, LAST_LUNAR_YEAR, lunar_month

_LEAP_YEAR: Final = 2000


def solar_birthday(month: int, day: int, year: int) -> date:
    """Return the birthday `month`/`day` in the Gregorian year `year`.

    In common years 29 February is kept on the 28th. Raises ValueError for a day that no year has.
    """
    date(_LEAP_YEAR, month, day)  # refuses 31 April, but not 29 February
    if (month, day) == (2, 29) and not isleap(year):
        return date(year, 2, 28)
    return date(year, month, day)


def lunar_birthday(month: int, day: int, year: int) -> date:
    """Return the Gregorian date of the lunar birthday `month`/`day` in the lunar year `year` (1901 to 2099).

    The birthday is kept in the common month even where a leap month of the same number follows, and a missing
    30th on the 29th. A birthday late in the lunar year falls into the Gregorian year `year` + 1.
    Raises ValueError for a lunar day that cannot be (month 1 to 12, day 1 to 30) and for other years.
    """
    if not (1 <= month <= 12 and 1 <= day <= 30):
        raise ValueError(f"there is no lunar month {month} with a day {day}: months are 1 to 12, days 1 to 30")
    if not FIRST_LUNAR_YEAR <= year <= LAST_LUNAR_YEAR:
        raise ValueError(f"lunar year {year} is not among those known, {FIRST_LUNAR_YEAR} to {LAST_LUNAR_YEAR}")
    return lunar_month(year, month).date_of(day)
