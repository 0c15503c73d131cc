"""The rows behind the figures, a sheet for each kind, every row once; with the figures that count it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from callbackctl.messages import _
from callbackctl.reporting.outline.behind import RowsOf, columns_of, in_reading_order, said
from callbackctl.reporting.outline.model import Column, Row
from callbackctl.reporting.outline.names import Names
from callbackctl.reporting.workbook.sheets import Sheet

MOST = 1_000_000
"""Rows on one sheet; a workbook holds a few more."""


@dataclass(slots=True)
class KindRows:
    """All rows of a kind, in the order in which the figures name them."""

    kind: str
    sources: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    counted_in: dict[str, list[str]] = field(default_factory=dict)

    def parts(self) -> list[list[str]]:
        """The ids sheet by sheet."""
        names = list(self.sources)
        return [names[start : start + MOST] for start in range(0, len(names), MOST)]


def collect(figures: Iterable[str], rows_of: RowsOf) -> dict[str, KindRows]:
    """The rows behind figures by kind: a part's rows stand together, and before those of the whole."""
    kinds: dict[str, KindRows] = {}
    for figure in in_reading_order(figures):
        for source in rows_of(figure):
            kind = kinds.setdefault(str(source["row"]), KindRows(str(source["row"])))
            identity = str(source["id"])
            kind.sources.setdefault(identity, source)
            kind.counted_in.setdefault(identity, []).append(figure)
    return kinds


def spans(kind: KindRows) -> dict[str, tuple[int, int, int]]:
    """Where a figure's rows are, where they stand together: sheet, first and last place on it."""
    places = {
        identity: (part, place) for part, names in enumerate(kind.parts()) for place, identity in enumerate(names)
    }
    held: dict[str, list[tuple[int, int]]] = {}
    for identity, figures in kind.counted_in.items():
        for figure in figures:
            held.setdefault(figure, []).append(places[identity])
    found = {}
    for figure, taken in held.items():
        (part, first), (last_part, last) = min(taken), max(taken)
        together = part == last_part and last - first + 1 == len(taken)
        found[figure] = (part, first, last) if together else (0, 0, -1)
    return found


def all_columns(kind: str, sources: Iterable[Mapping[str, Any]]) -> list[Column]:
    """Every column of a kind, under headings for people: first those that a page shows too, then all others."""
    main = columns_of(kind)
    keys = dict.fromkeys(key for source in sources for key in source if key != "row")
    return [*main, *(Column(heading(key), key, _kind_of(key)) for key in keys if key not in {one.key for one in main})]


def heading(key: str) -> str:
    """What a column of rows is called."""
    known = {
        "id": _("id"), "customer": _("customer id"), "name": _("customer"), "branch": _("branch"),
        "segment": _("segment"), "rule": _("rule"), "clause": _("clause"), "event": _("event"),
        "opens_on": _("opens on"), "due_by": _("due by"), "standing": _("stands"), "settled_at": _("settled"),
        "visit": _("visit"), "entered_at": _("entered"), "caller": _("caller"), "assignee": _("belongs to"),
        "reason": _("reason"), "provisional": _("provisional"), "at": _("when"), "channel": _("channel"),
        "outcome": _("outcome"), "completed": _("completed"), "by": _("caller"), "satisfaction": _("satisfaction"),
        "result": _("result"), "corrects": _("corrects"), "answers": _("what was answered"), "type": _("what happened"),
        "drawn": _("drawn"), "reached": _("reached"), "kind": _("kind"), "received_at": _("received"),
        "category": _("category"), "severity": _("severity"), "about": _("about"), "content": _("content"),
        "status": _("stands"), "closed_at": _("closed"), "raised_at": _("raised"), "department": _("department"),
        "resolved_at": _("resolved"), "reviewer": _("reviewer"), "reviewed_at": _("reviewed"), "passed": _("passed"),
        "opinion": _("opinion"),
    }  # fmt: skip
    return known.get(key, key)


def _kind_of(key: str) -> Any:
    if key.endswith(("_at", "_on", "_by")) or key == "at":
        return "moment"
    return "number" if key in ("satisfaction", "minutes", "expense") else "code" if key in ("id", "visit") else "text"


def fill_rows(sheet: Sheet, title: str, columns: Sequence[Column], rows: KindRows, ids: Sequence[str], names: Names) -> int:
    """Write a sheet of rows; returns the place of its first row."""
    sheet.heading(
        title,
        [_("Every row once. The last column names the figures that count it, as --rows takes them; the columns that"
           " are not printed stand to the right.")],
    )
    top = sheet.row
    wanted = [*columns, Column(_("counted in"), "_figures", "code")]
    sheet.headings(wanted)
    for identity in ids:
        source = rows.sources[identity]
        values = {column.key: said(column.key, source.get(column.key), names) for column in columns}
        counted = " ".join(rows.counted_in[identity])
        sheet.values(Row({**values, "_figures": counted}), wanted, lambda __: "")
    sheet.sheet.autofilter(top, 0, max(sheet.row - 1, top), len(wanted) - 1)
    sheet.sheet.repeat_rows(top)
    sheet.sheet.print_area(0, 0, sheet.row - 1, len(columns_of(rows.kind)) - 1)
    sheet.finish(top + 1, 2)
    return top + 1
