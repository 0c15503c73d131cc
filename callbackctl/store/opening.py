"""Opening files of ours, plain and encrypted: by Python's own SQLite, or by SQLCipher where a key is given.

With a key SQLCipher opens everything, plain files too. Two copies of SQLite in one process would lose each other's
locks on a file, so a process works with one of them alone.
"""

import sqlite3
from pathlib import Path

from callbackctl.messages import _
from callbackctl.store.keys import KEY_FILE, has_key

_WAIT = 5.0  # seconds for which a file that is in use is waited for


def open_file(path: Path, wait: float = _WAIT) -> sqlite3.Connection:
    """Open a file that is there, for reading and writing.

    With a key it has been read when this returns, and CallbackError is raised where no key opens it. Without one nothing
    has been read yet: what is wrong is raised as sqlite3.DatabaseError by the first statement (see `reason`).
    """
    if has_key():
        from callbackctl.store.cipher import unlock
        from callbackctl.store.keys import keys

        return unlock(path, keys(), wait)
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=wait)


def new_file(path: Path, *, encrypted: bool | None = None) -> sqlite3.Connection:
    """Open an empty file to be filled, encrypted or not; where nothing is said, encrypted if a key is given.

    Raises CallbackError where it shall be encrypted and there is no key.
    """
    if not has_key() and not encrypted:
        return sqlite3.connect(path, isolation_level=None)
    from callbackctl.store.cipher import connect
    from callbackctl.store.keys import key_to_write

    return connect(str(path), None if encrypted is False else key_to_write())


def alike(connection: sqlite3.Connection, path: Path | None = None) -> sqlite3.Connection:
    """Open another file, or a database in memory, to be copied into from this connection, or from it into this."""
    address = ":memory:" if path is None else f"{path.resolve().as_uri()}?mode=rw"
    if type(connection) is sqlite3.Connection:
        return sqlite3.connect(address, uri=True, isolation_level=None)
    from callbackctl.store.cipher import connect

    return connect(address, key_of(connection))


def key_of(connection: sqlite3.Connection) -> str | None:
    """The key by which a file was opened; None where it is not encrypted."""
    found: str | None = getattr(connection, "key", None)
    return found


def is_encrypted(connection: sqlite3.Connection) -> bool:
    """Whether the open file is encrypted."""
    return key_of(connection) is not None


def reason(problem: sqlite3.Error) -> str:
    """Why a file does not open, in words: one that is encrypted looks like no database at all to whoever has no key."""
    if getattr(problem, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB and not has_key():
        told = _("it is no database, or it is encrypted and its key is not given ({variable})")
        return told.format(variable=KEY_FILE)
    return str(problem)
