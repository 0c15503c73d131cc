"""What is looked up once for many visits logged in one command: nothing that these visits themselves could change.

The one thing that they do change, the month's count of completed visits, is counted on with each of them.
"""

import sqlite3
from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

from callbackctl.planning import caps
from callbackctl.recording.ahead import Ahead, Row, calls_on, made_on, one_customer, open_callbacks

_Looked = TypeVar("_Looked")


class Known:
    """Look-ups kept for the length of a command's transaction."""

    def __init__(self) -> None:
        self._found: dict[tuple[object, ...], Any] = {}
        self._counts: dict[str, dict[str, int]] = {}
        self.ahead: Ahead | None = None

    def once(self, what: tuple[object, ...], look: Callable[[], _Looked]) -> _Looked:
        """What is known under a name, looked up the first time."""
        if what not in self._found:
            self._found[what] = look()
        return cast(_Looked, self._found[what])

    def customer(self, connection: sqlite3.Connection, organization: str, customer: object) -> Row | None:
        """What the checks look at of a customer."""
        if self.ahead is not None and customer in self.ahead.covered:
            return self.ahead.customers.get(str(customer))
        return one_customer(connection, organization, customer)

    def open_callbacks(self, connection: sqlite3.Connection, organization: str, customer: object) -> list[Row]:
        """A customer's open callbacks."""
        if self.ahead is not None and customer in self.ahead.covered:
            return self.ahead.open.get(str(customer), [])
        return open_callbacks(connection, organization, customer)

    def calls_on(self, connection: sqlite3.Connection, organization: str, customer: object, day: str) -> list[Row]:
        """A customer's visits of a day."""
        if self.ahead is not None and customer in self.ahead.covered:
            return [row for row in self.ahead.calls.get(str(customer), ()) if row["at"][:10] == day]
        return calls_on(connection, organization, customer, day)

    def made_on(self, connection: sqlite3.Connection, organization: str, customer: object, day: str) -> list[Row]:
        """The visits that completed a customer's callbacks on a day, with the rule of each."""
        if self.ahead is not None and customer in self.ahead.covered:
            return [row for row in self.ahead.made.get(str(customer), ()) if row["day"] == day]
        return made_on(connection, organization, customer, day)

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
