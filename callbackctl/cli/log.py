"""`callbackctl log`: record a call or visit."""

import gc
import re
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NoReturn

import click
import typer

from callbackctl.cli.boundary import DONE
from callbackctl.cli.desk import is_customer, moment, opened, organization_of, organizations, rule_path, whose
from callbackctl.cli.group import new_app
from callbackctl.cli.output import clean, print_json
from callbackctl.cli.settings import Settings, settings
from callbackctl.errors import CallbackError, UsageError
from callbackctl.messages import _
from callbackctl.store.database import transaction
from callbackctl.store.records import CHANNELS, OUTCOMES

if TYPE_CHECKING:
    from callbackctl.planning.plan import Planned, Run
    from callbackctl.recording.log import Logged

app = new_app()
SHOWN = 20


@app.command(help=_("Record a call or visit; it settles every open callback of the customer that it fits."))
def log(
    context: typer.Context,
    customer: str = typer.Argument("", help=_("the customer's id (or a part of the name), or the id of a callback")),
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
    matter: str = typer.Option("", "--matter", metavar="ID", help=_("the matter it is a further contact about")),
    matter_kind: str = typer.Option("", "--matter-kind", metavar="KIND", help=_("of what kind the problems are")),
    matter_to: str = typer.Option("", "--matter-to", metavar="DEPARTMENT", help=_("the department or person they go to")),
    matter_due: str = typer.Option("", "--matter-due", metavar="DATE", help=_("the day their outcome is due")),
    matter_priority: str = typer.Option("", "--matter-priority", metavar="PRIORITY", help="high, normal, low"),
    matter_severity: str = typer.Option(
        "", "--matter-severity", metavar="SEVERITY", help="general, important, major"
    ),
    matter_outcome: str = typer.Option("", "--matter-outcome", help=_("what came of them at once")),
    corrects: str = typer.Option("", "--corrects", metavar="VISIT", help=_("the visit that this record puts right")),
    appointment: str = typer.Option("", "--appointment", metavar="TEXT", help=_("how the visit was arranged")),
    contact: str = typer.Option("", "--contact", metavar="NAME", help=_("with whom it was arranged")),
    survey: str = typer.Option("", "--survey", metavar="NAME", help=_("the survey that it belongs to")),
    override: str = typer.Option(
        "", "--override", metavar="REASON", help=_("record it although the policy refuses it; `check` lists it")
    ),
    script: bool = typer.Option(
        False, "--script", help=_("only show whom to call, why and what to say; record nothing")
    ),
    source: str = typer.Option("", "--from", metavar="FILE", help=_("record many, from CSV, XLSX or JSON lines")),
) -> int:
    """Record one visit, or all of a file."""
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
        "matter": matter,
        "matter_kind": matter_kind,
        "matter_to": matter_to,
        "matter_due": matter_due,
        "matter_priority": matter_priority,
        "matter_severity": matter_severity,
        "matter_outcome": matter_outcome,
        "corrects": corrects,
        "appointment": appointment,
        "contact": contact,
        "survey": survey,
    }
    entry: dict[str, object] = {name: value for name, value in given.items() if value}
    with opened(chosen) as connection:
        chosen, callback = _named_callback(connection, chosen, entry)
        if script:
            return _show_script(connection, chosen, entry)
        organization, logged = _log_one(connection, chosen, entry, override or None, callback)
    _tell_planned(organization, logged.planned)
    if chosen.json:
        print_json(_shape(logged))
    else:
        _tell(logged)
    return DONE


def _log_one(
    connection: sqlite3.Connection,
    chosen: Settings,
    entry: dict[str, object],
    override: str | None,
    callback: int | None,
) -> tuple[str, "Logged"]:
    """Record what the command line says; in a terminal, where it says too little, take the call down in questions."""
    from callbackctl.recording.log import log_visit

    missing = [name for name in ("customer", "channel", "outcome", "by") if name not in entry]
    if missing and not sys.stdin.isatty():
        options = ", ".join("CUSTOMER" if name == "customer" else f"--{name}" for name in missing)
        raise UsageError(_("say {options}").format(options=options))
    _find_people(connection, chosen, entry)
    if {"channel", "outcome"} & set(missing):
        from callbackctl.cli.log_dialogue import prepare, take_down

        call = prepare(connection, chosen, entry)
        call.callback = callback
        return call.run.organization, take_down(call, override)
    organization = organization_of(connection, chosen, str(entry["customer"]))
    run = _run(connection, chosen, organization)
    if sys.stdin.isatty():
        _ask_appointment(run, entry)
    with transaction(connection):
        return organization, log_visit(connection, run, entry, override, callback=callback)


