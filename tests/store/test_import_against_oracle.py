"""The importer reads by column and checks in SQL; here it is held against a plain loop that does neither."""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from random import Random
from typing import Any

import pytest

from callbackctl.store.database import in_memory
from callbackctl.store.facts import BadRow, Outcome, Setting, ensure_organization, own_customer, store
from callbackctl.store.records import BEYOND, COLUMNS, OF_CUSTOMERS, Kind, plain_text, read_row

NOW = "2026-03-31T08:00"
ORGANIZATIONS = ("desk", "shop")
KINDS: tuple[Kind, ...] = ("staff", "customers", "events", "visits", "complaints")
SEEDS = 60
Raw = dict[str, object]

# What stands in cells: right in one form or another, and wrong, empty, of another type than one thinks.
TEXTS: list[object] = ["Ann", " Ann ", "陈建国", "Jose\u0301", "a\u202eb", "a\nb", "\x00", 7, 1.5, True]
RIGHT: dict[str, list[object]] = {
    "id": [*"abcdefghijkl", "d ", "m1", "m2", 1, "7", True], "organization": ["desk", "desk", "shop", " shop"],
    "customer": ["c1", "c2", "c1 "], "by": ["s1"], "staff": ["s1"], "supervisor": ["s1", "s2"],
    "at": ["2026-03-01", "2026/3/2 9:30", "2026-03-01T09:30", "2026-03-01 09:30:59"], "type": ["signed_up", "order"],
    "received_at": ["2026-03-01", "2026-03-01T10:00"], "closed_at": ["2026-03-02", "2026-03-02T10:00"],
    "since": ["2025-03-01T09:30", "2025-3-1"], "birthday": ["1970-02-30", "1970/2/3"], "birthday_lunar": ["1", 0, True, "是"],
    "signed": ["yes", "1", "no"], "anonymous": ["1", False, "0"], "channel": ["phone", "home"], "outcome": ["reached", "busy"],
    "kind": [], "consent": ["sms", "phone、sms", ["sms", "home"]], "with": ["s1,s2", ["s1"]], "satisfaction": ["5", 3, "3.0"],
    "minutes": [5, "5"], "expense": ["12.50", 3], "answers": ['{"q": 1}', {"q": None}, [1]], "corrects": ["a", "b"],
    "severity": ["major", "general"], "status": ["open", "closed"], "next_on": ["2026-05-01"], "reply_letter": ["0", "1"],
    "hired_on": ["2020-01-01"], "left_on": ["2025.12.31"], "second_owner": ["s1"], "owner": ["s1"], "ref": ["r1", "r2"],
    "rule": ["r1"], "note": ["x", "y", 5, {"a": {"b": None}}, {"a": [1, None, "\x07"]}, ["x"]],
}  # fmt: skip
WRONG: dict[str, list[object]] = {
    "id": ["x" * 121, "", None], "organization": ["none"], "customer": ["c9", 0, " "], "by": ["s9"], "type": ["a\nb"],
    "at": ["2026-02-30", "2026-03-01T24:00", "2026-04-02", "soon"], "received_at": ["2026-05-01", "0000-01-01"],
    "closed_at": ["2026-05-02", "never"], "since": ["no"], "birthday": ["1970-13-01"], "birthday_lunar": ["maybe"],
    "signed": ["x"], "channel": ["fax"], "outcome": ["gone"], "kind": ["robot"], "consent": ["fax"], "answers": ["{no"],
    "satisfaction": ["9", True], "minutes": ["-1"], "expense": ["x"], "corrects": ["zz"], "severity": ["mild"],
}  # fmt: skip
OTHERS = ["note", " note", "备注", 'say "so"\n', BEYOND]
EMPTY: dict[Kind, dict[str, object]] = {
    "staff": {}, "customers": {"birthday_lunar": 0, "consent": ""}, "events": {}, "visits": {"with": "", "signed": 0},
    "complaints": {"kind": "complaint", "anonymous": 0, "reply_letter": 0, "status": "open"},
}  # fmt: skip
REQUIRED = {kind: [name for name, column in COLUMNS[kind].items() if column.required] for kind in KINDS}


def inputs(random: Random, kind: Kind) -> list[Raw]:
    """Rows of a table or two, put together and shuffled; in a table every row has the same columns in the same order."""
    rows: list[Raw] = []
    for _table in range(random.randint(1, 3)):
        free = [name for name in (*COLUMNS[kind], *OTHERS) if name not in REQUIRED[kind]]
        names = REQUIRED[kind] + random.sample(free, random.randint(0, 6))
        names = [name for name in random.sample(names, len(names)) if random.random() < 0.97]
        rows += [{name: cell(random, kind, name) for name in names} for _row in range(random.randint(0, 12))]
    random.shuffle(rows)
    return rows


