"""What the policy asks for, derived from the facts: fills the temporary table `derived`, a statement a trigger kind.

Nothing here looks at callbacks already planned; `plan.py` reconciles the two. A rule whose values are dated is
derived once for each of its states, each for the anchors that fall in its time.
"""

import json
import sqlite3
from dataclasses import dataclass, fields
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

from callbackctl.planning import agreed, conditions, dates, expressions, fitting
from callbackctl.planning.literals import literal, literals
from callbackctl.planning.occurrences import anchor_days, season_spans
from callbackctl.policy.model import (
    Channel,
    Conditions,
    Policy,
    PolicyHistory,
    Rule,
    VisitTrigger,
)
from callbackctl.policy.values import Duration

_YEAR = 366
EVERY_CHANNEL: tuple[str, ...] = get_args(Channel)
FOREVER = "9999-12-31"


@dataclass(frozen=True, slots=True)
class RuleState:
    """One rule as it stands over a span of anchors: from `start` to the day before `until`."""

    name: str
    rule: Rule
    policy: Policy
    start: str
    until: str


@dataclass(frozen=True, slots=True)
class Scope:
    """For what a run derives: the organisation, the dates it plans, and what was planned before.

    `today` is the day of the run, `horizon` the last day planned;
    `epoch` is the first day anything can count from; `after` leaves out what an earlier run already planned.
    """

    organization: str
    start: str
    epoch: str
    horizon: str
    today: str
    after: str = ""


def rule_states(history: PolicyHistory) -> list[RuleState]:
    """Every rule of a policy in each of its states, in the order of the file."""
    states: list[RuleState] = []
    ends = [start.isoformat() for start, _policy in history.versions[1:]] + [FOREVER]
    for (start, policy), until in zip(history.versions, ends, strict=True):
        for name, rule in policy.rules.items():
            states.append(RuleState(str(name), rule, policy, start.isoformat(), until))
    return _merged(sorted(states, key=lambda state: (state.name, state.start)))


def allowed_channels(policy: Policy, rule: Rule) -> tuple[str, ...]:
    """The channels of a rule, first choice first."""
    return rule.channels or policy.channels.order or EVERY_CHANNEL


def caller_roles(policy: Policy, rule: Rule) -> tuple[str, ...]:
    """The roles a rule asks for where they depend on nothing; `owner` where the file names none."""
    if isinstance(rule.by, tuple):
        return rule.by
    return policy.callers.roles or ("owner",)


def derive(connection: sqlite3.Connection, states: list[RuleState], scope: Scope) -> None:
    """Fill `derived` for the customers in `dirty`."""
    for state in states:
        _derive_rule(connection, state, scope)
    _derive_promises(connection, states, scope)
    _set_moot_aside(connection)


def derive_dates(connection: sqlite3.Connection, states: list[RuleState], scope: Scope) -> None:
    """Fill `derived` with what only the passing of time brings: dates and new seasons, for those in `dirty`."""
    for state in states:
        if _is_timely(state.rule):
            _derive_rule(connection, state, scope)
    _set_moot_aside(connection)


def _set_moot_aside(connection: sqlite3.Connection) -> None:
    """What another event ended before it opened is not owed; if it was planned, it is withdrawn."""
    moot = "ended_on < substr(opens_on, 1, 10)"
    connection.execute(
        f"INSERT OR IGNORE INTO moot SELECT customer, rule, source, occurrence FROM derived WHERE {moot}"
    )
    connection.execute(f"DELETE FROM derived WHERE {moot}")


def awaken(connection: sqlite3.Connection, states: list[RuleState], scope: Scope) -> bool:
    """Put into `dirty` those for whom the days after `scope.after` may bring something; says whether there are any.

    A festival, a day of the month and a new season come for everybody, a birthday for the few who have one.
    """
    timely = [state for state in states if _is_timely(state.rule)]
    if any(_comes_round(state, scope) for state in timely):
        connection.execute("INSERT INTO dirty SELECT id FROM customers WHERE organization = ?", (scope.organization,))
        return True
    for state in timely:
        if state.rule.date is not None and state.rule.date.birthday_word:
            first, last = _date_span(state.rule, scope)
            connection.execute(
                _template("birthdays"),
                {"organization": scope.organization, "first_day": str(first), "last_day": str(last)},
            )
    return connection.execute("SELECT 1 FROM dirty LIMIT 1").fetchone() is not None


