"""`callbackctl form`: forms to print, fill in by hand and sign."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import typer

from callbackctl.cli.boundary import DONE
from callbackctl.cli.check import valid_month
from callbackctl.cli.desk import (
    bring_up_to_date,
    one_organization,
    opened,
    organization_of,
    organizations,
    rule_path,
)
from callbackctl.cli.group import new_app
from callbackctl.cli.report_files import replace_file
from callbackctl.cli.settings import Settings, settings
from callbackctl.errors import CallbackError
from callbackctl.messages import _

if TYPE_CHECKING:
    from callbackctl.reporting.forms.model import Form

app = new_app(help=_("Forms to print, fill in by hand and sign: Markdown, or a web page with --html."), no_args_is_help=True)

HTML = typer.Option("", "--html", metavar="FILE", help=_("write the form as a web page instead of printing Markdown"))


@app.command("call", help=_("The record form of a call or visit, with what is known of the customer and the callback."))
def call(
    context: typer.Context,
    customer: str = typer.Argument(metavar="CUSTOMER", help=_("the customer's id")),
    callback: str = typer.Option("", "--callback", metavar="ID", help=_("one callback only (default: all that are open)")),
    html: str = HTML,
) -> int:
    """Print a call record form."""
    from datetime import date

    from callbackctl.planning.listing import Query
    from callbackctl.policy.reader import read_policy
    from callbackctl.reporting.customer import customer_facts
    from callbackctl.reporting.forms.call import call_form
    from callbackctl.reporting.outline.names import names_of

    chosen = settings(context)
    with opened(chosen) as connection:
        organization = organization_of(connection, chosen, customer)
        now = bring_up_to_date(connection, chosen, organization)
        history = read_policy(rule_path(chosen, organization))
        query = Query(organization, now, viewer=chosen.viewer, customer=customer)
        facts = customer_facts(connection, query, history)
        policy = history.on(date.fromisoformat(now[:10]))
        names = names_of(connection, policy, organization, [customer])
        form = call_form(policy, names, facts, _wanted(facts["due"], callback))
    return _give(form, html)


def _wanted(due: Sequence[Mapping[str, Any]], callback: str) -> Sequence[Mapping[str, Any]]:
    """The callbacks that a form is about. Raises CallbackError where the one named is not open."""
    found = [one for one in due if callback in ("", one["id"])]
    if callback and not found:
        known = ", ".join(str(one["id"]) for one in due) or "-"
        raise CallbackError(
            _("{callback} is no open callback of this customer; there are: {known}").format(
                callback=callback, known=known
            )
        )
    return found


@app.command("complaint", help=_("The form of a complaint, with the stages and clocks of the policy; without ID a blank one."))
def complaint(
    context: typer.Context,
    identity: str = typer.Argument("", metavar="[ID]", help=_("the complaint's number")),
    html: str = HTML,
) -> int:
    """Print a complaint form."""
    from datetime import date

    from callbackctl.policy.reader import read_policy
    from callbackctl.reporting.forms.complaint import complaint_form, find_complaint
    from callbackctl.reporting.outline.names import names_of

    chosen = settings(context)
    with opened(chosen) as connection:
        organization = _organization_of(connection, chosen, identity)
        now = bring_up_to_date(connection, chosen, organization)
        policy = read_policy(rule_path(chosen, organization)).on(date.fromisoformat(now[:10]))
        found = find_complaint(connection, organization, identity) if identity else None
        form = complaint_form(policy, names_of(connection, policy, organization, ()), found)
    return _give(form, html)


def _organization_of(connection: sqlite3.Connection, chosen: Settings, complaint: str) -> str:
    """Whose complaint it is. Raises UsageError where that cannot be told."""
    having = [
        one
        for one in organizations(connection, chosen)
        if connection.execute("SELECT 1 FROM complaints WHERE organization = ? AND id = ?", (one, complaint)).fetchone()
    ]
    return having[0] if len(having) == 1 else one_organization(connection, chosen)


@app.command("month", help=_("The month's report as a text to be printed and signed."))
def month(
    context: typer.Context,
    month: str = typer.Option("", "--month", metavar="YYYY-MM", help=_("the month (default: today's)")),
    html: str = HTML,
) -> int:
    """Print the month's report as a text."""
    from callbackctl.cli.report_files import month_of
    from callbackctl.policy.reader import read_policy
    from callbackctl.reporting.html.page import page
    from callbackctl.reporting.markdown import outline_text
    from callbackctl.reporting.month import month_report
    from callbackctl.reporting.outline.month import standing_alone
    from callbackctl.reporting.rows import MonthRows

    chosen = settings(context)
    wanted = valid_month(month) if month else ""
    with opened(chosen) as connection:
        organization = one_organization(connection, chosen)
        now = bring_up_to_date(connection, chosen, organization)
        history = read_policy(rule_path(chosen, organization))
        asked = (connection, organization, history, wanted or now[:7], now)
        rows = MonthRows.read(*asked)
        outline = standing_alone(month_of(connection, month_report(*asked), history, rows, chosen.viewer))
    return _written(html, lambda: page([outline]), lambda: outline_text(outline))


def _give(form: "Form", html: str) -> int:
    from callbackctl.reporting.html.forms import form_page
    from callbackctl.reporting.markdown import form_text

    return _written(html, lambda: form_page(form), lambda: form_text(form))


def _written(html: str, page: Callable[[], str], text: Callable[[], str]) -> int:
    """Write the page into a file, or print the text."""
    if html:
        replace_file(html, page().encode())
    else:
        print(text(), end="")
    return DONE
