"""Who is there: role and branch, what each has on hand, and whose callbacks go to somebody else today."""

import sqlite3
from typing import Any

from callbackctl.planning import assignment
from callbackctl.policy.model import Policy

_STAFF = """
SELECT s.id, s.name, s.role, s.branch, s.hired_on, s.left_on,
       (SELECT count(*) FROM callbacks c WHERE c.organization = :organization AND c.assignee = s.id
           AND c.status = 'open' AND substr(c.opens_on, 1, 10) <= :today
           AND (c.lapses_on IS NULL OR c.lapses_on >= :today)) AS open,
       (SELECT count(*) FROM customers k WHERE k.organization = :organization AND k.owner = s.id) AS customers
  FROM staff s
 WHERE s.organization IS NULL OR s.organization = :organization
 ORDER BY s.role, s.branch, s.id
"""


def without_liaison(connection: sqlite3.Connection, organization: str, policy: Policy, today: str) -> list[str]:
    """The departments (or branches) of people at work in which nobody is the contact that the policy wants."""
    if policy.liaison is None:
        return []
    unit = policy.liaison.each
    rows = connection.execute(
        f"SELECT {unit} FROM staff WHERE (organization IS NULL OR organization = :organization)"
        f" AND coalesce({unit}, '') <> '' AND coalesce(hired_on, '') <= :today AND coalesce(left_on, '~') > :today"
        f" GROUP BY {unit} HAVING NOT max(role IS :role OR json_extract(attributes, '$.liaison') IS 1"
        " OR json_extract(attributes, '$.liaison') IS '1')"
        f" ORDER BY {unit}",
        {"organization": organization, "today": today, "role": str(policy.liaison.role)},
    )
    return [row[0] for row in rows]


def staff_rows(
    connection: sqlite3.Connection, organization: str, policy: Policy, today: str, everyone: bool = False
) -> list[dict[str, Any]]:
    """One row a person; those who left only while something still bears their name, or with `everyone`.

    `handed_over` is None or the role that takes their callbacks today, `because` why: newcomer, idle or left.
    """
    desk = assignment.desk_for(connection, organization, policy, today)
    cursor = connection.execute(_STAFF, {"organization": organization, "today": today})
    names = [column[0] for column in cursor.description]
    rows = []
    for values in cursor:
        row = {"organization": organization, **dict(zip(names, values, strict=True))}
        gone = row["left_on"] is not None and row["left_on"] <= today
        if gone and not (everyone or row["open"] or row["customers"]):
            continue
        role, because = desk.handed_over.get(row["id"], (None, None))
        rows.append({**row, "handed_over": role, "because": "left" if gone else because})
    return rows
