"""A call taken down in a terminal: the sheet first, then what came of it, until it is on record or left."""

import json
import sqlite3
from dataclasses import dataclass
from typing import Any

from callbackctl.cli import log_fields, log_matter
from callbackctl.cli.asking import ask, choose, confirm, day_reader, read_yes_no, say
from callbackctl.cli.call_sheet import show_sheet
from callbackctl.cli.desk import bring_up_to_date, organization_of, rule_path
from callbackctl.cli.settings import Settings
from callbackctl.cli.words import CHANNELS, channel_word
from callbackctl.errors import CallbackError
from callbackctl.messages import _, language
from callbackctl.planning.plan import Run
from callbackctl.policy.records import Question, Questionnaire
from callbackctl.recording.ahead import one_customer
from callbackctl.recording.checks import Case, Target, made_for, missing_roles
from callbackctl.recording.log import Logged, log_visit
from callbackctl.recording.questions import NO, YES, applies, read_answer
from callbackctl.recording.raising import agreed_matters, raises_something
from callbackctl.recording.refusals import Objection, Refused
from callbackctl.reporting.call_sheet import CallSheet, call_sheet, customer_row
from callbackctl.store.database import transaction

MENDED_BY = {
    "caller-excluded": "by", "companion-missing": "with", "channel-not-allowed": "channel", "unknown-staff": "by",
    "consent-refused": "channel", "earlier-channel-not-tried": "channel", "cap-exceeded": "channel",
    "signature-missing": "signed", "recording-missing": "recording", "next-date-missing": "next_on",
    "quiet-hours": "at", "in-the-future": "at", "duplicate": "at", "unknown-rule": "rule",
}  # fmt: skip
"""The field that is asked for again after a refusal, where the refusal names none itself."""


@dataclass(slots=True)
class Call:
    """A call being taken down: its sheet, and what is known of it so far (`entry`, by the columns of visits).

    `callback` is the one it is made for, where that was named.
    """

    connection: sqlite3.Connection
    run: Run
    sheet: CallSheet
    entry: dict[str, Any]
    callback: int | None = None

    @property
    def completed(self) -> bool:
        """Whether somebody was spoken to, or what was to be sent went out."""
        return self.entry["outcome"] in ("reached", "sent")

    def case(self) -> Case:
        """What is known so far as the checks look at it."""
        visit = {"at": self.run.now, **self.entry}
        facts = one_customer(self.connection, self.run.organization, self.entry["customer"]) or {}
        return Case(self.connection, self.run.organization, self.run.policy, visit, facts, self.run.now)


def prepare(connection: sqlite3.Connection, chosen: Settings, entry: dict[str, Any]) -> Call:
    """The call to the customer of an entry, planned up to date; raises CallbackError for an unknown customer."""
    from callbackctl.policy.reader import read_policy

    organization = organization_of(connection, chosen, str(entry["customer"]))
    now = bring_up_to_date(connection, chosen, organization)
    run = Run(organization, read_policy(rule_path(chosen, organization)), now)
    customer = customer_row(connection, organization, str(entry["customer"]))
    if customer is None:
        raise CallbackError(_("there is no customer {id}").format(id=entry["customer"]))
    return Call(connection, run, call_sheet(connection, run, customer, entry.get("by"), entry.get("rule")), entry)


def take_down(call: Call, override: str | None) -> Logged:
    """Show the sheet, ask for what is missing, and record it once it is confirmed; a refusal can be mended.

    Raises click.Abort when the caller breaks off, CallbackError when they leave without recording.
    """
    show_sheet(call.sheet)
    say("")
    call.entry.setdefault("at", call.run.now)
    for name in ("channel", "outcome"):
        if name not in call.entry:
            _ask_field(call, name)
    _complete(call, first=True)
    refused = False
    while True:
        override = _confirmed(call, override, refused=refused)
        try:
            with transaction(call.connection):
                return log_visit(call.connection, call.run, call.entry, override, callback=call.callback)
        except Refused as refusal:
            refused, override = True, None
            _mend(call, refusal.objections)


def _complete(call: Call, *, first: bool = False) -> None:
    """Ask for what a completed call must have and has not; at first also for what it may have."""
    if not call.completed:
        return
    targets = made_for(call.case())
    if "with" not in call.entry and any(missing_roles(call.case(), target) for target in targets):
        _ask_field(call, "with", needed=True)
    if first or _answers_needed(call, targets):
        _ask_questions(call, targets)
    if first and "matter" not in call.entry:
        for row in agreed_matters(call.connection, call.run, str(call.entry["customer"]))[:1]:
            log_matter.ask_continued(row, call.entry)
    day_asked = False
    for name, needed in log_fields.wanted(call.run.policy, targets, call.entry):
        if name in call.entry or not (needed or first) or (name == "next_on" and day_asked and not needed):
            continue
        _ask_field(call, name, needed=needed)
        day_asked = day_asked or (name == "problems" and _ask_matter(call, targets))


def _ask_matter(call: Call, targets: list[Target]) -> bool:
    """What is to become of what the customer raised, where the policy follows that; whether a next day was asked for."""
    said = {"matter", "matter_kind"} & call.entry.keys()
    if said or not raises_something(call.entry.get("problems")):
        return False
    if agreed_matters(call.connection, call.run, str(call.entry["customer"])):
        return False  # the visit was agreed for a matter: what comes up in it belongs there
    if log_matter.ask_known(call.sheet.matters, call.entry):
        return False
    return log_matter.ask_new(call.run, frozenset(str(target.row["rule"]) for target in targets), call.entry)


