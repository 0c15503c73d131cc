"""Many visits logged in one command come to the same as each logged by itself: the tables, and what is told of each row.

`LOG_FILES` sets how many random files a policy, `LOG_ROWS` how long each is, `LOG_SEED` other files.
"""

import json
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest

from callbackctl.planning.plan import Planned, Run, plan
from callbackctl.policy.model import PolicyHistory
from callbackctl.policy.reader import read_policy
from callbackctl.recording import batch
from callbackctl.recording.batch import Batch
from callbackctl.recording.log import Logged, log_visit
from callbackctl.recording.refusals import Refused
from callbackctl.store.database import in_memory, next_revision, transaction
from callbackctl.store.example import example_script
from callbackctl.store.facts import Setting, ensure_organization, store
from callbackctl.store.records import Kind
from tests.desk import ROOT

FILES = int(os.environ.get("LOG_FILES", "2"))
ROWS = int(os.environ.get("LOG_ROWS", "60"))
SEED = os.environ.get("LOG_SEED", "files")
Row = dict[str, Any]
TODAY = "2026-03-31"
NOW = f"{TODAY}T18:00"
POLICY = """\
policy: everything
title: Everything that makes one visit matter to another
source: a policy made up for the tests
channels: {order: [phone, home, wechat], when_refused: [letter], home: {only_after: [phone]}}
callers: {roles: [officer], never: [cashier], handover: [{newcomer: 3 months, to: chief, clause: "2"}]}
caps:
  - {channels: [home, letter], at_most: 30%, enforce: block, clause: "3"}
  - {channels: [wechat], at_most: 20%, enforce: warn, clause: "3"}
unreachable: {tries: 2, clause: "4"}
find_customer: {outcomes: [wrong_number, moved], steps: ["ask the owner", "ask the branch"], clause: "5"}
matters: {clause: "6", agreed_date: true, asks: [department]}
record: {required: [content]}

rules:
  welcome: {clause: "1", purpose: is all well, after: signed_up, within: 20 days}
  drawn: {clause: "1", purpose: a sample, after: served, within: 30 days, sample: 40%, replace: unreachable}
  again: {clause: "1", purpose: in touch, every: 30 days, by: [officer, owner]}
  followed: {clause: "1", purpose: was the visit any good, after: {visit: [home, phone]}, within: 5 days, by: [clerk]}
  sent-first: {clause: "1", purpose: a talk, after: complained, within: 9 days, channels: [phone, home], by: [chief, clerk]}
"""
PLAIN = """\
policy: plain
title: A policy under which no visit matters to another customer
source: a policy made up for the tests
channels: {order: [phone, home]}
callers: {roles: [owner, officer]}
unreachable: {tries: 2, clause: "4"}

rules:
  welcome: {clause: "1", purpose: is all well, after: signed_up, within: 20 days, by: [owner]}
  drawn: {clause: "1", purpose: a sample, after: served, within: 30 days, sample: 40%, by: [owner]}
  again: {clause: "1", purpose: in touch, every: 30 days, by: [owner]}
  followed: {clause: "1", purpose: was the visit any good, after: {visit: [home]}, within: 5 days, by: [BY]}
"""
POLICIES = {"everything": POLICY, "plain": PLAIN.replace("BY", "owner"), "chosen": PLAIN.replace("BY", "clerk").replace("plain", "chosen")}
# Told by numbers or in an order that has no meaning: what they stand for is compared instead.
NUMBERED = {"revision", "planned_revision", "number", "seal", "digest"}
TABLES = ("visits", "matters", "matter_steps", "draws", "draw_steps", "flags", "search_steps", "organizations", "rules")


@pytest.fixture(scope="module")
def example() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.executescript(example_script().read_text(encoding="utf-8"))
    for name in ("property-management", "life-insurer"):
        plan(connection, Run(name, policy(name), f"{TODAY}T08:00"))
    return connection


@cache
def made_up(name: str) -> sqlite3.Connection:
    """Sixty customers under one of the policies above, with a year of business and of contacts behind them."""
    random, connection = Random("everything"), in_memory()
    with transaction(connection):
        connection.execute("INSERT OR REPLACE INTO settings VALUES ('start', '2025-06-01'), ('seed', 'tests')")
        ensure_organization(connection, name)
        setting = Setting(name, "2025-04-01T08:00", next_revision(connection))
        for kind, rows in facts(random).items():
            assert not store(connection, kind, rows, setting).bad
    plan(connection, Run(name, policy(name), f"{TODAY}T08:00"))
    return connection


