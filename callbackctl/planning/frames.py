"""The record of every draw: who was eligible, in which order, who was drawn or passed over, and why.

Each run that draws enters a batch. The batch keeps a seal of every row, and a digest of itself and of the month's
batches before it, so that a row altered, taken out or put in later is noticed and can be named.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Any

from callbackctl.planning import peace

DRAWN, RAISED, REPLACEMENT = "drawn", "already raised", "replacement"
NOT_DRAWN = ("not drawn", "contacted lately", peace.REASON)
"""Why a row was not drawn, by how far it was passed over."""

_COLUMNS = "rule, month, batch, day, stratum, event, customer, share, place, passed, drawn, reason, stands_for"


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided on one eligible event; `share` in millionths, `passed` the greater the later it is drawn."""

    rule: str
    month: str
    batch: int
    day: str
    stratum: str
    event: str
    customer: str
    share: int
    place: str
    passed: int
    drawn: int
    reason: str
    stands_for: str | None = None

    @property
    def raised(self) -> bool:
        """Whether it was called for before its rule sampled."""
        return self.reason == RAISED

    @property
    def order(self) -> tuple[bool, int, str, str]:
        """What the order of a batch goes by."""
        return not self.raised, self.passed, self.place, self.event

    @property
    def as_drawn(self) -> "Decision":
        """The row before it stood in for another."""
        if self.reason != REPLACEMENT:
            return self
        return replace(self, drawn=0, reason=not_drawn(self.passed), stands_for=None)


@dataclass(frozen=True, slots=True)
class Batch:
    """What one run drew of a month's events; of a single day's where the rule has a daily quota."""

    rule: str
    month: str
    number: int
    drawn_on: str
    seed: str | None
    seed_mark: str
    day: str | None = None
    quota: int | None = None
    seals: str = ""
    digest: str = ""

    @property
    def sealed(self) -> dict[str, str]:
        """The seal of each event in it, in the order of the draw; empty where the record cannot be read."""
        try:
            found = json.loads(self.seals)
        except ValueError:
            return {}
        return {str(event): str(mark) for event, mark in found.items()} if isinstance(found, dict) else {}

    def digest_after(self, before: str) -> str:
        """The digest of this batch and, through the digest before it, of all before it."""
        run = [self.rule, self.month, self.number, self.drawn_on, self.seed, self.seed_mark, self.day, self.quota]
        return _hashed([before, *run, self.seals], 16)


def not_drawn(passed: int) -> str:
    """Why a row that was not drawn was not."""
    return NOT_DRAWN[passed] if 0 <= passed < len(NOT_DRAWN) else NOT_DRAWN[0]


def decided(*row: Any) -> Decision:
    """A decision from its columns up to `drawn`, followed by whether it was called for already."""
    rule, month, batch, day, stratum, event, customer, share, place, passed, drawn, raised = row
    reason = RAISED if raised else DRAWN if drawn else not_drawn(passed)
    return Decision(rule, month, batch, day, stratum, event, customer, share, place, passed, drawn, reason)


def seal(organization: str, decision: Decision) -> str:
    """A fingerprint of everything that was recorded on a row when it was drawn or not."""
    row = decision.as_drawn
    return _hashed(
        [organization, row.rule, row.month, row.batch, row.day, row.stratum, row.event, row.customer, row.share,
         row.place, row.passed, row.drawn, row.reason],
        8,
    )  # fmt: skip


def seed_mark(seed: str) -> str:
    """A fingerprint that tells whether a seed is the one that was drawn with, and does not give it away."""
    return _hashed(["seed", seed], 8)


