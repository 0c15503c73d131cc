"""`callbackctl customer`: one customer, found, shown, changed, put on the black list, or given to somebody else."""

import sqlite3
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import typer

from callbackctl.cli.boundary import DONE
from callbackctl.cli.desk import bring_up_to_date, moment, opened, organization_of, organizations, rule_path
from callbackctl.cli.group import new_app
from callbackctl.cli.output import Column, clean, print_json, print_rows, width
from callbackctl.cli.settings import Settings, settings
from callbackctl.cli.unmasking import HELP as UNMASK
from callbackctl.cli.unmasking import Unmasking, refuse_nobody
from callbackctl.cli.words import channel_word, outcome_word
from callbackctl.cli.wrapping import folded
from callbackctl.errors import UsageError
from callbackctl.messages import _
from callbackctl.planning.listing import Query
from callbackctl.store.database import next_revision, transaction

if TYPE_CHECKING:
    from callbackctl.planning.plan import Planned, Run

app = new_app(help=_("One customer: show, find, set, blacklist, move, lost."), no_args_is_help=True)
Section = tuple[str, list[str]]


@app.command(help=_("Everything on one customer; contact details in full only for whoever looks after them or calls."))
def show(
    context: typer.Context,
    customer: str = typer.Argument(metavar="ID", help=_("the customer's id")),
    reason: str = typer.Option("", "--unmask", metavar="REASON", help=_(UNMASK)),
) -> int:
    """Show one customer."""
    from callbackctl.policy.reader import read_policy
    from callbackctl.reporting.customer import customer_exists, customer_facts

    chosen = settings(context)
    with opened(chosen) as connection:
        refuse_nobody(connection, chosen, reason)
        organization = organization_of(connection, chosen, customer)
        customer_exists(connection, organization, customer)
        now = bring_up_to_date(connection, chosen, organization)
        history = read_policy(rule_path(chosen, organization))
        query = Query(organization, now, viewer=chosen.viewer, customer=customer, unmasked=bool(reason))
        facts = customer_facts(connection, query, history)
        if reason:
            Unmasking("customer show", reason, customer).note(connection, chosen, organization, now, 1)
    if chosen.json:
        print_json(facts)
        return DONE
    sections = [section for section in _sections(facts) if section[1]]
    size = max(width(heading) for heading, _lines in sections) + 2
    for heading, lines in sections:
        margin = heading + " " * (size - width(heading))
        for line in lines:
            print(folded(clean(line), margin, " " * size))
            margin = " " * size
    return DONE


def _sections(facts: dict[str, Any]) -> Iterator[Section]:
    yield _("customer"), [f"{facts['name'] or ''} {facts['id']}".strip()]
    for heading, names in (
        (_("reached at"), ("contact", "phone", "email", "address")),
        (_("marks"), ("kind", "segment", "tier", "branch", "area", "since", "birthday")),
        (_("looked after by"), ("owner", "second_owner")),
    ):
        told = [f"{name} {facts[name]}" for name in names if facts[name]]
        yield heading, [", ".join(told)] if told else []
    if facts["masked"]:
        yield "", [_("(contact details are shown to whoever looks after the customer or calls: --as STAFF)")]
    yield _("refuses"), [", ".join(map(channel_word, facts["consent"].split(",")))] if facts["consent"] else []
    attributes = [f"{name}: {value}" for name, value in facts["attributes"].items()]
    yield _("also"), [", ".join(attributes)] if attributes else []
    yield _("flags"), [", ".join(facts["flags"].values())] if facts["flags"] else []
    yield _("black list"), [_blacklist_line(row) for row in facts["blacklistings"]]
    yield _("to call now"), [_due_line(row) for row in facts["due"]] or ["-"]
    yield _("coming"), [_("{rule} from {opens_on}, due {due_by} ({id})").format(**row) for row in facts["upcoming"]]
    yield _("not listed"), [f"{row['rule']}: {row['why']}" for row in facts["not_listed"]]
    yield _("open matters"), [_matter_line(row) for row in facts["matters"]]
    yield _("contacts"), [_visit_line(row) for row in facts["visits"]] or ["-"]
    yield _("handed over"), [_handover_line(row) for row in facts["handovers"]]


def _blacklist_line(row: dict[str, Any]) -> str:
    text = _("{day} put on it by {by}: {because}") if row["listed"] else _("{day} taken off it by {by}: {because}")
    return text.format(day=row["at"][:10], **row)


def _due_line(row: dict[str, Any]) -> str:
    text = _("{id} {reason}: due {due_by}, {channel}, by {who}").format(
        **{**row, "channel": channel_word(row["channel"])}, who=row["assignee"] or _("nobody")
    )
    return text + "".join(f"; ! {warning}" for warning in row["warnings"])


