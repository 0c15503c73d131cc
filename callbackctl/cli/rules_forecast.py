"""`callbackctl rules forecast`: the calls of each day to come, so that a manager can staff them."""

import sys
from collections import Counter
from datetime import date, timedelta
from typing import Any, Literal

import typer

from callbackctl.cli.boundary import DONE
from callbackctl.cli.desk import bring_up_to_date, opened, organizations, rule_path
from callbackctl.cli.output import Column, clean, print_csv, print_json, print_plain
from callbackctl.cli.settings import settings
from callbackctl.clock import parse_moment
from callbackctl.errors import UsageError
from callbackctl.messages import _

KEYS = ("organization", "day", "rule", "role", "calls")
LONGEST = 366
USUAL = 27


def forecast(
    context: typer.Context,
    first: str = typer.Option("", "--from", metavar="DATE", help=_("the first day (default: today)")),
    last: str = typer.Option("", "--to", metavar="DATE", help=_("the last day (default: four weeks)")),
    by: Literal["rule", "role"] = typer.Option("rule", "--by", help=_("a column for each rule, or for each role")),
) -> int:
    """Forecast the calls of each day."""
    from callbackctl.planning import forecast as engine
    from callbackctl.planning.plan import Run
    from callbackctl.policy.reader import read_policy

    chosen = settings(context)
    rows: list[dict[str, Any]] = []
    spans: dict[str, list[str]] = {}
    with opened(chosen) as connection:
        for organization in organizations(connection, chosen):
            now = bring_up_to_date(connection, chosen, organization)
            begin, end = _span(first, last, now[:10])
            run = Run(organization, read_policy(rule_path(chosen, organization)), now)
            spans[organization] = engine.days(begin, end)
            for calls in engine.forecast(connection, run, begin, end):
                rows.append({"organization": organization, "day": calls.day, "rule": calls.rule, "role": calls.role,
                             "calls": calls.calls})  # fmt: skip
    if chosen.json:
        print_json(rows)
    elif chosen.csv:
        print_csv(rows, KEYS)
    else:
        for organization, span in spans.items():
            _print(organization, span, [row for row in rows if row["organization"] == organization], by)
        print(_("Assumed: {text}.").format(text=_(engine.ASSUMPTION)))
    return DONE


def _span(first: str, last: str, today: str) -> tuple[str, str]:
    begin = _day(first) if first else today
    end = _day(last) if last else (date.fromisoformat(begin) + timedelta(days=USUAL)).isoformat()
    if begin < today:
        raise UsageError(_("--from {day} has passed; what was called is in the report").format(day=begin))
    if not begin <= end <= (date.fromisoformat(begin) + timedelta(days=LONGEST)).isoformat():
        raise UsageError(_("--to must be from {first} to a year later").format(first=begin))
    return begin, end


def _day(text: str) -> str:
    try:
        return parse_moment(text)[:10]
    except ValueError as problem:
        raise UsageError(str(problem)) from None


def _print(organization: str, span: list[str], rows: list[dict[str, Any]], by: str) -> None:
    counts: Counter[tuple[str, str]] = Counter()
    for row in rows:
        counts[row["day"], row[by]] += row["calls"]
    keys = sorted({key for _day, key in counts})
    lines: list[dict[str, Any]] = [_line(_with_weekday(day), [counts[day, key] for key in keys]) for day in span]
    sums = [sum(counts[day, key] for day in span) for key in keys]
    heading = _("{organization}: {calls} calls from {first} to {last}")
    print(heading.format(organization=organization, calls=sum(sums), first=span[0], last=span[-1]))
    columns = [
        Column(_("day"), "day"),
        *(Column(key, str(place), right=True) for place, key in enumerate(keys)),
        Column(_("calls"), "calls", right=True),
    ]
    total = _line(_("together"), sums)
    if sys.stdout.isatty():
        _print_chart(lines, total, columns)
    else:
        print_plain([*lines, total], columns)
    print()


def _line(heading: str, numbers: list[int]) -> dict[str, Any]:
    cells = {str(place): number or "" for place, number in enumerate(numbers)}
    return {"day": heading, **cells, "calls": sum(numbers)}


def _with_weekday(day: str) -> str:
    names = (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))
    return f"{day} {names[date.fromisoformat(day).weekday()]}"


def _print_chart(lines: list[dict[str, Any]], total: dict[str, Any], columns: list[Column]) -> None:
    from rich import box
    from rich.bar import Bar
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), show_footer=True)
    for column in columns:
        table.add_column(
            column.heading,
            Text(clean(total[column.key])),
            justify="right" if column.right else "left",
            overflow="fold",
            no_wrap=column.key == "day",
        )
    table.add_column("", min_width=10, ratio=1)
    most = max([line["calls"] for line in lines] + [1])
    for line in lines:
        cells = [Text(clean(line[column.key])) for column in columns]
        table.add_row(*cells, Bar(most, 0, line["calls"], width=24, color="cyan"))
    Console().print(table)
