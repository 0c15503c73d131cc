"""Whether what is being logged has been done already: by whom, when, and in which visit.

The same visit twice is refused, and so is a callback that is named and has been made. Where only the customer or the rule
is named and another call of the same day has made what there was to make, that is told: two calls may well have been made.
"""

import sqlite3
from collections.abc import Mapping
from typing import Any

from callbackctl.messages import _
from callbackctl.planning.listing import callback_name
from callbackctl.recording.known import Known
from callbackctl.recording.refusals import Objection
from callbackctl.store.evidence import was_purged

NEWS = ("moved", "dead")
"""Outcomes that are worth recording whatever was done before."""
_SAME_ID = 'SELECT id, "by", at, outcome FROM visits WHERE organization = ? AND id = ?'
_NAMED = (
    'SELECT v.id, v."by", v.at, v.outcome FROM callbacks c'
    " JOIN visits v ON v.organization = c.organization AND v.id = c.settled_by"
    " WHERE c.organization = :organization AND c.id = :callback AND c.status IN ('completed', 'excused')"
)


def on_record(
    connection: sqlite3.Connection, organization: str, visit: Mapping[str, Any], known: Known
) -> list[Objection]:
    """That a visit is on record already, or was until its term was over."""
    same = None
    if visit.get("id"):
        if was_purged(connection, "visits", organization, visit["id"]):
            text = _("{visit} was on record and went when its term was over").format(visit=visit["id"])
            return [Objection("duplicate", text)]
        same = connection.execute(_SAME_ID, (organization, visit["id"])).fetchone()
    if same is None and visit.get("at"):
        said = [visit.get(name) for name in ("at", "channel", "outcome", "rule")]
        calls = known.calls_on(connection, organization, visit["customer"], visit["at"][:10])
        same = next((_deed(row) for row in calls if [row["at"], row["channel"], row["outcome"], row["rule"]] == said), None)
    if same is None or visit.get("corrects") == same[0]:
        return []
    return [Objection("duplicate", _told(connection, same, str(visit.get("at"))))]


def closed(connection: sqlite3.Connection, organization: str, callback: int, at: str) -> list[Objection]:
    """That a callback that is named has been made, or is not to be made any more."""
    query = "SELECT status FROM callbacks WHERE organization = ? AND id = ?"
    row = connection.execute(query, (organization, callback)).fetchone()
    if row is not None and row[0] == "open":
        return []
    made = connection.execute(_NAMED, {"organization": organization, "callback": callback}).fetchone()
    if made is not None:
        return [Objection("duplicate", _told(connection, made, at))]
    text = _("{callback} is not open any more; see: explain {callback}")
    return [Objection("duplicate", text.format(callback=callback_name(callback)))]


def made_today(
    connection: sqlite3.Connection, organization: str, visit: Mapping[str, Any], known: Known
) -> list[Objection]:
    """That what a visit would be for was made on its day already; for visits that find nothing open."""
    if visit["outcome"] in NEWS or visit.get("corrects"):
        return []
    rule = visit.get("rule")
    rows = known.made_on(connection, organization, visit["customer"], visit["at"][:10])
    made = next((_deed(row) for row in rows if rule is None or row["rule"] == rule), None)
    return [Objection("duplicate", _told(connection, made, visit["at"]))] if made is not None else []


def _deed(row: Mapping[str, Any]) -> tuple[Any, ...]:
    return row["id"], row["by"], row["at"], row["outcome"]


def _told(connection: sqlite3.Connection, same: tuple[Any, ...], at: str) -> str:
    """Who did it, and when: the time alone where it was the same day."""
    identity, person, moment, outcome = same
    row = connection.execute("SELECT name FROM staff WHERE id = ?", (person,)).fetchone()
    who = (row[0] if row else None) or person or _("somebody")
    done = outcome in ("reached", "sent")
    if "T" in moment and moment[:10] == at[:10]:
        text = _("already done by {person} at {time} ({visit})") if done else _("already entered by {person} at {time} ({visit})")
        return text.format(person=who, time=moment[11:16], visit=identity)
    text = _("already done by {person} on {day} ({visit})") if done else _("already entered by {person} on {day} ({visit})")
    return text.format(person=who, day=moment.replace("T", " "), visit=identity)
