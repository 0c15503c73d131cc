"""The clocks of complaints, against an oracle that walks from day to day, and by hand about the long holidays."""

from datetime import datetime, timedelta
from functools import cache
from random import Random

import pytest

from callbackctl.calendars import state_holidays
from callbackctl.complaints.clocks import Stop, WorkDays, counted_so_far, deadline, ledger, left
from callbackctl.policy.model import Calendar
from callbackctl.policy.values import Duration, DurationUnit
from callbackctl.store.calendar import ensure_days
from callbackctl.store.database import in_memory
from tests.complaints import oracle
from tests.planning.test_dates_against_oracle import some_moment

UNITS: tuple[DurationUnit, ...] = ("working days", "working days", "working days", "days", "hours", "months")
DAYS = Duration.parse


@cache
def china() -> WorkDays:
    """The state calendar of 2018 to 2030, as planning writes it, with no notice known after 2026."""
    known = state_holidays.notices()
    told = state_holidays.Notices(
        {day: name for day, name in known.off.items() if day.year <= 2026},
        {day: name for day, name in known.on.items() if day.year <= 2026},
        known.first_year, 2026,
    )  # fmt: skip
    connection = in_memory()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("callbackctl.calendars.state_holidays.notices", lambda: told)
        patch.setattr("callbackctl.calendars.days.notices", lambda: told)
        ensure_days(connection, "o", Calendar(), "2019-01-01", "2029-12-31")
    return WorkDays.load(connection, "o", "2018-12-31")


def later(moment: str, random: Random, most: int) -> str:
    """A moment some hours on, to the day or to the minute; never before it."""
    then = datetime.fromisoformat(moment) + timedelta(minutes=random.choice([0, 1, random.randint(0, most * 1440)]))
    return then.strftime("%Y-%m-%dT%H:%M") if "T" in moment else then.strftime("%Y-%m-%d")


def some_stops(start: str, random: Random) -> list[tuple[str, str | None]]:
    """Up to three stops, one after the other; the last may last for ever."""
    stops: list[tuple[str, str | None]] = []
    here = start
    for _again in range(random.choice([0, 1, 1, 2, 3])):
        begin = later(here, random, 6)
        end = None if random.random() < 0.1 else later(begin, random, 12)
        stops.append((begin, end))
        if end is None:
            break
        here = end
    return stops


@pytest.mark.parametrize("seed", range(8))
def test_every_deadline_is_the_oracles(seed: int) -> None:
    random = Random(f"clocks {seed}")
    for _case in range(1000):
        start, unit = some_moment(random), random.choice(UNITS)
        amount = random.choice([0, 1, 1, 2, 3, 5, random.randint(0, 20)]) if unit != "months" else random.randint(1, 4)
        stops = some_stops(start, random)
        came = deadline(start, Duration(amount, unit), [Stop(*one) for one in stops], china())
        wanted = oracle.due(start, amount, unit, stops)
        assert came == wanted, (start, amount, unit, stops)


@pytest.mark.parametrize(
    ("start", "span", "due"),
    [
        ("2026-02-13T16:00", "1 working day", "2026-02-14"),  # a Saturday worked for the Spring Festival
        ("2026-02-14T16:00", "1 working day", "2026-02-24"),  # the whole holiday lies between
        ("2026-02-13", "2 working days", "2026-02-24"),
        ("2026-02-28T09:00", "1 working day", "2026-03-02"),  # received on a worked Saturday
        ("2026-02-15", "1 working day", "2026-02-24"),  # received on a day off
        ("2026-01-31", "1 month", "2026-02-28"),
        ("2026-03-01T23:59", "24 hours", "2026-03-02T23:59"),
        ("2026-03-01", "0 days", "2026-03-01"),
    ],
)
def test_about_the_long_holidays(start: str, span: str, due: str) -> None:
    assert deadline(start, DAYS(span), (), china()) == due


@pytest.mark.parametrize(
    ("stops", "due"),
    [
        ([], "2026-03-04"),  # Monday and two working days
        ([("2026-03-03T10:00", "2026-03-03T15:00")], "2026-03-04"),  # within a day: nothing is lost
        ([("2026-03-03T10:00", "2026-03-04T09:00")], "2026-03-05"),  # Tuesday does not count
        ([("2026-03-04T10:00", "2026-03-06T09:00")], "2026-03-06"),  # stopped on its last day, the last day is to come
        ([("2026-03-02T10:00", "2026-03-07T09:00")], "2026-03-10"),  # goes on on a Saturday: Monday is the first
        ([("2026-03-05T10:00", "2026-03-09T09:00")], "2026-03-04"),  # had run out before
        ([("2026-03-03T10:00", None)], None),
        ([("2026-03-05T10:00", None)], "2026-03-04"),
        ([("2026-03-02", "2026-03-04"), ("2026-03-05", "2026-03-09")], "2026-03-09"),
    ],
)
def test_a_clock_that_is_stopped(stops: list[tuple[str, str | None]], due: str | None) -> None:
    assert deadline("2026-03-02T08:00", DAYS("2 working days"), [Stop(*one) for one in stops], china()) == due


@pytest.mark.parametrize(
    ("now", "unit", "number"),
    [
        ("2026-02-13T08:00", "working days", 2),  # due on 24 February
        ("2026-02-14T08:00", "working days", 1),
        ("2026-02-24T23:59", "working days", 0),
        ("2026-02-25T00:00", "working days", -1),
        ("2026-02-13T08:00", "days", 11),
        ("2026-02-26T08:00", "days", -2),
    ],
)
def test_what_is_left(now: str, unit: str, number: int) -> None:
    assert left("2026-02-24", now, unit, china()) == number


def test_what_is_left_of_hours() -> None:
    assert left("2026-03-02T12:00", "2026-03-02T09:30", "hours", china()) == 2
    assert left("2026-03-02T12:00", "2026-03-02T12:30", "hours", china()) == -1


def test_what_is_left_is_the_oracles() -> None:
    random = Random("left")
    for _case in range(500):
        one, other = sorted((some_moment(random)[:10], some_moment(random)[:10]))
        if (datetime.fromisoformat(other) - datetime.fromisoformat(one)).days > 60:
            continue
        between = oracle.working_days_between(one, other)
        assert left(other, one, "working days", china()) == between
        assert left(one, other, "working days", china()) == -between
        assert counted_so_far(one, "working days", (), other, china()) == between


def test_the_ledger_numbers_the_days_that_count() -> None:
    stops = [Stop("2026-02-14T10:00", "2026-02-25T09:00")]
    entries = ledger("2026-02-12T09:00", DAYS("3 working days"), stops, "2026-02-26", china())
    assert next(entry["day"] for entry in entries) == "2026-02-13"
    assert {entry["day"]: entry["number"] for entry in entries if entry["counts"]} == {
        "2026-02-13": 1, "2026-02-25": 2, "2026-02-26": 3,
    }  # fmt: skip
    kinds = {entry["day"]: entry["kind"] for entry in entries}
    assert kinds["2026-02-14"] == kinds["2026-02-24"] == "stopped"  # a worked Saturday, and a Tuesday after the feast
    assert kinds["2026-02-17"] == "holiday"
    assert deadline("2026-02-12T09:00", DAYS("3 working days"), stops, china()) == "2026-02-26"
