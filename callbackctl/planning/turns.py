"""Many customers planned in one run as if each had had a run of their own, in turn.

Where a caller is chosen, the least loaded of those with the role is taken: so it matters how many callbacks each had on
hand when it was that customer's turn.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

_ON_HAND = """
SELECT t.customer, c.assignee, count(*)
  FROM turns t
  CROSS JOIN callbacks c ON c.organization = :organization AND c.customer = t.customer AND c.status <> 'withdrawn'
 WHERE +c.status = 'open' AND c.assignee IS NOT NULL AND c.opens_on <= :horizon || 'T99'
   AND (c.lapses_on IS NULL OR c.lapses_on >= :today)
 GROUP BY t.customer, c.assignee
"""
Load = dict[str, Counter[str]]
"""How many of a customer's open callbacks each caller has."""


class OutOfTurn(Exception):
    """Somebody is to be chosen, and the customers do not come in the order that decides who."""


class Turns:
    """The customers of a run in their order, and what their callers had on hand before it.

    With `in_order` False the order is another than that in which they came: then nobody can be chosen (OutOfTurn).
    """

    def __init__(self, customers: Sequence[str], *, in_order: bool = True) -> None:
        self.customers, self.in_order = customers, in_order
        self.before: Load = {}

    def note_load(self, connection: sqlite3.Connection, organization: str, today: str, horizon: str) -> None:
        """Note who has what of theirs, before anything new is planned."""
        connection.execute("CREATE TEMP TABLE IF NOT EXISTS turns (customer TEXT PRIMARY KEY) WITHOUT ROWID")
        connection.execute("DELETE FROM turns")
        connection.executemany("INSERT INTO turns VALUES (?)", [(customer,) for customer in self.customers])
        self.before = _load(connection, {"organization": organization, "today": today, "horizon": horizon})

    def taken(
        self, connection: sqlite3.Connection, parameters: Mapping[str, str], load: Counter[str]
    ) -> Iterator[str]:
        """Yield the customers in turn; before each, bring `load` from what it is after the run to what it was then.

        `load` is every caller's at the end of the run, when nobody has been chosen in it yet.
        """
        if not self.in_order:
            raise OutOfTurn
        after = _load(connection, parameters)
        for customer in self.customers:
            load.subtract(after.get(customer, Counter()))
            load.update(self.before.get(customer, Counter()))
        for customer in self.customers:
            load.subtract(self.before.get(customer, Counter()))
            load.update(after.get(customer, Counter()))
            yield customer


def _load(connection: sqlite3.Connection, parameters: Mapping[str, str]) -> Load:
    found: Load = {}
    for customer, person, number in connection.execute(_ON_HAND, parameters):
        found.setdefault(customer, Counter())[person] = number
    return found
