"""The month's report as an outline: what `report --html`, `--xlsx` and the printed form show."""

import sqlite3
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from callbackctl.messages import _, language
from callbackctl.policy.model import Policy
from callbackctl.policy.vocabulary import MONTHS, role
from callbackctl.reporting.outline.callbacks import callers_section, channels_section, kept_share, rules_section
from callbackctl.reporting.outline.figures import Figures
from callbackctl.reporting.outline.model import Column, Outline, Row, RowList, Section, Table, Tile
from callbackctl.reporting.outline.names import Names, names_of
from callbackctl.reporting.outline.voices import complaints_section, matters_section, satisfaction_section

RowsOf = Callable[[str], Sequence[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Made:
    """When a report was made, and for whom."""

    now: str
    viewer: str | None = None


def month_outline(
    report: Mapping[str, Any],
    policy: Policy,
    names: Names,
    made: Made,
    rows: Sequence[RowList] = (),
) -> Outline:
    """The outline of a month's report, the shape of `report --json`; `rows` are the rows behind its figures."""
    figures = Figures([one.figure for one in rows])
    return Outline(
        language(),
        report["organization"],
        policy.title.text(language()),
        _("Customer callbacks, {month}").format(month=month_name(report["month"])),
        report["month"],
        _facts(report, policy, names, made),
        _tiles(report, figures),
        [
            rules_section(report, names, figures),
            channels_section(report, figures),
            callers_section(report, names, figures),
            complaints_section(report, figures),
            matters_section(report, figures),
            satisfaction_section(report, figures),
            _findings_section(report, names),
        ],
        rows,
        _signatures(policy),
    )


def month_name(month: str) -> str:
    """A month as it is written in a heading: `March 2026`, `2026年3月`."""
    year, number = month.split("-")
    return f"{year}年{int(number)}月" if language() == "zh" else f"{_(MONTHS[int(number) - 1])} {year}"


def names_in(connection: sqlite3.Connection, policy: Policy, report: Mapping[str, Any], more: Collection[str]) -> Names:
    """The names of everybody whom a report and the rows behind it speak of."""
    customers = {str(one["customer"]) for one in report["findings"] if one.get("customer")}
    return names_of(connection, policy, report["organization"], customers | set(more))


def _facts(report: Mapping[str, Any], policy: Policy, names: Names, made: Made) -> list[tuple[str, str]]:
    facts = [
        (_("Organization"), report["organization"]),
        (_("Policy"), policy.source or ""),
        (_("Figures as of"), made.now.replace("T", " ")),
        (_("Made by"), names.caller(made.viewer)),
    ]
    return [(label, value) for label, value in facts if value]


def _tiles(report: Mapping[str, Any], figures: Figures) -> list[Tile]:
    rules = report["rules"]
    sums = {key: sum(one[key] for one in rules) for key in ("due", "on_time", "late", "missed", "excused", "open")}
    kept, complaints, satisfaction = kept_share(sums), report["complaints"], report["satisfaction"]
    findings = len(report["findings"])
    return [
        Tile(_("callbacks due"), sums["due"], "number"),
        Tile(_("made in time"), kept, "share"),
        Tile(_("late or missed"), sums["late"] + sums["missed"], "number",
             tone="bad" if sums["late"] + sums["missed"] else "good"),
        Tile(_("complaints received"), complaints["received"], "number",
             figures.within("complaints", complaints, ("received",)).get("received", "")),
        Tile(_("satisfaction, of 5"), satisfaction["mean"], "mean"),
        Tile(_("breaches of the policy"), findings, "number", tone="bad" if findings else "good"),
    ]  # fmt: skip


def _findings_section(report: Mapping[str, Any], names: Names) -> Section:
    findings: Sequence[Mapping[str, Any]] = report["findings"]
    if not findings:
        return Section("findings", _("Breaches of the policy"), (_("None: the policy was kept."),))
    columns = [
        Column(_("finding"), "code", "code"), Column(_("clause"), "clause"), Column(_("customer"), "customer"),
        Column(_("callback"), "callback", "code"), Column(_("what"), "text"),
    ]  # fmt: skip
    rows = [
        Row({**{column.key: one.get(column.key) for column in columns}, "customer": names.customer(one["customer"])})
        for one in findings
    ]
    lead = _("`callbackctl check --month {month}` lists the same.").format(month=report["month"])
    table = Table("findings", _("Every breach, with its clause"), columns, rows)
    return Section("findings", _("Breaches of the policy"), (lead,), (), [table])


def _signatures(policy: Policy) -> list[str]:
    readers = dict.fromkeys(name for report in policy.reports.values() for name in report.to if report.each == "month")
    return [_("prepared by"), _("checked by"), *(role(str(name)) for name in readers or ["manager"])]
