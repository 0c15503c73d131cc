"""The month's report and the forms as Markdown: text that can be read as it is, sent by mail, printed and signed."""

import re
from collections.abc import Iterator, Sequence

from callbackctl.messages import _
from callbackctl.plain import clean
from callbackctl.reporting.forms.model import Block, Field, Form
from callbackctl.reporting.outline.model import Column, Outline, Row, Section, Table
from callbackctl.reporting.outline.shown import shown

BLANK = "＿" * 12
"""A line to write on; a wide sign that means nothing in Markdown."""

_SPECIAL = re.compile(r"([\\`*{}\[\]<>#|~$&]|(?<![^\W_])_|_(?![^\W_]))")
_LEADING = re.compile(r"^(\d*)([-+=.)](?:\s|$))")


def escaped(text: str) -> str:
    """A text from the data, so that no sign of it is taken for Markdown or HTML."""
    line = " ".join(clean(text).split())
    return _LEADING.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", line))


def outline_text(outline: Outline) -> str:
    """A report without its charts and rows."""
    return _text(_outline(outline))


def form_text(form: Form) -> str:
    """A form with lines to write on."""
    return _text(_form(form))


def _text(lines: Iterator[str]) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def _outline(outline: Outline) -> Iterator[str]:
    yield f"# {escaped(outline.title)}: {escaped(outline.heading)}\n"
    yield from (f"- {label}: {escaped(value)}" for label, value in outline.facts)
    yield ""
    columns = [Column(_("figure"), "label"), Column(_("value"), "value"), Column(_("before"), "note")]
    rows = [Row({"label": one.label, "value": shown(one.value, one.kind), "note": one.note}) for one in outline.tiles]
    yield from _table(Table("tiles", "", columns, rows))
    for section in outline.sections:
        yield from _section(section)
    yield from _signatures(outline.signatures)


def _section(section: Section) -> Iterator[str]:
    yield f"\n## {section.title}\n"
    yield from (f"{escaped(line)}\n" for line in section.lead)
    for table in section.tables:
        yield from _table(table)


def _table(table: Table) -> Iterator[str]:
    if table.caption:
        yield f"\n**{escaped(table.caption)}**\n"
    yield f"| {' | '.join(escaped(column.heading) for column in table.columns)} |"
    yield f"|{'|'.join('---:' if column.counts else '---' for column in table.columns)}|"
    for row in [*table.rows, *([table.total] if table.total else [])]:
        cells = [
            escaped(shown(row.values[column.key], column.kind)) if column.key in row.values else ""
            for column in table.columns
        ]
        yield f"| {' | '.join(cells)} |"
    if table.note:
        yield f"\n{escaped(table.note)}"
    yield ""


def _signatures(labels: Sequence[str]) -> Iterator[str]:
    yield "\n---\n"
    for label in labels:
        yield f"{label}: {BLANK}  {_('date:')} {BLANK[:8]}\n"


def _form(form: Form) -> Iterator[str]:
    yield f"# {escaped(form.organization)}: {form.title}\n"
    yield _("no. {number}").format(number=escaped(form.number) or BLANK) + "\n"
    for block in form.blocks:
        yield from _block(block)
    if form.note:
        yield f"\n{escaped(form.note)}\n"
    yield from _signatures(form.signatures)


def _block(block: Block) -> Iterator[str]:
    yield f"\n## {block.title}\n"
    for field in block.fields:
        yield from _field(field)
    yield from (f"{escaped(line)}\n" for line in block.words)
    if block.table is not None:
        yield from _table(block.table)


def _field(field: Field) -> Iterator[str]:
    label = f"**{escaped(field.label)}**" + (" \\*" if field.wanted else "")
    if field.value:
        yield f"- {label}: {escaped(field.value)}"
    elif field.choices:
        yield f"- {label}: {'  '.join(f'☐ {escaped(choice)}' for choice in field.choices)}"
    else:
        yield f"- {label}: {BLANK}"
        yield from (f"  {BLANK * 2}" for _line in range(1, field.lines))
