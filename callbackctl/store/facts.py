"""Putting facts into the file: all or nothing, idempotent, every bad row named.

The same row again changes nothing; a changed row updates the columns it has and leaves the others. Visits and
closed complaints never change silently: a correction is a new record that names the old one.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b

from callbackctl.messages import _
from callbackctl.store.numbering import note_numbers
from callbackctl.store.records import COLUMNS, OF_CUSTOMERS, Kind, Row, plain_text, read_row

_DEFAULTS: dict[Kind, dict[str, object]] = {
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
    outcome = Outcome()
    _prepare_incoming(connection, kind)
    seen: Counter[str] = Counter()
    for number, raw in enumerate(rows, start=1):
        named = _with_id(kind, raw, setting, seen)
        newcomer = setting.new_customers and kind in OF_CUSTOMERS and not plain_text(raw.get("customer") or "")
        row = read_row(kind, {**named, "customer": own_customer(kind, named["id"])} if newcomer else named)
        problems = [*row.wrong, *_organization_problems(kind, row, setting)]
        if problems:
            outcome.bad += [BadRow(number, column, reason) for column, reason in problems]
        else:
            _insert_incoming(connection, kind, Incoming(number, row, frozenset(raw), newcomer), setting)
    outcome.unchanged = _leave_out_purged(connection, kind)
    _refuse_what_does_not_fit(connection, kind, outcome, setting.not_after)
    outcome.customers = _add_newcomers(connection, setting)
    _move_in(connection, kind, outcome)
    if kind == "visits":
        note_numbers(connection, connection.execute("SELECT organization, id FROM incoming WHERE id GLOB 'v[0-9]*'"))
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
    defaults = _DEFAULTS["visits"]
    connection.executemany(
        f"INSERT INTO visits ({_quoted(columns)}) VALUES ({', '.join('?' * len(columns))})",
        (
            (setting.organization, visit["id"], *(visit.get(name, defaults.get(name)) for name in names),
             _json(visit["attributes"]) if visit["attributes"] else "{}", setting.now, judged.refused_for, judged.not_for, setting.revision)
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


def own_customer(kind: Kind, identity: object) -> str:
    """The id of the customer made for a row that names none: told from the row's own id, so always the same."""
    return f"{kind.removesuffix('s')}:{plain_text(identity)}"


@dataclass(frozen=True, slots=True)
class Incoming:
    """A row that is right in itself: its number, what it says, the columns it has, whether its customer is new."""

    number: int
    row: Row
    given: frozenset[str]
    newcomer: bool


def _with_id(kind: Kind, raw: Mapping[str, object], setting: Setting, seen: Counter[str]) -> Mapping[str, object]:
    if raw.get("id") not in (None, "") or "id" in raw:
        return raw
    content = json.dumps(
        [setting.organization, *sorted((name, str(value)) for name, value in raw.items() if value not in (None, ""))]
    )
    digest = blake2b(content.encode(), digest_size=7).hexdigest()
    seen[digest] += 1
    again = f"-{seen[digest]}" if seen[digest] > 1 else ""
    return {**raw, "id": f"{kind[0]}-{digest}{again}"}


def _organization_problems(kind: Kind, row: Row, setting: Setting) -> list[tuple[str, str]]:
    if kind != "staff" and not row.values.get("organization") and setting.organization is None:
        return [("organization", _("is missing; name one with --organization"))]
    return []


def _columns(kind: Kind) -> list[str]:
    extra = {"customers": ["known_on"], "visits": ["entered_at", "refused_for", "not_for"]}
    return [*COLUMNS[kind], "attributes", *extra.get(kind, [])]


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _prepare_incoming(connection: sqlite3.Connection, kind: Kind) -> None:
    connection.execute("DROP TABLE IF EXISTS temp.incoming")
    connection.execute(
        f"CREATE TEMP TABLE incoming (number INTEGER PRIMARY KEY, {_quoted(_columns(kind))}, revision, given, patch,"
        " newcomer)"
    )


def _insert_incoming(connection: sqlite3.Connection, kind: Kind, incoming: Incoming, setting: Setting) -> None:
    values: dict[str, object] = dict(_DEFAULTS[kind])
    if kind != "staff":
        values["organization"] = setting.organization
    row, given = incoming.row, set(incoming.given)
    values |= row.values
    if kind == "complaints" and values.get("closed_at"):
        values["status"] = "closed"
        given.add("status")
    values["attributes"] = _json(row.attributes)
    values["known_on"], values["entered_at"] = setting.now[:10], setting.now
    values["refused_for"], values["not_for"] = setting.judged.refused_for, setting.judged.not_for
    columns = _columns(kind)
    emptied = dict.fromkeys(plain_text(name) for name in given if name not in COLUMNS[kind])
    record = (
        incoming.number,
        *(values.get(name) for name in columns),
        setting.revision,
        f",{','.join(sorted(given & COLUMNS[kind].keys()))},",
        _json({**emptied, **row.attributes}),
        incoming.newcomer,
    )
    connection.execute(f"INSERT INTO incoming VALUES ({', '.join('?' * len(record))})", record)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _add_newcomers(connection: sqlite3.Connection, setting: Setting) -> int:
    if not setting.new_customers:
        return 0
    return connection.execute(
        "INSERT INTO customers (organization, id, known_on, revision)"
        " SELECT organization, customer, ?, ? FROM incoming WHERE newcomer ORDER BY number ON CONFLICT DO NOTHING",
        (setting.now[:10], setting.revision),
    ).rowcount


