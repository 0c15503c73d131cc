"""A table in a terminal, drawn by hand: the morning's list is on the screen before a library for it would be loaded."""

import os
import sys
from collections.abc import Mapping, Sequence
from itertools import zip_longest
from shutil import get_terminal_size
from typing import Any

from callbackctl.cli.output import Column, clean, width

_GAP = "  "
_NARROW = 70  # cells; with fewer every column is folded, or some would push the others out
_BOLD = "1"
_COLOURS = {"red": "1;31", "yellow": "1;33", "green": "32"}


def draw(title: str, rows: Sequence[Mapping[str, Any]], columns: Sequence[Column], whole: Sequence[str] = ()) -> None:
    """Print rows under a title and headings; long texts are folded, never cut.

    The columns with the keys `whole` are folded in a narrow terminal alone. A row may name the colour of its first cell under `colour`.
    """
    cells = [[clean(row[column.key] or "-") for column in columns] for row in rows]
    headings = [column.heading for column in columns]
    room = get_terminal_size().columns
    widths = _widths([headings, *cells], [column.key in whole and room >= _NARROW for column in columns], room)
    line = "─" if "utf" in (sys.stdout.encoding or "").lower() else "-"
    print("\n".join(_coloured(part, _BOLD) for part in _folded(clean(title), room)))
    print()
    _print_row(headings, widths, [_BOLD] * len(columns))
    print(f" {line * (sum(widths) + len(_GAP) * (len(widths) - 1))}")
    for row, texts in zip(rows, cells, strict=True):
        _print_row(texts, widths, [_COLOURS.get(row.get("colour", ""), "")])
    print()


def _widths(rows: Sequence[Sequence[str]], fixed: Sequence[bool], room: int) -> list[int]:
    """What each column needs; where that is more than there is, the widest of those that may be folded give way."""
    needed = [max(width(line) for cell in column for line in cell.split("\n")) for column in zip(*rows, strict=True)]
    room -= 1 + len(_GAP) * (len(needed) - 1)
    most = max(needed)
    while most > 2 and sum(_capped(needed, fixed, most)) > room:
        most -= 1
    return _capped(needed, fixed, most)


def _capped(needed: Sequence[int], fixed: Sequence[bool], most: int) -> list[int]:
    return [one if stays else min(one, most) for one, stays in zip(needed, fixed, strict=True)]


def _print_row(cells: Sequence[str], widths: Sequence[int], colours: Sequence[str]) -> None:
    columns = [_folded(cell, size) for cell, size in zip(cells, widths, strict=True)]
    for line in zip_longest(*columns, fillvalue=""):
        padded = [text + " " * (size - width(text)) for text, size in zip(line, widths, strict=True)]
        shown = [_coloured(text, colour) for text, colour in zip_longest(padded, colours, fillvalue="")]
        print(f" {_GAP.join(shown)}".rstrip())


def _folded(text: str, size: int) -> list[str]:
    """A text in lines of that width: broken between words, and within one that is longer."""
    if "\n" not in text and width(text) <= size:
        return [text]
    from callbackctl.cli.wrapping import folded

    lines = [line for part in text.split("\n") for line in folded(part, limit=size).split("\n")]
    return [piece for line in lines for piece in _broken(line, size)]


def _broken(line: str, size: int) -> list[str]:
    pieces = [""]
    for sign in line:
        if width(pieces[-1] + sign) > size and pieces[-1]:
            pieces.append("")
        pieces[-1] += sign
    return pieces


def _coloured(text: str, colour: str) -> str:
    """A text in a colour, where the terminal knows colours and the user wants them."""
    plain = not colour or "NO_COLOR" in os.environ or os.environ.get("TERM", "dumb") in ("dumb", "unknown")
    return text if plain else f"\x1b[{colour}m{text}\x1b[0m"
