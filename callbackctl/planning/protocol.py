"""A month's draw as an inspector reads it: what each batch and stratum asked for, and every row with its reason."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from callbackctl.planning.audit import MILLION, Month, ceiling
from callbackctl.planning.frames import REPLACEMENT, Batch, Decision


def protocol(month: Month) -> dict[str, Any]:
    """The whole of a month's draw as plain values."""
    rows = [_row(month, place, row) for place, row in enumerate(month.decisions, start=1)]
    steps = list(_steps(month))
    latest = {(step["day"], step["stratum"]): step for step in steps}
    return {
        "organization": month.organization,
        "rule": month.rule,
        "month": month.month,
        "share": shares(month.decisions),
        "eligible": len(rows),
        "needed": sum(step["needed"] for step in latest.values()),
        "drawn": sum(row.as_drawn.drawn for row in month.decisions),
        "replacements": sum(row.reason == REPLACEMENT for row in month.decisions),
        "digest": month.batches[-1].digest if month.batches else None,
        "batches": [_batch(batch) for batch in month.batches],
        "strata": steps,
        "rows": rows,
    }


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


def _row(month: Month, number: int, row: Decision) -> dict[str, Any]:
    return {
        "number": number,
        "batch": row.batch,
        "stratum": row.stratum,
        "event": row.event,
        "day": row.day,
        "customer": row.customer,
        "share": row.share / MILLION if row.share else None,
        "place": row.place,
        "drawn": bool(row.drawn),
        "reason": row.reason,
        "stands_for": row.stands_for,
    }


def _steps(month: Month) -> Iterable[dict[str, Any]]:
    """Batch by batch, what each stratum in it asked for so far and what was drawn of it so far."""
    eligible, owed, drawn = Counter[Any](), Counter[Any](), Counter[Any]()
    for batch in month.batches:
        rows = month.of_batch(batch.number)
        for stratum in sorted({row.stratum for row in rows}):
            own = [row for row in rows if row.stratum == stratum]
            key = batch.day, stratum
            eligible[key] += len(own)
            owed[key] += sum(row.share for row in own)
            drawn[key] += sum(row.as_drawn.drawn for row in own)
            yield {
                "batch": batch.number,
                "drawn_on": batch.drawn_on,
                "day": batch.day,
                "stratum": stratum,
                "share": shares(own),
                "new": len(own),
                "eligible": eligible[key],
                "needed": _needed(batch, owed[key], eligible[key], drawn[key]),
                "drawn": drawn[key],
            }


def _needed(batch: Batch, owed: int, eligible: int, drawn: int) -> int:
    """How many of a stratum are asked for: by its share, or its number."""
    if batch.quota is None:
        return ceiling(owed)
    # A daily quota is shared among the strata of a day: there is no number that one of them must reach.
    return min(batch.quota, eligible) if batch.day is None else drawn
