"""Cells: typed values in few formats, and texts that are never more than texts."""

import unicodedata
from datetime import date, datetime
from typing import Any

from callbackctl.messages import language
from callbackctl.plain import clean
from callbackctl.reporting.outline.model import Kind, Tone, Value

LONGEST = 32767
"""The most characters that a cell of a workbook holds."""

NUMBERS: dict[str, str] = {
    "number": "#,##0", "share": "0.0%", "mean": "0.00", "day": "yyyy-mm-dd", "minute": "yyyy-mm-dd hh:mm",
}  # fmt: skip
INK, LINE, PANEL, ACCENT, BAD, GOOD = "#1A2027", "#B8C1CB", "#E8EDF3", "#0A58A8", "#B3261E", "#1A6B34"


class Formats:
    """The formats of a workbook, each made once."""

    def __init__(self, book: Any) -> None:
        self.book = book
        self.font = "微软雅黑" if language() == "zh" else "Calibri"
        self._made: dict[tuple[tuple[str, Any], ...], Any] = {}

    def get(self, **properties: Any) -> Any:
        """A format with these properties besides our font."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self.book.add_format(
                {"font_name": self.font, "font_size": 10, "font_color": INK, "valign": "vcenter", **properties}
            )
        return self._made[key]

    def value(self, style: str, tone: Tone = "", link: bool = False, total: bool = False) -> Any:
        """The format of a value in a table; `style` is a kind, or `day` or `minute` for moments."""
        properties: dict[str, Any] = {"border": 1, "border_color": LINE}
        if style in NUMBERS:
            properties["num_format"] = NUMBERS[style]
            properties["align"] = "left" if style in ("day", "minute") else "right"
        else:
            properties["text_wrap"] = style == "text"
        if tone:
            properties["font_color"] = BAD if tone == "bad" else GOOD
        elif link:
            properties["font_color"] = ACCENT
        if link:
            properties["underline"] = 1
        if total:
            properties |= {"bold": True, "top": 2, "top_color": INK}
        return self.get(**properties)

    @property
    def title(self) -> Any:
        """The name of a sheet's subject."""
        return self.get(bold=True, font_size=15)

    @property
    def lead(self) -> Any:
        """What is said below a title."""
        return self.get(font_color="#55606D")

    @property
    def caption(self) -> Any:
        """What a table is called."""
        return self.get(bold=True, font_size=11)

    @property
    def heading(self) -> Any:
        """The heading of a column of words."""
        return self.get(bold=True, bg_color=PANEL, border=1, border_color=LINE, text_wrap=True)

    @property
    def figure_heading(self) -> Any:
        """The heading of a column of figures."""
        return self.get(
            bold=True, bg_color=PANEL, border=1, border_color=LINE, text_wrap=True, align="right"
        )


def typed(value: Value, kind: Kind) -> tuple[Value | date | datetime, str]:
    """A value as a cell holds it, and its style: ISO moments become dates, texts lose what no cell may hold."""
    if value is None or value == "":
        return None, kind
    if kind == "moment":
        return _moment(str(value))
    if kind in ("number", "share", "mean") and isinstance(value, int | float):
        return value, kind
    text = clean(str(value))
    return (text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"), "text" if kind == "text" else "code"


def _moment(text: str) -> tuple[date | datetime | str, str]:
    try:
        return (datetime.fromisoformat(text[:16]), "minute") if len(text) > 10 else (date.fromisoformat(text), "day")
    except ValueError:
        return clean(text), "code"


def write(sheet: Any, row: int, column: int, value: Any, style: Any) -> None:
    """Write a value as what it is. A text is written as a text, whatever it begins with: it is never a formula."""
    if value is None:
        sheet.write_blank(row, column, None, style)
    elif isinstance(value, str):
        sheet.write_string(row, column, value, style)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, style)
    else:
        sheet.write_number(row, column, value, style)


def cell_width(value: Any, style: str) -> int:
    """How many narrow characters a value takes; wide ones (Chinese) count twice."""
    if style in ("day", "minute"):
        return 10 if style == "day" else 16
    if value is None:
        return 0
    if isinstance(value, str):
        return max((_width(line) for line in value.split("\n")), default=0)
    return len(f"{value:,.1f}") if isinstance(value, float) else len(f"{value:,}")


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WFA" else 1 for sign in text)
