"""How the month's visits were written down: how many late, how many put right afterwards."""

import sqlite3
from typing import Any

from callbackctl.planning.fitting import CURRENT


def record_figures(connection: sqlite3.Connection, parameters: dict[str, Any]) -> dict[str, int]:
    """Visits of a month as they stand now; those written down on a later day; those that correct another."""
    visits, late, corrections = connection.execute(
        "SELECT count(*), coalesce(sum(substr(v.entered_at, 1, 10) > substr(v.at, 1, 10)), 0),"
        " coalesce(sum(v.corrects IS NOT NULL), 0) FROM visits v WHERE v.organization = :organization"
        f" AND v.at >= :month AND v.at < :end AND {CURRENT}",
        parameters,
    ).fetchone()
    return {"visits": visits, "entered_late": late, "corrections": corrections}
