"""`callbackctl import`: take in staff, customers, events, visits or complaints."""

import csv
import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

import click
import typer

from callbackctl.cli.boundary import DONE
from callbackctl.cli.desk import moment, opened
from callbackctl.cli.group import new_app
from callbackctl.cli.import_columns import refuse_foreign_columns, tell_attributes, tell_unused_types
from callbackctl.cli.settings import Settings, settings
from callbackctl.errors import CallbackError, UsageError
from callbackctl.messages import _
from callbackctl.policy.library import rule_file, rule_files
from callbackctl.store.database import next_revision, transaction
from callbackctl.store.facts import Outcome, Setting, ensure_organization, store_chunks
from callbackctl.store.records import OF_CUSTOMERS, Kind
from callbackctl.store.sources import Source, read_source
from callbackctl.troubles import reason

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
    new_customers: bool = typer.Option(
        False,
        "--new-customers",
        help=_("a row that names no customer gets one of its own, with an id made from the row's (events, complaints)"),
    ),
) -> int:
    """Read, check and store the rows of one file."""
    chosen = settings(context)
    if new_customers and kind not in OF_CUSTOMERS:
        raise UsageError(_("--new-customers is for events, visits and complaints"))
    if rejects is not None:
        _refuse_to_overwrite(rejects, Path(file), chosen.database)
    wanted = Wanted(kind, not dry_run, rejects, new_customers)
    with read_source(file, mapping) as source:
        refuse_foreign_columns(kind, source)
        with opened(chosen) as connection:
            outcome = _take_in(connection, source, chosen, wanted)
            tell_attributes(kind, source)
            if kind == "events":
                tell_unused_types(connection, source, chosen, _only_organization(connection, chosen))
    _tell(outcome, wanted)
    return DONE


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked: the kind of rows, whether to keep them, where bad ones go, customers for rows without one."""

    kind: Kind
    keep: bool
    rejects: Path | None
    new_customers: bool


def _refuse_to_overwrite(rejects: Path, *inputs: Path) -> None:
    for path in inputs:
        if rejects.resolve() == path.resolve():
            raise UsageError(_("--rejects would overwrite {path}").format(path=path))


class _Undo(Exception):
    """Leaves the transaction without keeping anything."""


def _take_in(connection: sqlite3.Connection, source: Source, chosen: Settings, wanted: Wanted) -> Outcome:
    outcome = Outcome()
    try:
        with transaction(connection):
            organization = _organization(connection, wanted.kind, source, chosen)
            now = moment(connection, chosen, organization) if organization else chosen.now()
            setting = Setting(organization, now, next_revision(connection), wanted.new_customers, not_after=now)
            outcome = store_chunks(connection, wanted.kind, source.chunks(), setting)
            if outcome.bad and wanted.rejects is not None:
                _write_rejects(wanted.rejects, source, outcome)
            if not wanted.keep or (outcome.bad and wanted.rejects is None):
                raise _Undo
    except _Undo:
        pass
    if outcome.bad and wanted.rejects is None:
        raise CallbackError(_refusal(outcome, wanted.kind))
    return outcome


def _organization(connection: sqlite3.Connection, kind: Kind, source: Source, chosen: Settings) -> str | None:
    """The organisation of rows that name none; those that rows name are registered where a rule file is theirs."""
    if chosen.organization is not None:
        rule_file(chosen.rules_folder, chosen.organization)
        ensure_organization(connection, chosen.organization)
    named = {organization.strip() for (organization,) in source.said("organization")}
    for organization in named & {path.stem for path in rule_files(chosen.rules_folder)}:
        ensure_organization(connection, organization)
    if chosen.organization is not None or kind == "staff":
        return chosen.organization
    only = _only_organization(connection, chosen)
    if only is not None:
        return only
    if ("",) in source.said("organization"):
        raise UsageError(
            _("say whose {kind} these are: --organization ID, or a column `organization`").format(kind=kind)
        )
    return None


def _only_organization(connection: sqlite3.Connection, chosen: Settings) -> str | None:
    known = [str(row[0]) for row in connection.execute("SELECT id FROM organizations")]
    return chosen.organization or (known[0] if len(known) == 1 else None)


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
    try:
        # For its owner alone, as the database is: it holds customers.
        descriptor = os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        with open(descriptor, "w", encoding="utf-8-sig", errors="backslashreplace", newline="") as out:
            writer = csv.writer(out)
            writer.writerow([*source.headings, "rejected_row", "rejected_because"])
            for number, row in source.original(reasons):
                writer.writerow([*(row.get(name, "") for name in source.headings), number, "; ".join(reasons[number])])
    except OSError as problem:
        raise CallbackError(_("cannot write {path}: {problem}").format(path=path, problem=reason(problem))) from None


def _tell(outcome: Outcome, wanted: Wanted) -> None:
    text = _("{kind}: {added} added, {changed} changed, {unchanged} unchanged").format(
        kind=wanted.kind, added=outcome.added, changed=outcome.changed, unchanged=outcome.unchanged
    )
    if wanted.new_customers:
        text += _(", {count} customers of their own").format(count=outcome.customers)
    if outcome.bad:
        rows = len({bad.number for bad in outcome.bad})
        text += _(", {bad} rejected into {path}").format(bad=rows, path=wanted.rejects)
    if not wanted.keep:
        text += " " + _("(nothing was kept: --dry-run)")
    click.echo(text)


assert get_args(KindName) == get_args(Kind)
