"""Who leaves and who comes back: customers and open callbacks change hands in one transaction, and it is on record.

A customer goes to the person named, else to the second person who knows them. Where there is neither, the customer
keeps the name of whoever left: so it stays known whose they were, nobody of that department is asked to judge
it, and the list says that somebody must take them. Open callbacks follow by planning anew.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from callbackctl.errors import CallbackError
from callbackctl.messages import _
from callbackctl.planning.listing import callback_name
from callbackctl.planning.plan import Planned, Run, plan_within
from callbackctl.recording.matters import Step, pass_on
from callbackctl.store.database import next_revision
from callbackctl.store.facts import Setting, store

LEFT, MOVED, RETURNED = "left", "moved", "returned"
NAMED, SECOND_OWNER, AS_SECOND = "named", "second-owner", "as-second"

_OPEN = """
SELECT c.id, c.customer, c.rule, c.due_by, c.role, c.assignee, c.assigned_because, k.name
  FROM callbacks c JOIN customers k ON k.organization = c.organization AND k.id = c.customer
 WHERE c.organization = :organization AND c.status = 'open' AND (c.lapses_on IS NULL OR c.lapses_on >= :today)
 ORDER BY c.due_by, c.id
"""
_ORPHANS = """
SELECT customer, ref FROM (
  SELECT DISTINCT c.id AS customer, coalesce(e.ref, e.id, c.id) AS ref
    FROM customers c
    LEFT JOIN events e ON e.organization = c.organization AND e.customer = c.id AND e.type = :each
                      AND substr(e.at, 1, 10) <= :day
   WHERE c.organization = :organization AND c.owner = :person) o
 WHERE NOT EXISTS (SELECT 1 FROM events r WHERE r.organization = :organization AND r.customer = o.customer
                      AND r.type = :event AND r.ref = o.ref AND substr(r.at, 1, 10) = :day)
 ORDER BY customer, ref
