"""Rule files that cannot be read, and folders of them: one line that names the file, and the database as it was."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.apart import apart, obey_permissions
from tests.desk import Answer
from tests.troubled import KEPT, Troubled, copied, make

READING = ["due", "log", "report", "check", "explain", "export", "purge"]
"""The calls that read a rule file."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Troubled:
    """A desk to copy."""
    return make(tmp_path_factory.mktemp("made"))


@pytest.fixture
def desk(made: Troubled, tmp_path: Path) -> Troubled:
    """A desk of its own for a test."""
    return copied(made, tmp_path)


def told(answer: Answer) -> str:
    """The first line of a refusal; a mistake within a file is shown below it."""
    assert (answer.code, answer.out) == (1, ""), answer
    assert "Traceback" not in answer.err
    first, *more = answer.err.splitlines()
    assert not [line for line in more if not line.startswith(" ")], answer.err
    return first


def replaced(content: bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_bytes(content)

    return write


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def nowhere(path: Path) -> None:
    path.unlink()
    path.symlink_to("gone.yaml")


def huge(path: Path) -> None:
    """A gigabyte that takes no room on the disk."""
    os.truncate(path, 1 << 30)


FILES: dict[str, tuple[Callable[[Path], None], str]] = {
    "gone": (lambda path: path.unlink(), "Error: there is no rule file {path}"),
    "a folder": (folder, "Error: there is no rule file {path}"),
    "a pipe": (pipe, "Error: there is no rule file {path}"),
    "a link to nowhere": (nowhere, "Error: there is no rule file {path}"),
    "empty": (replaced(b""), "Error: {path}: the file is empty"),
    "GBK": (replaced(KEPT.encode("gb18030")), "Error: {path}:16:40: the file is not in UTF-8"),
    "UTF-16": (replaced(KEPT.encode("utf-16")), "Error: {path}: the file is not in UTF-8 but in UTF-16 or binary"),
    "noise": (replaced(b"\xfe\x01\x80" * 500), "Error: {path}:1:1: the file is not in UTF-8"),
    "huge": (huge, "Error: {path}: the file is larger than 1048576 bytes"),
}


@pytest.mark.parametrize("kind", FILES)
def test_a_rule_file_that_is_none(desk: Troubled, kind: str) -> None:
    path, before = desk.rules / "desk.yaml", desk.facts()
    spoil, line = FILES[kind]
    spoil(path)
    for answer in apart(lambda: None, *desk.calls(*READING)):
        assert told(answer).startswith(line.format(path=path)), answer.err
    for answer in apart(lambda: None, *desk.calls("doctor", "backup")):  # without policies the file can still be saved
        assert answer.code == 0
    assert desk.facts() == before


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_rule_file_that_may_not_be_read(desk: Troubled, lang: str) -> None:
    path, before = desk.rules / "desk.yaml", desk.facts()

    def prepare() -> None:
        path.chmod(0)
        obey_permissions()

    expected = {"en": "permission denied; see to who may read and write there", "zh": "没有权限；请检查该处的读写权限"}
    for answer in apart(prepare, *desk.calls(*READING, lang=lang)):
        line = told(answer)
        assert str(path) in line
        assert line.endswith(expected[lang])
    assert desk.facts() == before


def test_a_folder_of_rules_that_may_not_be_read(desk: Troubled) -> None:
    before = desk.facts()

    def prepare() -> None:
        desk.rules.chmod(0)
        obey_permissions()

    for answer in apart(prepare, *desk.calls(*READING), after=lambda: desk.rules.chmod(0o755)):
        assert str(desk.rules) in told(answer)
        assert "permission denied" in told(answer)
    assert desk.facts() == before


@pytest.mark.parametrize("kind", ["gone", "a file", "a pipe", "a link to nowhere"])
def test_a_folder_of_rules_that_is_none(desk: Troubled, kind: str) -> None:
    before = desk.facts()
    other = desk.folder / "other rules"
    if kind == "a file":
        other.write_text(KEPT)
    elif kind == "a pipe":
        os.mkfifo(other)
    elif kind == "a link to nowhere":
        other.symlink_to("gone")
    calls = [[*call, "--rules", str(other)] for call in desk.calls(*READING, "import")]
    for answer in apart(lambda: None, *calls, desk.words(["rules", "list", "--rules", str(other)])):
        assert told(answer) == f"Error: there is no folder of rules {other}"
    assert desk.facts() == before
