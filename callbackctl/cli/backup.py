"""`callbackctl backup`: a verified copy of the file, made while others work."""

from pathlib import Path

import typer

from callbackctl.cli.boundary import DONE
from callbackctl.cli.desk import opened
from callbackctl.cli.group import new_app
from callbackctl.cli.output import print_json
from callbackctl.cli.settings import settings
from callbackctl.messages import _

app = new_app()


@app.command(help=_("Copy the file as it is now, while others may write; verified, and never over another file."))
def backup(
    context: typer.Context,
    file: Path = typer.Argument(help=_("the copy to make")),
    encrypted: bool | None = typer.Option(
        None, "--encrypted/--plain", help=_("encrypt the copy, or not (default: encrypted if a key is given)")
    ),
) -> int:
    """Make a copy."""
    from callbackctl.keeping.copies import back_up
    from callbackctl.store.seals import last_link

    chosen = settings(context)
    with opened(chosen, read_only=True) as connection:
        is_encrypted = back_up(connection, file, encrypted=encrypted)
    from callbackctl.store.database import connect

    copy = connect(file, read_only=True)
    try:
        number, link = last_link(copy)
    finally:
        copy.close()
    if chosen.json:
        print_json({"file": str(file), "encrypted": is_encrypted, "seals": number, "link": link or None})
        return DONE
    print((_("copied to {path}, encrypted") if is_encrypted else _("copied to {path}")).format(path=file))
    if link:
        print(_("last link: {number}:{link}").format(number=number, link=link))
    return DONE
