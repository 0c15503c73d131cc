"""A month's draw as an inspector reads it: what each batch and stratum asked for, and every row with its reason.

A row stands for one decision of the lot: how it was decided, and how it stands now. The steps in between follow.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from callbackctl.planning.audit import MILLION, Month, ceiling
from callbackctl.planning.frames import Batch, Decision
from callbackctl.planning.steps import MADE_UP, REPLACEMENT, STRUCK, Standing, Step


def protocol(month: Month) -> dict[str, Any]:
    """The whole of a month's draw as plain values."""
    standing = month.standing()
    stages = list(_stages(month))
    latest = {(stage["day"], stage["stratum"]): stage for stage in stages}
    kinds = [row.reason for row in standing.rows.values()]
    return {
        "organization": month.organization,
        "rule": month.rule,
        "month": month.month,
        "share": shares(standing.rows.values()),
        "eligible": len(standing.rows),
        "needed": sum(stage["needed"] for stage in latest.values()),
        "drawn": sum(standing.drawn().values()),
        "replacements": kinds.count(REPLACEMENT),
        "made_up": kinds.count(MADE_UP),
        "struck": sum(step.kind == STRUCK for step in month.steps),
        "digest": _digest(month),
        "batches": [_batch(batch) for batch in month.batches],
        "strata": stages,
        "rows": [_row(standing, number, row) for number, row in enumerate(month.decisions, start=1)],
        "steps": [_step(step) for step in month.steps],
    }


def _digest(month: Month) -> str | None:
    """The fingerprint of the month's whole record: of its last batch, or of what was noted after it."""
    if not month.batches:
        return None
    after = month.steps_after(month.batches[-1].number)
    return after[-1].digest if after else month.batches[-1].digest


def shares(rows: Iterable[Decision]) -> list[float]:
    """The shares that were in force for some rows; none where a daily quota was."""
    return [share / MILLION for share in sorted({row.share for row in rows} - {0})]


def _batch(batch: Batch) -> dict[str, Any]:
    return {
        "batch": batch.number,
        "drawn_on": batch.drawn_on,
        "seed": batch.seed,
        "day": batch.day,
        "quota": batch.quota,
        "eligible": len(batch.sealed),
        "digest": batch.digest,
    }


def _row(standing: Standing, number: int, row: Decision) -> dict[str, Any]:
    now = standing.rows.get(row.event)
    now = now if now is not None and now.batch == row.batch else None
    return {
        "number": number,
        "batch": row.batch,
        "stratum": row.stratum,
        "event": row.event,
        "day": row.day,
        "customer": row.customer,
        "share": row.share / MILLION if row.share else None,
        "place": row.place,
        "by_lot": bool(row.drawn),
        "drawn": bool(now.drawn) if now else False,
        "reason": now.reason if now else STRUCK,
        "stands_for": now.stands_for if now else None,
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "at": step.at,
        "event": step.decision.event,
        "customer": step.decision.customer,
        "step": step.kind,
        "why": step.why,
        "stands_for": step.decision.stands_for if step.kind == REPLACEMENT else None,
        "digest": step.digest,
    }


def _stages(month: Month) -> Iterator[dict[str, Any]]:
    """Batch by batch, what each stratum in it asked for by then and what was drawn of it by then.

    What was struck on the day of the next batch is counted there: it was drawn for what was lacking.
    """
    standing = Standing()
    followings = [*month.batches[1:], None]
    for batch, following in zip(month.batches, followings, strict=False):
        rows = month.of_batch(batch.number)
        standing.enter(rows)
        later = month.steps_after(batch.number)
        with_next = [step for step in later if following and step.at[:10] == following.drawn_on and step.kind == STRUCK]
        for step in later:
            if step not in with_next:
                standing.take(step)
        for stratum in sorted({row.stratum for row in rows} | {step.decision.stratum for step in later}):
            yield _stage(batch, stratum, [row for row in rows if row.stratum == stratum], standing)
        for step in with_next:
            standing.take(step)


def _stage(batch: Batch, stratum: str, new: list[Decision], standing: Standing) -> dict[str, Any]:
    own = [row for row in standing.rows.values() if row.stratum == stratum and batch.day in (None, row.day)]
    drawn = sum(standing.counts(row) for row in own)
    return {
        "batch": batch.number,
        "drawn_on": batch.drawn_on,
        "day": batch.day,
        "stratum": stratum,
        "share": shares(new or own),
        "new": len(new),
        "eligible": len(own),
        "needed": _needed(batch, sum(row.share for row in own), len(own), drawn),
        "drawn": drawn,
    }


def _needed(batch: Batch, owed: int, eligible: int, drawn: int) -> int:
    """How many of a stratum are asked for: by its share, or its number."""
    if batch.quota is None:
        return ceiling(owed)
    # A daily quota is shared among the strata of a day: there is no number that one of them must reach.
    return min(batch.quota, eligible) if batch.day is None else drawn
