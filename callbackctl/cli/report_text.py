"""A month's report on the terminal, and as plain text in a pipe."""

from collections.abc import Mapping
from typing import Any

from callbackctl.cli.figures import print_figures, print_title
from callbackctl.cli.output import clean, percent
from callbackctl.cli.sections import OVERVIEW, SECTIONS
from callbackctl.cli.words import channel_word
from callbackctl.messages import _, language


def print_report(report: Mapping[str, Any]) -> None:
    """All of a report but its findings, which `check` lists."""
    print_title(f"{report['organization']} {report['month']} {report['title'][language()]}")
    for line in _state(report):
        print(clean(line))
    print()
    for name in OVERVIEW:
        _print_section(report, name)
    for line in _summary(report):
        print(clean(line))
    print()


def print_section(report: Mapping[str, Any], name: str) -> None:
    """One section of a report."""
    print_title(f"{report['organization']} {report['month']}")
    _print_section(report, name)


def _print_section(report: Mapping[str, Any], name: str) -> None:
    section = SECTIONS[name]
    rows = section.shown(report)
    if rows:
        print_title(_(section.title))
        print_figures(rows, section.columns())
        print()


def _state(report: Mapping[str, Any]) -> list[str]:
    """What a reader has to know before any figure."""
    moment = report["as_of"].replace("T", " ")
    lines = [] if report["over"] else [_("The month is not over: as it stands on {moment}.").format(moment=moment)]
    if report["provisional"]:
        lines.append(
            _("The holidays of {years} are not announced yet; deadlines in working days are provisional.").format(
                years=", ".join(report["provisional"])
            )
        )
    return [*lines, *_closed(report)]


def _closed(report: Mapping[str, Any]) -> list[str]:
    closed = report["closed"]
    if closed is None:
        return []
    at = closed["at"].replace("T", " ")
    lines = [_("Closed on {at} by {by}; hash {hash}.").format(at=at, by=closed["by"], hash=closed["hash"][:16])]
    if not closed["intact"]:
        lines.append(_("The kept month does not agree with its hash: it was altered after it was closed."))
    if closed["kept"]:
        return [*lines, _("These are the figures as they were kept.")]
    if closed["policy_changed"]:
        lines.append(_("The rule file has changed since."))
    if closed["changes"]:
        rows = len({(row["row"], row["id"]) for change in closed["changes"] for row in change["rows"]})
        lines.append(
            _(
                "{count} figures count other rows than when it was closed; {rows} rows are behind that (see the end)."
            ).format(count=len(closed["changes"]), rows=rows)
        )
    else:
        lines.append(_("Nothing has changed since."))
    return lines


def _summary(report: Mapping[str, Any]) -> list[str]:
    lines = []
    for cap in report["caps"]:
        lines.append(
            _("{channels}: {share}, at most {limit}: {verdict}").format(
                channels=" + ".join(channel_word(channel) for channel in cap["channels"]),
                share=percent(cap["share"]),
                limit=percent(cap["at_most"]),
                verdict=_("in order") if cap["ok"] else _("exceeded"),
            )
        )
    complaints, satisfaction = report["complaints"], report["satisfaction"]
    lines.append(
        _("complaints: {received} received, {closed} closed, {open} open").format(
            **{name: complaints[name] for name in ("received", "closed", "open")}
        )
    )
    if satisfaction["answers"]:
        lines.append(
            _("satisfaction: {mean} of 5 in {answers} answers").format(
                **{name: satisfaction[name] for name in ("mean", "answers")}
            )
        )
    if report["suggestions"]["received"]:
        lines.append(
            _("suggestions: {received}, {resolved} with an outcome (--section suggestions)").format(
                received=report["suggestions"]["received"], resolved=report["suggestions"]["resolved"]
            )
        )
    lines.append(
        _("findings: {count} (callbackctl check --month {month})").format(
            count=len(report["findings"]), month=report["month"]
        )
    )
    return lines
