"""Why a callback exists, why it is due then, who must make it and how: the whole answer, at most a screen."""

import re
import sqlite3
from datetime import date
from typing import Any

from callbackctl.messages import _, language, ngettext
from callbackctl.planning import steps
from callbackctl.planning.audit import why_word
from callbackctl.planning.derive import FOREVER, RuleState, rule_states
from callbackctl.planning.frames import NOT_DRAWN, RAISED
from callbackctl.planning.listing import callback_name, days_late, state
from callbackctl.planning.literals import literals
from callbackctl.planning.plan import PROMISE, REASONS
from callbackctl.policy.model import PolicyHistory
from callbackctl.policy.phrases import one_by_one, said_of
from callbackctl.policy.sentences import rule_sentence
from callbackctl.policy.vocabulary import FESTIVALS, OUTCOMES, channel, word
from callbackctl.reporting.explain_caller import about_caller, named
from callbackctl.reporting.explain_channel import about_channels, about_collisions
from callbackctl.reporting.explain_customer import explain_customer as explain_customer
from callbackctl.reporting.explain_days import about_days, ledger
from callbackctl.reporting.matters import about_agreed

_APART = (RAISED, *NOT_DRAWN[1:])
Line = tuple[str, str]


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
    policy = history.on(date.fromisoformat(now[:10]))
    name = callback_name(callback["id"])
    days = ledger(connection, callback, rule_state)
    keys = ("organization", "rule", "clause", "customer", "event", "opens_on", "due_by", "status", "assignee")
    lines = [
        _about_customer(connection, callback),
        *_about_rule(history, callback, rule_state),
        *_about_source(connection, callback, rule_state),
        *about_agreed(connection, policy, callback),
        *_about_dates(connection, callback, now),
        *about_days(days),
        *_about_draw(connection, callback, rule_state),
        *about_caller(connection, history, callback, now),
        *(about_channels(connection, policy, callback, name, now) if callback["status"] == "open" else []),
        *about_collisions(connection, policy, callback, name, now),
        *_about_end(connection, callback),
    ]
    return {"id": name, **{key: callback[key] for key in keys}, "ledger": days, "lines": lines}


def _state_for(history: PolicyHistory, callback: dict[str, Any]) -> RuleState | None:
    anchor = callback["anchor"][:10]
    for rule_state in rule_states(history):
        if rule_state.name == callback["rule"] and rule_state.start <= anchor < rule_state.until:
            return rule_state
    return None


def _about_customer(connection: sqlite3.Connection, callback: dict[str, Any]) -> Line:
    (name,) = connection.execute(
        "SELECT name FROM customers WHERE organization = ? AND id = ?",
        (callback["organization"], callback["customer"]),
    ).fetchone()
    return _("customer"), f"{name} ({callback['customer']})" if name else callback["customer"]


def _about_rule(history: PolicyHistory, callback: dict[str, Any], rule_state: RuleState | None) -> list[Line]:
    if rule_state is None:
        text = _("a rule that is no longer in the file")
        if callback["rule"] == PROMISE:
            text = _("a date promised to the customer, beside what the policy asks for")
        return [(_("rule"), said_of(callback["rule"], text))]
    rule = rule_state.rule
    clause = _("clause {clause}").format(clause=callback["clause"]) if callback["clause"] else ""
    assumed = _("assumed: {why}").format(why=rule.assumed.text(language())) if rule.assumed is not None else ""
    grounds = one_by_one((clause, assumed))
    lines = [
        (_("rule"), said_of(rule_state.name, rule.purpose.text(language()))),
        (_("says"), rule_sentence(rule_state.name, rule, rule_state.policy, language())),
        (_("grounds"), grounds or "-"),
    ]
    in_force = _in_force(history, callback, rule_state)
    return [*lines, (_("in force"), in_force)] if in_force else lines


def _in_force(history: PolicyHistory, callback: dict[str, Any], rule_state: RuleState) -> str:
    """Of a rule that was changed in time: which state holds here, by which date."""
    own = [one for one in rule_states(history) if one.name == rule_state.name]
    if len(own) < 2 and rule_state.until == FOREVER:
        return ""
    since = _("since {day}").format(day=rule_state.start) if rule_state.start > "0001-01-01" else _("from ever")
    until = _("until {day}").format(day=rule_state.until) if rule_state.until < FOREVER else _("to this day")
    text = _("the rule as it stands {since} {until}: it counts from {anchor}")
    return text.format(since=since, until=until, anchor=callback["anchor"][:10])


