"""The sections of a month's report: their rows, and the columns in which they are shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from callbackctl.cli.output import Column, percent
from callbackctl.cli.words import channel_word
from callbackctl.messages import _, to_translate

Report = Mapping[str, Any]
Row = dict[str, Any]
BAR = "bar"
"""The key of a column that shows a share as a bar; the row holds the share, or None."""


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the report: `rows` for scripts, `shown` for people under `columns`."""

    title: str
    rows: Callable[[Report], list[Row]]
    columns: Callable[[], list[Column]]
    shown: Callable[[Report], list[Row]]


def _number(heading: str, key: str) -> Column:
    return Column(heading, key, right=True)


def _standing_columns() -> list[Column]:
    return [
        _number(_("due"), "due"), _number(_("on time"), "on_time"), _number(_("late"), "late"),
        _number(_("missed"), "missed"), _number(_("excused"), "excused"), _number(_("open"), "open"),
        Column(_("share on time"), BAR),
    ]  # fmt: skip


def _with_bar(rows: list[Row], share: str) -> list[Row]:
    return [{**row, BAR: row[share]} for row in rows]


def _flat(row: Mapping[str, Any]) -> Row:
    """A row for a spreadsheet: what is nested becomes columns of its own."""
    flat: Row = {}
    for name, value in row.items():
        if isinstance(value, Mapping):
            flat |= {f"{name.removesuffix('_by')}_{inner}": one for inner, one in value.items()}
        else:
            flat[name] = value
    return flat


def _rules(report: Report) -> list[Row]:
    return [_flat(row) for row in report["rules"]]


def _kept(report: Report) -> list[Row]:
    return [*_with_bar(report["rules"], "on_time_share"), *_total(report)]


def _total(report: Report) -> list[Row]:
    return [{**report["totals"], "rule": _("in all"), "clause": "", BAR: report["totals"]["on_time_share"]}]


def _rule_columns() -> list[Column]:
    return [Column(_("rule"), "rule"), Column(_("clause"), "clause"), *_standing_columns()]


def _drawn(report: Report) -> list[Row]:
    shown = []
    for row in report["rules"]:
        if row["eligible"]:
            required = "-" if row["required"] is None else percent(row["required"])
            shares = {"required": required, "ratio": percent(row["ratio"])}
            shown.append({**row, **shares, BAR: row["reached_ratio"]})
    return shown


def _drawn_columns() -> list[Column]:
    return [
        Column(_("rule"), "rule"), _number(_("eligible"), "eligible"), _number(_("drawn"), "drawn"),
        _number(_("share drawn"), "ratio"), _number(_("required"), "required"), _number(_("reached"), "reached"),
        Column(_("share reached"), BAR),
    ]  # fmt: skip


def _excused(report: Report) -> list[Row]:
    return [row | row["excused_by"] for row in report["rules"] if row["excused"]]


def _excused_columns() -> list[Column]:
    return [
        Column(_("rule"), "rule"), _number(_("excused"), "excused"), _number(_("refused"), "refused"),
        _number(_("unreachable"), "unreachable"), _number(_("moved away"), "moved"), _number(_("died"), "dead"),
        _number(_("withdrawn"), "withdrawn"), _number(_("reachable"), "reachable"),
    ]  # fmt: skip


def _channels(report: Report) -> list[Row]:
    return [{**row, "channel": channel_word(row["channel"]), BAR: row["share"]} for row in report["channels"]]


def _channel_columns() -> list[Column]:
    return [Column(_("channel"), "channel"), _number(_("completed"), "completed"), Column(_("share"), BAR)]


def _caps(report: Report) -> list[Row]:
    return [
        {
            "channels": " + ".join(channel_word(channel) for channel in cap["channels"]),
            "completed": cap["completed"],
            "of": cap["of"],
            "at_most": percent(cap["at_most"]),
            "ok": _("in order") if cap["ok"] else _("exceeded"),
            BAR: cap["share"],
        }
        for cap in report["caps"]
    ]


