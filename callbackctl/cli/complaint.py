"""`callbackctl complaint`: a complaint's life from receipt to the last word, step by step, with its clocks."""

import sqlite3
import sys
from typing import TYPE_CHECKING, Any

import typer

from callbackctl.cli.boundary import DONE
from callbackctl.cli.desk import bring_up_to_date, one_organization, opened, organizations, rule_path
from callbackctl.cli.group import new_app
from callbackctl.cli.output import clean, print_json
from callbackctl.cli.settings import Settings, settings
from callbackctl.errors import UsageError
from callbackctl.messages import _
from callbackctl.store.database import transaction

if TYPE_CHECKING:
    from callbackctl.complaints.checks import Entry
    from callbackctl.planning.plan import Run

app = new_app(
    help=_("Complaints from receipt to the last word: each step is checked against the policy, each stage has a clock."),
    no_args_is_help=True,
)

ID = typer.Argument(metavar="ID", help=_("the complaint's number"))
BY = typer.Option("", "--by", metavar="STAFF", help=_("who did it (else --as)"))
AT = typer.Option("", "--at", metavar="MOMENT", help=_("when (default: now)"))
TEXT = typer.Option("", "--text", metavar="TEXT", help=_("what was written"))
REF = typer.Option("", "--ref", metavar="REF", help=_("where the document is kept"))
CHANNEL = typer.Option("", "--channel", metavar="CHANNEL", help=_("how the customer was told or asked"))


@app.command(help=_("Take a complaint down; it gets the year's next number, and its clocks start."))
def add(
    context: typer.Context,
    customer: str = typer.Option("", "--customer", metavar="ID", help=_("whose it is")),
    kind: str = typer.Option("", "--kind", metavar="KIND", help=_("complaint (the default), report, inquiry, suggestion")),
    category: str = typer.Option("", "--category", metavar="WORD", help=_("what it is about")),
    severity: str = typer.Option("", "--severity", metavar="WORD", help=_("general, important or major")),
    about: str = typer.Option("", "--about", metavar="WHO", help=_("the staff or department it is about")),
    anonymous: bool = typer.Option(False, "--anonymous", help=_("no name was left")),
    reply_letter: bool = typer.Option(False, "--reply-letter", help=_("only a letter of reply is asked for")),
    content: str = typer.Option("", "--content", metavar="TEXT", help=_("what was said")),
    at: str = typer.Option("", "--at", metavar="MOMENT", help=_("when it was received (default: now)")),
    by: str = typer.Option("", "--by", metavar="STAFF", help=_("who took it (else --as)")),
    more: list[str] = typer.Argument(None, metavar="[NAME=VALUE …]", help=_("anything else that is known of it")),
) -> int:
    """Register a complaint."""
    from callbackctl.complaints.receipt import take_down

    chosen = settings(context)
    values: dict[str, object] = {
        **_assigned(more or []), "customer": customer, "kind": kind, "category": category, "severity": severity,
        "about": about, "anonymous": int(anonymous), "reply_letter": int(reply_letter), "content": content,
        "received_at": at,
    }  # fmt: skip
    with opened(chosen) as connection:
        run = _run(connection, chosen, one_organization(connection, chosen))
        with transaction(connection):
            life, alike = take_down(connection, run, values, by or chosen.viewer)
        row = _row(connection, run, life)
    for other in alike:
        text = _("{other} looks like the same: callbackctl complaint merge {other} {id}")
        print(text.format(other=other, id=row["id"]), file=sys.stderr)
    _tell(row, chosen)
    return DONE


@app.command("list", help=_("What is still to be done, by deadline: each clock with what is left, and whose turn it is."))
def list_complaints(
    context: typer.Context,
    everything: bool = typer.Option(False, "--all", help=_("also what is closed or merged")),
    whose: str = typer.Option("", "--for", metavar="WHO", help=_("whose turn it is: staff, department or role")),
    late: bool = typer.Option(False, "--late", help=_("only what is late")),
) -> int:
    """List complaints."""
    from callbackctl.cli.complaint_pages import print_list

    chosen = settings(context)
    with opened(chosen) as connection:
        print_list(connection, chosen, _known(connection, chosen), everything=everything, whose=whose, late=late)
    return DONE


@app.command(help=_("Everything on one complaint: its steps, its clocks, and the ledger of days of each."))
def show(context: typer.Context, complaint: str = ID) -> int:
    """Show one complaint."""
    from callbackctl.cli.complaint_pages import print_complaint

    chosen = settings(context)
    with opened(chosen) as connection:
        run = _run(connection, chosen, _organization_of(connection, chosen, complaint))
        print_complaint(connection, chosen, run, complaint)
    return DONE


@app.command("pass", help=_("Pass it on, to a department or a named person."))
def pass_(
    context: typer.Context,
    complaint: str = ID,
    to: str = typer.Option("", "--to", metavar="WHO", help=_("the staff or department that gets it")),
    by: str = BY, at: str = AT, text: str = TEXT, ref: str = REF,
) -> int:  # fmt: skip
    """Pass a complaint on."""
    return _take(context, "pass", complaint, by, at, to=to, text=text, ref=ref)


