"""A first rule file for one's own policy, with comments that say how to go on, and scenarios that prove it."""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from callbackctl.errors import CallbackError
from callbackctl.messages import _
from callbackctl.policy.library import scenario_file
from callbackctl.policy.model import PolicyHistory
from callbackctl.policy.values import Duration, Slug, Word
from callbackctl.troubles import reason

if TYPE_CHECKING:
    from callbackctl.scenarios.model import Cells

_COMMENT_COLUMN = 36
_PLAIN = re.compile(r"[^\W\d_][\w-]*")
_TYPED = ("null", "true", "false")
_EVENT_DAY = "2026-03-02"
_FURTHEST_DAYS = 3660


@dataclass(frozen=True, slots=True)
class Answers:
    """What the five questions were answered with, and what is taken as given."""

    id: Slug
    title: str
    event: Word
    within: Duration
    channels: tuple[str, ...]
    caller: Word
    record: tuple[str, ...]


def id_from(title: str) -> Slug:
    """An id for a policy from what the organisation is called: its Latin letters and digits, where it has any."""
    latin = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return Slug.parse(re.sub(r"[^a-z0-9]+", "-", latin)[:60].strip("-") or "our-policy")


def checked_span(text: str) -> Duration:
    """A span for a first rule, of ten years at most; raises ValueError."""
    span = Duration.parse(text)
    days = {"hours": 1 / 24, "months": 30.5}.get(span.unit, 1) * span.amount
    if days > _FURTHEST_DAYS:
        raise ValueError(_("a callback is due within ten years"))
    return span


def write_files(path: Path, answers: Answers) -> Path:
    """Write the rule file and its scenarios; gives the scenario file's path.

    Raises CallbackError when either is there already: nothing is ever overwritten.
    """
    from callbackctl.policy.reader import read_policy

    tests = scenario_file(path)
    for one in (path, tests):
        if one.exists():
            raise CallbackError(_("{path} is there already; it is left as it is").format(path=one))
    rules = rule_text(answers)
    scenarios = scenario_text(read_policy(path, rules.encode()), answers)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_both({path: rules, tests: scenarios})
    except OSError as problem:
        raise CallbackError(_("cannot write {path}: {problem}").format(path=path, problem=reason(problem))) from None
    return tests


def _write_both(texts: dict[Path, str]) -> None:
    """Write new files, all of them or none."""
    begun: list[Path] = []
    try:
        for path, text in texts.items():
            with path.open("x", encoding="utf-8") as out:
                begun.append(path)
                out.write(text)
    except BaseException:
        for path in begun:
            path.unlink(missing_ok=True)
        raise


def rule_text(answers: Answers) -> str:
    """The rule file, with comments in the language spoken now."""
    return "\n".join([*_head(answers), "", *_general(answers), "", *_rules(answers), ""])


def _head(answers: Answers) -> Iterator[str]:
    title = unicodedata.normalize("NFC", " ".join(answers.title.split()))
    yield from _remarks(
        _("The callback policy of {title}. Everything after # is a remark.").format(title=title),
        "",
        _("callbackctl rules check {file}   every mistake, with its line").format(file=f"{answers.id}.yaml"),
        _("callbackctl rules test {file}    runs the scenarios in {tests}").format(
            file=f"{answers.id}.yaml", tests=f"{answers.id}.tests.yaml"
        ),
        _("callbackctl rules show {file}    the policy read aloud").format(file=f"{answers.id}.yaml"),
        _("callbackctl rules schema         every key, for editors"),
    )
    yield ""
    yield _line(f"policy: {_scalar(answers.id)}", _("the name of this file without .yaml"))
    yield _line(f"title: {_scalar(title)}", _("or in two languages: {en: …, zh: …}"))
    yield _line(f"source: {_scalar(_('our own callback policy'))}", _("the text that the clauses below are of"))


def _general(answers: Answers) -> Iterator[str]:
    yield _line("calendar: china", _("holidays and swapped weekends; or weekends: Monday to Friday"))
    yield _line("timezone: Asia/Shanghai", "")
    yield "channels:"
    yield _line(f"  order: [{', '.join(answers.channels)}]", _("the first choice first"))
    yield _line("# home: {signature: required}", _("a visit needs the customer's signature"), "  ")
    yield "callers:"
    yield _line(f"  roles: {_scalar(answers.caller)}", _("a role of your staff list, or owner: the customer's own"))
    yield _line("# never: [salesperson]", _("who may come along but not call"), "  ")
    if answers.record:
        yield _line(f"record: [{', '.join(answers.record)}]", _("what a completed callback must have on record"))
    else:
        yield _line("# record: [content, result]", _("what a completed callback must have on record"))
    yield _line("# retention: 3 years", _("how long records are kept"))
    yield _line("# quiet_hours: ['12:00-14:00']", _("when nobody is called"))


