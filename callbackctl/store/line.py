"""Writers wait in line: who comes first writes first, and nobody waits longer than those ahead of them take.

SQLite lets one command write at a time and has the others try again after growing pauses, so that one may be passed by
again and again. Here each takes a number from a small file beside the database (`<database>-line`) and waits for the one
before it. The numbers are held by locks of the operating system, which go when a process does, however it ends. The line
is a courtesy: what keeps writers apart is SQLite's own lock, so where there can be no line (a folder that cannot be
written, a file system without locks, Windows) SQLite's patience is all there is, and nothing else changes.
"""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_COUNTER = 0  # the byte whose lock guards the counter, which is in the first eight bytes of the file
_NUMBERS = 1 << 20  # the byte of number 0; nothing is ever written there
_TOO_HIGH = 1 << 48
_BRIEFLY, _LONGER = 0.0005, 0.002  # seconds between two looks, at first and later on
_AT_FIRST = 0.02


@contextmanager
def in_line(database: Path | None, patience: float) -> Iterator[None]:
    """Wait for those who came before, at most `patience` seconds, and keep those after waiting until the block ends."""
    place = _arrive(database, time.monotonic() + patience) if database is not None else None
    try:
        yield
    finally:
        if place is not None:
            place.leave()


if sys.platform == "win32":

    class _Place:
        def leave(self) -> None:
            """There is no line to leave."""

    def _arrive(database: Path, until: float) -> _Place | None:
        return None

else:
    import fcntl

    class _Place:
        """A number in the line, taken from an open file; closing the file gives everything up."""

        def __init__(self, path: Path, descriptor: int, number: int) -> None:
            self.path, self.descriptor, self.number = path, descriptor, number

        def wait(self, until: float) -> None:
            """Wait for the one before; whoever is interrupted leaves the line."""
            try:
                _wait(self.descriptor, _NUMBERS + self.number - 1, until)
            except BaseException:
                self.leave()
                raise

        def leave(self) -> None:
            """Let the next one go ahead; the last one takes the file away."""
            with suppress(OSError):
                if _locked(self.descriptor, _COUNTER) and _counter(self.descriptor) == self.number:
                    self.path.unlink()
            os.close(self.descriptor)

    def _arrive(database: Path, until: float) -> _Place | None:
        """Take a number and wait for the one before it; None where there can be no line."""
        path = database.with_name(f"{database.name}-line")
        try:
            mode = database.stat().st_mode & 0o666
            while time.monotonic() < until:
                place = _take_number(path, mode, until)
                if place is not None:
                    place.wait(until)
                    return place
        except OSError:
            pass
        return None

    def _take_number(path: Path, mode: int, until: float) -> _Place | None:
        """The next number, held from now on; None where the file was taken away meanwhile."""
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, mode)
        try:
            taken = _wait(descriptor, _COUNTER, until) and os.fstat(descriptor).st_nlink > 0
            if taken:
                number = _counter(descriptor) + 1
                os.pwrite(descriptor, number.to_bytes(8, "little"), 0)
                _locked(descriptor, _NUMBERS + number)
                fcntl.lockf(descriptor, fcntl.LOCK_UN, 1, _COUNTER)
                return _Place(path, descriptor, number)
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)
        return None

    def _counter(descriptor: int) -> int:
        number = int.from_bytes(os.pread(descriptor, 8, 0), "little")
        return number if number < _TOO_HIGH else 0  # somebody has written into the file

    def _wait(descriptor: int, byte: int, until: float) -> bool:
        """Wait until nobody else holds a byte, which is then ours; False where that takes too long.

        There is no way to wait for a lock with an end to it, so it is looked at again and again; since only the next in
        line looks at a number, that costs nobody their turn.
        """
        start = time.monotonic()
        while not _locked(descriptor, byte):
            now = time.monotonic()
            if now >= until:
                return False
            time.sleep(_BRIEFLY if now - start < _AT_FIRST else _LONGER)
        return True

    def _locked(descriptor: int, byte: int) -> bool:
        try:
            fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, byte)
        except (BlockingIOError, PermissionError):  # the two ways of saying that somebody has it
            return False
        return True
