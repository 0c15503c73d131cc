"""What the desk's jobs cost as it grows, each beside the same SQL in the sqlite3 shell, in one run.

    python bench/scale.py [--customers 10000,100000] [--rounds 5] [--folder DIR]

Needs the sqlite3 shell and an environment in which callbackctl is installed. Prints a line a job and size: the median
of ours, the median of what it is set against, and the ratio. The two run in turn, so that a busy moment of the machine
meets both; `noise` is how far the slowest of ours is from the fastest. Big files are made once and kept in the folder.
"""

import argparse
import json
import os
import resource
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random
from statistics import median
from tempfile import gettempdir

from bench.bare import Job, copied, replayed, written_down
from bench.generate import DESKS, TODAY, generate
from callbackctl.planning.plan import Run, plan
from callbackctl.policy.reader import read_policy
from callbackctl.reporting.month import month_report
from callbackctl.store.database import connect, next_revision, transaction

RULES = Path(__file__).resolve().parents[1] / "rules"
PYTHON = sys.executable
COMMAND = str(Path(sys.executable).with_name("callbackctl"))
TOMORROW = (date.fromisoformat(TODAY) + timedelta(days=1)).isoformat()
CALLER = "service-company-service_clerk-0"
NEW_SHARE = 0.002  # of the customers have something new in a day


@dataclass(slots=True)
class Line:
    """One job: how long ours took in each round, and how long what it is set against took."""

    job: str
    against: str
    goal: str
    ours: list[float] = field(default_factory=list)
    theirs: list[float] = field(default_factory=list)

    def shown(self) -> str:
        """As a row of the table."""
        mine, other = median(self.ours), median(self.theirs)
        noise = (max(self.ours) - min(self.ours)) / mine
        return (
            f"| {self.job} | {_seconds(mine)} | {self.against} | {_seconds(other)} | {mine / other:.2f}"
            f" | {self.goal} | {noise:.0%} |"
        )


def _seconds(taken: float) -> str:
    return f"{taken * 1000:.0f} ms" if taken < 10 else f"{taken:.1f} s"


