"""The rows of a month as they are read from the file: each says what it is in `row` and has an `id`."""

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from callbackctl.planning.fitting import COMPLETED, CURRENT
from callbackctl.reporting.callers import REVIEWED, SETTLED
from callbackctl.reporting.ratios import ELIGIBLE, PROVISIONAL
from callbackctl.reporting.standing import EXCUSES, counted_sql, place_sql, standing_of
from callbackctl.reporting.sums import select

Row = dict[str, Any]
_CUSTOMER = "k.name, coalesce(nullif(k.branch, ''), '-') AS branch, coalesce(nullif(k.segment, ''), '-') AS segment"
_OF = "k.organization = {alias}.organization AND k.id = {alias}.customer"


def callback_rows(connection: sqlite3.Connection, month: str, now: str, parameters: Mapping[str, Any]) -> list[Row]:
    """The callbacks counted in a month."""
    return _callbacks(
        connection,
        now,
        f"callbacks c JOIN customers k ON {_OF.format(alias='c')}"
        " LEFT JOIN visits v ON v.organization = c.organization AND v.id = c.settled_by"
        f" WHERE {counted_sql(month)}",
        parameters,
    )


def settled_rows(connection: sqlite3.Connection, now: str, parameters: Mapping[str, Any]) -> list[Row]:
    """The callbacks that the month's visits completed, whenever they were due."""
    joined = SETTLED.removeprefix("FROM ").replace(" WHERE ", f" JOIN customers k ON {_OF.format(alias='c')} WHERE ", 1)
    return _callbacks(connection, now, joined, parameters)


def _callbacks(connection: sqlite3.Connection, now: str, source: str, parameters: Mapping[str, Any]) -> list[Row]:
    rows = select(
        connection,
        f"SELECT 'callback' AS \"row\", 'cb' || c.id AS id, c.customer, {_CUSTOMER}, c.rule, c.clause, c.event,"
        f" c.opens_on, c.due_by, {place_sql(now)} AS standing, c.settled_at, c.settled_by AS visit, v.entered_at,"
        f' v."by" AS caller, c.assignee, c.reason, {PROVISIONAL} AS provisional'
        f" FROM {source} ORDER BY c.due_by, c.id",
        parameters,
    )
    for row in rows:
        place = row["standing"]
        row["standing"] = standing_of(place)
        row["provisional"] = bool(row["provisional"])
        row["excuse"] = place if place in EXCUSES else None
    return rows


def visit_rows(connection: sqlite3.Connection, parameters: Mapping[str, Any]) -> list[Row]:
    """The month's visits that no later record corrects, with the rules each was for or settled."""
    rows = select(
        connection,
        f"SELECT 'visit' AS \"row\", v.id, v.customer, {_CUSTOMER}, v.rule, v.at, v.channel, v.outcome,"
        f' {COMPLETED} AS completed, v."by", v.satisfaction, v.result, v.entered_at, v.corrects, v.answers,'
        " (SELECT json_group_array(DISTINCT c.rule) FROM callbacks c WHERE c.organization = v.organization"
        "  AND c.settled_by = v.id) AS rules"
        f" FROM visits v JOIN customers k ON {_OF.format(alias='v')}"
        " WHERE v.organization = :organization AND v.at >= :month AND v.at < :end"
        f" AND {CURRENT} ORDER BY v.at, v.id",
        parameters,
    )
    for row in rows:
        row["completed"] = bool(row["completed"])
        row["answers"] = json.loads(row["answers"] or "{}")
        row["rules"] = sorted({*json.loads(row["rules"]), row["rule"]} - {None})
    return rows


def event_rows(connection: sqlite3.Connection, parameters: Mapping[str, Any]) -> list[Row]:
    """The month's events that rules look at, once a rule."""
    rows = select(
        connection,
        f"SELECT 'event' AS \"row\", g.event AS id, e.customer, {_CUSTOMER}, g.rule, e.type, e.at, g.drawn,"
        f" g.reached, g.reason, g.beside FROM ({ELIGIBLE}) g"
        " JOIN events e ON e.organization = :organization AND e.id = g.event"
        f" JOIN customers k ON {_OF.format(alias='e')}"
        " ORDER BY e.at, g.event, g.rule",
        parameters,
    )
    for row in rows:
        row |= {name: bool(row[name]) for name in ("drawn", "reached", "beside")}
    return rows


def complaint_rows(connection: sqlite3.Connection, parameters: Mapping[str, Any]) -> list[Row]:
    """Complaints received or closed in the month, or open at its end."""
    return select(
        connection,
        f"SELECT 'complaint' AS \"row\", p.id, p.customer, {_CUSTOMER}, p.kind, p.received_at, p.category, p.severity,"
        " p.about, p.content, p.status, p.closed_at FROM complaints p"
        f" JOIN customers k ON {_OF.format(alias='p')} WHERE p.organization = :organization AND p.received_at < :end"
        " AND (p.closed_at IS NULL OR p.closed_at >= :month OR p.received_at >= :month) ORDER BY p.received_at, p.id",
        parameters,
    )


def matter_rows(connection: sqlite3.Connection, parameters: Mapping[str, Any]) -> list[Row]:
    """Matters raised in the month."""
    return select(
        connection,
        f"SELECT 'matter' AS \"row\", m.id, m.customer, {_CUSTOMER}, m.kind, m.raised_at, m.visit, m.content,"
        f" m.department, m.due_by, m.resolved_at, m.outcome FROM matters m JOIN customers k ON {_OF.format(alias='m')}"
        " WHERE m.organization = :organization AND m.raised_at >= :month AND m.raised_at < :end"
        " ORDER BY m.raised_at, m.id",
        parameters,
    )


def review_rows(connection: sqlite3.Connection, parameters: Mapping[str, Any]) -> list[Row]:
    """Reviews of the month's visits that have been made."""
    joined = REVIEWED.replace(" WHERE ", f" JOIN customers k ON {_OF.format(alias='v')} WHERE ", 1)
    return select(
        connection,
        "SELECT 'review' AS \"row\", r.id, v.customer, k.name, r.visit, v.\"by\" AS caller, r.reviewer, r.reviewed_at,"
        f" r.passed, r.opinion {joined} AND r.reviewed_at IS NOT NULL ORDER BY r.reviewed_at, r.id",
        parameters,
    )
