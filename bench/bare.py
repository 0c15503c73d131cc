"""The same SQL without us: what a job asks of SQLite, written down once and replayed in the sqlite3 shell.

The statements of a job are traced while it runs on one copy of the file, parameters and all; the shell then runs them
on another copy, in one process of its own. What remains between the two is what Python adds.
"""

import os
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from callbackctl.store.database import connect

Job = Callable[[sqlite3.Connection], object]


def copied(source: Path, target: Path) -> Path:
    """A fresh copy of a database that nobody has open, without leftovers of an earlier one."""
    for ending in ("", "-wal", "-shm"):
        target.with_name(target.name + ending).unlink(missing_ok=True)
    shutil.copyfile(source, target)
    os.sync()
    return target


def written_down(database: Path, job: Job, script: Path) -> int:
    """Run a job on a database and write every statement it runs into a script; returns how many there were."""
    connection = connect(database)
    count = 0
    with script.open("w", encoding="utf-8") as out:

        def note(statement: str) -> None:
            nonlocal count
            count += 1
            # Our one function of SQL orders lots by a keyed hash; the shell has none, and is let off with a cheaper one.
            out.write(statement.rstrip().removesuffix(";").replace("draw_place(", "printf('%s%s', "))
            out.write("\n;\n")  # on a line of its own: a statement may end in a comment

        connection.set_trace_callback(note)
        job(connection)
        connection.set_trace_callback(None)
    connection.close()
    return count


def replayed(database: Path, script: Path) -> float:
    """Run a script in the sqlite3 shell, results thrown away; returns its seconds."""
    with script.open("rb") as statements:
        start = time.perf_counter()
        subprocess.run(
            ["sqlite3", "-bail", "-cmd", "PRAGMA foreign_keys = ON", str(database)],
            stdin=statements,
            stdout=subprocess.DEVNULL,
            check=True,
        )
        return time.perf_counter() - start
