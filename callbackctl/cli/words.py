"""What channels, states, outcomes and roles are called in tables."""

from callbackctl.messages import _, to_translate
from callbackctl.policy.vocabulary import CHANNELS as CHANNELS
from callbackctl.policy.vocabulary import OUTCOMES as OUTCOMES
from callbackctl.policy.vocabulary import word

PRIORITIES = {"high": to_translate("urgent"), "normal": "", "low": to_translate("can wait")}
MATTER_STATES = {
    "open": to_translate("open"), "late": to_translate("late"), "to tell": to_translate("to be told"),
    "done": to_translate("done"),
}  # fmt: skip


def channel_word(channel: str | None) -> str:
    """A channel as people call it."""
    return _(CHANNELS[channel]) if channel in CHANNELS else (channel or "-")


def outcome_word(outcome: str) -> str:
    """An outcome as people call it."""
    return _(OUTCOMES.get(outcome, outcome))


def priority_word(priority: str | None) -> str:
    """A priority where it is out of the ordinary."""
    return _(PRIORITIES.get(priority or "", ""))


def severity_word(severity: str | None) -> str:
    """How grave something is."""
    return word(severity) if severity else ""


def matter_state(state: str) -> str:
    """Where a matter stands."""
    return _(MATTER_STATES[state])
