"""`callbackctl report`: the month's figures, the rows behind each, and the closing of a month."""

import sqlite3
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import typer

from callbackctl.cli.boundary import DONE
from callbackctl.cli.check import valid_month
from callbackctl.cli.desk import bring_up_to_date, opened, organizations, rule_path
from callbackctl.cli.group import new_app
from callbackctl.cli.output import print_csv, print_json
from callbackctl.cli.settings import Settings, settings
from callbackctl.errors import CallbackError, UsageError
from callbackctl.messages import _

if TYPE_CHECKING:
    from callbackctl.reporting.rows import MonthRows

app = new_app()


@app.command(help=_("The month's figures for each organisation: rules, channels, caps, callers, complaints."))
def report(
    context: typer.Context,
    month: str = typer.Option("", "--month", metavar="YYYY-MM", help=_("the month (default: today's)")),
    rows: str = typer.Option("", "--rows", metavar="FIGURE", help=_("list what a figure counts, as rules.RULE.late")),
    section: str = typer.Option("", "--section", metavar="NAME", help=_("one section alone, also with --csv")),
    close: bool = typer.Option(False, "--close", help=_("keep the month as it stands, with a hash (needs --as)")),
    as_closed: bool = typer.Option(False, "--as-closed", help=_("the month as it was kept when it was closed")),
    html: str = typer.Option("", "--html", metavar="FILE", help=_("write the month as one web page")),
    xlsx: str = typer.Option("", "--xlsx", metavar="FILE", help=_("write the month as an Excel workbook")),
) -> int:
    """Print the figures of a month."""
    from callbackctl.cli.report_files import ReportFiles

    chosen = settings(context)
    wanted = valid_month(month) if month else ""
    _check_options(rows=rows, section=section, close=close, as_closed=as_closed)
    files = ReportFiles(html, xlsx, chosen.viewer, beside=rows or section or close)
    if close:
        return _close(chosen, wanted)
    with opened(chosen) as connection:
        names = organizations(connection, chosen)
        months = [_Month(connection, chosen, name, wanted, as_closed=as_closed) for name in names]
        if rows:
            return _print_rows(months, chosen, rows)
        reports = [one.report() for one in months]
        if files.wanted:
            for one, report in zip(months, reports, strict=True):
                files.add(one.connection, report, one.history, one.opened()[1])
            files.write()
            return DONE
    _print_reports(reports, chosen, section)
    return DONE


def _check_options(*, rows: str, section: str, close: bool, as_closed: bool) -> None:
    given = [name for name, value in (("--rows", rows), ("--section", section), ("--close", close)) if value]
    if len(given) > 1 or (close and as_closed):
        both = " ".join(given[:2]) if len(given) > 1 else "--close --as-closed"
        raise UsageError(_("{options} do not go together").format(options=both))
    if section:
        from callbackctl.cli.sections import SECTIONS
        from callbackctl.policy.suggest import nearest

        if section not in SECTIONS:
            near = nearest(section, SECTIONS)
            hint = _("there are: {names}").format(names=", ".join(SECTIONS))
            hint = _("did you mean {name}?").format(name=near) if near else hint
            raise UsageError(_("there is no section {name!r}; {hint}").format(name=section, hint=hint))


