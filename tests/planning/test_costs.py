"""A morning costs what is new: no statement of a run, or of one caller's list, looks through all there is of anything.

Whatever the policy, every statement of a small day is explained by SQLite, which says for each table how it is read. The
plans are those of a file without statistics, as users have it.
"""

import re
import sqlite3
from pathlib import Path

import pytest

from callbackctl.planning.listing import Query, caps_used, due_list
from callbackctl.planning.plan import Run, plan
from callbackctl.policy.event_types import event_types
from callbackctl.policy.model import PolicyHistory
from callbackctl.policy.reader import read_policy
from callbackctl.store.database import in_memory, next_revision, transaction
from callbackctl.store.facts import Setting, ensure_organization, store

POLICIES = sorted(path for path in Path("rules").glob("*.yaml") if not path.name.endswith(".tests.yaml"))
EVENING, MORNING = "2026-04-08T08:00", "2026-04-09T08:00"
GROWING = ["customers", "events", "visits", "callbacks", "draws", "draws_in_force", "matters", "complaints", "reviews"]
WHOLE = re.compile(r"^SCAN(?!.*VIRTUAL)|^BLOOM FILTER|AUTOMATIC|\(organization=\?( AND rule=\?)?( AND \w+[<>]\?)*\)$")
# What is new since a run, what opens or ends with the day, what comes into the time a flag looks back, yesterday's orders,
# and what is due in years without announced holidays, is little. The first entry of an index is one step, though SQLite
# calls it a search of the organisation's part of it, and so is the first of the dead. Two things are counted, in an index
# alone: how much everybody has to do, and over which channels the visits of a month were made, where the policy caps them.
LITTLE = re.compile(
    r"revision > |AND ended_on <= |AND opens_on > .* AND opens_on <= |INTO marked .* AND at > |INTO dirty .* AND at >= "
    r"|c.due_by >= y.year|min\((min\(coalesce\(since, known_on\), known_on\)|at|received_at)\)|INDEXED BY callbacks_open|GROUP BY v.channel"
    r"|outcome = 'dead' LIMIT 1"
)
ALIASES = re.compile(r"\b(?:FROM|JOIN)\s+(\w+)(?:\s+(?:AS\s+)?(\w+))?")


def filled(history: PolicyHistory, organization: str) -> sqlite3.Connection:
    """Some customers with every kind of event and a visit each, planned in the evening."""
    connection = in_memory()
    with transaction(connection):
        ensure_organization(connection, organization)
    add(connection, history, organization, 20, "2026-02-03", EVENING)
    plan(connection, Run(organization, history, EVENING))
    return connection


def add(
    connection: sqlite3.Connection, history: PolicyHistory, organization: str, people: int, day: str, now: str
) -> None:
    """The first customers, with an event of every type and a visit each on a day."""
    customers = [{"id": f"c{one}", "since": "2026-02-03", "birthday": "1980-04-09"} for one in range(people)]
    events = [
        {"id": f"{kind}-{one['id']}-{day}", "customer": one["id"], "type": kind, "at": day, "ref": one["id"]}
        for one in customers for kind in sorted(event_types(history))
    ]  # fmt: skip
    visits = [
        {"id": f"{one['id']}-{day}", "customer": one["id"], "at": f"{day}T10:00", "channel": "phone", "outcome": "reached"}
        for one in customers
    ]
    with transaction(connection):
        setting = Setting(organization, now, next_revision(connection))
        assert not store(connection, "customers", customers, setting).bad
        assert not store(connection, "events", events, setting).bad
        assert not store(connection, "visits", visits, setting).bad


def looks_through(connection: sqlite3.Connection, statement: str) -> list[str]:
    """What a statement reads all of, in SQLite's words."""
    bare = re.sub(r"--[^\n]*", "", statement).strip()  # of what a trigger does, SQLite tells in comments
    if not bare.upper().startswith(("SELECT", "WITH", "INSERT", "UPDATE", "DELETE")):
        return []
    names = {alias or table: table for table, alias in ALIASES.findall(bare)}
    found = []
    for *_numbers, detail in connection.execute(f"EXPLAIN QUERY PLAN {statement}"):
        said = re.match(r"(?:SCAN|SEARCH|BLOOM FILTER ON) (\w+)", detail)
        if said and names.get(said[1], said[1]) in GROWING and WHOLE.search(detail):
            found.append(f"{detail} in {' '.join(statement.split())[:300]}")
    return [] if LITTLE.search(statement) else found


@pytest.mark.parametrize("path", POLICIES, ids=lambda path: path.stem)
def test_a_day_looks_through_nothing_that_grows(path: Path) -> None:
    history = read_policy(path)
    connection = filled(history, path.stem)
    add(connection, history, path.stem, 1, "2026-04-08", MORNING)
    statements: list[str] = []
    connection.set_trace_callback(statements.append)
    plan(connection, Run(path.stem, history, MORNING))
    due_list(connection, Query(path.stem, MORNING, caller="s1"))
    caps_used(connection, path.stem, MORNING)
    connection.set_trace_callback(None)
    assert len(statements) > 20
    assert [line for statement in statements for line in looks_through(connection, statement)] == []
