"""What a rule file says that is legal and still deserves a second look."""

from datetime import date

from callbackctl.calendars import announced_through
from callbackctl.messages import _
from callbackctl.policy.model import Conditions, Policy, PolicyHistory, Rule

_RUNS_OUT_WITHIN_DAYS = 92


def warnings(history: PolicyHistory, today: date) -> list[str]:
    """Sentences about overlapping rules and a calendar about to run out."""
    found: dict[str, None] = {}
    for _start, policy in history.versions:
        found.update(dict.fromkeys(_overlaps(policy)))
    found.update(dict.fromkeys(_calendar(history.versions[-1][1], today)))
    return list(found)


def _overlaps(policy: Policy) -> list[str]:
    rules = list(policy.rules.items())
    return [
        _("rules {first} and {second} raise the same callback for the same customers").format(
            first=first, second=second
        )
        for place, (first, one) in enumerate(rules)
        for second, other in rules[place + 1 :]
        if _same_callback(one, other) and not _apart(one, other)
    ]


def _same_callback(one: Rule, other: Rule) -> bool:
    def facts(rule: Rule) -> tuple[object, ...]:
        trigger = (rule.after, rule.date, rule.inactive, rule.each, rule.every is not None)
        return (
            *trigger,
            rule.start,
            rule.within,
            rule.at,
            rule.slots,
            rule.window,
            rule.by,
            rule.season,
            rule.channels,
        )

    return facts(one) == facts(other)


def _apart(one: Rule, other: Rule) -> bool:
    if one.flagged != other.flagged or one.while_ != other.while_:
        return True
    if _disjoint(one.where or {}, other.where or {}):
        return True
    pairs = [(mine, theirs) for mine in one.customers for theirs in other.customers]
    return bool(pairs) and all(_disjoint(mine, theirs) for mine, theirs in pairs)


def _disjoint(mine: Conditions, theirs: Conditions) -> bool:
    for name in mine.keys() & theirs.keys():
        left, right = mine[name], theirs[name]
        if left.one_of and right.one_of and not set(left.one_of) & set(right.one_of):
            return True
        if (left.one_of and set(left.one_of) <= set(right.none_of)) or (
            right.one_of and set(right.one_of) <= set(left.none_of)
        ):
            return True
        if left.present is not None and right.present is not None and left.present != right.present:
            return True
    return False


def _calendar(policy: Policy, today: date) -> list[str]:
    if policy.calendar.base != "china" or "working days" not in repr(policy.rules):
        return []
    last = announced_through()
    if (date(last, 12, 31) - today).days > _RUNS_OUT_WITHIN_DAYS:
        return []
    return [
        _(
            "holidays are announced up to {last}; working days of {next} are counted by weekends and statutory days"
        ).format(last=last, next=last + 1)
    ]