class _Month:
    """The month of one organisation that a command works on, as it stands or as it was kept."""

    def __init__(
        self, connection: sqlite3.Connection, chosen: Settings, organization: str, month: str, *, as_closed: bool
    ) -> None:
        from callbackctl.policy.reader import read_policy

        self.connection, self.organization, self.as_closed = connection, organization, as_closed
        self.now = bring_up_to_date(connection, chosen, organization)
        self.history = read_policy(rule_path(chosen, organization))
        self.month = month or self.now[:7]

    def report(self) -> dict[str, Any]:
        """The report, with what has changed since where the month is closed."""
        from callbackctl.cli.progress import working
        from callbackctl.reporting.month import month_report
        from callbackctl.reporting.since import as_closed

        with working(_("counting {month} of {organization}").format(month=self.month, organization=self.organization)):
            if not self.as_closed:
                return month_report(self.connection, self.organization, self.history, self.month, self.now)
            kept = as_closed(self.connection, self.organization, self.month)
        if kept is None:
            raise _not_closed(self.organization, self.month)
        return kept

    def rows(self, figure: str) -> tuple[list[dict[str, Any]] | None, list[str]]:
        """The rows behind a figure, None where the month has no such figure; and the names of all there are."""
        names, months = self.opened()
        return (months.behind(figure) if figure in names else None), names

    def opened(self) -> tuple[list[str], "MonthRows"]:
        """The names of all figures, and the rows behind them."""
        from callbackctl.reporting.closing import closed_month
        from callbackctl.reporting.figures import figure_names
        from callbackctl.reporting.month import compute_month
        from callbackctl.reporting.rows import MonthRows

        if self.as_closed:
            closed = closed_month(self.connection, self.organization, self.month)
            if closed is None:
                raise _not_closed(self.organization, self.month)
            return figure_names(closed.report), closed.rows()
        asked = (self.connection, self.organization, self.history, self.month, self.now)
        return figure_names(compute_month(*asked)), MonthRows.read(*asked)


def _not_closed(organization: str, month: str) -> CallbackError:
    return CallbackError(
        _(
            "{organization}: {month} is not closed; callbackctl report --month {month} --close --as STAFF closes it"
        ).format(organization=organization, month=month)
    )


def _close(chosen: Settings, month: str) -> int:
    """Close the month of every organisation the command works on, or of none."""
    from callbackctl.policy.reader import read_policy
    from callbackctl.reporting.closing import close_month
    from callbackctl.store.database import transaction

    if not month:
        raise UsageError(_("say which month to close: --month YYYY-MM"))
    if chosen.viewer is None:
        raise UsageError(_("say who closes the month: --as STAFF"))
    with opened(chosen) as connection:
        names = organizations(connection, chosen)
        moments = {name: bring_up_to_date(connection, chosen, name) for name in names}
        with transaction(connection):
            kept = [
                close_month(connection, name, read_policy(rule_path(chosen, name)), month, moments[name], chosen.viewer)
                for name in names
            ]
    if chosen.json:
        print_json([{"organization": one.organization, "month": one.month, **one.seal()} for one in kept])
    else:
        for one in kept:
            print(
                _("{organization}: {month} is closed; hash {hash}").format(
                    organization=one.organization, month=one.month, hash=one.hash
                )
            )
    return DONE


def _print_rows(months: list[_Month], chosen: Settings, figure: str) -> int:
    from callbackctl.cli.report_rows import print_figure_rows
    from callbackctl.reporting.figures import no_such_figure

    found: list[dict[str, Any]] = []
    known: list[str] = []
    several, there = len(months) > 1, False
    for one in months:
        rows, names = one.rows(figure)
        known += names
        there = there or rows is not None
        found += [{"organization": one.organization, **row} if several else row for row in rows or []]
    if not there:
        raise no_such_figure(figure, dict.fromkeys(known))
    print_figure_rows(found, chosen)
    return DONE


def _print_reports(reports: list[dict[str, Any]], chosen: Settings, section: str) -> None:
    from callbackctl.cli.report_text import print_report, print_section
    from callbackctl.cli.sections import SECTIONS

    if chosen.csv:
        rows = [{**_which(one), **row} for one in reports for row in SECTIONS[section or "rules"].rows(one)]
        keys = dict.fromkeys(["organization", "month", *(name for row in rows for name in row)])
        print_csv(rows, list(keys))
    elif chosen.json:
        shown = [SECTIONS[section].rows(one) if section else one for one in reports]
        print_json(shown[0] if len(shown) == 1 else shown)
    else:
        for one in reports:
            print_section(one, section) if section else print_report(one)


def _which(one: Mapping[str, Any]) -> dict[str, Any]:
    return {"organization": one["organization"], "month": one["month"]}
