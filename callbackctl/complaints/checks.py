"""Whether a step may be taken now: the order of the stages, who may, and what must be written down with it."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from callbackctl.complaints.life import BEYOND_AUTHORITY, OUTCOMES, Life
from callbackctl.complaints.load import lives, one, some
from callbackctl.messages import _, language
from callbackctl.planning.plan import Run
from callbackctl.policy.records import Complaints, Stage
from callbackctl.policy.vocabulary import STEPS as STEP_WORDS
from callbackctl.policy.vocabulary import role as role_word
from callbackctl.recording.refusals import Objection

ENDING = ("pass", "answer", "escalate", "approve", "reject", "close")
"""Steps that can end a stage."""
WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Entry:
    """A step as it is to be recorded. `others` are more complaints that it concerns: merged, or with the same letter.

    `attributes` holds what only some steps have: outcome, meeting, shares, penalty, satisfaction, channel,
    beyond_authority.
    """

    step: str
    complaint: str
    by: str | None = None
    at: str | None = None
    to: str | None = None
    text: str | None = None
    ref: str | None = None
    attributes: Mapping[str, Any] = field(default_factory=dict)
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """A member of staff as far as it matters here."""

    identity: str
    role: str | None
    supervisor: str | None
    left_on: str | None


@dataclass(frozen=True, slots=True)
class Case:
    """A step, the complaint it is about as it stood then, and who takes it."""

    connection: sqlite3.Connection
    run: Run
    entry: Entry
    at: str
    life: Life
    actor: Person | None

    @property
    def rules(self) -> Complaints:
        """What the policy says of complaints."""
        return self.life.rules

    @property
    def stage(self) -> Stage | None:
        """The stage the complaint is in."""
        return self.life.current

    def beyond(self) -> Life:
        """The same complaint, were the matter beyond the department's authority."""
        wanted = one(self.entry.complaint, **{BEYOND_AUTHORITY: True})
        return lives(self.connection, self.run.organization, self.run.history, as_of(self.at), wanted)[0]


Objections = Iterator[Objection]


def as_of(at: str) -> str:
    """The last minute of a moment: of a day, its end."""
    return at if "T" in at else f"{at}T23:59"


def person(connection: sqlite3.Connection, identity: str | None) -> Person | None:
    """A member of staff; None where there is none of that id."""
    row = connection.execute("SELECT id, role, supervisor, left_on FROM staff WHERE id = ?", (identity,)).fetchone()
    return Person(*row) if row else None


def examine(case: Case) -> list[Objection]:
    """Everything that speaks against a step."""
    found = list(_standing(case))
    if not found:
        found = [*_CHECKS[case.entry.step](case), *_actor(case)]
    return found


def ended_stage(case: Case) -> str | None:
    """The stage that a step ends, if it ends one."""
    entry, life = case.entry, case.life
    if entry.step == "escalate":
        life = case.beyond()
    wanted = "approve" if entry.step == "reject" else entry.step
    stage = life.current
    return life.stage if entry.step in ENDING and stage is not None and stage.step == wanted else None


def _standing(case: Case) -> Objections:
    """Whether a complaint in that state can have such a step at all."""
    entry, life = case.entry, case.life
    if life.state == "merged":
        text = _("{id} is one with {kept}; the step belongs there")
        yield Objection("merged", text.format(id=life.identity, kept=life.facts["merged_into"]))
    elif entry.step in ("share", "letter", "report"):
        return
    elif entry.step in ("dispute", "follow-up"):
        if life.alive:
            yield Objection("not-closed", _("{id} is not closed yet").format(id=life.identity))
    elif life.state == "closed":
        text = _("{id} was closed on {day}").format(id=life.identity, day=life.closings[-1])
        yield Objection("already-closed", text)
    elif entry.step == "resume":
        if life.state != "paused":
            yield Objection("not-paused", _("the clocks of {id} are not stopped").format(id=life.identity))
    elif life.state == "paused" and entry.step != "merge" and (entry.step != "pass" or _ends_stage(life, "pass")):
        text = _("the clocks of {id} are stopped; say `complaint resume` first").format(id=life.identity)
        yield Objection("paused", text)
    elif (life.state == "disputed") != (entry.step == "decide") and entry.step not in ("pass", "merge"):
        yield Objection("out-of-order", _dispute_text(life))


def _ends_stage(life: Life, step: str) -> bool:
    return life.current is not None and life.current.step == step


def _dispute_text(life: Life) -> str:
    if life.state != "disputed":
        return _("the outcome of {id} is not disputed").format(id=life.identity)
    who = role_word(life.rules.dispute.decided_by) if life.rules.dispute is not None else "-"
    return _("the outcome of {id} is disputed: next is the decision, by {who}").format(id=life.identity, who=who)


