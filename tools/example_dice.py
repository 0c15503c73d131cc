"""Chance and the calendar for the example: the same every time, on every version of Python.

Only `Random.random()` is promised to yield the same numbers in every version, so all chance is made of it.
"""

import random
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from callbackctl.calendars import build_days

Item = TypeVar("Item")
Row = dict[str, str | int | float]

TODAY = date(2026, 3, 31)
LAST_VISIT = datetime(2026, 3, 30, 17, 30)
MONTHS = (1, 2, 3)
OFFICE_HOURS = (9 * 60 + 5, 10 * 60, 14 * 60 + 10, 15 * 60, 16 * 60)
"""Minutes of the day from which on people are called."""

WORKING = frozenset(day.day for day in build_days(date(2025, 1, 1), date(2026, 12, 31)) if day.working)


def kept(moment: datetime) -> str:
    """A moment as the file keeps it, to the minute."""
    return moment.isoformat(timespec="minutes")


class Dice:
    """Chance under a name: each part of the example has its own, and a change of one leaves the others be."""

    def __init__(self, name: str) -> None:
        self._random = random.Random(f"callbackctl example: {name}")

    def number(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return low + int(self._random.random() * (high - low + 1))

    def chance(self, share: float) -> bool:
        """True in this share of the cases."""
        return self._random.random() < share

    def pick(self, items: Sequence[Item]) -> Item:
        """One of the items."""
        return items[self.number(0, len(items) - 1)]

    def some(self, items: Sequence[Item], count: int) -> list[Item]:
        """So many different items, in their own order."""
        ranked = sorted(range(len(items)), key=lambda _: self._random.random())
        return [items[place] for place in sorted(ranked[:count])]

    def weighted(self, weights: dict[Item, int]) -> Item:
        """One of the keys, as often as its number says."""
        return self.pick([item for item, weight in weights.items() for _ in range(weight)])

    def day(self, first: date, last: date) -> date:
        """A date from `first` to `last`."""
        return first + timedelta(days=self.number(0, (last - first).days))

    def moment(self, day: date, opens: int = 9, closes: int = 18) -> str:
        """A time of day between two hours, to five minutes."""
        return kept(datetime.combine(day, time(self.number(opens, closes - 1), 5 * self.number(0, 11))))


class Diary:
    """Who is busy when: nobody is in two places at once."""

    def __init__(self, dice: Dice) -> None:
        self._dice = dice
        self._taken: dict[tuple[str, date], list[tuple[int, int]]] = {}

    def slot(self, person: str, day: date, minutes: int) -> str:
        """A free time of that day, in office hours."""
        taken = self._taken.setdefault((person, day), [])
        while True:
            start = self._dice.pick(OFFICE_HOURS) + self._dice.number(0, 49)
            if all(start + minutes < begin or end < start for begin, end in taken):
                taken.append((start, start + minutes))
                return kept(datetime.combine(day, time(start // 60, start % 60)))


def listed(text: str) -> list[str]:
    """The words of a text."""
    return text.split()


def day_of(moment: str | int | float) -> date:
    """The date of a moment as it is kept."""
    return date.fromisoformat(str(moment)[:10])


def month_days(month: int) -> tuple[date, date]:
    """The first and last day of a month of the period; the period ends the day before today."""
    first = date(2026, month, 1)
    return first, min(date(2026, month + 1, 1), TODAY) - timedelta(days=1)


def month_later(day: date) -> date:
    """The same day next month, clipped to its end."""
    first = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    following = (first + timedelta(days=32)).replace(day=1)
    return min(first + timedelta(days=day.day - 1), following - timedelta(days=1))


def worked(day: date) -> date:
    """This day, or the next one that is worked."""
    while day not in WORKING:
        day += timedelta(days=1)
    return day


def worked_after(day: date, count: int) -> date:
    """The day that is so many working days later."""
    for _ in range(count):
        day = worked(day + timedelta(days=1))
    return day
