"""Who makes a callback: the owner where the policy lets them, else the least loaded of those with the role.

The answer is recorded with its reason and kept: it changes only when the person leaves, loses the role or is
excluded, or when the owner can take it again. The same data always give the same answer.
"""

import sqlite3
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from dateutil.relativedelta import relativedelta

from callbackctl.planning.literals import literals
from callbackctl.policy.model import Handover, Policy, PolicyHistory
from callbackctl.policy.values import Duration

OWNER = "owner"
EVENT_STAFF = "event_staff"


@dataclass(frozen=True, slots=True)
class Person:
    """One member of staff, as assignment sees them."""

    id: str
    role: str
    branch: str | None
    department: str | None
    hired_on: str | None


@dataclass(slots=True)
class Desk:
    """Who is there today, who is handed over to whom, and how many open callbacks each has."""

    people: dict[str, Person]
    handed_over: dict[str, tuple[str, str]]
    policy: Policy
    load: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    kept: dict[tuple[str, str], str] = field(default_factory=dict)


_OPEN = """
SELECT c.id, c.rule, c.customer, c.role, c.assignee, k.owner, k.second_owner, k.branch, k.area,
       coalesce(e.staff, v."by") AS event_staff,
       json_extract(e.attributes, '$.about') AS about, o.department AS owner_department
  FROM callbacks c
  JOIN customers k ON k.organization = c.organization AND k.id = c.customer
  LEFT JOIN events e ON e.organization = c.organization AND e.id = c.event
  LEFT JOIN visits v ON v.organization = c.organization AND v.id = c.source_visit AND c.rule <> 'promise'
  LEFT JOIN staff o ON o.id = k.owner
 WHERE c.organization = :organization AND c.status = 'open' AND c.opens_on <= :horizon || 'T99'
   AND (c.lapses_on IS NULL OR c.lapses_on >= :today)
 ORDER BY c.customer, c.due_by, c.id
"""


def assign(connection: sqlite3.Connection, organization: str, history: PolicyHistory, today: str, horizon: str) -> None:
    """Give every open callback its caller; writes only what changes."""
    policy = history.on(date.fromisoformat(today))
    desk = desk_for(connection, organization, policy, today)
    cursor = connection.execute(_OPEN, {"organization": organization, "today": today, "horizon": horizon})
    names = [column[0] for column in cursor.description]
    rows = [dict(zip(names, row, strict=True)) for row in cursor]
    waiting = []
    for row in rows:
        if row["assignee"] in desk.people:
            desk.load[row["assignee"]] += 1
    changes: list[tuple[str | None, str | None, int]] = []
    for row in rows:
        chosen = _owner_like(row, desk)
        if chosen is None:
            waiting.append(row)
        elif chosen[0] != row["assignee"]:
            _move(desk, row["assignee"], chosen[0])
            changes.append((*chosen, row["id"]))
    for row in waiting:
        kept = desk.people.get(row["assignee"] or "")
        if kept is not None and may_call(kept, row, desk) and _takes(kept, row, desk):
            desk.kept.setdefault((row["customer"], ",".join(wanted_roles(row, desk)[0])), kept.id)
            continue
        person, because = _least_loaded(row, desk)
        if person != row["assignee"]:
            _move(desk, row["assignee"], person)
            changes.append((person, because, row["id"]))
    connection.executemany("UPDATE callbacks SET assignee = ?, assigned_because = ? WHERE id = ?", changes)


def desk_for(connection: sqlite3.Connection, organization: str, policy: Policy, today: str) -> Desk:
    """Who is there on a day, and whose callbacks go to another role."""
    rows = connection.execute(
        "SELECT id, coalesce(role, ''), branch, department, hired_on FROM staff"
        " WHERE (organization IS NULL OR organization = ?) AND (left_on IS NULL OR left_on > ?)"
        " AND (hired_on IS NULL OR hired_on <= ?) ORDER BY id",
        (organization, today, today),
    )
    people = {row[0]: Person(*row) for row in rows}
    handed_over: dict[str, tuple[str, str]] = {}
    for handover in policy.callers.handover:
        for person in _concerned(connection, organization, handover, people, today):
            handed_over.setdefault(person, (str(handover.to), "newcomer" if handover.newcomer else "idle"))
    return Desk(people, handed_over, policy)


def exclusions(person: Person, row: dict[str, Any], desk: Desk) -> list[str]:
    """Why a person may never make a callback: their role, or how they stand to the customer."""
    found = [f"role:{person.role}"] if person.role in desk.policy.callers.never else []
    rule = desk.policy.rules.get(row["rule"])
    relations = (*desk.policy.callers.not_by, *(rule.not_by if rule else ()))
    related = {
        "owner": person.id == row["owner"],
        "owner_department": person.department is not None and person.department == row["owner_department"],
        "about": row["about"] is not None and row["about"] in (person.id, person.department),
        "event_staff": person.id == row["event_staff"],
    }
    return found + [relation for relation in relations if related[relation]]


