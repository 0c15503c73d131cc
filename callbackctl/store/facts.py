"""Putting facts into the file: all or nothing, idempotent, every bad row named.

The same row again changes nothing; a changed row updates the columns it has and leaves the others. Visits and
closed complaints never change silently: a correction is a new record that names the old one.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from callbackctl.messages import _
from callbackctl.store.incoming import DEFAULTS, BadRow, Incoming, bits, own_customer
from callbackctl.store.numbering import note_numbers
from callbackctl.store.packed import Group, grouped
from callbackctl.store.records import COLUMNS, OF_CUSTOMERS, Kind

__all__ = ["BadRow", "Judged", "Outcome", "Setting", "ensure_organization", "own_customer", "store", "store_chunks"]


@dataclass(slots=True)
class Outcome:
    """What came of storing rows; `customers` counts those made for rows that named none."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    customers: int = 0
    bad: list[BadRow] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Judged:
    """What `log` found about the visits it stores: JSON lists of the codes overridden and of the rules not met."""

    refused_for: str = "[]"
    not_for: str = "[]"


@dataclass(frozen=True, slots=True)
class Setting:
    """Where rows go: the organisation of rows that name none, the moment, the revision they carry.

    With `new_customers` a row that names no customer gets one of its own; with `not_after` visits and complaints
    of a later day are refused. `judged` is what the checks of `log` found, where the visits came through them.
    """

    organization: str | None
    now: str
    revision: int
    new_customers: bool = False
    not_after: str | None = None
    judged: Judged = Judged()


def store(
    connection: sqlite3.Connection, kind: Kind, rows: Iterable[Mapping[str, object]], setting: Setting
) -> Outcome:
    """Check and store rows of one kind, inside a transaction of the caller's.

    Good rows are stored even where others are bad; a caller who wants all or nothing rolls back when `bad` is
    not empty. Rows without an `id` get one made from what they say, so that the same file twice adds nothing.
    """
    return store_chunks(connection, kind, grouped(rows), setting)


def store_chunks(
    connection: sqlite3.Connection, kind: Kind, chunks: Iterable[Sequence[Group]], setting: Setting
) -> Outcome:
    """The same for rows that come a chunk at a time; never more than one of them is in memory."""
    outcome = Outcome()
    incoming = Incoming(connection, kind, setting.organization, setting.new_customers)
    incoming.prepare()
    for chunk in chunks:
        outcome.bad += incoming.take_in(chunk)
    outcome.unchanged = _leave_out_purged(incoming)
    _refuse_what_does_not_fit(incoming, outcome, setting.not_after)
    outcome.customers = _add_newcomers(incoming, setting)
    _move_in(incoming, outcome, setting)
    if kind == "visits":
        numbered = f"SELECT organization, id FROM {incoming.table} WHERE id GLOB 'v[0-9]*'"
        note_numbers(connection, connection.execute(numbered))
    if kind == "complaints":
        _emit_closed(connection, setting)
    outcome.bad.sort(key=lambda bad: bad.number)
    return outcome


def record_visits(
    connection: sqlite3.Connection, visits: Iterable[tuple[Mapping[str, object], Judged]], setting: Setting
) -> None:
    """Store visits that came through the checks of `log`, each with its id, inside a transaction of the caller's.

    Nothing is checked here that is checked there: who and whom they name is known, and their ids are new.
    """
    names = [name for name in COLUMNS["visits"] if name not in ("id", "organization")]
    columns = ["organization", "id", *names, "attributes", "entered_at", "refused_for", "not_for", "revision"]
    defaults = DEFAULTS["visits"]
    connection.executemany(
        f"INSERT INTO visits ({_quoted(columns)}) VALUES ({', '.join('?' * len(columns))})",
        (
            (setting.organization, visit["id"], *(visit.get(name, defaults.get(name)) for name in names),
             json.dumps(visit["attributes"], ensure_ascii=False, sort_keys=True) if visit["attributes"] else "{}",
             setting.now, judged.refused_for, judged.not_for, setting.revision)
            for visit, judged in visits
        ),
    )  # fmt: skip


