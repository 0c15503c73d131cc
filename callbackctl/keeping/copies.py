"""Copies of the file: made while others work, verified, never over anything; and one put back in its place."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from callbackctl.errors import CallbackError
from callbackctl.keeping.doctor import examine
from callbackctl.messages import _
from callbackctl.store.database import APPLICATION_ID, SCHEMA_VERSION
from callbackctl.store.engine import refuse_old_engine

UNUSABLE = frozenset({"integrity", "unreadable", "foreign-key"})
"""Problems of a copy with which nobody could work; others are told and let pass."""
_COMPANIONS = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of a restore: where the file that was there is now, if there was one, and what is odd about the new."""

    kept: Path | None
    oddities: tuple[str, ...]


def back_up(connection: sqlite3.Connection, target: Path) -> None:
    """Copy the file as it is now, for its owner alone, while others may write; raises CallbackError.

    The copy is one file by itself. It is there whole and verified, or not at all.
    """
    for one in (target, *_beside(target)):
        if one.exists():
            raise CallbackError(_("{path} is there already; a backup never overwrites").format(path=one))
    with _building(target) as building:
        _copy(connection, building)
        with closing(sqlite3.connect(building)) as copy:
            copy.execute("PRAGMA journal_mode = DELETE")
            told = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if told != "ok":
            raise CallbackError(_("the copy is damaged, and with it the file: {told}; ask `doctor`").format(told=told))
        try:
            os.link(building, target)  # refuses where another process was faster
        except FileExistsError:
            raise CallbackError(_("{path} is there already; a backup never overwrites").format(path=target)) from None


def restore(source: Path, path: Path) -> Restored:
    """Put a copy in the place of the file, which is kept beside it; raises CallbackError and leaves all as it was."""
    if not source.exists():
        raise CallbackError(_("there is no file {path}").format(path=source))
    if path.exists() and source.samefile(path):
        raise CallbackError(_("{path} is the file itself").format(path=source))
    with _building(path) as building:
        with closing(_opened(source)) as copied:
            oddities = _verified(copied, source)
            _copy(copied, building)
        with closing(sqlite3.connect(building)) as copy:
            copy.execute("PRAGMA journal_mode = WAL")
        kept = _put_aside(path)
        try:
            os.link(building, path)
        except OSError:
            if kept is not None:
                _rename(kept, path)
            raise
    return Restored(kept, oddities)


def _opened(source: Path) -> sqlite3.Connection:
    """A copy to be restored, open for reading; raises CallbackError where it is none of ours."""
    refuse_old_engine()
    connection = sqlite3.connect(f"{source.resolve().as_uri()}?mode=rw", uri=True, isolation_level=None)
    try:
        connection.execute("PRAGMA query_only = ON")
        ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.DatabaseError as problem:
        connection.close()
        raise CallbackError(_("cannot open {path}: {problem}").format(path=source, problem=problem)) from None
    if not ours:
        connection.close()
        raise CallbackError(_("{path} is no callback database").format(path=source))
    if version > SCHEMA_VERSION:
        connection.close()
        raise CallbackError(
            _("{path} was made by a newer callbackctl; install that version to open it").format(path=source)
        )
    return connection


def _verified(connection: sqlite3.Connection, source: Path) -> tuple[str, ...]:
    """What is odd about a copy; raises CallbackError where it is damaged."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version < SCHEMA_VERSION:  # it has no chain yet: what can be said is whether it is whole
        told = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if told != "ok":
            raise CallbackError(_("{path} is damaged: {told}").format(path=source, told=told))
        return ()
    problems = examine(connection).problems
    for problem in problems:
        if problem.code in UNUSABLE:
            raise CallbackError(_("{path} is damaged: {told}").format(path=source, told=problem.text))
    return tuple(" ".join(filter(None, (one.table, one.record, one.text))) for one in problems)


def _put_aside(path: Path) -> Path | None:
    """Rename the file that is there, whatever it is; raises CallbackError while somebody works with it."""
    if not path.exists():
        if leftover := next((one for one in _beside(path) if one.exists()), None):
            raise CallbackError(_("{path} is left from another file; move it away first").format(path=leftover))
        return None
    _close_log(path)
    number = 1
    while (kept := path.with_name(f"{path.name}.replaced-{number}")).exists():
        number += 1
    _rename(path, kept)
    return kept


def _close_log(path: Path) -> None:
    """Bring what stands in the log into the file; SQLite would read it into the new one."""
    with closing(sqlite3.connect(path, timeout=1, isolation_level=None)) as connection:
        try:
            connection.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.OperationalError as problem:
            if "locked" in str(problem):
                told = _("{path} is in use; end the other commands first").format(path=path)
                raise CallbackError(told) from None
        except sqlite3.DatabaseError:
            return  # no database any more: it is put aside with all that lies beside it


def _rename(path: Path, target: Path) -> None:
    for end in ("", *_COMPANIONS):
        with suppress(FileNotFoundError):
            path.with_name(path.name + end).rename(target.with_name(target.name + end))


def _beside(path: Path) -> list[Path]:
    return [path.with_name(path.name + end) for end in _COMPANIONS]


def _copy(connection: sqlite3.Connection, target: Path) -> None:
    with closing(sqlite3.connect(target)) as copy:
        connection.backup(copy)


@contextmanager
def _building(target: Path) -> Iterator[Path]:
    """A file for its owner alone beside the target, gone at the end; raises CallbackError where none can be written."""
    building = target.with_name(f"{target.name}.building-{os.getpid()}")
    try:
        os.close(os.open(building, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        yield building
    except (OSError, sqlite3.Error) as problem:
        raise CallbackError(_("cannot write {path}: {problem}").format(path=target, problem=problem)) from None
    finally:
        with suppress(OSError):
            building.unlink(missing_ok=True)
