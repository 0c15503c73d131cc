"""The month's report as an outline: what `report --html`, `--xlsx` and the printed form show."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from callbackctl.messages import _, language
from callbackctl.policy.model import Policy
from callbackctl.policy.vocabulary import role
from callbackctl.reporting.outline.behind import Appendix, RowsOf, in_reading_order
from callbackctl.reporting.outline.breaches import breaches_section, changes_section
from callbackctl.reporting.outline.callbacks import channels_section, places_section, rules_section
from callbackctl.reporting.outline.callers import callers_section
from callbackctl.reporting.outline.figures import Figures
from callbackctl.reporting.outline.model import Outline, Row, Section, Table, Tile
from callbackctl.reporting.outline.names import Names, names_of
from callbackctl.reporting.outline.shown import shown
from callbackctl.reporting.outline.voices import complaints_section, matters_section, satisfaction_section
from callbackctl.reporting.outline.year import month_name, year_section


@dataclass(frozen=True, slots=True)
class Month:
    """What an outline is made from: the report in the shape of `report --json`, its policy, and the rows behind it."""

    report: Mapping[str, Any]
    policy: Policy
    names: Names
    figures: Sequence[str]
    rows_of: RowsOf
    viewer: str | None = None


def names_in(connection: sqlite3.Connection, policy: Policy, report: Mapping[str, Any]) -> Names:
    """The names of everybody whom a report speaks of."""
    customers = {str(one["customer"]) for one in report["findings"] if one["customer"]}
    return names_of(connection, policy, report["organization"], customers)


def month_outline(month: Month) -> Outline:
    """The outline of a month, without the rows behind its figures."""
    report, figures = month.report, Figures(month.figures)
    still_open = month.rows_of("complaints.open") if report["complaints"]["open"] else ()
    sections = [
        rules_section(report, month.names, figures),
        places_section(report, figures),
        channels_section(report, figures),
        callers_section(report, figures),
        complaints_section(report, figures, still_open),
        matters_section(report, figures),
        satisfaction_section(report, figures),
        year_section(report),
        breaches_section(report, month.names, figures),
        changes_section(report),
    ]
    return Outline(
        language(),
        report["organization"],
        month.policy.title.text(language()),
        _("Customer callbacks, {month}").format(month=month_name(report["month"])),
        report["month"],
        _facts(month),
        _tiles(report, figures),
        [section for section in sections if section is not None],
        signatures=_signatures(month.policy),
    )


def standing_alone(month: Month) -> Outline:
    """The outline of a month for a document without rows: nothing in it leads anywhere."""
    outline = month_outline(replace(month, figures=()))
    return replace(outline, sections=[_only_links_to(section, set()) for section in outline.sections])


def with_rows(outline: Outline, month: Month, limit: int = 500) -> Outline:
    """An outline with the rows behind every figure that it shows; at most `limit` a figure, and in any one table."""
    appendix = Appendix(month.rows_of, month.names, limit)
    titles = dict(_titles(outline))
    for figure in in_reading_order(titles):
        appendix.add(figure, titles[figure])
    written = {row.anchor for rows in appendix.lists for row in rows.rows}
    sections = [_cut(_only_links_to(section, written), limit) for section in outline.sections]
    return replace(outline, sections=sections, rows=appendix.lists)


def _cut(section: Section, limit: int) -> Section:
    """A section whose tables hold `limit` rows at most, and say so."""
    told = _("{count} more are not on this page; the workbook (--xlsx) holds them.")
    tables = [
        table if len(table.rows) <= limit
        else replace(table, rows=table.rows[:limit], note=told.format(count=len(table.rows) - limit))
        for table in section.tables
    ]  # fmt: skip
    return replace(section, tables=tables)


def figures_of(outline: Outline) -> list[str]:
    """Every figure that an outline shows and that can be opened."""
    return list(dict(_titles(outline)))


def _only_links_to(section: Section, anchors: set[str]) -> Section:
    """A section without the links to single rows that are not in the document."""
    tables = [replace(table, rows=[_kept_links(row, anchors) for row in table.rows]) for table in section.tables]
    return replace(section, tables=tables)


def _kept_links(row: Row, anchors: set[str]) -> Row:
    return replace(row, links={key: place for key, place in row.links.items() if place in anchors})


def _titles(outline: Outline) -> Iterator[tuple[str, str]]:
    """Every figure that can be opened, with what it is called; the name it has in a table wins over a tile's."""
    for tile in outline.tiles:
        if tile.figure:
            yield tile.figure, tile.label
    for section in outline.sections:
        for table in section.tables:
            for row in [*table.rows, *([table.total] if table.total else [])]:
                for key, figure in row.figures.items():
                    if figure:
                        yield figure, _title(outline, section, table, row, key)


def _title(outline: Outline, section: Section, table: Table, row: Row, key: str) -> str:
    first = table.columns[0]
    name = shown(row.values[first.key], first.kind)
    heading = next(column.heading for column in table.columns if column.key == key)
    if len(table.columns) == 2:
        return f"{table.caption}: {name}"
    return f"{section.title if name == outline.month else name} · {heading}"


def _facts(month: Month) -> list[tuple[str, str]]:
    report, policy = month.report, month.policy
    closed = report["closed"]
    facts = [
        (_("Organization"), report["organization"]),
        (_("Policy"), policy.source or ""),
        (_("Figures as of"), shown(report["as_of"], "moment")),
        (_("Standing"), "" if report["over"] else _("the month is not over yet")),
        (_("Closed"), _("{at}, mark {hash}").format(at=shown(closed["at"], "moment"), hash=closed["hash"][:16])
         if closed else ""),
        (_("Made by"), month.names.caller(month.viewer)),
    ]  # fmt: skip
    return [(label, value) for label, value in facts if value]


def _tiles(report: Mapping[str, Any], figures: Figures) -> list[Tile]:
    totals, before = report["totals"], report["comparison"]["month_before"]
    complaints, satisfaction = report["complaints"], report["satisfaction"]
    findings, unkept = len(report["findings"]), totals["late"] + totals["missed"]
    told = _("{value} the month before")

    def note(key: str, kind: Any) -> str:
        return told.format(value=shown(before[key], kind)) if before[key] is not None else ""

    return [
        Tile(_("callbacks due"), totals["due"], "number", figures.opens("totals.due", totals["due"]),
             note=note("due", "number")),
        Tile(_("made in time"), totals["on_time_share"], "share", note=note("on_time_share", "share")),
        Tile(_("late or missed"), unkept, "number", tone="bad" if unkept else "good",
             note=told.format(value=before["late"] + before["missed"])),
        Tile(_("complaints received"), complaints["received"], "number",
             figures.opens("complaints.received", complaints["received"]),
             note=note("complaints_received", "number")),
        Tile(_("satisfaction, of 5"), satisfaction["mean"], "mean", note=note("mean", "mean")),
        Tile(_("breaches of the policy"), findings, "number", tone="bad" if findings else "good"),
    ]  # fmt: skip


def _signatures(policy: Policy) -> list[str]:
    readers = dict.fromkeys(name for report in policy.reports.values() for name in report.to if report.each == "month")
    return [_("prepared by"), _("checked by"), *(role(str(name)) for name in readers or ["manager"])]
