"""A file with something in every table of records, and hands that work on a copy of it past its guards."""

import random
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from shutil import copyfile
from typing import Any

from callbackctl.keeping.doctor import Health, examine
from callbackctl.keeping.loans import Desk, Wish, lend
from callbackctl.planning.plan import Run, plan
from callbackctl.policy.reader import read_policy
from callbackctl.recording.handover import move
from callbackctl.recording.log import log_visit
from callbackctl.store.database import connect, create, next_revision, transaction
from callbackctl.store.evidence import columns_of, lay_triggers, lift_triggers, present
from callbackctl.store.facts import Setting, ensure_organization, store
from callbackctl.store.records import Kind

POLICY = """\
policy: ward
title: {en: The ward, zh: 病房}
source: made up for the tests
callers: clerk
unreachable: 2
retention: {records: 3 years, clause: "9"}
rules:
  how-was-it:
    clause: "1"
    purpose: {en: how was it?, zh: 出院后情况如何}
    after: discharged
    within: 20 days
    sample: 30%
    replace: unreachable
"""
PEOPLE: list[dict[str, object]] = [{"id": "s1", "role": "clerk"}, {"id": "s2", "role": "clerk"}]
VISIT: dict[str, object] = {
    "by": "s1", "with": "s2", "content": "'一切可好' said \"yes\" 😀", "problems": "stairs", "result": "told",
    "satisfaction": 4, "next_on": "2026-04-01", "signed": 1, "recording": "r/17", "minutes": 7, "expense": 12.5,
    "answers": '{"well": true}', "nurse": "N",
}  # fmt: skip


def build(folder: Path) -> Path:
    """Draws with a replacement, visits with every column filled, complaints, hand-overs, access, a hold."""
    (folder / "ward.yaml").write_text(POLICY, encoding="utf-8")
    path = folder / "ward.db"
    create(path)
    connection = connect(path)
    history = read_policy(folder / "ward.yaml")
    with transaction(connection):
        connection.execute("UPDATE settings SET value = 'the same draw each time' WHERE key = 'seed'")
        ensure_organization(connection, "ward")
    _put(connection, "staff", PEOPLE)
    _put(connection, "customers", [{"id": f"c{n}", "owner": "s1"} for n in range(12)])
    _put(connection, "events", [_discharge(n, "2026-03-02") for n in range(8)])
    plan(connection, Run("ward", history, "2026-03-05T08:00"))
    _put(connection, "events", [_discharge(n, "2026-03-09") for n in range(8, 12)])
    plan(connection, Run("ward", history, "2026-03-10T08:00"))
    (lost,) = connection.execute("SELECT customer FROM draws WHERE drawn ORDER BY place LIMIT 1").fetchone()
    with transaction(connection):
        run = Run("ward", history, "2026-03-11T09:00")
        log_visit(connection, run, {"customer": lost, "channel": "phone", "outcome": "moved", "by": "s2"})
        log_visit(connection, run, {"customer": "c3", "channel": "home", "outcome": "reached", **VISIT})
        log_visit(connection, run, {"customer": "c3", "channel": "phone", "outcome": "busy", "by": "s1"})
        correction = {"customer": "c3", "channel": "phone", "outcome": "absent", "by": "s1", "corrects": "v3"}
        log_visit(connection, run, correction)
        move(connection, run, "c4", "s2", "s1")
    told = {"category": "noise", "severity": "major", "about": "s2", "content": "at night", "room": 7}
    _put(connection, "complaints", [
        {"id": "k1", "customer": "c5", "received_at": "2026-03-01", "closed_at": "2026-03-04", **told},
        {"id": "k2", "customer": "c6", "received_at": "2026-03-01", **told},
    ])  # fmt: skip
    with transaction(connection):
        connection.execute(
            'INSERT INTO access (organization, at, "by", action, what, customer, rows, masked, because, entered_at,'
            " revision) VALUES ('ward', '2026-03-11', 's2', 'unmask', 'customer show', 'c5', 1, 0, 'a letter', '', 9)"
        )
        connection.execute(
            'INSERT INTO hold_steps (organization, customer, step, at, "by", because, entered_at, revision)'
            " VALUES ('ward', 'c5', 'hold', '2026-03-11', 's2', 'the court', '2026-03-11', 9)"
        )
        lend(connection, Desk("ward", history.on(date(2026, 3, 11)), "2026-03-11T09:00", "s1"),
             Wish("c5", "s2", "page 7", "a letter", "2026-03-20", "s1"))  # fmt: skip
        connection.execute(
            'INSERT INTO purged (organization, kind, record, dated, kept_until, clause, at, "by", because, revision)'
            " VALUES ('ward', 'visits', '[\"ward\",\"x0\"]', '2020-01-01', '2023-01-01', '9', '2026-03-11', 's2', 'x', 9)"
        )
    with transaction(connection):
        for kept in present(connection):
            fill(connection, kept.table)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()
    return path


