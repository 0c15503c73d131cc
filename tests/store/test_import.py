"""Taking in facts: every form people have them in, all or nothing, idempotent, every bad row named."""

import csv
import io
import json
import os
import sys
import threading
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.desk import FACTS, POLICY, Answer, Desk

CUSTOMERS = "id,name,phone\nc1,陈建国,13800001234\nc2,Ann,13800005678\n"


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A desk with staff and nothing else."""
    return Desk(tmp_path, capsys).opened()


def take(desk: Desk, kind: str, content: str | bytes, *options: str, name: str = "input.csv") -> Answer:
    return desk.run("import", kind, desk.file(name, content), *options)


def named(desk: Desk) -> list[tuple[str, str | None]]:
    return desk.rows("SELECT id, name FROM customers ORDER BY id")


# What people have


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_csv_in_every_encoding_and_with_every_delimiter(desk: Desk, encoding: str, delimiter: str, end: str) -> None:
    content = CUSTOMERS.replace(",", delimiter).replace("\n", end).encode(encoding)
    assert take(desk, "customers", content).out == "customers: 2 added, 0 changed, 0 unchanged\n"
    assert named(desk) == [("c1", "陈建国"), ("c2", "Ann")]


def test_nine_thirty_in_a_gbk_file_from_excel(desk: Desk) -> None:
    desk.take_in("customers", [{"id": "c1"}])
    content = "id,customer,type,at,备注\r\ne1,c1,signed_up,2026/3/2 9:30,上午来访\r\n".encode("gbk")
    assert take(desk, "events", content).code == 0
    assert desk.rows("SELECT at, attributes FROM events") == [("2026-03-02T09:30", '{"备注": "上午来访"}')]


def test_quoted_cells_hold_delimiters_line_ends_and_quotes(desk: Desk) -> None:
    take(desk, "customers", 'id,name,address\nc1,"Li, ""Bo""","1 Lane\n2 Road"\n')
    assert desk.rows("SELECT name, address FROM customers") == [('Li, "Bo"', "1 Lane\n2 Road")]


def test_blank_lines_and_trailing_delimiters_are_nothing(desk: Desk) -> None:
    assert take(desk, "customers", "id,name,\nc1,Ann,,,\n,,\n\nc2,Bob\n").code == 0
    assert named(desk) == [("c1", "Ann"), ("c2", "Bob")]


def workbook(rows: list[list[object]]) -> bytes:
    book, content = Workbook(), io.BytesIO()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    book.save(content)
    return content.getvalue()


def test_xlsx_with_its_own_dates_and_numbers(desk: Desk) -> None:
    content = workbook(
        [
            ["id", "name", "since", "birthday", "age", None],
            [1, "陈建国", date(2025, 3, 1), datetime(1980, 2, 29), 45.0, None],
            [None, None, None, None, None, None],
            ["c2", "Ann", datetime(2025, 3, 1, 9, 30), "1970-02-28", 4.5, None],
        ]
    )
    assert take(desk, "customers", content, name="input.xlsx").code == 0
    assert desk.rows("SELECT id, name, since, birthday, attributes FROM customers ORDER BY id") == [
        ("1", "陈建国", "2025-03-01", "1980-02-29", '{"age": 45}'),
        ("c2", "Ann", "2025-03-01", "1970-02-28", '{"age": 4.5}'),
    ]


def repacked(content: bytes, part: str, old: str, new: str) -> bytes:
    """A workbook with something else in one of its parts."""
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as book, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as other:
        for name in book.namelist():
            text = book.read(name)
            other.writestr(name, text.replace(old.encode(), new.encode()) if name.endswith(part) else text)
    return changed.getvalue()


@pytest.mark.parametrize(
    ("part", "old", "new", "said"),
    [
        ("sheet1.xml", "<sheetData>", "<sheetData><", "not well-formed"),
        ("sheet1.xml", "<row", '<row><c t="s"><v>99</v></c></row><row', "list index out of range"),
        ("styles.xml", "<fill>", "<fill/><fill>", "expected"),
        ("workbook.xml", "<sheet ", "<sheet x='' y='' ", "not well-formed"),
        ("sheet1.xml", "<sheetData>", " " * 80 * 1024**2 + "<sheetData>", "unpacked it would be"),
    ],
)
def test_a_damaged_workbook_is_refused(desk: Desk, part: str, old: str, new: str, said: str) -> None:
    content = repacked(workbook([["id", "name"], ["c1", "Ann"]]), part, old, new.replace("x='' y=''", "<"))
    answer = take(desk, "customers", content, name="input.xlsx")
    assert answer.code == 1
    assert "cannot read" in answer.err
    assert said in answer.err
    assert named(desk) == []


