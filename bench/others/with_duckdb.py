"""The same plan with DuckDB over the same SQLite file: its own SQL, nearest visits by ASOF JOIN, written to a new file.

    python -m bench.others.with_duckdb DATABASE OUTPUT

Reads and writes SQLite files by DuckDB's extension where it is installed (the package duckdb-ext-sqlite); elsewhere rows
go through Python, which is said on stderr.
"""

import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb

from bench.others.rules import AFTER, EVERY, SETTLING, TABLE, After, Every, told

MARKS = ", ".join(f"'{outcome}'" for outcome in SETTLING)
NEEDED = {
    "events": 'organization, customer, id, type, "at" AS made, attributes',
    "visits": 'organization, customer, "at" AS made, channel, outcome',
    "customers": "organization, id, since, segment, tier",
}


def extension() -> str | None:
    """The extension that reads SQLite files, where a package has brought it."""
    found = Path(sys.prefix).glob("lib/python*/site-packages/duckdb_ext/extensions/*/*/sqlite_scanner.duckdb_extension")
    return next((str(path) for path in found), None)


def moved(moment: str, span: tuple[int, str]) -> str:
    """A moment so much later; months are clipped to the month's end."""
    return f"{moment} + INTERVAL {span[0]} {span[1]}"


def one_of(column: str, words: tuple[str, ...]) -> str:
    """A condition; true where there are no words."""
    return f"{column} IN ({', '.join(repr(word) for word in words)})" if words else "TRUE"


def settled(owed: str, rule: After | Every) -> str:
    """Callbacks with the first contact from the moment on at which they open."""
    fitting = f"SELECT customer, made FROM contacts WHERE organization = '{rule.organization}' AND {one_of('channel', rule.channels)}"
    return (
        f"SELECT '{rule.organization}', '{rule.rule}', o.customer, o.source, o.opens, o.due, v.made FROM ({owed}) o"
        f" ASOF LEFT JOIN ({fitting}) v ON v.customer = o.customer AND v.made >= o.opens"
    )


def after_events(rule: After) -> Iterator[str]:
    """The callbacks that events set off."""
    for place, span in enumerate(rule.spans):
        form = "'%Y-%m-%dT%H:%M'" if span[1] == "hours" else "'%Y-%m-%d'"
        start = "made" if span[1] == "hours" else "made[:10]"
        due = f"strftime({moved(f'{start}::TIMESTAMP', span)}, {form})"
        yield settled(
            f"SELECT customer, id || '-{place}' AS source, {start if rule.window else due} AS opens, {due} AS due FROM happened"
            f" WHERE organization = '{rule.organization}' AND type = '{rule.event}' AND {one_of('importance', rule.importance)}",
            rule,
        )


def again_and_again(rule: Every) -> str:
    """The callbacks of a cadence, counted from each contact and from the day the customer came."""
    wanted = f"organization = '{rule.organization}' AND {one_of(rule.column or 'id', (rule.value,) if rule.column else ())}"
    return settled(
        f"""WITH own AS (SELECT id AS customer, since FROM people WHERE {wanted}),
        days AS (
            SELECT customer, since AS day FROM own
            UNION SELECT customer, made[:10] FROM own JOIN contacts c USING (customer)
             WHERE c.organization = '{rule.organization}' AND made[:10] >= since AND {one_of('channel', rule.channels)}),
        counted AS (
            SELECT customer, day, strftime({moved('day::DATE', rule.span)}, '%Y-%m-%d') AS due,
                   lead(day) OVER (PARTITION BY customer ORDER BY day) AS following FROM days)
        SELECT customer, day AS source, due AS opens, due FROM counted WHERE following IS NULL OR due <= following""",
        rule,
    )


def read(connection: Any, database: str, load: str | None) -> None:
    """Make the tables of the desk known."""
    if load is not None:
        connection.execute(f"LOAD '{load}'")
        connection.execute(f"ATTACH '{database}' AS desk (TYPE sqlite, READ_ONLY)")
        sources = {name: f"SELECT {columns} FROM desk.{name}" for name, columns in NEEDED.items()}
    else:
        import pandas as pd

        print("DuckDB's SQLite extension is not here: rows go through Python", file=sys.stderr)
        source = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
        for name, columns in NEEDED.items():
            connection.register(f"{name}_frame", pd.read_sql(f"SELECT {columns} FROM {name}", source))
        sources = {name: f"SELECT * FROM {name}_frame" for name in NEEDED}
    connection.execute(
        f"CREATE TABLE happened AS SELECT * EXCLUDE attributes, attributes ->> 'importance' AS importance FROM ({sources['events']})"
    )
    connection.execute(f"CREATE TABLE contacts AS SELECT * FROM ({sources['visits']}) WHERE outcome IN ({MARKS})")
    connection.execute(f"CREATE TABLE people AS {sources['customers']}")


def main(database: str, target: str) -> None:
    """Plan, write, and say how many there are of each rule."""
    with sqlite3.connect(target) as output:
        output.execute(TABLE)
    connection = duckdb.connect()
    load = extension()
    read(connection, database, load)
    queries = [query for after in AFTER for query in after_events(after)] + [again_and_again(every) for every in EVERY]
    if load is not None:
        connection.execute(f"ATTACH '{target}' AS made (TYPE sqlite)")
        connection.execute("BEGIN")
        for query in queries:
            connection.execute(f"INSERT INTO made.callbacks {query}")
        connection.execute("COMMIT")
        connection.execute("DETACH made")
    with sqlite3.connect(target) as output:
        if load is None:
            for query in queries:
                output.executemany("INSERT INTO callbacks VALUES (?, ?, ?, ?, ?, ?, ?)", connection.execute(query).fetchall())
        print(told(output))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