def _comes_round(state: RuleState, scope: Scope) -> bool:
    """Whether a day of the rule's, other than a birthday, or the first of its season is among the new ones."""
    rule = state.rule
    if rule.season is not None:
        season = state.policy.seasons[rule.season]
        return bool(season_spans(season, scope.epoch, scope.horizon, scope.after))
    assert rule.date is not None
    return not rule.date.birthday_word and bool(anchor_days(rule.date, *_date_span(rule, scope)))


def _is_timely(rule: Rule) -> bool:
    return rule.date is not None or rule.season is not None


def _merged(states: list[RuleState]) -> list[RuleState]:
    merged: list[RuleState] = []
    for state in states:
        last = merged[-1] if merged else None
        if (
            last
            and last.name == state.name
            and last.until == state.start
            and _surroundings(last) == _surroundings(state)
        ):
            merged[-1] = RuleState(last.name, last.rule, last.policy, last.start, state.until)
        else:
            merged.append(state)
    return merged


def _surroundings(state: RuleState) -> tuple[Any, ...]:
    policy = state.policy
    return state.rule, policy.seasons, policy.channels, policy.callers, policy.flags


def _derive_rule(connection: sqlite3.Connection, state: RuleState, scope: Scope) -> None:
    rule = state.rule
    if rule.every is not None:
        _derive_every(connection, state, scope)
    elif rule.date is not None:
        _derive_date(connection, state, scope)
    elif rule.inactive is not None:
        _derive_inactive(connection, state, scope)
    else:
        _derive_after(connection, state, scope)


@cache
def _template(name: str) -> str:
    return (Path(__file__).parent / "sql" / f"{name}.sql").read_text(encoding="utf-8")


def _run(
    connection: sqlite3.Connection, name: str, parts: dict[str, str], state: RuleState, scope: Scope, **more: Any
) -> None:
    rule = state.rule
    connection.execute(
        _template(name).format_map(parts),
        {
            "organization": scope.organization,
            "calendar": scope.organization,
            "rule": state.name,
            "clause": rule.clause,
            "from": state.start,
            "until": state.until,
            "start": scope.start,
            "horizon": scope.horizon,
            "after": scope.after,
            "today": scope.today,
            "share": rule.sample.millionths if rule.sample else None,
            **more,
        },
    )


def _common(state: RuleState, event: str | None) -> dict[str, str]:
    rule, policy = state.rule, state.policy
    return {
        "role": _role_sql(policy, rule, event),
        "channels": _channels_sql(policy, allowed_channels(policy, rule)),
        "customers": conditions.any_of_sql("c", rule.customers),
        "flagged": conditions.flag_sql(rule.flagged) if rule.flagged else "1",
        "while": _while_sql(rule),
    }


def _while_sql(rule: Rule) -> str:
    if rule.while_ is None:
        return "1"
    cases = conditions.open_cases_sql(rule.while_, "m.customer", "substr(m.opens_on, 1, 10)")
    return f"EXISTS (SELECT 1 FROM ({cases}) WHERE closed_on IS NULL OR substr(closed_on, 1, 10) >= m.opens_on)"


def _while_ended_sql(rule: Rule) -> str:
    if rule.while_ is None or rule.while_.closed_by is None:
        return "NULL"
    cases = conditions.open_cases_sql(rule.while_, "m.customer", "substr(m.opens_on, 1, 10)")
    return (
        f"(SELECT CASE WHEN count(closed_on) = count(*) THEN max(substr(closed_on, 1, 10)) END FROM ({cases})"
        " WHERE closed_on IS NULL OR substr(closed_on, 1, 10) >= m.opens_on)"
    )


