"""Of each rule's events of a month: how many were eligible, drawn and reached."""

import sqlite3
from collections.abc import Mapping
from typing import Any

from callbackctl.planning.steps import OF_MONTH
from callbackctl.policy.model import Policy, Rule
from callbackctl.policy.values import Slug
from callbackctl.reporting.sums import select, share, sums

ELIGIBLE = f"""
SELECT p.rule, p.event, p.drawn, p.reason, 0 AS beside,
       EXISTS (SELECT 1 FROM callbacks m WHERE m.organization = p.organization AND m.event = p.event
                  AND m.rule = p.rule AND m.status = 'completed') AS reached
  FROM {OF_MONTH}
 UNION ALL
SELECT c.rule, c.event, 1, NULL, 1, max(c.status = 'completed')
  FROM events e CROSS JOIN callbacks c ON c.organization = e.organization AND c.event = e.id
 WHERE e.organization = :organization AND e.at >= :month AND e.at < :end
   AND NOT EXISTS (SELECT 1 FROM draws p
                    WHERE p.organization = c.organization AND p.rule = c.rule AND p.event = c.event)
   AND NOT (c.status = 'withdrawn' AND EXISTS (SELECT 1 FROM callbacks r WHERE r.replaces = c.id))
 GROUP BY c.rule, c.event
"""
"""The month's events that rules look at: those on record in the draws, and what was called beside them; `reached`
are those that came to a completed callback, however late.

Draws count as they are known by now: what was struck is out, replacements and what was made up are drawn.

A rule may have been sampled for a part of the month only, so that both kinds meet in one rule.
"""


def rule_figures(
    connection: sqlite3.Connection, policy: Policy, places: Mapping[str, Mapping[str, int]], parameters: dict[str, Any]
) -> list[dict[str, Any]]:
    """A row for every rule of the file, in its order, then for what else was due: promises, rules taken out."""
    counted: dict[str, dict[bool, dict[str, int]]] = {}
    for row in select(
        connection,
        f"SELECT rule, beside, count(*) AS eligible, sum(drawn) AS drawn, sum(reached) AS reached FROM ({ELIGIBLE}) g"
        " GROUP BY rule, beside",
        parameters,
    ):
        counted.setdefault(row["rule"], {})[bool(row["beside"])] = row
    needed = {row["rule"]: row["needed"] for row in sample_figures(connection, parameters)}
    provisional = _provisional(connection, parameters)
    names = [str(name) for name in policy.rules]
    names += sorted(name for name in places.keys() | needed.keys() if name not in policy.rules)
    return [
        {
            **_rule(name, policy, sums(places.get(name, {})), counted.get(name, {})),
            "needed": needed.get(name),
            "provisional": provisional.get(name, 0),
        }
        for name in names
    ]


def rule_named(policy: Policy, name: str) -> Rule | None:
    """A rule of the file; None for promises and for what was taken out of it."""
    return policy.rules.get(Slug(name))


def set_off_by_events(policy: Policy, name: str) -> bool:
    """Whether what a rule looks at are events: it is after one, or after each of a period."""
    rule = rule_named(policy, name)
    return rule is not None and (isinstance(rule.after, tuple) or rule.each is not None)


def _rule(
    name: str, policy: Policy, due: dict[str, Any], counted: Mapping[bool, Mapping[str, int]]
) -> dict[str, Any]:
    rule = rule_named(policy, name)
    parts = [counted.get(False)]
    if set_off_by_events(policy, name):
        parts.append(counted.get(True))
    elif parts == [None]:
        parts = [{"eligible": due["due"], "drawn": due["due"], "reached": due["on_time"] + due["late"]}]
    eligible, drawn, reached = (sum(part[key] for part in parts if part) for key in ("eligible", "drawn", "reached"))
    return {
        "rule": name,
        "clause": rule.clause if rule else None,
        "eligible": eligible,
        "drawn": drawn,
        "required": _required(rule),
        "ratio": share(drawn, eligible),
        **due,
        "purpose": {"en": rule.purpose.text("en"), "zh": rule.purpose.text("zh")} if rule else None,
        "reached": reached,
        "reached_ratio": share(reached, eligible),
    }


def _required(rule: Rule | None) -> float | None:
    """The share a rule asks for; a daily quota asks for none."""
    if rule is not None and rule.quota is not None:
        return None
    return float(rule.sample.value) if rule is not None and rule.sample is not None else 1.0


def sample_figures(connection: sqlite3.Connection, parameters: dict[str, Any]) -> list[dict[str, Any]]:
    """Eligible and drawn events of a month for every sampled rule, and how many had to be drawn."""
    return select(
        connection,
        "SELECT p.rule, count(*) AS eligible, sum(p.drawn) AS drawn, (sum(p.share) + 999999) / 1000000 AS needed"
        f" FROM {OF_MONTH} GROUP BY p.rule",
        parameters,
    )


PROVISIONAL = (
    "EXISTS (SELECT 1 FROM rules w JOIN days d ON d.calendar = c.organization AND d.day = substr(c.due_by, 1, 10)"
    " WHERE w.organization = c.organization AND w.id = c.rule AND w.schedule LIKE '%working days%' AND d.provisional)"
)
"""Whether the deadline of a callback `c` was counted in working days of a year that is not announced yet."""


def provisional_years(connection: sqlite3.Connection, parameters: dict[str, Any]) -> list[str]:
    """The month's year, where its holidays are not announced."""
    return [
        row[0]
        for row in connection.execute(
            "SELECT DISTINCT substr(day, 1, 4) FROM days WHERE calendar = :organization AND day >= :month"
            " AND day < :end AND provisional",
            parameters,
        )
    ]


def _provisional(connection: sqlite3.Connection, parameters: dict[str, Any]) -> dict[str, int]:
    """Deadlines by rule that may still move."""
    if not provisional_years(connection, parameters):
        return {}
    return dict(
        connection.execute(
            "SELECT c.rule, count(*) FROM callbacks c WHERE c.organization = :organization AND c.due_by >= :month"
            " AND c.due_by < :end AND NOT (c.status = 'withdrawn' AND EXISTS (SELECT 1 FROM callbacks r"
            f" WHERE r.replaces = c.id)) AND {PROVISIONAL} GROUP BY 1",
            parameters,
        ).fetchall()
    )