def facts(random: Random) -> dict[Kind, list[Row]]:
    people = [("officer", 4), ("clerk", 5), ("chief", 2), ("cashier", 1)]
    staff = [
        {"id": f"{role}{place}", "role": role, "name": f"{role} {place}", "branch": random.choice(["east", "west", None]),
         "hired_on": "2026-02-01" if place == 3 else "2020-01-01"}
        for role, number in people for place in range(number)
    ]  # fmt: skip
    names = [f"c{place}" for place in range(60)]
    customers = [
        {"id": name, "name": f"客户{name}", "owner": random.choice(staff)["id"], "branch": random.choice(["east", "west"]),
         "since": some_day(random, 300), "consent": random.choice(["", "", "", "phone"])}
        for name in names
    ]  # fmt: skip
    events = [
        {"id": f"e{place}", "customer": random.choice(names), "type": random.choice(["signed_up", "served", "served", "complained"]),
         "at": some_day(random, 90), "staff": random.choice(staff)["id"]}
        for place in range(200)
    ]  # fmt: skip
    visits = [
        {"id": f"v{place}", "customer": random.choice(names), "channel": random.choice(["phone", "home", "wechat"]),
         "outcome": random.choice(["reached", "reached", "busy"]), "at": some_day(random, 200), "by": "officer0",
         "next_on": f"2026-04-{place % 28 + 1:02d}" if random.random() < 0.2 else None}
        for place in range(1, 150)
    ]  # fmt: skip
    return {"staff": staff, "customers": customers, "events": events, "visits": visits}


def some_day(random: Random, back: int) -> str:
    month, day = divmod(random.randrange(back), 28)
    return f"{2026 - (month > 2)}-{(2 - month) % 12 + 1:02d}-{day + 1:02d}T{random.randint(8, 19):02d}:{random.randint(0, 59):02d}"


def policy(name: str) -> PolicyHistory:
    if name in POLICIES:
        return read_policy(Path(f"{name}.yaml"), POLICIES[name].encode())
    return read_policy(ROOT / "rules" / f"{name}.yaml")


def entries(random: Random, connection: sqlite3.Connection, organization: str, number: int, good: float) -> list[Row]:
    """Rows as a file might have them: most of them in order, some not, many of the same few customers."""
    customers = column(connection, "SELECT id FROM customers WHERE organization = ? ORDER BY id", organization)
    staff = column(connection, "SELECT id FROM staff WHERE organization IS NULL OR organization = ? ORDER BY id", organization)
    rules = column(connection, "SELECT id FROM rules WHERE organization = ? ORDER BY id", organization)
    visits = column(connection, "SELECT id FROM visits WHERE organization = ? ORDER BY id", organization)
    busy = random.sample(customers, 8)
    rows = []
    for place in range(number):
        row: Row = {
            "customer": random.choice(busy if random.random() < 0.3 else customers), "by": random.choice(staff),
            "channel": random.choice(["phone", "phone", "phone", "home", "wechat", "letter", "sms"]),
            "outcome": random.choice(["reached"] * 6 + ["no_answer", "busy", "wrong_number", "refused", "sent", "moved", "dead"]),
            "at": f"2026-03-{random.choice([29, 30, 31, 31, 31])}T{random.randint(8, 16):02d}:{place % 60:02d}",
            "content": "谈了近况", "result": "well", "satisfaction": random.randint(1, 5), "recording": f"r{place}", "signed": 1,
        }  # fmt: skip
        some = {
            "problems": random.choice(["屋顶漏水", "无", "the bill"]), "next_on": f"2026-04-{random.randint(1, 28):02d}",
            "rule": random.choice(rules), "with": random.choice(staff), "id": random.choice([f"v{500 + place}", f"own-{place}"]),
            "matter_to": "the works", "override": "the system was down", "note": "kept as an attribute", "minutes": "12",
            "corrects": random.choice(visits),
        }  # fmt: skip
        row |= {name: value for name, value in some.items() if random.random() < 0.1}
        wrong = {"content": None, "by": "nobody", "customer": "nobody", "at": "2027-01-01", "rule": "none", "id": "v1", "channel": "fax"}
        if random.random() > good:
            name = random.choice(sorted(wrong))
            row[name] = wrong[name]
        rows.append({name: value for name, value in row.items() if value is not None})
    return rows


def column(connection: sqlite3.Connection, query: str, organization: str) -> list[str]:
    return [row[0] for row in connection.execute(query, (organization,))]


