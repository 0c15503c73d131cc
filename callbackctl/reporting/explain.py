"""Why a callback exists, why it is due then, who must make it; and why a customer is or is not on the list."""

import json
import re
import sqlite3
from datetime import date, timedelta
from typing import Any

from callbackctl.errors import CallbackError
from callbackctl.messages import _, language, to_translate
from callbackctl.planning.derive import RuleState, rule_states
from callbackctl.planning.listing import callback_name, days_late, state
from callbackctl.planning.plan import REASONS
from callbackctl.policy.model import PolicyHistory
from callbackctl.policy.sentences import rule_sentence

BECAUSE = {
    "owner": to_translate("they look after the customer"),
    "event_staff": to_translate("they did the business this is about"),
    "branch": to_translate("they have the role and serve the customer's branch or area"),
    "head-office": to_translate("they have the role; nobody of the customer's branch has it"),
    "anyone": to_translate("they have the role; nobody nearer has it"),
    "newcomer": to_translate("the owner is in their first month"),
    "idle": to_translate("the owner had no order for too long"),
    "second-owner": to_translate("they look after the customer too, and the owner cannot call"),
}
KINDS = {
    "weekend": to_translate("weekend"),
    "holiday": to_translate("holiday"),
    "swapped": to_translate("worked weekend day"),
    "own off": to_translate("own day off"),
    "own on": to_translate("own working day"),
}


def find_callback(connection: sqlite3.Connection, organizations: list[str], name: str) -> dict[str, Any] | None:
    """The callback of a name such as `cb17`; None where there is none."""
    found = re.fullmatch(r"(?:cb)?([0-9]{1,15})", name)
    if not found:
        return None
    cursor = connection.execute("SELECT * FROM callbacks WHERE id = ?", (int(found[1]),))
    row = cursor.fetchone()
    if row is None:
        return None
    callback = dict(zip([column[0] for column in cursor.description], row, strict=True))
    return callback if callback["organization"] in organizations else None


def explain_callback(
    connection: sqlite3.Connection, history: PolicyHistory, callback: dict[str, Any], now: str
) -> dict[str, Any]:
    """The whole answer for one callback, as headed texts in `lines` and as plain values beside them."""
    rule_state = _state_for(history, callback)
    explained = {
        "id": callback_name(callback["id"]),
        "organization": callback["organization"],
        "rule": callback["rule"],
        "clause": callback["clause"],
        "customer": callback["customer"],
        "event": callback["event"],
        "opens_on": callback["opens_on"],
        "due_by": callback["due_by"],
        "status": callback["status"],
        "assignee": callback["assignee"],
        "ledger": ledger(connection, callback, rule_state),
    }
    explained["lines"] = [
        *_about_rule(callback, rule_state),
        *_about_source(connection, callback),
        *_about_dates(callback, rule_state, now),
        *_about_ledger(explained["ledger"]),
        *_about_draw(connection, callback),
        *_about_caller(connection, callback),
        *_about_channels(connection, callback),
        *_about_end(callback),
    ]
    return explained


def ledger(
    connection: sqlite3.Connection, callback: dict[str, Any], rule_state: RuleState | None
) -> list[dict[str, Any]]:
    """Every day from the one counted from to the due date, and whether it counts; only for working days."""
    if rule_state is None or "working days" not in str(
        (rule_state.rule.within, rule_state.rule.at, rule_state.rule.window)
    ):
        return []
    first = callback["opens_on"] if rule_state.rule.inactive else callback["anchor"]
    if rule_state.rule.each is not None:
        first = (date.fromisoformat(callback["opens_on"][:10]) - timedelta(days=1)).isoformat()
    rows = connection.execute(
        "SELECT day, working, kind, name, provisional FROM days WHERE calendar = ? AND day > ? AND"
        " day <= ? ORDER BY day",
        (callback["organization"], first[:10], callback["due_by"][:10]),
    )
    entries, count = [], 0
    for day, working, kind, name, provisional in rows:
        count += working
        entries.append(
            {
                "day": day,
                "counts": bool(working),
                "number": count if working else None,
                "kind": kind,
                "name": name,
                "provisional": bool(provisional),
            }
        )
    return entries


def _state_for(history: PolicyHistory, callback: dict[str, Any]) -> RuleState | None:
    anchor = callback["anchor"][:10]
    for rule_state in rule_states(history):
        if rule_state.name == callback["rule"] and rule_state.start <= anchor < rule_state.until:
            return rule_state
    return None


