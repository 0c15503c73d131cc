"""The sections on what was not kept, and on what has changed since the month was closed."""

from collections.abc import Mapping, Sequence
from typing import Any

from callbackctl.messages import _
from callbackctl.reporting.finding_codes import CODES, SEVERITIES, severity_of
from callbackctl.reporting.outline.figures import Figures
from callbackctl.reporting.outline.model import Column, Row, Section, Table
from callbackctl.reporting.outline.names import Names


def breaches_section(report: Mapping[str, Any], names: Names, figures: Figures) -> Section:
    """Every finding of `check`, gravest first."""
    findings: Sequence[Mapping[str, Any]] = report["findings"]
    if not findings:
        return Section("findings", _("Breaches of the policy"), (_("None: the policy was kept."),))
    columns = [
        Column(_("finding"), "code"), Column(_("gravity"), "severity"), Column(_("clause"), "clause"),
        Column(_("customer"), "customer"),
        Column(_("row"), "row", "code"), Column(_("what"), "text"),
    ]  # fmt: skip
    lead = _("callbackctl check --month {month} lists the same.").format(month=report["month"])
    table = Table("findings", _("Every breach, with its clause"), columns, [_breach(one, names) for one in findings])
    return Section("findings", _("Breaches of the policy"), (lead,), (), [_counted(findings), table])


def _breach(finding: Mapping[str, Any], names: Names) -> Row:
    code = finding["code"]
    kind, row = next(((kind, finding[kind]) for kind in ("callback", "visit") if finding[kind]), ("", None))
    return Row(
        {"code": _(CODES[code].title), "severity": _(SEVERITIES[severity_of(code)]), "clause": finding["clause"],
         "customer": names.customer(finding["customer"]), "row": row, "text": finding["text"]},
        links={"row": f"row-{kind}-{row}"} if row else {},
    )  # fmt: skip


def _counted(findings: Sequence[Mapping[str, Any]]) -> Table:
    """How many of each kind."""
    counts: dict[str, int] = {}
    for one in findings:
        counts[one["code"]] = counts.get(one["code"], 0) + 1
    columns = [
        Column(_("finding"), "name"), Column(_("code"), "code", "code"), Column(_("gravity"), "severity"),
        Column(_("count"), "count", "number"),
    ]  # fmt: skip
    rows = [
        Row({"name": _(CODES[code].title), "code": code, "severity": _(SEVERITIES[severity_of(code)]), "count": count},
            tones={"count": "bad"})
        for code, count in counts.items()
    ]  # fmt: skip
    return Table("findings-by-code", _("Breaches, by kind"), columns, rows)


def changes_section(report: Mapping[str, Any]) -> Section | None:
    """What has changed since the month was closed, and why; None where it was not closed or nothing has."""
    closed = report["closed"]
    if not closed or not closed["changes"]:
        return None
    columns = [
        Column(_("figure"), "figure", "code"), Column(_("was"), "was"), Column(_("is now"), "now"),
        Column(_("because of"), "why"),
    ]  # fmt: skip
    rows = [
        Row({"figure": one["figure"], "was": str(one["was"]), "now": str(one["now"]),
             "why": "\n".join(row["text"] for row in one["rows"])})
        for one in closed["changes"]
    ]  # fmt: skip
    table = Table("changes", _("Figures that are no longer those of the closed month"), columns, rows)
    return Section("changes", _("Changes since the month was closed"), (), (), [table])
