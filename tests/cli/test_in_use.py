"""A file that another program does not let go of: who only reads goes on, who must write is told in one line."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from callbackctl.store import database
from tests.apart import apart
from tests.troubled import CALLS, WRITING, Troubled, copied, make, refused

HOLDING = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
for statement in sys.argv[2:]:
    connection.execute(statement).fetchall()
print("held", flush=True)
sys.stdin.read()
"""
WRITER = ("BEGIN IMMEDIATE",)
ALONE = ("PRAGMA locking_mode = EXCLUSIVE", "BEGIN IMMEDIATE", "COMMIT")
"""What some tools do: nobody else may even read."""


@pytest.fixture
def desk(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> Troubled:
    """A desk."""
    return copied(make(tmp_path_factory.mktemp("made")), tmp_path)


@contextmanager
def held(path: Path, *statements: str) -> Iterator[None]:
    """Another program has the file."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(path), *statements], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        yield
        other.stdin.close()


def impatient() -> None:
    """Wait for others as long as a test may."""
    database.PATIENCE = 20


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_who_must_write_is_told(desk: Troubled, lang: str) -> None:
    before = desk.facts()
    told = {"en": f"{desk.db} is in use by another program", "zh": f"{desk.db} 一直被另一个程序占用"}[lang]
    with held(desk.db, *WRITER):
        answers = dict(zip(CALLS, apart(impatient, *desk.calls(lang=lang)), strict=True))
    for name in WRITING:
        assert told in refused(answers[name])
    assert ("is in use" if lang == "en" else "正在使用") in refused(answers["restore"])
    for name in answers.keys() - {*WRITING, "restore"}:
        assert answers[name].code == 0, answers[name]
    assert desk.facts() == before


def test_where_nobody_else_may_read_everybody_is_told(desk: Troubled) -> None:
    before = desk.facts()
    with held(desk.db, *ALONE):
        answers = apart(impatient, *desk.calls())
    for answer in answers:
        assert "is in use" in refused(answer)
    assert desk.facts() == before
    assert list(desk.out.iterdir()) == []
