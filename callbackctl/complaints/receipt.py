"""Taking a complaint down: it gets a number, whoever takes it is on record, and its clocks start."""

import json
import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import Any

from callbackctl.complaints.checks import person
from callbackctl.complaints.clocks import in_time
from callbackctl.complaints.life import Life
from callbackctl.complaints.load import OPEN, lives, one
from callbackctl.complaints.refusals import StepRefused
from callbackctl.messages import _
from callbackctl.planning.plan import Run, plan_within
from callbackctl.policy.records import Complaints
from callbackctl.recording.refusals import Objection
from callbackctl.store.database import next_revision
from callbackctl.store.facts import Setting, store
from callbackctl.store.records import read_row

STARTS_AT = 3  # 2026-001, three digits or more


def take_down(
    connection: sqlite3.Connection, run: Run, values: Mapping[str, object], by: str | None
) -> tuple[Life, list[str]]:
    """Register a complaint, inside a transaction of the caller's; returns it, and the open ones it may be one with.

    `values` has the columns of complaints; without `customer` one of its own is made (nobody left a name), without
    `id` the year's next number is given. Raises StepRefused with everything that is wrong.
    """
    given = {"received_at": run.now, **{name: value for name, value in values.items() if value not in (None, "")}}
    objections = [*_wrong(connection, run, given), *_wrong_person(connection, run, by)]
    if objections:
        raise StepRefused(objections)
    received = str(read_row("complaints", {"id": "new", **given}).values["received_at"])
    identity = str(given.get("id") or next_number(connection, run.organization, received[:4]))
    revision = next_revision(connection)
    setting = Setting(run.organization, run.now, revision, new_customers=True)
    outcome = store(connection, "complaints", [{**given, "id": identity}], setting)
    if outcome.bad:
        raise StepRefused([Objection("out-of-range", f"{bad.column} {bad.reason}") for bad in outcome.bad])
    connection.execute(
        "UPDATE complaints SET taken_by = ? WHERE organization = ? AND id = ?", (by, run.organization, identity)
    )
    connection.execute(
        'INSERT INTO complaint_steps (organization, complaint, step, at, "by", text, attributes, entered_at, revision)'
        " SELECT organization, id, 'add', received_at, taken_by, content, ?, ?, revision FROM complaints"
        " WHERE organization = ? AND id = ?",
        (_as_taken_down(given), run.now, run.organization, identity),
    )
    plan_within(connection, run)
    life = lives(connection, run.organization, run.history, run.now, one(identity))[0]
    return life, _alike(connection, run, life)


def next_number(connection: sqlite3.Connection, organization: str, year: str) -> str:
    """The next number of a year: 2026-001, 2026-002 and so on, after the highest on record."""
    last = connection.execute(
        "SELECT max(CAST(substr(id, 6) AS INTEGER)) FROM complaints WHERE organization = :organization"
        " AND id GLOB :year || '-[0-9]*' AND substr(id, 6) NOT GLOB '*[^0-9]*'",
        {"organization": organization, "year": year},
    ).fetchone()[0]
    return f"{year}-{(last or 0) + 1:0{STARTS_AT}d}"


def _as_taken_down(given: Mapping[str, object]) -> str:
    """What was said besides, as it was taken down: the row itself may be completed later."""
    kept = {name: str(value) for name, value in given.items() if name not in ("content", "received_at", "id")}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True)


def _rules(run: Run, received: str) -> Complaints:
    return run.history.on(date.fromisoformat(received[:10])).complaints or Complaints()


def _wrong(connection: sqlite3.Connection, run: Run, given: Mapping[str, object]) -> list[Objection]:
    row = read_row("complaints", {"id": "new", "customer": "new", **given})
    found = [Objection("out-of-range", f"{column} {reason}") for column, reason in row.wrong]
    values: dict[str, Any] = row.values
    if "received_at" not in values:
        return found
    if not in_time(values["received_at"], run.now):
        text = _("{day} has not come yet").format(day=values["received_at"])
        found.append(Objection("in-the-future", text))
    customer = given.get("customer")
    known = connection.execute(
        "SELECT 1 FROM customers WHERE organization = ? AND id = ?", (run.organization, customer)
    ).fetchone()
    if customer is not None and not known:
        found.append(Objection("unknown-customer", _("there is no customer {id}").format(id=customer)))
    if customer is None and not values.get("anonymous"):
        found.append(Objection("field-missing", _("say whose it is: --customer ID, or --anonymous")))
    taken = connection.execute(
        "SELECT 1 FROM complaints WHERE organization = ? AND id = ?", (run.organization, given.get("id"))
    ).fetchone()
    if taken:
        found.append(Objection("duplicate", _("there is a complaint {id} already").format(id=given["id"])))
    return found + _wrong_category(run, values)


def _wrong_category(run: Run, values: Mapping[str, Any]) -> list[Objection]:
    rules = _rules(run, str(values["received_at"]))
    if not rules.categories or values.get("kind", "complaint") != "complaint":
        return []
    known = ", ".join(rules.categories)
    if not values.get("category"):
        return [Objection("field-missing", _("say what it is about, --category: {known}").format(known=known))]
    if values["category"] not in rules.categories:
        text = _("the policy has no category {name}; it has: {known}")
        return [Objection("out-of-range", text.format(name=values["category"], known=known))]
    return []


def _wrong_person(connection: sqlite3.Connection, run: Run, by: str | None) -> list[Objection]:
    if by is not None and person(connection, by) is None:
        return [Objection("unknown-staff", _("there is no member of staff {id}").format(id=by))]
    if by is None and _rules(run, run.today).first_asked:
        text = _("whoever takes a complaint answers for it: say who, --by STAFF")
        return [Objection("field-missing", text)]
    return []


def _alike(connection: sqlite3.Connection, run: Run, life: Life) -> list[str]:
    """Open complaints that agree with one in all that makes complaints one record."""
    merge = life.rules.merge
    if merge is None:
        return []
    known = lives(connection, run.organization, run.history, run.now, OPEN)
    return [
        other.identity for other in known
        if other.alive and other.identity != life.identity
        and all(other.value(name) is not None and other.value(name) == life.value(name) for name in merge.same)
    ]  # fmt: skip