def test_a_sheet_need_not_be_as_large_as_it_says(desk: Desk) -> None:
    content = workbook([["id", "name"], ["c1", "Ann"]])
    large = repacked(content, "sheet1.xml", '<dimension ref="A1:B2"', '<dimension ref="A1:XFD1048576"')
    far = repacked(large, "sheet1.xml", "</sheetData>", '<row r="99999999999"><c r="A9"><v>1</v></c></row></sheetData>')
    assert take(desk, "customers", far, name="input.xlsx").out.startswith("customers: 1 added")


def test_what_openpyxl_has_to_say_of_menus_and_styles_is_not_passed_on(desk: Desk, recwarn: pytest.WarningsRecorder) -> None:
    content = workbook([["id", "since"], ["c1", date(2025, 3, 1)]])
    strange = repacked(content, "sheet1.xml", "45717", "99999999999")
    assert "row 1, since" in take(desk, "customers", strange, name="input.xlsx").err
    assert not list(recwarn)


def test_lines_of_json_end_where_json_says(desk: Desk) -> None:
    rows = '{"id": "c1", "name": "a\u2028b"}\r\n{"id": "c2", "name": "c\x85d"}\n'
    assert take(desk, "customers", rows, name="a.jsonl").out.startswith("customers: 2 added")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("[" * 51 + "]" * 51, "row 1, note: lists and objects lie more than 50 deep"),
        ("[" * 900 + "]" * 900, "row 1, note: lists and objects lie more than 50 deep"),
        ("[" * 5000 + "]" * 5000, "line 1: no JSON"),
        ("[1e999]", "row 1, note: 'inf' is no number"),
        ("-1e999", "row 1, note: '-inf' is no number"),
        ("NaN", "line 1: no JSON"),
        ("9" * 5000, "line 1: no JSON"),
        ('1, "%s": 2' % ("x" * 201), "the name of a column has at most 200 characters"),
    ],
)
def test_what_no_attribute_can_hold_is_a_bad_row(desk: Desk, value: str, said: str) -> None:
    answer = take(desk, "customers", f'{{"id": "c1", "note": {value}}}\n', name="a.jsonl")
    assert answer.code == 1
    assert said in answer.err
    assert len(answer.err) < 2000
    assert named(desk) == []


def test_json_lines_and_a_json_list_say_the_same(desk: Desk) -> None:
    rows = [{"id": "c1", "name": "Ann", "tags": ["a", "b"]}, {"id": "c2", "vip": True}]
    assert take(desk, "customers", "\n".join(map(json.dumps, rows)), name="a.jsonl").code == 0
    assert (
        take(desk, "customers", json.dumps(rows), name="a.json").out == "customers: 0 added, 0 changed, 2 unchanged\n"
    )
    assert desk.rows("SELECT attributes FROM customers ORDER BY id") == [('{"tags": ["a", "b"]}',), ('{"vip": true}',)]


