"""What a try in vain leads to: another try, the next channel, the find-customer list."""

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from callbackctl.planning.fitting import CURRENT, FAILED_OUTCOMES
from callbackctl.planning.listing import Query, due_list
from callbackctl.planning.literals import literals
from callbackctl.planning.plan import Run
from callbackctl.recording.search import lost_customers


def leads_to(
    connection: sqlite3.Connection, run: Run, visit: Mapping[str, Any], counts: Mapping[str, int] | None = None
) -> list[dict[str, Any]]:
    """What comes next for each callback that a visit was a try for and that is open still; empty after a success.

    `what` is `retry` (over the same channel), `next-channel`, or `find` (over the same channel, once the customer is
    found whose number or address is wrong); `tries` of `of` have been made, where the policy
    excuses a callback after so many. `counts` are the completed visits of the run's month by channel, where known.
    """
    if visit["outcome"] in ("reached", "sent"):
        return []
    policy = run.policy.find_customer
    again = "find" if policy is not None and visit["outcome"] in policy.outcomes else "retry"
    found = []
    for row in due_list(connection, Query(run.organization, run.now, customer=str(visit["customer"]), counts=counts)):
        if visit.get("rule") not in (None, row["rule"]) or visit["channel"] not in row["channels"]:
            continue
        same = row["channel"] == visit["channel"]
        found.append(
            {
                "callback": row["id"],
                "rule": row["rule"],
                "due_by": row["due_by"],
                "what": again if same else "next-channel",
                "channel": row["channel"],
                **_tries(connection, run, row),
            }
        )
    return found


def search_of(connection: sqlite3.Connection, run: Run, visit: Mapping[str, Any]) -> dict[str, Any] | None:
    """The customer's place on the find-customer list, where a try put or keeps them on it."""
    policy = run.policy.find_customer
    if policy is None or visit["outcome"] not in policy.outcomes:
        return None
    return next(iter(lost_customers(connection, run, str(visit["customer"]))), None)


def _tries(connection: sqlite3.Connection, run: Run, row: Mapping[str, Any]) -> dict[str, int | None]:
    """Failed tries since a callback opened, and how many excuse it (None: none do, it is tried until it is made)."""
    made = connection.execute(
        "SELECT count(*) FROM visits v WHERE v.organization = ? AND v.customer = ? AND v.at >= ?"
        f" AND v.outcome IN {literals(FAILED_OUTCOMES)} AND {CURRENT}"
        " AND v.channel IN (SELECT value FROM json_each(?)) AND (v.rule IS NULL OR v.rule = ?)",
        (run.organization, row["customer"], row["opens_on"][:10], json.dumps(row["channels"]), row["rule"]),
    ).fetchone()[0]
    once = connection.execute(
        "SELECT event IS NOT NULL OR source_visit IS NOT NULL FROM callbacks WHERE id = ?", (int(row["id"][2:]),)
    ).fetchone()[0]
    limit = run.policy.unreachable.tries if run.policy.unreachable is not None and once else None
    return {"tries": made, "of": limit}
