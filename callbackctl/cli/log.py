"""`callbackctl log`: record a call or visit."""

import sqlite3
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click
import typer

from callbackctl.cli.boundary import DONE
from callbackctl.cli.desk import moment, opened, organization_of, organizations, rule_path
from callbackctl.cli.group import new_app
from callbackctl.cli.output import print_json
from callbackctl.cli.settings import Settings, settings
from callbackctl.errors import CallbackError, UsageError
from callbackctl.messages import _
from callbackctl.store.database import transaction
from callbackctl.store.records import CHANNELS, OUTCOMES

if TYPE_CHECKING:
    from callbackctl.planning.plan import Run
    from callbackctl.recording.log import Logged

app = new_app()
SHOWN = 20


@app.command(help=_("Record a call or visit; it settles every open callback of the customer that it fits."))
def log(
    context: typer.Context,
    customer: str = typer.Argument("", help=_("the customer's id (or a part of the name)")),
    channel: str = typer.Option("", "--channel", metavar="CHANNEL", help=", ".join(CHANNELS)),
    outcome: str = typer.Option("", "--outcome", metavar="OUTCOME", help=", ".join(OUTCOMES)),
    by: str = typer.Option("", "--by", metavar="STAFF", help=_("who made it (default: --as)")),
    companions: str = typer.Option("", "--with", metavar="STAFF,…", help=_("who came along")),
    at: str = typer.Option("", "--at", metavar="MOMENT", help=_("when it happened (default: now)")),
    rule: str = typer.Option("", "--rule", metavar="RULE", help=_("only for this rule")),
    content: str = typer.Option("", "--content", help=_("what was said")),
    problems: str = typer.Option("", "--problems", help=_("what the customer raised")),
    result: str = typer.Option("", "--result", help=_("what came of it")),
    satisfaction: str = typer.Option("", "--satisfaction", metavar="1-5", help=_("how satisfied the customer is")),
    next_on: str = typer.Option("", "--next-on", metavar="DATE", help=_("the next date promised")),
    signed: bool = typer.Option(False, "--signed", help=_("the customer signed")),
    recording: str = typer.Option("", "--recording", metavar="REF", help=_("where the recording is")),
    minutes: str = typer.Option("", "--minutes", help=_("how long it took")),
    expense: str = typer.Option("", "--expense", help=_("what it cost")),
    answers: str = typer.Option("", "--answers", metavar="JSON", help=_("answers to the questionnaire")),
    corrects: str = typer.Option("", "--corrects", metavar="VISIT", help=_("the visit that this record puts right")),
    appointment: str = typer.Option("", "--appointment", metavar="TEXT", help=_("how the visit was arranged")),
    contact: str = typer.Option("", "--contact", metavar="NAME", help=_("with whom it was arranged")),
    survey: str = typer.Option("", "--survey", metavar="NAME", help=_("the survey that it belongs to")),
    override: str = typer.Option(
        "", "--override", metavar="REASON", help=_("record it although the policy refuses it; `check` lists it")
    ),
    source: str = typer.Option("", "--from", metavar="FILE", help=_("record many, from CSV, XLSX or JSON lines")),
) -> int:
    """Record one visit, or all of a file."""
    from callbackctl.recording.log import log_visit

    chosen = settings(context)
    if source:
        return _log_many(source, chosen)
    given = {
        "customer": customer,
        "channel": channel,
        "outcome": outcome,
        "by": by or chosen.viewer,
        "with": companions,
        "at": at,
        "rule": rule,
        "content": content,
        "problems": problems,
        "result": result,
        "satisfaction": satisfaction,
        "next_on": next_on,
        "signed": "1" if signed else "",
        "recording": recording,
        "minutes": minutes,
        "expense": expense,
        "answers": answers,
        "corrects": corrects,
        "appointment": appointment,
        "contact": contact,
        "survey": survey,
    }
    entry: dict[str, object] = {name: value for name, value in given.items() if value}
    with opened(chosen) as connection:
        _complete(connection, chosen, entry)
        organization = organization_of(connection, chosen, str(entry["customer"]))
        run = _run(connection, chosen, organization)
        if sys.stdin.isatty():
            _ask_appointment(run, entry)
        with transaction(connection):
            logged = log_visit(connection, run, entry, override or None)
    _tell_planned([(organization, logged)])
    if chosen.json:
        print_json(_shape(logged))
    else:
        _tell(logged)
    return DONE


