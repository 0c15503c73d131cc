"""What channels, states, outcomes and roles are called in tables."""

from callbackctl.messages import _
from callbackctl.policy.vocabulary import CHANNELS as CHANNELS
from callbackctl.policy.vocabulary import OUTCOMES as OUTCOMES


def channel_word(channel: str | None) -> str:
    """A channel as people call it."""
    return _(CHANNELS[channel]) if channel in CHANNELS else (channel or "-")


def outcome_word(outcome: str) -> str:
    """An outcome as people call it."""
    return _(OUTCOMES.get(outcome, outcome))