def _about_source(connection: sqlite3.Connection, callback: dict[str, Any], rule_state: RuleState | None) -> list[Line]:
    if callback["event"] is not None:
        kind, at, ref = connection.execute(
            "SELECT type, at, ref FROM events WHERE organization = ? AND id = ?",
            (callback["organization"], callback["event"]),
        ).fetchone()
        named_ref = f" ({ref})" if ref else ""
        text = _("{kind}{ref} on {at}, event {id}")
        return [(_("because of"), text.format(id=callback["event"], kind=word(kind), ref=named_ref, at=at))]
    if callback["source_visit"] is not None:
        text = _("visit {id} on {at}")
        if callback["rule"] == PROMISE:
            text = _("visit {id} on {at}, in which this day was agreed")
        return [(_("because of"), text.format(id=callback["source_visit"], at=_visited(connection, callback)))]
    return [(_("counted from"), _anchor(connection, callback, rule_state))]


def _visited(connection: sqlite3.Connection, callback: dict[str, Any]) -> str:
    row = connection.execute(
        "SELECT at FROM visits WHERE organization = ? AND id = ?", (callback["organization"], callback["source_visit"])
    ).fetchone()
    return str(row[0]) if row else str(callback["anchor"])


def _anchor(connection: sqlite3.Connection, callback: dict[str, Any], rule_state: RuleState | None) -> str:
    """The day counted from, and what it is."""
    anchor, rule = str(callback["anchor"]), rule_state.rule if rule_state else None
    if rule is not None and rule.date is not None:
        if rule.date.festival is not None:
            return said_of(anchor, _(FESTIVALS[rule.date.festival]))
        return said_of(anchor, _("the customer's birthday") if rule.date.birthday_word else _("a day the rule names"))
    if rule is not None and rule.inactive is not None:
        return said_of(anchor, _("no {event} since").format(event=word(rule.inactive.event)))
    visit = connection.execute(
        "SELECT id, channel, outcome FROM visits WHERE organization = ? AND customer = ? AND substr(at, 1, 10) = ?"
        " AND outcome IN ('reached', 'sent', 'refused', 'moved') ORDER BY at DESC LIMIT 1",
        (callback["organization"], callback["customer"], anchor[:10]),
    ).fetchone()
    if visit is not None:
        text = _("the last contact, {visit} by {channel}: {outcome}")
        text = text.format(visit=visit[0], channel=channel(visit[1]), outcome=_(OUTCOMES[visit[2]]))
        return said_of(anchor, text)
    return said_of(anchor, _("customer since; no contact yet that counts"))


def _about_dates(connection: sqlite3.Connection, callback: dict[str, Any], now: str) -> list[Line]:
    opens, due = callback["opens_on"], callback["due_by"]
    span = due if opens == due else _("{opens} to {due}").format(opens=opens, due=due)
    if callback["lapses_on"]:
        span += _("; missed after {day}").format(day=callback["lapses_on"])
    if callback["recurring"] and due == _start(connection, callback):
        span += _("; it was due earlier, but nothing is raised from before that day")
    stands = _stands(callback, now)
    return [(_("due"), said_of(span, stands) if stands else span)]


def _start(connection: sqlite3.Connection, callback: dict[str, Any]) -> str | None:
    """The day before which the rule, as it was last edited, raises nothing."""
    row = connection.execute(
        "SELECT max(r.start, o.start) FROM rules r JOIN organizations o ON o.id = r.organization"
        " WHERE r.organization = ? AND r.id = ?",
        (callback["organization"], callback["rule"]),
    ).fetchone()
    return str(row[0]) if row else None


def _stands(callback: dict[str, Any], now: str) -> str:
    if callback["status"] != "open":
        return ""
    if callback["lapses_on"] and callback["lapses_on"] < now[:10]:
        return _("missed")
    if callback["opens_on"][:10] > now[:10]:
        return _("not open yet")
    words = {"overdue": _("overdue"), "today": _("due today"), "open": _("open")}
    late = days_late(callback["due_by"], now)
    if not late:
        return words[state(callback["due_by"], now)]
    return ngettext("overdue by {days} day", "overdue by {days} days", late).format(days=late)


