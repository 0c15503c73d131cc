"""The section on callers: their workload and how it was done."""

from collections.abc import Mapping, Sequence
from typing import Any

from callbackctl.messages import _
from callbackctl.reporting.outline.figures import Figures
from callbackctl.reporting.outline.model import Chart, Column, Row, Section, Series, Table

OPENED = ("visits", "reached", "settled", "assigned", "missed", "open", "reviewed", "passed", "incomplete")
SUMMED = (*OPENED, "minutes", "expense")


def callers_section(report: Mapping[str, Any], figures: Figures) -> Section:
    """What each caller did, and what was theirs to do."""
    callers: Sequence[Mapping[str, Any]] = report["callers"]
    if not callers:
        return Section("callers", _("Callers"), (_("No visit was recorded in the month."),))
    columns = [
        Column(_("caller"), "name"), Column(_("visits"), "visits", "number"), Column(_("reached"), "reached", "number"),
        Column(_("share reached"), "reach", "share"), Column(_("callbacks settled"), "settled", "number"),
        Column(_("made in time"), "on_time", "share"), Column(_("due from them"), "assigned", "number"),
        Column(_("missed"), "missed", "number"), Column(_("open"), "open", "number"),
        Column(_("satisfaction"), "satisfaction", "mean"), Column(_("reviewed"), "reviewed", "number"),
        Column(_("passed"), "passed", "number"), *_rare_columns(callers),
    ]  # fmt: skip
    rows = [
        Row(
            {column.key: one[column.key] or one["staff"] if column.key == "name" else one[column.key]
             for column in columns},
            figures.of(f"callers.{one['staff']}", one, OPENED),
            {key: "bad" for key in ("missed", "incomplete") if one[key]},
        )
        for one in callers
    ]  # fmt: skip
    sums = {key: sum(one[key] or 0 for one in callers) for key in SUMMED}
    total = Row({"name": _("all callers"), **sums, "reach": sums["reached"] / (sums["visits"] or 1)})
    table = Table("callers", _("Visits of the month, tries among them, and callbacks due, by caller"), columns, rows, total)
    return Section("callers", _("Callers"), (), [_workload_chart(callers)], [table])


def _rare_columns(callers: Sequence[Mapping[str, Any]]) -> list[Column]:
    """Columns that only some organisations have something in."""
    rare = [
        Column(_("records incomplete"), "incomplete", "number"), Column(_("minutes"), "minutes", "number"),
        Column(_("expense (yuan)"), "expense", "mean"),
    ]  # fmt: skip
    return [column for column in rare if any(one[column.key] for one in callers)]


def _workload_chart(callers: Sequence[Mapping[str, Any]]) -> Chart:
    working = [one for one in callers if one["visits"]]
    return Chart(
        "workload",
        _("Workload of the callers, in visits"),
        "bars",
        "number",
        [one["name"] or one["staff"] for one in working],
        [
            Series(_("reached"), [one["reached"] for one in working]),
            Series(_("not reached"), [one["visits"] - one["reached"] for one in working]),
        ],
        stacked=True,
    )
