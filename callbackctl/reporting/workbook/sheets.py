"""Sheets: tables with headings that stay, filters, widths that fit, and a set-up for A4."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from callbackctl.reporting.outline.model import Column, Row, Section, Table, Value
from callbackctl.reporting.workbook.cells import Formats, cell_width, typed, write

NARROWEST, WIDEST, A4 = 6, 46, 9
LINE_HEIGHT, TALLEST = 18, 400
Target = Callable[[str], str]
"""Where the rows of a figure are in the workbook, as `Sheet!A5:F9`; empty where they are not."""


class Sheet:
    """A worksheet that is filled from the top down."""

    def __init__(self, sheet: Any, formats: Formats, header: str) -> None:
        self.sheet, self.formats = sheet, formats
        self.row = 0
        self._widths: dict[int, int] = {}
        sheet.hide_gridlines(2)
        sheet.set_default_row(LINE_HEIGHT)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
        sheet.set_header(f"&L{_plain(header)}&R&A")
        sheet.set_footer("&C&P / &N")

    @property
    def name(self) -> str:
        """What the sheet is called."""
        return str(self.sheet.get_name())

    def line(self, text: str, style: Any, height: float | None = None) -> None:
        """A line of words over the whole width."""
        self.sheet.write_string(self.row, 0, text, style)
        if height:
            self.sheet.set_row(self.row, height)
        self.row += 1

    def heading(self, title: str, lead: Iterable[str] = ()) -> None:
        """The title of the sheet, and what is to be said about it."""
        self.line(title, self.formats.title, 24)
        for text in lead:
            self.line(text, self.formats.lead)
        self.row += 1

    def table(self, table: Table, target: Target, main: bool) -> None:
        """A table under its caption; a sheet's main one can be filtered, and its headings are printed on every page."""
        self.line(table.caption, self.formats.caption)
        top = self.row
        self.headings(table.columns)
        for row in table.rows:
            self.values(row, table.columns, target)
        if main and len(table.rows) > 1:
            self.sheet.autofilter(top, 0, self.row - 1, len(table.columns) - 1)
            self.sheet.repeat_rows(top)
        if table.total:
            self._total(table, top + 1)
        if table.note:
            self.line(table.note, self.formats.lead)
        self.row += 1

    def headings(self, columns: Sequence[Column]) -> None:
        """The headings of a table."""
        for place, column in enumerate(columns):
            style = self.formats.figure_heading if column.counts else self.formats.heading
            self.sheet.write_string(self.row, place, column.heading, style)
            self._fit(place, heading_width(column.heading))
        self.sheet.set_row(self.row, 2 * LINE_HEIGHT)
        self.row += 1

    def values(self, row: Row, columns: Sequence[Column], target: Target) -> None:
        """One row of a table; a figure that can be opened leads to its rows."""
        lines = 1
        for place, column in enumerate(columns):
            value, style = typed(row.values.get(column.key), column.kind)
            figure = row.figures.get(column.key)
            place_of_rows = target(figure) if figure else ""
            form = self.formats.value(style, row.tones.get(column.key, ""), bool(place_of_rows))
            if place_of_rows:
                self.sheet.write_url(self.row, place, f"internal:{place_of_rows}", form)
            write(self.sheet, self.row, place, value, form)
            self._fit(place, cell_width(value, style))
            lines = max(lines, _lines(value) if style == "text" else 1)
        if lines > 1:
            self.sheet.set_row(self.row, min(15 * lines + 3, TALLEST))
        self.row += 1

    def _total(self, table: Table, top: int) -> None:
        """The row below the line. What is the sum of its column is a formula, so that everyone can see that it adds up."""
        assert table.total is not None
        for place, column in enumerate(table.columns):
            value, style = typed(table.total.values.get(column.key), column.kind)
            form = self.formats.value(style, total=True)
            values = [row.values.get(column.key) for row in table.rows]
            if column.kind == "number" and _is_sum(value, values):
                letter = _letter(place)
                self.sheet.write_formula(
                    self.row, place, f"=SUBTOTAL(109,{letter}{top + 1}:{letter}{self.row})", form, value
                )
            else:
                write(self.sheet, self.row, place, value, form)
            self._fit(place, cell_width(value, style))
        self.row += 1

    def _fit(self, place: int, width: int) -> None:
        self._widths[place] = max(self._widths.get(place, NARROWEST), min(width + 2, WIDEST))

    def finish(self, freeze: int = 0, columns: int = 1) -> None:
        """Set the widths, and keep the first rows and columns in sight."""
        for place, width in self._widths.items():
            self.sheet.set_column(place, place, width)
        if freeze:
            self.sheet.freeze_panes(freeze, columns)

    @property
    def size(self) -> tuple[int, int]:
        """How many columns the tables take, and how many pixels these are wide."""
        return len(self._widths), sum(width * 7 + 5 for width in self._widths.values())


def _lines(value: Any) -> int:
    """How many lines a text takes in the widest column."""
    if not isinstance(value, str):
        return 1
    return sum(-(-cell_width(line, "text") // WIDEST) or 1 for line in value.split("\n"))


def heading_width(text: str) -> int:
    """The width of a heading that breaks into two lines, with room for the button of a filter."""
    longest = max((cell_width(word, "text") for word in text.split()), default=0)
    whole = cell_width(text, "text")
    return (max(longest, whole // 2 + 1) if " " in text else whole if text.isascii() else whole // 2 + 1) + 2


def fill_section(sheet: Sheet, section: Section, target: Target) -> None:
    """A section's sheet: its title, its tables; the headings stay in sight where there is one table only."""
    sheet.heading(section.title, section.lead)
    headings = sheet.row + 2
    main = max(section.tables, key=lambda table: len(table.rows))
    for table in section.tables:
        sheet.table(table, target, main=table is main)
    sheet.finish(headings if len(section.tables) == 1 else 2)


def _is_sum(total: Any, values: Sequence[Value]) -> bool:
    numbers = [value for value in values if isinstance(value, int)]
    return isinstance(total, int) and len(numbers) == len(values) > 0 and sum(numbers) == total


def _letter(place: int) -> str:
    from xlsxwriter.utility import xl_col_to_name

    return str(xl_col_to_name(place))


def _plain(text: str) -> str:
    """A text for a page header, where `&` would begin a code; 255 characters are the most it holds."""
    return text.replace("&", "&&")[:120]
