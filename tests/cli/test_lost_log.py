"""The log that lies beside a file while it is at work, and stays there when the power fails: lost, or somebody else's.

A connection that is still open stands for a computer that went down: what lies on the disk then is copied away.
"""

import shutil
import sqlite3
from pathlib import Path

import pytest

from callbackctl.store.beside import strangeness
from tests.apart import apart
from tests.troubled import CALLS, Troubled, copied, done, make, refused

OPENING = [name for name in CALLS if name != "restore"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Troubled:
    """A desk to copy."""
    return make(tmp_path_factory.mktemp("made"))


@pytest.fixture
def desk(made: Troubled, tmp_path: Path) -> Troubled:
    """A desk of its own for a test."""
    return copied(made, tmp_path)


def gone_down(desk: Troubled, folder: Path, *customers: str) -> Troubled:
    """What is on the disk when the power fails after some visits were confirmed: the file, its log and the log's index."""
    left = Troubled(folder)
    other = sqlite3.connect(desk.db)
    other.execute("SELECT * FROM visits").fetchall()  # as long as it is open, the log is not carried into the file
    for customer in customers:
        done(desk, "log", customer, "--channel", "phone", "--outcome", "busy", "--by", "o1")
    shutil.copytree(desk.folder, folder)
    other.close()
    return left


def visits(desk: Troubled) -> int:
    return len(desk.facts()["visits"])


def test_what_was_confirmed_is_there_after_the_power_failed(desk: Troubled, tmp_path: Path) -> None:
    left = gone_down(desk, tmp_path / "left", "c9", "c10")
    without_index = Troubled(tmp_path / "without")
    shutil.copytree(left.folder, without_index.folder)
    (without_index.folder / "desk.db-shm").unlink()
    for one in (left, without_index):
        assert [answer.code for answer in apart(lambda: None, *one.calls("doctor", "due"))] == [0, 0]
        assert visits(one) == 5


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_log_that_is_gone_is_told(desk: Troubled, tmp_path: Path, lang: str) -> None:
    left = gone_down(desk, tmp_path / "left", "c9", "c10")
    log, index = left.folder / "desk.db-wal", left.folder / "desk.db-shm"
    log.rename(left.folder / "put away")
    before = left.files() | {"index": index.read_bytes()}
    for answer in apart(lambda: None, *left.calls(*OPENING, lang=lang)):
        line = refused(answer)
        told = {"en": f"Error: {log} is gone, and with it what was recorded last", "zh": f"错误：{log} 不见了"}
        assert line.startswith(told[lang])
        assert str(index) in line
    assert left.files() | {"index": index.read_bytes()} == before
    (left.folder / "put away").rename(log)
    assert apart(lambda: None, *left.calls("doctor"))[0].code == 0
    assert visits(left) == 5


def test_where_the_log_is_lost_for_good_work_goes_on_without_it(desk: Troubled, tmp_path: Path) -> None:
    """Without its index nothing tells any more that there was one: the file is as it was at the last checkpoint."""
    left = gone_down(desk, tmp_path / "left", "c9", "c10")
    (left.folder / "desk.db-wal").unlink()
    (left.folder / "desk.db-shm").unlink()
    assert apart(lambda: None, *left.calls("doctor"))[0].code == 0
    assert visits(left) == 3
    noted = apart(lambda: None, *desk.calls("doctor"))[0].out.split("last link: ")[1].split()[0]
    (answer,) = apart(lambda: None, left.words(["doctor", "--noted", noted]))
    assert answer.code == 1  # a link that was noted tells


def test_a_lost_log_does_not_hinder_a_restore(desk: Troubled, tmp_path: Path) -> None:
    left = gone_down(desk, tmp_path / "left", "c9")
    (left.folder / "desk.db-wal").unlink()
    restored, healthy = apart(lambda: None, *left.calls("restore", "doctor"))
    assert (restored.code, healthy.code) == (0, 0)


# Somebody else's


@pytest.fixture(scope="module")
def another(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The log of another database, with something in it."""
    other = make(tmp_path_factory.mktemp("another"))
    return gone_down(other, tmp_path_factory.mktemp("of another") / "left", "c9").folder / "desk.db-wal"


def an_earlier(tmp_path: Path, made: Troubled) -> Path:
    """The log of the same database, from before what is in the file now."""
    earlier = copied(made, tmp_path / "earlier")
    left = gone_down(earlier, tmp_path / "of an earlier", "c20")
    return left.folder / "desk.db-wal"


@pytest.mark.parametrize("index", [False, True])
def test_the_log_of_another_database_is_not_carried_in(desk: Troubled, another: Path, index: bool) -> None:
    shutil.copy(another, desk.folder / "desk.db-wal")
    if index:
        shutil.copy(another.with_name("desk.db-shm"), desk.folder / "desk.db-shm")
    strange(desk, another)


def test_the_log_of_an_earlier_state_is_not_carried_in(desk: Troubled, made: Troubled, tmp_path: Path) -> None:
    stranger = an_earlier(tmp_path, made)
    for customer in ("c11", "c12", "c13", "c14"):
        done(desk, "log", customer, "--channel", "phone", "--outcome", "busy", "--by", "o1")
    shutil.copy(stranger, desk.folder / "desk.db-wal")
    strange(desk, stranger)


def test_a_backup_put_in_place_by_hand_does_not_take_the_log_that_was_there(desk: Troubled, tmp_path: Path) -> None:
    left = gone_down(desk, tmp_path / "left", "c9", "c10")
    shutil.copy(left.folder / "kept.db", left.db)
    strange(left, left.folder / "desk.db-wal")


def strange(desk: Troubled, stranger: Path) -> None:
    """Every command refuses, nothing is changed, and once the log is away all is well."""
    log = desk.folder / "desk.db-wal"
    kept = stranger.read_bytes()
    before = desk.files()
    for answer in apart(lambda: None, *desk.calls(*OPENING)):
        assert refused(answer).startswith(f"Error: {log} is not the log of {desk.db} but of another file")
    assert "的日志" in refused(apart(lambda: None, *desk.calls("due", lang="zh"))[0])
    assert desk.files() == before
    assert log.read_bytes() == kept
    log.rename(desk.folder / "put away")
    (desk.folder / "desk.db-shm").unlink(missing_ok=True)
    assert apart(lambda: None, *desk.calls("doctor"))[0].code == 0


def test_restoring_puts_a_strange_log_aside_with_the_file(desk: Troubled, another: Path) -> None:
    log = desk.folder / "desk.db-wal"
    shutil.copy(another, log)
    kept, raw = log.read_bytes(), desk.db.read_bytes()
    restored, healthy = apart(lambda: None, *desk.calls("restore", "doctor"))
    assert (restored.code, healthy.code) == (0, 0)
    assert (desk.folder / "desk.db.replaced-1").read_bytes() == raw
    assert (desk.folder / "desk.db.replaced-1-wal").read_bytes() == kept


def test_a_backup_with_a_strange_log_beside_it_is_not_read(desk: Troubled, another: Path) -> None:
    shutil.copy(another, desk.folder / "kept.db-wal")
    before = desk.files()
    (answer,) = apart(lambda: None, *desk.calls("restore"))
    assert "is not the log of" in refused(answer)
    assert desk.files() == before


def test_the_own_log_is_no_stranger(desk: Troubled, tmp_path: Path) -> None:
    """Neither at any point of its life, nor when it is cut off or overwritten at its end."""
    left = gone_down(desk, tmp_path / "left", "c9", "c10", "c11")
    log = left.folder / "desk.db-wal"
    raw = log.read_bytes()
    for size in (0, 10, 32, 40, 4096, 4152, 9000, len(raw) - 1000, len(raw)):
        log.write_bytes(raw[:size])
        assert strangeness(left.db) is None, size
    log.write_bytes(raw[:-3000] + bytes(3000))
    assert strangeness(left.db) is None
