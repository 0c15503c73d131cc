"""`log`: one visit as a whole command, beside `import typer`."""

from collections.abc import Iterator
from contextlib import closing

from bench.desk import CALLER, PYTHON, Desk
from bench.measure import Line, Result, run
from callbackctl.store.database import connect


def lines(desk: Desk, rounds: int) -> Iterator[Result]:
    """A call to another customer each time, on a copy of the planned file."""
    database = desk.copied(desk.plan())
    with closing(connect(database)) as connection:
        query = "SELECT id FROM customers WHERE organization = 'service-company' ORDER BY id LIMIT ?"
        customers = iter(connection.execute(query, (rounds * 4,)).fetchall())

    def log() -> list[str]:
        return ["log", next(customers)[0], "--organization", "service-company", "--channel", "phone", "--outcome", "no_answer",
                "--by", CALLER, "--at", "2026-03-31T07:30"]  # fmt: skip

    line = Line("log X (whole command)", "import typer", 1.25)
    yield line.race(
        rounds * 4, lambda: desk.command(database, *log(), day="2026-03-31T18:00"), lambda: run([PYTHON, "-c", "import typer"])
    )
