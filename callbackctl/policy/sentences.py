"""A rule read aloud: the same facts as the YAML, as one sentence in the language spoken now."""

from collections.abc import Mapping

from callbackctl.messages import _, to_translate
from callbackctl.policy.model import (
    Conditions,
    DateTrigger,
    Happened,
    Policy,
    Product,
    Rule,
    Series,
    Test,
    VisitTrigger,
)
from callbackctl.policy.values import Duration, Moment, Word

FESTIVALS = {
    "new-year": to_translate("New Year's Day"), "spring-festival": to_translate("Spring Festival"),
    "lantern": to_translate("the Lantern Festival"), "qingming": to_translate("Qingming"),
    "labour-day": to_translate("Labour Day"), "dragon-boat": to_translate("the Dragon Boat Festival"),
    "qixi": to_translate("Qixi"), "mid-autumn": to_translate("the Mid-Autumn Festival"),
    "double-ninth": to_translate("the Double Ninth Festival"), "national-day": to_translate("National Day"),
    "lunar-new-years-eve": to_translate("lunar New Year's Eve"),
}  # fmt: skip
_UNITS = {
    "hours": (to_translate("{n} hour"), to_translate("{n} hours")),
    "days": (to_translate("{n} day"), to_translate("{n} days")),
    "working days": (to_translate("{n} working day"), to_translate("{n} working days")),
    "months": (to_translate("{n} month"), to_translate("{n} months")),
}


def span_text(span: Duration) -> str:
    """A span in words: `3 days`, `3 天`."""
    one, many = _UNITS[span.unit]
    return _(one if span.amount == 1 else many).format(n=span.amount)


def moment_text(moment: Moment) -> str:
    """A moment in words: `7 days before`, `提前 7 天`."""
    if moment.kind == "month start":
        return _("the first of the month")
    if moment.kind == "month end":
        return _("the last day of the month")
    if moment.kind == "day of month":
        return _("day {n} of the month").format(n=moment.span.amount)
    if moment.span.amount == 0:
        return _("the same day")
    text = _("{span} before") if moment.kind == "before" else _("{span} after")
    return text.format(span=span_text(moment.span))


def rule_sentence(name: str, rule: Rule, policy: Policy, language: str) -> str:
    """One rule as a sentence: trigger, conditions, deadline, share, channels and callers."""
    parts = [
        _trigger(rule, policy), *_conditions(rule), _deadline(rule), _share(rule), _ending(rule), _channels(rule, policy),
        _callers(rule, policy), _demands(rule),
    ]  # fmt: skip
    return _("; ").join(part for part in parts if part) + _(".")


def _trigger(rule: Rule, policy: Policy) -> str:
    if rule.every is not None:
        text = _cadence(rule.every)
        if rule.season is not None and rule.season in policy.seasons:
            season = policy.seasons[rule.season]
            text += _(", from {first} to {last} of the year").format(first=season.start, last=season.end)
        return text
    if rule.date is not None:
        return _date(rule.date)
    if rule.inactive is not None:
        return _("when there has been no {event} for {span}").format(event=rule.inactive.event, span=span_text(rule.inactive.span))
    if rule.each is not None:
        period = _("ten days of the month") if rule.each.period == "ten days" else _("month")
        return _("after every {period}, for each {event} in it").format(period=period, event=rule.each.event)
    if isinstance(rule.after, VisitTrigger):
        return _("after a visit over {channels}").format(channels=_list(rule.after.visit))
    return _("after {events}").format(events=_list(rule.after or ()))


def _cadence(every: Duration | Mapping[Word, Mapping[Word, Duration]]) -> str:
    if isinstance(every, Duration):
        return _("every {span} after the last contact").format(span=span_text(every))
    ((column, choices),) = every.items()
    pairs = _list(tuple(f"{value} → {span_text(span)}" for value, span in choices.items()))
    return _("again and again after the last contact, depending on {column}: {pairs}").format(column=column, pairs=pairs)


def _date(trigger: DateTrigger) -> str:
    if trigger.festival is not None:
        return _("at {festival}").format(festival=_(FESTIVALS[trigger.festival]))
    if trigger.birthday_word is not None:
        return _("on the customer's birthday")
    if trigger.day_of_month is not None:
        return _("on day {n} of every month").format(n=trigger.day_of_month)
    if trigger.yearly is not None:
        return _("every year on {day}").format(day=trigger.yearly)
    return _("every year in month {months}").format(months=_list(tuple(str(month) for month in trigger.months)))


