"""Sampling with a guarantee: for every rule and calendar month of the event, drawn is never less than its share.

Every planning run draws, from the events it sees for the first time, as many as the month still lacks:
ceil(share × eligible) less what was drawn before. That is never more than the new events, so an earlier
decision need never be changed. Within a run every new event has the same chance: the order is a keyed hash
of a seed that the database keeps, so it can be computed again.
"""

import sqlite3
from dataclasses import dataclass
from hashlib import blake2b

from callbackctl.planning.fitting import COMPLETED, CURRENT

_DRAW = """
WITH fresh AS (
  SELECT d.rule, substr(e.at, 1, 7) AS month, d.stratum, d.event, d.customer, min(d.share) AS share,
         CASE WHEN EXISTS (SELECT 1 FROM callbacks c WHERE c.organization = :organization AND c.customer = d.customer
                              AND c.rule = d.rule AND c.event = d.event AND c.status <> 'withdrawn')
              THEN '' ELSE draw_place(:seed, d.rule, d.event) END AS place, {lately} AS lately
    FROM derived d CROSS JOIN events e ON e.organization = :organization AND e.id = d.event
   WHERE d.share IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM draws p WHERE p.organization = :organization AND p.rule = d.rule AND p.event = d.event)
   GROUP BY d.rule, d.event
), shuffled AS (
  SELECT fresh.*, row_number() OVER (PARTITION BY rule, month, stratum ORDER BY lately, place, event) AS turn,
         sum(share) OVER (PARTITION BY rule, month, stratum) AS owed
    FROM fresh
), before AS (
  SELECT p.rule, p.month, p.stratum, sum(p.share) AS owed, sum(p.drawn AND p.reason <> 'replacement') AS drawn
    FROM draws p JOIN (SELECT DISTINCT rule, month, stratum FROM fresh) f
      ON p.organization = :organization AND p.rule = f.rule AND p.month = f.month AND p.stratum = f.stratum
   GROUP BY p.rule, p.month, p.stratum
)
INSERT INTO draws (organization, rule, month, stratum, event, customer, share, batch, place, drawn, reason)
SELECT :organization, s.rule, s.month, s.stratum, s.event, s.customer, s.share, :batch, s.place, drawn,
       CASE WHEN drawn THEN 'drawn' WHEN lately THEN 'contacted lately' ELSE 'not drawn' END
  FROM (SELECT s.*, s.place = '' OR :all OR
               s.turn <= (s.owed + coalesce(b.owed, 0) + 999999) / 1000000 - coalesce(b.drawn, 0) AS drawn
          FROM shuffled s LEFT JOIN before b ON b.rule = s.rule AND b.month = s.month AND b.stratum = s.stratum) s
"""

_KEEP_DRAWN = """
DELETE FROM derived WHERE (share IS NOT NULL OR quota IS NOT NULL) AND NOT EXISTS (
  SELECT 1 FROM draws p WHERE p.organization = :organization AND p.rule = derived.rule AND p.event = derived.event
     AND p.drawn = 1)
"""


def draw_place(seed: str, rule: str, event: str) -> str:
    """Where an event stands in the shuffled order: a keyed hash, the same for the same seed, rule and event."""
    return blake2b(f"{rule}\n{event}".encode(), key=seed.encode()[:64], digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class Frame:
    """One run's drawing: the day, the batch's number, and for how many days a contact leaves a customer in peace."""

    organization: str
    today: str
    batch: int
    gap_days: int | None = None
    draw_all: bool = False


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


def draw(connection: sqlite3.Connection, frame: Frame) -> None:
    """Draw among the rows of `derived` that have a share; every decision is recorded."""
    if not connection.execute("SELECT 1 FROM derived WHERE share IS NOT NULL LIMIT 1").fetchone():
        return
    connection.create_function("draw_place", 3, draw_place, deterministic=True)
    connection.execute(
        _DRAW.format(lately=contacted_lately(frame.gap_days)),
        {"organization": frame.organization, "seed": seed(connection), "batch": frame.batch, "all": frame.draw_all},
    )


def seed(connection: sqlite3.Connection) -> str:
    """The secret that shuffles this file's draws."""
    return str(connection.execute("SELECT value FROM settings WHERE key = 'seed'").fetchone()[0])


def keep_drawn(connection: sqlite3.Connection, organization: str) -> None:
    """Take what was not drawn out of `derived`."""
    connection.execute(_KEEP_DRAWN, {"organization": organization})
