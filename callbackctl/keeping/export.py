"""Taking a table out of the file: contact details masked unless that is lifted, and every time on record.

Masked are telephone numbers, e-mail and postal addresses and birthdays of customers, and numbers long enough to reach
or know somebody wherever people write freely.
"""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from callbackctl.errors import UsageError
from callbackctl.messages import _
from callbackctl.reporting.customer import hidden, veiled
from callbackctl.store.evidence import columns_of, quoted
from callbackctl.store.visibility import sight

if TYPE_CHECKING:
    from sqlite_utils import Database

WITHIN = frozenset({"settings", "organizations", "rules", "days", "flags", "unsealed"})
"""Tables that are the program's own: the secret of draws among them."""
_FREELY = frozenset(
    {"content", "problems", "result", "answers", "override", "outcome", "opinion", "text", "note", "because", "what",
     "subject", "tried", "reason", "attributes"}
)  # fmt: skip
"""Columns in which people write what they like."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is taken out: the table, whose, for whom, in full or masked, of one branch or of all."""

    table: str
    organizations: tuple[str, ...]
    viewer: str | None
    masked: bool
    branch: str | None = None


def tables(connection: sqlite3.Connection) -> list[str]:
    """The tables that can be exported."""
    return [name for name in _opened(connection).table_names() if name not in WITHIN and not name.startswith("sqlite_")]


def refuse_unknown(connection: sqlite3.Connection, table: str) -> None:
    """Raises UsageError for what is no table to be exported."""
    known = tables(connection)
    if table not in known:
        near = get_close_matches(table, known, n=1)
        hint = _("did you mean {name}?").format(name=near[0]) if near else ", ".join(known)
        raise UsageError(_("there is no table {name} to export; {hint}").format(name=table, hint=hint))


def counts(connection: sqlite3.Connection, wish: Wish) -> dict[str, int]:
    """How many rows would go out, by organisation; those that are of every organisation count for each."""
    found = {}
    for organization in wish.organizations:
        query, parameters = _query(connection, wish, (organization,), "count(*)")
        found[organization] = int(connection.execute(query, parameters).fetchone()[0])
    return found


def rows(connection: sqlite3.Connection, wish: Wish) -> Iterator[dict[str, Any]]:
    """The rows, one by one, in the order of their key; masked where that is wished for."""
    query, parameters = _query(connection, wish, wish.organizations, "t.*")
    for row in _opened(connection).query(query, parameters):
        yield _masked(wish.table, row) if wish.masked else row


def _opened(connection: sqlite3.Connection) -> "Database":
    """The file as sqlite-utils sees it, with neither settings nor plugins of its own."""
    from sqlite_utils import Database

    return Database(connection, recursive_triggers=False, execute_plugins=False)


def _masked(table: str, row: dict[str, Any]) -> dict[str, Any]:
    if table == "customers":
        row = {**row, **hidden(row)}
    return {name: _veiled(value) if name in _FREELY else value for name, value in row.items()}


def _veiled(value: Any) -> Any:
    """Free text, or JSON with free texts in it, without numbers by which somebody could be reached."""
    if isinstance(value, str) and value[:1] in ("{", "["):
        try:
            return json.dumps(_within(json.loads(value)), ensure_ascii=False, sort_keys=True)
        except ValueError:
            pass
    return veiled(value)


def _within(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _within(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_within(one) for one in value]
    return veiled(value)


def _query(
    connection: sqlite3.Connection, wish: Wish, organizations: tuple[str, ...], what: str
) -> tuple[str, tuple[str, ...]]:
    """The statement, with only what the viewer may see of each organisation."""
    columns = columns_of(connection, wish.table)
    parameters: list[str] = []
    parts = []
    for organization in organizations if "organization" in columns else ():
        seen = sight(connection, organization, wish.viewer)
        conditions = ["t.organization = ?"]
        parameters.append(organization)
        if wish.table == "customers":
            conditions.append(seen.of("t"))
        elif "customer" in columns:
            conditions.append(seen.of_customer("t.organization", "t.customer"))
        if wish.branch is not None:
            conditions.append(_of_branch(wish.table, columns))
            parameters.append(wish.branch)
        parts.append(f"({' AND '.join(conditions)})")
    if wish.table == "staff":  # some work for every organisation
        parts.append("t.organization IS NULL" + (" AND t.branch = ?" if wish.branch is not None else ""))
        parameters += [wish.branch] if wish.branch is not None else []
    order = ", ".join(f"t.{quoted(name)}" for name in columns if name in ("organization", "id", "number", "event"))
    where = f" WHERE {' OR '.join(parts)}" if parts else ""
    ordered = f" ORDER BY {order}" if order and what != "count(*)" else ""
    return f"SELECT {what} FROM {quoted(wish.table)} t{where}{ordered}", tuple(parameters)


def _of_branch(table: str, columns: list[str]) -> str:
    """That a row is of a branch: its own, or its customer's; raises UsageError for a table that has none."""
    if "branch" in columns:
        return "t.branch = ?"
    if "customer" in columns:
        return (
            "EXISTS (SELECT 1 FROM customers b WHERE b.organization = t.organization AND b.id = t.customer"
            " AND b.branch = ?)"
        )
    raise UsageError(_("{table} is not kept by branch").format(table=table))
