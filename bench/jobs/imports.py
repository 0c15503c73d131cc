"""`import` of events, checked, beside `executemany` of the same rows into the same schema with its triggers."""

import csv
import json
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

from bench.desk import Desk
from bench.generate import DESKS, day_before
from bench.inside import insert, tell, told_by
from bench.measure import Figure, Line, Result, Sample
from callbackctl.store.database import connect

MOST = 1_000_000  # rows
MEMORY = 300  # MB at most
HEADINGS = ("id", "organization", "customer", "type", "at", "ref", "amount")
INSERT = (
    "INSERT INTO events (id, organization, customer, type, at, ref, attributes, revision) VALUES (?, ?, ?, ?, ?, ?, ?, 2)"
)


def lines(desk: Desk, rounds: int) -> Iterator[Result]:
    """As many new events as the desk has customers' events, a million at most."""
    rows = min(desk.customers * 5, MOST)
    source = desk.folder / f"{desk.customers}.events.csv"
    write(source, desk, rows)
    line = Line(f"import events, {rows:,} rows", "executemany of the same rows", 3)
    yield line.race(desk.rounds(rounds), lambda: imported(desk, source, rows), lambda: inserted(desk, source))
    yield Figure(f"import events, {rows:,} rows, peak memory", max(sample.peak for sample in line.ours), "MB", MEMORY)
    source.unlink()


def write(path: Path, desk: Desk, rows: int) -> None:
    """A CSV file of events of customers of every organisation, in no order."""
    random = Random(3)
    with closing(connect(desk.fresh)) as connection:
        counted = connection.execute("SELECT organization, count(*) FROM customers GROUP BY 1").fetchall()
    known = dict(counted)
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(HEADINGS)
        for place in range(rows):
            part = random.choice(DESKS)
            at = f"{day_before(random)}T{random.randint(8, 19):02d}:{random.randint(0, 59):02d}"
            customer, kind = f"c{random.randrange(known[part.policy])}", random.choice(part.events)
            out.writerow([f"i{place}", part.policy, customer, kind, at, f"r{place}", random.randint(1, 99_999)])


def imported(desk: Desk, source: Path, rows: int) -> Sample:
    """Our command, on a fresh file; every row must be in it afterwards."""
    database = desk.copied(desk.fresh)
    taken = desk.command(database, "import", "events", str(source))
    _see(database, rows)
    return taken


def inserted(desk: Desk, source: Path) -> Sample:
    """The rows alone, which stand ready in memory, in a process of its own that takes the time of the writing."""
    database = desk.copied(desk.fresh)
    return told_by("bench.jobs.imports", database, source, beside=database)


def _see(database: Path, rows: int) -> None:
    with closing(sqlite3.connect(database)) as connection:
        found = connection.execute("SELECT count(*) FROM events WHERE id GLOB 'i*'").fetchone()[0]
    if found != rows:
        raise SystemExit(f"{found} rows are there instead of {rows}")


def main(database: str, source: str) -> None:
    """Insert the rows of a file without a check, and say what it took."""
    with Path(source).open(encoding="utf-8", newline="") as file:
        rows = [(*row[:6], json.dumps({"amount": row[6]})) for row in list(csv.reader(file))[1:]]
    tell(Path(database), lambda connection: insert(connection, INSERT, rows))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
