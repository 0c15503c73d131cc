"""Kill commands at random moments, and see that the file is whole, that what was confirmed is there, and no half of the rest.

    python -m bench.faults [--runs 500] [--seed 1] [--folder DIR]

Every run takes a fresh copy of the example, starts one command, and kills it with SIGKILL: half of the runs after a
random part of the time the command takes, half as soon as it has written a random part of what it writes. Then it asks:
does `doctor` find the file whole; is the work there wholly or not at all; is it there where the command had already left
with 0; does the same command, given again, end where it would have ended without the kill; and does it clear away what
the killed one had begun to build? Prints a line a kind of command and stops with 1 at anything amiss.
"""

import argparse
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import gettempdir

ROOT = Path(__file__).resolve().parents[1]
COMMAND = str(Path(sys.executable).with_name("callbackctl"))
TODAY = "2026-03-31T18:00"
EVENTS, VISITS = 4000, 150
_LOOK = 0.001  # seconds between two looks at what was written
Query = Callable[[sqlite3.Connection], object]


@dataclass(frozen=True, slots=True)
class Job:
    """A command, what the file must say when it has done its work, and when it has done none."""

    name: str
    words: tuple[str, ...]
    state: Query
    source: Path
    again: bool = True  # given a second time, it does the work that was cut off
    examined: bool = True  # `doctor` takes the file also where the work was not done
    copied: Path | None = None  # what lies where copies go
    begun: bool = True  # there is a database to begin with


