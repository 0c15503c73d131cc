"""The numbers of visits taken down by hand: v1, v2 and so on, in the order of entry; none is ever used twice.

The last one given stands in `settings`, so that finding the next one costs the same however many visits there are.
Where it does not stand there yet, or another program has used the next one, the visits are counted through once.
"""

import sqlite3
from collections.abc import Iterable

_LENGTH = 16  # longer ones are somebody else's ids, not numbers
_LAST = f"""
SELECT max(CAST(substr(id, 2) AS INTEGER))
  FROM (SELECT id FROM visits WHERE organization = :organization
        UNION ALL
        SELECT json_extract(record, '$[1]') FROM purged
         WHERE kind = 'visits' AND organization = :organization)
 WHERE id GLOB 'v[0-9]*' AND id NOT GLOB 'v*[^0-9]*' AND length(id) <= {_LENGTH}
"""


def number_of(identity: str) -> int:
    """The number of a visit's id; 0 where it is none of ours."""
    figures = identity[1:]
    ours = identity[:1] == "v" and figures.isascii() and figures.isdecimal() and len(identity) <= _LENGTH
    return int(figures) if ours else 0


class Numbers:
    """The numbers of one organisation, inside one transaction."""

    def __init__(self, connection: sqlite3.Connection, organization: str) -> None:
        self.connection, self.organization = connection, organization
        self.last = -1  # not looked up yet

    def next(self) -> str:
        """The id of the next visit; it is taken with that."""
        if self.last < 0:
            self.last = self._kept()
        self.last += 1
        return f"v{self.last}"

    def note(self, identity: str) -> None:
        """Pass over the number of an id that came with its visit."""
        number = number_of(identity)
        if number and self.last < 0:
            self.last = self._kept()
        self.last = max(self.last, number) if number else self.last

    def save(self) -> None:
        """Write down the last number given; to be called when the visits are stored."""
        if self.last >= 0:
            self.connection.execute(
                "INSERT INTO settings VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (_key(self.organization), str(self.last)),
            )

    def _kept(self) -> int:
        row = self.connection.execute("SELECT value FROM settings WHERE key = ?", (_key(self.organization),)).fetchone()
        if row is None or self._is_used(f"v{int(row[0]) + 1}"):
            found = self.connection.execute(_LAST, {"organization": self.organization}).fetchone()[0]
            return int(found or 0)
        return int(row[0])

    def _is_used(self, identity: str) -> bool:
        used = "SELECT 1 FROM visits WHERE organization = ? AND id = ?"
        return self.connection.execute(used, (self.organization, identity)).fetchone() is not None


def note_numbers(connection: sqlite3.Connection, visits: Iterable[tuple[str, str]]) -> None:
    """Pass over the numbers of visits stored otherwise than by `Numbers` (organisation and id of each)."""
    highest: dict[str, int] = {}
    for organization, identity in visits:
        highest[organization] = max(highest.get(organization, 0), number_of(identity))
    connection.executemany(
        "UPDATE settings SET value = ?1 WHERE key = ?2 AND CAST(value AS INTEGER) < ?1",
        [(number, _key(organization)) for organization, number in highest.items() if number],
    )


def _key(organization: str) -> str:
    return f"last visit {organization}"
