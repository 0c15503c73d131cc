"""Kill commands at random moments, and see that the file is whole, that what was confirmed is there, and no half of the rest.

    python -m bench.faults [--runs 500] [--seed 1] [--folder DIR]

Every run takes a fresh copy of the example, starts one command, kills it with SIGKILL after a random part of the time
it takes when left alone, and then asks: does `doctor` find the file whole; is the work there wholly or not at all; is
it there where the command had already left with 0; and does the same command, given again, end where it would have
ended without the kill? Prints a line a kind of command and stops with 1 at anything amiss.
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
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import gettempdir

ROOT = Path(__file__).resolve().parents[1]
COMMAND = str(Path(sys.executable).with_name("callbackctl"))
TODAY = "2026-03-31T18:00"
EVENTS, VISITS = 4000, 150
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
        with sqlite3.connect(self.planned) as connection:
            customers = [row[0] for row in connection.execute(_CUSTOMERS)]
            caller = connection.execute("SELECT id FROM staff WHERE role = 'assistant' ORDER BY id").fetchone()[0]
        settle(self.planned)
        with sqlite3.connect(self.old) as connection:
            connection.executescript((ROOT / "tests" / "data" / "schema_1.sql").read_text(encoding="utf-8"))
            connection.execute("PRAGMA journal_mode = WAL")
        settle(self.old)
        with sqlite3.connect(self.old) as connection:
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
            Job("purge", ("retention", "purge", "--organization", "property-management", "--as", "luo-caiyun",
                          "--today", "2032-03-31"), _purged, self.planned),
        ]  # fmt: skip

    def run(self, *words: str) -> subprocess.CompletedProcess[bytes]:
        """Run a command to its end."""
        return subprocess.run([COMMAND, *words], env=environment(), cwd=self.folder, capture_output=True, check=False)

    def fresh(self, source: Path) -> None:
        """Put a copy of a file in the place that commands work on, and take away what the last run left."""
        for one in (self.file, self.copy):
            for left in one.parent.glob(f"{one.name}*"):
                left.unlink(missing_ok=True)
        shutil.copyfile(source, self.file)

    def started(self, job: Job) -> subprocess.Popen[bytes]:
        """A command at work on the file."""
        words = job.words if "--today" in job.words else (*job.words, "--today", TODAY)
        return subprocess.Popen(
            [COMMAND, *words, "--db", str(self.file)], env=environment(), cwd=self.folder,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def state(self, job: Job) -> object:
        """What the file says of a job."""
        with sqlite3.connect(self.file) as connection:
            return job.state(connection)


@dataclass(slots=True)
class Reference:
    """A job left alone: how long it takes, and what the file says before and after."""

    seconds: float
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
    with sqlite3.connect(path) as connection:
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
    with sqlite3.connect(path) as connection:
        return connection.execute("PRAGMA integrity_check").fetchone()[0]


def left_alone(workshop: Workshop, job: Job) -> Reference:
    """How a job goes without a kill."""
    workshop.fresh(job.source)
    before = workshop.state(job)
    start = time.perf_counter()
    code = workshop.started(job).wait()
    taken = time.perf_counter() - start
    if code:
        raise SystemExit(f"{job.name}: left with {code} when nobody killed it")
    return Reference(taken, before, workshop.state(job))


def strike(workshop: Workshop, job: Job, reference: Reference, random: Random) -> Iterator[str]:
    """One run; yields whatever is amiss, and first how it went."""
    workshop.fresh(job.source)
    process = workshop.started(job)
    with suppress(subprocess.TimeoutExpired):
        process.wait(timeout=random.uniform(0.3, 1.15) * reference.seconds)
    finished = process.poll() == 0
    if process.poll() is None:
        process.send_signal(signal.SIGKILL)
        process.wait()
    state = workshop.state(job)
    yield "ended before the kill" if finished else "all there" if state == reference.after else "nothing there"
    if finished and state != reference.after:
        yield f"confirmed, but the file says {state} instead of {reference.after}"
    if state not in (reference.before, reference.after):
        yield f"half done: {state}, neither {reference.before} nor {reference.after}"
    if job.examined or state == reference.after:
        yield from sick(workshop)
    if job.again and state == reference.before:
        code = workshop.started(job).wait()
        if code or workshop.state(job) != reference.after:
            yield f"given again it left with {code} and the file says {workshop.state(job)}"
        yield from sick(workshop)


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
