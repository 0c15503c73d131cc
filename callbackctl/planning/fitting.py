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


def fits(rule: str, channels: str, own_visit: bool = False) -> str:
    """A visit that counts for a rule: it names no other rule, meets the rule's demands, over a channel it allows.

    `rule` is an SQL expression; `channels` a predicate over `v`. Who moved away did so over any channel.
    """
    named = f"v.rule = {rule}" if own_visit else f"(v.rule IS NULL OR v.rule = {rule})"
    met = f"(v.not_for = '[]' OR NOT EXISTS (SELECT 1 FROM json_each(v.not_for) n WHERE n.value = {rule}))"
    over = f"(v.outcome = 'moved' OR {channels})"
    # Whoever died has died for every rule.
    return f"((v.outcome = 'dead' OR ({named} AND {over} AND {met})) AND {CURRENT})"