def _key(kind: Kind) -> tuple[str, ...]:
    return ("id",) if kind == "staff" else ("organization", "id")


def _same_key(kind: Kind, left: str, right: str) -> str:
    return " AND ".join(f"{left}.{name} = {right}.{name}" for name in _key(kind))


def _differs(kind: Kind, old: str) -> str:
    """Whether an incoming row `i` says something else than what is stored, going by the columns it has."""
    names = [name for name in COLUMNS[kind] if name not in _key(kind)]
    parts = [f"""instr(i.given, ',{name},') AND i."{name}" IS NOT {old}."{name}\"""" for name in names]
    parts.append(f"json_patch({old}.attributes, i.patch) IS NOT json({old}.attributes)")
    return "(" + " OR ".join(parts) + ")"


def _leave_out_purged(connection: sqlite3.Connection, kind: Kind) -> int:
    """Leave out what was here and went when its term was over: it does not come back. Returns how many."""
    if kind not in ("visits", "complaints"):
        return 0
    return connection.execute(
        "DELETE FROM incoming WHERE EXISTS (SELECT 1 FROM purged p WHERE p.kind = ?"
        " AND p.record = json_array(incoming.organization, incoming.id))",
        (kind,),
    ).rowcount


def _refuse_what_does_not_fit(
    connection: sqlite3.Connection, kind: Kind, outcome: Outcome, not_after: str | None
) -> None:
    """Rows that are right in themselves but not beside the others or what is stored."""
    twice = (
        f"SELECT i.number, 'id', i.id FROM incoming i JOIN incoming j ON {_same_key(kind, 'i', 'j')}"
        f" WHERE j.number < i.number"
    )
    _refuse(connection, outcome, twice, _("stands in this input twice"))
    unknown = (
        "SELECT number, 'organization', organization FROM incoming"
        " WHERE organization NOT IN (SELECT id FROM organizations)"
    )
    _refuse(connection, outcome, unknown, _("there is no such organization, and no rule file of that name"))
    if kind in OF_CUSTOMERS:
        strangers = (
            "SELECT i.number, 'customer', i.customer FROM incoming i LEFT JOIN customers c"
            " ON c.organization = i.organization AND c.id = i.customer WHERE c.id IS NULL"
            " AND NOT i.newcomer"
        )
        _refuse(connection, outcome, strangers, _("there is no such customer; import customers first"))
    if kind == "visits":
        callers = (
            'SELECT number, \'by\', "by" FROM incoming WHERE "by" IS NOT NULL AND "by" NOT IN (SELECT id FROM staff)'
        )
        _refuse(connection, outcome, callers, _("there is no such member of staff; import staff first"))
    if kind in ("visits", "complaints") and not_after is not None:
        moment = "at" if kind == "visits" else "coalesce(closed_at, received_at)"
        future = f"SELECT number, 'at', {moment} FROM incoming WHERE substr({moment}, 1, 10) > '{not_after[:10]}'"
        _refuse(connection, outcome, future, _("has not come yet"))
    if kind == "visits":
        corrections = (
            "SELECT i.number, 'corrects', i.corrects FROM incoming i WHERE i.corrects IS NOT NULL"
            " AND NOT EXISTS (SELECT 1 FROM visits o WHERE o.organization = i.organization AND o.id = i.corrects)"
            " AND NOT EXISTS (SELECT 1 FROM incoming o WHERE o.organization = i.organization AND o.id = i.corrects)"
        )
        _refuse(connection, outcome, corrections, _("there is no such visit to correct"))
    if kind in ("visits", "complaints"):
        kept = "o.status <> 'open' AND " if kind == "complaints" else ""
        altered = (
            f"SELECT i.number, 'id', i.id FROM incoming i JOIN {kind} o ON {_same_key(kind, 'i', 'o')}"
            f" WHERE {kept}{_differs(kind, 'o')}"
        )
        _refuse(
            connection, outcome, altered, _("is on record and cannot be changed; add a new record that corrects it")
        )


def _refuse(connection: sqlite3.Connection, outcome: Outcome, query: str, reason: str) -> None:
    for number, column, value in connection.execute(query).fetchall():
        outcome.bad.append(BadRow(number, column, f"{value!r}: {reason}" if value is not None else reason))
        connection.execute("DELETE FROM incoming WHERE number = ?", (number,))


def _move_in(connection: sqlite3.Connection, kind: Kind, outcome: Outcome) -> None:
    columns = _quoted([*_columns(kind), "revision"])
    total = connection.execute("SELECT count(*) FROM incoming").fetchone()[0]
    if kind != "visits":
        settable = [name for name in COLUMNS[kind] if name not in _key(kind)]
        assignments = ", ".join(
            f"""\"{name}" = CASE WHEN instr(i.given, ',{name},') THEN i."{name}" ELSE {kind}."{name}" END"""
            for name in settable
        )
        assignments += f", revision = i.revision, attributes = json_patch({kind}.attributes, i.patch)"
        outcome.changed = connection.execute(
            f"UPDATE {kind} SET {assignments} FROM incoming i WHERE {_same_key(kind, 'i', kind)} AND"
            f" {_differs(kind, kind)}"
        ).rowcount
    outcome.added = connection.execute(
        f"INSERT INTO {kind} ({columns}) SELECT {columns} FROM incoming i"
        f" WHERE NOT EXISTS (SELECT 1 FROM {kind} o WHERE {_same_key(kind, 'i', 'o')}) ORDER BY number"
    ).rowcount
    outcome.unchanged += total - outcome.added - outcome.changed


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
