"""Sampling with a guarantee: for every rule and calendar month of the event, drawn is never less than its share.

Every planning run draws, from the events it sees for the first time, as many as the month still lacks:
ceil(share × eligible) less what was drawn before. That is never more than the new events, so an earlier
decision need never be changed. Within a run every new event has the same chance: the order is a keyed hash
of a seed, the policy's published one or the secret that the database keeps, so it can be computed again.
"""

import sqlite3
from dataclasses import dataclass
from hashlib import blake2b
from itertools import groupby

from callbackctl.planning import peace
from callbackctl.planning.fitting import COMPLETED, CURRENT
from callbackctl.planning.frames import Batch, Decision, decided, record, seed_mark

_FRESH = """
SELECT d.rule, substr(e.at, 1, 7) AS month, substr(e.at, 1, 10) AS day, d.stratum, d.event, d.customer, d.share,
       min(d.opens_on), draw_place(:seed, d.rule, d.event) AS place, {raised} AS raised, {passed} AS passed
  FROM derived d CROSS JOIN events e ON e.organization = :organization AND e.id = d.event
 WHERE d.share IS NOT NULL AND {undecided}
 GROUP BY d.rule, d.event
"""

_DECIDE = """
WITH fresh AS (
  {fresh}
), numbered AS (
  SELECT f.rule, f.month, coalesce(max(b.number), 0) + 1 AS batch
    FROM (SELECT DISTINCT rule, month FROM fresh) f
    LEFT JOIN batches b ON b.organization = :organization AND b.rule = f.rule AND b.month = f.month
   GROUP BY f.rule, f.month
), shuffled AS (
  SELECT fresh.*, row_number() OVER (PARTITION BY rule, month, stratum
                                     ORDER BY raised DESC, passed, place, event) AS turn,
         sum(share) OVER (PARTITION BY rule, month, stratum) AS owed
    FROM fresh
), before AS (
  SELECT rule, month, stratum, sum(share) AS owed, sum(counts) AS drawn
    FROM (SELECT p.rule, p.month, p.stratum, p.share, p.drawn AS counts
            FROM (SELECT DISTINCT rule, month FROM fresh) f
            CROSS JOIN draws p INDEXED BY draws_by_month
                    ON p.organization = :organization AND p.rule = f.rule AND p.month = f.month
           WHERE NOT EXISTS (SELECT 1 FROM draw_steps s WHERE s.organization = :organization AND s.rule = p.rule
                                AND s.event = p.event)
          UNION ALL
          SELECT p.rule, p.month, p.stratum, p.share, p.counts
            FROM (SELECT DISTINCT s.rule, s.event FROM (SELECT DISTINCT rule, month FROM fresh) f
                   CROSS JOIN draw_steps s ON s.organization = :organization AND s.rule = f.rule AND s.month = f.month) s
            CROSS JOIN draws_in_force p ON p.organization = :organization AND p.rule = s.rule AND p.event = s.event)
   GROUP BY rule, month, stratum
)
SELECT s.rule, s.month, n.batch, s.day, s.stratum, s.event, s.customer, s.share, s.place, s.passed, s.raised OR :all OR
       s.turn <= coalesce(:number, (s.owed + coalesce(b.owed, 0) + 999999) / 1000000) - coalesce(b.drawn, 0) AS drawn,
       s.raised
  FROM shuffled s JOIN numbered n ON n.rule = s.rule AND n.month = s.month
  LEFT JOIN before b ON b.rule = s.rule AND b.month = s.month AND b.stratum = s.stratum
 ORDER BY s.rule, s.month, s.raised DESC, s.passed, s.place, s.event
"""

# Whoever was on record as not drawn stays so, even where the rule calls everybody by now.
_KEEP_DRAWN = """
DELETE FROM derived WHERE EXISTS (
  SELECT 1 FROM draws_in_force p WHERE p.organization = :organization AND p.rule = derived.rule
     AND p.event = derived.event AND p.drawn = 0)
  OR (share IS NOT NULL OR quota IS NOT NULL) AND NOT EXISTS (
  SELECT 1 FROM draws_in_force p WHERE p.organization = :organization AND p.rule = derived.rule
     AND p.event = derived.event)
"""

