"""Writers wait in line: none is passed by, the line goes with its processes, and without one nothing else changes."""

import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from callbackctl.store import database
from callbackctl.store.database import connect, create, transaction
from callbackctl.store.line import in_line
from tests.desk import ROOT

WRITER = """
import sys, time
from pathlib import Path
from callbackctl.store import database
database.PATIENCE = 30_000
connection = database.connect(Path(sys.argv[1]))
name, times, hold = sys.argv[2], int(sys.argv[3]), float(sys.argv[4])
print("ready", flush=True)
sys.stdin.readline()
for _time in range(times):
    with database.transaction(connection):
        connection.execute("INSERT INTO settings VALUES ((SELECT 'turn ' || printf('%04d', count(*)) FROM settings), ?)", (name,))
        time.sleep(hold)
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    create(tmp_path / "desk.db")
    return tmp_path / "desk.db"


def writer(file: Path, name: str, times: int, hold: float) -> subprocess.Popen[str]:
    """A process that is ready to write so many times, holding the file so long each time."""
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(file), name, str(times), str(hold)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def go(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


def turns(file: Path) -> list[str]:
    connection = connect(file)
    found = connection.execute("SELECT value FROM settings WHERE key GLOB 'turn *' ORDER BY key").fetchall()
    connection.close()
    return [row[0] for row in found]


def left(file: Path) -> set[str]:
    return {path.name for path in file.parent.iterdir()} - {"desk.db", "desk.db-wal", "desk.db-shm"}


def in_it(file: Path) -> int:
    """The last number taken in the line. (This process must not be in it: reading the file would take it out.)"""
    line = file.with_name("desk.db-line")
    return int.from_bytes(line.read_bytes(), "little") if line.exists() else 0


def test_who_comes_first_writes_first(file: Path) -> None:
    first = writer(file, "first", 1, 60)
    processes = {name: writer(file, name, 1, 0) for name in "abcdef"}
    go(first)
    while in_it(file) < 1:
        time.sleep(0.01)
    order = "dbface"
    for place, name in enumerate(order, start=2):
        go(processes[name])
        while in_it(file) < place:
            time.sleep(0.01)
    first.kill()
    first.wait()
    assert [process.wait(60) for process in processes.values()] == [0] * len(order)
    assert "".join(turns(file)) == order
    assert left(file) == set()


def test_several_who_write_over_and_over_lose_nothing(file: Path) -> None:
    processes = [writer(file, name, 10, 0.001) for name in "abcd"]
    for process in processes:
        go(process)
    assert [process.wait(60) for process in processes] == [0] * 4
    assert sorted(turns(file)) == sorted("abcd" * 10)
    assert left(file) == set()


def test_whoever_is_killed_in_line_holds_nobody_up(file: Path) -> None:
    first, second = writer(file, "first", 1, 60), writer(file, "second", 1, 0)
    go(first)
    while not left(file):
        time.sleep(0.01)
    go(second)
    first.kill()
    first.wait()
    assert second.wait(30) == 0
    assert turns(file) == ["second"]
    assert left(file) == set()


def test_a_line_left_by_a_crash_means_nothing(file: Path) -> None:
    line = file.with_name("desk.db-line")
    line.write_bytes(b"\xff" * 8)
    with transaction(connect(file)):
        pass
    assert left(file) == set()


def test_the_line_is_for_those_alone_who_may_read_the_file(file: Path) -> None:
    with in_line(file, 1):
        assert file.with_name("desk.db-line").stat().st_mode & 0o777 == 0o600


def test_a_link_in_the_place_of_the_line_is_not_followed(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("mine", encoding="utf-8")
    file.with_name("desk.db-line").symlink_to(other)
    with transaction(connect(file)):
        pass
    assert other.read_text(encoding="utf-8") == "mine"


def test_where_there_can_be_no_line_writing_goes_on(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_more: object) -> int:
        raise OSError

    connection = connect(file)
    monkeypatch.setattr(os, "open", refuse)
    with transaction(connection):
        connection.execute("INSERT INTO settings VALUES ('turn', 'mine')")
    assert turns(file) == []
    assert connection.execute("SELECT value FROM settings WHERE key = 'turn'").fetchone() == ("mine",)


def test_who_waits_too_long_in_line_asks_sqlite(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "PATIENCE", 50)
    sleeper = writer(file, "sleeper", 1, 30)
    go(sleeper)
    while not left(file):
        time.sleep(0.01)
    connection = connect(file)
    with pytest.raises(sqlite3.OperationalError, match="locked"), transaction(connection):
        pass
    sleeper.kill()
    sleeper.wait()
