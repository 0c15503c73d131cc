"""Taking a step: checked, added to the record, and at once told where the complaint stands now."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from callbackctl.clock import parse_moment
from callbackctl.complaints.checks import Case, Entry, as_of, ended_stage, examine, percentage, person
from callbackctl.complaints.clocks import in_time
from callbackctl.complaints.life import BEYOND_AUTHORITY, Life
from callbackctl.complaints.load import lives, one
from callbackctl.complaints.refusals import StepRefused
from callbackctl.messages import _
from callbackctl.planning.plan import Planned, Run, plan_within
from callbackctl.recording.refusals import Objection
from callbackctl.store.database import next_revision
from callbackctl.store.records import plain_text

_CLOSED = """
INSERT INTO events (organization, id, customer, type, at, ref, attributes, revision)
SELECT organization, :event, customer, 'complaint_closed', :at, id,
       json_patch(attributes, json_object('severity', severity, 'category', category, 'kind', kind, 'about', about,
                                          'anonymous', anonymous, 'reply_letter', reply_letter)), :revision
  FROM complaints WHERE organization = :organization AND id = :id
"""


@dataclass(slots=True)
class Taken:
    """A step on record: the complaint as it stands now, the event its closing raised, and what planning did."""

    life: Life
    stage: str | None
    event: str | None = None
    planned: Planned = field(default_factory=Planned)


def take_step(connection: sqlite3.Connection, run: Run, entry: Entry) -> Taken:
    """Record one step of a complaint, inside a transaction of the caller's.

    Without `at` it happens now. Raises `StepRefused` with everything that is wrong; nothing is changed then.
    """
    at, life = _placed(connection, run, entry)
    case = Case(connection, run, entry, at, life, person(connection, entry.by))
    objections = examine(case)
    if objections:
        raise StepRefused(objections)
    stage = ended_stage(case)
    revision = next_revision(connection)
    if entry.step == "merge":
        for other in entry.others:
            _keep(connection, run, Row(other, "merge", None, at, entry, {}, entry.complaint), revision)
            _merge_into(connection, run, other, entry.complaint, revision)
    else:
        for identity in (entry.complaint, *entry.others):
            _keep(connection, run, Row(identity, entry.step, stage, at, entry, _attributes(entry), entry.to), revision)
    taken = Taken(life, stage)
    if entry.step == "close":
        taken.event = _closed(connection, run, life, at, revision)
        taken.planned = plan_within(connection, run)
    taken.life = lives(connection, run.organization, run.history, run.now, one(entry.complaint))[0]
    return taken


@dataclass(frozen=True, slots=True)
class Row:
    """What is written down of a step for one complaint."""

    complaint: str
    step: str
    stage: str | None
    at: str
    entry: Entry
    attributes: Mapping[str, Any]
    to: str | None


def _placed(connection: sqlite3.Connection, run: Run, entry: Entry) -> tuple[str, Life]:
    """When a step happened, and the complaint as it stood then. Raises StepRefused."""
    try:
        at = parse_moment(entry.at) if entry.at else run.now
    except ValueError as problem:
        raise StepRefused([Objection("out-of-range", str(problem))]) from None
    for identity in (entry.complaint, *(entry.others if entry.step != "merge" else ())):
        found = connection.execute(
            "SELECT coalesce((SELECT max(at) FROM complaint_steps s WHERE s.organization = k.organization"
            " AND s.complaint = k.id), k.received_at) FROM complaints k WHERE k.organization = ? AND k.id = ?",
            (run.organization, identity),
        ).fetchone()
        if found is None:
            raise StepRefused([Objection("unknown-complaint", _("there is no complaint {id}").format(id=identity))])
        if not in_time(at, run.now):
            raise StepRefused([Objection("in-the-future", _("{day} has not come yet").format(day=at))])
        if not in_time(found[0], at):
            text = _("{at} is before what is on record of {id}, {last}").format(at=at, id=identity, last=found[0])
            raise StepRefused([Objection("out-of-range", text)])
    return at, lives(connection, run.organization, run.history, as_of(at), one(entry.complaint))[0]


def _attributes(entry: Entry) -> dict[str, Any]:
    found = {name: value for name, value in entry.attributes.items() if value not in (None, "", False)}
    if entry.step == "share":
        found["shares"] = {who: _number(share) for who, share in entry.attributes["shares"].items()}
    if entry.step == "escalate":
        found[BEYOND_AUTHORITY] = True
    if entry.step == "letter" and entry.others:
        found["open_letter"] = True
    return found


def _number(share: object) -> int | float:
    """A share in per cent that was found to be one."""
    number = float(percentage(share) or 0)
    return int(number) if number.is_integer() else number


def _keep(connection: sqlite3.Connection, run: Run, row: Row, revision: int) -> None:
    entry = row.entry
    connection.execute(
        'INSERT INTO complaint_steps (organization, complaint, step, stage, at, "by", "to", text, ref, attributes,'
        " entered_at, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            run.organization, row.complaint, row.step, row.stage, row.at, entry.by, _plain(row.to), _plain(entry.text),
            _plain(entry.ref), json.dumps(row.attributes, ensure_ascii=False, sort_keys=True), run.now, revision,
        ),
    )  # fmt: skip


def _plain(text: str | None) -> str | None:
    return plain_text(text) if text else None


def _merge_into(connection: sqlite3.Connection, run: Run, other: str, kept: str, revision: int) -> None:
    connection.execute(
        "UPDATE complaints SET status = 'merged', merged_into = ?, revision = ? WHERE organization = ? AND id = ?",
        (kept, revision, run.organization, other),
    )


def _closed(connection: sqlite3.Connection, run: Run, life: Life, at: str, revision: int) -> str:
    """The row says when it was closed first; every closing is an event that rules can call after."""
    connection.execute(
        "UPDATE complaints SET status = 'closed', closed_at = ?, revision = ? WHERE organization = ? AND id = ?"
        " AND status = 'open'",
        (at, revision, run.organization, life.identity),
    )
    again = f":{len(life.closings) + 1}" if life.closings else ""
    event = f"complaint:{life.identity}{again}"
    connection.execute(
        _CLOSED,
        {"organization": run.organization, "id": life.identity, "event": event, "at": at, "revision": revision},
    )
    return event
