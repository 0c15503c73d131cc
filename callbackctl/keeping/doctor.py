"""Is the file whole, and is everything on record as it was recorded? Nothing is written."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field

from callbackctl.keeping.chain import Count, Tick, check_links, check_noted, check_records
from callbackctl.keeping.draws import check_draws
from callbackctl.keeping.problems import Problem, Problems
from callbackctl.keeping.schema import check_schema
from callbackctl.messages import _
from callbackctl.store.seals import last_link
from callbackctl.troubles import in_one_line, is_passing

TOLD = 20


@dataclass(slots=True)
class Health:
    """What was found: problems (none in a sound file), what was counted, the last link of the chain."""

    problems: list[Problem] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    seals: int = 0
    link: str = ""

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def examine(connection: sqlite3.Connection, noted: str | None = None, tick: Tick | None = None) -> Health:
    """Examine an open file; `noted` is a link that somebody wrote down, `tick` is told of records gone through."""
    health, problems = Health(), Problems()
    told = tick or (lambda _rows: None)
    _tried(connection, problems, lambda: _check_integrity(connection, problems))
    _tried(connection, problems, lambda: _check_foreign_keys(connection, problems))
    _tried(connection, problems, lambda: check_schema(connection, problems))
    _tried(connection, problems, lambda: check_links(connection, problems, told))
    _tried(connection, problems, lambda: health.counts.extend(check_records(connection, problems, told)))
    _tried(connection, problems, lambda: _count_draws(health, check_draws(connection, problems, told)))
    if noted is not None:
        _tried(connection, problems, lambda: check_noted(connection, noted, problems))
    _tried(connection, problems, lambda: _note_last(connection, health))
    health.problems = list(problems)
    return health


def _count_draws(health: Health, rows: int) -> None:
    health.counts = [
        Count(count.table, rows, rows, count.purged) if count.table == "draws" else count for count in health.counts
    ]


def _note_last(connection: sqlite3.Connection, health: Health) -> None:
    health.seals, health.link = last_link(connection)


def _tried(connection: sqlite3.Connection, problems: Problems, check: Callable[[], None]) -> None:
    """Make one check of a file that may be damaged: text that is none is read as it stands, what is unreadable is told."""
    before = connection.text_factory
    try:
        try:
            check()
        except sqlite3.OperationalError as problem:
            if "decode" not in str(problem).lower():
                raise
            connection.text_factory = _as_it_stands
            check()
    except sqlite3.DatabaseError as problem:
        if is_passing(problem):
            raise
        problems.add("unreadable", None, None, _("the file cannot be read to its end: {problem}").format(problem=problem))
    finally:
        connection.text_factory = before


def _as_it_stands(raw: bytes) -> str:
    return raw.decode("utf-8", "surrogateescape")


def _check_integrity(connection: sqlite3.Connection, problems: Problems) -> None:
    for (told,) in connection.execute(f"PRAGMA integrity_check({TOLD})"):
        if told != "ok":
            problems.add("integrity", None, None, _("SQLite finds the file damaged: {told}").format(told=in_one_line(told)))


def _check_foreign_keys(connection: sqlite3.Connection, problems: Problems) -> None:
    for table, row, parent, _key in connection.execute("PRAGMA foreign_key_check"):
        text = _("names a row of {parent} that is not there").format(parent=parent)
        problems.add("foreign-key", table, _name(connection, table, row), text)


def _name(connection: sqlite3.Connection, table: str, row: int | None) -> str | None:
    """The key of a row that SQLite names by its place."""
    from callbackctl.keeping.problems import record_name
    from callbackctl.store.evidence import key_of, record_sql

    if row is None:
        return None
    record = record_sql(key_of(connection, table), "t")
    found = connection.execute(f'SELECT {record} FROM "{table}" t WHERE rowid = ?', (row,)).fetchone()
    return record_name(found[0]) if found else None
