"""Opening the one SQLite file: never created by accident, one transaction a command, migrated with a backup."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from callbackctl.errors import CallbackError
from callbackctl.messages import _
from callbackctl.store.line import in_line

APPLICATION_ID = 0x43424354  # "CBCT": tells our file from any other SQLite file
SCHEMA_VERSION = 9
PATIENCE = 60_000  # milliseconds to wait for another command that is writing
CACHE = 65_536  # KiB of the file kept in memory at most; SQLite's own 2,000 make a plan of 100,000 customers twice as long
STATEMENTS = 512  # kept compiled: one visit logged is about a hundred, and a thousand of them the same hundred
_SQL = Path(__file__).parent / "sql"


class Opened(sqlite3.Connection):
    """A connection that knows its file, so that those who write to it can wait in line."""

    file: Path | None = None


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Open an existing callback database, for reading and writing or for reading alone.

    Raises CallbackError when there is no file, it is no database of ours, or it is newer than this program; and for
    reading alone when it is older, since an older file is brought up to this version by writing to it.
    """
    if not path.exists():
        raise CallbackError(
            _("there is no database {path}; make one with: callbackctl init --db {path}").format(path=path)
        )
    try:
        connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=rw", uri=True, isolation_level=None, cached_statements=STATEMENTS, factory=Opened
        )
        connection.file = path.resolve()
        _prepare(connection)
        ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.DatabaseError as problem:
        raise CallbackError(_("cannot open {path}: {problem}").format(path=path, problem=problem)) from None
    if not ours:
        connection.close()
        raise CallbackError(_("{path} is no callback database").format(path=path))
    if version > SCHEMA_VERSION:
        connection.close()
        raise CallbackError(
            _("{path} was made by a newer callbackctl; install that version to open it").format(path=path)
        )
    if version < SCHEMA_VERSION and read_only:
        connection.close()
        raise CallbackError(
            _("{path} is of an older version; `callbackctl due` brings it up to date and keeps a copy").format(path=path)
        )
    if version < SCHEMA_VERSION:
        _upgrade(connection, path)
    if read_only:
        connection.execute("PRAGMA query_only = ON")
    return connection


def create(path: Path) -> None:
    """Make a new, empty callback database; built beside its place and renamed, so it is whole or not there.

    Raises CallbackError when something is there already or the folder cannot be written.
    """
    refuse_existing(path)
    building = path.with_name(path.name + f".building-{os.getpid()}")
    try:
        descriptor = os.open(building, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        os.close(descriptor)
        connection = sqlite3.connect(building, isolation_level=None)
        try:
            build_schema(connection)
            connection.execute("PRAGMA journal_mode = WAL")
        finally:
            connection.close()
        os.link(building, path)  # refuses where another process was faster; a rename would overwrite
    except FileExistsError:
        raise CallbackError(_("{path} is there already; init never overwrites").format(path=path)) from None
    except (OSError, sqlite3.Error) as problem:
        raise CallbackError(_("cannot write {path}: {problem}").format(path=path, problem=problem)) from None
    finally:
        with suppress(OSError):  # where the folder is none there is nothing to take away
            building.unlink(missing_ok=True)


def refuse_existing(path: Path) -> None:
    """Raise CallbackError where a database is, or where one has left its log behind: SQLite would read it into the new."""
    for one in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-journal")):
        if one.exists():
            raise CallbackError(_("{path} is there already; init never overwrites").format(path=one))


def in_memory() -> sqlite3.Connection:
    """A fresh database in memory, for scenarios and forecasts."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    build_schema(connection)
    _prepare(connection)
    return connection


def build_schema(connection: sqlite3.Connection) -> None:
    """Lay every table, from the first migration to the newest, in an empty database."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    with _whole_or_nothing(connection):
        _migrate(connection, 0)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """One write transaction, rolled back whole on any error; what was written in it is sealed at its end.

    Records that wait to be sealed when it begins were not written by a command: they are sealed as such.
    """
    from callbackctl.store.seals import seal_new  # here and not later: while it loads nobody waits

    with _whole_or_nothing(connection):
        seal_new(connection, revision(connection), by_hand=True)
        yield
        seal_new(connection, revision(connection), by_hand=False)


@contextmanager
def _whole_or_nothing(connection: sqlite3.Connection) -> Iterator[None]:
    with in_line(connection.file if isinstance(connection, Opened) else None, PATIENCE / 1000):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")


def next_revision(connection: sqlite3.Connection) -> int:
    """The number of a command that writes facts: one more than any before. Its rows carry it."""
    row = connection.execute(
        "UPDATE settings SET value = CAST(value AS INTEGER) + 1 WHERE key = 'revision' RETURNING value"
    ).fetchone()
    return int(row[0])


def revision(connection: sqlite3.Connection) -> int:
    """The number of the last command that wrote facts."""
    return int(connection.execute("SELECT value FROM settings WHERE key = 'revision'").fetchone()[0])


def statements(script: str) -> Iterator[str]:
    """The single statements of an SQL script, so that it can run inside one transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute(f"PRAGMA busy_timeout = {PATIENCE}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA cache_size = -{CACHE}")


def _migrate(connection: sqlite3.Connection, version: int) -> None:
    from callbackctl.planning.steps import lift_replacements
    from callbackctl.store.evidence import lay_triggers

    for script in sorted(_SQL.glob("*.sql"))[version:]:
        for statement in statements(script.read_text(encoding="utf-8")):
            connection.execute(statement)
    if version == 1:
        lift_replacements(connection)
    lay_triggers(connection)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _upgrade(connection: sqlite3.Connection, path: Path) -> None:
    """Bring an older file up to this version, after a copy of it as it was; its records are sealed as they are."""
    from callbackctl.store.seals import note_all, seal_new

    backup = path.with_name(f"{path.name}.before-{SCHEMA_VERSION}")
    with _whole_or_nothing(connection):
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version == SCHEMA_VERSION:  # another command was faster
            return
        _back_up(path, backup)
        _migrate(connection, version)
        note_all(connection)
        seal_new(connection, revision(connection), by_hand=False)


def _back_up(path: Path, backup: Path) -> None:
    """A copy of a file as it was before an upgrade, for its owner alone; one that is there already is the older."""
    try:
        os.close(os.open(backup, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        return
    source, copy = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True), sqlite3.connect(backup)
    try:
        source.backup(copy)
    finally:
        source.close()
        copy.close()
