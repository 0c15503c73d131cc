"""Planning: everything for the first time, what is still open alone, a day's increment, and nothing new."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from statistics import median

from bench.bare import replayed, written_down
from bench.desk import CALLER, PYTHON, TOMORROW, Desk, remove, settle
from bench.generate import TODAY
from bench.inside import inside, planned
from bench.measure import ROOT, Figure, Line, Missing, Result, Sample, run
from bench.others.rules import AFTER, EVERY

SCRIPTS = {"with_pandas": ("pandas", 1 / 1.3), "with_duckdb": ("DuckDB on the same file", None), "loop": ("a loop with dateutil", 1 / 4)}
MEMORY = 700  # MB at most


def lines(desk: Desk, rounds: int) -> Iterator[Result]:
    """Every job of planning at one size."""
    yield from cold(desk, desk.rounds(rounds))
    yield from start(desk, desk.rounds(rounds))
    yield from increment(desk, desk.rounds(rounds))
    yield second_run(desk, rounds)


def cold(desk: Desk, rounds: int) -> Iterator[Result]:
    """Everything planned for the first time; the planned file is kept for the other jobs."""
    script = _script(desk, desk.fresh, TODAY)
    line = Line("cold plan", "the same SQL in the sqlite3 shell", 1.2)
    contests = {name: Line("cold plan", against, goal) for name, (against, goal) in SCRIPTS.items()} if desk.scripts else {}
    told: dict[str, str] = {}
    for _round in range(rounds):
        line.theirs.append(replayed(desk.copied(desk.fresh), script))
        for name, contest in contests.items():
            contest.theirs.append(_planned_by(desk, name, told))
        line.ours.append(desk.command(desk.copied(desk.fresh, desk.planned.name), "due", "--for", CALLER))
        settle(desk.planned)
    yield line
    ours = counted(desk.planned)
    for name, contest in contests.items():
        if told[name] != ours:
            raise SystemExit(f"{name} counts other callbacks than we do:\n{told[name]}\n{ours}")
        contest.ours = line.ours
        yield contest
    if not contests:
        yield Missing("cold plan", "pandas and DuckDB: not here (make .venv/.bench)")
    yield Figure("cold plan, peak memory", max(sample.peak for sample in line.ours), "MB", MEMORY)


def start(desk: Desk, rounds: int) -> Iterator[Result]:
    """Only what is still to be done, as after `init --start`: nothing that was due before the day."""
    ready = desk.copied(desk.fresh, "start.db")
    with closing(sqlite3.connect(ready)) as connection, connection:
        connection.execute("UPDATE organizations SET start = ?", (TODAY,))
    settle(ready)
    yield _against_bare(desk, "cold plan from today on (init --start)", ready, TODAY, 1.2, rounds)
    remove(ready)


def increment(desk: Desk, rounds: int) -> Iterator[Result]:
    """A day later, with events and calls of 0.2 % of the customers: the whole command, and the planning in it."""
    ready = desk.tomorrow()
    yield _against_bare(desk, "a day's increment (whole command)", ready, TOMORROW, None, rounds)
    script = desk.folder / "statements.sql"
    line = Line("a day's increment (planning alone)", "the same SQL in the sqlite3 shell", 1.3)
    yield line.race(
        rounds, lambda: inside("plan", desk.copied(ready), TOMORROW), lambda: replayed(desk.copied(ready), script)
    )


def second_run(desk: Desk, rounds: int) -> Result:
    """What it costs to find that there is nothing to plan."""
    looks = [inside("look", desk.plan(), TODAY).wall for _round in range(rounds)]
    return Figure("second run of the same day, beyond the list", median(looks) * 1000, "ms", 10)


def _against_bare(desk: Desk, job: str, ready: Path, day: str, goal: float | None, rounds: int) -> Line:
    script = _script(desk, ready, day)
    return Line(job, "the same SQL in the sqlite3 shell", goal).race(
        rounds,
        lambda: desk.command(desk.copied(ready), "due", "--for", CALLER, day=day),
        lambda: replayed(desk.copied(ready), script),
    )


def _script(desk: Desk, source: Path, day: str) -> Path:
    script = desk.folder / "statements.sql"
    written_down(desk.copied(source), lambda connection: planned(connection, day), script)
    return script


def _planned_by(desk: Desk, name: str, told: dict[str, str]) -> Sample:
    """A script's run; what it counted is noted."""
    python = PYTHON if name == "loop" else desk.scripts
    assert python is not None
    target, answer = desk.folder / "theirs.db", desk.folder / "theirs.json"
    remove(target)
    taken = run([python, "-m", f"bench.others.{name}", desk.fresh, target], {"PYTHONPATH": str(ROOT)}, output=answer)
    told[name] = answer.read_text(encoding="utf-8").strip()
    return taken


def counted(database: Path) -> str:
    """How many callbacks we planned of each rule that the scripts plan, and how many of them are open, as they tell it."""
    rules = {(one.organization, one.rule) for one in (*AFTER, *EVERY)}
    with closing(sqlite3.connect(database)) as connection:
        found = connection.execute(
            "SELECT organization, rule, settled_by IS NULL, count(*) FROM callbacks WHERE status <> 'withdrawn'"
            " GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
        )
        return json.dumps([row for row in found.fetchall() if (row[0], row[1]) in rules])
