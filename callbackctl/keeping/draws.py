"""Draws verified: every row against the fingerprint that its batch has of it; the batch itself is in the chain."""

import sqlite3

from callbackctl.keeping.chain import Tick
from callbackctl.keeping.problems import Problems
from callbackctl.messages import _
from callbackctl.planning import frames


def check_draws(connection: sqlite3.Connection, problems: Problems, tick: Tick) -> int:
    """Compare the draws of every month with their batches; returns how many rows there are."""
    months = connection.execute(
        "SELECT organization, rule, month FROM batches UNION SELECT organization, rule, month FROM draws ORDER BY 1, 2, 3"
    ).fetchall()
    rows = 0
    for organization, rule, month in months:
        rows += _check_month(connection, organization, rule, month, problems)
        tick(rows // 10_000 * 10_000)
    return rows


def _check_month(
    connection: sqlite3.Connection, organization: str, rule: str, month: str, problems: Problems
) -> int:
    rows = {(row.batch, row.event): row for row in frames.decisions(connection, organization, rule, month)}
    expected = {
        (batch.number, event): mark
        for batch in frames.batches(connection, organization, rule, month)
        for event, mark in batch.sealed.items()
    }
    for (batch, event), mark in expected.items():
        name = f"{organization} {rule} {event}"
        row = rows.get((batch, event))
        if row is None:
            problems.add("missing", "draws", name, _("was recorded and is there no more"))
        elif frames.seal(organization, row) != mark:
            problems.add("changed", "draws", name, _("is not as it was recorded: it was altered"))
    for _batch, event in sorted(rows.keys() - expected.keys()):
        text = _("is not among those its batch was drawn from: another program wrote it")
        problems.add("unsealed", "draws", f"{organization} {rule} {event}", text)
    return len(rows)
