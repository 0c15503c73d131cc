"""Reading one scalar of a file as one of the plain shapes."""

from collections.abc import Callable
from typing import Any

from callbackctl.messages import _
from callbackctl.policy.nodes import ScalarNode
from callbackctl.policy.shapes import (
    PLAIN,
    Choice,
    Integer,
    Number,
    Parsed,
    Shape,
    Text,
    Truth,
)
from callbackctl.policy.suggest import did_you_mean, hint_for_parsed

_TRUTHS = {"yes": "true", "on": "true", "y": "true", "是": "true",
           "no": "false", "off": "false", "n": "false", "否": "false"}  # fmt: skip


class Mismatch(Exception):
    """The scalar is not of the shape: why, where more can be said, and what may have been meant."""

    def __init__(self, reason: str, hint: Callable[[], str]) -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint


def read_scalar(shape: Shape, node: ScalarNode) -> Any:
    """The value of a scalar as one plain shape; raises Mismatch."""
    match shape:
        case Text() if node.kind in ("text", "integer", "decimal") and node.text.strip():
            return node.text
        case Integer() if node.kind == "integer":
            return node.value
        case Number() if node.kind in ("integer", "decimal"):
            return node.value
        case Truth() if node.kind == "truth":
            return node.value
        case Choice(words) if node.text in words and node.kind != "empty":
            return node.text
        case Parsed(cls) if node.kind in ("text", "integer", "decimal"):
            return _parse(cls, node)
    raise Mismatch("", lambda: _hint(shape, node))


def _parse(cls: Any, node: ScalarNode) -> Any:
    try:
        return cls.parse(node.text)
    except ValueError as error:
        reason = str(error)
    raise Mismatch("" if cls.EXPECTED in reason else _(reason), lambda: hint_for_parsed(cls, node.text))


def read_first(shapes: list[Shape], node: ScalarNode) -> Any:
    """The value as the first plain shape that fits, the strictest first; raises Mismatch."""
    misses: list[Mismatch] = []
    for shape in sorted(shapes, key=lambda each: PLAIN.index(type(each))):
        try:
            return read_scalar(shape, node)
        except Mismatch as miss:
            misses.append(miss)
    if len(misses) == 1:
        raise misses[0]
    raise Mismatch("", lambda: _first_hint(misses))


def _first_hint(misses: list[Mismatch]) -> str:
    hints = (miss.hint() for miss in misses)
    return next((hint for hint in hints if hint), "")


def wrong(what: str, node: ScalarNode) -> str:
    """Expected this, not that."""
    if node.kind == "empty":
        return _("nothing is written here; expected {what}").format(what=what)
    found = node.text if len(node.text) <= 40 else node.text[:39] + "…"
    if node.plain and node.kind != "text":
        return _("expected {what}, not {found}").format(what=what, found=found)
    return _("expected {what}, not '{found}'").format(what=what, found=found)


def _hint(shape: Shape, node: ScalarNode) -> str:
    match shape:
        case Choice(words):
            return did_you_mean(node.text, words)
        case Truth() if not node.plain and node.text in ("true", "false"):
            return _("write {word} without quotes").format(word=node.text)
        case Truth():
            meant = _TRUTHS.get(node.text.lower(), node.text.lower())
            return _("did you mean '{word}'?").format(word=meant) if meant in ("true", "false") else ""
        case Integer() | Number() if not node.plain:
            return _("write numbers without quotes")
        case Text() if node.kind == "truth":
            return _("put quotes around it if it is a text")
    return ""
