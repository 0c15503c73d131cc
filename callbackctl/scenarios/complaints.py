"""Steps of complaints in scenarios: taken through all checks, and where the complaints stand in the end."""

import sqlite3
from collections.abc import Mapping
from typing import Any

from callbackctl.complaints.checks import Entry
from callbackctl.complaints.life import Life
from callbackctl.complaints.load import calendar_of, lives
from callbackctl.complaints.refusals import StepRefused
from callbackctl.complaints.rows import all_clocks, complaint_row
from callbackctl.complaints.steps import take_step
from callbackctl.messages import _
from callbackctl.planning.plan import Run
from callbackctl.scenarios.model import ExpectedComplaint, StepEntry
from callbackctl.scenarios.result import Difference, Result, short, wanted_keys
from callbackctl.store.database import transaction

_ATTRIBUTES = ("outcome", "meeting", "shares", "penalty", "satisfaction", "channel", "beyond_authority")


def take_entry(connection: sqlite3.Connection, run: Run, entry: StepEntry, place: int, result: Result) -> None:
    """Take one step of a scenario; whether it is refused, and with which code, is held against what is expected."""
    codes: list[str] = []
    try:
        with transaction(connection):
            take_step(connection, run, step_of(entry))
        came = "accepted"
    except StepRefused as refusal:
        came = "refused"
        codes = [objection.code for objection in refusal.objections]
    if came != entry.expect or (entry.code is not None and entry.code not in codes):
        where = _("step {place} of {complaint}").format(place=place, complaint=entry.complaint)
        wanted = " ".join(filter(None, (entry.expect, entry.code)))
        result.differences.append(Difference(where, wanted, f"{came} {', '.join(codes)}".strip()))


def step_of(entry: StepEntry) -> Entry:
    """A step as the record takes it."""
    values = {name: getattr(entry, name) for name in _ATTRIBUTES}
    if entry.shares is not None:
        values["shares"] = {str(name): share for name, share in entry.shares.items()}
    known = {name: value for name, value in values.items() if value not in (None, False)}
    return Entry(
        entry.step, entry.complaint, entry.by, entry.at, entry.to, entry.text, entry.ref, known, entry.others
    )


def compare_complaints(
    connection: sqlite3.Connection, run: Run, expected: tuple[ExpectedComplaint, ...], result: Result
) -> None:
    """Hold each complaint expected against where it stands."""
    calendar = calendar_of(connection, run.organization)
    came = {life.identity: life for life in lives(connection, run.organization, run.history, run.now)}
    for one in expected:
        wanted = wanted_keys(one)
        if one.id not in came:
            result.differences.append(Difference("complaints", short(wanted), "-"))
            continue
        life = came[one.id]
        row = complaint_row(life, run.now, calendar)
        row["whole"] = life.whole.due_by if life.whole is not None else None
        row["clocks"] = _deadlines(life, wanted.get("clocks") or {})
        got = {name: row[name] for name in wanted}
        if got != wanted:
            result.differences.append(Difference("complaints", short(wanted), short(got)))


def _deadlines(life: Life, wanted: Mapping[Any, Any]) -> dict[str, Any]:
    """The deadlines of the stages asked about; of one that came twice the last."""
    known = {clock.stage: clock.due_by for clock in all_clocks(life)}
    return {str(name): known.get(str(name)) for name in wanted}
