"""The sections on what customers said: complaints, what callbacks raised, satisfaction, questionnaires."""

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from callbackctl.messages import _, language
from callbackctl.policy.vocabulary import word
from callbackctl.reporting.outline.figures import Figures
from callbackctl.reporting.outline.model import Chart, Column, Row, Section, Series, Table

AGES = ((3, "0–3"), (7, "4–7"), (15, "8–15"), (30, "16–30"), (None, "> 30"))
"""The days up to which a complaint is counted under a label."""


def complaints_section(report: Mapping[str, Any], figures: Figures, still_open: Sequence[Mapping[str, Any]]) -> Section:
    """Complaints received, closed and open, by category and severity, and how old the open ones are."""
    complaints = report["complaints"]
    keys = ("received", "closed", "on_time", "open", "merged")
    headings = (_("received"), _("closed"), _("closed in time"), _("open at the end"), _("merged"))
    whole = Table(
        "complaints",
        _("Complaints of the month"),
        [Column(_("period"), "name"),
         *(Column(heading, key, "number") for heading, key in zip(headings, keys, strict=True))],
        [Row({"name": report["month"], **{key: complaints[key] for key in keys}},
             figures.of("complaints", complaints, keys))],
    )  # fmt: skip
    parts = [
        _counts(figures, "complaints.by_category", _("Complaints received, by category"), _("category"),
                complaints["by_category"]),
        _counts(figures, "complaints.by_severity", _("Complaints received, by severity"), _("severity"),
                complaints["by_severity"]),
    ]  # fmt: skip
    charts = [_ageing_chart(still_open, _last_day(report))] if still_open else []
    tables = [whole, *filter(None, parts), *_stages_table(complaints)]
    return Section("complaints", _("Complaints"), (), charts, tables)


def _stages_table(complaints: Mapping[str, Any]) -> Iterator[Table]:
    """How the stages kept their clocks, where the policy has any that ended or ran in the month."""
    stages = [one for one in complaints.get("stages", []) if one["ended"] or one["running"]]
    if stages:
        columns = [
            Column(_("stage"), "name"), Column(_("ended"), "ended", "number"), Column(_("in time"), "on_time", "number"),
            Column(_("late"), "late", "number"), Column(_("still running"), "running", "number"),
        ]  # fmt: skip
        rows = [
            Row({"name": word(one["stage"]), **{key: one[key] for key in ("ended", "on_time", "late", "running")}}, {},
                {"late": "bad"} if one["late"] else {})
            for one in stages
        ]  # fmt: skip
        yield Table("complaints-stages", _("Stages of complaints and their clocks"), columns, rows)


def _counts(figures: Figures, group: str, caption: str, heading: str, counts: Mapping[str, int]) -> Table | None:
    if not counts:
        return None
    rows = [
        Row(
            {"name": word(name) if name != "-" else _("not stated"), "count": count},
            {"count": figures.opens(f"{group}.{name}", count)},
        )
        for name, count in counts.items()
    ]
    total = Row({"name": _("together"), "count": sum(counts.values())})
    columns = [Column(heading, "name"), Column(_("count"), "count", "number")]
    return Table(group.replace(".", "-"), caption, columns, rows, total)


def _last_day(report: Mapping[str, Any]) -> str:
    """The day the report looks back from: the month's last, or today within the month."""
    year, month = (int(part) for part in report["month"].split("-"))
    end = f"{report['month']}-{monthrange(year, month)[1]}"
    return min(end, str(report["as_of"])[:10])


def _ageing_chart(still_open: Sequence[Mapping[str, Any]], day: str) -> Chart:
    until = date.fromisoformat(day)
    ages = [(until - date.fromisoformat(str(one["received_at"])[:10])).days for one in still_open]
    labels = [label for _days, label in AGES]
    counts = dict.fromkeys(labels, 0)
    for age in ages:
        counts[next(label for days, label in AGES if days is None or age <= days)] += 1
    return Chart(
        "ageing",
        _("Open complaints, by days since receipt"),
        "columns",
        "number",
        labels,
        [Series(_("open complaints"), [counts[label] for label in labels])],
    )


