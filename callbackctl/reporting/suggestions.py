"""What customers suggested in a month, as complaints of that kind or as matters of callbacks."""

import sqlite3
from collections.abc import Mapping
from typing import Any

from callbackctl.reporting.sums import select


def suggestion_figures(connection: sqlite3.Connection, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """How many came in and how many have an outcome, and every one in the order in which it came."""
    items = select(
        connection,
        "SELECT 'complaint' AS \"row\", id, customer, received_at AS at, coalesce(category, about) AS about, content,"
        " CASE WHEN closed_at IS NOT NULL THEN status END AS outcome, closed_at AS resolved_at FROM complaints"
        " WHERE organization = :organization AND kind = 'suggestion' AND received_at >= :month AND received_at < :end"
        " UNION ALL SELECT 'matter', id, customer, raised_at, department, content, outcome, resolved_at FROM matters"
        " WHERE organization = :organization AND kind = 'suggestion' AND raised_at >= :month AND raised_at < :end"
        " ORDER BY at, 1, id",
        parameters,
    )
    resolved = sum(item.pop("resolved_at") is not None for item in items)
    return {"received": len(items), "resolved": resolved, "items": items}
