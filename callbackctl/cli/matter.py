"""`callbackctl matter`: what customers raised, from hand to hand until it has an outcome and they know of it."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import typer

from callbackctl.cli.boundary import DONE
from callbackctl.cli.check import valid_month
from callbackctl.cli.desk import bring_up_to_date, moment, opened, organization_of, organizations, rule_path
from callbackctl.cli.group import new_app
from callbackctl.cli.output import Column, clean, print_json, print_rows, width
from callbackctl.cli.settings import Settings, settings
from callbackctl.cli.words import channel_word, matter_state, priority_word, severity_word
from callbackctl.cli.wrapping import folded
from callbackctl.errors import CallbackError, UsageError
from callbackctl.messages import _, ngettext, to_translate
from callbackctl.planning.plan import Run, plan_within
from callbackctl.recording import matters
from callbackctl.recording.matters import Step, Subject
from callbackctl.reporting.matters import Row, holder, matter_facts, matter_list
from callbackctl.store.database import next_revision, transaction
from callbackctl.store.visibility import sight

app = new_app(
    help=_("What customers raised, to its outcome: add, list, show, pass, resolve, tell, letter."), no_args_is_help=True
)
BY = typer.Option("", "--by", metavar="STAFF", help=_("who did it (default: --as)"))
AT = typer.Option("", "--at", metavar="MOMENT", help=_("when it happened (default: now)"))
DUE = typer.Option("", "--due", metavar="DATE", help=_("the day its outcome is due"))
TO = typer.Option("", "--to", metavar="DEPARTMENT", help=_("the department or role that has it from then on"))
PERSON = typer.Option("", "--person", metavar="STAFF", help=_("the person who has it from then on"))
MATTER = typer.Argument(metavar="ID", help=_("the matter, such as m1"))
KEYS = (
    "organization", "id", "customer", "name", "kind", "content", "department", "person", "priority", "severity",
    "raised_at", "raised_by", "visit", "due_by", "days_left", "state", "contacts", "resolved_at", "outcome", "told_at",
)  # fmt: skip
STEPS = {
    "raised": to_translate("raised"), "contact": to_translate("spoken of again"), "passed": to_translate("passed on"),
    "resolved": to_translate("resolved"), "told": to_translate("the customer was told"),
    "letter": to_translate("answered by open letter"),
}  # fmt: skip
# Whoever has a matter in hand sees it, whosever customer raised it.
_IN_HAND = (
    "m.person = :viewer OR EXISTS (SELECT 1 FROM staff h WHERE h.id = :viewer AND m.department IN (h.role, h.department))"
)
STATUSES = {
    "open": to_translate("open"), "completed": to_translate("completed"), "excused": to_translate("excused"),
}  # fmt: skip


@app.command(help=_("Take down what a customer raised outside of a logged visit."))
def add(
    context: typer.Context,
    customer: str = typer.Argument(metavar="CUSTOMER", help=_("the customer's id")),
    content: str = typer.Option(..., "--content", help=_("what the customer raised")),
    kind: str = typer.Option("", "--kind", metavar="KIND", help=_("of what kind it is, as the policy names them")),
    to: str = TO,
    person: str = PERSON,
    due: str = DUE,
    priority: str = typer.Option("", "--priority", metavar="PRIORITY", help=", ".join(matters.PRIORITIES)),
    severity: str = typer.Option("", "--severity", metavar="SEVERITY", help=", ".join(matters.SEVERITIES)),
    visit: str = typer.Option("", "--visit", metavar="VISIT", help=_("the visit in which it came up")),
    by: str = BY,
    at: str = AT,
) -> int:
    """Raise a matter."""
    chosen = settings(context)
    subject = Subject(
        content, kind or None, to or None, person or None, due or None, priority or None, severity or None
    )
    with opened(chosen) as connection:
        run = _run(connection, chosen, organization_of(connection, chosen, customer))
        _known_visit(connection, run, customer, visit)
        made = Step("raised", at or None, by or chosen.viewer, visit=visit or None)
        with _writing(connection, run):
            identity = matters.raise_matter(connection, run, customer, subject, made, frozenset())
        return _tell_row(connection, run, chosen, identity, _("raised"))


@app.command("list", help=_("Matters: who has each, until when, and what came of it; the open ones first."))
def list_matters(
    context: typer.Context,
    open_only: bool = typer.Option(False, "--open", help=_("only those without an outcome, or of which nobody told")),
    kind: str = typer.Option("", "--kind", metavar="KIND", help=_("only of this kind")),
    to: str = typer.Option("", "--to", metavar="DEPARTMENT", help=_("only what this department or person has")),
    customer: str = typer.Option("", "--customer", metavar="ID", help=_("only this customer's")),
    month: str = typer.Option("", "--month", metavar="YYYY-MM", help=_("only those raised in this month")),
) -> int:
    """List matters."""
    chosen = settings(context)
    wanted = {"kind": kind, "customer": customer, "to": to, "month": valid_month(month) if month else ""}
    where = (
        "(:kind = '' OR m.kind = :kind) AND (:customer = '' OR m.customer = :customer)"
        " AND (:to = '' OR m.department = :to OR m.person = :to) AND (:month = '' OR m.raised_at LIKE :month || '%')"
    )
    rows: list[Row] = []
    with opened(chosen) as connection:
        known = organizations(connection, chosen)
        for organization in known:
            if chosen.viewer is not None:  # who sees whom is known once the organisation is planned
                bring_up_to_date(connection, chosen, organization)
            run = _run(connection, chosen, organization)
            seen = sight(connection, organization, chosen.viewer).of_customer("m.organization", "m.customer")
            shown_to = f"{where} AND ({seen} OR {_IN_HAND})"
            rows += matter_list(
                connection, organization, run.policy, run.now, shown_to, **wanted, viewer=chosen.viewer
            )
    if open_only:
        rows = [row for row in rows if row["state"] != "done"]
    if chosen.json or chosen.csv:
        print_rows(rows, [Column(name, name) for name in KEYS], chosen)
        return DONE
    if not rows:
        typer.echo(_("no matter is open") if open_only else _("there are no matters"), err=True)
        return DONE
    columns = [
        Column(_("matter"), "id"), Column(_("customer"), "who"), Column(_("raised"), "raised_on"),
        Column(_("kind"), "kind"), Column(_("what"), "content"), Column(_("who has it"), "holder"),
        Column(_("where it stands"), "stands"),
    ]  # fmt: skip
    shown = [_line(row) for row in rows]
    print_rows(shown, [Column(_("organization"), "organization"), *columns] if len(known) > 1 else columns, chosen)
    return DONE


@app.command(help=_("One matter with everything that was done about it."))
def show(context: typer.Context, matter: str = MATTER) -> int:
    """Show one matter."""
    chosen = settings(context)
    with opened(chosen) as connection:
        run = _run_of(connection, chosen, matter)
        facts = matter_facts(connection, run.organization, run.policy, run.now, matter)
    if chosen.json:
        print_json(facts)
        return DONE
    sections = [(heading, line) for heading, line in _sections(facts) if line]
    size = max(width(heading) for heading, _line_of in sections) + 2
    for heading, line in sections:
        print(folded(clean(line), heading + " " * (size - width(heading)), " " * size))
    return DONE


@app.command("pass", help=_("Pass a matter on to a department or a named person; one that is resolved is open again."))
def pass_(
    context: typer.Context,
    matter: str = MATTER,
    to: str = TO,
    person: str = PERSON,
    due: str = DUE,
    note: str = typer.Option("", "--note", help=_("why, or what they are to do")),
    by: str = BY,
    at: str = AT,
) -> int:
    """Pass a matter on."""
    chosen = settings(context)
    with opened(chosen) as connection:
        run = _run_of(connection, chosen, matter)
        step = Step(
            "passed", at or None, by or chosen.viewer, to or None, person or None, due or None, note=note or None
        )
        with _writing(connection, run):
            again = matters.pass_on(connection, run, matter, step)
        return _tell_row(connection, run, chosen, matter, _("open again") if again else _("passed on"))


@app.command(help=_("Write down what came of a matter."))
def resolve(
    context: typer.Context,
    matter: str = MATTER,
    outcome: str = typer.Option(..., "--outcome", help=_("what came of it")),
    told: str = typer.Option("", "--told", metavar="CHANNEL", help=_("the customer was told at once, this way")),
    by: str = BY,
    at: str = AT,
) -> int:
    """Resolve a matter."""
    chosen = settings(context)
    who, when = by or chosen.viewer, at or None
    with opened(chosen) as connection:
        run = _run_of(connection, chosen, matter)
        with _writing(connection, run):
            matters.resolve(connection, run, matter, Step("resolved", when, who, note=outcome))
            if told:
                matters.tell(connection, run, matter, Step("told", when, who, channel=told))
        return _tell_row(connection, run, chosen, matter, _("resolved"))


@app.command(help=_("Note that the customer was told what came of a matter."))
def tell(
    context: typer.Context,
    matter: str = MATTER,
    channel: str = typer.Option("phone", "--channel", metavar="CHANNEL", help=_("how they were told")),
    note: str = typer.Option("", "--note", help=_("what they said to it")),
    by: str = BY,
    at: str = AT,
) -> int:
    """Note that the customer knows."""
    chosen = settings(context)
    with opened(chosen) as connection:
        run = _run_of(connection, chosen, matter)
        step = Step("told", at or None, by or chosen.viewer, channel=channel, note=note or None)
        with _writing(connection, run):
            matters.tell(connection, run, matter, step)
        return _tell_row(connection, run, chosen, matter, _("the customer knows"))


@app.command(help=_("Answer several matters by one open letter, filed with each of their customers."))
def letter(
    context: typer.Context,
    ids: list[str] = typer.Argument(metavar="ID …", help=_("the matters it answers")),
    subject: str = typer.Option(..., "--subject", help=_("what the letter is about")),
    text: str = typer.Option("", "--text", help=_("what it says")),
    file: str = typer.Option("", "--file", metavar="FILE", help=_("a text file with what it says")),
    by: str = BY,
    at: str = AT,
) -> int:
    """File one open letter with many matters."""
    chosen = settings(context)
    if bool(text) == bool(file):
        raise UsageError(_("say what the letter says: --text or --file"))
    with opened(chosen) as connection:
        run = _run_of(connection, chosen, ids[0])
        words = text or Path(file).read_text(encoding="utf-8-sig", errors="replace")
        step = Step("letter", at or None, by or chosen.viewer)
        with _writing(connection, run):
            number = matters.answer_by_letter(connection, run, ids, subject, words, step)
    if chosen.json:
        print_json({"letter": f"l{number}", "matters": ids})
    else:
        print(_("letter l{number} is filed with {matters}").format(number=number, matters=", ".join(ids)))
    return DONE


def _run(connection: sqlite3.Connection, chosen: Settings, organization: str) -> Run:
    from callbackctl.policy.reader import read_policy

    history = read_policy(rule_path(chosen, organization))
    return Run(organization, history, moment(connection, chosen, organization))


def _run_of(connection: sqlite3.Connection, chosen: Settings, matter: str) -> Run:
    """The run of the organisation that has a matter; raises UsageError where several have one of that id."""
    known = organizations(connection, chosen)
    having = [
        one
        for one in known
        if connection.execute("SELECT 1 FROM matters WHERE organization = ? AND id = ?", (one, matter)).fetchone()
    ]
    if len(having) > 1:
        text = _("{id} is a matter of {known}; name one with --organization")
        raise UsageError(text.format(id=matter, known=", ".join(having)))
    return _run(connection, chosen, having[0] if having else known[0])


@contextmanager
def _writing(connection: sqlite3.Connection, run: Run) -> Iterator[None]:
    """One transaction in which something is done about matters; agreed visits are planned anew by it."""
    with transaction(connection):
        planned = plan_within(connection, run)
        next_revision(connection)
        yield
        planned += plan_within(connection, run)
    if planned.raised or planned.withdrawn:
        for line in planned.messages(run.organization):
            typer.echo(line, err=True)


def _known_visit(connection: sqlite3.Connection, run: Run, customer: str, visit: str) -> None:
    found = connection.execute(
        "SELECT 1 FROM visits WHERE organization = ? AND id = ? AND customer = ?", (run.organization, visit, customer)
    ).fetchone()
    if visit and not found:
        raise CallbackError(_("there is no visit {id} of this customer").format(id=visit))


def _tell_row(connection: sqlite3.Connection, run: Run, chosen: Settings, matter: str, done: str) -> int:
    facts = matter_facts(connection, run.organization, run.policy, run.now, matter)
    if chosen.json:
        print_json(facts)
    else:
        print(clean(f"{matter} {done}: {summary(facts)}"))
    return DONE


def summary(row: Row) -> str:
    """A matter in one line: kind, what it is, who has it, where it stands."""
    parts = [row["kind_title"], f"“{row['content']}”", holder(row), stands(row)]
    return _("; ").join(part for part in parts if part)


def stands(row: Row) -> str:
    """Where a matter stands: the days left or over, or what came of it."""
    if row["resolved_at"]:
        told = _("told on {day}").format(day=row["told_at"][:10]) if row["told_at"] else _("not told yet")
        return _("{outcome} ({day}, {told})").format(outcome=row["outcome"], day=row["resolved_at"][:10], told=told)
    if row["due_by"] is None:
        return _("open, no day set")
    left = row["days_left"]
    if left == 0:
        return _("due today")
    late = ngettext("{days} day late ({day})", "{days} days late ({day})", -left)
    still = ngettext("{days} day left ({day})", "{days} days left ({day})", left)
    return (late if left < 0 else still).format(days=abs(left), day=row["due_by"])


def _line(row: Row) -> dict[str, Any]:
    marks = [severity_word(row["severity"]), priority_word(row["priority"])]
    kind = ", ".join([row["kind_title"], *(mark for mark in marks if mark)])
    who = f"{row['name'] or ''} {row['customer']}".strip()
    return {
        **row, "who": who, "raised_on": row["raised_at"][:10], "kind": kind, "holder": holder(row) or None,
        "stands": stands(row), "_style": "red" if row["state"] == "late" else "",
    }  # fmt: skip


def _sections(facts: Row) -> Iterator[tuple[str, str]]:
    shown = _line(facts)
    yield _("matter"), f"{facts['id']} {facts['content']}"
    yield _("customer"), shown["who"]
    yield _("kind"), shown["kind"]
    yield _("raised"), " ".join(filter(None, (facts["raised_at"], facts["visit"], facts["raised_by"])))
    yield _("who has it"), shown["holder"] or "-"
    yield _("where it stands"), f"{matter_state(facts['state'])}: {shown['stands']}"
    yield _("contacts"), str(facts["contacts"])
    for one in facts["agreed"]:
        channels = " / ".join(map(channel_word, json.loads(one["channels"])))
        yield _("agreed"), _("{callback} on {day} by {channels}: {status}").format(
            callback=one["callback"], day=one["due_by"], channels=channels, status=_(STATUSES[one["status"]])
        )
    heading = _("steps")
    for step in facts["steps"]:
        yield heading, _step_line(step)
        heading = ""


def _step_line(step: Row) -> str:
    told = [f"{step['at']} {_(STEPS[step['step']])}"]
    told += [_("to {who}").format(who=holder(step))] if step["step"] == "passed" and holder(step) else []
    told += [_("by {who}").format(who=step["by"])] if step["by"] else []
    told += [channel_word(step["channel"])] if step["channel"] else []
    told += [_("due {day}").format(day=step["due_by"])] if step["due_by"] else []
    told += [str(step[name]) for name in ("visit", "letter", "note") if step[name]]
    if step["entered_at"][:10] > step["at"][:10]:
        told.append(_("entered on {day}").format(day=step["entered_at"][:10]))
    return _("; ").join(told)