class Bench:
    """One size: the generated file, and copies of it in every state a job needs."""

    def __init__(self, folder: Path, customers: int, rounds: int) -> None:
        self.folder, self.customers, self.rounds = folder, customers, rounds
        self.fresh = folder / f"{customers}.db"
        self.work = folder / "work.db"
        self.script = folder / "statements.sql"
        if not self.fresh.exists():
            generate(self.fresh, customers)
        self.peak = 0

    def lines(self) -> Iterator[Line]:
        """Every job, cheapest preparation first."""
        planned, bare_cold = self.cold()
        yield bare_cold
        yield self.against_bare("a day's increment", planned, self.something_new, _planned_on(TOMORROW), "≤ 1.3", TOMORROW)
        yield self.against_bare("report --month", planned, None, _reported, "≤ 1.3", TODAY, ("report", "--month", "2026-03", "--json"))
        yield from self.lists(planned)

    def cold(self) -> tuple[Path, Line]:
        """Everything planned for the first time; the planned file is kept for the other jobs."""
        planned = self.folder / f"{self.customers}.planned.db"
        line = Line("cold plan", "same SQL in the shell", "≤ 1.2")
        count = written_down(copied(self.fresh, self.work), _planned_on(TODAY), self.script)
        print(f"cold plan: {count} statements", file=sys.stderr)
        for _round in range(min(self.rounds, 3)):
            line.theirs.append(replayed(copied(self.fresh, self.work), self.script))
            taken, peak = self.command(copied(self.fresh, planned), TODAY, "due", "--for", CALLER)
            line.ours.append(taken)
            self.peak = max(self.peak, peak)
        return planned, line

    def against_bare(
        self, name: str, source: Path, prepare: Callable[[Path], None] | None, job: Job, goal: str, day: str,
        words: tuple[str, ...] = ("due", "--for", CALLER),
    ) -> Line:  # fmt: skip
        """A command beside the statements it runs, replayed in the shell."""
        line = Line(name, "same SQL in the shell", goal)
        ready = copied(source, self.folder / "ready.db")
        if prepare is not None:
            prepare(ready)
        written_down(copied(ready, self.work), job, self.script)
        for _round in range(self.rounds):
            line.theirs.append(replayed(copied(ready, self.work), self.script))
            line.ours.append(self.command(copied(ready, self.work), day, *words)[0])
        return line

    def lists(self, planned: Path) -> Iterator[Line]:
        """The list with nothing new, for one caller and for all, beside `import typer`."""
        one = Line("due for one caller, nothing new", "import typer", "≤ 1.4")
        every = Line("due for all, nothing new", "import typer", "")
        for _round in range(self.rounds * 3):
            start = time.perf_counter()
            subprocess.run([PYTHON, "-c", "import typer"], check=True, env=_plain())
            taken = time.perf_counter() - start
            for line, words in ((one, ("due", "--for", CALLER)), (every, ("due",))):
                line.theirs.append(taken)
                line.ours.append(self.command(planned, TODAY, *words)[0])
        yield from (one, every)

    def something_new(self, database: Path) -> None:
        """A day's events and calls: 0.2 % of the customers have one of each."""
        random = Random(7)
        connection = connect(database)
        with transaction(connection):
            revision = next_revision(connection)
            for desk in DESKS:
                known = connection.execute("SELECT count(*) FROM customers WHERE organization = ?", (desk.policy,)).fetchone()[0]
                for place in range(max(1, round(known * NEW_SHARE))):
                    at = f"{TODAY}T{random.randint(9, 17):02d}:00"
                    connection.execute(
                        "INSERT INTO events (organization, id, customer, type, at, attributes, revision) VALUES (?, ?, ?, ?, ?, '{}', ?)",
                        (desk.policy, f"new{place}", f"c{random.randrange(known)}", random.choice(desk.events), at, revision),
                    )
                    connection.execute(
                        "INSERT INTO visits (organization, id, customer, at, channel, outcome, entered_at, revision)"
                        " VALUES (?, ?, ?, ?, 'phone', 'reached', ?, ?)",
                        (desk.policy, f"new{place}", f"c{random.randrange(known)}", at, at, revision),
                    )
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()

    def command(self, database: Path, day: str, *words: str) -> tuple[float, int]:
        """Run callbackctl in a pipe; returns its seconds and its peak memory in MB."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        start = time.perf_counter()
        subprocess.run(
            [COMMAND, *words, "--db", str(database), "--rules", str(RULES), "--today", day],
            check=True, env=_plain(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        taken = time.perf_counter() - start
        return taken, max(before, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) // 1024


def _plain() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "CALLBACKCTL_"))}


def _organizations(connection: sqlite3.Connection) -> list[str]:
    return [row[0] for row in connection.execute("SELECT id FROM organizations ORDER BY id").fetchall()]


def _planned_on(day: str) -> Job:
    def job(connection: sqlite3.Connection) -> None:
        for organization in _organizations(connection):
            plan(connection, Run(organization, read_policy(RULES / f"{organization}.yaml"), f"{day}T08:00"))

    return job


def _reported(connection: sqlite3.Connection) -> None:
    for organization in _organizations(connection):
        history = read_policy(RULES / f"{organization}.yaml")
        json.dumps(month_report(connection, organization, history, "2026-03", f"{TODAY}T08:00"))


def main(arguments: list[str]) -> None:
    """Measure every size and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--customers", default="10000,100000")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", type=Path, default=Path(gettempdir()) / "callbackctl-bench")
    chosen = parser.parse_args(arguments)
    chosen.folder.mkdir(parents=True, exist_ok=True)
    print("| job | ours | against | theirs | ratio | goal | noise |\n|---|---:|---|---:|---:|---|---:|")
    for customers in map(int, chosen.customers.split(",")):
        bench = Bench(chosen.folder, customers, chosen.rounds)
        print(f"| **{customers:,} customers** | | | | | | |")
        for line in bench.lines():
            print(line.shown(), flush=True)
        print(f"| peak memory | {bench.peak} MB | | | | ≤ 700 MB | |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
