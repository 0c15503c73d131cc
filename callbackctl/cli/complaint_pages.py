"""How complaints are printed: the list with its clocks, and the page of one with its ledgers of days."""

import json
import sqlite3
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from callbackctl.cli.explain import print_lines
from callbackctl.cli.output import Column, clean, print_json, print_rows
from callbackctl.cli.settings import Settings
from callbackctl.cli.staff import staff_names
from callbackctl.cli.words import channel_word
from callbackctl.errors import CallbackError
from callbackctl.messages import _, to_translate
from callbackctl.policy.phrases import span_text
from callbackctl.policy.values import Duration
from callbackctl.policy.vocabulary import role, word

if TYPE_CHECKING:
    from callbackctl.complaints.life import Life, Step
    from callbackctl.planning.plan import Run

STATES = {
    "open": to_translate("open"), "paused": to_translate("clocks stopped"), "disputed": to_translate("disputed"),
    "closed": to_translate("is closed"), "merged": to_translate("merged"),
}  # fmt: skip
STEP_NAMES = {
    "add": to_translate("taken down"), "pass": to_translate("passed on"), "answer": to_translate("answered"),
    "escalate": to_translate("laid before a higher place"), "approve": to_translate("approved"),
    "reject": to_translate("rejected"), "close": to_translate("the customer answered, closed"), "dispute": to_translate("disputed"),
    "decide": to_translate("dispute decided"), "pause": to_translate("clocks stopped"),
    "resume": to_translate("clocks go on"), "merge": to_translate("merged"),
    "share": to_translate("responsibility shared out"), "letter": to_translate("letter of reply"),
    "follow-up": to_translate("followed up"), "report": to_translate("exception report"),
}  # fmt: skip
DUTIES = {
    "exception-report": to_translate("an exception report is asked for"),
    "reply-letter": to_translate("the letter of reply is to be attached"),
}
OUTCOMES = {
    "upheld": to_translate("the outcome stays"), "changed": to_translate("another outcome"),
    "again": to_translate("to be worked out anew"),
}  # fmt: skip
Line = tuple[str, str]


def print_list(
    connection: sqlite3.Connection,
    chosen: Settings,
    runs: "list[Run]",
    *,
    everything: bool,
    whose: str,
    late: bool,
) -> None:
    """Print complaints: JSON an object each; else a line for every clock that is set."""
    rows = [row for run in runs for row in _rows(connection, run, chosen.viewer, everything=everything)]
    if not everything:
        rows = [row for row in rows if row["state"] not in ("closed", "merged") or row["duties"]]
    if whose:
        roles = _roles(connection, whose)
        rows = [row for row in rows if {whose, *roles} & {*row["must_act"], row["escalated_to"]}]
    if late:
        rows = [row for row in rows if row["late"]]
    rows.sort(key=lambda row: (row["due_by"] or "~", row["received_at"], row["id"]))
    if chosen.json:
        print_json(rows)
        return
    names = staff_names(connection)
    columns = [
        Column(_("complaint"), "id"), Column(_("customer"), "customer"), Column(_("about"), "category"),
        Column(_("where it stands"), "stands"), Column(_("due"), "due_by"), Column(_("left"), "left"),
        Column(_("whose turn"), "turn"),
    ]  # fmt: skip
    if chosen.csv:
        columns += [Column("", name) for name in ("unit", "late", "holder", "escalated_to", "state", "stage")]
    shown = [line for row in rows for line in _clock_lines(row, names, csv=chosen.csv)]
    several = [Column(_("organization"), "organization")] if len(runs) > 1 else []
    print_rows(shown, [*several, *columns], chosen)


def _rows(connection: sqlite3.Connection, run: "Run", viewer: str | None, *, everything: bool) -> list[dict[str, Any]]:
    """The complaints of customers whom the viewer may see, and those that are the viewer's to act on."""
    from callbackctl.complaints.load import ALL, UNFINISHED, calendar_of, lives
    from callbackctl.complaints.rows import complaint_row
    from callbackctl.store.visibility import visible_customers

    calendar = calendar_of(connection, run.organization)
    known = lives(connection, run.organization, run.history, run.now, ALL if everything else UNFINISHED)
    rows = [complaint_row(life, run.now, calendar) for life in known]
    seen = visible_customers(connection, run.organization, viewer)
    if seen is None or viewer is None:
        return rows
    names = {viewer, *_roles(connection, viewer)}
    return [
        row for row in rows
        if row["customer"] in seen or names & {*row["must_act"], row["holder"], row["escalated_to"]}
    ]


