"""Recording a visit: checked, stored, and at once told what it settled and what comes next."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from callbackctl.messages import _
from callbackctl.planning import caps
from callbackctl.planning.clockwork import is_planned
from callbackctl.planning.listing import callback_name
from callbackctl.planning.morning import morning_facts
from callbackctl.planning.plan import PROMISE, Planned, Run, plan_within
from callbackctl.recording.aftermath import leads_to, search_of
from callbackctl.recording.checks import Case, Findings, asked_questionnaires, examine
from callbackctl.recording.duplicates import closed, on_record
from callbackctl.recording.known import Known
from callbackctl.recording.matters import NotDone
from callbackctl.recording.questions import read_answers
from callbackctl.recording.raising import Concerned, concern, split_entry
from callbackctl.recording.refusals import CODES, NEVER_OVERRIDDEN, Objection, Refused, in_order
from callbackctl.store.database import next_revision
from callbackctl.store.facts import Judged, Setting, record_visits, store
from callbackctl.store.numbering import Numbers
from callbackctl.store.records import plain_text, read_row


@dataclass(slots=True)
class Logged:
    """A visit on record: its id, what it settled, what stays open, warnings, the customer's next dates.

    `matters` are those it raised, `continued` those it was a further contact about; `leads_to` and `search` say what
    comes of a try in vain (see `aftermath`). `planned` is what was raised and withdrawn on the way, before the visit
    and because of it. `caps` is how far the caps on the visit's channel are used in its month by now, where it counts
    for them.
    """

    visit: str
    settled: list[dict[str, Any]] = field(default_factory=list)
    excused: list[dict[str, Any]] = field(default_factory=list)
    not_settled: dict[str, list[Objection]] = field(default_factory=dict)
    warnings: list[Objection] = field(default_factory=list)
    upcoming: list[dict[str, Any]] = field(default_factory=list)
    matters: list[dict[str, Any]] = field(default_factory=list)
    continued: list[dict[str, Any]] = field(default_factory=list)
    leads_to: list[dict[str, Any]] = field(default_factory=list)
    search: dict[str, Any] | None = None
    planned: Planned = field(default_factory=Planned)
    caps: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Taken:
    """A visit as it was read and checked: what is to be stored of it, and what there is against it."""

    visit: dict[str, Any]
    said: dict[str, str]
    customer: dict[str, Any] | None
    objections: list[Objection]
    unreadable: list[Objection]
    findings: Findings

    @property
    def codes(self) -> list[str]:
        """The codes of the objections."""
        return [objection.code for objection in self.objections]

    def refused(self, override: str | None) -> bool:
        """Whether it is not recorded, even where there is a reason to."""
        never = bool(self.unreadable) or bool(NEVER_OVERRIDDEN & set(self.codes))
        return self.customer is None or (bool(self.objections) and (override is None or never))


def log_visit(
    connection: sqlite3.Connection,
    run: Run,
    entry: Mapping[str, object],
    override: str | None = None,
    *,
    callback: int | None = None,
) -> Logged:
    """Record one visit, inside a transaction of the caller's.

    `entry` has the columns of visits, and what is to be said of the matter it raises (`raising.KEYS`); without `at`
    it happened now. `callback` is the one it is made for, where that was named: it must be open still. Raises
    `Refused` with everything that is wrong; with `override` (a reason) what may be recorded all the same is, and the
    codes stay on the record.
    """
    before = plan_if_new(connection, run)
    known = Known()
    taken = check(connection, run, read(run, entry), known, callback)
    if taken.refused(override):
        raise Refused(taken.objections)
    if not taken.objections:
        override = None  # there was nothing to override
    visit = taken.visit
    identity = _keep(connection, run, taken, override)
    if visit.get("corrects"):
        known.count_anew()
    else:
        known.count(visit)
    after = plan_within(connection, run)
    concerned = concern_of(connection, run, identity, visit, taken.said)
    if concerned:
        after += plan_within(connection, run)
    logged = Logged(identity, not_settled=taken.findings.not_for)
    logged.warnings = in_order([*taken.findings.warnings, *taken.objections, *concerned.warnings])
    logged.matters, logged.continued = concerned.raised, concerned.continued
    logged.planned = before + after
    logged.caps = caps_used(connection, run, visit, known)
    tell_outcome(connection, run, visit, logged, counts_today(connection, run, known))
    return logged


def plan_if_new(connection: sqlite3.Connection, run: Run) -> Planned:
    """Bring the plan up to date before a visit is held against it; where nothing is new that costs a look."""
    if is_planned(connection, run.organization, run.history.text, run.now, run.ahead):
        return Planned()
    return plan_within(connection, run)


@dataclass(frozen=True, slots=True)
class Reading:
    """An entry of `log` as it was read: the visit, what is said of its matter, and what cannot be read."""

    visit: dict[str, Any]
    said: dict[str, str]
    unreadable: list[Objection]


def read(run: Run, entry: Mapping[str, object]) -> Reading:
    """Read an entry of `log`."""
    entry, said = split_entry(entry)
    raw = {"at": run.now, "id": "new", **{name: value for name, value in entry.items() if value is not None}}
    row = read_row("visits", raw)
    values: dict[str, Any] = {**row.values, "attributes": row.attributes}
    if values.get("id") == "new":
        del values["id"]
    wrong = [Objection("out-of-range", f"{column} {reason}", column) for column, reason in row.wrong]
    return Reading(values, said, wrong)


def check(
    connection: sqlite3.Connection, run: Run, reading: Reading, known: Known, callback: int | None = None
) -> Taken:
    """Hold a visit against everything that it is checked for; nothing is stored."""
    visit, unreadable = dict(reading.visit), list(reading.unreadable)
    customer, unknown = _existing(connection, run, visit, known)
    if callback is not None:
        unknown += closed(connection, run.organization, callback, str(visit.get("at")))
    findings = _examined(connection, run, visit, customer, unknown, known)
    objections = in_order([*unreadable, *unknown, *findings.objections])
    unreadable += [one for one in findings.objections if one.field == "answers" and one.code == "out-of-range"]
    return Taken(visit, reading.said, customer, objections, unreadable, findings)


def caps_used(
    connection: sqlite3.Connection, run: Run, visit: Mapping[str, Any], known: Known
) -> list[dict[str, Any]]:
    """How far the caps on a visit's channel are used in its month, where it counts for them."""
    if visit["outcome"] not in ("reached", "sent"):
        return []
    policy = run.history.on(date.fromisoformat(visit["at"][:10]))
    morning = known.once(("morning", id(policy)), lambda: morning_facts(policy))
    limits = [cap for cap in morning["caps"] if visit["channel"] in cap["channels"]]
    return caps.running(known.counts(connection, run.organization, visit["at"][:7]), limits) if limits else []