def _conditions(rule: Rule) -> list[str]:
    parts = []
    if rule.where:
        parts.append(_("where {conditions}").format(conditions=conditions_text(rule.where)))
    if rule.customers:
        alternatives = _(" or ").join(conditions_text(one) for one in rule.customers)
        parts.append(_("for customers with {conditions}").format(conditions=alternatives))
    if rule.while_ is not None:
        parts.append(_("while {happened}").format(happened=_happened(rule.while_)))
    if rule.flagged is not None:
        parts.append(_("for customers marked {test}").format(test=_test(rule.flagged)))
    return parts


def conditions_text(conditions: Conditions) -> str:
    """Conditions in words, joined by `and`."""
    return _(" and ").join(f"{name} {_test(test)}" for name, test in conditions.items())


def _happened(happened: Happened) -> str:
    text = _("there is a {event}").format(event=happened.event)
    if happened.closed_by:
        text += _(" without a {event} of the same ref").format(event=happened.closed_by)
    if happened.within is not None:
        text += _(" in the last {span}").format(span=span_text(happened.within))
    return text


def _test(test: Test) -> str:
    parts = []
    if test.one_of:
        parts.append("= " + _(" or ").join(_value(value) for value in test.one_of))
    if test.none_of:
        parts.append("≠ " + _(" or ").join(_value(value) for value in test.none_of))
    if test.present is not None:
        parts.append(_("is given") if test.present else _("is not given"))
    for sign, limit in (("≥", test.at_least), ("≤", test.at_most), (">", test.more_than), ("<", test.less_than)):
        if limit is not None:
            parts.append(f"{sign} {limit:g}")
    return _(" and ").join(parts)


def _value(value: object) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return str(value)


def _deadline(rule: Rule) -> str:
    start = _(", counted from {span} after it").format(span=span_text(rule.start)) if rule.start is not None else ""
    if rule.within is not None:
        return _("within {span}").format(span=span_text(rule.within)) + start
    if isinstance(rule.at, Series):
        return _("every {span} up to {end}").format(span=span_text(rule.at.every), end=span_text(rule.at.until)) + start
    if isinstance(rule.at, Product):
        return _("when {product} days have passed").format(product=" × ".join(rule.at.product_of)) + start
    if rule.at is not None:
        return _("exactly {spans} later").format(spans=_list(tuple(span_text(span) for span in rule.at))) + start
    if rule.slots is not None:
        return _("{count} times between {first} and {last} after it").format(
            count=rule.slots.count, first=span_text(rule.slots.start), last=span_text(rule.slots.end)
        )
    if rule.window is not None:
        due = _(" or ").join(moment_text(moment) for moment in rule.window.due)
        earliest = _(", whichever is first") if len(rule.window.due) > 1 else ""
        return _("from {first} to {last}").format(first=moment_text(rule.window.opens), last=due) + earliest
    if rule.date is not None and rule.date.festival is not None:
        return _("from 7 days before to the day itself")
    return ""


def _share(rule: Rule) -> str:
    if rule.sample is not None:
        strata = _(", drawn for each {strata} apart").format(strata=_list(rule.strata)) if rule.strata else ""
        return _("at least {share} of them").format(share=rule.sample) + strata
    if rule.quota is not None:
        return _("{count} a caller a day, shared by {column}").format(count=rule.quota.per_caller, column=rule.quota.share_by)
    return ""


def _ending(rule: Rule) -> str:
    parts = []
    if rule.unless:
        parts.append(_("ended by {events} of the same ref").format(events=_list(rule.unless)))
    if isinstance(rule.missed, Moment):
        parts.append(_("missed after {moment}").format(moment=moment_text(rule.missed)))
    elif rule.missed == "never":
        parts.append(_("overdue until it is made"))
    return _("; ").join(parts)


def _channels(rule: Rule, policy: Policy) -> str:
    channels = rule.channels or policy.channels.order
    return _("by {channels}").format(channels=_list(channels)) if channels else ""


def _callers(rule: Rule, policy: Policy) -> str:
    parts = []
    if isinstance(rule.by, Mapping):
        ((column, choices),) = rule.by.items()
        pairs = _list(tuple(f"{value} → {role}" for value, role in choices.items()))
        parts.append(_("called by role depending on {column}: {pairs}").format(column=column, pairs=pairs))
    else:
        roles = rule.by or policy.callers.roles or ("owner",)
        parts.append(_("called by {roles}").format(roles=_list(roles)))
    if rule.not_by:
        parts.append(_("never by {people}").format(people=_list(rule.not_by)))
    if rule.together:
        parts.append(_("together: {roles}").format(roles=_list(rule.together)))
    return _("; ").join(parts)


def _demands(rule: Rule) -> str:
    required = rule.record.required if rule.record is not None else ()
    return _("on record: {fields}").format(fields=_list(required)) if required else ""


def _list(words: tuple[str, ...]) -> str:
    return _(", ").join(str(word) for word in words)
