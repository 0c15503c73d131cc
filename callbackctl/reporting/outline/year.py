"""The section on the year: twelve months of keeping time and of satisfaction, and how this month compares."""

from collections.abc import Mapping, Sequence
from typing import Any

from callbackctl.messages import _, language
from callbackctl.policy.vocabulary import MONTHS
from callbackctl.reporting.outline.callbacks import sum_columns, sum_tones
from callbackctl.reporting.outline.model import Chart, Column, Row, Section, Series, Table


def month_name(month: str) -> str:
    """A month as it is written in a heading: `March 2026`, `2026年3月`."""
    year, number = month.split("-")
    return f"{year}年{int(number)}月" if language() == "zh" else f"{_(MONTHS[int(number) - 1])} {year}"


def year_section(report: Mapping[str, Any]) -> Section:
    """Twelve months, this one last, and the comparison with the month before and the same month last year."""
    trend: Sequence[Mapping[str, Any]] = report["trend"]
    charts = [
        _line("on-time", _("Callbacks made in time, over twelve months"), "share", trend, "on_time_share", 0.0, 1.0),
        _line("satisfaction", _("Satisfaction of 5, over twelve months"), "mean", trend, "mean", 1.0, 5.0),
    ]
    return Section(
        "year",
        _("Over the year"),
        (),
        [chart for chart in charts if any(value is not None for value in chart.series[0].values)],
        [_comparison_table(report), _trend_table(trend)],
    )


def _line(
    name: str, title: str, kind: Any, trend: Sequence[Mapping[str, Any]], key: str, bottom: float, top: float
) -> Chart:
    labels = [f"{int(one['month'][5:])}月" if language() == "zh" else _(MONTHS[int(one["month"][5:]) - 1])[:3]
              for one in trend]  # fmt: skip
    series = [Series(title, [one[key] for one in trend])]
    return Chart(name, title, "line", kind, labels, series, bottom=bottom, top=top)


def _trend_table(trend: Sequence[Mapping[str, Any]]) -> Table:
    columns = [
        Column(_("period"), "month"), Column(_("due"), "due", "number"), Column(_("on time"), "on_time", "number"),
        Column(_("made in time"), "on_time_share", "share"), Column(_("answers"), "answers", "number"),
        Column(_("satisfaction"), "mean", "mean"),
    ]  # fmt: skip
    rows = [Row({column.key: one[column.key] for column in columns}) for one in trend]
    return Table("trend", _("Twelve months"), columns, rows)


def _comparison_table(report: Mapping[str, Any]) -> Table:
    columns = [
        Column(_("period"), "name"), *sum_columns(), Column(_("visits"), "visits", "number"),
        Column(_("completed"), "completed", "number"), Column(_("satisfaction"), "mean", "mean"),
        Column(_("complaints"), "complaints_received", "number"), Column(_("matters"), "matters_raised", "number"),
    ]  # fmt: skip
    comparison = report["comparison"]
    months = [
        (_("{month}, this month"), {"month": report["month"], **report["totals"]}),
        (_("{month}, the month before"), comparison["month_before"]),
        (_("{month}, a year before"), comparison["year_before"]),
    ]
    rows = [
        Row(
            {**{column.key: one[column.key] for column in columns[1:]}, "name": label.format(month=one["month"])},
            {},
            sum_tones(one),
        )
        for label, one in months
    ]
    return Table("comparison", _("This month, the month before, and the same month last year"), columns, rows)
