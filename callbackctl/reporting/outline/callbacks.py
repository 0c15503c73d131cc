"""The sections on callbacks: by rule, by channel, by caller."""

from collections.abc import Mapping, Sequence
from typing import Any

from callbackctl.messages import _
from callbackctl.policy.vocabulary import channel
from callbackctl.reporting.outline.figures import Figures
from callbackctl.reporting.outline.model import Chart, Column, Row, Section, Series, Table, Tone
from callbackctl.reporting.outline.names import Names

COUNTS = ("eligible", "drawn", "due", "on_time", "late", "missed", "excused", "open")


def kept_share(figures: Mapping[str, Any]) -> float | None:
    """Of the callbacks that were owed and whose time is up, the share made in time."""
    over = figures["on_time"] + figures["late"] + figures["missed"]
    return figures["on_time"] / over if over else None


def rules_section(report: Mapping[str, Any], names: Names, figures: Figures) -> Section:
    """Every rule: how many had to be called, how many were, and what became of what was due."""
    rules: Sequence[Mapping[str, Any]] = report["rules"]
    return Section(
        "rules",
        _("Callbacks by rule"),
        (_("Due = on time + late + missed + excused + open. In time: of those made or missed, the share on time."),),
        [chart for chart in (_drawn_chart(rules, names), _kept_chart(rules, names)) if chart.labels],
        [_rules_table(rules, names, figures)],
    )


def _rules_table(rules: Sequence[Mapping[str, Any]], names: Names, figures: Figures) -> Table:
    columns = [
        Column(_("rule"), "name"), Column(_("clause"), "clause"), Column(_("eligible"), "eligible", "number"),
        Column(_("drawn"), "drawn", "number"), Column(_("required"), "required", "share"),
        Column(_("share drawn"), "ratio", "share"), Column(_("due"), "due", "number"),
        Column(_("on time"), "on_time", "number"), Column(_("late"), "late", "number"),
        Column(_("missed"), "missed", "number"), Column(_("excused"), "excused", "number"),
        Column(_("open"), "open", "number"), Column(_("in time"), "kept", "share"),
    ]  # fmt: skip
    rows = [
        Row(
            {**{column.key: one.get(column.key) for column in columns}, "name": names.rule(one["rule"]),
             "kept": kept_share(one)},
            figures.of("rules", one["rule"], one, COUNTS),
            _rule_tones(one),
        )
        for one in rules
    ]  # fmt: skip
    sums = {key: sum(one[key] for one in rules) for key in COUNTS}
    total = Row({"name": _("all rules"), **sums, "kept": kept_share(sums)}) if rules else None
    return Table("rules", _("Callbacks due in the month, by rule"), columns, rows, total)


def _rule_tones(rule: Mapping[str, Any]) -> dict[str, Tone]:
    tones: dict[str, Tone] = {key: "bad" for key in ("late", "missed") if rule[key]}
    ratio = rule["ratio"]
    if ratio is not None and ratio < rule["required"]:
        tones["ratio"] = "bad"
    return tones


def _drawn_chart(rules: Sequence[Mapping[str, Any]], names: Names) -> Chart:
    wanted = [one for one in rules if one["ratio"] is not None]
    return Chart(
        "drawn",
        _("Share drawn for a callback, against the share required"),
        "bars",
        "share",
        [names.rule(one["rule"]) for one in wanted],
        [Series(_("share drawn"), [one["ratio"] for one in wanted])],
        [one["required"] for one in wanted],
        _("required"),
        top=1.0,
    )


def _kept_chart(rules: Sequence[Mapping[str, Any]], names: Names) -> Chart:
    wanted = [one for one in rules if kept_share(one) is not None]
    return Chart(
        "kept",
        _("Callbacks made in time"),
        "bars",
        "share",
        [names.rule(one["rule"]) for one in wanted],
        [Series(_("in time"), [kept_share(one) for one in wanted])],
        top=1.0,
    )


