"""Troubles of the machine rather than of the program, in words that say what is wrong, where, and what to do.

A full disk, a place that cannot be written, a damaged file, a file that is in use. What is told here is never a
mistake of ours: those have no words here and are left to be told as such.
"""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from callbackctl.errors import CallbackError
from callbackctl.messages import _
from callbackctl.store.keys import KEY_FILE

_LITTLE = 64 * 1024
"""Bytes free on a disk with which nobody can work: the index of a database's log alone takes half of it."""


@contextmanager
def troubles_of(path: Path, *, copy: bool = False) -> Iterator[None]:
    """Tell the troubles of working with a database as those of its file, or of a copy of one; raises CallbackError.

    A statement that was interrupted is an interrupt.
    """
    try:
        yield
    except sqlite3.Error as problem:
        if _code(problem) == sqlite3.SQLITE_INTERRUPT:
            raise KeyboardInterrupt from None
        told = trouble(problem, path, copy=copy)
        if told is None:
            raise
        raise CallbackError(told) from None


def trouble(problem: sqlite3.Error, path: Path, *, copy: bool = False) -> str | None:
    """One line for a trouble with a database; None where it is a mistake of the program's."""
    undecoded = isinstance(problem, sqlite3.OperationalError) and "decode" in str(problem).lower()
    known = damaged if undecoded else _TROUBLES.get(_code(problem))
    if known is None:
        return None
    if copy and known in _ADVICE_FOR_COPIES:
        return _ADVICE_FOR_COPIES[known](path, str(problem))
    return known(path, str(problem))


def in_one_line(told: str) -> str:
    """What SQLite found damaged, without its headings and line breaks."""
    return " ".join(line for line in told.splitlines() if not line.startswith("***")).strip()


def is_in_use(problem: Exception) -> bool:
    """Whether a trouble is that others are at work with the file."""
    return isinstance(problem, sqlite3.Error) and _code(problem) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def is_passing(problem: sqlite3.Error) -> bool:
    """Whether a trouble says nothing of the file itself: it is in use, the disk is full, somebody interrupted."""
    passing = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL, sqlite3.SQLITE_INTERRUPT)
    return _code(problem) in passing


def reason(problem: OSError) -> str:
    """Why the machine refused, in the language of the user as far as it is one of the usual reasons."""
    known = {
        errno.ENOSPC: _("the disk is full; make room and give the command again"),
        errno.EDQUOT: _("your share of the disk is used up; make room and give the command again"),
        errno.EFBIG: _("the file would be larger than is allowed here"),
        errno.EACCES: _("permission denied; see to who may read and write there"),
        errno.EPERM: _("permission denied; see to who may read and write there"),
        errno.EROFS: _("it lies where nothing can be written"),
        errno.ENOENT: _("there is no such file or folder"),
        errno.ENOTDIR: _("a part of the path is no folder"),
        errno.EISDIR: _("it is a folder"),
        errno.ELOOP: _("its links lead round in a circle"),
        errno.ENAMETOOLONG: _("the name is too long"),
        errno.EEXIST: _("something is there already"),
        errno.EIO: _("the disk cannot be read or written there; have it checked"),
    }
    return known.get(problem.errno or 0) or problem.strerror or str(problem)


def unwritten(problem: sqlite3.Error) -> str | None:
    """Why a new database could not be written; None where that is not what the trouble is about."""
    if _code(problem) in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
        return _("the disk is full or failing; make room and give the command again ({problem})").format(problem=problem)
    if _code(problem) in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return str(problem)
    return None


def _code(problem: sqlite3.Error) -> int:
    """SQLite's primary code; 0 where the error is not SQLite's own."""
    return int(getattr(problem, "sqlite_errorcode", 0)) & 0xFF


def _full(path: Path, _told: str) -> str:
    return _("the disk of {path} is full; the file is whole. Make room and give the command again").format(path=path)


def _failing(path: Path, told: str) -> str:
    with suppress(OSError, AttributeError):  # not every system can be asked
        disk = os.statvfs(path.resolve().parent)
        if disk.f_bavail * disk.f_frsize < _LITTLE:
            return _full(path, told)
    return _(
        "{path} cannot be read or written to its end ({problem}): the disk is full or failing, or your share of it is used "
        "up. Make room, or have the disk checked, and give the command again"
    ).format(path=path, problem=told)


def _in_use(path: Path, _told: str) -> str:
    return _("{path} is in use by another program that does not let go of it; end that one, or try again later").format(
        path=path
    )


def _not_ours(path: Path, _told: str) -> str:
    return _(
        "{path} is no callback database: it is another kind of file, its beginning was overwritten, or it is encrypted "
        "and its key is not given ({variable}). Name another with --db, or put a backup in its place: "
        "callbackctl restore BACKUP --db {path}"
    ).format(path=path, variable=KEY_FILE)


def _no_copy(path: Path, _told: str) -> str:
    return _(
        "{path} is no callback database: it is another kind of file, its beginning was overwritten, or it is encrypted "
        "and its key is not given ({variable}). Take another backup"
    ).format(path=path, variable=KEY_FILE)


def damaged(path: Path, told: str) -> str:
    """What to do with a damaged database."""
    return _(
        "{path} is damaged ({problem}). Keep it as it is, and go on from the last backup that `callbackctl doctor --db "
        "BACKUP` finds in order: callbackctl restore BACKUP --db {path}"
    ).format(path=path, problem=told)


def _damaged_copy(path: Path, told: str) -> str:
    return _("{path} is damaged ({problem}); take another backup").format(path=path, problem=told)


def _closed(path: Path, told: str) -> str:
    """Why a file cannot be opened or written: most often it is the folder, in which SQLite keeps the log of a database."""
    if not _may(path, os.R_OK):
        return _("{path} cannot be read: permission denied; see to who may read it").format(path=path)
    folder = path.resolve().parent
    if not _may(folder, os.W_OK | os.X_OK):
        return _(
            "{path} cannot be used there: its folder {folder} cannot be written, and the log of the database belongs beside "
            "it. See to who may write there, or work with a copy elsewhere"
        ).format(path=path, folder=folder)
    if not _may(path, os.W_OK):
        return _("{path} can only be read; see to who may write to it, or work with a copy elsewhere").format(path=path)
    return _("{path} cannot be opened or written ({problem}); see to the file, its folder and what lies beside it").format(
        path=path, problem=told
    )


def _may(path: Path, mode: int) -> bool:
    return os.access(path, mode, effective_ids=os.access in os.supports_effective_ids)


_TROUBLES = {
    sqlite3.SQLITE_FULL: _full,
    sqlite3.SQLITE_IOERR: _failing,
    sqlite3.SQLITE_BUSY: _in_use,
    sqlite3.SQLITE_LOCKED: _in_use,
    sqlite3.SQLITE_PROTOCOL: _in_use,
    sqlite3.SQLITE_NOTADB: _not_ours,
    sqlite3.SQLITE_CORRUPT: damaged,
    sqlite3.SQLITE_CANTOPEN: _closed,
    sqlite3.SQLITE_READONLY: _closed,
    sqlite3.SQLITE_PERM: _closed,
}
_ADVICE_FOR_COPIES = {_not_ours: _no_copy, damaged: _damaged_copy}
