"""Drawn customers who cannot be reached are replaced: the next of the same month's draw takes their turn.

Only rules that say `replace` do so. Whoever was drawn stays on record as drawn and excused; whoever stands in is
the first of those not drawn, in the order that was drawn then, those contacted lately last. As many stand in as
are lost and no more, so a second run changes nothing.
"""

import sqlite3

from callbackctl.planning.frames import REPLACEMENT, pair
from callbackctl.planning.literals import literals
from callbackctl.policy.model import Policy

LOST = ("unreachable", "moved", "dead")

_DRAW = """
WITH lost AS (
  SELECT p.rule, p.month, p.stratum,
         count(DISTINCT p.event) - (SELECT count(*) FROM draws q WHERE q.organization = :organization
            AND q.rule = p.rule AND q.month = p.month AND q.stratum = p.stratum AND q.reason = :reason) AS missing
    FROM draws p CROSS JOIN callbacks c ON c.organization = :organization AND c.customer = p.customer
                       AND c.rule = p.rule AND c.source = p.event AND c.status = 'excused' AND c.reason IN {lost}
   WHERE p.organization = :organization AND p.rule IN {rules} AND p.drawn = 1
   GROUP BY p.rule, p.month, p.stratum
), spare AS (
  SELECT p.rule, p.event, lost.missing, row_number() OVER (PARTITION BY p.rule, p.month, p.stratum
         ORDER BY CASE p.reason WHEN 'do not contact' THEN 2 WHEN 'contacted lately' THEN 1 ELSE 0 END,
         p.place, p.event) AS turn
    FROM lost CROSS JOIN draws p ON p.organization = :organization AND p.rule = lost.rule AND p.month = lost.month
                                AND p.stratum = lost.stratum AND p.drawn = 0
)
UPDATE draws SET drawn = 1, reason = :reason
 WHERE organization = :organization AND (rule, event) IN (SELECT rule, event FROM spare WHERE turn <= missing)
RETURNING rule, event, customer
"""


def draw(connection: sqlite3.Connection, organization: str, policy: Policy) -> None:
    """Draw those who stand in for whom was lost by now; their customers become dirty."""
    rules = tuple(str(name) for name, rule in policy.rules.items() if rule.replace is not None)
    if not rules:
        return
    drawn = connection.execute(
        _DRAW.format(lost=literals(LOST), rules=literals(rules)),
        {"organization": organization, "reason": REPLACEMENT},
    ).fetchall()
    pair(connection, organization, literals(LOST), [(rule, event) for rule, event, _customer in drawn])
    connection.executemany("INSERT OR IGNORE INTO dirty VALUES (?)", [(customer,) for *_event, customer in drawn])
