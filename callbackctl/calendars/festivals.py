"""The festivals a rule may name, and when they are.

The list is closed: a rule that names any other festival is a mistake. Each festival here falls exactly once
in every Gregorian year, so "the festival of 2026" is always one date. (The eighth of the twelfth lunar month
is not listed for that reason: some Gregorian years have two of it and some none.)
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from callbackctl.calendars.lunar import FIRST_DAY, LAST_DAY, check_supported, lunar_month


@dataclass(frozen=True, slots=True)
class FixedDay:
    """The same month and day of every Gregorian year."""

    month: int
    day: int

    def date_in(self, year: int) -> date:
        """Return the date in the Gregorian year `year`."""
        return date(year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class LunarDay:
    """A day of a common lunar month, never of a leap month.

    Only for days that fall into the Gregorian year of the same number: the first ten lunar months.
    """

    month: int
    day: int

    def date_in(self, year: int) -> date:
        """Return the date in the Gregorian year `year`, which is the lunar year of that number too."""
        return lunar_month(year, self.month).date_of(self.day)


@dataclass(frozen=True, slots=True)
class LunarYearEnd:
    """The last day of the lunar year, which is the 29th of the twelfth month as often as the 30th.

    Counted back from the next lunar year's first day, so no length of a month is ever assumed.
    """

    def date_in(self, year: int) -> date:
        """Return the date in the Gregorian year `year`: the eve of that year's Spring Festival."""
        return lunar_month(year, 1).first - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class SolarTerm:
    """One of the 24 solar terms, by its Chinese name; from the table in borax, for the years 1900 to 2100."""

    term: str

    def date_in(self, year: int) -> date:
        """Return the date in the Gregorian year `year`; raises ValueError outside the table."""
        from borax.calendars.lunardate import TermUtils  # here, so that only commands that need it pay for it

        day: date = TermUtils.nth_term_day(year, term_name=self.term)
        return day


@dataclass(frozen=True, slots=True)
class Festival:
    """A festival: its names, and how its date is found."""

    english: str
    chinese: str
    dated: FixedDay | LunarDay | LunarYearEnd | SolarTerm


# The order matters: where two festivals meet, the earlier in this list names the day. The ones that move come
# first, because a Mid-Autumn on 1 October is remarkable and a National Day on it is not.
FESTIVALS: Final[Mapping[str, Festival]] = MappingProxyType(
    {
        "spring-festival": Festival("Spring Festival", "春节", LunarDay(1, 1)),
        "lunar-new-years-eve": Festival("Lunar New Year's Eve", "除夕", LunarYearEnd()),
        "lantern": Festival("Lantern Festival", "元宵节", LunarDay(1, 15)),
        "qingming": Festival("Qingming", "清明节", SolarTerm("清明")),
        "dragon-boat": Festival("Dragon Boat Festival", "端午节", LunarDay(5, 5)),
        "qixi": Festival("Qixi", "七夕节", LunarDay(7, 7)),
        "mid-autumn": Festival("Mid-Autumn Festival", "中秋节", LunarDay(8, 15)),
        "double-ninth": Festival("Double Ninth Festival", "重阳节", LunarDay(9, 9)),
        "winter-solstice": Festival("Winter Solstice", "冬至", SolarTerm("冬至")),
        "new-year": Festival("New Year's Day", "元旦", FixedDay(1, 1)),
        "labour-day": Festival("Labour Day", "劳动节", FixedDay(5, 1)),
        "national-day": Festival("National Day", "国庆节", FixedDay(10, 1)),
    }
)
"""Festivals by key, in the order in which they claim a day that two of them share."""


def festival_date(name: str, year: int) -> date:
    """Return the date of the festival `name` (a key of FESTIVALS) in the Gregorian year `year`.

    Raises ValueError for a name that is not in the list, with the nearest one that is, and for a date outside
    1901-02-19 to 2100-02-08.
    """
    if name not in FESTIVALS:
        raise ValueError(_unknown(name))
    if not FIRST_DAY.year <= year <= LAST_DAY.year:
        raise ValueError(f"no festivals of {year} are known here, only of {FIRST_DAY.year} to {LAST_DAY.year}")
    day = FESTIVALS[name].dated.date_in(year)
    check_supported(day)
    return day


def festival_days(first: date, last: date) -> Iterator[tuple[date, str]]:
    """Yield every festival from `first` to `last` as (date, key), year by year in the order of FESTIVALS.

    Where two festivals share a day both are yielded. Raises ValueError if either end is outside the supported
    days.
    """
    check_supported(first)
    check_supported(last)
    return _festival_days(first, last)


def _festival_days(first: date, last: date) -> Iterator[tuple[date, str]]:
    for year in range(first.year, last.year + 1):
        for key, festival in FESTIVALS.items():
            day = festival.dated.date_in(year)
            if first <= day <= last:
                yield day, key


def _unknown(name: str) -> str:
    from difflib import get_close_matches  # here, because a good name never needs it

    nearest = get_close_matches(name, FESTIVALS, n=1)
    hint = f"did you mean {nearest[0]!r}? " if nearest else ""
    return f"unknown festival {name!r}; {hint}known are: {', '.join(FESTIVALS)}"
