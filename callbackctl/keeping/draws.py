"""Draws verified: every row against the fingerprint that its batch has of it; the batch itself is in the chain."""

import sqlite3
from dataclasses import fields

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
    rows = {row.event: row for row in _rows(connection, organization, rule, month)}
    expected = {
        event: (batch.number, mark)
        for batch in frames.batches(connection, organization, rule, month)
        for event, mark in batch.sealed.items()
    }
    own = _sealed_themselves(connection, organization, rule)
    for event, (number, mark) in expected.items():
        name = f"{organization} {rule} {event}"
        row = rows.get(event)
        if row is None:
            problems.add("missing", "draws", name, _("was recorded and is there no more"))
        elif event not in own and (row.batch, frames.seal(organization, row)) != (number, mark):
            problems.add("changed", "draws", name, _("is not as it was recorded: it was altered"))
    for event in sorted(rows.keys() - expected.keys()):
        text = _("is not among those its batch was drawn from: another program wrote it")
        problems.add("unsealed", "draws", f"{organization} {rule} {event}", text)
    return len(rows)


def _rows(connection: sqlite3.Connection, organization: str, rule: str, month: str) -> list[frames.Decision]:
    columns = ", ".join(column.name for column in fields(frames.Decision))
    found = connection.execute(
        f"SELECT {columns} FROM draws WHERE organization = ? AND rule = ? AND month = ?", (organization, rule, month)
    )
    return [frames.Decision(*row) for row in found]


def _sealed_themselves(connection: sqlite3.Connection, organization: str, rule: str) -> set[str]:
    """Events whose row changed after its batch was drawn and has a seal of its own, which `check_records` looks at."""
    found = connection.execute(
        "SELECT json_extract(record, '$[2]') FROM seals WHERE kind = 'draws'"
        " AND json_extract(record, '$[0]') = ? AND json_extract(record, '$[1]') = ?",
        (organization, rule),
    )
    return {row[0] for row in found}
