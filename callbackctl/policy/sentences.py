"""A rule read aloud: the same facts as the YAML, as sentences in the language spoken now."""

from collections.abc import Iterator, Mapping

from callbackctl.messages import _
from callbackctl.policy.model import (
    DateTrigger,
    Happened,
    Policy,
    Product,
    Rule,
    Series,
    VisitTrigger,
    Window,
)
from callbackctl.policy.phrases import (
    any_of_text,
    conditions_text,
    either,
    joined,
    listed,
    moment_text,
    month_day_text,
    quoted,
    roles_text,
    sentence,
    span_text,
    value_word,
    with_clause,
    words_text,
)
from callbackctl.policy.values import Duration, Moment, Word
from callbackctl.policy.vocabulary import FESTIVALS, PERIODS, RECORD_FIELDS, RELATIONS, channel, role, word

ORDINARY = 5
"""The priority a rule has where it names none; said only where it is another."""


def rule_sentence(name: str, rule: Rule, policy: Policy, language: str) -> str:
    """One rule in one breath: what sets it off, for whom, by when, how many, how and by whom."""
    return joined(rule_sentences(rule, policy, language))


def rule_sentences(rule: Rule, policy: Policy, language: str) -> Iterator[str]:
    """One rule, sentence by sentence."""
    yield _when(rule, policy)
    yield from _for_whom(rule, policy, language)
    yield from _how_many(rule)
    yield from _until(rule)
    yield from _how(rule, policy)
    yield from _by_whom(rule, policy, language)
    yield from _written_down(rule)


def _when(rule: Rule, policy: Policy) -> str:
    trigger, deadline = _trigger(rule, policy), _deadline(rule)
    return sentence(_("{trigger}: {deadline}").format(trigger=trigger, deadline=deadline) if deadline else trigger)


def _trigger(rule: Rule, policy: Policy) -> str:
    if rule.every is not None:
        return _cadence(rule.every) + _in_season(rule, policy)
    if rule.date is not None:
        return _date(rule.date)
    if rule.inactive is not None:
        text = _("when there has been no {event} for {span}")
        return text.format(event=quoted(word(rule.inactive.event)), span=span_text(rule.inactive.span))
    if rule.each is not None:
        text = _("after every {period}, for each {event} in it")
        return text.format(period=_(PERIODS[rule.each.period]), event=quoted(word(rule.each.event)))
    if isinstance(rule.after, VisitTrigger):
        return _("after a completed contact by {channels}").format(channels=either(map(channel, rule.after.visit)))
    return _("after {events}").format(events=words_text(rule.after or ("?",)))


def _in_season(rule: Rule, policy: Policy) -> str:
    if rule.season is None or rule.season not in policy.seasons:
        return ""
    season = policy.seasons[rule.season]
    first, last = month_day_text(season.start), month_day_text(season.end)
    text = _(", in the season {name}, from {first} to {last}")
    return text.format(name=quoted(rule.season), first=first, last=last)


def _cadence(every: Duration | Mapping[Word, Mapping[Word, Duration]]) -> str:
    if isinstance(every, Duration):
        return _("every {span}, counted from the last contact").format(span=span_text(every))
    columns = listed(word(column) for column in every)
    pairs = [(value, span) for choices in every.values() for value, span in choices.items()]
    told = listed(_("{value} every {span}").format(value=word(value), span=span_text(span)) for value, span in pairs)
    text = _("again and again, counted from the last contact, by {column}: {pairs}")
    return text.format(column=columns, pairs=told)


def _date(trigger: DateTrigger) -> str:
    if trigger.festival is not None:
        return _("at {festival}").format(festival=_(FESTIVALS[trigger.festival]))
    if trigger.birthday_word is not None:
        return _("on the customer's birthday")
    if trigger.day_of_month is not None:
        return _("on day {n} of every month").format(n=trigger.day_of_month)
    if trigger.yearly is not None:
        return _("every year on {day}").format(day=month_day_text(trigger.yearly))
    return _("every year on the first day of the months {months}").format(months=listed(map(str, trigger.months)))


def _deadline(rule: Rule) -> str:
    start = _(", counted from {span} after it").format(span=span_text(rule.start)) if rule.start is not None else ""
    if rule.within is not None:
        return _("within {span}").format(span=span_text(rule.within)) + start
    if isinstance(rule.at, Series):
        every, end = span_text(rule.at.every), span_text(rule.at.until)
        return _("every {every} until {end} have passed").format(every=every, end=end) + start
    if isinstance(rule.at, Product):
        product = " × ".join(map(word, rule.at.product_of))
        return _("on the day when {product} days have passed").format(product=product) + start
    if rule.at is not None:
        return _at(rule.at) + start
    if rule.slots is not None:
        text = _("{count} times, in equal windows from {first} to {last} after it")
        first, last = span_text(rule.slots.start), span_text(rule.slots.end)
        return text.format(count=rule.slots.count, first=first, last=last) + start
    if rule.window is not None:
        return _window(rule.window) + start
    if rule.date is not None and rule.date.festival is not None:
        return _("from 7 days before to the day itself")
    return ""


def _at(spans: tuple[Duration, ...]) -> str:
    if all(span.amount == 0 for span in spans):
        return _("on the same day")
    return _("exactly {spans} later").format(spans=listed(map(span_text, spans)))