Line = tuple[str, str]


def _about_rule(callback: dict[str, Any], rule_state: RuleState | None) -> list[Line]:
    if rule_state is None:
        text = (
            _("a date promised to the customer")
            if callback["rule"] == "promise"
            else _("a rule that is no longer in the file")
        )
        return [(_("rule"), f"{callback['rule']}: {text}")]
    rule = rule_state.rule
    lines = [
        (_("rule"), f"{rule_state.name}: {rule.purpose.text(language())}"),
        (_("says"), rule_sentence(rule_state.name, rule, rule_state.policy, language())),
        (_("clause"), callback["clause"] or "-"),
    ]
    if rule.assumed is not None:
        lines.append((_("assumed"), rule.assumed.text(language())))
    if rule_state.start > "0001-01-01":
        lines.append((_("in force"), _("as it stands since {day}").format(day=rule_state.start)))
    return lines


def _about_source(connection: sqlite3.Connection, callback: dict[str, Any]) -> list[Line]:
    if callback["event"] is not None:
        kind, at, ref = connection.execute(
            "SELECT type, at, ref FROM events WHERE organization = ? AND id = ?",
            (callback["organization"], callback["event"]),
        ).fetchone()
        named = f" ({ref})" if ref else ""
        return [
            (
                _("because of"),
                _("event {id}: {kind}{named} on {at}").format(id=callback["event"], kind=kind, named=named, at=at),
            )
        ]
    if callback["source_visit"] is not None:
        return [(_("because of"), _("visit {id} on {at}").format(id=callback["source_visit"], at=callback["anchor"]))]
    return [(_("counted from"), callback["anchor"])]


def _about_dates(callback: dict[str, Any], rule_state: RuleState | None, now: str) -> list[Line]:
    lines = [(_("opens"), callback["opens_on"]), (_("due by"), callback["due_by"])]
    if callback["lapses_on"]:
        lines.append((_("missed after"), callback["lapses_on"]))
    if callback["status"] == "open":
        words = {"overdue": _("overdue"), "today": _("due today"), "open": _("open")}
        late = days_late(callback["due_by"], now)
        stands = words[state(callback["due_by"], now)]
        if callback["lapses_on"] and callback["lapses_on"] < now[:10]:
            stands = _("missed")
        lines.append((_("stands"), stands + (" " + _("({days} days)").format(days=late) if late else "")))
    return lines


def _about_ledger(entries: list[dict[str, Any]]) -> list[Line]:
    if not entries:
        return []
    shown = []
    for entry in entries:
        counted = _("working day {number}").format(number=entry["number"])
        what = counted if entry["counts"] else _("not counted")
        why = entry["name"] or (_(KINDS[entry["kind"]]) if entry["kind"] in KINDS else "")
        provisional = " " + _("(not announced yet)") if entry["provisional"] else ""
        shown.append(f"{entry['day']}  {what}{': ' + why if why else ''}{provisional}")
    return [(_("days"), "\n".join(shown))]


def _about_draw(connection: sqlite3.Connection, callback: dict[str, Any]) -> list[Line]:
    row = connection.execute(
        "SELECT month, share FROM draws WHERE organization = ? AND rule = ? AND event = ?",
        (callback["organization"], callback["rule"], callback["event"]),
    ).fetchone()
    if row is None:
        return []
    eligible, drawn = connection.execute(
        "SELECT count(*), sum(drawn) FROM draws WHERE organization = ? AND rule = ? AND month = ?",
        (callback["organization"], callback["rule"], row[0]),
    ).fetchone()
    text = _("drawn: {drawn} of {eligible} events of {month}, at least {share:g} % are asked for")
    return [(_("sample"), text.format(drawn=drawn, eligible=eligible, month=row[0], share=row[1] / 10_000))]


def _about_caller(connection: sqlite3.Connection, callback: dict[str, Any]) -> list[Line]:
    roles = callback["role"].replace(",", " / ")
    lines = [(_("made by"), roles or "-")]
    if callback["assignee"] is None:
        lines.append(
            (
                _("assigned to"),
                _("nobody: no one there has the role and may call") if callback["status"] == "open" else "-",
            )
        )
        return lines
    name = connection.execute("SELECT coalesce(name, id) FROM staff WHERE id = ?", (callback["assignee"],)).fetchone()[
        0
    ]
    because = _(BECAUSE.get(callback["assigned_because"] or "", ""))
    lines.append((_("assigned to"), f"{name} ({callback['assignee']})" + (f": {because}" if because else "")))
    return lines