def _ask_field(call: Call, name: str, *, needed: bool = False) -> None:
    """Ask for one field; Enter keeps what was said before, `-` takes it out."""
    before = call.entry.get(name)
    value: Any
    match name:
        case "answers":
            _ask_questions(call, made_for(call.case()), again=True)
            return
        case "channel":
            value = _ask_channel(call, before)
        case "outcome":
            value = choose(_("how did it go"), log_fields.outcomes(str(call.entry["channel"])), default=before)
        case "signed":
            value = int(confirm(_("did the customer sign"), default=None if before is None else bool(before)))
        case _:
            shown = f" [{before}]" if before else ""
            read = day_reader(call.run.today) if name in log_fields.DAYS else log_fields.reader(name)
            asked = log_fields.question(name, needed=needed or bool(before)) + shown
            value = ask(asked, lambda text: text if text == "-" else read(text), needed=needed, default=before)
    if value in (None, "", "-"):
        call.entry.pop(name, None)
        if name == "problems" and before:  # nothing was raised: what was said of the matter goes with it
            for one in [one for one in call.entry if one.startswith("matter_")]:
                del call.entry[one]
    else:
        call.entry[name] = value


def _ask_channel(call: Call, before: str | None) -> str | None:
    channels = call.run.policy.channels
    known = list(dict.fromkeys(str(name) for name in (*channels.order, *channels.when_refused))) or list(CHANNELS)
    usual = before or call.sheet.channel or known[0]
    return choose(_("by which channel"), {name: channel_word(name) for name in known}, default=usual)


def _answers_needed(call: Call, targets: list[Target]) -> bool:
    return "answers" not in call.entry and _insists(call, targets)


def _insists(call: Call, targets: list[Target]) -> bool:
    own = [target.rule.record.required for target in targets if target.rule and target.rule.record]
    return any("answers" in required for required in (call.run.policy.record.required, *own))


def _ask_questions(call: Call, targets: list[Target], *, again: bool = False) -> None:
    """Ask the questionnaires of the callbacks in turn; the answers go into the entry."""
    if "answers" in call.entry and not again:
        return
    names = dict.fromkeys(one.rule.questionnaire for one in targets if one.rule and one.rule.questionnaire)
    answers: dict[str, Any] = {}
    for name in names:
        _ask_questionnaire(call.run.policy.questionnaires[name], answers, needed=_insists(call, targets))
    if answers:
        call.entry["answers"] = json.dumps(answers, ensure_ascii=False)


def _ask_questionnaire(questionnaire: Questionnaire, answers: dict[str, Any], *, needed: bool) -> None:
    total = len(questionnaire.questions)
    hint = "" if needed else _(" (Enter: not answered)")
    say(_("the questions:") + hint)
    for place, (name, question) in enumerate(questionnaire.questions.items(), start=1):
        if str(name) in answers or not applies(question, answers):
            continue
        answer = _ask_question(f"{place}/{total} {question.text.text(language())}", question, needed=needed)
        if answer is not None:
            answers[str(name)] = answer


def _ask_question(text: str, question: Question, *, needed: bool) -> Any:
    match question.kind:
        case "choice":
            choices = {choice.text("en"): choice.text(language()) for choice in question.choices}
            return choose(text, choices, needed=needed)
        case "yes_no":
            return ask(log_fields.hinted(text, _("y/n")), read_yes_no, needed=needed)
        case "score":
            asked = text if "5" in question.text.text(language()) else log_fields.hinted(text, _("1 to 5"))
            return ask(asked, lambda said: read_answer(question, said), needed=needed)
    return ask(text, needed=needed)


def _confirmed(call: Call, override: str | None, *, refused: bool) -> str | None:
    """Show what will be recorded until it is confirmed; returns why it is recorded although refused, if so."""
    while True:
        lines = log_fields.summary(call.entry, call.run.policy)
        say("")
        say(_("this will be recorded:"))
        for place, (_name, line) in enumerate(lines, start=1):
            say(f"{place:2d} {line}", "  ")
        asked = _("Enter: record it; a number: change that line; n: leave it")
        if refused:
            asked += _("; o: record it although it is refused")
        said = ask(asked, _next_step(len(lines), refused=refused), default="y")
        if said == "n":
            raise CallbackError(_("nothing was recorded"))
        if said == "o":
            return str(ask(_("why it is recorded although it is refused"), needed=True))
        if said == "y":
            return override
        _ask_field(call, lines[int(said) - 1][0])
        _complete(call)


def _next_step(last: int, *, refused: bool) -> Any:
    def read(text: str) -> str:
        if refused and text.lower() == "o":
            return "o"
        if text.isascii() and text.isdigit() and 1 <= int(text) <= last:
            return text
        if text.lower() not in (*YES, *NO):
            wrong = _("{text!r} is none of them; press Enter to record it, or write a number from 1 to {last}, or n")
            raise ValueError(wrong.format(text=text, last=last))
        return "y" if text.lower() in YES else "n"

    return read


def _mend(call: Call, objections: list[Objection]) -> None:
    """Say what is wrong and ask again for each field by which it can be mended."""
    say(_("it cannot be recorded like this:"))
    for objection in objections:
        say(f"- {objection.text} ({objection.code})", "  ")
    fields = dict.fromkeys(one.field or MENDED_BY.get(one.code, "") for one in objections)
    for name in filter(None, fields):
        if name in log_fields.LABELS:
            _ask_field(call, name)
    _complete(call)
