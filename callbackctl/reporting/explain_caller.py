"""Who is to make a callback, why they, and why not the customer's owner or somebody else with the role."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from callbackctl.messages import _, to_translate
from callbackctl.planning import assignment
from callbackctl.policy.model import Policy, PolicyHistory
from callbackctl.policy.phrases import roles_text, said_of
from callbackctl.policy.vocabulary import role, word

BECAUSE = {
    "owner": to_translate("they look after the customer"),
    "event_staff": to_translate("they did the business this is about"),
    "branch": to_translate("they have the role in the customer's branch or area; of several the least busy"),
    "head-office": to_translate("they have the role for all branches; nobody of the customer's branch can make it"),
    "anyone": to_translate("they have the role; nobody nearer can make it; of several the least busy"),
    "newcomer": to_translate("the owner is in their first month"),
    "idle": to_translate("the owner had no order for too long"),
    "second-owner": to_translate("they look after the customer too, and the owner cannot call"),
}
RELATED = {
    "owner": to_translate("whoever looks after the customer may not call"),
    "owner_department": to_translate("nobody of the department that looks after the customer may call"),
    "about": to_translate("the complaint is about them"),
    "event_staff": to_translate("whoever did the business may not call about it"),
}
SHOWN = 3
Line = tuple[str, str]

_ROW = """
SELECT c.rule, c.role, c.assignee, c.assigned_because, c.customer, k.owner, k.second_owner, k.branch, k.area,
       coalesce(e.staff, v."by") AS event_staff, json_extract(e.attributes, '$.about') AS about,
       o.department AS owner_department, coalesce(e.attributes, '{}') AS event_attributes, k.attributes, k.tier,
       k.segment, k.kind
  FROM callbacks c
  JOIN customers k ON k.organization = c.organization AND k.id = c.customer
  LEFT JOIN events e ON e.organization = c.organization AND e.id = c.event
  LEFT JOIN visits v ON v.organization = c.organization AND v.id = c.source_visit AND c.rule <> 'promise'
  LEFT JOIN staff o ON o.id = k.owner
 WHERE c.id = ?
"""


def about_caller(
    connection: sqlite3.Connection, history: PolicyHistory, callback: Mapping[str, Any], now: str
) -> list[Line]:
    """Which role calls and why, who it is, and why not the others whom one would think of."""
    row = _row(connection, callback["id"])
    policy = history.on(date.fromisoformat(now[:10]))
    lines = [(_("by role"), _roles(policy, row))]
    if callback["status"] != "open":
        return lines
    if callback["opens_on"][:10] > now[:10] and callback["assignee"] is None:
        return [*lines, (_("caller"), _("chosen when it opens"))]
    if callback["lapses_on"] is not None and callback["lapses_on"] < now[:10] and callback["assignee"] is None:
        return lines
    desk = assignment.desk_for(connection, callback["organization"], policy, now[:10])
    lines.append((_("caller"), _chosen(connection, row, desk)))
    others = list(_why_not(connection, row, desk))
    return [*lines, (_("and not"), "\n".join(others))] if others else lines


def _row(connection: sqlite3.Connection, number: int) -> dict[str, Any]:
    cursor = connection.execute(_ROW, (number,))
    return dict(zip([column[0] for column in cursor.description], cursor.fetchone(), strict=True))


def _roles(policy: Policy, row: Mapping[str, Any]) -> str:
    roles = tuple(row["role"].split(",")) if row["role"] else ()
    rule = policy.rules.get(row["rule"])
    if rule is None or not isinstance(rule.by, Mapping):
        return roles_text(roles) or "-"
    ((column, choices),) = rule.by.items()
    if column == "flag":
        return _("{roles}, by the customer's marks").format(roles=roles_text(roles))
    value = _value(row, str(column))
    if value in choices:
        text = _("{roles}, because {column} is {value}")
        return text.format(roles=roles_text(roles), column=word(column), value=word(str(value)))
    return _("{roles}, whatever else {column} is").format(roles=roles_text(roles), column=word(column))


def _value(row: Mapping[str, Any], column: str) -> Any:
    """A column as the rule reads it: of the event, else of the customer."""
    of_event = json.loads(row["event_attributes"]).get(column)
    return of_event if of_event is not None else row.get(column, json.loads(row["attributes"]).get(column))


def _chosen(connection: sqlite3.Connection, row: Mapping[str, Any], desk: assignment.Desk) -> str:
    if row["assignee"] is None:
        wanted, _because = assignment.wanted_roles(dict(row), desk)
        return _("nobody: no one there has the role {roles} and may call").format(
            roles=roles_text(tuple(wanted or row["role"].split(",")))
        )
    because = _(BECAUSE.get(row["assigned_because"] or "", ""))
    if row["assigned_because"] in ("head-office", "anyone") and row["branch"] is None and row["area"] is None:
        because = _("they have the role; of several the least busy")
    who = named(connection, row["assignee"])
    return said_of(who, because) if because else who


def named(connection: sqlite3.Connection, staff: str) -> str:
    """A member of staff by name and id."""
    row = connection.execute("SELECT name FROM staff WHERE id = ?", (staff,)).fetchone()
    return f"{row[0]} ({staff})" if row and row[0] else staff


def _why_not(connection: sqlite3.Connection, row: Mapping[str, Any], desk: assignment.Desk) -> Iterator[str]:
    """First the owner, then those with the role who are excluded; the others were only farther or busier."""
    owner = row["owner"]
    if owner is not None and owner != row["assignee"]:
        why = _hindrance(connection, owner, row, desk)
        yield _("the owner {name}: {why}").format(name=named(connection, owner), why=why)
    wanted, _because = assignment.wanted_roles(dict(row), desk)
    hindered = [
        person.id
        for person in desk.people.values()
        if person.role in wanted
        and person.id not in (owner, row["assignee"])
        and (assignment.exclusions(person, dict(row), desk) or person.id in desk.handed_over)
    ]
    for person in hindered[:SHOWN]:
        yield said_of(named(connection, person), _hindrance(connection, person, row, desk))
    if len(hindered) > SHOWN:
        yield _("and {more} more").format(more=len(hindered) - SHOWN)


def _hindrance(connection: sqlite3.Connection, staff: str, row: Mapping[str, Any], desk: assignment.Desk) -> str:
    person = desk.people.get(staff)
    if person is None:
        return _absence(connection, staff)
    excluded = assignment.exclusions(person, dict(row), desk)
    if excluded:
        if excluded[0].startswith("role:"):
            return _("the role {role} never makes callbacks").format(role=role(person.role))
        return _(RELATED[excluded[0]])
    if staff in desk.handed_over:
        to, because = desk.handed_over[staff]
        why = {"newcomer": _("a newcomer"), "idle": _("no order for too long")}.get(because, because)
        return _("{why}; their callbacks go to {role}").format(why=why, role=role(to))
    wanted, _because = assignment.wanted_roles(dict(row), desk)
    return _("{own}, not {roles}").format(own=role(person.role) or "-", roles=roles_text(tuple(wanted)) or "-")


def _absence(connection: sqlite3.Connection, staff: str) -> str:
    found = connection.execute("SELECT left_on, hired_on FROM staff WHERE id = ?", (staff,)).fetchone()
    if found is None:
        return _("not among the staff")
    if found[0] is not None:
        return _("left on {day}").format(day=found[0])
    return _("comes on {day}").format(day=found[1]) if found[1] else _("not of this organisation")
