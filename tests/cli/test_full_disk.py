"""A disk without room: one line, nothing half done, nothing left lying about, and the file as it was."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from callbackctl.store.database import connect
from tests.apart import allow_files_of, apart, can_mount, fill, mount_disk
from tests.desk import Answer, environment
from tests.troubled import CALLS, MAKING, Troubled, copied, make, refused

SIZE = 4_000_000
ROOM = [0, 48 * 1024, 160 * 1024] if can_mount() else []
"""Bytes left on the disk: none, enough to read but not to write much, enough for a little work."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Troubled:
    """A desk to copy."""
    return make(tmp_path_factory.mktemp("made"))


@pytest.fixture
def desk(made: Troubled, tmp_path: Path) -> Troubled:
    """A desk of its own for a test."""
    return copied(made, tmp_path)


def told_full(answer: Answer) -> None:
    """Done all the same, or refused in one line that says what to do."""
    if answer.code:
        line = refused(answer)
        assert "full" in line
        assert "ake room" in line


@pytest.mark.parametrize("room", ROOM)
def test_a_full_disk(desk: Troubled, tmp_path: Path, room: int) -> None:
    before, disk, fetched = desk.facts(), tmp_path / "disk", tmp_path / "fetched"
    disk.mkdir()
    on_disk = Troubled(disk / "desk")

    def prepare() -> None:
        mount_disk(disk, SIZE)
        shutil.copytree(desk.folder, on_disk.folder)
        fill(disk, room)

    def after() -> None:
        shutil.copytree(on_disk.folder, fetched)

    calls = [*(call for name, call in zip(CALLS, on_disk.calls(), strict=True) if room == 0 or name not in ("log", "due"))]
    answers = apart(prepare, *calls, *on_disk.calls(*MAKING), after=after)
    for answer in answers:
        told_full(answer)
    assert answers[-1].code == answers[-2].code == 1  # a new file never has room
    if room == 0:
        assert [answer.code for answer in answers] == [1] * len(answers)
        assert Troubled(fetched).facts() == before
    names = {path.name for path in fetched.rglob("*")} - {"desk.db-wal", "desk.db-shm"}
    assert names <= {path.name for path in desk.folder.rglob("*")} | {"month.xlsx", "month.html", "visits.csv"}
    assert apart(lambda: None, Troubled(fetched).words(["doctor"]))[0].code == 0


def test_files_that_may_grow_no_further(desk: Troubled) -> None:
    """The same where no disk can be made for a test: the system refuses to let a file grow."""
    before = desk.facts()
    names = ("log", "import", "backup", "restore", *MAKING)
    answers = apart(lambda: allow_files_of(32 * 1024), *desk.calls(*names))
    for answer in answers:
        told_full(answer)
        assert answer.code == 1
    assert desk.facts() == before
    assert list(desk.out.iterdir()) == []
    assert apart(lambda: None, desk.words(["doctor"]))[0].code == 0


def test_a_purge_that_cannot_empty_the_log_says_so(desk: Troubled) -> None:
    (answer,) = apart(lambda: allow_files_of(64 * 1024), *desk.calls("purge"))
    assert answer.code == 0
    assert f"warning: what was purged still stands in {desk.db}-wal" in answer.err
    (answer,) = apart(lambda: None, desk.words(["doctor"]))
    assert answer.code == 0
    assert not desk.db.with_name("desk.db-wal").exists()


def test_pages_and_workbooks_that_may_grow_no_further(desk: Troubled) -> None:
    (desk.out / "month.xlsx").write_bytes(b"of last month")
    other = connect(desk.db)  # keeps the index of the log, which would not fit either
    other.execute("SELECT * FROM visits").fetchall()
    answers = apart(lambda: allow_files_of(4096), *desk.calls("report --xlsx", "form"))
    other.close()
    for answer, name in zip(answers, ("month.xlsx", "month.html"), strict=True):
        line = refused(answer)
        assert line == f"Error: cannot write {desk.out / name}: the file would be larger than is allowed here"
    assert [path.name for path in desk.out.iterdir()] == ["month.xlsx"]
    assert (desk.out / "month.xlsx").read_bytes() == b"of last month"


def test_rejects_that_cannot_be_written_take_in_nothing(desk: Troubled) -> None:
    before = desk.facts()
    bad = desk.folder / "bad.csv"
    bad.write_text("id,owner\n" + "".join(f"z{number},nobody\n" for number in range(100)) + "z,o1\n", encoding="utf-8")
    call = desk.words(["import", "customers", str(bad), "--rejects", str(desk.out / "rejects.csv")])
    (answer,) = apart(lambda: allow_files_of(0), call)
    assert desk.facts() == before
    assert refused(answer)


@pytest.mark.parametrize(
    ("call", "lang"), [(["due"], "en"), (["due"], "zh"), (["report", "--json"], "en"), (["export", "visits"], "en")]
)
def test_an_output_that_cannot_be_written(desk: Troubled, call: list[str], lang: str) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "callbackctl", *desk.words(call, lang)],
            stdout=full, stderr=subprocess.PIPE, cwd=desk.folder, env=environment(), check=False,
        )  # fmt: skip
    last = done.stderr.decode().splitlines()[-1]
    assert done.returncode == 1
    assert last == {
        "en": "Error: the output cannot be written: the disk is full; make room and give the command again",
        "zh": "错误：输出写不出去：磁盘已满；请腾出空间后重新执行命令",
    }[lang]
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


@pytest.mark.parametrize("closed", ["1", "2", "12", "012"])
def test_streams_that_are_closed(desk: Troubled, closed: str) -> None:
    """`callbackctl due >&-`: nobody hears it, and nothing breaks for that."""
    words = [sys.executable, "-m", "callbackctl", *desk.words(CALLS["log"])]
    shut = " ".join({"0": "<&-", "1": ">&-", "2": "2>&-"}[stream] for stream in closed)
    done = subprocess.run(
        ["bash", "-c", f'"$@" {shut}', "bash", *words],
        capture_output=True, cwd=desk.folder, env=environment(), check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert len(desk.facts()["visits"]) == 4
    assert b"Traceback" not in done.stderr


def test_a_message_that_cannot_be_written_leaves_the_exit_code(desk: Troubled) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "callbackctl", *desk.words(["due", "--db", "none.db"])],
            stdout=subprocess.PIPE, stderr=full, cwd=desk.folder, env=environment(), check=False,
        )  # fmt: skip
    assert (done.returncode, done.stdout) == (1, b"")
    assert not os.path.exists(desk.folder / "none.db")
