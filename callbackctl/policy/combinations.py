"""What cannot stand together in a rule file: checked after every key has been read on its own."""

from collections.abc import Mapping

from callbackctl.messages import _
from callbackctl.policy.declare import no_such
from callbackctl.policy.model import Policy, Problems, Rule, VisitTrigger
from callbackctl.policy.records import record_problems
from callbackctl.policy.values import Duration

TRIGGERS = ("after", "every", "date", "inactive", "each")
SCHEDULES = ("within", "at", "slots", "window")


def _given(rule: Rule, keys: tuple[str, ...]) -> list[str]:
    return [name for name in keys if getattr(rule, name) is not None]


def rule_problems(rule: Rule) -> Problems:
    """Impossible or missing combinations of one rule, as (key, what is wrong)."""
    triggers, schedules = _given(rule, TRIGGERS), _given(rule, SCHEDULES)
    if len(triggers) != 1:
        yield (
            (triggers[1] if triggers else "purpose"),
            _("a rule has exactly one trigger: {triggers}").format(triggers=", ".join(TRIGGERS)),
        )
        return
    trigger = triggers[0]
    if len(schedules) > 1:
        yield schedules[1], _("say one of {schedules}, not two").format(schedules=", ".join(SCHEDULES))
    yield from _schedule_problems(rule, trigger, schedules)
    yield from _sampling_problems(rule, trigger)
    if rule.clause is None and rule.assumed is None:
        yield "purpose", "name the clause of the policy text, or say why under `assumed`"
    if rule.by is not None and not isinstance(rule.by, tuple) and len(rule.by) != 1:
        yield "by", "roles can depend on one column only"


def cadences(rule: Rule) -> list[Duration]:
    """Every interval that a rule's `every` names."""
    if isinstance(rule.every, Mapping):
        return [interval for by_value in rule.every.values() for interval in by_value.values()]
    return [] if rule.every is None else [rule.every]


def _schedule_problems(rule: Rule, trigger: str, schedules: list[str]) -> Problems:
    allowed = {
        "after": SCHEDULES,
        "every": (),
        "date": ("window", "within"),
        "inactive": ("within",),
        "each": ("within",),
    }
    for name in schedules:
        if name not in allowed[trigger]:
            yield name, _("`{name}` does not go with the trigger `{trigger}`").format(name=name, trigger=trigger)
    if not schedules and trigger in ("after", "inactive", "each"):
        yield trigger, _("say by when: {schedules}").format(schedules=", ".join(allowed[trigger]))
    if rule.within is not None and rule.within.unit == "hours" and trigger != "after":
        yield "within", _("`{trigger}` has no time of day to count hours from").format(trigger=trigger)
    for cadence in cadences(rule):
        if cadence.unit not in ("days", "months"):
            yield "every", "a cadence is in days, weeks, months or years"
        elif cadence.amount == 0:
            yield "every", "a cadence must be more than nothing"
    if isinstance(rule.every, Mapping) and len(rule.every) != 1:
        yield "every", "a cadence can depend on one column only"
    if rule.season is not None and trigger != "every":
        yield "season", "only cadences (`every`) have seasons"
    if rule.where is not None and trigger not in ("after", "each"):
        yield (
            "where",
            _("`{trigger}` has no event to look at; conditions on customers go under `for`").format(trigger=trigger),
        )
    if rule.unless and (trigger != "after" or isinstance(rule.after, VisitTrigger)):
        yield "unless", "only callbacks set off by an event are ended by another"
    if rule.start is not None and trigger != "after":
        yield "from", "`from` counts from an event: it goes with `after`"


def _sampling_problems(rule: Rule, trigger: str) -> Problems:
    if (rule.sample or rule.quota) and (trigger not in ("after", "each") or isinstance(rule.after, VisitTrigger)):
        yield "sample" if rule.sample else "quota", "only callbacks set off by events can be sampled"
    if rule.sample and rule.quota:
        yield "quota", "say sample or quota, not both"
    if rule.strata and not rule.sample:
        yield "strata", "`strata` goes with `sample`"
    if rule.replace and not (rule.sample or rule.quota):
        yield "replace", "`replace` goes with `sample`"


def policy_problems(policy: Policy) -> Problems:
    """What does not fit together across the file, as (key path, what is wrong)."""
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(policy.timezone)
    except (LookupError, ValueError, OSError):
        yield (
            "timezone",
            _("there is no time zone {name!r}; say for example Asia/Shanghai").format(name=policy.timezone),
        )
    if not policy.rules:
        yield "rules", "a policy has at least one rule"
    for name, rule in policy.rules.items():
        yield from _reference_problems(policy, name, rule)
    yield from record_problems(policy)


def _reference_problems(policy: Policy, name: str, rule: Rule) -> Problems:
    if rule.season is not None and rule.season not in policy.seasons:
        yield f"rules.{name}.season", no_such("season", rule.season, policy.seasons)
    for channel in rule.channels:
        if policy.channels.order and channel not in policy.channels.order:
            yield (
                f"rules.{name}.channels",
                _("`{channel}` is not among the policy's channels ({order})").format(
                    channel=channel, order=", ".join(policy.channels.order)
                ),
            )
    if rule.flagged is not None:
        for flag in (*rule.flagged.one_of, *rule.flagged.none_of):
            if flag not in policy.flags:
                yield f"rules.{name}.flagged", no_such("flag", str(flag), policy.flags)
