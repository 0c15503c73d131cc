"""The doctor finds whatever was altered, and names it; and in a sound file it finds nothing."""

import random
import sqlite3
from functools import partial
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest

from callbackctl.keeping.doctor import Health
from callbackctl.store.database import connect, in_memory, next_revision, transaction
from callbackctl.store.evidence import columns_of, key_of, present
from callbackctl.store.seals import note_all, seal
from tests.keeping.files import another, build, health, unguarded, worked_on

_BLANK = in_memory()
EVERY_COLUMN = [(kept.table, column) for kept in present(_BLANK) for column in columns_of(_BLANK, kept.table)]


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with something in every table of records."""
    return build(tmp_path_factory.mktemp("ward"))


def found(sick: Health) -> set[tuple[str, str | None, str | None]]:
    """What was found, as (code, table, record)."""
    return {(one.code, one.table, one.record) for one in sick.problems}


def test_a_sound_file_is_sound(ward: Path) -> None:
    well = health(ward)
    assert well.problems == []
    assert len(well.link) == 32
    counts = {count.table: (count.rows, count.sealed, count.purged) for count in well.counts}
    assert well.seals == sum(rows for table, (rows, _sealed, _purged) in counts.items() if table != "draws")
    assert all(rows == sealed for rows, sealed, _purged in counts.values())
    assert counts | {
        "visits": (4, 4, 1), "complaints": (1, 1, 0), "draws": (12, 12, 0), "batches": (2, 2, 0),
        "handovers": (2, 2, 0), "access": (1, 1, 0), "purged": (1, 1, 0), "hold_steps": (1, 1, 0),
        "loan_steps": (1, 1, 0), "draw_steps": (1, 1, 0),
    } == counts  # fmt: skip


def test_every_table_of_records_has_a_row_to_try(ward: Path) -> None:
    connection = sqlite3.connect(ward)
    for kept in present(_BLANK):
        assert connection.execute(f"SELECT count(*) FROM {kept.table}").fetchone()[0], kept.table


def update(path: Path, table: str, column: str, row: dict[str, Any], new: object) -> Health:
    """What the doctor says when one value of one row is another."""
    key = key_of(_BLANK, table)
    statement = f'UPDATE {table} SET "{column}" = ? WHERE ' + " AND ".join(f'"{name}" = ?' for name in key)
    return worked_on(path, lambda copy: copy.execute(statement, (new, *(row[name] for name in key))))


def rows_of(path: Path, table: str) -> list[dict[str, Any]]:
    """The rows of a table that are kept."""
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    where = "WHERE status = 'closed'" if table == "complaints" else ""
    return [dict(row) for row in connection.execute(f"SELECT * FROM {table} {where} ORDER BY 1, 2, 3")]


def name_of(table: str, row: dict[str, Any]) -> str:
    return " ".join(str(row[part]) for part in key_of(_BLANK, table))


@pytest.mark.parametrize(("table", "column"), EVERY_COLUMN)
def test_one_sign_altered_in_any_column_is_found_and_named(ward: Path, table: str, column: str) -> None:
    dice = random.Random(f"{table}.{column}")
    (kind,) = _BLANK.execute("SELECT type FROM pragma_table_info(?) WHERE name = ?", (table, column)).fetchone()
    rows = rows_of(ward, table)
    taken = {row[column] for row in rows} if column in key_of(_BLANK, table) else set()
    for row in dice.sample(rows, min(4, len(rows))):
        new = another(row[column], kind, dice)
        while new in taken:
            new = another(new, kind, dice)
        sick = update(ward, table, column, row, new)
        assert name_of(table, row) in {one.record for one in sick.problems if one.table == table}, (row, new)
        assert {one.code for one in sick.problems} & {"changed", "missing", "unsealed"}


@pytest.mark.parametrize("table", [kept.table for kept in present(_BLANK)])
def test_a_row_taken_out_is_found_and_named(ward: Path, table: str) -> None:
    for row in rows_of(ward, table)[:3]:
        same = " AND ".join(f'"{part}" = {row[part]!r}' for part in key_of(_BLANK, table))
        sick = worked_on(ward, partial(execute, f"DELETE FROM {table} WHERE {same}"))
        assert ("missing", table, name_of(table, row)) in found(sick)


@pytest.mark.parametrize("table", [kept.table for kept in present(_BLANK)])
def test_a_row_put_in_is_found_and_named(ward: Path, table: str) -> None:
    row = rows_of(ward, table)[0]
    last = key_of(_BLANK, table)[-1]
    new = {**row, last: row[last] + (1000 if isinstance(row[last], int) else "-more")}
    new |= {"record": '["ward","v9"]'} if table == "purged" else {"month": "1999-01"} if table == "closed_months" else {}
    names, marks = ", ".join(f'"{name}"' for name in new), ", ".join("?" * len(new))
    sick = worked_on(
        ward, lambda copy: copy.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(new.values()))
    )
    assert ("unsealed", table, name_of(table, new)) in found(sick)


def execute(statement: str, copy: sqlite3.Connection) -> None:
    copy.execute(statement)


def test_bytes_altered_in_the_file_itself_are_found(ward: Path) -> None:
    content = ward.read_bytes()
    said = "'一切可好' said \"yes\" 😀".encode()
    start = content.index(said)
    for place in range(len(said)):
        for bit in (1, 128):
            copy = ward.with_name("bytes.db")
            altered = bytearray(content)
            altered[start + place] ^= bit
            copy.write_bytes(altered)
            assert ("changed", "visits", "ward v2") in found(health(copy)), (place, bit)


@pytest.mark.parametrize("column", ["number", "kind", "record", "digest", "by_hand", "revision", "link"])
def test_a_seal_altered_is_found(ward: Path, column: str) -> None:
    dice = random.Random(column)
    for number in (1, 5, 14):
        (value,) = sqlite3.connect(ward).execute(f"SELECT {column} FROM seals WHERE number = ?", (number,)).fetchone()
        new = 99 if column == "number" else another(value, "TEXT", dice)
        sick = update(ward, "seals", column, {"number": number}, new)
        assert "chain" in {one.code for one in sick.problems}
        first = next(one for one in sick.problems if one.code == "chain")
        assert first.record in (str(number), "99")


def test_a_seal_taken_out_is_found(ward: Path) -> None:
    sick = worked_on(ward, lambda copy: copy.execute("DELETE FROM seals WHERE number = 5"))
    assert ("chain", "seals", "5") in found(sick)
    assert "unsealed" in {one.code for one in sick.problems}


def test_the_whole_chain_made_anew_is_found_by_a_noted_link(ward: Path, tmp_path: Path) -> None:
    """Whoever owns the file and the program can do it; only what was noted elsewhere tells."""
    noted = health(ward)
    copy = tmp_path / "copy.db"
    copyfile(ward, copy)
    with unguarded(copy) as connection:
        connection.execute("UPDATE visits SET content = 'nothing' WHERE id = 'v2'")
        connection.execute("DELETE FROM seals")
    connection = sqlite3.connect(copy, isolation_level=None)
    note_all(connection)
    seal(connection, 1)
    connection.close()
    assert health(copy).sound
    for told in (noted.link, f"{noted.seals}:{noted.link}", noted.link.upper()):
        assert found(health(copy, told)) == {("noted", "seals", told)}
        assert health(ward, told).sound


def test_what_another_program_put_in_is_told(ward: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copyfile(ward, copy)
    connection = sqlite3.connect(copy)
    connection.execute(
        "INSERT INTO visits (organization, id, customer, at, channel, outcome, entered_at, revision)"
        " VALUES ('ward', 'forged', 'c1', '2026-03-01', 'phone', 'reached', '2026-03-01', 1)"
    )
    connection.execute(
        "INSERT INTO draws SELECT organization, rule, month, stratum, 'forged', customer, day, share, batch, place, passed, 1,"
        " 'drawn', NULL FROM draws LIMIT 1"
    )
    connection.commit()
    connection.close()
    assert {(one.code, one.table) for one in health(copy).problems} == {("unsealed", "visits"), ("unsealed", "draws")}
    ours = connect(copy)
    with transaction(ours):
        next_revision(ours)
    ours.close()
    assert {(one.code, one.table) for one in health(copy).problems} == {("by-hand", "visits"), ("unsealed", "draws")}


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("DROP TRIGGER visits_not_changed", "visits_not_changed"),
        ("DROP INDEX visits_of_customer", "visits_of_customer"),
        ("DROP TABLE flags", "flags"),
        ("ALTER TABLE visits ADD COLUMN more TEXT", "visits"),
        ("CREATE TRIGGER mine AFTER INSERT ON visits BEGIN SELECT 1; END", "mine"),
    ],
)
def test_what_is_not_as_laid_is_named(ward: Path, tmp_path: Path, statement: str, name: str) -> None:
    copy = tmp_path / "copy.db"
    copyfile(ward, copy)
    connection = sqlite3.connect(copy)
    connection.execute(statement)
    connection.commit()
    connection.close()
    assert found(health(copy)) == {("schema", name, None)}


def test_a_table_of_the_users_own_is_no_trouble(ward: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copyfile(ward, copy)
    connection = sqlite3.connect(copy)
    connection.execute("CREATE TABLE notes (text)")
    connection.execute("CREATE VIEW calls AS SELECT * FROM visits")
    connection.commit()
    connection.close()
    assert health(copy).sound


def test_a_row_whose_customer_is_gone_is_named(ward: Path) -> None:
    sick = worked_on(ward, lambda copy: copy.execute("DELETE FROM customers WHERE id = 'c5'"))
    assert ("foreign-key", "complaints", "ward k1") in found(sick)


def test_a_page_destroyed_is_told(ward: Path, tmp_path: Path) -> None:
    content = bytearray(ward.read_bytes())
    (page,) = sqlite3.connect(ward).execute("SELECT rootpage FROM sqlite_schema WHERE name = 'visits'").fetchone()
    content[(page - 1) * 4096 : page * 4096] = b"\x7f" * 4096
    copy = tmp_path / "copy.db"
    copy.write_bytes(content)
    assert "unreadable" in {one.code for one in health(copy).problems}
