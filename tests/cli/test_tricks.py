"""Tricks in names and notes do nothing: escapes, markup, formulas, SQL, paths, script, turned writing directions.

They are tried twice: as words of commands and rows of imports, and in a file into which another program wrote what it liked.
"""

import csv
import io
import json
import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from fuzz.tricks import UNSEEN
from tests.desk import CALLS, POLICY, Desk

UNSEEN_SIGNS = "\x1b[31m\x1b]8;;http://x\x07y\x9b31m\x7f\u202egpj.exe\u2066\u200b\ufeff\u2028"
MARKUP = "[red]x[/red] [link=http://x]y[/link] [/] {name} {0} %s **b** <script>alert(1)</script> '\"><img src=x onerror=z>"
SQL = "'; DROP TABLE visits; --"
PATH = "../../../etc/passwd"
TRICK = f"=1+1 {UNSEEN_SIGNS} {MARKUP} {SQL} {PATH}"
IDS = [SQL, PATH, "/etc/passwd", "=1+1", "[red]x[/red]", "<script>alert(1)</script>", "%s", "{0}", "..", "c'1\"", "*", "＝1"]
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
LISTS = [
    CALLS[name] for name in (
        "due", "matter list", "complaint list", "archive list", "review list", "staff list", "customer lost", "customer show",
        "report", "check", "sample show", "explain", "retention list", "reports list",
    )
] + [["customer", "find", "1"], ["report", "--rows", "totals.visits"], ["complaint", "show", "2026-001"], ["matter", "show", "m1"],
     ["log", "c1", "--script"], ["doctor"]]  # fmt: skip
PAGES = [["report", "--html"], ["form", "call", "c1", "--html"], ["form", "complaint", "2026-001", "--html"],
         ["form", "month", "--html"]]  # fmt: skip
TABLES = ("customers", "visits", "complaints", "staff", "events", "callbacks", "matters", "reviews", "access")


def lived_in(desk: Desk, trick: str) -> Desk:
    """A desk at which every text that commands and imports take was the trick."""
    desk.opened()
    desk.take_in("customers", [
        {"id": f"c{number}", "name": trick, "phone": trick, "address": trick, "segment": trick, "branch": trick, "owner": "o1",
         "note": trick} for number in (1, 2)
    ])  # fmt: skip
    desk.take_in("events", [{"customer": f"c{number}", "type": "signed_up", "at": "2026-02-27", "note": trick} for number in (1, 2)])
    desk.take_in("complaints", [{"id": "k1", "customer": "c2", "received_at": "2026-02-27", "content": trick, "category": trick}])
    free = [f"--{name}={trick}" for name in ("content", "problems", "result", "recording", "override", "appointment", "contact")]
    desk.done("log", "c1", "--channel=phone", "--outcome=reached", "--by=o1", "--satisfaction=2", *free)
    desk.done("matter", "add", "c2", f"--content={trick}", "--by=o1", f"--to={trick}")
    desk.done("complaint", "add", "--customer=c2", f"--content={trick}", "--by=o1", f"--category={trick}", f"--about={trick}")
    desk.done("archive", "lend", "c2", "--to=o1", f"--what={trick}", "--until=2026-03-20", "--approved-by=boss")
    desk.done("customer", "set", "c2", f"email={trick}", f"contact={trick}")
    desk.done("retention", "hold", "c1", f"--because={trick}", "--as=boss")
    desk.done("due")
    return desk


