"""Dates that come round: festivals, days of the month, months and days of the year, seasons."""

from collections.abc import Iterator
from datetime import date, timedelta

from callbackctl.clock import FIRST_YEAR, LAST_YEAR
from callbackctl.policy.model import DateTrigger, Season


def anchor_days(trigger: DateTrigger, first: date, last: date) -> list[date]:
    """The days of a date trigger from `first` to `last`, both included, in order, as far as the calendar goes.

    Birthdays are not among them.
    """
    years = range(max(first.year, FIRST_YEAR), min(last.year, LAST_YEAR) + 1)
    return sorted(day for day in _candidates(trigger, years) if first <= day <= last)


def _candidates(trigger: DateTrigger, years: range) -> Iterator[date]:
    from callbackctl.calendars import festival_date, solar_birthday  # loaded for those who have such rules

    for year in years:
        if trigger.festival is not None:
            yield festival_date(trigger.festival, year)
        elif trigger.yearly is not None:
            yield solar_birthday(trigger.yearly.month, trigger.yearly.day, year)
        else:
            for month in trigger.months or range(1, 13):
                yield _clipped(year, month, trigger.day_of_month or 1)


def _clipped(year: int, month: int, day: int) -> date:
    next_month = date(year + month // 12, month % 12 + 1, 1)
    return min(date(year, month, 1) + timedelta(days=day - 1), next_month - timedelta(days=1))


def season_spans(season: Season | None, epoch: str, horizon: str, after: str = "") -> list[tuple[str, str]]:
    """First and last days of every season from `epoch` to `horizon`; of a rule without one, all of time.

    With `after`, only seasons that begin later.
    """
    if season is None:
        return [("0001-01-01", "9999-12-31")]
    years = range(int(epoch[:4]) - 1, int(horizon[:4]) + 1)
    spans = (_span(season, year) for year in years)
    return [(first, last) for first, last in spans if first <= horizon and last >= epoch and first > after]


def _span(season: Season, year: int) -> tuple[str, str]:
    from callbackctl.calendars import solar_birthday

    first = solar_birthday(season.start.month, season.start.day, year)
    end_year = year + ((season.end.month, season.end.day) < (season.start.month, season.start.day))
    return first.isoformat(), solar_birthday(season.end.month, season.end.day, end_year).isoformat()
