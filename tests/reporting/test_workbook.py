"""The month as a workbook: typed, filtered, set up for print, its figures leading to their rows, nothing a formula."""

import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from callbackctl.messages import use_language
from callbackctl.reporting.workbook.book import SheetNames
from callbackctl.reporting.workbook.cells import LONGEST, typed
from callbackctl.reporting.workbook.rows import KindRows, collect, spans
from callbackctl.reporting.workbook.sheets import heading_width
from tests.reporting.months import MONTHS, ORGANIZATIONS, command, planned_example

SHEETS = {
    "en": ["Summary", "Callbacks by rule", "Channels", "Callers", "Complaints", "Over the year", "Callback rows",
           "Visit rows", "Event rows", "Complaint rows", "Chart data"],
    "zh": ["汇总", "各项回访完成情况", "回访方式", "回访人员", "投诉", "年度走势", "回访任务明细", "回访记录明细",
           "业务事件明细", "投诉明细", "图表数据"],
}  # fmt: skip


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return planned_example(tmp_path_factory.mktemp("books"))


@pytest.fixture(scope="module", params=[(month, lang) for month in MONTHS for lang in ("en", "zh")], ids=str)
def read(request: pytest.FixtureRequest, example: Path) -> tuple[str, Any]:
    """The language, and the workbook of one organisation as openpyxl reads it."""
    month, lang = request.param
    file = example / f"{month}-{lang}.xlsx"
    options = ["--organization", ORGANIZATIONS[1], "--lang", lang, "--xlsx", str(file)]
    command(example, "report", "--month", month, *options)
    return lang, load_workbook(file)


def cells(sheet: Any) -> list[Any]:
    return [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]


def table(sheet: Any, caption: str) -> list[dict[str, Any]]:
    """The rows of the table under a caption, by heading."""
    top = next(cell.row for cell in cells(sheet) if cell.value == caption) + 1
    heads = [cell.value for cell in sheet[top] if cell.value is not None]
    rows = []
    for row in sheet.iter_rows(min_row=top + 1):
        values = [cell.value for cell in row[: len(heads)]]
        if values[0] is None:
            break
        rows.append(dict(zip(heads, values, strict=True)))
    return rows


def test_the_sheets_are_there(read: tuple[str, Any]) -> None:
    lang, book = read
    assert set(SHEETS[lang]) <= set(book.sheetnames)
    assert book.sheetnames[0] == SHEETS[lang][0]
    assert all(len(name) <= 31 for name in book.sheetnames)


def test_sheets_print_on_a4_and_keep_their_headings(read: tuple[str, Any]) -> None:
    lang, book = read
    for sheet in book:
        if sheet.title == SHEETS[lang][-1]:
            continue
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.page_setup.fitToWidth in (None, 1)  # one page wide is what is meant where nothing is said
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
    for name in SHEETS[lang][6:10]:
        sheet = book[name]
        assert sheet.freeze_panes == "C5"
        assert sheet.auto_filter.ref.startswith("A4:")
        assert sheet.print_title_rows == "$4:$4"
        assert sheet.print_area


def test_values_are_typed(read: tuple[str, Any]) -> None:
    lang, book = read
    sheet = book[SHEETS[lang][6]]
    heads = {cell.value: cell.column for cell in sheet[4]}
    due, settled = ("due by", "settled") if lang == "en" else ("期限", "完成")
    for row in sheet.iter_rows(min_row=5):
        by = row[heads[due] - 1]
        assert isinstance(by.value, date | datetime)
        assert by.number_format in ("yyyy-mm-dd", "yyyy-mm-dd hh:mm")
        at = row[heads[settled] - 1]
        assert at.value is None or at.number_format == "yyyy-mm-dd hh:mm"
    formats = {cell.number_format for cell in cells(book[SHEETS[lang][1]]) if isinstance(cell.value, float)}
    assert formats <= {"0.0%", "0.00"}
    assert "0.0%" in formats


def test_columns_fit_what_is_in_them(read: tuple[str, Any]) -> None:
    lang, book = read
    sheet = book[SHEETS[lang][6]]
    names = [str(cell.value) for cell in sheet["B"][4:]]
    widest = max(2 * len(name) for name in names)
    assert sheet.column_dimensions["B"].width >= min(widest, 44)


def test_only_our_sums_are_formulas_and_they_are_right(read: tuple[str, Any]) -> None:
    _lang, book = read
    found = 0
    for sheet in book:
        for cell in cells(sheet):
            if cell.data_type != "f":
                continue
            ends = re.fullmatch(r"=SUBTOTAL\(109,([A-Z]+)(\d+):\1(\d+)\)", cell.value)
            assert ends, cell.value
            assert cell.column_letter == ends[1]
            assert int(ends[3]) == cell.row - 1
            found += 1
    assert found > 10


