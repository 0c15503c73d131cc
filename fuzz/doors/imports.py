"""Files of facts: `import`, `log --from` and `restore`. A refused file changes nothing; a file taken twice adds nothing.

The name of a case says what it is for: `customers-x.csv` is imported as customers, `log-x.jsonl` recorded by `log --from`,
`restore-x.db` restored.
"""

import csv
import io
import json
import shutil
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

from hypothesis import strategies as st

from callbackctl.store.records import CHANNELS, COLUMNS, OUTCOMES
from fuzz import tricks, world
from fuzz.doors import Case
from fuzz.sheets import workbooks
from fuzz.trees import spoilt
from fuzz.watch import Answer, Broken, check_answer, fingerprint, quiet_surroundings, run

NAME = "imports"
KINDS = ("staff", "customers", "events", "visits", "complaints", "log")
EXTRA = ("severity", "category", "note", "grade", "", " ", "matter", "matter_due", "appointment", "survey", "override",
         "rejected_row", "\0beyond", "Name", "名称", "id ", *tricks.MARKUP[:4], *tricks.FORMULAS[:4])  # fmt: skip
RIGHT: Mapping[str, tuple[str, ...]] = {
    "id": ("x1", "x2", "c1", "a1", "v1", "e1", "k1", "2026-001"), "organization": (world.POLICY,), "name": ("陈建国", "Ann"),
    "customer": ("c1", "c2", "c3"), "role": ("assistant", "department_head"), "at": ("2026-03-01", "2026-03-02T08:30"),
    "type": ("repair_done", "moved_in", "complaint_closed"), "channel": CHANNELS, "outcome": OUTCOMES, "by": ("a1", "g1"),
    "with": ("a2", "a1,a2"), "satisfaction": ("1", "5"), "signed": ("0", "1", "是"), "kind": ("person", "company", "complaint"),
    "owner": ("a1", "a2"), "birthday": ("1980-02-29", "1970-01-30"), "birthday_lunar": ("0", "1"), "consent": ("sms,phone", ""),
    "received_at": ("2026-03-01T10:00",), "closed_at": ("2026-03-02", ""), "status": ("open", "closed"), "answers": ('{"q": 1}', "{}"),
    "corrects": ("v1", "x1"), "minutes": ("5",), "expense": ("12.5",), "next_on": ("2026-04-01",), "since": ("2025-01-01",),
    "severity": ("general", "major"), "rule": ("repair-done",), "content": ("fine",), "left_on": ("2026-03-01", "9999-12-31"),
}  # fmt: skip
WEIRD = st.one_of(
    st.sampled_from(tricks.TEXTS), st.text(max_size=12), st.dates().map(str), st.integers().map(str), st.just("")
)  # fmt: skip
JSON_VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.just(10**400), st.just(float("inf")),
    st.recursive(st.integers(0, 9) | st.text(max_size=3), lambda inner: st.lists(inner, max_size=3) |
                 st.dictionaries(st.text(max_size=3), inner, max_size=3), max_leaves=6),
    st.sampled_from([5, 400, 990, 1100]).map(lambda deep: json.loads("[" * deep + "]" * deep) if deep < 900 else _deep(deep)),
)  # fmt: skip


def _deep(levels: int) -> object:
    value: object = 1
    for _level in range(levels):
        value = [value]
    return value


