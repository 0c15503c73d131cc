"""Write the example that ``callbackctl init --example`` starts from: ``python -m tools.make_example``.

Two made-up organisations, three months of their business and callbacks, as of the morning of 2026-03-31. The
result, ``example.db.sql``, is plain SQL that the sqlite3 shell reads too; ``--check`` only tells whether the
file is what this program would write.
"""

import argparse
import sqlite3
import sys
from collections.abc import Collection, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import get_args

from callbackctl.planning.sampling import draw_place
from callbackctl.store.database import APPLICATION_ID, SCHEMA_VERSION, in_memory, next_revision, transaction
from callbackctl.store.facts import Setting, ensure_organization, store
from callbackctl.store.records import Kind
from tools.example_complaints import insurer_complaints, property_complaints
from tools.example_dice import Row, kept
from tools.example_insurer import insurer_events, insurer_visits
from tools.example_people import INSURER, PROPERTY, insurer_customers, property_customers, staff_rows
from tools.example_property import property_events, property_visits

TARGET = Path(__file__).resolve().parent.parent / "example.db.sql"
START = "2026-01-01"
SEED = "example"
SHARES = {"repair-done": 30, "activity-ended": 10, "complaint-closed": 50}
"""Of each month's events, the per cent that the property manager samples."""

HEADER = """\
-- Example data for callbackctl: two made-up organisations in the first quarter of 2026.
-- Made by `python -m tools.make_example`; change that, not this. No person in here exists.
"""


def example_rows() -> dict[str, list[Row]]:
    """The facts of both organisations by kind: staff, customers, events, visits, complaints."""
    homes = property_customers()
    holders = insurer_customers(homes)
    repairs, contracts = property_events(homes), insurer_events(holders)
    complaints = property_complaints(homes)
    return {
        "staff": staff_rows(),
        "customers": homes + holders,
        "events": repairs + contracts,
        "visits": property_visits(homes, repairs, complaints, drawn) + insurer_visits(holders, contracts),
        "complaints": complaints + insurer_complaints(holders, contracts),
    }


def drawn(rule: str, events: Collection[Row]) -> list[Row]:
    """The events that the first planning run on the file draws; complaints stand for their closing."""
    months: dict[str, list[Row]] = {}
    for event in sorted(events, key=lambda row: draw_place(SEED, rule, _event_id(row))):
        months.setdefault(_moment(event)[:7], []).append(event)
    chosen = [event for rows in months.values() for event in rows[: -(-len(rows) * SHARES[rule] // 100)]]
    return sorted(chosen, key=lambda row: (_moment(row), str(row["id"])))


def _moment(row: Row) -> str:
    return str(row.get("closed_at") or row["at"])


def _event_id(row: Row) -> str:
    return f"complaint:{row['id']}" if "closed_at" in row else str(row["id"])


def build(rows: dict[str, list[Row]]) -> sqlite3.Connection:
    """A database in memory with these rows, before anything is planned."""
    connection = in_memory()
    with transaction(connection):
        revision = next_revision(connection)
        connection.execute("UPDATE settings SET value = ? WHERE key = 'seed'", (SEED,))
        connection.execute("UPDATE settings SET value = ? WHERE key = 'start'", (START,))
        for organization in (PROPERTY, INSURER):
            ensure_organization(connection, organization)
        for kind in get_args(Kind):
            for row in rows[kind]:
                _store(connection, kind, row, revision)
    return connection


def _store(connection: sqlite3.Connection, kind: Kind, row: Row, revision: int) -> None:
    outcome = store(connection, kind, [row], Setting(None, _known_at(kind, row), revision))
    if outcome.bad:
        raise ValueError(f"{kind} {row['id']}: {outcome.bad[0].column}: {outcome.bad[0].reason}")


def _known_at(kind: Kind, row: Row) -> str:
    """When a row came into the file: people at the start or when they came, visits once they were over."""
    if kind == "complaints":
        return str(row.get("closed_at") or row["received_at"])
    if kind == "visits":
        return kept(datetime.fromisoformat(str(row["at"])) + timedelta(minutes=int(row["minutes"]) + 5))
    return f"{max(START, str(row.get('since', START)))}T08:00"


def dump(connection: sqlite3.Connection) -> Iterator[str]:
    """The statements that make this database anew, line by line; the same database gives the same lines."""
    yield from HEADER.splitlines()
    yield f"PRAGMA application_id = {APPLICATION_ID};"
    yield "BEGIN;"
    yield f"PRAGMA user_version = {SCHEMA_VERSION};"
    made = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"
    schema = connection.execute(made).fetchall()
    for kind, name, sql in schema:
        if kind == "table":
            yield f"{sql};"
            yield from _inserts(connection, name)
    yield from (f"{sql};" for kind, _name, sql in schema if kind != "table")
    yield "COMMIT;"


def _inserts(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    columns = [f'"{column[1]}"' for column in connection.execute(f'PRAGMA table_info("{table}")')]
    values = " || ', ' || ".join(f"quote({column})" for column in columns)
    for (row,) in connection.execute(f'SELECT {values} FROM "{table}" ORDER BY {", ".join(columns)}'):
        yield f'INSERT INTO "{table}" VALUES ({row});'


def example_sql() -> str:
    """The whole text of example.db.sql."""
    connection = build(example_rows())
    try:
        return "\n".join(dump(connection)) + "\n"
    finally:
        connection.close()


def main(arguments: list[str] | None = None) -> int:
    """Write the file, or tell with ``--check`` whether it is up to date."""
    parser = argparse.ArgumentParser(description="Write example.db.sql.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if the file is out of date")
    if not parser.parse_args(arguments).check:
        TARGET.write_text(example_sql(), encoding="utf-8", newline="\n")
        return 0
    if TARGET.exists() and TARGET.read_text(encoding="utf-8") == example_sql():
        return 0
    print(f"{TARGET.name} is out of date; run: python -m tools.make_example", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