def concern_of(
    connection: sqlite3.Connection, run: Run, identity: str, visit: dict[str, Any], said: Mapping[str, str]
) -> Concerned:
    """What the visit means for matters; what cannot be said of one refuses the visit."""
    try:
        return concern(connection, run, identity, visit, said)
    except NotDone as refusal:
        code = refusal.code if refusal.code in CODES else "out-of-range"
        raise Refused([Objection(code, refusal.text)]) from None


def _examined(
    connection: sqlite3.Connection,
    run: Run,
    visit: dict[str, Any],
    customer: dict[str, Any] | None,
    unknown: list[Objection],
    known: Known,
) -> Findings:
    """What the checks find, as far as there is something to check: a customer, people, a time, a channel, an outcome."""
    strangers = any(objection.code == "unknown-staff" for objection in unknown)
    if customer is None or strangers or not {"at", "channel", "outcome"} <= visit.keys():
        return Findings()
    policy = run.history.on(date.fromisoformat(visit["at"][:10]))
    case = Case(connection, run.organization, policy, visit, customer, run.now, known)
    wrong = _check_answers(case, visit)
    findings = examine(case)
    findings.objections += wrong
    return findings


def _check_answers(case: Case, visit: dict[str, Any]) -> list[Objection]:
    """Put the answers of a visit into the form in which they are kept; what they cannot be is an objection."""
    questionnaires = asked_questionnaires(case) if visit.get("answers") else []
    if not questionnaires:
        return []
    given = json.loads(visit["answers"])
    if not isinstance(given, dict):
        return [Objection("out-of-range", _("answers: write them by question, such as {\"satisfied\": 5}"), "answers")]
    answers, wrong = read_answers(questionnaires, given)
    visit["answers"] = json.dumps(answers, ensure_ascii=False, sort_keys=True) if answers else None
    return [Objection("out-of-range", text, "answers") for text in wrong]


def _existing(
    connection: sqlite3.Connection, run: Run, visit: dict[str, Any], known: Known
) -> tuple[dict[str, Any] | None, list[Objection]]:
    """The customer of a visit; and whoever or whatever is not known, or on record already."""
    customer = known.customer(connection, run.organization, visit.get("customer"))
    objections: list[Objection] = []
    if customer is None and visit.get("customer"):
        objections.append(
            Objection("unknown-customer", _("there is no customer {id}").format(id=visit.get("customer")))
        )
    people = [visit.get("by"), *str(visit.get("with") or "").split(",")]
    for person in filter(None, people):
        if not known.once(("staff", person), partial(_is_staff, connection, str(person))):
            objections.append(Objection("unknown-staff", _("there is no member of staff {id}").format(id=person)))
    rule = visit.get("rule")
    if rule is not None and rule != PROMISE and rule not in run.policy.rules:
        objections.append(Objection("unknown-rule", _("the policy has no rule {id}").format(id=rule)))
    if customer is None:
        return None, objections
    objections += [*on_record(connection, run.organization, visit, known), *_corrects_nothing(connection, run, visit)]
    return customer, objections


