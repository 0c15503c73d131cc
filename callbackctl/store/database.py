"""Opening the one SQLite file: never created by accident, one transaction a command, migrated with a backup."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from callbackctl.errors import CallbackError
from callbackctl.messages import _
from callbackctl.store.beside import ends_amid_page, refuse_strange_log
from callbackctl.store.engine import refuse_old_engine
from callbackctl.store.line import in_line
from callbackctl.store.opening import alike, new_file, open_file
from callbackctl.troubles import damaged, troubles_of

APPLICATION_ID = 0x43424354  # "CBCT": tells our file from any other SQLite file
SCHEMA_VERSION = 9
PATIENCE = 60_000  # milliseconds to wait for another command that is writing
CACHE = 65_536  # KiB of pages kept in memory at most; with SQLite's own 2,000 a long transaction writes each many times
ATTENTION = 1_000_000  # steps of SQLite's after which a statement heeds an interrupt: some hundredths of a second
_SQL = Path(__file__).parent / "sql"


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Open an existing callback database, for reading and writing or for reading alone.

    Raises CallbackError when there is no file, it is no database of ours, or it is newer than this program; and for
    reading alone when it is older, since an older file is brought up to this version by writing to it. It says as much
    where the machine is in the way: a damaged file, a place that cannot be written, a full disk, a SQLite too old.
    """
    refuse_old_engine()
    refuse_no_file(path)
    refuse_strange_log(path)
    cut = ends_amid_page(path)
    with troubles_of(path):
        connection = open_file(path, PATIENCE / 1000)
        try:
            _make_ready(connection, path, read_only=read_only, cut=cut)
        except BaseException:
            connection.close()
            raise
    return connection


def refuse_no_file(path: Path) -> None:
    """Raise CallbackError where there is nothing to open, or a folder, a pipe or a device."""
    if path.is_symlink() and not path.exists():
        raise CallbackError(_("{path} is a link that leads nowhere; mend or remove it").format(path=path))
    if not path.exists():
        raise CallbackError(
            _("there is no database {path}; make one with: callbackctl init --db {path}").format(path=path)
        )
    if not path.is_file():
        raise CallbackError(_("{path} is no file but a folder, a pipe or a device; name a file").format(path=path))


def _make_ready(connection: sqlite3.Connection, path: Path, *, read_only: bool, cut: bool) -> None:
    _prepare(connection)
    version = version_of(connection, path)
    if cut:
        raise CallbackError(damaged(path, _("it ends amid a page")))
    if version < SCHEMA_VERSION and read_only:
        raise CallbackError(
            _("{path} is of an older version; `callbackctl due` brings it up to date and keeps a copy").format(path=path)
        )
    if version < SCHEMA_VERSION:
        _upgrade(connection, path)
    if read_only:
        connection.execute("PRAGMA query_only = ON")


def version_of(connection: sqlite3.Connection, path: Path) -> int:
    """The version of a file's tables; raises CallbackError where it is none of ours or newer than this program."""
    ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    version = _version(connection)
    if not ours and not connection.execute("PRAGMA page_count").fetchone()[0]:
        raise CallbackError(
            _(
                "{path} is empty: its content is lost, or none was ever made. Remove it and begin with: callbackctl init --db "
                "{path}, or put a backup in its place: callbackctl restore BACKUP --db {path}"
            ).format(path=path)
        )
    if not ours:
        raise CallbackError(
            _("{path} is no callback database but a file of another program; name another with --db").format(path=path)
        )
    if version > SCHEMA_VERSION:
        raise CallbackError(
            _("{path} was made by a newer callbackctl; install that version to open it").format(path=path)
        )
    return version


def create(path: Path, furnish: Callable[[sqlite3.Connection], None] = lambda _connection: None) -> None:
    """Make a new callback database, empty but for what `furnish` puts in; it is there whole or not at all.

    Raises CallbackError when something is there already or the folder cannot be written.
    """
    from callbackctl.store.building import building_database, put_in_place

    refuse_existing(path)
    with building_database(path) as built:
        connection = new_file(built)
        try:
            build_schema(connection)
            furnish(connection)
            connection.execute("PRAGMA journal_mode = WAL")
        finally:
            connection.close()
        try:
            put_in_place(built, path)
        except FileExistsError:
            raise CallbackError(_("{path} is there already; init never overwrites").format(path=path)) from None


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
    refuse_old_engine()
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
    with in_line(_file_of(connection), PATIENCE / 1000):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # a full disk or an interrupted statement has ended it already
                connection.execute("ROLLBACK")
            raise


def _file_of(connection: sqlite3.Connection) -> Path | None:
    """The file of a connection; None where it is in memory."""
    # As a statement: read like a table, it brings SQLite 3.40 down where a database was put together from bytes.
    found = next(file for _number, name, file in connection.execute("PRAGMA database_list") if name == "main")
    return Path(found) if found else None


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
    # Every commit is on the disk before a command says so: docs/safety.md, "When the power fails".
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA fullfsync = ON")  # on a Mac the disk itself would keep it back; elsewhere it does nothing
    connection.set_progress_handler(_heed_interrupts, ATTENTION)


def _heed_interrupts() -> int:
    """Let Python look at signals while SQLite is at work, so that Control-C ends a long statement too."""
    return 0


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

    backup = None
    try:
        with _whole_or_nothing(connection):
            version = _version(connection)
            if version == SCHEMA_VERSION:  # another command was faster
                return
            backup = _back_up(connection, path)
            _migrate(connection, version)
            note_all(connection)
            seal_new(connection, revision(connection), by_hand=False)
    except BaseException:
        if backup is not None and _version(connection) < SCHEMA_VERSION:  # the file is its own copy: room is dear
            backup.unlink()
        raise


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _back_up(connection: sqlite3.Connection, path: Path) -> Path:
    """A copy of a file as it was before an upgrade, for its owner alone; never over one that is there.

    It is encrypted where the file is. The connection, which is in a transaction, cannot copy itself.
    """
    from callbackctl.store.building import building_database, put_in_place

    first = path.with_name(f"{path.name}.before-{SCHEMA_VERSION}")
    number, backup = 1, first
    while backup.exists():
        number += 1
        backup = first.with_name(f"{first.name}-{number}")
    with building_database(first) as built:
        source, copy = alike(connection, path), alike(connection, built)
        try:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file by itself, to be read wherever it lies
        finally:
            source.close()
            copy.close()
        put_in_place(built, backup)
    return backup
