"""Spot checks: which logged visits a policy's `reviews` look at, and the lot that falls on some of them.

The lot is the one of `sampling`: the same keyed hash, the same record in `draws` and `batches` (under the name
`review:` and the review's), so that `audit` draws it again. It is blind: which visits are eligible, their order and
who is drawn depend on who made a visit, when and over which channel, never on how it went or what was written down.
"""

import sqlite3
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from callbackctl.planning import sampling
from callbackctl.planning.dates import day_of, later
from callbackctl.planning.fitting import CURRENT
from callbackctl.planning.frames import Decision
from callbackctl.planning.literals import literal, literals
from callbackctl.policy.model import PolicyHistory
from callbackctl.policy.records import Review
from callbackctl.policy.values import Duration

_NOTHING = Duration(0, "days")
PREFIX = "review:"
"""What the draws of a review are called by on record, before its name: no rule can be called so."""


@dataclass(frozen=True, slots=True)
class State:
    """A review as the policy has it from one day to another, both included; ISO dates."""

    name: str
    review: Review
    first: str
    last: str


def month_bounds(month: str) -> tuple[str, str]:
    """The first and last day of a month (`YYYY-MM`)."""
    year, number = (int(part) for part in month.split("-"))
    return f"{month}-01", f"{month}-{monthrange(year, number)[1]:02d}"


def states(history: PolicyHistory, first: str, last: str) -> list[State]:
    """Every review as it holds on the days from `first` to `last`, one entry for each state of the policy."""
    found = []
    ends = [start - timedelta(days=1) for start, _policy in history.versions[1:]] + [date.max]
    for (start, policy), end in zip(history.versions, ends, strict=True):
        held_from, held_to = max(start.isoformat(), first), min(end.isoformat(), last)
        if held_from <= held_to:
            found += [State(str(name), review, held_from, held_to) for name, review in policy.reviews.items()]
    return found


def concerned_sql(state: State) -> str:
    """Whether a visit `v`, made by `s`, is one that a review looks at; corrected records are not."""
    parts = [f"v.at >= {literal(state.first)} AND v.at < {literal(state.last + '~')}", CURRENT]
    if state.review.of:
        parts.append(f"s.role IN {literals(state.review.of)}")
    if state.review.channels:
        parts.append(f"v.channel IN {literals(state.review.channels)}")
    return " AND ".join(parts)


def due_sql(review: Review) -> str:
    """The last day in time for the review of a visit `v`; NULL where the policy sets none: at once, then.

    What is drawn from a month is drawn from the whole of it, so it is never due before the month has ended.
    """
    day = day_of("v.at")
    within = later("v.at" if review.within and review.within.unit == "hours" else day, review.within or _NOTHING)
    if review.everything:
        return within if review.within is not None else "NULL"
    month_end = f"date({day}, 'start of month', '+1 month', '-1 day')"
    return f"max({month_end}, {within})"


@dataclass(frozen=True, slots=True)
class Lacking:
    """How far a month's draw of one stratum has come: what is eligible, needed and drawn so far."""

    stratum: str
    eligible: int
    needed: int
    drawn: int


def draw(
    connection: sqlite3.Connection, frame: sampling.Frame, history: PolicyHistory, name: str, month: str
) -> list[Decision]:
    """Draw among a month's visits that no earlier draw has decided on; raises nothing, draws nothing twice.

    Returns what was decided, drawn or not. Every visit of a review of everything is owed without a lot.
    """
    fresh = _fresh(history, name, month)
    if not fresh:
        return []
    parameters = {"rule": PREFIX + name, "month": month}
    return sampling.decide(connection, frame, fresh, number_of(history, name, month), **parameters)


def number_of(history: PolicyHistory, name: str, month: str) -> int | None:
    """How many visits a review wants of each stratum in a month; None where it wants a share."""
    latest = [state for state in states(history, *month_bounds(month)) if state.name == name]
    return latest[-1].review.number if latest else None


def progress(
    connection: sqlite3.Connection, organization: str, history: PolicyHistory, name: str, month: str
) -> list[Lacking]:
    """How far the draw of a month has come, stratum by stratum; visits not decided on yet count as eligible."""
    fresh = _fresh(history, name, month)
    undecided = f" UNION ALL SELECT stratum, share, 0 FROM ({fresh})" if fresh else ""
    connection.create_function("draw_place", 3, sampling.draw_place, deterministic=True)
    rows = connection.execute(
        "SELECT stratum, count(*), sum(share), sum(drawn) FROM (SELECT stratum, share, drawn FROM draws"
        f" WHERE organization = :organization AND rule = :rule AND month = :month{undecided})"
        " GROUP BY stratum ORDER BY stratum",
        {"organization": organization, "rule": PREFIX + name, "month": month, "seed": ""},
    ).fetchall()
    number = number_of(history, name, month)
    return [
        Lacking(stratum, eligible, -(-owed // 1_000_000) if number is None else min(number, eligible), drawn)
        for stratum, eligible, owed, drawn in rows
    ]


def _fresh(history: PolicyHistory, name: str, month: str) -> str:
    """The query of a month's visits that no draw has decided on, for `sampling.decide`; empty where none is drawn."""
    found = [state for state in states(history, *month_bounds(month)) if state.name == name]
    return " UNION ALL ".join(_of_state(state) for state in found if not state.review.everything)


def _of_state(state: State) -> str:
    share = state.review.share.millionths if state.review.share is not None else 0
    return (
        f"SELECT :rule AS rule, :month AS month, {day_of('v.at')} AS day, {_stratum(state.review)} AS stratum,"
        f" v.id AS event, v.customer, {share} AS share, draw_place(:seed, :rule, v.id) AS place, 0 AS raised,"
        ' 0 AS passed FROM visits v LEFT JOIN staff s ON s.id = v."by"'
        " LEFT JOIN customers k ON k.organization = v.organization AND k.id = v.customer"
        f" WHERE v.organization = :organization AND {concerned_sql(state)}"
        " AND NOT EXISTS (SELECT 1 FROM draws p WHERE p.organization = :organization AND p.rule = :rule"
        " AND p.event = v.id)"
    )


def _stratum(review: Review) -> str:
    """What the draw is made for each of apart: the caller, or the branch they serve (else the customer's)."""
    stratum = {"caller": 'v."by"', "branch": "s.branch, k.branch"}.get(review.each or "")
    return f"coalesce({stratum}, '')" if stratum else "''"


def names(history: PolicyHistory, month: str) -> Iterator[str]:
    """The reviews of a month, each once, in the order of the file."""
    yield from dict.fromkeys(state.name for state in states(history, *month_bounds(month)))
