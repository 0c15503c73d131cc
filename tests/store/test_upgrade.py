"""An older file is brought up to this version: a copy first, no row lost, and the chain starts with what it holds."""

import sqlite3
import stat
from pathlib import Path

import pytest

from callbackctl.store import database
from callbackctl.store.database import SCHEMA_VERSION, connect, in_memory
from callbackctl.store.evidence import KEPT
from tests.desk import ROOT, Answer, process

OLD = (ROOT / "tests" / "data" / "schema_1.sql").read_text(encoding="utf-8")
POLICY = """\
policy: ward
title: {en: The ward, zh: 病房}
source: made up for the tests
callers: clerk
unreachable: 2
rules:
  how-was-it:
    clause: "1"
    purpose: {en: how was it?, zh: 出院后情况如何}
    after: discharged
    within: 20 days
    sample: 30%
    replace: unreachable
"""
TABLES = ("customers", "staff", "events", "visits", "complaints", "callbacks", "draws", "batches", "handovers")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file of schema version 1, with its rule file beside it."""
    path = tmp_path / "old.db"
    connection = sqlite3.connect(path)
    connection.executescript(OLD)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "ward.yaml").write_text(POLICY, encoding="utf-8")
    return path


def run(path: Path, *arguments: str) -> Answer:
    """A command on the file, a few days later."""
    common = ["--db", str(path), "--rules", str(path.parent / "rules"), "--today", "2026-03-10", "--lang", "en"]
    return process([*arguments, *common], path.parent)


def rows(path: Path, table: str) -> list[dict[str, object]]:
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    found = [dict(row) for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3")]
    connection.close()
    return found


@pytest.mark.parametrize("table", TABLES)
def test_no_row_is_lost_or_altered(old: Path, table: str) -> None:
    before = rows(old, table)
    assert before
    connect(old).close()
    # A replacement stood in the row of the draw itself; now it is a step, and the view has the row as it was.
    after = rows(old, "draws_in_force" if table == "draws" else table)
    assert sorted(repr({name: row[name] for name in before[0]}) for row in after) == sorted(map(repr, before))


def test_a_copy_of_the_file_as_it_was_is_kept(old: Path) -> None:
    before = list(sqlite3.connect(old).iterdump())
    connect(old).close()
    backup = old.with_name(f"old.db.before-{SCHEMA_VERSION}")
    assert list(sqlite3.connect(backup).iterdump()) == before
    assert sqlite3.connect(backup).execute("PRAGMA user_version").fetchone() == (1,)
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600


def test_an_upgrade_that_fails_leaves_the_file_as_it_was(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = list(sqlite3.connect(old).iterdump())
    scripts = database._SQL
    broken = old.with_name("sql")
    broken.mkdir()
    for script in scripts.glob("*.sql"):
        text = script.read_text(encoding="utf-8")
        (broken / script.name).write_text(text + ("SELECT nonsense;\n" if script.name.startswith("007") else ""))
    monkeypatch.setattr(database, "_SQL", broken)
    with pytest.raises(sqlite3.OperationalError):
        connect(old)
    assert list(sqlite3.connect(old).iterdump()) == before
    monkeypatch.setattr(database, "_SQL", scripts)
    assert connect(old).execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)


def test_two_commands_at_once_upgrade_it_once(old: Path) -> None:
    first = connect(old)
    second = sqlite3.connect(old, isolation_level=None)
    database._upgrade(second, old)  # it had read the version before the first was through
    assert second.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
    first.close()
    second.close()


def test_the_upgraded_schema_is_that_of_a_new_file(old: Path) -> None:
    query = "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY 1, 2"
    assert connect(old).execute(query).fetchall() == in_memory().execute(query).fetchall()


def test_what_is_on_record_is_sealed_as_it_stands(old: Path) -> None:
    connect(old).close()
    kinds = [(row["kind"], row["record"], row["by_hand"]) for row in rows(old, "seals")]
    assert [row["reason"] for row in rows(old, "draw_steps")] == ["replacement"]
    assert kinds == [
        ("visits", '["ward","v1"]', 0),
        ("visits", '["ward","v2"]', 0),
        ("complaints", '["ward","k1"]', 0),  # the other is not closed yet
        ("batches", '["ward","how-was-it","2026-03",1]', 0),
        ("handovers", "[1]", 0),
        ("draw_steps", "[1]", 0),
    ]
    assert {kind for kind, _record, _hand in kinds} <= {kept.table for kept in KEPT}


def test_work_goes_on(old: Path) -> None:
    assert run(old, "due", "--json").code == 0
    assert run(old, "sample", "audit", "how-was-it").code == 0
    customer = next(row["customer"] for row in rows(old, "callbacks") if row["status"] == "open")
    answer = run(old, "log", str(customer), "--channel", "phone", "--outcome", "reached", "--by", "s1")
    assert (answer.code, answer.out.splitlines()[0]) == (0, "recorded as v3")
    with pytest.raises(sqlite3.IntegrityError):
        sqlite3.connect(old).execute("UPDATE visits SET content = 'x' WHERE id = 'v1'")
