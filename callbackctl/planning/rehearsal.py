"""A copy of the database in memory, to see what would happen: nothing that is done there reaches the file."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from callbackctl.store.evidence import lift_triggers
from callbackctl.store.opening import alike


@contextmanager
def rehearsal(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """The whole database as it is now, in memory."""
    copy = alike(connection)
    try:
        connection.backup(copy)
        copy.execute("PRAGMA foreign_keys = ON")
        lift_triggers(copy)  # a rehearsal is no record
        yield copy
    finally:
        copy.close()
