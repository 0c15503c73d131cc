"""How many calls the policy will ask for on each day to come, with the data at hand.

The days are planned one after the other on a copy in memory. Every callback is taken to be made on its due day (what is
overdue: today), over the first channel its rule allows. One call settles all of the customer's callbacks that it
fits and counts under the first of their rules; what recurs comes again in its time. Business still to come (new
contracts, repairs, complaints) is not guessed at: it comes on top.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from callbackctl.messages import to_translate
from callbackctl.planning.plan import Run, plan_within
from callbackctl.planning.rehearsal import rehearsal
from callbackctl.policy.values import Slug
from callbackctl.store.database import next_revision, transaction

ASSUMPTION = to_translate(
    "every callback is made on its due day (what is overdue: today); one call settles all of a customer's that it fits"
    " and counts under the first rule; business still to come is on top"
)

_OPEN = """
SELECT c.id, c.customer, c.rule, c.due_by, c.role, s.role AS caller_role,
       coalesce(json_extract(c.channels, '$[0]'), 'phone') AS channel,
       (SELECT json_group_array(DISTINCT o.rule) FROM callbacks o WHERE o.organization = c.organization
           AND o.customer = c.customer AND o.status = 'open' AND o.role <> c.role) AS of_others
  FROM callbacks c
  LEFT JOIN staff s ON s.id = c.assignee
  LEFT JOIN rules r ON r.organization = c.organization AND r.id = c.rule
 WHERE c.organization = :organization AND c.status = 'open' AND substr(c.due_by, 1, 10) <= :day
   AND substr(c.opens_on, 1, 10) <= :day AND (c.lapses_on IS NULL OR c.lapses_on >= :day)
   AND (c.ended_on IS NULL OR c.ended_on >= :day)
 ORDER BY c.customer, c.role, channel, coalesce(r.priority, 5), coalesce(r.position, 0), c.id
"""


@dataclass(frozen=True, slots=True)
class Calls:
    """So many calls on a day for one rule by one role."""

    day: str
    rule: str
    role: str
    calls: int


def forecast(connection: sqlite3.Connection, run: Run, first: str, last: str) -> list[Calls]:
    """The calls of each day from `first` to `last`, both of today or later; days without any are left out."""
    counts: Counter[tuple[str, str, str]] = Counter()
    made: set[int] = set()
    with rehearsal(connection) as copy:
        for day in days(run.today, last):
            for call in _live_through(copy, run, day, made):
                counts[day, call[0]["rule"], _role(call[0])] += day >= first
    return [Calls(*key, calls) for key, calls in sorted(counts.items()) if calls]


def days(first: str, last: str) -> list[str]:
    """Every day from one to another, both among them."""
    start = date.fromisoformat(first)
    return [(start + timedelta(days=n)).isoformat() for n in range((date.fromisoformat(last) - start).days + 1)]


def _role(row: dict[str, Any]) -> str:
    return str(row["caller_role"] or row["role"].split(",")[0] or "-")


def _live_through(copy: sqlite3.Connection, run: Run, day: str, made: set[int]) -> list[list[dict[str, Any]]]:
    """Plan a day and make what is due on it; returns the callbacks of each call."""
    evening = Run(run.organization, run.history, max(f"{day}T23:59", run.now))
    with transaction(copy):
        plan_within(copy, evening)
        cursor = copy.execute(_OPEN, {"organization": run.organization, "day": day})
        names = [column[0] for column in cursor.description]
        rows = [dict(zip(names, row, strict=True)) for row in cursor]
        due = [row for row in rows if row["id"] not in made]
        made.update(row["id"] for row in due)  # what no call can settle is counted once
        calls = list(_calls(due, run))
        if calls:
            _make(copy, run, day, calls)
    return calls


def _calls(rows: list[dict[str, Any]], run: Run) -> Iterator[list[dict[str, Any]]]:
    """What one call takes: the same customer, role and channel; a rule that wants a contact of its own stands alone."""
    shared = [row for row in rows if not _wants_its_own(row, run)]
    for _key, group in groupby(shared, key=lambda row: (row["customer"], row["role"], row["channel"])):
        yield list(group)
    yield from ([row] for row in rows if _wants_its_own(row, run))


def _wants_its_own(row: dict[str, Any], run: Run) -> bool:
    rule = run.policy.rules.get(Slug(row["rule"]))
    return rule is not None and rule.own_visit


def _make(copy: sqlite3.Connection, run: Run, day: str, calls: list[list[dict[str, Any]]]) -> None:
    revision = next_revision(copy)
    visits = []
    for call in calls:
        first = call[0]
        visits.append(
            (
                run.organization,
                f"forecast-{first['id']}-{day}",
                first["customer"],
                first["rule"] if _wants_its_own(first, run) else None,
                max(day, *(row["due_by"] for row in call)),
                first["channel"],
                json.dumps(json.loads(first["of_others"]), ensure_ascii=False),
                day,
                revision,
            )
        )
    copy.executemany(
        "INSERT INTO visits (organization, id, customer, rule, at, channel, outcome, not_for, entered_at, revision)"
        " VALUES (?, ?, ?, ?, ?, ?, 'reached', ?, ?, ?)",
        visits,
    )
