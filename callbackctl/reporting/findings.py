"""Breaches of the policy in a month: each with its stable code, its clause and the row behind it."""

import json
import sqlite3
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from callbackctl.messages import _
from callbackctl.planning.caps import exceeds, month_counts
from callbackctl.planning.fitting import COMPLETED, CURRENT
from callbackctl.planning.listing import callback_name
from callbackctl.planning.literals import literals
from callbackctl.planning.steps import OF_MONTH
from callbackctl.policy.model import Cap, Policy, PolicyHistory, Rule
from callbackctl.recording.questions import unanswered
from callbackctl.reporting.archive import overdue_loans
from callbackctl.reporting.complaints import complaint_findings
from callbackctl.reporting.doubtful import NO, doubtful_sql
from callbackctl.reporting.finding_codes import gravity, severity_of
from callbackctl.reporting.matters import matter_findings
from callbackctl.reporting.ratios import sample_figures
from callbackctl.reporting.reviews import review_findings
from callbackctl.reporting.standing import counted_sql, standing_sql

Finding = dict[str, Any]


def findings(
    connection: sqlite3.Connection,
    organization: str,
    history: PolicyHistory,
    month: str,
    now: str,
    channels: Mapping[str, int] | None = None,
) -> list[Finding]:
    """Every breach of a month (`YYYY-MM`), as it stands at a moment; those of `check` and of the report.

    `channels` are the month's completed visits by channel, where they are counted already.
    """
    year, number = (int(part) for part in month.split("-"))
    policy = history.on(date(year, number, monthrange(year, number)[1]))
    parameters = {"organization": organization, "month": month, "end": f"{month}~"}
    found = [
        *_late_and_missed(connection, month, now, parameters),
        *_short_ratios(connection, policy, now, parameters),
        *_caps(connection, policy, organization, month, channels),
        *_coverage(connection, policy, month, now, parameters),
        *_visits(connection, policy, parameters),
        *_owners(connection, policy, parameters),
        *_loans(connection, policy, organization, month, now),
        *_plans(connection, policy, parameters),
        *(_finding(**found) for found in review_findings(connection, organization, history, month, now)),
        *complaint_findings(connection, organization, history, month, now),
        *matter_findings(connection, policy, month, now, parameters),
    ]
    return sorted((_whole(one) for one in found), key=lambda one: gravity(one["code"]))


def _whole(finding: Finding) -> Finding:
    """A finding with how grave it is, and the figure and the rows behind it, where it does not say them itself."""
    ids = [finding[name] for name in ("callback", "visit") if finding[name]] or [finding["customer"]]
    more = {"figure": f"findings.{finding['code']}", "rows": [one for one in ids if one]}
    return {"code": finding["code"], "severity": severity_of(finding["code"]), **more, **finding}


def _finding(code: str, text: str, clause: str | None = None, **more: Any) -> Finding:
    return {
        "code": code,
        "clause": clause,
        "callback": None,
        "customer": None,
        "rule": None,
        "visit": None,
        "complaint": None,
        **more,
        "text": text,
    }


def _late_and_missed(
    connection: sqlite3.Connection, month: str, now: str, parameters: dict[str, Any]
) -> Iterator[Finding]:
    rows = connection.execute(
        "SELECT id, rule, clause, customer, due_by, settled_at, standing FROM (SELECT c.*,"
        f" {standing_sql(now)} AS standing"
        f" FROM callbacks c WHERE {counted_sql(month)}) WHERE standing IN ('late', 'missed') ORDER BY due_by, id",
        parameters,
    )
    texts = {"late": _("{rule}: due {due_by}, made {settled_at}"), "missed": _("{rule}: due {due_by}, not made")}
    for number, rule, clause, customer, due_by, settled_at, standing in rows:
        text = texts[standing].format(rule=rule, due_by=due_by, settled_at=settled_at)
        where = {"callback": callback_name(number), "customer": customer, "rule": rule}
        yield _finding(standing, text, clause, **where, figure=f"rules.{rule}.{standing}")


def _short_ratios(
    connection: sqlite3.Connection, policy: Policy, now: str, parameters: dict[str, Any]
) -> Iterator[Finding]:
    """Sampled rules of which fewer were called, excused or still can be in time, than their share asks for."""
    samples = {row["rule"]: row for row in sample_figures(connection, parameters)}
    if not samples:
        return
    rows = connection.execute(
        # What was struck from the draw counts for nothing, whatever became of its callback.
        "SELECT rule, sum(standing <> 'missed'), json_group_array(id) FILTER (WHERE standing = 'missed') FROM ("
        f" SELECT c.id, c.rule, {standing_sql(now)} AS standing FROM {OF_MONTH}"
        " CROSS JOIN callbacks c ON c.organization = p.organization AND c.event = p.event AND c.rule = p.rule"
        " AND c.customer = p.customer"
        f" WHERE p.rule IN {literals(tuple(samples))}"
        " AND NOT (c.status = 'withdrawn' AND EXISTS (SELECT 1 FROM callbacks r WHERE r.replaces = c.id)))"
        " GROUP BY rule",
        parameters,
    )
    standings = {rule: (reached, missed) for rule, reached, missed in rows}
    for name, sample in sorted(samples.items()):
        reached, missed = standings.get(name, (0, "[]"))
        eligible, needed = sample["eligible"], sample["needed"]
        if reached < needed:
            text = _("{rule}: {reached} of {eligible} made, excused or still open, {needed} are needed").format(
                rule=name, reached=reached, eligible=eligible, needed=needed
            )
            rule = policy.rules.get(name)
            more = {"figure": f"rules.{name}.drawn", "rows": _names(missed)}
            yield _finding("ratio-short", text, rule.clause if rule else None, rule=name, **more)