def _named_callback(
    connection: sqlite3.Connection, chosen: Settings, entry: dict[str, object]
) -> tuple[Settings, int | None]:
    """The number of the callback that an entry names in the place of a customer; the entry is then for its rule.

    With the settings narrowed to its organisation. Whether it is still open is seen when the visit is recorded.
    """
    found = re.fullmatch(r"cb([0-9]{1,18})", str(entry.get("customer", "")))
    if found is None or is_customer(connection, chosen, found[0]):
        return chosen, None
    number = int(found[1])
    row = connection.execute("SELECT organization, customer, rule FROM callbacks WHERE id = ?", (number,)).fetchone()
    if row is None or row[0] not in organizations(connection, chosen):
        raise CallbackError(_("there is no callback and no customer {id}").format(id=found[0]))
    entry["customer"] = row[1]
    entry.setdefault("rule", row[2])
    return replace(chosen, organization=row[0]), number


def _show_script(connection: sqlite3.Connection, chosen: Settings, entry: dict[str, object]) -> int:
    from dataclasses import asdict

    from callbackctl.cli.call_sheet import show_sheet
    from callbackctl.cli.log_dialogue import prepare

    if "customer" not in entry:
        raise UsageError(_("say {options}").format(options="CUSTOMER"))
    entry["customer"] = _customer_id(connection, chosen, str(entry["customer"]))
    sheet = prepare(connection, chosen, entry).sheet
    if not chosen.json:
        show_sheet(sheet)
        return DONE
    shown = {name: sheet.customer[name] for name in ("id", "name", "contact")} | {"phone": sheet.phone}
    print_json({**asdict(sheet), "customer": shown, "channel": sheet.channel})
    return DONE


def _run(connection: sqlite3.Connection, chosen: Settings, organization: str) -> "Run":
    from callbackctl.planning.plan import Run
    from callbackctl.policy.reader import read_policy

    history = read_policy(rule_path(chosen, organization))
    return Run(organization, history, moment(connection, chosen, organization))


def _find_people(connection: sqlite3.Connection, chosen: Settings, entry: dict[str, object]) -> None:
    """The customer and the caller of an entry; in a terminal they are asked for until they are known."""
    while "customer" not in entry:
        text = click.prompt(_("customer (id or a part of the name)")).strip()
        try:
            entry["customer"] = _customer_id(connection, chosen, text)
        except CallbackError as problem:
            click.echo(problem)
    entry["customer"] = _customer_id(connection, chosen, str(entry["customer"]))
    while "by" not in entry:
        text = click.prompt(_("who made it (staff id)")).strip()
        if connection.execute("SELECT 1 FROM staff WHERE id = ?", (text,)).fetchone():
            entry["by"] = text
        else:
            click.echo(_("there is no member of staff {id}").format(id=text))


def _ask_appointment(run: "Run", entry: dict[str, object]) -> None:
    """Ask how a visit was arranged, where the policy wants it arranged; no answer is recorded as none."""
    from callbackctl.cli.log_fields import LABELS, arranged

    for name in arranged(run.policy, entry):
        if name not in entry and (answer := click.prompt(_(LABELS[name]), default="", show_default=False)):
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
    from callbackctl.store.sources import read_rows

    rows = read_rows(source)
    with opened(chosen) as connection, _nothing_collected(), transaction(connection):
        logged, planned = _recorded(connection, chosen, rows)
    for organization, one in planned:
        _tell_planned(organization, one)
    if chosen.json:
        print_json([_shape(logged[number]) for number in sorted(logged)])
        return DONE
    for number in sorted(logged):
        for warning in logged[number].warnings:
            click.echo(_("warning: {text}").format(text=f"{_row(number)}: {warning}"), err=True)
    click.echo(_("{count} visits recorded").format(count=len(rows)))
    return DONE


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Rows and what becomes of them stay until the command ends: the collector would look for garbage in vain."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _recorded(
    connection: sqlite3.Connection, chosen: Settings, rows: list[dict[str, object]]
) -> tuple[dict[int, "Logged"], list[tuple[str, "Planned"]]]:
    """Every row on record, by its number, and what was planned; raises CallbackError that names every row refused."""
    from callbackctl.recording.batch import Batch

    refused: dict[int, CallbackError] = {}
    by_organization: dict[str, list[tuple[int, dict[str, object], str | None]]] = {}
    known = organizations(connection, chosen)
    for number, row in enumerate(rows, start=1):
        entry = {name: value for name, value in row.items() if value not in (None, "") and name != "override"}
        entry.setdefault("by", chosen.viewer)
        try:
            organization = _organization_of(connection, chosen, row, known)
        except CallbackError as refusal:
            refused[number] = refusal
            continue
        override = str(row["override"]) if row.get("override") else None
        by_organization.setdefault(organization, []).append((number, entry, override))
    logged: dict[int, Logged] = {}
    planned = []
    for organization, own in by_organization.items():
        batch = Batch(connection, _run(connection, chosen, organization), answers=chosen.json)
        batch.log(own)
        logged |= batch.logged
        refused |= batch.refused
        planned.append((organization, batch.planned))
    if refused:
        _refuse(refused)
    return logged, planned