def ensure_organization(connection: sqlite3.Connection, organization: str) -> None:
    """Register an organisation; its callbacks start where the file says they do."""
    connection.execute(
        "INSERT INTO organizations (id, start) SELECT ?, value FROM settings WHERE key = 'start'"
        " ON CONFLICT DO NOTHING",
        (organization,),
    )


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _add_newcomers(incoming: Incoming, setting: Setting) -> int:
    if not setting.new_customers or incoming.kind not in OF_CUSTOMERS:
        return 0
    return incoming.connection.execute(
        "INSERT INTO customers (organization, id, known_on, revision)"
        f" SELECT organization, customer, ?, ? FROM {incoming.table} WHERE newcomer ORDER BY number"
        " ON CONFLICT DO NOTHING",
        (setting.now[:10], setting.revision),
    ).rowcount


def _key(kind: Kind) -> tuple[str, ...]:
    return ("id",) if kind == "staff" else ("organization", "id")


def _same_key(kind: Kind, left: str, right: str) -> str:
    return " AND ".join(f"{left}.{name} = {right}.{name}" for name in _key(kind))


def _settable(kind: Kind) -> list[str]:
    return [name for name in COLUMNS[kind] if name not in _key(kind)]


def _differs(kind: Kind, old: str) -> str:
    """Whether an incoming row `i` says something else than what is stored, going by the columns it has."""
    parts = [f'i.given & {bits(kind, [name])} AND i."{name}" IS NOT {old}."{name}"' for name in _settable(kind)]
    parts.append(f"{_patched(old)} IS NOT json({old}.attributes)")
    return "(" + " OR ".join(parts) + ")"


def _patched(old: str) -> str:
    return f"json_patch({old}.attributes, coalesce(i.patch, i.attributes))"


def _leave_out_purged(incoming: Incoming) -> int:
    """Leave out what was here and went when its term was over: it does not come back. Returns how many."""
    if incoming.kind not in ("visits", "complaints"):
        return 0
    return incoming.connection.execute(
        f"DELETE FROM {incoming.table} AS i WHERE EXISTS (SELECT 1 FROM purged p WHERE p.kind = ?1"
        " AND p.record = json_array(i.organization, i.id)) AND EXISTS (SELECT 1 FROM purged WHERE kind = ?1)",
        (incoming.kind,),
    ).rowcount


def _refuse_what_does_not_fit(incoming: Incoming, outcome: Outcome, not_after: str | None) -> None:
    """Rows that are right in themselves but not beside the others or what is stored."""
    kind, table = incoming.kind, incoming.table
    if _any(incoming, f"SELECT 1 FROM {table} GROUP BY {', '.join(_key(kind))} HAVING count(*) > 1"):
        twice = (
            "SELECT number, 'id', id FROM (SELECT number, id, row_number() OVER"
            f" (PARTITION BY {', '.join(_key(kind))} ORDER BY number) AS place FROM {table}) WHERE place > 1"
        )
        _refuse(incoming, outcome, twice, _("stands in this input twice"))
    unknown = (
        f"SELECT number, 'organization', organization FROM {table}"
        " WHERE organization NOT IN (SELECT id FROM organizations)"
    )
    _refuse(incoming, outcome, unknown, _("there is no such organization, and no rule file of that name"))
    if kind in OF_CUSTOMERS:
        strangers = (
            f"SELECT i.number, 'customer', i.customer FROM {table} i LEFT JOIN customers c"
            " ON c.organization = i.organization AND c.id = i.customer WHERE c.id IS NULL"
            " AND NOT i.newcomer"
        )
        _refuse(incoming, outcome, strangers, _("there is no such customer; import customers first"))
    if kind == "visits":
        callers = (
            f'SELECT number, \'by\', "by" FROM {table} WHERE "by" IS NOT NULL AND "by" NOT IN (SELECT id FROM staff)'
        )
        _refuse(incoming, outcome, callers, _("there is no such member of staff; import staff first"))
    if kind in ("visits", "complaints") and not_after is not None:
        moment = "at" if kind == "visits" else "coalesce(closed_at, received_at)"
        future = f"SELECT number, 'at', {moment} FROM {table} WHERE substr({moment}, 1, 10) > '{not_after[:10]}'"
        _refuse(incoming, outcome, future, _("has not come yet"))
    if kind == "visits":
        corrections = (
            f"SELECT i.number, 'corrects', i.corrects FROM {table} i WHERE i.corrects IS NOT NULL"
            " AND NOT EXISTS (SELECT 1 FROM visits o WHERE o.organization = i.organization AND o.id = i.corrects)"
            f" AND NOT EXISTS (SELECT 1 FROM {table} o WHERE o.organization = i.organization AND o.id = i.corrects)"
        )
        _refuse(incoming, outcome, corrections, _("there is no such visit to correct"))
    if kind in ("visits", "complaints"):
        kept = "o.status <> 'open' AND " if kind == "complaints" else ""
        altered = (
            f"SELECT i.number, 'id', i.id FROM {table} i CROSS JOIN {kind} o ON {_same_key(kind, 'i', 'o')}"
            f" WHERE {kept}{_differs(kind, 'o')}"
        )
        _refuse(
            incoming, outcome, altered, _("is on record and cannot be changed; add a new record that corrects it")
        )


