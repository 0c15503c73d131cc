"""Removing records whose term is over: noted first in `purged`, so that the chain still vouches for what they were.

A visit that something else is counted from (a callback it settled, a correction, an open callback) stays as the bare
fact that there was a contact: who, when, over which channel, with which outcome. What was said goes. Other records go
whole, with their steps.
"""

import sqlite3
from collections import Counter
from dataclasses import dataclass, field

from callbackctl.errors import CallbackError
from callbackctl.keeping.retention import TERMS, Order, Term, Terms, day_after, records_sql
from callbackctl.messages import _
from callbackctl.store.database import next_revision
from callbackctl.store.evidence import KEPT, quoted

# Whether something that is kept is counted from a visit `v`.
_NEEDED = """(
  v.outcome = 'dead' OR v.corrects IS NOT NULL
  OR EXISTS (SELECT 1 FROM visits o WHERE o.organization = v.organization AND o.corrects = v.id)
  OR EXISTS (SELECT 1 FROM callbacks c WHERE c.organization = v.organization AND c.customer = v.customer
               AND (c.settled_by = v.id OR c.source_visit = v.id OR c.status = 'open'
                    OR substr(c.anchor, 1, 10) = substr(v.at, 1, 10)
                    OR c.settled_at IS NOT NULL AND substr(v.at, 1, 10) >= substr(c.opens_on, 1, 10)
                       AND v.at <= c.settled_at))
  OR EXISTS (SELECT 1 FROM reviews r WHERE r.organization = v.organization AND r.visit = v.id)
  OR EXISTS (SELECT 1 FROM matters m WHERE m.organization = v.organization AND m.visit = v.id))"""
_BARE = {kept.table: kept.bare for kept in KEPT}


@dataclass(slots=True)
class Purged:
    """What went, by table; of the visits among it those that stay as a bare fact; what is past its term and on hold."""

    gone: Counter[str] = field(default_factory=Counter)
    bare: int = 0
    held: int = 0


def purge(connection: sqlite3.Connection, terms: Terms, order: Order, before: str | None) -> Purged:
    """Remove what is past its term, or of that what is dated before a day, inside a transaction of the caller's.

    Raises CallbackError where nothing may go yet, or where something dated before the day must still be kept.
    """
    _gather(connection, terms, before)
    _refuse_too_early(connection, terms, before)
    done = Purged(held=_count(connection, "held IS NOT NULL AND kept_until < :today", terms))
    connection.execute("DELETE FROM going WHERE held IS NOT NULL OR kept_until >= ?", (terms.today,))
    revision = next_revision(connection)
    for term in TERMS:
        _note(connection, term.table, terms, order, revision)
        done.gone[term.table] = _remove(connection, term, terms, order, revision, done)
    connection.execute("DROP TABLE temp.going")
    return done


def _gather(connection: sqlite3.Connection, terms: Terms, before: str | None) -> None:
    connection.execute("DROP TABLE IF EXISTS temp.going")
    connection.execute(
        "CREATE TEMP TABLE going (organization, kind, record PRIMARY KEY, id, customer, dated, kept_until, held)"
    )
    for term in TERMS:
        connection.execute(
            f"INSERT INTO going SELECT * FROM ({records_sql(terms, term)})"
            " WHERE kept_until < :today OR (:before IS NOT NULL AND dated < :before)"
            if before
            else f"INSERT INTO going SELECT * FROM ({records_sql(terms, term)}) WHERE kept_until < :today",
            {"organization": terms.organization, "today": terms.today, "before": before},
        )
    if before:
        connection.execute("DELETE FROM going WHERE dated >= ?", (before,))


