"""One size of a desk: the generated file, copies of it in every state a job needs, and our commands run on them."""

import os
import shutil
import sqlite3
import sys
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from random import Random

from bench.generate import DESKS, TODAY, generate
from bench.measure import ROOT, Sample, run, run_in_terminal
from callbackctl.store.database import SCHEMA_VERSION, connect, next_revision, transaction

PYTHON = sys.executable
COMMAND = Path(sys.executable).with_name("callbackctl")
RULES = ROOT / "rules"
TOMORROW = (date.fromisoformat(TODAY) + timedelta(days=1)).isoformat()
CALLER = "service-company-service_clerk-0"
NEW_SHARE = 0.002  # of the customers have something new in a day


class Desk:
    """A folder with the files of one size; big ones are made once and kept."""

    def __init__(self, folder: Path, customers: int, scripts: Path | None) -> None:
        self.folder, self.customers, self.scripts = folder, customers, scripts
        self.fresh = folder / f"{customers}.db"
        self.planned = folder / f"{customers}.planned.db"
        self.work = folder / "work.db"
        if not _is_current(self.fresh):
            remove(self.fresh)
            half = folder / "half.db"
            remove(half)
            generate(half, customers)
            half.rename(self.fresh)

    def rounds(self, wanted: int) -> int:
        """How often a long job is run: less often where it is very long."""
        return 1 if self.customers >= 1_000_000 else min(wanted, 3)

    def command(self, database: Path, *words: str, day: str = TODAY) -> Sample:
        """Run callbackctl in a pipe."""
        return run(self.words(database, *words, day=day))

    def in_terminal(self, database: Path, *words: str, day: str = TODAY) -> Sample:
        """Run callbackctl in a terminal."""
        return run_in_terminal(self.words(database, *words, day=day))

    def words(self, database: Path, *words: str, day: str = TODAY) -> list[str | Path]:
        """A command line on a file of the desk."""
        return [COMMAND, *words, "--db", database, "--rules", RULES, "--today", day, "--lang", "en"]

    def copied(self, source: Path, name: str = "work.db") -> Path:
        """A fresh copy of a file that nobody has open, without leftovers of an earlier one."""
        target = self.folder / name
        remove(target)
        shutil.copyfile(source, target)
        os.sync()
        return target

    def plan(self) -> Path:
        """The file with everything planned as of `TODAY`; made once in a run."""
        if not self.planned.exists():
            self.copied(self.fresh, self.planned.name)
            self.command(self.planned, "due", "--for", CALLER)
            settle(self.planned)
        return self.planned

    def tomorrow(self) -> Path:
        """The planned file with a day's events and calls in it, not planned yet."""
        target = self.copied(self.plan(), f"{self.customers}.tomorrow.db")
        with closing(connect(target)) as connection, transaction(connection):
            _something_new(connection, Random(7))
        settle(target)
        return target

    def forget(self) -> None:
        """Remove what is made anew in each run."""
        for path in (self.planned, self.work, self.folder / f"{self.customers}.tomorrow.db", self.folder / "theirs.db"):
            remove(path)


def remove(path: Path) -> None:
    """Remove a database with its log."""
    for ending in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _is_current(path: Path) -> bool:
    """Whether a file is there and was made by this version of the schema: an older one would be brought up first."""
    if not path.exists():
        return False
    with closing(sqlite3.connect(path)) as connection:
        return bool(connection.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION)


def settle(path: Path) -> None:
    """Bring a file's log into the file itself, so that a copy of it is whole."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def organizations(connection: sqlite3.Connection) -> list[str]:
    """The organisations in a file."""
    return [row[0] for row in connection.execute("SELECT id FROM organizations ORDER BY id").fetchall()]


def _something_new(connection: sqlite3.Connection, random: Random) -> None:
    """A day's events and calls: 0.2 % of the customers have one of each."""
    revision = next_revision(connection)
    for desk in DESKS:
        known = connection.execute("SELECT count(*) FROM customers WHERE organization = ?", (desk.policy,)).fetchone()[0]
        for place in range(max(1, round(known * NEW_SHARE))):
            at = f"{TODAY}T{random.randint(9, 17):02d}:00"
            connection.execute(
                "INSERT INTO events (organization, id, customer, type, at, attributes, revision) VALUES (?, ?, ?, ?, ?, '{}', ?)",
                (desk.policy, f"new{place}", f"c{random.randrange(known)}", random.choice(desk.events), at, revision),
            )
            connection.execute(
                "INSERT INTO visits (organization, id, customer, at, channel, outcome, entered_at, revision)"
                " VALUES (?, ?, ?, ?, 'phone', 'reached', ?, ?)",
                (desk.policy, f"new{place}", f"c{random.randrange(known)}", at, at, revision),
            )
