"""What each caller did in a month: workload, reach, punctuality, satisfaction, what was reviewed."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from callbackctl.planning.fitting import CURRENT
from callbackctl.reporting.standing import IN_TIME
from callbackctl.reporting.sums import Cube, Part, select, share

SETTLED = (
    "FROM visits v CROSS JOIN callbacks c ON c.organization = v.organization AND c.settled_by = v.id"
    " AND c.status = 'completed'"
    " WHERE v.organization = :organization AND v.at >= :month AND v.at < :end"
    f' AND v."by" IS NOT NULL AND {CURRENT}'
)
"""Callbacks `c` completed by the month's visits `v`, whenever they were due."""
REVIEWED = (
    "FROM reviews r CROSS JOIN visits v ON v.organization = r.organization AND v.id = r.visit"
    " WHERE r.organization = :organization AND v.organization = :organization AND v.at >= :month AND v.at < :end"
    f' AND v."by" IS NOT NULL AND {CURRENT}'
)
"""Reviews `r` of the month's visits `v`."""


def caller_figures(
    connection: sqlite3.Connection, cube: Cube, incomplete: Iterable[str], parameters: Mapping[str, Any]
) -> list[dict[str, Any]]:
    """A row for all who made a visit in the month or had a callback due in it, the busiest first.

    `incomplete` are the ids of visits with something mandatory missing.
    """
    made = cube.by(lambda row: row.get("staff") or "")
    assigned = cube.places_by("assignee")
    settled = _pairs(
        connection, f'SELECT v."by", count(*), sum({IN_TIME}) {SETTLED} GROUP BY 1', parameters
    )
    reviewed = _pairs(
        connection,
        'SELECT v."by", count(r.reviewed_at), coalesce(sum(r.passed = 1 AND r.reviewed_at IS NOT NULL), 0)'
        f" {REVIEWED} GROUP BY 1",
        parameters,
    )
    lacking = _lacking(connection, incomplete, parameters)
    people = _people(connection)
    efforts = _efforts(cube)
    names = {name for name, part in made.items() if name and part.visits} | assigned.keys()
    rows = [
        {
            **_made(name, made.get(name, Part()), settled.get(name, (0, 0)), reviewed.get(name, (0, 0))),
            **people.get(name, {"name": None, "role": None, "branch": None}),
            **_workload(made.get(name, Part()), settled.get(name, (0, 0)), assigned.get(name, Counter())),
            "incomplete": lacking.get(name, 0),
            **efforts.get(name, {"minutes": 0, "expense": 0}),
        }
        for name in names
    ]
    return sorted(rows, key=lambda row: (-row["visits"], row["staff"]))


def _made(name: str, part: Part, settled: tuple[int, int], reviewed: tuple[int, int]) -> dict[str, Any]:
    return {
        "staff": name,
        "visits": part.visits,
        "reached": part.completed,
        "on_time": share(settled[1], settled[0]),
        "satisfaction": part.contacts()["mean"],
        "reviewed": reviewed[0],
        "passed": reviewed[1],
    }


def _workload(part: Part, settled: tuple[int, int], assigned: Counter[str]) -> dict[str, Any]:
    return {
        "reach": share(part.completed, part.visits),
        "answers": sum(part.scores.values()),
        "settled": settled[0],
        "settled_on_time": settled[1],
        "assigned": sum(assigned.values()),
        "missed": assigned["missed"],
        "open": assigned["open"],
    }


def _efforts(cube: Cube) -> dict[str, dict[str, Any]]:
    """Minutes spent and yuan laid out."""
    found: dict[str, dict[str, Any]] = {}
    for row in cube.visits:
        effort = found.setdefault(row["staff"], {"minutes": 0, "expense": 0})
        effort["minutes"] += row["minutes"] or 0
        effort["expense"] = round(effort["expense"] + (row["expense"] or 0), 2)
    return found


def _pairs(connection: sqlite3.Connection, query: str, parameters: Mapping[str, Any]) -> dict[str, tuple[int, int]]:
    return {name: (first, second) for name, first, second in connection.execute(query, parameters)}


def _lacking(connection: sqlite3.Connection, visits: Iterable[str], parameters: Mapping[str, Any]) -> dict[str, int]:
    return dict(
        connection.execute(
            'SELECT v."by", count(*) FROM json_each(:visits) i'
            " JOIN visits v ON v.organization = :organization AND v.id = i.value GROUP BY 1",
            {**parameters, "visits": json.dumps(list(visits))},
        ).fetchall()
    )


def _people(connection: sqlite3.Connection) -> dict[str, dict[str, Any]]:
    rows = select(connection, "SELECT id, name, role, branch FROM staff", {})
    return {row.pop("id"): row for row in rows}
