"""What a month says of complaints: how many, which were late as a whole or at a stage, how old the open ones are."""

import sqlite3
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from callbackctl.complaints.life import EXCEPTION_REPORT, Clock, Life
from callbackctl.complaints.load import Wanted, lives
from callbackctl.messages import _, language
from callbackctl.policy.model import PolicyHistory

AGES = (3, 7, 15, 30)
"""Days since receipt after which an open complaint is counted as older."""

# Open at some time of the month, or followed up in it; what was closed before is told by its row alone.
_OF_MONTH = """
k.received_at < :end AND (k.closed_at IS NULL OR k.closed_at >= :month
  OR EXISTS (SELECT 1 FROM complaint_steps s
              WHERE s.organization = k.organization AND s.complaint = k.id AND s.at >= :month)
  OR EXISTS (SELECT 1 FROM callbacks b
              WHERE b.organization = k.organization AND b.event = 'complaint:' || k.id AND b.settled_at >= :month))
"""
_RECEIVED = (
    " FROM complaints WHERE organization = :organization AND received_at >= :month AND received_at < :end"
    " AND status {merged} 'merged'"
)


def complaint_figures(
    connection: sqlite3.Connection, organization: str, history: PolicyHistory, month: str, now: str
) -> dict[str, Any]:
    """The report's `complaints`: those received and closed in a month, and how the stages kept their clocks.

    Duplicates count once, under the one they were merged into; `merged` says how many of the month's there were.
    A complaint is on time when it was closed and none of its clocks was late. `open` and `ageing` are those of
    the month's end, or of now where that is earlier.
    """
    parameters = {"organization": organization, "month": month, "end": f"{month}~"}
    known = _lives(connection, organization, history, month, now)
    until = min(_last_minute(month), now)
    closed = [life for life in known if life.closings and life.closings[0].startswith(month)]
    still = [life for life in known if life.open_at(until)]
    return {
        "received": _count(connection, "count(*)", "<>", parameters),
        "closed": len(closed),
        "on_time": sum(not _was_late(life, now) for life in closed),
        "open": len(still),
        "by_category": _counts(connection, "category", parameters),
        "by_severity": _counts(connection, "severity", parameters),
        "merged": _count(connection, "count(*)", "=", parameters),
        "stages": _stages(known, month, until, now),
        "ageing": [{"over_days": days, "open": sum(_age(life, until) > days for life in still)} for days in AGES],
    }


def complaint_findings(
    connection: sqlite3.Connection, organization: str, history: PolicyHistory, month: str, now: str
) -> Iterator[dict[str, Any]]:
    """Complaints that were late in a month, as a whole (`complaint-late`) or at a stage, and what was not filed."""
    for life in _lives(connection, organization, history, month, now):
        if life.state == "merged":
            continue
        whole = life.whole
        if whole is not None and _late_in(whole, month, now):
            yield _finding("complaint-late", life, _late_text(life, whole), _clause(life, whole))
        for clock in [*life.ended, *life.running]:
            if _late_in(clock, month, now) and not _same(clock, whole):
                yield _finding("complaint-stage-late", life, _late_text(life, clock), _clause(life, clock))
        for duty, since in life.duties.items():
            if since.startswith(month):
                yield _finding("record-incomplete", life, _duty_text(life, duty), life.rules.clause)


def _lives(
    connection: sqlite3.Connection, organization: str, history: PolicyHistory, month: str, now: str
) -> list[Life]:
    wanted = Wanted(_OF_MONTH, {"month": month, "end": f"{month}~"})
    return lives(connection, organization, history, now, wanted)


def _last_minute(month: str) -> str:
    year, number = (int(part) for part in month.split("-"))
    return f"{month}-{monthrange(year, number)[1]}T23:59"


def _count(connection: sqlite3.Connection, what: str, merged: str, parameters: dict[str, str]) -> int:
    row = connection.execute(f"SELECT {what}{_RECEIVED.format(merged=merged)}", parameters).fetchone()
    return int(row[0])


def _counts(connection: sqlite3.Connection, name: str, parameters: dict[str, str]) -> dict[str, int]:
    query = f"SELECT coalesce({name}, '-'), count(*){_RECEIVED.format(merged='<>')} GROUP BY 1 ORDER BY 2 DESC, 1"
    return dict(connection.execute(query, parameters).fetchall())


def _age(life: Life, until: str) -> int:
    return (date.fromisoformat(until[:10]) - date.fromisoformat(life.received[:10])).days


def _stages(known: list[Life], month: str, until: str, now: str) -> list[dict[str, Any]]:
    """How often each stage that has a clock ended in the month, in time and late, and how many ran at its end."""
    counted: dict[str, Counter[str]] = {}
    for life in known:
        for name, stage in life.stages.items():
            if stage.within is not None:
                counted.setdefault(name, Counter())
        for clock in [*life.ended, *life.running] if life.state != "merged" else []:
            if clock.stage is not None and clock.span is not None:
                counted[clock.stage].update(_of_clock(clock, month, until, now))
    names = ("ended", "on_time", "late", "running")
    return [{"stage": stage, **{name: counts[name] for name in names}} for stage, counts in counted.items()]


def _of_clock(clock: Clock, month: str, until: str, now: str) -> list[str]:
    if clock.ended is not None and clock.ended.startswith(month):
        return ["ended", "late" if clock.late(now) else "on_time"]
    return ["running"] if clock.starts <= until and (clock.ended is None or clock.ended > until) else []


def _was_late(life: Life, now: str) -> bool:
    return any(clock.late(now) for clock in [*life.ended, *([life.whole] if life.whole is not None else [])])


def _late_in(clock: Clock, month: str, now: str) -> bool:
    """Whether a clock was overdue at some time of a month: due in it or before, and not ended before it."""
    return clock.late(now) and (clock.due_by or "")[:7] <= month <= (clock.ended or now)[:7]


def _same(clock: Clock, whole: Clock | None) -> bool:
    return whole is not None and (clock.stage, clock.starts) == (whole.stage, whole.starts)


def _clause(life: Life, clock: Clock) -> str | None:
    return (clock.rule.clause if clock.rule is not None else None) or life.rules.clause


def _late_text(life: Life, clock: Clock) -> str:
    what = clock.rule.name.text(language()) if clock.rule is not None else _("the complaint as a whole")
    if clock.ended is None:
        text = _("{complaint}, {stage}: due {due_by}, not done")
    else:
        text = _("{complaint}, {stage}: due {due_by}, done {ended}")
    return text.format(complaint=life.identity, stage=what, due_by=clock.due_by, ended=clock.ended)


def _duty_text(life: Life, duty: str) -> str:
    if duty == EXCEPTION_REPORT:
        return _("{complaint}: the customer is dissatisfied, and there is no exception report").format(
            complaint=life.identity
        )
    return _("{complaint}: the letter of reply is not attached").format(complaint=life.identity)


def _finding(code: str, life: Life, text: str, clause: str | None) -> dict[str, Any]:
    return {
        "code": code, "clause": clause, "callback": None, "customer": life.facts["customer"], "rule": None,
        "visit": None, "complaint": life.identity, "text": text,
    }  # fmt: skip
