"""Daily quotas: so many calls a caller, drawn from the finished orders of the day before.

The day's number is shared among strata (the businesses of a gas company, say) in proportion to what each
finished; what rounding leaves goes to the largest remainders, and what a stratum cannot fill to the others.
Customers contacted lately are passed over. The order within a stratum is the keyed hash of `sampling`.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from callbackctl.planning.sampling import Frame, contacted_lately, draw_place, seed


@dataclass(frozen=True, slots=True)
class Candidate:
    """One order that may be drawn."""

    rule: str
    day: str
    stratum: str
    event: str
    customer: str
    quota: int
    roles: str
    lately: bool


_CANDIDATES = """
SELECT d.rule, substr(e.at, 1, 10), d.stratum, d.event, d.customer, d.quota, d.role, {lately}
  FROM derived d JOIN events e ON e.organization = :organization AND e.id = d.event
 WHERE d.quota IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM draws p WHERE p.organization = :organization AND p.rule = d.rule AND p.event = d.event)
 ORDER BY d.rule, e.at, d.event
"""


def draw(connection: sqlite3.Connection, frame: Frame) -> None:
    """Draw each day's quota among the rows of `derived` that have one; every decision is recorded."""
    rows = connection.execute(
        _CANDIDATES.format(lately=contacted_lately(frame.gap_days)), {"organization": frame.organization}
    )
    days: dict[tuple[str, str], list[Candidate]] = defaultdict(list)
    for row in rows:
        candidate = Candidate(*row)
        days[candidate.rule, candidate.day].append(candidate)
    for (rule, day), candidates in days.items():
        _draw_day(connection, frame, rule, day, candidates)


def shared_out(number: int, sizes: Mapping[str, int]) -> dict[str, int]:
    """A number shared among strata in proportion to their sizes, none above its size (largest remainders)."""
    total = sum(sizes.values())
    if number >= total:
        return dict(sizes)
    exact = {stratum: number * size for stratum, size in sizes.items()}
    shares = {stratum: value // total for stratum, value in exact.items()}
    by_remainder = sorted(sizes, key=lambda stratum: (-(exact[stratum] % total), stratum))
    for stratum in by_remainder[: number - sum(shares.values())]:
        shares[stratum] += 1
    return shares


def _draw_day(connection: sqlite3.Connection, frame: Frame, rule: str, day: str, candidates: list[Candidate]) -> None:
    secret = seed(connection)
    order = sorted(candidates, key=lambda one: draw_place(secret, rule, one.event))
    free = [one for one in order if not one.lately]
    number = max(
        0, candidates[0].quota * _callers(connection, frame, candidates[0].roles) - _drawn(connection, frame, rule, day)
    )
    left = shared_out(len(free) if frame.draw_all else number, Counter(one.stratum for one in free))
    for one in order:
        drawn = not one.lately and left.get(one.stratum, 0) > 0
        if drawn:
            left[one.stratum] -= 1
        reason = "drawn" if drawn else "contacted lately" if one.lately else "not drawn"
        connection.execute(
            "INSERT INTO draws (organization, rule, month, stratum, event, customer, share, batch,"
            " place, drawn, reason)"
            " VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)",
            (
                frame.organization,
                rule,
                day[:7],
                one.stratum,
                one.event,
                one.customer,
                frame.batch,
                draw_place(secret, rule, one.event),
                drawn,
                reason,
            ),
        )


def _callers(connection: sqlite3.Connection, frame: Frame, roles: str) -> int:
    marks = ", ".join("?" * len(roles.split(",")))
    row = connection.execute(
        f"SELECT count(*) FROM staff WHERE role IN ({marks}) AND (organization IS NULL OR organization = ?)"
        " AND (left_on IS NULL OR left_on > ?) AND (hired_on IS NULL OR hired_on <= ?)",
        (*roles.split(","), frame.organization, frame.today, frame.today),
    ).fetchone()
    return int(row[0])


def _drawn(connection: sqlite3.Connection, frame: Frame, rule: str, day: str) -> int:
    """What was drawn of a day's orders before, when more of them come in late."""
    row = connection.execute(
        "SELECT count(*) FROM draws p JOIN events e ON e.organization = p.organization AND e.id = p.event"
        " WHERE p.organization = ? AND p.rule = ? AND p.month = ? AND p.drawn = 1"
        " AND p.reason <> 'replacement' AND substr(e.at, 1, 10) = ?",
        (frame.organization, rule, day[:7], day),
    ).fetchone()
    return int(row[0])
