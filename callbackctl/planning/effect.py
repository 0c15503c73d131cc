"""What a changed rule file would do on today's data: who becomes due or overdue, who is released, whose dates move.

Both files are planned one after the other on a copy in memory, as if the file were edited now.
"""

import sqlite3
from dataclasses import dataclass
from typing import Any, Literal

from callbackctl.planning.listing import Query, due_list
from callbackctl.planning.plan import Planned, Run, plan
from callbackctl.planning.rehearsal import rehearsal
from callbackctl.policy.model import PolicyHistory

Kind = Literal["due", "overdue", "released", "moved"]
KINDS: tuple[Kind, ...] = ("overdue", "due", "moved", "released")


@dataclass(frozen=True, slots=True)
class Effect:
    """One callback that the change concerns: how, and its row on the list before and after."""

    kind: Kind
    before: dict[str, Any] | None
    after: dict[str, Any] | None

    @property
    def row(self) -> dict[str, Any]:
        """The row that names it."""
        found = self.after or self.before
        assert found is not None
        return found


def effect(
    connection: sqlite3.Connection, organization: str, old: PolicyHistory, new: PolicyHistory, now: str
) -> tuple[list[Effect], Planned]:
    """Compare today's list under both files; also what planning by the new file raised and withdrew."""
    with rehearsal(connection) as copy:
        plan(copy, Run(organization, old, now))
        before = _listed(copy, organization, now)
        planned = plan(copy, Run(organization, new, now))
        after = _listed(copy, organization, now)
    found = [_compared(before.get(key), after.get(key)) for key in dict.fromkeys([*after, *before])]
    return sorted(filter(None, found), key=lambda one: KINDS.index(one.kind)), planned


def _listed(copy: sqlite3.Connection, organization: str, now: str) -> dict[tuple[Any, ...], dict[str, Any]]:
    """The list, by what stays the same when a callback is planned anew."""
    sources = dict(copy.execute("SELECT 'cb' || id, source || ' ' || occurrence FROM callbacks"))
    rows = due_list(copy, Query(organization, now))
    return {(row["customer"], row["rule"], sources[row["id"]]): row for row in rows}


def _compared(before: dict[str, Any] | None, after: dict[str, Any] | None) -> Effect | None:
    if after is None:
        return Effect("released", before, None)
    if after["state"] == "overdue" and (before is None or before["state"] != "overdue"):
        return Effect("overdue", before, after)
    if before is None:
        return Effect("due", None, after)
    return Effect("moved", before, after) if before["due_by"] != after["due_by"] else None
