"""The black list: customers put on it and taken off it by hand, each time with a reason and a name.

What it means is for the rules to say (`for: {blacklist: false}`): whoever is on it is never solicited.
"""

import sqlite3
from typing import Any

from callbackctl.errors import CallbackError
from callbackctl.messages import _
from callbackctl.planning.plan import Planned, Run
from callbackctl.recording.changes import BLACKLIST, change_customer
from callbackctl.store.database import next_revision


def put(
    connection: sqlite3.Connection, run: Run, customer: str, listed: bool, because: str, by: str | None
) -> tuple[bool, Planned]:
    """Put a customer on the black list or take them off it, inside a transaction of the caller's, and plan anew.

    Returns whether that changed anything. Raises CallbackError where no reason or nobody is named, and where no
    rule looks at a black list.
    """
    if not because.strip():
        raise CallbackError(_("say why: --because REASON"))
    if by is None:
        raise CallbackError(_("say who you are: --as STAFF"))
    if not connection.execute("SELECT 1 FROM staff WHERE id = ?", (by,)).fetchone():
        raise CallbackError(_("there is no member of staff {id}").format(id=by))
    changed, planned = change_customer(connection, run, customer, {BLACKLIST: "1" if listed else ""}, by_hand=False)
    if changed:
        connection.execute(
            'INSERT INTO blacklistings (organization, customer, listed, because, at, "by", entered_at, revision)'
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (run.organization, customer, listed, because.strip(), run.now, by, run.now, next_revision(connection)),
        )
    return bool(changed), planned


def entries(connection: sqlite3.Connection, organization: str, customer: str) -> list[dict[str, Any]]:
    """When a customer was put on the black list or taken off it, by whom and why, first to last."""
    rows = connection.execute(
        'SELECT at, listed, "by", because FROM blacklistings WHERE organization = ? AND customer = ? ORDER BY number',
        (organization, customer),
    )
    return [{"at": at, "listed": bool(listed), "by": by, "because": because} for at, listed, by, because in rows]
