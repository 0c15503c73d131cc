"""The morning list: what is open, why, until when, over which channel and by whom.

Nothing but SQLite is needed here: the list is read from what was planned, never from the rule file.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from callbackctl.messages import _, language
from callbackctl.planning import peace
from callbackctl.planning.caps import exceeded_by, exceeded_text, month_counts, running
from callbackctl.planning.channels import Circumstances, choose_channel
from callbackctl.store.visibility import EVERYTHING, Sight, sight

_LISTED = """
  FROM callbacks c
  JOIN customers k ON k.organization = c.organization AND k.id = c.customer
  LEFT JOIN staff a ON a.id = c.assignee
  LEFT JOIN rules r ON r.organization = c.organization AND r.id = c.rule
  LEFT JOIN events e ON e.organization = c.organization AND e.id = c.event
 WHERE c.organization = :organization AND {by}c.status = 'open' AND {by}c.opens_on <= :horizon
   AND (c.lapses_on IS NULL OR c.lapses_on >= :today) {mine}
"""
_ROWS = """
SELECT c.id, c.rule, c.clause, c.customer, k.name, k.phone, k.owner, k.second_owner, k.consent,
       json_extract(k.attributes, '$.do_not_contact') AS do_not_contact, c.event, e.type AS event_type, c.anchor,
       c.opens_on, c.due_by, c.lapses_on, c.channels, c.role, c.assignee, c.assigned_because, a.role AS assignee_role, c.source_visit,
       (SELECT group_concat(m.id || ' ' || m.content, '; ') FROM matters m WHERE m.organization = c.organization
           AND c.rule = 'promise' AND m.resolved_at IS NULL AND m.id IN (SELECT s.matter FROM matter_steps s
               WHERE s.organization = c.organization AND s.visit = c.source_visit)) AS matters,
       CASE :language WHEN 'zh' THEN r.purpose_zh ELSE r.purpose_en END AS purpose, coalesce(r.priority, 5) AS priority,
       coalesce(r.position, 0) AS position,
       (SELECT min(CAST(substr(f.flag, 7) AS INTEGER)) FROM flags f WHERE f.organization = c.organization
           AND f.customer = c.customer AND f.flag LIKE 'first:%') AS first,
       r.schedule LIKE '%working days%' AND coalesce((SELECT d.provisional FROM days d WHERE d.calendar = c.organization
           AND d.day = substr(c.due_by, 1, 10)), 0) AS provisional
"""
_TRIES = """
SELECT c.id, v.channel, v.outcome {listed}
"""


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked: the organisation, the moment, how many days ahead, whose list, who looks, and at what unmasked.

    `counts` are the month's completed visits by channel, where the caller knows them; else they are counted.
    """

    organization: str
    now: str
    ahead: int = 0
    caller: str | None = None
    viewer: str | None = None
    customer: str | None = None
    unmasked: bool = False
    counts: Mapping[str, int] | None = None


def due_list(connection: sqlite3.Connection, query: Query) -> list[dict[str, Any]]:
    """The open callbacks in the shape of `due --json`, sorted: overdue, then by due date, then by priority.

    Only those of customers whom the viewer may see; raises CallbackError for a viewer who is a stranger.
    """
    morning = _morning(connection, query.organization)
    seen = sight(connection, query.organization, query.viewer)
    rows = _fetch(connection, query, seen)
    tries = _failed_tries(connection, query, seen)
    counts = query.counts
    if counts is None:
        counts = month_counts(connection, query.organization, query.now[:7]) if rows and morning.get("caps") else {}
    rows.sort(key=lambda row: _order(row, query.now))
    entries = [_entry(row, query, morning, tries.get(row["id"], {}), counts) for row in rows]
    for row, entry in zip(rows, entries, strict=True):
        if not (query.unmasked or _in_full(row, query.viewer, seen)):
            entry["phone"] = masked(row["phone"])
    return entries


