"""`callbackctl staff`: who is there, who leaves and who comes back."""

import sqlite3
import sys
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import typer

from callbackctl.cli.boundary import DONE
from callbackctl.cli.desk import bring_up_to_date, moment, opened, organizations, rule_path
from callbackctl.cli.group import new_app
from callbackctl.cli.output import Column, clean, print_json, print_rows
from callbackctl.cli.settings import Settings, settings
from callbackctl.clock import parse_moment
from callbackctl.errors import CallbackError, UsageError
from callbackctl.messages import _
from callbackctl.store.database import transaction

if TYPE_CHECKING:
    from callbackctl.planning.plan import Run
    from callbackctl.recording.handover import Handed

app = new_app(help=_("The people who call: list them, take note that one leaves or comes back."), no_args_is_help=True)


@app.command("list", help=_("Who is there, what each has on hand, and whose callbacks are handed over today."))
def list_staff(
    context: typer.Context,
    everyone: bool = typer.Option(False, "--all", help=_("also those who left and have nothing on hand")),
) -> int:
    """List the staff of the file, or of one organisation."""
    from callbackctl.policy.reader import read_policy
    from callbackctl.reporting.staff import staff_rows, without_liaison

    chosen = settings(context)
    rows: list[dict[str, Any]] = []
    with opened(chosen) as connection:
        for organization in organizations(connection, chosen):
            today = bring_up_to_date(connection, chosen, organization)[:10]
            policy = read_policy(rule_path(chosen, organization)).on(date.fromisoformat(today))
            rows += staff_rows(connection, organization, policy, today, everyone)
            if missing := without_liaison(connection, organization, policy, today):
                text = _("{organization}: no contact for callbacks ({role}) in {units}")
                role = policy.liaison.role if policy.liaison else ""
                told = text.format(organization=organization, role=role, units=", ".join(missing))
                typer.echo(clean(told), err=True)
    if chosen.json:
        print_json(rows)
        return DONE
    columns = [
        Column(_("staff"), "id"), Column(_("name"), "name"), Column(_("role"), "role"), Column(_("branch"), "branch"),
        Column(_("open callbacks"), "open", right=True), Column(_("customers"), "customers", right=True),
        Column(_("handed over"), "handed_over"),
    ]  # fmt: skip
    several = len({row["organization"] for row in rows}) > 1
    shown = rows if chosen.csv else [{**row, "handed_over": _handed_over(row)} for row in rows]
    print_rows(shown, [Column(_("organization"), "organization"), *columns] if several else columns, chosen)
    return DONE


def _handed_over(row: dict[str, Any]) -> str | None:
    if row["because"] == "left":
        return _("left on {day}").format(day=row["left_on"])
    if row["handed_over"] is None:
        return None
    why = {"newcomer": _("a newcomer"), "idle": _("no order for too long")}.get(row["because"], row["because"])
    return _("to {role}: {why}").format(role=row["handed_over"], why=why)


@app.command(help=_("Someone leaves: their customers and open callbacks go to others, and it is kept on record."))
def leave(
    context: typer.Context,
    staff: str = typer.Argument(metavar="STAFF", help=_("who leaves")),
    on: str = typer.Option("", "--on", metavar="DATE", help=_("the first day they are not there (default: today)")),
    to: str = typer.Option(
        "", "--to", metavar="STAFF", help=_("who takes their customers (else whoever knows each as the second)")
    ),
) -> int:
    """Hand over everything of someone who leaves."""
    from callbackctl.recording.handover import find_person, leave, taker

    chosen = settings(context)
    with opened(chosen) as connection:
        person = find_person(connection, staff)
        known = _concerned(connection, chosen, person)
        runs = _runs(connection, chosen, known)
        day = _departure(person, on, runs[0].today)
        if to == staff:
            raise UsageError(_("{person} cannot take over from themselves").format(person=to))
        heir = taker(connection, to, known, runs[0].today) if to else None
        with transaction(connection):
            handed = leave(connection, runs, staff, day, heir, chosen.viewer)
        names = staff_names(connection)
    _tell_planned(handed)
    if chosen.json:
        print_json(_shape(handed))
        return DONE
    print(clean(_("{name} left on {day}").format(name=_named(names, staff), day=day)))
    for line in _lines(handed, names):
        print(clean(line))
    return DONE


@app.command("return", help=_("Someone is there again; what still bears their name is theirs again."))
def come_back(
    context: typer.Context,
    staff: str = typer.Argument(metavar="STAFF", help=_("who comes back")),
) -> int:
    """Take back that someone left."""
    from callbackctl.recording.handover import come_back, find_person

    chosen = settings(context)
    with opened(chosen) as connection:
        person = find_person(connection, staff)
        if person["left_on"] is None:
            raise CallbackError(_("{person} has not left").format(person=staff))
        runs = _runs(connection, chosen, _concerned(connection, chosen, person))
        with transaction(connection):
            handed = come_back(connection, runs, staff, chosen.viewer)
        names = staff_names(connection)
        still = connection.execute("SELECT count(*) FROM customers WHERE owner = ?", (staff,)).fetchone()[0]
    _tell_planned(handed)
    if chosen.json:
        print_json({**_shape(handed), "owns": still})
        return DONE
    text = _("{name} is back; customers in their name: {count}")
    print(clean(text.format(name=_named(names, staff), count=still)))
    for line in callback_lines(handed, names):
        print(clean(line))
    return DONE