@app.command(help=_("The department answers; what it may not decide goes up."))
def answer(
    context: typer.Context,
    complaint: str = ID,
    beyond: bool = typer.Option(False, "--beyond-authority", help=_("the department may not decide it")),
    by: str = BY, at: str = AT, text: str = TEXT, ref: str = REF,
) -> int:  # fmt: skip
    """Record the department's answer."""
    return _take(context, "answer", complaint, by, at, text=text, ref=ref, attributes={"beyond_authority": beyond})


@app.command(help=_("Lay it before whoever decides what is beyond the department."))
def escalate(
    context: typer.Context,
    complaint: str = ID,
    to: str = typer.Option("", "--to", metavar="WHO", help=_("whom it is laid before")),
    by: str = BY, at: str = AT, text: str = TEXT, ref: str = REF,
) -> int:  # fmt: skip
    """Take a complaint further up."""
    return _take(context, "escalate", complaint, by, at, to=to, text=text, ref=ref)


@app.command(help=_("Approve the answer, or reject it: then the department answers again."))
def approve(
    context: typer.Context,
    complaint: str = ID,
    reject: bool = typer.Option(False, "--reject", help=_("back to the department, with the reason under --text")),
    by: str = BY, at: str = AT, text: str = TEXT, ref: str = REF,
) -> int:  # fmt: skip
    """Approve or reject an answer."""
    return _take(context, "reject" if reject else "approve", complaint, by, at, text=text, ref=ref)


@app.command(help=_("The customer has been answered: closed, and the policy's callback falls due."))
def close(
    context: typer.Context, complaint: str = ID, channel: str = CHANNEL, by: str = BY, at: str = AT, text: str = TEXT,
    ref: str = REF,
) -> int:  # fmt: skip
    """Close a complaint."""
    return _take(context, "close", complaint, by, at, text=text, ref=ref, attributes={"channel": channel})


@app.command(help=_("The customer does not accept the outcome: it is open again until that is decided."))
def dispute(
    context: typer.Context, complaint: str = ID, by: str = BY, at: str = AT, text: str = TEXT, ref: str = REF,
) -> int:  # fmt: skip
    """Record that an outcome is disputed."""
    return _take(context, "dispute", complaint, by, at, text=text, ref=ref)


@app.command(help=_("Decide a dispute after its review meeting; the customer is then answered once more."))
def decide(
    context: typer.Context,
    complaint: str = ID,
    outcome: str = typer.Option(
        "", "--outcome", metavar="WORD", help=_("upheld, changed, or again: it is answered and approved anew")
    ),
    meeting: str = typer.Option("", "--meeting", metavar="TEXT", help=_("the review meeting: when, and who was there")),
    by: str = BY, at: str = AT, text: str = TEXT, ref: str = REF,
) -> int:  # fmt: skip
    """Decide a dispute."""
    attributes = {"outcome": outcome, "meeting": meeting}
    return _take(context, "decide", complaint, by, at, text=text, ref=ref, attributes=attributes)


@app.command(help=_("Stop its clocks, with a reason."))
def pause(
    context: typer.Context,
    complaint: str = ID,
    reason: str = typer.Option("", "--reason", metavar="TEXT", help=_("why they stand still")),
    by: str = BY, at: str = AT, ref: str = REF,
) -> int:  # fmt: skip
    """Stop the clocks of a complaint."""
    return _take(context, "pause", complaint, by, at, text=reason, ref=ref)


@app.command(help=_("Its clocks go on with what was left."))
def resume(context: typer.Context, complaint: str = ID, by: str = BY, at: str = AT, text: str = TEXT) -> int:
    """Let the clocks of a complaint go on."""
    return _take(context, "resume", complaint, by, at, text=text)


@app.command(help=_("Make one record of several; the one named first stands for all, with the earliest clock."))
def merge(
    context: typer.Context,
    complaint: str = typer.Argument(metavar="ID", help=_("the complaint that is kept")),
    others: list[str] = typer.Argument(metavar="ID …", help=_("those that are the same")),
    by: str = BY, at: str = AT, text: str = TEXT,
) -> int:  # fmt: skip
    """Merge duplicates."""
    return _take(context, "merge", complaint, by, at, text=text, others=tuple(others))


@app.command(help=_("Share out the responsibility, 100 % in all; a penalty proposed is shared alike."))
def share(
    context: typer.Context,
    complaint: str = ID,
    shares: list[str] = typer.Argument(metavar="STAFF=PERCENT …", help=_("such as zhang=60 li=40")),
    penalty: float = typer.Option(0, "--penalty", metavar="YUAN", help=_("the penalty proposed, for all together")),
    by: str = BY, at: str = AT, text: str = TEXT, ref: str = REF,
) -> int:  # fmt: skip
    """Share out responsibility."""
    attributes = {"shares": _assigned(shares), "penalty": penalty or None}
    return _take(context, "share", complaint, by, at, text=text, ref=ref, attributes=attributes)