def may_call(person: Person, row: dict[str, Any], desk: Desk) -> bool:
    """Whether nothing forbids a person to make a callback."""
    return not exclusions(person, row, desk)


def has_role(person: Person, row: dict[str, Any], desk: Desk) -> bool:
    """Whether a person is among those the policy lets make a callback; whose callbacks are handed over is not."""
    if person.id in desk.handed_over:
        return False
    roles = row["role"].split(",")
    return (
        person.role in roles
        or person.role in wanted_roles(row, desk)[0]
        or (OWNER in roles and person.id in (row["owner"], row["second_owner"]))
        or (EVENT_STAFF in roles and person.id == row["event_staff"])
        or person.id == row["assignee"]
    )


def _owner_like(row: dict[str, Any], desk: Desk) -> tuple[str, str] | None:
    roles = row["role"].split(",")
    event_staff = desk.people.get(row["event_staff"] or "")
    if EVENT_STAFF in roles and event_staff is not None and may_call(event_staff, row, desk):
        return event_staff.id, EVENT_STAFF
    owner = desk.people.get(row["owner"] or "")
    if owner is None or not may_call(owner, row, desk) or owner.id in desk.handed_over:
        return None
    return (owner.id, OWNER) if OWNER in roles or owner.role in roles else None


def wanted_roles(row: dict[str, Any], desk: Desk) -> tuple[list[str], str | None]:
    """The roles that may take a callback beside the owner, and why where the owner's were handed over."""
    roles = row["role"].split(",")
    owner = desk.people.get(row["owner"] or "")
    if owner is not None and owner.id in desk.handed_over and (OWNER in roles or owner.role in roles):
        role, because = desk.handed_over[owner.id]
        return [role], because
    return [role for role in roles if role not in (OWNER, EVENT_STAFF)], None


def _takes(person: Person, row: dict[str, Any], desk: Desk) -> bool:
    return person.role in wanted_roles(row, desk)[0] and person.id not in desk.handed_over


def _least_loaded(row: dict[str, Any], desk: Desk) -> tuple[str | None, str | None]:
    roles, because = wanted_roles(row, desk)
    able = [person for person in desk.people.values() if _takes(person, row, desk) and may_call(person, row, desk)]
    if not able:
        second = desk.people.get(row["second_owner"] or "")
        if OWNER in row["role"].split(",") and second is not None and may_call(second, row, desk):
            return second.id, "second-owner"
        return None, None
    nearest = min(_distance(person, row, because) for person in able)
    near = [person for person in able if _distance(person, row, because) == nearest]
    same = desk.kept.get((row["customer"], ",".join(roles)))
    chosen = next((person for person in near if person.id == same), None) or min(
        near, key=lambda person: (desk.load[person.id], person.id)
    )
    desk.kept[(row["customer"], ",".join(roles))] = chosen.id
    return chosen.id, because or ("branch", "head-office", "anyone")[nearest]


def _distance(person: Person, row: dict[str, Any], because: str | None) -> int:
    if because is not None and person.department is not None and person.department == row["owner_department"]:
        return 0
    places = {row["branch"], row["area"]} - {None}
    if person.branch is not None and person.branch in places:
        return 0
    return 1 if person.branch is None else 2


def _move(desk: Desk, before: str | None, after: str | None) -> None:
    if before in desk.people and before is not None:
        desk.load[before] -= 1
    if after is not None:
        desk.load[after] += 1


def _concerned(
    connection: sqlite3.Connection, organization: str, handover: Handover, people: dict[str, Person], today: str
) -> list[str]:
    if handover.newcomer is not None:
        return [
            person.id
            for person in people.values()
            if person.hired_on and today < _add(person.hired_on, handover.newcomer)
        ]
    first = (date.fromisoformat(today).replace(day=1) - relativedelta(months=handover.months or 0)).isoformat()
    busy = connection.execute(
        "SELECT DISTINCT coalesce(e.staff, c.owner) FROM events e"
        " JOIN customers c ON c.organization = e.organization AND c.id = e.customer"
        f" WHERE e.organization = ? AND e.type IN {literals((str(handover.without),))}"
        " AND e.at >= ? AND substr(e.at, 1, 10) <= ?",
        (organization, first, today),
    )
    active = {row[0] for row in busy}
    sellers = _sellers(connection, organization)
    return [
        person.id for person in people.values()
        if person.id in sellers and person.id not in active and not (person.hired_on and person.hired_on > first)
    ]  # fmt: skip


def _sellers(connection: sqlite3.Connection, organization: str) -> set[str]:
    return {
        row[0]
        for row in connection.execute("SELECT DISTINCT owner FROM customers WHERE organization = ?", (organization,))
    }


def _add(day: str, span: Duration) -> str:
    start = date.fromisoformat(day)
    moved = start + (relativedelta(months=span.amount) if span.unit == "months" else relativedelta(days=span.amount))
    return moved.isoformat()
