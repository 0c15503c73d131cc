"""Who makes a callback: the owner where the policy lets them, else the least loaded of those with the role.

The answer is recorded with its reason and kept: it changes only when the person leaves, loses the role or is
excluded, or when the owner can take it again. The same data always give the same answer.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b
from itertools import islice
from typing import Any

from dateutil.relativedelta import relativedelta

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
    near: dict[tuple[str | None, ...], tuple[list[Person], list[Person], list[Person]]] = field(default_factory=dict)


# A line of a customer in `touched` that has opened and is still open; the plus keeps SQLite to the index by customer.
_OPEN = """
SELECT c.id, c.rule, c.customer, c.role, c.assignee, k.owner, k.second_owner, k.branch, k.area,
       coalesce(e.staff, v."by") AS event_staff,
       json_extract(e.attributes, '$.about') AS about, o.department AS owner_department
  FROM touched t
  CROSS JOIN callbacks c ON c.organization = :organization AND c.customer = t.customer AND c.status <> 'withdrawn'
  CROSS JOIN customers k ON k.organization = c.organization AND k.id = c.customer
  LEFT JOIN events e ON e.organization = c.organization AND e.id = c.event
  LEFT JOIN visits v ON v.organization = c.organization AND v.id = c.source_visit AND c.rule <> 'promise'
  LEFT JOIN staff o ON o.id = k.owner
 WHERE +c.status = 'open' AND c.opens_on <= :horizon || 'T99' AND (c.lapses_on IS NULL OR c.lapses_on >= :today)
 ORDER BY c.customer, c.due_by, c.id
"""
_LOAD = """
SELECT assignee, count(*) FROM callbacks
 WHERE organization = :organization AND status = 'open' AND assignee IS NOT NULL AND opens_on <= :horizon || 'T99'
   AND (lapses_on IS NULL OR lapses_on >= :today)
 GROUP BY assignee
"""
_WRITTEN_AT_ONCE = 10_000


def assign(connection: sqlite3.Connection, organization: str, history: PolicyHistory, today: str, horizon: str) -> None:
    """Give every open callback of the customers in `touched` its caller; writes only what changes.

    Where the people themselves have changed since the last run, every customer is looked at.
    """
    desk = desk_for(connection, organization, history.on(date.fromisoformat(today)), today)
    parameters = {"organization": organization, "today": today, "horizon": horizon}
    _note_desk(connection, organization, desk)
    chosen = ((row, _owner_like(row, desk)) for row in _rows(connection, parameters))
    _write(connection, ((*one, row) for row, one in chosen if one is not None))
    _write(connection, _shared(connection, desk, parameters))


def _rows(connection: sqlite3.Connection, parameters: Mapping[str, object]) -> Iterator[dict[str, Any]]:
    cursor = connection.execute(_OPEN, parameters)
    names = [column[0] for column in cursor.description]
    return (dict(zip(names, row, strict=True)) for row in cursor)


def _shared(
    connection: sqlite3.Connection, desk: Desk, parameters: Mapping[str, object]
) -> Iterator[tuple[str | None, str | None, dict[str, Any]]]:
    """Who takes what the owner does not: whoever has it already, else the least loaded."""
    counted = False
    for row in _rows(connection, parameters):
        if _owner_like(row, desk) is not None:
            continue
        kept = desk.people.get(row["assignee"] or "")
        if kept is not None and may_call(kept, row, desk) and _takes(kept, row, desk):
            desk.kept.setdefault((row["customer"], ",".join(wanted_roles(row, desk)[0])), kept.id)
            continue
        if not counted:  # only where somebody is to be chosen
            desk.load.update(connection.execute(_LOAD, parameters))
            counted = True
        person, because = _least_loaded(row, desk)
        _move(desk, row["assignee"], person)
        yield person, because, row


def _write(
    connection: sqlite3.Connection, chosen: Iterable[tuple[str | None, str | None, dict[str, Any]]]
) -> None:
    """Write down who was chosen where that is somebody else than before."""
    connection.execute(
        "CREATE TEMP TABLE IF NOT EXISTS assigned (id INTEGER PRIMARY KEY, assignee TEXT, because TEXT)"
    )
    connection.execute("DELETE FROM assigned")
    changes = ((row["id"], person, because) for person, because, row in chosen if person != row["assignee"])
    while some := list(islice(changes, _WRITTEN_AT_ONCE)):
        connection.executemany("INSERT INTO assigned VALUES (?, ?, ?)", some)
    connection.execute(
        "UPDATE callbacks SET (assignee, assigned_because) = (SELECT a.assignee, a.because FROM assigned a"
        " WHERE a.id = callbacks.id) WHERE id IN (SELECT id FROM assigned)"
    )


def _note_desk(connection: sqlite3.Connection, organization: str, desk: Desk) -> None:
    """Where people came, left, moved or were handed over, every customer is looked at again."""
    staff = connection.execute(
        "SELECT id, role, branch, department, left_on FROM staff WHERE organization IS NULL OR organization = ?"
        " ORDER BY id",
        (organization,),
    ).fetchall()
    people = repr((staff, sorted(desk.people), sorted(desk.handed_over.items())))
    mark = blake2b(people.encode(), digest_size=16).hexdigest()
    changed = connection.execute(
        "UPDATE organizations SET desk = ? WHERE id = ? AND desk <> ?", (mark, organization, mark)
    ).rowcount
    if changed:
        connection.execute(
            "INSERT OR IGNORE INTO touched SELECT customer FROM callbacks WHERE organization = ? AND status = 'open'",
            (organization,),
        )


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
    able = ([one for one in people if may_call(one, row, desk)] for people in _by_distance(row, desk, roles, because))
    distance, near = next(((place, people) for place, people in enumerate(able) if people), (None, []))
    if distance is None:
        second = desk.people.get(row["second_owner"] or "")
        if OWNER in row["role"].split(",") and second is not None and may_call(second, row, desk):
            return second.id, "second-owner"
        return None, None
    same = desk.kept.get((row["customer"], ",".join(roles)))
    chosen = next((person for person in near if person.id == same), None) or min(
        near, key=lambda person: (desk.load[person.id], person.id)
    )
    desk.kept[(row["customer"], ",".join(roles))] = chosen.id
    return chosen.id, because or ("branch", "head-office", "anyone")[distance]


def _by_distance(
    row: dict[str, Any], desk: Desk, roles: Sequence[str], because: str | None
) -> tuple[list[Person], list[Person], list[Person]]:
    """Those with the role: of the customer's branch or area, of no branch, of another; the same for many rows."""
    department = row["owner_department"] if because is not None else None
    place = (*roles, row["branch"], row["area"], department)
    if place not in desk.near:
        found: tuple[list[Person], list[Person], list[Person]] = ([], [], [])
        for person in desk.people.values():
            if person.role in roles and person.id not in desk.handed_over:
                found[_distance(person, row, department)].append(person)
        desk.near[place] = found
    return desk.near[place]


