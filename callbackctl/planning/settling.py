"""Settling: which visit, or which other event, closes each callback; and which callbacks were never owed."""

import sqlite3
from collections.abc import Callable, Iterator

from callbackctl.planning import fitting
from callbackctl.planning.conditions import open_cases_sql
from callbackctl.planning.literals import literals
from callbackctl.policy.model import Policy, Rule

_NO_LIMIT = 1_000_000
Statement = Callable[[str], str]


def settle(connection: sqlite3.Connection, organization: str, policy: Policy, today: str, statement: Statement) -> None:
    """Settle the callbacks of the customers in `dirty` by the first visit that fits each; writes only what changes."""
    _find_standings(connection, organization, policy, today, statement, ("open", *_CLOSED))
    connection.execute(_WRITE)


def reopen(connection: sqlite3.Connection, organization: str, policy: Policy, today: str, statement: Statement) -> None:
    """Open again what nothing closes any more: its visit was corrected, or the event that ended it has changed.

    This comes before anything is compared with what the policy asks for, so that what is open again is withdrawn or
    moved like everything that is open.
    """
    _find_standings(connection, organization, policy, today, statement, _CLOSED)
    connection.execute(f"{_WRITE} AND id IN (SELECT id FROM standing WHERE status = 'open')")


_CLOSED = ("completed", "excused")
_WRITE = (
    "UPDATE callbacks SET (status, settled_by, settled_at, reason) ="
    " (SELECT s.status, s.visit, s.at, s.reason FROM standing s WHERE s.id = callbacks.id)"
    " WHERE id IN (SELECT id FROM standing)"
)


def _find_standings(
    connection: sqlite3.Connection,
    organization: str,
    policy: Policy,
    today: str,
    statement: Statement,
    standing: tuple[str, ...],
) -> None:
    """Fill `standing` with those callbacks of the customers in `dirty` that stand otherwise than is written."""
    tries = policy.unreachable.tries if policy.unreachable is not None else _NO_LIMIT
    among, settles = literals(standing), fitting.settles(policy.channels.when_refused)
    parameters = {"organization": organization, "today": today}
    connection.execute("DELETE FROM settling")
    connection.execute("DELETE FROM standing")
    connection.execute(
        statement("settle").format(fits=_fits(policy), settles=settles, tries=tries, standing=among), parameters
    )
    connection.execute(statement("settled").format(standing=among), parameters)


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
