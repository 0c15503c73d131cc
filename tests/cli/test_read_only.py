"""Where nothing can be written: one line, whatever command; and what only reads, reads where it can.

Root may write whatever its permissions say, so that power is given up (`tests/apart.py`), or the folder is mounted to
be read only.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.apart import apart, can_mount, mount_read_only, obey_permissions
from tests.troubled import CALLS, MAKING, WRITING, Troubled, copied, make, refused


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Troubled:
    """A desk to copy."""
    return make(tmp_path_factory.mktemp("made"))


@pytest.fixture
def desk(made: Troubled, tmp_path: Path) -> Troubled:
    """A desk of its own for a test."""
    return copied(made, tmp_path)


def modes(desk: Troubled, mode: int, *paths: Path) -> Callable[[], None]:
    """Set the permissions of paths, and obey them."""

    def prepare() -> None:
        for path in paths:
            path.chmod(mode)
        obey_permissions()

    return prepare


def back(*paths: Path) -> Callable[[], None]:
    """Let paths be written again."""

    def after() -> None:
        for path in paths:
            path.chmod(0o755)

    return after


def test_a_file_that_can_only_be_read(desk: Troubled) -> None:
    before = desk.facts()
    answers = apart(modes(desk, 0o444, desk.db), *desk.calls(), after=back(desk.db))
    for name, answer in zip(CALLS, answers, strict=True):
        if name in WRITING:
            assert refused(answer) == (
                f"Error: {desk.db} can only be read; see to who may write to it, or work with a copy elsewhere"
            )
        else:  # nothing is new: there is nothing to write; a copy is put in the place of the file, which is kept
            assert answer.code == 0, answer
    assert desk.facts(desk.folder / "desk.db.replaced-1") == before


def test_a_file_that_cannot_be_read(desk: Troubled) -> None:
    before = desk.files()
    names = [name for name in CALLS if name != "restore"]
    for answer in apart(modes(desk, 0, desk.db), *desk.calls(*names), after=back(desk.db)):
        assert refused(answer) == f"Error: {desk.db} cannot be read: permission denied; see to who may read it"
    assert desk.files() == before


def test_a_folder_that_can_only_be_read(desk: Troubled) -> None:
    before, places = desk.files(), (desk.folder, desk.out)
    names = [name for name in CALLS if name != "restore"]
    calls = [*desk.calls(*names), *desk.calls("restore", *MAKING)]
    *answers, restored, made, example = apart(modes(desk, 0o555, *places), *calls, after=back(*places))
    for answer in answers:
        assert f"{desk.db} cannot be used there: its folder {desk.folder} cannot be written" in refused(answer)
    for answer, path in ((restored, desk.db), (made, desk.out / "new.db"), (example, desk.out / "example.db")):
        line = refused(answer)
        assert line == f"Error: cannot write {path}: permission denied; see to who may read and write there"
    assert desk.files() == before


@pytest.mark.parametrize("name", ["report --xlsx", "form", "export", "backup"])
def test_a_folder_that_takes_no_new_file(desk: Troubled, name: str) -> None:
    before = desk.files()
    (answer,) = apart(modes(desk, 0o555, desk.out), *desk.calls(name), after=back(desk.out))
    line = refused(answer)
    assert line.startswith(f"Error: cannot write {desk.out}/")
    assert line.endswith(": permission denied; see to who may read and write there")
    assert desk.files().keys() == before.keys()


@pytest.mark.parametrize("lang", ["en", "zh"] if can_mount() else [])
def test_a_disk_that_can_only_be_read(desk: Troubled, lang: str) -> None:
    before = desk.files()
    answers = apart(partial(mount_read_only, desk.folder), *desk.calls(lang=lang), *desk.calls(*MAKING, lang=lang))
    for answer in answers:
        line = refused(answer)
        assert str(desk.folder) in line
        told = {"en": ("cannot be used there", "nothing can be written"), "zh": ("在那里无法使用", "该处只读，无法写入")}
        assert any(text in line for text in told[lang])
    assert desk.files() == before


@pytest.mark.parametrize("prepared", ["permissions", *(["mount"] if can_mount() else [])])
def test_a_backup_is_examined_where_nothing_can_be_written(desk: Troubled, prepared: str) -> None:
    """On a disc in the safe, say: a backup has no log of its own, so there it can be read, and restored from."""
    safe = desk.folder / "safe"
    safe.mkdir()
    (desk.folder / "kept.db").rename(safe / "kept.db")
    prepare = modes(desk, 0o555, safe) if prepared == "permissions" else partial(mount_read_only, safe)
    calls = [desk.words(["doctor", "--db", str(safe / "kept.db")]), desk.words(["restore", str(safe / "kept.db")])]
    examined, restored = apart(prepare, *calls, after=back(safe) if prepared == "permissions" else lambda: None)
    assert (examined.code, restored.code) == (0, 0)
    assert [path.name for path in safe.iterdir()] == ["kept.db"]
