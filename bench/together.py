"""Eight at once on one file: nothing lost, nothing doubled, nobody told that the database is locked.

    python -m bench.together [--seconds 60] [--processes 8] [--folder DIR]

First whole commands: six processes log calls and two plan, over and over, for so many seconds. Every call that was
confirmed must be in the file once, every one that was refused must not, and `doctor` must find the file whole. Then the
same work inside a process, without the start of Python, as long again: durable commits a second of one process that logs and
of eight of which two plan, how long one took from wanting to write to having written, and how many each process made.
"""

import argparse
import multiprocessing
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from tempfile import gettempdir

from callbackctl.planning.plan import Run, plan
from callbackctl.policy.reader import read_policy
from callbackctl.recording.log import log_visit
from callbackctl.recording.refusals import Refused
from callbackctl.store.database import connect, transaction

ROOT = Path(__file__).resolve().parents[1]
COMMAND = str(Path(sys.executable).with_name("callbackctl"))
ORGANIZATION = "property-management"
NOW = "2026-03-31T18:00"
PLANNERS = 2
Told = tuple[list[str], list[str]]  # visits confirmed, and whatever was said that should not have been


def main(arguments: list[str]) -> int:
    """Both rounds; 1 where anything was lost, doubled or refused for being busy."""
    parser = argparse.ArgumentParser(description="Eight processes on one file.")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--processes", type=int, default=8)
    parser.add_argument("--folder", type=Path, default=Path(gettempdir()) / "callbackctl-together")
    chosen = parser.parse_args(arguments)
    database = prepared(chosen.folder)
    amiss = commands(database, chosen.processes, chosen.seconds)
    one = commits(prepared(chosen.folder), 1, chosen.seconds)
    print(f"one process: {one.shown(chosen.seconds)}")
    several = commits(prepared(chosen.folder), chosen.processes, chosen.seconds)
    print(f"{chosen.processes} processes: {several.shown(chosen.seconds)}")
    print(f"{len(several.waits) / len(one.waits):.2f} of one; between {min(several.shares)} and {max(several.shares)} a process")
    return 1 if amiss else 0


def prepared(folder: Path) -> Path:
    """The example, planned, in a folder made anew."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    database = folder / "desk.db"
    for words in (("init", "--example"), ("due",)):
        subprocess.run([COMMAND, *words, "--db", str(database)], env=environment(), check=True, capture_output=True)
    return database


def environment() -> dict[str, str]:
    """Ours without what a developer's shell says about their own database."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("CALLBACKCTL_")}
    return {**plain, "CALLBACKCTL_RULES": str(ROOT / "rules"), "CALLBACKCTL_TODAY": NOW}


def customers(database: Path) -> tuple[list[str], str]:
    """Customers whom an assistant may call, and an assistant."""
    with sqlite3.connect(database) as connection:
        names = connection.execute(
            "SELECT id FROM customers WHERE organization = ? AND id NOT IN (SELECT customer FROM callbacks"
            " WHERE organization = ? AND status = 'open' AND role <> 'assistant') ORDER BY id",
            (ORGANIZATION, ORGANIZATION),
        ).fetchall()
        caller = connection.execute("SELECT id FROM staff WHERE role = 'assistant' ORDER BY id").fetchone()[0]
    return [row[0] for row in names], caller


def commands(database: Path, processes: int, seconds: float) -> int:
    """Whole commands side by side; returns how much is amiss."""
    known, caller = customers(database)
    before = visits(database)
    until = time.monotonic() + seconds
    with multiprocessing.Pool(processes) as pool:
        work = [
            pool.apply_async(_plan_over_and_over if place < PLANNERS else _log_over_and_over, (database, known, caller, place, until))
            for place in range(processes)
        ]
        told = [one.get() for one in work]
    confirmed = [visit for visits_, _said in told for visit in visits_]
    said = [line for _visits, lines in told for line in lines]
    there = visits(database) - before
    doubled = [visit for visit, number in Counter(confirmed).items() if number > 1]
    lost = set(confirmed) - there
    unconfirmed = there - set(confirmed)
    healthy = subprocess.run([COMMAND, "doctor", "--db", str(database)], env=environment(), capture_output=True, check=False)
    print(f"{len(confirmed)} calls confirmed by {processes - PLANNERS} processes in {seconds:.0f} s, beside {PLANNERS} that planned")
    print(f"{len(lost)} lost, {len(doubled)} doubled, {len(unconfirmed)} there and not confirmed, {len(said)} messages amiss")
    for line in said[:5]:
        print(f"  {line}")
    print(f"doctor left with {healthy.returncode}")
    return len(lost) + len(doubled) + len(unconfirmed) + len(said) + healthy.returncode


