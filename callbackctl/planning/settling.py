"""Settling: which visit, or which other event, closes each callback; and which callbacks were never owed."""

import sqlite3
from collections.abc import Callable

from callbackctl.planning import fitting
from callbackctl.planning.literals import literals
from callbackctl.policy.model import Policy

_NO_LIMIT = 1_000_000
Statement = Callable[[str], str]


def settle(connection: sqlite3.Connection, organization: str, policy: Policy, today: str, statement: Statement) -> None:
    """Settle the callbacks of the customers in `dirty` by the first visit that fits each; writes only what changes."""
    alternatives = policy.channels.when_refused
    tries = policy.unreachable.tries if policy.unreachable is not None else _NO_LIMIT
    parameters = {"organization": organization, "today": today}
    connection.execute("DELETE FROM settling")
    connection.execute("DELETE FROM standing")
    connection.execute(
        statement("settle").format(fits=_fits(policy), settles=fitting.settles(alternatives), tries=tries), parameters
    )
    connection.execute(statement("settled"), parameters)
    connection.execute(
        "UPDATE callbacks SET (status, settled_by, settled_at, reason) ="
        " (SELECT s.status, s.visit, s.at, s.reason FROM standing s WHERE s.id = callbacks.id)"
        " WHERE id IN (SELECT id FROM standing)"
    )


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


def _fits(policy: Policy) -> str:
    """A visit `v` that fits a planned callback `c`."""
    fits = fitting.fits("c.rule", fitting.over("c.channels", policy.channels.when_refused))
    own = tuple(str(name) for name, rule in policy.rules.items() if rule.own_visit)
    if own:
        fits = f"({fits} AND (v.rule = c.rule OR c.rule NOT IN {literals(own)} OR v.outcome = 'dead'))"
    return fits
