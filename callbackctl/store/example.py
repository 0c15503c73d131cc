"""The example: two organisations and three months of their work, as an SQL dump that comes with the program."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from callbackctl.errors import CallbackError
from callbackctl.messages import _
from callbackctl.store.database import refuse_existing
from callbackctl.store.opening import new_file

EXAMPLE_DAY = "2026-03-31"


def example_script() -> Path:
    """The dump: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "example.db.sql"
    return inside if inside.is_file() else package.parent / "example.db.sql"


def restore_example(path: Path) -> None:
    """Make a new database from the dump; raises CallbackError where something is there already."""
    refuse_existing(path)
    building = path.with_name(f"{path.name}.building-{os.getpid()}")
    try:
        os.close(os.open(building, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        connection = new_file(building)
        try:
            connection.executescript(example_script().read_text(encoding="utf-8"))
            connection.execute("PRAGMA journal_mode = WAL")
        finally:
            connection.close()
        os.link(building, path)
    except (OSError, sqlite3.Error) as problem:
        raise CallbackError(_("cannot write {path}: {problem}").format(path=path, problem=problem)) from None
    finally:
        with suppress(OSError):  # where the folder is none there is nothing to take away
            building.unlink(missing_ok=True)
