"""Copies of the file: made while others work, verified, never over anything; and one put back in its place."""

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from callbackctl.errors import CallbackError
from callbackctl.keeping.doctor import examine
from callbackctl.messages import _
from callbackctl.store.beside import ends_amid_page, refuse_strange_log, strangeness
from callbackctl.store.building import COMPANIONS, building_database, keep_names, put_in_place
from callbackctl.store.database import SCHEMA_VERSION, refuse_no_file, version_of
from callbackctl.store.engine import refuse_old_engine
from callbackctl.troubles import in_one_line, is_passing, troubles_of

UNUSABLE = frozenset({"integrity", "unreadable", "foreign-key"})
"""Problems of a copy with which nobody could work; others are told and let pass."""


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
    with building_database(target) as built:
        _copy(connection, built)
        with closing(sqlite3.connect(built)) as copy:
            copy.execute("PRAGMA journal_mode = DELETE")
            told = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if told != "ok":
            raise CallbackError(
                _("the copy is damaged, and with it the file: {told}; ask `doctor`").format(told=in_one_line(told))
            )
        try:
            put_in_place(built, target)
        except FileExistsError:
            raise CallbackError(_("{path} is there already; a backup never overwrites").format(path=target)) from None


def restore(source: Path, path: Path) -> Restored:
    """Put a copy in the place of the file, which is kept beside it; raises CallbackError and leaves all as it was."""
    if not source.exists() and not source.is_symlink():
        raise CallbackError(_("there is no file {path}").format(path=source))
    refuse_no_file(source)
    if path.exists() or path.is_symlink():
        refuse_no_file(path)
        if source.samefile(path):
            raise CallbackError(_("{path} is the file itself").format(path=source))
    refuse_strange_log(source)
    place = path.resolve()  # where the path is a link, it stays one
    with troubles_of(source, copy=True), closing(_opened(source)) as copied:
        oddities = _verified(copied, source)
        with building_database(place) as built:
            _copy(copied, built)
            with closing(sqlite3.connect(built)) as copy:
                copy.execute("PRAGMA journal_mode = WAL")
            return Restored(_change_places(built, place), oddities)


def _opened(source: Path) -> sqlite3.Connection:
    """A copy to be restored, open for reading; raises CallbackError where it is none of ours."""
    refuse_old_engine()
    cut = ends_amid_page(source)
    connection = sqlite3.connect(f"{source.resolve().as_uri()}?mode=rw", uri=True, isolation_level=None)
    try:
        connection.execute("PRAGMA query_only = ON")
        version_of(connection, source)
        if cut:
            told = _("it ends amid a page")
            raise CallbackError(_("{path} is damaged ({problem}); take another backup").format(path=source, problem=told))
    except BaseException:
        connection.close()
        raise
    return connection


def _verified(connection: sqlite3.Connection, source: Path) -> tuple[str, ...]:
    """What is odd about a copy; raises CallbackError where it is damaged."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version < SCHEMA_VERSION:  # it has no chain yet: what can be said is whether it is whole
        told = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if told != "ok":
            raise CallbackError(_("{path} is damaged ({problem}); take another backup").format(path=source, problem=in_one_line(told)))
        return ()
    problems = examine(connection).problems
    for problem in problems:
        if problem.code in UNUSABLE:
            told = in_one_line(problem.text)
            raise CallbackError(_("{path} is damaged ({problem}); take another backup").format(path=source, problem=told))
    return tuple(" ".join(filter(None, (one.table, one.record, one.text))) for one in problems)


def _change_places(built: Path, path: Path) -> Path | None:
    """Put a built file in the place of the one that is there, whatever it is, and keep that beside it.

    At every moment one of the two is in the place. Raises CallbackError while somebody works with the old one.
    """
    if not path.exists():
        if leftover := next((one for one in _beside(path) if one.exists()), None):
            raise CallbackError(_("{path} is left from another file; move it away first").format(path=leftover))
        put_in_place(built, path)
        return None
    _close_log(path)
    number = 1
    while (kept := path.with_name(f"{path.name}.replaced-{number}")).exists():
        number += 1
    try:
        os.link(path, kept)
    except OSError:  # a memory stick knows no second names: for a moment the place is empty
        os.rename(path, kept)
    for end in COMPANIONS:  # of a file that is no database any more
        with suppress(FileNotFoundError):
            path.with_name(path.name + end).rename(kept.with_name(kept.name + end))
    os.replace(built, path)
    keep_names(path.parent)
    return kept


def _close_log(path: Path) -> None:
    """Bring what stands in the log into the file; SQLite would read it into the new one."""
    if strangeness(path):
        return  # it would only damage the file: both are put aside as they are
    try:
        with closing(sqlite3.connect(path, timeout=1, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.DatabaseError as problem:
        if is_passing(problem):
            told = _("{path} is in use; end the other commands first").format(path=path)
            raise CallbackError(told) from None
        # No database any more, or none that can be written: it is put aside with all that lies beside it.


def _beside(path: Path) -> list[Path]:
    return [path.with_name(path.name + end) for end in COMPANIONS]


def _copy(connection: sqlite3.Connection, target: Path) -> None:
    with closing(sqlite3.connect(target)) as copy:
        connection.backup(copy)
