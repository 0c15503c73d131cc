"""`callbackctl due`: plan what is new, then list whom to call back."""

import json
import re
import sqlite3
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click
import typer

from callbackctl.cli.boundary import DONE, FOUND
from callbackctl.cli.desk import bring_up_to_date, opened, organizations
from callbackctl.cli.group import new_app
from callbackctl.cli.output import Column, aligned, clean, print_csv, print_json, print_plain, width
from callbackctl.cli.settings import Settings, settings
from callbackctl.cli.unmasking import HELP as UNMASK
from callbackctl.cli.unmasking import Unmasking, refuse_nobody
from callbackctl.cli.words import channel_word
from callbackctl.errors import CallbackError
from callbackctl.messages import _, language, ngettext
from callbackctl.planning.caps import running_text
from callbackctl.planning.listing import Query, caps_used, due_list, quiet_hours

if TYPE_CHECKING:
    from rich.console import Console

app = new_app()
NARROW, SHORT = 70, 24
COLOURS = {"overdue": "bold red", "today": "bold yellow", "open": "green"}

CSV_COLUMNS = (
    "id",
    "organization",
    "rule",
    "clause",
    "customer",
    "name",
    "phone",
    "event",
    "opens_on",
    "due_by",
    "state",
    "days_late",
    "channel",
    "channels",
    "role",
    "assignee",
    "reason",
    "warnings",
)


@app.command(help=_("Plan what is new, then list what is open: overdue, today, open."))
def due(
    context: typer.Context,
    caller: str = typer.Option("", "--for", metavar="STAFF", help=_("only what this person is to call")),
    ahead: int = typer.Option(
        0, "--ahead", metavar="DAYS", min=0, max=366, help=_("also what opens within so many days")
    ),
    exit_code: bool = typer.Option(False, "--exit-code", help=_("leave with 3 when anything is overdue")),
    reason: str = typer.Option("", "--unmask", metavar="REASON", help=_(UNMASK)),
) -> int:
    """List the open callbacks of the file, or of one organisation."""
    chosen = settings(context)
    with opened(chosen) as connection:
        _refuse_stranger(connection, caller)
        refuse_nobody(connection, chosen, reason)
        rows: list[dict[str, Any]] = []
        notes: dict[str, list[str]] = {}
        for organization in organizations(connection, chosen):
            now = bring_up_to_date(connection, chosen, organization, ahead)
            query = Query(organization, now, ahead, caller or None, chosen.viewer, unmasked=bool(reason))
            found = due_list(connection, query)
            if reason:
                Unmasking("due", reason).note(connection, chosen, organization, now, len(found))
            rows += found
            notes[organization] = _notes(connection, organization, now) if found else []
        rows.sort(key=lambda row: (row["state"] != "overdue", row["due_by"]))  # and as each organisation has it
        names = _names(connection, {row["assignee"] for row in rows})
        titles = dict(connection.execute(f"SELECT id, title_{language()} FROM organizations").fetchall())
        _print(rows, names, titles, notes, chosen)
    if exit_code and any(row["state"] == "overdue" for row in rows):
        return FOUND
    return DONE


def _notes(connection: sqlite3.Connection, organization: str, now: str) -> list[str]:
    """What is to be known before calling: quiet hours, and how far the caps on channels are used."""
    used = [running_text(cap) for cap in caps_used(connection, organization, now)]
    return [line for line in (quiet_hours(connection, organization, now), *used) if line]


def _names(connection: sqlite3.Connection, callers: set[str | None]) -> dict[str, str]:
    """What the callers are called; not all of a large staff."""
    query = "SELECT id, coalesce(name, id) FROM staff WHERE id IN (SELECT value FROM json_each(?))"
    return dict(connection.execute(query, (json.dumps(sorted(filter(None, callers))),)).fetchall())


def _refuse_stranger(connection: sqlite3.Connection, caller: str) -> None:
    """A misspelt name must not look like a day off."""
    if caller and not connection.execute("SELECT 1 FROM staff WHERE id = ?", (caller,)).fetchone():
        raise CallbackError(_("there is no member of staff {id}").format(id=caller))


def _print(
    rows: list[dict[str, Any]],
    names: dict[str, str],
    titles: dict[str, str],
    notes: dict[str, list[str]],
    chosen: Settings,
) -> None:
    if chosen.json:
        print_json(rows)
    elif chosen.csv:
        print_csv(rows, CSV_COLUMNS)
    elif not rows:
        click.echo(_("nothing is due"), err=True)
    else:
        for organization in sorted({row["organization"] for row in rows}):
            own = [row for row in rows if row["organization"] == organization]
            title = titles[organization] or organization
            _print_organization(title, _by_customer(own, names), own, notes[organization])


def _by_customer(rows: list[dict[str, Any]], names: dict[str, str]) -> list[dict[str, Any]]:
    """One line a customer, with all the reasons; the most urgent first."""
    lines: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        lines.setdefault(row["customer"], []).append(row)
    return [_line(group, names) for group in lines.values()]


