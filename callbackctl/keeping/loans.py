"""Files lent out of the archive: for as long as the policy says, longer only where somebody allows it."""

import sqlite3
from dataclasses import dataclass
from datetime import date
from typing import Any

from callbackctl.errors import CallbackError
from callbackctl.messages import _
from callbackctl.planning.dates import later
from callbackctl.policy.model import Policy
from callbackctl.store.calendar import ensure_days
from callbackctl.store.database import next_revision

LOANS = """
SELECT l.organization, l.loan, l.customer, k.name, k.branch, l.what, l.borrower, substr(l.at, 1, 10) AS lent_on,
       (SELECT d.due_by FROM loan_steps d WHERE d.organization = l.organization AND d.loan = l.loan
           AND d.due_by IS NOT NULL ORDER BY d.number DESC LIMIT 1) AS due_by,
       (SELECT a.approved_by FROM loan_steps a WHERE a.organization = l.organization AND a.loan = l.loan
           AND a.due_by IS NOT NULL ORDER BY a.number DESC LIMIT 1) AS approved_by,
       (SELECT substr(r.at, 1, 10) FROM loan_steps r WHERE r.organization = l.organization AND r.loan = l.loan
           AND r.step = 'returned') AS returned_on, l.because
  FROM loan_steps l JOIN customers k ON k.organization = l.organization AND k.id = l.customer
 WHERE l.organization = :organization AND l.step = 'lent'
"""
"""Every loan of `:organization` as it stands."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where and when something is lent or brought back: the organisation, its policy as of then, now, who sees to it."""

    organization: str
    policy: Policy
    now: str
    by: str | None


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for: whose file, which part, who takes it, why; until when, and who allowed that."""

    customer: str
    borrower: str
    what: str | None = None
    because: str | None = None
    until: str | None = None
    approved_by: str | None = None


def lend(connection: sqlite3.Connection, desk: Desk, wish: Wish) -> dict[str, Any]:
    """Lend a file, inside a transaction of the caller's; raises CallbackError for one that is out or a term too long."""
    _person(connection, wish.borrower)
    for loan in loans(connection, desk.organization, desk.now):
        out = loan["returned_on"] is None and loan["customer"] == wish.customer
        if out and (loan["what"] == wish.what or None in (loan["what"], wish.what)):
            told = _("the file of {customer} is out: {loan}, to {borrower} since {day}")
            raise CallbackError(
                told.format(
                    customer=wish.customer, loan=loan["loan"], borrower=loan["borrower"], day=loan["lent_on"]
                )
            )  # fmt: skip
    due_by = _due_by(connection, desk, wish, desk.now[:10])
    last = connection.execute(
        "SELECT max(CAST(substr(loan, 5) AS INTEGER)) FROM loan_steps WHERE organization = ?", (desk.organization,)
    ).fetchone()[0]
    name = f"loan{(last or 0) + 1}"
    _note(connection, desk, name, "lent", wish, due_by)
    return find_loan(connection, desk, name)


def extend(
    connection: sqlite3.Connection, desk: Desk, loan: str, until: str, approved_by: str | None, because: str | None
) -> dict[str, Any]:
    """Leave a file with its borrower for longer; raises CallbackError where nobody may allow it."""
    known = _still_out(connection, desk, loan)
    if until <= known["due_by"]:
        told = _("{loan} is due back on {day} as it is")
        raise CallbackError(told.format(loan=loan, day=known["due_by"]))
    wish = Wish(known["customer"], known["borrower"], None, because, until, approved_by)
    _note(connection, desk, loan, "extended", wish, _due_by(connection, desk, wish, known["lent_on"]))
    return find_loan(connection, desk, loan)


def bring_back(connection: sqlite3.Connection, desk: Desk, loan: str) -> dict[str, Any]:
    """Put down that a file is back; raises CallbackError where it is not out."""
    known = _still_out(connection, desk, loan)
    _note(connection, desk, loan, "returned", Wish(known["customer"], known["borrower"]), None)
    return find_loan(connection, desk, loan)


