"""Lunar months and dates against the table of the Hong Kong Observatory."""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from callbackctl.calendars import FIRST_DAY, LAST_DAY, build_days
from callbackctl.calendars.lunar import lunar_month, lunar_months

LUNAR_YEARS = Path(__file__).parent.parent / "data" / "lunar_years_1901_2099.csv"


class Month(NamedTuple):
    first: date
    year: int
    month: int
    leap: bool
    days: int


def observatory_months() -> Iterator[Month]:
    with LUNAR_YEARS.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            first = date.fromisoformat(row["first_day"])
            for (month, leap), days in zip(
                month_numbers(row["leap_month"]), map(int, row["month_lengths"].split()), strict=True
            ):
                yield Month(first, int(row["lunar_year"]), month, leap, days)
                first += timedelta(days=days)


def month_numbers(leap_month: str) -> list[tuple[int, bool]]:
    months = [(month, False) for month in range(1, 13)]
    if leap_month:
        months.insert(int(leap_month), (int(leap_month), True))
    return months


@pytest.fixture(scope="module")
def observatory() -> list[Month]:
    return list(observatory_months())


def test_every_month_agrees_with_the_observatory(observatory: list[Month]) -> None:
    ours = [
        Month(month.first, month.year, month.month, month.leap, month.days)
        for month in lunar_months(FIRST_DAY, LAST_DAY)
    ]

    assert len(observatory) == 2461
    assert sorted(set(ours) ^ set(observatory)) == []
    assert ours == observatory


def test_every_day_agrees_with_the_observatory(observatory: list[Month]) -> None:
    expected = (
        (month.first + timedelta(days=step), month.year, month.month, step + 1, month.leap, month.days)
        for month in observatory
        for step in range(month.days)
    )
    count = 0
    for day, wanted in zip(build_days(FIRST_DAY, LAST_DAY), expected, strict=True):
        count += 1
        assert wanted == (
            day.day,
            day.lunar_year,
            day.lunar_month,
            day.lunar_day,
            day.lunar_leap,
            day.lunar_month_length,
        )
    assert count == 72674


@pytest.mark.parametrize(
    ("year", "month", "first"),
    [(2057, 9, date(2057, 9, 28)), (2089, 8, date(2089, 9, 4)), (2097, 7, date(2097, 8, 7))],
)
def test_contested_months_begin_when_the_observatory_says(year: int, month: int, first: date) -> None:
    assert lunar_month(year, month).first == first
    assert lunar_month(year, month - 1).days == 29
    assert lunar_month(year, month).days == 30


@pytest.mark.parametrize("year", [2024, 2025, 2026, 2027, 2028, 2030])
def test_twelfth_months_without_a_thirtieth_day(year: int) -> None:
    assert lunar_month(year, 12).days == 29


@pytest.mark.parametrize(("year", "month"), [(2025, 6), (2028, 5), (2031, 3), (2033, 11)])
def test_leap_months_follow_their_common_month(year: int, month: int) -> None:
    common = lunar_month(year, month)
    leap, after = list(
        lunar_months(common.first + timedelta(days=common.days), common.first + timedelta(days=60))
    )

    assert not common.leap
    assert (leap.year, leap.month, leap.leap) == (year, month, True)
    assert (after.month, after.leap) == (month % 12 + 1, False)


def test_a_month_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="no month 13 of the lunar year 2026"):
        lunar_month(2026, 13)
