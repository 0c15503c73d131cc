"""The small values a rule file is written in: durations, moments, ratios, times of day.

Each is a frozen value with a `parse` that reads the text of the file and raises `ValueError` with one
plain sentence when it cannot; `EXPECTED` says what is expected (errors and the reference quote it) and
`PATTERN` is the same as a regular expression (the JSON Schema carries it).
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal, Self

from callbackctl.messages import _, to_translate

DurationUnit = Literal["hours", "days", "working days", "months"]

_UNITS: dict[str, tuple[DurationUnit, int]] = {
    "hour": ("hours", 1), "hours": ("hours", 1),
    "day": ("days", 1), "days": ("days", 1),
    "week": ("days", 7), "weeks": ("days", 7),
    "working day": ("working days", 1), "working days": ("working days", 1),
    "month": ("months", 1), "months": ("months", 1),
    "year": ("months", 12), "years": ("months", 12),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Duration:
    """A span of time: `3 days`, `24 hours`, `5 working days`, `1 month`, `2 years`, `3 weeks`.

    Weeks are kept as 7 days and years as 12 months. A month ends on the same day of the later month,
    clipped to that month's last day (31 January + 1 month is 28 or 29 February).
    """

    amount: int
    unit: DurationUnit

    EXPECTED: ClassVar[str] = to_translate(
        "a span such as 3 days, 24 hours, 5 working days, 2 weeks, 1 month or 2 years"
    )
    PATTERN: ClassVar[str] = r"^[0-9]{1,5} (hours?|days?|working days?|weeks?|months?|years?)$"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a span; raises ValueError."""
        found = re.fullmatch(r"([0-9]{1,5}) +([a-z]+(?: +[a-z]+)?)", text.strip())
        if not found or " ".join(found[2].split()) not in _UNITS:
            raise ValueError(f"expected {cls.EXPECTED}")
        unit, factor = _UNITS[" ".join(found[2].split())]
        return cls(int(found[1]) * factor, unit)

    def __str__(self) -> str:
        unit = self.unit[:-1] if self.amount == 1 else self.unit
        if self.unit == "months" and self.amount % 12 == 0 and self.amount > 12:
            return f"{self.amount // 12} years"
        return f"{self.amount} {unit}"


_TEN_YEARS_OF_MONTHS, _TEN_YEARS_OF_DAYS = 120, 3653
MomentKind = Literal["before", "after", "month start", "month end", "day of month"]


@dataclass(frozen=True, slots=True)
class Moment:
    """A day told from the day of the trigger: `7 days before`, `same day`, `3 days after`, `start of month`.

    `10th of month` is that day of the trigger's month, clipped to the month's last day.
    """

    kind: MomentKind
    span: Duration

    EXPECTED: ClassVar[str] = to_translate(
        "a day seen from the trigger: 7 days before, same day, 3 working days after, start of month, "
        "10th of month or end of month"
    )
    PATTERN: ClassVar[str] = (
        r"^(same day|start of month|end of month|[0-9]{1,2}(st|nd|rd|th) of month"
        r"|[0-9]{1,5} (days?|working days?|weeks?|months?|years?) (before|after))$"
    )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a moment; raises ValueError."""
        words = " ".join(text.split())
        fixed: dict[str, tuple[MomentKind, int]] = {
            "same day": ("after", 0), "start of month": ("month start", 0), "end of month": ("month end", 0),
        }  # fmt: skip
        if words in fixed:
            kind, amount = fixed[words]
            return cls(kind, Duration(amount, "days"))
        if found := re.fullmatch(r"([1-9]|[12][0-9]|3[01])(?:st|nd|rd|th) of month", words):
            return cls("day of month", Duration(int(found[1]), "days"))
        if found := re.fullmatch(r"(.+) (before|after)", words):
            span = Duration.parse(found[1])
            if span.unit == "hours" or (span.unit == "working days" and found[2] == "before"):
                raise ValueError(f"expected {cls.EXPECTED}")
            if span.amount > (_TEN_YEARS_OF_MONTHS if span.unit == "months" else _TEN_YEARS_OF_DAYS):
                raise ValueError(_("a day is at most ten years away from its trigger"))
            return cls("before" if found[2] == "before" else "after", span)
        raise ValueError(f"expected {cls.EXPECTED}")

    def __str__(self) -> str:
        if self.kind in ("before", "after"):
            return f"{self.span} {self.kind}" if self.span.amount else "same day"
        if self.kind == "day of month":
            day = self.span.amount
            ending = "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
            return f"{day}{ending} of month"
        return "start of month" if self.kind == "month start" else "end of month"


@dataclass(frozen=True, slots=True)
class Ratio:
    """A share: `50%`, `12.5 %`. Kept in parts per million so that sums and comparisons are exact."""

    millionths: int

    EXPECTED: ClassVar[str] = to_translate("a share such as 30% (more than 0%, at most 100%)")
    PATTERN: ClassVar[str] = r"^[0-9]{1,3}(\.[0-9]{1,4})? ?%$"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a share of more than 0 % and at most 100 %; raises ValueError."""
        found = re.fullmatch(r"([0-9]{1,3})(?:\.([0-9]{1,4}))? ?%", text.strip())
        if not found:
            raise ValueError(f"expected {cls.EXPECTED}")
        millionths = int(found[1]) * 10_000 + int((found[2] or "").ljust(4, "0"))
        if not 0 < millionths <= 1_000_000:
            raise ValueError(f"expected {cls.EXPECTED}")
        return cls(millionths)

    @property
    def value(self) -> float:
        """The share as a number from 0 to 1."""
        return self.millionths / 1_000_000

    def __str__(self) -> str:
        return f"{self.millionths / 10_000:g}%"


