"""The rows of an input that are right in themselves, in a temporary table, so that SQL can hold them against the rest."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import compress, repeat

from callbackctl.messages import _
from callbackctl.store.columns import Columns, read_columns
from callbackctl.store.packed import Group
from callbackctl.store.records import COLUMNS, OF_CUSTOMERS, Kind, plain_text

DEFAULTS: dict[Kind, dict[str, object]] = {
    "staff": {},
    "customers": {"birthday_lunar": 0, "consent": ""},
    "events": {},
    "visits": {"with": "", "signed": 0},
    "complaints": {"kind": "complaint", "anonymous": 0, "reply_letter": 0, "status": "open"},
}


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot go in: its number in the input (1 is the first row of data), the column and the reason."""

    number: int
    column: str
    reason: str


@dataclass(slots=True)
class Incoming:
    """The temporary table of one kind of rows; `seen` counts ids made from what rows say.

    Beside the columns of the kind it has the row's `number`, its `attributes` as JSON, a `patch` of them where some
    are emptied, `given` (the columns it has, a bit each) and whether its customer is a `newcomer`.
    """

    connection: sqlite3.Connection
    kind: Kind
    organization: str | None
    new_customers: bool
    seen: Counter[str] = field(default_factory=Counter)

    @property
    def table(self) -> str:
        """Its name."""
        return f"incoming_{self.kind}"

    def prepare(self) -> None:
        """Have it there and empty. It stays for the next rows, so that statements need not be compiled again."""
        columns = ", ".join(f'"{name}"' for name in COLUMNS[self.kind])
        self.connection.execute(
            f"CREATE TEMP TABLE IF NOT EXISTS {self.table}"
            f" (number INTEGER PRIMARY KEY, {columns}, attributes, patch, given, newcomer)"
        )
        self.connection.execute(f"DELETE FROM {self.table}")

    def take_in(self, chunk: Sequence[Group]) -> Iterator[BadRow]:
        """Put in what is right in itself; yields what is not."""
        made = self._made_ids(chunk)
        for group in chunk:
            columns = group.columns
            if "id" not in columns:
                columns = {**columns, "id": [made[number] for number in group.numbers]}
            newcomers = self._newcomers(columns)
            if any(newcomers):
                columns = {**columns, "customer": self._own_customers(columns, newcomers)}
            read = read_columns(self.kind, columns, len(group.numbers))
            self._ask_whose(read, len(group.numbers))
            for place, wrong in read.wrong.items():
                yield from (BadRow(group.numbers[place], column, reason) for column, reason in wrong)
            self._insert(group, read, newcomers)

    def _made_ids(self, chunk: Sequence[Group]) -> dict[int, str]:
        """Ids, made from what a row says, for the rows that have no column for one."""
        nameless = [group for group in chunk if "id" not in group.columns]
        said = sorted(one for group in nameless for one in self._digests(group))
        return {number: self._made_id(digest) for number, digest in said}

    def _digests(self, group: Group) -> Iterator[tuple[int, str]]:
        rows = zip(*group.columns.values(), strict=True) if group.columns else repeat((), len(group.numbers))
        for number, row in zip(group.numbers, rows, strict=True):
            cells = zip(group.columns, row, strict=True)
            said = sorted((name, str(value)) for name, value in cells if value is not None and value != "")
            yield number, blake2b(json.dumps([self.organization, *said]).encode(), digest_size=7).hexdigest()

    def _made_id(self, digest: str) -> str:
        self.seen[digest] += 1
        again = f"-{self.seen[digest]}" if self.seen[digest] > 1 else ""
        return f"{self.kind[0]}-{digest}{again}"

    def _newcomers(self, columns: Mapping[str, Sequence[object]]) -> list[bool]:
        """Which rows get a customer of their own."""
        count = len(columns["id"])
        if not self.new_customers or self.kind not in OF_CUSTOMERS:
            return [False] * count
        return [not plain_text(one or "") for one in columns.get("customer", [""] * count)]

    def _own_customers(self, columns: Mapping[str, Sequence[object]], newcomers: list[bool]) -> list[object]:
        named = columns.get("customer", newcomers)
        return [
            own_customer(self.kind, identity) if own else customer
            for identity, customer, own in zip(columns["id"], named, newcomers, strict=True)
        ]

    def _ask_whose(self, read: Columns, count: int) -> None:
        """Complain of rows that name no organisation where none is known for all of them."""
        if self.kind == "staff" or self.organization is not None:
            return
        named = read.values.get("organization", [None] * count)
        for place in (place for place, whose in enumerate(named) if not whose):
            read.complain(place, "organization", _("is missing; name one with --organization"))

    def _insert(self, group: Group, read: Columns, newcomers: list[bool]) -> None:
        count = len(group.numbers)
        given: Iterable[int] = repeat(bits(self.kind, group.columns), count)
        closed = [bool(one) for one in read.values.get("closed_at", ())] if self.kind == "complaints" else []
        if any(closed):
            stands = read.values.get("status", [None] * count)
            read.values["status"] = ["closed" if one else status for one, status in zip(closed, stands, strict=True)]
            status_given = bits(self.kind, ["status"])
            given = [one | status_given if over else one for one, over in zip(given, closed, strict=True)]
        rows: Iterable[tuple[object, ...]] = zip(
            group.numbers, *self._filled(read, count), read.attributes, read.patches, given, newcomers, strict=True
        )
        if read.wrong:
            rows = compress(rows, [place not in read.wrong for place in range(count)])
        places = ", ".join("?" * (len(COLUMNS[self.kind]) + 5))
        self.connection.executemany(f"INSERT INTO {self.table} VALUES ({places})", rows)

    def _filled(self, read: Columns, count: int) -> Iterator[Iterable[object]]:
        """Every column of the kind, with what stands for an empty cell."""
        defaults = {**DEFAULTS[self.kind], "organization": None if self.kind == "staff" else self.organization}
        for name in COLUMNS[self.kind]:
            values, default = read.values.get(name), defaults.get(name)
            if values is None:
                yield repeat(default, count)
            else:
                yield values if default is None else [default if one is None else one for one in values]


def bits(kind: Kind, names: Iterable[str]) -> int:
    """A set of columns of a kind as a number, a bit each; others do not count."""
    ours = list(COLUMNS[kind])
    return sum(1 << ours.index(name) for name in set(names) if name in COLUMNS[kind])


def own_customer(kind: Kind, identity: object) -> str:
    """The id of the customer made for a row that names none: told from the row's own id, so always the same."""
    return f"{kind.removesuffix('s')}:{plain_text(identity)}"
