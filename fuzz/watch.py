"""What is watched while a case runs: time, memory, exit codes, what is printed, and what the file held before and after."""

import io
import os
import resource
import signal
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from tempfile import mkdtemp
from types import FrameType

from fuzz.tricks import UNSEEN

SECONDS = 5.0
"""A case that takes more of the processor's time is a bug."""
MEMORY = 3 * 1024**3
"""So much of addresses a process may have: far more than any case needs."""


class Broken(AssertionError):
    """An invariant does not hold; the message says which, and what was seen."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command left behind."""

    code: int
    out: str
    err: str


def limit_memory() -> None:
    """Let a case that eats memory fail in this process and not on the machine."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))


@contextmanager
def in_time() -> Iterator[None]:
    """Stop what takes more than its share of the processor (waiting for others does not count); raises Broken."""
    before = time.process_time()
    known = signal.signal(signal.SIGPROF, _too_long)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, known)
    if (took := time.process_time() - before) > SECONDS:
        raise Broken(f"it took {took:.1f} s")


class _TooLong(BaseException):
    """Not to be caught by the program under test."""


def _too_long(number: int, frame: FrameType | None) -> None:
    raise _TooLong(f"it takes more than {SECONDS:.0f} s")


def run(arguments: list[str], stdin: bytes = b"") -> Answer:
    """One command in this process, with pipes for its streams; raises Broken where it gives a traceback or takes for ever."""
    from callbackctl import cli

    out, err, known = _stream(), _stream(), sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8", errors="surrogateescape")
    try:
        with redirect_stdout(out), redirect_stderr(err), in_time():
            code = cli.run(arguments)
    except _TooLong as late:
        raise Broken(str(late)) from None
    finally:
        sys.stdin = known
    return Answer(code, _written(out), _written(err))


def _written(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()


def _stream() -> io.TextIOWrapper:
    """A pipe as the program sees it."""
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="backslashreplace", newline="")


def check_answer(answer: Answer, arguments: list[str]) -> None:
    """Exit codes as the contract has them, one clear line where something is refused, and nothing but text on the screen."""
    if answer.code == 4:
        raise Broken(f"a bug of ours: {_logged(answer.err)}")
    finds = "check" in arguments or any(one.startswith("--exit-code") for one in arguments)
    if answer.code not in ((0, 1, 2, 3) if finds else (0, 1, 2)):
        raise Broken(f"exit code {answer.code}: {answer.err[-300:]!r}")
    if answer.code in (1, 2) and not answer.err.strip() + answer.out.strip():
        raise Broken(f"exit code {answer.code} and not a word")
    for stream in (answer.out, answer.err):
        check_text(stream)
        if "Traceback (most recent call last)" in stream:
            raise Broken(f"a traceback: {stream[-600:]}")


def check_text(text: str) -> None:
    """Nothing that a terminal would obey, and nothing that hides; raises Broken."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")  # CSV for Excel has both
    if text.isascii() and text.replace("\n", "").isprintable():
        return
    for place, sign in enumerate(text):
        if ord(sign) in UNSEEN:
            raise Broken(f"U+{ord(sign):04X} is printed: {text[max(0, place - 60) : place + 60]!r}")


def _logged(err: str) -> str:
    """The traceback of a log file, which is taken away."""
    path = Path(err.strip().rsplit(" ", 1)[-1])
    with suppress(OSError):
        text = path.read_text(encoding="utf-8")
        path.unlink()
        return text[-1800:]
    return err[-300:]


def fingerprint(path: Path) -> str:
    """What a database holds, as one hash: all but what planning remembers of its last run, and the calendar."""
    from callbackctl.keeping.export import WITHIN

    connection = sqlite3.connect(path)
    digest = blake2b(digest_size=16)
    try:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1")]
        for table in tables:
            if table not in WITHIN:
                rows = connection.execute(f'SELECT * FROM "{table}"').fetchall()
                digest.update(f"{table}{rows!r}".encode("utf-8", "surrogatepass"))
    finally:
        connection.close()
    return digest.hexdigest()


def fresh_folder(prefix: str) -> Path:
    """A folder of one's own, in memory where the machine has such a place."""
    shared = Path("/dev/shm")
    return Path(mkdtemp(prefix=prefix, dir=shared if shared.is_dir() and os.access(shared, os.W_OK) else None))


@contextmanager
def quiet_surroundings(folder: Path) -> Iterator[None]:
    """Work in a folder, without what the shell says about a database of one's own; log files of bugs go there too."""
    import tempfile

    before, known, temporary = os.getcwd(), dict(os.environ), tempfile.tempdir
    for name in [name for name in os.environ if name.startswith(("CALLBACKCTL_", "LANG", "LC_"))]:
        del os.environ[name]
    os.environ["LC_ALL"] = "C.UTF-8"
    tempfile.tempdir = str(folder)
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
        os.environ.clear()
        os.environ.update(known)
        tempfile.tempdir = temporary