def _any(incoming: Incoming, query: str) -> bool:
    return incoming.connection.execute(f"{query} LIMIT 1").fetchone() is not None


def _refuse(incoming: Incoming, outcome: Outcome, query: str, reason: str) -> None:
    refused = incoming.connection.execute(query).fetchall()
    for number, column, value in refused:
        outcome.bad.append(BadRow(number, column, f"{value!r}: {reason}" if value is not None else reason))
    incoming.connection.executemany(
        f"DELETE FROM {incoming.table} WHERE number = ?", ((number,) for number, _column, _value in refused)
    )


def _move_in(incoming: Incoming, outcome: Outcome, setting: Setting) -> None:
    kind, table = incoming.kind, incoming.table
    total = incoming.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    there = _any(incoming, f"SELECT 1 FROM {table} i CROSS JOIN {kind} o ON {_same_key(kind, 'i', 'o')}")
    if there and kind != "visits":
        assignments = ", ".join(
            f'"{name}" = CASE WHEN i.given & {bits(kind, [name])} THEN i."{name}" ELSE {kind}."{name}" END'
            for name in _settable(kind)
        )
        outcome.changed = incoming.connection.execute(
            f"UPDATE {kind} SET {assignments}, revision = ?, attributes = {_patched(kind)} FROM {table} i"
            f" WHERE {_same_key(kind, 'i', kind)} AND {_differs(kind, kind)}",
            (setting.revision,),
        ).rowcount
    columns = _quoted([*COLUMNS[kind], "attributes"])
    noted = {"revision": setting.revision, **_noted(kind, setting)}
    absent = f"NOT EXISTS (SELECT 1 FROM {kind} o WHERE {_same_key(kind, 'i', 'o')})" if there else "TRUE"
    outcome.added = incoming.connection.execute(
        f"INSERT INTO {kind} ({columns}, {_quoted(noted)}) SELECT {columns}, {', '.join('?' * len(noted))}"
        f" FROM {table} i WHERE {absent} ORDER BY number",
        tuple(noted.values()),
    ).rowcount
    outcome.unchanged += total - outcome.added - outcome.changed


def _noted(kind: Kind, setting: Setting) -> dict[str, object]:
    """What is written into every row beside what it says."""
    if kind == "customers":
        return {"known_on": setting.now[:10]}
    if kind == "visits":
        judged = setting.judged
        return {"entered_at": setting.now, "refused_for": judged.refused_for, "not_for": judged.not_for}
    return {}


_EMIT = """
INSERT INTO events (organization, id, customer, type, at, ref, attributes, revision)
SELECT organization, 'complaint:' || id, customer, 'complaint_closed', closed_at, id,
       json_patch(attributes, json_object('severity', severity, 'category', category, 'kind', kind, 'about', about,
                                          'anonymous', anonymous, 'reply_letter', reply_letter)), revision
  FROM complaints WHERE status = 'closed' AND closed_at IS NOT NULL AND revision = ?
ON CONFLICT (organization, id) DO NOTHING
"""


def _emit_closed(connection: sqlite3.Connection, setting: Setting) -> None:
    """Closing a complaint is an event that rules can call after."""
    connection.execute(_EMIT, (setting.revision,))
