"""Files that are none of ours, or no longer whole: every command says so in one line, and leaves them as they are."""

import os
import sqlite3
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from callbackctl.store.database import SCHEMA_VERSION
from tests.apart import apart
from tests.troubled import CALLS, Troubled, copied, make, refused

PAGE = 4096
OPENING = [name for name in CALLS if name != "restore"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Troubled:
    """A desk to copy."""
    return make(tmp_path_factory.mktemp("made"))


@pytest.fixture
def desk(made: Troubled, tmp_path: Path) -> Troubled:
    """A desk of its own for a test."""
    return copied(made, tmp_path)


def other_program(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE customers (id)")
    other.close()


def newer(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.close()


def content(raw: bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_bytes(raw)

    return write


def made_a(kind: Callable[[Path], None]) -> Callable[[Path], None]:
    def replace(path: Path) -> None:
        path.unlink()
        kind(path)

    return replace


def overwritten(path: Path) -> None:
    """The beginning is gone, as when it was encrypted or another program wrote over it."""
    path.write_bytes(os.urandom(100) + path.read_bytes()[100:])


PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sIIBBBBB", 13, b"IHDR", 1, 1, 8, 2, 0, 0, 0) + bytes(4000)
NOT_OURS: dict[str, tuple[Callable[[Path], None], str]] = {
    "another program's": (other_program, "is no callback database but a file of another program"),
    "a text": (content(b"to whom it may concern\n" * 400), "is no callback database: it is another kind of file"),
    "a short text": (content(b"hello"), "is no callback database: it is another kind of file"),
    "a picture": (content(PNG), "is no callback database: it is another kind of file"),
    "noise": (content(os.urandom(30_000)), "is no callback database: it is another kind of file"),
    "an overwritten beginning": (overwritten, "is no callback database: it is another kind of file"),
    "empty": (content(b""), "is empty: its content is lost"),
    "a folder": (made_a(lambda path: path.mkdir()), "is no file but a folder, a pipe or a device"),
    "a pipe": (made_a(lambda path: os.mkfifo(path)), "is no file but a folder, a pipe or a device"),
    "a device": (made_a(lambda path: path.symlink_to("/dev/null")), "is no file but a folder, a pipe or a device"),
    "a link to nowhere": (made_a(lambda path: path.symlink_to("gone.db")), "is a link that leads nowhere"),
    "a link in a circle": (made_a(lambda path: path.symlink_to(path.name)), "is a link that leads nowhere"),
    "newer": (newer, "was made by a newer callbackctl; install that version"),
}


@pytest.mark.parametrize("kind", NOT_OURS)
def test_a_file_that_is_not_ours(desk: Troubled, kind: str) -> None:
    spoil, told = NOT_OURS[kind]
    spoil(desk.db)
    before = desk.files()
    for answer in apart(lambda: None, *desk.calls(*OPENING)):
        line = refused(answer)
        assert line.startswith(f"Error: {desk.db} {told}"), line
    for answer in apart(lambda: None, *desk.calls("due", "doctor", lang="zh")):
        assert told not in refused(answer)
    assert desk.files() == before


@pytest.mark.parametrize("kind", NOT_OURS)
def test_a_backup_that_is_not_ours(desk: Troubled, kind: str) -> None:
    spoil, told = NOT_OURS[kind]
    kept = desk.folder / "kept.db"
    spoil(kept)
    before = desk.files()
    (answer,) = apart(lambda: None, *desk.calls("restore"))
    line = refused(answer)
    assert line.startswith(f"Error: {kept} {told}")
    assert "--db" not in line or kind in ("another program's", "empty")
    assert desk.files() == before


@pytest.mark.parametrize("kind", ["a folder", "a pipe", "a device", "a link to nowhere"])
def test_nothing_is_put_in_the_place_of_what_is_no_file(desk: Troubled, kind: str) -> None:
    NOT_OURS[kind][0](desk.db)
    before = desk.files()
    restored, *made = apart(
        lambda: None, *desk.calls("restore"), desk.words(["init"]), desk.words(["init", "--example"]),
        desk.words(["backup", str(desk.db), "--db", str(desk.folder / "kept.db")]),
    )  # fmt: skip
    assert NOT_OURS[kind][1] in refused(restored)
    for answer in made:
        assert "is there already" in refused(answer)
    assert desk.files() == before


# Files that are no longer whole


CUT = [30, 60, 100, 2 * PAGE - 1, 20 * PAGE, 20 * PAGE + 1000, -PAGE, -1000]
"""Bytes that are left; where negative, bytes that are missing."""


@pytest.mark.parametrize("left", CUT)
def test_a_file_that_was_cut_off(desk: Troubled, left: int) -> None:
    desk.db.write_bytes(desk.db.read_bytes()[:left])
    (desk.folder / "cut.db").write_bytes(desk.db.read_bytes())
    before = desk.files()
    for answer in apart(lambda: None, *desk.calls(*OPENING)):
        line = refused(answer)
        assert f"{desk.db} is damaged" in line or f"{desk.db} is no callback database" in line
        assert f"callbackctl restore BACKUP --db {desk.db}" in line
    assert desk.files() == before
    cut = desk.folder / "cut.db"
    refusal, answer = apart(lambda: None, desk.words(["restore", str(cut)]), *desk.calls("restore"))
    assert refused(refusal).startswith(f"Error: {cut} is ")
    assert answer.code == 0
    assert (desk.folder / "desk.db.replaced-1").read_bytes()[100:] == before["desk.db"][100:]  # but for how it is logged


def page_of(path: Path, name: str) -> int:
    """The page at which a table or an index begins."""
    connection = sqlite3.connect(path)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)).fetchone()
    connection.close()
    return int(page)


def spoil_page(path: Path, page: int, offset: int = 0, size: int = PAGE) -> None:
    """Overwrite a page, or part of one."""
    raw = bytearray(path.read_bytes())
    start = (page - 1) * PAGE + offset
    raw[start : start + size] = b"\xa5" * size
    path.write_bytes(raw)


@pytest.mark.parametrize("name", ["visits", "seals", "visits_of_customer", "callbacks", "customers"])
@pytest.mark.parametrize("part", [(0, PAGE), (0, 100), (PAGE - 600, 600)])
def test_a_page_that_was_overwritten(desk: Troubled, name: str, part: tuple[int, int]) -> None:
    """Whatever reads it says so; `doctor` finds it and says what to do; no backup is made of it."""
    spoil_page(desk.db, page_of(desk.db, name), *part)
    before = desk.files()
    examined, copied_, listed = apart(lambda: None, *desk.calls("doctor", "backup", "due"))
    assert examined.code == 1
    assert "damaged" in examined.out + examined.err or "cannot be read to its end" in examined.out
    assert "callbackctl restore BACKUP" in examined.err
    assert "Traceback" not in examined.err
    assert "damaged" in refused(copied_)
    assert listed.code == 0 or "damaged" in refused(listed)
    assert desk.files() == before
    (answer,) = apart(lambda: None, *desk.calls("restore"))
    assert answer.code == 0
    assert apart(lambda: None, *desk.calls("doctor"))[0].code == 0


@pytest.mark.parametrize("name", ["visits", "seals"])
def test_a_backup_with_an_overwritten_page_is_not_put_back(desk: Troubled, name: str) -> None:
    kept = desk.folder / "kept.db"
    spoil_page(kept, page_of(kept, name))
    before = desk.files()
    (answer,) = apart(lambda: None, *desk.calls("restore"))
    line = refused(answer)
    assert line.startswith(f"Error: {kept} is damaged")
    assert line.endswith("take another backup")
    assert desk.files() == before
