"""The oracle's own calendar: month ends, working days, lunar days and festivals, from the tables in tests/data.

Nothing here comes from the package. Months are clipped by dateutil; working days are walked through the list of
announced days off (holiday-cn) and, where there is no notice, through the days off that the law names; lunar
dates are counted from the Hong Kong Observatory's table.
"""

import csv
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

from dateutil.relativedelta import relativedelta

DATA = Path(__file__).parents[1] / "data"
LAST_ANNOUNCED = 2026
FIRST_WALKED, LAST_WALKED = 2015, 2036

Span = tuple[int, str]
_UNITS = {
    "hour": (1, "hours"),
    "day": (1, "days"),
    "week": (7, "days"),
    "working day": (1, "working days"),
    "month": (1, "months"),
    "year": (12, "months"),
}


@cache
def span(text: str) -> Span:
    """`2 weeks` as (14, "days")."""
    number, __, unit = text.partition(" ")
    factor, kept = _UNITS[unit.removesuffix("s")]
    return int(number) * factor, kept


def months_later(day: date, months: int) -> date:
    """The same day so many months on, clipped to the month's end."""
    return day + relativedelta(months=months)


@cache
def month_end(day: date) -> date:
    """The last day of the month."""
    return day + relativedelta(day=31)


@cache
def days_later(day: date, length: Span) -> date:
    """The day on which a span ends that is counted in days, working days or months."""
    amount, unit = length
    if unit == "days":
        return day + timedelta(days=amount)
    if unit == "months":
        return months_later(day, amount)
    return nth_working_day(day, amount)


def nth_working_day(day: date, count: int) -> date:
    """The `count`-th working day after a day."""
    if count == 0:
        return day
    worked = working_days()
    return worked[bisect_right(worked, day) + count - 1]


def hours_later(moment: str, hours: int) -> str:
    """A moment so many hours on; a date alone counts from midnight."""
    start = datetime.fromisoformat(moment)
    return (start + timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M")


def minute(moment: str) -> str:
    """A moment to the minute."""
    return moment if "T" in moment else f"{moment}T00:00"


@cache
def working_days() -> list[date]:
    """Every working day walked, in order."""
    first, last = date(FIRST_WALKED, 1, 1), date(LAST_WALKED, 12, 31)
    off = _days_off()
    walk = (first + timedelta(days=step) for step in range((last - first).days + 1))
    return [day for day in walk if not off.get(day, day.isoweekday() > 5)]


@cache
def _days_off() -> dict[date, bool]:
    """Days that are not what their weekday says: true for off, false for worked."""
    with (DATA / "holidays_2007_2026.csv").open(encoding="utf-8") as file:
        told = {date.fromisoformat(row["date"]): row["off"] == "1" for row in csv.DictReader(file)}
    for year in range(LAST_ANNOUNCED + 1, LAST_WALKED + 1):
        told |= dict.fromkeys(statutory_days(year), True)
    return told


def statutory_days(year: int) -> Iterator[date]:
    """The 13 days off that the law in force since 2025 names."""
    starts = {"new-year": 1, "lunar-new-years-eve": 4, "qingming": 1, "labour-day": 2}
    starts |= {"dragon-boat": 1, "mid-autumn": 1, "national-day": 3}
    for name, number in starts.items():
        yield from (festival(name, year) + timedelta(days=step) for step in range(number))


@cache
def _lunar_years() -> dict[int, tuple[date, int, tuple[int, ...]]]:
    with (DATA / "lunar_years_1901_2099.csv").open(encoding="utf-8") as file:
        return {
            int(row["lunar_year"]): (
                date.fromisoformat(row["first_day"]),
                int(row["leap_month"] or 0),
                tuple(int(length) for length in row["month_lengths"].split()),
            )
            for row in csv.DictReader(file)
        }


@cache
def lunar(year: int, month: int, day: int) -> date:
    """A lunar date of the common month; a 30th that the month lacks is its 29th."""
    first, leap, lengths = _lunar_years()[year]
    before = month - 1 + (1 if leap and leap < month else 0)
    return first + timedelta(days=sum(lengths[:before]) + min(day, lengths[before]) - 1)


@cache
def festival(name: str, year: int) -> date:
    """A festival's date in a Gregorian year."""
    lunar_days = {"spring-festival": (1, 1), "lantern": (1, 15), "dragon-boat": (5, 5), "qixi": (7, 7)}
    lunar_days |= {"mid-autumn": (8, 15), "double-ninth": (9, 9)}
    if name in lunar_days:
        return lunar(year, *lunar_days[name])
    if name == "lunar-new-years-eve":
        return lunar(year, 1, 1) - timedelta(days=1)
    if name == "qingming":  # the formula that holds for all of this century
        return date(year, 4, int(year % 100 * 0.2422 + 4.81) - year % 100 // 4)
    return date(year, *{"new-year": (1, 1), "labour-day": (5, 1), "national-day": (10, 1)}[name])


@cache
def yearly(month: int, day: int, year: int) -> date:
    """A day of the year; 29 February is the 28th in common years."""
    return date(year, month, 1) + relativedelta(day=day)


@cache
def birthdays(month: int, day: int, is_lunar: bool, years: range) -> tuple[date, ...]:
    """Every birthday kept, in order. A lunar one late in the year falls into the next Gregorian year."""
    if is_lunar:
        return tuple(lunar(year, month, day) for year in range(years.start - 1, years.stop))
    return tuple(yearly(month, day, year) for year in years)


@cache
def moment(anchor: date, text: str) -> date:
    """A day told from an anchor: `7 days before`, `same day`, `10th of month`, `start of month`."""
    if text == "same day":
        return anchor
    if text == "start of month":
        return anchor.replace(day=1)
    if text == "end of month":
        return month_end(anchor)
    if text.endswith("of month"):
        return anchor + relativedelta(day=int(text.split()[0][:-2]))
    length, __, side = text.rpartition(" ")
    amount, unit = span(length)
    return days_later(anchor, (-amount if side == "before" else amount, unit))


def period_end(day: date, period: str) -> date:
    """The last day of the ten days (旬) or the month that a day lies in."""
    if period == "month" or day.day > 20:
        return month_end(day)
    return day.replace(day=10 if day.day <= 10 else 20)
