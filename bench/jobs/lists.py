"""The morning's list with nothing new: for one caller and for all, piped and in a terminal, and beside Taskwarrior."""

import shutil
from collections.abc import Iterator

from bench.desk import CALLER, PYTHON, Desk
from bench.measure import Line, Missing, Result, run, run_in_terminal
from bench.others.tasks import Tasks

TYPER = [PYTHON, "-c", "import typer"]
SMALL = 200_000  # customers; with more the list of all has millions of lines that nobody reads


def lines(desk: Desk, rounds: int) -> Iterator[Result]:
    """Every list at one size."""
    planned = desk.plan()
    one = ("due", "--for", CALLER)
    piped = Line("due for one caller, piped", "import typer", 1.4)
    yield piped.race(rounds * 4, lambda: desk.command(planned, *one), lambda: run(TYPER))
    table = Line("due for one caller, as a table", "import typer", 2.2)
    yield table.race(rounds * 4, lambda: desk.in_terminal(planned, *one), lambda: run(TYPER))
    if desk.customers <= SMALL:
        everyone = Line("due for all, piped", "import typer")
        yield everyone.race(1, lambda: desk.command(planned, "due"), lambda: run(TYPER))
    yield from beside_tasks(desk, rounds)


def beside_tasks(desk: Desk, rounds: int) -> Iterator[Result]:
    """One caller's list beside that of one project among 100,000 open tasks, which are as many."""
    if shutil.which("task") is None:
        yield Missing("due for one caller", "Taskwarrior: not here")
        return
    planned, tasks = desk.plan(), Tasks(desk.folder, desk.plan(), CALLER)
    piped = Line("due for one caller, piped", "Taskwarrior, 100,000 tasks", 0.1)
    yield piped.race(rounds, lambda: desk.command(planned, "due", "--for", CALLER), lambda: run(tasks.words, tasks.environment))
    table = Line("due for one caller, as a table", "Taskwarrior, 100,000 tasks", 0.1)
    yield table.race(
        rounds, lambda: desk.in_terminal(planned, "due", "--for", CALLER), lambda: run_in_terminal(tasks.words, tasks.environment)
    )
