"""Closing a month: its figures and rows are kept as they stood, with a hash, and nothing is ever written over them."""

import base64
import hashlib
import json
import sqlite3
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from callbackctl.errors import CallbackError
from callbackctl.messages import _
from callbackctl.policy.model import PolicyHistory
from callbackctl.policy.reader import read_policy
from callbackctl.reporting.month import compute_month, policy_of_month
from callbackctl.reporting.rows import MonthRows
from callbackctl.store.database import next_revision


@dataclass(frozen=True, slots=True)
class Closed:
    """A closed month as it was kept; `revision` tells what came into the file after it."""

    organization: str
    month: str
    at: str
    by: str
    report_text: str
    packed_rows: str
    policy_text: str
    hash: str
    revision: int

    @property
    def report(self) -> dict[str, Any]:
        """The report as it stood."""
        found: dict[str, Any] = json.loads(self.report_text)
        return found

    @property
    def intact(self) -> bool:
        """Whether the kept month is still what the hash was made of."""
        return self.hash == _hash(
            self.organization, self.month, self.at, self.by, self.report_text, self.packed_rows, self.policy_text
        )

    def rows(self) -> MonthRows:
        """The rows behind the figures, as they stood."""
        history = read_policy(Path(f"{self.organization}.yaml"), self.policy_text.encode())
        kept = json.loads(zlib.decompress(base64.b64decode(self.packed_rows)))
        return MonthRows(self.month, policy_of_month(history, self.month), **kept)

    def seal(self) -> dict[str, Any]:
        """When and by whom it was closed, and whether it is unaltered since."""
        return {"at": self.at, "by": self.by, "hash": self.hash, "intact": self.intact}


def closed_month(connection: sqlite3.Connection, organization: str, month: str) -> Closed | None:
    """A month as it was kept; None where it is not closed."""
    row = connection.execute(
        'SELECT organization, month, at, "by", report, rows, policy_text, hash, revision FROM closed_months'
        " WHERE organization = ? AND month = ?",
        (organization, month),
    ).fetchone()
    return Closed(*row) if row else None


def close_month(
    connection: sqlite3.Connection, organization: str, history: PolicyHistory, month: str, now: str, staff: str
) -> Closed:
    """Keep a month as it stands, inside a transaction of the caller's.

    Raises CallbackError where it is closed already, is not over, or nobody of that name is on the staff.
    """
    before = closed_month(connection, organization, month)
    if before is not None:
        raise CallbackError(
            _("{organization}: {month} was closed on {at} by {by}; a month is closed once").format(
                organization=organization, month=month, at=before.at.replace("T", " "), by=before.by
            )
        )
    if now[:7] <= month:
        raise CallbackError(
            _("{month} is not over; it can be closed from the first day of the next month on").format(month=month)
        )
    if connection.execute("SELECT 1 FROM staff WHERE id = ?", (staff,)).fetchone() is None:
        raise CallbackError(_("there is nobody {staff} on the staff; close it with --as STAFF").format(staff=staff))
    closed = _kept(connection, organization, history, month, now, staff)
    connection.execute(
        'INSERT INTO closed_months (organization, month, at, "by", report, rows, policy_text, hash, entered_at,'
        " revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            organization, month, now, staff, closed.report_text, closed.packed_rows, closed.policy_text, closed.hash,
            now, closed.revision,
        ),
    )  # fmt: skip
    return closed


def _kept(
    connection: sqlite3.Connection, organization: str, history: PolicyHistory, month: str, now: str, staff: str
) -> Closed:
    report = _text(compute_month(connection, organization, history, month, now))
    rows = _text(MonthRows.read(connection, organization, history, month, now).kept())
    packed = base64.b64encode(zlib.compress(rows.encode(), 6)).decode()
    parts = (organization, month, now, staff, report, packed, history.text)
    return Closed(*parts, _hash(*parts), next_revision(connection))


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _hash(*parts: str) -> str:
    return hashlib.sha256(_text(parts).encode()).hexdigest()
