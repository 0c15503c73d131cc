"""Copies of the file: made while others work, verified, never over anything; and one put back in its place.

A copy is encrypted or it is not, and so is the file: each can be made from the other. At no time is anything written
in plain text of what shall be encrypted.
"""

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from callbackctl.errors import CallbackError
from callbackctl.keeping.doctor import damages, examine
from callbackctl.messages import _
from callbackctl.store.beside import PLAIN, ends_amid_page, refuse_strange_log, strangeness
from callbackctl.store.building import COMPANIONS, building_database, keep_names, put_in_place
from callbackctl.store.database import SCHEMA_VERSION, refuse_no_file, version_of
from callbackctl.store.engine import refuse_old_engine
from callbackctl.store.keys import has_key, key_to_write
from callbackctl.store.opening import is_encrypted, new_file, open_file
from callbackctl.troubles import in_one_line, is_in_use, is_passing, troubles_of

UNUSABLE = frozenset({"integrity", "unreadable", "foreign-key"})
"""Problems of a copy with which nobody could work; others are told and let pass."""
_FIRST_LOCK_BYTE, _LOCK_BYTES = 0x40000000, 512  # where SQLite's file format sets bytes aside for locks


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of a restore: where the file that was there is now, if there was one, and what is odd about the new."""

    kept: Path | None
    encrypted: bool
    oddities: tuple[str, ...]


def back_up(connection: sqlite3.Connection, target: Path, *, encrypted: bool | None = None) -> bool:
    """Copy the file as it is now, for its owner alone, while others may write; raises CallbackError.

    The copy is one file by itself. It is there whole and verified, or not at all. Where nothing is said it is encrypted
    if a key is given; whether it was is returned.
    """
    encrypt = has_key() if encrypted is None else encrypted
    for one in (target, *_beside(target)):
        if one.exists():
            raise CallbackError(_("{path} is there already; a backup never overwrites").format(path=one))
    with building_database(target) as built:
        _copy(connection, built, encrypted=encrypt)
        _verify_copy(built, "DELETE")
        try:
            put_in_place(built, target)
        except FileExistsError:
            raise CallbackError(_("{path} is there already; a backup never overwrites").format(path=target)) from None
    return encrypt


def restore(source: Path, path: Path, *, encrypted: bool | None = None) -> Restored:
    """Put a copy in the place of the file, which is kept beside it; raises CallbackError and leaves all as it was.

    Where nothing is said the new file is encrypted if the one in whose place it comes was; where none was, or none that
    opens, if the copy is.
    """
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
        before = _was_encrypted(place)
        encrypt = next(one for one in (encrypted, before, is_encrypted(copied)) if one is not None)
        with building_database(place) as built:
            _copy(copied, built, encrypted=encrypt)
            _verify_copy(built, "WAL")
            kept = _change_places(built, place)
    if kept is not None and before is None and not encrypt:
        oddities += (_("what was there did not open and may have been encrypted; what is there now is not"),)
    return Restored(kept, encrypt, oddities)


def _opened(source: Path) -> sqlite3.Connection:
    """A copy to be restored, open for reading; raises CallbackError where it is none of ours."""
    refuse_old_engine()
    cut = ends_amid_page(source)
    connection = open_file(source)
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
    older = version < SCHEMA_VERSION  # it has no chain yet: what can be said is whether it is whole
    damaged = _("{path} is damaged ({problem}); take another backup")
    if told := _damage(connection) or (next(damages(connection), "") if older else ""):
        raise CallbackError(damaged.format(path=source, problem=in_one_line(told)))
    if older:
        return ()
    problems = examine(connection).problems
    for problem in problems:
        if problem.code in UNUSABLE:
            raise CallbackError(damaged.format(path=source, problem=in_one_line(problem.text)))
    return tuple(" ".join(filter(None, (one.table, one.record, one.text))) for one in problems)


def _verify_copy(built: Path, journal_mode: str) -> None:
    """See that a copy that was just made is whole, and set how it is to be written to; raises CallbackError."""
    with closing(open_file(built)) as copy:
        if told := _damage(copy) or next(damages(copy), ""):
            raise CallbackError(
                _("the copy is damaged, and with it the file: {told}; ask `doctor`").format(told=in_one_line(told))
            )
        copy.execute(f"PRAGMA journal_mode = {journal_mode}")


def _damage(connection: sqlite3.Connection) -> str:
    """The first page of an encrypted copy that is not as it was written, if any; of a plain one SQLite cannot tell.

    Of a file to which others write it might tell of a page that is half written.
    """
    if not is_encrypted(connection):
        return ""
    return str((connection.execute("PRAGMA cipher_integrity_check").fetchone() or ("",))[0])


def _was_encrypted(path: Path) -> bool | None:
    """Whether the file that is there is encrypted; None where there is none, or none that opens."""
    if not path.exists():
        return None
    with suppress(OSError), path.open("rb") as file:
        if file.read(len(PLAIN)) == PLAIN:
            return False
    if strangeness(path):  # which would be carried into the file by opening it
        return None
    try:
        with closing(open_file(path)) as connection:
            connection.execute("PRAGMA schema_version").fetchone()
            return is_encrypted(connection)
    except (CallbackError, sqlite3.DatabaseError):
        return None


def _change_places(built: Path, path: Path) -> Path | None:
    """Give a built file the name; the one that had it, whatever it is, is kept under another, which is returned.

    Raises CallbackError while somebody works with it. At every moment the name stands for a whole file.
    """
    if not path.exists():
        if leftover := next((one for one in _beside(path) if one.exists()), None):
            raise CallbackError(_("{path} is left from another file; move it away first").format(path=leftover))
        put_in_place(built, path)
        return None
    number = 1
    while (kept := path.with_name(f"{path.name}.replaced-{number}")).exists():
        number += 1
    with _held(path):
        try:
            os.link(path, kept)
        except OSError:  # a memory stick knows no second names: for a moment the place is empty
            path.rename(kept)
        try:
            _rename_beside(path, kept)
            built.replace(path)
        except OSError:
            _rename_beside(kept, path)
            kept.replace(path)
            kept.unlink(missing_ok=True)  # of two names of one file the system may keep both
            raise
        keep_names(path.parent)
    return kept


@contextmanager
def _held(path: Path) -> Iterator[None]:
    """Keep everybody out of the file, whatever it is, with nothing left in a log that SQLite would read into the new one.

    Whoever opened it before reads the old file on, and cannot write to it: SQLite sees that it has another name.
    What is no database, does not open, or has the log of another beside it, is put aside with all that lies there.
    """
    with ExitStack() as stack:
        if strangeness(path):  # it would only damage the file
            _refuse_use(path, used=_is_locked(path))
        else:
            try:
                connection = stack.enter_context(closing(open_file(path, wait=1)))
                connection.execute("PRAGMA journal_mode = DELETE")
                connection.execute("BEGIN EXCLUSIVE")
            except (CallbackError, sqlite3.DatabaseError) as problem:
                stack.close()
                _refuse_use(path, used=is_in_use(problem) or _is_locked(path))
                if isinstance(problem, sqlite3.Error) and is_passing(problem):
                    raise
        if sys.platform == "win32":  # where no open file can be replaced, by us or while others have it open
            stack.close()
        yield


def _refuse_use(path: Path, *, used: bool) -> None:
    if used:
        raise CallbackError(_("{path} is in use; end the other commands first").format(path=path)) from None


def _is_locked(path: Path) -> bool:
    """Whether another process has the file open as a database: SQLite then holds a lock on bytes set aside for that.

    It tells of files that do not open here, since their key is not given.
    """
    if sys.platform == "win32":  # which tells by not letting the file be replaced
        return False
    import fcntl

    try:
        with path.open("r+b") as file:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, _LOCK_BYTES, _FIRST_LOCK_BYTE)
    except OSError as problem:
        return isinstance(problem, BlockingIOError | PermissionError) and os.access(path, os.W_OK)
    return False


def _rename_beside(path: Path, target: Path) -> None:
    for one, other in zip(_beside(path), _beside(target), strict=True):
        with suppress(FileNotFoundError):
            one.rename(other)


def _beside(path: Path) -> list[Path]:
    return [path.with_name(path.name + end) for end in COMPANIONS]


def _copy(connection: sqlite3.Connection, target: Path, *, encrypted: bool) -> None:
    """Copy into an empty file: page by page, or row by row where one is encrypted and the other is not."""
    if encrypted == is_encrypted(connection):
        with closing(new_file(target, encrypted=encrypted)) as copy:
            connection.backup(copy)
        return
    key = key_to_write() if encrypted else None
    from callbackctl.store.cipher import export

    export(connection, target, key)