@pytest.mark.parametrize(
    "content",
    [CUSTOMERS.encode("gbk"), b'{"id": "c1", "name": "A"}\n{"id": "c2"}\n', workbook([["id"], ["c1"], ["c2"]])],
    ids=["csv", "jsonl", "xlsx"],
)
def test_standard_input_is_told_by_its_content(desk: Desk, content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    assert desk.done("import", "customers", "-").out.startswith("customers: 2 added")


def test_standard_input_of_a_process(desk: Desk) -> None:
    assert desk.process("import", "customers", "-", stdin=CUSTOMERS.encode()).code == 0
    assert named(desk) == [("c1", "陈建国"), ("c2", "Ann")]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.csv", b"", "is empty: the first line names the columns"),
        ("a.csv", b"\xff\xfe\x00i\x00d", "is neither UTF-8 nor GBK text"),
        ("a.csv", b"id\0name\n", "is no text file"),
        ("a.csv", b"id,name,id\n1,2,3\n", "has two columns called id"),
        ("a.xlsx", b"PK nothing", "cannot read"),
        ("a.xlsx", b"", "cannot read"),
        ("a.jsonl", b'{"id": "c1"}\n{"id": \n', "line 2: no JSON"),
        ("a.jsonl", b'{"id": "c1", "x": NaN}\n', "line 1: no JSON"),
        ("a.jsonl", b'["c1"]\n', "line 1: expected an object"),
        ("a.jsonl", b"[" * 100_000, "line 1: no JSON"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(desk: Desk, name: str, content: bytes, told: str) -> None:
    answer = take(desk, "customers", content, name=name)
    assert (answer.code, answer.out) == (1, "")
    assert told in answer.err
    assert answer.err.count("\n") == 1


def test_a_file_with_headings_only_takes_in_nothing(desk: Desk) -> None:
    answer = take(desk, "customers", "no,name\n", "--map", "no=id")
    assert (answer.code, answer.out) == (0, "customers: 0 added, 0 changed, 0 unchanged\n")


# Columns


def test_map_renames_and_drops_columns(desk: Desk) -> None:
    take(desk, "customers", "no,full,secret\n7,Ann,x\n", "--map", "no=id", "--map", "full=name", "--map", "secret=")
    assert desk.rows("SELECT id, name, attributes FROM customers") == [("7", "Ann", "{}")]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--map", "nr=id"], "--map names columns that are not there: nr; there are: id, no"),
        (["--map", "no"], "'no' is no mapping; write --map theirs=ours"),
        (["--map", "=id"], "'=id' is no mapping"),
        (["--map", "no=id"], "two columns are called id; leave one out with --map theirs="),
    ],
)
def test_a_mapping_that_makes_no_sense_is_wrong_usage(desk: Desk, options: list[str], told: str) -> None:
    answer = take(desk, "customers", "id,no\nc1,2\n", *options)
    assert answer.code == 2
    assert told in answer.err
    assert named(desk) == []


def test_columns_we_do_not_know_become_attributes(desk: Desk) -> None:
    take(desk, "customers", "id,balance,'; DROP TABLE customers; --\nc1,59,x\nc2,,\n")
    assert desk.rows("SELECT attributes FROM customers ORDER BY id") == [
        ('{"\'; DROP TABLE customers; --": "x", "balance": "59"}',),
        ("{}",),
    ]


def test_a_lunar_birthday_on_a_thirtieth_of_the_second_month(desk: Desk) -> None:
    content = "id,birthday,birthday_lunar\nc1,1970-02-30,1\nc2,1970/2/9,\nc3,1970-13-01,1\n"
    answer = take(desk, "customers", content)
    assert "row 3, birthday: '1970-13-01' is no birthday" in answer.err
    take(desk, "customers", content.replace("13-01", "12-30"))
    assert desk.rows("SELECT birthday, birthday_lunar FROM customers ORDER BY id") == [
        ("1970-02-30", 1), ("1970-02-09", 0), ("1970-12-30", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ('O\'Brien "Bob" [red]x[/red]', 'O\'Brien "Bob" [red]x[/red]'),
        ("Robert'); DROP TABLE customers; --", "Robert'); DROP TABLE customers; --"),
        ("小明👨‍👩‍👧🎉", "小明👨‍👩‍👧🎉"),
        ("１２３ＡＢＣ", "１２３ＡＢＣ"),
        ("abc\u202egnp.exe\u202c", "abcgnp.exe"),
        ("\u200fעדה\u200e", "עדה"),
        ("bell\x07 null\x00 esc\x1b[31m", "bell null esc[31m"),
        ("Jose\u0301", "José"),
        ("  spaced\u3000out \ufeff", "spaced\u3000out"),
        ("=HYPERLINK(1)", "=HYPERLINK(1)"),
        ("\ud800lone", "lone"),
    ],
)
def test_names_are_data(desk: Desk, written: str, kept: str) -> None:
    row = json.dumps({"id": "c1", "name": written, "note": written, written: {"deep": [written]}})
    assert take(desk, "customers", row, name="a.jsonl").code == 0
    stored = desk.rows("SELECT name, attributes FROM customers")
    assert [(name, json.loads(text)) for name, text in stored] == [(kept, {"note": kept, kept: {"deep": [kept]}})]