def _cap_columns() -> list[Column]:
    return [
        Column(_("channels"), "channels"), _number(_("completed"), "completed"), _number(_("of"), "of"),
        _number(_("at most"), "at_most"), Column(_("share"), BAR), Column(_("cap"), "ok"),
    ]  # fmt: skip


def _callers(report: Report) -> list[Row]:
    return [{**row, "on_time": percent(row["on_time"]), BAR: row["reach"]} for row in report["callers"]]


def _caller_columns() -> list[Column]:
    return [
        Column(_("caller"), "staff"), _number(_("visits"), "visits"), _number(_("reached"), "reached"),
        Column(_("reach"), BAR), _number(_("on time"), "on_time"), _number(_("missed"), "missed"),
        _number(_("open"), "open"), _number(_("satisfaction"), "satisfaction"),
        _number(_("incomplete"), "incomplete"), _number(_("reviewed"), "reviewed"), _number(_("passed"), "passed"),
    ]  # fmt: skip


def _part(name: str) -> Callable[[Report], list[Row]]:
    def shown(report: Report) -> list[Row]:
        rows = [row for row in report[name] if row["due"] or row["visits"]]
        return _with_bar(rows, "on_time_share") if len(rows) > 1 else []  # one part alone is the whole

    return shown


def _trend(report: Report) -> list[Row]:
    rows = report["trend"]
    first = next((place for place, row in enumerate(rows) if row["due"] or row["answers"]), len(rows) - 1)
    return _with_bar(rows[first:], "on_time_share")


def _trend_columns() -> list[Column]:
    return [
        Column(_("month"), "month"), _number(_("due"), "due"), _number(_("on time"), "on_time"),
        Column(_("share on time"), BAR), _number(_("answers"), "answers"), _number(_("satisfaction"), "mean"),
    ]  # fmt: skip


_COMPARED = {
    "due": to_translate("due"), "on_time": to_translate("on time"), "late": to_translate("late"),
    "missed": to_translate("missed"), "excused": to_translate("excused"), "open": to_translate("open"),
    "visits": to_translate("visits"), "completed": to_translate("completed"),
    "answers": to_translate("answers"), "mean": to_translate("satisfaction"),
    "complaints_received": to_translate("complaints"), "matters_raised": to_translate("matters"),
}  # fmt: skip


def _comparison(report: Report) -> list[Row]:
    before, year = report["comparison"]["month_before"], report["comparison"]["year_before"]
    return [
        {"figure": _(heading), "now": report["totals"][name], "month_before": before[name], "year_before": year[name]}
        for name, heading in _COMPARED.items()
    ]


def _comparison_columns() -> list[Column]:
    return [
        Column(_("figure"), "figure"), _number(_("this month"), "now"), _number(_("month before"), "month_before"),
        _number(_("year before"), "year_before"),
    ]  # fmt: skip


def _compared(report: Report) -> list[Row]:
    now = {"month": report["month"], **report["totals"]}
    return [_flat(row) for row in (now, *report["comparison"].values())]


def _complaints(report: Report) -> list[Row]:
    figures = report["complaints"]
    names = ("received", "closed", "on_time", "open", "merged")
    rows = [{"part": "", "item": name, "number": figures[name]} for name in names]
    for part in ("by_category", "by_severity"):
        rows += [{"part": part[3:], "item": name, "number": number} for name, number in figures[part].items()]
    return rows


def _complaints_shown(report: Report) -> list[Row]:
    words = {
        "received": _("received"), "closed": _("closed"), "open": _("open"), "on_time": _("on time"),
        "merged": _("merged"), "category": _("category"), "severity": _("severity"),
    }  # fmt: skip
    whole = report["complaints"]["received"]
    return [
        {
            **row,
            "part": words.get(row["part"], ""),
            "item": row["item"] if row["part"] else words[row["item"]],
            BAR: row["number"] / whole if row["part"] and whole else None,
        }
        for row in _complaints(report)
        if row["number"]
    ]


