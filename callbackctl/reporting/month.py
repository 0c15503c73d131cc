"""The figures of a calendar month, in the shape of `report --json`."""

import sqlite3
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from typing import Any

from callbackctl.planning.caps import exceeds
from callbackctl.policy.model import Policy, PolicyHistory
from callbackctl.reporting.callers import caller_figures
from callbackctl.reporting.findings import findings
from callbackctl.reporting.questionnaires import questionnaire_figures
from callbackctl.reporting.ratios import provisional_years, rule_figures
from callbackctl.reporting.suggestions import suggestion_figures
from callbackctl.reporting.sums import Part, month_cube, parts_of
from callbackctl.reporting.sums import select as _rows
from callbackctl.reporting.sums import share as _share
from callbackctl.reporting.trend import main_sums, trend_and_comparison


def month_report(
    connection: sqlite3.Connection, organization: str, history: PolicyHistory, month: str, now: str
) -> dict[str, Any]:
    """The report of one organisation and month (`YYYY-MM`), as it stands at a moment; docs/report.md has its shape.

    Of a closed month it says what has changed since.
    """
    from callbackctl.reporting.since import closed_state

    report = compute_month(connection, organization, history, month, now)
    return {**report, "closed": closed_state(connection, history, report)}


def compute_month(
    connection: sqlite3.Connection, organization: str, history: PolicyHistory, month: str, now: str
) -> dict[str, Any]:
    """The figures alone, whether the month is closed or not."""
    policy = policy_of_month(history, month)
    parameters = month_span(organization, month)
    cube = month_cube(connection, month, now, parameters)
    whole, channels = cube.whole(), cube.completed_by_channel()
    found = findings(connection, organization, history, month, now, channels)
    incomplete = [finding["visit"] for finding in found if finding["code"] == "record-incomplete"]
    trend, comparison = trend_and_comparison(connection, month, now, whole, parameters)
    return {
        "organization": organization,
        "month": month,
        "rules": rule_figures(connection, policy, cube.places_by("rule"), parameters),
        "channels": _channels(channels),
        "caps": cap_figures(policy, channels),
        "callers": caller_figures(connection, cube, incomplete, parameters),
        "complaints": _complaints(connection, parameters),
        "matters": _matters(connection, parameters),
        "satisfaction": _satisfaction(whole),
        "findings": found,
        "as_of": now,
        "over": f"{month}~" < now,
        "title": {"en": policy.title.text("en"), "zh": policy.title.text("zh")},
        "provisional": provisional_years(connection, parameters),
        "totals": main_sums(connection, month, whole, parameters),
        "branches": parts_of(cube, "branch"),
        "segments": parts_of(cube, "segment"),
        "trend": trend,
        "comparison": comparison,
        "questionnaires": questionnaire_figures(connection, policy, parameters),
        "suggestions": suggestion_figures(connection, parameters),
    }


def month_span(organization: str, month: str) -> dict[str, Any]:
    """What the statements of a month are given: the organisation, and the month as a span of ISO dates."""
    return {"organization": organization, "month": month, "end": f"{month}~"}


def policy_of_month(history: PolicyHistory, month: str) -> Policy:
    """The policy as it stood at the end of a month."""
    year, number = (int(part) for part in month.split("-"))
    return history.on(date(year, number, monthrange(year, number)[1]))


def cap_figures(policy: Policy, counts: Mapping[str, int]) -> list[dict[str, Any]]:
    """Every cap with the share reached, from completed visits by channel; exactly the limit is in order."""
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
                "clause": cap.clause,
                "completed": part,
                "of": whole,
            }
        )
    return figures


def _channels(counts: Mapping[str, int]) -> list[dict[str, Any]]:
    whole = sum(counts.values())
    return [
        {"channel": channel, "completed": number, "share": _share(number, whole)}
        for channel, number in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]


def _complaints(connection: sqlite3.Connection, parameters: dict[str, Any]) -> dict[str, Any]:
    received = "received_at >= :month AND received_at < :end"
    figures = _rows(
        connection,
        f"SELECT coalesce(sum({received}), 0) AS received,"
        " coalesce(sum(closed_at >= :month AND closed_at < :end), 0) AS closed, NULL AS on_time,"
        " coalesce(sum(received_at < :end AND (closed_at IS NULL OR closed_at >= :end)), 0) AS open"
        " FROM complaints WHERE organization = :organization",
        parameters,
    )[0]
    for name in ("category", "severity"):
        figures[f"by_{name}"] = dict(
            connection.execute(
                f"SELECT coalesce({name}, '-'), count(*) FROM complaints WHERE organization = :organization"
                f" AND {received}"
                " GROUP BY 1 ORDER BY 2 DESC, 1",
                parameters,
            ).fetchall()
        )
    return {**figures, "merged": 0}


def _matters(connection: sqlite3.Connection, parameters: dict[str, Any]) -> dict[str, Any]:
    raised, resolved = connection.execute(
        "SELECT count(*), count(resolved_at) FROM matters WHERE organization = :organization AND raised_at >= :month"
        " AND raised_at < :end",
        parameters,
    ).fetchone()
    return {"raised": raised, "resolved": resolved, "rate": _share(resolved, raised)}


def _satisfaction(whole: Part) -> dict[str, Any]:
    contacts = whole.contacts()
    by_score = {str(score): number for score, number in sorted(whole.scores.items(), reverse=True)}
    return {"answers": contacts["answers"], "mean": contacts["mean"], "by_score": by_score}
