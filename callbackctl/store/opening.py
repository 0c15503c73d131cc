"""Opening files of ours, plain and encrypted: by Python's own SQLite, or by SQLCipher where a key is given.

With a key SQLCipher opens everything, plain files too. Two copies of SQLite in one process would lose each other's
locks on a file, so a process works with one of them alone.
"""

import sqlite3
from pathlib import Path

from callbackctl.store.keys import has_key

STATEMENTS = 512  # kept compiled: one visit logged is about a hundred, and a thousand of them the same hundred
_WAIT = 5.0  # seconds for which a file that is in use is waited for


def open_file(path: Path, wait: float = _WAIT) -> sqlite3.Connection:
    """Open a file that is there, for reading and writing.

    With a key it has been read when this returns, and CallbackError is raised where no key opens it. Without one nothing
    has been read yet: what is wrong is raised as sqlite3.DatabaseError by the first statement (see `troubles_of`).
    """
    if has_key():
        from callbackctl.store.cipher import unlock
        from callbackctl.store.keys import keys

        return unlock(path, keys(), wait)
    address = f"{path.resolve().as_uri()}?mode=rw"
    return sqlite3.connect(address, uri=True, isolation_level=None, timeout=wait, cached_statements=STATEMENTS)


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
