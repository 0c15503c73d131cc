"""Years with a notice, years still without one, and years before there were any in the library."""

from datetime import date

import pytest

from callbackctl.calendars import Day, announced_through, build_days, state_holidays


def year(number: int) -> list[Day]:
    return list(build_days(date(number, 1, 1), date(number, 12, 31)))


def named(days: list[Day]) -> list[tuple[str, str | None]]:
    return [(day.day.strftime("%m-%d"), day.name) for day in days if day.name]


@pytest.fixture
def unannounced_after_2026(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget any notice for 2027 and later that a newer chinesecalendar may bring."""
    known = state_holidays.notices()
    told = state_holidays.Notices(
        {day: name for day, name in known.off.items() if day.year <= 2026},
        {day: name for day, name in known.on.items() if day.year <= 2026},
        known.first_year,
        2026,
    )
    monkeypatch.setattr("callbackctl.calendars.state_holidays.notices", lambda: told)
    monkeypatch.setattr("callbackctl.calendars.days.notices", lambda: told)


def test_the_notices_reach_2026_at_least() -> None:
    assert announced_through() >= 2026
    assert state_holidays.notices().first_year == 2004


def test_a_year_with_a_notice_is_not_provisional() -> None:
    assert not any(day.provisional for day in year(2026))


@pytest.mark.usefixtures("unannounced_after_2026")
def test_an_unannounced_year_has_the_days_off_of_the_law_and_no_swaps() -> None:
    days = year(2027)

    assert named(days) == [
        ("01-01", "元旦"),
        ("02-05", "春节"),
        ("02-06", "春节"),
        ("02-07", "春节"),
        ("02-08", "春节"),
        ("04-05", "清明"),
        ("05-01", "劳动节"),
        ("05-02", "劳动节"),
        ("06-09", "端午"),
        ("09-15", "中秋"),
        ("10-01", "国庆节"),
        ("10-02", "国庆节"),
        ("10-03", "国庆节"),
    ]
    assert all(day.provisional for day in days)
    assert {day.kind for day in days} == {"weekday", "weekend", "holiday"}
    assert days[-1].number == 254  # 261 weekdays less the seven days off that are not on a weekend


@pytest.mark.usefixtures("unannounced_after_2026")
def test_only_the_unannounced_part_of_a_table_is_provisional() -> None:
    days = list(build_days(date(2026, 12, 31), date(2027, 1, 1)))

    assert [day.provisional for day in days] == [False, True]


def test_far_years_are_provisional_with_thirteen_days_off() -> None:
    days = year(2090)

    assert all(day.provisional for day in days)
    assert len(named(days)) == 13


def test_a_provisional_holiday_is_called_what_the_notices_call_it() -> None:
    assert {name for _, name in named(year(2090))} <= set(state_holidays.notices().off.values())


def test_the_eve_of_the_first_year_out_of_reach_is_still_off() -> None:
    (eve,) = build_days(date(2100, 2, 8), date(2100, 2, 8))

    assert (eve.festival, eve.kind) == ("lunar-new-years-eve", "holiday")


@pytest.mark.parametrize(
    ("number", "off"),
    [
        (1949, []),
        (1998, ["01-01", "01-28", "01-29", "01-30", "05-01", "10-01", "10-02"]),
        (1999, ["01-01", "02-16", "02-17", "02-18", "05-01", "10-01", "10-02", "10-03"]),
        (
            2003,
            ["01-01", "02-01", "02-02", "02-03", "05-01", "05-02", "05-03", "10-01", "10-02", "10-03"],
        ),
    ],
)
def test_years_before_the_notices_follow_the_law_of_their_day(number: int, off: list[str]) -> None:
    days = year(number)

    assert [day for day, _ in named(days)] == off
    assert not any(day.provisional for day in days)
