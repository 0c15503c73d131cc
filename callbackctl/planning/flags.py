"""Marks on customers, kept current from events, and the order in which customers come on the list."""

import sqlite3

from callbackctl.planning import conditions
from callbackctl.planning.dates import moment_sql
from callbackctl.planning.literals import literal
from callbackctl.policy.model import Customers, Flag, Policy
from callbackctl.policy.values import Duration, Moment

FIRST = "first:"


def refresh(
    connection: sqlite3.Connection, organization: str, policy: Policy, today: str, since: str | None
) -> None:
    """Bring the flags to a day from where they stood on `since` (None: nobody's are known); whose change become dirty.

    Only those are looked at who have something new, or an event that came into or left the time a flag looks back.
    """
    if not policy.flags and not policy.first:
        connection.execute("DELETE FROM flags WHERE organization = ?", (organization,))
        return
    _mark(connection, organization, policy, today, since)
    wanted = {literal(str(name)): _flag_sql(flag) for name, flag in policy.flags.items()}
    _replace(connection, organization, wanted, today, dirtying=True)
    first = {f"'{FIRST}{place}'": _first_sql(one) for place, one in enumerate(policy.first)}
    _replace(connection, organization, first, today, dirtying=False)


def _mark(
    connection: sqlite3.Connection, organization: str, policy: Policy, today: str, since: str | None
) -> None:
    """Fill `marked` with those whose flags may be others than they were."""
    connection.execute("DELETE FROM marked")
    if since is None:
        connection.execute("INSERT INTO marked SELECT id FROM customers WHERE organization = ?", (organization,))
        return
    connection.execute("INSERT INTO marked SELECT customer FROM dirty")
    happened = [one.happened for one in policy.first if one.happened is not None]
    spans = {flag.within for flag in policy.flags.values()} | {one.within for one in happened}
    edges = [(_back(":first", span), _back(":last", span)) for span in spans if span is not None]
    for first, last in (*edges, (":first", ":last")):
        connection.execute(
            "INSERT OR IGNORE INTO marked SELECT customer FROM events WHERE organization = :organization"
            f" AND at > {first} || '~' AND at < {last} || '~'",
            {"organization": organization, "first": min(since, today), "last": max(since, today)},
        )


def _back(day: str, span: Duration) -> str:
    return moment_sql(day, Moment("before", span))


def _replace(
    connection: sqlite3.Connection, organization: str, wanted: dict[str, str], today: str, *, dirtying: bool
) -> None:
    """Put the flags wanted (by name: a condition over a customer `c`) in the place of those that there are."""
    connection.execute("DELETE FROM wanted_flags")
    for name, condition in wanted.items():
        connection.execute(
            f"INSERT OR IGNORE INTO wanted_flags SELECT c.id, {name} FROM marked m CROSS JOIN customers c"
            f" ON c.organization = :organization AND c.id = m.customer WHERE {condition}",
            {"organization": organization, "today": today},
        )
    standing = (
        "SELECT f.customer, f.flag FROM marked m CROSS JOIN flags f ON f.organization = :organization"
        f" AND f.customer = m.customer AND f.flag {'NOT ' if dirtying else ''}LIKE '{FIRST}%'"
    )
    gone = f"{standing} EXCEPT SELECT customer, flag FROM wanted_flags"
    new = f"SELECT customer, flag FROM wanted_flags EXCEPT {standing}"
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
        window = f" AND substr(e.at, 1, 10) > {_back(':today', flag.within)}"
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
