"""What logging costs: one visit as the file grows, and ten thousand from a file beside a bare `executemany` of the same rows.

    python -m bench.logging [--customers 10000,100000] [--visits 10000] [--rounds 3] [--policy ID] [--folder DIR]

Needs an environment in which callbackctl is installed. Times are of the processor (user and system), since other work on
the machine does not count into them. The bare rows go into the same tables with the same indexes, in one transaction that
is on the disk when it ends: once with the triggers that guard records and note what is to be sealed, and with the
seals; once without either. Big files are made once and kept in the folder.
"""

import argparse
import json
import os
import resource
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median
from tempfile import gettempdir

from bench.bare import copied
from bench.generate import DESKS, TODAY, generate
from callbackctl.planning.plan import Run, plan
from callbackctl.policy.reader import read_policy
from callbackctl.recording.log import log_visit
from callbackctl.store.database import connect, transaction
from callbackctl.store.evidence import lift_triggers

RULES = Path(__file__).resolve().parents[1] / "rules"
COMMAND = str(Path(sys.executable).with_name("callbackctl"))
NOW = f"{TODAY}T18:00"
ONE_BY_ONE = 50
MINUTES = 540  # of a working day
_VISIT = (
    'INSERT INTO visits (organization, id, customer, at, channel, outcome, "by", content, result, satisfaction, entered_at,'
    " revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 2)"
)
Row = dict[str, str | int]


def planned(folder: Path, customers: int) -> Path:
    """A generated file whose day is planned, made where it is not there yet."""
    path = folder / f"{customers}.logging.db"
    if path.exists():
        return path
    generate(path, customers)
    connection = connect(path)
    for desk in DESKS:
        plan(connection, Run(desk.policy, read_policy(RULES / f"{desk.policy}.yaml"), f"{TODAY}T08:00"))
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return path


def visits(policy: str, customers: int, number: int) -> list[Row]:
    """Calls of the last weeks, four in five reached, no two at the same minute; each of another customer, if there are so many."""
    random, role = Random(5), next(desk.roles[0] for desk in DESKS if desk.policy == policy)
    known = customers // len(DESKS)
    chosen = random.sample(range(known), min(number, known)) + [random.randrange(known) for _more in range(number - known)]
    morning = datetime.fromisoformat(f"{TODAY}T08:00") - timedelta(days=number // MINUTES)
    times = [morning + timedelta(days=place // MINUTES, minutes=place % MINUTES) for place in range(number)]
    return [
        {"customer": f"c{who}", "channel": "phone", "outcome": "reached" if random.random() < 0.8 else "no_answer",
         "by": f"{policy}-{role}-{place % 3}", "at": times[place].isoformat(timespec="minutes"),
         "content": "谈了近况", "result": "满意", "satisfaction": random.randint(1, 5)}
        for place, who in enumerate(chosen)
    ]  # fmt: skip


def of_children(words: list[str], **more: str) -> float:
    """Run a command; returns its processor time in seconds."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "CALLBACKCTL_"))}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(words, check=True, env={**plain, **more}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def bare(database: Path, policy: str, rows: list[Row], *, records: bool) -> float:
    """Put the rows into the table in one transaction, with triggers and seals or without; returns processor seconds."""
    connection = connect(database)
    if not records:
        lift_triggers(connection)
    last = connection.execute("SELECT count(*) FROM visits WHERE organization = ?", (policy,)).fetchone()[0]
    start = time.process_time()
    names = ("customer", "at", "channel", "outcome", "by", "content", "result", "satisfaction")
    with transaction(connection):
        connection.executemany(
            _VISIT, [(policy, f"v{last + place}", *(row[name] for name in names), NOW) for place, row in enumerate(rows, 1)]
        )
    taken = time.process_time() - start
    connection.close()
    return taken


def one_by_one(database: Path, policy: str, rows: list[Row]) -> list[float]:
    """Log visits one after another in this process; returns the processor time of each but the first."""
    run = Run(policy, read_policy(RULES / f"{policy}.yaml"), NOW)
    connection, taken = connect(database), []
    for row in rows[: ONE_BY_ONE + 1]:
        start = time.process_time()
        with transaction(connection):
            log_visit(connection, run, row)
        taken.append(time.process_time() - start)
    connection.close()
    return taken[1:]


def lines(folder: Path, customers: int, policy: str, number: int, rounds: int) -> Iterator[str]:
    """The rows of the table for one size."""
    source, work, file = planned(folder, customers), folder / "work.db", folder / "visits.jsonl"
    rows = visits(policy, customers, number)
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    each = median(one_by_one(copied(source, work), policy, rows))
    yield f"| log one, in one process | {_shown(each)} | | | | ≤ 5 ms, at any size |"
    common = ["--db", str(work), "--rules", str(RULES), "--organization", policy, "--today", NOW]
    one = [f"--{name}={value}" for name, value in rows[0].items() if name != "customer"]
    typer = median(of_children([sys.executable, "-c", "import typer"]) for _round in range(rounds * 3))
    ours = []
    for _round in range(rounds):
        copied(source, work)
        ours.append(of_children([COMMAND, "log", str(rows[0]["customer"]), *one, *common]))
    yield _line("log one, the whole command", median(ours), "import typer", typer, "≤ 1.25")
    ours, guarded, plain = [], [], []
    for _round in range(rounds):
        guarded.append(bare(copied(source, work), policy, rows, records=True))
        plain.append(bare(copied(source, work), policy, rows, records=False))
        copied(source, work)
        ours.append(of_children([COMMAND, "log", "--from", str(file), *common]))
    job = f"log --from {number:,}"
    yield _line(job, median(ours), "executemany, guarded and sealed", median(guarded), "≤ 5")
    yield _line(job, median(ours), "executemany, neither", median(plain), "")


def _line(job: str, ours: float, against: str, theirs: float, goal: str) -> str:
    return f"| {job} | {_shown(ours)} | {against} | {_shown(theirs)} | {ours / theirs:.2f} | {goal} |"


def _shown(taken: float) -> str:
    return f"{taken * 1000:.1f} ms" if taken < 1 else f"{taken:.2f} s"


def main(arguments: list[str]) -> None:
    """Measure every size and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--customers", default="10000,100000")
    parser.add_argument("--visits", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--policy", default="service-company")
    parser.add_argument("--folder", type=Path, default=Path(gettempdir()) / "callbackctl-bench")
    chosen = parser.parse_args(arguments)
    chosen.folder.mkdir(parents=True, exist_ok=True)
    sqlite = sqlite3.sqlite_version
    print(f"Processor time, SQLite {sqlite}; the policy is {chosen.policy}.\n")
    print("| job | ours | against | theirs | ratio | goal |\n|---|---:|---|---:|---:|---|")
    for customers in map(int, chosen.customers.split(",")):
        print(f"| **{customers:,} customers** | | | | | |")
        for line in lines(chosen.folder, customers, chosen.policy, chosen.visits, chosen.rounds):
            print(line, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