@pytest.fixture(params=["through the door", "by another program"])
def desk(request: pytest.FixtureRequest, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A desk full of tricks."""
    folder = tmp_path / "a" / "b" / "c" / "d"
    folder.mkdir(parents=True)
    desk = lived_in(Desk(folder, capsys, POLICY), TRICK)
    if request.param == "by another program":
        with closing(sqlite3.connect(desk.db)) as connection, connection:
            for table, columns in {"customers": ("name", "phone", "address", "email", "contact", "segment", "branch"),
                                   "staff": ("name", "department", "branch")}.items():  # fmt: skip
                connection.execute(f"UPDATE {table} SET {' = ?, '.join(columns)} = ?", [TRICK] * len(columns))
    return desk


def unseen(text: str) -> set[str]:
    """What stands in a text and is not seen."""
    return {sign for sign in text if ord(sign) in UNSEEN}


def texts(value: Any) -> Iterator[str]:
    """All texts of a JSON value."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from texts(one)
    elif isinstance(value, str):
        yield value


def test_no_list_passes_anything_on(desk: Desk) -> None:
    for words in LISTS:
        answer = desk.run(*words)
        assert answer.code in (0, 1, 3), answer.err
        assert not unseen(answer.out + answer.err), words
    assert "[red]x[/red] [link=http://x]y[/link] [/] {name} {0} %s **b** <script>" in desk.done("staff", "list").out + (
        desk.done("matter", "list").out
    )


def test_json_says_what_is_there_and_shows_no_more(desk: Desk) -> None:
    for words in LISTS:
        answer = desk.run(*words, "--json")
        assert answer.code in (0, 1, 3), answer.err
        assert not unseen(answer.out), words
    listed = desk.done("matter", "list", "--json").json
    assert any(MARKUP in text and SQL in text for text in texts(listed))
    exported = [json.loads(line) for line in desk.process("export", "customers", "--json", "--unmask=x", "--as=boss").out.splitlines()]
    assert any(text == desk.rows("SELECT name FROM customers")[0][0] for text in texts(exported))


def test_csv_holds_no_formula(desk: Desk) -> None:
    outputs = [desk.run(*words, "--csv").out for words in LISTS if words[0] not in ("explain", "log", "doctor")]
    outputs += [desk.process("export", table, "--unmask=x", "--as=boss").out.removeprefix("\ufeff") for table in TABLES]
    cells = [cell for text in outputs for row in csv.reader(io.StringIO(text)) for cell in row]
    assert any(cell.startswith("'=1+1") for cell in cells)
    assert [cell for cell in cells if cell.startswith(FORMULA_SIGNS) and cell != "-" and not cell[1:].isdecimal()] == []
    assert not unseen("".join(cells))


class Elements(HTMLParser):
    """The elements of a page, with what would run or lead somewhere."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.found.append((tag, dict(attrs)))


def test_pages_hold_no_more_elements_than_ours(desk: Desk) -> None:
    for words in PAGES:
        file = desk.folder / f"{words[1]}.html"
        desk.done(*words, str(file))
        text = file.read_text(encoding="utf-8")
        elements = Elements(text).found
        assert not unseen(text)
        assert "img" not in {tag for tag, _attributes in elements}
        assert [one for one in elements if any(name.startswith("on") for name in one[1])] == []
        assert [one for one in elements if (one[1].get("href") or "#")[:1] != "#"] == []
        assert "<script>alert" not in text


def test_workbooks_hold_no_formula_of_theirs(desk: Desk) -> None:
    desk.done("report", "--xlsx", str(desk.folder / "r.xlsx"))
    cells = [cell for sheet in openpyxl.load_workbook(desk.folder / "r.xlsx") for row in sheet.iter_rows() for cell in row]
    assert any(str(cell.value).startswith("=1+1") and cell.data_type == "s" for cell in cells)
    assert [cell.value for cell in cells if cell.data_type == "f" and "1+1" in str(cell.value)] == []
    assert [cell.hyperlink.target for cell in cells if cell.hyperlink and cell.hyperlink.target] == []
    assert not unseen("".join(cell.value for cell in cells if isinstance(cell.value, str)))


def test_tables_are_still_there(desk: Desk) -> None:
    assert desk.rows("SELECT count(*) FROM visits") == [(1,)]
    assert desk.rows("PRAGMA integrity_check") == [("ok",)]


def test_what_came_through_the_door_has_nothing_unseen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = lived_in(Desk(tmp_path, capsys), TRICK)
    desk.done("customer", "find", "x", f"--unmask={TRICK}", "--as=boss")
    tables = ("customers", "events", "visits", "complaints", "matters", "matter_steps", "loan_steps", "complaint_steps", "hold_steps",
              "access")  # fmt: skip
    for table in tables:
        stored = "".join(str(value) for row in desk.rows(f"SELECT * FROM {table}") for value in row)
        assert not unseen(stored), table


@pytest.mark.parametrize("identity", IDS)
def test_an_id_is_a_name_and_nothing_else(tmp_path: Path, capsys: pytest.CaptureFixture[str], identity: str) -> None:
    folder = tmp_path / "a" / "b" / "c" / "d"
    folder.mkdir(parents=True)
    desk = Desk(folder, capsys).opened()
    desk.take_in("staff", [{"id": identity, "name": "x", "role": "officer"}])
    desk.take_in("customers", [{"id": identity, "owner": identity}, {"id": "other"}])
    desk.take_in("events", [{"id": identity, "customer": identity, "type": "signed_up", "at": "2026-02-27"}])
    desk.take_in("complaints", [{"id": identity, "customer": identity, "received_at": "2026-02-27"}])
    assert [row["customer"] for row in desk.done("due", "--json").json] == [identity]
    before = set(tmp_path.rglob("*"))
    for words in (["customer", "show"], ["explain"], ["complaint", "show"], ["form", "call"], ["form", "complaint"]):
        assert desk.run(*words, identity).code == 0, words
    visit = ["--channel=phone", "--outcome=reached", "--content=x", "--recording=r"]
    desk.done("log", identity, *visit, "--by", identity)
    desk.done("archive", "lend", identity, "--to", identity, "--until=2026-03-09", "--approved-by=boss")
    desk.done("matter", "add", identity, "--content=x", "--by", identity)
    assert desk.rows("SELECT customer, by FROM visits") == [(identity, identity)]
    assert desk.done("due", "--json", "--for", identity).json == []
    for command in ("report", "check"):
        assert desk.run(command).code in (0, 3)
    assert set(tmp_path.rglob("*")) == before
    assert desk.rows("SELECT id FROM customers ORDER BY id = 'other'") == [(identity,), ("other",)]


@pytest.mark.parametrize("name", [PATH, "/etc/passwd", "..", "", "a\nb", SQL])
def test_no_organization_leads_out_of_the_folder_of_rules(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    desk = Desk(tmp_path, capsys).opened()
    row = desk.lines("a.jsonl", [{"id": "c1", "organization": name or "-"}])
    for words in (["import", "customers", row], ["due", f"--organization={name}"], ["rules", "show", name]):
        answer = desk.run(*words)
        assert answer.code in (0, 1, 2) if name == "" else answer.code in (1, 2)
    assert desk.run("init", f"--organization={name}", f"--db={tmp_path / 'other.db'}").code in ((0, 1, 2) if name == "" else (1, 2))
    assert desk.rows("SELECT id FROM organizations") == [("desk",)]


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_what_holds_customers_is_for_its_owner_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str], mask: int) -> None:
    before = os.umask(mask)
    try:
        desk = Desk(tmp_path, capsys).opened()
        desk.take_in("customers", [{"id": "c1"}])
        bad = desk.file("bad.csv", "id,kind\nc2,robot\n")
        made = {name: str(tmp_path / name) for name in ("copy.db", "restored.db", "e.csv", "r.html", "r.xlsx", "f.html", "no.csv")}
        for words in (
            ["backup", made["copy.db"]], ["restore", made["copy.db"], "--db", made["restored.db"]],
            ["export", "customers", "--file", made["e.csv"]], ["report", "--html", made["r.html"], "--xlsx", made["r.xlsx"]],
            ["form", "call", "c1", "--html", made["f.html"]], ["import", "customers", bad, "--rejects", made["no.csv"]],
        ):  # fmt: skip
            desk.done(*words)
        with closing(sqlite3.connect(desk.db)) as connection:  # while it is open, its log lies beside it
            connection.execute("BEGIN IMMEDIATE")
            modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (desk.db, *map(Path, made.values()))}
            modes |= {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.glob("desk.db-*")}
    finally:
        os.umask(before)
    assert set(modes.values()) == {0o600}, modes
    assert len(modes) >= 9
