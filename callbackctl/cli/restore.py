"""`callbackctl restore`: a copy put in the place of the file, which is kept."""

from pathlib import Path

import click
import typer

from callbackctl.cli.boundary import DONE
from callbackctl.cli.desk import warn_of_loose_key
from callbackctl.cli.group import new_app
from callbackctl.cli.output import clean, print_json
from callbackctl.cli.settings import settings
from callbackctl.messages import _

app = new_app()


@app.command(help=_("Put a backup in the place of the file, once it is verified; the file that was there is kept."))
def restore(
    context: typer.Context,
    file: Path = typer.Argument(help=_("the backup")),
    encrypted: bool | None = typer.Option(
        None, "--encrypted/--plain", help=_("encrypt the file, or not (default: as the file in whose place it comes)")
    ),
) -> int:
    """Restore a copy."""
    from callbackctl.keeping.copies import restore

    chosen = settings(context)
    warn_of_loose_key()
    restored = restore(file, chosen.database, encrypted=encrypted)
    for oddity in restored.oddities:
        click.echo(clean(_("warning: {text}").format(text=oddity)), err=True)
    if chosen.json:
        kept = None if restored.kept is None else str(restored.kept)
        shape = {"file": str(chosen.database), "encrypted": restored.encrypted, "kept": kept}
        print_json({**shape, "warnings": list(restored.oddities)})
        return DONE
    told = _("{path} is as {file} was, encrypted") if restored.encrypted else _("{path} is as {file} was")
    print(told.format(path=chosen.database, file=file))
    if restored.kept is not None:
        print(_("the file that was there is kept as {path}").format(path=restored.kept))
    return DONE
