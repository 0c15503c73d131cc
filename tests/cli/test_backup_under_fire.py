"""`backup` and `restore` while others work: whatever was confirmed is in the copy, or in one file or the other."""

import re
import secrets
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from callbackctl.store.keys import KEY, KEY_FILE
from callbackctl.store.opening import open_file
from tests.desk import Answer, Desk, environment

CALLERS = 4
LOGGING = """
import sys, time
from pathlib import Path
from callbackctl.cli import run
stop, pause, caller, *common = sys.argv[1:]
number = 0
while not Path(stop).exists():
    number += 1
    call = ["log", f"{caller}-{number % 50}", "--channel", "phone", "--outcome", "busy", "--by", "o1"]
    run([*call, "--at", f"2026-03-01T{number // 3000:02}:{number // 50 % 60:02}", *common])
    sys.stdout.flush()
    time.sleep(float(pause))
"""


@pytest.fixture(params=["plain", "encrypted"])
def desk(
    request: pytest.FixtureRequest, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Desk:
    """Fifty customers for each who logs."""
    for name in (KEY, KEY_FILE):
        monkeypatch.delenv(name, raising=False)
    if request.param == "encrypted":
        monkeypatch.setenv(KEY, secrets.token_hex(32))
    desk = Desk(tmp_path, capsys).opened()
    desk.take_in("customers", [{"id": f"{one}-{n}", "owner": "o1"} for one in range(CALLERS) for n in range(50)])
    return desk


@contextmanager
def callers(desk: Desk, pause: float = 0) -> Iterator[list[Path]]:
    """Processes that log one call after the other until the end; what each has been told is in a file.

    Between two calls they pause for so many seconds.
    """
    stop = desk.folder / "stop"
    told = [desk.folder / f"told-{one}" for one in range(CALLERS)]
    processes = []
    for one, path in enumerate(told):
        with path.open("wb") as out:
            command = [sys.executable, "-c", LOGGING, str(stop), str(pause), str(one), *desk.arguments([])]
            processes.append(subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, env=environment()))
    try:
        yield told
    finally:
        stop.touch()
        for process in processes:
            process.wait(60)


def confirmed(told: list[Path]) -> set[str]:
    return {name for path in told for name in re.findall(r"^recorded as (\S+)$", path.read_text(), re.MULTILINE)}


def until_confirmed(told: list[Path], number: int) -> set[str]:
    """Wait until that many more are confirmed; whatever has been by then."""
    before, patience = len(confirmed(told)), time.monotonic() + 60
    while len(found := confirmed(told)) < before + number:
        assert time.monotonic() < patience, [path.read_text()[-500:] for path in told]
        time.sleep(0.02)
    return found


def visits(path: Path) -> set[str]:
    with closing(open_file(path)) as connection:
        return {row[0] for row in connection.execute("SELECT id FROM visits")}


def test_a_copy_has_whatever_was_confirmed_before(desk: Desk) -> None:
    copies = []
    with callers(desk) as told:
        for number in range(3):
            before = until_confirmed(told, 5)
            copies.append((before, desk.folder / f"copy-{number}.db"))
            desk.done("backup", str(copies[-1][1]))
    after = confirmed(told)
    assert not [path.read_text() for path in told if "Error" in path.read_text()]
    for before, path in copies:
        assert before <= visits(path) <= after
        desk.done("doctor", "--db", str(path))
    assert visits(desk.db) == after
    desk.done("doctor")


def test_what_is_confirmed_while_the_file_is_replaced_is_in_one_or_the_other(desk: Desk) -> None:
    copy = desk.folder / "copy.db"
    desk.done("backup", str(copy))
    answers: list[Answer] = []
    with callers(desk, pause=0.4) as told:
        until_confirmed(told, 5)
        while len(answers) < 10 and not any(answer.code == 0 for answer in answers):
            answers.append(desk.run("restore", str(copy)))
        until_confirmed(told, 5)
    for answer in answers:
        assert answer.code == 0 or "is in use; end the other commands first" in answer.err
    files = [desk.db, *sorted(desk.folder.glob("desk.db.replaced-*"))]
    assert len(files) == 1 + sum(answer.code == 0 for answer in answers)
    assert not [path for path in desk.folder.iterdir() if path.name.startswith("desk.db-")]
    for path in files:
        desk.done("doctor", "--db", str(path))
    # Of several files each counts its visits from one: so many as were confirmed must be in all together.
    told_all = sum(len(re.findall(r"^recorded as", path.read_text(), re.MULTILINE)) for path in told)
    assert sum(len(visits(path)) for path in files) == told_all


@pytest.mark.parametrize("desk", ["plain"], indirect=True)
def test_who_had_the_old_file_open_cannot_write_into_either(desk: Desk) -> None:
    copy = desk.folder / "copy.db"
    desk.done("backup", str(copy))
    with closing(open_file(desk.db)) as early:  # opened, and nothing read: it holds no lock yet
        answer = desk.process("restore", str(copy))
        assert answer.code == 0, answer.err
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            early.execute("INSERT INTO settings VALUES ('late', 'x')")
    assert not [path for path in desk.folder.iterdir() if path.name.startswith("desk.db-")]
    assert desk.rows("SELECT count(*) FROM settings WHERE key = 'late'") == [(0,)]
    desk.done("doctor")
    desk.done("doctor", "--db", str(desk.folder / "desk.db.replaced-1"))


def test_a_log_that_was_left_behind_stays_with_the_old_file(desk: Desk) -> None:
    copy = desk.folder / "copy.db"
    desk.done("backup", str(copy))
    killed = "import os, sys; from pathlib import Path; from callbackctl.cli import run; "
    killed += "from callbackctl.store.opening import open_file; held = open_file(Path(sys.argv[1])); "
    killed += "held.execute('SELECT 1 FROM visits'); run(sys.argv[2:]); os._exit(0)"
    call = ["log", "0-1", "--channel", "phone", "--outcome", "busy", "--by", "o1"]
    command = [sys.executable, "-c", killed, str(desk.db), *desk.arguments(call)]
    subprocess.run(command, env=environment(), check=True, capture_output=True)
    assert (desk.folder / "desk.db-wal").stat().st_size > 0
    answer = desk.process("restore", str(copy))
    assert answer.code == 0, answer.err
    assert visits(desk.db) == set()
    assert visits(desk.folder / "desk.db.replaced-1") == {"v1"}
    assert not [path for path in desk.folder.iterdir() if path.name.startswith("desk.db-")]


def test_what_lies_beside_a_damaged_file_is_not_read_into_the_new_one(desk: Desk) -> None:
    copy = desk.folder / "copy.db"
    desk.done("backup", str(copy))
    for end in ("", "-wal", "-shm", "-journal"):
        (desk.folder / f"desk.db{end}").write_bytes(secrets.token_bytes(8192))
    desk.done("restore", str(copy))
    assert visits(desk.db) == set()
    desk.done("doctor")
    assert not [path for path in desk.folder.iterdir() if path.name.startswith("desk.db-")]
    assert (desk.folder / "desk.db.replaced-1").stat().st_size == 8192
