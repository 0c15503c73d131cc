"""Changing what is known of a customer by hand: the same checks as an import, and only what there is to change."""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, get_args

from callbackctl.clock import parse_moment
from callbackctl.errors import CallbackError, UsageError
from callbackctl.messages import _
from callbackctl.planning import peace
from callbackctl.planning.plan import Planned, Run, plan_within
from callbackctl.policy.model import Channel, Policy, PolicyHistory
from callbackctl.store.database import next_revision
from callbackctl.store.facts import Setting, store
from callbackctl.store.records import COLUMNS

BLACKLIST = "blacklist"
"""The attribute of customers who are never solicited."""
_FIXED = ("id", "organization")


def read_assignments(parts: Sequence[str]) -> dict[str, str]:
    """`column=value …` as given on the command line; raises UsageError."""
    found: dict[str, str] = {}
    for part in parts:
        name, equals, value = part.partition("=")
        name = name.strip()
        if not equals or not name:
            raise UsageError(_("{text!r} is no change; write column=value").format(text=part))
        if name in found:
            raise UsageError(_("{name} is given twice").format(name=name))
        found[name] = value.strip()
    return found


def change_customer(
    connection: sqlite3.Connection, run: Run, customer: str, changes: dict[str, str], *, by_hand: bool = True
) -> tuple[dict[str, tuple[Any, Any]], Planned]:
    """Change columns and attributes of one customer, inside a transaction of the caller's, and plan anew.

    Returns what changed as {column: (before, after)}. Raises CallbackError for whatever an import would refuse, for
    an attribute that neither a rule nor any customer has, and for what is kept on record when it is changed
    `by_hand`: the owner (`customer move`) and the black list (`customer blacklist`).
    """
    known = set(COLUMNS["customers"]) | known_attributes(connection, run.organization, run.history)
    for name in changes:
        if name == BLACKLIST and by_hand:
            text = _("the black list is kept by: customer blacklist ID --because REASON (it is kept on record)")
            raise CallbackError(text)
        _refuse_unknown(name, known)
    if changes.get(peace.ATTRIBUTE):
        changes = {**changes, peace.ATTRIBUTE: _wish(changes[peace.ATTRIBUTE])}
    planned = plan_within(connection, run)
    before = _values(connection, run.organization, customer, changes)
    setting = Setting(run.organization, run.now, next_revision(connection))
    outcome = store(connection, "customers", [{"id": customer, **changes}], setting)
    if outcome.bad:
        raise CallbackError(_("; ").join(f"{bad.column}: {bad.reason}" for bad in outcome.bad))
    after = _values(connection, run.organization, customer, changes)
    changed = {name: (before[name], after[name]) for name in changes if before[name] != after[name]}
    return changed, planned + plan_within(connection, run)


def known_attributes(connection: sqlite3.Connection, organization: str, history: PolicyHistory) -> set[str]:
    """Attributes that can be set: those that a condition of the policy looks at or that some customer has."""
    rows = connection.execute(
        "SELECT DISTINCT a.key FROM customers c, json_each(c.attributes) a WHERE c.organization = ?", (organization,)
    )
    named = {name for _start, policy in history.versions for name in _tested_columns(policy)}
    return {row[0] for row in rows} | named | {peace.ATTRIBUTE}


def _tested_columns(policy: Policy) -> Iterator[str]:
    """The columns of customers that rules, channels and the order of the list look at."""
    for rule in policy.rules.values():
        for conditions in rule.customers:
            yield from map(str, conditions)
        for choice in (rule.by, rule.every):
            if isinstance(choice, Mapping):
                yield from (str(name) for name in choice if name != "flag")
    for one in policy.first:
        yield from map(str, one.columns or ())
    for channel in get_args(Channel):
        yield from map(str, policy.channels.rules_for(channel).only_for or ())


def _refuse_unknown(name: str, known: set[str]) -> None:
    if name in _FIXED:
        raise CallbackError(_("{name} cannot be changed").format(name=name))
    if name == "owner":
        raise CallbackError(_("the owner changes by: customer move ID --to STAFF (it is kept on record)"))
    if name not in known:
        choices = sorted(known - {*_FIXED, "owner"})
        near = get_close_matches(name, choices, n=1)
        hint = _("did you mean {name}?").format(name=near[0]) if near else ", ".join(choices)
        raise CallbackError(_("customers have no {name}; {hint}").format(name=name, hint=hint))


def _wish(value: str) -> str:
    """Not to be contacted: until a day, for good, or no more; raises CallbackError."""
    if value in ("0", "1"):
        return value
    try:
        return parse_moment(value)[:10]
    except ValueError as problem:
        raise CallbackError(f"{peace.ATTRIBUTE}: {problem}; " + _("1 means for good")) from None


def _values(connection: sqlite3.Connection, organization: str, customer: str, names: dict[str, str]) -> dict[str, Any]:
    cursor = connection.execute("SELECT * FROM customers WHERE organization = ? AND id = ?", (organization, customer))
    row = cursor.fetchone()
    if row is None:
        raise CallbackError(_("there is no customer {id}").format(id=customer))
    values = dict(zip([column[0] for column in cursor.description], row, strict=True))
    attributes = json.loads(values.pop("attributes"))
    return {name: values.get(name) if name in COLUMNS["customers"] else attributes.get(name) for name in names}