def test_answers_are_kept_as_json(desk: Desk) -> None:
    desk.take_in("customers", [{"id": "c1"}])
    visit = {"id": "v1", "customer": "c1", "at": "2026-03-02", "channel": "phone", "outcome": "reached"}
    desk.take_in("visits", [{**visit, "answers": {"q": "好\ud800"}}])
    assert desk.rows("SELECT answers FROM visits") == [('{"q": "好"}',)]
    for wrong in ("{no", "NaN", "[" * 50_000):
        answer = desk.run("import", "visits", desk.lines("a.jsonl", [{**visit, "id": "v2", "answers": wrong}]))
        assert "row 1, answers: this is no JSON" in answer.err


# All or nothing


def ten_thousand(bad: set[int]) -> str:
    lines = [f"c{row},{'person' if row not in bad else 'robot'},1380000{row:04}" for row in range(1, 10_001)]
    return "\n".join(["id,kind,phone", *lines])


BAD = {7, 8, 100, 999, 2500, 5000, 5001, 7777, 9999, 10_000}


def test_ten_bad_rows_in_ten_thousand_take_in_nothing_and_are_named(desk: Desk) -> None:
    before = desk.dump(*FACTS)
    answer = take(desk, "customers", ten_thousand(BAD))
    assert answer.code == 1
    assert "nothing was taken in: 10 bad rows of customers" in answer.err
    told = [line.strip() for line in answer.err.splitlines()[1:]]
    assert told == [f"row {row}, kind: 'robot' is none of: person, company" for row in sorted(BAD)]
    assert desk.dump(*FACTS) == before


def test_with_rejects_the_others_go_in_and_the_file_says_why(desk: Desk, tmp_path: Path) -> None:
    rejects = tmp_path / "bad.csv"
    answer = take(desk, "customers", ten_thousand(BAD), "--rejects", str(rejects))
    assert answer.code == 0
    assert answer.out == f"customers: 9990 added, 0 changed, 0 unchanged, 10 rejected into {rejects}\n"
    assert desk.rows("SELECT count(*) FROM customers") == [(9990,)]
    with rejects.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [int(row["rejected_row"]) for row in rows] == sorted(BAD)
    assert rows[0] == {
        "id": "c7", "kind": "robot", "phone": "13800000007", "rejected_row": "7",
        "rejected_because": "kind: 'robot' is none of: person, company",
    }  # fmt: skip


def test_a_long_row_is_a_bad_row_like_any_other(desk: Desk, tmp_path: Path) -> None:
    content = "id,name\nc1,Ann\nc2,Bo, Ltd\n"
    assert "row 2, -: there are more cells than columns" in take(desk, "customers", content).err
    assert take(desk, "customers", content, "--rejects", str(tmp_path / "bad.csv")).code == 0
    assert named(desk) == [("c1", "Ann")]


def test_rejects_hold_every_column_of_uneven_rows(desk: Desk, tmp_path: Path) -> None:
    rows = [{"id": "c1"}, {"id": "c2", "kind": "robot", "extra": "x"}]
    desk.done("import", "customers", desk.lines("a.jsonl", rows), "--rejects", str(tmp_path / "bad.csv"))
    assert (tmp_path / "bad.csv").read_text("utf-8-sig").splitlines()[0] == "id,kind,extra,rejected_row,rejected_because"


def test_rejects_that_cannot_be_written_take_in_nothing(desk: Desk, tmp_path: Path) -> None:
    answer = take(desk, "customers", "id,kind\nc1,\nc2,robot\n", "--rejects", str(tmp_path / "none" / "bad.csv"))
    assert answer.code == 1
    assert "there is no such file or folder" in answer.err
    assert named(desk) == []


def test_rejects_overwrite_neither_the_input_nor_the_database(desk: Desk) -> None:
    for path in (desk.file("input.csv", "id,kind\nc1,robot\n"), str(desk.db)):
        answer = desk.run("import", "customers", str(desk.folder / "input.csv"), "--rejects", path)
        assert answer.code == 2
        assert "would overwrite" in answer.err
    assert (desk.folder / "input.csv").read_text() == "id,kind\nc1,robot\n"


def test_dry_run_tells_and_keeps_nothing(desk: Desk) -> None:
    before = desk.dump(*FACTS)
    answer = take(desk, "customers", CUSTOMERS, "--dry-run")
    assert answer.out == "customers: 2 added, 0 changed, 0 unchanged (nothing was kept: --dry-run)\n"
    assert desk.dump(*FACTS) == before


