"""A desk of any size for the measurements: six shipped policies mixed, five events and four visits a customer.

    python bench/generate.py FILE CUSTOMERS [SEED]

makes a new database with that many customers (10,000, 100,000, 1,000,000), none of it planned yet; the same numbers
always make the same file. The day of the desk is `TODAY`; its history reaches two years back.
"""

import json
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from callbackctl.store.database import connect, create, transaction
from callbackctl.store.facts import ensure_organization

TODAY = "2026-03-31"
YESTERDAY = "2026-03-30"
DAYS = 730
EVENTS, VISITS = 5, 4
CALLERS = 20  # for each role and organisation, a hundred times that many with a million customers


@dataclass(frozen=True, slots=True)
class Desk:
    """One policy's part: the roles that call, the events its customers have, and the columns its rules look at."""

    policy: str
    roles: tuple[str, ...]
    events: tuple[str, ...]
    tiers: tuple[str, ...] = ()
    segments: tuple[str, ...] = ()
    importance: tuple[str, ...] = ()


DESKS = (
    Desk("loan-broker", ("salesperson", "department_head", "market_head"), ("walk_in", "order"), segments=("hot", "warm", "cold")),
    Desk("life-insurer", ("callback_officer",), ("contract_signed", "contract_changed", "contract_lapsed", "claim_closed")),
    Desk("service-company", ("service_clerk",), ("serviced",), tiers=("key", "ordinary")),
    Desk("retail-aftersales", ("service_clerk",), ("sold", "serviced")),
    Desk("law-firm", ("callback_clerk",), ("case_closed",), importance=("major", "difficult", "common", "common", "common")),
    Desk("securities-template", ("salesperson",), ("trade",)),
)  # fmt: skip


def generate(path: Path, customers: int, seed: int = 1) -> None:
    """Make a database with `customers` customers in `path`, which must not exist."""
    create(path)
    connection = connect(path)
    for quickly in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -1000000"):  # nobody else looks at it yet
        connection.execute(f"PRAGMA {quickly}")
    with transaction(connection):
        fill(connection, customers, Random(seed))
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()


def fill(connection: sqlite3.Connection, customers: int, random: Random) -> None:
    """Write staff, customers, events and visits of every desk; inside a transaction of the caller's."""
    callers = max(CALLERS, CALLERS * customers // 10_000)
    for desk in DESKS:
        ensure_organization(connection, desk.policy)
    connection.executemany(
        'INSERT INTO staff (id, organization, name, role, branch, department, revision) VALUES (?, ?, ?, ?, ?, ?, 1)',
        (
            (f"{desk.policy}-{role}-{place}", desk.policy, f"{role} {place}", role, branch_name(place), f"d{place % 5}")
            for desk in DESKS
            for role in desk.roles
            for place in range(callers // len(DESKS) + 1)
        ),
    )
    per_desk = [customers // len(DESKS) + (place < customers % len(DESKS)) for place in range(len(DESKS))]
    for desk, number in zip(DESKS, per_desk, strict=True):
        connection.executemany(_CUSTOMER, _customers(desk, number, callers, random))
        connection.executemany(_EVENT, _events(desk, number, random))
        connection.executemany(_VISIT, _visits(desk, number, callers, random))
    connection.execute("UPDATE settings SET value = '1' WHERE key = 'revision'")


_CUSTOMER = (
    "INSERT INTO customers (organization, id, name, kind, phone, segment, tier, owner, second_owner, branch, since,"
    " birthday, birthday_lunar, known_on, revision) VALUES (?, ?, ?, 'person', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)"
)
_EVENT = (
    "INSERT INTO events (organization, id, customer, type, at, ref, attributes, revision)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, 1)"
)
_VISIT = (
    'INSERT INTO visits (organization, id, customer, at, channel, outcome, "by", satisfaction, entered_at, revision)'
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)"
)


def branch_name(place: int) -> str:
    """One of thirty branches."""
    return f"b{place % 30}"


def day_before(random: Random) -> str:
    """A day of the two years before `TODAY`."""
    return (date.fromisoformat(TODAY) - timedelta(days=random.randint(1, DAYS))).isoformat()


def _customers(desk: Desk, number: int, callers: int, random: Random) -> Iterator[tuple[object, ...]]:
    staff = callers // len(DESKS) + 1
    for place in range(number):
        since = day_before(random)
        yield (
            desk.policy,
            f"c{place}",
            f"客户{place}",
            f"138{random.randint(0, 99_999_999):08d}",
            random.choice(desk.segments) if desk.segments else None,
            random.choice(desk.tiers) if desk.tiers else None,
            f"{desk.policy}-{desk.roles[0]}-{place % staff}",
            f"{desk.policy}-{desk.roles[0]}-{(place + 1) % staff}",
            branch_name(place),
            since,
            f"{random.randint(1950, 2000)}-{random.randint(1, 12):02d}-{random.randint(1, 28):02d}",
            int(random.random() < 0.3),
            since,
        )


def _events(desk: Desk, number: int, random: Random) -> Iterator[tuple[object, ...]]:
    for place in range(number):
        for which in range(EVENTS):
            attributes = {"importance": random.choice(desk.importance)} if desk.importance else {}
            at = f"{day_before(random)}T{random.randint(8, 19):02d}:{random.randint(0, 59):02d}"
            yield (
                desk.policy, f"e{place}-{which}", f"c{place}", random.choice(desk.events), at, f"r{place}-{which}",
                json.dumps(attributes),
            )  # fmt: skip


def _visits(desk: Desk, number: int, callers: int, random: Random) -> Iterator[tuple[object, ...]]:
    staff = callers // len(DESKS) + 1
    for place in range(number):
        for which in range(VISITS):
            at = f"{day_before(random)}T{random.randint(9, 18):02d}:{random.randint(0, 59):02d}"
            outcome = "reached" if random.random() < 0.8 else random.choice(("no_answer", "busy", "refused"))
            yield (
                desk.policy, f"v{place * VISITS + which + 1}", f"c{place}", at, "phone" if random.random() < 0.95 else "home",
                outcome, f"{desk.policy}-{desk.roles[0]}-{random.randrange(staff)}",
                random.randint(1, 5) if outcome == "reached" else None, at,
            )  # fmt: skip


if __name__ == "__main__":
    generate(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1)