def _is_staff(connection: sqlite3.Connection, person: str) -> bool:
    return connection.execute("SELECT 1 FROM staff WHERE id = ?", (person,)).fetchone() is not None


def _corrects_nothing(connection: sqlite3.Connection, run: Run, visit: dict[str, Any]) -> list[Objection]:
    corrected = visit.get("corrects")
    if corrected is None:
        return []
    found = connection.execute(
        "SELECT 1 FROM visits WHERE organization = ? AND id = ? AND customer = ?",
        (run.organization, corrected, visit["customer"]),
    ).fetchone()
    if found:
        return []
    text = _("there is no visit {id} of this customer to correct").format(id=corrected)
    return [Objection("out-of-range", text)]


def _keep(connection: sqlite3.Connection, run: Run, taken: Taken, override: str | None) -> str:
    numbers = Numbers(connection, run.organization)
    identity = str(taken.visit.get("id") or numbers.next())
    setting = Setting(run.organization, run.now, next_revision(connection), judged=judged(taken, override))
    if "duplicate" in taken.codes:  # recorded all the same: what is the very same record is refused here
        raw = {**taken.visit, **taken.visit["attributes"], "id": identity, "override": override}
        del raw["attributes"]
        outcome = store(connection, "visits", [raw], setting)
        if outcome.bad or not outcome.added:
            raise Refused([Objection("out-of-range", f"{bad.column} {bad.reason}") for bad in outcome.bad] or taken.objections)
    else:
        kept = {**taken.visit, "id": identity, "override": plain_text(override) if override else None}
        record_visits(connection, [(kept, setting.judged)], setting)
    numbers.note(identity)
    numbers.save()
    return identity


def judged(taken: Taken, override: str | None) -> Judged:
    """What is kept of the checks of a visit: the codes overridden and the rules whose demands it does not meet."""
    codes = taken.codes if override else []
    if not (codes or taken.findings.not_for):
        return Judged()
    return Judged(json.dumps(codes), json.dumps(list(taken.findings.not_for), ensure_ascii=False))


def tell_outcome(
    connection: sqlite3.Connection, run: Run, visit: Mapping[str, Any], logged: Logged, counts: Mapping[str, int]
) -> None:
    """Fill in what a visit on record settled, what is open still, and what a try in vain leads to.

    `counts` are the completed visits of the run's month when it was logged, where the policy has caps.
    """
    _settled_and_upcoming(connection, run, str(visit["customer"]), logged)
    logged.leads_to = leads_to(connection, run, visit, counts)
    logged.search = search_of(connection, run, visit)


def counts_today(connection: sqlite3.Connection, run: Run, known: Known) -> Mapping[str, int]:
    """The completed visits of the run's month by channel, where the policy has caps; else nothing goes by them."""
    return known.counts(connection, run.organization, run.today[:7]) if run.policy.caps else {}


def _settled_and_upcoming(connection: sqlite3.Connection, run: Run, customer: str, logged: Logged) -> None:
    # The plus keeps SQLite to the index of a customer's callbacks.
    rows = connection.execute(
        "SELECT id, rule, due_by, status, reason FROM callbacks WHERE organization = ? AND customer = ?"
        " AND status <> 'withdrawn' AND +settled_by = ? ORDER BY +due_by, id",
        (run.organization, customer, logged.visit),
    )
    for number, rule, due_by, status, reason in rows:
        entry = {"id": callback_name(number), "rule": rule, "due_by": due_by, "reason": reason}
        (logged.settled if status == "completed" else logged.excused).append(entry)
    coming = connection.execute(
        "SELECT id, rule, opens_on, due_by FROM callbacks WHERE organization = ? AND customer = ?"
        " AND status <> 'withdrawn' AND +status = 'open' AND (lapses_on IS NULL OR lapses_on >= ?)"
        " ORDER BY +due_by, id LIMIT 5",
        (run.organization, customer, run.today),
    )
    logged.upcoming = [
        {"id": callback_name(number), "rule": rule, "opens_on": opens_on, "due_by": due_by}
        for number, rule, opens_on, due_by in coming
    ]
