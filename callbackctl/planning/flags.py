"""Marks on customers, kept current from events, and the order in which customers come on the list."""

import sqlite3

from callbackctl.planning import conditions
from callbackctl.planning.dates import moment_sql
from callbackctl.planning.literals import literal
from callbackctl.policy.model import Customers, Flag, Policy
from callbackctl.policy.values import Moment

FIRST = "first:"


def refresh(connection: sqlite3.Connection, organization: str, policy: Policy, today: str) -> None:
    """Recompute every flag as of a day; customers whose flags change become dirty."""
    wanted = [
        f"SELECT c.id, {literal(str(name))} FROM customers c WHERE c.organization = :organization AND {_flag_sql(flag)}"
        for name, flag in policy.flags.items()
    ]
    if not wanted and not policy.first:
        connection.execute("DELETE FROM flags WHERE organization = ?", (organization,))
        return
    _replace(connection, organization, wanted, today, dirtying=True)
    first = [
        f"SELECT c.id, '{FIRST}{place}' FROM customers c WHERE c.organization = :organization AND {_first_sql(one)}"
        for place, one in enumerate(policy.first)
    ]
    _replace(connection, organization, first, today, dirtying=False)


def _replace(
    connection: sqlite3.Connection, organization: str, queries: list[str], today: str, *, dirtying: bool
) -> None:
    connection.execute(
        "CREATE TEMP TABLE IF NOT EXISTS wanted_flags (customer TEXT, flag TEXT, PRIMARY KEY (customer, flag))"
    )
    connection.execute("DELETE FROM wanted_flags")
    for query in queries:
        connection.execute(
            f"INSERT OR IGNORE INTO wanted_flags {query}", {"organization": organization, "today": today}
        )
    kind = f"flag {'NOT ' if dirtying else ''}LIKE '{FIRST}%'"
    gone = (
        f"SELECT customer, flag FROM flags WHERE organization = :organization AND {kind}"
        " EXCEPT SELECT customer, flag FROM wanted_flags"
    )
    new = (
        "SELECT customer, flag FROM wanted_flags"
        f" EXCEPT SELECT customer, flag FROM flags WHERE organization = :organization AND {kind}"
    )
    parameters = {"organization": organization}
    if dirtying:
        connection.execute(
            f"INSERT OR IGNORE INTO dirty SELECT customer FROM ({gone}) UNION SELECT customer FROM ({new})", parameters
        )
    connection.execute(
        f"DELETE FROM flags WHERE organization = :organization AND (customer, flag) IN ({gone})", parameters
    )
    connection.execute(f"INSERT INTO flags SELECT :organization, customer, flag FROM ({new})", parameters)


def _flag_sql(flag: Flag) -> str:
    window = ""
    if flag.within is not None:
        window = f" AND substr(e.at, 1, 10) > {moment_sql(':today', Moment('before', flag.within))}"
    events = (
        "FROM events e WHERE e.organization = :organization AND e.customer = c.id AND e.type = {type}"
        f" AND substr(e.at, 1, 10) <= :today{window}"
    )
    if flag.count is not None:
        return f"(SELECT count(*) {events.format(type=literal(flag.count))}) >= {flag.at_least}"
    amount = f"(SELECT coalesce(sum(CAST({conditions.column('e', 'amount')} AS REAL)), 0) "
    return (
        f"{amount}{events.format(type=literal(flag.total or ''))})"
        f" > {amount}{events.format(type=literal(flag.exceeds or ''))})"
    )


def _first_sql(one: Customers) -> str:
    parts = [f"({conditions.conditions_sql('c', one.columns)})"]
    if one.happened is not None:
        cases = conditions.open_cases_sql(one.happened, "c.id", ":today")
        closed = " WHERE closed_on IS NULL" if one.happened.closed_by else ""
        parts.append(f"EXISTS (SELECT 1 FROM ({cases}){closed})")
    if one.flag is not None:
        parts.append(conditions.flag_sql(one.flag))
    return " AND ".join(parts)
