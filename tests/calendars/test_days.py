"""The table of days: working days, their numbers, and an organisation's own days."""

import csv
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callbackctl.calendars import FIRST_DAY, LAST_DAY, Day, OwnDay, build_days

HOLIDAYS = Path(__file__).parent.parent / "data" / "holidays_2007_2026.csv"


def table(first: str, last: str, base: str = "china", own: tuple[OwnDay, ...] = ()) -> dict[str, Day]:
    days = build_days(date.fromisoformat(first), date.fromisoformat(last), base, own)
    return {day.day.isoformat(): day for day in days}


@pytest.fixture(scope="module")
def published() -> dict[date, bool]:
    """Whether the exceptional days of 2007 to 2026 are worked, by an independent table."""
    with HOLIDAYS.open(encoding="utf-8") as lines:
        return {date.fromisoformat(row["date"]): row["off"] == "0" for row in csv.DictReader(lines)}


def test_every_day_of_twenty_years_agrees_with_the_published_table(published: dict[date, bool]) -> None:
    days = list(build_days(date(2007, 1, 1), date(2026, 12, 31)))

    assert len(days) == 7305
    assert [day.day for day in days if day.working != published.get(day.day, day.day.weekday() < 5)] == []


def test_the_table_has_every_date_once_and_in_order() -> None:
    days = [day.day for day in build_days(date(2023, 12, 30), date(2025, 1, 2))]

    assert days == [date(2023, 12, 30) + timedelta(days=step) for step in range(370)]


def test_swapped_weekends_are_worked_and_say_what_for() -> None:
    days = table("2025-01-01", "2025-12-31")

    for day, name in (("2025-01-26", "swapped for 春节"), ("2025-09-28", "swapped for 国庆节")):
        assert (days[day].working, days[day].kind, days[day].name) == (True, "swapped", name)


def test_a_holiday_carries_its_name_on_weekdays_and_weekends() -> None:
    days = table("2026-10-01", "2026-10-10")

    assert [(days[day].kind, days[day].name) for day in ("2026-10-01", "2026-10-03")] == [
        ("holiday", "国庆节")
    ] * 2
    assert (days["2026-10-08"].kind, days["2026-10-08"].name) == ("weekday", None)
    assert days["2026-10-10"].kind == "swapped"


def test_ordinary_days_have_no_name() -> None:
    days = table("2026-03-06", "2026-03-07")

    assert [(day.kind, day.name, day.working) for day in days.values()] == [
        ("weekday", None, True),
        ("weekend", None, False),
    ]


def test_the_saturday_missing_from_the_library_is_worked() -> None:
    days = table("2005-12-31", "2006-01-03")

    assert [day.working for day in days.values()] == [True, False, False, False]
    assert days["2005-12-31"].name == "swapped for 元旦"


def test_numbers_count_working_days_from_the_first_row() -> None:
    # Saturday 24 January, a working Sunday, Monday, then the Spring Festival of 2025 from Tuesday on
    days = table("2025-01-25", "2025-02-05")

    assert [day.number for day in days.values()] == [0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3]


def test_a_table_of_weekends_knows_no_state_holidays() -> None:
    days = table("2027-01-26", "2027-10-08", base="weekends")

    assert {day.kind for day in days.values()} == {"weekday", "weekend"}
    assert all(day.working == (day.day.weekday() < 5) for day in days.values())
    assert not any(day.provisional for day in days.values())
    assert days["2027-02-06"].festival == "spring-festival"


def test_own_days_win_over_the_calendar() -> None:
    own = (
        OwnDay(date(2026, 10, 1), True, "duty roster 7"),
        OwnDay(date(2026, 9, 29), False, "stocktaking"),
        OwnDay(date(2026, 10, 3), False, "closed, notice 3"),
        OwnDay(date(2030, 1, 1), True, "outside the table"),
    )
    plain = table("2026-09-28", "2026-10-05")
    days = table("2026-09-28", "2026-10-05", own=own)

    assert (days["2026-10-01"].kind, days["2026-10-01"].name) == ("own on", "duty roster 7")
    assert (days["2026-09-29"].kind, days["2026-09-29"].name) == ("own off", "stocktaking")
    assert (days["2026-10-03"].kind, days["2026-10-03"].working) == ("own off", False)
    assert [day.number for day in plain.values()] == [1, 2, 3, 3, 3, 3, 3, 3]
    assert [day.number for day in days.values()] == [1, 1, 2, 3, 3, 3, 3, 3]