def cell(random: Random, kind: Kind, name: str) -> object:
    """Mostly something right."""
    if name == BEYOND:
        return ["more"] if random.random() < 0.1 else None
    if random.random() < 0.04:
        return random.choice(WRONG.get(name, TEXTS))
    if name not in REQUIRED[kind] and random.random() < 0.2:
        return random.choice(["", None])
    if name == "kind":
        return {"customers": "person"}.get(kind, "report")
    return random.choice(RIGHT.get(name, TEXTS))


def again(random: Random, kind: Kind, rows: list[Raw]) -> list[Raw]:
    """The rows of an earlier input once more, some with another cell, some with a column less."""
    told: list[Raw] = []
    for row in rows:
        other = {name: cell(random, kind, name) for name in row if name != "id" and random.random() < 0.1}
        left_out = {name for name in row if name not in REQUIRED[kind] and random.random() < 0.1}
        told.append({name: value for name, value in {**row, **other}.items() if name not in left_out})
    return told


@dataclass
class Told:
    """A row that is right in itself: what it says, and the columns it has."""

    number: int
    values: dict[str, Any]
    attributes: dict[str, object]
    given: set[str]
    newcomer: bool

    @property
    def own(self) -> tuple[str, str]:
        """Whose it is, and its id."""
        return self.values["organization"], self.values["id"]


Stored = dict[Any, dict[str, Any]]  # by key: the columns, and the other columns under `attributes`
Check = tuple[str, str, Callable[[Told], bool]]


@dataclass
class Oracle:
    """The importer as a plain loop over rows, and the tables as mappings."""

    tables: dict[Kind, Stored]

    def store(self, kind: Kind, rows: list[Raw], organization: str | None, new_customers: bool, not_after: str) -> Outcome:
        """What `store` is to do and to say."""
        outcome, good, seen = Outcome(), list[Told](), Counter[str]()
        for number, raw in enumerate(rows, start=1):
            one = self._read(kind, number, raw, organization, new_customers, seen)
            if isinstance(one, Told):
                good.append(one)
            else:
                outcome.bad += one
        for column, reason, is_wrong in self._checks(kind, good, not_after):
            refused = [one for one in good if is_wrong(one)]
            for one in refused:
                said = one.values["received_at"] if column == "at" and kind == "complaints" else one.values[column]
                said = one.values.get("closed_at") or said if column == "at" else said
                outcome.bad.append(BadRow(one.number, column, f"{said!r}: {reason}"))
            good[:] = [one for one in good if one not in refused]
        for one in good:
            self._keep(kind, one, outcome)
        outcome.bad.sort(key=lambda bad: bad.number)
        return outcome

    def _read(
        self, kind: Kind, number: int, raw: Raw, organization: str | None, new_customers: bool, seen: Counter[str]
    ) -> Told | list[BadRow]:
        named = dict(raw)
        if "id" not in named:
            said = sorted((name, str(value)) for name, value in raw.items() if value is not None and value != "")
            digest = blake2b(json.dumps([organization, *said]).encode(), digest_size=7).hexdigest()
            seen[digest] += 1
            named["id"] = f"{kind[0]}-{digest}" + (f"-{seen[digest]}" if seen[digest] > 1 else "")
        newcomer = new_customers and kind in OF_CUSTOMERS and not plain_text(raw.get("customer") or "")
        if newcomer:
            named["customer"] = own_customer(kind, named["id"])
        row = read_row(kind, named)
        wrong = list(row.wrong)
        if kind != "staff" and not row.values.get("organization") and organization is None:
            wrong.append(("organization", "is missing; name one with --organization"))
        if wrong:
            return [BadRow(number, column, reason) for column, reason in wrong]
        values = dict.fromkeys(COLUMNS[kind]) | EMPTY[kind] | {"organization": None if kind == "staff" else organization}
        values |= row.values
        given = set(raw)
        if values.get("closed_at"):
            values["status"] = "closed"
            given.add("status")
        return Told(number, values, row.attributes, given, newcomer)

    def _checks(self, kind: Kind, good: list[Told], not_after: str) -> Iterator[Check]:
        def key(one: Told) -> object:
            return one.values["id"] if kind == "staff" else one.own

        def is_second(one: Told) -> bool:
            return any(key(other) == key(one) and other.number < one.number for other in good)

        def is_altered(one: Told) -> bool:
            old = self.tables[kind].get(key(one))
            return old is not None and not (kind == "complaints" and old["status"] == "open") and changed(old, one) != old

        yield "id", "stands in this input twice", is_second
        yield (
            "organization", "there is no such organization, and no rule file of that name",
            lambda one: one.values["organization"] not in (*ORGANIZATIONS, None),
        )  # fmt: skip
        if kind in OF_CUSTOMERS:
            yield (
                "customer", "there is no such customer; import customers first",
                lambda one: not one.newcomer and (one.own[0], one.values["customer"]) not in self.tables["customers"],
            )  # fmt: skip
        if kind == "visits":
            yield (
                "by", "there is no such member of staff; import staff first",
                lambda one: one.values["by"] is not None and one.values["by"] not in self.tables["staff"],
            )  # fmt: skip
        if kind in ("visits", "complaints"):
            yield (
                "at", "has not come yet",
                lambda one: (one.values.get("at") or one.values.get("closed_at") or one.values["received_at"])[:10] > not_after,
            )  # fmt: skip
        if kind == "visits":
            here = {one.own for one in good}
            yield (
                "corrects", "there is no such visit to correct",
                lambda one: one.values["corrects"] is not None
                and not {(one.own[0], one.values["corrects"])} & (self.tables["visits"].keys() | here),
            )  # fmt: skip
        if kind in ("visits", "complaints"):
            yield "id", "is on record and cannot be changed; add a new record that corrects it", is_altered

    def _keep(self, kind: Kind, one: Told, outcome: Outcome) -> None:
        table, key = self.tables[kind], one.values["id"] if kind == "staff" else one.own
        if one.newcomer and (person := (one.own[0], one.values["customer"])) not in self.tables["customers"]:
            self.tables["customers"][person] = {**dict.fromkeys(COLUMNS["customers"]), **EMPTY["customers"], "organization": person[0],
                                                "id": person[1], "attributes": {}}  # fmt: skip
            outcome.customers += 1
        if key not in table:
            table[key] = {**one.values, "attributes": one.attributes}
            outcome.added += 1
        elif (new := changed(table[key], one)) != table[key]:
            table[key] = new
            outcome.changed += 1
        else:
            outcome.unchanged += 1