def caps_used(connection: sqlite3.Connection, organization: str, now: str) -> list[dict[str, Any]]:
    """How far the policy's caps on channels are used in the month of a moment (see `caps.running`)."""
    limits: list[dict[str, Any]] = _morning(connection, organization).get("caps", [])
    return running(month_counts(connection, organization, now[:7]), limits) if limits else []


def quiet_hours(connection: sqlite3.Connection, organization: str, now: str) -> str:
    """When nobody is called or visited, in words, and whether that is now; empty where the policy does not say."""
    spans: list[str] = _morning(connection, organization).get("quiet_hours", [])
    if not spans:
        return ""
    current = next((span for span in spans if _lies_in(now[11:16], *span.split("-"))), None)
    text = _("quiet hours: nobody is called or visited at {spans}")
    if current is not None:
        text = _("quiet hours: nobody is called or visited at {spans}; wait until {end}")
    return text.format(spans=_(", ").join(spans), end=current.split("-")[1] if current else "")


def _lies_in(time: str, start: str, end: str) -> bool:
    """Whether a time of day lies in a span that may run over midnight; its end is outside it."""
    return start <= time < end if start < end else time >= start or time < end


def state(due_by: str, now: str) -> str:
    """`overdue`, `today` or `open`; a deadline's own day or minute is still in time."""
    if due_by < (now if "T" in due_by else now[:10]):
        return "overdue"
    return "today" if due_by[:10] == now[:10] else "open"


def days_late(due_by: str, now: str) -> int:
    """Whole days since the due date, 0 where it has not passed."""
    return max(0, (date.fromisoformat(now[:10]) - date.fromisoformat(due_by[:10])).days)


def masked(phone: str | None) -> str | None:
    """A telephone number of which at least four figures are hidden: `138****1234`, `62****78`."""
    if not phone:
        return phone
    first, last = (3, 4) if len(phone) >= 11 else (2, 2) if len(phone) >= 8 else (0, 0)
    return phone[:first] + "*" * (len(phone) - first - last) + phone[len(phone) - last :]


def callback_name(identity: int) -> str:
    """How a callback is named to people and scripts."""
    return f"cb{identity}"


def _morning(connection: sqlite3.Connection, organization: str) -> dict[str, Any]:
    row = connection.execute("SELECT morning FROM organizations WHERE id = ?", (organization,)).fetchone()
    found: dict[str, Any] = json.loads(row[0]) if row else {}
    return found


def _in_full(row: dict[str, Any], viewer: str | None, seen: Sight) -> bool:
    """Whether the contact details of a row are shown in full: to who is to call, or to the customer's owners alone."""
    people = (row["owner"], row["second_owner"]) if seen.owners_only else (row["assignee"],)
    return viewer is not None and viewer in people


def _parameters(query: Query, seen: Sight) -> tuple[str, dict[str, Any]]:
    horizon = (date.fromisoformat(query.now[:10]) + timedelta(days=query.ahead)).isoformat()
    mine = " AND c.assignee = :caller" if query.caller else ""
    # status is said twice, so that SQLite goes by the index of a customer's callbacks
    mine += " AND c.customer = :customer AND c.status <> 'withdrawn'" if query.customer else ""
    mine += f" AND {seen.of('k')}" if seen.customers != EVERYTHING else ""
    return mine, {
        "organization": query.organization,
        "today": query.now[:10],
        "horizon": f"{horizon}T99",
        "caller": query.caller,
        "customer": query.customer,
        "language": language(),
    }


def _index(query: Query) -> str:
    """A plus that keeps SQLite from the index of what opens, where a customer's own are few."""
    return "+" if query.customer else ""


