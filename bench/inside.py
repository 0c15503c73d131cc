"""A job of ours in a process of its own, timed without its start: what is left is the work.

    python -m bench.inside JOB DATABASE DAY

prints its seconds by the clock and of processor, and the most memory it had, as JSON.
"""

import json
import sqlite3
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

from bench.desk import CALLER, RULES, organizations
from bench.measure import ROOT, Sample, run, timed
from callbackctl.cli.desk import bring_up_to_date
from callbackctl.cli.settings import Settings
from callbackctl.planning.listing import Query, due_list
from callbackctl.planning.plan import Run, plan
from callbackctl.policy.reader import read_policy
from callbackctl.reporting.month import month_report
from callbackctl.store.database import connect, transaction


def planned(connection: sqlite3.Connection, day: str) -> None:
    """Plan every organisation of the file."""
    for organization in organizations(connection):
        plan(connection, Run(organization, read_policy(RULES / f"{organization}.yaml"), f"{day}T08:00"))


def reported(connection: sqlite3.Connection, day: str) -> None:
    """The month's figures of every organisation."""
    for organization in organizations(connection):
        json.dumps(month_report(connection, organization, read_policy(RULES / f"{organization}.yaml"), day[:7], f"{day}T08:00"))


def looked(connection: sqlite3.Connection, day: str) -> None:
    """Find out that there is nothing to plan."""
    chosen = Settings(rules=str(RULES), today=day)
    for organization in organizations(connection):
        bring_up_to_date(connection, chosen, organization)


def listed(connection: sqlite3.Connection, day: str) -> None:
    """One caller's list, without its printing."""
    for organization in organizations(connection):
        due_list(connection, Query(organization, f"{day}T08:00", 0, CALLER, None))


JOBS = {"plan": planned, "report": reported, "look": looked, "list": listed}


def inside(job: str, database: Path, day: str) -> Sample:
    """Run a job in a process of its own."""
    return told_by("bench.inside", job, database, day, beside=database)


def told_by(module: str, *words: str | Path, beside: Path) -> Sample:
    """Run a module that says what its work took, in a process of its own; its answer is kept beside a file."""
    answer = beside.with_name("inside.json")
    run([sys.executable, "-m", module, *words], {"PYTHONPATH": str(ROOT)}, output=answer)
    return Sample(**json.loads(answer.read_text(encoding="utf-8")))


def tell(database: Path, work: Callable[[sqlite3.Connection], object]) -> None:
    """Do a work on a database and say what it took."""
    with closing(connect(database)) as connection:
        print(json.dumps(asdict(timed(lambda: work(connection)))))


def insert(connection: sqlite3.Connection, statement: str, rows: Sequence[Sequence[object]]) -> None:
    """Insert rows without a check, in one transaction."""
    with transaction(connection):
        connection.executemany(statement, rows)


def main(job: str, database: str, day: str) -> None:
    """Run a job and say what it took."""
    tell(Path(database), lambda connection: JOBS[job](connection, day))


if __name__ == "__main__":
    main(*sys.argv[1:])
