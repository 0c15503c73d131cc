"""Birthdays that not every year has."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callbackctl.calendars import build_days, lunar_birthday, solar_birthday


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (2024, date(2024, 2, 29)),
        (2025, date(2025, 2, 28)),
        (2100, date(2100, 2, 28)),
        (2000, date(2000, 2, 29)),
    ],
)
def test_the_29th_of_february_is_the_28th_in_common_years(year: int, expected: date) -> None:
    assert solar_birthday(2, 29, year) == expected


@pytest.mark.parametrize(("month", "day"), [(2, 30), (4, 31), (13, 1), (0, 1), (1, 0)])
def test_a_birthday_no_year_has_is_refused(month: int, day: int) -> None:
    with pytest.raises(ValueError, match=r"out of range|must be in"):
        solar_birthday(month, day, 2026)


@pytest.mark.parametrize(
    ("month", "day", "year", "expected"),
    [
        (1, 1, 2026, date(2026, 2, 17)),
        (8, 15, 2026, date(2026, 9, 25)),
        # the common sixth month, although a leap sixth month begins on 25 July
        (6, 1, 2025, date(2025, 6, 25)),
        (6, 30, 2025, date(2025, 7, 24)),
        # no 30th: the 29th, here the eve of the Spring Festival of 2026
        (12, 30, 2025, date(2026, 2, 16)),
        (12, 29, 2025, date(2026, 2, 16)),
        # a 30th that is there, and falls into the next Gregorian year
        (12, 30, 2023, date(2024, 2, 9)),
        # the leap eleventh month of 2033 does not count
        (11, 1, 2033, date(2033, 11, 22)),
        # a contested month
        (9, 1, 2057, date(2057, 9, 28)),
    ],
)
def test_lunar_birthdays(month: int, day: int, year: int, expected: date) -> None:
    assert lunar_birthday(month, day, year) == expected


@pytest.mark.parametrize(
    ("month", "day", "year", "message"),
    [
        (13, 1, 2026, "no lunar month 13"),
        (1, 31, 2026, "no lunar month 1 with a day 31"),
        (0, 1, 2026, "no lunar month 0"),
        (1, 0, 2026, "with a day 0"),
        (1, 1, 1900, "lunar year 1900 is not among those known, 1901 to 2099"),
        (1, 1, 2100, "lunar year 2100"),
    ],
)
def test_lunar_birthdays_that_cannot_be_are_refused(month: int, day: int, year: int, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        lunar_birthday(month, day, year)


@settings(deadline=None)
@given(month=st.integers(1, 12), day=st.integers(1, 30), year=st.integers(1901, 2099))
def test_the_table_of_days_finds_the_same_birthday(month: int, day: int, year: int) -> None:
    birthday = lunar_birthday(month, day, year)
    (row,) = build_days(birthday, birthday)

    assert (row.lunar_year, row.lunar_month, row.lunar_leap) == (year, month, False)
    assert row.lunar_day == min(day, row.lunar_month_length)
