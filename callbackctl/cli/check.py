"""`callbackctl check`: every breach of the policy, with its clause."""

import re
from typing import Any

import typer

from callbackctl.cli.boundary import DONE, FOUND
from callbackctl.cli.desk import bring_up_to_date, opened, organizations, rule_path
from callbackctl.cli.group import new_app
from callbackctl.cli.output import Column, print_csv, print_json
from callbackctl.cli.settings import Settings, settings
from callbackctl.errors import UsageError
from callbackctl.messages import _

app = new_app()
CSV_KEYS = (
    "organization", "severity", "code", "clause", "customer", "callback", "visit", "rule", "text", "figure", "rows",
)  # fmt: skip


@app.command(help=_("Every breach of the policy in a month, with its clause; leaves with 3 when there is one."))
def check(
    context: typer.Context,
    month: str = typer.Option("", "--month", metavar="YYYY-MM", help=_("the month (default: today's)")),
    explain: str = typer.Option("", "--explain", metavar="CODE", help=_("what a code means and what to do about it")),
) -> int:
    """List the findings of a month, the gravest first."""
    from callbackctl.cli.progress import working
    from callbackctl.policy.reader import read_policy
    from callbackctl.reporting.findings import findings

    chosen = settings(context)
    if explain:
        return _explain(explain, chosen)
    wanted = valid_month(month) if month else ""
    found = []
    with opened(chosen) as connection:
        names = organizations(connection, chosen)
        for organization in names:
            now = bring_up_to_date(connection, chosen, organization)
            history = read_policy(rule_path(chosen, organization))
            with working(_("checking {organization}").format(organization=organization)):
                rows = findings(connection, organization, history, wanted or now[:7], now)
            found += [{"organization": organization, **row} for row in rows]
    _print(found, chosen, several=len(names) > 1)
    return FOUND if found else DONE


def _print(found: list[dict[str, Any]], chosen: Settings, *, several: bool) -> None:
    from callbackctl.cli.figures import print_figures
    from callbackctl.cli.sections import finding_columns, shown_findings

    if chosen.json:
        print_json(found)
    elif chosen.csv:
        print_csv(found, CSV_KEYS)
    elif found:
        organization = [Column(_("organization"), "organization")] if several else []
        print_figures(shown_findings(found), [*organization, *finding_columns()])
        typer.echo(
            _("{count} findings; callbackctl check --explain CODE says what to do").format(count=len(found)), err=True
        )
    else:
        typer.echo(_("no breach found"), err=True)


def _explain(code: str, chosen: Settings) -> int:
    """Say what a code means; needs no database."""
    from callbackctl.cli.explain import print_lines
    from callbackctl.policy.suggest import nearest
    from callbackctl.reporting.finding_codes import CODES, SEVERITIES

    if code not in CODES:
        near = nearest(code, CODES)
        known = _("there are: {names}").format(names=", ".join(CODES))
        known = _("did you mean {name}?").format(name=near) if near else known
        raise UsageError(_("there is no code {code!r}; {hint}").format(code=code, hint=known))
    about = CODES[code]
    texts = {"title": about.title, "meaning": about.meaning, "why": about.why, "remedy": about.remedy}
    said = {name: _(text) for name, text in texts.items()}
    if chosen.json:
        print_json({"code": code, "severity": about.severity, **said})
    elif chosen.csv:
        print_csv([{"code": code, "severity": about.severity, **said}], ("code", "severity", *said))
    else:
        print_lines([
            (code, said["title"]), (_("severity"), _(SEVERITIES[about.severity])), (_("meaning"), said["meaning"]),
            (_("why it matters"), said["why"]), (_("what to do"), said["remedy"]),
        ])  # fmt: skip
    return DONE


def valid_month(text: str) -> str:
    """A month as `YYYY-MM`; raises UsageError."""
    if not re.fullmatch(r"[12][0-9]{3}-(0[1-9]|1[0-2])", text, re.ASCII):
        raise UsageError(_("{text!r} is no month; write 2026-03").format(text=text))
    return text
