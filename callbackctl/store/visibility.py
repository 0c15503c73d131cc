"""Who sees which customers, and whose contact details in full: one condition for every list that knows `--as`.

What a role sees is kept beside the plan (`organizations.morning`), so that a list need not read the rule file. A file
is guarded by its permissions and not by roles: without `--as` everything is listed, with contact details masked.
"""

import json
import sqlite3
from dataclasses import dataclass
from typing import Any

from callbackctl.errors import CallbackError
from callbackctl.messages import _

EVERYTHING = "1"


@dataclass(frozen=True, slots=True)
class Sight:
    """What one person may see of one organisation.

    `customers` is an SQL condition over a row `{k}` of customers; `owners_only` says that contact details are shown
    in full to the owners of a customer alone, and not to whoever is to call.
    """

    customers: str = EVERYTHING
    owners_only: bool = False

    def of(self, alias: str) -> str:
        """The condition over customers under another name."""
        return self.customers.replace("{k}", alias)

    def of_customer(self, organization: str, customer: str) -> str:
        """The same over any row that names a customer, by the SQL of its organisation and its customer."""
        if self.customers == EVERYTHING:
            return EVERYTHING
        return (
            f"EXISTS (SELECT 1 FROM customers seen WHERE seen.organization = {organization}"
            f" AND seen.id = {customer} AND {self.of('seen')})"
        )


def sight(connection: sqlite3.Connection, organization: str, viewer: str | None) -> Sight:
    """What somebody may see; raises CallbackError for a stranger where the policy says who sees whom."""
    visibility = _visibility(connection, organization)
    if visibility is None:
        return Sight()
    owners_only = visibility["contact"] == "owner"
    if viewer is None:
        return Sight(owners_only=owners_only)
    row = connection.execute('SELECT role, "group", branch FROM staff WHERE id = ?', (viewer,)).fetchone()
    if row is None:
        raise CallbackError(_("there is no member of staff {id}").format(id=viewer))
    role, group, branch = row
    # Whoever the policy does not speak of sees their own.
    return Sight(_customers(visibility["roles"].get(role, "own"), viewer, group, branch), owners_only)


def refuse_unseen(connection: sqlite3.Connection, organization: str, customer: str, viewer: str | None) -> None:
    """Raises CallbackError for a customer that exists and whom this person may not see."""
    seen = sight(connection, organization, viewer)
    row = connection.execute(
        f"SELECT {seen.of('k')} FROM customers k WHERE k.organization = ? AND k.id = ?", (organization, customer)
    ).fetchone()
    if row is not None and not row[0]:
        told = _("{customer} is not among the customers whom {viewer} may see")
        raise CallbackError(told.format(customer=customer, viewer=viewer))


def visible_customers(connection: sqlite3.Connection, organization: str, viewer: str | None) -> set[str] | None:
    """The customers somebody may see; None where that is all of them."""
    seen = sight(connection, organization, viewer)
    if seen.customers == EVERYTHING:
        return None
    rows = connection.execute(
        f"SELECT k.id FROM customers k WHERE k.organization = ? AND {seen.of('k')}", (organization,)
    )
    return {row[0] for row in rows}


def _visibility(connection: sqlite3.Connection, organization: str) -> dict[str, Any] | None:
    row = connection.execute("SELECT morning FROM organizations WHERE id = ?", (organization,)).fetchone()
    found: dict[str, Any] | None = json.loads(row[0]).get("visibility") if row else None
    return found


def _customers(sees: str, viewer: str, group: str | None, branch: str | None) -> str:
    if sees == "all":
        return EVERYTHING
    who = _quoted(viewer)
    own = (
        f"({{k}}.owner = {who} OR {{k}}.second_owner = {who} OR EXISTS (SELECT 1 FROM callbacks mine"
        " WHERE mine.organization = {k}.organization AND mine.customer = {k}.id AND mine.status = 'open'"
        f" AND mine.assignee = {who}))"
    )
    if sees == "own":
        return own
    if sees == "group":
        same = f'colleague."group" = {_quoted(group)} AND colleague.branch IS {_quoted(branch)}'
        return f"({own} OR {_of_colleagues(same)})" if group else own
    centre = _quoted(branch)
    return f"({own} OR {{k}}.branch = {centre} OR {_of_colleagues(f'colleague.branch = {centre}')})" if branch else own


def _of_colleagues(same: str) -> str:
    return f"EXISTS (SELECT 1 FROM staff colleague WHERE colleague.id IN ({{k}}.owner, {{k}}.second_owner) AND {same})"


def _quoted(text: str | None) -> str:
    return "NULL" if text is None else "'" + text.replace("'", "''").replace("{", "").replace("\0", "") + "'"
