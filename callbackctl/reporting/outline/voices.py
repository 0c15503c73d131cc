"""The sections on what customers said: complaints, what callbacks raised, satisfaction."""

from collections.abc import Mapping
from typing import Any

from callbackctl.messages import _
from callbackctl.policy.vocabulary import word
from callbackctl.reporting.outline.figures import Figures
from callbackctl.reporting.outline.model import Chart, Column, Row, Section, Series, Table


def complaints_section(report: Mapping[str, Any], figures: Figures) -> Section:
    """Complaints received, closed and open, by category and severity, and how old the open ones are."""
    complaints = report["complaints"]
    keys = ("received", "closed", "on_time", "open", "merged")
    headings = (_("received"), _("closed"), _("closed in time"), _("open"), _("merged"))
    whole = Table(
        "complaints",
        _("Complaints of the month"),
        [Column(_("month"), "name"),
         *(Column(heading, key, "number") for heading, key in zip(headings, keys, strict=True))],
        [Row({"name": report["month"], **{key: complaints[key] for key in keys}},
             figures.within("complaints", complaints, keys))],
    )  # fmt: skip
    parts = [
        _counts(figures, "complaints.by_category", _("Complaints received, by category"), _("category"),
                complaints["by_category"]),
        _counts(figures, "complaints.by_severity", _("Complaints received, by severity"), _("severity"),
                complaints["by_severity"]),
    ]  # fmt: skip
    return Section("complaints", _("Complaints"), (), _ageing_charts(complaints), [whole, *filter(None, parts)])


def _counts(
    figures: Figures, group: str, caption: str, heading: str, counts: Mapping[str, int], about: str = ""
) -> Table | None:
    if not counts:
        return None
    rows = [
        Row(
            {"name": word(name) if name != "-" else _("not stated"), "count": count},
            {"count": f"{group}.{name}"} if f"{group}.{name}" in figures.known else {},
        )
        for name, count in counts.items()
    ]
    total = Row({"name": _("together"), "count": sum(counts.values())})
    name = group.replace(".", "-")
    return Table(name, caption, [Column(heading, "name"), Column(_("number"), "count", "number")], rows, total, about)


def _ageing_charts(complaints: Mapping[str, Any]) -> list[Chart]:
    ageing = complaints.get("ageing") or {}
    if not ageing:
        return []
    return [
        Chart(
            "ageing",
            _("Open complaints, by age in days"),
            "columns",
            "number",
            [str(name) for name in ageing],
            [Series(_("open complaints"), list(ageing.values()))],
        )
    ]


def matters_section(report: Mapping[str, Any], figures: Figures) -> Section:
    """What callbacks raised, and how much of it came to an outcome."""
    matters = report["matters"]
    if not matters["raised"]:
        return Section("matters", _("Matters raised"), (_("Callbacks raised no matter in the month."),))
    columns = [
        Column(_("month"), "name"), Column(_("raised"), "raised", "number"),
        Column(_("resolved"), "resolved", "number"), Column(_("share resolved"), "rate", "share"),
    ]  # fmt: skip
    row = Row(
        {"name": report["month"], **{key: matters[key] for key in ("raised", "resolved", "rate")}},
        figures.within("matters", matters, ("raised", "resolved")),
        {"rate": "good" if matters["rate"] == 1 else "bad"},
    )
    return Section(
        "matters",
        _("Matters raised"),
        (),
        (),
        [Table("matters", _("Matters that callbacks raised in the month"), columns, [row])],
    )


def satisfaction_section(report: Mapping[str, Any], figures: Figures) -> Section:
    """How satisfied customers said they were, and how that went over the year."""
    satisfaction = report["satisfaction"]
    if not satisfaction["answers"]:
        lead = (_("Nobody was asked how satisfied they are in the month."),)
        return Section("satisfaction", _("Satisfaction"), lead)
    lead = (
        _("{mean} of 5 on average, in {answers} answers.").format(
            mean=f"{satisfaction['mean']:.2f}", answers=satisfaction["answers"]
        ),
    )
    table = _counts(
        figures, "satisfaction.by_score", _("Answers by score"), _("score (5 is best)"), satisfaction["by_score"]
    )
    return Section("satisfaction", _("Satisfaction"), lead, [], [table] if table else [])
