"""`report --html` and `--xlsx`, and `form`: files are whole or not there, data stays data, both languages."""

import os
import stat
from pathlib import Path

import pytest
from openpyxl import load_workbook

from callbackctl.plain import clean
from callbackctl.store.opening import open_file
from tests.desk import MONDAY, STAFF, Desk
from tests.reporting.months import HOSTILE
from tests.reporting.pages import parsed

PASSED = "2026-03-20"
STAGES = """\
policy: stages
title: {en: The stages, zh: 环节}
source: a policy made up for the tests
channels: {order: [phone]}
callers: {roles: [officer]}
complaints:
  categories: [noise, dirt]
  stages:
    passed: {name: {en: Passed on, zh: 转办}, step: pass, within: 1 working day, by: [officer], clause: "7"}
    answered: {name: {en: Answered, zh: 答复}, step: answer, within: 3 days, counts_from: receipt, writing: true}
    big: {name: {en: Approved, zh: 审批}, step: approve, where: {severity: major}}
questionnaires:
  ask: {questions: {well: {text: {en: "All well?", zh: 可好}, kind: yes_no}, why: {text: {en: Why, zh: 原因}}}}
scripts:
  hello: {opening: {en: Good day, zh: 您好}, objections: [{says: {en: "No!", zh: 不}, answer: {en: Why?, zh: 为何}}]}
record: {required: [content]}
rules:
  welcome:
    clause: "1"
    purpose: {en: "is all well?", zh: 一切可好}
    after: signed_up
    within: 10 days
    questionnaire: ask
    script: hello
"""


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A desk with customers of hostile names, each with a callback, some of them made."""
    desk = Desk(tmp_path, capsys).opened()
    desk.take_in(
        "customers", [{"id": f"c{place}", "name": name, "segment": name} for place, name in enumerate(HOSTILE)]
    )
    # An import drops control signs; another program that writes into the file may not.
    connection = open_file(desk.db)
    connection.executemany(
        "UPDATE customers SET name = ?, segment = ? WHERE id = ?",
        [(name, name, f"c{place}") for place, name in enumerate(HOSTILE)],
    )
    connection.commit()
    connection.close()
    desk.take_in(
        "events",
        [{"id": f"e{place}", "customer": f"c{place}", "type": "signed_up", "at": MONDAY} for place in range(len(HOSTILE))],
    )
    desk.take_in(
        "visits",
        [
            {"id": f"v{place}", "customer": f"c{place}", "at": "2026-03-03T09:00", "channel": "phone", "by": "o1",
             "outcome": "reached", "content": name, "result": name, "recording": "r1", "satisfaction": 4}
            for place, name in enumerate(HOSTILE[:4])
        ],
        today="2026-03-04",
    )  # fmt: skip
    desk.take_in(
        "complaints",
        [{"id": f"k{place}", "customer": f"c{place}", "received_at": MONDAY, "category": name, "content": name}
         for place, name in enumerate(HOSTILE)],
    )  # fmt: skip
    return desk


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_hostile_data_stays_data_on_the_page(desk: Desk, lang: str) -> None:
    file = desk.folder / "page.html"
    desk.done("report", "--html", str(file), "--lang", lang, today=PASSED)
    page = parsed(file.read_text(encoding="utf-8"))
    assert page.all("script", "img") == []
    told = [one.text for one in page.all("bdi")]
    for name in HOSTILE:
        assert clean(name) in told


def test_hostile_data_stays_data_in_the_workbook(desk: Desk) -> None:
    file = desk.folder / "book.xlsx"
    desk.done("report", "--xlsx", str(file), today=PASSED)
    book = load_workbook(file)
    found = [cell for row in book["Callback rows"].iter_rows() for cell in row if cell.value == "=1+1"]
    assert found
    assert {cell.data_type for cell in found} == {"s"}


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_hostile_data_stays_data_in_the_text(desk: Desk, lang: str) -> None:
    text = desk.done("form", "month", "--lang", lang, today=PASSED).out
    assert "<script>" not in text
    assert "\\<script\\>" in text
    assert "\x07" not in text
    tables = [line for line in text.splitlines() if line.startswith("|")]
    assert all(line.endswith("|") for line in tables)


def test_a_file_is_announced_and_replaced_as_a_whole(desk: Desk) -> None:
    file = desk.folder / "page.html"
    first = desk.done("report", "--html", str(file), today=PASSED)
    assert (first.out, first.err.splitlines()[-1]) == ("", f"wrote {file}")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    file.write_text("old")
    file.chmod(0o640)
    again = desk.done("report", "--html", str(file), today=PASSED)
    assert again.err.splitlines()[-1] == f"replaced {file}"
    assert file.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert [one.name for one in desk.folder.iterdir() if one.name.startswith(".")] == []


def test_a_link_keeps_leading_to_the_file(desk: Desk) -> None:
    real, link = desk.folder / "real.html", desk.folder / "link.html"
    real.write_text("old")
    link.symlink_to(real)
    desk.done("report", "--html", str(link), today=PASSED)
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_both_files_in_one_run(desk: Desk) -> None:
    page, book = desk.folder / "page.html", desk.folder / "book.xlsx"
    answer = desk.done("report", "--html", str(page), "--xlsx", str(book), today=PASSED)
    assert answer.err.splitlines()[-2:] == [f"wrote {page}", f"wrote {book}"]


@pytest.mark.parametrize(
    ("options", "code", "told"),
    [
        (["--html", "x", "--xlsx", "x"], 2, "--html and --xlsx name the same file, x"),
        (["--html", "x", "--rows", "totals.due"], 2, "--html and --xlsx write the whole month"),
        (["--html", "."], 1, ". is a folder; name a file"),
        (["--html", "/nowhere/at/all.html"], 1, "there is no such file or folder"),
    ],
)
def test_what_cannot_be_written_is_refused(desk: Desk, options: list[str], code: int, told: str) -> None:
    answer = desk.run("report", *options, today=PASSED)
    assert (answer.code, answer.out) == (code, "")
    assert told in answer.err
    assert not Path("x").exists()


def test_the_page_of_a_closed_month_is_that_of_its_closing(desk: Desk) -> None:
    desk.done("report", "--month", "2026-03", "--close", "--as", "boss", today="2026-04-02")
    visit = {"id": "late", "customer": "c5", "at": "2026-03-05T09:00", "channel": "phone", "by": "o1",
             "outcome": "reached", "content": "x", "recording": "r"}  # fmt: skip
    desk.take_in("visits", [visit], today="2026-04-03")
    kept, now = desk.folder / "kept.html", desk.folder / "now.html"
    common = ["report", "--month", "2026-03", "--html"]
    desk.done(*common, str(kept), "--as-closed", today="2026-04-03")
    desk.done(*common, str(now), today="2026-04-03")
    titles = [[one.text for one in parsed(file.read_text(encoding="utf-8")).all("h2")] for file in (kept, now)]
    assert "Changes since the month was closed" not in titles[0]
    assert "Changes since the month was closed" in titles[1]


def test_a_call_form_knows_the_customer_and_masks_what_others_may_not_see(desk: Desk) -> None:
    desk.take_in("customers", [{"id": "c4", "name": "王芳", "phone": "13800001234", "owner": "o1"}])
    own = desk.done("form", "call", "c4", "--as", "o1", today=PASSED).out
    other = desk.done("form", "call", "c4", today=PASSED).out
    assert "13800001234" in own
    assert "13800001234" not in other
    for part in ("王芳", "is all well?", "**date and time** \\*", "☐ phone", "**recording no.** \\*", "customer: ＿"):
        assert part in own
    assert "**what was said** \\*" in own


def test_a_call_form_can_be_for_one_callback(desk: Desk) -> None:
    desk.take_in("events", [{"id": "x", "customer": "c5", "type": "claim_closed", "at": MONDAY}])
    both = desk.done("form", "call", "c5", today=PASSED).out
    callbacks = [one["id"] for one in desk.done("due", "--json", today=PASSED).json if one["customer"] == "c5"]
    assert len(callbacks) == 2
    assert f"no. {', '.join(callbacks)}" in both
    one = desk.done("form", "call", "c5", "--callback", callbacks[1], today=PASSED).out
    assert f"no. {callbacks[1]}\n" in one
    refused = desk.run("form", "call", "c5", "--callback", "cb999", today=PASSED)
    assert refused.code == 1
    assert ", ".join(callbacks) in refused.err


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_forms_as_pages(desk: Desk, lang: str) -> None:
    for name, arguments in {"call": ["c5"], "complaint": ["k0"], "month": []}.items():
        file = desk.folder / f"{name}.html"
        desk.done("form", name, *arguments, "--html", str(file), "--lang", lang, today=PASSED)
        page = parsed(file.read_text(encoding="utf-8"))
        (signatures,) = [one for one in page.all("div") if one.get("class") == "signatures"]
        assert len(signatures.children) >= 3
        ids = [one.get("id") for one in page.all() if one.get("id")]
        assert len(ids) == len(set(ids))
        assert [one.get("href") for one in page.all("a") if one.get("href")[1:] not in ids] == []


def staged(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    desk = Desk(tmp_path, capsys, STAGES)
    desk.done("init", "--organization", "stages", "--start", "2026-01-01")
    desk.done("import", "staff", desk.lines("staff.jsonl", STAFF))
    desk.take_in("customers", [{"id": "c1", "name": "王芳"}])
    return desk


def test_a_complaint_form_shows_the_stages_with_their_clocks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = staged(tmp_path, capsys)
    blank = desk.done("form", "complaint").out
    assert "| Passed on | passing it on | officer | 1 working day from the stage before |  | 7 |  |  |  |" in blank
    assert "| Answered | the answer (in writing) |  | 3 days from receipt |" in blank
    assert "| Approved | the approval |  |  | severity is major |" in blank
    assert "☐ noise  ☐ dirt" in blank
    desk.take_in("complaints", [{"id": "k1", "customer": "c1", "received_at": MONDAY, "content": "too loud"}])
    filled = desk.done("form", "complaint", "k1", "--lang", "zh").out
    for part in ("too loud", "王芳", "no. k1".replace("no. ", "编号：")):
        assert part in filled
    refused = desk.run("form", "complaint", "k2")
    assert (refused.code, refused.err) == (1, "Error: there is no complaint k2\n")


def test_a_call_form_carries_script_and_questions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = staged(tmp_path, capsys)
    desk.take_in("events", [{"id": "e1", "customer": "c1", "type": "signed_up", "at": MONDAY}])
    text = desk.done("form", "call", "c1").out
    for part in ("Good day", "“No!” – Why?", "**1\\. All well?**: ☐ yes  ☐ no", "**2\\. Why**"):
        assert part in text


def test_a_form_of_nobody_is_refused(desk: Desk) -> None:
    answer = desk.run("form", "call", "nobody", today=PASSED)
    assert answer.code == 1
    assert "nobody" in answer.err


def test_nothing_is_left_where_a_report_cannot_be_written(desk: Desk) -> None:
    folder = desk.folder / "full"
    folder.mkdir()
    file = folder / "page.html"
    file.write_text("old")
    os.chmod(folder, 0o500)
    answer = desk.process("report", "--html", str(file), today=PASSED)
    os.chmod(folder, 0o700)
    # The superuser may write everywhere; everybody else is refused, and the old file is there.
    assert answer.code == 0 or file.read_text() == "old"
    assert [one.name for one in folder.iterdir()] == ["page.html"]