def test_a_row_says_everything_that_is_wrong_with_it(desk: Desk) -> None:
    answer = take(desk, "visits", "id,customer,at,channel,outcome,satisfaction\nv1,,2026-02-30,fax,gone,9\n")
    for column in ("at: there is no 2026-02-30", "channel: 'fax' is none of", "outcome: 'gone' is none of",
                   "satisfaction: 9 is not between 1 and 5", "customer: is missing"):  # fmt: skip
        assert f"row 1, {column}" in answer.err


def test_more_bad_rows_than_anyone_reads_are_counted(desk: Desk) -> None:
    answer = take(desk, "customers", "id,kind\n" + "".join(f"c{row},robot\n" for row in range(50)))
    assert "50 bad rows" in answer.err
    assert "and 30 more; --rejects FILE lists them all" in answer.err
    assert len(answer.err.splitlines()) == 22


# What does not fit what is there


def test_unknown_customers_staff_and_organizations_are_named_by_row(desk: Desk) -> None:
    desk.take_in("customers", [{"id": "c1"}])
    answer = take(desk, "events", "customer,type,at\nc1,signed_up,2026-03-01\nc9,signed_up,2026-03-01\n")
    assert "row 2, customer: 'c9': there is no such customer" in answer.err
    answer = take(desk, "visits", "customer,at,channel,outcome,by\nc1,2026-03-01,phone,reached,nobody\n")
    assert "row 1, by: 'nobody': there is no such member of staff" in answer.err
    for kind in ("customers", "staff"):
        answer = take(desk, kind, "id,organization\nx1,desk\nx2,dekc\n")
        assert answer.code == 1
        assert "row 2, organization: 'dekc': there is no such organization" in answer.err
    assert desk.rows("SELECT id FROM organizations") == [("desk",)]


def test_an_organization_without_a_rule_file_is_refused_with_the_nearest_name(desk: Desk) -> None:
    answer = take(desk, "customers", CUSTOMERS, "--organization", "dekc")
    assert answer.code == 1
    assert "did you mean desk?" in answer.err


def test_with_several_organizations_rows_must_say_whose_they_are(desk: Desk) -> None:
    desk.write_policy(POLICY.replace("policy: desk", "policy: shop"))
    assert take(desk, "customers", "id,organization\nc1,shop\nc1,desk\n").code == 0
    assert desk.rows("SELECT organization, id FROM customers ORDER BY 1") == [("desk", "c1"), ("shop", "c1")]
    answer = take(desk, "customers", CUSTOMERS)
    assert answer.code == 2
    assert "say whose customers these are" in answer.err
    assert take(desk, "customers", CUSTOMERS, "--organization", "shop").out.startswith("customers: 1 added, 1 changed")


def test_an_id_twice_in_one_file_is_refused(desk: Desk) -> None:
    assert "row 2, id: 'c1': stands in this input twice" in take(desk, "customers", "id,name\nc1,Ann\nc1,Bob\n").err


# Again


def test_the_same_file_twice_changes_nothing(desk: Desk) -> None:
    content = "id,name,consent,balance,birthday_lunar\nc1,陈建国,sms,59,1\nc2,Ann,,,\n"
    take(desk, "customers", content)
    before = desk.dump("customers", "events")
    assert take(desk, "customers", content).out == "customers: 0 added, 0 changed, 2 unchanged\n"
    assert desk.dump("customers", "events") == before


@pytest.mark.parametrize("kind", ["staff", "customers", "events", "visits", "complaints"])
def test_every_kind_twice_changes_nothing(desk: Desk, kind: str) -> None:
    desk.take_in("customers", [{"id": "c1"}])
    common = {"name": "Ann", "customer": "c1", "type": "signed_up", "at": "2026-03-01", "channel": "phone"}
    more = {"outcome": "reached", "received_at": "2026-03-01T10:00", "closed_at": "2026-03-02", "expense": 12.5,
            "answers": {"q": 1}, "minutes": 5, "branch": "East", "note": {"x": [1, None]}}  # fmt: skip
    rows = [{**common, **more, "id": "x1"}, {**common, **more}]
    assert desk.take_in(kind, rows).out.startswith(f"{kind}: 2 added")
    before = desk.dump(kind, "events")
    assert desk.take_in(kind, rows).out == f"{kind}: 0 added, 0 changed, 2 unchanged\n"
    assert desk.dump(kind, "events") == before


