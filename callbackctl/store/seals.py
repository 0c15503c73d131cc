"""Sealing: a fingerprint of every record kept, in a chain in which each link is made from the one before.

A record is sealed at the end of the command that wrote it, in the same transaction. What a record says is its
columns that have a value, by name: a column added later changes no fingerprint as long as it is empty.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from heapq import merge
from typing import Any

from callbackctl.store.evidence import KEPT, Kept, columns_of, key_of, present, quoted, record_sql

SIZE = 16
Written = tuple[int, str, str, str]  # its place in the order of writing, the table, the key and the fingerprint
START = ""
"""The link before the first."""


def digest(columns: Sequence[str], values: Iterable[Any]) -> str:
    """The fingerprint of a record; `columns` in alphabetical order."""
    said = {name: value for name, value in zip(columns, values, strict=True) if value is not None}
    return blake2b(json.dumps(said).encode(), digest_size=SIZE).hexdigest()


def link(before: str, number: int, kind: str, record: str, fingerprint: str, by_hand: int, revision: int) -> str:
    """The link of a seal, made from the link before it."""
    said = "\n".join((before, str(number), kind, record, fingerprint, str(by_hand), str(revision)))
    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=SIZE).hexdigest()


def seal(connection: sqlite3.Connection, revision: int, *, by_hand: bool = False) -> int:
    """Seal what stands in `unsealed`, inside a transaction of the caller's; returns how many records.

    `by_hand` says that it was not a command of ours that wrote them.
    """
    last, before = _last(connection)
    number = last

    def rows() -> Iterator[tuple[object, ...]]:
        nonlocal number, before
        for _place, kind, record, fingerprint in merge(*_written(connection)):
            number += 1
            before = link(before, number, kind, record, fingerprint, int(by_hand), revision)
            yield number, kind, record, fingerprint, int(by_hand), revision, before

    connection.executemany(
        "INSERT INTO seals (number, kind, record, digest, by_hand, revision, link) VALUES (?, ?, ?, ?, ?, ?, ?)", rows()
    )
    if number > last:
        connection.execute("DELETE FROM unsealed")
    return number - last


def seal_new(connection: sqlite3.Connection, revision: int, *, by_hand: bool) -> None:
    """The same where there is anything to seal."""
    if connection.execute("SELECT 1 FROM unsealed LIMIT 1").fetchone():
        seal(connection, revision, by_hand=by_hand)


def note_all(connection: sqlite3.Connection) -> None:
    """Note in `unsealed` every record that has no seal: those of a file from before there was a chain."""
    for kept in present(connection):
        if kept.covered_by and not kept.changes:
            continue
        key = key_of(connection, kept.table)
        record = record_sql(key, "t")
        wanted = [kept.once.format(row="t")] if kept.once else []
        wanted += ["t.reason = 'replacement'"] if kept.table == "draws" else []
        wanted += [f"NOT EXISTS (SELECT 1 FROM seals s WHERE s.kind = '{kept.table}' AND s.record = {record})"]
        connection.execute(
            f"INSERT INTO unsealed (kind, record) SELECT '{kept.table}', {record} FROM {kept.table} t"
            f" WHERE {' AND '.join(wanted)} ORDER BY {', '.join(f't.{quoted(column)}' for column in key)}"
        )


def last_link(connection: sqlite3.Connection) -> tuple[int, str]:
    """The number and the link of the last seal; 0 and an empty text where nothing is sealed yet."""
    return _last(connection)


def _last(connection: sqlite3.Connection) -> tuple[int, str]:
    row = connection.execute("SELECT number, link FROM seals ORDER BY number DESC LIMIT 1").fetchone()
    return (int(row[0]), str(row[1])) if row else (0, START)


def _written(connection: sqlite3.Connection) -> Iterator[Iterator[Written]]:
    """What was written to each table, in the order of writing; a record once, as it is now."""
    kinds = {row[0] for row in connection.execute("SELECT DISTINCT kind FROM unsealed")}
    for kept in KEPT:
        if kept.table in kinds:
            yield _written_to(connection, kept)


def _written_to(connection: sqlite3.Connection, kept: Kept) -> Iterator[Written]:
    key = key_of(connection, kept.table)
    columns = sorted(columns_of(connection, kept.table))
    same = " AND ".join(
        f"t.{quoted(column)} = json_extract(u.record, '$[{place}]')" for place, column in enumerate(key)
    )
    rows = connection.execute(
        f"SELECT u.number, u.record, {', '.join(f't.{quoted(column)}' for column in columns)}"
        " FROM (SELECT min(number) AS number, record FROM unsealed WHERE kind = ? GROUP BY record) u"
        f" CROSS JOIN {kept.table} t ON {same} ORDER BY u.number",
        (kept.table,),
    )
    for number, record, *values in rows:
        yield number, kept.table, record, digest(columns, values)
