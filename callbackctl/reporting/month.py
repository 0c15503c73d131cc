"""The figures of a calendar month, in the shape of `report --json`."""

import sqlite3
from calendar import monthrange
from datetime import date
from typing import Any

from callbackctl.planning.caps import exceeds, month_counts
from callbackctl.planning.fitting import COMPLETED, CURRENT
from callbackctl.policy.model import Policy, PolicyHistory
from callbackctl.reporting.complaints import complaint_figures
from callbackctl.reporting.findings import findings
from callbackctl.reporting.matters import matter_figures
from callbackctl.reporting.records import record_figures
from callbackctl.reporting.reviews import caller_figures
from callbackctl.reporting.standing import counted_sql, standing_sql
from callbackctl.reporting.surveys import survey_figures

STANDINGS = ("on_time", "late", "missed", "excused", "open")


def month_report(
    connection: sqlite3.Connection, organization: str, history: PolicyHistory, month: str, now: str
) -> dict[str, Any]:
    """The report of one organisation and month (`YYYY-MM`), as it stands at a moment."""
    policy = policy_of_month(history, month)
    parameters = {"organization": organization, "month": month, "end": f"{month}~"}
    found = findings(connection, organization, history, month, now)
    reviewed = caller_figures(connection, parameters, found)
    return {
        "organization": organization,
        "month": month,
        "rules": _rules(connection, policy, month, now, parameters),
        "channels": _channels(connection, organization, month),
        "caps": cap_figures(connection, organization, policy, month),
        "callers": [{**row, **reviewed[row["staff"]]} for row in _callers(connection, month, parameters)],
        "complaints": complaint_figures(connection, organization, history, month, now),
        "matters": matter_figures(connection, policy, now, parameters),
        "satisfaction": _satisfaction(connection, parameters),
        "surveys": survey_figures(connection, policy, parameters),
        "records": record_figures(connection, parameters),
        "findings": found,
    }


def policy_of_month(history: PolicyHistory, month: str) -> Policy:
    """The policy as it stood at the end of a month."""
    year, number = (int(part) for part in month.split("-"))
    return history.on(date(year, number, monthrange(year, number)[1]))


def cap_figures(connection: sqlite3.Connection, organization: str, policy: Policy, month: str) -> list[dict[str, Any]]:
    """Every cap with the share reached in a month; exactly the limit is in order."""
    counts = month_counts(connection, organization, month)
    whole = sum(counts.values())
    figures = []
    for cap in policy.caps:
        part = sum(counts.get(channel, 0) for channel in cap.channels)
        figures.append(
            {
                "channels": list(cap.channels),
                "at_most": cap.at_most.value,
                "share": _share(part, whole) or 0.0,
                "ok": not exceeds(part, whole, cap.at_most.value),
            }
        )
    return figures


def _share(part: float, whole: float) -> float | None:
    return round(part / whole, 4) if whole else None


def _rows(connection: sqlite3.Connection, query: str, parameters: dict[str, Any]) -> list[dict[str, Any]]:
    cursor = connection.execute(query, parameters)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def _rules(
    connection: sqlite3.Connection, policy: Policy, month: str, now: str, parameters: dict[str, Any]
) -> list[dict[str, Any]]:
    counted = _rows(
        connection,
        f"SELECT rule, standing, count(*) AS number FROM (SELECT c.rule, {standing_sql(now)} AS"
        " standing FROM callbacks c"
        f" WHERE {counted_sql(month)}) GROUP BY rule, standing",
        parameters,
    )
    figures: dict[str, dict[str, int]] = {}
    for row in counted:
        figures.setdefault(row["rule"], dict.fromkeys(STANDINGS, 0))[row["standing"]] = row["number"]
    samples = {row["rule"]: row for row in sample_figures(connection, parameters)}
    raised = dict(
        connection.execute(
            "SELECT c.rule, count(DISTINCT c.event) FROM callbacks c JOIN events e ON e.organization = c.organization"
            " AND e.id = c.event WHERE c.organization = :organization AND e.at >= :month AND e.at < :end"
            " AND NOT EXISTS (SELECT 1 FROM draws p WHERE p.organization = c.organization AND p.rule = c.rule"
            " AND p.event = c.event)"
            " AND NOT (c.status = 'withdrawn' AND EXISTS (SELECT 1 FROM callbacks r WHERE r.replaces ="
            " c.id)) GROUP BY c.rule",
            parameters,
        ).fetchall()
    )
    names = [str(name) for name in policy.rules] + [name for name in figures if name not in policy.rules]
    return [_rule(name, policy, figures.get(name), samples.get(name), raised) for name in names]


