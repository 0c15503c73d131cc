"""The access log: who saw in full what is masked, or took data out of the file, and why."""

import sqlite3
from dataclasses import dataclass

from callbackctl.errors import CallbackError, UsageError
from callbackctl.messages import _
from callbackctl.store.database import next_revision


@dataclass(frozen=True, slots=True)
class Access:
    """One access: what was done, to what, by whom, why; `customer` where it was a single one."""

    action: str
    what: str
    by: str
    because: str | None = None
    customer: str | None = None
    masked: bool = False


def note_access(connection: sqlite3.Connection, organization: str, now: str, access: Access, rows: int) -> None:
    """Write an access down, inside a transaction of the caller's and before anything is shown."""
    connection.execute(
        'INSERT INTO access (organization, at, "by", action, what, customer, rows, masked, because, entered_at,'
        " revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            organization, now, access.by, access.action, access.what, access.customer, rows, access.masked,
            access.because, now, next_revision(connection),
        ),
    )  # fmt: skip


def who_unmasks(connection: sqlite3.Connection, viewer: str | None) -> str:
    """Who wants to see what is masked; raises where nobody is named, or somebody who is not known."""
    if viewer is None:
        raise UsageError(_("say who you are with --as STAFF: it is kept on record"))
    if not connection.execute("SELECT 1 FROM staff WHERE id = ?", (viewer,)).fetchone():
        raise CallbackError(_("there is no member of staff {id}").format(id=viewer))
    return viewer
