"""The one place that reads the system clock, and the one form in which moments are kept.

A moment is ISO text in the organisation's local time: `2026-03-05`, or `2026-03-05T09:30` where the time of
day is known. A date given as "today" stands for its morning, 08:00.
"""

import re
from datetime import date, datetime

from callbackctl.errors import UsageError
from callbackctl.messages import _

MORNING = "08:00"
FIRST_YEAR, LAST_YEAR = 1902, 2099
"""Moments lie in these years: of no others are lunar dates and working days known."""
# Compiled only where it is needed: nearly every moment is written as it is kept.
_AS_WRITTEN = r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[T ]+([0-9]{1,2}):([0-9]{2})(?::[0-9]{2}(?:\.[0-9]+)?)?)?"


def system_now(timezone: str) -> str:
    """This minute in a time zone, as `YYYY-MM-DDTHH:MM`."""
    from zoneinfo import ZoneInfo

    return datetime.now(ZoneInfo(timezone)).strftime("%Y-%m-%dT%H:%M")


def parse_moment(text: str, *, any_year: bool = False) -> str:
    """A date or date-time as kept: `2026-03-05` or `2026-03-05T09:30`.

    Accepts `/` for `-`, a blank for `T`, one-digit months, days and hours, and seconds (cut off).
    Raises ValueError for what is no date, or no time of day, and for other years than these unless `any_year` will do.
    """
    if _is_kept(text) and (any_year or FIRST_YEAR <= int(text[:4]) <= LAST_YEAR):
        return text
    found = re.fullmatch(_AS_WRITTEN, text.strip())
    if not found:
        raise ValueError(_("{text!r} is no date; write 2026-03-05 or 2026-03-05T09:30").format(text=text))
    year, month, day = (int(part) for part in found.groups()[:3])
    try:
        moment: date = date(year, month, day)
        if found[4] is not None:
            moment = datetime(year, month, day, int(found[4]), int(found[5]))
    except ValueError:
        raise ValueError(_("there is no {text}").format(text=text)) from None
    if not (any_year or FIRST_YEAR <= year <= LAST_YEAR):
        raise ValueError(
            _("{text} is outside the years known here, {first} to {last}").format(
                text=text, first=FIRST_YEAR, last=LAST_YEAR
            )
        )
    return moment.isoformat(timespec="minutes") if isinstance(moment, datetime) else moment.isoformat()


def _is_kept(text: str) -> bool:
    """Whether a text is a moment, written as moments are kept."""
    try:
        if len(text) == len("2026-03-05"):
            return date.fromisoformat(text).isoformat() == text
        return datetime.fromisoformat(text).isoformat(timespec="minutes") == text
    except ValueError:
        return False


def now_for(today: str | None, timezone: str) -> str:
    """The moment a command works at: what `--today` says (a date means its morning), else the clock."""
    if today is None:
        return system_now(timezone)
    try:
        moment = parse_moment(today)
    except ValueError as problem:
        raise UsageError(str(problem)) from None
    return moment if "T" in moment else f"{moment}T{MORNING}"
