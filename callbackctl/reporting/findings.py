"""Breaches of the policy in a month: each with its stable code, its clause and the row behind it."""

import json
import sqlite3
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Any

from callbackctl.messages import _
from callbackctl.planning.caps import exceeds, month_counts
from callbackctl.planning.fitting import COMPLETED, CURRENT
from callbackctl.planning.listing import callback_name
from callbackctl.policy.model import Policy, PolicyHistory, Rule
from callbackctl.reporting.matters import matter_findings
from callbackctl.reporting.standing import counted_sql, standing_sql

Finding = dict[str, Any]


def findings(
    connection: sqlite3.Connection, organization: str, history: PolicyHistory, month: str, now: str
) -> list[Finding]:
    """Every breach of a month (`YYYY-MM`), as it stands at a moment; those of `check` and of the report."""
    year, number = (int(part) for part in month.split("-"))
    policy = history.on(date(year, number, monthrange(year, number)[1]))
    parameters = {"organization": organization, "month": month, "end": f"{month}~"}
    return [
        *_late_and_missed(connection, month, now, parameters),
        *_short_ratios(connection, policy, now, parameters),
        *_caps(connection, policy, organization, month),
        *_coverage(connection, policy, month, now, parameters),
        *_visits(connection, policy, parameters),
        *_owners(connection, policy, parameters),
        *matter_findings(connection, policy, month, now, parameters),
    ]


def _finding(code: str, text: str, clause: str | None = None, **more: Any) -> Finding:
    return {
        "code": code,
        "clause": clause,
        "callback": None,
        "customer": None,
        "rule": None,
        "visit": None,
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
    for number, rule, clause, customer, due_by, settled_at, standing in rows:
        if standing == "late":
            text = _("{rule}: due {due_by}, made {settled_at}").format(rule=rule, due_by=due_by, settled_at=settled_at)
        else:
            text = _("{rule}: due {due_by}, not made").format(rule=rule, due_by=due_by)
        yield _finding(standing, text, clause, callback=callback_name(number), customer=customer, rule=rule)


def _short_ratios(
    connection: sqlite3.Connection, policy: Policy, now: str, parameters: dict[str, Any]
) -> Iterator[Finding]:
    """Sampled rules of which fewer were called, excused or still can be in time, than their share asks for."""
    rows = connection.execute(
        "WITH standings AS ("
        f" SELECT c.rule, substr(e.at, 1, 7) AS month, {standing_sql(now)} AS standing FROM callbacks c"
        " JOIN events e ON e.organization = c.organization AND e.id = c.event WHERE c.organization = :organization)"
        " SELECT d.rule, count(*) AS eligible, (sum(d.share) + 999999) / 1000000 AS needed,"
        " (SELECT count(*) FROM standings s"
        "  WHERE s.rule = d.rule AND s.month = :month AND s.standing <> 'missed') AS reached"
        " FROM draws d WHERE d.organization = :organization AND d.month = :month GROUP BY d.rule",
        parameters,
    )
    for name, eligible, needed, reached in rows:
        if reached < needed:
            text = _("{rule}: {reached} of {eligible} made, excused or still open, {needed} are needed").format(
                rule=name, reached=reached, eligible=eligible, needed=needed
            )
            rule = policy.rules.get(name)
            yield _finding("ratio-short", text, rule.clause if rule else None, rule=name)


def _caps(connection: sqlite3.Connection, policy: Policy, organization: str, month: str) -> Iterator[Finding]:
    counts = month_counts(connection, organization, month)
    whole = sum(counts.values())
    for cap in policy.caps:
        part = sum(counts.get(channel, 0) for channel in cap.channels)
        if exceeds(part, whole, cap.at_most.value):
            text = _("{channels}: {part} of {whole} callbacks, at most {limit} are allowed").format(
                channels=" + ".join(cap.channels), part=part, whole=whole, limit=cap.at_most
            )
            yield _finding("cap-exceeded", text, cap.clause)


def _coverage(
    connection: sqlite3.Connection, policy: Policy, month: str, now: str, parameters: dict[str, Any]
) -> Iterator[Finding]:
    coverage = policy.coverage
    if coverage is None:
        return
    rules = json.dumps([str(name) for name in coverage.rules])
    made, owed = connection.execute(
        "SELECT coalesce(sum(standing IN ('on_time', 'late')), 0), count(*) FROM (SELECT"
        f" {standing_sql(now)} AS standing"
        f" FROM callbacks c WHERE {counted_sql(month)} AND c.rule IN (SELECT value FROM json_each(:rules)))"
        " WHERE standing IN ('on_time', 'late', 'missed')",
        {**parameters, "rules": rules},
    ).fetchone()
    if made * 1_000_000 < owed * coverage.at_least.millionths:
        text = _("{made} of {owed} callbacks made, {wanted} are asked for").format(
            made=made, owed=owed, wanted=coverage.at_least
        )
        yield _finding("coverage-short", text, coverage.clause)


def _visits(connection: sqlite3.Connection, policy: Policy, parameters: dict[str, Any]) -> Iterator[Finding]:
    cursor = connection.execute(
        f"SELECT v.*, s.role, {COMPLETED} AS completed, EXISTS (SELECT 1 FROM reviews r WHERE"
        " r.organization = v.organization"
        " AND r.visit = v.id AND r.reviewed_at IS NOT NULL) AS reviewed,"
        " (SELECT json_group_array(DISTINCT c.rule) FROM callbacks c WHERE c.organization = v.organization"
        " AND c.customer = v.customer AND c.settled_by = v.id) AS settled"
        ' FROM visits v LEFT JOIN staff s ON s.id = v."by" WHERE v.organization = :organization AND v.at >= :month'
        f" AND v.at < :end AND {CURRENT} ORDER BY v.at, v.id",
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
    for review in policy.reviews.values():
        concerned = (not review.of or visit["role"] in review.of) and (
            not review.channels or visit["channel"] in review.channels
        )
        if review.everything and concerned and visit["completed"] and not visit["reviewed"]:
            yield _finding("unreviewed", _("not reviewed by {role}").format(role=review.by), review.clause, **where)


def _denied(policy: Policy, visit: dict[str, Any]) -> list[str]:
    """Questions by which a customer confirms a visit, answered with no."""
    answers = json.loads(visit["answers"] or "{}")
    names = {rule.questionnaire for rule in _rules_of(policy, visit) if rule.questionnaire is not None}
    return [
        str(name)
        for questionnaire in sorted(names)
        for name, question in policy.questionnaires[questionnaire].questions.items()
        if question.confirms_visit and str(answers.get(str(name))).lower() in ("false", "no", "0", "否")
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
    if visit["outcome"] == "reached":
        missing += ["signed"] if rules.signature and not visit["signed"] else []
        missing += ["recording"] if rules.recording and not visit["recording"] else []
    return missing


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
