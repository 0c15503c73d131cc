"""Long sentences folded to a width that people read, by the cells a terminal needs for them."""

import re
import unicodedata
from collections.abc import Iterator

from callbackctl.cli.output import width

READABLE = 100

_WIDE = "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6"
_PIECE = re.compile(rf"\s+|\[[^]\s]+ [^]\s]+\]|[{_WIDE}]|[^\s{_WIDE}]+")


def folded(text: str, first: str = "", rest: str = "", limit: int = READABLE) -> str:
    """A text in lines of at most `limit` cells: `first` before the first line, `rest` before the others.

    Chinese breaks between any two characters, but no line starts with a closing mark or ends with an opening
    one. What has no place to break (an address, say) stays whole.
    """
    lines, line, gap = [], first, ""
    for piece in _pieces(text):
        if piece.isspace():
            gap = " "
            continue
        if line not in (first, rest) and width(line + gap + piece) > limit:
            lines.append(line)
            line, gap = rest, ""
        line += ("" if line in (first, rest) else gap) + piece
        gap = ""
    return "\n".join([*lines, line])


def _pieces(text: str) -> Iterator[str]:
    """What is never broken: words, single wide characters with the marks that belong to them, and spaces."""
    held = ""
    for piece in _PIECE.findall(text):
        if not held or held.isspace() or piece.isspace():
            joins = False
        else:
            joins = _opens(held[-1]) or _closes(piece[0]) or (_is_narrow(held[-1]) and _is_narrow(piece[0]))
        if not joins and held:
            yield held
            held = ""
        held += piece
    if held:
        yield held


def _opens(sign: str) -> bool:
    return unicodedata.category(sign) in ("Ps", "Pi")


def _closes(sign: str) -> bool:
    return unicodedata.category(sign) in ("Pe", "Pf") or sign in "，。、；：？！…"


def _is_narrow(sign: str) -> bool:
    return width(sign) < 2