def _window(window: Window) -> str:
    text = _("from {first} to {last}").format(
        first=moment_text(window.opens), last=either(map(moment_text, window.due))
    )
    return text + (_(", whichever is first") if len(window.due) > 1 else "")


def _for_whom(rule: Rule, policy: Policy, language: str) -> Iterator[str]:
    if rule.where:
        yield _("Only where {conditions}.").format(conditions=conditions_text(rule.where))
    if rule.customers:
        yield _("Only for customers whose {conditions}.").format(conditions=any_of_text(rule.customers))
    if rule.while_ is not None:
        yield _("Only while there is {happened}.").format(happened=happened_text(rule.while_))
    if rule.flagged is not None:
        one_of, none_of = (
            either(flag_title(str(flag), policy, language) for flag in flags) if flags else ""
            for flags in (rule.flagged.one_of, rule.flagged.none_of)
        )
        if one_of:
            yield _("Only for customers marked {flags}.").format(flags=one_of)
        if none_of:
            yield _("Not for customers marked {flags}.").format(flags=none_of)


def flag_title(name: str, policy: Policy, language: str) -> str:
    """A flag as people call it, in quotation marks."""
    flag = policy.flags.get(Word(name))
    return quoted(flag.title.text(language) if flag is not None else word(name))


def happened_text(happened: Happened) -> str:
    """What happened to a customer: `a “complaint closed” whose category is quality, in the last 12 months`."""
    text = _("a {event}").format(event=quoted(word(happened.event)))
    if happened.where:
        text += _(" whose {conditions}").format(conditions=conditions_text(happened.where))
    if happened.closed_by is not None:
        text += _(" without a {event} of the same reference").format(event=quoted(word(happened.closed_by)))
    if happened.within is not None:
        text += _(", in the last {span}").format(span=span_text(happened.within))
    return text


def _how_many(rule: Rule) -> Iterator[str]:
    if rule.sample is not None and rule.strata:
        text = _("At least {share} of a month's are drawn by lot, for each {strata} apart.")
        yield text.format(share=rule.sample, strata=listed(map(word, rule.strata)))
    elif rule.sample is not None:
        yield _("At least {share} of a month's are drawn by lot.").format(share=rule.sample)
    if rule.quota is not None:
        text = _("Each caller makes {count} of them a day, shared out by {column}.")
        yield text.format(count=rule.quota.per_caller, column=word(rule.quota.share_by))
    if rule.replace is not None:
        yield _("Whoever was drawn and cannot be reached is replaced by another.")


def _until(rule: Rule) -> Iterator[str]:
    if rule.unless:
        yield _("It ends with {events} of the same reference.").format(events=words_text(rule.unless))
    if isinstance(rule.missed, Moment):
        yield _("The last day before it is missed and leaves the list: {moment}.").format(
            moment=moment_text(rule.missed)
        )
    elif rule.missed == "never":
        yield _("It stays overdue until it is made.")
    elif rule.missed is not None:
        yield _("What is not done by the due day is missed and leaves the list.")


def _how(rule: Rule, policy: Policy) -> Iterator[str]:
    if channels := rule.channels or policy.channels.order:
        yield sentence(_("by {channels}").format(channels=first_choice(channels)))


def first_choice(channels: tuple[str, ...]) -> str:
    """Channels in the order in which they are tried."""
    return _(", else ").join(map(channel, channels))


def _by_whom(rule: Rule, policy: Policy, language: str) -> Iterator[str]:
    if isinstance(rule.by, Mapping):
        yield from (_by_value(column, choices, policy, language) for column, choices in rule.by.items())
    else:
        roles = rule.by or policy.callers.roles or ("owner",)
        yield _("The call is made by: {roles}.").format(roles=roles_text(roles))
    if rule.not_by:
        yield _("Never by {people}.").format(people=relations_text(rule.not_by))
    if rule.together:
        yield _("It is made together by: {roles}.").format(roles=listed(map(role, rule.together)))


def _by_value(column: str, choices: Mapping[Word, Word], policy: Policy, language: str) -> str:
    """Who calls for which value of a column; flags by their titles."""
    values = [flag_title(one, policy, language) if one in policy.flags else word(one) for one in choices]
    pairs = zip(values, choices.values(), strict=True)
    told = _("; ").join(_("{value}: {role}").format(value=value, role=role(one)) for value, one in pairs)
    return _("Who calls goes by {column} ({pairs}).").format(column=word(column), pairs=told)


def relations_text(relations: tuple[str, ...]) -> str:
    """People told by their relation to the customer."""
    return either(_(RELATIONS[one]) for one in relations)


def fields_text(names: tuple[str, ...]) -> str:
    """Fields of a visit's record."""
    return listed(_(RECORD_FIELDS[name]) for name in names) if names else "-"


def _written_down(rule: Rule) -> Iterator[str]:
    if rule.record is not None:
        text = _("Its record also has: {fields}.").format(fields=fields_text(rule.record.required))
        yield with_clause(text, rule.record.clause)
    if rule.questionnaire is not None:
        yield _("The questions {name} are asked.").format(name=quoted(rule.questionnaire))
    if rule.script is not None:
        yield _("The caller follows the script {name}.").format(name=quoted(rule.script))
    if rule.own_visit:
        yield _("Only a contact recorded for this rule completes it.")
    if rule.priority != ORDINARY:
        yield _("Its priority is {n}; the smaller, the earlier on the list.").format(n=value_word(rule.priority))
