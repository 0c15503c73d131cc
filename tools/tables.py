"""Write docs/tables.md from the comments of the SQL that lays the tables; `--check` fails where it is out of step.

python tools/tables.py [--check]
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from callbackctl.store.database import in_memory  # noqa: E402

SQL = ROOT / "callbackctl" / "store" / "sql"
PAGE = ROOT / "docs" / "tables.md"
HEAD = """\
# The tables

The database is one SQLite file, and any SQLite tool may read it; only `callbackctl` should write to it. Dates are ISO
text in the organisation's local time: `2026-03-05`, or `2026-03-05T09:30` where the time of day is known. Whether a
callback is overdue, late or missed is never stored but told from its dates.

This page is made from the comments in `callbackctl/store/sql` by `python tools/tables.py`.
"""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, type, whether every row has a value, and what it means (empty: nobody has said)."""

    name: str
    type: str
    filled: bool
    meaning: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its name, what a row of it is, its columns."""

    name: str
    about: str
    columns: tuple[Column, ...]


def comments(script: str) -> Iterator[tuple[str, str, str]]:
    """What the comments of a script say, as (table, column, meaning); the table itself under an empty column.

    A column's comment stands at the end of its line, or of the last one where it takes several.
    """
    table = column = ""
    for line in script.splitlines():
        code, _dashes, comment = (part.strip() for part in line.partition("--"))
        if found := re.match(r"CREATE TABLE (\w+)", code):
            table, column = found[1], ""
        elif found := re.match(r"ALTER TABLE (\w+) ADD COLUMN \"?(\w+)", code):
            table, column = found[1], found[2]
        elif found := re.match(r"\"?([a-z]\w*)\"? +(TEXT|INTEGER|REAL|BLOB|ANY)\b", code):
            column = found[1]
        elif not code or code.startswith((")", "PRIMARY", "FOREIGN", "UNIQUE", "CREATE", "INSERT")):
            continue
        if table and comment:
            yield table, column, comment


def tables() -> list[Table]:
    """Every table as a fresh database has it, with what the comments say."""
    said = {
        (table, column): meaning
        for script in sorted(SQL.glob("*.sql"))
        for table, column, meaning in comments(script.read_text(encoding="utf-8"))
    }
    connection = in_memory()
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid")]
    found = []
    for name in names:
        columns = connection.execute(f'PRAGMA table_info("{name}")').fetchall()
        described = (
            Column(column, kind, bool(filled or key), said.get((name, column), ""))
            for _place, column, kind, filled, _default, key in columns
        )
        found.append(Table(name, said.get((name, ""), ""), tuple(described)))
    connection.close()
    return found


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *(_section(table) for table in tables())])


def _section(table: Table) -> str:
    rows = [
        f"| `{column.name}` | {column.type} | {'yes' if column.filled else ''} | {column.meaning} |"
        for column in table.columns
    ]
    about = f"{table.about[:1].upper()}{table.about[1:]}."
    head = ["| column | type | always there | meaning |", "|---|---|---|---|"]
    return "\n".join([f"## {table.name}", "", about, "", *head, *rows, ""])


def main(arguments: list[str]) -> int:
    """Write the page, or check it; 1 where a check finds it out of step."""
    text = page()
    if PAGE.exists() and PAGE.read_text(encoding="utf-8") == text:
        return 0
    if "--check" in arguments:
        print(f"{PAGE.relative_to(ROOT)} is out of step: run python tools/tables.py", file=sys.stderr)
        return 1
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(text, encoding="utf-8")
    print(f"wrote {PAGE.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
