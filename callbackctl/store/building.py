"""Files that are there whole or not at all: built beside their place under another name, then put in it."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from callbackctl.errors import CallbackError
from callbackctl.messages import _
from callbackctl.troubles import reason, unwritten

COMPANIONS = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database while it is at work."""
_MARK = ".building-"


@contextmanager
def building(target: Path) -> Iterator[Path]:
    """An empty file for its owner alone beside the target, gone at the end; raises CallbackError where none can be written.

    What a command that was killed had begun to build for the same target goes first: it may hold customers' data.
    """
    path = target.with_name(f"{target.name}{_MARK}{os.getpid()}")
    try:
        _clear_away(target)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        yield path
    except OSError as problem:
        raise CallbackError(_("cannot write {path}: {problem}").format(path=target, problem=reason(problem))) from None
    finally:
        for end in ("", *COMPANIONS):
            with suppress(OSError):  # where the folder is none there is nothing to take away
                path.with_name(path.name + end).unlink(missing_ok=True)


@contextmanager
def building_database(target: Path) -> Iterator[Path]:
    """The same for a database. Damage in another one, from which is read meanwhile, is left to whoever opened that."""
    with building(target) as path:
        try:
            yield path
        except sqlite3.Error as problem:
            told = unwritten(problem)
            if told is None:
                raise
            raise CallbackError(_("cannot write {path}: {problem}").format(path=target, problem=told)) from None


def put_in_place(built: Path, target: Path) -> None:
    """Give a built file its place, also over a loss of power; raises FileExistsError where something is there already."""
    try:
        os.link(built, target)  # refuses where another process was faster; a rename would overwrite
    except FileExistsError:
        raise
    except OSError:  # a memory stick knows no second names: take the place first, empty, then fill it
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        os.replace(built, target)
    keep_names(target.parent)


def keep_names(folder: Path) -> None:
    """See that the names in a folder are on the disk, where the system can do so."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _clear_away(target: Path) -> None:
    start = target.name + _MARK
    for left in target.parent.iterdir():
        process = left.name.removeprefix(start).partition("-")[0]
        if left.name.startswith(start) and process.isdigit() and not _is_running(int(process)):
            left.unlink(missing_ok=True)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
