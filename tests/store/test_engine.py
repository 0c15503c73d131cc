"""SQLite comes with the Python that runs the program: an old one is named at once, and nothing newer is used."""

import ast
import re
import sqlite3
from collections.abc import Iterator

import pytest

from callbackctl.errors import CallbackError
from callbackctl.messages import use_language
from callbackctl.store.engine import OLDEST_SQLITE, refuse_old_engine
from tests.desk import ROOT

# What came after the oldest that is taken in; such a statement would run here and fail elsewhere.
NEWER = re.compile(
    r"->|\bIS (NOT )?DISTINCT FROM\b|\b(RIGHT|FULL)( OUTER)? JOIN\b|\bWITHIN GROUP\b|\bjsonb?_pretty\b|\bjsonb\b"
    r"|(?<![.\w])(unixepoch|format|string_agg|concat|concat_ws|octet_length|timediff|unhex|if|median|percentile)\("
    r"|\b(count|sum|max|min|group_concat|json_group_\w+)\([^()]* ORDER BY "
)
STATEMENT = re.compile(r"\b(SELECT|INSERT|UPDATE|DELETE|CREATE|WITH)\b")


def sql() -> Iterator[tuple[str, str]]:
    """Every statement of the program with the file it stands in; in Python, every text that looks like one."""
    for path in (ROOT / "callbackctl").rglob("*.sql"):
        yield str(path.relative_to(ROOT)), re.sub(r"--.*", "", path.read_text(encoding="utf-8"))
    for path in (ROOT / "callbackctl").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and STATEMENT.search(node.value):
                yield str(path.relative_to(ROOT)), node.value


@pytest.mark.parametrize("found", [(3, 37, 0), (3, 37, 2), (3, 53, 4), (4, 0, 0), sqlite3.sqlite_version_info])
def test_a_sqlite_that_is_new_enough_is_taken(found: tuple[int, int, int]) -> None:
    refuse_old_engine(found)


@pytest.mark.parametrize(("language", "words"), [("en", "the SQLite of this Python is"), ("zh", "自带的 SQLite 版本为")])
def test_an_older_one_is_named_in_one_line(language: str, words: str) -> None:
    use_language(language)
    try:
        with pytest.raises(CallbackError, match=words) as refused:
            refuse_old_engine((3, 36, 0))
    finally:
        use_language("en")
    assert "3.36.0" in str(refused.value)
    assert "3.37.0" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_no_statement_needs_a_newer_one() -> None:
    statements = list(sql())
    assert len(statements) > 200
    assert {f"{path}: {found[0]}" for path, text in statements if (found := NEWER.search(text))} == set()


@pytest.mark.parametrize(
    "statement",
    ["SELECT a ->> 'b'", "SELECT 1 WHERE a IS NOT DISTINCT FROM b", "SELECT group_concat(a, ',' ORDER BY b)",
     "SELECT unixepoch()", "SELECT * FROM a FULL JOIN b"],
)  # fmt: skip
def test_a_newer_statement_would_be_found(statement: str) -> None:
    assert NEWER.search(statement)


def test_the_pages_say_which_is_the_oldest() -> None:
    needed = ".".join(map(str, OLDEST_SQLITE[:2]))
    assert f"SQLite {needed}" in (ROOT / "README.md").read_text(encoding="utf-8")
