"""What is kept for good: the tables whose rows are never altered, and the triggers that see to it.

A row written to one of them is noted in `unsealed` by a trigger and sealed when the command ends (`store/seals.py`).
UPDATE and DELETE are refused by the database itself, and so is a row put in the place of another. A new table of
records needs one line in `KEPT`; its key is its primary key, and every column of it is sealed.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

CORRECT = "add a new record that corrects it"


@dataclass(frozen=True, slots=True)
class Change:
    """The one kind of change that a kept row may still see: in these columns alone, and only so (over OLD and NEW)."""

    columns: tuple[str, ...]
    so: str


@dataclass(frozen=True, slots=True)
class Kept:
    """One table whose rows are kept as they were written.

    `once` is a condition over a row (as `{row}.column`) from which on it is kept; empty: from the start. `changes`
    are the changes it may see all the same; the row is then sealed anew. `purged` says that it may go once its term
    is over, `bare` what stands in its columns afterwards where the row itself must stay (as SQL), and `covered_by`
    names the table whose seals vouch for its rows as well. `advice` is told to whoever tries to change it.
    """

    table: str
    advice: str = CORRECT
    once: str = ""
    changes: tuple[Change, ...] = ()
    purged: bool = False
    bare: Mapping[str, str] = field(default_factory=dict)
    covered_by: str = ""

    def is_bare(self, row: str) -> str:
        """That nothing stands any more in what a purge empties, over a row; empty where it takes the row away."""
        return " AND ".join(f"{row}.{quoted(column)} IS {value}" for column, value in self.bare.items())


_WHAT_WAS_SAID = dict.fromkeys(
    ("content", "problems", "result", "satisfaction", "recording", "minutes", "expense", "answers", "override"), "NULL"
) | {"with": "''", "attributes": "'{}'"}
"""What of a visit goes with its term. That there was one stays where deadlines were counted from it."""

KEPT = (
    Kept("visits", "log a new visit that corrects it (log ... --corrects ID)", purged=True, bare=_WHAT_WAS_SAID),
    Kept(
        "complaints", "a closed complaint is reopened by a dispute", once="{row}.status = 'closed'", purged=True,
        # Whatever has been closed once stays under seal: what follows on it is sealed too.
        changes=(Change(("status", "closed_at", "revision"), "NEW.status <> 'closed' AND NEW.revision > OLD.revision"),),
    ),
    Kept("draws", "a draw stands; what is corrected later is struck on the record", covered_by="batches"),
    Kept("batches", "a draw stands"),
    Kept("handovers"),
    Kept("access"),
    Kept("purged", "what was removed stays on record"),
    Kept("hold_steps", "end it with: retention release"),
    Kept("loan_steps", "end it with: archive return"),
    Kept("complaint_steps", purged=True),
    Kept("matter_steps", purged=True),
    Kept("review_steps", purged=True),
    Kept("draw_steps", "a draw stands"),
    Kept("search_steps"),
    Kept("letters"),
    Kept("blacklistings"),
    Kept("reports_sent"),
    Kept("closed_months", "a closed month stays as it was"),
)  # fmt: skip
"""Every table of records. A table that a file does not have is passed over."""

SUFFIXES = ("_not_changed", "_not_removed", "_not_replaced", "_to_seal", "_to_seal_again")


def present(connection: sqlite3.Connection) -> list[Kept]:
    """The kept tables that a file has."""
    there = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    return [kept for kept in KEPT if kept.table in there]


def columns_of(connection: sqlite3.Connection, table: str) -> list[str]:
    """The columns of a table."""
    return [row[0] for row in connection.execute("SELECT name FROM pragma_table_info(?) ORDER BY cid", (table,))]


def key_of(connection: sqlite3.Connection, table: str) -> list[str]:
    """The columns of a table's primary key."""
    rows = connection.execute("SELECT name FROM pragma_table_info(?) WHERE pk ORDER BY pk", (table,))
    return [row[0] for row in rows]


def record_sql(key: Iterable[str], row: str) -> str:
    """A row's key as it stands in seals: a JSON array."""
    return f"json_array({', '.join(f'{row}.{quoted(column)}' for column in key)})"


def quoted(column: str) -> str:
    """A column's name in SQL."""
    return f'"{column}"'


