"""`callbackctl export`: a table as CSV or JSON lines, masked unless that is lifted."""

import csv
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click
import typer

from callbackctl.cli.boundary import DONE
from callbackctl.cli.desk import bring_up_to_date, opened, organizations, rule_path
from callbackctl.cli.group import new_app
from callbackctl.cli.output import defused, json_text
from callbackctl.cli.settings import Settings, settings
from callbackctl.cli.unmasking import HELP as UNMASK
from callbackctl.errors import CallbackError
from callbackctl.messages import _
from callbackctl.store.access import Access, note_access, who_unmasks
from callbackctl.store.database import transaction

if TYPE_CHECKING:
    from callbackctl.policy.records import Export

app = new_app()


@app.command(help=_("A table as CSV for Excel, or with --json as JSON lines; masked, and every time on record."))
def export(
    context: typer.Context,
    table: str = typer.Argument(metavar="TABLE", help=_("customers, visits, complaints, staff, events and the like")),
    file: Path | None = typer.Option(None, "--file", metavar="FILE", help=_("write it here (default: print it)")),
    branch: str = typer.Option("", "--branch", metavar="BRANCH", help=_("only what is kept of this branch")),
    reason: str = typer.Option("", "--unmask", metavar="REASON", help=_(UNMASK)),
) -> int:
    """Export one table."""
    from callbackctl.keeping.export import Wish, counts, refuse_unknown, rows
    from callbackctl.store.evidence import columns_of

    chosen = settings(context)
    with opened(chosen) as connection:
        refuse_unknown(connection, table)
        known = organizations(connection, chosen)
        moments = {one: bring_up_to_date(connection, chosen, one) for one in known}
        rules = {one: _rules(chosen, one, moments[one]) for one in known}
        masked = not reason and any(one is None or one.masked for one in rules.values())
        by = who_unmasks(connection, chosen.viewer) if reason else chosen.viewer or ""
        wish = Wish(table, tuple(known), chosen.viewer, masked, branch or None)
        numbers = counts(connection, wish)
        with _target(file) as out:
            with transaction(connection):
                for organization, number in numbers.items():
                    if _is_logged(rules[organization]):
                        access = Access("export", table, by, reason or None, None, masked)
                        note_access(connection, organization, moments[organization], access, number)
            _write(out, rows(connection, wish), columns_of(connection, table), as_json=chosen.json)
    if file is not None:
        told = _("{count} rows of {table} written to {path}")
        click.echo(told.format(count=sum(numbers.values()), table=table, path=file), err=True)
    if masked:
        click.echo(_("contact details are masked; --unmask REASON shows them and is kept on record"), err=True)
    return DONE


def _rules(chosen: Settings, organization: str, now: str) -> "Export | None":
    from callbackctl.policy.reader import read_policy

    return read_policy(rule_path(chosen, organization)).on(date.fromisoformat(now[:10])).export


def _is_logged(rules: "Export | None") -> bool:
    return rules is None or rules.logged


@contextmanager
def _target(file: Path | None) -> Iterator[IO[bytes]]:
    """Where the rows go: standard output, or a new file for its owner alone, there whole or not at all."""
    if file is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    from callbackctl.store.building import building, put_in_place

    there = CallbackError(_("{path} is there already; an export never overwrites").format(path=file))
    if file.exists():
        raise there
    with building(file) as built:
        with built.open("wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        try:
            put_in_place(built, file)
        except FileExistsError:
            raise there from None


class _Encoded:
    """Text written to a stream of bytes, which stays open whatever happens."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out

    def write(self, text: str) -> int:
        """Write a text in UTF-8."""
        return self._out.write(text.encode("utf-8", "backslashreplace"))


def _write(out: IO[bytes], rows: Iterable[dict[str, Any]], columns: list[str], *, as_json: bool) -> None:
    text = _Encoded(out)
    if as_json:
        for row in rows:
            text.write(json_text(row) + "\n")
        return
    text.write("\ufeff")  # by which Excel knows it for UTF-8
    writer = csv.writer(text)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([defused(row[name]) for name in columns])
