"""The same SQL without us: what a job asks of SQLite, written down once and replayed in the sqlite3 shell.

The statements of a job are traced while it runs on one copy of the file, parameters and all; the shell then runs them
on another copy, in one process of its own, with the same settings. What remains between the two is what Python adds.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from bench.measure import Sample, run
from callbackctl.store.database import CACHE, connect

Job = Callable[[sqlite3.Connection], object]


def written_down(database: Path, job: Job, script: Path) -> int:
    """Run a job on a database and write every statement it runs into a script; returns how many there were."""
    count, before = 0, ""
    with closing(connect(database)) as connection, script.open("w", encoding="utf-8") as out:

        def note(statement: str) -> None:
            nonlocal count, before
            if statement == before:  # compiled anew because a table was made meanwhile: told twice, run once
                return
            count, before = count + 1, statement
            # Our one function of SQL orders lots by a keyed hash; the shell has none, and is let off with a cheaper one.
            out.write(statement.rstrip().removesuffix(";").replace("draw_place(", "printf('%s%s', "))
            out.write("\n;\n")  # on a line of its own: a statement may end in a comment

        connection.set_trace_callback(note)
        job(connection)
        connection.set_trace_callback(None)
    return count


def replayed(database: Path, script: Path) -> Sample:
    """Run a script in the sqlite3 shell, results thrown away."""
    settings = ("PRAGMA foreign_keys = ON", f"PRAGMA cache_size = -{CACHE}")
    commands = [word for setting in settings for word in ("-cmd", setting)]
    return run(["sqlite3", "-bail", *commands, database], stdin=script)
