"""Recording a visit: checked, stored, and at once told what it settled and what comes next."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from callbackctl.messages import _
from callbackctl.planning import caps
from callbackctl.planning.listing import callback_name
from callbackctl.planning.morning import morning_facts
from callbackctl.planning.plan import PROMISE, Planned, Run, plan_within
from callbackctl.recording.aftermath import leads_to, search_of
from callbackctl.recording.checks import Case, Findings, asked_questionnaires, examine
from callbackctl.recording.matters import NotDone
from callbackctl.recording.questions import read_answers
from callbackctl.recording.raising import Concerned, concern, split_entry
from callbackctl.recording.refusals import CODES, NEVER_OVERRIDDEN, Objection, Refused, in_order
from callbackctl.store.database import next_revision
from callbackctl.store.evidence import was_purged
from callbackctl.store.facts import Judged, Setting, store
from callbackctl.store.records import read_row


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


def log_visit(
    connection: sqlite3.Connection, run: Run, entry: Mapping[str, object], override: str | None = None
) -> Logged:
    """Record one visit, inside a transaction of the caller's.

    `entry` has the columns of visits, and what is to be said of the matter it raises (`raising.KEYS`); without `at`
    it happened now. Raises `Refused` with everything that is wrong; with `override` (a reason) what may be recorded
    all the same is, and the codes stay on the record.
    """
    before = plan_within(connection, run)
    entry, said = split_entry(entry)
    visit, unreadable = _read(run, entry)
    customer, unknown = _existing(connection, run, visit)
    findings = _examined(connection, run, visit, customer, unknown)
    objections = in_order([*unreadable, *unknown, *findings.objections])
    codes = [objection.code for objection in objections]
    unreadable += [one for one in findings.objections if one.field == "answers" and one.code == "out-of-range"]
    if customer is None or (objections and (override is None or unreadable or NEVER_OVERRIDDEN & set(codes))):
        raise Refused(objections)
    if not objections:
        override = None  # there was nothing to override
    warnings = in_order([*findings.warnings, *objections])
    identity = _keep(connection, run, visit, override, codes, list(findings.not_for))
    after = plan_within(connection, run)
    concerned = _concern(connection, run, identity, visit, said)
    if concerned:
        after += plan_within(connection, run)
    logged = _outcome(connection, run, identity, str(customer["id"]), findings.not_for, warnings)
    logged.matters, logged.continued = concerned.raised, concerned.continued
    logged.leads_to, logged.search = leads_to(connection, run, visit), search_of(connection, run, visit)
    logged.warnings = in_order([*logged.warnings, *concerned.warnings])
    logged.planned = before + after
    logged.caps = _caps_used(connection, run, visit)
    return logged


def _caps_used(connection: sqlite3.Connection, run: Run, visit: Mapping[str, Any]) -> list[dict[str, Any]]:
    if visit["outcome"] not in ("reached", "sent"):
        return []
    policy = run.history.on(date.fromisoformat(visit["at"][:10]))
    limits = [cap for cap in morning_facts(policy)["caps"] if visit["channel"] in cap["channels"]]
    return caps.running(caps.month_counts(connection, run.organization, visit["at"][:7]), limits) if limits else []


def _concern(
    connection: sqlite3.Connection, run: Run, identity: str, visit: dict[str, Any], said: Mapping[str, str]
) -> Concerned:
    """What the visit means for matters; what cannot be said of one refuses the visit."""
    try:
        return concern(connection, run, identity, visit, said)
    except NotDone as refusal:
        code = refusal.code if refusal.code in CODES else "out-of-range"
        raise Refused([Objection(code, refusal.text)]) from None


def _read(run: Run, entry: Mapping[str, object]) -> tuple[dict[str, Any], list[Objection]]:
    raw = {"at": run.now, "id": "new", **{name: value for name, value in entry.items() if value is not None}}
    row = read_row("visits", raw)
    values: dict[str, Any] = {**row.values, "attributes": row.attributes}
    if values.get("id") == "new":
        del values["id"]
    return values, [Objection("out-of-range", f"{column} {reason}", column) for column, reason in row.wrong]


def _examined(
    connection: sqlite3.Connection,
    run: Run,
    visit: dict[str, Any],
    customer: dict[str, Any] | None,
    unknown: list[Objection],
) -> Findings:
    """What the checks find, as far as there is something to check: a customer, people, a time, a channel, an outcome."""
    strangers = any(objection.code == "unknown-staff" for objection in unknown)
    if customer is None or strangers or not {"at", "channel", "outcome"} <= visit.keys():
        return Findings()
    policy = run.history.on(date.fromisoformat(visit["at"][:10]))
    case = Case(connection, run.organization, policy, visit, customer, run.now)
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


def customer_of(connection: sqlite3.Connection, organization: str, customer: object) -> dict[str, Any] | None:
    """What the checks look at of a customer; None where there is none of that id."""
    cursor = connection.execute(
        "SELECT c.id, c.name, c.contact, c.owner, c.second_owner, c.consent, o.department AS owner_department,"
        " json_extract(c.attributes, '$.do_not_contact') AS do_not_contact FROM customers c"
        " LEFT JOIN staff o ON o.id = c.owner WHERE c.organization = ? AND c.id = ?",
        (organization, customer),
    )
    row = cursor.fetchone()
    return dict(zip([column[0] for column in cursor.description], row, strict=True)) if row else None


def _existing(
    connection: sqlite3.Connection, run: Run, visit: dict[str, Any]
) -> tuple[dict[str, Any] | None, list[Objection]]:
    """The customer of a visit; and whoever or whatever is not known, or on record already."""
    customer = customer_of(connection, run.organization, visit.get("customer"))
    objections: list[Objection] = []
    if customer is None and visit.get("customer"):
        objections.append(
            Objection("unknown-customer", _("there is no customer {id}").format(id=visit.get("customer")))
        )
    people = [visit.get("by"), *str(visit.get("with") or "").split(",")]
    for person in filter(None, people):
        if not connection.execute("SELECT 1 FROM staff WHERE id = ?", (person,)).fetchone():
            objections.append(Objection("unknown-staff", _("there is no member of staff {id}").format(id=person)))
    rule = visit.get("rule")
    if rule is not None and rule != PROMISE and rule not in run.history.on(date.fromisoformat(run.today)).rules:
        objections.append(Objection("unknown-rule", _("the policy has no rule {id}").format(id=rule)))
    if customer is None:
        return None, objections
    objections += [*_doubled(connection, run, visit), *_corrects_nothing(connection, run, visit)]
    return customer, objections


def _corrects_nothing(connection: sqlite3.Connection, run: Run, visit: dict[str, Any]) -> list[Objection]:
    corrected = visit.get("corrects")
    found = connection.execute(
        "SELECT 1 FROM visits WHERE organization = ? AND id = ? AND customer = ?",
        (run.organization, corrected, visit["customer"]),
    ).fetchone()
    if corrected is None or found:
        return []
    text = _("there is no visit {id} of this customer to correct").format(id=corrected)
    return [Objection("out-of-range", text)]


def _doubled(connection: sqlite3.Connection, run: Run, visit: dict[str, Any]) -> list[Objection]:
    same = connection.execute(
        'SELECT id, "by" FROM visits WHERE organization = ? AND (id = ? OR'
        " (customer = ? AND at = ? AND channel = ? AND outcome = ? AND rule IS ?))",
        (
            run.organization,
            visit.get("id"),
            visit.get("customer"),
            visit.get("at"),
            visit.get("channel"),
            visit.get("outcome"),
            visit.get("rule"),
        ),
    ).fetchone()
    if was_purged(connection, "visits", run.organization, visit.get("id")):
        text = _("{visit} was on record and went when its term was over").format(visit=visit.get("id"))
        return [Objection("duplicate", text)]
    if same is None or visit.get("corrects") == same[0]:
        return []
    return [
        Objection(
            "duplicate",
            _("this is on record already as {visit}, by {person}").format(visit=same[0], person=same[1] or "-"),
        )
    ]


def _keep(
    connection: sqlite3.Connection,
    run: Run,
    visit: dict[str, Any],
    override: str | None,
    codes: list[str],
    not_for: list[str],
) -> str:
    identity = str(visit.get("id") or _next_identity(connection, run.organization))
    raw = {**visit, **visit["attributes"], "id": identity, "override": override}
    del raw["attributes"]
    judged = Judged(json.dumps(codes if override else []), json.dumps(not_for, ensure_ascii=False))
    setting = Setting(run.organization, run.now, next_revision(connection), judged=judged)
    outcome = store(connection, "visits", [raw], setting)
    if outcome.bad:
        raise Refused([Objection("out-of-range", f"{bad.column} {bad.reason}") for bad in outcome.bad])
    return identity


def _next_identity(connection: sqlite3.Connection, organization: str) -> str:
    """The next number of a visit taken down by hand: v1, v2 and so on, in the order of entry; none is used twice."""
    last = connection.execute(
        "SELECT max(CAST(substr(id, 2) AS INTEGER)) FROM (SELECT id FROM visits WHERE organization = :organization"
        " UNION ALL SELECT json_extract(record, '$[1]') FROM purged"
        "  WHERE kind = 'visits' AND organization = :organization)"
        " WHERE id GLOB 'v[0-9]*' AND id NOT GLOB 'v*[^0-9]*'",
        {"organization": organization},
    ).fetchone()[0]
    return f"v{(last or 0) + 1}"


def _outcome(
    connection: sqlite3.Connection,
    run: Run,
    identity: str,
    customer: str,
    not_for: dict[str, list[Objection]],
    warnings: list[Objection],
) -> Logged:
    logged = Logged(identity, not_settled=not_for, warnings=warnings)
    rows = connection.execute(
        "SELECT id, rule, due_by, status, reason FROM callbacks WHERE organization = ? AND customer = ?"
        " AND status <> 'withdrawn' AND settled_by = ? ORDER BY due_by",
        (run.organization, customer, identity),
    )
    for number, rule, due_by, status, reason in rows:
        entry = {"id": callback_name(number), "rule": rule, "due_by": due_by, "reason": reason}
        (logged.settled if status == "completed" else logged.excused).append(entry)
    coming = connection.execute(
        "SELECT id, rule, opens_on, due_by FROM callbacks WHERE organization = ? AND customer = ?"
        " AND status <> 'withdrawn' AND status = 'open' AND (lapses_on IS NULL OR lapses_on >= ?) ORDER BY due_by LIMIT 5",
        (run.organization, customer, run.today),
    )
    logged.upcoming = [
        {"id": callback_name(number), "rule": rule, "opens_on": opens_on, "due_by": due_by}
        for number, rule, opens_on, due_by in coming
    ]
    return logged
