"""Reports that go out at fixed times: which are due when, and which have gone out."""

import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from callbackctl.errors import CallbackError
from callbackctl.messages import _, language
from callbackctl.planning.dates import later
from callbackctl.planning.spot_checks import month_bounds
from callbackctl.policy.model import PolicyHistory
from callbackctl.policy.suggest import did_you_mean
from callbackctl.store.database import next_revision

MONTHS = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}


def reports_due(
    connection: sqlite3.Connection, organization: str, history: PolicyHistory, now: str
) -> list[dict[str, Any]]:
    """Every report of the last whole period of each, as the policy stood at the period's end, with where it stands.

    `due_by` is the last day in time, None where the policy names none. `state`: `sent`, `late` (sent too late),
    `overdue` or `open`.
    """
    return list(_last_periods(connection, organization, history, now))


def _last_periods(
    connection: sqlite3.Connection, organization: str, history: PolicyHistory, now: str
) -> Iterator[dict[str, Any]]:
    for name, report in history.on(date.fromisoformat(now[:10])).reports.items():
        period = _last_period(now[:7], MONTHS[report.each])
        due_by = None
        if report.within is not None:
            end = month_bounds(period)[1]
            query = f"SELECT {later(':end', report.within)}"
            due_by = connection.execute(query, {"end": end, "calendar": organization}).fetchone()[0]
        sent = connection.execute(
            'SELECT at, "by" FROM reports_sent WHERE organization = ? AND report = ? AND period = ? ORDER BY number',
            (organization, name, period),
        ).fetchone()
        at, by = sent or (None, None)
        yield {
            "organization": organization, "report": str(name), "title": report.title.text(language()),
            "period": period, "to": list(map(str, report.to)), "due_by": due_by, "sent_on": at and at[:10], "by": by,
            "state": _state(due_by, at, now), "clause": report.clause,
        }  # fmt: skip


def _last_period(month: str, length: int) -> str:
    """The last month of the last period that is over in a month; periods begin with the year."""
    year, number = (int(part) for part in month.split("-"))
    over = date(year, number - (number - 1) % length, 1) - timedelta(days=1)
    return over.isoformat()[:7]


def _state(due_by: str | None, sent: str | None, now: str) -> str:
    if sent is not None:
        return "late" if due_by is not None and sent[:10] > due_by[:10] else "sent"
    return "overdue" if due_by is not None and due_by[:10] < now[:10] else "open"


def note_sent(
    connection: sqlite3.Connection, organization: str, history: PolicyHistory, name: str, by: str | None, now: str
) -> dict[str, Any]:
    """Take down that the report of the last whole period went out, inside a transaction of the caller's.

    Raises CallbackError where the policy has no such report, or it is on record as sent.
    """
    rows = {row["report"]: row for row in reports_due(connection, organization, history, now)}
    if name not in rows:
        hint = did_you_mean(name, sorted(rows))
        raise CallbackError(_("the policy has no report {name}").format(name=name) + (f"; {hint}" if hint else ""))
    row = rows[name]
    if row["sent_on"] is not None:
        raise CallbackError(_("{report} of {period} went out on {sent_on}").format(**row))
    if by is not None and not connection.execute("SELECT 1 FROM staff WHERE id = ?", (by,)).fetchone():
        raise CallbackError(_("there is no member of staff {id}").format(id=by))
    connection.execute(
        'INSERT INTO reports_sent (organization, report, period, at, "by", entered_at, revision)'
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (organization, name, row["period"], now, by, now, next_revision(connection)),
    )
    return {**row, "sent_on": now[:10], "by": by, "state": _state(row["due_by"], now, now)}
