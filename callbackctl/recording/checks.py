"""The checks that a visit passes before it is recorded.

Some concern the visit itself; others concern each open callback it would settle. A visit must meet the demands
of at least one of them; those whose demands it does not meet stay open, and the caller is told.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from callbackctl.messages import _
from callbackctl.planning import assignment, caps, peace
from callbackctl.planning.channels import Circumstances, untried
from callbackctl.planning.conditions import conditions_sql
from callbackctl.planning.derive import allowed_channels, caller_roles
from callbackctl.planning.fitting import CURRENT, FAILED_OUTCOMES
from callbackctl.planning.morning import morning_facts
from callbackctl.policy.model import Policy, RecordField, Rule
from callbackctl.policy.records import Questionnaire
from callbackctl.recording.duplicates import made_today
from callbackctl.recording.known import Known
from callbackctl.recording.questions import unanswered
from callbackctl.recording.refusals import DO_NOT_CONTACT, Objection

LIVE_CHANNELS = frozenset({"phone", "home"})
_OF_CHANNELS = frozenset({"channel-not-allowed"})


@dataclass(frozen=True, slots=True)
class Target:
    """An open callback that the visit would settle (or the rule it names, where none is open)."""

    row: dict[str, Any]
    rule: Rule | None


@dataclass(slots=True)
class Findings:
    """What the checks found: objections, warnings, and the rules whose demands the visit does not meet."""

    objections: list[Objection] = field(default_factory=list)
    warnings: list[Objection] = field(default_factory=list)
    not_for: dict[str, list[Objection]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Case:
    """A visit to be checked, with everything the checks look at."""

    connection: sqlite3.Connection
    organization: str
    policy: Policy
    visit: Mapping[str, Any]
    customer: Mapping[str, Any]
    now: str
    known: Known = field(default_factory=Known)

    @property
    def morning(self) -> dict[str, Any]:
        """What the morning list needs of the policy: its caps, and which channel comes after which."""
        return self.known.once(("morning", id(self.policy)), lambda: morning_facts(self.policy))

    @property
    def desk(self) -> assignment.Desk:
        """Who is there on the day of the visit."""
        day = str(self.visit["at"])[:10]
        return self.known.once(
            ("desk", id(self.policy), day),
            lambda: assignment.desk_for(self.connection, self.organization, self.policy, day),
        )

    @property
    def counts(self) -> Mapping[str, int]:
        """The completed visits of the month so far, by channel."""
        return self.known.counts(self.connection, self.organization, str(self.visit["at"])[:7])

    @property
    def completed(self) -> bool:
        """Whether the visit, if recorded, completes callbacks."""
        return self.visit["outcome"] in ("reached", "sent")

    @property
    def refused_channels(self) -> tuple[str, ...]:
        """Channels the customer refuses."""
        return tuple(filter(None, str(self.customer["consent"]).split(",")))

    @property
    def people(self) -> list[str]:
        """The caller and those who came along."""
        companions = str(self.visit.get("with") or "").split(",")
        return [person for person in (self.visit.get("by"), *companions) if person]


def examine(case: Case) -> Findings:
    """All checks but those of existence, which come first (see `recording.log`)."""
    findings = Findings()
    findings.objections += [*_of_time(case), *_of_the_visit(case)]
    findings.warnings += [*_cap_objections(case, "warn"), *_wish(case), *_not_arranged(case)]
    targets = open_targets(case)
    # Nobody has to be the right caller to find out that a customer has died or moved away.
    news = case.visit["outcome"] in ("moved", "dead")
    by_target = {id(target): [] if news else list(_of_target(case, target)) for target in targets}
    satisfied = [target for target in targets if not by_target[id(target)]]
    fitted = {target.row["rule"] for target in satisfied}
    for target in targets:
        if target.row["rule"] in fitted and {one.code for one in by_target[id(target)]} <= _OF_CHANNELS:
            continue  # two callbacks of one rule: each tells by its own channels which visit fits it
        if satisfied and by_target[id(target)]:
            findings.not_for[target.row["rule"]] = by_target[id(target)]
        elif not satisfied:
            findings.objections += by_target[id(target)]
    if not any(target.row["opens_on"] for target in targets):
        findings.warnings += made_today(case.connection, case.organization, case.visit, case.known)
    if not targets:
        findings.objections += _excluded_caller(case, {**_relations(case), "rule": "", "role": "", "assignee": None})
        findings.objections += _unknown_channel(case)
    return findings


def open_targets(case: Case) -> list[Target]:
    """The open callbacks of the customer that the visit would settle, going by its time and rule alone."""
    named, day = case.visit.get("rule"), str(case.visit["at"])[:10]
    found = [
        row
        for row in case.known.open_callbacks(case.connection, case.organization, case.customer["id"])
        if row["opens_on"][:10] <= day and (row["lapses_on"] or day) >= day and named in (None, row["rule"])
    ]
    rows = [_relations(case) | row for row in found]
    targets = [Target(row, case.policy.rules.get(row["rule"])) for row in rows]
    targets = [target for target in targets if not (target.rule and target.rule.own_visit and named is None)]
    rule = case.policy.rules.get(named) if named else None
    if not targets and rule is not None:
        targets = [Target(_relations(case) | _bare_row(case, str(named), rule), rule)]
    return targets


def asked_questionnaires(case: Case) -> list[Questionnaire]:
    """The questionnaires whose questions a visit may answer: those of the callbacks it fits, else all there are."""
    names = dict.fromkeys(
        target.rule.questionnaire for target in open_targets(case) if target.rule and target.rule.questionnaire
    )
    known = case.policy.questionnaires
    return [known[name] for name in names] or list(known.values())


def made_for(case: Case) -> list[Target]:
    """The open callbacks that a visit still being taken down is for: nothing but what it lacks stands against them."""
    lacking = {"field-missing", "next-date-missing", "companion-missing"}
    return [
        target for target in open_targets(case) if {one.code for one in _of_target(case, target)} <= lacking
    ]


def missing_roles(case: Case, target: Target) -> bool:
    """Whether a callback is made together with somebody who is not there yet."""
    return any(_missing_companions(case, target))


def _relations(case: Case) -> dict[str, Any]:
    customer = case.customer
    return {
        "owner": customer["owner"],
        "second_owner": customer["second_owner"],
        "event_staff": None,
        "about": None,
        "owner_department": customer["owner_department"],
    }


def _bare_row(case: Case, name: str, rule: Rule) -> dict[str, Any]:
    """A rule that is named where it has nothing open: its roles (any of them, where they depend on an event)."""
    policy = case.policy
    if rule.by is None or isinstance(rule.by, tuple):
        roles = caller_roles(policy, rule)
    else:
        roles = tuple({role for choices in rule.by.values() for role in choices.values()})
    return {
        "rule": name,
        "role": ",".join(roles),
        "assignee": None,
        "opens_on": "",
        "channels": json.dumps([one for one in allowed_channels(policy, rule) if _may_have(case, one)]),
    }


def _of_time(case: Case) -> Iterator[Objection]:
    at = str(case.visit["at"])
    if at > (case.now if "T" in at else case.now[:10]):
        yield Objection("in-the-future", _("{at} has not come yet").format(at=at))
    next_on = case.visit.get("next_on")
    if next_on and next_on <= at[:10]:
        text = _("the next date {day} is not after the visit").format(day=next_on)
        yield Objection("out-of-range", text, "next_on")
    quiet = case.policy.quiet_hours
    if quiet is not None and "T" in at and case.visit["channel"] in LIVE_CHANNELS:
        minute = int(at[11:13]) * 60 + int(at[14:16])
        for span in quiet.spans:
            if span.contains(minute):
                yield Objection("quiet-hours", _("nobody is called at {span}").format(span=span))


def _of_the_visit(case: Case) -> Iterator[Objection]:
    channel = case.visit["channel"]
    if not case.visit.get("by"):
        yield Objection("field-missing", _("{field} is missing").format(field="by"), "by")
    if channel in case.refused_channels:
        yield Objection("consent-refused", _("the customer refuses {channel}").format(channel=channel))
    if not case.completed:
        return
    yield from _cap_objections(case, "block")
    rules = case.policy.channels.rules_for(channel)
    if rules.signature and case.visit["outcome"] == "reached" and not case.visit.get("signed"):
        yield Objection("signature-missing", _("{channel} needs the customer's signature").format(channel=channel))
    if rules.recording and case.visit["outcome"] == "reached" and not case.visit.get("recording"):
        yield Objection("recording-missing", _("{channel} needs a recording reference").format(channel=channel))
    # The answers asked for are those of each callback's own questionnaire: see `_of_target`.
    yield from _missing_fields(
        case, tuple(name for name in (*case.policy.record.required, *rules.record) if name != "answers")
    )


def _wish(case: Case) -> Iterator[Objection]:
    """Whoever wants no contact may have been called all the same: the policy owes it, or they rang themselves."""
    wish = case.customer["do_not_contact"]
    if peace.in_force(wish, str(case.visit["at"])):
        yield Objection(DO_NOT_CONTACT, peace.wish_text(wish))


def _not_arranged(case: Case) -> Iterator[Objection]:
    """A visit that was not arranged has taken place all the same: it is recorded, and `check` lists it."""
    appointment = case.policy.appointment
    if appointment is None or not case.completed:
        return
    said = case.visit.get("attributes") or {}
    for name in appointment.missing(str(case.visit["channel"]), said, case.customer["contact"]):
        yield Objection("field-missing", _("{field} is missing").format(field=name))


def _missing_fields(case: Case, required: tuple[RecordField, ...], rule: Rule | None = None) -> Iterator[Objection]:
    for name in dict.fromkeys(required):
        if name == "answers":
            yield from _missing_answers(case, rule)
            continue
        if case.visit.get(name) not in (None, ""):
            continue
        if name == "next_on":
            yield Objection("next-date-missing", _("the next contact date is missing (next_on)"), name)
        else:
            yield Objection("field-missing", _("{field} is missing").format(field=name), name)


def _missing_answers(case: Case, rule: Rule | None) -> Iterator[Objection]:
    """Every question whose condition holds is answered."""
    answers = json.loads(case.visit.get("answers") or "{}")
    questionnaire = case.policy.questionnaires.get(rule.questionnaire) if rule and rule.questionnaire else None
    missing = unanswered(questionnaire, answers) if questionnaire is not None else [] if answers else ["answers"]
    if missing:
        text = _("not answered: {questions}").format(questions=", ".join(missing))
        yield Objection("field-missing", text, "answers")


def _cap_objections(case: Case, enforce: str) -> list[Objection]:
    limits = [cap for cap in case.morning["caps"] if cap["enforce"] == enforce]
    if not limits or not case.completed:
        return []
    exceeded = caps.exceeded_by(case.counts, limits, str(case.visit["channel"]))
    return [Objection("cap-exceeded", caps.exceeded_text(case.counts, cap)) for cap in exceeded]


def _of_target(case: Case, target: Target) -> Iterator[Objection]:
    yield from _excluded_caller(case, target.row)
    if case.completed:
        yield from _missing_companions(case, target)
    yield from _wrong_channel(case, target)
    if case.completed and target.rule is not None:
        own = target.rule.record.required if target.rule.record else ()
        answers: tuple[RecordField, ...] = ("answers",) if "answers" in case.policy.record.required else ()
        yield from _missing_fields(case, (*own, *answers), target.rule)


def _excluded_caller(case: Case, row: dict[str, Any]) -> Iterator[Objection]:
    caller = case.visit.get("by")
    if caller is None:
        return
    person = _person(case, str(caller))
    desk = case.desk
    for why in assignment.exclusions(person, row, desk):
        yield Objection("caller-excluded", _exclusion_text(why, person))
        return
    if row["role"] and not assignment.has_role(person, row, desk):
        handed_over = desk.handed_over.get(person.id)
        text = _("{rule} is called by {role}; {person} is {own}")
        if handed_over is not None:
            text = _("{rule} is called by {role} while the callbacks of {person} are handed over")
        yield Objection(
            "caller-excluded",
            text.format(
                rule=row["rule"],
                role=handed_over[0] if handed_over else row["role"].replace(",", " / "),
                person=person.id,
                own=person.role or "-",
            ),
        )


def _exclusion_text(why: str, person: assignment.Person) -> str:
    if why.startswith("role:"):
        return _("{role} never makes callbacks; {person} may only come along").format(
            role=person.role, person=person.id
        )
    texts = {
        "owner": _("{person} looks after this customer and may not call"),
        "owner_department": _("{person} is of the department that looks after this customer"),
        "about": _("the complaint is about {person}"),
        "event_staff": _("{person} did the business this call is about"),
    }
    return texts[why].format(person=person.id)


def _person(case: Case, identity: str) -> assignment.Person:
    query = "SELECT id, coalesce(role, ''), branch, department, hired_on FROM staff WHERE id = ?"
    return case.known.once(
        ("person", identity), lambda: assignment.Person(*case.connection.execute(query, (identity,)).fetchone())
    )


def _missing_companions(case: Case, target: Target) -> Iterator[Objection]:
    wanted = target.rule.together if target.rule else ()
    if not wanted:
        return
    present = {_person(case, person).role for person in case.people}
    desk = case.desk
    stand_ins, because = assignment.wanted_roles(target.row, desk)
    callers = set(str(target.row["role"]).split(","))
    # Where the owner's callbacks are handed over, whoever took them over stands in for the owner's role.
    missing = [
        role
        for role in wanted
        if role not in present and not (because and role in callers and present & set(stand_ins))
    ]
    if missing:
        yield Objection(
            "companion-missing",
            _("{rule} is made together with: {roles}").format(rule=target.row["rule"], roles=", ".join(missing)),
        )


def _unknown_channel(case: Case) -> Iterator[Objection]:
    channels = case.policy.channels
    channel = case.visit["channel"]
    if channels.order and channel not in (*channels.order, *channels.when_refused):
        yield Objection(
            "channel-not-allowed",
            _("the policy allows {allowed}, not {channel}").format(allowed=", ".join(channels.order), channel=channel),
        )
    elif not _may_have(case, str(channel)):
        yield Objection(
            "channel-not-allowed", _("{channel} is not for customers like this one").format(channel=channel)
        )


def _may_have(case: Case, channel: str) -> bool:
    """Whether the policy allows a channel for customers like this one (`only_for`)."""
    only_for = case.policy.channels.rules_for(channel).only_for
    if only_for is None:
        return True
    row = case.connection.execute(
        f"SELECT {conditions_sql('c', only_for)} FROM customers c WHERE c.organization = ? AND c.id = ?",
        (case.organization, case.customer["id"]),
    ).fetchone()
    return bool(row[0])


def _wrong_channel(case: Case, target: Target) -> Iterator[Objection]:
    channel = str(case.visit["channel"])
    allowed: list[str] = json.loads(target.row["channels"])
    if channel not in (*allowed, *_instead(case, allowed)):
        yield Objection(
            "channel-not-allowed",
            _("{rule} allows {allowed}, not {channel}").format(
                rule=target.row["rule"], allowed=", ".join(allowed), channel=channel
            ),
        )
        return
    if not case.morning["only_after"].get(channel):
        return
    failed = _tries_before(case, str(target.row["opens_on"]))
    missing = untried(channel, case.morning, Circumstances(case.refused_channels, failed, ()))
    if missing:
        yield Objection(
            "earlier-channel-not-tried",
            _("{channel} comes only after a failed try over {missing}").format(
                channel=channel, missing=", ".join(missing)
            ),
        )


def _instead(case: Case, allowed: list[str]) -> tuple[str, ...]:
    """The policy's other channels, for a customer who refuses one of those allowed: what settles is what counts here.

    As in `planning.fitting.over`, which decides whether the visit completes anything.
    """
    refusals = case.connection.execute(
        "SELECT DISTINCT v.channel FROM visits v WHERE v.organization = ? AND v.customer = ? AND v.outcome = 'refused'"
        f" AND v.at <= ? AND v.id IS NOT ? AND {CURRENT}",
        (case.organization, case.customer["id"], case.visit["at"], case.visit.get("corrects")),
    )
    refused = {*case.refused_channels, *(row[0] for row in refusals)}
    return case.policy.channels.when_refused if refused & set(allowed) else ()


def _tries_before(case: Case, opens_on: str) -> dict[str, str]:
    marks = ", ".join(f"'{outcome}'" for outcome in FAILED_OUTCOMES)
    return dict(
        case.connection.execute(
            "SELECT v.channel, v.outcome FROM visits v WHERE v.organization = :o AND v.customer = :c AND v.at >= :first"
            " AND substr(v.at, 1, length(:at)) <= substr(:at, 1, length(v.at))"
            f" AND v.outcome IN ({marks}, 'refused', 'moved') AND {CURRENT} ORDER BY v.at",
            {
                "o": case.organization,
                "c": case.customer["id"],
                "first": opens_on[:10],
                "at": case.visit["at"],
            },
        )
    )
