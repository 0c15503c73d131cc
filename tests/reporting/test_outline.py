"""What a report says before it is drawn: rows once, large figures cut with a note, Markdown that is only text."""

from datetime import date
from typing import Any

import pytest

from callbackctl.messages import use_language
from callbackctl.policy.reader import read_policy
from callbackctl.reporting.html.tables import rows_markup
from callbackctl.reporting.markdown import escaped
from callbackctl.reporting.outline.behind import Appendix, in_reading_order
from callbackctl.reporting.outline.model import Column, Link, Outline, Row, Section, Table
from callbackctl.reporting.outline.month import Month, with_rows
from callbackctl.reporting.outline.names import Names
from callbackctl.reporting.outline.shown import shown
from callbackctl.reporting.outline.year import month_name
from tests.desk import ROOT
from tests.reporting.pages import parsed

BEHIND = {"rules.a.on_time": 3, "rules.a.late": 2}


@pytest.fixture
def names() -> Names:
    use_language("en")
    history = read_policy(ROOT / "rules" / "property-management.yaml")
    return Names(history.on(date(2026, 3, 31)))


def rows(figure: str) -> list[dict[str, object]]:
    if figure == "rules.a.due":
        return rows("rules.a.on_time") + rows("rules.a.late")
    return [
        {"row": "callback", "id": f"{figure}-{number}", "name": "x", "standing": "late"}
        for number in range(BEHIND[figure])
    ]


def test_a_whole_points_to_its_parts(names: Names) -> None:
    appendix = Appendix(rows, names)
    for figure in in_reading_order(["rules.a.due", "rules.a.late", "rules.a.on_time"]):
        appendix.add(figure, figure)
    on_time, late, due = appendix.lists
    assert ([len(one.rows) for one in appendix.lists], due.size) == ([3, 2, 0], 5)
    assert due.elsewhere == [
        Link("rows-rules.a.on_time", "rules.a.on_time", 3), Link("rows-rules.a.late", "rules.a.late", 2)
    ]  # fmt: skip
    assert (on_time.left_out, late.left_out) == (0, 0)


def test_a_figure_too_large_says_how_many_rows_are_left_out_and_where_they_are(names: Names) -> None:
    appendix = Appendix(rows, names, limit=2)
    for figure in ("rules.a.on_time", "rules.a.late"):
        appendix.add(figure, figure)
    first, second = appendix.lists
    assert ([len(first.rows), first.left_out, first.size], second.left_out) == ([2, 1, 3], 0)
    text = parsed(rows_markup(first, "p")).text
    assert "1 rows are not on this page" in text
    assert "--rows rules.a.on_time" in text


def test_a_table_too_long_for_a_page_is_cut_and_says_so(names: Names) -> None:
    table = Table("t", "T", [Column("name", "name")], [Row({"name": str(number)}) for number in range(5)])
    outline = Outline("en", "o", "O", "O", "2026-03", (), (), [Section("s", "S", tables=[table])])
    report = {"findings": [], "organization": "o", "month": "2026-03"}
    cut = with_rows(outline, Month(report, names.policy, names, (), rows), limit=2).sections[0].tables[0]
    assert ([row.values["name"] for row in cut.rows], cut.note[:7]) == (["0", "1"], "3 more ")


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (None, "number", "–"), ("", "text", "–"), (0, "number", "0"), (0.875, "share", "87.5 %"), (1.0, "share", "100 %"),
        (4.361, "mean", "4.36"), ("2026-03-02T09:30", "moment", "2026-03-02 09:30"), ("a\x07b", "text", "a b"),
    ],
)  # fmt: skip
def test_values_for_people(value: Any, kind: Any, text: str) -> None:
    assert shown(value, kind) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("<b> & *x* _y_", "\\<b\\> \\& \\*x\\* \\_y\\_"), ("1. x", "1\\. x"), ("2026-03-02", "2026-03-02"),
        ("- a", "\\- a"), ("on_time", "on_time"), ("a|b\nc", "a\\|b c"), ("# x", "\\# x"), ("[a](b)", "\\[a\\](b)"),
        ("81.8 %", "81.8 %"), ("`x`", "\\`x\\`"), ("+ x", "\\+ x"),
    ],
)  # fmt: skip
def test_no_text_is_taken_for_markdown(text: str, written: str) -> None:
    assert escaped(text) == written


def test_a_month_in_both_languages() -> None:
    use_language("zh")
    assert month_name("2026-03") == "2026年3月"
    use_language("en")
    assert month_name("2026-03") == "March 2026"
