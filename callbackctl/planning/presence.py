"""Who is there on a day, and whose callbacks go to another role: looked up for those who are asked about.

One visit is about a handful of people, a morning about all of them; both go through these two mappings.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from callbackctl.policy.model import Handover, Policy
from callbackctl.policy.values import Duration


@dataclass(frozen=True, slots=True)
class Person:
    """One member of staff, as assignment sees them."""

    id: str
    role: str
    branch: str | None
    department: str | None
    hired_on: str | None


_THERE = (
    "SELECT id, coalesce(role, ''), branch, department, hired_on FROM staff"
    " WHERE (organization IS NULL OR organization = :organization) AND (left_on IS NULL OR left_on > :today)"
    " AND (hired_on IS NULL OR hired_on <= :today)"
)


class People(Mapping[str, Person]):
    """Those who are there on a day, by id, in the order of their ids."""

    def __init__(self, connection: sqlite3.Connection, organization: str, today: str) -> None:
        self._connection = connection
        self._asked = {"organization": organization, "today": today}
        self._one: dict[str, Person | None] = {}
        self._all: dict[str, Person] | None = None

    def __getitem__(self, identity: str) -> Person:
        if self._all is not None:
            return self._all[identity]
        if identity not in self._one:
            row = self._connection.execute(f"{_THERE} AND id = :id", {**self._asked, "id": identity}).fetchone()
            self._one[identity] = Person(*row) if row else None
        person = self._one[identity]
        if person is None:
            raise KeyError(identity)
        return person

    def __iter__(self) -> Iterator[str]:
        return iter(self._everybody())

    def __len__(self) -> int:
        return len(self._everybody())

    def _everybody(self) -> dict[str, Person]:
        if self._all is None:
            rows = self._connection.execute(f"{_THERE} ORDER BY id", self._asked)
            self._all = {row[0]: Person(*row) for row in rows}
        return self._all


class HandedOver(Mapping[str, tuple[str, str]]):
    """Of those who are there, whose callbacks go to another role: that role, and why (newcomer or idle)."""

    def __init__(
        self, connection: sqlite3.Connection, organization: str, policy: Policy, people: People, today: str
    ) -> None:
        self._connection, self._organization, self._people, self._today = connection, organization, people, today
        self._handovers = policy.callers.handover
        self._found: dict[str, tuple[str, str] | None] = {}

    def __getitem__(self, identity: str) -> tuple[str, str]:
        if identity not in self._found:
            self._found[identity] = self._look(identity)
        found = self._found[identity]
        if found is None:
            raise KeyError(identity)
        return found

    def __iter__(self) -> Iterator[str]:
        return (identity for identity in (self._people if self._handovers else ()) if identity in self)

    def __len__(self) -> int:
        return sum(1 for _identity in self)

    def _look(self, identity: str) -> tuple[str, str] | None:
        person = self._people.get(identity) if self._handovers else None
        if person is None:
            return None
        for handover in self._handovers:
            if self._concerns(handover, person):
                return str(handover.to), "newcomer" if handover.newcomer else "idle"
        return None

    def _concerns(self, handover: Handover, person: Person) -> bool:
        if handover.newcomer is not None:
            return bool(person.hired_on and self._today < _add(person.hired_on, handover.newcomer))
        month = date.fromisoformat(self._today).replace(day=1)
        first = (month - relativedelta(months=min(handover.months or 0, _A_LIFE))).isoformat()
        return (
            self._sells(person.id)
            and not self._has_sold(person.id, str(handover.without), first)
            and not (person.hired_on and person.hired_on > first)
        )

    def _sells(self, person: str) -> bool:
        """Whether somebody looks after customers."""
        found = self._connection.execute(
            "SELECT 1 FROM customers WHERE organization = ? AND owner = ? LIMIT 1", (self._organization, person)
        )
        return found.fetchone() is not None

    def _has_sold(self, person: str, kind: str, first: str) -> bool:
        """Whether there was such an event by this person, or by nobody named with a customer of theirs, since a day."""
        found = self._connection.execute(
            "SELECT 1 FROM events WHERE organization = :o AND staff = :p AND type = :k AND at >= :first AND at < :last || '~'"
            " UNION ALL SELECT 1 FROM customers c CROSS JOIN events e ON e.organization = c.organization"
            " AND e.customer = c.id AND e.type = :k AND e.at >= :first AND e.at < :last || '~' AND e.staff IS NULL"
            " WHERE c.organization = :o AND c.owner = :p LIMIT 1",
            {"o": self._organization, "p": person, "k": kind, "first": first, "last": self._today},
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
