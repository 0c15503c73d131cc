"""Puts plain policies and customers into the engine, and reads back what it planned, in the oracle's words."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from callbackctl.planning.listing import Query, due_list, state
from callbackctl.planning.plan import Planned, Run, plan
from callbackctl.policy.model import PolicyHistory
from callbackctl.policy.reader import read_policy
from callbackctl.reporting.standing import standing_sql
from callbackctl.store.database import in_memory, next_revision, transaction
from callbackctl.store.facts import Setting, ensure_organization, store
from callbackctl.store.records import Kind
from tests.planning.oracle import Customer, Event, Policy, Row, Visit

ORGANIZATION = "under-test"
CALLER = "s1"
Facts = list[dict[str, Any]]


def policy(rules: Mapping[str, Mapping[str, Any]], **more: Any) -> dict[str, Any]:
    """A rule file as plain data, with what every file and rule must say."""
    said = {"clause": "1", "purpose": "a test"}
    return {
        "policy": ORGANIZATION, "title": "Under test", "source": "none", **more,
        "rules": {name: {**said, **rule} for name, rule in rules.items()},
    }  # fmt: skip


def read(description: Policy) -> PolicyHistory:
    """A described policy as the engine reads it."""
    return read_policy(Path(f"{ORGANIZATION}.yaml"), json.dumps(description).encode())


class World:
    """A database in memory with one policy."""

    def __init__(self, description: Policy, start: str = "0001-01-01") -> None:
        self.description, self.history, self.start = description, read(description), start
        self.connection: sqlite3.Connection = in_memory()
        with transaction(self.connection):
            self.connection.execute("INSERT OR REPLACE INTO settings VALUES ('start', ?), ('seed', 'tests')", (start,))
            ensure_organization(self.connection, ORGANIZATION)
        self.store("staff", [{"id": CALLER, "role": "clerk"}], "2000-01-01T08:00")

    def edit(self, description: Policy) -> None:
        """Another rule file from now on."""
        self.description, self.history = description, read(description)

    def run(self, now: str) -> Run:
        """The settings of a planning run at a moment."""
        return Run(ORGANIZATION, self.history, now, draw_all=True)

    def plan(self, now: str) -> Planned:
        """Plan at a moment."""
        return plan(self.connection, self.run(now))

    def store(self, kind: Kind, rows: Facts, now: str) -> None:
        """Store facts that come in at a moment; a bad row is a mistake of the test."""
        if not rows:
            return
        with transaction(self.connection):
            outcome = store(self.connection, kind, rows, Setting(ORGANIZATION, now, next_revision(self.connection)))
            assert not outcome.bad, outcome.bad

    def add(self, customers: Iterable[Customer]) -> None:
        """Customers with all their events and visits, each known when it says."""
        people = list(customers)
        for day in sorted({customer.known_on for customer in people}):
            rows = [customer_row(customer) for customer in people if customer.known_on == day]
            self.store("customers", rows, f"{day}T08:00")
        self.store("events", [event_row(one, event) for one in people for event in one.events], "2000-01-01T08:00")
        visits = [(one, visit) for one in people for visit in one.visits]
        for moment in sorted({visit.entered for __, visit in visits}):
            rows = [visit_row(one, visit) for one, visit in visits if visit.entered == moment]
            self.store("visits", rows, moment)

    def due(self, now: str) -> dict[str, list[Row]]:
        """The due list of a moment by customer, as `due --json` has it."""
        found: dict[str, list[Row]] = {}
        for row in due_list(self.connection, Query(ORGANIZATION, now)):
            found.setdefault(row["customer"], []).append((row["rule"], row["opens_on"], row["due_by"], row["state"]))
        return {customer: sorted(rows) for customer, rows in found.items()}

    def listed(self, now: str, customers: Iterable[str]) -> dict[str, list[Row]]:
        """The same for some customers only."""
        names = json.dumps(list(customers))
        rows = self.connection.execute(
            "SELECT customer, rule, opens_on, due_by FROM callbacks WHERE status = 'open' AND opens_on <= :today || 'T99'"
            " AND (lapses_on IS NULL OR lapses_on >= :today) AND customer IN (SELECT value FROM json_each(:names))",
            {"today": now[:10], "names": names},
        )
        found: dict[str, list[Row]] = {}
        for customer, rule, opens, due in rows:
            found.setdefault(customer, []).append((rule, opens, due, state(due, now)))
        return {customer: sorted(rows) for customer, rows in found.items()}

    def standings(self, now: str, customers: Iterable[str] | None = None) -> dict[str, list[tuple[str, ...]]]:
        """Every callback that opened by a moment and was not withdrawn, by customer, as the month's report counts it."""
        chosen = (
            ""
            if customers is None
            else f" AND c.customer IN (SELECT value FROM json_each('{json.dumps(list(customers))}'))"
        )
        rows = self.connection.execute(
            f"SELECT c.customer, c.rule, c.opens_on, c.due_by, c.status, {standing_sql(now)}, c.lapses_on,"
            " coalesce(c.settled_by, '') FROM callbacks c"
            f" WHERE c.status <> 'withdrawn' AND substr(c.opens_on, 1, 10) <= ?{chosen}",
            (now[:10],),
        )
        found: dict[str, list[tuple[str, ...]]] = {}
        for customer, rule, opens, due, status, standing, lapses, by in rows:
            # The report calls what is overdue missed; the list keeps it, unless it has lapsed.
            open_still = status == "open" and not (lapses is not None and lapses < now[:10])
            found.setdefault(customer, []).append((rule, opens, due, "open" if open_still else standing, by))
        return {customer: sorted(rows) for customer, rows in found.items()}


def customer_row(customer: Customer) -> dict[str, Any]:
    """A customer as imported."""
    return {
        "id": customer.id, "since": customer.since, "birthday": customer.birthday,
        "birthday_lunar": int(customer.lunar), **customer.columns,
    }  # fmt: skip


def event_row(customer: Customer, event: Event) -> dict[str, Any]:
    """An event as imported."""
    return {
        "id": event.id, "customer": customer.id, "type": event.type, "at": event.at, "ref": event.ref,
        **event.attributes,
    }  # fmt: skip


def visit_row(customer: Customer, visit: Visit) -> dict[str, Any]:
    """A visit as imported."""
    return {
        "id": visit.id, "customer": customer.id, "at": visit.at, "channel": visit.channel, "outcome": visit.outcome,
        "rule": visit.rule, "next_on": visit.next_on, "corrects": visit.corrects,
    }  # fmt: skip
