"""`log`: one visit as a whole command, and ten thousand from a file beside `executemany` of the same rows, sealed."""

import json
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from bench.desk import PYTHON, Desk
from bench.generate import DESKS, TODAY
from bench.inside import insert, tell, told_by
from bench.measure import Line, Result, Sample, run

POLICY, ROLE = "service-company", "service_clerk"
VISITS = 10_000
EVENING = f"{TODAY}T18:00"
MINUTES = 540  # of a working day
NAMES = ("id", "customer", "at", "channel", "outcome", "by", "content", "result", "satisfaction")
INSERT = (
    'INSERT INTO visits (id, customer, at, channel, outcome, "by", content, result, satisfaction, organization, entered_at,'
    f" revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '{POLICY}', '{EVENING}', 2)"
)


def lines(desk: Desk, rounds: int) -> Iterator[Result]:
    """A call to another customer each time, on a copy of the planned file; then many in one run."""
    database, calls = desk.copied(desk.plan()), iter(visits(desk.customers, rounds * 4))

    def log() -> Sample:
        call = next(calls)
        told = [word for name in ("at", "channel", "outcome", "by", "content", "result") for word in (f"--{name}", str(call[name]))]
        return desk.command(database, "log", str(call["customer"]), *told, "--organization", POLICY, day=EVENING)

    line = Line("log X (whole command)", "import typer", 1.25)
    yield line.race(rounds * 4, log, lambda: run([PYTHON, "-c", "import typer"]))
    source = desk.folder / "visits.jsonl"
    source.write_text("".join(json.dumps(one) + "\n" for one in visits(desk.customers, VISITS)), encoding="utf-8")
    many = Line(f"log --from, {VISITS:,} visits", "executemany of the same rows, sealed", 5)
    yield many.race(desk.rounds(rounds), lambda: logged(desk, source), lambda: inserted(desk, source))


def visits(customers: int, number: int) -> list[dict[str, object]]:
    """Calls of the last weeks, four in five reached, no two of them at the same minute."""
    random, known = Random(5), customers // len(DESKS)
    first = datetime.fromisoformat(f"{TODAY}T08:00") - timedelta(days=number // MINUTES)
    times = [first + timedelta(days=place // MINUTES, minutes=place % MINUTES) for place in range(number)]
    return [
        {"id": f"m{place}", "customer": f"c{random.randrange(known)}", "channel": "phone", "at": at.isoformat(timespec="minutes"),
         "outcome": "reached" if random.random() < 0.8 else "no_answer", "by": f"{POLICY}-{ROLE}-{place % 3}",
         "content": "谈了近况", "result": "满意", "satisfaction": random.randint(1, 5)}
        for place, at in enumerate(times)
    ]  # fmt: skip


def logged(desk: Desk, source: Path) -> Sample:
    """Our command, on a copy of the planned file."""
    return desk.command(desk.copied(desk.plan()), "log", "--from", str(source), "--organization", POLICY, day=EVENING)


def inserted(desk: Desk, source: Path) -> Sample:
    """The rows alone with their seals, in a process of its own that takes the time of the writing."""
    database = desk.copied(desk.plan())
    return told_by("bench.jobs.log", database, source, beside=database)


def main(database: str, source: str) -> None:
    """Insert the rows of a file without a check, and say what it took."""
    calls = [json.loads(line) for line in Path(source).read_text(encoding="utf-8").splitlines()]
    rows = [[call[name] for name in NAMES] for call in calls]
    tell(Path(database), lambda connection: insert(connection, INSERT, rows))


if __name__ == "__main__":
    main(*sys.argv[1:])
