"""The sections on callbacks: by rule, by branch and segment, by channel."""

from collections.abc import Mapping, Sequence
from typing import Any

from callbackctl.messages import _
from callbackctl.policy.vocabulary import channel, word
from callbackctl.reporting.outline.figures import Figures
from callbackctl.reporting.outline.model import Chart, Column, Row, Section, Series, Table, Tone
from callbackctl.reporting.outline.names import Names

SUMS = ("due", "on_time", "late", "missed", "excused", "open")
REASONS = ("refused", "unreachable", "moved", "dead", "withdrawn")
Figured = Mapping[str, Any]


def sum_columns() -> list[Column]:
    """What became of the callbacks due, and the share made in time."""
    headings = (_("due"), _("on time"), _("late"), _("missed"), _("excused"), _("open"))
    return [
        *(Column(heading, key, "number") for heading, key in zip(headings, SUMS, strict=True)),
        Column(_("made in time"), "on_time_share", "share"),
    ]


def sum_tones(values: Figured) -> dict[str, Tone]:
    """What is late or missed is bad news."""
    return {key: "bad" for key in ("late", "missed") if values[key]}


def rules_section(report: Figured, names: Names, figures: Figures) -> Section:
    """Every rule: how many had to be called, how many were, and what became of what was due."""
    lead = [
        _("Due = on time + late + missed + excused + open. Made in time: of what had to be made by now."),
    ]
    if report.get("provisional"):
        years = ", ".join(map(str, report["provisional"]))
        lead.append(_("Holidays of {years} are not announced yet; deadlines there are provisional.").format(years=years))
    charts = [_reached_chart(report, names), _kept_chart(report["rules"], names)]
    tables = [_rules_table(report, names, figures), _excused_table(report, names, figures)]
    return Section(
        "rules",
        _("Callbacks by rule"),
        lead,
        [chart for chart in charts if chart.labels],
        [table for table in tables if table.rows],
    )


def _rules_table(report: Figured, names: Names, figures: Figures) -> Table:
    columns = [
        Column(_("rule"), "name"), Column(_("clause"), "clause"), Column(_("eligible"), "eligible", "number"),
        Column(_("drawn"), "drawn", "number"), Column(_("reached"), "reached", "number"),
        Column(_("required"), "required", "share"), Column(_("share reached"), "reached_ratio", "share"),
        *sum_columns(),
    ]  # fmt: skip
    keys = ("eligible", "drawn", "reached", *SUMS)
    rows = [
        Row(
            {**{column.key: one[column.key] for column in columns[1:]}, "name": names.rule(one["rule"])},
            figures.of(f"rules.{one['rule']}", one, keys),
            {**sum_tones(one), **({"reached_ratio": "bad"} if _is_short(one, report) else {})},
        )
        for one in report["rules"]
    ]
    sums = {key: sum(one[key] for one in report["rules"]) for key in ("eligible", "drawn", "reached")}
    totals = report["totals"]
    total = Row(
        {"name": _("all rules"), **sums, **{key: totals[key] for key in (*SUMS, "on_time_share")}},
        figures.of("totals", totals, SUMS),
    )
    return Table("rules", _("Callbacks due in the month, by rule"), columns, rows, total)


def _is_short(rule: Figured, report: Figured) -> bool:
    """Whether fewer were reached than had to be, and not because nobody could be."""
    return any(one["code"] == "ratio-short" and one["rule"] == rule["rule"] for one in report["findings"])


def _excused_table(report: Figured, names: Names, figures: Figures) -> Table:
    headings = (_("refused"), _("unreachable"), _("moved away"), _("deceased"), _("withdrawn"))
    columns = [
        Column(_("rule"), "name"),
        *(Column(heading, key, "number") for heading, key in zip(headings, REASONS, strict=True)),
    ]
    rows = [
        Row(
            {"name": names.rule(one["rule"]), **{key: one["excused_by"][key] for key in REASONS}},
            figures.of(f"rules.{one['rule']}.excused", one["excused_by"], REASONS),
        )
        for one in report["rules"]
        if one["excused"]
    ]
    excused = report["totals"]["excused_by"]
    total = Row({"name": _("all rules"), **excused}, figures.of("totals.excused", excused, REASONS))
    return Table("excused", _("Excused callbacks, by reason"), columns, rows, total)


def _reached_chart(report: Figured, names: Names) -> Chart:
    wanted = [one for one in report["rules"] if one["reached_ratio"] is not None]
    return Chart(
        "reached",
        _("Share reached, against the share required"),
        "bars",
        "share",
        [names.rule(one["rule"]) for one in wanted],
        [Series(_("share reached"), [one["reached_ratio"] for one in wanted])],
        [one["required"] for one in wanted],
        _("required"),
        ["bad" if _is_short(one, report) else "" for one in wanted],
        top=1.0,
    )