@dataclass(frozen=True, slots=True)
class DaySpan:
    """A span of the day, to the minute: `12:00-14:00`; `20:00-08:30` runs over midnight. The end is outside it."""

    start: int
    end: int

    EXPECTED: ClassVar[str] = to_translate("a span of the day such as 12:00-14:00 (20:00-08:30 runs over midnight)")
    PATTERN: ClassVar[str] = r"^([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]$"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a span of the day; raises ValueError."""
        if not re.fullmatch(cls.PATTERN, text.strip()):
            raise ValueError(f"expected {cls.EXPECTED}")
        start, end = (int(part[:2]) * 60 + int(part[3:]) for part in text.strip().split("-"))
        if start == end:
            raise ValueError(_("a span of the day must not end when it starts"))
        return cls(start, end)

    def contains(self, minute: int) -> bool:
        """Whether a minute of the day (0 to 1439) lies in the span."""
        if self.start < self.end:
            return self.start <= minute < self.end
        return minute >= self.start or minute < self.end

    def __str__(self) -> str:
        return "-".join(f"{m // 60:02d}:{m % 60:02d}" for m in (self.start, self.end))


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of every year: `04-01` is 1 April. 29 February is 28 February in common years."""

    month: int
    day: int

    EXPECTED: ClassVar[str] = to_translate("a day of the year as month-day, such as 04-01")
    PATTERN: ClassVar[str] = r"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a day of the year; raises ValueError."""
        if not re.fullmatch(cls.PATTERN, text.strip()):
            raise ValueError(f"expected {cls.EXPECTED}")
        month, day = (int(part) for part in text.strip().split("-"))
        try:
            date(2000, month, day)
        except ValueError:
            raise ValueError(_("there is no {day} in any year").format(day=text.strip())) from None
        return cls(month, day)

    def __str__(self) -> str:
        return f"{self.month:02d}-{self.day:02d}"


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A date: `2026-03-05`."""

    value: date

    EXPECTED: ClassVar[str] = to_translate("a date such as 2026-03-05")
    PATTERN: ClassVar[str] = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a date; raises ValueError."""
        if not re.fullmatch(cls.PATTERN, text.strip()):
            raise ValueError(f"expected {cls.EXPECTED}")
        try:
            return cls(date.fromisoformat(text.strip()))
        except ValueError:
            raise ValueError(_("there is no day {day}").format(day=text.strip())) from None

    def __str__(self) -> str:
        return self.value.isoformat()


class Slug(str):
    """An identifier: lower-case letters, digits and hyphens, such as `complaint-closed`."""

    __slots__ = ()
    EXPECTED: ClassVar[str] = to_translate(
        "an identifier of lower-case letters, digits and hyphens, such as complaint-closed"
    )
    PATTERN: ClassVar[str] = r"^[a-z0-9]+(-[a-z0-9]+)*$"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an identifier; raises ValueError."""
        if not re.fullmatch(cls.PATTERN, text) or len(text) > 60:
            raise ValueError(f"expected {cls.EXPECTED}")
        return cls(text)


class Word(str):
    """A name from the data: an event type, role, segment, field: letters of any script, digits, `_` and `-`."""

    __slots__ = ()
    EXPECTED: ClassVar[str] = to_translate("one word of letters, digits, _ and -, such as repair_done")
    PATTERN: ClassVar[str] = r"^[^\W_][\w-]{0,59}$"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a word; raises ValueError."""
        if not re.fullmatch(cls.PATTERN, text):
            raise ValueError(f"expected {cls.EXPECTED}")
        return cls(text)