def _visit_line(row: dict[str, Any]) -> str:
    told = [f"{row['at']} {channel_word(row['channel'])}: {outcome_word(row['outcome'])}"]
    told += [_("by {who}").format(who=row["by"])] if row["by"] else []
    told += [_("settles {rules}").format(rules=row["settled"])] if row["settled"] else []
    told += [str(row[name]) for name in ("content", "problems", "result") if row[name]]
    told += [_("corrects {visit}").format(visit=row["corrects"])] if row["corrects"] else []
    told += [_("corrected by {visit}").format(visit=row["corrected_by"])] if row["corrected_by"] else []
    told += [_("entered on {day}").format(day=row["entered_at"][:10])] if row["entered_late"] else []
    return f"{row['id']} " + "; ".join(told)


def _matter_line(row: dict[str, Any]) -> str:
    from callbackctl.cli.matter import summary

    return f"{row['id']} {summary(row)}"


def _handover_line(row: dict[str, Any]) -> str:
    what = f"{row['callback']} {row['rule']}" if row["callback"] else _("the customer")
    text = _("{at} {what}: from {before} to {after}")
    return text.format(at=row["at"], what=what, before=row["from"] or _("nobody"), after=row["to"] or _("nobody"))


@app.command(help=_("Customers by a part of the name, id, phone, contact, address or e-mail."))
def find(
    context: typer.Context,
    text: list[str] = typer.Argument(metavar="TEXT …", help=_("every word must be found")),
    reason: str = typer.Option("", "--unmask", metavar="REASON", help=_(UNMASK)),
) -> int:
    """Find customers."""
    from callbackctl.reporting.customer import FOUND, find_customers

    chosen = settings(context)
    with opened(chosen) as connection:
        refuse_nobody(connection, chosen, reason)
        known = organizations(connection, chosen)
        moments = {one: _moment_of_sight(connection, chosen, one) for one in known}
        rows = find_customers(connection, known, " ".join(text), chosen.viewer, unmasked=bool(reason))
        for organization in dict.fromkeys(row["organization"] for row in rows if reason):
            found = sum(row["organization"] == organization for row in rows)
            Unmasking("customer find", reason).note(connection, chosen, organization, moments[organization], found)
    if len(rows) == FOUND:
        print(_("only the first {count} are shown").format(count=FOUND), file=sys.stderr)
    if not rows and not (chosen.json or chosen.csv):
        print(clean(_("no customer has {text}").format(text=" ".join(text))), file=sys.stderr)
        return DONE
    columns = [
        Column(_("customer"), "id"), Column(_("name"), "name"), Column(_("phone"), "phone"),
        Column(_("address"), "address"), Column(_("owner"), "owner"), Column(_("open callbacks"), "open", right=True),
    ]  # fmt: skip
    print_rows(rows, [Column(_("organization"), "organization"), *columns] if len(known) > 1 else columns, chosen)
    return DONE


def _moment_of_sight(connection: sqlite3.Connection, chosen: Settings, organization: str) -> str:
    """The moment worked at; who sees whom is known once the organisation is planned."""
    if chosen.viewer is None:
        return moment(connection, chosen, organization)
    return bring_up_to_date(connection, chosen, organization)


@app.command("set", help=_("Change columns or attributes of a customer; `column=` empties one."))
def set_(
    context: typer.Context,
    customer: str = typer.Argument(metavar="ID", help=_("the customer's id")),
    changes: list[str] = typer.Argument(
        metavar="COLUMN=VALUE …", help=_("such as tier=key, consent=phone,home or do_not_contact=2026-12-31")
    ),
) -> int:
    """Change what is known of a customer."""
    from callbackctl.recording.changes import change_customer, read_assignments

    chosen = settings(context)
    wanted = read_assignments(changes)
    with opened(chosen) as connection:
        run = _run(connection, chosen, customer)
        with transaction(connection):
            changed, planned = change_customer(connection, run, customer, wanted)
    _tell_planned(run, planned)
    if chosen.json:
        print_json({name: {"before": before, "after": after} for name, (before, after) in changed.items()})
        return DONE
    for name, (before, after) in changed.items():
        print(
            clean(_("{name}: {after} (before: {before})").format(name=name, after=_said(after), before=_said(before)))
        )
    if not changed:
        print(_("nothing has changed: it was so already"))
    return DONE


@app.command(help=_("Put a customer on the black list, or take them off it; who did it and why is kept on record."))
def blacklist(
    context: typer.Context,
    customer: str = typer.Argument(metavar="ID", help=_("the customer's id")),
    because: str = typer.Option(..., "--because", metavar="REASON", help=_("why")),
    lift: bool = typer.Option(False, "--lift", help=_("take them off it")),
) -> int:
    """Put on the black list, or take off it."""
    from callbackctl.recording.blacklist import put

    chosen = settings(context)
    with opened(chosen) as connection:
        run = _run(connection, chosen, customer)
        with transaction(connection):
            changed, planned = put(connection, run, customer, not lift, because, chosen.viewer)
    _tell_planned(run, planned)
    if chosen.json:
        print_json({"customer": customer, "listed": not lift, "changed": changed})
    elif not changed:
        print(_("nothing has changed: it was so already"))
    else:
        text = _("{customer} is off the black list") if lift else _("{customer} is on the black list")
        print(text.format(customer=customer))
    return DONE