def _caps(
    connection: sqlite3.Connection, policy: Policy, organization: str, month: str, channels: Mapping[str, int] | None
) -> Iterator[Finding]:
    if not policy.caps:
        return
    counts = month_counts(connection, organization, month) if channels is None else channels
    whole = sum(counts.values())
    for cap in policy.caps:
        part = sum(counts.get(channel, 0) for channel in cap.channels)
        if exceeds(part, whole, cap.at_most.value):
            text = _("{channels}: {part} of {whole} callbacks, at most {limit} are allowed").format(
                channels=" + ".join(cap.channels), part=part, whole=whole, limit=cap.at_most
            )
            more = {"figure": f"caps.{'+'.join(cap.channels)}", "rows": _over(connection, cap, organization, month)}
            yield _finding("cap-exceeded", text, cap.clause, **more)


def _names(identities: str) -> list[str]:
    return [callback_name(number) for number in sorted(json.loads(identities))]


def _over(connection: sqlite3.Connection, cap: Cap, organization: str, month: str) -> list[str]:
    """The completed visits over the channels of a cap."""
    rows = connection.execute(
        "SELECT v.id FROM visits v WHERE v.organization = ? AND v.at >= ? AND v.at < ?"
        f" AND v.channel IN {literals(cap.channels)} AND {COMPLETED} AND {CURRENT} ORDER BY v.at, v.id",
        (organization, month, f"{month}~"),
    )
    return [row[0] for row in rows]


def _coverage(
    connection: sqlite3.Connection, policy: Policy, month: str, now: str, parameters: dict[str, Any]
) -> Iterator[Finding]:
    coverage = policy.coverage
    if coverage is None:
        return
    rules = json.dumps([str(name) for name in coverage.rules])
    made, owed, missed = connection.execute(
        "SELECT coalesce(sum(standing IN ('on_time', 'late')), 0), count(*),"
        " json_group_array(id) FILTER (WHERE standing = 'missed') FROM (SELECT c.id,"
        f" {standing_sql(now)} AS standing"
        f" FROM callbacks c WHERE {counted_sql(month)} AND c.rule IN (SELECT value FROM json_each(:rules)))"
        " WHERE standing IN ('on_time', 'late', 'missed')",
        {**parameters, "rules": rules},
    ).fetchone()
    if made * 1_000_000 < owed * coverage.at_least.millionths:
        text = _("{made} of {owed} callbacks made, {wanted} are asked for").format(
            made=made, owed=owed, wanted=coverage.at_least
        )
        yield _finding("coverage-short", text, coverage.clause, rows=_names(missed))


def _visits(connection: sqlite3.Connection, policy: Policy, parameters: dict[str, Any]) -> Iterator[Finding]:
    cursor = connection.execute(
        f"SELECT v.*, s.role, {COMPLETED} AS completed, (SELECT k.contact FROM customers k WHERE"
        " k.organization = v.organization AND k.id = v.customer) AS customer_contact,"
        " (SELECT json_group_array(DISTINCT c.rule) FROM callbacks c WHERE c.organization = v.organization"
        " AND c.customer = v.customer AND c.settled_by = v.id) AS settled"
        ' FROM visits v LEFT JOIN staff s ON s.id = v."by" WHERE v.organization = :organization AND v.at >= :month'
        f" AND v.at < :end AND {CURRENT} AND ({doubtful_sql(policy)}) ORDER BY v.at, v.id",
        parameters,
    )
    names = [column[0] for column in cursor.description]
    for values in cursor:
        visit = dict(zip(names, values, strict=True))
        yield from _of_visit(policy, visit)


