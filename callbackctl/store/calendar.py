"""The table of days of one organisation: its calendar, long enough for every date a plan can touch."""

import sqlite3
from datetime import date

from callbackctl.policy.model import Calendar

_YEARS_AHEAD = 4


def ensure_days(
    connection: sqlite3.Connection,
    organization: str,
    calendar: Calendar,
    earliest: str,
    horizon: str,
    *,
    same: bool = False,
) -> None:
    """Write the days of a calendar where they are missing, or again where the calendar itself has changed.

    Covers whole years from the year before `earliest` to four years after `horizon`. `same` says that the calendar
    has not changed, so that the holidays announced are not loaded to see whether there are more of them.
    """
    first_year = max(1902, min(int(earliest[:4]) - 1, int(horizon[:4]) - 1))
    last_year = min(2099, int(horizon[:4]) + _YEARS_AHEAD)
    kept = _kept(connection, organization)
    if kept and same and kept[1] <= first_year and kept[2] >= last_year - 1:
        return
    wanted = f"{calendar!r} {_edition(calendar)}"
    if kept and kept[0] == wanted and kept[1] <= first_year and kept[2] >= last_year - 1:
        return
    if kept:
        first_year, last_year = min(first_year, kept[1]), max(last_year, kept[2])
    _write(connection, organization, calendar, first_year, last_year)
    connection.execute(
        "INSERT OR REPLACE INTO settings VALUES (?, ?)",
        (f"calendar {organization}", f"{first_year} {last_year} {wanted}"),
    )


def _kept(connection: sqlite3.Connection, organization: str) -> tuple[str, int, int] | None:
    row = connection.execute("SELECT value FROM settings WHERE key = ?", (f"calendar {organization}",)).fetchone()
    if row is None:
        return None
    first, last, wanted = row[0].split(" ", 2)
    return wanted, int(first), int(last)


def _edition(calendar: Calendar) -> int:
    """The last year of announced holidays: a newer edition writes the days anew."""
    from callbackctl.calendars import announced_through

    return announced_through() if calendar.base == "china" else 0


def _write(connection: sqlite3.Connection, organization: str, calendar: Calendar, first: int, last: int) -> None:
    from callbackctl.calendars import OwnDay, build_days

    own = [OwnDay(day.day.value, day.working, day.source) for day in calendar.days]
    days = build_days(date(first, 1, 1), date(last, 12, 31), calendar.base, own)
    connection.execute("DELETE FROM days WHERE calendar = ?", (organization,))
    connection.executemany(
        "INSERT INTO days VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (organization, day.day.isoformat(), day.working, day.number, day.kind, day.name, day.provisional,
             day.lunar_month, day.lunar_day, day.lunar_leap, day.lunar_month_length)
            for day in days
        ),
    )  # fmt: skip