def _about_channels(connection: sqlite3.Connection, callback: dict[str, Any]) -> list[Line]:
    lines = [(_("channels"), ", ".join(json.loads(callback["channels"])))]
    tries = connection.execute(
        "SELECT at, channel, outcome FROM visits WHERE organization = ? AND customer = ? AND at >= ?"
        " AND outcome NOT IN ('reached', 'sent') ORDER BY at",
        (callback["organization"], callback["customer"], callback["opens_on"][:10]),
    ).fetchall()
    if tries:
        lines.append((_("tries"), "\n".join(f"{at}  {channel}: {outcome}" for at, channel, outcome in tries)))
    return lines


def _about_end(callback: dict[str, Any]) -> list[Line]:
    if callback["status"] == "completed":
        return [
            (
                _("settled"),
                _("by visit {visit} on {at}").format(visit=callback["settled_by"], at=callback["settled_at"]),
            )
        ]
    if callback["status"] in ("excused", "withdrawn"):
        reason = _(REASONS.get(callback["reason"], callback["reason"] or ""))
        return [(_("closed"), f"{reason} {callback['settled_at'] or callback['ended_on'] or ''}".strip())]
    return []


def explain_customer(
    connection: sqlite3.Connection, history: PolicyHistory, organization: str, customer: str, now: str
) -> dict[str, Any]:
    """For every rule, why a customer is or is not on the list; raises CallbackError for an unknown customer."""
    row = connection.execute(
        "SELECT name, since, consent FROM customers WHERE organization = ? AND id = ?", (organization, customer)
    ).fetchone()
    if row is None:
        raise CallbackError(_("there is no callback and no customer {id}").format(id=customer))
    current = history.on(date.fromisoformat(now[:10]))
    verdicts = [_verdict(connection, organization, customer, str(name), now) for name in (*current.rules, "promise")]
    last = connection.execute(
        "SELECT at, channel, outcome FROM visits WHERE organization = ? AND customer = ? ORDER BY at DESC LIMIT 1",
        (organization, customer),
    ).fetchone()
    return {
        "customer": customer,
        "organization": organization,
        "name": row[0],
        "since": row[1],
        "refuses": row[2],
        "last_contact": dict(zip(("at", "channel", "outcome"), last, strict=True)) if last else None,
        "rules": verdicts,
    }


def _verdict(connection: sqlite3.Connection, organization: str, customer: str, rule: str, now: str) -> dict[str, Any]:
    latest = connection.execute(
        "SELECT id, opens_on, due_by, lapses_on, status, reason, settled_at FROM callbacks WHERE"
        " organization = ? AND customer = ?"
        " AND rule = ? ORDER BY status = 'open' DESC, CASE WHEN status = 'open' THEN opens_on END, due_by DESC LIMIT 1",
        (organization, customer, rule),
    ).fetchone()
    if latest is None:
        return {
            "rule": rule,
            "listed": False,
            "callback": None,
            "why": _why_never(connection, organization, customer, rule),
        }
    number, opens_on, due_by, lapses_on, status, reason, settled_at = latest
    listed = status == "open" and opens_on[:10] <= now[:10] and (lapses_on is None or lapses_on >= now[:10])
    if listed:
        why = _("on the list, due by {due_by}").format(due_by=due_by)
    elif status == "open" and opens_on[:10] > now[:10]:
        why = _("opens on {opens_on}, due by {due_by}").format(opens_on=opens_on, due_by=due_by)
    elif status == "open":
        why = _("missed: it was due by {due_by}").format(due_by=due_by)
    elif status == "completed":
        why = _("made on {at}").format(at=settled_at)
    else:
        why = _(REASONS.get(reason, reason or ""))
    return {"rule": rule, "listed": listed, "callback": callback_name(number), "why": why}


def _why_never(connection: sqlite3.Connection, organization: str, customer: str, rule: str) -> str:
    passed = connection.execute(
        "SELECT count(*) FROM draws WHERE organization = ? AND customer = ? AND rule = ? AND drawn = 0",
        (organization, customer, rule),
    ).fetchone()[0]
    if passed:
        return _("eligible {count} times, not drawn").format(count=passed)
    return _("nothing has set it off, or the customer does not meet its conditions")