def _run(connection: sqlite3.Connection, chosen: Settings, organization: str) -> "Run":
    from callbackctl.planning.plan import Run
    from callbackctl.policy.reader import read_policy

    history = read_policy(rule_path(chosen, organization))
    return Run(organization, history, moment(connection, chosen, organization))


def _complete(connection: sqlite3.Connection, chosen: Settings, entry: dict[str, object]) -> None:
    """Ask for what is missing, in a terminal; elsewhere name it."""
    needed = {
        "customer": _("customer"),
        "channel": _("channel ({choices})").format(choices=", ".join(CHANNELS)),
        "outcome": _("outcome ({choices})").format(choices=", ".join(OUTCOMES)),
        "by": _("who made it (staff id)"),
    }
    missing = [name for name in needed if name not in entry]
    if missing and not sys.stdin.isatty():
        options = ", ".join("CUSTOMER" if name == "customer" else f"--{name}" for name in missing)
        raise UsageError(_("say {options}").format(options=options))
    for name in missing:
        choices = {"channel": CHANNELS, "outcome": OUTCOMES}.get(name)
        entry[name] = click.prompt(needed[name], type=click.Choice(choices) if choices else str, show_choices=False)
    entry["customer"] = _customer_id(connection, chosen, str(entry["customer"]))
    if missing and entry["outcome"] in ("reached", "sent"):
        for name, question in (
            ("content", _("what was said")),
            ("result", _("what came of it")),
            ("next_on", _("next date promised")),
        ):
            if name not in entry and (answer := click.prompt(question, default="", show_default=False)):
                entry[name] = answer


def _ask_appointment(run: "Run", entry: dict[str, object]) -> None:
    """Ask how a visit was arranged, where the policy wants it arranged; no answer is recorded as none."""
    appointment = run.policy.appointment
    if appointment is None or entry["channel"] not in appointment.channels or entry["outcome"] != "reached":
        return
    questions = {"appointment": _("how the visit was arranged")}
    if appointment.with_contact:
        questions["contact"] = _("with whom it was arranged")
    for name, question in questions.items():
        if name not in entry and (answer := click.prompt(question, default="", show_default=False)):
            entry[name] = answer


def _customer_id(connection: sqlite3.Connection, chosen: Settings, text: str) -> str:
    """A customer's id from the id itself, or from a name that only one customer has."""
    known = organizations(connection, chosen)
    marks = ", ".join("?" * len(known))
    if connection.execute(
        f"SELECT 1 FROM customers WHERE organization IN ({marks}) AND id = ?", (*known, text)
    ).fetchone():
        return text
    rows = connection.execute(
        f"SELECT id, name FROM customers WHERE organization IN ({marks}) AND instr(name, ?) LIMIT 6",
        (*known, text),
    ).fetchall()
    if len(rows) == 1:
        return str(rows[0][0])
    if rows:
        raise CallbackError(
            _("several customers are called {text}: {names}").format(
                text=text, names=", ".join(f"{one} {name}" for one, name in rows)
            )
        )
    return text


def _log_many(source: str, chosen: Settings) -> int:
    """Record every row of a file through all checks; all or nothing."""
    from callbackctl.store.sources import read_source

    rows = read_source(source).rows
    with opened(chosen) as connection, transaction(connection):
        logged = _recorded(connection, chosen, rows)
    _tell_planned(logged)
    if chosen.json:
        print_json([_shape(one) for _organization, one in logged])
        return DONE
    for number, (_organization, one) in enumerate(logged, start=1):
        for warning in one.warnings:
            click.echo(_("warning: {text}").format(text=f"{_row(number)}: {warning}"), err=True)
    click.echo(_("{count} visits recorded").format(count=len(rows)))
    return DONE


