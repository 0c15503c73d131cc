"""What a terminal asks of the matter that a call raises, or that it goes on about."""

from collections.abc import Mapping
from typing import Any

from callbackctl.cli import log_fields
from callbackctl.cli.asking import ask, choose, confirm, day_reader, say
from callbackctl.cli.words import severity_word
from callbackctl.messages import _
from callbackctl.planning.plan import Run
from callbackctl.policy.records import MatterKind, Matters
from callbackctl.recording import matters
from callbackctl.reporting.matters import Row, kind_title


def ask_continued(row: Row, entry: dict[str, Any]) -> None:
    """Whether the matter that a visit was agreed for is settled now; its outcome goes into the entry."""
    say(_("this is about {matter}: {content}").format(matter=row["id"], content=row["content"]))
    if confirm(_("is it settled now"), default=False):
        entry["matter"] = row["id"]
        entry["matter_outcome"] = ask(log_fields.question("matter_outcome", needed=True), needed=True)


def ask_known(open_ones: list[Row], entry: dict[str, Any]) -> bool:
    """Whether what the customer raised belongs to a matter that is open already."""
    if not open_ones:
        return False
    choices = {row["id"]: f"{row['id']} {row['content']}" for row in open_ones}
    chosen = choose(_("which open matter is that about (Enter: something new)"), choices, needed=False)
    if chosen is not None:
        entry["matter"] = chosen
    return chosen is not None


def ask_new(run: Run, rules: frozenset[str], entry: dict[str, Any]) -> bool:
    """Kind, department and what else the policy asks for of something new; whether the next contact was asked for."""
    policy = run.policy.matters
    if policy is None:
        return False
    kind = _ask_kind(policy, rules, entry)
    own = next((one for name, one in policy.kinds.items() if name == kind), None)
    if "department" in policy.asks or own is None or own.to is None:
        _keep(entry, "matter_to", ask(_to_question(own), default=str(own.to) if own is not None and own.to else None))
    if "priority" in policy.asks:
        choices = {"high": _("urgent"), "normal": _("as usual"), "low": _("can wait")}
        _keep(entry, "matter_priority", choose(_("how soon it is to be dealt with"), choices, default="normal"))
    if "severity" in policy.asks:
        _keep(entry, "matter_severity", choose(_("how grave the matter is"), _graded(), needed=True))
    if confirm(_("was it answered at once"), default=False):
        entry["matter_outcome"] = ask(log_fields.question("matter_outcome", needed=True), needed=True)
        return False
    if own is None or own.due is None:
        _ask_day(run, policy, entry)
        return policy.agreed_date
    return False


def _ask_kind(policy: Matters, rules: frozenset[str], entry: dict[str, Any]) -> str:
    names = matters.kinds_of(policy)
    choices = {name: kind_title(policy, name) for name in names}
    kind = choose(_("of what kind is it"), choices, default=matters.kind_for(policy, rules)) or names[0]
    entry["matter_kind"] = kind
    return kind


def _to_question(kind: MatterKind | None) -> str:
    if kind is not None and kind.to is not None:
        return _("which department or person gets it [{usual}]").format(usual=kind.to)
    return _("which department or person gets it (Enter: nobody yet)")


def _ask_day(run: Run, policy: Matters, entry: dict[str, Any]) -> None:
    """The day agreed with the customer for the answer, or the day by which there has to be one."""
    name = "next_on" if policy.agreed_date else "matter_due"
    text = _("the day agreed for the next contact") if policy.agreed_date else _("until when it is to be answered")
    asked = log_fields.hinted(text, _(log_fields.HINTS[name]), _("Enter: nothing"))
    _keep(entry, name, ask(asked, day_reader(run.today)))


def _graded() -> Mapping[str, str]:
    return {name: severity_word(name) for name in matters.SEVERITIES}


def _keep(entry: dict[str, Any], name: str, value: Any) -> None:
    if value is not None:
        entry[name] = value