def _rules(answers: Answers) -> Iterator[str]:
    assumed = _("our own choice, no clause yet")
    yield "rules:"
    yield _line(f"  {_rule_id(answers)}:", _("the rule's id, yours to choose"))
    yield _line(f"    assumed: {_scalar(assumed)}", _("or name the clause of the text: clause: '1.2'"))
    yield _line(f"    purpose: {_scalar(_purpose(answers))}", _("what the caller reads"))
    yield _line(f"    after: {_scalar(answers.event)}", _("the type of the events that you import"))
    yield _line(f"    within: {answers.within}", _("or exactly, at: 1 day; or several, at: [7 days, 1 month]"))
    yield _line("  # where: {severity: major}", _("only events like these"), "  ")
    yield _line("  # for: {tier: key}", _("only customers like these"), "  ")
    yield _line("  # sample: 30%", _("at least this share of a month's events; without it all"), "  ")
    yield ""
    yield from _remarks(
        _("More rules, to be freed of their # and changed:"),
        "",
        "routine:",
        f"  assumed: {_scalar(assumed)}",
        f"  purpose: {_scalar(_('how are they doing?'))}",
        "  every: 6 months" + " " * 12 + "# " + _("counted from the last contact"),
        "birthday:",
        f"  assumed: {_scalar(assumed)}",
        f"  purpose: {_scalar(_('birthday greeting'))}",
        "  date: birthday" + " " * 13 + "# " + _("or {festival: spring-festival}, {day_of_month: 15}"),
        indent="  ",
    )


def _purpose(answers: Answers) -> str:
    return _("{event}: is all well?").format(event=answers.event.replace("_", " "))


def _rule_id(answers: Answers) -> str:
    """The event as a rule's id where it can be one."""
    name = re.sub(r"[^a-z0-9]+", "-", answers.event.lower()).strip("-")
    return name if name and re.fullmatch(r"[\w-]*", answers.event, re.ASCII) else "first"


def scenario_text(history: PolicyHistory, answers: Answers) -> str:
    """Two scenarios: the last moment in time, and the first one late. The dates are what the engine makes of them."""
    event = {"customer": "c1", "type": str(answers.event), "at": _event_at(answers), "staff": "s1"}
    due_by = _due_by(history, answers, event)
    if due_by is None:
        raise CallbackError(_("this span leads to no date; try a shorter one"))
    names = (
        _("the last moment that is in time ({due})").format(due=due_by),
        _("a moment later it is overdue"),
    )
    scenarios = [
        line
        for name, today, state in zip(names, (due_by, _later(due_by)), ("today", "overdue"), strict=True)
        for line in ["", *_scenario(answers, name, today, state, event, due_by)]
    ]
    head = list(
        _remarks(
            _("Each scenario is a small history, and what the policy must make of it."),
            _("Check the dates by hand: they are what the proof is worth."),
        )
    )
    return "\n".join([*head, f"policy: {_scalar(answers.id)}", "scenarios:", *scenarios[1:], ""])


def _scenario(answers: Answers, name: str, today: str, state: str, event: dict[str, str], due_by: str) -> Iterator[str]:
    role = "clerk" if answers.caller in ("owner", "event_staff") else str(answers.caller)
    facts = ", ".join(f"{key}: {_scalar(value)}" for key, value in event.items())
    yield f"  - name: {_scalar(name)}"
    yield f"    today: {today}"
    yield f"    staff: [{{id: s1, role: {_scalar(role)}}}]"
    yield "    customers: [{id: c1, owner: s1, since: 2026-01-01}]"
    yield f"    events: [{{{facts}}}]"
    yield "    expect:"
    yield "      due:"
    callback = f"customer: c1, rule: {_scalar(_rule_id(answers))}, due_by: {due_by}, state: {state}, assignee: s1"
    yield f"        - {{{callback}}}"


def _due_by(history: PolicyHistory, answers: Answers, event: dict[str, str]) -> str | None:
    """When the engine says that the callback of an event is due."""
    from callbackctl.scenarios.model import Scenario
    from callbackctl.scenarios.run import due_of
    from callbackctl.scenarios.values import MomentText

    customer = {"id": "c1", "since": "2026-01-01"}
    today = MomentText(_event_at(answers))
    scenario = Scenario(name="", today=today, customers=(_cells(customer),), events=(_cells(event),))
    rows = due_of(scenario, history)
    return str(rows[0]["due_by"]) if rows else None


def _cells(row: dict[str, str]) -> "Cells":
    """A row as scenarios have it."""
    return {Word(name): value for name, value in row.items()}


def _event_at(answers: Answers) -> str:
    return f"{_EVENT_DAY}T09:00" if answers.within.unit == "hours" else _EVENT_DAY


def _later(due_by: str) -> str:
    """The first moment after a due date or time."""
    if "T" in due_by:
        return (datetime.fromisoformat(due_by) + timedelta(minutes=1)).isoformat(timespec="minutes")
    return (date.fromisoformat(due_by) + timedelta(days=1)).isoformat()


def _line(text: str, remark: str, indent: str = "") -> str:
    text = f"{indent}{text}"
    return f"{text:<{_COMMENT_COLUMN - 2}}  # {remark}" if remark else text


def _remarks(*texts: str, indent: str = "") -> Iterator[str]:
    yield from (f"{indent}# {text}".rstrip() for text in texts)


def _scalar(text: str) -> str:
    """A text as YAML: plain where that is safe, else in quotation marks."""
    if _PLAIN.fullmatch(text) and text.lower() not in _TYPED:
        return str(text)
    return json.dumps(str(text), ensure_ascii=False)
