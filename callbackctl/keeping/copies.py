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
from callbackctl.store.database import APPLICATION_ID, SCHEMA_VERSION
from callbackctl.store.keys import has_key, key_to_write
from callbackctl.store.opening import is_encrypted, new_file, open_file, reason

UNUSABLE = frozenset({"integrity", "unreadable", "foreign-key"})
"""Problems of a copy with which nobody could work; others are told and let pass."""
_COMPANIONS = ("-wal", "-shm", "-journal")
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
    with _building(target) as building:
        _copy(connection, building, encrypted=encrypt)
        _verify_copy(building, "DELETE")
        try:
            os.link(building, target)  # refuses where another process was faster
        except FileExistsError:
            raise CallbackError(_("{path} is there already; a backup never overwrites").format(path=target)) from None
    return encrypt


def restore(source: Path, path: Path, *, encrypted: bool | None = None) -> Restored:
    """Put a copy in the place of the file, which is kept beside it; raises CallbackError and leaves all as it was.

    Where nothing is said the new file is encrypted if the one in whose place it comes was; where none was, or none that
    opens, if the copy is.
    """
    if not source.exists():
        raise CallbackError(_("there is no file {path}").format(path=source))
    if path.exists() and source.samefile(path):
        raise CallbackError(_("{path} is the file itself").format(path=source))
    with _building(path) as building:
        with closing(_opened(source)) as copied:
            oddities = _verified(copied, source)
            before = _was_encrypted(path)
            encrypt = next(one for one in (encrypted, before, is_encrypted(copied)) if one is not None)
            _copy(copied, building, encrypted=encrypt)
        _verify_copy(building, "WAL")
        kept = _put_in_place(building, path)
    if kept is not None and before is None and not encrypt:
        oddities += (_("what was there did not open and may have been encrypted; what is there now is not"),)
    return Restored(kept, encrypt, oddities)


def _opened(source: Path) -> sqlite3.Connection:
    """A copy to be restored, open for reading; raises CallbackError where it is none of ours."""
    try:
        connection = open_file(source)
        connection.execute("PRAGMA query_only = ON")
        ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.DatabaseError as problem:
        told = _("cannot open {path}: {problem}")
        raise CallbackError(told.format(path=source, problem=reason(problem))) from None
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
    older = version < SCHEMA_VERSION  # it has no chain yet: what can be said is whether it is whole
    try:
        told = _damage(connection) or (next(damages(connection), "") if older else "")
    except sqlite3.DatabaseError as unreadable:
        told = str(unreadable)
    if told:
        raise CallbackError(_("{path} is damaged: {told}").format(path=source, told=told))
    if older:
        return ()
    problems = examine(connection).problems
    for problem in problems:
        if problem.code in UNUSABLE:
            raise CallbackError(_("{path} is damaged: {told}").format(path=source, told=problem.text))
    return tuple(" ".join(filter(None, (one.table, one.record, one.text))) for one in problems)


def _verify_copy(building: Path, journal_mode: str) -> None:
    """See that a copy that was just made is whole, and set how it is to be written to; raises CallbackError."""
    with closing(open_file(building)) as copy:
        if told := _damage(copy) or next(damages(copy), ""):
            raise CallbackError(_("the copy is damaged, and with it the file: {told}; ask `doctor`").format(told=told))
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
    try:
        with closing(open_file(path)) as connection:
            connection.execute("PRAGMA schema_version").fetchone()
            return is_encrypted(connection)
    except (CallbackError, sqlite3.DatabaseError):
        return None


def _put_in_place(building: Path, path: Path) -> Path | None:
    """Give the new file the name; the one that had it is kept under another, which is returned.

    Raises CallbackError while somebody works with it. At every moment the name stands for a whole file.
    """
    if not path.exists():
        if leftover := next((one for one in _beside(path) if one.exists()), None):
            raise CallbackError(_("{path} is left from another file; move it away first").format(path=leftover))
        os.link(building, path)
        return None
    number = 1
    while (kept := path.with_name(f"{path.name}.replaced-{number}")).exists():
        number += 1
    with _held(path):
        os.link(path, kept)
        _rename_beside(path, kept)
        try:
            building.replace(path)
        except OSError:
            _rename_beside(kept, path)
            kept.unlink()
            raise
    return kept


@contextmanager
def _held(path: Path) -> Iterator[None]:
    """Keep everybody out of the file, whatever it is, with nothing left in a log that SQLite would read into the new one.

    Whoever opened it before reads the old file on, and cannot write to it: SQLite sees that it has another name.
    """
    with ExitStack() as stack:
        try:
            connection = stack.enter_context(closing(open_file(path, wait=1)))
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("BEGIN EXCLUSIVE")
        except (CallbackError, sqlite3.DatabaseError) as problem:
            # No database, or none that opens: it is put aside with all that lies beside it.
            stack.close()
            if getattr(problem, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY or _is_locked(path):
                told = _("{path} is in use; end the other commands first").format(path=path)
                raise CallbackError(told) from None
        if sys.platform == "win32":  # where no open file can be replaced, by us or while others have it open
            stack.close()
        yield


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
    return [path.with_name(path.name + end) for end in _COMPANIONS]


def _copy(connection: sqlite3.Connection, target: Path, *, encrypted: bool) -> None:
    """Copy into an empty file: page by page, or row by row where one is encrypted and the other is not."""
    if encrypted == is_encrypted(connection):
        with closing(new_file(target, encrypted=encrypted)) as copy:
            connection.backup(copy)
        return
    key = key_to_write() if encrypted else None
    from callbackctl.store.cipher import export

    export(connection, target, key)


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
