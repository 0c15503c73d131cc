"""The ledger of days: which of them count as working days, and why the others do not."""

import sqlite3
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from callbackctl.messages import _, to_translate
from callbackctl.planning.derive import RuleState
from callbackctl.policy.phrases import said_of

KINDS = {
    "weekend": to_translate("weekend"),
    "holiday": to_translate("holiday"),
    "swapped": to_translate("worked weekend day"),
    "own off": to_translate("own day off"),
    "own on": to_translate("own working day"),
    "stopped": to_translate("the clock stands still"),
}
Line = tuple[str, str]


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


def about_days(entries: list[dict[str, Any]]) -> list[Line]:
    """The ledger in few lines: days that follow each other for the same reason stand together."""
    runs = [list(run) for _key, run in groupby(entries, key=_sort)]
    return [(_("days"), "\n".join(map(_run_text, runs)))] if runs else []


def _sort(entry: dict[str, Any]) -> tuple[Any, ...]:
    return entry["counts"], entry["kind"], entry["name"], entry["provisional"]


def _run_text(run: list[dict[str, Any]]) -> str:
    first, last = run[0], run[-1]
    day = first["day"] if first is last else f"{first['day']} … {last['day'][5:]}"
    what = _("not counted")
    if first["counts"]:
        what = _("working day {number}").format(number=first["number"])
        if first is not last:
            what = _("working days {first} to {last}").format(first=first["number"], last=last["number"])
    why = first["name"] or (_(KINDS[first["kind"]]) if first["kind"] in KINDS else "")
    provisional = " " + _("(not announced yet)") if first["provisional"] else ""
    return f"{day}  {said_of(what, why) if why else what}{provisional}"
