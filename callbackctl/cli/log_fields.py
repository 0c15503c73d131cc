"""The fields of a visit as a terminal asks for them: which, in what words, and how each is shown again."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from callbackctl.cli.asking import Reader
from callbackctl.cli.words import channel_word, outcome_word, priority_word, severity_word
from callbackctl.messages import _, to_translate
from callbackctl.planning.fitting import SENT_CHANNELS
from callbackctl.policy.model import Policy
from callbackctl.recording.checks import Target
from callbackctl.reporting.matters import kind_title
from callbackctl.store.records import COLUMNS

LABELS = {
    "rule": to_translate("only for this rule"), "by": to_translate("who made it"),
    "with": to_translate("who came along"), "at": to_translate("when it happened"),
    "channel": to_translate("channel"), "outcome": to_translate("outcome"), "answers": to_translate("answers"),
    "content": to_translate("what was said"), "recording": to_translate("where the recording is"),
    "signed": to_translate("the customer signed"), "problems": to_translate("what the customer raised"),
    "result": to_translate("what came of it"), "satisfaction": to_translate("how satisfied the customer is"),
    "minutes": to_translate("how long it took"), "expense": to_translate("what it cost"),
    "appointment": to_translate("how the visit was arranged"), "contact": to_translate("with whom it was arranged"),
    "next_on": to_translate("the next date promised"), "corrects": to_translate("the visit that this record puts right"),
    "matter": to_translate("the matter it is about"), "matter_kind": to_translate("the matter's kind"),
    "matter_to": to_translate("who gets the matter"), "matter_priority": to_translate("how soon it is to be dealt with"),
    "matter_severity": to_translate("how grave the matter is"),
    "matter_due": to_translate("the day its outcome is due"), "matter_outcome": to_translate("what came of the matter"),
}  # fmt: skip
"""Every field of an entry by its name, in the order of the summary."""
HINTS = {
    "by": to_translate("staff id"), "with": to_translate("staff ids, with commas"),
    "at": to_translate("such as 2026-03-05T09:30"), "satisfaction": to_translate("1 to 5"),
    "minutes": to_translate("minutes"), "expense": to_translate("yuan"),
    "next_on": to_translate("2026-03-20, 03-20 or +7"), "matter_due": to_translate("2026-03-20, 03-20 or +7"),
    "problems": to_translate("in a few words"),
}  # fmt: skip
DAYS = frozenset({"next_on", "matter_due"})
OFFERED = ("content", "recording", "signed", "problems", "result", "satisfaction", "minutes", "expense", "next_on")
"""The fields asked for after a completed call, in this order, as far as anybody wants them."""
ALWAYS = frozenset({"content", "problems", "result", "satisfaction", "next_on"})
"""Fields offered whatever the policy says."""


def wanted(policy: Policy, targets: list[Target], entry: Mapping[str, Any]) -> Iterator[tuple[str, bool]]:
    """The fields to ask for after a completed call, each with whether the policy insists on it."""
    rules = policy.channels.rules_for(entry["channel"])
    required = {str(name) for name in (*policy.record.required, *rules.record)}
    required |= {str(name) for one in targets if one.rule and one.rule.record for name in one.rule.record.required}
    if entry["outcome"] == "reached":
        required |= {name for name, asked in (("signed", rules.signature), ("recording", rules.recording)) if asked}
    yield from ((name, False) for name in arranged(policy, entry))
    for name in OFFERED:
        if name in required or name in ALWAYS:
            yield name, name in required


def arranged(policy: Policy, entry: Mapping[str, Any]) -> tuple[str, ...]:
    """The fields that say how a visit was arranged, where the policy wants it arranged."""
    appointment = policy.appointment
    if appointment is None or entry["channel"] not in appointment.channels or entry["outcome"] != "reached":
        return ()
    return ("appointment", "contact") if appointment.with_contact else ("appointment",)


def outcomes(channel: str) -> dict[str, str]:
    """How a contact over a channel can go, the likeliest first."""
    names: tuple[str, ...]
    if channel in SENT_CHANNELS:
        names = ("sent", "reached", "refused", "wrong_number", "moved", "dead")
    elif channel == "home":
        names = ("reached", "absent", "refused", "moved", "dead", "wrong_number")
    else:
        names = ("reached", "no_answer", "busy", "wrong_number", "refused", "moved", "dead", "absent")
    return {name: outcome_word(name) for name in names}


def question(name: str, *, needed: bool) -> str:
    """The words in which a field is asked for."""
    hints = [_(HINTS[name])] if name in HINTS else []
    hints += [] if needed else [_("Enter: nothing")]
    return hinted(_(LABELS[name]), *hints)


def hinted(text: str, *hints: str) -> str:
    """A question with what may be typed in brackets after it."""
    return _("{question} ({hints})").format(question=text, hints=_("; ").join(hints)) if hints else text


def reader(name: str) -> Reader:
    """Reads what is typed for a field as an import would; raises ValueError."""
    return COLUMNS["visits"][name].read if name in COLUMNS["visits"] else str


def summary(entry: Mapping[str, Any], policy: Policy) -> list[tuple[str, str]]:
    """The fields of an entry as (name, a line with its label and value as people say it)."""
    return [
        (name, _("{question}: {answer}").format(question=_(label), answer=_said(name, entry[name], policy)))
        for name, label in LABELS.items()
        if entry.get(name) is not None
    ]


def _said(name: str, value: Any, policy: Policy) -> str:
    match name:
        case "channel":
            return channel_word(value)
        case "outcome":
            return outcome_word(value)
        case "signed":
            return _("yes") if str(value) not in ("0", "") else _("no")
        case "answers":
            given = json.loads(value) if isinstance(value, str) else value
            told = _("{question}: {answer}")
            return _("; ").join(told.format(question=one, answer=_answer(said)) for one, said in given.items())
        case "matter_kind":
            return kind_title(policy.matters, value)
        case "matter_priority":
            return priority_word(value) or _("as usual")
        case "matter_severity":
            return severity_word(value)
    return str(value)


def _answer(answer: Any) -> str:
    return (_("yes") if answer else _("no")) if isinstance(answer, bool) else str(answer)
