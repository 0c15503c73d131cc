"""Stand-ins for values that are not there, so that the remaining mistakes of a file can still be found."""

from collections.abc import Iterator
from typing import Final


class Unread:
    """Stands for a value that could not be read: it is given, it has every attribute, it equals nothing.

    The mistake in it is noted already; the checks of combinations go on around it, as far as they get.
    """

    __slots__ = ()

    def __getattr__(self, name: str) -> "Unread":
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __call__(self, *_arguments: object) -> "Unread":
        return self

    def __iter__(self) -> Iterator[object]:
        return iter(())

    def __contains__(self, _thing: object) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        return self is other

    def __ne__(self, _other: object) -> bool:
        return False

    def __hash__(self) -> int:
        return 0


UNREAD: Final = Unread()
"""The value is there and cannot be read."""

ABSENT: Final = Unread()
"""The value is dated and none is in force on the day."""
