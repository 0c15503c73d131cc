"""Tables of figures with bars, never wider than a page of a hundred columns; in a pipe the bars are plain ASCII."""

import shutil
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from callbackctl.cli.output import Column, clean, percent, shown, width
from callbackctl.cli.sections import BAR

WIDEST = 100
_LENGTH = 10
_NARROWEST = 12
Row = Mapping[str, Any]


def print_figures(rows: Sequence[Row], columns: Sequence[Column]) -> None:
    """Print rows under their headings; where they do not fit, bars go first and then long texts are folded."""
    page = min(WIDEST, shutil.get_terminal_size((WIDEST, 24)).columns) if sys.stdout.isatty() else WIDEST
    cells = _cells(rows, columns, bars=True)
    if _size(cells) > page:
        cells = _cells(rows, columns, bars=False)
    limits = _limits(cells, columns, page)
    for number, line in enumerate(cells):
        for text in _lines(line, columns, limits):
            print(_bold(text) if number == 0 else text)


def bar(share: float, length: int = _LENGTH) -> str:
    """A share as a bar: blocks in a terminal, signs of plain ASCII elsewhere."""
    full, empty = ("█", "░") if _blocks() else ("#", ".")
    filled = min(length, max(0, round(share * length)))
    if share > 0 and filled == 0:
        filled = 1  # little is not nothing
    if share < 1 and filled == length:
        filled = length - 1  # and nearly all is not all
    return full * filled + empty * (length - filled)


def _blocks() -> bool:
    return sys.stdout.isatty() and (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")


def _cells(rows: Sequence[Row], columns: Sequence[Column], *, bars: bool) -> list[list[str]]:
    lines = [[column.heading for column in columns]]
    for row in rows:
        lines.append([_cell(row.get(column.key), column, bars=bars) for column in columns])
    return lines


def _cell(value: Any, column: Column, *, bars: bool) -> str:
    if column.key != BAR:
        return shown(value).replace("\n", "; ")
    if value is None:
        return "-"
    return f"{bar(value)} {percent(value)}" if bars else percent(value)


def _size(cells: list[list[str]]) -> int:
    return sum(max(width(line[place]) for line in cells) + 2 for place in range(len(cells[0]))) - 2


def _limits(cells: list[list[str]], columns: Sequence[Column], page: int) -> list[int]:
    """How wide each column may be: figures keep their room, the widest texts give way."""
    widths = [max(width(line[place]) for line in cells) for place in range(len(columns))]
    texts = [place for place, column in enumerate(columns) if not column.right and column.key != BAR]
    while sum(widths) + 2 * (len(widths) - 1) > page:
        widest = max(texts, key=lambda place: widths[place], default=None)
        if widest is None or widths[widest] <= _NARROWEST:
            break
        widths[widest] -= 1
    return widths


def _lines(line: list[str], columns: Sequence[Column], limits: list[int]) -> list[str]:
    folded = [_folded(cell, limit) for cell, limit in zip(line, limits, strict=True)]
    height = max(len(parts) for parts in folded)
    lines = []
    for place in range(height):
        parts = [parts[place] if place < len(parts) else "" for parts in folded]
        padded = [
            " " * (limit - width(part)) + part if column.right else part + " " * (limit - width(part))
            for part, limit, column in zip(parts, limits, columns, strict=True)
        ]
        lines.append("  ".join(padded).rstrip())
    return lines


def _folded(text: str, limit: int) -> list[str]:
    """A text in lines no wider than a limit, broken at blanks where there are any."""
    if width(text) <= limit:
        return [text]
    lines, line = [], ""
    for sign in text:
        if line and width(line + sign) > limit:
            head, blank, tail = line.rpartition(" ")
            kept, line = (head, tail) if blank and sign != " " and width(head) > limit // 2 else (line, "")
            lines.append(kept.rstrip())
        line += sign if line or sign != " " else ""
    return [*lines, line]


def _bold(text: str) -> str:
    import click

    return click.style(text, bold=True) if sys.stdout.isatty() else text


def print_title(text: str) -> None:
    """A section's title."""
    print(_bold(clean(text)))
