"""The event types that a policy speaks of: an imported one that it does not name sets nothing off."""

from collections.abc import Iterator

from callbackctl.policy.model import Happened, Policy, PolicyHistory, Rule


def event_types(history: PolicyHistory) -> set[str]:
    """Every event type named in any state of a policy."""
    return {str(name) for _start, policy in history.versions for name in _of_policy(policy) if name is not None}


def _of_policy(policy: Policy) -> Iterator[str | None]:
    for rule in policy.rules.values():
        yield from _of_rule(rule)
    for flag in policy.flags.values():
        yield from (flag.count, flag.total, flag.exceeds)
    for one in policy.first:
        yield from _of_happening(one.happened)
    yield from (handover.without for handover in policy.callers.handover)
    leaving = policy.callers.on_leaving
    if leaving is not None:
        yield from (leaving.event, leaving.each)


def _of_rule(rule: Rule) -> Iterator[str | None]:
    if isinstance(rule.after, tuple):
        yield from rule.after
    yield from rule.unless
    yield rule.each.event if rule.each is not None else None
    yield rule.inactive.event if rule.inactive is not None else None
    yield from _of_happening(rule.while_)


def _of_happening(happened: Happened | None) -> Iterator[str | None]:
    if happened is not None:
        yield from (happened.event, happened.closed_by)