def _concerned(connection: sqlite3.Connection, chosen: Settings, person: dict[str, Any]) -> list[str]:
    """The organisations someone works for: their own, else every one in the file."""
    if person["organization"] is not None:
        return [str(person["organization"])]
    rows = connection.execute("SELECT id FROM organizations ORDER BY id").fetchall()
    return [row[0] for row in rows] or organizations(connection, chosen)


def _runs(connection: sqlite3.Connection, chosen: Settings, known: list[str]) -> list["Run"]:
    from callbackctl.planning.plan import Run
    from callbackctl.policy.reader import read_policy

    return [
        Run(organization, read_policy(rule_path(chosen, organization)), moment(connection, chosen, organization))
        for organization in known
    ]


def _departure(person: dict[str, Any], on: str, today: str) -> str:
    """The day of leaving; said again it is the day on record. Raises for one to come, or another than on record."""
    if on:
        try:
            on = parse_moment(on)[:10]
        except ValueError as problem:
            raise UsageError(str(problem)) from None
    recorded = person["left_on"]
    if recorded is not None and recorded <= today:
        if on and on != recorded:
            raise CallbackError(
                _("{person} left on {day}; say `staff return` first").format(person=person["id"], day=recorded)
            )
        return str(recorded)
    day = on or today
    if day > today:
        raise CallbackError(_("{day} has not come yet; hand over on the day").format(day=day))
    return day


def staff_names(connection: sqlite3.Connection) -> dict[str, str]:
    """What the staff are called, by id."""
    return {row[0]: row[1] for row in connection.execute("SELECT id, name FROM staff WHERE name IS NOT NULL")}


def _named(names: dict[str, str], staff: str | None) -> str:
    """A name with the id that scripts and commands use."""
    if staff is None:
        return _("nobody")
    return f"{names[staff]} ({staff})" if staff in names else staff


def _tell_planned(handed: "Handed") -> None:
    for organization, planned in handed.planned.items():
        if planned.raised or planned.withdrawn:
            for line in planned.messages(organization):
                print(line, file=sys.stderr)


def _shape(handed: "Handed") -> dict[str, Any]:
    return {
        "staff": handed.person,
        "on": handed.day,
        "customers": handed.customers,
        "callbacks": handed.callbacks,
        "matters": handed.matters,
        "events": handed.events,
        "raised": {organization: planned.raised for organization, planned in handed.planned.items()},
        "nobody": [row.get("id") or row["customer"] for row in handed.stranded],
    }


def _lines(handed: "Handed", names: dict[str, str]) -> Iterator[str]:
    takers: dict[str | None, list[dict[str, Any]]] = {}
    for row in handed.customers:
        takers.setdefault(row["to"], []).append(row)
    for to, rows in takers.items():
        customers = ", ".join(_customer(row) for row in rows)
        if to is None:
            text = _("customers whom nobody looks after now ({count}; customer move ID --to STAFF): {customers}")
            yield text.format(count=len(rows), customers=customers)
        else:
            text = _("customers to {name} ({count}): {customers}")
            yield text.format(count=len(rows), name=_named(names, to), customers=customers)
    for event, count in handed.events.items():
        if count:
            yield _("events {event} raised: {count}").format(count=count, event=event)
    yield from callback_lines(handed, names)
    if handed.matters:
        matters, to = ", ".join(row["matter"] for row in handed.matters), handed.matters[0]["to"]
        text = _("open matters that nobody has now (matter pass ID --to DEPARTMENT): {matters}")
        if to is not None:
            text = _("open matters to {name}: {matters}")
        yield text.format(matters=matters, name=_named(names, to) if to else "")
    if not (handed.customers or handed.callbacks or handed.matters):
        yield _("nothing had to be handed over")


def callback_lines(handed: "Handed", names: dict[str, str]) -> Iterator[str]:
    """Which open callbacks have another caller now, a line each."""
    for row in handed.callbacks:
        shared = {"id": row["id"], "rule": row["rule"], "customer": _customer(row), "due_by": row["due_by"]}
        if row["to"] is None:
            text = _("{id} {rule}, {customer}, due {due_by}: nobody can take it, it needs {role}")
            yield text.format(**shared, role=row["role"].replace(",", " / ") or "-")
        else:
            yield _("{id} {rule}, {customer}, due {due_by}: to {name}").format(**shared, name=_named(names, row["to"]))


def _customer(row: dict[str, Any]) -> str:
    return f"{row.get('name') or ''} {row['customer']}".strip()