def _refuse_too_early(connection: sqlite3.Connection, terms: Terms, before: str | None) -> None:
    early = connection.execute(
        "SELECT kind, id, dated, kept_until FROM going WHERE kept_until >= ? ORDER BY kept_until DESC, id LIMIT 1",
        (terms.today,),
    ).fetchone()
    if early is None and connection.execute("SELECT 1 FROM going LIMIT 1").fetchone():
        return
    if early is None:
        early = _next(connection, terms)
    if early is None:
        return
    kind, identity, dated, kept_until = early
    told = (
        _("{organization}: {table} {id} of {dated} must be kept until {until} ({term}, clause {clause}); "
          "it may go from {day} on. Nothing was purged.")
        if before
        else _("{organization}: nothing is past its term yet; the first is {table} {id} of {dated}, kept until {until} "
               "({term}, clause {clause}): it may go from {day} on. Nothing was purged.")
    )  # fmt: skip
    raise CallbackError(
        told.format(
            organization=terms.organization, table=kind, id=identity, dated=dated, until=kept_until,
            term=terms.retention.records, clause=terms.retention.clause or "-", day=day_after(kept_until),
        )
    )  # fmt: skip


def _next(connection: sqlite3.Connection, terms: Terms) -> tuple[str, str, str, str] | None:
    """The record whose term ends first."""
    found: tuple[str, str, str, str] | None = connection.execute(
        "SELECT kind, id, dated, kept_until FROM ("
        + " UNION ALL ".join(f"SELECT * FROM ({records_sql(terms, term)})" for term in TERMS)
        + ") ORDER BY kept_until, dated, id LIMIT 1",
        {"organization": terms.organization},
    ).fetchone()
    return found


def _count(connection: sqlite3.Connection, where: str, terms: Terms) -> int:
    row = connection.execute(f"SELECT count(*) FROM going WHERE {where}", {"today": terms.today}).fetchone()
    return int(row[0])


_NOTED = 'INSERT INTO purged (organization, kind, record, dated, kept_until, clause, at, "by", because, revision)'


def _note(connection: sqlite3.Connection, table: str, terms: Terms, order: Order, revision: int) -> None:
    connection.execute(
        f"{_NOTED} SELECT organization, kind, record, dated, kept_until, ?, ?, ?, ?, ? FROM going WHERE kind = ?"
        " ORDER BY dated, id",
        (terms.retention.clause, order.now, order.by, order.because or None, revision, table),
    )


def _remove(
    connection: sqlite3.Connection, term: Term, terms: Terms, order: Order, revision: int, done: Purged
) -> int:
    """Take the noted records of a table away; returns how many there were."""
    among = f"(organization, id) IN (SELECT organization, id FROM going WHERE kind = '{term.table}')"
    if term.table == "visits":
        emptied = ", ".join(f"{quoted(column)} = {value}" for column, value in _BARE["visits"].items())
        done.bare = connection.execute(f"UPDATE visits AS v SET {emptied} WHERE {among} AND {_NEEDED}").rowcount
        kept = f" AND NOT EXISTS (SELECT 1 FROM visits v WHERE v.rowid = visits.rowid AND {_NEEDED})"
        return done.bare + connection.execute(f"DELETE FROM visits WHERE {among}{kept}").rowcount
    if term.steps is not None and _is_there(connection, term.steps[0]):
        _remove_steps(connection, term.steps, term.table, terms, order, revision)
    return connection.execute(f"DELETE FROM {term.table} WHERE {among}").rowcount


def _remove_steps(
    connection: sqlite3.Connection, steps: tuple[str, str], of: str, terms: Terms, order: Order, revision: int
) -> None:
    table, column = steps
    joined = f"FROM {table} s JOIN going g ON g.kind = '{of}' AND g.organization = s.organization AND g.id = s.{column}"
    connection.execute(
        f"{_NOTED} SELECT s.organization, '{table}', json_array(s.number), g.dated, g.kept_until, ?, ?, ?, ?, ? {joined}"
        " ORDER BY s.number",
        (terms.retention.clause, order.now, order.by, order.because or None, revision),
    )
    connection.execute(f"DELETE FROM {table} WHERE number IN (SELECT s.number {joined})")


def _is_there(connection: sqlite3.Connection, table: str) -> bool:
    found = connection.execute("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?", (table,))
    return found.fetchone() is not None