def _rule(
    name: str, policy: Policy, figures: dict[str, int] | None, sample: dict[str, Any] | None, raised: dict[str, int]
) -> dict[str, Any]:
    numbers = figures or dict.fromkeys(STANDINGS, 0)
    due = sum(numbers.values())
    rule = policy.rules.get(name)  # type: ignore[call-overload]
    of_events = rule is not None and (isinstance(rule.after, tuple) or rule.each is not None)
    # A rule may have been sampled for a part of the month only: what was called beside the draws was eligible too.
    beside = raised.get(name, 0) if of_events else 0 if sample else due
    eligible = beside + (sample["eligible"] if sample else 0)
    drawn = beside + (sample["drawn"] if sample else 0)
    return {
        "rule": name,
        "clause": rule.clause if rule else None,
        "eligible": eligible,
        "drawn": drawn,
        "required": rule.sample.value if rule and rule.sample else 1.0,
        "ratio": _share(drawn, eligible),
        "due": due,
        **{standing: numbers[standing] for standing in STANDINGS},
    }


def sample_figures(connection: sqlite3.Connection, parameters: dict[str, Any]) -> list[dict[str, Any]]:
    """Eligible and drawn events of a month for every sampled rule, and how many had to be drawn."""
    return _rows(
        connection,
        "SELECT rule, count(*) AS eligible, sum(drawn) AS drawn, (sum(share) + 999999) / 1000000 AS needed"
        " FROM draws_in_force WHERE organization = :organization AND month = :month GROUP BY rule",
        parameters,
    )


def _channels(connection: sqlite3.Connection, organization: str, month: str) -> list[dict[str, Any]]:
    counts = month_counts(connection, organization, month)
    whole = sum(counts.values())
    return [
        {"channel": channel, "completed": number, "share": _share(number, whole)}
        for channel, number in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]


def _callers(connection: sqlite3.Connection, month: str, parameters: dict[str, Any]) -> list[dict[str, Any]]:
    return _rows(
        connection,
        f"""
        WITH made AS (
          SELECT v.* FROM visits v WHERE v.organization = :organization AND v.at >= :month AND v.at < :end
             AND v."by" IS NOT NULL AND {CURRENT}
        )
        SELECT m."by" AS staff, count(*) AS visits, sum({COMPLETED.replace("v.", "m.")}) AS reached,
               (SELECT round(avg(standing = 'on_time'), 4) FROM (
                  SELECT {standing_sql("9999-12-31T23:59")} AS standing FROM callbacks c
                    JOIN made b ON b.id = c.settled_by AND b."by" = m."by"
                   WHERE c.organization = :organization AND c.status = 'completed')) AS on_time,
               round(avg(m.satisfaction), 2) AS satisfaction,
               (SELECT count(*) FROM reviews r JOIN made b ON b.id = r.visit AND b."by" = m."by"
                 WHERE r.organization = :organization AND r.reviewed_at IS NOT NULL) AS reviewed,
               (SELECT count(*) FROM reviews r JOIN made b ON b.id = r.visit AND b."by" = m."by"
                 WHERE r.organization = :organization AND r.passed = 1) AS passed
          FROM made m GROUP BY m."by" ORDER BY visits DESC, staff
        """,
        parameters,
    )


def _satisfaction(connection: sqlite3.Connection, parameters: dict[str, Any]) -> dict[str, Any]:
    scores = connection.execute(
        "SELECT v.satisfaction, count(*) FROM visits v WHERE v.organization = :organization AND v.at >= :month"
        f" AND v.at < :end AND v.satisfaction IS NOT NULL AND {CURRENT} GROUP BY 1 ORDER BY 1 DESC",
        parameters,
    ).fetchall()
    answers = sum(number for _score, number in scores)
    total = sum(score * number for score, number in scores)
    mean = round(total / answers, 2) if answers else None
    return {"answers": answers, "mean": mean, "by_score": {str(score): number for score, number in scores}}
