"""The call sheet in a terminal: who is called and why, and what to say, before dialling."""

from collections.abc import Iterator
from typing import Any

import click

from callbackctl.cli.output import clean, width
from callbackctl.cli.words import channel_word, outcome_word
from callbackctl.cli.wrapping import folded
from callbackctl.messages import _
from callbackctl.reporting.call_sheet import CallSheet, Spoken

Line = tuple[str, str]
FEW = 4
"""So many other channels are named; a policy that allows them all need not be read out."""


def show_sheet(sheet: CallSheet) -> None:
    """Print the sheet, a heading in the margin for each part."""
    lines = [(heading, line) for heading, line in _lines(sheet) if line]
    size = max(width(heading) for heading, _line in lines) + 2
    for heading, line in lines:
        click.echo(folded(clean(line), heading + " " * (size - width(heading)), " " * size))


def _lines(sheet: CallSheet) -> Iterator[Line]:
    customer = sheet.customer
    yield _("customer"), f"{customer['name'] or ''} {customer['id']}".strip()
    yield _("ask for"), _("; ").join(filter(None, (customer["contact"], sheet.speak_to)))
    yield _("phone"), sheet.phone or ""
    yield from _headed(_("why"), [_why(row) for row in sheet.due] or [_("nothing is due today")])
    yield _("how"), _how(sheet)
    yield from _headed(_("open matters"), [f"{row['id']} {row['content']}" for row in sheet.matters])
    yield from _headed(_("last contacts"), [_contact(row) for row in sheet.last])
    for script in sheet.scripts:
        yield from _script(script, first=sheet.first_contact)


def _why(row: dict[str, Any]) -> str:
    text = _("{id} {reason}; due {due_by}").format(id=row["id"], reason=row["reason"], due_by=row["due_by"])
    return text + "".join(f"; ! {warning}" for warning in row["warnings"])


def _how(sheet: CallSheet) -> str:
    if sheet.channel is None:
        return ""
    others = dict.fromkeys(channel for row in sheet.due for channel in row["channels"] if channel != sheet.channel)
    if not 0 < len(others) <= FEW:
        return channel_word(sheet.channel)
    return _("{channel} (else: {others})").format(
        channel=channel_word(sheet.channel), others=", ".join(map(channel_word, others))
    )


def _contact(row: dict[str, Any]) -> str:
    how = _("{question}: {answer}").format(question=channel_word(row["channel"]), answer=outcome_word(row["outcome"]))
    told = [f"{row['at']} {how}"]
    told += [str(row[name]) for name in ("content", "problems", "result") if row[name]]
    return _("; ").join(told)


def _script(script: Spoken, *, first: bool) -> Iterator[Line]:
    yield _("say"), script.opening
    if script.verify is not None:
        yield _("to verify you"), _("(first contact) {text}").format(text=script.verify) if first else script.verify
    yield from _headed(_("go through"), [f"{place}. {point}" for place, point in enumerate(script.points, start=1)])
    for says, answer in script.objections:
        yield _("if they say"), says
        yield "", f"→ {answer}"
    yield _("goodbye"), script.closing or ""


def _headed(heading: str, lines: list[str]) -> Iterator[Line]:
    for place, line in enumerate(lines):
        yield heading if place == 0 else "", line