def _kept_chart(rules: Sequence[Figured], names: Names) -> Chart:
    wanted = [one for one in rules if one["on_time_share"] is not None]
    return Chart(
        "kept",
        _("Callbacks made in time"),
        "bars",
        "share",
        [names.rule(one["rule"]) for one in wanted],
        [Series(_("made in time"), [one["on_time_share"] for one in wanted])],
        top=1.0,
    )


def places_section(report: Figured, figures: Figures) -> Section | None:
    """The same sums by the customers' branch and segment; None where customers have neither."""
    groups = (
        ("branches", "branch", _("branch"), _("Callbacks and visits, by branch")),
        ("segments", "segment", _("segment"), _("Callbacks and visits, by segment")),
    )
    tables = [
        _group_table(report[group], group, key, heading, caption, figures)
        for group, key, heading, caption in groups
        if any(one[key] != "-" for one in report[group])
    ]
    return Section("places", _("Branches and segments"), (), (), tables) if tables else None


def _group_table(
    groups: Sequence[Figured], name: str, key: str, heading: str, caption: str, figures: Figures
) -> Table:
    columns = [
        Column(heading, "name"), *sum_columns(), Column(_("visits"), "visits", "number"),
        Column(_("completed"), "completed", "number"), Column(_("satisfaction"), "mean", "mean"),
    ]  # fmt: skip
    rows = [
        Row(
            {**{column.key: one[column.key] for column in columns[1:]},
             "name": word(one[key]) if one[key] != "-" else _("not stated")},
            figures.of(f"{name}.{one[key]}", one, (*SUMS, "visits", "completed")),
            sum_tones(one),
        )
        for one in groups
    ]  # fmt: skip
    return Table(name, caption, columns, rows)


def channels_section(report: Figured, figures: Figures) -> Section:
    """Completed visits by channel, and the caps on them."""
    channels: Sequence[Figured] = report["channels"]
    if not channels:
        return Section("channels", _("Channels"), (_("No visit was completed in the month."),))
    columns = [
        Column(_("channel"), "name"), Column(_("completed"), "completed", "number"), Column(_("share"), "share", "share"),
    ]  # fmt: skip
    rows = [
        Row(
            {"name": channel(one["channel"]), "completed": one["completed"], "share": one["share"]},
            {"completed": figures.opens(f"channels.{one['channel']}", one["completed"])},
        )
        for one in channels
    ]
    total = Row({"name": _("all channels"), "completed": sum(one["completed"] for one in channels)})
    tables = [Table("channels", _("Completed visits by channel"), columns, rows, total)]
    if report["caps"]:
        tables.append(_caps_table(report["caps"], figures))
    return Section("channels", _("Channels"), (), [_mix_chart(channels, report["caps"])], tables)


def _words(channels: Sequence[str]) -> str:
    return " + ".join(map(channel, channels))


def _mix_chart(channels: Sequence[Figured], caps: Sequence[Figured]) -> Chart:
    """A bar a channel; a cap on one channel is marked on its bar, one on several has a bar of its own."""
    alone = {cap["channels"][0]: cap for cap in caps if len(cap["channels"]) == 1}
    bars = [(channel(one["channel"]), one["share"], alone.get(one["channel"])) for one in channels]
    bars += [(_words(cap["channels"]), cap["share"], cap) for cap in caps if len(cap["channels"]) > 1]
    return Chart(
        "mix",
        _("Channel mix, against the caps") if caps else _("Channel mix"),
        "bars",
        "share",
        [label for label, _share, _cap in bars],
        [Series(_("share"), [share for _label, share, _cap in bars])],
        [cap["at_most"] if cap else None for _label, _share, cap in bars] if caps else (),
        _("at most") if caps else "",
        ["bad" if cap and not cap["ok"] else "" for _label, _share, cap in bars],
        top=1.0,
    )


def _caps_table(caps: Sequence[Figured], figures: Figures) -> Table:
    columns = [
        Column(_("channels"), "name"), Column(_("clause"), "clause"), Column(_("completed"), "completed", "number"),
        Column(_("of all"), "of", "number"), Column(_("share"), "share", "share"), Column(_("at most"), "at_most", "share"),
        Column(_("verdict"), "verdict"),
    ]  # fmt: skip
    rows = [
        Row(
            {**{column.key: cap.get(column.key) for column in columns}, "name": _words(cap["channels"]),
             "verdict": _("in order") if cap["ok"] else _("exceeded")},
            {"completed": figures.opens(f"caps.{'+'.join(cap['channels'])}", cap["completed"])},
            {"verdict": "good"} if cap["ok"] else {"share": "bad", "verdict": "bad"},
        )
        for cap in caps
    ]  # fmt: skip
    return Table("caps", _("Caps on channels"), columns, rows)