def _recorded(
    connection: sqlite3.Connection, chosen: Settings, rows: list[dict[str, object]]
) -> list[tuple[str, "Logged"]]:
    """Every row on record with its organisation; raises CallbackError that names every row refused."""
    from callbackctl.recording.log import log_visit

    runs: dict[str, Run] = {}
    logged, refusals = [], []
    for number, row in enumerate(rows, start=1):
        entry = {name: value for name, value in row.items() if value not in (None, "") and name != "override"}
        entry.setdefault("by", chosen.viewer)
        try:
            organization = _organization_of(connection, chosen, row)
            if organization not in runs:
                runs[organization] = _run(connection, chosen, organization)
            override = str(row["override"]) if row.get("override") else None
            logged.append((organization, log_visit(connection, runs[organization], entry, override)))
        except CallbackError as refusal:
            refusals.append(f"{_row(number)}: {refusal}")
    if refusals:
        head = _("nothing was recorded; {count} rows are refused").format(count=len(refusals))
        more = [_("and {more} more").format(more=len(refusals) - SHOWN)] if len(refusals) > SHOWN else []
        raise CallbackError("\n".join([head, *refusals[:SHOWN], *more]))
    return logged


def _organization_of(connection: sqlite3.Connection, chosen: Settings, row: dict[str, object]) -> str:
    if row.get("organization"):
        return organizations(connection, replace(chosen, organization=str(row["organization"])))[0]
    return organization_of(connection, chosen, str(row.get("customer")))


def _row(number: int) -> str:
    return _("row {number}").format(number=number)


def _tell_planned(logged: list[tuple[str, "Logged"]]) -> None:
    """What was raised and withdrawn on the way: never silently."""
    for organization, one in logged:
        if one.planned.raised or one.planned.withdrawn:
            for line in one.planned.messages(organization):
                click.echo(line, err=True)


def _shape(logged: "Logged") -> dict[str, Any]:
    return {
        "visit": logged.visit,
        "settled": logged.settled,
        "excused": logged.excused,
        "not_settled": {rule: [one.code for one in why] for rule, why in logged.not_settled.items()},
        "warnings": [{"code": warning.code, "text": warning.text} for warning in logged.warnings],
        "upcoming": logged.upcoming,
        "caps": logged.caps,
    }


def _tell(logged: "Logged") -> None:
    from callbackctl.planning.caps import running_text
    from callbackctl.planning.plan import REASONS

    for warning in logged.warnings:
        click.echo(_("warning: {text}").format(text=warning), err=True)
    click.echo(_("recorded as {visit}").format(visit=logged.visit))
    for callback in logged.settled:
        click.echo("  " + _("settled {id} {rule} (due {due_by})").format(**_strings(callback)))
    for callback in logged.excused:
        reason = _(REASONS.get(callback["reason"], callback["reason"]))
        click.echo("  " + _("excused {id} {rule}: {reason}").format(**{**_strings(callback), "reason": reason}))
    for rule, why in logged.not_settled.items():
        click.echo("  " + _("{rule} stays open: {why}").format(rule=rule, why="; ".join(one.text for one in why)))
    if not logged.settled and not logged.excused:
        click.echo("  " + _("it settles nothing"))
    for cap in logged.caps:
        click.echo("  " + running_text(cap))
    for callback in logged.upcoming:
        click.echo("  " + _("next: {rule}, {opens_on} to {due_by} ({id})").format(**_strings(callback)))


def _strings(callback: dict[str, Any]) -> dict[str, str]:
    return {name: str(value) for name, value in callback.items()}