def _line(group: list[dict[str, Any]], names: dict[str, str]) -> dict[str, Any]:
    first = group[0]
    customer = f"{first['name'] or ''} {first['customer']}".strip()
    warnings = [f"! {warning.partition(':')[0]}" for row in group for warning in row["warnings"]]
    return {
        "when": _when(first),
        "customer": customer,
        "phone": next((row["phone"] for row in group if "*" not in (row["phone"] or "*")), first["phone"]),
        "why": "\n".join([_reason(row) for row in group] + list(dict.fromkeys(warnings))),
        "how": "/".join(dict.fromkeys(channel_word(row["channel"]) for row in group)),
        "who": "/".join(dict.fromkeys(_caller(row, names) for row in group)),
        "state": first["state"],
    }


def _caller(row: dict[str, Any], names: dict[str, str]) -> str:
    if row["assignee"] is None:
        return _("nobody has the role {role}").format(role=row["role"])
    return str(names.get(row["assignee"], row["assignee"]))


def _reason(row: dict[str, Any]) -> str:
    """The reason in few words: the year of a day goes without saying on a morning's list."""
    return re.sub(r"\([0-9]{4}-([0-9]{2}-[0-9]{2})\)", r"\1", row["reason"]) + f" {row['id']}"


def _when(row: dict[str, Any]) -> str:
    due = _short(row["due_by"])
    if row["state"] == "overdue":
        late = row["days_late"]
        if not late:
            return _("late ({due})").format(due=due)
        return ngettext("{days} day late ({due})", "{days} days late ({due})", late).format(days=late, due=due)
    if row["state"] == "today":
        return _("today {time}").format(time=row["due_by"][11:]).strip()
    return _("{opens} to {due}").format(opens=_short(row["opens_on"]), due=due)


def _short(moment: str) -> str:
    """Month and day, and the time where it counts."""
    return moment[5:10] + (f" {moment[11:]}" if len(moment) > 10 else "")


def _print_organization(
    organization: str, lines: list[dict[str, Any]], rows: list[dict[str, Any]], notes: list[str]
) -> None:
    counts = {state: sum(row["state"] == state for row in rows) for state in ("overdue", "today", "open")}
    summary = _("{organization}: {customers} customers, {overdue} overdue, {today} today, {open} open").format(
        organization=organization, customers=len({line["customer"] for line in lines}), **counts
    )
    columns = [
        Column(_("when"), "when"),
        Column(_("customer"), "customer"),
        Column(_("phone"), "phone"),
        Column(_("why"), "why"),
        Column(_("how"), "how"),
        Column(_("who"), "who"),
    ]
    warnings = list(dict.fromkeys(f"! {warning}" for row in rows for warning in row["warnings"]))
    if sys.stdout.isatty():
        _print_table(summary, lines, columns)
    else:
        print(summary)
        print_plain(lines, columns)
    print("\n".join([*notes, *warnings, ""]))


def _print_table(summary: str, lines: list[dict[str, Any]], columns: list[Column]) -> None:
    """The list in a terminal, a row for each reason; what is wider than that is folded, never cut."""
    from rich.console import Console
    from rich.text import Text

    console = Console()
    rows = [row for line in lines for row in _rows(line)]
    heading, *shown = aligned(rows, columns)
    over = max(map(width, (heading, *shown))) - console.width
    if over > 0:
        room = max(width(row["why"]) for row in rows) - over
        rows = [row for line in lines for row in _rows(line, max(room, SHORT))]
        heading, *shown = aligned(rows, columns)
    needed = max(map(width, (heading, *shown)))
    if needed > console.width:
        _print_folded(console, summary, lines, columns)
        return
    # All of it as one text: a table of rich measures and wraps every cell, which takes longer than all else.
    table = Text(f"{summary}\n\n{heading}\n{'─' * needed}", style="bold")
    for row, text in zip(rows, shown, strict=True):
        when = len(row["when"])
        table.append("\n").append(text[:when], COLOURS[row["state"]]).append(text[when:], "not bold")
    console.print(table, end="\n\n", soft_wrap=True)


def _rows(line: dict[str, Any], room: int | None = None) -> Iterator[dict[str, Any]]:
    """A line with its first reason, and a row for each further one; with `room`, none is wider than so many cells."""
    reasons = line["why"].split("\n")
    if room is not None:
        from callbackctl.cli.wrapping import folded

        reasons = [part for reason in reasons for part in folded(reason, limit=room).split("\n")]
    yield {**line, "why": reasons[0]}
    for reason in reasons[1:]:
        yield {**dict.fromkeys(line, ""), "state": line["state"], "why": reason}


def _print_folded(console: "Console", summary: str, lines: list[dict[str, Any]], columns: list[Column]) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(
        box=box.SIMPLE_HEAD,
        title=Text(summary, style="bold"),
        title_justify="left",
        pad_edge=False,
        padding=(0, 1, 0, 0),
    )
    whole = ("when", "phone") if console.width >= NARROW else ()  # unfolded they would push the others out
    for column in columns:
        table.add_column(column.heading, overflow="fold", no_wrap=column.key in whole)
    for line in lines:
        when = Text(line["when"], style=COLOURS[line["state"]])
        table.add_row(when, *(Text(clean(line[column.key] or "-")) for column in columns[1:]))
    console.print(table)
