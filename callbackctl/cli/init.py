"""`callbackctl init`: make the database."""

import sqlite3
from pathlib import Path

import click
import typer

from callbackctl.cli.group import new_app
from callbackctl.cli.settings import settings
from callbackctl.clock import parse_moment
from callbackctl.errors import UsageError
from callbackctl.messages import _
from callbackctl.policy.library import rule_file

app = new_app()


@app.command(help=_("Make the database; one that is there is never overwritten."))
def init(
    context: typer.Context,
    example: bool = typer.Option(
        False, "--example", help=_("fill it with two example organisations and three months of work")
    ),
    start: str = typer.Option(
        "", "--start", metavar="DATE", help=_("callbacks due before are never raised (default: today)")
    ),
) -> None:
    """Create the file named by `--db`, empty or with the example."""
    chosen = settings(context)
    if chosen.organization is not None:
        rule_file(chosen.rules_folder, chosen.organization)
    if example and (start or chosen.organization is not None):
        raise UsageError(_("--example brings its own organisations and start"))
    if example:
        from callbackctl.store.example import EXAMPLE_DAY, restore_example

        restore_example(chosen.database)
        click.echo(
            _("made {path} with the example; its day is {day}").format(path=chosen.database, day=EXAMPLE_DAY), err=True
        )
        return
    try:
        day = parse_moment(start, any_year=True)[:10] if start else chosen.now()[:10]
    except ValueError as problem:
        raise UsageError(str(problem)) from None
    _create(chosen.database, day, chosen.organization)
    click.echo(
        _("made {path}; callbacks due before {day} will not be raised").format(path=chosen.database, day=day), err=True
    )


def _create(path: Path, day: str, organization: str | None) -> None:
    from callbackctl.store.database import create, transaction
    from callbackctl.store.facts import ensure_organization

    def furnish(connection: sqlite3.Connection) -> None:
        with transaction(connection):
            connection.execute("UPDATE settings SET value = ? WHERE key = 'start'", (day,))
            if organization is not None:
                ensure_organization(connection, organization)

    create(path, furnish)
