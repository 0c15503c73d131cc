"""The schedules of the rule file as SQL expressions: when a callback opens, is due, is missed, is ended."""

from collections.abc import Mapping

from callbackctl.planning import conditions, dates
from callbackctl.planning.literals import literal, literals
from callbackctl.policy.model import Product, Rule, Series
from callbackctl.policy.values import Duration, Moment


def by_occurrence(expressions: list[str]) -> str:
    """The expression of each occurrence of a series; `o.column1` is its place."""
    if len(expressions) == 1:
        return expressions[0]
    cases = " ".join(f"WHEN {place} THEN {expression}" for place, expression in enumerate(expressions))
    return f"CASE o.column1 {cases} END"


def _spans(rule: Rule) -> list[Duration]:
    if isinstance(rule.at, Series):
        times = rule.at.until.amount // rule.at.every.amount
        return [Duration(rule.at.every.amount * time, rule.at.every.unit) for time in range(1, times + 1)]
    return list(rule.at) if isinstance(rule.at, tuple) else []


def event_schedule(rule: Rule, alias: str) -> tuple[list[str], list[str]]:
    """Opening and due expressions over `base`, one each an occurrence."""
    if rule.within is not None:
        in_hours = rule.within.unit == "hours"
        return [dates.minute_of("base") if in_hours else dates.day_of("base")], [dates.later("base", rule.within)]
    if isinstance(rule.at, Product):
        attributes = [f"json_extract({alias}attributes, '$.\"{name}\"')" for name in rule.at.product_of]
        # What is no number gives no date: a callback on a wrong day would be worse than one less.
        factors = " * ".join(f"CASE WHEN {one} GLOB '[0-9]*' THEN CAST({one} AS REAL) END" for one in attributes)
        day = f"date(base, '+' || CAST(round({factors}) AS INTEGER) || ' days')"
        return [day], [day]
    if rule.slots is not None:
        first, length = (
            rule.slots.start.amount,
            (rule.slots.end.amount - rule.slots.start.amount + 1) // rule.slots.count,
        )
        starts = [first + place * length for place in range(rule.slots.count)]
        return (
            [f"date(base, '+{start} days')" for start in starts],
            [f"date(base, '+{start + length - 1} days')" for start in starts],
        )
    if rule.window is not None:
        due = dates.earliest([dates.moment_sql("date(base)", moment) for moment in rule.window.due])
        return [dates.moment_sql("date(base)", rule.window.opens)], [due]
    days = [dates.later("base", span) for span in _spans(rule)]
    return days, days


def lapse(rule: Rule, anchor: str, due: str, by_default: str) -> str:
    """After which day a callback is missed for good, or NULL."""
    if rule.missed is None:
        return by_default
    if isinstance(rule.missed, Moment):
        return dates.moment_sql(anchor, rule.missed)
    return due if rule.missed == "after due" else "NULL"


def date_schedule(rule: Rule, anchor: str) -> tuple[str, str]:
    """Opening and due day of a date trigger, seen from its anchor."""
    if rule.window is not None:
        due = dates.earliest([dates.moment_sql(anchor, moment) for moment in rule.window.due])
        return dates.moment_sql(anchor, rule.window.opens), due
    if rule.within is not None:
        return anchor, dates.later(anchor, rule.within)
    if rule.date is not None and rule.date.festival is not None:
        return f"date({anchor}, '-7 days')", anchor
    return anchor, anchor


def cadence(rule: Rule) -> str:
    """The day on which an interval that starts on `day` runs out."""
    if isinstance(rule.every, Duration):
        return dates.later("day", rule.every)
    ((name, by_value),) = (rule.every or {}).items()
    column = conditions.column("c", str(name))
    spans = {str(value): dates.later("day", span) for value, span in by_value.items()}
    otherwise = spans.pop("otherwise", "NULL")
    return choice(column, spans, otherwise)


def choice(column: str, choices: Mapping[str, str], otherwise: str) -> str:
    """One of several results, by the value of a column."""
    cases = " ".join(f"WHEN {column} = {literal(value)} THEN {result}" for value, result in choices.items())
    return f"CASE {cases} ELSE {otherwise} END" if cases else otherwise


def stratum(rule: Rule) -> str:
    """Within which stratum an event is drawn, as text."""
    strata = (rule.quota.share_by,) if rule.quota else rule.strata
    values = [
        f"coalesce({conditions.column('e', str(name))}, {conditions.column('c', str(name))}, '')" for name in strata
    ]
    return " || '/' || ".join(values) or "''"


def ended(rule: Rule, column: str, types: tuple[str, ...]) -> str:
    """A column of the event that ends a callback (`unless`), or NULL."""
    if not rule.unless:
        return "NULL"
    earlier = (
        "SELECT 1 FROM events p WHERE p.organization = e.organization AND p.customer = e.customer"
        f" AND p.type IN {literals(types)} AND p.ref = e.ref AND p.at < e.at"
    )
    # A payment may come before the due date it belongs to; only where a ref is used again must it come after. (The plus
    # keeps SQLite from reading all of an organisation's events in the order of their days.)
    return (
        f"(SELECT x.{column} FROM events x WHERE x.organization = e.organization AND x.customer = e.customer"
        f" AND x.type IN {literals(tuple(rule.unless))} AND x.ref = e.ref"
        f" AND (substr(x.at, 1, length(e.at)) >= substr(e.at, 1, length(x.at)) OR NOT EXISTS ({earlier})) ORDER BY +x.at, x.id LIMIT 1)"
    )


def reach(rule: Rule) -> tuple[int, int]:
    """How many days a date rule may open before its anchor and after it, at the most."""
    if rule.window is None:
        return (7, 0) if rule.date is not None and rule.date.festival is not None else (0, 0)
    opens = rule.window.opens
    # A working day is at most two days further on, and one long holiday with its swapped days a fortnight more.
    days = opens.span.amount * (31 if opens.span.unit == "months" else 2 if opens.span.unit == "working days" else 1)
    days += 15 if opens.span.unit == "working days" else 0
    if opens.kind == "before":
        return days, 0
    return (0, days) if opens.kind == "after" else (31, 31)
