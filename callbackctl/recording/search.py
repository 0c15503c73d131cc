"""Customers whose number or address is wrong: who is searched for, what was tried, and when the search is over.

Who is on the list is told from the visits: the last contact went wrong in a way that the policy names, and since then
the customer was neither reached nor found, nor given up.
"""

import sqlite3
from typing import Any

from callbackctl.errors import CallbackError
from callbackctl.messages import _, language
from callbackctl.planning.fitting import CURRENT
from callbackctl.planning.literals import literals
from callbackctl.planning.plan import Run
from callbackctl.policy.records import FindCustomer
from callbackctl.store.database import revision
from callbackctl.store.records import plain_text

_LOST = """
SELECT v.customer, k.name, v.id AS visit, v.outcome, v.channel, min(v.at) AS since
  FROM visits v JOIN customers k ON k.organization = v.organization AND k.id = v.customer
 WHERE v.organization = :organization AND (:customer IS NULL OR v.customer = :customer)
   AND v.outcome IN {outcomes} AND {current}
   AND NOT EXISTS (SELECT 1 FROM visits r WHERE r.organization = v.organization AND r.customer = v.customer
        AND r.outcome IN ('reached', 'dead') AND r.at >= v.at AND r.id <> v.id
        AND NOT EXISTS (SELECT 1 FROM visits n WHERE n.organization = r.organization AND n.corrects = r.id))
   AND NOT EXISTS (SELECT 1 FROM search_steps s WHERE s.organization = v.organization AND s.customer = v.customer
        AND (s.found OR s.dropped) AND substr(s.at, 1, length(v.at)) >= substr(v.at, 1, length(s.at))
        AND s.entered_at >= v.entered_at)
 GROUP BY v.customer ORDER BY since, v.customer
"""
Row = dict[str, Any]


def lost_customers(connection: sqlite3.Connection, run: Run, customer: str | None = None) -> list[Row]:
    """The find-customer list, the longest on it first: since when and why, what was tried, what comes next.

    Each row has `tried` (steps with what came of them) and `next` (the policy's first step not tried yet, None where
    all were). Empty where the policy searches for nobody.
    """
    policy = run.policy.find_customer
    if policy is None:
        return []
    cursor = connection.execute(
        _LOST.format(outcomes=literals(policy.outcomes), current=CURRENT),
        {"organization": run.organization, "customer": customer},
    )
    names = [column[0] for column in cursor.description]
    rows = [dict(zip(names, values, strict=True)) for values in cursor]
    for row in rows:
        row["tried"] = [_in_our_words(policy, step) for step in _tried(connection, run, row)]
        done = {step["place"] for step in row["tried"]}
        left = [place for place in range(1, len(policy.steps) + 1) if place not in done]
        row["next"] = policy.steps[left[0] - 1].text(language()) if left else None
        row["next_step"] = left[0] if left else None
    return rows


def note_search(
    connection: sqlite3.Connection,
    run: Run,
    customer: str,
    tried: str,
    note: str | None = None,
    by: str | None = None,
    *,
    found: bool = False,
    dropped: bool = False,
) -> None:
    """Note a step of the search, inside a transaction of the caller's who has counted the revision up.

    `tried` is the number of a step of the policy, or what was tried in words. Raises CallbackError for a customer who
    is not searched for, a step that there is not, an unknown person, or a search given up without a reason.
    """
    policy = run.policy.find_customer
    if policy is None or not lost_customers(connection, run, customer):
        raise CallbackError(_("{customer} is not on the find-customer list").format(customer=customer))
    if by is not None and not connection.execute("SELECT 1 FROM staff WHERE id = ?", (by,)).fetchone():
        raise CallbackError(_("there is no member of staff {id}").format(id=by))
    if dropped and not note:
        raise CallbackError(_("say why the search is given up"))
    words, place = _step(policy, tried)
    connection.execute(
        'INSERT INTO search_steps (organization, customer, tried, place, found, dropped, note, at, "by", entered_at,'
        " revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (run.organization, customer, words, place, found, dropped, plain_text(note) if note else None, run.now, by,
         run.now, revision(connection)),
    )  # fmt: skip


def _step(policy: FindCustomer, tried: str) -> tuple[str, int | None]:
    """A step as it is kept, and its number where it is one of the policy's."""
    words = plain_text(tried)
    if words.isascii() and words.isdigit():
        place = int(words)
        if not 1 <= place <= len(policy.steps):
            text = _("there is no step {number}; the policy has {count}")
            raise CallbackError(text.format(number=place, count=len(policy.steps)))
        return policy.steps[place - 1].text("en"), place
    if not words:
        raise CallbackError(_("say what was tried: the number of a step, or in words"))
    return words, None


def _in_our_words(policy: FindCustomer, step: Row) -> Row:
    """A step of the policy in the language spoken now; one in the caller's words as they are."""
    known = step["place"] is not None and step["place"] <= len(policy.steps)
    return {**step, "tried": policy.steps[step["place"] - 1].text(language())} if known else step


def _tried(connection: sqlite3.Connection, run: Run, row: Row) -> list[Row]:
    cursor = connection.execute(
        'SELECT at, tried, place, note, "by" FROM search_steps WHERE organization = ? AND customer = ?'
        " AND substr(at, 1, 10) >= substr(?, 1, 10) AND NOT found AND NOT dropped ORDER BY number",
        (run.organization, row["customer"], row["since"]),
    )
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, values, strict=True)) for values in cursor]
