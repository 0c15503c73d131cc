"""The example: two organisations and three months of their work, as an SQL dump that comes with the program."""

import sqlite3
from pathlib import Path

from callbackctl.store.building import building_database, put_in_place
from callbackctl.store.database import refuse_existing
from callbackctl.store.engine import refuse_old_engine

EXAMPLE_DAY = "2026-03-31"


def example_script() -> Path:
    """The dump: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "example.db.sql"
    return inside if inside.is_file() else package.parent / "example.db.sql"


def restore_example(path: Path) -> None:
    """Make a new database from the dump; raises CallbackError where something is there already."""
    refuse_old_engine()
    refuse_existing(path)
    with building_database(path) as built:
        connection = sqlite3.connect(built)
        try:
            connection.executescript(example_script().read_text(encoding="utf-8"))
            connection.execute("PRAGMA journal_mode = WAL")
        finally:
            connection.close()
        put_in_place(built, path)
