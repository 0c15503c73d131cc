"""Whether there is anything to plan: asked every time, so it needs nothing but two numbers and a text."""

import sqlite3
from datetime import date, timedelta

from callbackctl.store.database import revision


def planning_horizon(now: str, ahead: int) -> str:
    """The last day to plan."""
    return (date.fromisoformat(now[:10]) + timedelta(days=ahead)).isoformat()


def is_planned(connection: sqlite3.Connection, organization: str, policy_text: str, now: str, ahead: int) -> bool:
    """Whether nothing has changed since the last run: no fact, no date, not the rule file.

    Dates planned ahead do not spare a morning its run: hand-overs and endings come with their day.
    """
    row = connection.execute(
        "SELECT planned_revision, planned_through, policy_text, planned_on FROM organizations WHERE id = ?",
        (organization,),
    ).fetchone()
    current = row[0] == revision(connection) and row[2] == policy_text
    return bool(current and row[1] >= planning_horizon(now, ahead) and row[3] >= now[:10])
