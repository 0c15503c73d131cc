"""Working days, lunar dates and festivals, as one table of days.

Sources: chinesecalendar for the announced state holidays, borax for lunar months and solar terms, with the
corrections named in `lunar` and `state_holidays`. Both are imported only when a date is asked for.
"""

from callbackctl.calendars.birthdays import lunar_birthday, solar_birthday
from callbackctl.calendars.days import BASES, Day, Kind, OwnDay, build_days
from callbackctl.calendars.festivals import FESTIVALS, Festival, festival_date, festival_days
from callbackctl.calendars.lunar import FIRST_DAY, LAST_DAY
from callbackctl.calendars.state_holidays import announced_through

__all__ = [
    "BASES",
    "FESTIVALS",
    "FIRST_DAY",
    "LAST_DAY",
    "Day",
    "Festival",
    "Kind",
    "OwnDay",
    "announced_through",
    "build_days",
    "festival_date",
    "festival_days",
    "lunar_birthday",
    "solar_birthday",
]