class Workshop:
    """A folder with the example in every state the commands start from."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "struck.db"
        self.copy = folder / "copy.db"
        self.example, self.planned, self.old = folder / "example.db", folder / "planned.db", folder / "schema-1.db"

    def prepare(self) -> None:
        """Make the files; whatever stands in the folder is made anew."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        rules = shutil.copytree(ROOT / "rules", self.folder / "rules")
        for organization in ("property-management", "life-insurer"):  # the example's policies keep records for good
            with (rules / f"{organization}.yaml").open("a", encoding="utf-8") as out:
                out.write("retention: 3 years\n")
        self.run("init", "--example", "--db", str(self.example))
        shutil.copyfile(self.example, self.planned)
        self.run("due", "--db", str(self.planned))
        with closing(sqlite3.connect(self.planned)) as connection:
            customers = [row[0] for row in connection.execute(_CUSTOMERS)]
            caller = connection.execute("SELECT id FROM staff WHERE role = 'assistant' ORDER BY id").fetchone()[0]
        settle(self.planned)
        with closing(sqlite3.connect(self.old)) as connection:
            connection.executescript((ROOT / "tests" / "data" / "schema_1.sql").read_text(encoding="utf-8"))
            connection.execute("PRAGMA journal_mode = WAL")
        settle(self.old)
        with closing(sqlite3.connect(self.old)) as connection:
            for organization, text in connection.execute("SELECT id, policy_text FROM organizations"):
                (rules / f"{organization}.yaml").write_text(text, encoding="utf-8")
        with (self.folder / "events.csv").open("w", encoding="utf-8") as out:
            out.write("id,customer,type,at\n")
            for place in range(EVENTS):
                out.write(f"struck-{place},{customers[place % len(customers)]},repair_done,2026-03-30\n")
        with (self.folder / "visits.jsonl").open("w", encoding="utf-8") as out:
            for place in range(VISITS):
                row = {
                    "id": f"struck-{place}", "customer": customers[place % len(customers)], "channel": "phone",
                    "outcome": "no_answer", "by": caller, "at": f"2026-03-31T{8 + place // 60:02d}:{place % 60:02d}",
                }  # fmt: skip
                out.write(json.dumps(row) + "\n")

    def jobs(self) -> list[Job]:
        """Every kind of command that writes."""
        return [
            Job("import", ("import", "events", str(self.folder / "events.csv"), "--organization", "property-management"),
                _count("events"), self.planned),
            Job("plan", ("due", "--organization", "property-management"), _planned, self.example),
            Job("log --from", ("log", "--from", str(self.folder / "visits.jsonl")), _count("visits"), self.planned, again=False),
            Job("migrate", ("due", "--organization", "ward"), _migrated, self.old, examined=False),
            Job("backup", ("backup", str(self.copy)), lambda _connection: whole(self.copy), self.planned),
            Job("restore", ("restore", str(self.copy)), _planned, self.example, copied=self.planned),
            Job("init", ("init", "--example"), _planned, self.example, begun=False),
            Job("export", ("export", "customers", "--file", str(self.copy)), lambda _connection: lines(self.copy), self.planned),
            Job("purge", ("retention", "purge", "--organization", "property-management", "--as", "luo-caiyun",
                          "--today", "2032-03-31"), _purged, self.planned),
        ]  # fmt: skip

    def run(self, *words: str) -> subprocess.CompletedProcess[bytes]:
        """Run a command to its end."""
        return subprocess.run([COMMAND, *words], env=environment(), cwd=self.folder, capture_output=True, check=False)

    def fresh(self, job: Job) -> None:
        """Put what a job begins with in the place that commands work on, and take away what the last run left."""
        for left in self.beside():
            left.unlink(missing_ok=True)
        if job.begun:
            shutil.copyfile(job.source, self.file)
        if job.copied:
            shutil.copyfile(job.copied, self.copy)

    def beside(self) -> list[Path]:
        """The file that commands work on, its copy, and all that lies beside them."""
        return [left for one in (self.file, self.copy) for left in one.parent.glob(f"{one.name}*")]

    def written(self, job: Job) -> int:
        """How many bytes a command has written beside the file so far."""
        size = 0
        for one in self.beside():
            with suppress(FileNotFoundError):
                if not (one == self.file or one.name.endswith("-shm") or (job.copied and one == self.copy)):
                    size += one.stat().st_size
        return size

    def started(self, job: Job) -> subprocess.Popen[bytes]:
        """A command at work on the file."""
        words = job.words if "--today" in job.words else (*job.words, "--today", TODAY)
        return subprocess.Popen(
            [COMMAND, *words, "--db", str(self.file)], env=environment(), cwd=self.folder,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def state(self, job: Job) -> object:
        """What the file says of a job."""
        if not self.file.exists():
            return None
        with closing(sqlite3.connect(self.file)) as connection:
            return job.state(connection)


@dataclass(slots=True)
class Reference:
    """A job left alone: how long it takes, how many bytes it writes, and what the file says before and after."""

    seconds: float
    bytes: int
    before: object
    after: object


# Whoever waits for somebody else than the assistant may not be called by the assistant.
_CUSTOMERS = """
SELECT id FROM customers WHERE organization = 'property-management' AND id NOT IN (
  SELECT customer FROM callbacks WHERE organization = 'property-management' AND status = 'open' AND role <> 'assistant')
 ORDER BY id
"""


def environment() -> dict[str, str]:
    """Ours without what a developer's shell says about their own database."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("CALLBACKCTL_")}
    return {**plain, "CALLBACKCTL_TODAY": TODAY}


def settle(path: Path) -> None:
    """Bring a file's log into the file itself, so that a copy of it is whole."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _count(table: str) -> Query:
    def query(connection: sqlite3.Connection) -> object:
        return connection.execute(f"SELECT count(*) FROM {table} WHERE id GLOB 'struck-*'").fetchone()[0]

    return query


def _planned(connection: sqlite3.Connection) -> object:
    return connection.execute(
        "SELECT organization, count(*), sum(status = 'open'), min(due_by), max(due_by), count(assignee) FROM callbacks"
        " GROUP BY organization ORDER BY organization"
    ).fetchall()


def _migrated(connection: sqlite3.Connection) -> object:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    rows = [connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("customers", "events", "visits")]
    return version, rows


def _purged(connection: sqlite3.Connection) -> object:
    return [connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("visits", "purged")]


def whole(path: Path) -> object:
    """Whether a backup is there and whole."""
    if not path.exists():
        return "none"
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchone()[0]


def lines(path: Path) -> object:
    """How many lines an export has."""
    return path.read_bytes().count(b"\n") if path.exists() else "none"


def left_alone(workshop: Workshop, job: Job) -> Reference:
    """How a job goes without a kill."""
    workshop.fresh(job)
    before = workshop.state(job)
    start = time.perf_counter()
    process = workshop.started(job)
    written = 0
    while process.poll() is None:
        written = max(written, workshop.written(job))
        time.sleep(_LOOK)
    taken = time.perf_counter() - start
    if process.returncode:
        raise SystemExit(f"{job.name}: left with {process.returncode} when nobody killed it")
    return Reference(taken, written, before, workshop.state(job))


def strike(workshop: Workshop, job: Job, reference: Reference, random: Random) -> Iterator[str]:
    """One run; yields whatever is amiss, and first how it went."""
    workshop.fresh(job)
    process = workshop.started(job)
    if random.random() < 0.5:
        finished = _waited(process, random.uniform(0.2, 1.2) * reference.seconds)
        # Others are at work on the computer: what took long once takes less another time, and the other way round.
        reference.seconds *= 0.9 if finished else 1.05
    else:
        finished = _written(process, workshop, job, random.uniform(0, 1) * reference.bytes)
    if process.poll() is None:
        process.send_signal(signal.SIGKILL)
        process.wait()
    finished = finished and process.returncode == 0
    state = workshop.state(job)
    yield "ended before the kill" if finished else "all there" if state == reference.after else "nothing there"
    if finished and state != reference.after:
        yield f"confirmed, but the file says {state} instead of {reference.after}"
    if state not in (reference.before, reference.after):
        yield f"half done: {state}, neither {reference.before} nor {reference.after}"
    if workshop.file.exists() and (job.examined or state == reference.after):
        yield from sick(workshop)
    if job.again and state == reference.before:
        code = workshop.started(job).wait()
        if code or workshop.state(job) != reference.after:
            yield f"given again it left with {code} and the file says {workshop.state(job)}"
        yield from sick(workshop)
        yield from (f"left behind: {one.name}" for one in workshop.beside() if ".building-" in one.name)


def _waited(process: subprocess.Popen[bytes], seconds: float) -> bool:
    """Let a command work for so long; whether it has ended by itself."""
    with suppress(subprocess.TimeoutExpired):
        process.wait(timeout=seconds)
    return process.poll() is not None


def _written(process: subprocess.Popen[bytes], workshop: Workshop, job: Job, size: float) -> bool:
    """Let a command work until it has written so many bytes; whether it has ended by itself."""
    while process.poll() is None and workshop.written(job) <= size:
        time.sleep(_LOOK)
    return process.poll() is not None


def sick(workshop: Workshop) -> Iterator[str]:
    """What `doctor` finds."""
    examined = workshop.run("doctor", "--db", str(workshop.file))
    if examined.returncode:
        yield f"doctor: {examined.stdout.decode()}{examined.stderr.decode()}"


def main(arguments: list[str]) -> int:
    """Strike so often, in turn over the kinds of commands; 1 where anything was amiss."""
    parser = argparse.ArgumentParser(description="Kill commands at random moments and see what is left.")
    parser.add_argument("--runs", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, default=Path(gettempdir()) / "callbackctl-faults")
    chosen = parser.parse_args(arguments)
    workshop, random = Workshop(chosen.folder), Random(chosen.seed)
    workshop.prepare()
    jobs = workshop.jobs()
    references = {job.name: left_alone(workshop, job) for job in jobs}
    how: dict[str, Counter[str]] = {job.name: Counter() for job in jobs}
    amiss = 0
    for number in range(chosen.runs):
        job = jobs[number % len(jobs)]
        went, *wrong = strike(workshop, job, references[job.name], random)
        how[job.name][went] += 1
        amiss += bool(wrong)
        for line in wrong:
            print(f"run {number}, {job.name}: {line}", flush=True)
    for name, counts in how.items():
        print(f"{name}: {', '.join(f'{number} {went}' for went, number in counts.most_common())}")
    print(f"{chosen.runs} runs, {amiss} with something amiss")
    return 1 if amiss else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
