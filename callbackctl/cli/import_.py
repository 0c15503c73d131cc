"""`callbackctl import`: take in staff, customers, events, visits or complaints."""

import csv
from pathlib import Path
from typing import Literal, get_args

import click
import typer

from callbackctl.cli.boundary import DONE
from callbackctl.cli.desk import opened
from callbackctl.cli.group import new_app
from callbackctl.cli.settings import Settings, settings
from callbackctl.errors import CallbackError, UsageError
from callbackctl.messages import _
from callbackctl.store.facts import Outcome, Setting, ensure_organization, store
from callbackctl.store.records import Kind
from callbackctl.store.sources import Source, read_source

app = new_app()
KindName = Literal["staff", "customers", "events", "visits", "complaints"]
SHOWN = 20


@app.command(
    name="import", help=_("Take in facts from CSV, XLSX or JSON lines; `-` reads standard input. All or nothing.")
)
def import_(
    context: typer.Context,
    kind: KindName = typer.Argument(help=_("what the file holds")),
    file: str = typer.Argument(help=_("the file, or - for standard input")),
    mapping: list[str] = typer.Option(
        [], "--map", metavar="THEIRS=OURS", help=_("a column of theirs is this one of ours; `THEIRS=` leaves it out")
    ),
    dry_run: bool = typer.Option(False, "--dry-run", help=_("only say what would happen")),
    rejects: Path | None = typer.Option(
        None, "--rejects", metavar="FILE", help=_("write bad rows here with the reason, take in the others")
    ),
) -> int:
    """Read, check and store the rows of one file."""
    chosen = settings(context)
    source = read_source(file, mapping)
    with opened(chosen) as connection:
        outcome = _take_in(connection, kind, source, chosen, keep=not dry_run, partly=rejects is not None)
    if outcome.bad and rejects is not None:
        _write_rejects(rejects, source, outcome)
    _tell(outcome, kind, dry_run=dry_run, rejects=rejects)
    return DONE


class _Undo(Exception):
    """Leaves the transaction without keeping anything."""


def _take_in(connection: object, kind: Kind, source: Source, chosen: Settings, *, keep: bool, partly: bool) -> Outcome:
    import sqlite3

    from callbackctl.store.database import next_revision, transaction

    assert isinstance(connection, sqlite3.Connection)
    outcome = Outcome()
    try:
        with transaction(connection):
            organization = _organization(connection, kind, source, chosen)
            setting = Setting(organization, chosen.now(), next_revision(connection))
            outcome = store(connection, kind, source.rows, setting)
            if not keep or (outcome.bad and not partly):
                raise _Undo
    except _Undo:
        pass
    if outcome.bad and not partly:
        raise CallbackError(_refusal(outcome, kind))
    return outcome


def _organization(connection: object, kind: Kind, source: Source, chosen: Settings) -> str | None:
    """The organisation of rows that name none; those that rows name are registered where a rule file is theirs."""
    import sqlite3

    from callbackctl.policy.library import rule_file

    assert isinstance(connection, sqlite3.Connection)
    named = {str(row["organization"]).strip() for row in source.rows if row.get("organization")}
    for organization in named | ({chosen.organization} if chosen.organization else set()):
        rule_file(chosen.rules_folder, organization)
        ensure_organization(connection, organization)
    if chosen.organization is not None or kind == "staff":
        return chosen.organization
    known = [row[0] for row in connection.execute("SELECT id FROM organizations")]
    if len(known) == 1:
        return str(known[0])
    if any(not row.get("organization") for row in source.rows):
        raise UsageError(
            _("say whose {kind} these are: --organization ID, or a column `organization`").format(kind=kind)
        )
    return None


def _refusal(outcome: Outcome, kind: str) -> str:
    rows = len({bad.number for bad in outcome.bad})
    lines = [_("nothing was taken in: {rows} bad rows of {kind}").format(rows=rows, kind=kind)]
    lines += [
        "  " + _("row {number}, {column}: {reason}").format(number=bad.number, column=bad.column, reason=bad.reason)
        for bad in outcome.bad[:SHOWN]
    ]
    if len(outcome.bad) > SHOWN:
        lines.append(
            "  "
            + _("and {more} more; --rejects FILE lists them all and takes in the others").format(
                more=len(outcome.bad) - SHOWN
            )
        )
    return "\n".join(lines)


def _write_rejects(path: Path, source: Source, outcome: Outcome) -> None:
    reasons: dict[int, list[str]] = {}
    for bad in outcome.bad:
        reasons.setdefault(bad.number, []).append(f"{bad.column}: {bad.reason}")
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        names = list(source.original[0]) if source.original else []
        writer.writerow([*names, "row", "reason"])
        for number, why in sorted(reasons.items()):
            original = source.original[number - 1]
            writer.writerow([*(original.get(name, "") for name in names), number, "; ".join(why)])


def _tell(outcome: Outcome, kind: str, *, dry_run: bool, rejects: Path | None) -> None:
    text = _("{kind}: {added} added, {changed} changed, {unchanged} unchanged").format(
        kind=kind, added=outcome.added, changed=outcome.changed, unchanged=outcome.unchanged
    )
    if outcome.bad:
        text += _(", {bad} rejected into {path}").format(bad=len({bad.number for bad in outcome.bad}), path=rejects)
    if dry_run:
        text += " " + _("(nothing was kept: --dry-run)")
    click.echo(text)


assert get_args(KindName) == get_args(Kind)