def _of_visit(policy: Policy, visit: dict[str, Any]) -> Iterator[Finding]:
    where = {"customer": visit["customer"], "visit": visit["id"], "rule": visit["rule"]}
    if visit["override"]:
        codes = ", ".join(json.loads(visit["refused_for"])) or "-"
        yield _finding(
            "override",
            _("recorded although refused ({codes}): {reason}").format(codes=codes, reason=visit["override"]),
            **where,
        )
    elif visit["completed"] and visit["role"] in policy.callers.never:
        text = _("taken in without checks (caller-excluded): made by a {role}").format(role=visit["role"])
        yield _finding("override", text, policy.callers.clause, **where)
    missing = _missing(policy, visit)
    if missing:
        yield _finding(
            "record-incomplete", _("missing: {fields}").format(fields=", ".join(missing)), policy.record.clause, **where
        )
    if policy.expenses is not None and (visit["expense"] or 0) > policy.expenses.limit:
        text = _("{expense:g} yuan, at most {limit} are allowed").format(
            expense=visit["expense"], limit=policy.expenses.limit
        )
        yield _finding("expense-over", text, policy.expenses.clause, **where)
    if _denied(policy, visit):
        yield _finding(
            "unverified-visit", _("the customer says the visit did not take place as recorded"), None, **where
        )


def _denied(policy: Policy, visit: dict[str, Any]) -> list[str]:
    """Questions by which a customer confirms a visit, answered with no."""
    answers = json.loads(visit["answers"] or "{}")
    names = {rule.questionnaire for rule in _rules_of(policy, visit) if rule.questionnaire is not None}
    return [
        str(name)
        for questionnaire in sorted(names)
        for name, question in policy.questionnaires[questionnaire].questions.items()
        if question.confirms_visit and str(answers.get(str(name))).lower() in NO
    ]


def _rules_of(policy: Policy, visit: dict[str, Any]) -> list[Rule]:
    """The rule a visit names, and those of the callbacks it settled."""
    names = {visit["rule"], *json.loads(visit["settled"])} - {None}
    return [policy.rules[name] for name in sorted(names) if name in policy.rules]


def _missing(policy: Policy, visit: dict[str, Any]) -> list[str]:
    """Mandatory fields that a completed visit lacks, evidence of its channel among them."""
    if not visit["completed"]:
        return []
    rules = policy.channels.rules_for(visit["channel"])
    own = [name for rule in _rules_of(policy, visit) if rule.record is not None for name in rule.record.required]
    required = dict.fromkeys([*policy.record.required, *rules.record, *own])
    missing = [str(name) for name in required if visit[name] in (None, "")]
    if policy.appointment is not None:
        said = json.loads(visit["attributes"])
        missing += policy.appointment.missing(visit["channel"], said, visit["customer_contact"])
    if "answers" in required and visit["answers"]:
        missing += _unanswered(policy, visit)
    if visit["outcome"] == "reached":
        missing += ["signed"] if rules.signature and not visit["signed"] else []
        missing += ["recording"] if rules.recording and not visit["recording"] else []
    return missing


def _loans(
    connection: sqlite3.Connection, policy: Policy, organization: str, month: str, now: str
) -> Iterator[Finding]:
    for loan, clause, customer, text in overdue_loans(connection, policy, organization, month, now):
        yield _finding("loan-overdue", text, clause, customer=customer, loan=loan)


def _unanswered(policy: Policy, visit: dict[str, Any]) -> list[str]:
    """Questions left out where the whole questionnaire is to be answered, each named once."""
    answers = json.loads(visit["answers"])
    names = {rule.questionnaire for rule in _rules_of(policy, visit) if rule.questionnaire is not None}
    if not isinstance(answers, dict):
        return ["answers"]
    left = [f"answers.{one}" for name in sorted(names) for one in unanswered(policy.questionnaires[name], answers)]
    return list(dict.fromkeys(left))


def _owners(connection: sqlite3.Connection, policy: Policy, parameters: dict[str, Any]) -> Iterator[Finding]:
    if policy.owners is None:
        return
    rows = connection.execute(
        "SELECT id, (owner IS NOT NULL) + (second_owner IS NOT NULL AND second_owner IS NOT owner)"
        " AS known FROM customers"
        " WHERE organization = :organization ORDER BY id",
        parameters,
    )
    for customer, known in rows:
        if known < policy.owners.at_least:
            text = _("known to {known} of the {wanted} staff asked for").format(
                known=known, wanted=policy.owners.at_least
            )
            yield _finding("too-few-owners", text, policy.owners.clause, customer=customer)


def _plans(connection: sqlite3.Connection, policy: Policy, parameters: dict[str, Any]) -> Iterator[Finding]:
    """Plans that do not say what the policy wants in them; when is always said, by their date."""
    plan = policy.plan
    if plan is None or plan.event is None:
        return
    rows = connection.execute(
        "SELECT id, customer, staff, attributes FROM events WHERE organization = :organization AND type = :type"
        " AND at >= :month AND at < :end ORDER BY at, id",
        {**parameters, "type": str(plan.event)},
    )
    for identity, customer, staff, attributes in rows:
        said = {**json.loads(attributes), "who": staff, "when": True}
        missing = [name for name in plan.says if said.get(name) in (None, "")]
        if missing:
            text = _("plan {event}: missing: {fields}").format(event=identity, fields=", ".join(missing))
            yield _finding("record-incomplete", text, plan.clause, customer=customer)
