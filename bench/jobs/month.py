"""The month's report beside the statements it runs."""

from collections.abc import Iterator

from bench.bare import replayed, written_down
from bench.desk import Desk
from bench.generate import TODAY
from bench.inside import inside, reported
from bench.measure import Line, Result


def lines(desk: Desk, rounds: int) -> Iterator[Result]:
    """The whole command, and the figures alone."""
    database, script = desk.plan(), desk.folder / "statements.sql"
    written_down(database, lambda connection: reported(connection, TODAY), script)
    against = "its aggregates in the sqlite3 shell"
    whole = Line("report --month (whole command)", against)
    yield whole.race(
        rounds, lambda: desk.command(database, "report", "--month", TODAY[:7], "--json"), lambda: replayed(database, script)
    )
    alone = Line("report --month (figures alone)", against, 1.3)
    yield alone.race(rounds, lambda: inside("report", database, TODAY), lambda: replayed(database, script))
