"""The one file: made once, never overwritten, never made by accident, refused where it is not ours, documented."""

import os
import sqlite3
import stat
from pathlib import Path

import pytest

from callbackctl.errors import CallbackError
from callbackctl.store import database
from callbackctl.store.database import (
    APPLICATION_ID,
    SCHEMA_VERSION,
    connect,
    create,
    in_memory,
    next_revision,
    revision,
    statements,
    transaction,
)
from tests.desk import CALLS, WITHOUT_DATABASE, Desk, commands
from tools import tables


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk whose database is not made yet; its folder is the current one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rows.csv").write_text("id\nc1\n")
    return Desk(tmp_path, capsys)


def content(desk: Desk) -> set[str]:
    return {path.name for path in desk.folder.iterdir()}


# Making it


def test_init_makes_an_empty_file_for_its_owner_alone(desk: Desk) -> None:
    answer = desk.done("init")
    assert "callbacks due before 2026-03-02 will not be raised" in answer.err
    assert stat.S_IMODE(desk.db.stat().st_mode) == 0o600
    assert content(desk) == {"desk.db", "rules", "rows.csv"}
    assert desk.rows("PRAGMA application_id") == [(APPLICATION_ID,)]
    assert desk.rows("PRAGMA user_version") == [(SCHEMA_VERSION,)]
    assert desk.rows("PRAGMA journal_mode") == [("wal",)]
    assert desk.rows("SELECT value FROM settings WHERE key = 'start'") == [("2026-03-02",)]


@pytest.mark.parametrize("options", [[], ["--example"]])
def test_init_never_overwrites(desk: Desk, options: list[str]) -> None:
    desk.db.write_text("precious")
    answer = desk.run("init", *options)
    assert answer.code == 1
    assert "is there already; init never overwrites" in answer.err
    assert desk.db.read_text() == "precious"
    assert content(desk) == {"desk.db", "rules", "rows.csv"}


