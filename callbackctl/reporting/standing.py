"""Where each callback stands, told from its dates: the one definition that the report and `check` share."""

from callbackctl.planning.literals import literal, literals

STANDINGS = ("on_time", "late", "missed", "excused", "open")
EXCUSES = ("refused", "unreachable", "moved", "dead", "withdrawn")

# Compared at the precision both moments have: a day counts as a whole where either is only known to the day.
IN_TIME = (
    "substr(c.settled_at, 1, min(length(c.settled_at), length(c.due_by)))"
    " <= substr(c.due_by, 1, min(length(c.settled_at), length(c.due_by)))"
)


def standing_sql(now: str) -> str:
    """`on_time`, `late`, `excused`, `missed` or `open` for a callback `c`, as of a moment."""
    return _standing(now, "'excused'")


def place_sql(now: str) -> str:
    """The same with what excused a callback in the place of `excused`: one of EXCUSES.

    What another event ended, an edited rule took back or an earlier contact made needless is `withdrawn`.
    """
    named = literals(EXCUSES[:-1])
    return _standing(now, f"CASE WHEN c.reason IN {named} THEN c.reason ELSE 'withdrawn' END")


def _standing(now: str, excused: str) -> str:
    moment, day = literal(now), literal(now[:10])
    return (
        f"CASE WHEN c.status = 'completed' AND {IN_TIME} THEN 'on_time' WHEN c.status = 'completed' THEN 'late'"
        f" WHEN c.status IN ('excused', 'withdrawn') THEN {excused}"
        f" WHEN c.due_by < CASE WHEN length(c.due_by) > 10 THEN {moment} ELSE {day} END"
        f" OR c.lapses_on < {day} THEN 'missed' ELSE 'open' END"
    )


def standing_of(place: str) -> str:
    """The standing that a place belongs to."""
    return "excused" if place in EXCUSES else place


def counted_sql(month: str) -> str:
    """Callbacks counted in a month (`YYYY-MM`): those due in it, without the ones that another replaced."""
    return counted_between(month, month)


def counted_between(first: str, last: str) -> str:
    """The same for all months from one to another."""
    return (
        f"c.organization = :organization AND c.due_by >= {literal(first)} AND c.due_by < {literal(last + '~')}"
        " AND NOT (c.status = 'withdrawn' AND EXISTS (SELECT 1 FROM callbacks r WHERE r.replaces = c.id))"
    )