def fill(connection: sqlite3.Connection, table: str) -> dict[str, Any]:
    """The first row of a table; one made up, as its columns and references ask for, where it has none."""
    names = columns_of(connection, table)
    row = connection.execute(f"SELECT * FROM {table} LIMIT 1").fetchone()
    if row is not None:
        return dict(zip(names, row, strict=True))
    (sql,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    made: dict[str, Any] = {}
    for _place, name, kind, needed, _default, _key in connection.execute(f'PRAGMA table_info("{table}")'):
        first = re.search(rf"\b{name}\"? IN\s*\(\s*('[^']*'|[0-9]+)", sql)
        value: Any = first[1].strip("'") if first else 1 if kind in ("INTEGER", "REAL") else "x"
        made[name] = value if needed or first else None
    for _id, _seq, parent, column, there, *_more in connection.execute(f'PRAGMA foreign_key_list("{table}")'):
        if made[column] is not None:
            made[column] = fill(connection, parent)[there]
    marks = ", ".join("?" * len(made))
    connection.execute(f"INSERT INTO {table} ({_quoted(made)}) VALUES ({marks})", tuple(made.values()))
    return made


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _discharge(n: int, at: str) -> dict[str, object]:
    return {"id": f"e{n}", "customer": f"c{n}", "type": "discharged", "at": at}


def _put(connection: sqlite3.Connection, kind: Kind, rows: list[dict[str, object]]) -> None:
    with transaction(connection):
        setting = Setting("ward", "2026-03-05T08:00", next_revision(connection))
        assert not store(connection, kind, rows, setting).bad


def health(path: Path, noted: str | None = None) -> Health:
    """What the doctor says of a file."""
    connection = connect(path, read_only=True)
    try:
        return examine(connection, noted)
    finally:
        connection.close()


@contextmanager
def unguarded(path: Path) -> Iterator[sqlite3.Connection]:
    """A file without its triggers, constraints and foreign keys; the triggers are laid again at the end."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute("PRAGMA foreign_keys = OFF")
    lift_triggers(connection)
    try:
        yield connection
        lay_triggers(connection)
        connection.commit()
    finally:
        connection.close()


def worked_on(path: Path, work: Callable[[sqlite3.Connection], Any]) -> Health:
    """What the doctor says after some work on a copy."""
    copy = path.with_name("copy.db")
    copyfile(path, copy)
    with unguarded(copy) as connection:
        work(connection)
    return health(copy)


def another(value: Any, kind: str, dice: random.Random) -> Any:
    """A value that differs as little as can be: one sign of a text, one of a number."""
    if value is None:
        return {"INTEGER": 1, "REAL": 1.0}.get(kind, "x")
    if isinstance(value, int | float):
        return value + dice.choice((-1, 1))
    if not value:
        return "x"
    place = dice.randrange(len(value))
    return value[:place] + chr(ord(value[place]) ^ 1) + value[place + 1 :]


def columns(path: Path, table: str) -> list[str]:
    """The columns of a table of the file."""
    connection = sqlite3.connect(path)
    try:
        return columns_of(connection, table)
    finally:
        connection.close()
