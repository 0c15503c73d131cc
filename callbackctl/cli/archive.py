"""`callbackctl archive`: files lent out and brought back."""

import sqlite3
from datetime import date
from typing import TYPE_CHECKING, Any

import typer

from callbackctl.cli.boundary import DONE
from callbackctl.cli.desk import bring_up_to_date, moment, opened, organization_of, organizations, rule_path
from callbackctl.cli.group import new_app
from callbackctl.cli.output import Column, print_json, print_rows
from callbackctl.cli.settings import Settings, settings
from callbackctl.clock import parse_moment
from callbackctl.errors import CallbackError, UsageError
from callbackctl.messages import _
from callbackctl.store.database import transaction

if TYPE_CHECKING:
    from callbackctl.keeping.loans import Desk

app = new_app(help=_("Files lent out: lend, extend, return, list."), no_args_is_help=True)


@app.command(help=_("Lend a customer's file; it comes back within the policy's term, or later where that is allowed."))
def lend(
    context: typer.Context,
    customer: str = typer.Argument(metavar="CUSTOMER", help=_("whose file")),
    to: str = typer.Option(..., "--to", metavar="STAFF", help=_("who takes it")),
    what: str = typer.Option("", "--what", help=_("which part of the file (default: the whole of it)")),
    because: str = typer.Option("", "--because", metavar="REASON", help=_("what for")),
    until: str = typer.Option("", "--until", metavar="DATE", help=_("comes back by then")),
    approved_by: str = typer.Option("", "--approved-by", metavar="STAFF", help=_("who allowed a longer loan")),
) -> int:
    """Lend a file."""
    from callbackctl.keeping.loans import Wish, lend
    from callbackctl.reporting.customer import customer_exists

    chosen = settings(context)
    wish = Wish(customer, to, what or None, because or None, _day(until), approved_by or None)
    with opened(chosen) as connection, transaction(connection):
        desk = _desk(connection, chosen, organization_of(connection, chosen, customer))
        customer_exists(connection, desk.organization, customer)
        loan = lend(connection, desk, wish)
    return _told(loan, chosen, _("{loan}: the file of {customer} to {borrower}, back by {due_by}"))


@app.command(help=_("Leave a file out for longer, where somebody allows it."))
def extend(
    context: typer.Context,
    loan: str = typer.Argument(metavar="LOAN", help=_("such as loan1")),
    until: str = typer.Option(..., "--until", metavar="DATE", help=_("comes back by then")),
    approved_by: str = typer.Option("", "--approved-by", metavar="STAFF", help=_("who allowed a longer loan")),
    because: str = typer.Option("", "--because", metavar="REASON", help=_("what for")),
) -> int:
    """Extend a loan."""
    from callbackctl.keeping.loans import extend

    chosen = settings(context)
    with opened(chosen) as connection, transaction(connection):
        desk = _desk(connection, chosen, _lender(connection, chosen, loan))
        day = _day(until)
        assert day is not None
        found = extend(connection, desk, loan, day, approved_by or None, because or None)
    return _told(found, chosen, _("{loan}: the file of {customer} to {borrower}, back by {due_by}"))


@app.command("return", help=_("A file is back."))
def return_(context: typer.Context, loan: str = typer.Argument(metavar="LOAN", help=_("such as loan1"))) -> int:
    """Put down that a file came back."""
    from callbackctl.keeping.loans import bring_back

    chosen = settings(context)
    with opened(chosen) as connection, transaction(connection):
        desk = _desk(connection, chosen, _lender(connection, chosen, loan))
        found = bring_back(connection, desk, loan)
    return _told(found, chosen, _("{loan}: the file of {customer} is back"))


@app.command("list", help=_("Files that are out, the longest overdue first."))
def list_(
    context: typer.Context,
    everything: bool = typer.Option(False, "--all", help=_("those that came back too")),
) -> int:
    """List loans."""
    from callbackctl.keeping.loans import loans
    from callbackctl.store.visibility import visible_customers

    chosen = settings(context)
    rows: list[dict[str, Any]] = []
    with opened(chosen) as connection:
        for organization in organizations(connection, chosen):
            now = moment(connection, chosen, organization)
            if chosen.viewer is not None:  # who sees whom is known once the organisation is planned
                now = bring_up_to_date(connection, chosen, organization)
            seen = visible_customers(connection, organization, chosen.viewer)
            rows += [
                row for row in loans(connection, organization, now)
                if (everything or row["returned_on"] is None) and (seen is None or row["customer"] in seen)
            ]
    columns = [
        Column(_("loan"), "loan"), Column(_("customer"), "customer"), Column(_("name"), "name"),
        Column(_("branch"), "branch"), Column(_("what"), "what"), Column(_("borrower"), "borrower"),
        Column(_("lent on"), "lent_on"), Column(_("due back"), "due_by"),
        Column(_("days late"), "days_late", right=True), Column(_("allowed by"), "approved_by"),
        *([Column(_("came back"), "returned_on")] if everything else []),
    ]  # fmt: skip
    several = len({row["organization"] for row in rows}) > 1
    print_rows(rows, [Column(_("organization"), "organization"), *columns] if several else columns, chosen)
    return DONE


def _desk(connection: sqlite3.Connection, chosen: Settings, organization: str) -> "Desk":
    from callbackctl.keeping.loans import Desk
    from callbackctl.policy.reader import read_policy

    now = moment(connection, chosen, organization)
    policy = read_policy(rule_path(chosen, organization)).on(date.fromisoformat(now[:10]))
    return Desk(organization, policy, now, chosen.viewer)


def _lender(connection: sqlite3.Connection, chosen: Settings, loan: str) -> str:
    """The organisation that a loan is of; raises CallbackError where none knows it, UsageError where several do."""
    known = [
        one for one in organizations(connection, chosen)
        if connection.execute("SELECT 1 FROM loan_steps WHERE organization = ? AND loan = ?", (one, loan)).fetchone()
    ]  # fmt: skip
    if not known:
        raise CallbackError(_("there is no loan {loan}").format(loan=loan))
    if len(known) > 1:
        raise UsageError(_("the file holds {known}; name one with --organization").format(known=", ".join(known)))
    return known[0]


def _day(text: str) -> str | None:
    try:
        return parse_moment(text)[:10] if text else None
    except ValueError as problem:
        raise UsageError(str(problem)) from None


def _told(loan: dict[str, Any], chosen: Settings, text: str) -> int:
    if chosen.json:
        print_json(loan)
    else:
        print(text.format(**loan))
    return DONE
