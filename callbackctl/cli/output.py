"""How results are printed: JSON, CSV, a table in a terminal, aligned plain text in a pipe.

What comes from the data is data: no markup, no control characters, no spreadsheet formulas get through, and no
text is ever cut.
"""

import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TextIO

from callbackctl.cli.settings import Settings
from callbackctl.plain import clean as clean

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # full-width signs are signs to Excel in China
# Control characters above ASCII, turned writing directions, characters without width, lone surrogates.
_UNSEEN = "[\x7f-\x9f\xad\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its heading, the key of its value, and how it is set."""

    heading: str
    key: str
    right: bool = False
    style: str = ""


def print_json(value: object) -> None:
    """Print a value as JSON, readable by people too."""
    print(json_text(value, indent=2))


def json_text(value: object, indent: int | None = None) -> str:
    """A value as JSON, in which all that a terminal would obey or hide is escaped; it says the same."""
    return re.sub(_UNSEEN, lambda found: json.dumps(found[0])[1:-1], json.dumps(value, ensure_ascii=False, indent=indent))


def print_csv(rows: Iterable[Mapping[str, Any]], keys: Sequence[str]) -> None:
    """Print rows as CSV; cells that a spreadsheet would run as a formula are defused with a leading apostrophe."""
    import csv

    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(keys)
    for row in rows:
        writer.writerow([_csv_cell(row.get(key)) for key in keys])


def _csv_cell(value: Any) -> Any:
    if isinstance(value, list | dict):
        value = (
            json.dumps(value, ensure_ascii=False)
            if value and not all(isinstance(one, str) for one in value)
            else ", ".join(value)
        )
    return defused(value)


def defused(value: Any) -> Any:
    """A cell that a spreadsheet takes for text and not for a formula, and a terminal for nothing else."""
    if not isinstance(value, str):
        return value
    text = clean(value)
    return f"'{text}" if value.startswith(_FORMULA_STARTS) else text


def width(text: str) -> int:
    """How many cells a terminal needs for a text: wide characters take two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text
    )


def print_rows(
    rows: Sequence[Mapping[str, Any]], columns: Sequence[Column], settings: Settings, title: str = ""
) -> None:
    """Print rows as asked for; as a table in a terminal, as aligned plain text in a pipe."""
    keys = [column.key for column in columns]
    if settings.json:
        print_json([dict(row) for row in rows])
    elif settings.csv:
        print_csv(rows, keys)
    elif sys.stdout.isatty():
        print_table(rows, columns, title)
    else:
        print_plain(rows, columns)


def print_plain(rows: Sequence[Mapping[str, Any]], columns: Sequence[Column], out: TextIO | None = None) -> None:
    """Aligned columns without colour or lines, a line a row."""
    for line in aligned(rows, columns):
        print(line, file=out)


def aligned(rows: Sequence[Mapping[str, Any]], columns: Sequence[Column]) -> list[str]:
    """The headings and a line a row, with every column as wide as what stands in it."""
    cells = [[column.heading for column in columns]]
    cells += [[shown(row.get(column.key)).replace("\n", "; ") for column in columns] for row in rows]
    widths = [max(width(line[place]) for line in cells) for place in range(len(columns))]
    return [
        "  ".join(
            " " * (size - width(cell)) + cell if column.right else cell + " " * (size - width(cell))
            for cell, size, column in zip(line, widths, columns, strict=True)
        ).rstrip()
        for line in cells
    ]


def print_table(rows: Sequence[Mapping[str, Any]], columns: Sequence[Column], title: str = "") -> None:
    """A table for a terminal; long texts are folded, never cut.

    Columns of figures are not folded: where they need more room than there is, the lines are printed as they are.
    """
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console()
    figures = sum(column.right for column in columns) > 3
    if figures and sum(_widths(rows, columns)) + 2 * len(columns) > console.width:
        print_plain(rows, columns)
        return
    heading = Text(title) if title else None
    table = Table(box=box.SIMPLE_HEAD, title=heading, title_justify="left", pad_edge=False, padding=(0, 1, 0, 0))
    for column in columns:
        table.add_column(column.heading, justify="right" if column.right else "left", overflow="fold")
    for row in rows:
        style = str(row.get("_style") or "")
        table.add_row(*(Text(shown(row.get(column.key)), style=column.style or style) for column in columns))
    console.print(table)


def _widths(rows: Sequence[Mapping[str, Any]], columns: Sequence[Column]) -> list[int]:
    return [
        max(width(text) for text in [column.heading, *(shown(row.get(column.key)) for row in rows)])
        for column in columns
    ]


def shown(value: Any) -> str:
    """A value as a table shows it: `-` for none, control characters made blanks."""
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, list):
        return ", ".join(clean(one) for one in value)
    return clean(value)


def percent(value: float | None) -> str:
    """A share for people: `12.5 %`, `-` where there is none."""
    return "-" if value is None else f"{value * 100:.1f} %".replace(".0 %", " %")
