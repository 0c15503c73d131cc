"""Where each callback stands, told from its dates: the one definition that the report and `check` share."""

from callbackctl.planning.literals import literal

# Compared at the precision both moments have: a day counts as a whole where either is only known to the day.
_IN_TIME = (
    "substr(c.settled_at, 1, min(length(c.settled_at), length(c.due_by)))"
    " <= substr(c.due_by, 1, min(length(c.settled_at), length(c.due_by)))"
)


def standing_sql(now: str) -> str:
    """`on_time`, `late`, `excused`, `missed` or `open` for a callback `c`, as of a moment."""
    moment, day = literal(now), literal(now[:10])
    return (
        f"CASE WHEN c.status = 'completed' AND {_IN_TIME} THEN 'on_time' WHEN c.status = 'completed' THEN 'late'"
        " WHEN c.status IN ('excused', 'withdrawn') THEN 'excused'"
        f" WHEN c.due_by < CASE WHEN length(c.due_by) > 10 THEN {moment} ELSE {day} END"
        f" OR c.lapses_on < {day} THEN 'missed' ELSE 'open' END"
    )


def counted_sql(month: str) -> str:
    """Callbacks counted in a month (`YYYY-MM`): those due in it, without the ones that another replaced."""
    return (
        f"c.organization = :organization AND c.due_by >= {literal(month)} AND c.due_by < {literal(month + '~')}"
        " AND NOT (c.status = 'withdrawn' AND EXISTS (SELECT 1 FROM callbacks r WHERE r.replaces = c.id))"
    )
