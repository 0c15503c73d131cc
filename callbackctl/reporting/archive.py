"""Loans of the archive that were overdue in a month, as findings."""

import sqlite3
from collections.abc import Iterator

from callbackctl.keeping.loans import loans
from callbackctl.messages import _
from callbackctl.policy.model import Policy


def overdue_loans(
    connection: sqlite3.Connection, policy: Policy, organization: str, month: str, now: str
) -> Iterator[tuple[str, str | None, str, str]]:
    """Loans that were overdue on some day of a month (`YYYY-MM`), as (loan, clause, customer, text)."""
    clause = policy.archive.clause if policy.archive is not None else None
    for loan in loans(connection, organization, now):
        back = loan["returned_on"]
        last = min(f"{month}-31", now[:10])
        if loan["due_by"] < last and loan["days_late"] and loan["lent_on"] <= last and (back or last) >= f"{month}-01":
            shared = {"loan": loan["loan"], "borrower": loan["borrower"], "due_by": loan["due_by"], "back": back}
            text = (
                _("{loan}, to {borrower}: due back {due_by}, came back {back}")
                if back
                else _("{loan}, to {borrower}: due back {due_by}, still out")
            ).format(**shared)
            yield loan["loan"], clause, loan["customer"], text
