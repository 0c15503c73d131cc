"""`callbackctl check`: every breach of the policy, with its clause."""

import re

import typer

from callbackctl.cli.boundary import DONE, FOUND
from callbackctl.cli.desk import bring_up_to_date, opened, organizations, rule_path
from callbackctl.cli.group import new_app
from callbackctl.cli.output import Column, print_rows
from callbackctl.cli.settings import settings
from callbackctl.errors import UsageError
from callbackctl.messages import _

app = new_app()


@app.command(help=_("Every breach of the policy in a month, with its clause; leaves with 3 when there is one."))
def check(
    context: typer.Context,
    month: str = typer.Option("", "--month", metavar="YYYY-MM", help=_("the month (default: today's)")),
) -> int:
    """List the findings of a month."""
    from callbackctl.policy.reader import read_policy
    from callbackctl.reporting.findings import findings

    chosen = settings(context)
    wanted = valid_month(month) if month else ""
    found = []
    with opened(chosen) as connection:
        for organization in organizations(connection, chosen):
            now = bring_up_to_date(connection, chosen, organization)
            history = read_policy(rule_path(chosen, organization))
            rows = findings(connection, organization, history, wanted or now[:7], now)
            found += [{"organization": organization, **row} for row in rows]
    columns = [
        Column(_("organization"), "organization"), Column(_("finding"), "code"), Column(_("clause"), "clause"),
        Column(_("customer"), "customer"), Column(_("callback"), "callback"), Column(_("what"), "text"),
    ]  # fmt: skip
    if found or chosen.json or chosen.csv:
        print_rows(found, columns, chosen)
    else:
        typer.echo(_("no breach found"), err=True)
    return FOUND if found else DONE


def valid_month(text: str) -> str:
    """A month as `YYYY-MM`; raises UsageError."""
    if not re.fullmatch(r"[12][0-9]{3}-(0[1-9]|1[0-2])", text, re.ASCII):
        raise UsageError(_("{text!r} is no month; write 2026-03").format(text=text))
    return text
