"""One customer: what is known, what is open, what comes, what has been; and finding them by what people remember."""

import json
import re
import sqlite3
from datetime import date
from typing import Any

from callbackctl.errors import CallbackError
from callbackctl.messages import _, language
from callbackctl.planning.flags import FIRST
from callbackctl.planning.listing import Query, callback_name, due_list, masked
from callbackctl.policy.model import PolicyHistory
from callbackctl.recording.blacklist import entries
from callbackctl.reporting.explain import explain_customer
from callbackctl.reporting.matters import matter_list
from callbackctl.store.records import COLUMNS
from callbackctl.store.visibility import refuse_unseen, sight

PERSONAL = ("phone", "email", "address", "birthday")
VISITS = 8
COMING = 5
FOUND = 50
_LONG_NUMBER = re.compile(r"(?<![0-9])(?![0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9]))[0-9][0-9 -]{5,}[0-9Xx]")  # no date


def customer_facts(connection: sqlite3.Connection, query: Query, history: PolicyHistory) -> dict[str, Any]:
    """Everything on the customer of a query; contact details in full only for who looks after them or is to call.

    Raises CallbackError for an unknown customer, and for one whom the viewer may not see.
    """
    organization, customer, now, viewer = query.organization, str(query.customer), query.now, query.viewer
    row = _row(connection, organization, customer)
    refuse_unseen(connection, organization, customer, viewer)
    due = due_list(connection, query)
    callers = () if sight(connection, organization, viewer).owners_only else (one["assignee"] for one in due)
    people = {row["owner"], row["second_owner"], *callers} - {None}
    own = viewer in people or query.unmasked
    attributes = json.loads(row.pop("attributes"))
    if own:
        due = [{**callback, "phone": row["phone"]} for callback in due]
    return {
        **(row if own else {**row, **hidden(row)}),
        "attributes": attributes if own else {name: veiled(value) for name, value in attributes.items()},
        "masked": not own,
        "flags": _flags(connection, organization, customer, history, now),
        "due": due,
        "upcoming": _upcoming(connection, organization, customer, now),
        "matters": _open_matters(connection, organization, customer, history, now),
        "visits": _visits(connection, organization, customer),
        "handovers": _handovers(connection, organization, customer),
        "blacklistings": [
            entry if own else {**entry, "because": veiled(entry["because"])}
            for entry in entries(connection, organization, customer)
        ],
        "not_listed": [
            verdict
            for verdict in explain_customer(connection, history, organization, customer, now)["rules"]
            if not verdict["listed"]
        ],
    }


def find_customers(
    connection: sqlite3.Connection,
    organizations: list[str],
    text: str,
    viewer: str | None = None,
    *,
    unmasked: bool = False,
) -> list[dict[str, Any]]:
    """Customers of whom every word is in the name, id, phone, contact, address or e-mail; at most `FOUND`.

    Only those whom the viewer may see.
    """
    words = text.split()
    if not words:
        return []
    visible = " OR ".join(
        f"(k.organization = ? AND {sight(connection, one, viewer).of('k')})" for one in organizations
    )
    digits = "replace(replace(phone, '-', ''), ' ', '')"
    one = (
        "(name LIKE ? ESCAPE '\\' OR id LIKE ? ESCAPE '\\' OR contact LIKE ? ESCAPE '\\' OR address LIKE ? ESCAPE '\\'"
        f" OR email LIKE ? ESCAPE '\\' OR {digits} LIKE ? ESCAPE '\\')"
    )
    parameters: list[object] = list(organizations)
    for word in words:
        parameters += [_pattern(word)] * 5 + [_pattern(word.replace("-", ""))]
    cursor = connection.execute(
        "SELECT organization, id, name, phone, address, tier, owner, (SELECT count(*) FROM callbacks c"
        " WHERE c.organization = k.organization AND c.customer = k.id AND c.status = 'open'"
        " AND c.assignee IS NOT NULL) AS open"
        f" FROM customers k WHERE ({visible}) AND {' AND '.join([one] * len(words))}"
        f" ORDER BY name = ? DESC, id = ? DESC, name, id LIMIT {FOUND}",
        (*parameters, text, text),
    )
    names = [column[0] for column in cursor.description]
    rows = [dict(zip(names, values, strict=True)) for values in cursor]
    return rows if unmasked else [{**row, **hidden(row)} for row in rows]


def customer_exists(connection: sqlite3.Connection, organization: str, customer: str) -> None:
    """Raises CallbackError where there is no such customer."""
    _row(connection, organization, customer)


