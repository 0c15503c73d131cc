"""The small values: what they read they write again."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callbackctl.policy.values import (
    CalendarDate,
    DaySpan,
    Duration,
    DurationUnit,
    Moment,
    MonthDay,
    Ratio,
    Slug,
    Word,
)

SPANS = st.builds(
    Duration, st.integers(0, 99_999), st.sampled_from(["hours", "days", "working days", "months"])
)
MOMENTS = st.one_of(
    st.builds(Moment, st.sampled_from(["before", "after"]), st.builds(Duration, st.integers(1, 3653), st.just("days"))),
    st.builds(Moment, st.sampled_from(["before", "after"]), st.builds(Duration, st.integers(1, 120), st.just("months"))),
    st.builds(Moment, st.just("after"), st.builds(Duration, st.integers(1, 999), st.just("working days"))),
    st.builds(Moment, st.just("day of month"), st.builds(Duration, st.integers(1, 31), st.just("days"))),
    st.sampled_from([Moment.parse(text) for text in ("same day", "start of month", "end of month")]),
)
MINUTES = st.integers(0, 1439)
DAY_TIMES = st.builds(DaySpan, MINUTES, MINUTES).filter(lambda span: span.start != span.end)
MONTH_DAYS = st.dates().map(lambda day: MonthDay(day.month, day.day))
DATES = st.builds(CalendarDate, st.dates())
RATIOS = st.builds(Ratio, st.integers(1, 10_000).map(lambda hundredths: hundredths * 100))


@settings(deadline=None)
@given(st.one_of(SPANS, MOMENTS, DAY_TIMES, MONTH_DAYS, DATES, RATIOS))
def test_written_and_read_again(value: Any) -> None:
    text = str(value)
    assert type(value).parse(text) == value
    assert re.search(type(value).PATTERN, text)


@settings(deadline=None)
@given(
    st.sampled_from([Duration, Moment, Ratio, DaySpan, MonthDay, CalendarDate, Slug, Word]),
    st.text(max_size=40),
)
def test_any_text_is_read_or_refused_in_one_sentence(kind: Any, text: str) -> None:
    said = ""
    try:
        value = kind.parse(text)
    except ValueError as error:
        said = str(error)
    assert "\n" not in said
    assert said or kind.parse(str(value)) == value


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("3 days", 3, "days"),
        ("1 day", 1, "days"),
        ("2 weeks", 14, "days"),
        ("24 hours", 24, "hours"),
        ("5 working days", 5, "working days"),
        ("1 month", 1, "months"),
        ("2 years", 24, "months"),
    ],
)
def test_spans(text: str, amount: int, unit: DurationUnit) -> None:
    assert Duration.parse(text) == Duration(amount, unit)


@pytest.mark.parametrize(
    "text", ["", "3", "days", "3days", "3 Days", "-3 days", "1.5 days", "3 dayz", "３ days"]
)
def test_what_is_no_span(text: str) -> None:
    with pytest.raises(ValueError, match="expected a span"):
        Duration.parse(text)


@pytest.mark.parametrize(
    ("text", "millionths"), [("100%", 1_000_000), ("12.5 %", 125_000), ("0.0001%", 1), ("30%", 300_000)]
)
def test_shares_are_exact(text: str, millionths: int) -> None:
    assert Ratio.parse(text).millionths == millionths


def test_a_span_of_the_day_may_run_over_midnight() -> None:
    night = DaySpan.parse("20:00-08:30")
    assert [night.contains(minute) for minute in (1199, 1200, 0, 509, 510)] == [
        False,
        True,
        True,
        True,
        False,
    ]
