"""Caps on channels: the running share of a calendar month's completed callbacks."""

import sqlite3
from collections import Counter
from collections.abc import Mapping
from typing import Any

from callbackctl.messages import _
from callbackctl.planning.fitting import COMPLETED, SENT_CHANNELS


def month_counts(connection: sqlite3.Connection, organization: str, month: str) -> dict[str, int]:
    """Completed visits of a month (`YYYY-MM`) by channel.

    All are counted from the index by day alone, and the few that were corrected are taken off again.
    """
    of_month = f"v.organization = :organization AND v.at >= :month AND v.at < :month || '~' AND {COMPLETED}"
    parameters = {"organization": organization, "month": month}
    counts = Counter[str](
        dict(connection.execute(f"SELECT v.channel, count(*) FROM visits v WHERE {of_month} GROUP BY v.channel", parameters))
    )
    corrected = (
        "SELECT v.channel, count(*) FROM (SELECT DISTINCT corrects FROM visits WHERE organization = :organization"
        " AND corrects IS NOT NULL) n CROSS JOIN visits v ON v.organization = :organization AND v.id = n.corrects"
        f" WHERE {of_month} GROUP BY v.channel"
    )
    counts.subtract(dict(connection.execute(corrected, parameters)))
    return +counts


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
