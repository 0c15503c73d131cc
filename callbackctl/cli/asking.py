"""Questions in a terminal: each is asked until its answer can be read, and says what is wrong with one that cannot."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

import click

from callbackctl.cli.output import clean
from callbackctl.cli.wrapping import folded
from callbackctl.clock import parse_moment
from callbackctl.messages import _
from callbackctl.recording.questions import NO, YES

Reader = Callable[[str], Any]


def ask(question: str, read: Reader = str, *, needed: bool = False, default: Any = None) -> Any:
    """An answer as `read` makes it of what is typed; Enter stands for the default, or for nothing where none is needed.

    `read` raises ValueError with what is wrong. Raises click.Abort at the end of input.
    """
    while True:
        text = click.prompt(clean(question), default="", show_default=False).strip()
        if not text:
            if default is not None or not needed:
                return default
            say(_("this is needed; write at least a word"))
            continue
        try:
            return read(text)
        except ValueError as problem:
            say(str(problem))


def choose(question: str, choices: Mapping[str, str], *, default: str | None = None, needed: bool = True) -> str | None:
    """One of several, by its number, its name or what it is called; they are listed with their numbers."""
    names = list(choices)
    say(" ".join(f"{place}={label}" for place, label in enumerate(choices.values(), start=1)), "  ")

    def read(text: str) -> str:
        if text.isascii() and text.isdigit() and 1 <= int(text) <= len(names):
            return names[int(text) - 1]
        for name, label in choices.items():
            if text.lower() in (name.lower(), label.lower()):
                return name
        wrong = _("{text!r} is none of them; write a number from 1 to {last}")
        raise ValueError(wrong.format(text=text, last=len(names)))

    hint = f" [{choices[default]}]" if default is not None and default in choices else ""
    found: str | None = ask(f"{question}{hint}", read, needed=needed, default=default)
    return found


def confirm(question: str, *, default: bool | None = None) -> bool:
    """Yes or no; Enter stands for the default."""
    signs = {True: _("Y/n"), False: _("y/N"), None: _("y/n")}[default]
    asked = _("{question} ({hints})").format(question=question, hints=signs)
    found: bool = ask(asked, read_yes_no, needed=default is None, default=default)
    return found


def read_yes_no(text: str) -> bool:
    """Yes or no in either language; raises ValueError."""
    if text.lower() not in (*YES, *NO):
        raise ValueError(_("{text!r} is neither yes nor no").format(text=text))
    return text.lower() in YES


def day_reader(today: str) -> Reader:
    """Reads a day: 2026-03-20, 03-20 (the next one) or +7 (days from today)."""

    def read(text: str) -> str:
        now = date.fromisoformat(today)
        if found := re.fullmatch(r"\+([0-9]{1,4})", text, re.ASCII):
            return (now + timedelta(days=int(found[1]))).isoformat()
        if found := re.fullmatch(r"([0-9]{1,2})[-/.]([0-9]{1,2})", text, re.ASCII):
            day = parse_moment(f"{now.year}-{text}")
            return day if day >= today else parse_moment(f"{now.year + 1}-{text}")
        return parse_moment(text)[:10]

    return read


def say(text: str, margin: str = "") -> None:
    """Text of ours or of the data, folded to a width that people read."""
    click.echo(folded(clean(text), margin, margin))