def test_a_total_has_its_value_before_anybody_counts(example: Path) -> None:
    file = example / "sums.xlsx"
    options = ["--organization", ORGANIZATIONS[1], "--lang", "en", "--xlsx", str(file)]
    command(example, "report", "--month", "2026-03", *options)
    rows = table(load_workbook(file, data_only=True)["Callbacks by rule"], "Callbacks due in the month, by rule")
    *rules, total = rows
    for heading in ("due", "on time", "late", "missed", "excused", "open"):
        assert total[heading] == sum(row[heading] for row in rules)
    assert total["due"] == sum(total[name] for name in ("on time", "late", "missed", "excused", "open"))


def test_a_figure_leads_to_its_rows(read: tuple[str, Any]) -> None:
    lang, book = read
    exact = 0
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.hyperlink is None or not isinstance(cell.value, int):
                    continue
                name, __, place = cell.hyperlink.location.rpartition("!")
                target = book[name.strip("'")]
                ends = re.fullmatch(r"[A-Z]+(\d+):[A-Z]+(\d+)", place)
                if ends:
                    assert int(ends[2]) - int(ends[1]) + 1 == cell.value
                    assert target.cell(int(ends[1]), 1).value is not None
                    exact += 1
                else:
                    assert place == "A1" or cell.value == 1
    assert exact > 10
    assert lang in SHEETS


def test_a_row_names_the_figures_that_count_it(read: tuple[str, Any]) -> None:
    lang, book = read
    callbacks = list(book[SHEETS[lang][6]].iter_rows(min_row=5, values_only=True))
    caption = "Callbacks due in the month, by rule" if lang == "en" else "本月到期回访，按规则统计"
    rules = table(book[SHEETS[lang][1]], caption)
    counted = [str(row[-1]).split() for row in callbacks]
    due = sum(row["due" if lang == "en" else "应完成"] for row in rules[:-1])
    assert sum(any(re.fullmatch(r"totals\.due", name) for name in names) for names in counted) == due
    assert len({row[0] for row in callbacks}) == len(callbacks)


def test_charts_are_native(read: tuple[str, Any]) -> None:
    lang, book = read
    kinds = {name: [type(chart).__name__ for chart in book[name]._charts] for name in book.sheetnames}
    assert kinds[SHEETS[lang][1]] == ["BarChart", "BarChart"]
    assert kinds[SHEETS[lang][2]] == ["BarChart"]
    assert kinds[SHEETS[lang][3]] == ["BarChart"]
    assert "LineChart" in kinds[SHEETS[lang][5]]


def test_several_organizations_share_one_workbook(example: Path) -> None:
    file = example / "both.xlsx"
    command(example, "report", "--month", "2026-03", "--lang", "en", "--xlsx", str(file))
    names = load_workbook(file).sheetnames
    assert names[0] == "1 Summary"
    assert "2 Summary" in names
    assert len({name.casefold() for name in names}) == len(names)


def test_sheet_names_are_what_excel_takes() -> None:
    names = SheetNames()
    made = [names.new(wanted) for wanted in ("a/b:c", "A B C", "x" * 40, "x" * 40, "'quoted'", "", "Ärger?")]
    assert made == ["a b c", "A B C 2", "x" * 31, "x" * 29 + " 2", "quoted", "-", "Ärger"]


@pytest.mark.parametrize(
    ("value", "kind", "expected"),
    [
        ("2026-03-01", "moment", (date(2026, 3, 1), "day")),
        ("2026-03-01T09:30", "moment", (datetime(2026, 3, 1, 9, 30), "minute")),
        ("soon", "moment", ("soon", "code")),
        ("=1+1", "text", ("=1+1", "text")),
        ("a\x00b", "code", ("a b", "code")),
        ("", "text", (None, "text")),
        (0.5, "share", (0.5, "share")),
        (0, "number", (0, "number")),
    ],
)
def test_a_value_is_written_as_what_it_is(value: Any, kind: Any, expected: object) -> None:
    assert typed(value, kind) == expected


def test_a_text_too_long_for_a_cell_says_so() -> None:
    text, _style = typed("长" * 40000, "text")
    assert isinstance(text, str)
    assert (len(text), text[-1]) == (LONGEST, "…")


def test_headings_break_between_words() -> None:
    assert heading_width("share reached") < heading_width("sharereached")
    assert heading_width("按时办结") == 7


def test_rows_that_stand_together_are_found_as_a_span() -> None:
    use_language("en")
    behind = {
        "rules.a.on_time": ["1", "3"], "rules.a.late": ["2"], "rules.a.due": ["1", "2", "3"], "totals.odd": ["1", "2"],
    }  # fmt: skip
    kinds = collect(behind, lambda figure: [{"row": "callback", "id": name} for name in behind[figure]])
    rows = kinds["callback"]
    assert isinstance(rows, KindRows)
    assert list(rows.sources) == ["1", "3", "2"]
    assert spans(rows) == {
        "rules.a.on_time": (0, 0, 1), "rules.a.late": (0, 2, 2), "rules.a.due": (0, 0, 2), "totals.odd": (0, 0, -1),
    }  # fmt: skip
    assert rows.counted_in["1"] == ["rules.a.on_time", "rules.a.due", "totals.odd"]
