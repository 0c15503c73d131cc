"""The month as an Excel workbook: a summary, a sheet a section, the rows behind them, native charts."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from callbackctl.messages import _
from callbackctl.reporting.outline.model import Column, Outline, Row, Section, Table
from callbackctl.reporting.outline.month import Month, figures_of
from callbackctl.reporting.workbook.cells import Formats
from callbackctl.reporting.workbook.charts import WIDTH, ChartData
from callbackctl.reporting.workbook.rows import KindRows, all_columns, collect, fill_rows, spans
from callbackctl.reporting.workbook.sheets import Sheet, fill_section

GAP, NARROW, PIXELS_A_ROW = 20, 700, 24
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


def workbook(reports: Sequence[tuple[Outline, Month]]) -> bytes:
    """The whole workbook, one organisation after the other."""
    import xlsxwriter

    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(buffer, options)
    book.set_properties({"title": reports[0][0].heading, "comments": "callbackctl"})
    formats = Formats(book)
    names = SheetNames()
    for number, (outline, month) in enumerate(reports, start=1):
        prefix = f"{number} " if len(reports) > 1 else ""
        Report(book, formats, names, outline, month, prefix).fill()
    book.close()
    return buffer.getvalue()


class SheetNames:
    """Names for sheets: 31 characters at the most, none twice whatever the case."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def new(self, wanted: str) -> str:
        """A name as close to the wanted one as Excel allows."""
        plain = wanted.translate(_FORBIDDEN).strip()[:31] or "-"
        name, number = plain, 2
        while name.casefold() in self._taken:
            ending = f" {number}"
            name, number = plain[: 31 - len(ending)] + ending, number + 1
        self._taken.add(name.casefold())
        return name


@dataclass(slots=True)
class Place:
    """Where the rows of a kind are: the names of their sheets, the first row on them, and the last column."""

    rows: KindRows
    sheets: list[Any]
    columns: list[Column]
    spans: dict[str, tuple[int, int, int]]


class Report:
    """One organisation's sheets in a workbook."""

    def __init__(
        self, book: Any, formats: Formats, names: SheetNames, outline: Outline, month: Month, prefix: str
    ) -> None:
        self.book, self.formats, self.names = book, formats, names
        self.outline, self.month, self.prefix = outline, month, prefix
        self.header = f"{outline.title} – {outline.heading}"

    def fill(self) -> None:
        """Write all sheets. They are laid out first, so that figures can lead to rows further back."""
        summary = self._sheet(_("Summary"))
        sections = [(section, self._sheet(section.title)) for section in self.outline.sections if section.tables]
        kinds = collect(figures_of(self.outline), self.month.rows_of)
        self.places = {kind: self._place(rows) for kind, rows in kinds.items()}
        self.data = ChartData(self.book.add_worksheet(self.names.new(self.prefix + _("Chart data"))), self.formats)
        self._summary(summary, [sheet for _section, sheet in sections])
        for section, sheet in sections:
            fill_section(sheet, section, self._target)
            self._charts(sheet, section)
        for kind, place in self.places.items():
            for sheet, ids in zip(place.sheets, place.rows.parts(), strict=True):
                fill_rows(Sheet(sheet, self.formats, self.header), _rows_title(kind), place.columns, place.rows, ids,
                          self.month.names)  # fmt: skip

    def _sheet(self, title: str) -> Sheet:
        return Sheet(self.book.add_worksheet(self.names.new(self.prefix + title)), self.formats, self.header)

    def _place(self, rows: KindRows) -> Place:
        title = self.prefix + _rows_title(rows.kind)
        sheets = [self.book.add_worksheet(self.names.new(title)) for _part in rows.parts()]
        return Place(rows, sheets, all_columns(rows.kind, rows.sources.values()), spans(rows))

    def _target(self, figure: str) -> str:
        """Where a figure's rows are: the very rows where they stand together, else their sheet."""
        from xlsxwriter.utility import xl_range

        for place in self.places.values():
            if figure in place.spans:
                part, first, last = place.spans[figure]
                top = ROWS_START
                cells = xl_range(top + first, 0, top + last, len(place.columns)) if last >= first else "A1"
                return f"'{place.sheets[part].get_name()}'!{cells}"
        return ""

    def _summary(self, sheet: Sheet, sections: Iterable[Sheet]) -> None:
        outline = self.outline
        sheet.heading(outline.title, [outline.heading])
        facts = Table("facts", "", [Column("", "label"), Column("", "value")],
                      [Row({"label": label, "value": value}) for label, value in outline.facts])  # fmt: skip
        for row in facts.rows:
            sheet.values(row, facts.columns, self._target)
        sheet.row += 1
        columns = [Column(_("figure"), "label"), Column(_("value"), "value", "number"), Column(_("before"), "note")]
        sheet.headings(columns)
        for tile in outline.tiles:
            row = Row({"label": tile.label, "value": tile.value, "note": tile.note}, {"value": tile.figure},
                      {"value": tile.tone})  # fmt: skip
            sheet.values(row, [columns[0], Column("", "value", tile.kind), columns[2]], self._target)
        sheet.row += 1
        sheet.line(_("Sheets"), self.formats.caption)
        for one in [*sections, *(place for kind in self.places.values() for place in kind.sheets)]:
            name = one.name if isinstance(one, Sheet) else one.get_name()
            sheet.sheet.write_url(sheet.row, 0, f"internal:'{name}'!A1", self.formats.value("link", link=True), name)
            sheet.row += 1
        sheet.row += 2
        for label in outline.signatures:
            sheet.line(f"{label}: ____________________    {_('date:')} ______________", self.formats.get(), 30)
        sheet.sheet.fit_to_pages(1, 1)
        sheet.finish()

    def _charts(self, sheet: Sheet, section: Section) -> None:
        """A section's charts: beside narrow tables, one below the other; below wide ones, two beside each other."""
        columns, wide = sheet.size
        beside = wide <= NARROW
        row, column, tallest = (2, columns + 1, 0) if beside else (sheet.row, 0, 0)
        for place, chart in enumerate(section.charts):
            made, height = self.data.chart(self.book, chart)
            if place and (beside or place % 2 == 0):
                row, tallest = row + tallest // PIXELS_A_ROW + 2, 0
            offset = 0 if beside else (place % 2) * (WIDTH + GAP)
            sheet.sheet.insert_chart(row, column, made, {"x_offset": offset, "y_offset": 4})
            tallest = max(tallest, height)


ROWS_START = 4
"""The row in which a sheet of rows begins, below its title, its lead, an empty line and the headings."""


def _rows_title(kind: str) -> str:
    titles = {
        "callback": _("Callback rows"), "visit": _("Visit rows"), "event": _("Event rows"),
        "complaint": _("Complaint rows"), "matter": _("Matter rows"), "review": _("Review rows"),
        "finding": _("Finding rows"),
    }  # fmt: skip
    return titles.get(kind, kind)
