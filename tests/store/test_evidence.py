"""What is on record stays as it was written: the database refuses, whatever program asks; and all of it is sealed."""

import sqlite3
from pathlib import Path

import pytest

from callbackctl.store import seals
from callbackctl.store.database import connect, in_memory, transaction
from callbackctl.store.evidence import KEPT, columns_of, present
from tests.desk import Desk

ORDER = ["number", "kind", "record", "digest", "by_hand", "revision", "link"]


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """Two customers called, one complaint closed and one open."""
    desk = Desk(tmp_path, capsys).opened()
    desk.take_in("customers", [{"id": "c1", "owner": "o1"}, {"id": "c2"}])
    desk.take_in("events", [{"id": "e1", "customer": "c1", "type": "signed_up", "at": "2026-03-01"}])
    desk.done("log", "c1", "--channel", "phone", "--outcome", "busy", "--by", "o1")
    desk.done("log", "c2", "--channel", "phone", "--outcome", "busy", "--by", "o1")
    closed = {"id": "k1", "customer": "c1", "received_at": "2026-02-20", "closed_at": "2026-02-27", "content": "noise"}
    desk.take_in("complaints", [closed, {"id": "k2", "customer": "c2", "received_at": "2026-02-28"}])
    desk.done("customer", "move", "c1", "--to", "o2")
    return desk


def by_sql(desk: Desk, *statements: str) -> None:
    """Work on the file with SQLite alone."""
    with sqlite3.connect(desk.db) as other:
        for statement in statements:
            other.execute(statement)
    other.close()


def test_every_table_of_steps_is_kept() -> None:
    connection = in_memory()
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    assert {table for table in tables if table.endswith("_steps")} <= {kept.table for kept in KEPT}
    assert {"visits", "complaints", "draws", "batches", "handovers", "access", "purged", "hold_steps"} <= tables


@pytest.mark.parametrize("kept", present(in_memory()), ids=lambda kept: kept.table)
def test_a_kept_table_has_a_guard_against_every_way(kept: object) -> None:
    connection = in_memory()
    table = getattr(kept, "table", "")
    rows = connection.execute("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?", (table,))
    heads = " ".join(row[0].splitlines()[0] for row in rows)
    assert all(f"BEFORE {way} ON {table}" in heads for way in ("UPDATE", "DELETE", "INSERT"))


@pytest.mark.parametrize("table", ["visits", "complaints", "handovers", "seals"])
def test_no_column_can_be_changed_by_plain_sql(desk: Desk, table: str) -> None:
    where = "WHERE status = 'closed'" if table == "complaints" else ""
    before = desk.dump(table)
    for column in columns_of(connect(desk.db), table):
        with pytest.raises(sqlite3.IntegrityError, match=f"rows of {table} are on record and are not changed; "):
            by_sql(desk, f'UPDATE {table} SET "{column}" = "{column}" {where}')
        for value in ("'x'", "NULL", "7"):
            with pytest.raises(sqlite3.IntegrityError):
                by_sql(desk, f'UPDATE {table} SET "{column}" = {value} {where}')
    assert desk.dump(table) == before


@pytest.mark.parametrize("table", ["visits", "complaints", "handovers", "seals"])
def test_no_row_can_be_removed_or_replaced_by_plain_sql(desk: Desk, table: str) -> None:
    before = desk.dump(table)
    with pytest.raises(sqlite3.IntegrityError, match=f"rows of {table} are on record and are not removed; "):
        by_sql(desk, f"DELETE FROM {table}")
    with pytest.raises(sqlite3.IntegrityError, match="are not changed; "):
        by_sql(desk, f"REPLACE INTO {table} SELECT * FROM {table}")
    assert desk.dump(table) == before


def test_an_open_complaint_can_be_changed_and_a_closed_one_reopened_in_the_open(desk: Desk) -> None:
    by_sql(desk, "UPDATE complaints SET severity = 'major' WHERE id = 'k2'")
    assert desk.rows("SELECT count(*) FROM unsealed") == [(0,)]
    by_sql(desk, "UPDATE complaints SET status = 'open', closed_at = NULL, revision = revision + 1 WHERE id = 'k1'")
    by_sql(desk, "UPDATE complaints SET content = 'no noise' WHERE id = 'k1'")  # and now it follows the seals
    assert desk.rows("SELECT kind, record FROM unsealed") == [("complaints", '["desk","k1"]')] * 2
    with pytest.raises(sqlite3.IntegrityError, match="reopened"):
        by_sql(
            desk,
            "UPDATE complaints SET status = 'closed' WHERE id = 'k2'",
            "UPDATE complaints SET status = 'open', content = 'x', revision = 99 WHERE id = 'k2'",
        )


# Seals


def test_what_a_command_writes_is_sealed_at_its_end(desk: Desk) -> None:
    found = desk.rows("SELECT kind, record, by_hand FROM seals ORDER BY number")
    assert found == [
        ("visits", '["desk","v1"]', 0),
        ("visits", '["desk","v2"]', 0),
        ("complaints", '["desk","k1"]', 0),
        ("handovers", "[1]", 0),
        ("handovers", "[2]", 0),
    ]
    assert desk.rows("SELECT * FROM unsealed") == []


def test_every_link_is_made_from_the_one_before(desk: Desk) -> None:
    before = seals.START
    rows = desk.rows(f"SELECT {', '.join(ORDER)} FROM seals ORDER BY number")
    assert [row[0] for row in rows] == list(range(1, len(rows) + 1))
    for number, kind, record, digest, by_hand, revision, link in rows:
        assert link == seals.link(before, number, kind, record, digest, by_hand, revision)
        before = link
    assert seals.last_link(connect(desk.db)) == (len(rows), before)


def test_what_a_command_takes_back_leaves_no_seal(desk: Desk) -> None:
    before = desk.dump("seals", "unsealed")
    row = {"customer": "c1", "at": "2026-03-01", "channel": "phone", "outcome": "busy", "by": "o1"}
    desk.take_in("visits", [row], "--dry-run")
    assert desk.dump("seals", "unsealed") == before


def test_what_another_program_wrote_is_sealed_as_such(desk: Desk) -> None:
    by_sql(
        desk,
        "INSERT INTO visits (organization, id, customer, at, channel, outcome, entered_at, revision)"
        " VALUES ('desk', 'forged', 'c1', '2026-03-01', 'phone', 'reached', '2026-03-01', 1)",
    )
    desk.done("log", "c1", "--channel", "phone", "--outcome", "absent", "--by", "o2")
    assert desk.rows("SELECT record, by_hand FROM seals WHERE kind = 'visits' ORDER BY number DESC LIMIT 2") == [
        ('["desk","v3"]', 0),
        ('["desk","forged"]', 1),
    ]


def test_a_column_added_later_changes_no_fingerprint_while_it_is_empty() -> None:
    assert seals.digest(["a", "b"], ["x", None]) == seals.digest(["a"], ["x"])
    assert seals.digest(["a", "b"], ["x", ""]) != seals.digest(["a"], ["x"])
    assert seals.digest(["a", "b"], [None, "x"]) != seals.digest(["a", "b"], ["x", None])


def test_only_what_is_new_is_sealed() -> None:
    connection = in_memory()
    with transaction(connection):
        connection.execute("INSERT INTO organizations (id, start) VALUES ('desk', '')")
        connection.execute("INSERT INTO customers (organization, id, known_on, revision) VALUES ('desk', 'c', '', 1)")
    assert seals.last_link(connection) == (0, seals.START)
