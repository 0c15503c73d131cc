"""When a visit counts: the one definition that cadences, settling and the month's figures share."""

from callbackctl.planning.literals import literals

COMPLETED_OUTCOMES = ("reached", "sent")
SENT_CHANNELS = ("letter", "email", "sms", "wechat", "im", "gift", "questionnaire")
EXCUSING_OUTCOMES = ("refused", "moved", "dead")
FAILED_OUTCOMES = ("no_answer", "busy", "wrong_number", "absent")

COMPLETED = f"(v.outcome = 'reached' OR (v.outcome = 'sent' AND v.channel IN {literals(SENT_CHANNELS)}))"
CURRENT = "NOT EXISTS (SELECT 1 FROM visits newer WHERE newer.organization = v.organization AND newer.corrects = v.id)"


def settles(alternatives: tuple[str, ...]) -> str:
    """A visit after which nothing more is owed: completed, or excused.

    Where the policy names other channels for customers who refuse, a refusal excuses nothing on the first ones:
    the callback goes on over the others.
    """
    refused = f"v.channel IN {literals(alternatives)}" if alternatives else "1"
    return f"({COMPLETED} OR v.outcome IN ('moved', 'dead') OR (v.outcome = 'refused' AND {refused}))"


def over(channels: str, alternatives: tuple[str, ...]) -> str:
    """A visit over one of the channels allowed (an SQL expression of a JSON list).

    The policy's other channels count too for a customer who refuses one of the allowed ones, or refused it before.
    """
    allowed = _among("v.channel", channels)
    if not alternatives:
        return allowed
    refuses = (
        f"EXISTS (SELECT 1 FROM customers k, json_each({channels}) a WHERE k.organization = v.organization"
        " AND k.id = v.customer AND instr(',' || k.consent || ',', ',' || a.value || ','))"
    )
    refused = (
        "EXISTS (SELECT 1 FROM visits r WHERE r.organization = v.organization AND r.customer = v.customer"
        f" AND r.outcome = 'refused' AND r.at <= v.at AND {_among('r.channel', channels)}"
        " AND NOT EXISTS (SELECT 1 FROM visits n WHERE n.organization = r.organization AND n.corrects = r.id))"
    )
    return f"({allowed} OR (v.channel IN {literals(alternatives)} AND ({refuses} OR {refused})))"


def _among(channel: str, channels: str) -> str:
    """A channel is in a JSON list: found as text, for no name of a channel needs escaping; much faster than a table of it."""
    return f"""instr({channels}, '"' || {channel} || '"')"""


def fits(rule: str, channels: str, own_visit: bool = False) -> str:
    """A visit that counts for a rule: it names no other rule, meets the rule's demands, over a channel it allows.

    `rule` is an SQL expression; `channels` a predicate over `v`. Who moved away did so over any channel.
    """
    named = f"v.rule = {rule}" if own_visit else f"(v.rule IS NULL OR v.rule = {rule})"
    met = f"(v.not_for = '[]' OR NOT EXISTS (SELECT 1 FROM json_each(v.not_for) n WHERE n.value = {rule}))"
    # Whoever moved away did so over any channel, and whoever died has died for every rule.
    settled = f"(v.outcome = 'moved' OR ({channels} AND {met}))"
    return f"((v.outcome = 'dead' OR ({named} AND {settled})) AND {CURRENT})"