def _complaint_columns() -> list[Column]:
    return [
        Column(_("by"), "part"), Column(_("complaints"), "item"), _number(_("number"), "number"),
        Column(_("share"), BAR),
    ]  # fmt: skip


def _satisfaction(report: Report) -> list[Row]:
    figures = report["satisfaction"]
    return [
        {"score": score, "answers": number, "share": round(number / figures["answers"], 4)}
        for score, number in figures["by_score"].items()
    ]


def _satisfaction_columns() -> list[Column]:
    return [Column(_("satisfaction"), "score"), _number(_("answers"), "answers"), Column(_("share"), BAR)]


def _questions(report: Report) -> list[Row]:
    return [
        {
            "questionnaire": asked["questionnaire"],
            "question": question["question"],
            "answered": question["answered"],
            "answer": answer,
            "number": number,
            "mean": question["mean"],
        }
        for asked in report["questionnaires"]
        for question in asked["questions"]
        if question["answered"]
        for answer, number in (question["answers"] or {None: question["answered"]}).items()
    ]


def _questions_shown(report: Report) -> list[Row]:
    words = {"yes": _("yes"), "no": _("no"), None: _("(in words)")}
    return [
        {**row, "answer": words.get(row["answer"], row["answer"]), BAR: row["number"] / row["answered"]}
        for row in _questions(report)
    ]


def _question_columns() -> list[Column]:
    return [
        Column(_("questionnaire"), "questionnaire"), Column(_("question"), "question"), Column(_("answer"), "answer"),
        _number(_("number"), "number"), Column(_("share"), BAR), _number(_("mean"), "mean"),
    ]  # fmt: skip


def _suggestions(report: Report) -> list[Row]:
    return list(report["suggestions"]["items"])


def _suggestion_columns() -> list[Column]:
    return [
        Column(_("when"), "at"), Column(_("customer"), "customer"), Column(_("about"), "about"),
        Column(_("suggestion"), "content"), Column(_("outcome"), "outcome"),
    ]  # fmt: skip


def finding_columns() -> list[Column]:
    """The columns of findings."""
    return [
        Column(_("severity"), "severity"), Column(_("finding"), "code"), Column(_("clause"), "clause"),
        Column(_("customer"), "customer"), Column(_("callback"), "callback"), Column(_("what"), "text"),
    ]  # fmt: skip


def shown_findings(findings: list[Row]) -> list[Row]:
    """Findings with how grave they are in words."""
    from callbackctl.reporting.finding_codes import SEVERITIES

    return [{**row, "severity": _(SEVERITIES[row["severity"]])} for row in findings]


def _changes(report: Report) -> list[Row]:
    closed = report["closed"]
    return [
        {"figure": change["figure"], "was": change["was"], "now": change["now"], **row}
        for change in (closed["changes"] if closed else [])
        for row in change["rows"]
    ]


_EVERYWHERE = ("branches.", "segments.", "callers.")


def _changed_figures(report: Report) -> list[Row]:
    """One line a figure; parts of the organisation change with the whole and are left to --json and --csv."""
    closed = report["closed"]
    return [
        {**change, "rows": len(change["rows"])}
        for change in (closed["changes"] if closed else [])
        if not change["figure"].startswith(_EVERYWHERE)
    ]


def _changed_figure_columns() -> list[Column]:
    return [
        Column(_("figure"), "figure"), _number(_("was"), "was"), _number(_("now"), "now"),
        _number(_("rows that differ"), "rows"),
    ]  # fmt: skip


def _changed_rows(report: Report) -> list[Row]:
    """One line a row, whatever number of figures count it."""
    return list({(row["row"], row["id"]): row for row in _changes(report)}.values())


def _changed_row_columns() -> list[Column]:
    return [Column(_("row"), "row"), Column(_("id"), "id"), Column(_("why"), "text")]


def _listed(name: str) -> Callable[[Report], list[Row]]:
    return lambda report: [_flat(row) for row in report[name]]


