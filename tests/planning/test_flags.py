"""Marks on customers follow what happens: they come with the event and go with time, both sides of each boundary."""

from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from tests.planning.worlds import World, policy

FLAGS = {
    "often": {"title": "often", "count": "claim", "at_least": 3, "within": "12 months"},
    "costly": {"title": "costly", "sum": "claim", "exceeds": "premium"},
}
RULES = {"care": {"every": "6 months", "by": {"flag": {"often": "manager", "costly": "manager", "otherwise": "clerk"}}}}
TODAY = "2026-03-02"


@pytest.fixture
def world() -> World:
    """One customer whose half-yearly call is due."""
    world = World(policy(RULES, callers="clerk", flags=FLAGS))
    world.store("customers", [{"id": "c1", "since": "2025-09-02"}], f"{TODAY}T08:00")
    return world


def claims(world: World, *days: str, **more: Any) -> None:
    """Claims that come in today."""
    rows = [{"customer": "c1", "type": "claim", "at": day, "ref": f"{day}{more}", **more} for day in days]
    world.store("events", rows, f"{TODAY}T08:00")


def flags(world: World, day: str = TODAY) -> set[str]:
    """The flags of the customer on a day, and with them who calls."""
    world.plan(f"{day}T08:00")
    found = {row[0] for row in world.connection.execute("SELECT flag FROM flags WHERE customer = 'c1'")}
    role = "manager" if found else "clerk"
    rows = world.connection.execute("SELECT role FROM callbacks WHERE customer = 'c1' AND status = 'open'").fetchall()
    assert {row[0] for row in rows} <= {role}
    return found


def test_the_third_event_brings_the_flag_two_do_not(world: World) -> None:
    claims(world, "2025-11-04", "2026-01-15")
    assert flags(world) == set()
    claims(world, "2026-03-02")
    assert flags(world) == {"often"}


def test_the_same_day_a_year_ago_is_out_and_the_flag_goes_with_time_alone(world: World) -> None:
    claims(world, "2025-03-03", "2025-11-04", "2026-01-15")
    assert flags(world) == {"often"}
    assert flags(world, "2026-03-03") == set()


@pytest.mark.parametrize(("day", "flagged"), [("2025-03-01", False), ("2025-03-02", False), ("2025-03-03", True)])
def test_the_first_day_that_counts(world: World, day: str, flagged: bool) -> None:
    claims(world, day, "2025-11-04", "2026-01-15")
    assert (flags(world) == {"often"}) is flagged


def test_what_is_known_ahead_counts_from_its_day(world: World) -> None:
    claims(world, "2025-11-04", "2026-01-15", "2026-03-04")
    assert flags(world, "2026-03-03") == set()
    assert flags(world, "2026-03-04") == {"often"}


@pytest.mark.parametrize(("claimed", "flagged"), [("3999.99", False), ("4000", False), ("4000.01", True)])
def test_claims_as_high_as_the_premiums_are_not_above_them(world: World, claimed: str, flagged: bool) -> None:
    premium = {"customer": "c1", "type": "premium", "at": "2024-01-01", "amount": "4000"}
    world.store("events", [premium], f"{TODAY}T08:00")
    claims(world, "2025-06-01", amount=claimed)
    assert (flags(world) == {"costly"}) is flagged


def test_a_premium_paid_takes_the_flag_away(world: World) -> None:
    claims(world, "2025-06-01", amount="1")
    assert flags(world) == {"costly"}
    world.store("events", [{"customer": "c1", "type": "premium", "at": TODAY, "amount": "1"}], f"{TODAY}T08:00")
    assert flags(world) == set()


CLOSED = {"event": "complaint", "within": "3 months", "closed_by": "settled"}
FIRST = [{"flag": "often"}, {"happened": CLOSED}, {"columns": {"tier": "key"}}, {"happened": "premium"}]


@pytest.mark.parametrize("seed", range(8))
def test_day_by_day_they_come_to_what_a_look_at_everybody_finds(seed: int) -> None:
    random = Random(seed)
    world = World(policy(RULES, callers="clerk", flags=FLAGS, first=FIRST))
    day, people = date(2026, 1, 1), [f"c{place}" for place in range(4)]
    world.store("customers", [{"id": one, "since": "2025-01-01"} for one in people], f"{day}T08:00")
    seen = set()
    for number in range(120):
        day += timedelta(days=random.choice([0, 1, 1, 2, 9, -1]))
        now = f"{day}T08:00"
        if random.random() < 0.4:
            kind, at = random.choice(["claim", "claim", "premium", "complaint", "settled"]), day - timedelta(random.randint(-5, 300))
            row = {"id": f"e{random.randint(0, 25)}", "customer": random.choice(people), "type": kind, "at": str(at)}
            world.store("events", [{**row, "ref": f"r{number % 3}", "amount": str(random.randint(1, 9))}], now)
        if random.random() < 0.1:
            world.store("customers", [{"id": random.choice(people), "tier": random.choice(["key", "plain"])}], now)
        world.plan(now)
        found = standing(world)
        world.connection.execute("UPDATE organizations SET planned_on = ''")
        world.store("customers", [{"id": "c0", "note": str(number)}], now)
        world.plan(now)
        assert found == standing(world)
        seen |= {flag for _customer, flag in found}
    assert seen == {"often", "costly", "first:0", "first:1", "first:2", "first:3"}


def standing(world: World) -> set[tuple[str, str]]:
    """Every flag of every customer."""
    return set(world.connection.execute("SELECT customer, flag FROM flags"))
