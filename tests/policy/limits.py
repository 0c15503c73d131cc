"""Every limit of a policy on how many are called, over which channel, when and by whom, moved by the least there is.

A scenario that stands at the limit, on either side, tells the moved policy from the shipped one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, get_args

from callbackctl.policy.model import Callers, Channel, Channels, Policy, Rule
from callbackctl.policy.values import DaySpan, Duration, Ratio

PERCENT = 10_000  # of a ratio's millionths


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit, how it is moved, and what its keys are to say then; by the path to each key."""

    name: str
    values: Mapping[tuple[str, ...], Any]

    def below(self, *path: str) -> "Limit":
        """The same, seen from further above."""
        return Limit(".".join((*path, self.name)), {(*path, *at): value for at, value in self.values.items()})

    def moved(self, policy: Policy) -> Policy:
        """A policy with this limit moved."""
        for at, value in self.values.items():
            policy = _put(policy, at, value)
        return policy


def limits(policy: Policy) -> Iterator[Limit]:
    """All limits of a policy."""
    yield from (limit.below("callers") for limit in _of_callers(policy.callers))
    yield from (limit.below("channels") for limit in _of_channels(policy.channels))
    for place, cap in enumerate(policy.caps):
        for told, share in _ratios(cap.at_most):
            yield Limit(f"caps[{place}] {told}", {("caps",): _with(policy.caps, place, replace(cap, at_most=share))})
    if policy.contact_gap is not None:
        for told, span in _durations(policy.contact_gap.span):
            yield Limit(f"contact_gap {told}", {("contact_gap", "span"): span})
    if policy.unreachable is not None:
        yield from _number("tries", policy.unreachable.tries, "unreachable", "tries")
    if policy.quiet_hours is not None:
        spans = policy.quiet_hours.spans
        for place, hours in enumerate(spans):
            for told, moved in _spans(hours):
                yield Limit(f"quiet_hours[{place}] {told}", {("quiet_hours", "spans"): _with(spans, place, moved)})
    for name, rule in policy.rules.items():
        yield from (limit.below("rules", name) for limit in _of_rule(rule, policy.callers.roles))


def _of_callers(callers: Callers) -> Iterator[Limit]:
    for role in callers.never:
        # Those who never call are no callers besides: let them be.
        values: dict[tuple[str, ...], Any] = {("roles",): (*callers.roles, role)}
        yield Limit(f"never without {role}", values | {("never",): _less(callers.never, role)})
    for relation in callers.not_by:
        yield Limit(f"not_by without {relation}", {("not_by",): _less(callers.not_by, relation)})
    for place, handover in enumerate(callers.handover):
        moved: list[tuple[str, dict[str, Any]]] = [("to another role", {"to": "nobody"})]
        if handover.newcomer is not None:
            moved += [(f"newcomer {told}", {"newcomer": span}) for told, span in _durations(handover.newcomer)]
        if handover.months is not None:
            moved += [(f"months {step:+}", {"months": handover.months + step}) for step in (-1, 1)]
        for told, changes in moved:
            changed = _with(callers.handover, place, replace(handover, **changes))
            yield Limit(f"handover[{place}] {told}", {("handover",): changed})


def _of_channels(channels: Channels) -> Iterator[Limit]:
    for key in ("order", "when_refused"):
        names = getattr(channels, key)
        if len(names) > 1:
            yield Limit(f"{key} turned round", {(key,): names[::-1]})
    for name in channels.when_refused:
        yield Limit(f"when_refused without {name}", {("when_refused",): _less(channels.when_refused, name)})
    for channel in get_args(Channel):
        rules = channels.rules_for(channel)
        for key in ("signature", "recording", "only_for"):
            if getattr(rules, key) is not None:
                yield Limit(f"{channel} without {key}", {(channel, key): None})
        for name in rules.only_after:
            yield Limit(f"{channel} not after {name}", {(channel, "only_after"): _less(rules.only_after, name)})


def _of_rule(rule: Rule, callers: tuple[str, ...]) -> Iterator[Limit]:
    if rule.sample is not None:
        # A tenth less is told from the whole by eleven events, one in a hundred less by fifty.
        yield Limit("sample less a tenth", {("sample",): Ratio(rule.sample.millionths * 9 // 10)})
        yield Limit("sample +1 %", {("sample",): Ratio(rule.sample.millionths + PERCENT)})
    if rule.quota is not None:
        yield from _number("quota", rule.quota.per_caller, "quota", "per_caller")
    for role in rule.together:
        if role not in (rule.by or callers):  # the caller is one of them in any case
            yield Limit(f"together without {role}", {("together",): _less(rule.together, role)})
    for relation in rule.not_by:
        yield Limit(f"not_by without {relation}", {("not_by",): _less(rule.not_by, relation)})
    if rule.replace is not None:
        yield Limit("without replace", {("replace",): None})
    if rule.strata:
        yield Limit("without strata", {("strata",): ()})


def _number(name: str, number: int, *path: str) -> Iterator[Limit]:
    for step in (-1, 1):
        yield Limit(f"{name} {step:+}", {path: number + step})


def _ratios(ratio: Ratio) -> Iterator[tuple[str, Ratio]]:
    for step in (-1, 1):
        yield f"{step:+} %", Ratio(ratio.millionths + step * PERCENT)


def _durations(span: Duration) -> Iterator[tuple[str, Duration]]:
    for step in (-1, 1):
        yield f"{step:+} {span.unit}", Duration(span.amount + step, span.unit)


def _spans(span: DaySpan) -> Iterator[tuple[str, DaySpan]]:
    for step in (-1, 1):
        yield f"start {step:+} minute", DaySpan(span.start + step, span.end)
        yield f"end {step:+} minute", DaySpan(span.start, span.end + step)


def _less(names: tuple[Any, ...], name: object) -> tuple[Any, ...]:
    return tuple(one for one in names if one != name)


def _with(items: tuple[Any, ...], place: int, item: object) -> tuple[Any, ...]:
    return (*items[:place], item, *items[place + 1 :])


def _put(model: Any, at: tuple[str, ...], value: object) -> Any:
    first, *rest = at
    if isinstance(model, Mapping):
        return {**model, first: _put(model[first], tuple(rest), value) if rest else value}
    return replace(model, **{first: _put(getattr(model, first), tuple(rest), value) if rest else value})
