"""Every past version is brought up to this one by whatever command comes first: a copy before, nothing lost, once.

How the rows of version 1 come through is told in `tests/store/test_upgrade.py`; here the command line does it.
"""

import json
import os
import shutil
import signal
import sqlite3
import stat
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from callbackctl.cli import run
from callbackctl.store import building, database, evidence, seals
from callbackctl.store.database import SCHEMA_VERSION
from tests.apart import allow_files_of, apart, can_mount, fill, mount_disk, obey_permissions
from tests.desk import ROOT, Answer
from tests.troubled import refused

VERSIONS = range(1, SCHEMA_VERSION)
COPY = f"old.db.before-{SCHEMA_VERSION}"
NOT_FACTS = {"organizations", "draws", "rules", "seals", "settings", "unsealed", "days", "callbacks"}
"""Tables in which an upgrade and the run after it may change rows."""


def script(version: int) -> str:
    """The file of a version, as SQL."""
    return (ROOT / "tests" / "data" / f"schema_{version}.sql").read_text(encoding="utf-8")


class Old:
    """A folder with a file of an older version and its rule file."""

    def __init__(self, folder: Path, version: int) -> None:
        self.folder, self.version, self.db = folder, version, folder / "old.db"
        connection = sqlite3.connect(self.db)
        connection.executescript(script(version))
        connection.execute("PRAGMA journal_mode = WAL")
        (text,) = connection.execute("SELECT policy_text FROM organizations").fetchone()
        connection.close()
        self.db.chmod(0o600)
        (folder / "rules").mkdir()
        (folder / "rules" / "ward.yaml").write_text(text, encoding="utf-8")

    def words(self, *words: str, db: Path | None = None) -> list[str]:
        """A whole command line, of a few days later."""
        common = ["--rules", str(self.folder / "rules"), "--today", "2026-03-10", "--lang", "en"]
        return [*words, "--db", str(db or self.db), *common]

    def run(self, *words: str) -> Answer:
        """A command, in a process of its own."""
        return apart(lambda: None, self.words(*words))[0]

    def dump(self, path: Path | None = None) -> list[str]:
        """All that a file holds."""
        connection = sqlite3.connect(path or self.db)
        try:
            return [*connection.iterdump(), str(connection.execute("PRAGMA user_version").fetchone())]
        finally:
            connection.close()

    def tables(self) -> dict[str, list[dict[str, object]]]:
        """The rows of every table, by the names of their columns."""
        connection = sqlite3.connect(self.db)
        connection.row_factory = sqlite3.Row
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        found = {name: [dict(row) for row in connection.execute(f"SELECT * FROM {name}")] for name in names}
        connection.close()
        return found

    def names(self) -> set[str]:
        """The files in the folder, but for what SQLite keeps beside one at work."""
        return {path.name for path in self.folder.iterdir() if not path.name.endswith(("-wal", "-shm"))}


@pytest.fixture(params=VERSIONS)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Old:
    """A file of each past version."""
    return Old(tmp_path, request.param)


def test_every_past_version_has_its_file() -> None:
    for version in VERSIONS:
        assert f"PRAGMA user_version = {version};" in script(version)


def test_the_list_of_the_morning_brings_it_up_to_date(old: Old) -> None:
    before, rows = old.dump(), old.tables()
    answer = old.run("due", "--json")
    assert answer.code == 0, answer.err
    copy = old.folder / COPY
    assert old.names() == {"old.db", "rules", COPY}
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert old.dump(copy) == before
    listed = json.loads(answer.out)
    assert {entry["customer"] for entry in listed} == {"c4", "c9"}  # c3 was reached; c1 moved, and c4 stands for them
    assert {entry["due_by"] for entry in listed} == {"2026-03-22"}
    after = old.tables()
    for table in rows.keys() - NOT_FACTS:
        kept = [{name: row[name] for name in rows[table][0]} for row in after[table]] if rows[table] else after[table]
        assert kept == rows[table], table
    known = {seal["number"]: seal for seal in rows.get("seals", [])}
    assert known == {seal["number"]: seal for seal in after["seals"] if seal["number"] in known}
    healthy = old.run("doctor")
    assert healthy.code == 0, healthy.out
    written = copy.stat().st_mtime_ns, copy.stat().st_ino
    again = old.run("due", "--json")
    assert (again.code, again.out, again.err) == (0, answer.out, "")
    assert old.names() == {"old.db", "rules", COPY}
    assert (copy.stat().st_mtime_ns, copy.stat().st_ino) == written