def _about_draw(connection: sqlite3.Connection, callback: dict[str, Any], rule_state: RuleState | None) -> list[Line]:
    row = connection.execute(
        "SELECT month, stratum, share, batch, place, reason FROM draws_in_force"
        " WHERE organization = ? AND rule = ? AND event = ?",
        (callback["organization"], callback["rule"], callback["event"]),
    ).fetchone()
    if row is None:
        return _about_struck(connection, callback)
    month, stratum, share, batch, place, reason = row
    mixed = f"reason NOT IN {literals(_APART)}"
    frame = {"organization": callback["organization"], "rule": callback["rule"], "month": month, "stratum": stratum}
    eligible, drawn, fellows, before = connection.execute(
        f"SELECT count(*), sum(drawn), sum(batch = :batch AND {mixed}),"
        f" sum(batch = :batch AND place < :place AND {mixed}) FROM draws_in_force p"
        f" WHERE p.organization = :organization AND {steps.OF_GROUP}",
        {**frame, "batch": batch, "place": place},
    ).fetchone()
    within = _(" of {stratum}").format(stratum=stratum) if stratum else ""
    quota = rule_state.rule.quota if rule_state else None
    if quota is not None:
        text = _("drawn: {drawn} of {eligible} events of {month}{within}; {number} a caller a day are asked for")
    else:
        text = _("drawn: {drawn} of {eligible} events of {month}{within}; at least {share:g} % are asked for")
    figures = text.format(
        drawn=drawn, eligible=eligible, month=month, within=within, share=share / 10_000,
        number=quota.per_caller if quota else 0,
    )  # fmt: skip
    if reason in _APART:
        return [(_("sample"), figures)]
    if reason == steps.REPLACEMENT:
        return [(_("sample"), one_by_one((figures, _("it stands in for one who could not be reached"))))]
    if reason == steps.MADE_UP:
        return [(_("sample"), one_by_one((figures, _("it makes up for one who turned out not to be eligible"))))]
    lot = _("its lot was number {turn} of the {size} drawn from together").format(turn=before + 1, size=fellows)
    return [(_("sample"), one_by_one((figures, lot)))]


def _about_struck(connection: sqlite3.Connection, callback: dict[str, Any]) -> list[Line]:
    """Why an event that was drawn is no longer in the draw."""
    row = connection.execute(
        "SELECT at, month, why FROM draw_steps WHERE organization = ? AND rule = ? AND event = ? AND step = 'struck'"
        " ORDER BY number DESC LIMIT 1",
        (callback["organization"], callback["rule"], callback["event"]),
    ).fetchone()
    if row is None:
        return []
    text = _("struck from the draw of {month} on {at}: {why}")
    return [(_("sample"), text.format(month=row[1], at=row[0][:10], why=why_word(row[2])))]


def _about_end(connection: sqlite3.Connection, callback: dict[str, Any]) -> list[Line]:
    at, due = callback["settled_at"], callback["due_by"]
    visit = _settling_visit(connection, callback)
    if callback["status"] == "completed":
        size = min(len(at), len(due))
        late = _("late") if at[:size] > due[:size] else _("in time")
        return [(_("settled"), _("on {at}, {late}: {visit}").format(at=at, late=late, visit=visit))]
    if callback["status"] in ("excused", "withdrawn"):
        reason = _(REASONS.get(callback["reason"], callback["reason"] or ""))
        when = callback["ended_on"] if callback["reason"] == "ended" else at
        return [(_("closed"), one_by_one((said_of(when, reason) if when else reason, visit)))]
    return []


def _settling_visit(connection: sqlite3.Connection, callback: dict[str, Any]) -> str:
    row = connection.execute(
        'SELECT channel, "by" FROM visits WHERE organization = ? AND id = ?',
        (callback["organization"], callback["settled_by"]),
    ).fetchone()
    if row is None:
        return ""
    who = named(connection, row[1]) if row[1] else "-"
    return _("visit {visit}, {channel}, {who}").format(visit=callback["settled_by"], channel=channel(row[0]), who=who)
