"""`callbackctl retention`: what is past its term, removing it, and holds that keep records beyond it."""

import sqlite3
import sys
from datetime import date
from typing import TYPE_CHECKING, Any

import typer

from callbackctl.cli.boundary import DONE
from callbackctl.cli.desk import moment, opened, organization_of, organizations, rule_path
from callbackctl.cli.group import new_app
from callbackctl.cli.output import Column, print_json, print_rows
from callbackctl.cli.settings import Settings, settings
from callbackctl.clock import parse_moment
from callbackctl.errors import CallbackError, UsageError
from callbackctl.messages import _
from callbackctl.store.database import transaction

if TYPE_CHECKING:
    from callbackctl.keeping.purge import Purged
    from callbackctl.keeping.retention import Order, Terms

app = new_app(help=_("Terms of records: list, purge, hold, release."), no_args_is_help=True)


@app.command("list", help=_("Table by table what is past its term, what is on hold, and from when the next may go."))
def list_(
    context: typer.Context,
    rows: bool = typer.Option(False, "--rows", help=_("every record that is past its term, one by one")),
) -> int:
    """List what has a term."""
    from callbackctl.keeping.retention import past_records, summary

    chosen = settings(context)
    found: list[dict[str, Any]] = []
    with opened(chosen) as connection:
        for terms in _terms(connection, chosen):
            found += past_records(connection, terms) if rows else summary(connection, terms)
    if rows:
        columns = [
            Column(_("table"), "table"), Column(_("record"), "record"), Column(_("customer"), "customer"),
            Column(_("dated"), "dated"), Column(_("may go from"), "may_go_from"), Column(_("clause"), "clause"),
            Column(_("on hold"), "held"),
        ]  # fmt: skip
    else:
        columns = [
            Column(_("table"), "table"), Column(_("term"), "term"), Column(_("clause"), "clause"),
            Column(_("records"), "records", right=True), Column(_("past"), "past", right=True),
            Column(_("on hold"), "on_hold", right=True), Column(_("oldest"), "oldest"),
            Column(_("may go from"), "may_go_from"),
        ]  # fmt: skip
    several = len({row["organization"] for row in found}) > 1 or chosen.csv
    print_rows(found, [Column(_("organization"), "organization"), *columns] if several else columns, chosen)
    return DONE


@app.command(help=_("Remove what is past its term; a day too early is refused. Who does it is kept on record (--as)."))
def purge(
    context: typer.Context,
    before: str = typer.Option("", "--before", metavar="DATE", help=_("only what is dated before this day")),
    because: str = typer.Option("", "--because", metavar="REASON", help=_("why, for the record")),
    dry_run: bool = typer.Option(False, "--dry-run", help=_("only say what would go")),
) -> int:
    """Purge the organisations that set a term."""
    from callbackctl.keeping.purge import purge

    chosen = settings(context)
    day = _day(before) if before else None
    done: dict[str, Purged] = {}
    with opened(chosen) as connection:
        connection.execute("PRAGMA secure_delete = ON")  # what goes is overwritten, not only let go of
        connection.execute("BEGIN IMMEDIATE") if dry_run else None
        try:
            for terms in _terms(connection, chosen):
                order = _order(connection, chosen, terms.organization, because)
                if dry_run:
                    done[terms.organization] = purge(connection, terms, order, day)
                else:
                    with transaction(connection):
                        done[terms.organization] = purge(connection, terms, order, day)
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        if not dry_run:
            _empty_log(connection, chosen)
    _tell(done, chosen, dry_run)
    return DONE


def _empty_log(connection: sqlite3.Connection, chosen: Settings) -> None:
    """See that the log does not keep what went; warn where that cannot be done now: what was purged is purged."""
    try:
        left = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    except sqlite3.OperationalError:
        left = 1
    if left:
        told = _(
            "warning: what was purged still stands in {log}, since others are at work or the disk is full; it goes from there "
            "when the last command at work has ended and there is room"
        )
        print(told.format(log=f"{chosen.database}-wal"), file=sys.stderr)


