"""Caps on channels: the running share of a calendar month's completed callbacks."""

import sqlite3
from collections import Counter
from collections.abc import Mapping
from typing import Any

from callbackctl.messages import _
from callbackctl.planning.fitting import COMPLETED, SENT_CHANNELS


def month_counts(connection: sqlite3.Connection, organization: str, month: str) -> dict[str, int]:
    """Completed visits of a month (`YYYY-MM`) by channel.

    Counted in the index by day alone; the few that were corrected are taken off.
    """
    counts = Counter[str]()
    for sign, query in ((1, _MADE), (-1, _CORRECTED)):
        found = connection.execute(query, {"organization": organization, "first": month, "last": f"{month}~"})
        for channel, number in found:
            counts[channel] += sign * number
    return {channel: number for channel, number in counts.items() if number}


_OF_MONTH = f"v.at >= :first AND v.at < :last AND {COMPLETED} GROUP BY v.channel"
_MADE = f"SELECT v.channel, count(*) FROM visits v WHERE v.organization = :organization AND {_OF_MONTH}"
_CORRECTED = (
    "SELECT v.channel, count(DISTINCT v.id) FROM visits newer CROSS JOIN visits v"
    " ON v.organization = newer.organization AND v.id = newer.corrects"
    f" WHERE newer.organization = :organization AND newer.corrects IS NOT NULL AND {_OF_MONTH}"
)


def counts_as_completed(visit: Mapping[str, Any]) -> bool:
    """Whether a visit is one of those: the same as `fitting.COMPLETED`, of a visit not stored yet."""
    return visit["outcome"] == "reached" or (visit["outcome"] == "sent" and visit["channel"] in SENT_CHANNELS)


def share_after(counts: Mapping[str, int], cap: Mapping[str, Any], more: int = 1) -> tuple[int, int]:
    """Visits over the capped channels and all visits, if so many more were made over one of them."""
    return sum(counts.get(channel, 0) for channel in cap["channels"]) + more, sum(counts.values()) + more


def running(counts: Mapping[str, int], caps: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """How far each cap of a month is used: its channels, their completed visits of all, the share, the limit."""
    found = []
    for cap in caps:
        part, whole = share_after(counts, cap, 0)
        share = round(part / whole, 4) if whole else None
        limit = {"channels": cap["channels"], "at_most": cap["at_most"]}
        found.append({**limit, "part": part, "whole": whole, "share": share})
    return found


def running_text(cap: Mapping[str, Any]) -> str:
    """How far a cap is used, in words."""
    text = _("{channels}: {part} of {whole} callbacks this month ({share:.1%}), at most {limit:.0%}")
    return text.format(
        channels=" + ".join(cap["channels"]), part=cap["part"], whole=cap["whole"], share=cap["share"] or 0,
        limit=cap["at_most"],
    )  # fmt: skip


def exceeded_text(counts: Mapping[str, int], cap: Mapping[str, Any]) -> str:
    """That one more visit over a cap's channels would be too many, with the figures."""
    part, whole = share_after(counts, cap)
    return _("{channels} would be {part} of {whole} callbacks this month, more than {limit:.0%}").format(
        channels=" + ".join(cap["channels"]), part=part, whole=whole, limit=cap["at_most"]
    )


def exceeds(part: int, whole: int, at_most: float) -> bool:
    """Whether a share is more than allowed; exactly the limit is in order. Compared without rounding."""
    return part * 1_000_000 > whole * round(at_most * 1_000_000)


def exceeded_by(counts: Mapping[str, int], caps: list[dict[str, Any]], channel: str) -> list[dict[str, Any]]:
    """The caps that one more completed visit over a channel would break."""
    return [cap for cap in caps if channel in cap["channels"] and exceeds(*share_after(counts, cap), cap["at_most"])]