def _actor(case: Case) -> Objections:
    if case.entry.by is None:
        yield Objection("field-missing", _("say who did it: --by STAFF"))
    elif case.actor is None:
        yield Objection("unknown-staff", _("there is no member of staff {id}").format(id=case.entry.by))


def _by(case: Case, roles: Sequence[str]) -> Objections:
    """Only these roles may, or who stands above one of them."""
    actor = case.actor
    if not roles or actor is None or _may(actor.role, roles, case.rules.ranks) or _is_one_of(case, actor, roles):
        return
    who = _(" or ").join(role_word(name) for name in roles)
    text = _("{person} ({role}) may not do this; it is for: {who}")
    yield Objection(
        "wrong-role", text.format(person=actor.identity, role=role_word(actor.role or "-"), who=who)
    )


def _is_one_of(case: Case, actor: Person, roles: Sequence[str]) -> bool:
    """Whether they are the customer's owner, or who the holder reports to, where the policy says so."""
    holder = person(case.connection, case.life.holder)
    known = {"owner": case.life.facts["owner"], "supervisor": holder.supervisor if holder is not None else None}
    return actor.identity in [known[name] for name in roles if name in known]


def _may(role: str | None, roles: Sequence[str], ranks: Sequence[str]) -> bool:
    if role in roles:
        return True
    return role in ranks and any(one in ranks and ranks.index(one) < ranks.index(role) for one in roles)


def _needs(case: Case, name: str, value: object) -> Objections:
    if value in (None, "", ()):
        text = _("{step} needs {option}").format(step=case.entry.step, option=f"--{name}")
        yield Objection("field-missing", text)


def _in_turn(case: Case) -> Objections:
    """The step that the stage the complaint is in waits for, by whoever may end it, in writing where asked."""
    entry = case.entry
    stage = case.beyond().current if entry.step == "escalate" else case.stage
    wanted = "approve" if entry.step == "reject" else entry.step
    if stage is None or stage.step != wanted:
        yield _out_of_turn(case, stage)
        return
    yield from _by(case, stage.by)
    if stage.writing and not (entry.text or entry.ref):
        text = _("“{stage}” is done in writing: --text or --ref").format(stage=stage.name.text(language()))
        yield Objection("writing-missing", text)


def _out_of_turn(case: Case, stage: Stage | None) -> Objection:
    life, step = case.life, case.entry.step
    if stage is None:
        return Objection("out-of-order", _("{id} only waits to be closed").format(id=life.identity))
    ahead = [one for one in life.stages_ahead() if one.step == "approve"]
    code = "approval-missing" if step == "close" and ahead else "out-of-order"
    text = _("{id} is at “{stage}”: next comes {step}, by {who}").format(
        id=life.identity, stage=stage.name.text(language()), step=_(STEP_WORDS[stage.step]),
        who=_(" or ").join(role_word(name) for name in life.must_act()) or "-",
    )  # fmt: skip
    if code == "approval-missing":
        text += _("; it is not approved yet")
    return Objection(code, text)


def _pass(case: Case) -> Objections:
    entry, rules = case.entry, case.rules
    yield from _needs(case, "to", entry.to)
    if case.stage is not None and case.stage.step == "pass":
        yield from _in_turn(case)
    if not rules.first_asked:
        return
    if entry.to and person(case.connection, entry.to) is None:
        text = _("it is passed on to a named person; there is no member of staff {id}").format(id=entry.to)
        yield Objection("unknown-staff", text)
    holder = person(case.connection, case.life.holder)
    gone = holder is None or (holder.left_on is not None and holder.left_on <= case.at[:10])
    if not gone and holder is not None and entry.by not in (holder.identity, holder.supervisor):
        text = _("{holder} was asked first and passes it on, or who they report to")
        yield Objection("not-the-holder", text.format(holder=holder.identity))


def _escalate(case: Case) -> Objections:
    if not any(stage.step == "escalate" for stage in case.life.stages.values()):
        yield Objection("not-in-policy", _("the policy has no stage that goes higher up"))
        return
    yield from _in_turn(case)


def _reject(case: Case) -> Objections:
    yield from _in_turn(case)
    yield from _needs(case, "text", case.entry.text)


def _close(case: Case) -> Objections:
    if case.stage is not None:
        yield from _in_turn(case)
    asked = case.life.facts["reply_letter"] and case.rules.reply_letter is not None
    filed = case.life.facts["letter"] or any(step.step == "letter" for step in case.life.steps)
    if asked and not filed:
        yield Objection("letter-missing", _("a letter of reply is asked for: attach it with `complaint letter`"))