def test_a_changed_row_updates(desk: Desk) -> None:
    take(desk, "customers", "id,name,phone,note\nc1,Ann,1,x\nc2,Bob,2,y\n")
    answer = take(desk, "customers", "id,name,phone,note\nc1,Ann,1,x\nc2,Bob,3,z\n")
    assert answer.out == "customers: 0 added, 1 changed, 1 unchanged\n"
    assert desk.rows("SELECT phone, attributes FROM customers WHERE id = 'c2'") == [("3", '{"note":"z"}')]


def test_a_column_that_is_not_in_the_file_is_left_alone(desk: Desk) -> None:
    take(desk, "customers", "id,name,consent,note,grade\nc1,Ann,phone,x,A\n")
    take(desk, "customers", "id,phone,grade\nc1,138,B\n")
    assert desk.rows("SELECT name, phone, consent, json(attributes) FROM customers") == [
        ("Ann", "138", "phone", '{"grade":"B","note":"x"}')
    ]


def test_an_empty_cell_empties_the_column(desk: Desk) -> None:
    take(desk, "customers", "id,name,consent,note\nc1,Ann,phone,x\n")
    take(desk, "customers", "id,name,consent,note\nc1,,,\n")
    assert desk.rows("SELECT name, consent, attributes FROM customers") == [(None, "", "{}")]


def test_visits_and_closed_complaints_never_change(desk: Desk) -> None:
    desk.take_in("customers", [{"id": "c1"}])
    visit = {"id": "v1", "customer": "c1", "at": "2026-03-01", "channel": "phone", "outcome": "reached"}
    complaint = {"id": "k1", "customer": "c1", "received_at": "2026-02-27"}
    desk.take_in("visits", [visit])
    desk.take_in("complaints", [complaint])
    desk.take_in("complaints", [{**complaint, "closed_at": "2026-03-01", "severity": "major"}])
    assert desk.rows("SELECT status, closed_at FROM complaints") == [("closed", "2026-03-01")]
    assert desk.rows("SELECT type, at FROM events") == [("complaint_closed", "2026-03-01")]
    for kind, row in (
        ("visits", {**visit, "outcome": "busy"}),
        ("complaints", {**complaint, "closed_at": "2026-02-28"}),
    ):
        answer = desk.run("import", kind, desk.lines("a.jsonl", [row]))
        assert answer.code == 1
        assert "is on record and cannot be changed; add a new record that corrects it" in answer.err


def test_ids_are_made_from_what_a_row_says(desk: Desk) -> None:
    content = "name,phone\nAnn,1\nAnn,1\nBob,2\nAnn,1\n"
    assert take(desk, "customers", content).out.startswith("customers: 4 added")
    before = named(desk)
    assert len({identity for identity, _name in before}) == 4
    assert take(desk, "customers", content).out == "customers: 0 added, 0 changed, 4 unchanged\n"
    assert take(desk, "customers", "phone,name\n2,Bob\n1,Ann\n").out == "customers: 0 added, 0 changed, 2 unchanged\n"
    assert take(desk, "customers", content + "Ann,1\n").out == "customers: 1 added, 0 changed, 4 unchanged\n"
    assert before == [row for row in named(desk) if row in before]


def test_an_empty_id_is_missing_not_made(desk: Desk) -> None:
    assert "row 2, id: is missing" in take(desk, "customers", "id,name\nc1,Ann\n,Bob\n").err


# Rows that name no customer


COMPLAINTS = "date_received,issue\n2026-03-01,late\n2026-03-02,rude\n2026-03-02,rude\n"


def test_new_customers_are_made_for_rows_that_name_none(desk: Desk) -> None:
    options = ["--map", "date_received=received_at", "--map", "issue=category"]
    assert "customer: is missing" in take(desk, "complaints", COMPLAINTS, *options).err
    answer = take(desk, "complaints", COMPLAINTS, *options, "--new-customers")
    assert answer.out == "complaints: 3 added, 0 changed, 0 unchanged, 3 customers of their own\n"
    assert desk.rows(
        "SELECT count(DISTINCT customer), count(*) FROM complaints JOIN customers c ON c.id = customer"
        " WHERE customer = 'complaint:' || complaints.id AND c.known_on = '2026-03-02'"
    ) == [(3, 3)]


