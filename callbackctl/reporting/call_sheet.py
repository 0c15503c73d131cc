"""What a caller has in hand before dialling: who, why, how, what to say, what is still open, what to ask."""

import json
import re
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from callbackctl.messages import _, language, to_translate
from callbackctl.planning.fitting import CURRENT
from callbackctl.planning.listing import Query, due_list, masked
from callbackctl.planning.plan import PROMISE, Run
from callbackctl.policy.model import Policy, Rule
from callbackctl.policy.records import Script
from callbackctl.reporting.matters import Row, matter_list

LAST = 3
_BLANKS = {
    "name": to_translate("name"), "contact": to_translate("contact"), "caller": to_translate("caller"),
    "organization": to_translate("organization"), "owner": to_translate("owner"), "date": to_translate("date"),
    "ref": to_translate("number"), "amount": to_translate("amount"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spoken:
    """A rule's script with the customer's own data in its blanks; what is not on file is named in its place."""

    rule: str
    opening: str
    verify: str | None
    points: list[str]
    objections: list[tuple[str, str]]
    closing: str | None


@dataclass(slots=True)
class CallSheet:
    """The customer, whom to ask for, what is due, the scripts, open matters and the last contacts.

    `phone` is in full only for who looks after the customer or is to call.
    """

    customer: dict[str, Any]
    phone: str | None
    speak_to: str | None
    due: list[dict[str, Any]]
    scripts: list[Spoken] = field(default_factory=list)
    matters: list[Row] = field(default_factory=list)
    last: list[dict[str, Any]] = field(default_factory=list)
    first_contact: bool = False

    @property
    def channel(self) -> str | None:
        """The channel to use now."""
        return next((row["channel"] for row in self.due if row["channel"]), None)


def call_sheet(
    connection: sqlite3.Connection, run: Run, customer: dict[str, Any], caller: str | None, rule: str | None = None
) -> CallSheet:
    """The sheet for a call to a customer (a row of `customers`), as of the run's moment.

    With `rule` only what is due for it, and its script even where nothing is due.
    """
    query = Query(run.organization, run.now, viewer=caller, customer=customer["id"])
    due = [row for row in due_list(connection, query) if rule is None or row["rule"] == rule]
    last = _last_contacts(connection, run, customer["id"])
    told = run.policy.speak_to.get(customer["kind"] or "person")
    own = {customer["owner"], customer["second_owner"], *(row["assignee"] for row in due)} - {None}
    return CallSheet(
        customer,
        customer["phone"] if caller in own else masked(customer["phone"]),
        told.text(language()) if told is not None else None,
        due,
        _scripts(connection, run, customer, caller, due, rule),
        [
            row
            for row in matter_list(
                connection, run.organization, run.policy, run.now, "m.customer = :customer", customer=customer["id"]
            )
            if row["state"] != "done"
        ],
        last[:LAST],
        first_contact=not any(row["outcome"] == "reached" for row in last),
    )


def customer_row(connection: sqlite3.Connection, organization: str, customer: str) -> dict[str, Any] | None:
    """A customer with the name of who looks after them; None where there is no such customer."""
    cursor = connection.execute(
        "SELECT c.*, coalesce(o.name, c.owner) AS owner_name FROM customers c LEFT JOIN staff o ON o.id = c.owner"
        " WHERE c.organization = ? AND c.id = ?",
        (organization, customer),
    )
    row = cursor.fetchone()
    return dict(zip([column[0] for column in cursor.description], row, strict=True)) if row else None


def filled(text: str, values: Mapping[str, str | None]) -> str:
    """A text with its blanks filled in; for what is not on file its name stands there, for the caller to see."""

    def one(found: re.Match[str]) -> str:
        return values.get(found[1]) or _("[{blank}: not on file]").format(blank=_(_BLANKS[found[1]]))

    return re.sub(r"\{([a-z]+)\}", one, text)


def _scripts(
    connection: sqlite3.Connection,
    run: Run,
    customer: dict[str, Any],
    caller: str | None,
    due: list[dict[str, Any]],
    rule: str | None,
) -> list[Spoken]:
    """One script once, for the first callback that has it."""
    policy = run.policy
    events = {row["rule"]: row["event"] for row in reversed(due)}
    named = [rule] if rule is not None else []
    found: dict[str, Spoken] = {}
    for name in dict.fromkeys([*(row["rule"] for row in due), *named]):
        script = _script_of(policy, name)
        if script is None or script[0] in found:
            continue
        values = _values(connection, run, customer, caller, events.get(name))
        found[script[0]] = _spoken(name, script[1], values)
    return list(found.values())


def _script_of(policy: Policy, rule: str) -> tuple[str, Script] | None:
    known: Rule | None = next((one for name, one in policy.rules.items() if name == rule and rule != PROMISE), None)
    if known is None or known.script is None:
        return None
    return str(known.script), policy.scripts[known.script]


def _spoken(rule: str, script: Script, values: dict[str, str | None]) -> Spoken:
    spoken = language()

    def said(text: Any) -> str:
        return filled(text.text(spoken), values)

    return Spoken(
        rule,
        said(script.opening),
        said(script.verify) if script.verify is not None else None,
        [said(point) for point in script.points],
        [(said(one.says), said(one.answer)) for one in script.objections],
        said(script.closing) if script.closing is not None else None,
    )


def _values(
    connection: sqlite3.Connection, run: Run, customer: dict[str, Any], caller: str | None, event: str | None
) -> dict[str, str | None]:
    """What the blanks stand for; see `policy.records.BLANKS`."""
    person = connection.execute("SELECT coalesce(name, id) FROM staff WHERE id = ?", (caller,)).fetchone()
    happened = connection.execute(
        "SELECT at, ref, attributes FROM events WHERE organization = ? AND id = ?", (run.organization, event)
    ).fetchone()
    at, ref, attributes = happened or (None, None, "{}")
    amount = json.loads(attributes).get("amount")
    return {
        "name": customer["name"],
        "contact": customer["contact"] or customer["name"],
        "caller": person[0] if person else None,
        "organization": run.policy.title.text(language()),
        "owner": customer["owner_name"],
        "date": _day(at) if at else None,
        "ref": ref,
        "amount": None if amount is None else _amount(amount),
    }


def _amount(amount: object) -> str:
    return f"{amount:.2f}".removesuffix(".00") if isinstance(amount, float) else str(amount)


def _day(at: str) -> str:
    day = date.fromisoformat(at[:10])
    return _("{year}-{month:02d}-{day:02d}").format(year=day.year, month=day.month, day=day.day)


def _last_contacts(connection: sqlite3.Connection, run: Run, customer: str) -> list[dict[str, Any]]:
    cursor = connection.execute(
        "SELECT v.id, v.at, v.channel, v.outcome, v.content, v.problems, v.result FROM visits v"
        f" WHERE v.organization = ? AND v.customer = ? AND {CURRENT} ORDER BY v.at DESC, v.id DESC",
        (run.organization, customer),
    )
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]
