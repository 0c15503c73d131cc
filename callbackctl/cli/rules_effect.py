"""`callbackctl rules diff --effect`: what a changed rule file does to today's list."""

import sqlite3
from collections import Counter
from typing import Any

from callbackctl.cli.boundary import DONE
from callbackctl.cli.desk import moment, opened, organizations
from callbackctl.cli.output import Column, print_json, print_rows
from callbackctl.cli.settings import Settings
from callbackctl.errors import CallbackError
from callbackctl.messages import _, to_translate
from callbackctl.planning.effect import KINDS, Effect, effect
from callbackctl.policy.model import PolicyHistory

WORDS = {
    "due": to_translate("becomes due"),
    "overdue": to_translate("becomes overdue"),
    "moved": to_translate("other date"),
    "released": to_translate("released"),
}


def show_effect(before: PolicyHistory, after: PolicyHistory, chosen: Settings) -> int:
    """Print who becomes due, overdue or released on today's data; nothing is kept."""
    with opened(chosen) as connection:
        organization = _organization(connection, chosen, before, after)
        now = moment(connection, chosen, organization)
        found, _planned = effect(connection, organization, before, after, now)
    rows = [_row(one) for one in found]
    if chosen.json:
        print_json(rows)
        return DONE
    counts = Counter(one.kind for one in found)
    if not chosen.csv:
        told = ", ".join(f"{_(WORDS[kind])}: {counts[kind]}" for kind in KINDS)
        print(_("{organization} on {day}: {told}").format(organization=organization, day=now[:10], told=told))
    if rows or chosen.csv:
        shown = rows if chosen.csv else [{**row, "effect": _(WORDS[row["effect"]])} for row in rows]
        print_rows(shown, _columns(), chosen)
    return DONE


def _organization(connection: sqlite3.Connection, chosen: Settings, before: PolicyHistory, after: PolicyHistory) -> str:
    """Whose data: the organisation named, else the one that either file is of."""
    known = organizations(connection, chosen)
    named = [str(history.versions[-1][1].policy) for history in (before, after)]
    for one in known if chosen.organization else named:
        if one in known:
            return one
    raise CallbackError(
        _("neither file is of an organization in the database ({known}); name one with --organization").format(
            known=", ".join(known)
        )
    )


def _row(one: Effect) -> dict[str, Any]:
    return {
        "effect": one.kind,
        "customer": one.row["customer"],
        "name": one.row["name"],
        "rule": one.row["rule"],
        "clause": one.row["clause"],
        "due_before": one.before["due_by"] if one.before else None,
        "due_after": one.after["due_by"] if one.after else None,
        "assignee": one.row["assignee"],
    }


def _columns() -> list[Column]:
    return [
        Column(_("effect"), "effect"),
        Column(_("customer"), "customer"),
        Column(_("name"), "name"),
        Column(_("rule"), "rule"),
        Column(_("due before"), "due_before"),
        Column(_("due after"), "due_after"),
        Column(_("who"), "assignee"),
    ]
