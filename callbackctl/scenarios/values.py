"""Values of scenario files that rule files do not have."""

from typing import ClassVar, Self

from callbackctl.clock import parse_moment


class MomentText(str):
    """A date, or a date with a time of day, in the form in which moments are kept."""

    __slots__ = ()
    EXPECTED: ClassVar[str] = "a date such as 2026-03-05, or with a time 2026-03-05T09:30"
    PATTERN: ClassVar[str] = r"^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([T ][0-9]{1,2}:[0-9]{2})?$"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a moment; raises ValueError."""
        return cls(parse_moment(text))
