"""Complaints and their steps as they are on record, told as lives: one query for each state of the policy."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from callbackctl.complaints.clocks import WorkDays
from callbackctl.complaints.life import BEYOND_AUTHORITY, FollowUp, Life, Step, follow
from callbackctl.planning.conditions import conditions_sql
from callbackctl.policy.model import PolicyHistory
from callbackctl.policy.records import Complaints

# What a step found out about a complaint holds for all that its stages ask about it.
_FOUND_OUT = f"""
json_patch(json_patch(k.attributes, coalesce((
  SELECT json_object('{BEYOND_AUTHORITY}', json('true')) FROM complaint_steps s
   WHERE s.organization = k.organization AND s.complaint = k.id AND s.at <= :now
     AND json_extract(s.attributes, '$.{BEYOND_AUTHORITY}') LIMIT 1), '{{}}')), :supposed)
"""
_ROWS = """
WITH complaint AS (
  SELECT k.organization, k.id, k.customer, c.name, c.owner, k.received_at, k.kind, k.category, k.severity, k.about,
         k.anonymous, k.reply_letter, k.content, k.status, CASE WHEN k.closed_at <= :now THEN k.closed_at END AS closed_at,
         coalesce(k.taken_by, json_extract(k.attributes, '$.taken_by')) AS taken_by, k.merged_into,
         json_extract(k.attributes, '$.letter') AS letter, {found_out} AS attributes
    FROM complaints k JOIN customers c ON c.organization = k.organization AND c.id = k.customer
   WHERE k.organization = :organization AND k.received_at <= :now AND substr(k.received_at, 1, 10) >= :first
     AND substr(k.received_at, 1, 10) < :end AND {wanted}
)
SELECT k.*, {stages} AS stages FROM complaint k ORDER BY k.received_at, k.id
"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which complaints are asked for: an SQL predicate over `k`, its parameters, and facts supposed of them."""

    predicate: str = "1"
    parameters: Mapping[str, object] = field(default_factory=dict)
    supposed: Mapping[str, object] = field(default_factory=dict)


ALL = Wanted()
OPEN = Wanted("k.status = 'open'")
# Closed complaints come back when they are disputed, and ask for papers when a letter or a low score is on record.
UNFINISHED = Wanted(
    "(k.status = 'open' OR k.closed_at > :now OR k.reply_letter OR EXISTS (SELECT 1 FROM complaint_steps s"
    " WHERE s.organization = k.organization AND s.complaint = k.id AND s.step IN ('dispute', 'follow-up'))"
    " OR EXISTS (SELECT 1 FROM callbacks b JOIN visits v ON v.organization = b.organization AND v.id = b.settled_by"
    " WHERE b.organization = k.organization AND b.event = 'complaint:' || k.id AND v.satisfaction IS NOT NULL))"
)


def one(identity: str, **supposed: object) -> Wanted:
    """A single complaint."""
    return Wanted("k.id = :identity", {"identity": identity}, supposed)


def some(identities: Iterable[str]) -> Wanted:
    """Several complaints."""
    chosen = json.dumps(list(identities), ensure_ascii=False)
    return Wanted("k.id IN (SELECT value FROM json_each(:identities))", {"identities": chosen})


def lives(
    connection: sqlite3.Connection, organization: str, history: PolicyHistory, now: str, wanted: Wanted = ALL
) -> list[Life]:
    """The complaints asked for as they stand at a moment, each by the policy of the day it was received."""
    return list(_lives(connection, organization, history, now, wanted))


def _lives(
    connection: sqlite3.Connection, organization: str, history: PolicyHistory, now: str, wanted: Wanted
) -> Iterator[Life]:
    parameters = {
        "organization": organization, "now": now, "supposed": json.dumps(wanted.supposed), **wanted.parameters,
    }  # fmt: skip
    calendar = calendar_of(connection, organization)
    steps = _steps(connection, wanted, parameters)
    earlier = _merged(connection, organization)
    said = _follow_ups(connection, wanted, parameters)
    starts = [start for start, _policy in history.versions]
    for (start, policy), end in zip(history.versions, [*starts[1:], date.max], strict=True):
        rules = policy.complaints or Complaints()
        span = {"first": start.isoformat(), "end": end.isoformat()}
        for facts in _facts(connection, rules, wanted, {**parameters, **span}):
            stands_for = list(_all_merged(facts["id"], earlier))
            facts["now"] = now
            facts["counts_from"] = min([facts["received_at"], *(at for _id, at in stands_for)])
            applies = frozenset(json.loads(facts.pop("stages")))
            life = follow(facts, steps[facts["id"]], rules, applies, calendar, said[facts["id"]])
            life.merged = [identity for identity, _at in stands_for]
            yield life


