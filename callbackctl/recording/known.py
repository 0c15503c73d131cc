"""What is looked up once for many visits logged in one command: nothing that these visits themselves could change.

The one thing that they do change, the month's count of completed visits, is counted on with each of them.
"""

import sqlite3
from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

from callbackctl.planning import caps

_Looked = TypeVar("_Looked")


class Known:
    """Look-ups kept for the length of a command's transaction."""

    def __init__(self) -> None:
        self._found: dict[tuple[object, ...], Any] = {}
        self._counts: dict[str, dict[str, int]] = {}

    def once(self, what: tuple[object, ...], look: Callable[[], _Looked]) -> _Looked:
        """What is known under a name, looked up the first time."""
        if what not in self._found:
            self._found[what] = look()
        return cast(_Looked, self._found[what])

    def counts(self, connection: sqlite3.Connection, organization: str, month: str) -> Mapping[str, int]:
        """The completed visits of a month by channel, those counted on included."""
        if month not in self._counts:
            self._counts[month] = caps.month_counts(connection, organization, month)
        return self._counts[month]

    def count(self, visit: Mapping[str, Any]) -> None:
        """Count a visit that is stored now, or will be with those before it."""
        month, channel = str(visit["at"])[:7], str(visit["channel"])
        if month in self._counts and caps.counts_as_completed(visit):
            self._counts[month][channel] = self._counts[month].get(channel, 0) + 1

    def count_anew(self) -> None:
        """Forget the counts: a correction has changed them."""
        self._counts.clear()