def loans(connection: sqlite3.Connection, organization: str, now: str) -> list[dict[str, Any]]:
    """Every loan of an organisation, those out first, the longest overdue on top; each with `days_late`."""
    cursor = connection.execute(LOANS, {"organization": organization})
    names = [column[0] for column in cursor.description]
    rows = [dict(zip(names, values, strict=True)) for values in cursor]
    for row in rows:
        row["days_late"] = _days_late(row["due_by"], row["returned_on"] or now[:10])
    return sorted(rows, key=lambda row: (row["returned_on"] is not None, row["due_by"], int(row["loan"][4:])))


def find_loan(connection: sqlite3.Connection, desk: Desk, loan: str) -> dict[str, Any]:
    """One loan; raises CallbackError where there is none of that name."""
    for row in loans(connection, desk.organization, desk.now):
        if row["loan"] == loan:
            return row
    raise CallbackError(_("there is no loan {loan}").format(loan=loan))


def _still_out(connection: sqlite3.Connection, desk: Desk, loan: str) -> dict[str, Any]:
    known = find_loan(connection, desk, loan)
    if known["returned_on"] is not None:
        raise CallbackError(_("{loan} came back on {day}").format(loan=loan, day=known["returned_on"]))
    return known


def _days_late(due_by: str, day: str) -> int:
    return max(0, (date.fromisoformat(day) - date.fromisoformat(due_by)).days)


def _due_by(connection: sqlite3.Connection, desk: Desk, wish: Wish, lent_on: str) -> str:
    """The last day of a loan: the policy's, or the one asked for where it is earlier or somebody allowed it."""
    archive = desk.policy.archive
    if archive is None or archive.loan is None:
        if wish.until is None:
            raise CallbackError(_("the policy says nothing on loans (archive.loan); say until when with --until"))
        return wish.until
    ensure_days(connection, desk.organization, desk.policy.calendar, lent_on, desk.now[:10])
    regular = str(
        connection.execute(
            f"SELECT {later(':day', archive.loan)}", {"day": lent_on, "calendar": desk.organization}
        ).fetchone()[0]
    )
    if wish.until is None or wish.until <= regular:
        return wish.until or regular
    _refuse_unallowed(connection, wish, str(archive.longer_by) if archive.longer_by else None, regular)
    return wish.until


def _refuse_unallowed(connection: sqlite3.Connection, wish: Wish, role: str | None, regular: str) -> None:
    if role is None:
        told = _("a file comes back by {day} at the latest; the policy allows no longer loan")
        raise CallbackError(told.format(day=regular))
    if wish.approved_by is None:
        told = _("a file comes back by {day}; longer needs the approval of a {role} (--approved-by STAFF)")
        raise CallbackError(told.format(day=regular, role=role))
    found = _person(connection, wish.approved_by)
    if found != role:
        told = _("{person} is no {role} and cannot allow a longer loan")
        raise CallbackError(told.format(person=wish.approved_by, role=role))


def _person(connection: sqlite3.Connection, person: str) -> str | None:
    """The role of a member of staff; raises CallbackError where there is none of that id."""
    row = connection.execute("SELECT role FROM staff WHERE id = ?", (person,)).fetchone()
    if row is None:
        raise CallbackError(_("there is no member of staff {id}").format(id=person))
    return None if row[0] is None else str(row[0])


def _note(connection: sqlite3.Connection, desk: Desk, loan: str, step: str, wish: Wish, due_by: str | None) -> None:
    connection.execute(
        "INSERT INTO loan_steps (organization, loan, step, customer, what, borrower, due_by, approved_by, because, at,"
        ' "by", entered_at, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
        (
            desk.organization, loan, step, wish.customer, wish.what, wish.borrower, due_by, wish.approved_by,
            wish.because, desk.now, desk.by, desk.now, next_revision(connection),
        ),
    )  # fmt: skip
