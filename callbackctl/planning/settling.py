"""Settling: which visit, or which other event, closes each callback; and which callbacks were never owed."""

import sqlite3
from collections.abc import Callable, Iterator

from callbackctl.planning import fitting
from callbackctl.planning.conditions import open_cases_sql
from callbackctl.planning.literals import literals
from callbackctl.policy.model import Policy, Rule

Statement = Callable[[str], str]
_CLOSED = ("completed", "excused")
_WRITE = (
    "UPDATE callbacks SET (status, settled_by, settled_at, reason) ="
    " (SELECT s.status, s.visit, s.at, s.reason FROM standing s WHERE s.id = callbacks.id)"
    " WHERE id IN (SELECT id FROM standing)"
)
_NUMBERS = "SELECT coalesce(max(id), 0) FROM callbacks"
_ENDED = "c.ended_on <= min(coalesce(c.lapses_on, '9999'), :today)"


def insert(connection: sqlite3.Connection, organization: str, policy: Policy, today: str, statement: Statement) -> int:
    """Insert what is in `derived` and not planned yet, settled where a visit settles it; returns how many there were.

    What was planned before is settled anew, for the customers in `dirty`, by the first visit that fits each.
    """
    last = connection.execute(_NUMBERS).fetchone()[0]
    parameters = {"organization": organization, "today": today}
    raised = connection.execute(statement("insert").format(**_standing(policy, statement)), parameters).rowcount
    _find_standings(connection, organization, policy, today, statement, ("open", *_CLOSED), last)
    connection.execute(_WRITE)
    return raised


def reopen(connection: sqlite3.Connection, organization: str, policy: Policy, today: str, statement: Statement) -> None:
    """Open again what nothing closes any more: its visit was corrected, or the event that ended it has changed.

    This comes before anything is compared with what the policy asks for, so that what is open again is withdrawn or
    moved like everything that is open.
    """
    last = connection.execute(_NUMBERS).fetchone()[0]
    _find_standings(connection, organization, policy, today, statement, _CLOSED, last)
    connection.execute(f"{_WRITE} AND id IN (SELECT id FROM standing WHERE status = 'open')")


def _find_standings(
    connection: sqlite3.Connection,
    organization: str,
    policy: Policy,
    today: str,
    statement: Statement,
    among: tuple[str, ...],
    last: int,
) -> None:
    """Fill `standing` with those callbacks of the customers in `dirty` that stand otherwise than is written."""
    connection.execute("DELETE FROM standing")
    connection.execute(
        statement("settle").format(standing=literals(among), **_standing(policy, statement)),
        {"organization": organization, "today": today, "last": last},
    )


def _standing(policy: Policy, statement: Statement) -> dict[str, str]:
    """Which visit `v` settles a callback `c`, planned or derived; how the callback then stands, and why."""
    settles, tries = fitting.settles(policy.channels.when_refused), policy.unreachable.tries if policy.unreachable else None
    failed = "0" if tries is None else _FAILED
    return {
        "settled_by": statement("settled_by").format(
            fits=_fits(policy), settles=settles, failed=failed, tries=tries or 1
        ),
        "status": f"CASE WHEN {fitting.COMPLETED} THEN 'completed' WHEN v.id IS NOT NULL OR {_ENDED} THEN 'excused' ELSE 'open' END",
        "because": f"CASE WHEN {fitting.COMPLETED} THEN NULL WHEN {settles} THEN v.outcome"
        f" WHEN v.id IS NOT NULL THEN 'unreachable' WHEN {_ENDED} THEN 'ended' END",
    }


_FAILED = f"sum(v.outcome IN {literals(fitting.FAILED_OUTCOMES)}) OVER (ORDER BY v.at, v.entered_at, v.id)"


def withdraw_never_owed(
    connection: sqlite3.Connection, organization: str, policy: Policy, today: str, statement: Statement
) -> None:
    """Note in `withdrawn` what late entries and corrections show to have been owed to nobody (see never_owed.sql)."""
    connection.execute(
        statement("never_owed").format(
            fits=_fits(policy), settles=fitting.settles(policy.channels.when_refused), current=fitting.CURRENT
        ),
        {"organization": organization, "today": today},
    )
    for name, rule in policy.rules.items():
        for gone in _grounds_gone(rule):
            connection.execute(
                _GONE.format(gone=gone), {"organization": organization, "today": today, "rule": str(name)}
            )


_GONE = """
INSERT OR IGNORE INTO withdrawn (id, customer, rule, source, occurrence, reason)
SELECT c.id, c.customer, c.rule, c.source, c.occurrence, 'no-longer-applies'
  FROM dirty
  CROSS JOIN callbacks c ON c.organization = :organization AND c.customer = dirty.customer AND c.status <> 'withdrawn'
 WHERE c.rule = :rule AND (c.status <> 'open' OR c.lapses_on < :today) AND {gone}
"""


def _grounds_gone(rule: Rule) -> Iterator[str]:
    """Why a callback of a rule, as is known now, had no ground: predicates over a planned callback `c`."""
    if rule.while_ is not None:
        cases = open_cases_sql(rule.while_, "c.customer", "substr(c.opens_on, 1, 10)")
        yield (
            f"NOT EXISTS (SELECT 1 FROM ({cases}) WHERE closed_on IS NULL"
            " OR substr(closed_on, 1, 10) >= substr(c.opens_on, 1, 10))"
        )


def _fits(policy: Policy) -> str:
    """A visit `v` that fits a planned callback `c`."""
    fits = fitting.fits("c.rule", fitting.over("c.channels", policy.channels.when_refused))
    own = tuple(str(name) for name, rule in policy.rules.items() if rule.own_visit)
    if own:
        fits = f"({fits} AND (v.rule = c.rule OR c.rule NOT IN {literals(own)} OR v.outcome = 'dead'))"
    return fits