def test_own_days_count_on_plain_weekends_too() -> None:
    days = table("2026-03-07", "2026-03-07", "weekends", (OwnDay(date(2026, 3, 7), True, "open Saturday"),))

    assert days["2026-03-07"].working


def test_own_days_that_contradict_each_other_are_refused() -> None:
    own = (OwnDay(date(2026, 3, 7), True, "notice 1"), OwnDay(date(2026, 3, 7), False, "notice 2"))

    with pytest.raises(ValueError, match=r"2026-03-07 .*'notice 1' contradicts 'notice 2'"):
        build_days(date(2026, 1, 1), date(2026, 12, 31), own=own)


def test_an_unknown_calendar_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown calendar 'chian'; known are: china, weekends"):
        build_days(date(2026, 1, 1), date(2026, 12, 31), base="chian")


@pytest.mark.parametrize(
    ("first", "last"),
    [(FIRST_DAY - timedelta(days=1), FIRST_DAY), (LAST_DAY, LAST_DAY + timedelta(days=1))],
)
def test_days_without_a_lunar_date_are_refused_before_the_first_row(first: date, last: date) -> None:
    with pytest.raises(ValueError, match="runs from 1901-02-19 to 2100-02-08"):
        build_days(first, last)


def test_a_table_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot end on 2026-01-01, before its first day 2026-01-02"):
        build_days(date(2026, 1, 2), date(2026, 1, 1))


def test_a_table_of_one_day() -> None:
    assert [day.number for day in build_days(LAST_DAY, LAST_DAY, "weekends")] == [1]


FIRST, LAST = date(2024, 1, 1), date(2028, 12, 31)
SPAN = (LAST - FIRST).days
own_days = st.dictionaries(st.dates(FIRST, LAST), st.booleans(), max_size=20).map(
    lambda chosen: [OwnDay(day, working, "drawn") for day, working in chosen.items()]
)


@settings(deadline=None, max_examples=50)
@given(own=own_days, start=st.integers(0, SPAN), wanted=st.integers(1, 400))
def test_the_number_finds_the_same_day_as_walking(own: list[OwnDay], start: int, wanted: int) -> None:
    days = list(build_days(FIRST, LAST, own=own))
    target = days[start].number + wanted
    by_number = [day for day in days if day.working and day.number == target]

    walked, left = start, wanted
    while left and walked < SPAN:
        walked += 1
        left -= days[walked].working

    assert by_number == ([] if left else [days[walked]])


@settings(deadline=None, max_examples=50)
@given(own=own_days)
def test_each_row_adds_its_own_working_day_and_own_days_stand(own: list[OwnDay]) -> None:
    days = list(build_days(FIRST, LAST, own=own))

    assert days[-1].number == sum(day.working for day in days)
    steps = [after.number - before.number for before, after in pairwise(days)]
    assert steps == [int(day.working) for day in days[1:]]
    by_date = {day.day: day for day in days}
    assert all(by_date[entry.day].working == entry.working for entry in own)


@settings(deadline=None, max_examples=50)
@given(first=st.dates(FIRST_DAY, LAST_DAY - timedelta(days=60)), length=st.integers(0, 60))
def test_where_a_table_begins_changes_nothing_but_the_numbers(first: date, length: int) -> None:
    days = list(build_days(first, first + timedelta(days=length)))
    around = build_days(max(FIRST_DAY, first - timedelta(days=35)), first + timedelta(days=length))
    same = [day for day in around if day.day >= first]

    assert [(day.day, day.kind, day.name, day.festival, day.lunar_month, day.lunar_day) for day in days] == [
        (day.day, day.kind, day.name, day.festival, day.lunar_month, day.lunar_day) for day in same
    ]