@app.command(help=_("Give a customer to somebody else, with the open callbacks that follow the owner; kept on record."))
def move(
    context: typer.Context,
    customer: str = typer.Argument(metavar="ID", help=_("the customer's id")),
    to: str = typer.Option(..., "--to", metavar="STAFF", help=_("who looks after them from now on")),
) -> int:
    """Move one customer."""
    from callbackctl.cli.staff import callback_lines, staff_names
    from callbackctl.recording.handover import move, taker
    from callbackctl.reporting.customer import customer_exists

    chosen = settings(context)
    with opened(chosen) as connection:
        run = _run(connection, chosen, customer)
        customer_exists(connection, run.organization, customer)
        taker(connection, to, [run.organization], run.today)
        with transaction(connection):
            handed = move(connection, run, customer, to, chosen.viewer)
        names = staff_names(connection)
    _tell_planned(run, handed.planned[run.organization])
    if chosen.json:
        print_json({"customers": handed.customers, "callbacks": handed.callbacks})
        return DONE
    for row in handed.customers:
        before, after = (names.get(row[end] or "", row[end]) for end in ("from", "to"))
        print(_("{customer}: from {before} to {after}").format(customer=customer, before=before or "-", after=after))
    for line in callback_lines(handed, names):
        print(line)
    if not handed.customers:
        print(_("nothing has changed: it was so already"))
    return DONE


@app.command(help=_("Customers whose number or address is wrong: who is searched for, what was tried, what comes next."))
def lost(
    context: typer.Context,
    customer: str = typer.Argument("", metavar="ID", help=_("only this customer; needed to note a step")),
    tried: str = typer.Option("", "--tried", metavar="STEP", help=_("a step that was tried: its number, or in words")),
    note: str = typer.Option("", "--note", help=_("what came of it")),
    found: bool = typer.Option(False, "--found", help=_("the customer is found; the search is over")),
    drop: bool = typer.Option(False, "--drop", help=_("the search is given up, for the reason in the note")),
    by: str = typer.Option("", "--by", metavar="STAFF", help=_("who tried it (default: --as)")),
) -> int:
    """Show the find-customer list, or note a step of the search."""
    from callbackctl.cli.customer_lost import lines_of, shown_rows
    from callbackctl.recording.search import lost_customers, note_search

    chosen = settings(context)
    step = tried or (_("found") if found else _("given up") if drop else "")
    if (step and not customer) or (found and drop):
        raise UsageError(_("say which customer, and one of: --tried, --found, --drop"))
    rows: list[dict[str, Any]] = []
    with opened(chosen) as connection:
        known = [organization_of(connection, chosen, customer)] if customer else organizations(connection, chosen)
        for organization in known:
            run = _run_of(connection, chosen, organization)
            if step:
                with transaction(connection):
                    next_revision(connection)
                    who = by or chosen.viewer
                    note_search(connection, run, customer, step, note or None, who, found=found, dropped=drop)
            rows += [
                {"organization": organization, **row} for row in lost_customers(connection, run, customer or None)
            ]
    if chosen.json or chosen.csv:
        keys = ("organization", "customer", "name", "since", "outcome", "channel", "visit", "tried", "next_step", "next")
        print_rows(rows, [Column(name, name) for name in keys], chosen)
    elif step and not rows:
        print(_("{customer} is no longer searched for").format(customer=customer))
    elif not rows:
        print(_("nobody is searched for"), file=sys.stderr)
    elif customer:
        print("\n".join(lines_of(rows[0])))
    else:
        print_rows(*shown_rows(rows, len(known) > 1), chosen)
    return DONE


def _run_of(connection: sqlite3.Connection, chosen: Settings, organization: str) -> "Run":
    from callbackctl.planning.plan import Run
    from callbackctl.policy.reader import read_policy

    history = read_policy(rule_path(chosen, organization))
    return Run(organization, history, moment(connection, chosen, organization))


def _run(connection: sqlite3.Connection, chosen: Settings, customer: str) -> "Run":
    return _run_of(connection, chosen, organization_of(connection, chosen, customer))


def _tell_planned(run: "Run", planned: "Planned") -> None:
    if planned.raised or planned.withdrawn:
        for line in planned.messages(run.organization):
            print(line, file=sys.stderr)


def _said(value: Any) -> str:
    return "-" if value in (None, "") else str(value)
