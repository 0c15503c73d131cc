"""What the checks look at of many customers, fetched in a few statements before their visits are checked one by one.

It holds as long as nothing of these customers is stored: a visit checks what was fetched, and is stored after that.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

Row = dict[str, Any]

CUSTOMER = (
    "SELECT c.id, c.name, c.contact, c.owner, c.second_owner, c.consent, o.department AS owner_department,"
    " json_extract(c.attributes, '$.do_not_contact') AS do_not_contact FROM {customers}"
    " LEFT JOIN staff o ON o.id = c.owner"
)
OPEN = (
    'SELECT c.customer, c.rule, c.role, c.assignee, c.channels, c.opens_on, c.lapses_on, coalesce(e.staff, s."by") AS event_staff,'
    " json_extract(e.attributes, '$.about') AS about"
    " FROM {callbacks} LEFT JOIN events e ON e.organization = c.organization AND e.id = c.event"
    " LEFT JOIN visits s ON s.organization = c.organization AND s.id = c.source_visit AND c.rule <> 'promise'"
)
CALLS = 'SELECT v.customer, v.id, v."by", v.at, v.outcome, v.channel, v.rule FROM {visits}'
MADE = (
    'SELECT DISTINCT c.customer, v.id, v."by", v.at, v.outcome, c.rule, substr(c.settled_at, 1, 10) AS day FROM {callbacks}'
    " JOIN visits v ON v.organization = c.organization AND v.id = c.settled_by"
)
"""The four questions; of one customer or of those in `ahead`. A status is said twice for the index of a customer's callbacks."""
_OF_CUSTOMER = "c.organization = :organization AND c.customer = :customer AND c.status <> 'withdrawn'"


def one_customer(connection: sqlite3.Connection, organization: str, customer: object) -> Row | None:
    """What the checks look at of a customer; None where there is none of that id."""
    query = CUSTOMER.format(customers="customers c") + " WHERE c.organization = :organization AND c.id = :customer"
    return next(iter(_rows(connection, query, _asked(organization, customer))), None)


def open_callbacks(connection: sqlite3.Connection, organization: str, customer: object) -> list[Row]:
    """A customer's open callbacks, as the checks look at them."""
    query = OPEN.format(callbacks="callbacks c") + f" WHERE {_OF_CUSTOMER} AND +c.status = 'open'"
    return _rows(connection, query, _asked(organization, customer))


def calls_on(connection: sqlite3.Connection, organization: str, customer: object, day: str) -> list[Row]:
    """A customer's visits of a day, in the order of their moments."""
    query = CALLS.format(visits="visits v") + (
        " WHERE v.organization = :organization AND v.customer = :customer AND v.at >= :first AND v.at < :last ORDER BY v.at, v.id"
    )
    return _rows(connection, query, {**_asked(organization, customer), "first": day, "last": f"{day}~"})


def made_on(connection: sqlite3.Connection, organization: str, customer: object, day: str) -> list[Row]:
    """The visits that completed a customer's callbacks on a day, with the rule of each, the earliest first."""
    query = MADE.format(callbacks="callbacks c") + (
        f" WHERE {_OF_CUSTOMER} AND +c.status = 'completed' AND substr(c.settled_at, 1, 10) = :day ORDER BY v.at, v.id"
    )
    return _rows(connection, query, {**_asked(organization, customer), "day": day})


class Ahead:
    """The answers for some customers and the days from the first of their visits to the last."""

    def __init__(
        self, connection: sqlite3.Connection, organization: str, customers: Sequence[str], first: str, last: str
    ) -> None:
        connection.execute("CREATE TEMP TABLE IF NOT EXISTS ahead (customer TEXT PRIMARY KEY) WITHOUT ROWID")
        connection.execute("DELETE FROM ahead")
        connection.executemany("INSERT OR IGNORE INTO ahead VALUES (?)", [(customer,) for customer in customers])
        self.covered = frozenset(customers)
        asked = {"organization": organization, "first": first, "last": last}
        joined = "ahead a CROSS JOIN {table} c ON c.organization = :organization AND c.{key} = a.customer"
        callbacks = joined.format(table="callbacks", key="customer") + " AND c.status <> 'withdrawn'"
        self.customers = {
            row["id"]: row
            for row in _rows(connection, CUSTOMER.format(customers=joined.format(table="customers", key="id")), asked)
        }
        self.open = _by_customer(_rows(connection, OPEN.format(callbacks=callbacks) + " WHERE +c.status = 'open'", asked))
        visits = (
            "ahead a CROSS JOIN visits v ON v.organization = :organization AND v.customer = a.customer"
            " AND v.at >= :first AND v.at < :last || '~'"
        )
        self.calls = _by_customer(_rows(connection, CALLS.format(visits=visits) + " ORDER BY v.customer, v.at, v.id", asked))
        made = " WHERE +c.status = 'completed' AND c.settled_at >= :first ORDER BY v.at, v.id"
        self.made = _by_customer(_rows(connection, MADE.format(callbacks=callbacks) + made, asked))


def _asked(organization: str, customer: object) -> Row:
    return {"organization": organization, "customer": customer}


def _rows(connection: sqlite3.Connection, query: str, parameters: Mapping[str, object]) -> list[Row]:
    cursor = connection.execute(query, parameters)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def _by_customer(rows: list[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["customer"], []).append(row)
    return found
