"""What becomes of a draw's decisions later: struck when no longer eligible, standing in for another, made up.

The lot that fell is never altered. A step repeats the decision as it is from then on; the last one counts, and the
view `draws_in_force` shows what counts. Steps are sealed, and linked with the month's batches, as batches are.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from callbackctl.planning import frames
from callbackctl.planning.frames import Decision
from callbackctl.store.database import revision

Kind = Literal["struck", "replacement", "made up"]
STRUCK: Kind = "struck"
REPLACEMENT: Kind = "replacement"
MADE_UP: Kind = "made up"
DEAD = "dead"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what happened, when, the decision from then on, and the month's last batch by then."""

    number: int
    at: str
    kind: str
    why: str | None
    after_batch: int
    decision: Decision
    seal: str
    digest: str

    def resealed(self, organization: str) -> str:
        """The seal that the row as it stands would get."""
        return _seal(organization, self.at, self.kind, self.why, self.after_batch, self.decision)


def take(
    connection: sqlite3.Connection, organization: str, now: str, kind: Kind, decision: Decision, why: str | None = None
) -> None:
    """Write a step down."""
    batch = frames.next_number(connection, organization, decision.rule, decision.month) - 1
    seal = _seal(organization, now, kind, why, batch, decision)
    digest = digest_after(frames.last_digest(connection, organization, decision.rule, decision.month), seal)
    connection.execute(
        "INSERT INTO draw_steps (organization, at, step, why, after_batch, seal, digest, entered_at, revision,"
        f" {frames.COLUMNS}) VALUES (?{', ?' * 21})",
        (organization, now, kind, why, batch, seal, digest, now, revision(connection), *frames.values(decision)),
    )


def digest_after(before: str, seal: str) -> str:
    """The digest of a step and, through the digest before it, of the month's whole record before it."""
    return frames.hashed([before, seal], 16)


def of_month(connection: sqlite3.Connection, organization: str, rule: str, month: str) -> list[Step]:
    """A month's steps, first to last; entries into a batch are not among them."""
    found = connection.execute(
        f"SELECT number, at, step, why, after_batch, seal, digest, {frames.COLUMNS} FROM draw_steps"
        " WHERE organization = ? AND rule = ? AND month = ? AND step <> ? ORDER BY number",
        (organization, rule, month, frames.ENTERED),
    )
    return [
        Step(number, at, kind, why, batch, Decision(*row), str(seal), str(digest))
        for number, at, kind, why, batch, seal, digest, *row in found
    ]


@dataclass(slots=True)
class Standing:
    """A month's decisions as they stand after some of its record: by event, the ones that are still eligible."""

    rows: dict[str, Decision] = field(default_factory=dict)

    def enter(self, decisions: Iterable[Decision]) -> None:
        """Add what a batch decided."""
        self.rows |= {one.event: one for one in decisions}

    def take(self, step: Step) -> None:
        """Go one step on."""
        if step.kind == STRUCK:
            self.rows.pop(step.decision.event, None)
        else:
            self.rows[step.decision.event] = step.decision

    def owed(self) -> Counter[str]:
        """The shares of all that are eligible, by stratum, in millionths."""
        found = Counter[str]()
        for row in self.rows.values():
            found[row.stratum] += row.share
        return found

    def drawn(self) -> Counter[str]:
        """How many count as drawn, by stratum: a replacement only where whom it stands for is no longer eligible."""
        found = Counter[str]()
        for row in self.rows.values():
            found[row.stratum] += self.counts(row)
        return found

    def counts(self, row: Decision) -> bool:
        """Whether a row counts for the share."""
        lost = self.rows.get(row.stands_for or "") if row.reason == REPLACEMENT else None
        return bool(row.drawn) and (lost is None or lost.stratum != row.stratum)

    def spare(self, stratum: str) -> list[Decision]:
        """Those of a stratum who were not drawn, in the order in which they come to be."""
        free = (row for row in self.rows.values() if not row.drawn and row.stratum == stratum)
        return sorted(free, key=lambda row: (row.passed, row.place, row.event))


# The decisions `p` of a rule, a month and a stratum; found by month, whichever of the two tables has them there.
OF_GROUP = (
    "p.rule = :rule AND p.month = :month AND p.stratum = :stratum AND p.event IN ("
    "SELECT event FROM draws WHERE organization = :organization AND rule = :rule AND month = :month"
    " UNION SELECT event FROM draw_steps WHERE organization = :organization AND rule = :rule AND month = :month)"
)

# The decisions `p` of a month, of every rule; `draws_in_force` by itself would be read from its first row on.
OF_MONTH = """(
  SELECT d.rule, d.event FROM rules r CROSS JOIN draws d INDEXED BY draws_by_month
      ON d.organization = r.organization AND d.rule = r.id AND d.month = :month WHERE r.organization = :organization
   UNION
  SELECT s.rule, s.event FROM rules r CROSS JOIN draw_steps s
      ON s.organization = r.organization AND s.rule = r.id AND s.month = :month WHERE r.organization = :organization
) decided CROSS JOIN draws_in_force p ON p.organization = :organization AND p.rule = decided.rule
                                     AND p.event = decided.event AND p.month = :month"""


def in_force(
    connection: sqlite3.Connection, organization: str, where: str, parameters: dict[str, object]
) -> Iterator[Decision]:
    """Decisions as they stand now, of those for whom a condition over `draws_in_force` as `p` holds."""
    rows = connection.execute(
        f"SELECT {frames.COLUMNS} FROM draws_in_force p WHERE p.organization = :organization AND {where}",
        {"organization": organization, **parameters},
    )
    for row in rows.fetchall():
        yield Decision(*row)


def lift_replacements(connection: sqlite3.Connection) -> None:
    """Files of schema version 1 kept a replacement in the row of the draw: put the lot back as it fell, and add a step."""
    rows = connection.execute(
        "SELECT p.organization, coalesce((SELECT min(c.planned_on) FROM callbacks c WHERE c.organization = p.organization"
        f" AND c.rule = p.rule AND c.event = p.event), p.day), {frames.COLUMNS} FROM draws p WHERE reason = ?"
        " ORDER BY 2, p.place",
        (REPLACEMENT,),
    ).fetchall()
    for organization, now, *row in rows:
        decision = Decision(*row)
        connection.execute(
            "UPDATE draws SET drawn = 0, reason = ?, stands_for = NULL WHERE organization = ? AND rule = ? AND event = ?",
            (frames.not_drawn(decision.passed), organization, decision.rule, decision.event),
        )
        take(connection, organization, now, REPLACEMENT, decision)


def _seal(organization: str, at: str, kind: str, why: str | None, batch: int, decision: Decision) -> str:
    return frames.hashed([organization, at, kind, why, batch, *frames.values(decision)], 8)