@st.composite
def _tables(draw: st.DrawFn, kind: str) -> tuple[list[str], list[list[str]]]:
    """Headings and rows: most cells as they should be."""
    own = {str(name): columns for name, columns in COLUMNS.items()}
    known = [*own["visits" if kind == "log" else kind]]
    needed = [name for name in known if name in ("id", "customer", "type", "at", "channel", "outcome", "by", "received_at")]
    more = draw(st.lists(st.sampled_from(known) | st.sampled_from(EXTRA), max_size=5))
    dropped = draw(st.lists(st.sampled_from(needed), max_size=1))
    header = [name for name in dict.fromkeys([*needed, *more]) if name not in dropped]
    if draw(st.integers(0, 15)) == 0:
        header.append(draw(st.sampled_from(header)))
    rows = [
        [
            draw(st.sampled_from(RIGHT[name])) if name in RIGHT and draw(st.integers(0, 5)) else draw(WEIRD)
            for name in header
        ]
        for _row in range(draw(st.integers(0, 3)))
    ]
    if rows and draw(st.integers(0, 15)) == 0:
        rows[0] = rows[0] * 2
    return header, rows


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A small file of facts in one of the forms that are taken, or a backup with something wrong in it."""
    kind = draw(st.sampled_from([*KINDS, "restore"]))
    if kind == "restore":
        return Case("restore-x.db", draw(_backups()))
    header, rows = draw(_tables(kind))
    match draw(st.integers(0, 3)):
        case 0:
            text = io.StringIO()
            csv.writer(text, delimiter=draw(st.sampled_from(",;\t"))).writerows([header, *rows])
            return Case(f"{kind}-x.csv", draw(spoilt(text.getvalue())))
        case 1:
            return Case(f"{kind}-x.xlsx", draw(workbooks([header, *rows])))
        case form:
            objects = [dict(zip(header, row, strict=False)) for row in rows]
            for one in objects:
                if draw(st.booleans()) and one:
                    one[draw(st.sampled_from([*sorted(one), "note"]))] = draw(JSON_VALUES)
            try:
                if form == 2:
                    text_of = "".join(json.dumps(one, ensure_ascii=draw(st.booleans())) + "\n" for one in objects)
                else:
                    text_of = json.dumps(objects)
            except (ValueError, RecursionError):  # what Python does not write itself
                deep = draw(st.sampled_from([500, 900, 2000]))
                text_of = f'[{{"id": "x9", "note": {"[" * deep}{"]" * deep}}}]'
            text_of = text_of.replace("Infinity", "1e999")  # is what Python calls it, and what JSON can say
            return Case(f"{kind}-x.json{'l' if form == 2 else ''}", draw(spoilt(text_of)))


@st.composite
def _backups(draw: st.DrawFn) -> bytes:
    content = bytearray((world.made() / "copy.db").read_bytes())
    for _again in range(draw(st.integers(0, 6))):
        place = draw(st.integers(0, 120) | st.integers(0, len(content) - 1))
        content[place : place + 4] = draw(st.binary(min_size=1, max_size=4))
    return bytes(content[: draw(st.just(len(content)) | st.integers(0, len(content)))])


CASES = cases()
_FORMS = ("csv", "jsonl", "json", "xlsx")
SEEDS = [
    Case("x", bytes([number, _FORMS.index("jsonl")]) + "".join(json.dumps(row) + "\n" for row in rows).encode())
    for number, rows in enumerate((world.STAFF, world.CUSTOMERS, world.EVENTS, [], world.COMPLAINTS))
]


def from_bytes(content: bytes) -> Case:
    """Bytes as a case: the first two say which kind of facts, in which form."""
    kind, form = (content + b"\0\0")[:2]
    return Case(f"{KINDS[kind % len(KINDS)]}-x.{_FORMS[form % len(_FORMS)]}", content[2:])


def check(name: str, content: bytes) -> None:
    """Take a file in: told only, for good, and a second time; then plan on what came of it."""
    folder = world.copied()
    try:
        with quiet_surroundings(folder):
            Path(name).write_bytes(content)
            kind = name.split("-")[0]
            if kind == "restore":
                _check_restore(name)
            elif kind == "log":
                _check_log(name)
            else:
                _check_import(kind, name, content)
    finally:
        shutil.rmtree(folder.parents[5])


def _do(*arguments: str, db: str = "callback.db") -> Answer:
    """One command; whoever is refused has changed nothing."""
    before = fingerprint(Path(db)) if db == "callback.db" else ""
    words = [*arguments, f"--today={world.TODAY}", "--lang=en", f"--db={db}"]
    answer = run(words)
    check_answer(answer, words)
    if before and answer.code in (1, 2) and fingerprint(Path(db)) != before:
        raise Broken(f"{arguments[:2]} is refused ({answer.err[:200]}) and has changed the file all the same")
    return answer


def _check_import(kind: str, name: str, content: bytes) -> None:
    thorough = blake2b(content).digest()[0] % 4 == 0  # of what costs time, a part will do
    told = _check_dry_run(kind, name) if thorough else None
    done = _do("import", kind, name)
    if told is not None and told.code != done.code:
        raise Broken(f"a dry run says {told.code}, the run {done.code}: {told.err} {done.err}")
    if done.code:
        _do("import", kind, name, "--rejects=bad.csv")
    elif ": 0 added, 0 changed" not in (again := _do("import", kind, name)).out:
        raise Broken(f"the same file again: {again.code} {again.out}{again.err}")
    if thorough or not done.code:
        _do("due")
    if thorough:
        _do("check")


def _check_dry_run(kind: str, name: str) -> Answer:
    before = fingerprint(Path("callback.db"))
    told = _do("import", kind, name, "--dry-run")
    if fingerprint(Path("callback.db")) != before:
        raise Broken("a dry run has changed the file")
    return told


def _check_log(name: str) -> None:
    _do("due")
    _do("log", "--from", name, "--as=a1")
    _do("due")


def _check_restore(name: str) -> None:
    restored = _do("restore", name, db="other.db")
    if restored.code == 0:
        for words in (["doctor"], ["due"], ["customer", "show", "c1"]):
            _do(*words, db="other.db")
    elif Path("other.db").exists():
        raise Broken("a backup is refused and there is a file all the same")
