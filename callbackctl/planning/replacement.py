"""Later draws from those whom the lot had spared: in place of who cannot be reached, and for who was struck.

Rules that say `replace` draw another for each customer who was drawn and cannot be reached; whoever was drawn stays on
record as drawn and excused. Every rule with a share makes up for what was struck, as far as the share asks for it.
Either way the next in the order of the draw is taken, those contacted lately last. As many are taken as lack and no
more, so a second run changes nothing.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace

from callbackctl.planning import steps
from callbackctl.planning.fitting import CURRENT
from callbackctl.planning.literals import literals
from callbackctl.planning.steps import Standing
from callbackctl.policy.model import Policy
from callbackctl.policy.values import Slug

LOST = ("unreachable", "moved", "dead")

_LOST = f"""
SELECT p.event
  FROM draws_in_force p CROSS JOIN callbacks c ON c.organization = :organization AND c.customer = p.customer
                              AND c.rule = p.rule AND c.source = p.event AND c.status <> 'withdrawn'
 WHERE p.organization = :organization AND {steps.OF_GROUP} AND p.drawn = 1
   AND c.status = 'excused' AND c.reason IN {literals(LOST)}
 GROUP BY p.event ORDER BY min(c.settled_at), p.event
"""
_STRUCK = "SELECT 1 FROM draw_steps WHERE organization = ? AND rule = ? AND step = 'struck' AND share > 0 LIMIT 1"
# Where anything can have changed: the groups in which an event of somebody in `touched` is, or was before it was struck.
_CONCERNED = """
SELECT DISTINCT d.rule, d.month, d.stratum
  FROM touched t CROSS JOIN events e ON e.organization = :organization AND e.customer = t.customer
  CROSS JOIN {decisions} d ON d.organization = :organization AND d.rule IN {rules} AND d.event = e.id
"""


@dataclass(frozen=True, slots=True, order=True)
class Group:
    """What is drawn together: a rule's events of a month and stratum."""

    rule: str
    month: str
    stratum: str


def draw(connection: sqlite3.Connection, organization: str, policy: Policy, now: str) -> set[str]:
    """Draw whom lost and struck ones leave lacking; returns the customers who are to be planned for that."""
    taken: set[str] = set()
    for group in _concerned(connection, organization, policy):
        replaced = policy.rules[Slug(group.rule)].replace is not None
        lost = _lost(connection, organization, group) if replaced else []
        taken |= set(_fill(connection, organization, group, lost, now))
    return taken


def _concerned(connection: sqlite3.Connection, organization: str, policy: Policy) -> list[Group]:
    """The groups that may lack somebody since the last run, among the rules that make up for anybody."""
    rules = tuple(
        str(name) for name, rule in policy.rules.items()
        if rule.replace is not None or connection.execute(_STRUCK, (organization, str(name))).fetchone()
    )  # fmt: skip
    if not rules:
        return []
    found: set[Group] = set()
    for decisions in ("draws", "draw_steps"):
        query = _CONCERNED.format(decisions=decisions, rules=literals(rules))
        found |= {Group(*row) for row in connection.execute(query, {"organization": organization})}
    return sorted(found)


def _lost(connection: sqlite3.Connection, organization: str, group: Group) -> list[str]:
    """The drawn events of a group whose customers could not be reached, those lost first in front."""
    return [row[0] for row in connection.execute(_LOST, {"organization": organization, **asdict(group)})]


def _fill(
    connection: sqlite3.Connection, organization: str, group: Group, lost: list[str], now: str
) -> Iterator[str]:
    """Draw for one group what it lacks; yields the customers drawn."""
    standing = Standing()
    standing.enter(steps.in_force(connection, organization, steps.OF_GROUP, asdict(group)))
    for row in standing.spare(group.stratum):
        kind, stands_for = _lacking(standing, group, lost)
        if kind is None:
            return
        if _has_died(connection, organization, row.customer):
            steps.take(connection, organization, now, steps.STRUCK, row, steps.DEAD)
            del standing.rows[row.event]
            continue
        chosen = replace(row, drawn=1, reason=kind, stands_for=stands_for)
        steps.take(connection, organization, now, kind, chosen)
        standing.rows[row.event] = chosen
        yield row.customer


def _lacking(standing: Standing, group: Group, lost: list[str]) -> tuple[steps.Kind | None, str | None]:
    """What is to be drawn next: for the share, or in place of whom."""
    owed, drawn = standing.owed()[group.stratum], standing.drawn()[group.stratum]
    if drawn < -(-owed // 1_000_000):
        return steps.MADE_UP, None
    instead = [row for row in standing.rows.values() if row.reason == steps.REPLACEMENT and not standing.counts(row)]
    if len(instead) >= len(lost):
        return None, None
    named = {row.stands_for for row in instead}
    return steps.REPLACEMENT, next(event for event in lost if event not in named)


def _has_died(connection: sqlite3.Connection, organization: str, customer: str) -> bool:
    query = f"SELECT 1 FROM visits v WHERE v.organization = ? AND v.customer = ? AND v.outcome = 'dead' AND {CURRENT}"
    return connection.execute(query, (organization, customer)).fetchone() is not None
