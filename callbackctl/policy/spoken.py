"""A whole policy as sentences, each with its clause: what a manager hands to an inspector."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from callbackctl.messages import _, to_translate
from callbackctl.policy.model import (
    Callers,
    Cap,
    ChannelRules,
    Channels,
    Customers,
    Flag,
    Handover,
    Leaving,
    Localized,
    Policy,
    Rule,
)
from callbackctl.policy.phrases import (
    channels_text,
    conditions_text,
    joined,
    listed,
    month_day_text,
    quoted,
    roles_text,
    sentence,
    span_text,
)
from callbackctl.policy.sentences import (
    fields_text,
    first_choice,
    flag_title,
    happened_text,
    relations_text,
    rule_sentences,
)
from callbackctl.policy.vocabulary import channel, role, word


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of a policy, with the clause it comes from or why its figure was assumed."""

    text: str
    clause: str | None = None
    assumed: str | None = None
    heading: bool = False

    def __str__(self) -> str:
        clause = _("clause {clause}").format(clause=self.clause) if self.clause else ""
        assumed = _("assumed: {why}").format(why=self.assumed) if self.assumed else ""
        notes = "; ".join(note for note in (clause, assumed) if note)
        return f"{self.text} [{notes}]" if notes else self.text


Lines = Iterator[Line]


def policy_lines(policy: Policy, language: str) -> list[Line]:
    """The policy of one day, line by line; a heading stands before each part that has something to say."""
    title, source = policy.title.text(language), policy.source
    lines = [
        Line(_("{title} ({id}), after: {source}").format(title=title, id=policy.policy, source=source), heading=True)
    ]
    for heading, part in _parts():
        found = list(part(policy, language))
        if found:
            lines += [Line(_(heading), heading=True), *found]
    return lines


def _parts() -> list[tuple[str, Callable[[Policy, str], Lines]]]:
    from callbackctl.policy import spoken_records as records

    return [
        (to_translate("Rules"), _rules),
        (to_translate("When"), _time),
        (to_translate("Whom"), _customers),
        (to_translate("How"), _channels),
        (to_translate("Who calls"), _callers),
        (to_translate("What is written down and kept"), records.kept),
        (to_translate("Questions"), records.questions),
        (to_translate("What callers say"), records.scripts),
        (to_translate("Surveys"), records.surveys),
        (to_translate("Complaints"), records.complaints),
        (to_translate("What callbacks raise"), records.matters),
        (to_translate("Plans, reviews and reports"), records.oversight),
    ]


def noted(text: str, clause: str | None = None, assumed: Localized | None = None, language: str = "en") -> Line:
    """A sentence with its source."""
    return Line(sentence(text), clause, assumed.text(language) if assumed is not None else None)


def _rules(policy: Policy, language: str) -> Lines:
    for name, rule in policy.rules.items():
        yield rule_line(str(name), rule, policy, language)


def rule_line(name: str, rule: Rule, policy: Policy, language: str) -> Line:
    """A rule as one paragraph: its id, what it is for, and all it says."""
    said = joined([sentence(rule.purpose.text(language)), *rule_sentences(rule, policy, language)])
    assumed = rule.assumed.text(language) if rule.assumed is not None else None
    return Line(f"{name}: {said}" if name else said, rule.clause, assumed)


def _time(policy: Policy, language: str) -> Lines:
    calendar = (
        _("Working days follow the state calendar of China, with its holidays and swapped weekends.")
        if policy.calendar.base == "china"
        else _("Working days are Monday to Friday.")
    )
    yield Line(joined([calendar, _("Clocks run by the time of {zone}.").format(zone=policy.timezone)]))
    for day in policy.calendar.days:
        text = _("{day} is a working day ({source}).") if day.working else _("{day} is a day off ({source}).")
        yield Line(text.format(day=day.day, source=day.source))
    for name, season in policy.seasons.items():
        text = _("The season {name} runs from {first} to {last}.")
        first, last = month_day_text(season.start), month_day_text(season.end)
        yield Line(text.format(name=quoted(name), first=first, last=last))
    if policy.quiet_hours is not None:
        spans = listed(map(str, policy.quiet_hours.spans))
        yield noted(_("Nobody is called at {spans}.").format(spans=spans), policy.quiet_hours.clause)
    if policy.contact_gap is not None:
        text = _("A customer contacted in the last {span} is passed over when lots are drawn.")
        yield noted(text.format(span=span_text(policy.contact_gap.span)), policy.contact_gap.clause)
    if policy.seed is not None:
        yield Line(_("Lots are drawn with the published seed {seed}.").format(seed=quoted(policy.seed)))


def _customers(policy: Policy, language: str) -> Lines:
    for name, flag in policy.flags.items():
        yield Line(_flag(str(name), flag, language))
    if policy.first:
        told = [_first(one, policy, language) for one in policy.first]
        text = _("First on the list, in this order: {customers}.")
        yield noted(text.format(customers=_("; then ").join(told)))
    for kind, whom in policy.speak_to.items():
        text = (
            _("At a person's, the caller asks for: {whom}.")
            if kind == "person"
            else _("At a company's, the caller asks for: {whom}.")
        )
        yield Line(text.format(whom=whom.text(language)))


