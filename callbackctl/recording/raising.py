"""What a logged visit means for matters: what the customer raises becomes one, and an agreed visit continues one."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from callbackctl.messages import _
from callbackctl.planning.plan import PROMISE, Run
from callbackctl.policy.records import Matters
from callbackctl.recording.matters import (
    NotDone,
    Step,
    Subject,
    matter_row,
    missing_of,
    note_contact,
    raise_matter,
    settle_at_once,
)
from callbackctl.recording.refusals import Objection
from callbackctl.store.database import next_revision
from callbackctl.store.records import plain_text

KEYS = {
    "matter": "matter", "matter_kind": "kind", "matter_to": "to", "matter_person": "person", "matter_due": "due",
    "matter_priority": "priority", "matter_severity": "severity", "matter_outcome": "outcome",
}  # fmt: skip
"""What an entry of `log` may say of the matter it raises (`matter`: of the one it continues), by the names it uses."""
OF_A_NEW_ONE = frozenset({"kind", "to", "person", "due", "priority", "severity"})
"""What can only be said of a matter that is raised now."""
NOTHING = frozenset({"", "-", "—", "/", "无", "没有", "none", "no", "nothing", "nil", "n/a", "na", "0"})
"""Words by which callers say that a customer raised nothing."""


@dataclass(slots=True)
class Concerned:
    """The matters a visit raised or continued, as they stand, and what the policy misses in them."""

    raised: list[dict[str, Any]]
    continued: list[dict[str, Any]]
    warnings: list[Objection]

    def __bool__(self) -> bool:
        return bool(self.raised or self.continued)


def split_entry(entry: Mapping[str, object]) -> tuple[dict[str, object], dict[str, str]]:
    """An entry of `log` without what it says of matters; and that, by the names of `Subject`."""
    if KEYS.keys().isdisjoint(entry):
        return dict(entry), {}
    visit = {name: value for name, value in entry.items() if name not in KEYS}
    said = {KEYS[name]: plain_text(value) for name, value in entry.items() if name in KEYS and value not in (None, "")}
    return visit, said


def raises_something(problems: object) -> bool:
    """Whether what was written under `problems` is one: callers also write that there was none."""
    return plain_text(problems or "").rstrip("。.").lower() not in NOTHING


def concern(
    connection: sqlite3.Connection, run: Run, identity: str, visit: Mapping[str, Any], said: Mapping[str, str]
) -> Concerned:
    """Raise or continue what a visit on record is about, inside a transaction of the caller's.

    Its problems become a matter where the policy speaks of matters (or the entry describes one), unless the visit
    continues one: named, agreed on for its day, or that of the record it corrects. Raises NotDone, also where a
    matter is described and nothing was raised.
    """
    completed = visit["outcome"] in ("reached", "sent")
    named = said.get("matter")
    if named is not None and matter_row(connection, run.organization, named)["customer"] != visit["customer"]:
        raise NotDone("unknown-matter", _("{id} is no matter of this customer").format(id=named))
    policy = run.policy.matters
    found = [named] if named else []
    if completed and not found:
        found = _of_corrected(connection, run, visit.get("corrects"))
        found = found or _agreed(connection, run, str(visit["customer"]), identity)
    described = bool(said.keys() & OF_A_NEW_ONE)
    new = completed and (described or (policy is not None and not found)) and raises_something(visit.get("problems"))
    if completed and not new and not found and said:
        raise NotDone("field-missing", _("{field} is missing").format(field="problems"))
    if found or new:
        next_revision(connection)
    due = visit.get("next_on") if policy is not None and policy.agreed_date else None
    for matter in found:
        made = Step("contact", visit["at"], visit.get("by"), due=due, visit=identity, note=visit.get("problems"))
        note_contact(connection, run, matter, made)
        if said.get("outcome") and not new:
            settle_at_once(connection, run, matter, made, said["outcome"])
    raised = [_raise(connection, run, identity, visit, said, due)] if new else []
    rows = {one: matter_row(connection, run.organization, one) for one in (*raised, *found)}
    warnings = [
        warning for one in raised if policy is not None for warning in _missing(policy, rows[one], visit.get("next_on"))
    ]
    return Concerned([rows[one] for one in raised], [rows[one] for one in found], warnings)


def no_matters(connection: sqlite3.Connection, run: Run) -> bool:
    """Whether nothing is said of matters here: the policy speaks of none, and there are none."""
    query = "SELECT 1 FROM matters WHERE organization = ? LIMIT 1"
    return run.policy.matters is None and connection.execute(query, (run.organization,)).fetchone() is None


def _raise(
    connection: sqlite3.Connection,
    run: Run,
    identity: str,
    visit: Mapping[str, Any],
    said: Mapping[str, str],
    agreed: str | None,
) -> str:
    rules, severity = _made_for(connection, run, identity, visit)
    subject = Subject(
        content=str(visit["problems"]),
        kind=said.get("kind"),
        to=said.get("to"),
        person=said.get("person"),
        due=said.get("due") or agreed,
        priority=said.get("priority"),
        severity=said.get("severity") or severity,
        outcome=said.get("outcome"),
    )
    made = Step("raised", visit["at"], visit.get("by"), visit=identity)
    return raise_matter(connection, run, str(visit["customer"]), subject, made, rules)


def _missing(policy: Matters, row: dict[str, Any], next_on: str | None) -> list[Objection]:
    """What the policy asks for and was not said: the matter is kept all the same, the gap is named."""
    found = [
        Objection("field-missing", _("{matter}: {field} is missing").format(matter=row["id"], field=name))
        for name in missing_of(policy, row)
    ]
    if policy.agreed_date and not next_on and not row["resolved_at"]:
        text = _("{matter}: no day is agreed for the next contact (next_on)").format(matter=row["id"])
        found.append(Objection("next-date-missing", text))
    return found


def _made_for(
    connection: sqlite3.Connection, run: Run, identity: str, visit: Mapping[str, Any]
) -> tuple[frozenset[str], str | None]:
    """The rules a visit was made for, and how grave the complaint was that one of them was about."""
    rows = connection.execute(
        "SELECT c.rule, json_extract(e.attributes, '$.severity') FROM callbacks c"
        " LEFT JOIN events e ON e.organization = c.organization AND e.id = c.event"
        " WHERE c.organization = ? AND c.customer = ? AND c.status <> 'withdrawn' AND c.settled_by = ?",
        (run.organization, visit["customer"], identity),
    ).fetchall()
    rules = {row[0] for row in rows} | ({visit["rule"]} if visit.get("rule") else set())
    grave = {row[1] for row in rows}
    return frozenset(rules), next((one for one in ("major", "important", "general") if one in grave), None)


def agreed_matters(connection: sqlite3.Connection, run: Run, customer: str) -> list[dict[str, Any]]:
    """The open matters of a customer for which a visit was agreed that is open now."""
    rows = connection.execute(
        "SELECT DISTINCT s.matter FROM callbacks c"
        " JOIN matter_steps s ON s.organization = c.organization AND s.visit = c.source_visit"
        " JOIN matters m ON m.organization = s.organization AND m.id = s.matter AND m.resolved_at IS NULL"
        " WHERE c.organization = ? AND c.customer = ? AND c.rule = ? AND c.status <> 'withdrawn' AND c.status = 'open'"
        " AND c.opens_on <= ? ORDER BY 1",
        (run.organization, customer, PROMISE, run.today),
    )
    return [matter_row(connection, run.organization, row[0]) for row in rows]


def _agreed(connection: sqlite3.Connection, run: Run, customer: str, identity: str) -> list[str]:
    """The open matters whose agreed date a visit kept."""
    rows = connection.execute(
        "SELECT DISTINCT s.matter FROM callbacks c"
        " JOIN matter_steps s ON s.organization = c.organization AND s.visit = c.source_visit"
        " JOIN matters m ON m.organization = s.organization AND m.id = s.matter AND m.resolved_at IS NULL"
        " WHERE c.organization = ? AND c.customer = ? AND c.rule = ? AND c.status <> 'withdrawn' AND c.settled_by = ?"
        " AND c.status = 'completed' ORDER BY 1",
        (run.organization, customer, PROMISE, identity),
    )
    return [row[0] for row in rows]


def _of_corrected(connection: sqlite3.Connection, run: Run, corrected: str | None) -> list[str]:
    if corrected is None:
        return []
    rows = connection.execute(
        "SELECT DISTINCT matter FROM matter_steps WHERE organization = ? AND visit = ?"
        " AND step IN ('raised', 'contact') ORDER BY 1",
        (run.organization, corrected),
    )
    return [row[0] for row in rows]

