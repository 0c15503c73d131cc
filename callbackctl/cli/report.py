"""`callbackctl report`: the month's figures."""

import sys
from typing import Any

import typer

from callbackctl.cli.boundary import DONE
from callbackctl.cli.check import valid_month
from callbackctl.cli.desk import bring_up_to_date, opened, organizations, rule_path
from callbackctl.cli.group import new_app
from callbackctl.cli.output import Column, percent, print_csv, print_json, print_plain, print_table
from callbackctl.cli.settings import settings
from callbackctl.cli.words import channel_word
from callbackctl.messages import _

app = new_app()
RULE_COLUMNS = (
    "rule",
    "clause",
    "eligible",
    "drawn",
    "required",
    "ratio",
    "due",
    "on_time",
    "late",
    "missed",
    "excused",
    "open",
)


@app.command(help=_("The month's figures for each organisation: rules, channels, caps, callers, complaints."))
def report(
    context: typer.Context,
    month: str = typer.Option("", "--month", metavar="YYYY-MM", help=_("the month (default: today's)")),
    html: str = typer.Option("", "--html", metavar="FILE", help=_("write the month as one web page")),
    xlsx: str = typer.Option("", "--xlsx", metavar="FILE", help=_("write the month as an Excel workbook")),
) -> int:
    """Print the figures of a month."""
    from callbackctl.cli.report_files import ReportFiles
    from callbackctl.policy.reader import read_policy
    from callbackctl.reporting.month import month_report

    chosen = settings(context)
    wanted = valid_month(month) if month else ""
    files = ReportFiles(html, xlsx, chosen.viewer)
    reports = []
    with opened(chosen) as connection:
        for organization in organizations(connection, chosen):
            now = bring_up_to_date(connection, chosen, organization)
            history = read_policy(rule_path(chosen, organization))
            reports.append(month_report(connection, organization, history, wanted or now[:7], now))
            files.add(connection, reports[-1], history, now)
    if files.wanted:
        files.write()
        return DONE
    if chosen.json:
        print_json(reports[0] if len(reports) == 1 else reports)
    elif chosen.csv:
        rows = [
            {"organization": one["organization"], "month": one["month"], **row}
            for one in reports
            for row in one["rules"]
        ]
        print_csv(rows, ("organization", "month", *RULE_COLUMNS))
    else:
        for one in reports:
            _print(one)
    return DONE


def _print(report: dict[str, Any]) -> None:
    print(f"{report['organization']} {report['month']}")
    _section(_rule_rows(report), _rule_columns())
    channels = [
        {"channel": channel_word(row["channel"]), "completed": row["completed"], "share": percent(row["share"])}
        for row in report["channels"]
    ]
    _section(
        channels,
        [
            Column(_("channel"), "channel"),
            Column(_("completed"), "completed", right=True),
            Column(_("share"), "share", right=True),
        ],
    )
    _section(_caller_rows(report), _caller_columns())
    for cap in report["caps"]:
        verdict = _("in order") if cap["ok"] else _("exceeded")
        words = " + ".join(channel_word(channel) for channel in cap["channels"])
        print(
            _("{channels}: {share}, at most {limit}: {verdict}").format(
                channels=words, share=percent(cap["share"]), limit=percent(cap["at_most"]), verdict=verdict
            )
        )
    complaints, satisfaction = report["complaints"], report["satisfaction"]
    print(
        _("complaints: {received} received, {closed} closed, {open} open").format(
            **{name: complaints[name] for name in ("received", "closed", "open")}
        )
    )
    if satisfaction["answers"]:
        print(
            _("satisfaction: {mean} of 5 in {answers} answers").format(
                **{name: satisfaction[name] for name in ("mean", "answers")}
            )
        )
    print(
        _("findings: {count} (callbackctl check --month {month})").format(
            count=len(report["findings"]), month=report["month"]
        )
    )
    print()


def _section(rows: list[dict[str, Any]], columns: list[Column]) -> None:
    if not rows:
        return
    if sys.stdout.isatty():
        print_table(rows, columns)
    else:
        print_plain(rows, columns)
        print()


def _rule_rows(report: dict[str, Any]) -> list[dict[str, Any]]:
    return [{**row, "required": percent(row["required"]), "ratio": percent(row["ratio"])} for row in report["rules"]]


def _rule_columns() -> list[Column]:
    def number(heading: str, key: str) -> Column:
        return Column(heading, key, right=True)

    return [
        Column(_("rule"), "rule"),
        Column(_("clause"), "clause"),
        number(_("eligible"), "eligible"),
        number(_("drawn"), "drawn"),
        number(_("required"), "required"),
        number(_("share drawn"), "ratio"),
        number(_("due"), "due"),
        number(_("on time"), "on_time"),
        number(_("late"), "late"),
        number(_("missed"), "missed"),
        number(_("excused"), "excused"),
        number(_("open"), "open"),
    ]


def _caller_rows(report: dict[str, Any]) -> list[dict[str, Any]]:
    return [{**row, "on_time": percent(row["on_time"])} for row in report["callers"]]


def _caller_columns() -> list[Column]:
    return [
        Column(_("caller"), "staff"),
        Column(_("visits"), "visits", right=True),
        Column(_("reached"), "reached", right=True),
        Column(_("on time"), "on_time", right=True),
        Column(_("satisfaction"), "satisfaction", right=True),
    ]
