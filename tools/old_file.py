"""Write a file of an older schema version for the tests: ``python -m tools.old_file 3`` makes tests/data/schema_3.sql.

Run once, when a version is about to be followed by the next; what it wrote is never made anew. `schema_1.sql` was left by
the program of that version. Versions 2 to 7 were never in use by themselves: they, and 8, are that file, brought up by the
migrations as they stand, with some rows in every table that a version brought.
"""

import sqlite3
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from callbackctl.cli import run
from callbackctl.planning.steps import lift_replacements
from callbackctl.store.database import connect, next_revision, statements, transaction
from callbackctl.store.evidence import lay_triggers
from callbackctl.store.seals import note_all, seal

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "tests" / "data"
MONTH = "2026-02"

ROWS = {
    2: """
INSERT INTO access VALUES (1, 'ward', '2026-03-09T09:00', 's1', 'export', 'customers', NULL, 9, 1, NULL, '2026-03-09T09:00', :revision);
INSERT INTO hold_steps VALUES (1, 'ward', 'c2', 'hold', '2026-03-09T09:10', 's1', '诉讼未结', '2026-03-09T09:10', :revision);
""",
    3: """
INSERT INTO complaint_steps VALUES
  (1, 'ward', 'k2', 'add', NULL, '2026-03-02', 's1', NULL, '等待太久', NULL, '{}', '2026-03-09T09:20', :revision),
  (2, 'ward', 'k2', 'pass', NULL, '2026-03-03', 's1', 's2', NULL, NULL, '{}', '2026-03-09T09:20', :revision);
UPDATE complaints SET taken_by = 's1', revision = :revision WHERE id = 'k2';
""",
    4: """
INSERT INTO matters VALUES
  ('ward', 'm1', 'c3', 'v2', '2026-03-07', 'problem', '走廊灯不亮', 'works', '2026-03-14', NULL, NULL, :revision,
   's1', NULL, 'high', NULL, NULL);
INSERT INTO letters VALUES (1, 'ward', '走廊', '灯已修好', '2026-03-09T10:00', 's2', '2026-03-09T10:00', :revision);
INSERT INTO matter_steps VALUES
  (1, 'ward', 'm1', 'raised', '2026-03-07', 's1', NULL, NULL, NULL, 'v2', NULL, NULL, '走廊灯不亮', '2026-03-07T08:00', :revision),
  (2, 'ward', 'm1', 'passed', '2026-03-08', 's1', 'works', NULL, '2026-03-14', NULL, NULL, NULL, NULL, '2026-03-08T08:00', :revision);
INSERT INTO search_steps VALUES
  (1, 'ward', 'c1', 'asked the family', 1, 0, 0, NULL, '2026-03-08', 's1', '2026-03-08T08:30', :revision);
""",
    5: """
INSERT INTO reviews VALUES ('ward', 'r1', 'v2', 's2', '2026-03-09', 1, '属实', :revision, 'spot', NULL, '2026-03-08', 's2', NULL);
INSERT INTO review_steps VALUES
  (1, 'ward', 'r1', 'drawn', '2026-03-08', 's2', NULL, NULL, NULL, NULL, NULL, '2026-03-08T09:00', :revision),
  (2, 'ward', 'r1', 'recorded', '2026-03-09', 's2', 1, '属实', NULL, NULL, NULL, '2026-03-09T09:00', :revision);
INSERT INTO blacklistings VALUES
  (1, 'ward', 'c8', 1, 'threats', '2026-03-08', 's1', '2026-03-08T10:00', :revision),
  (2, 'ward', 'c8', 0, 'apologised', '2026-03-09', 's1', '2026-03-09T10:00', :revision);
INSERT INTO reports_sent VALUES (1, 'ward', 'monthly', '2026-02', '2026-03-05', 's2', '2026-03-05T10:00', :revision);
""",
    6: """
INSERT INTO loan_steps VALUES
  (1, 'ward', 'loan1', 'lent', 'c4', '病历', 's2', '2026-03-14', NULL, '复查', '2026-03-09', 's1', '2026-03-09T11:00', :revision);
""",
    7: "",  # a closed month, as `report --close` keeps it: see `_close_month`
}
"""What stands in the tables that a version brought."""


def write(version: int) -> Path:
    """Write the file of a version; raises FileExistsError where there is one."""
    with TemporaryDirectory() as folder:
        path = old_file(version, Path(folder))
        connection = sqlite3.connect(path)
        dump = list(connection.iterdump())
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        connection.close()
    target = DATA / f"schema_{version}.sql"
    with target.open("x", encoding="utf-8") as out:
        out.write(f"-- A file of schema version {version}: version 1, brought up by the migrations, with rows in every table.\n")
        out.write("-- It is never made anew: an upgrade must take it as it is.\n")
        out.write(f"PRAGMA application_id = {application};\nPRAGMA user_version = {version};\n")
        out.write("\n".join(dump) + "\n")
    return target


def old_file(version: int, folder: Path) -> Path:
    """A database of a version, in a folder."""
    path = folder / f"schema-{version}.db"
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript((DATA / "schema_1.sql").read_text(encoding="utf-8"))
    for to in range(2, version + 1):
        _migrate(connection, to)
        if ROWS.get(to):
            with transaction(connection):
                values = {"revision": next_revision(connection)}
                for statement in statements(ROWS[to]):
                    connection.execute(statement, values)
        if to == 7:
            _close_month(connection, folder)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    return path


def _migrate(connection: sqlite3.Connection, version: int) -> None:
    """What the program of a version would have done with a file of the one before."""
    (script,) = (ROOT / "callbackctl" / "store" / "sql").glob(f"{version:03d}_*.sql")
    connection.execute("BEGIN IMMEDIATE")
    for statement in statements(script.read_text(encoding="utf-8")):
        connection.execute(statement)
    if version == 2:
        lift_replacements(connection)
    lay_triggers(connection)
    connection.execute(f"PRAGMA user_version = {version}")
    note_all(connection)
    seal(connection, int(connection.execute("SELECT value FROM settings WHERE key = 'revision'").fetchone()[0]))
    connection.execute("COMMIT")


def _close_month(connection: sqlite3.Connection, folder: Path) -> None:
    """A month as it is closed on a copy that is brought up to date."""
    copy = folder / "closed.db"
    target = sqlite3.connect(copy)
    connection.backup(target)
    target.close()
    rules = folder / "rules"
    rules.mkdir()
    (text,) = connection.execute("SELECT policy_text FROM organizations").fetchone()
    (rules / "ward.yaml").write_text(text, encoding="utf-8")
    words = ["report", "--month", MONTH, "--close", "--as", "s2", "--today", "2026-03-09T12:00"]
    if run([*words, "--db", str(copy), "--rules", str(rules), "--lang", "en"]):
        raise SystemExit("the month cannot be closed")
    upgraded = connect(copy)
    (row,) = upgraded.execute("SELECT * FROM closed_months").fetchall()
    upgraded.close()
    with transaction(connection):
        places = ", ".join("?" * len(row))
        connection.execute(f"INSERT INTO closed_months VALUES ({places})", (*row[:-1], next_revision(connection)))


def main(arguments: list[str]) -> int:
    """Write the files of the versions named."""
    for version in map(int, arguments):
        print(write(version))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