def calendar_of(connection: sqlite3.Connection, organization: str) -> WorkDays:
    """The calendar from the day before the first complaint on."""
    first = connection.execute(
        "SELECT min(received_at) FROM complaints WHERE organization = ?", (organization,)
    ).fetchone()[0]
    before = date.fromisoformat(first[:10]) - timedelta(days=1) if first else date.max
    return WorkDays.load(connection, organization, before.isoformat())


def _facts(
    connection: sqlite3.Connection, rules: Complaints, wanted: Wanted, parameters: Mapping[str, object]
) -> Iterator[dict[str, Any]]:
    tests = [
        f"CASE WHEN {conditions_sql('k', stage.where)} THEN '{name}' END" for name, stage in rules.stages.items()
    ]
    picked = " UNION ALL ".join(f"SELECT {test} AS name" for test in tests)
    stages = f"(SELECT json_group_array(name) FROM ({picked}) WHERE name IS NOT NULL)" if tests else "'[]'"
    query = _ROWS.format(found_out=_FOUND_OUT, wanted=wanted.predicate, stages=stages)
    cursor = connection.execute(query, parameters)
    names = [column[0] for column in cursor.description]
    for row in cursor.fetchall():
        yield dict(zip(names, row, strict=True))


def _steps(
    connection: sqlite3.Connection, wanted: Wanted, parameters: Mapping[str, object]
) -> defaultdict[str, list[Step]]:
    # In the order of entry: no step can be entered before what is on record, and a day alone sorts before its hours.
    rows = connection.execute(
        'SELECT s.complaint, s.number, s.step, s.stage, s.at, s."by", s."to", s.text, s.ref, s.attributes, s.entered_at'
        " FROM complaint_steps s JOIN complaints k ON k.organization = s.organization AND k.id = s.complaint"
        f" WHERE s.organization = :organization AND s.at <= :now AND {wanted.predicate} ORDER BY s.number",
        parameters,
    )
    found: defaultdict[str, list[Step]] = defaultdict(list)
    for complaint, number, step, stage, at, by, to, text, ref, attributes, entered_at in rows:
        told = Step(number, step, stage, at, by, to, text, ref, json.loads(attributes), entered_at)
        found[complaint].append(told)
    return found


def _merged(connection: sqlite3.Connection, organization: str) -> defaultdict[str, list[tuple[str, str]]]:
    """What every complaint stands for directly: the ids of the others, with when they were received."""
    rows = connection.execute(
        "SELECT merged_into, id, received_at FROM complaints WHERE organization = ? AND merged_into IS NOT NULL"
        " ORDER BY id",
        (organization,),
    )
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for kept, identity, received_at in rows:
        found[kept].append((identity, received_at))
    return found


def _all_merged(kept: str, merged: Mapping[str, list[tuple[str, str]]]) -> Iterator[tuple[str, str]]:
    for identity, received_at in merged.get(kept, []):
        yield identity, received_at
        yield from _all_merged(identity, merged)


def _follow_ups(
    connection: sqlite3.Connection, wanted: Wanted, parameters: Mapping[str, object]
) -> defaultdict[str, list[FollowUp]]:
    """Visits made for the callbacks that the closing of a complaint raised, where satisfaction was asked."""
    rows = connection.execute(
        "SELECT DISTINCT k.id, v.at, v.satisfaction, v.id FROM complaints k"
        # every closing has an event of its own: complaint:2026-031, then complaint:2026-031:2; ids are indexed
        " JOIN events e ON e.organization = k.organization AND e.id >= 'complaint:' || k.id"
        " AND e.id < 'complaint:' || k.id || ';' AND e.ref = k.id"
        " JOIN callbacks b ON b.organization = e.organization AND b.event = e.id AND b.settled_by IS NOT NULL"
        " JOIN visits v ON v.organization = b.organization AND v.id = b.settled_by"
        f" WHERE k.organization = :organization AND {wanted.predicate} AND v.satisfaction IS NOT NULL AND v.at <= :now"
        " ORDER BY v.at",
        parameters,
    )
    found: defaultdict[str, list[FollowUp]] = defaultdict(list)
    for complaint, at, satisfaction, visit in rows:
        found[complaint].append(FollowUp(at, satisfaction, visit))
    return found
