"""The log that SQLite keeps beside a database (`-wal`): is it there, and is it the log of this file?

SQLite takes whatever lies beside a file for its log and carries it into the file. So a log of another database, or of
an earlier copy of this one, would damage the file as soon as it is opened; and where somebody took the log away, what
was recorded last is gone without a word. Both are told before SQLite opens the file.
"""

import struct
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from time import sleep
from typing import BinaryIO

from callbackctl.errors import CallbackError
from callbackctl.messages import _

PLAIN = b"SQLite format 3\0"
"""What every file begins with that is not encrypted."""
_SETTINGS = 2
"""The page of the table `settings`, the first of every file: each command that records something writes it anew."""
_FRAMES = 20_000
"""So many pages of a log are looked at; a longer one is the work of a single import and no stranger for it."""
SMALLEST_PAGE = 512
"""Bytes; the pages of every file are this large or a multiple of it."""
_LOG_HEADER, _FRAME_HEADER = struct.Struct(">4I8s2I"), struct.Struct(">2I8s2I")
_SIZES = tuple(SMALLEST_PAGE << power for power in range(8))
_MAGIC = (0x377F0682, 0x377F0683)


def refuse_strange_log(path: Path) -> None:
    """Raise CallbackError where the log of a database is gone, or belongs to another one."""
    if told := strangeness(path):
        raise CallbackError(told)


def strangeness(path: Path) -> str | None:
    """What is wrong with the log of a database; None where nothing is.

    Others may be at work meanwhile, and open or close the log between two looks: only what stays wrong is wrong.
    """
    place = path.resolve()
    told = _look(path, place)
    for _again in range(4):
        if told is None:
            return None
        sleep(0.01)
        told = _look(path, place)
    return told


def ends_amid_page(path: Path) -> bool:
    """Whether a file was cut off amid a page, and no log says what else belongs there; ask before SQLite opens it.

    SQLite would take what is missing for zeros, and go on.
    """
    place = path.resolve()
    for _again in range(3):
        size, log = place.stat().st_size, place.with_name(f"{place.name}-wal").exists()
        if log or size % SMALLEST_PAGE == 0:
            return False
        sleep(0.01)  # somebody may be writing
    return True


def _look(path: Path, place: Path) -> str | None:
    log, index = (place.with_name(place.name + end) for end in ("-wal", "-shm"))
    if not log.exists():
        # SQLite makes the log before its index, and removes it after.
        return _lost(path, log, index) if index.exists() else None
    with suppress(OSError):  # a log that cannot be read is left to SQLite to complain of
        if _is_of_another(place, log):
            return _strange(path, log)
    return None


def _lost(path: Path, log: Path, index: Path) -> str:
    return _(
        "{log} is gone, and with it what was recorded last in {path}. Put it back; if it is lost, restore the last backup, or "
        "remove {index} and enter again what is missing"
    ).format(path=path, log=log, index=index)


def _strange(path: Path, log: Path) -> str:
    return _(
        "{log} is not the log of {path} but of another file or of an earlier copy, and would damage it. Move it away; and put "
        "copies in place by `callbackctl restore COPY`, not by hand"
    ).format(path=path, log=log)


def _is_of_another(place: Path, log: Path) -> bool:
    """The file is read before the log, which others may carry on meanwhile: the log is never behind the file."""
    with log.open("rb") as opened:
        header = opened.read(_LOG_HEADER.size)
        if len(header) < _LOG_HEADER.size:  # nothing in it, or just emptied by somebody at work
            return False
        magic, _version, size, _sequence, salt, *_sums = _LOG_HEADER.unpack(header)
        if magic not in _MAGIC or size not in _SIZES:
            return False
        modes, ours = _of_file(place, size)
        frames = 0
        theirs: Mapping[str, str] = {}
        for number in _frames(opened, salt, size):
            frames += 1
            if number == _SETTINGS:
                theirs = _settings(opened.read(size)) or theirs
    if frames and modes == b"\1\1":  # a backup keeps no log
        return True
    if not ours or not theirs:
        return False
    return ours["seed"] != theirs["seed"] or (frames < _FRAMES and int(ours["revision"]) > int(theirs["revision"]))


def _of_file(place: Path, size: int) -> tuple[bytes, Mapping[str, str]]:
    """Whether a file is kept with a log (two bytes of its header), and its settings."""
    with place.open("rb") as opened:
        start = opened.read(_SETTINGS * size)
    if not start.startswith(PLAIN):  # it is encrypted: of its pages nothing can be said
        return b"", {}
    return start[18:20], _settings(start[(_SETTINGS - 1) * size :])


def _frames(log: BinaryIO, salt: bytes, size: int) -> Iterator[int]:
    """The numbers of the pages in a log, in the order of writing; the log is then at the page itself."""
    for frame in range(_FRAMES):
        log.seek(_LOG_HEADER.size + frame * (_FRAME_HEADER.size + size))
        header = log.read(_FRAME_HEADER.size)
        if len(header) < _FRAME_HEADER.size:
            return
        number, _pages, salted, *_sums = _FRAME_HEADER.unpack(header)
        if salted != salt:  # what follows is left from before the log was begun anew
            return
        yield number


def _settings(page: bytes) -> Mapping[str, str]:
    """The rows of the table `settings` by their keys; empty where a page does not hold them."""
    found: dict[str, str] = {}
    with suppress(IndexError, struct.error, UnicodeDecodeError):
        if page[0] != 10:  # a leaf of a table that is its own index
            return {}
        (cells,) = struct.unpack_from(">H", page, 3)
        for (place,) in struct.iter_unpack(">H", page[8 : 8 + 2 * cells]):
            key, value = _two_texts(page, place)
            found[key] = value
    return found if found.keys() >= {"seed", "revision"} and found["revision"].isdigit() else {}


def _two_texts(page: bytes, place: int) -> tuple[str, str]:
    """The two texts of a row: its size, the size of its heading, then the kinds of both, which say how long they are."""
    _size, place = _number(page, place)
    start = place
    heading, place = _number(page, place)
    first, place = _number(page, place)
    second, _end = _number(page, place)
    body = start + heading
    sizes = ((first - 13) // 2, (second - 13) // 2)
    return page[body : body + sizes[0]].decode(), page[body + sizes[0] : body + sum(sizes)].decode()


def _number(page: bytes, place: int) -> tuple[int, int]:
    """One of SQLite's numbers of several bytes, and the place after it."""
    value = 0
    while True:
        byte = page[place]
        place += 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place