def _role_sql(policy: Policy, rule: Rule, event: str | None) -> str:
    if rule.by is None or isinstance(rule.by, tuple):
        return literal(",".join(caller_roles(policy, rule)))
    ((name, choices),) = rule.by.items()
    by_value = {str(value): str(role) for value, role in choices.items()}
    fallback = by_value.get("otherwise") or ",".join(policy.callers.roles)
    if name == "flag":
        cases = [
            f"WHEN EXISTS (SELECT 1 FROM flags f WHERE f.organization = :organization AND f.customer = c.id"
            f" AND f.flag = {literal(value)}) THEN {literal(role)}"
            for value, role in by_value.items()
            if value != "otherwise"
        ]
    else:
        value_sql = conditions.column("c", str(name))
        if event is not None:
            value_sql = f"coalesce({conditions.column(event, str(name))}, {value_sql})"
        roles = {value: literal(role) for value, role in by_value.items() if value != "otherwise"}
        return expressions.choice(value_sql, roles, literal(fallback))
    return f"CASE {' '.join(cases)} ELSE {literal(fallback)} END"


def _channels_sql(policy: Policy, allowed: tuple[str, ...]) -> str:
    """Of some channels, those that are for a customer `c` like this one, as JSON."""
    only_for: dict[str, Conditions | None] = {name: policy.channels.rules_for(name).only_for for name in allowed}
    if not any(only_for.values()):
        return literal("[" + ",".join(f'"{name}"' for name in allowed) + "]")
    parts = [
        f"CASE WHEN {conditions.conditions_sql('c', condition)} THEN '\"{name}\",' ELSE '' END"
        for name, condition in only_for.items()
    ]
    return f"'[' || rtrim({' || '.join(parts)}, ',') || ']'"


def _fits_sql(state: RuleState) -> str:
    allowed = literal(json.dumps(allowed_channels(state.policy, state.rule)))
    return fitting.fits(":rule", fitting.over(allowed, state.policy.channels.when_refused), state.rule.own_visit)


def _derive_after(connection: sqlite3.Connection, state: RuleState, scope: Scope) -> None:
    rule = state.rule
    source = "v" if isinstance(rule.after, VisitTrigger) else "e"
    base = f"{source}.at"
    if rule.start is not None:
        base = dates.later(base, rule.start)
    opens, due = expressions.event_schedule(rule, "matched.")
    if rule.each is not None:
        end = dates.period_end("substr(base, 1, 10)", rule.each.period)
        opens, due = [f"date({end}, '+1 day')"], [dates.later(f"({end})", rule.within or Duration(0, "days"))]
    parts = _common(state, source) | {
        "base": base,
        "opens": expressions.by_occurrence(opens),
        "due": expressions.by_occurrence(due),
        "occurrences": ", ".join(f"({place})" for place in range(len(due))),
        "lapses": expressions.lapse(rule, "date(base)", "due_by", "substr(due_by, 1, 10)" if rule.slots else "NULL"),
    }
    if rule.quota is not None:
        parts["opens"] = "date(substr(base, 1, 10), '+1 day')"
    if isinstance(rule.after, VisitTrigger):
        parts |= {
            "visit_channels": literals(rule.after.visit),
            "completed": f"{fitting.COMPLETED} AND {fitting.CURRENT}",
        }
        _run(connection, "visit", parts, state, scope)
        return
    types = (rule.each.event,) if rule.each is not None else rule.after or ()
    parts |= {
        "types": literals(tuple(types)),
        "where": conditions.conditions_sql("e", rule.where),
        "stratum": expressions.stratum(rule),
        "quota": str(rule.quota.per_caller if rule.quota else "NULL"),
        "drawn_on": ":today" if rule.quota else "'9999'",
        "ended_on": expressions.ended(rule, "at", tuple(types)),
        "ended_by": expressions.ended(rule, "id", tuple(types)),
    }
    _run(connection, "after", parts, state, scope)


def _derive_every(connection: sqlite3.Connection, state: RuleState, scope: Scope) -> None:
    rule = state.rule
    season = state.policy.seasons.get(rule.season) if rule.season is not None else None
    connection.execute("DELETE FROM seasons")
    connection.executemany(
        "INSERT INTO seasons VALUES (?, ?)", season_spans(season, scope.epoch, scope.horizon, scope.after)
    )
    assert rule.every is not None
    parts = _common(state, None) | {
        "fits": _fits_sql(state),
        "settles": fitting.settles(state.policy.channels.when_refused),
        "due": expressions.cadence(rule),
        "occurrence": "CAST(substr(season_start, 1, 4) AS INTEGER)" if season else "0",
        "lapses": expressions.lapse(rule, "day", "due_by", "season_end" if season else "NULL"),
        "while": _while_sql(rule).replace("m.customer", "dues.customer").replace("m.opens_on", "dues.due_by"),
    }
    _run(connection, "every", parts, state, scope)