"""


@dataclass(slots=True)
class Handed:
    """What went from whom to whom: customers, callbacks and open matters, the events raised, what planning did.

    `matters` have `matter` and `to`; without a named heir they stay in the name of who left, to be passed on by hand.
    """

    person: str
    day: str
    customers: list[dict[str, Any]] = field(default_factory=list)
    callbacks: list[dict[str, Any]] = field(default_factory=list)
    matters: list[dict[str, Any]] = field(default_factory=list)
    events: dict[str, int] = field(default_factory=dict)
    planned: dict[str, Planned] = field(default_factory=dict)

    @property
    def stranded(self) -> list[dict[str, Any]]:
        """Customers and callbacks that nobody can take."""
        return [row for row in (*self.customers, *self.callbacks) if row["to"] is None]


def leave(
    connection: sqlite3.Connection, runs: Sequence[Run], person: str, day: str, to: str | None, by: str | None
) -> Handed:
    """Someone leaves on a day: their customers and open callbacks go to others, in a transaction of the caller's.

    `runs` are the organisations in which they may have customers. Said again it adds only what is new.
    """
    handed = Handed(person, day)
    before = {run.organization: _before(connection, run, person, handed) for run in runs}
    revision = next_revision(connection)
    _put(connection, "staff", [{"id": person, "left_on": day}], Setting(None, runs[0].now, revision))
    for run in runs:
        setting = Setting(run.organization, run.now, revision)
        _raise_orphans(connection, run, setting, handed)
        _move_customers(connection, setting, handed, to, by)
    for run in runs:
        _replan(connection, run, handed)
        _note_callbacks(connection, run, before[run.organization], handed, LEFT, by)
        _hand_matters(connection, run, handed, to, by)
    return handed


def _hand_matters(connection: sqlite3.Connection, run: Run, handed: Handed, to: str | None, by: str | None) -> None:
    """Open matters in the name of who left go to the heir, where one is named."""
    rows = connection.execute(
        "SELECT id FROM matters WHERE organization = ? AND person = ? AND resolved_at IS NULL"
        " ORDER BY CAST(substr(id, 2) AS INTEGER)",
        (run.organization, handed.person),
    ).fetchall()
    for (matter,) in rows:
        if to is not None:
            pass_on(connection, run, matter, Step("passed", by=by, person=to))
        handed.matters.append({"organization": run.organization, "matter": matter, "to": to})


def come_back(connection: sqlite3.Connection, runs: Sequence[Run], person: str, by: str | None) -> Handed:
    """Someone who left is there again: what still bears their name is theirs again, the rest stays where it went."""
    handed = Handed(person, runs[0].today)
    before: dict[str, list[dict[str, Any]]] = {}
    for run in runs:
        handed.planned[run.organization] = plan_within(connection, run)
        before[run.organization] = _open_callbacks(connection, run)
    revision = next_revision(connection)
    _put(connection, "staff", [{"id": person, "left_on": ""}], Setting(None, runs[0].now, revision))
    for run in runs:
        _replan(connection, run, handed)
        _note_callbacks(connection, run, before[run.organization], handed, RETURNED, by)
    return handed


def move(connection: sqlite3.Connection, run: Run, customer: str, to: str, by: str | None) -> Handed:
    """One customer goes to somebody else, with the open callbacks that follow the owner."""
    handed = Handed(to, run.today)
    handed.planned[run.organization] = plan_within(connection, run)
    before = [row for row in _open_callbacks(connection, run) if row["customer"] == customer]
    owner, second = connection.execute(
        "SELECT owner, second_owner FROM customers WHERE organization = ? AND id = ?", (run.organization, customer)
    ).fetchone()
    if owner != to:
        setting = Setting(run.organization, run.now, next_revision(connection))
        row = {"id": customer, "owner": to, "second_owner": None if second == to else second}
        _put(connection, "customers", [row], setting)
        entry = {"customer": customer, "from": owner, "to": to, "chosen": NAMED}
        _note(connection, setting, [entry], MOVED, by)
        handed.customers.append({"organization": run.organization, **entry})
        _replan(connection, run, handed)
        _note_callbacks(connection, run, before, handed, MOVED, by)
    return handed


def find_person(connection: sqlite3.Connection, person: str) -> dict[str, Any]:
    """A member of staff; raises CallbackError where there is none of that id."""
    cursor = connection.execute("SELECT id, organization, name, role, left_on FROM staff WHERE id = ?", (person,))
    row = cursor.fetchone()
    if row is None:
        raise CallbackError(_("there is no member of staff {id}").format(id=person))
    return dict(zip([column[0] for column in cursor.description], row, strict=True))


def taker(connection: sqlite3.Connection, person: str, organizations: Sequence[str], today: str) -> str:
    """Somebody who can take customers over; raises CallbackError for who has left or works elsewhere."""
    found = find_person(connection, person)
    if found["left_on"] is not None and found["left_on"] <= today:
        raise CallbackError(_("{person} left on {day}").format(person=person, day=found["left_on"]))
    if found["organization"] is not None and found["organization"] not in organizations:
        raise CallbackError(
            _("{person} works for {organization}").format(person=person, organization=found["organization"])
        )
    return person


def _before(connection: sqlite3.Connection, run: Run, person: str, handed: Handed) -> list[dict[str, Any]]:
    handed.planned[run.organization] = plan_within(connection, run)
    return [row for row in _open_callbacks(connection, run) if row["assignee"] == person]


def _open_callbacks(connection: sqlite3.Connection, run: Run) -> list[dict[str, Any]]:
    cursor = connection.execute(_OPEN, {"organization": run.organization, "today": run.today})
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def _replan(connection: sqlite3.Connection, run: Run, handed: Handed) -> None:
    """Plan anew; what was raised and withdrawn is added to what the run before the change did."""
    after = plan_within(connection, run)
    handed.planned[run.organization] = handed.planned[run.organization] + after


def _raise_orphans(connection: sqlite3.Connection, run: Run, setting: Setting, handed: Handed) -> None:
    """The event that the policy wants for every customer (or contract) of whoever leaves; once for each departure."""
    leaving = run.policy.callers.on_leaving
    if leaving is None:
        return
    event = str(leaving.event)
    orphans = connection.execute(
        _ORPHANS,
        {
            "organization": run.organization,
            "person": handed.person,
            "day": handed.day,
            "event": event,
            "each": leaving.each,
        },
    ).fetchall()
    shared = {"type": event, "at": handed.day, "staff": handed.person}
    rows = [{"customer": customer, "ref": ref, **shared} for customer, ref in orphans]
    handed.events[event] = handed.events.get(event, 0) + _put(connection, "events", rows, setting)


def _move_customers(
    connection: sqlite3.Connection, setting: Setting, handed: Handed, to: str | None, by: str | None
) -> None:
    """Customers of their own, and those whom they knew as the second; only what changes is written."""
    rows = connection.execute(
        "SELECT c.id, c.name, c.owner, c.second_owner, s.id FROM customers c LEFT JOIN staff s"
        " ON s.id = c.second_owner AND s.id <> :person AND (s.left_on IS NULL OR s.left_on > :today)"
        " WHERE c.organization = :organization AND (c.owner = :person OR c.second_owner = :person) ORDER BY c.id",
        {"organization": setting.organization, "person": handed.person, "today": setting.now[:10]},
    ).fetchall()
    moves = [_move_of(row, handed.person, to) for row in rows]
    _put(connection, "customers", [change for change, _entry in moves if change is not None], setting)
    _note(connection, setting, [entry for change, entry in moves if change is not None], LEFT, by)
    own = [entry for _change, entry in moves if entry["chosen"] != AS_SECOND]
    handed.customers += [{"organization": setting.organization, **entry} for entry in own]


def _move_of(row: tuple[Any, ...], person: str, to: str | None) -> tuple[dict[str, object] | None, dict[str, Any]]:
    """What changes on one customer, and how it is told; nothing changes where nobody can take them."""
    customer, name, owner, second, able = row
    told = {"customer": customer, "name": name, "from": person}
    if owner != person:
        heir = to if to != owner else None
        return {"id": customer, "second_owner": heir}, {**told, "to": heir, "chosen": AS_SECOND}
    heir = to or able
    if heir is None:
        return None, {**told, "to": None, "chosen": None}
    kept = second if second not in (heir, person) else None
    chosen = NAMED if to else SECOND_OWNER
    return {"id": customer, "owner": heir, "second_owner": kept}, {**told, "to": heir, "chosen": chosen}


def _note_callbacks(
    connection: sqlite3.Connection, run: Run, before: list[dict[str, Any]], handed: Handed, why: str, by: str | None
) -> None:
    """Put down which of these open callbacks has another caller now."""
    now = {row["id"]: row for row in _open_callbacks(connection, run)}
    entries = []
    for old in before:
        new = now.get(old["id"])
        if new is None or (new["assignee"] == old["assignee"]):
            continue
        moved = {"from": old["assignee"], "to": new["assignee"], "chosen": new["assigned_because"]}
        shared = {name: old[name] for name in ("customer", "rule")}
        entries.append({**shared, **moved, "callback": old["id"]})
        more = {name: old[name] for name in ("name", "due_by", "role")}
        handed.callbacks.append(
            {"organization": run.organization, "id": callback_name(old["id"]), **shared, **more, **moved}
        )
    _note(connection, Setting(run.organization, run.now, 0), entries, why, by)


def _note(
    connection: sqlite3.Connection, setting: Setting, entries: Sequence[Mapping[str, Any]], why: str, by: str | None
) -> None:
    connection.executemany(
        'INSERT INTO handovers (organization, customer, callback, rule, "from", "to", at, why, chosen, "by")'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                setting.organization,
                entry["customer"],
                entry.get("callback"),
                entry.get("rule"),
                entry["from"],
                entry["to"],
                setting.now,
                why,
                entry["chosen"],
                by,
            )
            for entry in entries
        ],
    )


def _put(connection: sqlite3.Connection, kind: Any, rows: Sequence[Mapping[str, object]], setting: Setting) -> int:
    """Store rows that must be right; returns how many are new."""
    outcome = store(connection, kind, rows, setting)
    if outcome.bad:
        raise CallbackError(f"{outcome.bad[0].column}: {outcome.bad[0].reason}")
    return outcome.added
