"""`callbackctl reports`: the reports that a policy wants sent at fixed times, due and sent."""

import sqlite3
from typing import TYPE_CHECKING, Any

import typer

from callbackctl.cli.boundary import DONE
from callbackctl.cli.desk import bring_up_to_date, opened, organizations, rule_path
from callbackctl.cli.group import new_app
from callbackctl.cli.output import Column, clean, print_json, print_rows
from callbackctl.cli.settings import Settings, settings
from callbackctl.errors import CallbackError
from callbackctl.messages import _
from callbackctl.store.database import transaction

if TYPE_CHECKING:
    from callbackctl.policy.model import PolicyHistory

app = new_app(help=_("Reports that the policy wants sent at fixed times: due, and sent."), no_args_is_help=True)


@app.command("list", help=_("Every report of the last whole period: to whom, by when, and whether it went out."))
def list_reports(context: typer.Context) -> int:
    """List the reports due."""
    from callbackctl.reporting.sendings import reports_due

    chosen = settings(context)
    rows: list[dict[str, Any]] = []
    with opened(chosen) as connection:
        for organization in organizations(connection, chosen):
            now, history = _standing(connection, chosen, organization)
            rows += reports_due(connection, organization, history, now)
    columns = [
        Column(_("organization"), "organization"), Column(_("report to send"), "report"), Column(_("title"), "title"),
        Column(_("period until"), "period"), Column(_("goes to"), "to"), Column(_("due"), "due_by"),
        Column(_("state"), "state"), Column(_("sent on"), "sent_on"), Column(_("sent by"), "by"),
    ]  # fmt: skip
    words = {"open": _("to be sent"), "overdue": _("overdue"), "sent": _("sent"), "late": _("sent late")}
    if rows or chosen.json or chosen.csv:
        plain = chosen.json or chosen.csv
        print_rows(rows if plain else [{**row, "state": words[row["state"]]} for row in rows], columns, chosen)
    else:
        typer.echo(_("the policy asks for no reports"), err=True)
    return DONE


@app.command(help=_("Take down that the report of the last whole period went out."))
def sent(
    context: typer.Context,
    name: str = typer.Argument(metavar="NAME", help=_("which of the policy's reports")),
    by: str = typer.Option("", "--by", metavar="STAFF", help=_("who sent it (default: --as)")),
) -> int:
    """Record one report as sent."""
    from callbackctl.reporting.sendings import note_sent

    chosen = settings(context)
    with opened(chosen) as connection:
        known = organizations(connection, chosen)
        standing = {one: _standing(connection, chosen, one) for one in known}
        having = [one for one in known if any(name in policy.reports for _day, policy in standing[one][1].versions)]
        if len(having) > 1:
            text = _("several organizations have a report {name}: {having}; name one with --organization")
            raise CallbackError(text.format(name=name, having=", ".join(having)))
        organization = (having or known)[0]
        now, history = standing[organization]
        with transaction(connection):
            row = note_sent(connection, organization, history, name, by or chosen.viewer, now)
    if chosen.json:
        print_json(row)
    else:
        print(clean(_("{report} of {period}: sent on {sent_on}").format(**row)))
    return DONE


def _standing(connection: sqlite3.Connection, chosen: Settings, organization: str) -> tuple[str, "PolicyHistory"]:
    """The moment worked at and the policy of an organisation."""
    from callbackctl.policy.reader import read_policy

    return bring_up_to_date(connection, chosen, organization), read_policy(rule_path(chosen, organization))
