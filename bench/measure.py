"""Running a contestant, and the lines of the table: what a job took in each round beside what it is set against."""

import fcntl
import os
import pty
import resource
import struct
import subprocess
import termios
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from types import MappingProxyType
from typing import IO

ROOT = Path(__file__).resolve().parents[1]
WIDTH, HEIGHT = 120, 40  # of the terminal that tables are drawn in


@dataclass(frozen=True, slots=True)
class Sample:
    """One run of a process: seconds on the clock, seconds of processor, and the most memory it had, in MB."""

    wall: float
    cpu: float
    peak: int = 0


Contestant = Callable[[], Sample]


@dataclass(slots=True)
class Line:
    """One job: what ours and what it is set against took in each round; `goal` is the ratio at most."""

    job: str
    against: str
    goal: float | None = None
    ours: list[Sample] = field(default_factory=list)
    theirs: list[Sample] = field(default_factory=list)

    def race(self, rounds: int, ours: Contestant, theirs: Contestant) -> "Line":
        """Run the two in turn, so that a busy moment of the machine meets both."""
        for _round in range(rounds):
            self.theirs.append(theirs())
            self.ours.append(ours())
        return self

    @property
    def ratio(self) -> float:
        """The median of the rounds' ratios, by the clock."""
        return median(self._ratios())

    @property
    def cpu_ratio(self) -> float:
        """The same by processor time, which a busy machine changes less."""
        return median(mine.cpu / other.cpu for mine, other in zip(self.ours, self.theirs, strict=True))

    @property
    def noise(self) -> float:
        """How far a round's ratio is from the median, as a share of it: half of the rounds are nearer, half are farther."""
        return median(abs(one - self.ratio) for one in self._ratios()) / self.ratio

    def _ratios(self) -> list[float]:
        return [mine.wall / other.wall for mine, other in zip(self.ours, self.theirs, strict=True)]

    def cells(self) -> list[str]:
        """As a row of the table."""
        mine, other = (median(sample.wall for sample in samples) for samples in (self.ours, self.theirs))
        goal = "" if self.goal is None else f"≤ {self.goal:.2f}"
        met = "" if self.goal is None else "met" if self.ratio <= self.goal else "not met"
        return [
            self.job, seconds(mine), self.against, seconds(other), f"{self.ratio:.2f}", f"{self.cpu_ratio:.2f}",
            f"± {self.noise:.0%}", goal, met,
        ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure that stands by itself, with the most it may be."""

    job: str
    value: float
    unit: str
    goal: float | None = None

    def cells(self) -> list[str]:
        """As a row of the table."""
        goal = "" if self.goal is None else f"≤ {self.goal:g} {self.unit}"
        met = "" if self.goal is None else "met" if self.value <= self.goal else "not met"
        return [self.job, f"{self.value:.3g} {self.unit}" if self.value < 100 else f"{self.value:.0f} {self.unit}", *[""] * 5, goal, met]


@dataclass(frozen=True, slots=True)
class Missing:
    """What could not be measured, and why."""

    job: str
    why: str

    def cells(self) -> list[str]:
        """As a row of the table."""
        return [self.job, "", self.why, *[""] * 6]


Result = Line | Figure | Missing


def seconds(taken: float) -> str:
    """A time as people write it."""
    return f"{taken * 1000:.1f} ms" if taken < 0.01 else f"{taken * 1000:.0f} ms" if taken < 10 else f"{taken:.1f} s"


def environment() -> dict[str, str]:
    """Ours without what a developer's shell says about Python or about their own database."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "CALLBACKCTL_"))}


def run(
    words: Sequence[str | Path], more: Mapping[str, str] = MappingProxyType({}), *,
    stdin: Path | None = None, output: Path | None = None,
) -> Sample:
    """Run a process to its end, its output thrown away or put into a file; `more` goes into its environment.

    Raises SystemExit with what it said where it fails.
    """
    with _reading(stdin) as source, (output or Path(os.devnull)).open("wb") as target:
        return _timed(words, source, target, more)


def run_in_terminal(words: Sequence[str | Path], more: Mapping[str, str] = MappingProxyType({})) -> Sample:
    """Run a process to its end in a terminal of its own, which is read as fast as it writes."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", HEIGHT, WIDTH, 0, 0))
    reader = threading.Thread(target=_drain, args=(ours,))
    reader.start()
    try:
        with open(theirs, "wb", buffering=0) as target, _reading(None) as source:
            return _timed(words, source, target, {"TERM": "xterm-256color", **more})
    finally:
        reader.join()
        os.close(ours)


def _drain(descriptor: int) -> None:
    with suppress(OSError):  # so a terminal ends
        while os.read(descriptor, 1 << 16):
            pass


@contextmanager
def _reading(path: Path | None) -> Iterator[IO[bytes]]:
    with (path or Path(os.devnull)).open("rb") as file:
        yield file


def _timed(words: Sequence[str | Path], source: IO[bytes], target: IO[bytes], more: Mapping[str, str]) -> Sample:
    start = time.perf_counter()
    with subprocess.Popen(
        [str(word) for word in words], stdin=source, stdout=target, stderr=subprocess.PIPE, cwd=ROOT, env={**environment(), **more}
    ) as process:
        assert process.stderr is not None
        said = process.stderr.read()
        _pid, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(map(str, words))} left with {process.returncode}: {said.decode(errors='replace')}")
    return Sample(wall, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024)


def timed(job: Callable[[], object]) -> Sample:
    """Run something in this process."""
    before, start = resource.getrusage(resource.RUSAGE_SELF), time.perf_counter()
    job()
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Sample(wall, max(cpu, 1e-6), after.ru_maxrss // 1024)
