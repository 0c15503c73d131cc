"""What a report says of a month that was closed."""

import sqlite3
from collections.abc import Mapping
from typing import Any

from callbackctl.policy.model import PolicyHistory
from callbackctl.reporting.changes import Changes
from callbackctl.reporting.closing import closed_month
from callbackctl.reporting.rows import MonthRows


def closed_state(
    connection: sqlite3.Connection, history: PolicyHistory, report: Mapping[str, Any]
) -> dict[str, Any] | None:
    """When and by whom the month was closed, and every figure that has changed since; None where it is open."""
    organization, month = report["organization"], report["month"]
    closed = closed_month(connection, organization, month)
    if closed is None:
        return None
    rows = MonthRows.read(connection, organization, history, month, report["as_of"])
    changes = Changes(connection, closed, report, rows).figures()
    return {**closed.seal(), "kept": False, "policy_changed": closed.policy_text != history.text, "changes": changes}


def as_closed(connection: sqlite3.Connection, organization: str, month: str) -> dict[str, Any] | None:
    """The report as it was kept; None where the month is not closed."""
    closed = closed_month(connection, organization, month)
    if closed is None:
        return None
    return {**closed.report, "closed": {**closed.seal(), "kept": True, "policy_changed": False, "changes": []}}