def test_new_customers_twice_change_nothing(desk: Desk) -> None:
    options = ["--map", "date_received=received_at", "--new-customers"]
    take(desk, "complaints", COMPLAINTS, *options)
    before = desk.dump("customers", "complaints")
    answer = take(desk, "complaints", COMPLAINTS, *options)
    assert answer.out == "complaints: 0 added, 0 changed, 3 unchanged, 0 customers of their own\n"
    assert desk.dump("customers", "complaints") == before


def test_new_customers_leave_rows_alone_that_name_one(desk: Desk) -> None:
    desk.take_in("customers", [{"id": "c1"}])
    content = "id,customer,type,at\ne1,c1,signed_up,2026-03-01\ne2,,signed_up,2026-03-01\ne3,c9,signed_up,2026-03-01\n"
    assert "row 3, customer: 'c9'" in take(desk, "events", content, "--new-customers").err
    assert named(desk) == [("c1", None)]
    take(desk, "events", content.replace("c9", "  "), "--new-customers")
    assert desk.rows("SELECT id, customer FROM events ORDER BY id") == [
        ("e1", "c1"), ("e2", "event:e2"), ("e3", "event:e3"),
    ]  # fmt: skip


def test_new_customers_are_not_made_for_rows_that_are_refused(desk: Desk, tmp_path: Path) -> None:
    content = "id,type,at\ne1,signed_up,2026-03-01\ne2,,2026-03-01\ne1,signed_up,2026-03-02\n"
    answer = take(desk, "events", content, "--new-customers", "--rejects", str(tmp_path / "bad.csv"))
    assert answer.out.startswith("events: 1 added, 0 changed, 0 unchanged, 1 customers of their own, 2 rejected")
    assert named(desk) == [("event:e1", None)]


def test_new_customers_can_be_called_at_once(desk: Desk) -> None:
    take(desk, "events", "id,type,at\ne1,signed_up,2026-03-01\n", "--new-customers")
    assert [row["customer"] for row in desk.done("due", "--json").json] == ["event:e1"]
    logged = desk.done("log", "event:e1", "--channel", "phone", "--outcome", "no_answer", "--by", "o1")
    assert "recorded as v1" in logged.out


def test_new_customers_make_no_sense_for_people(desk: Desk) -> None:
    for kind in ("staff", "customers"):
        assert take(desk, kind, CUSTOMERS, "--new-customers").code == 2


# What is long


def test_a_row_with_nothing_in_a_cell_of_a_cell_is_the_same_again(desk: Desk) -> None:
    desk.take_in("customers", [{"id": "c1"}])
    visit = {"id": "v1", "customer": "c1", "at": "2026-03-01", "channel": "phone", "outcome": "reached"}
    rows = [{**visit, "order": {"number": 7, "paid": None, "lines": [None, {"gift": None}]}}]
    desk.take_in("visits", rows)
    assert desk.take_in("visits", rows).out == "visits: 0 added, 0 changed, 1 unchanged\n"
    assert desk.rows("SELECT attributes FROM visits") == [('{"order": {"lines": [null, {"gift": null}], "number": 7}}',)]


def test_json_lines_end_with_line_feeds_alone(desk: Desk) -> None:
    content = '{"id": "c1", "name": "one\u2028two"}\r\n\n{"id": "c2", "name": "\x85"}\n'
    assert take(desk, "customers", content, name="a.jsonl").code == 0
    assert len(named(desk)) == 2


def test_rows_beyond_one_chunk_keep_their_numbers_whatever_their_columns(desk: Desk, tmp_path: Path) -> None:
    rows = [{"id": f"c{row}", **({"note": "x"} if row % 3 else {"kind": "person"})} for row in range(1, 10_001)]
    for row in BAD:
        rows[row - 1]["kind"] = "robot"
    rejects = tmp_path / "bad.csv"
    desk.done("import", "customers", desk.lines("a.jsonl", rows), "--rejects", str(rejects))
    with rejects.open(encoding="utf-8-sig", newline="") as file:
        assert [(int(row["rejected_row"]), row["id"]) for row in csv.DictReader(file)] == [(row, f"c{row}") for row in sorted(BAD)]


def test_a_pipe_is_read_like_a_file(desk: Desk, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=(CUSTOMERS,))
    writer.start()
    assert desk.done("import", "customers", str(pipe)).out.startswith("customers: 2 added")
    writer.join()