# Whether a row `d` is called for already: its rule called everybody when it came, or it was drawn before it was
# corrected to where it belongs now.
RAISED = """(EXISTS (SELECT 1 FROM callbacks c WHERE c.organization = :organization AND c.customer = d.customer
                     AND c.rule = d.rule AND c.source = d.event AND c.status <> 'withdrawn')
          OR EXISTS (SELECT 1 FROM draw_steps s WHERE s.organization = :organization AND s.rule = d.rule
                        AND s.event = d.event AND s.step = 'struck' AND s.drawn = 1))"""

# Whether a row `d` is yet to be decided on. What an edited rule raises no more is not eligible either.
UNDECIDED = f"""NOT EXISTS (SELECT 1 FROM draws_in_force p WHERE p.organization = :organization AND p.rule = d.rule
                        AND p.event = d.event)
     AND ({RAISED} OR substr(d.due_by, 1, 10) >= (
          SELECT r.start FROM rules r WHERE r.organization = :organization AND r.id = d.rule))"""


def draw_place(seed: str, rule: str, event: str) -> str:
    """Where an event stands in the shuffled order: a keyed hash, the same for the same seed, rule and event."""
    key = seed.encode()
    if len(key) > blake2b.MAX_KEY_SIZE:
        key = blake2b(key).digest()
    return blake2b(f"{rule}\n{event}".encode(), key=key, digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class Frame:
    """One run's drawing: the moment, the published seed, and for how many days a contact leaves a customer in peace."""

    organization: str
    now: str
    published: str | None = None
    gap_days: int | None = None
    draw_all: bool = False

    @property
    def today(self) -> str:
        """The day of the run."""
        return self.now[:10]


def contacted_lately(gap_days: int | None) -> str:
    """Whether the customer of a row `d` was contacted in the days before it opened: they are left in peace.

    Seen from the opening day, not from the day of the run, so that a late run draws as a timely one would.
    """
    if gap_days is None:
        return "0"
    return (
        "EXISTS (SELECT 1 FROM visits v WHERE v.organization = :organization AND v.customer = d.customer"
        f" AND v.at >= date(d.opens_on, '-{gap_days} days') AND v.at < substr(d.opens_on, 1, 10)"
        f" AND {COMPLETED} AND {CURRENT})"
    )


def passed_over(gap_days: int | None) -> str:
    """Whether the customer of a row `d` is passed over: 0, or the greater the later they come to be drawn."""
    return f"CASE WHEN {peace.passed_over_sql()} THEN 2 WHEN {contacted_lately(gap_days)} THEN 1 ELSE 0 END"


def draw(connection: sqlite3.Connection, frame: Frame) -> None:
    """Draw among the rows of `derived` that have a share; every decision is recorded."""
    if not connection.execute("SELECT 1 FROM derived WHERE share IS NOT NULL LIMIT 1").fetchone():
        return
    fresh = _FRESH.format(raised=RAISED, undecided=UNDECIDED, passed=passed_over(frame.gap_days))
    decide(connection, frame, fresh)


def decide(
    connection: sqlite3.Connection, frame: Frame, fresh: str, number: int | None = None, **parameters: object
) -> list[Decision]:
    """Draw among the rows that a query gives, and record it all; the decisions, batch by batch in their order.

    The query has the columns rule, month, day, stratum, event, customer, share, place (`draw_place(:seed, rule,
    event)`), raised and passed. It is drawn by its shares or, with a `number`, so many of each month and stratum.
    """
    seed = frame.published or secret_seed(connection)
    connection.create_function("draw_place", 3, draw_place, deterministic=True)
    rows = connection.execute(
        _DECIDE.format(fresh=fresh),
        {"organization": frame.organization, "seed": seed, "all": frame.draw_all, "number": number, **parameters},
    ).fetchall()
    decisions = []
    for (rule, month, one), of_batch in groupby(rows, key=lambda row: row[:3]):
        batch = Batch(rule, month, one, frame.today, frame.published, seed_mark(seed), quota=number)
        found = [decided(*row) for row in of_batch]
        record(connection, frame.organization, batch, found, frame.now)
        decisions += found
    return decisions


def secret_seed(connection: sqlite3.Connection) -> str:
    """The secret that shuffles this file's draws, where the policy publishes no seed."""
    return str(connection.execute("SELECT value FROM settings WHERE key = 'seed'").fetchone()[0])


def keep_drawn(connection: sqlite3.Connection, organization: str) -> None:
    """Take what was not drawn out of `derived`."""
    connection.execute(_KEEP_DRAWN, {"organization": organization})