class Side:
    """One of two databases that are to come to the same."""

    def __init__(self, source: sqlite3.Connection, organization: str) -> None:
        self.connection = sqlite3.connect(":memory:", isolation_level=None)
        source.backup(self.connection)
        self.connection.execute("PRAGMA foreign_keys = ON")
        self.organization = organization
        self.run = Run(organization, policy(organization), NOW)
        self.logged: dict[int, Logged] = {}
        self.refused: dict[int, Refused] = {}
        self.planned = Planned()

    def one_by_one(self, rows: list[Row]) -> None:
        with transaction(self.connection):
            for number, row in enumerate(rows):
                entry = {name: value for name, value in row.items() if name != "override"}
                try:
                    self.logged[number] = log_visit(self.connection, self.run, entry, row.get("override"))
                except Refused as refusal:
                    self.refused[number] = refusal
                else:
                    self.planned += self.logged[number].planned

    def together(self, rows: list[Row]) -> None:
        with transaction(self.connection):
            many = Batch(self.connection, self.run)
            many.log(
                (number, {name: value for name, value in row.items() if name != "override"}, row.get("override"))
                for number, row in enumerate(rows)
            )
        self.logged, self.refused, self.planned = many.logged, many.refused, many.planned

    def answers(self) -> dict[int, Any]:
        """What was told of each row, without the numbers of callbacks: those are given in the order of planning."""
        told: dict[int, Any] = {number: str(refusal) for number, refusal in self.refused.items()}
        for number, logged in self.logged.items():
            shape = {**asdict(logged), "planned": None}
            for matter in (*shape["matters"], *shape["continued"]):
                matter.pop("revision")
            told[number] = re.sub(r"\bcb\d+\b", "cb", json.dumps(shape, ensure_ascii=False, default=str))
        return dict(sorted(told.items()))

    def tables(self) -> dict[str, list[str]]:
        """Every row of every table that a visit can change."""
        found = {table: self._rows(f"SELECT * FROM {table}") for table in TABLES}
        found["callbacks"] = self._rows(
            "SELECT c.*, r.customer AS instead_of, r.rule AS of_rule, r.source AS of_source, r.status AS which_is"
            " FROM callbacks c LEFT JOIN callbacks r ON r.id = c.replaces", without={"id", "replaces"})
        found["sealed"] = self._rows("SELECT kind, record FROM seals")
        found["settings"] = self._rows("SELECT * FROM settings WHERE key <> 'revision'")
        return found

    def _rows(self, query: str, without: frozenset[str] | set[str] = frozenset()) -> list[str]:
        cursor = self.connection.execute(query)
        names = [one[0] for one in cursor.description]
        left_out = NUMBERED | set(without)
        return sorted(repr([(name, value) for name, value in zip(names, row, strict=True) if name not in left_out]) for row in cursor)


@contextmanager
def two_sides(source: sqlite3.Connection, organization: str) -> Iterator[tuple[Side, Side]]:
    sides = Side(source, organization), Side(source, organization)
    try:
        yield sides
    finally:
        for side in sides:
            side.connection.close()


def compare(one: Side, other: Side) -> None:
    assert one.answers() == other.answers()
    if not one.refused:  # else nothing is recorded, and what was planned for a refused row is told nowhere
        assert (one.planned.raised, one.planned.withdrawn) == (other.planned.raised, other.planned.withdrawn)
    before, after = one.tables(), other.tables()
    for table, rows in before.items():
        assert rows == after[table], table


@pytest.mark.parametrize("seed", range(FILES))
@pytest.mark.parametrize("organization", ["everything", "plain", "chosen", "property-management", "life-insurer"])
def test_a_file_logged_at_once_comes_to_what_its_rows_come_to(
    organization: str, seed: int, example: sqlite3.Connection
) -> None:
    source = made_up(organization) if organization in POLICIES else example
    rows = entries(Random(f"{SEED} {organization} {seed}"), source, organization, ROWS, 1 if seed % 2 else 0.8)
    with two_sides(source, organization) as (one, other):
        one.one_by_one(rows)
        other.together(rows)
        compare(one, other)
        assert other.refused
    good = [row for number, row in enumerate(rows) if number in other.logged]
    with two_sides(source, organization) as (one, other):
        one.one_by_one(good)
        other.together(good)
        compare(one, other)
        assert other.logged


def test_many_at_once_are_stored_in_several_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "MOST", 7)
    source = made_up("everything")
    rows = entries(Random("several"), source, "everything", 60, 1)
    with two_sides(source, "everything") as (one, other):
        one.one_by_one(rows)
        other.together(rows)
        compare(one, other)


def everyday(source: sqlite3.Connection, organization: str) -> list[Row]:
    """Calls of every kind but those that stand alone, none of them refused, several to most customers."""
    rows = entries(Random("everyday"), source, organization, 350, 1)
    rows = [row for row in rows if row["outcome"] not in ("moved", "dead") and not row.keys() & {"corrects", "override", "matter_to"}]
    owners = dict(source.execute("SELECT id, owner FROM customers"))
    rows = [row | {"by": owners[row["customer"]], "channel": ("phone", "home")[place % 2]} for place, row in enumerate(rows)]
    with two_sides(source, organization) as (one, _other):
        one.one_by_one(rows)
        return [row for number, row in enumerate(rows) if number in one.logged]


def test_where_nothing_hangs_on_the_order_customers_are_taken_in_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    source = made_up("plain")
    rows = everyday(source, "plain")
    assert len(rows) > 2 * len({row["customer"] for row in rows}) > 60
    with two_sides(source, "plain") as (one, other):
        one.one_by_one(rows)
        monkeypatch.delattr(Batch, "_log_in_order")
        other.together(rows)
        compare(one, other)
        assert len(other.logged) == len(rows)


def test_where_somebody_is_chosen_the_rows_go_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    source = made_up("chosen")
    rows = everyday(source, "chosen")
    with two_sides(source, "chosen") as (one, other):
        one.one_by_one(rows)
        other.together(rows)
        compare(one, other)
    monkeypatch.delattr(Batch, "_log_in_order")
    with two_sides(source, "chosen") as (_one, other), pytest.raises(AttributeError):
        other.together(rows)