def changed(old: dict[str, Any], one: Told) -> dict[str, Any]:
    """A stored row after one that has the same key: the columns that this has say what this says."""
    strange = {plain_text(name) for name in one.given if name not in old}
    attributes = {name: value for name, value in old["attributes"].items() if name not in strange - one.attributes.keys()}
    ours = {name: value for name, value in one.values.items() if name in one.given}
    return {**old, **ours, "attributes": merged(attributes, one.attributes)}


def merged(old: object, new: object) -> Any:
    """Mappings are merged, whatever else is replaced."""
    if not isinstance(old, dict) or not isinstance(new, dict):
        return new
    return {**old, **{name: merged(old.get(name), value) for name, value in new.items()}}


def stored(connection: sqlite3.Connection, kind: Kind) -> Stored:
    """A table as the oracle has it."""
    names = ", ".join(f'"{name}"' for name in COLUMNS[kind])
    found = {}
    for *values, attributes in connection.execute(f"SELECT {names}, attributes FROM {kind}"):
        row = dict(zip(COLUMNS[kind], values, strict=True))
        found[row["id"] if kind == "staff" else (row["organization"], row["id"])] = {**row, "attributes": json.loads(attributes)}
    return found


@pytest.fixture(scope="module")
def desk() -> sqlite3.Connection:
    """Two organisations with the same two customers each, and a member of staff."""
    connection = in_memory()
    for organization in ORGANIZATIONS:
        ensure_organization(connection, organization)
        store(connection, "customers", [{"id": "c1"}, {"id": "c2"}], Setting(organization, NOW, 1))
    store(connection, "staff", [{"id": "s1"}], Setting(None, NOW, 1))
    return connection


@pytest.mark.parametrize("kind", KINDS)
def test_an_import_does_what_a_plain_loop_does(kind: Kind, desk: sqlite3.Connection) -> None:
    done: Counter[str] = Counter()
    for seed in range(SEEDS):
        random = Random(f"{kind} {seed}")
        oracle = Oracle({one: stored(desk, one) for one in KINDS})
        organization, new_customers = random.choice([None, "desk"]), random.random() < 0.3
        first = inputs(random, kind)
        desk.execute("BEGIN")
        try:
            for revision, rows in enumerate((first, again(random, kind, first)), start=2):
                expected = oracle.store(kind, rows, organization, new_customers, NOW[:10])
                outcome = store(desk, kind, rows, Setting(organization, NOW, revision, new_customers, not_after=NOW))
                assert outcome == expected, seed
                assert all(stored(desk, one) == oracle.tables[one] for one in (kind, "customers")), seed
                done.update(added=outcome.added, changed=outcome.changed, unchanged=outcome.unchanged, bad=len(outcome.bad))
        finally:
            desk.execute("ROLLBACK")
    assert min(done[what] for what in ("added", "unchanged", "bad")) > SEEDS
    assert kind == "visits" or done["changed"] > SEEDS / 4


def test_what_a_column_says_often_keeps_its_type(desk: sqlite3.Connection) -> None:
    notes: list[object] = [1, True, 1.0, "1"] * 10
    desk.execute("BEGIN")
    try:
        rows = [{"id": f"n{place}", "note": note} for place, note in enumerate(notes)]
        store(desk, "customers", rows, Setting("desk", NOW, 2))
        kept = desk.execute("SELECT attributes FROM customers WHERE id GLOB 'n*' ORDER BY rowid").fetchall()
        assert kept == [(json.dumps({"note": note}),) for note in notes]
    finally:
        desk.execute("ROLLBACK")