def _derive_inactive(connection: sqlite3.Connection, state: RuleState, scope: Scope) -> None:
    rule = state.rule
    assert rule.inactive is not None
    assert rule.within is not None
    parts = _common(state, None) | {
        "lapse": dates.later("day", rule.inactive.span),
        "due": dates.later("opens_on", rule.within),
        "lapses": expressions.lapse(rule, "day", dates.later("opens_on", rule.within), "NULL"),
    }
    _run(connection, "inactive", parts, state, scope, event=str(rule.inactive.event))


def _derive_date(connection: sqlite3.Connection, state: RuleState, scope: Scope) -> None:
    rule = state.rule
    assert rule.date is not None
    anchor = "d.day" if rule.date.birthday_word else "o.day"
    opens, due = expressions.date_schedule(rule, anchor)
    if rule.date.birthday_word or rule.date.festival:
        default = due
    else:
        default = (
            f"CASE WHEN o.next IS NOT NULL THEN date({expressions.date_schedule(rule, 'o.next')[0]}, '-1 day') END"
        )
    parts = _common(state, None) | {
        "opens": opens,
        "due": due,
        "lapses": expressions.lapse(rule, anchor, due, default),
        "ended_on": _while_ended_sql(rule),
    }
    first, last = _date_span(rule, scope)
    if rule.date.birthday_word:
        _run(connection, "birthday", parts, state, scope, first_day=first.isoformat(), last_day=last.isoformat())
        return
    connection.execute("DELETE FROM occurrences")
    # One anchor more than is planned: the one that a callback is missed at.
    days = [day.isoformat() for day in anchor_days(rule.date, first, last + timedelta(days=2 * _YEAR))]
    pairs = pairwise(days)
    connection.executemany(
        "INSERT INTO occurrences VALUES (?, ?)", [pair for pair in pairs if pair[0] <= last.isoformat()]
    )
    _run(connection, "date", parts, state, scope)


def _date_span(rule: Rule, scope: Scope) -> tuple[date, date]:
    """Anchors whose window can touch what is planned: a morning looks at a few days, a first run at all of them."""
    before, after = expressions.reach(rule)
    first = date.fromisoformat(scope.after or scope.epoch) - timedelta(days=after if scope.after else after + _YEAR)
    return first, date.fromisoformat(scope.horizon) + timedelta(days=before)


def _derive_promises(connection: sqlite3.Connection, states: list[RuleState], scope: Scope) -> None:
    latest = max(states, key=lambda state: state.until, default=None)
    if latest is None:
        return
    policy = latest.policy
    allowed = policy.channels.order or EVERY_CHANNEL
    parts = {
        "role": literal(",".join(policy.callers.roles or ("owner",))),
        "channels": agreed.channels_sql(policy, allowed, _channels_sql(policy, allowed)),
        "current": fitting.CURRENT,
    }
    connection.execute(
        _template("promise").format_map(parts), {"organization": scope.organization, "start": scope.start}
    )


def schedule_text(states: list[RuleState]) -> str:
    """What decides when and for whom a rule calls, as text: when it changes, open callbacks are planned anew."""
    parts = []
    for state in states:
        chosen = {
            item.name: getattr(state.rule, item.name)
            for item in fields(state.rule)
            if item.name in _DECIDING and getattr(state.rule, item.name)
        }
        season = state.policy.seasons.get(state.rule.season) if state.rule.season else None
        parts.append(f"{state.start} {chosen!r} {season!r}")
    return "\n".join(parts)


_DECIDING = frozenset(
    {
        "after",
        "every",
        "date",
        "inactive",
        "each",
        "where",
        "customers",
        "while_",
        "flagged",
        "start",
        "within",
        "at",
        "slots",
        "window",
        "missed",
        "unless",
        "season",
        "own_visit",
    }
)
