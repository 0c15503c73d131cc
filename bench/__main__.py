"""The measurements: every job beside its bare SQL and beside what a user would pick instead, in one run.

    python -m bench [--customers 10000,100000] [--rounds 5] [--jobs startup,plan,…] [--scripts PYTHON] [--write FILE]

Needs the sqlite3 shell; Taskwarrior, and a Python with pandas and DuckDB (`--scripts`), where they are to take part. Big
files are made once and kept in `--folder`. With `--write` the table goes into a file between its two markers.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import gettempdir

from bench.desk import Desk
from bench.jobs import imports, lists, log, month, plan, startup
from bench.machine import described
from bench.measure import Figure, Line, Result

HEAD = ("job", "ours", "against", "theirs", "ratio", "of processor", "noise", "goal", "")
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
OF_A_DESK = {"plan": plan, "lists": lists, "month": month, "log": log, "imports": imports}
ONE_CALLER = "due for one caller, piped"


def main(arguments: list[str]) -> None:
    """Measure, print, and write the table."""
    parser = argparse.ArgumentParser(description="Measure every job beside what it is set against.")
    parser.add_argument("--customers", default="10000,100000", help="sizes, with commas between them")
    parser.add_argument("--rounds", type=int, default=5, help="how often a job is run; long ones less, short ones four times that")
    parser.add_argument("--jobs", default=",".join(["startup", *OF_A_DESK]), help="which jobs, with commas between them")
    parser.add_argument("--folder", type=Path, default=Path(gettempdir()) / "callbackctl-bench", help="where the files are")
    parser.add_argument("--scripts", type=Path, help="a Python with pandas and DuckDB")
    parser.add_argument("--write", type=Path, help="a file with the two markers of the table")
    chosen = parser.parse_args(arguments)
    chosen.folder.mkdir(parents=True, exist_ok=True)
    results = list(_measured(chosen))
    if chosen.write:
        put(chosen.write, [*_machine(chosen), "", *_table(results), "", _summary(results)])
    print(_summary(results))


Row = str | Result


def _measured(chosen: argparse.Namespace) -> Iterator[Row]:
    """Every heading and result, printed as it comes."""
    print("\n".join([*_machine(chosen), *_head()]), flush=True)
    jobs = chosen.jobs.split(",")
    began = time.monotonic()
    for row in _rows(chosen, jobs):
        print(_shown(row), flush=True)
        print(f"{time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
        yield row


def _rows(chosen: argparse.Namespace, jobs: list[str]) -> Iterator[Row]:
    if "startup" in jobs:
        yield "**start**"
        yield from startup.lines(chosen.folder, chosen.rounds)
    lists_of_one: list[Line] = []
    for customers in map(int, chosen.customers.split(",")):
        yield f"**{customers:,} customers**"
        desk = Desk(chosen.folder, customers, chosen.scripts)
        desk.forget()
        for name in jobs:
            for result in OF_A_DESK[name].lines(desk, chosen.rounds) if name in OF_A_DESK else ():
                yield result
                if isinstance(result, Line) and (result.job, result.against) == (ONE_CALLER, "import typer"):
                    lists_of_one.append(result)
        desk.forget()
    if len(lists_of_one) > 1:
        yield "**growth**"
        growth = lists_of_one[-1].ratio / lists_of_one[0].ratio
        yield Figure(f"{ONE_CALLER}: the largest beside the smallest", growth, "×", 1.1)


def _machine(chosen: argparse.Namespace) -> list[str]:
    return [f"- {name}: {value}" for name, value in described(chosen.folder)]


def _head() -> list[str]:
    return ["", _line(HEAD), _line(["---", "---:", "---", "---:", "---:", "---:", "---:", "---:", "---"])]


def _table(results: list[Row]) -> list[str]:
    return [*_head()[1:], *map(_shown, results)]


def _shown(row: Row) -> str:
    return _line([row, *[""] * (len(HEAD) - 1)] if isinstance(row, str) else row.cells())


def _line(cells: tuple[str, ...] | list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _summary(results: list[Row]) -> str:
    goals = [row.cells()[-1] for row in results if not isinstance(row, str)]
    noise = [row.noise for row in results if isinstance(row, Line) and len(row.ours) > 1]
    worst = f" Noise: ± {max(noise):.0%} at most." if noise else ""
    return f"{goals.count('met')} goals met, {goals.count('not met')} not met.{worst}"


def put(path: Path, lines: list[str]) -> None:
    """Put lines between the markers of a file."""
    before, begin, rest = path.read_text(encoding="utf-8").partition(BEGIN)
    _old, end, after = rest.partition(END)
    if not begin or not end:
        raise SystemExit(f"{path} has no markers {BEGIN} and {END}")
    path.write_text("\n".join([before + begin, "", *lines, "", end + after]), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