def record(connection: sqlite3.Connection, organization: str, batch: Batch, decisions: Sequence[Decision]) -> None:
    """Enter a batch and its decisions, which come in the order of the draw."""
    connection.executemany(
        f"INSERT INTO draws (organization, {_COLUMNS}) VALUES (?{', ?' * 13})",
        [(organization, *_values(decision)) for decision in decisions],
    )
    before = connection.execute(
        "SELECT digest FROM batches WHERE organization = ? AND rule = ? AND month = ? AND number = ?",
        (organization, batch.rule, batch.month, batch.number - 1),
    ).fetchone()
    seals = json.dumps({one.event: seal(organization, one) for one in decisions}, ensure_ascii=False)
    batch = replace(batch, seals=seals)
    connection.execute(
        "INSERT INTO batches (organization, rule, month, number, drawn_on, seed, seed_mark, day, quota, seals, digest)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (organization, batch.rule, batch.month, batch.number, batch.drawn_on, batch.seed, batch.seed_mark, batch.day,
         batch.quota, seals, batch.digest_after(before[0] if before else "")),
    )  # fmt: skip


def next_number(connection: sqlite3.Connection, organization: str, rule: str, month: str) -> int:
    """The number of a month's next batch."""
    row = connection.execute(
        "SELECT coalesce(max(number), 0) + 1 FROM batches WHERE organization = ? AND rule = ? AND month = ?",
        (organization, rule, month),
    ).fetchone()
    return int(row[0])


def pair(connection: sqlite3.Connection, organization: str, lost: str, replacements: Iterable[tuple[str, str]]) -> None:
    """Note for whom each replacement (rule, event) stands in: who was lost first and has nobody yet.

    `lost` is the reasons, as a list in SQL, for which a callback is excused and its customer counts as lost.
    """
    for rule, event in sorted(replacements):
        connection.execute(
            "UPDATE draws SET stands_for = ("
            " SELECT p.event FROM draws p JOIN callbacks c ON c.organization = p.organization AND c.rule = p.rule"
            "    AND c.customer = p.customer AND c.source = p.event AND c.status = 'excused'"
            f"   AND c.reason IN {lost}"
            "  WHERE p.organization = draws.organization AND p.rule = draws.rule AND p.month = draws.month"
            "    AND p.stratum = draws.stratum AND p.drawn = 1 AND NOT EXISTS ("
            "        SELECT 1 FROM draws q WHERE q.organization = p.organization AND q.rule = p.rule"
            "           AND q.month = p.month AND q.stands_for = p.event)"
            "  ORDER BY c.settled_at, p.event LIMIT 1)"
            " WHERE organization = ? AND rule = ? AND event = ?",
            (organization, rule, event),
        )


def months(connection: sqlite3.Connection, organization: str, rule: str) -> list[str]:
    """The months of which a rule has a draw on record."""
    found = connection.execute(
        "SELECT month FROM batches WHERE organization = :o AND rule = :r"
        " UNION SELECT month FROM draws WHERE organization = :o AND rule = :r ORDER BY 1",
        {"o": organization, "r": rule},
    )
    return [row[0] for row in found]


def batches(connection: sqlite3.Connection, organization: str, rule: str, month: str) -> list[Batch]:
    """A month's batches, first to last."""
    found = connection.execute(
        "SELECT rule, month, number, drawn_on, seed, seed_mark, day, quota, seals, digest FROM batches"
        " WHERE organization = ? AND rule = ? AND month = ? ORDER BY number",
        (organization, rule, month),
    )
    return [Batch(*row) for row in found]


def decisions(connection: sqlite3.Connection, organization: str, rule: str, month: str) -> list[Decision]:
    """A month's decisions: batch by batch, each in the order of the draw."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM draws WHERE organization = ? AND rule = ? AND month = ?", (organization, rule, month)
    )
    return sorted((Decision(*row) for row in found), key=lambda one: (one.batch, *one.order))


def _values(decision: Decision) -> tuple[Any, ...]:
    return tuple(getattr(decision, name) for name in _COLUMNS.split(", "))


def _hashed(said: list[Any], size: int) -> str:
    return blake2b(json.dumps(said, ensure_ascii=False).encode(), digest_size=size).hexdigest()
