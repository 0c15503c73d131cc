"""A morning assigns only what is new or concerned; looking at everybody again finds nothing else to change."""

from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from callbackctl.planning.plan import Run, plan
from callbackctl.store.database import next_revision
from tests.planning.worlds import ORGANIZATION, World, policy

RULES: dict[str, dict[str, Any]] = {
    "own": {"after": "sold", "within": "10 days", "by": "owner"},
    "desk": {"after": "served", "within": "20 days", "by": "clerk"},
    "routine": {"every": "1 month"},
    "monthly": {"date": {"day_of_month": 15}, "by": "clerk"},
    "birthday": {"date": "birthday", "by": ["seller", "clerk"]},
    "later": {"after": "premium_due", "window": {"opens": "5 days before", "due": "1 day after"}, "by": "clerk"},
}
HANDOVER = [{"newcomer": "1 month", "to": "head"}, {"without": "order", "months": 2, "to": "head"}]
MORNINGS = 120


def described() -> dict[str, Any]:
    """Sellers who own customers, a desk of clerks, and a head who takes over from newcomers and idle sellers."""
    return policy(RULES, callers={"roles": ["seller"], "handover": HANDOVER, "not_by": ["owner_department"]})


def staff_row(random: Random, place: int, day: str) -> dict[str, Any]:
    """Somebody of one of three roles, here for a while."""
    role = random.choice(["seller", "clerk", "clerk", "head"])
    row = {"id": f"s{place}", "role": role, "branch": random.choice(["east", "west", ""]), "hired_on": day}
    return {**row, "department": random.choice(["sales", "service", ""])}


def assigned(world: World) -> list[tuple[Any, ...]]:
    """Who has what, and why."""
    query = "SELECT id, assignee, assigned_because FROM callbacks WHERE status = 'open' ORDER BY id"
    return world.connection.execute(query).fetchall()


def somethings(random: Random, world: World, day: date, number: int) -> None:
    """What a day brings: people come, leave and move, customers change hands, business is done, calls are made."""
    now, today = f"{day}T08:00", str(day)
    customers = [f"c{place}" for place in range(number)]
    if random.random() < 0.15:
        world.store("staff", [staff_row(random, random.randint(1, 9), today)], now)
    if random.random() < 0.1:
        world.store("staff", [{"id": f"s{random.randint(1, 9)}", "role": "clerk", "left_on": today}], now)
    if random.random() < 0.2:
        row = {"id": random.choice(customers), "owner": f"s{random.randint(1, 9)}", "area": random.choice(["east", ""])}
        world.store("customers", [row], now)
    for kind in ("sold", "served", "order", "premium_due"):
        if random.random() < 0.3:
            at = str(day + timedelta(days=20)) if kind == "premium_due" else today
            row = {"id": f"{kind}-{day}", "customer": random.choice(customers), "type": kind, "at": at}
            world.store("events", [row], now)
    if random.random() < 0.4:
        visit = {"id": f"v-{day}", "customer": random.choice(customers), "at": now, "channel": "phone", "outcome": "reached"}
        world.store("visits", [visit], now)


@pytest.mark.parametrize("seed", range(12))
def test_what_is_not_looked_at_would_not_change(seed: int) -> None:
    random, world, day = Random(seed), World(described()), date(2026, 1, 5)
    world.store("staff", [staff_row(random, place, "2024-01-01") for place in range(1, 8)], "2026-01-01T08:00")
    rows = [
        {"id": f"c{place}", "owner": f"s{random.randint(1, 9)}", "branch": random.choice(["east", "west", ""]),
         "since": f"2025-{random.randint(1, 12):02d}-11", "birthday": f"1980-{random.randint(1, 5):02d}-20"}
        for place in range(30)
    ]  # fmt: skip
    world.store("customers", rows, "2026-01-01T08:00")
    moved = 0
    for _morning in range(MORNINGS):
        somethings(random, world, day, len(rows))
        run = Run(ORGANIZATION, world.history, f"{day}T08:00", ahead=random.choice([0, 0, 0, 7]))
        before = assigned(world)
        plan(world.connection, run)
        after = assigned(world)
        moved += before != after
        world.connection.execute("UPDATE customers SET revision = ?", (next_revision(world.connection),))
        plan(world.connection, run)
        assert assigned(world) == after, day
        day += timedelta(days=1)
    assert moved > MORNINGS // 3