def _fetch(connection: sqlite3.Connection, query: Query, seen: Sight) -> list[dict[str, Any]]:
    mine, parameters = _parameters(query, seen)
    cursor = connection.execute(_ROWS + _LISTED.format(mine=mine, by=_index(query)), parameters)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def _failed_tries(connection: sqlite3.Connection, query: Query, seen: Sight) -> dict[int, dict[str, str]]:
    """Failed tries since each callback opened, the last one over each channel."""
    mine, parameters = _parameters(query, seen)
    listed = _LISTED.format(mine=mine, by=_index(query)).replace(
        "WHERE",
        "JOIN visits v ON v.organization = c.organization AND v.customer = c.customer AND v.at >="
        " substr(c.opens_on, 1, 10)"
        " AND v.outcome IN ('no_answer', 'busy', 'wrong_number', 'absent', 'refused') WHERE",
        1,
    )
    tries: dict[int, dict[str, str]] = defaultdict(dict)
    for identity, channel, outcome in connection.execute(_TRIES.format(listed=listed) + " ORDER BY v.at", parameters):
        tries[identity][channel] = outcome
    return tries


def _order(row: dict[str, Any], now: str) -> tuple[Any, ...]:
    return (
        state(row["due_by"], now) != "overdue",
        row["due_by"],
        99 if row["first"] is None else row["first"],
        row["priority"],
        row["position"],
        row["customer"],
        row["id"],
    )


def _entry(
    row: dict[str, Any], query: Query, morning: dict[str, Any], tries: dict[str, str], counts: Mapping[str, int]
) -> dict[str, Any]:
    channels: list[str] = json.loads(row["channels"])
    refused = tuple(filter(None, row["consent"].split(",")))
    if morning.get("when_refused"):
        refused += tuple(name for name, outcome in tries.items() if outcome == "refused")
    caps: list[dict[str, Any]] = morning.get("caps", [])
    blocked = {one for one in channels if any(cap["enforce"] == "block" for cap in exceeded_by(counts, caps, one))}
    channel = choose_channel(channels, morning, Circumstances(refused, tries, blocked))
    return {
        "id": callback_name(row["id"]),
        "organization": query.organization,
        "rule": row["rule"],
        "clause": row["clause"],
        "customer": row["customer"],
        "name": row["name"],
        "phone": row["phone"],
        "event": row["event"],
        "opens_on": row["opens_on"],
        "due_by": row["due_by"],
        "state": state(row["due_by"], query.now),
        "days_late": days_late(row["due_by"], query.now),
        "channel": channel,
        "channels": channels,
        "role": _role(row),
        "assignee": row["assignee"],
        "reason": _reason(row),
        "warnings": [*_wish(row, query.now), *_warnings(row, channel, caps, counts)],
    }


def _role(row: dict[str, Any]) -> str | None:
    """The role that calls: the rule's, or the one that the callback was handed over to."""
    if row["assigned_because"] in ("newcomer", "idle"):
        return str(row["assignee_role"])
    return row["role"].split(",")[0] or None


def _reason(row: dict[str, Any]) -> str:
    if row["rule"] == "promise":
        if row["matters"]:
            return _("promised on {day} about {matters}").format(day=row["anchor"], matters=row["matters"])
        return _("promised on {day}").format(day=row["anchor"])
    if row["event"] is None and row["source_visit"] is None:
        return str(row["purpose"] or row["rule"])
    return f"{row['purpose'] or row['rule']} ({row['anchor'][:10]})"


def _wish(row: dict[str, Any], now: str) -> list[str]:
    """What everybody is called for stays on the list of a customer who wants no contact, with a warning."""
    if not peace.in_force(row["do_not_contact"], now):
        return []
    return [f"do-not-contact: {peace.wish_text(row['do_not_contact'])}"]


def _warnings(
    row: dict[str, Any], channel: str | None, caps: list[dict[str, Any]], counts: Mapping[str, int]
) -> list[str]:
    found = []
    if channel is None:
        found.append("consent-refused: " + _("the customer refuses every channel of this rule"))
    for cap in exceeded_by(counts, caps, channel) if channel else []:
        found.append("cap-exceeded: " + exceeded_text(counts, cap))
    if row["provisional"]:
        found.append(
            "provisional-calendar: "
            + _("the holidays of {year} are not announced yet; counted by weekends and statutory days").format(
                year=row["due_by"][:4]
            )
        )
    return found
