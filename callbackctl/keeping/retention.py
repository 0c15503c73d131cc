"""How long records are kept: what is past its term, what a hold keeps beyond it, and from which day each may go.

The term is counted from the day of the record, and its last day belongs to it: a record of 1 March 2023 that is kept
for three years may go from 2 March 2026 on. Which term holds is told by the policy as it stands today.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from callbackctl.errors import CallbackError
from callbackctl.messages import _
from callbackctl.planning.dates import later
from callbackctl.policy.model import Policy, Retention
from callbackctl.store.database import next_revision


@dataclass(frozen=True, slots=True)
class Term:
    """One table with a term: the day it is counted from, when a record is over at all, whose it is, what goes with it.

    The texts are SQL over a row `t`; `steps` is the table of its steps and the column that names the record.
    """

    table: str
    day: str
    over: str = "1"
    customer: str = "t.customer"
    steps: tuple[str, str] | None = None


TERMS = (
    Term(
        "reviews", "t.reviewed_at", "t.reviewed_at IS NOT NULL",
        "(SELECT v.customer FROM visits v WHERE v.organization = t.organization AND v.id = t.visit)",
        ("review_steps", "review"),
    ),
    Term("matters", "t.resolved_at", "t.resolved_at IS NOT NULL", steps=("matter_steps", "matter")),
    Term(
        "complaints", "t.closed_at", "t.status = 'closed' AND t.closed_at IS NOT NULL",
        steps=("complaint_steps", "complaint"),
    ),
    Term("visits", "t.at"),
)  # fmt: skip
"""Tables with a term, those first that hang on later ones."""

HELD = (
    "(SELECT h.because FROM hold_steps h WHERE h.step = 'hold' AND h.number = (SELECT max(l.number) FROM hold_steps l"
    " WHERE l.organization = t.organization AND l.customer = {customer}))"
)


@dataclass(frozen=True, slots=True)
class Terms:
    """What is asked: the organisation, its policy as of today, today."""

    organization: str
    policy: Policy
    today: str

    @property
    def retention(self) -> Retention:
        """How long the policy keeps records; there are no terms to ask for where it does not say."""
        assert self.policy.retention is not None
        return self.policy.retention


def records_sql(terms: Terms, term: Term) -> str:
    """Every record of a table with a term: organization, kind, record, id, customer, dated, kept_until, held.

    `:organization` is asked for. What was purged already is left out.
    """
    customer, day = term.customer, f"substr({term.day}, 1, 10)"
    return (
        f"SELECT t.organization, '{term.table}' AS kind, json_array(t.organization, t.id) AS record, t.id,"
        f" {customer} AS customer, {day} AS dated, {_kept_until(terms.retention, term, day)} AS kept_until,"
        f" {HELD.format(customer=customer)} AS held FROM {term.table} t"
        f" WHERE t.organization = :organization AND {term.over} AND NOT EXISTS (SELECT 1 FROM purged p"
        f" WHERE p.kind = '{term.table}' AND p.record = json_array(t.organization, t.id))"
    )


def _kept_until(retention: Retention, term: Term, day: str) -> str:
    until = later(day, retention.records)
    if term.table == "visits" and retention.recordings is not None:
        return f"CASE WHEN t.recording IS NULL THEN {until} ELSE max({until}, {later(day, retention.recordings)}) END"
    return until


def summary(connection: sqlite3.Connection, terms: Terms) -> list[dict[str, Any]]:
    """Table by table: records with a term, those past it, those of them on hold, and from when the next may go."""
    rows = []
    for term in TERMS:
        found = connection.execute(
            "SELECT count(*), coalesce(sum(kept_until < :today), 0),"
            " coalesce(sum(kept_until < :today AND held IS NOT NULL), 0), min(dated), min(kept_until)"
            f" FROM ({records_sql(terms, term)})",
            {"organization": terms.organization, "today": terms.today},
        ).fetchone()
        records, past, on_hold, oldest, kept_until = found
        rows.append({
            "organization": terms.organization, "table": term.table, "term": str(terms.retention.records),
            "clause": terms.retention.clause, "records": records, "past": past, "on_hold": on_hold, "oldest": oldest,
            "may_go_from": day_after(kept_until) if kept_until else None,
        })  # fmt: skip
    return rows


def past_records(connection: sqlite3.Connection, terms: Terms) -> Iterator[dict[str, Any]]:
    """Every record past its term, the oldest first in each table, with the reason where it is on hold."""
    for term in TERMS:
        cursor = connection.execute(
            f"SELECT * FROM ({records_sql(terms, term)}) WHERE kept_until < :today ORDER BY dated, id",
            {"organization": terms.organization, "today": terms.today},
        )
        for organization, kind, _record, identity, customer, dated, kept_until, held in cursor:
            yield {
                "organization": organization, "table": kind, "record": identity, "customer": customer, "dated": dated,
                "kept_until": kept_until, "may_go_from": day_after(kept_until), "clause": terms.retention.clause,
                "held": held,
            }  # fmt: skip


def day_after(day: str) -> str:
    """The day after a day."""
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


@dataclass(frozen=True, slots=True)
class Order:
    """Who orders something about records, when, and why."""

    by: str
    now: str
    because: str


def hold(connection: sqlite3.Connection, organization: str, customer: str, order: Order) -> None:
    """Keep a customer's records beyond their term, until released; raises CallbackError where they are held already."""
    known = "SELECT 1 FROM customers WHERE organization = ? AND id = ?"
    if not connection.execute(known, (organization, customer)).fetchone():
        raise CallbackError(_("there is no customer {id}").format(id=customer))
    if held := _held(connection, organization, customer):
        raise CallbackError(_("{customer} is on hold already: {because}").format(customer=customer, because=held))
    _note(connection, organization, customer, "hold", order)


def release(connection: sqlite3.Connection, organization: str, customer: str, order: Order) -> None:
    """End a hold; raises CallbackError where there is none."""
    if _held(connection, organization, customer) is None:
        raise CallbackError(_("{customer} is not on hold").format(customer=customer))
    _note(connection, organization, customer, "release", order)


def _held(connection: sqlite3.Connection, organization: str, customer: str) -> str | None:
    row = connection.execute(
        "SELECT step, because FROM hold_steps WHERE organization = ? AND customer = ? ORDER BY number DESC LIMIT 1",
        (organization, customer),
    ).fetchone()
    return str(row[1]) if row is not None and row[0] == "hold" else None


def _note(connection: sqlite3.Connection, organization: str, customer: str, step: str, order: Order) -> None:
    connection.execute(
        'INSERT INTO hold_steps (organization, customer, step, at, "by", because, entered_at, revision)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            organization, customer, step, order.now, order.by, order.because, order.now, next_revision(connection),
        ),
    )  # fmt: skip
