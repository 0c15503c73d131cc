"""Complaints as rows: what the list, the page of one, scenarios and scripts see of them."""

from typing import Any

from callbackctl.complaints.clocks import WorkDays, counted_so_far, days_of, ledger, left
from callbackctl.complaints.life import Clock, Life
from callbackctl.messages import language

FACTS = ("id", "customer", "name", "received_at", "kind", "category", "severity", "about", "anonymous", "reply_letter")


def complaint_row(life: Life, now: str, calendar: WorkDays) -> dict[str, Any]:
    """A complaint as it stands: where it is, whose turn it is, its clocks that are set.

    `due_by`, `left` and `late` are those of the clock of a stage that ends first; `left` is in the clock's `unit` and
    negative when it is late; `counts_from` is the receipt of the earliest of those it stands for.
    """
    clocks = [clock_row(clock, life, now, calendar) for clock in life.running]
    first = min(clocks, key=lambda clock: clock["due_by"] or "~", default={})
    rung = life.rung(now, calendar) if life.alive else None
    return {
        "organization": life.facts["organization"],
        **{name: life.facts[name] for name in FACTS},
        "counts_from": life.received,
        "state": life.state,
        "stage": life.stage,
        "stage_title": life.current.name.text(language()) if life.current is not None else None,
        "holder": life.holder,
        "must_act": [str(one) for one in life.must_act()],
        "escalated_to": str(rung.to) if rung is not None else None,
        **{name: first.get(name) for name in ("due_by", "left", "unit", "late")},
        "clocks": clocks,
        "whole": clock_row(life.whole, life, now, calendar) if life.whole is not None else None,
        "duties": list(life.duties),
        "taken_by": life.facts["taken_by"],
        "closed_at": life.closings[-1] if life.closings and not life.alive else None,
        "merged": life.merged,
        "merged_into": life.facts["merged_into"],
    }


def clock_row(clock: Clock, life: Life, now: str, calendar: WorkDays) -> dict[str, Any]:
    """A clock: whose it is, from when, until when, what is left."""
    unit = clock.span.unit if clock.span is not None else life.unit
    late = clock.late(now)
    state = "ended" if clock.ended else "stopped" if life.state == "paused" and not late else "running"
    return {
        "stage": clock.stage,
        "title": clock.rule.name.text(language()) if clock.rule is not None else None,
        "clause": clock.rule.clause if clock.rule is not None else life.rules.clause,
        "within": str(clock.span) if clock.span is not None else None,
        "starts": clock.starts,
        "due_by": clock.due_by if state != "stopped" else None,
        "ended": clock.ended,
        "state": state,
        "left": None if clock.ended else _left(clock, unit, now, calendar, stopped=state == "stopped"),
        "unit": unit,
        "late": late,
    }


def _left(clock: Clock, unit: str, now: str, calendar: WorkDays, *, stopped: bool) -> int | None:
    if clock.due_by is not None and not stopped:
        return left(clock.due_by, now, unit, calendar)
    if clock.span is None or unit == "hours":
        return None
    counted = "working days" if unit == "working days" else "days"
    return days_of(clock.starts[:10], clock.span) - counted_so_far(clock.starts, counted, clock.stops, now, calendar)


def days_row(clock: Clock, now: str, calendar: WorkDays) -> list[dict[str, Any]]:
    """The ledger of a clock's days up to its deadline; of one that stands still up to today."""
    if clock.span is None:
        return []
    return ledger(clock.starts, clock.span, clock.stops, clock.due_by or now, calendar)


def step_rows(life: Life) -> list[dict[str, Any]]:
    """Every step on record, in order."""
    return [
        {"at": step.at, "step": step.step, "stage": step.stage, "by": step.by, "to": step.to, "text": step.text,
         "ref": step.ref, **({"attributes": dict(step.attributes)} if step.attributes else {}),
         "entered_at": step.entered_at}
        for step in life.steps
    ]  # fmt: skip


def all_clocks(life: Life) -> list[Clock]:
    """Every clock of a complaint that was set, those ended first; its own last where it is not one of its stages'."""
    whole = [life.whole] if life.whole is not None and life.whole.stage is None else []
    return [clock for clock in [*life.ended, *life.running, *whole] if clock.rule is None or clock.span is not None]