def visits(database: Path) -> set[str]:
    """The visits on record."""
    with sqlite3.connect(database) as connection:
        return {row[0] for row in connection.execute("SELECT id FROM visits WHERE organization = ?", (ORGANIZATION,))}


def _log_over_and_over(database: Path, known: list[str], caller: str, place: int, until: float) -> Told:
    confirmed, said = [], []
    number = 0
    while time.monotonic() < until:
        customer = known[(place * 37 + number) % len(known)]
        at = f"2026-03-31T{8 + number // 60 % 9:02d}:{number % 60:02d}"
        number += 1
        answer = subprocess.run(
            [COMMAND, "log", customer, "--channel", "phone", "--outcome", "no_answer", "--by", caller, "--at", at, "--db", str(database)],
            env=environment(), capture_output=True, text=True, check=False,
        )  # fmt: skip
        found = re.search(r"recorded as (\S+)", answer.stdout)
        if found:
            confirmed.append(found[1])
        elif "duplicate" not in answer.stderr:
            said.append(answer.stderr.strip())
    return confirmed, said


def _plan_over_and_over(database: Path, _known: list[str], _caller: str, place: int, until: float) -> Told:
    said = []
    number = 0
    while time.monotonic() < until:
        day = f"2026-04-{number % 28 + 1:02d}"
        number += 1
        answer = subprocess.run(
            [COMMAND, "due", "--ahead", str(place), "--today", day, "--db", str(database)],
            env=environment(), capture_output=True, text=True, check=False,
        )  # fmt: skip
        if answer.returncode:
            said.append(answer.stderr.strip())
    return [], said


@dataclass(frozen=True, slots=True)
class Commits:
    """How long each commit took, in seconds, and how many each process made."""

    waits: list[float]
    shares: list[int]

    def shown(self, seconds: float) -> str:
        """In a line."""
        waits = sorted(self.waits)
        middle, most = (waits[int(len(waits) * part)] * 1000 for part in (0.5, 0.99))
        over = sum(wait > 1 for wait in waits)
        return (
            f"{len(waits) / seconds:.0f} commits a second; median {middle:.0f} ms, p99 {most:.0f} ms,"
            f" longest {waits[-1] * 1000:.0f} ms, {over} over 1 s"
        )


def commits(database: Path, processes: int, seconds: float) -> Commits:
    """Visits logged and days planned, each in a transaction of its own that is on the disk when it ends."""
    known, caller = customers(database)
    planners = PLANNERS if processes > PLANNERS else 0
    with multiprocessing.Pool(processes) as pool:
        work = [
            pool.apply_async(_commit_over_and_over, (database, known, caller, place, seconds, place < planners))
            for place in range(processes)
        ]
        told = [one.get() for one in work]
    return Commits([wait for waits in told for wait in waits], [len(waits) for waits in told])


def _commit_over_and_over(
    database: Path, known: list[str], caller: str, place: int, seconds: float, planning: bool
) -> list[float]:
    run = Run(ORGANIZATION, read_policy(ROOT / "rules" / f"{ORGANIZATION}.yaml"), NOW)
    connection = connect(database)
    number, waits = 0, []
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        start = time.perf_counter()
        try:
            if planning:
                plan(connection, run)
            else:
                with transaction(connection):
                    log_visit(connection, run, _call(known, caller, place, number))
        except Refused as refusal:
            if "duplicate" not in str(refusal):
                raise
        else:
            waits.append(time.perf_counter() - start)
        number += 1
    connection.close()
    return waits


def _call(known: list[str], caller: str, place: int, number: int) -> dict[str, object]:
    return {
        "id": f"together-{place}-{number}", "customer": known[(place * 31 + number) % len(known)], "channel": "phone",
        "outcome": "no_answer", "by": caller,
        "at": f"2026-03-{number // 540 % 30 + 1:02d}T{8 + number // 60 % 9:02d}:{number % 60:02d}",
    }  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