@app.command(help=_("Keep a customer's records beyond their term, until released: a suit, an inquiry."))
def hold(
    context: typer.Context,
    customer: str = typer.Argument(metavar="CUSTOMER", help=_("the customer's id")),
    because: str = typer.Option(..., "--because", metavar="REASON", help=_("why, for the record")),
) -> int:
    """Put a customer's records on hold."""
    from callbackctl.keeping.retention import hold

    chosen = settings(context)
    with opened(chosen) as connection, transaction(connection):
        organization = organization_of(connection, chosen, customer)
        hold(connection, organization, customer, _order(connection, chosen, organization, because))
    print(_("the records of {customer} are on hold").format(customer=customer))
    return DONE


@app.command(help=_("End a hold; records past their term may then be purged."))
def release(
    context: typer.Context,
    customer: str = typer.Argument(metavar="CUSTOMER", help=_("the customer's id")),
    because: str = typer.Option(..., "--because", metavar="REASON", help=_("why, for the record")),
) -> int:
    """End the hold on a customer's records."""
    from callbackctl.keeping.retention import release

    chosen = settings(context)
    with opened(chosen) as connection, transaction(connection):
        organization = organization_of(connection, chosen, customer)
        release(connection, organization, customer, _order(connection, chosen, organization, because))
    print(_("the records of {customer} are no longer on hold").format(customer=customer))
    return DONE


def _terms(connection: sqlite3.Connection, chosen: Settings) -> "list[Terms]":
    """The organisations asked for that set a term; raises CallbackError where none does."""
    from callbackctl.keeping.retention import Terms
    from callbackctl.policy.reader import read_policy

    found = []
    for organization in organizations(connection, chosen):
        today = moment(connection, chosen, organization)[:10]
        policy = read_policy(rule_path(chosen, organization)).on(date.fromisoformat(today))
        found.append(Terms(organization, policy, today))
    setting = [terms for terms in found if terms.policy.retention is not None]
    for terms in found:
        if terms not in setting and setting:
            print(_no_term(terms.organization), file=sys.stderr)
    if not setting:
        raise CallbackError(_no_term(", ".join(terms.organization for terms in found)))
    return setting


def _no_term(organization: str) -> str:
    told = _("{organization}: the policy sets no term (retention:), so its records are kept for good")
    return told.format(organization=organization)


def _order(connection: sqlite3.Connection, chosen: Settings, organization: str, because: str) -> "Order":
    from callbackctl.keeping.retention import Order

    person = chosen.viewer
    if person is None:
        raise UsageError(_("say who you are with --as STAFF: it is kept on record"))
    if not connection.execute("SELECT 1 FROM staff WHERE id = ?", (person,)).fetchone():
        raise CallbackError(_("there is no member of staff {id}").format(id=person))
    return Order(person, moment(connection, chosen, organization), because)


def _day(text: str) -> str:
    try:
        return parse_moment(text, any_year=True)[:10]
    except ValueError as problem:
        raise UsageError(str(problem)) from None


def _tell(done: "dict[str, Purged]", chosen: Settings, dry_run: bool) -> None:
    if chosen.json:
        print_json([
            {"organization": organization, "purged": dict(one.gone), "bare": one.bare, "on_hold": one.held,
             "dry_run": dry_run}
            for organization, one in done.items()
        ])  # fmt: skip
        return
    for organization, one in done.items():
        told = ", ".join(f"{table} {count}" for table, count in one.gone.items() if count) or _("nothing")
        text = _("{organization}: would purge {told}") if dry_run else _("{organization}: purged {told}")
        print(text.format(organization=organization, told=told))
        if one.bare:
            text = _("  of {count} visits the bare fact stays, because deadlines are counted from it")
            print(text.format(count=one.bare))
        if one.held:
            print(_("  {count} past their term are on hold and stay").format(count=one.held))