def test_create_gives_way_to_whoever_was_faster(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "desk.db"
    link = os.link

    def late(source: Path, target: Path) -> None:
        path.write_text("of someone else")
        link(source, target)

    monkeypatch.setattr(os, "link", late)
    with pytest.raises(CallbackError, match="is there already"):
        create(path)
    assert [one.name for one in tmp_path.iterdir()] == ["desk.db"]
    assert path.read_text() == "of someone else"


@pytest.mark.parametrize("options", [[], ["--example"]])
def test_init_in_a_folder_that_is_not_there(desk: Desk, options: list[str]) -> None:
    answer = desk.run("init", *options, "--db", str(desk.folder / "none" / "desk.db"))
    assert answer.code == 1
    assert "cannot write" in answer.err


def test_init_knows_its_organizations_and_dates(desk: Desk) -> None:
    answer = desk.run("init", "--organization", "dekc")
    assert answer.code == 1
    assert "did you mean desk?" in answer.err
    assert desk.run("init", "--start", "2026-02-30").code == 2
    assert not desk.db.exists()


def test_the_example_is_for_its_owner_alone_too(desk: Desk) -> None:
    assert "its day is 2026-03-31" in desk.done("init", "--example").err
    assert stat.S_IMODE(desk.db.stat().st_mode) == 0o600


# Opening it


def test_every_command_that_opens_a_database_is_tried_here() -> None:
    assert {name for name in commands() if name.split()[0] not in WITHOUT_DATABASE} == set(CALLS)


@pytest.mark.parametrize("command", CALLS)
def test_no_command_makes_a_file_where_none_was(desk: Desk, command: str) -> None:
    before = content(desk)
    answer = desk.run(*CALLS[command])
    assert answer.code == 1
    assert "there is no database" in answer.err
    assert "callbackctl init --db" in answer.err
    assert content(desk) == before


@pytest.mark.parametrize("command", CALLS)
@pytest.mark.parametrize(
    "garbage", [b"not a database at all, but long enough to be taken for one" * 50, b"", b"SQLite"]
)
def test_every_command_refuses_a_file_that_is_no_database(desk: Desk, command: str, garbage: bytes) -> None:
    desk.db.write_bytes(garbage)
    answer = desk.run(*CALLS[command])
    assert answer.code == 1
    assert answer.err.startswith("Error: ")
    assert answer.err.count("\n") == 1
    assert desk.db.read_bytes() == garbage


def test_a_database_of_someone_else_is_refused(desk: Desk) -> None:
    with sqlite3.connect(desk.db) as other:
        other.execute("CREATE TABLE customers (id)")
    before = desk.db.read_bytes()
    assert "is no callback database" in desk.run("due").err
    assert desk.db.read_bytes() == before


def test_a_database_of_a_newer_version_is_refused(desk: Desk) -> None:
    desk.opened()
    with sqlite3.connect(desk.db) as newer:
        newer.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    answer = desk.run("due")
    assert answer.code == 1
    assert "was made by a newer callbackctl" in answer.err


@pytest.mark.parametrize("kept", [100, 4096, 20_000])
def test_a_truncated_database_is_refused(desk: Desk, kept: int) -> None:
    desk.opened()
    desk.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    desk.db.write_bytes(desk.db.read_bytes()[:kept])
    answer = desk.run("due")
    assert answer.code == 1
    assert "malformed" in answer.err or "not a database" in answer.err
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize("folder", ["/proc", "/no/such/folder", "plain file"])
def test_a_folder_that_cannot_be_written_is_said(desk: Desk, folder: str) -> None:
    (desk.folder / "plain file").write_text("no folder")
    path = str(desk.folder / folder / "x.db")  # an absolute folder stands for itself; nobody, not even root, writes there
    answer = desk.run("init", "--db", path)
    assert answer.code == 1
    assert "cannot write" in answer.err
    assert answer.err.count("\n") == 1


def test_a_path_with_signs_of_its_own(desk: Desk) -> None:
    path = desk.folder / "a ?mode=memory#100%.db"
    desk.done("init", "--organization", "desk", "--db", str(path))
    desk.done("due", "--db", str(path))
    assert path.exists()


def test_a_file_in_use_is_waited_for_and_then_named(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.opened()
    other = sqlite3.connect(desk.db, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    monkeypatch.setattr(database, "PATIENCE", 20)
    answer = desk.run("import", "customers", "rows.csv")
    other.close()
    assert answer.code == 1
    assert answer.err == (
        f"Error: {desk.db} is in use by another program that does not let go of it; end that one, or try again later\n"
    )


# Working in it


def test_every_commit_is_on_the_disk_before_it_is_confirmed(desk: Desk) -> None:
    """docs/safety.md, "When the power fails": FULL is 2; the log is waited for at every commit, not at times only."""
    desk.opened()
    for connection in (connect(desk.db), connect(desk.db, read_only=True)):
        told = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous", "fullfsync")]
        assert told == ["wal", 2, 1]
        connection.close()


def test_foreign_keys_hold(desk: Desk) -> None:
    desk.opened()
    connection = connect(desk.db)
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute("INSERT INTO customers (organization, id, known_on, revision) VALUES ('none', 'c', '', 1)")
    connection.close()


def test_a_transaction_is_whole_or_nothing() -> None:
    connection = in_memory()
    before = revision(connection)
    with pytest.raises(ZeroDivisionError), transaction(connection):
        next_revision(connection) / 0
    assert revision(connection) == before
    with transaction(connection):
        assert next_revision(connection) == before + 1
    assert revision(connection) == before + 1


def test_statements_end_where_they_end() -> None:
    script = "-- a;b\nCREATE TABLE a (b -- x;\n);\nCREATE TRIGGER t AFTER INSERT ON a BEGIN\n SELECT ';';\nEND;\n"
    assert [one.strip().splitlines()[-1] for one in statements(script)] == [");", "END;"]


# Its tables


def names() -> list[str]:
    return [table.name for table in tables.tables()]


@pytest.mark.parametrize("name", names())
def test_every_table_is_strict(name: str) -> None:
    connection = in_memory()
    assert connection.execute("SELECT strict FROM pragma_table_list WHERE name = ?", (name,)).fetchone() == (1,)


@pytest.mark.parametrize("table", tables.tables(), ids=names())
def test_every_table_and_every_column_says_what_it_is(table: tables.Table) -> None:
    assert table.about
    assert [column.name for column in table.columns if not column.meaning] == []


def test_the_tables_users_may_read_have_the_columns_of_imports() -> None:
    from callbackctl.store.records import COLUMNS

    found = {table.name: {column.name for column in table.columns} for table in tables.tables()}
    assert {"customers", "visits", "complaints", "staff", "events", "callbacks", "matters", "reviews"} <= found.keys()
    for kind, columns in COLUMNS.items():
        assert columns.keys() <= found[kind]


def test_the_page_of_tables_is_what_the_tool_writes() -> None:
    assert tables.main(["--check"]) == 0


def test_check_notices_a_page_that_differs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tables, "ROOT", tmp_path)
    monkeypatch.setattr(tables, "PAGE", tmp_path / "docs" / "tables.md")
    assert tables.main(["--check"]) == 1
    assert "docs/tables.md is out of step: run python tools/tables.py" in capsys.readouterr().err
    assert not tables.PAGE.exists()
    assert tables.main([]) == 0
    assert tables.main(["--check"]) == 0


def test_comments_of_later_migrations_are_read_too() -> None:
    script = (
        "CREATE TABLE a (  -- all of a\n  b TEXT CHECK (b IN\n ('x')), -- of b\n  PRIMARY KEY (b) -- no column\n);\n"
    )
    added = 'ALTER TABLE a ADD COLUMN "by" TEXT; -- of by\n'
    assert list(tables.comments(script + added)) == [("a", "", "all of a"), ("a", "b", "of b"), ("a", "by", "of by")]
