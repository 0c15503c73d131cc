"""Drawn on what turned out not to be so: events on record that are no longer eligible are struck from their draw.

An event is judged anew when it was corrected, or when its open call is withdrawn because its customer no longer meets
the rule. What is no longer asked for, or belongs to another customer, month or stratum, is struck; the latter is
drawn anew in the same run, where it belongs now, and what was drawn stays drawn. That a rule was edited strikes
nothing: the lot fell by the rule as it was.
"""

import json
import sqlite3
from collections.abc import Iterable

from callbackctl.planning import steps
from callbackctl.planning.derive import RuleState
from callbackctl.planning.frames import COLUMNS, Decision
from callbackctl.planning.literals import literals
from callbackctl.policy.model import VisitTrigger

# An event's decision beside what is derived from it now. `d` is empty where it is no longer asked for.
_FOUND = f"""
SELECT {", ".join(f"p.{name}" for name in COLUMNS.split(", "))}, e.type, e.customer, substr(e.at, 1, 10), d.stratum,
       coalesce(d.share, 0), d.share IS NOT NULL, d.quota IS NOT NULL, d.customer IS NULL
"""
_NOW = """
  LEFT JOIN derived d ON d.customer = e.customer AND d.rule = p.rule AND d.source = e.id
 WHERE p.organization = :organization AND p.rule IN {rules}
   AND NOT EXISTS (SELECT 1 FROM moot m WHERE m.customer = e.customer AND m.rule = p.rule AND m.source = e.id)
"""
_CORRECTED = (
    _FOUND
    + "  FROM events e CROSS JOIN draws_in_force p ON p.organization = e.organization AND p.event = e.id"
    + _NOW
    + "   AND e.organization = :organization AND e.revision > :planned GROUP BY p.rule, p.event"
)
_RELEASED = (
    _FOUND
    + "  FROM dirty CROSS JOIN callbacks c ON c.organization = :organization AND c.customer = dirty.customer"
    " AND c.status <> 'withdrawn' AND c.status = 'open' AND c.rule IN {rules}"
    " CROSS JOIN draws_in_force p ON p.rule = c.rule AND p.event = c.source AND p.customer = c.customer"
    " CROSS JOIN events e ON e.organization = :organization AND e.id = p.event"
    + _NOW
    + "   AND d.customer IS NULL AND (c.lapses_on IS NULL OR c.lapses_on >= substr(:now, 1, 10))"
    "   AND c.rule NOT IN (SELECT value FROM json_each(:changed)) GROUP BY p.rule, p.event"
)


def strike(
    connection: sqlite3.Connection,
    organization: str,
    states: list[RuleState],
    changed: Iterable[str],
    planned_revision: int,
    now: str,
) -> None:
    """Strike what is no longer eligible, going by `derived`; the rules edited in this run are in `changed`."""
    drawn = connection.execute("SELECT DISTINCT rule FROM batches WHERE organization = ?", (organization,))
    rules = tuple(sorted({state.name for state in states} & {row[0] for row in drawn}))
    if not rules:
        return
    parameters = {
        "organization": organization, "planned": planned_revision, "now": now, "changed": json.dumps(list(changed)),
    }  # fmt: skip
    for query in (_CORRECTED, _RELEASED):
        for row in connection.execute(query.format(rules=literals(rules)), parameters).fetchall():
            size = len(row) - 8
            decision = Decision(*row[:size])
            why = _why(decision, _types(states, decision.rule), *row[size:])
            if why:
                steps.take(connection, organization, now, steps.STRUCK, decision, why)


def _types(states: list[RuleState], name: str) -> set[str]:
    """The types of events that set a rule off."""
    found: set[str] = set()
    for state in states:
        if state.name == name:
            rule = state.rule
            found |= {str(rule.each.event)} if rule.each is not None else set()
            found |= set() if rule.after is None or isinstance(rule.after, VisitTrigger) else set(map(str, rule.after))
    return found


def _why(
    was: Decision, types: set[str], type_now: str, customer: str, day: str, stratum: str | None, share: int,
    by_share: int, by_quota: int, gone: int,
) -> str:  # fmt: skip
    """Why a decision no longer stands, in a word; empty where it does."""
    if type_now not in types:
        return "type"
    if customer != was.customer:
        return "customer"
    if day[:7] != was.month:
        return "month"
    if gone:
        return "conditions"
    if (by_share or by_quota) and stratum != was.stratum:
        return "stratum"
    # Where the share is the same the day within the month decides nothing; a quota is drawn day by day.
    if day != was.day and (by_quota or (by_share and share != was.share)):
        return "day"
    return ""
