"""The chain verified: every link follows from the one before, and every record says what it said when it was sealed."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

from callbackctl.keeping.problems import Problems, record_name
from callbackctl.messages import _
from callbackctl.store.evidence import KEPT, Kept, columns_of, key_of, present, quoted, record_sql
from callbackctl.store.seals import START, digest, link

Tick = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Count:
    """One table of records: rows that are to be sealed, those sealed, those purged."""

    table: str
    rows: int
    sealed: int
    purged: int


def check_links(connection: sqlite3.Connection, problems: Problems, tick: Tick) -> None:
    """Compute every link anew, from the first to the last."""
    before, expected = START, 1
    rows = connection.execute(
        "SELECT number, kind, record, digest, by_hand, revision, link FROM seals ORDER BY number"
    )
    for number, kind, record, fingerprint, by_hand, revision, stored in rows:
        if number != expected:
            text = _("seals {first} to {last} are missing from the chain")
            problems.add("chain", "seals", str(expected), text.format(first=expected, last=number - 1))
        if stored != link(before, number, kind, record, fingerprint, by_hand, revision):
            text = _("seal {number}, of {table} {record}, does not follow from the one before it")
            problems.add(
                "chain", "seals", str(number), text.format(number=number, table=kind, record=record_name(record))
            )
        if by_hand:
            text = _("was written, or changed, by another program than callbackctl")
            problems.add("by-hand", kind, record_name(record), text)
        before, expected = stored, number + 1
        if not number % 10_000:
            tick(10_000)


def check_noted(connection: sqlite3.Connection, noted: str, problems: Problems) -> None:
    """Whether a link that somebody wrote down is still in the chain."""
    wanted = noted.split(":")[-1].strip().lower()
    if not connection.execute("SELECT 1 FROM seals WHERE link = ?", (wanted,)).fetchone():
        text = _("the link noted is not in the chain: records before it were altered and the chain was made anew")
        problems.add("noted", "seals", noted, text)


def check_records(connection: sqlite3.Connection, problems: Problems, tick: Tick) -> list[Count]:
    """Compare every kept record with its last seal, and every seal with its record; returns what was counted."""
    counts = []
    for kept in present(connection):
        rows, sealed = _compare(connection, kept, problems, tick)
        _missing(connection, kept, problems)
        purged = connection.execute("SELECT count(*) FROM purged WHERE kind = ?", (kept.table,)).fetchone()[0]
        counts.append(Count(kept.table, rows, sealed, purged))
    known = ", ".join(f"'{kept.table}'" for kept in KEPT)
    for kind, record in connection.execute(f"SELECT kind, record FROM seals WHERE kind NOT IN ({known})"):
        problems.add("chain", kind, record_name(record), _("is sealed and there is no such table of records"))
    return counts


def _compare(connection: sqlite3.Connection, kept: Kept, problems: Problems, tick: Tick) -> tuple[int, int]:
    columns = sorted(columns_of(connection, kept.table))
    record = record_sql(key_of(connection, kept.table), "t")
    cursor = connection.execute(
        f"SELECT {record}, s.digest, {', '.join(f't.{quoted(column)}' for column in columns)}"
        f" FROM {kept.table} t LEFT JOIN seals s ON s.number ="
        f" (SELECT max(number) FROM seals l WHERE l.kind = '{kept.table}' AND l.record = {record})"
        f" WHERE s.number IS NOT NULL OR {_to_be_sealed(kept)}"
    )
    rows = sealed = 0
    for name, fingerprint, *values in cursor:
        rows += 1
        sealed += fingerprint is not None
        if fingerprint is None:
            text = _("has no seal: another program wrote it, or its seal was taken away")
            problems.add("unsealed", kept.table, record_name(name), text)
        elif fingerprint != digest(columns, values):
            problems.add("changed", kept.table, record_name(name), _("is not as it was recorded: it was altered"))
        if not rows % 10_000:
            tick(10_000)
    return rows, sealed


def _to_be_sealed(kept: Kept) -> str:
    if kept.table == "draws":  # the others are vouched for by their batch: see keeping/draws.py
        return "t.reason = 'replacement' OR t.stands_for IS NOT NULL"
    return kept.once.format(row="t") if kept.once else "1"


def _missing(connection: sqlite3.Connection, kept: Kept, problems: Problems) -> None:
    """Seals whose record is gone without having been purged, and records that are there although they were."""
    key = enumerate(key_of(connection, kept.table))
    same = " AND ".join(f"t.{quoted(column)} = json_extract(s.record, '$[{place}]')" for place, column in key)
    gone = connection.execute(
        "SELECT DISTINCT s.record FROM seals s WHERE s.kind = :kind"
        f" AND NOT EXISTS (SELECT 1 FROM {kept.table} t WHERE {same})"
        " AND NOT EXISTS (SELECT 1 FROM purged p WHERE p.kind = s.kind AND p.record = s.record) ORDER BY s.number",
        {"kind": kept.table},
    )
    for (record,) in gone:
        problems.add("missing", kept.table, record_name(record), _("was recorded and is there no more"))
    bare = f" AND NOT ({kept.is_bare('t')})" if kept.bare else ""
    back = connection.execute(
        f"SELECT s.record FROM purged s JOIN {kept.table} t ON {same}{bare} WHERE s.kind = :kind", {"kind": kept.table}
    )
    for (record,) in back:
        problems.add("purged", kept.table, record_name(record), _("is recorded as purged and is there all the same"))