def channels_section(report: Mapping[str, Any], figures: Figures) -> Section:
    """Completed visits by channel, and the caps on them."""
    channels: Sequence[Mapping[str, Any]] = report["channels"]
    tables = [
        Table(
            "channels",
            _("Completed visits by channel"),
            [Column(_("channel"), "name"), Column(_("completed"), "completed", "number"),
             Column(_("share"), "share", "share")],
            [
                Row(
                    {"name": channel(one["channel"]), "completed": one["completed"], "share": one["share"]},
                    figures.of("channels", one["channel"], one, ("completed",)),
                )
                for one in channels
            ],
            Row({"name": _("all channels"), "completed": sum(one["completed"] for one in channels)}),
        )
    ] if channels else []  # fmt: skip
    return Section(
        "channels",
        _("Channels"),
        () if channels else (_("No visit was completed in the month."),),
        [_mix_chart(channels, report["caps"])] if channels else [],
        [*tables, *([_caps_table(report["caps"], figures)] if report["caps"] else [])],
    )


def _words(channels: Sequence[str]) -> str:
    return " + ".join(map(channel, channels))


def _mix_chart(channels: Sequence[Mapping[str, Any]], caps: Sequence[Mapping[str, Any]]) -> Chart:
    """A bar a channel; a cap on one channel is marked on its bar, one on several has a bar of its own."""
    alone = {cap["channels"][0]: cap["at_most"] for cap in caps if len(cap["channels"]) == 1}
    together = [cap for cap in caps if len(cap["channels"]) > 1]
    return Chart(
        "mix",
        _("Channel mix, against the caps") if caps else _("Channel mix"),
        "bars",
        "share",
        [*(channel(one["channel"]) for one in channels), *(_words(cap["channels"]) for cap in together)],
        [Series(_("share"), [*(one["share"] for one in channels), *(cap["share"] for cap in together)])],
        [*(alone.get(one["channel"]) for one in channels), *(cap["at_most"] for cap in together)],
        _("at most") if caps else "",
        limit_is_most=True,
        top=1.0,
    )


def _caps_table(caps: Sequence[Mapping[str, Any]], figures: Figures) -> Table:
    columns = [
        Column(_("channels"), "name"), Column(_("at most"), "at_most", "share"), Column(_("share"), "share", "share"),
        Column(_("verdict"), "verdict"),
    ]  # fmt: skip
    rows = [
        Row(
            {"name": _words(cap["channels"]), "at_most": cap["at_most"], "share": cap["share"],
             "verdict": _("in order") if cap["ok"] else _("exceeded")},
            figures.of("caps", "+".join(cap["channels"]), cap, ("share",)),
            {"verdict": "good"} if cap["ok"] else {"share": "bad", "verdict": "bad"},
        )
        for cap in caps
    ]  # fmt: skip
    return Table("caps", _("Caps on channels"), columns, rows)


def callers_section(report: Mapping[str, Any], names: Names, figures: Figures) -> Section:
    """What each caller did."""
    callers: Sequence[Mapping[str, Any]] = report["callers"]
    columns = [
        Column(_("caller"), "name"), Column(_("visits"), "visits", "number"), Column(_("reached"), "reached", "number"),
        Column(_("reached, share"), "reach", "share"), Column(_("on time"), "on_time", "share"),
        Column(_("satisfaction"), "satisfaction", "mean"), Column(_("reviewed"), "reviewed", "number"),
        Column(_("passed"), "passed", "number"),
    ]  # fmt: skip
    rows = [
        Row(
            {**{column.key: one.get(column.key) for column in columns}, "name": names.caller(one["staff"]),
             "reach": one["reached"] / one["visits"] if one["visits"] else None},
            figures.of("callers", one["staff"], one, ("visits", "reached", "reviewed", "passed")),
        )
        for one in callers
    ]  # fmt: skip
    sums = {key: sum(one[key] for one in callers) for key in ("visits", "reached", "reviewed", "passed")}
    total = Row(
        {"name": _("all callers"), **sums, "reach": sums["reached"] / sums["visits"] if sums["visits"] else None}
    )
    chart = Chart(
        "workload",
        _("Workload of the callers"),
        "bars",
        "number",
        [names.caller(one["staff"]) for one in callers],
        [
            Series(_("reached"), [one["reached"] for one in callers]),
            Series(_("not reached"), [one["visits"] - one["reached"] for one in callers]),
        ],
        stacked=True,
    )
    return Section(
        "callers",
        _("Callers"),
        () if callers else (_("No visit was recorded in the month."),),
        [chart] if callers else [],
        [Table("callers", _("Visits of the month, tries among them, by caller"), columns, rows, total)]
        if callers
        else [],
    )
