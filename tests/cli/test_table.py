"""A table drawn by hand: nothing is cut, nothing is wider than the terminal, colours only where they are wanted."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from callbackctl.cli.output import Column, width
from callbackctl.cli.table import draw

ESCAPE = re.compile("\x1b\\[[0-9;]*m")
COLUMNS = [Column("when", "when"), Column("为什么", "why"), Column("who", "who")]
TEXTS = st.text(alphabet="ab 陈，。-e\u0301\n", max_size=60)
ROWS = st.lists(st.fixed_dictionaries({"when": st.sampled_from(["today", "03-01"]), "why": TEXTS, "who": TEXTS}), max_size=5)


def drawn(capsys: pytest.CaptureFixture[str], rows: list[dict[str, str]], whole: tuple[str, ...] = ()) -> list[str]:
    capsys.readouterr()
    draw("desk: 日常回访", rows, COLUMNS, whole)
    return capsys.readouterr().out.splitlines()


@given(rows=ROWS, room=st.integers(16, 140))
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_is_cut_and_nothing_is_too_wide(
    rows: list[dict[str, str]], room: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(room))
    lines = [ESCAPE.sub("", line) for line in drawn(capsys, rows, ("when",))]
    assert max(map(width, lines)) <= room
    text = "".join(lines)
    for sign in "ab陈，。e":
        assert text.count(sign) >= sum(row[key].count(sign) for row in rows for key in ("why", "who"))


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_colours_only_where_they_are_wanted(
    name: str, value: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    rows = [{"when": "today", "why": "x", "who": "Ann", "colour": "yellow"}]
    coloured = drawn(capsys, rows)
    assert "\x1b[1;33mtoday\x1b[0m" in coloured[4]
    monkeypatch.setenv(name, value)
    assert drawn(capsys, rows) == [ESCAPE.sub("", line).rstrip() for line in coloured]
