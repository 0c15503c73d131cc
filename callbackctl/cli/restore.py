"""`callbackctl restore`: a copy put in the place of the file, which is kept."""

from pathlib import Path

import click
import typer

from callbackctl.cli.boundary import DONE
from callbackctl.cli.group import new_app
from callbackctl.cli.output import clean, print_json
from callbackctl.cli.settings import settings
from callbackctl.messages import _

app = new_app()


@app.command(help=_("Put a backup in the place of the file, once it is verified; the file that was there is kept."))
def restore(context: typer.Context, file: Path = typer.Argument(help=_("the backup"))) -> int:
    """Restore a copy."""
    from callbackctl.keeping.copies import restore

    chosen = settings(context)
    restored = restore(file, chosen.database)
    for oddity in restored.oddities:
        click.echo(clean(_("warning: {text}").format(text=oddity)), err=True)
    if chosen.json:
        kept = None if restored.kept is None else str(restored.kept)
        print_json({"file": str(chosen.database), "kept": kept, "warnings": list(restored.oddities)})
        return DONE
    print(_("{path} is as {file} was").format(path=chosen.database, file=file))
    if restored.kept is not None:
        print(_("the file that was there is kept as {path}").format(path=restored.kept))
    return DONE