def was_purged(connection: sqlite3.Connection, table: str, organization: str, identity: object) -> bool:
    """Whether a record of that id was here and went when its term was over."""
    found = connection.execute(
        "SELECT 1 FROM purged WHERE kind = ? AND record = json_array(?, ?)", (table, organization, identity)
    )
    return found.fetchone() is not None


def lay_triggers(connection: sqlite3.Connection) -> None:
    """Lay the triggers of every kept table anew, as its columns are now."""
    lift_triggers(connection)
    for kept in (*present(connection), Kept("seals", "the chain is never altered")):
        for statement in _triggers(connection, kept):
            connection.execute(statement)


def lift_triggers(connection: sqlite3.Connection) -> None:
    """Take the triggers away: for a copy in memory that is no record of anything."""
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")]
    for name in names:
        if name.endswith(SUFFIXES):
            connection.execute(f"DROP TRIGGER {quoted(name)}")


def _triggers(connection: sqlite3.Connection, kept: Kept) -> Iterator[str]:
    table, key = kept.table, key_of(connection, kept.table)
    columns = columns_of(connection, table)
    told = f"rows of {table} are on record and are not {{what}}; {kept.advice}".replace("'", "''")
    changed, removed = (f"SELECT RAISE(ABORT, '{told.format(what=what)}')" for what in ("changed", "removed"))
    unforeseen = _none(kept.changes + _purge_of(kept, key), columns)
    yield _trigger(f"{table}_not_changed BEFORE UPDATE", table, _and(_is(kept, "OLD"), unforeseen), changed)
    kept_on = f"NOT {_purged(table, key, 'OLD')}" if kept.purged else ""
    yield _trigger(f"{table}_not_removed BEFORE DELETE", table, _and(_is(kept, "OLD"), kept_on), removed)
    # REPLACE takes a row away without a word to the triggers of DELETE.
    same = " AND ".join(f"o.{quoted(column)} = NEW.{quoted(column)}" for column in key)
    there = f"EXISTS (SELECT 1 FROM {table} o WHERE {_and(same, _is(kept, 'o'))})"
    there += f" OR {_purged(table, key, 'NEW')}" if kept.purged else ""
    yield _trigger(f"{table}_not_replaced BEFORE INSERT", table, there, changed)
    if table == "seals":
        return
    if not kept.covered_by:
        yield _trigger(f"{table}_to_seal AFTER INSERT", table, _is(kept, "NEW"), _note(table, key))
    if kept.changes or kept.bare:
        sealed = f"EXISTS (SELECT 1 FROM seals s WHERE s.kind = '{table}' AND s.record = {record_sql(key, 'NEW')})"
        again = f"({_is(kept, 'NEW')} OR {sealed})" if kept.once else ""
        yield _trigger(f"{table}_to_seal_again AFTER UPDATE", table, again, _note(table, key))


def _trigger(head: str, table: str, when: str, action: str) -> str:
    name, rest = head.split(" ", 1)
    condition = f"\n  WHEN {when}" if when else ""
    return f"CREATE TRIGGER {name} {rest} ON {table}{condition}\nBEGIN\n  {action};\nEND"


def _note(table: str, key: list[str]) -> str:
    return f"INSERT INTO unsealed (kind, record) VALUES ('{table}', {record_sql(key, 'NEW')})"


def _and(*conditions: str) -> str:
    return " AND ".join(condition for condition in conditions if condition)


def _is(kept: Kept, row: str) -> str:
    return kept.once.format(row=row)


def _purged(table: str, key: list[str], row: str) -> str:
    return f"EXISTS (SELECT 1 FROM purged p WHERE p.kind = '{table}' AND p.record = {record_sql(key, row)})"


def _purge_of(kept: Kept, key: list[str]) -> tuple[Change, ...]:
    """The change that a purge makes to a row which must stay."""
    if not kept.bare:
        return ()
    return (Change(tuple(kept.bare), _and(_purged(kept.table, key, "OLD"), kept.is_bare("NEW"))),)


def _none(changes: tuple[Change, ...], columns: list[str]) -> str:
    """That a change is none of those allowed."""
    if not changes:
        return ""
    return f"NOT ({' OR '.join(f'({_only(change, columns)})' for change in changes)})"


def _only(change: Change, columns: list[str]) -> str:
    others = [column for column in columns if column not in change.columns]
    return " AND ".join([change.so, *(f"OLD.{quoted(column)} IS NEW.{quoted(column)}" for column in others)])
