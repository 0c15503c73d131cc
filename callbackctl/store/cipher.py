"""Encrypted files: SQLCipher behind the face of Python's own sqlite3. Imported only where a key is given.

Its errors are raised as those of sqlite3, so that the rest of the program knows one kind of database.
"""

import sqlite3
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar, cast

from callbackctl.errors import CallbackError
from callbackctl.messages import _
from callbackctl.store.opening import STATEMENTS

try:
    from sqlcipher3 import dbapi2
except ImportError:
    raise CallbackError(
        _("a key is given, but SQLCipher is not installed; install it with: pip install 'callbackctl[encryption]'")
    ) from None

_Method = TypeVar("_Method", bound=Callable[..., Any])


class WrongKeyError(CallbackError):
    """No key that is given opens the file."""


def _as_sqlite3(method: _Method) -> _Method:
    """The same method, raising the errors of sqlite3."""

    @wraps(method)
    def translating(*given: Any, **named: Any) -> Any:
        try:
            return method(*given, **named)
        except dbapi2.Error as problem:
            raise _translated(problem) from None

    return cast(_Method, translating)


def _translated(problem: Exception) -> sqlite3.Error:
    kind: type[sqlite3.Error] = getattr(sqlite3, type(problem).__name__)
    error = kind(*problem.args)
    for name in ("sqlite_errorcode", "sqlite_errorname"):
        if hasattr(problem, name):
            setattr(error, name, getattr(problem, name))
    return error


class Cursor(dbapi2.Cursor):
    """A cursor that raises the errors of sqlite3."""

    execute = _as_sqlite3(dbapi2.Cursor.execute)
    executemany = _as_sqlite3(dbapi2.Cursor.executemany)
    executescript = _as_sqlite3(dbapi2.Cursor.executescript)
    fetchone = _as_sqlite3(dbapi2.Cursor.fetchone)
    fetchmany = _as_sqlite3(dbapi2.Cursor.fetchmany)
    fetchall = _as_sqlite3(dbapi2.Cursor.fetchall)

    def __next__(self) -> Any:
        try:
            return super().__next__()
        except dbapi2.Error as problem:
            raise _translated(problem) from None


class Connection(dbapi2.Connection):
    """A connection that raises the errors of sqlite3 and knows the key by which its file was opened."""

    key: str | None = None

    backup = _as_sqlite3(dbapi2.Connection.backup)
    commit = _as_sqlite3(dbapi2.Connection.commit)
    create_function = _as_sqlite3(dbapi2.Connection.create_function)

    def cursor(self, factory: Any = Cursor) -> Any:
        """A cursor; `execute` and the like of the connection use it too."""
        cursor = super().cursor(factory)
        if cursor.row_factory is sqlite3.Row:  # which takes rows of its own cursors alone
            cursor.row_factory = dbapi2.Row
        return cursor


def connect(address: str, key: str | None, *, wait: float = 5.0) -> Connection:
    """Open a file by its path or `file:` address, with a key or as a plain one; nothing is read yet."""
    try:
        connection = dbapi2.connect(
            address, uri=True, isolation_level=None, timeout=wait, factory=Connection, cached_statements=STATEMENTS
        )
    except dbapi2.Error as problem:
        raise _translated(problem) from None
    connection.execute("PRAGMA cipher_log_level = NONE")  # a wrong key is told by us, in one line
    if key is not None:
        connection.execute(f"PRAGMA key = \"x'{key}'\"")
        connection.key = key
    return connection


def unlock(path: Path, keys: tuple[str, ...], wait: float) -> Connection:
    """Open a file with the first of the keys that fits it, or as a plain one; raises WrongKeyError where none does."""
    address = f"{path.resolve().as_uri()}?mode=rw"
    for key in (*keys, None):
        connection = connect(address, key, wait=wait)
        try:
            connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone()
        except sqlite3.Error as problem:
            connection.close()
            if getattr(problem, "sqlite_errorcode", None) != sqlite3.SQLITE_NOTADB:
                raise
        else:
            return connection
    raise WrongKeyError(
        _(
            "cannot open {path}: it is encrypted under another key, damaged, or no database. Give its key, name another "
            "with --db, or take another backup"
        ).format(path=path)
    )


def export(connection: sqlite3.Connection, target: Path, key: str | None) -> None:
    """Copy an encrypted file into an empty one that is not, or the other way round, as it stands at this moment.

    SQLite copies pages, and those of the two kinds differ: so this copies row by row, and counts what has arrived.
    Raises CallbackError where anything is missing.
    """
    (read_only,) = connection.execute("PRAGMA query_only").fetchone()
    connection.execute("PRAGMA query_only = OFF")
    connection.execute("ATTACH ? AS target KEY ?", (str(target), "" if key is None else f"x'{key}'"))
    try:
        connection.execute("PRAGMA target.journal_mode = OFF")  # what is half done is thrown away whole
        connection.execute("BEGIN")
        connection.execute("SELECT sqlcipher_export('target')")
        for pragma in ("application_id", "user_version"):
            (value,) = connection.execute(f"PRAGMA main.{pragma}").fetchone()
            connection.execute(f"PRAGMA target.{pragma} = {value}")
        missing = _missing(connection)
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.execute("DETACH target")
        connection.execute(f"PRAGMA query_only = {read_only}")
    if missing:
        raise CallbackError(_("the copy lacks part of {missing}; ask `doctor`").format(missing=missing))


def _missing(connection: sqlite3.Connection) -> str:
    """The first thing that is not in the copy as it is in the file, or nothing."""
    layout = "SELECT type, name, sql FROM {}.sqlite_schema ORDER BY type, name"
    here = connection.execute(layout.format("main")).fetchall()
    there = connection.execute(layout.format("target")).fetchall()
    if here != there:
        return str(next(iter(set(here) ^ set(there)))[1])
    for kind, name, _sql in here:
        count = 'SELECT count(*) FROM {}."{}"'
        if kind == "table" and len({connection.execute(count.format(one, name)).fetchone() for one in ("main", "target")}) > 1:
            return str(name)
    return ""