def _distance(person: Person, row: dict[str, Any], department: str | None) -> int:
    if department is not None and person.department == department:
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
    first = (date.fromisoformat(today).replace(day=1) - relativedelta(months=min(handover.months or 0, _A_LIFE))).isoformat()
    return [
        person.id for person in people.values()
        if _sells(connection, organization, person.id)
        and not _has_sold(connection, organization, person.id, str(handover.without), first, today)
        and not (person.hired_on and person.hired_on > first)
    ]  # fmt: skip


def _sells(connection: sqlite3.Connection, organization: str, person: str) -> bool:
    """Whether somebody looks after customers."""
    found = connection.execute(
        "SELECT 1 FROM customers WHERE organization = ? AND owner = ? LIMIT 1", (organization, person)
    )
    return found.fetchone() is not None


def _has_sold(connection: sqlite3.Connection, organization: str, person: str, kind: str, first: str, last: str) -> bool:
    """Whether there was such an event by this person, or by nobody named with a customer of theirs, in some days."""
    found = connection.execute(
        "SELECT 1 FROM events WHERE organization = :o AND staff = :p AND type = :k AND at >= :first AND at < :last || '~'"
        " UNION ALL SELECT 1 FROM customers c CROSS JOIN events e ON e.organization = c.organization"
        " AND e.customer = c.id AND e.type = :k AND e.at >= :first AND e.at < :last || '~' AND e.staff IS NULL"
        " WHERE c.organization = :o AND c.owner = :p LIMIT 1",
        {"o": organization, "p": person, "k": kind, "first": first, "last": last},
    )
    return found.fetchone() is not None


_A_LIFE = 1200
"""Months before which nobody here has worked."""


def _add(day: str, span: Duration) -> str:
    start, months = date.fromisoformat(day), span.unit == "months"
    try:
        return (start + (relativedelta(months=span.amount) if months else relativedelta(days=span.amount))).isoformat()
    except (ValueError, OverflowError):  # beyond the dates that there are
        return date.max.isoformat()