@app.command(help=_("Attach the letter of reply; one open letter to several, where the policy has it so."))
def letter(
    context: typer.Context,
    complaint: str = ID,
    others: list[str] = typer.Argument(None, metavar="[ID …]", help=_("others that the same letter answers")),
    by: str = BY, at: str = AT, text: str = TEXT, ref: str = REF,
) -> int:  # fmt: skip
    """Attach a letter."""
    return _take(context, "letter", complaint, by, at, text=text, ref=ref, others=tuple(others or ()))


@app.command("follow-up", help=_("What the customer says afterwards; a low score asks for an exception report."))
def follow_up(
    context: typer.Context,
    complaint: str = ID,
    satisfaction: int = typer.Option(None, "--satisfaction", metavar="1-5", help=_("how content they are")),
    channel: str = CHANNEL, by: str = BY, at: str = AT, text: str = TEXT, ref: str = REF,
) -> int:  # fmt: skip
    """Record a follow-up."""
    attributes = {"satisfaction": satisfaction, "channel": channel}
    return _take(context, "follow-up", complaint, by, at, text=text, ref=ref, attributes=attributes)


@app.command(help=_("Write the exception report on a dissatisfied customer or a breach of the procedure."))
def report(
    context: typer.Context, complaint: str = ID, by: str = BY, at: str = AT, text: str = TEXT, ref: str = REF,
) -> int:  # fmt: skip
    """Record an exception report."""
    return _take(context, "report", complaint, by, at, text=text, ref=ref)


def _take(
    context: typer.Context, step: str, complaint: str, by: str, at: str, *, to: str = "", text: str = "", ref: str = "",
    attributes: dict[str, Any] | None = None, others: tuple[str, ...] = (),
) -> int:  # fmt: skip
    """Take one step and say where the complaint stands now."""
    from callbackctl.complaints.checks import Entry

    chosen = settings(context)
    entry = Entry(
        step, complaint, by or chosen.viewer, at or None, to or None, text or None, ref or None, attributes or {},
        others,
    )  # fmt: skip
    return _recorded(chosen, entry)


def _recorded(chosen: Settings, entry: "Entry") -> int:
    from callbackctl.complaints.steps import take_step

    with opened(chosen) as connection:
        run = _run(connection, chosen, _organization_of(connection, chosen, entry.complaint))
        with transaction(connection):
            taken = take_step(connection, run, entry)
        row = _row(connection, run, taken.life)
    if taken.planned.raised or taken.planned.withdrawn:
        for line in taken.planned.messages(run.organization):
            print(line, file=sys.stderr)
    _tell(row, chosen)
    return DONE


def _run(connection: sqlite3.Connection, chosen: Settings, organization: str) -> "Run":
    from callbackctl.planning.plan import Run
    from callbackctl.policy.reader import read_policy

    now = bring_up_to_date(connection, chosen, organization)
    return Run(organization, read_policy(rule_path(chosen, organization)), now)


def _known(connection: sqlite3.Connection, chosen: Settings) -> list["Run"]:
    return [_run(connection, chosen, organization) for organization in organizations(connection, chosen)]


def _organization_of(connection: sqlite3.Connection, chosen: Settings, complaint: str) -> str:
    """The organisation of a complaint; raises where there is none of that number, or several have one."""
    from callbackctl.complaints.refusals import StepRefused
    from callbackctl.recording.refusals import Objection

    having = [
        organization for organization in organizations(connection, chosen)
        if connection.execute(
            "SELECT 1 FROM complaints WHERE organization = ? AND id = ?", (organization, complaint)
        ).fetchone()
    ]  # fmt: skip
    if not having:
        raise StepRefused([Objection("unknown-complaint", _("there is no complaint {id}").format(id=complaint))])
    if len(having) > 1:
        raise UsageError(
            _("{complaint} is a complaint of {known}; name one with --organization").format(
                complaint=complaint, known=", ".join(having)
            )
        )
    return having[0]


def _row(connection: sqlite3.Connection, run: "Run", life: Any) -> dict[str, Any]:
    from callbackctl.complaints.load import calendar_of
    from callbackctl.complaints.rows import complaint_row

    return complaint_row(life, run.now, calendar_of(connection, run.organization))


def _tell(row: dict[str, Any], chosen: Settings) -> None:
    from callbackctl.cli.complaint_pages import standing_text

    if chosen.json:
        print_json(row)
    else:
        print(clean(f"{row['id']}: {standing_text(row)}"))


def _assigned(pairs: list[str]) -> dict[str, str]:
    """`name=value` pairs; raises UsageError."""
    found = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name:
            raise UsageError(_("{text!r} is no NAME=VALUE").format(text=pair))
        found[name] = value
    return found
