"""The record of every draw: who was eligible, in which order, who was drawn or passed over, and why.

Each run that draws enters a batch. The batch keeps a seal of every row, and a digest of itself and of the month's
record before it, so that a row altered, taken out or put in later is noticed and can be named. No row is ever
changed: what becomes of a decision later stands in `steps`.
"""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Any

from callbackctl.planning import peace
from callbackctl.store.database import revision

DRAWN, RAISED = "drawn", "already raised"
NOT_DRAWN = ("not drawn", "contacted lately", peace.REASON)
"""Why a row was not drawn, by how far it was passed over."""

COLUMNS = "rule, month, batch, day, stratum, event, customer, share, place, passed, drawn, reason, stands_for"
ENTERED = "entered"
"""The step by which an event that is on record already comes into another batch."""


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
        """The digest of this batch and, through the digest before it, of the month's whole record before it."""
        run = [self.rule, self.month, self.number, self.drawn_on, self.seed, self.seed_mark, self.day, self.quota]
        return hashed([before, *run, self.seals], 16)


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
    row = decision
    return hashed(
        [organization, row.rule, row.month, row.batch, row.day, row.stratum, row.event, row.customer, row.share,
         row.place, row.passed, row.drawn, row.reason],
        8,
    )  # fmt: skip


def seed_mark(seed: str) -> str:
    """A fingerprint that tells whether a seed is the one that was drawn with, and does not give it away."""
    return hashed(["seed", seed], 8)


def record(
    connection: sqlite3.Connection, organization: str, batch: Batch, decisions: Sequence[Decision], now: str
) -> None:
    """Enter a batch and its decisions, which come in the order of the draw, at a moment.

    An event that was decided on before, and comes into this batch because it was corrected, is entered as a step.
    """
    known = _on_record(connection, organization, batch.rule, [one.event for one in decisions])
    connection.executemany(
        f"INSERT INTO draws (organization, {COLUMNS}) VALUES (?{', ?' * 13})",
        [(organization, *values(decision)) for decision in decisions if decision.event not in known],
    )
    connection.executemany(
        f'INSERT INTO draw_steps (organization, at, step, after_batch, entered_at, revision, {COLUMNS})'
        f" VALUES (?{', ?' * 18})",
        [
            (organization, now, ENTERED, batch.number, now, revision(connection), *values(decision))
            for decision in decisions if decision.event in known
        ],
    )  # fmt: skip
    seals = json.dumps({one.event: seal(organization, one) for one in decisions}, ensure_ascii=False)
    batch = replace(batch, seals=seals)
    connection.execute(
        "INSERT INTO batches (organization, rule, month, number, drawn_on, seed, seed_mark, day, quota, seals, digest)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (organization, batch.rule, batch.month, batch.number, batch.drawn_on, batch.seed, batch.seed_mark, batch.day,
         batch.quota, seals, batch.digest_after(last_digest(connection, organization, batch.rule, batch.month))),
    )  # fmt: skip


def _on_record(connection: sqlite3.Connection, organization: str, rule: str, events: list[str]) -> set[str]:
    found = connection.execute(
        "SELECT event FROM draws WHERE organization = ? AND rule = ? AND event IN (SELECT value FROM json_each(?))",
        (organization, rule, json.dumps(events)),
    )
    return {row[0] for row in found}


def last_digest(connection: sqlite3.Connection, organization: str, rule: str, month: str) -> str:
    """The digest of all of a month's record so far: of its last step, or of its last batch; empty before the first."""
    row = connection.execute(
        "SELECT digest FROM (SELECT number AS batch, 0 AS number, digest FROM batches"
        " WHERE organization = :o AND rule = :r AND month = :m"
        " UNION ALL SELECT after_batch, number, digest FROM draw_steps"
        " WHERE organization = :o AND rule = :r AND month = :m AND digest IS NOT NULL)"
        " ORDER BY batch DESC, number DESC LIMIT 1",
        {"o": organization, "r": rule, "m": month},
    ).fetchone()
    return str(row[0]) if row else ""


def next_number(connection: sqlite3.Connection, organization: str, rule: str, month: str) -> int:
    """The number of a month's next batch."""
    row = connection.execute(
        "SELECT coalesce(max(number), 0) + 1 FROM batches WHERE organization = ? AND rule = ? AND month = ?",
        (organization, rule, month),
    ).fetchone()
    return int(row[0])


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
    """A month's decisions as the lot fell: batch by batch, each in the order of the draw."""
    found = connection.execute(
        f"SELECT {COLUMNS} FROM draws WHERE organization = :o AND rule = :r AND month = :m"
        f" UNION ALL SELECT {COLUMNS} FROM draw_steps WHERE organization = :o AND rule = :r AND month = :m AND step = :e",
        {"o": organization, "r": rule, "m": month, "e": ENTERED},
    )
    return sorted((Decision(*row) for row in found), key=lambda one: (one.batch, *one.order))


def values(decision: Decision) -> tuple[Any, ...]:
    """A decision's columns, in the order of `COLUMNS`."""
    return tuple(getattr(decision, name) for name in COLUMNS.split(", "))


def hashed(said: list[Any], size: int) -> str:
    """A fingerprint of plain values, of so many bytes."""
    return blake2b(json.dumps(said, ensure_ascii=False).encode(), digest_size=size).hexdigest()