def _refuse(refused: dict[int, CallbackError]) -> NoReturn:
    head = _("nothing was recorded; {count} rows are refused").format(count=len(refused))
    lines = [f"{_row(number)}: {refused[number]}" for number in sorted(refused)]
    more = [_("and {more} more").format(more=len(lines) - SHOWN)] if len(lines) > SHOWN else []
    raise CallbackError("\n".join([head, *lines[:SHOWN], *more]))


def _organization_of(
    connection: sqlite3.Connection, chosen: Settings, row: dict[str, object], known: list[str]
) -> str:
    if row.get("organization"):
        return organizations(connection, replace(chosen, organization=str(row["organization"])))[0]
    return whose(connection, known, str(row.get("customer")))


def _row(number: int) -> str:
    return _("row {number}").format(number=number)


def _tell_planned(organization: str, planned: "Planned") -> None:
    """What was raised and withdrawn on the way: never silently."""
    if planned.raised or planned.withdrawn:
        for line in planned.messages(organization):
            click.echo(line, err=True)


def _shape(logged: "Logged") -> dict[str, Any]:
    return {
        "visit": logged.visit,
        "settled": logged.settled,
        "excused": logged.excused,
        "not_settled": {rule: [one.code for one in why] for rule, why in logged.not_settled.items()},
        "warnings": [{"code": warning.code, "text": warning.text} for warning in logged.warnings],
        "upcoming": logged.upcoming,
        "matters": logged.matters,
        "continued": logged.continued,
        "leads_to": logged.leads_to,
        "search": logged.search,
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
        click.echo("  " + _("{rule} stays open: {why}").format(rule=rule, why=_("; ").join(one.text for one in why)))
    if not logged.settled and not logged.excused:
        click.echo("  " + _("it settles nothing"))
    for cap in logged.caps:
        click.echo("  " + running_text(cap))
    _tell_matters(logged)
    _tell_aftermath(logged)
    tried = {row["callback"] for row in logged.leads_to}
    for callback in logged.upcoming:
        if callback["id"] in tried:
            continue
        click.echo("  " + _("next: {rule}, {opens_on} to {due_by} ({id})").format(**_strings(callback)))


def _tell_matters(logged: "Logged") -> None:
    from callbackctl.reporting.matters import holder

    for row in logged.matters:
        due = _("due {day}").format(day=row["due_by"]) if row["due_by"] else _("no day set")
        where = row["outcome"] or _("{who}, {due}").format(who=holder(row) or _("nobody has it"), due=due)
        click.echo("  " + clean(_("{id} raised: {content} ({where})").format(**{**row, "where": where})))
    for row in logged.continued:
        where = row["outcome"] or _("open")
        click.echo("  " + clean(_("{id} spoken of again: {content} ({where})").format(**{**row, "where": where})))


def _tell_aftermath(logged: "Logged") -> None:
    from callbackctl.cli.words import channel_word

    for row in logged.leads_to:
        text = {
            "retry": _("{callback} {rule}: try again by {channel}, until {due_by}"),
            "find": _("{callback} {rule}: by {channel} once the customer is found, until {due_by}"),
            "next-channel": _("{callback} {rule}: next by {channel}, until {due_by}"),
        }[row["what"]]
        told = text.format(**{**_strings(row), "channel": channel_word(row["channel"])})
        count = _(" (try {tries} of {of})").format(**_strings(row)) if row["of"] is not None else ""
        click.echo("  " + told + count)
    if logged.search is not None:
        text = _("{customer} is on the find-customer list; next: {step} (customer lost {customer})")
        step = logged.search["next"] or _("all steps are tried")
        click.echo("  " + clean(text.format(customer=logged.search["customer"], step=step)))


def _strings(callback: dict[str, Any]) -> dict[str, str]:
    return {name: str(value) for name, value in callback.items()}
