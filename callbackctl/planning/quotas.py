"""Daily quotas: so many calls a caller, drawn from the finished orders of the day before.

The day's number is shared among strata (the businesses of a gas company, say) in proportion to what each
finished; what rounding leaves goes to the largest remainders, and what a stratum cannot fill to the others.
Customers contacted lately are passed over. The order within a stratum is the keyed hash of `sampling`.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from callbackctl.planning.derive import RuleState
from callbackctl.planning.frames import Batch, Decision, decided, next_number, record, seed_mark
from callbackctl.planning.literals import literals
from callbackctl.planning.sampling import RAISED, UNDECIDED, Frame, draw_place, passed_over, secret_seed


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
    passed: int
    raised: int


_CANDIDATES = """
SELECT d.rule, substr(e.at, 1, 10) AS day, d.stratum, d.event, d.customer, d.quota, d.role, {passed}, {raised}
  FROM derived d JOIN events e ON e.organization = :organization AND e.id = d.event
 WHERE d.quota IS NOT NULL AND {undecided}
 GROUP BY d.rule, d.event
 ORDER BY d.rule, day, d.event
"""


def draw(connection: sqlite3.Connection, frame: Frame) -> None:
    """Draw each day's quota among the rows of `derived` that have one; every decision is recorded."""
    rows = connection.execute(
        _CANDIDATES.format(passed=passed_over(frame.gap_days), raised=RAISED, undecided=UNDECIDED),
        {"organization": frame.organization},
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
    seed = frame.published or secret_seed(connection)
    roles = sorted({role for one in candidates for role in one.roles.split(",")})
    number = candidates[0].quota * _callers(connection, frame, roles) - _drawn(connection, frame, rule, day)
    quota = len(candidates) if frame.draw_all else max(0, number)
    batch = Batch(
        rule, day[:7], next_number(connection, frame.organization, rule, day[:7]), frame.today, frame.published,
        seed_mark(seed), day, quota,
    )  # fmt: skip
    record(connection, frame.organization, batch, _decisions(batch, seed, candidates), frame.now)


def _decisions(batch: Batch, seed: str, candidates: list[Candidate]) -> list[Decision]:
    """Who of a day is drawn; those called for already count."""
    assert batch.quota is not None
    free = Counter(one.stratum for one in candidates if not one.passed and not one.raised)
    left = shared_out(max(0, batch.quota - sum(one.raised for one in candidates)), free)
    found = []
    places = {one.event: draw_place(seed, one.rule, one.event) for one in candidates}
    for one in sorted(candidates, key=lambda one: (not one.raised, one.passed, places[one.event])):
        drawn = bool(one.raised)
        if not drawn and not one.passed and left[one.stratum]:
            drawn, left[one.stratum] = True, left[one.stratum] - 1
        found.append(
            decided(
                one.rule, batch.month, batch.number, one.day, one.stratum, one.event, one.customer, 0,
                places[one.event], one.passed, int(drawn), one.raised,
            )
        )  # fmt: skip
    return found


def any_of(states: list[RuleState]) -> bool:
    """Whether any rule has a daily quota."""
    return any(state.rule.quota is not None for state in states)


def wake(connection: sqlite3.Connection, organization: str, states: list[RuleState], since: str, today: str) -> None:
    """Make the customers dirty whose orders can be drawn by now and could not yet on `since`.

    All of a day's orders are drawn together, whoever of their customers has something new besides.
    """
    for state in states:
        if state.rule.quota is None:
            continue
        # An order is drawn the day after it is counted from; that is later than the event where the rule says so.
        start = state.rule.start
        back = start.amount * (31 if start.unit == "months" else 3) + 15 if start else 0
        types = state.rule.after if isinstance(state.rule.after, tuple) else ()
        types = (state.rule.each.event,) if state.rule.each else types
        connection.execute(
            "INSERT OR IGNORE INTO dirty SELECT customer FROM events WHERE organization = ?"
            f" AND type IN {literals(types)} AND at >= date(?, '-{back} days') AND at < ?",
            (organization, since, today),
        )


def _callers(connection: sqlite3.Connection, frame: Frame, roles: list[str]) -> int:
    marks = ", ".join("?" * len(roles))
    row = connection.execute(
        f"SELECT count(*) FROM staff WHERE role IN ({marks}) AND (organization IS NULL OR organization = ?)"
        " AND (left_on IS NULL OR left_on > ?) AND (hired_on IS NULL OR hired_on <= ?)",
        (*roles, frame.organization, frame.today, frame.today),
    ).fetchone()
    return int(row[0])


def _drawn(connection: sqlite3.Connection, frame: Frame, rule: str, day: str) -> int:
    """What was drawn of a day's orders before, when more of them come in late."""
    row = connection.execute(
        "SELECT coalesce(sum(counts), 0) FROM draws_in_force"
        " WHERE organization = ? AND rule = ? AND month = ? AND day = ?",
        (frame.organization, rule, day[:7], day),
    ).fetchone()
    return int(row[0])
