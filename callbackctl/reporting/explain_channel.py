"""Which channel to use now and why: the order, what was tried in vain, what is refused, what the caps leave."""

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from callbackctl.messages import _
from callbackctl.planning import peace
from callbackctl.planning.caps import exceeded_by, month_counts
from callbackctl.planning.channels import Circumstances, untried, usable_channels
from callbackctl.planning.fitting import COMPLETED, CURRENT
from callbackctl.planning.listing import Query, due_list
from callbackctl.planning.morning import morning_facts
from callbackctl.policy.model import Policy
from callbackctl.policy.phrases import in_turn, one_by_one, said_of, span_text
from callbackctl.policy.vocabulary import OUTCOMES, channel

Line = tuple[str, str]


def about_channels(
    connection: sqlite3.Connection, policy: Policy, callback: Mapping[str, Any], name: str, now: str
) -> list[Line]:
    """The channel to use now, then each channel with what stands in its way."""
    allowed: list[str] = json.loads(callback["channels"])
    listed = due_list(connection, Query(callback["organization"], now, customer=callback["customer"]))
    entry = next((row for row in listed if row["id"] == name), None)
    if entry is None:
        return [(_("channels"), in_turn(map(channel, allowed)))]
    morning = morning_facts(policy)
    tries = _tries(connection, callback)
    consent = _customer(connection, callback)[0]
    failed = {over: told[-1][1] for over, told in tries.items()}
    refused = (*consent, *(over for over, outcome in failed.items() if outcome == "refused"))
    usable = usable_channels(allowed, morning, refused)
    counts = month_counts(connection, callback["organization"], now[:7]) if morning["caps"] else {}
    standing = Standing(consent, tries, failed, counts, morning)
    chosen = entry["channel"]
    lines = [(_("channel"), _now(chosen, usable, allowed))]
    others = [said_of(channel(one), why) for one in dict.fromkeys([*allowed, *usable]) if (why := standing.of(one))]
    return [*lines, (_("others"), "\n".join(others))] if others else lines


class Standing:
    """What stands for and against each channel on one morning."""

    def __init__(
        self,
        consent: tuple[str, ...],
        tries: Mapping[str, list[tuple[str, str]]],
        failed: Mapping[str, str],
        counts: Mapping[str, int],
        morning: Mapping[str, Any],
    ) -> None:
        self.consent, self.tries, self.failed = consent, tries, failed
        self.counts, self.morning = counts, morning

    def of(self, name: str) -> str:
        """What there is to say of a channel; empty where nothing was tried and nothing stands in its way."""
        told = []
        if name in self.consent:
            told.append(_("the customer refuses it"))
        if name in self.tries:
            shown = in_turn(f"{at[5:10]} {_(OUTCOMES[outcome])}" for at, outcome in self.tries[name][-3:])
            told.append(_("tried in vain: {tries}").format(tries=shown))
        missing = untried(name, self.morning, Circumstances(self.consent, self.failed, ()))
        if missing:
            told.append(_("only after a failed try by {channels}").format(channels=in_turn(map(channel, missing))))
        for cap in exceeded_by(dict(self.counts), self.morning["caps"], name):
            text = (
                _("with one more, over {limit:.0%} of this month's callbacks")
                if cap["enforce"] == "warn"
                else _("not allowed, it would be over {limit:.0%} of this month's callbacks")
            )
            told.append(text.format(limit=cap["at_most"]))
        return one_by_one(told)


def about_collisions(
    connection: sqlite3.Connection, policy: Policy, callback: Mapping[str, Any], name: str, now: str
) -> list[Line]:
    """What else concerns the customer today, and what wins; nothing where nothing collides."""
    if callback["status"] != "open" or callback["opens_on"][:10] > now[:10]:
        return []
    told = []
    listed = due_list(connection, Query(callback["organization"], now, customer=callback["customer"]))
    merged = [f"{row['id']} {row['rule']}" for row in listed if row["id"] != name and _merges(policy, callback, row)]
    rule = policy.rules.get(callback["rule"])
    drawn = rule is not None and (rule.sample is not None or rule.quota is not None)
    contact = _contact_within(connection, policy, callback, now)
    if contact is not None and policy.contact_gap is not None and not drawn:
        text = _("contacted on {day}, within {span}: that spares only whoever is drawn; this is owed to everyone")
        told.append(text.format(day=contact, span=span_text(policy.contact_gap.span)))
    wish = _customer(connection, callback)[1]
    if peace.in_force(wish, now):
        text = (
            _("{wish}: it was drawn before, and what is drawn stays")
            if drawn
            else _("{wish}: this is owed all the same")
        )
        told.append(text.format(wish=peace.wish_text(wish)))
    lines = [(_("in one go"), _("one contact settles with it: {others}").format(others=in_turn(merged)))]
    return (lines if merged else []) + ([(_("what wins"), "\n".join(told))] if told else [])


def _merges(policy: Policy, callback: Mapping[str, Any], row: Mapping[str, Any]) -> bool:
    """Whether one contact can settle two open callbacks: over a channel of both, unless one wants its own."""
    rules = [policy.rules.get(name) for name in (callback["rule"], row["rule"])]
    apart = any(rule is not None and rule.own_visit for rule in rules)
    return not apart and bool(set(json.loads(callback["channels"])) & set(row["channels"]))


def _now(chosen: str | None, usable: list[str], allowed: list[str]) -> str:
    if chosen is None:
        return _("no channel: the customer refuses every one of them")
    order = in_turn(map(channel, allowed))
    if chosen not in allowed:
        return _("{channel}, instead of what the customer refuses ({order})").format(
            channel=channel(chosen), order=order
        )
    if len(allowed) == 1:
        return _("{channel}, the only one allowed").format(channel=channel(chosen))
    if chosen == allowed[0]:
        return _("{channel}, the first of {order}").format(channel=channel(chosen), order=order)
    return _("{channel}, next in the order {order}").format(channel=channel(chosen), order=order)


def _tries(connection: sqlite3.Connection, callback: Mapping[str, Any]) -> dict[str, list[tuple[str, str]]]:
    rows = connection.execute(
        "SELECT channel, at, outcome FROM visits WHERE organization = ? AND customer = ? AND at >= ?"
        " AND outcome IN ('no_answer', 'busy', 'wrong_number', 'absent', 'refused') ORDER BY at",
        (callback["organization"], callback["customer"], callback["opens_on"][:10]),
    )
    found: dict[str, list[tuple[str, str]]] = {}
    for name, at, outcome in rows:
        found.setdefault(name, []).append((at, outcome))
    return found


def _customer(connection: sqlite3.Connection, callback: Mapping[str, Any]) -> tuple[tuple[str, ...], Any]:
    consent, wish = connection.execute(
        "SELECT consent, json_extract(attributes, '$.do_not_contact') FROM customers WHERE organization = ? AND id = ?",
        (callback["organization"], callback["customer"]),
    ).fetchone()
    return tuple(filter(None, consent.split(","))), wish


def _contact_within(
    connection: sqlite3.Connection, policy: Policy, callback: Mapping[str, Any], now: str
) -> str | None:
    """The last completed contact within the policy's gap, if there is one."""
    if policy.contact_gap is None:
        return None
    row = connection.execute(
        f"SELECT max(substr(v.at, 1, 10)) FROM visits v WHERE v.organization = ? AND v.customer = ?"
        f" AND v.at >= date(?, '-' || ? || ' days') AND {COMPLETED} AND {CURRENT}",
        (callback["organization"], callback["customer"], now[:10], policy.contact_gap.span.amount),
    ).fetchone()
    return str(row[0]) if row[0] else None