def matters_section(report: Mapping[str, Any], figures: Figures) -> Section:
    """What callbacks raised, how much of it came to an outcome, and what customers suggest."""
    matters, suggestions = report["matters"], report["suggestions"]
    tables = []
    if matters["raised"]:
        columns = [
            Column(_("period"), "name"), Column(_("raised"), "raised", "number"),
            Column(_("resolved"), "resolved", "number"), Column(_("share resolved"), "rate", "share"),
        ]  # fmt: skip
        row = Row(
            {"name": report["month"], **{key: matters[key] for key in ("raised", "resolved", "rate")}},
            figures.of("matters", matters, ("raised", "resolved")),
            {"rate": "good" if matters["rate"] == 1 else "bad"},
        )
        tables.append(Table("matters", _("Matters that callbacks raised in the month"), columns, [row]))
    if suggestions["items"]:
        tables.append(_suggestions_table(suggestions))
    lead = () if tables else (_("Callbacks raised no matter in the month, and nobody made a suggestion."),)
    return Section("matters", _("Matters raised and suggestions"), lead, (), tables)


def _suggestions_table(suggestions: Mapping[str, Any]) -> Table:
    columns = [
        Column(_("id"), "id", "code"), Column(_("date"), "at", "moment"), Column(_("about"), "about"),
        Column(_("suggestion"), "content"), Column(_("outcome"), "outcome"),
    ]  # fmt: skip
    rows = [
        Row({**{column.key: one[column.key] for column in columns}, "outcome": _outcome(one["outcome"])})
        for one in suggestions["items"]
    ]
    note = _("{received} received, {resolved} with an outcome.").format(
        received=suggestions["received"], resolved=suggestions["resolved"]
    )
    return Table("suggestions", _("Suggestions of the month"), columns, rows, None, note)


def _outcome(outcome: str | None) -> str | None:
    """What came of a suggestion; one that came as a complaint was closed or was not."""
    return _("closed") if outcome == "closed" else outcome


def satisfaction_section(report: Mapping[str, Any], figures: Figures) -> Section:
    """How satisfied customers said they were, and what they answered."""
    satisfaction = report["satisfaction"]
    if not satisfaction["answers"]:
        lead = _("Nobody was asked how satisfied they are in the month.")
    else:
        lead = _("{mean} of 5 on average, in {answers} answers.").format(
            mean=f"{satisfaction['mean']:.2f}", answers=satisfaction["answers"]
        )
    scores = _counts(figures, "satisfaction", _("Answers by score"), _("score (5 is best)"), satisfaction["by_score"])
    asked = [_questionnaire_table(one, figures) for one in report["questionnaires"] if one["answered"]]
    tables = [*([scores] if scores else []), *asked, *_surveys_table(report.get("surveys", []))]
    return Section("satisfaction", _("Satisfaction and answers"), (lead,), (), tables)


def _surveys_table(surveys: Sequence[Mapping[str, Any]]) -> Iterator[Table]:
    """Every survey of the policy: to how many it went, how many answered, how many answers count."""
    if surveys:
        columns = [
            Column(_("survey"), "theme"), Column(_("meant for"), "target", "number"), Column(_("sent out"), "sent", "number"),
            Column(_("answered"), "returned", "number"), Column(_("response rate"), "rate", "share"),
            Column(_("collected"), "collected", "number"), Column(_("valid"), "valid", "number"),
        ]  # fmt: skip
        rows = [Row({column.key: one[column.key] for column in columns}) for one in surveys]
        yield Table("surveys", _("Surveys of the month"), columns, rows)


def _questionnaire_table(asked: Mapping[str, Any], figures: Figures) -> Table:
    group = f"questionnaires.{asked['questionnaire']}"
    columns = [
        Column(_("question"), "text"), Column(_("answered"), "answered", "number"),
        Column(_("what was answered"), "answers"), Column(_("mean"), "mean", "mean"),
    ]  # fmt: skip
    rows = [
        Row(
            {"text": one["text"][language()], "answered": one["answered"],
             "answers": ", ".join(_answers(one["answers"])), "mean": one["mean"]},
            {"answered": figures.opens(f"{group}.{one['question']}", one["answered"])},
        )
        for one in asked["questions"]
    ]  # fmt: skip
    caption = _("Questionnaire {name}: {count} answered").format(
        name=word(asked["questionnaire"]), count=asked["answered"]
    )
    return Table(group.replace(".", "-"), caption, columns, rows)


def _answers(counts: Mapping[str, int]) -> Iterator[str]:
    words = {"yes": _("yes"), "no": _("no"), "true": _("yes"), "false": _("no")}
    for answer, count in counts.items():
        yield f"{words.get(answer, answer)} {count}"