def _flag(name: str, flag: Flag, language: str) -> str:
    title = quoted(flag.title.text(language))
    lately = _(" in the last {span}").format(span=span_text(flag.within)) if flag.within is not None else ""
    if flag.count is not None:
        text = _("Customers with {count} or more {event}{lately} are marked {title} ({name}).")
        event = quoted(word(flag.count))
        return text.format(count=flag.at_least, event=event, lately=lately, title=title, name=name)
    text = _("Customers whose {total}{lately} add up to more than {exceeds} are marked {title} ({name}).")
    total, exceeds = quoted(word(flag.total or "")), quoted(word(flag.exceeds or ""))
    return text.format(total=total, lately=lately, exceeds=exceeds, title=title, name=name)


def _first(one: Customers, policy: Policy, language: str) -> str:
    parts = []
    if one.columns:
        parts.append(_("whose {conditions}").format(conditions=conditions_text(one.columns)))
    if one.happened is not None:
        parts.append(_("with {happened}").format(happened=happened_text(one.happened)))
    if one.flag is not None:
        parts += [
            text.format(flags=listed(flag_title(str(flag), policy, language) for flag in flags))
            for text, flags in ((_("marked {flags}"), one.flag.one_of), (_("not marked {flags}"), one.flag.none_of))
            if flags
        ]
    return _("customers {conditions}").format(conditions=_(", and ").join(parts))


def _channels(policy: Policy, language: str) -> Lines:
    channels = policy.channels
    if channels.order:
        text = _("Callbacks are made by {channels}, the first choice first.")
        yield Line(text.format(channels=first_choice(channels.order)))
    if channels.when_refused:
        text = _("Customers who refuse a channel are contacted by {channels} instead.")
        yield Line(text.format(channels=first_choice(channels.when_refused)))
    for name in _channel_names(channels):
        rules = channels.rules_for(name)
        said = joined(_channel(channel(name), rules))
        if said or rules.clause:
            said = said or _("{channel}: allowed.").format(channel=channel(name))
            yield noted(said, rules.clause)
    for cap in policy.caps:
        yield noted(_cap(cap), cap.clause)
    yield from _reached(policy, language)


def _channel_names(channels: Channels) -> list[str]:
    return [name for name in channels.__slots__ if name not in ("order", "when_refused")]


def _channel(name: str, rules: ChannelRules) -> Iterator[str]:
    if rules.signature is not None:
        yield sentence(_("{channel}: the customer signs.").format(channel=name))
    if rules.recording is not None:
        yield sentence(_("{channel}: where the recording is kept is written down.").format(channel=name))
    if rules.only_after:
        text = _("{channel}: only after a failed try by {channels}.")
        yield sentence(text.format(channel=name, channels=channels_text(rules.only_after)))
    if rules.only_for:
        text = _("{channel}: only for customers whose {conditions}.")
        yield sentence(text.format(channel=name, conditions=conditions_text(rules.only_for)))
    if rules.record:
        text = _("{channel}: the record has {fields}.")
        yield sentence(text.format(channel=name, fields=fields_text(rules.record)))


def _cap(cap: Cap) -> str:
    beyond = _("what is beyond is refused") if cap.enforce == "block" else _("what is beyond is warned of")
    text = _("{channels} together: at most {limit} of a month's completed callbacks; {beyond}.")
    return text.format(channels=channels_text(cap.channels), limit=cap.at_most, beyond=beyond)


def _reached(policy: Policy, language: str) -> Lines:
    if policy.unreachable is not None:
        tries = policy.unreachable.tries
        text = _("A customer not reached in {tries} tries counts as unreachable, and the callback is excused.")
        one = _("A customer not reached in one try counts as unreachable, and the callback is excused.")
        said = one if tries == 1 else text.format(tries=tries)
        yield noted(said, policy.unreachable.clause, policy.unreachable.assumed, language)


def _callers(policy: Policy, language: str) -> Lines:
    callers = policy.callers
    said = joined(_who(callers)) or (_("Each rule says who calls.") if callers.clause else "")
    if said:
        yield noted(said, callers.clause)
    for handover in callers.handover:
        yield noted(_handover(handover), handover.clause)
    if callers.on_leaving is not None:
        yield noted(_leaving(callers.on_leaving), callers.on_leaving.clause)


def _who(callers: Callers) -> Iterator[str]:
    if callers.roles:
        text = _("Unless a rule says otherwise, calls are made by: {roles}.")
        yield text.format(roles=roles_text(callers.roles))
    if callers.never:
        yield _("Never called by: {roles} (they may come along).").format(roles=roles_text(callers.never))
    if callers.not_by:
        yield _("Never by {people}.").format(people=relations_text(callers.not_by))


def _handover(handover: Handover) -> str:
    if handover.newcomer is not None:
        text = _("Staff hired less than {span} ago: their callbacks are made by {role}.")
        return text.format(span=span_text(handover.newcomer), role=role(handover.to))
    text = _("Staff without {event} for {months} calendar months in a row: their callbacks are made by {role}.")
    return text.format(event=quoted(word(handover.without or "")), months=handover.months, role=role(handover.to))


def _leaving(leaving: Leaving) -> str:
    event = quoted(word(leaving.event))
    if leaving.each is not None:
        text = _("When a member of staff leaves, {event} is raised for every {each} of their customers.")
        return text.format(event=event, each=quoted(word(leaving.each)))
    return _("When a member of staff leaves, {event} is raised for every customer of theirs.").format(event=event)