def _roles(connection: sqlite3.Connection, whose: str) -> set[str]:
    """The role and the department of a member of staff: what is for either is for them."""
    row = connection.execute("SELECT role, department FROM staff WHERE id = ?", (whose,)).fetchone()
    return {one for one in row or () if one}


def _clock_lines(row: dict[str, Any], names: dict[str, str], *, csv: bool) -> Iterator[dict[str, Any]]:
    """A line for each clock; for what has none a single line."""
    shared = {
        **row,
        "customer": f"{row['name'] or ''} {row['customer']}".strip() if not csv else row["customer"],
        "category": word(row["category"]) if row["category"] and not csv else row["category"],
        "turn": _turn(row, names) if not csv else row["must_act"],
    }
    if csv:
        for clock in row["clocks"] or [{}]:
            known = {name: clock.get(name) for name in ("stage", "due_by", "left", "unit")}
            yield {**shared, **known, "stands": clock.get("title") or _where(row), "late": int(clock.get("late", 0))}
        return
    for clock in row["clocks"]:
        yield {**shared, "stands": clock["title"], "due_by": clock["due_by"], "left": left_text(clock)}
    if not row["clocks"]:
        told = [_(DUTIES[duty]) for duty in row["duties"]] or [_where(row)]
        yield {**shared, "stands": _("; ").join(told), "due_by": None, "left": None}


def _where(row: dict[str, Any]) -> str:
    if row["state"] in ("open", "paused") and row["stage_title"]:
        return str(row["stage_title"])
    if row["state"] == "merged":
        return _("one with {kept}").format(kept=row["merged_into"])
    return _(STATES[row["state"]])


def _turn(row: dict[str, Any], names: dict[str, str]) -> str:
    turn = _(" or ").join(names.get(one) or role(one) for one in row["must_act"]) or "-"
    if row["escalated_to"]:
        turn += _("; overdue: {role}").format(role=role(row["escalated_to"]))
    return turn


def left_text(clock: dict[str, Any]) -> str:
    """What is left of a clock, in words."""
    number = clock["left"]
    if clock["ended"] is not None:
        return _("late") if clock["late"] else _("in time")
    if number is None:
        return _("stopped") if clock["state"] == "stopped" else "-"
    span = span_text(Duration(abs(number), clock["unit"]))
    if clock["late"]:
        return _("{span} late").format(span=span) if number else _("late")
    if clock["state"] == "stopped":
        return _("stopped, {span} left").format(span=span)
    return _("{span} left").format(span=span) if number else _("today is the last day")


def standing_text(row: dict[str, Any]) -> str:
    """Where a complaint stands, in one line."""
    told = [_where(row)]
    if row["due_by"] or row["state"] == "paused":
        clock = min(row["clocks"], key=lambda one: one["due_by"] or "~", default=None)
        if clock is not None:
            due = _("due {due_by}").format(due_by=clock["due_by"]) if clock["due_by"] else ""
            told += [one for one in (due, left_text(clock)) if one]
    if row["must_act"] and row["state"] not in ("closed", "merged"):
        told.append(_("next: {who}").format(who=_(" or ").join(role(one) for one in row["must_act"])))
    told += [_(DUTIES[duty]) for duty in row["duties"]]
    return _("; ").join(told)


def print_complaint(connection: sqlite3.Connection, chosen: Settings, run: "Run", identity: str) -> None:
    """Print everything on one complaint."""
    from callbackctl.complaints.load import calendar_of, lives, one
    from callbackctl.complaints.rows import all_clocks, clock_row, complaint_row, days_row, step_rows

    found = lives(connection, run.organization, run.history, run.now, one(identity))
    if not found:
        raise CallbackError(_("{id} was not received yet").format(id=identity))
    life, calendar = found[0], calendar_of(connection, run.organization)
    row = complaint_row(life, run.now, calendar)
    clocks = [
        {**clock_row(clock, life, run.now, calendar), "days": days_row(clock, run.now, calendar)}
        for clock in all_clocks(life)
    ]
    if chosen.json:
        content = {"content": life.facts["content"], "attributes": json.loads(life.facts["attributes"])}
        print_json({**row, **content, "clocks": clocks, "steps": step_rows(life)})
        return
    print_lines(list(_page(life, row, clocks, staff_names(connection))))