@pytest.mark.parametrize("words", [["report", "--month", "2026-03"], ["check"], ["explain", "c3"], ["retention", "list"]])
def test_any_command_brings_it_up_to_date(tmp_path: Path, words: list[str]) -> None:
    old = Old(tmp_path, 3)
    answer = old.run(*words)
    assert "Traceback" not in answer.err
    assert old.names() == {"old.db", "rules", COPY}
    assert old.run("doctor").code == 0


def test_a_copy_that_is_there_already_stays_and_another_is_made(tmp_path: Path) -> None:
    old = Old(tmp_path, 4)
    (tmp_path / COPY).write_text("of an earlier time")
    before = old.dump()
    assert old.run("due").code == 0
    assert (tmp_path / COPY).read_text() == "of an earlier time"
    assert old.dump(tmp_path / f"{COPY}-2") == before


def test_a_copy_can_be_put_back_and_brought_up_to_date_again(tmp_path: Path) -> None:
    old = Old(tmp_path, 5)
    listed = old.run("due", "--json").out
    assert old.run("restore", str(tmp_path / COPY)).code == 0
    assert old.run("due", "--json").out == listed
    assert old.run("doctor").code == 0


# What goes wrong


@pytest.mark.parametrize("words", [["doctor"], ["backup", "copy.db"]])
def test_what_only_reads_leaves_it_as_it_is(tmp_path: Path, words: list[str]) -> None:
    old = Old(tmp_path, 7)
    before = old.dump()
    assert "is of an older version; `callbackctl due` brings it up to date" in refused(old.run(*words))
    assert (old.dump(), old.names()) == (before, {"old.db", "rules"})


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    """The folder of the file first, then the file itself."""
    old = Old(tmp_path, 2)
    before = old.dump()

    def prepare() -> None:
        obey_permissions()
        tmp_path.chmod(0o555)

    (answer,) = apart(prepare, old.words("due"), after=lambda: tmp_path.chmod(0o755))
    assert f"its folder {tmp_path} cannot be written" in refused(answer)

    def prepare_file() -> None:
        obey_permissions()
        old.db.chmod(0o444)

    (answer,) = apart(prepare_file, old.words("due"), after=lambda: old.db.chmod(0o600))
    assert "can only be read" in refused(answer)
    assert (old.dump(), old.names()) == (before, {"old.db", "rules"})


def test_a_file_that_may_grow_no_further(tmp_path: Path) -> None:
    """Room for the copy, but none for the new tables."""
    old = Old(tmp_path, 1)
    before, size = old.dump(), old.db.stat().st_size
    for limit in (64 * 1024, size + 8192):
        (answer,) = apart(partial(allow_files_of, limit), old.words("due"))
        assert "full" in refused(answer)
        assert (old.dump(), old.names()) == (before, {"old.db", "rules"})
    assert old.run("due").code == 0


@pytest.mark.parametrize("room", [100, 300, 500] if can_mount() else [])
def test_a_full_disk(tmp_path: Path, room: int) -> None:
    old = Old(tmp_path, 6)
    before, disk, fetched = old.dump(), tmp_path / "disk", tmp_path / "fetched"
    disk.mkdir()

    def prepare() -> None:
        mount_disk(disk, 4_000_000)
        shutil.copyfile(old.db, disk / "old.db")
        fill(disk, room * 1024)

    def after() -> None:
        (disk / "filler").unlink()
        shutil.copytree(disk, fetched)

    (answer,) = apart(prepare, old.words("due", db=disk / "old.db"), after=after)
    assert "full" in refused(answer)
    assert old.dump(fetched / "old.db") == before
    assert {path.name for path in fetched.iterdir()} <= {"old.db", "old.db-wal", "old.db-shm"}


KILLS: dict[str, tuple[object, str]] = {
    "while the copy is made": (building, "put_in_place"),
    "when the copy is there": (database, "_migrate"),
    "amid the tables": (evidence, "lay_triggers"),
    "before the records are sealed": (seals, "note_all"),
}


@pytest.mark.parametrize("moment", KILLS)
def test_a_kill(tmp_path: Path, moment: str) -> None:
    old = Old(tmp_path, 1)
    before = old.dump()
    died_at(*KILLS[moment], old.words("due"))
    assert old.dump() == before
    assert old.run("due").code == 0
    assert old.run("doctor").code == 0
    copies = old.names() - {"old.db", "rules"}
    assert copies <= {COPY, f"{COPY}-2"}
    assert [old.dump(tmp_path / name) for name in copies] == [before] * len(copies)


def died_at(module: object, name: str, words: list[str]) -> None:
    """Run a command that is killed as soon as it comes to a function."""

    def die(*_arguments: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    child = os.fork()
    if not child:
        dying: Callable[..., None] = die
        setattr(module, name, dying)
        run(words)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
