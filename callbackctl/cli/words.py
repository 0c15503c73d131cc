"""What channels, states, outcomes and roles are called in tables."""

from callbackctl.messages import _, to_translate

CHANNELS = {
    "phone": to_translate("phone"), "home": to_translate("home visit"), "letter": to_translate("letter"),
    "email": to_translate("e-mail"), "sms": to_translate("text message"), "wechat": to_translate("WeChat"),
    "im": to_translate("instant message"), "gift": to_translate("gift"), "questionnaire": to_translate("questionnaire"),
}  # fmt: skip
OUTCOMES = {
    "reached": to_translate("reached"), "sent": to_translate("sent"), "no_answer": to_translate("no answer"),
    "busy": to_translate("line busy"), "wrong_number": to_translate("wrong number"), "refused": to_translate("refused"),
    "absent": to_translate("not at home"), "moved": to_translate("moved away"), "dead": to_translate("deceased"),
}  # fmt: skip


def channel_word(channel: str | None) -> str:
    """A channel as people call it."""
    return _(CHANNELS[channel]) if channel in CHANNELS else (channel or "-")


def outcome_word(outcome: str) -> str:
    """An outcome as people call it."""
    return _(OUTCOMES.get(outcome, outcome))
