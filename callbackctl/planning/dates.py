"""Date arithmetic of the policy language as SQL expressions.

Every function takes and returns SQL text over ISO dates. Months are clipped to the month's end; working days
come from the table of days, so that swapped weekends and the organisation's own days count as they should.
"""

from callbackctl.policy.values import Duration, Moment


def day_of(moment: str) -> str:
    """The calendar day of a moment."""
    return f"substr({moment}, 1, 10)"


def minute_of(moment: str) -> str:
    """A moment to the minute; a date alone stands for its first minute."""
    return f"strftime('%Y-%m-%dT%H:%M', {moment})"


def later(moment: str, span: Duration) -> str:
    """The end of a span that starts at a moment: a day, or a minute where the span is in hours."""
    if span.unit == "hours":
        return f"strftime('%Y-%m-%dT%H:%M', {moment}, '+{span.amount} hours')"
    if span.unit == "days":
        return f"date({moment}, '+{span.amount} days')" if span.amount else f"date({moment})"
    if span.unit == "months":
        return _months_from(moment, span.amount)
    return _working_days_after(moment, span.amount)


def _months_from(moment: str, months: int) -> str:
    # SQLite lets 31 January + 1 month run over into March; the end of the wanted month is the earlier of the two then.
    return (
        f"min(date({moment}, '{months:+d} months'),"
        f" date({moment}, 'start of month', '{months + 1:+d} months', '-1 day'))"
    )


def _working_days_after(moment: str, count: int) -> str:
    if count == 0:
        return f"date({moment})"
    return (
        "(SELECT min(later.day) FROM days later WHERE later.calendar = :calendar AND later.number ="
        " (SELECT first.number FROM days first WHERE first.calendar = :calendar AND first.day ="
        f" date({moment})) + {count})"
    )


def moment_sql(anchor: str, moment: Moment) -> str:
    """The day that a moment of the rule file means, seen from an anchor day."""
    month_end = f"date({anchor}, 'start of month', '+1 month', '-1 day')"
    if moment.kind == "month start":
        return f"date({anchor}, 'start of month')"
    if moment.kind == "month end":
        return month_end
    if moment.kind == "day of month":
        return f"min(date({anchor}, 'start of month', '+{moment.span.amount - 1} days'), {month_end})"
    if moment.kind == "after":
        return later(anchor, moment.span)
    if moment.span.unit == "months":
        return _months_from(anchor, -moment.span.amount)
    return f"date({anchor}, '-{moment.span.amount} days')"


def earliest(days: list[str]) -> str:
    """The earliest of several days."""
    return days[0] if len(days) == 1 else f"min({', '.join(days)})"


def period_end(day: str, period: str) -> str:
    """The last day of the period (ten days: 旬; or month) that a day lies in."""
    month_end = f"date({day}, 'start of month', '+1 month', '-1 day')"
    if period == "month":
        return month_end
    return (
        f"CASE WHEN substr({day}, 9, 2) <= '10' THEN date({day}, 'start of month', '+9 days')"
        f" WHEN substr({day}, 9, 2) <= '20' THEN date({day}, 'start of month', '+19 days') ELSE {month_end} END"
    )
