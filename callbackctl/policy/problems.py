"""What is wrong in a rule file: every mistake with file, line, column, excerpt and caret."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from callbackctl.errors import CallbackError
from callbackctl.messages import _

SHOWN_AT_MOST = 100
"""So many problems are worked out and shown; of the rest only the number is told."""

_EXCERPT_WIDTH = 120
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_UNSEEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}

Hint = str | Callable[[], str]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a file: line and column count from 1, width in characters."""

    line: int
    column: int
    width: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a file. `line` 0 means the file as a whole.

    `subject` names what the mistake is in, such as `rule complaint-closed`; `excerpt` is the line as it
    stands in the file; `column` counts characters of it from 1 and `width` is how many are meant.
    """

    file: str
    line: int
    column: int
    subject: str | None
    message: str
    hint: str = ""
    excerpt: str = ""
    width: int = 1

    def __str__(self) -> str:
        position = f"{self.file}:{self.line}:{self.column}: " if self.line else f"{self.file}: "
        head = f"{position}{self.subject}: {self.message}" if self.subject else position + self.message
        lines = [visible(head), *self._excerpt_lines()]
        lines += [f"      {visible(line)}" for line in self.hint.splitlines()]
        return "\n".join(lines)

    def _excerpt_lines(self) -> list[str]:
        if not self.line:
            return []
        start, shown = _window(self.excerpt, self.column - 1)
        before = visible(shown[: self.column - 1 - start])
        marked = visible(shown[self.column - 1 - start :][: max(self.width, 1)])
        carets = "^" * max(terminal_width(marked), 1)
        return [
            f"{self.line:5d} | {visible(shown)}".rstrip(),
            f"{'':5} | {' ' * terminal_width(before)}{carets}",
        ]


class RuleFileError(CallbackError):
    """A file that is refused, with its mistakes in the order of their places (`problems`); `str` shows them.

    `more` is the number of further mistakes that were found and not worked out.
    """

    def __init__(self, problems: Iterable[Problem], more: int = 0) -> None:
        self.problems = tuple(problems)
        self.more = more
        super().__init__(*self.problems)

    def __str__(self) -> str:
        shown = [str(problem) for problem in self.problems]
        if self.more:
            shown.append(_("… and {count} more mistakes").format(count=self.more))
        return "\n".join(shown)


@dataclass
class Ledger:
    """The problems of one file as they are found: each once, costly hints only for those that are shown."""

    file: str
    lines: list[str] = field(default_factory=list)
    mishaps: int = 0
    spans: dict[tuple[Place, Place], str] = field(default_factory=dict)
    _found: dict[tuple[Place, str], Problem] = field(default_factory=dict)
    _versions: dict[tuple[Place, str], set[int]] = field(default_factory=dict)
    _beyond: set[tuple[Place, str]] = field(default_factory=set)

    def set_text(self, text: str) -> None:
        """Take the file's text, from which excerpts are cut."""
        self.lines = _LINE_BREAK.split(text)

    def add(
        self,
        place: Place,
        message: str,
        hint: Hint = "",
        version: int | None = None,
    ) -> None:
        """Note a problem; `version` numbers the state of a dated file in which it was found."""
        self.mishaps += 1
        known = (place, message)
        if version is not None:
            self._versions.setdefault(known, set()).add(version)
        if known in self._found or known in self._beyond:
            return
        if self.is_full:
            self._beyond.add(known)
            return
        text = hint if isinstance(hint, str) else hint()
        self._found[known] = self._problem(place, message, text)

    def has(self, place: Place) -> bool:
        """Whether something is wrong at a place."""
        return any(known == place for known, __ in self._found)

    @property
    def is_full(self) -> bool:
        """Whether further problems are only counted."""
        return len(self._found) >= SHOWN_AT_MOST

    def _problem(self, place: Place, message: str, hint: str) -> Problem:
        line = min(place.line, len(self.lines))
        excerpt = self.lines[line - 1] if line else ""
        column = min(place.column, len(excerpt) + 1)
        width = max(1, min(place.width, len(excerpt) - column + 1))
        return Problem(self.file, line, column, None, message, hint, excerpt, width)

    def refuse(self, tell_versions: Callable[[set[int]], str] | None = None) -> None:
        """Raise RuleFileError if anything was found; `tell_versions` puts state numbers in words."""
        if not self._found:
            return
        problems = []
        for known, problem in self._found.items():
            when = tell_versions(self._versions[known]) if tell_versions and known in self._versions else ""
            message = f"{problem.message} {when}".rstrip()
            problems.append(replace(problem, message=message, subject=self._subject(known[0])))
        problems.sort(key=lambda problem: (problem.line, problem.column))
        raise RuleFileError(problems, len(self._beyond))

    def _subject(self, place: Place) -> str | None:
        """The innermost named thing of the file, such as a rule, in which a place lies."""
        here = (place.line, place.column)
        around = [
            (start.line, start.column, subject)
            for (start, end), subject in self.spans.items()
            if (start.line, start.column) <= here < (end.line, end.column)
        ]
        return max(around)[2] if around else None


def visible(text: str) -> str:
    """The text with every character that a terminal would obey instead of show replaced."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_visible_character(character) for character in text)


def _visible_character(character: str) -> str:
    if character == "\t":
        return "→"
    return "\ufffd" if unicodedata.category(character) in _UNSEEN else character


def terminal_width(text: str) -> int:
    """How many columns of a terminal the text takes: Chinese and emoji two, combining marks none."""
    return len(text) if text.isascii() else sum(_character_width(character) for character in text)


def _character_width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _window(line: str, column: int) -> tuple[int, str]:
    """The part of a long line around a column, and where it starts."""
    if len(line) <= _EXCERPT_WIDTH:
        return 0, line
    start = max(0, column - _EXCERPT_WIDTH // 2)
    return start, line[start : start + _EXCERPT_WIDTH]
