"""Which channel to use now: the policy's order, failed tries, what the customer refuses, and the month's caps."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the choice looks at: channels refused by the customer, failed tries as {channel: outcome}, full caps."""

    refused: Collection[str]
    failed: Mapping[str, str]
    blocked: Collection[str]


def usable_channels(channels: Sequence[str], morning: Mapping[str, Any], refused: Collection[str]) -> list[str]:
    """The rule's channels without those the customer refuses; where one is refused, the policy's alternatives first."""
    willing = [channel for channel in channels if channel not in refused]
    if len(willing) == len(channels):
        return willing
    instead = [channel for channel in morning.get("when_refused", []) if channel not in refused]
    return list(dict.fromkeys([*instead, *willing]))


def untried(channel: str, morning: Mapping[str, Any], now: Circumstances) -> list[str]:
    """Channels that must have failed before this one and have not. One the customer refuses need not be tried."""
    needed = morning.get("only_after", {}).get(channel, [])
    return [one for one in needed if one not in now.failed and one not in now.refused]


def choose_channel(channels: Sequence[str], morning: Mapping[str, Any], now: Circumstances) -> str | None:
    """The first usable channel not tried in vain yet; when all were, the first worth another try."""
    usable = [
        channel
        for channel in usable_channels(channels, morning, now.refused)
        if channel not in now.blocked and not untried(channel, morning, now)
    ]
    fresh = [channel for channel in usable if channel not in now.failed]
    again = [channel for channel in usable if now.failed.get(channel) not in ("wrong_number", "refused")]
    return next(iter(fresh or again or usable), None)