def _matters(report: Report) -> list[Row]:
    return [_flat(report["matters"])]


def _matter_columns() -> list[Column]:
    return [_number(_("matters raised"), "raised"), _number(_("resolved"), "resolved"), Column(_("share"), BAR)]


STAGE_FIGURES = {
    "ended": to_translate("ended"), "on_time": to_translate("in time"), "late": to_translate("late"),
    "running": to_translate("still running"),
}  # fmt: skip
SURVEY_FIGURES = {
    "target": to_translate("meant for"), "sent": to_translate("sent out"), "returned": to_translate("answered"),
    "rate": to_translate("response rate"), "collected": to_translate("collected"), "valid": to_translate("valid"),
}  # fmt: skip


SECTIONS: dict[str, Section] = {
    "rules": Section(to_translate("Rules: when callbacks were made"), _rules, _rule_columns, _kept),
    "drawn": Section(to_translate("Rules: how many were drawn and reached"), _rules, _drawn_columns, _drawn),
    "excused": Section(to_translate("What was excused, and why"), _rules, _excused_columns, _excused),
    "channels": Section(to_translate("Channels"), _listed("channels"), _channel_columns, _channels),
    "caps": Section(to_translate("Caps"), _listed("caps"), _cap_columns, _caps),
    "callers": Section(to_translate("Callers"), _listed("callers"), _caller_columns, _callers),
    "branches": Section(
        to_translate("Branches"),
        _listed("branches"),
        lambda: [Column(_("branch"), "branch"), *_standing_columns()],
        _part("branches"),
    ),
    "segments": Section(
        to_translate("Segments"),
        _listed("segments"),
        lambda: [Column(_("segment"), "segment"), *_standing_columns()],
        _part("segments"),
    ),
    "complaints": Section(to_translate("Complaints"), _complaints, _complaint_columns, _complaints_shown),
    "stages": Section(
        to_translate("Stages of complaints and their clocks"),
        lambda report: list(report["complaints"].get("stages", [])),
        lambda: [Column(_("stage"), "stage"), *(_number(_(heading), key) for key, heading in STAGE_FIGURES.items())],
        lambda report: [one for one in report["complaints"].get("stages", []) if one["ended"] or one["running"]],
    ),
    "surveys": Section(
        to_translate("Surveys of the month"),
        lambda report: list(report.get("surveys", [])),
        lambda: [Column(_("survey"), "theme"), *(_number(_(heading), key) for key, heading in SURVEY_FIGURES.items())],
        lambda report: [{**one, "rate": percent(one["rate"])} for one in report.get("surveys", [])],
    ),
    "matters": Section(
        to_translate("What callbacks raised"),
        _matters,
        _matter_columns,
        lambda report: _with_bar(_matters(report), "rate") if report["matters"]["raised"] else [],
    ),
    "satisfaction": Section(
        to_translate("Satisfaction"),
        _satisfaction,
        _satisfaction_columns,
        lambda report: _with_bar(_satisfaction(report), "share"),
    ),
    "questionnaires": Section(to_translate("Questionnaires"), _questions, _question_columns, _questions_shown),
    "suggestions": Section(to_translate("Suggestions"), _suggestions, _suggestion_columns, _suggestions),
    "trend": Section(to_translate("Month by month"), _listed("trend"), _trend_columns, _trend),
    "comparison": Section(to_translate("Compared"), _compared, _comparison_columns, _comparison),
    "findings": Section(
        to_translate("Findings"),
        _listed("findings"),
        finding_columns,
        lambda report: shown_findings(report["findings"]),
    ),
    "changes": Section(
        to_translate("Figures changed since the month was closed"), _changes, _changed_figure_columns, _changed_figures
    ),
    "changed-rows": Section(
        to_translate("Rows behind the changes, and why"), _changes, _changed_row_columns, _changed_rows
    ),
}  # fmt: skip
OVERVIEW = tuple(name for name in SECTIONS if name not in ("findings", "suggestions"))
"""The sections a whole report shows."""