def _dispute(case: Case) -> Objections:
    if case.rules.dispute is None:
        yield Objection("not-in-policy", _("the policy does not say who decides a dispute (complaints.dispute)"))
    yield from _needs(case, "text", case.entry.text)


def _decide(case: Case) -> Objections:
    attributes, decided = case.entry.attributes, case.rules.dispute
    yield from _by(case, (decided.decided_by,) if decided is not None else ())
    if attributes.get("outcome") not in OUTCOMES:
        text = _("the outcome is one of: {outcomes}").format(outcomes=", ".join(OUTCOMES))
        yield Objection("field-missing", text)
    yield from _needs(case, "meeting", attributes.get("meeting"))
    yield from _needs(case, "text", case.entry.text)


def _pause(case: Case) -> Objections:
    if case.rules.pause is None:
        yield Objection("not-in-policy", _("the policy lets nobody stop the clocks (complaints.pause)"))
        return
    yield from _by(case, case.rules.pause.by)
    yield from _needs(case, "reason", case.entry.text)


def _resume(case: Case) -> Objections:
    if case.rules.pause is not None:
        yield from _by(case, case.rules.pause.by)


def _merge(case: Case) -> Objections:
    """Only what is open, and agrees in what the policy says; without that, in the customer."""
    same = case.rules.merge.same if case.rules.merge is not None else ("customer",)
    wanted = some(case.entry.others)
    found = lives(case.connection, case.run.organization, case.run.history, as_of(case.at), wanted)
    known = {life.identity: life for life in found}
    for other in case.entry.others:
        life = known.get(other)
        if life is None:
            yield Objection("unknown-complaint", _("there is no complaint {id}").format(id=other))
        elif other == case.life.identity:
            yield Objection("out-of-range", _("{id} cannot be merged with itself").format(id=other))
        elif life.state == "merged":
            text = _("{id} is one with {kept}; the step belongs there")
            yield Objection("merged", text.format(id=other, kept=life.facts["merged_into"]))
        elif not life.alive:
            text = _("{id} was closed on {day}").format(id=other, day=life.closings[-1])
            yield Objection("already-closed", text)
        else:
            differ = [name for name in same if life.value(name) != case.life.value(name)]
            if differ:
                text = _("{id} is not the same: it differs in {columns}")
                yield Objection("not-the-same", text.format(id=other, columns=", ".join(differ)))


def _share(case: Case) -> Objections:
    if not case.rules.shares:
        yield Objection("not-in-policy", _("the policy shares out no responsibility (complaints.shares)"))
        return
    shares: Mapping[str, Any] = case.entry.attributes.get("shares") or {}
    for identity in shares:
        if person(case.connection, identity) is None:
            yield Objection("unknown-staff", _("there is no member of staff {id}").format(id=identity))
    parts = [percentage(value) for value in shares.values()]
    total = sum((part for part in parts if part is not None), Decimal())
    if None in parts or total != WHOLE:
        text = _("the shares are more than 0 each and 100 together, not {total}").format(total=f"{total:f}")
        yield Objection("shares-not-100", text)


def percentage(value: object) -> Decimal | None:
    """A share in per cent, exactly; None where it is none."""
    try:
        share = Decimal(str(value).strip().rstrip("%"))
    except InvalidOperation:
        return None
    return share if share.is_finite() and 0 < share <= WHOLE else None


def _letter(case: Case) -> Objections:
    if case.entry.others and not case.rules.open_letter:
        text = _("the policy knows no open letter to many (complaints.open_letter)")
        yield Objection("not-in-policy", text)
    yield from _needs(case, "ref", case.entry.ref)


def _follow_up(case: Case) -> Objections:
    satisfaction = case.entry.attributes.get("satisfaction")
    if satisfaction is None:
        yield from _needs(case, "satisfaction", None)
    elif satisfaction not in range(1, 6):
        yield Objection("out-of-range", _("satisfaction is a score from 1 to 5"))


def _report(case: Case) -> Objections:
    if case.rules.exception_from is None:
        yield Objection("not-in-policy", _("the policy asks for no exception report (complaints.exception_from)"))
    elif not (case.entry.text or case.entry.ref):
        yield Objection("writing-missing", _("a report is done in writing: --text or --ref"))


_CHECKS: dict[str, Callable[[Case], Objections]] = {
    "pass": _pass, "answer": _in_turn, "escalate": _escalate, "approve": _in_turn, "reject": _reject, "close": _close,
    "dispute": _dispute, "decide": _decide, "pause": _pause, "resume": _resume, "merge": _merge, "share": _share,
    "letter": _letter, "follow-up": _follow_up, "report": _report,
}  # fmt: skip
STEPS = tuple(_CHECKS)
"""The steps that can be recorded of a complaint that is on record."""