def _page(life: "Life", row: dict[str, Any], clocks: list[dict[str, Any]], names: dict[str, str]) -> Iterator[Line]:
    yield _("complaint"), _heading(row)
    if life.facts["content"]:
        yield _("content"), str(life.facts["content"])
    yield _("received"), _received(row)
    yield _("stands"), _("; ").join([_where(row), _("turn: {who}").format(who=_turn(row, names))])
    if row["merged"]:
        yield _("stands for"), ", ".join(row["merged"])
    for duty in row["duties"]:
        yield _("to file"), _(DUTIES[duty])
    yield _("steps"), "\n".join(_step_line(step, names) for step in life.steps) or "-"
    for clock in clocks:
        yield clock["title"] or _("until closed"), "\n".join(_clock_text(clock))


def _heading(row: dict[str, Any]) -> str:
    told = [word(row["kind"]), *(word(row[name]) for name in ("category", "severity") if row[name])]
    told += [_("about {who}").format(who=row["about"])] if row["about"] else []
    told += [_("no name was left")] if row["anonymous"] else []
    told += [_("by letter only")] if row["reply_letter"] else []
    text = _("{id} {customer}: {told}")
    customer = f"{row['name'] or ''} {row['customer']}".strip()
    return text.format(id=row["id"], customer=customer, told=_("; ").join(told))


def _received(row: dict[str, Any]) -> str:
    told = str(row["received_at"])
    if row["counts_from"] != row["received_at"]:
        told += _("; its clocks count from {day}").format(day=row["counts_from"])
    return told


def _step_line(step: "Step", names: dict[str, str]) -> str:
    told = [_(STEP_NAMES[step.step])]
    told += [_("done by {who}").format(who=names.get(step.by, step.by))] if step.by else []
    told += [_("to {who}").format(who=names.get(step.to, step.to))] if step.to else []
    told += [clean(one) for one in (step.text, step.ref) if one]
    told += list(_attribute_texts(step, names))
    late = _(" (entered {at})").format(at=step.entered_at) if step.entered_at[:10] > step.at[:10] else ""
    return f"{step.at} " + _("; ").join(told) + late


def _attribute_texts(step: "Step", names: dict[str, str]) -> Iterator[str]:
    known = step.attributes if step.step != "add" else {}
    if "outcome" in known:
        yield _(OUTCOMES[known["outcome"]])
    if "meeting" in known:
        yield _("review meeting: {text}").format(text=known["meeting"])
    if "satisfaction" in known:
        yield _("satisfaction {score} of 5").format(score=known["satisfaction"])
    if "channel" in known:
        yield channel_word(known["channel"])
    if known.get("beyond_authority"):
        yield _("beyond the department")
    if "shares" in known:
        from callbackctl.complaints.penalties import split

        parts = split(known["shares"], known.get("penalty"))
        yield _(", ").join(
            f"{names.get(who, who)} {share} %" + (_(" ({yuan} yuan)").format(yuan=yuan) if yuan else "")
            for who, share, yuan in parts
        )


def _clock_text(clock: dict[str, Any]) -> Iterator[str]:
    from callbackctl.reporting.explain_days import about_days

    due = _("due {due_by}").format(due_by=clock["due_by"]) if clock["due_by"] else _("no deadline while it is stopped")
    ended = _("ended {at}").format(at=clock["ended"]) if clock["ended"] else ""
    within = _("{span} from {day}").format(span=_span(clock), day=clock["starts"]) if clock["within"] else ""
    yield _("; ").join(one for one in (within, due, ended, left_text(clock)) if one)
    yield from (text for _heading_, text in about_days(clock["days"]))


def _span(clock: dict[str, Any]) -> str:
    return span_text(Duration.parse(clock["within"]))