def hidden(row: dict[str, Any]) -> dict[str, Any]:
    """The personal columns of a row, so far hidden that nobody can be reached by them."""
    veils = {"phone": masked, "email": _masked_email, "address": _masked_address, "birthday": _masked_birthday}
    return {name: veils[name](row[name]) for name in PERSONAL if row.get(name)}


def _masked_email(text: str) -> str:
    name, at, host = text.partition("@")
    return f"{name[:1]}***{at}{host}"


def _masked_address(text: str) -> str:
    return text[: min(6, len(text) // 2)] + "****"


def _masked_birthday(text: str) -> str:
    return f"****{text[4:]}"


def veiled(value: Any) -> Any:
    """An attribute without numbers by which somebody could be reached or known."""
    if isinstance(value, str):
        return _LONG_NUMBER.sub(lambda found: masked(found[0]) or "", value)
    return masked(str(value)) if isinstance(value, int) and abs(value) >= 10**7 else value


def _pattern(word: str) -> str:
    return "%" + re.sub(r"([\\%_])", r"\\\1", word) + "%"


def _row(connection: sqlite3.Connection, organization: str, customer: str) -> dict[str, Any]:
    names = [*COLUMNS["customers"], "attributes", "known_on"]
    row = connection.execute(
        f"SELECT {', '.join(names)} FROM customers WHERE organization = ? AND id = ?", (organization, customer)
    ).fetchone()
    if row is None:
        raise CallbackError(_("there is no customer {id}").format(id=customer))
    return dict(zip(names, row, strict=True))


def _flags(
    connection: sqlite3.Connection, organization: str, customer: str, history: PolicyHistory, now: str
) -> dict[str, str]:
    flags = history.on(date.fromisoformat(now[:10])).flags
    titles = {str(name): flag.title.text(language()) for name, flag in flags.items()}
    rows = connection.execute(
        "SELECT flag FROM flags WHERE organization = ? AND customer = ? AND flag NOT LIKE ? ORDER BY flag",
        (organization, customer, f"{FIRST}%"),
    )
    return {flag: titles.get(flag, flag) for (flag,) in rows}


def _upcoming(connection: sqlite3.Connection, organization: str, customer: str, now: str) -> list[dict[str, Any]]:
    rows = connection.execute(
        "SELECT id, rule, opens_on, due_by FROM callbacks WHERE organization = ? AND customer = ? AND status = 'open'"
        f" AND substr(opens_on, 1, 10) > ? ORDER BY opens_on, id LIMIT {COMING}",
        (organization, customer, now[:10]),
    )
    return [
        {"id": callback_name(number), "rule": rule, "opens_on": opens_on, "due_by": due_by}
        for number, rule, opens_on, due_by in rows
    ]


def _open_matters(
    connection: sqlite3.Connection, organization: str, customer: str, history: PolicyHistory, now: str
) -> list[dict[str, Any]]:
    policy = history.on(date.fromisoformat(now[:10]))
    rows = matter_list(connection, organization, policy, now, "m.customer = :customer", customer=customer)
    return [row for row in rows if row["state"] != "done"]


def _visits(connection: sqlite3.Connection, organization: str, customer: str) -> list[dict[str, Any]]:
    """The last contacts, the newest first, with the rules each settled."""
    cursor = connection.execute(
        'SELECT v.id, v.at, v.channel, v.outcome, v."by", v.content, v.problems, v.result, v.satisfaction, v.corrects,'
        " v.entered_at, substr(v.entered_at, 1, 10) > substr(v.at, 1, 10) AS entered_late,"
        " (SELECT n.id FROM visits n WHERE n.organization = v.organization AND n.corrects = v.id) AS corrected_by,"
        " (SELECT group_concat(DISTINCT c.rule) FROM callbacks c WHERE c.organization = v.organization"
        "   AND c.customer = v.customer AND c.settled_by = v.id) AS settled"
        f" FROM visits v WHERE v.organization = ? AND v.customer = ? ORDER BY v.at DESC, v.id DESC LIMIT {VISITS}",
        (organization, customer),
    )
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def _handovers(connection: sqlite3.Connection, organization: str, customer: str) -> list[dict[str, Any]]:
    cursor = connection.execute(
        'SELECT at, "from", "to", why, chosen, callback, rule, "by" FROM handovers'
        " WHERE organization = ? AND customer = ? ORDER BY id",
        (organization, customer),
    )
    names = [column[0] for column in cursor.description]
    rows = [dict(zip(names, row, strict=True)) for row in cursor]
    return [{**row, "callback": callback_name(row["callback"]) if row["callback"] else None} for row in rows]
