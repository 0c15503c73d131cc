"""Complaints by commands: a life through every stage with its clocks, disputes, merges, those without a name."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.desk import Desk

ROOT = Path(__file__).resolve().parents[2]
STAFF = [
    {"id": "he", "name": "何敏", "role": "service_clerk", "department": "客服部"},
    {"id": "fang", "name": "方磊", "role": "department_head", "department": "生产部"},
    {"id": "luo", "name": "罗静", "role": "service_manager", "department": "客服部"},
    {"id": "gao", "name": "高远", "role": "general_manager"},
    {"id": "wu", "name": "吴建华", "role": "president"},
]
CUSTOMERS = [{"id": "c1", "name": "宏达建材"}, {"id": "c2", "name": "明辉超市"}]
OWN = """\
policy: desk
title: {en: The desk, zh: 前台}
source: a policy made up for the tests
callers: officer
rules:
  complaint:
    clause: "1"
    purpose: {en: is it settled, zh: 是否解决}
    after: complaint_closed
    where: {anonymous: false, reply_letter: false}
    within: 3 days
complaints:
  clause: "2"
  categories: [noise, water]
  merge: {same: [customer, category], clause: "3"}
  reply_letter: attached
  open_letter: true
  shares: true
  exception_from: 2
  pause: {clause: "5"}
  dispute: {decided_by: chief, clause: "4"}
  stages:
    told: {name: {en: the customer is answered, zh: 答复客户}, step: close, within: 48 hours, clause: "2.1"}
"""

@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """The customer service department of the shipped policy, with two customers."""
    desk = Desk(tmp_path, capsys)
    shutil.copy(ROOT / "rules" / "service-desk.yaml", desk.rules)
    desk.done("init", "--organization", "service-desk", "--start", "2026-01-01")
    for kind, rows in (("staff", STAFF), ("customers", CUSTOMERS)):
        desk.take_in(kind, rows)
    return desk


@pytest.fixture
def own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A desk with a policy of its own, whose closed complaints are called back."""
    desk = Desk(tmp_path, capsys, OWN).opened()
    desk.take_in("customers", CUSTOMERS)
    return desk


def complaint(desk: Desk, today: str, *arguments: str) -> Any:
    """A command of `complaint` that must succeed; what it says as JSON."""
    return desk.done("complaint", *arguments, "--json", today=today).json


def refused(desk: Desk, today: str, *arguments: str) -> str:
    """The code of a step that must be refused, with one line and nothing changed."""
    kept = "complaints", "complaint_steps", "events"
    before = desk.dump(*kept)
    answer = desk.run("complaint", *arguments, today=today)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("Error: ")
    assert answer.err.count("\n") == 1
    assert desk.dump(*kept) == before
    return answer.err.removeprefix("Error: ").split(":")[0]


def product(desk: Desk) -> Desk:
    """A complaint about a product, received on Friday the 13th before the Spring Festival; answered and approved."""
    complaint(desk, "2026-02-13T10:20", "add", "--customer", "c1", "--category", "product", "--by", "he")
    complaint(desk, "2026-02-14T09:10", "pass", "2026-001", "--to", "生产部", "--by", "he")
    complaint(desk, "2026-02-24T16:00", "answer", "2026-001", "--text", "换货", "--by", "fang")
    complaint(desk, "2026-02-25T09:00", "approve", "2026-001", "--by", "luo")
    return desk


# A life from receipt to the last word


def test_every_stage_has_its_clock_over_a_worked_saturday_and_a_holiday(desk: Desk) -> None:
    row = complaint(desk, "2026-02-13T10:20", "add", "--customer", "c1", "--category", "product", "--by", "he")
    assert (row["id"], row["stage"], row["due_by"], row["left"]) == ("2026-001", "passed", "2026-02-14", 1)
    row = complaint(desk, "2026-02-14T09:10", "pass", "2026-001", "--to", "生产部", "--by", "he")
    assert (row["stage"], row["due_by"], row["left"], row["must_act"]) == ("department", "2026-02-24", 1, ["生产部"])
    row = complaint(desk, "2026-02-24T16:00", "answer", "2026-001", "--text", "换货", "--by", "fang")
    assert (row["stage"], row["due_by"], row["must_act"]) == ("approved", None, ["service_manager"])
    row = complaint(desk, "2026-02-25T09:00", "approve", "2026-001", "--by", "luo")
    assert (row["stage"], row["due_by"], row["left"]) == ("told", "2026-02-26", 1)
    row = complaint(desk, "2026-02-26T17:00", "close", "2026-001", "--text", "已告知", "--by", "he")
    assert (row["state"], row["closed_at"], row["clocks"]) == ("closed", "2026-02-26T17:00", [])
    shown = complaint(desk, "2026-02-26T17:30", "show", "2026-001")
    assert {clock["stage"]: (clock["due_by"], clock["late"]) for clock in shown["clocks"]} == {
        "passed": ("2026-02-14", False), "department": ("2026-02-24", False), "told": ("2026-02-26", False),
    }  # fmt: skip
    assert [step["step"] for step in shown["steps"]] == ["add", "pass", "answer", "approve", "close"]
    assert desk.rows("SELECT status, closed_at, taken_by FROM complaints") == [("closed", "2026-02-26T17:00", "he")]
    assert desk.run("check", today="2026-02-28").code == 0


def test_the_page_prints_the_ledger_of_days(desk: Desk) -> None:
    product(desk)
    page = " ".join(desk.done("complaint", "show", "2026-001", today="2026-02-25T10:00").out.split())
    assert "2026-001 宏达建材 c1: complaint; product" in page
    assert "2026-02-14 working day 1: swapped for 春节" in page
    assert "2026-02-15 … 02-23 not counted: 春节" in page
    assert "1 working day from 2026-02-14T09:10; due 2026-02-24; ended 2026-02-24T16:00; in time" in page
    assert "the customer is answered" in page


def test_the_list_says_what_is_left_and_whose_turn_it_is(desk: Desk) -> None:
    product(desk)
    complaint(desk, "2026-02-25T09:30", "add", "--customer", "c2", "--category", "service", "--by", "he")
    lines = desk.done("complaint", "list", today="2026-02-26T09:00").out.splitlines()
    assert [line.split("  ")[0] for line in lines] == ["complaint", "2026-001", "2026-002", "2026-002"]
    assert "2026-02-26  today is the last day  service clerk" in lines[1]
    assert "passed to the department" in lines[2]
    assert "2026-02-27  1 working day left" in lines[3]  # two working days from receipt
    late = desk.done("complaint", "list", "--late", today="2026-02-28T09:00").out.splitlines()
    assert len(late) == 4
    assert "2 working days late  service clerk; overdue: service manager" in late[1]
    assert "2026-02-27  1 working day late" in late[3]
    assert complaint(desk, "2026-02-28T09:00", "list", "--for", "he")[0]["id"] == "2026-001"
    assert complaint(desk, "2026-02-26T09:00", "list", "--for", "luo") == []
    complaint(desk, "2026-02-26T09:00", "pass", "2026-002", "--to", "生产部", "--by", "he")
    assert [one["id"] for one in complaint(desk, "2026-02-26T10:00", "list", "--for", "fang")] == ["2026-002"]
    assert complaint(desk, "2026-02-28T09:00", "list", "--for", "luo")[0]["escalated_to"] == "service_manager"
    rows = desk.done("complaint", "list", "--csv", today="2026-02-28T09:00").out.splitlines()
    assert rows[0].startswith("id,customer,category,stands,due_by,left,turn,unit,late,")
    assert rows[1].startswith("2026-001,c1,product,the customer is answered,2026-02-26,-2,service_clerk,working days,1,")


def test_what_is_closed_leaves_the_list(desk: Desk) -> None:
    complaint(product(desk), "2026-02-26T09:00", "close", "2026-001", "--text", "已告知", "--by", "he")
    assert complaint(desk, "2026-02-26T10:00", "list") == []
    assert [row["state"] for row in complaint(desk, "2026-02-26T10:00", "list", "--all")] == ["closed"]


def test_as_says_who_takes_a_step(desk: Desk) -> None:
    complaint(desk, "2026-02-13T10:20", "add", "--customer", "c1", "--category", "product", "--as", "he")
    complaint(desk, "2026-02-13T11:00", "pass", "2026-001", "--to", "生产部", "--as", "he")
    assert desk.rows('SELECT step, "by", "to" FROM complaint_steps') == [("add", "he", None), ("pass", "he", "生产部")]
    assert refused(desk, "2026-02-13T12:00", "answer", "2026-001", "--text", "x") == "field-missing"


def test_numbers_go_on_within_a_year(desk: Desk) -> None:
    desk.take_in("complaints", [{"id": "2025-0412", "customer": "c1", "received_at": "2025-12-30"}])
    for today, number in (("2025-12-31", "2025-413"), ("2026-01-02", "2026-001"), ("2026-01-03", "2026-002")):
        row = complaint(desk, f"{today}T09:00", "add", "--customer", "c1", "--category", "other", "--by", "he")
        assert row["id"] == number
    row = complaint(desk, "2026-01-04T09:00", "add", "--customer", "c1", "--kind", "inquiry", "phase=2", "--by", "he")
    assert (row["id"], row["kind"], row["category"]) == ("2026-003", "inquiry", None)
    assert desk.rows("SELECT attributes FROM complaints WHERE id = '2026-003'") == [('{"phase": "2"}',)]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--category", "product"], "field-missing"),  # whose is it
        (["--customer", "zz", "--category", "product"], "unknown-customer"),
        (["--customer", "c1"], "field-missing"),  # about what
        (["--customer", "c1", "--category", "noise"], "out-of-range"),
        (["--customer", "c1", "--category", "product", "--severity", "grave"], "out-of-range"),
        (["--customer", "c1", "--category", "product", "--kind", "grumble"], "out-of-range"),
        (["--customer", "c1", "--category", "product", "--at", "2026-02-30"], "out-of-range"),
        (["--customer", "c1", "--category", "product", "--at", "2026-03-03"], "in-the-future"),
        (["--customer", "c1", "--category", "product", "--by", "zz"], "unknown-staff"),
        (["--customer", "c1", "--category", "product", "id=2026-001"], "duplicate"),
    ],
)
def test_what_is_not_taken_down(desk: Desk, arguments: list[str], code: str) -> None:
    complaint(desk, "2026-03-02T08:00", "add", "--customer", "c1", "--category", "product", "--by", "he")
    assert refused(desk, "2026-03-02T09:00", "add", *arguments) == code


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("answer 2026-001 --text x --by fang", "out-of-order"),
        ("approve 2026-001 --by luo", "out-of-order"),
        ("close 2026-001 --text x --by he", "approval-missing"),
        ("escalate 2026-001 --to wu --by fang", "out-of-order"),
        ("pass 2026-001 --by he", "field-missing"),
        ("pass 2026-001 --to 生产部 --by fang", "wrong-role"),
        ("pass 2026-001 --to 生产部 --by zz", "unknown-staff"),
        ("pass 2026-001 --to 生产部 --by he --at 2026-02-12", "out-of-range"),
        ("pass 2026-001 --to 生产部 --by he --at 2026-02-14", "in-the-future"),
        ("pass 2026-009 --to 生产部 --by he", "unknown-complaint"),
        ("decide 2026-001 --outcome upheld --by gao", "out-of-order"),
        ("dispute 2026-001 --text x --by he", "not-closed"),
        ("follow-up 2026-001 --satisfaction 2 --by he", "not-closed"),
        ("resume 2026-001 --by luo", "not-paused"),
        ("pause 2026-001 --reason x --by he", "wrong-role"),
        ("pause 2026-001 --by luo", "field-missing"),
        ("merge 2026-001 2026-001 --by he", "out-of-range"),
        ("merge 2026-001 2026-009 --by he", "unknown-complaint"),
        ("share 2026-001 fang=60 he=30 --by luo", "shares-not-100"),
        ("share 2026-001 fang=60.5 he=39.49 --by luo", "shares-not-100"),
        ("share 2026-001 fang=100 he=0 --by luo", "shares-not-100"),
        ("share 2026-001 fang=nan he=60 --by luo", "shares-not-100"),
        ("share 2026-001 fang=60 zz=40 --by luo", "unknown-staff"),
        ("letter 2026-001 2026-001 --ref x --by he", "not-in-policy"),
        ("report 2026-001 --by he", "writing-missing"),
    ],
)
def test_what_is_refused(desk: Desk, arguments: str, code: str) -> None:
    complaint(desk, "2026-02-13T10:20", "add", "--customer", "c1", "--category", "product", "--by", "he")
    assert refused(desk, "2026-02-13T12:00", *arguments.split()) == code


def test_a_second_clerk_cannot_close_it_again(desk: Desk) -> None:
    product(desk)
    complaint(desk, "2026-02-26T09:00", "close", "2026-001", "--text", "已告知", "--by", "he")
    assert refused(desk, "2026-02-26T09:01", "close", "2026-001", "--text", "x", "--by", "he") == "already-closed"
    assert refused(desk, "2026-02-26T09:01", "pass", "2026-001", "--to", "x", "--by", "he") == "already-closed"


def test_everything_wrong_is_said_at_once(desk: Desk) -> None:
    product(desk)
    complaint(desk, "2026-02-26T09:00", "close", "2026-001", "--text", "已告知", "--by", "he")
    complaint(desk, "2026-02-26T10:00", "dispute", "2026-001", "--text", "要退款", "--by", "he")
    answer = desk.run("complaint", "decide", "2026-001", "--by", "luo", today="2026-02-27")
    assert answer.err.startswith("Error: wrong-role: luo (service manager) may not do this; it is for: general manager")
    assert answer.err.count("field-missing") == 3


# Beyond the department, rejected, stopped


def test_beyond_the_department_it_goes_to_the_president(desk: Desk) -> None:
    complaint(desk, "2026-02-13T10:20", "add", "--customer", "c1", "--category", "product", "--by", "he")
    complaint(desk, "2026-02-13T11:00", "pass", "2026-001", "--to", "生产部", "--by", "he")
    step = ["answer", "2026-001", "--text", "跨部门", "--beyond-authority", "--by", "fang"]
    row = complaint(desk, "2026-02-14T11:00", *step)
    assert (row["stage"], row["due_by"]) == ("escalated", "2026-02-24")
    row = complaint(desk, "2026-02-24T11:00", "escalate", "2026-001", "--to", "wu", "--by", "fang")
    assert (row["stage"], row["holder"], row["must_act"]) == ("decided", "wu", ["president"])
    assert refused(desk, "2026-02-25T11:00", "approve", "2026-001", "--by", "gao") == "wrong-role"
    row = complaint(desk, "2026-02-25T11:00", "approve", "2026-001", "--by", "wu")
    assert (row["stage"], row["due_by"]) == ("told", "2026-02-26")
    assert "beyond the department" in desk.done("complaint", "show", "2026-001", today="2026-02-25T12:00").out


def test_a_rejected_answer_is_given_again(desk: Desk) -> None:
    complaint(desk, "2026-02-13T10:20", "add", "--customer", "c1", "--category", "product", "--by", "he")
    complaint(desk, "2026-02-13T11:00", "pass", "2026-001", "--to", "生产部", "--by", "he")
    complaint(desk, "2026-02-13T12:00", "answer", "2026-001", "--text", "不清楚", "--by", "fang")
    reject = ["approve", "2026-001", "--reject", "--by", "luo"]
    assert refused(desk, "2026-02-13T13:00", *reject) == "field-missing"
    row = complaint(desk, "2026-02-13T13:00", *reject, "--text", "写明原因")
    assert (row["stage"], row["due_by"]) == ("department", "2026-02-14")
    row = complaint(desk, "2026-02-14T09:00", "answer", "2026-001", "--ref", "答复表1", "--by", "fang")
    assert row["stage"] == "approved"


def test_stopped_clocks_go_on_with_what_was_left(desk: Desk) -> None:
    complaint(desk, "2026-02-12T10:20", "add", "--customer", "c1", "--category", "service", "--by", "he")
    row = complaint(desk, "2026-02-13T10:00", "pause", "2026-001", "--reason", "等客户回电", "--by", "luo")
    assert [(clock["stage"], clock["due_by"], clock["left"]) for clock in row["clocks"]] == [
        ("passed", None, 1), ("told-service", None, 2),
    ]  # fmt: skip
    assert "stopped, 2 working days left" in desk.done("complaint", "list", today="2026-02-14T09:00").out
    assert refused(desk, "2026-02-14T09:00", "pass", "2026-001", "--to", "x", "--by", "he") == "paused"
    row = complaint(desk, "2026-02-24T10:00", "resume", "2026-001", "--by", "luo")
    assert [(clock["stage"], clock["due_by"]) for clock in row["clocks"]] == [
        ("passed", "2026-02-24"), ("told-service", "2026-02-25"),
    ]  # fmt: skip
    assert "the clock stands still" in desk.done("complaint", "show", "2026-001", today="2026-02-24T12:00").out


# Disputes, follow-ups, shares


def test_a_dispute_is_decided_by_the_general_manager_after_a_meeting(desk: Desk) -> None:
    product(desk)
    complaint(desk, "2026-02-26T09:00", "close", "2026-001", "--text", "已告知", "--by", "he")
    assert refused(desk, "2026-02-27T09:00", "dispute", "2026-001", "--by", "he") == "field-missing"
    row = complaint(desk, "2026-02-27T09:00", "dispute", "2026-001", "--text", "要退款", "--by", "he")
    assert (row["state"], row["must_act"], row["closed_at"]) == ("disputed", ["general_manager"], None)
    assert [one["state"] for one in complaint(desk, "2026-02-27T10:00", "list")] == ["disputed"]
    decision = ["decide", "2026-001", "--outcome", "changed", "--text", "退款", "--by", "gao"]
    assert refused(desk, "2026-02-28T09:00", *decision) == "field-missing"
    row = complaint(desk, "2026-02-28T09:00", *decision, "--meeting", "2月28日 生产部 客服部")
    assert (row["state"], row["stage"], row["due_by"]) == ("open", "told", "2026-03-02")
    row = complaint(desk, "2026-03-02T09:00", "close", "2026-001", "--text", "已退款", "--by", "he")
    assert (row["state"], row["closed_at"]) == ("closed", "2026-03-02T09:00")
    page = desk.done("complaint", "show", "2026-001", today="2026-03-02T10:00").out
    assert "review meeting: 2月28日 生产部 客服部" in page
    assert desk.rows("SELECT id, at FROM events ORDER BY at") == [
        ("complaint:2026-001", "2026-02-26T09:00"), ("complaint:2026-001:2", "2026-03-02T09:00"),
    ]  # fmt: skip
    assert desk.rows("SELECT status, closed_at FROM complaints") == [("closed", "2026-02-26T09:00")]


def test_what_was_imported_as_closed_can_be_disputed(desk: Desk) -> None:
    rows = [{"id": "k1", "customer": "c1", "received_at": "2026-02-13", "category": "service", "closed_at": "2026-02-24"}]
    desk.take_in("complaints", rows)
    assert complaint(desk, "2026-02-25T09:00", "list") == []
    complaint(desk, "2026-02-25T10:00", "dispute", "k1", "--text", "要退款", "--by", "he")
    decision = ["decide", "k1", "--outcome", "upheld", "--text", "维持", "--meeting", "2月25日", "--by", "gao"]
    row = complaint(desk, "2026-02-25T15:00", *decision)
    assert (row["state"], row["stage"], row["due_by"]) == ("open", "told-service", "2026-02-27")
    row = complaint(desk, "2026-02-27T09:00", "close", "k1", "--text", "维持原处理", "--by", "he")
    assert (row["state"], row["closed_at"]) == ("closed", "2026-02-27T09:00")
    shown = complaint(desk, "2026-02-27T10:00", "show", "k1")
    assert [(one["due_by"], one["ended"]) for one in shown["clocks"]] == [
        ("2026-02-24", "2026-02-24"), ("2026-02-27", "2026-02-27T09:00"),
    ]  # fmt: skip
    assert desk.rows("SELECT id FROM events ORDER BY id") == [("complaint:k1",), ("complaint:k1:2",)]
    assert desk.run("check", today="2026-02-28").code == 0


def test_worked_out_anew_it_is_answered_and_approved_again(desk: Desk) -> None:
    product(desk)
    complaint(desk, "2026-02-26T09:00", "close", "2026-001", "--text", "已告知", "--by", "he")
    complaint(desk, "2026-02-27T09:00", "dispute", "2026-001", "--text", "要退款", "--by", "he")
    decision = ["decide", "2026-001", "--outcome", "again", "--text", "重查", "--meeting", "2月28日", "--by", "gao"]
    row = complaint(desk, "2026-02-28T09:00", *decision)
    assert (row["stage"], row["due_by"]) == ("department", "2026-03-02")
    assert refused(desk, "2026-02-28T10:00", "close", "2026-001", "--text", "x", "--by", "he") == "approval-missing"


def test_a_dissatisfied_customer_asks_for_a_report(desk: Desk) -> None:
    product(desk)
    complaint(desk, "2026-02-26T09:00", "close", "2026-001", "--text", "已告知", "--by", "he")
    assert refused(desk, "2026-02-27T09:00", "follow-up", "2026-001", "--by", "he") == "field-missing"
    six = ["follow-up", "2026-001", "--satisfaction", "6", "--by", "he"]
    assert refused(desk, "2026-02-27T09:00", *six) == "out-of-range"
    row = complaint(desk, "2026-02-27T09:00", "follow-up", "2026-001", "--satisfaction", "2", "--by", "he")
    assert row["duties"] == ["exception-report"]
    listed = desk.done("complaint", "list", today="2026-02-27T10:00").out
    assert "an exception report is asked for" in listed
    found = desk.run("check", "--json", today="2026-02-27T10:00")
    assert [(one["code"], one["complaint"]) for one in found.json] == [("record-incomplete", "2026-001")]
    complaint(desk, "2026-02-28T09:00", "report", "2026-001", "--text", "换货太慢", "--by", "he")
    assert complaint(desk, "2026-02-28T10:00", "list") == []
    assert desk.run("check", today="2026-02-28T10:00").code == 0


def test_responsibility_and_penalty_are_shared_out_to_the_fen(desk: Desk) -> None:
    product(desk)
    shares = ["share", "2026-001", "fang=33.3", "he=33.3", "luo=33.4", "--penalty", "100.01", "--by", "gao"]
    complaint(desk, "2026-02-25T10:00", *shares)
    page = " ".join(desk.done("complaint", "show", "2026-001", today="2026-02-25T11:00").out.split())
    assert "罗静 33.4 % (33.41 yuan), 方磊 33.3 % (33.30 yuan), 何敏 33.3 % (33.30 yuan)" in page


def test_the_owner_or_the_supervisor_may_end_a_stage_that_is_theirs(own: Desk) -> None:
    stage = "passed: {name: passed, step: pass, by: owner}\n    told: {name: told, step: close, by: supervisor}"
    own.write_policy(OWN[: OWN.index("    told:")] + f"    {stage}\n")
    own.take_in("staff", [{"id": "o1", "supervisor": "boss"}])
    own.take_in("customers", [{"id": "c1", "owner": "seller"}])
    complaint(own, "2026-03-02T10:00", "add", "--customer", "c1", "--category", "water", "--by", "o2")
    assert refused(own, "2026-03-02T11:00", "pass", "2026-001", "--to", "o1", "--by", "o2") == "wrong-role"
    complaint(own, "2026-03-02T11:00", "pass", "2026-001", "--to", "o1", "--by", "seller")
    assert refused(own, "2026-03-02T12:00", "close", "2026-001", "--text", "x", "--by", "o1") == "wrong-role"
    complaint(own, "2026-03-02T12:00", "close", "2026-001", "--text", "x", "--by", "boss")


def test_steps_of_a_day_without_its_hour_stay_in_order(own: Desk) -> None:
    complaint(own, "2026-03-02T10:00", "add", "--customer", "c1", "--category", "water", "--by", "o1")
    complaint(own, "2026-03-03T10:00", "close", "2026-001", "--text", "x", "--by", "o1")
    complaint(own, "2026-03-03T11:00", "dispute", "2026-001", "--text", "x", "--by", "o1", "--at", "2026-03-03")
    assert complaint(own, "2026-03-03T12:00", "show", "2026-001")["state"] == "disputed"
    assert refused(own, "2026-03-03T13:00", "pass", "2026-001", "--to", "o2", "--by", "o1", "--at", "2026-03-02") == (
        "out-of-range"
    )


# Several that are one


def test_three_that_are_one_keep_the_earliest_clock_and_are_called_back_once(own: Desk) -> None:
    for at, about in (("2026-03-02T10:00", "o1"), ("2026-03-01T09:00", "o2"), ("2026-03-02T11:00", "boss")):
        step = ["add", "--customer", "c1", "--category", "noise", "--about", about, "--at", at, "--by", "o1"]
        answer = own.done("complaint", *step, today="2026-03-02T12:00")
    assert sorted(answer.err.splitlines()) == [
        f"2026-00{other} looks like the same: callbackctl complaint merge 2026-00{other} 2026-003" for other in (1, 2)
    ]
    row = complaint(own, "2026-03-02T13:00", "merge", "2026-001", "2026-002", "2026-003", "--by", "o1")
    assert (row["merged"], row["counts_from"]) == (["2026-002", "2026-003"], "2026-03-01T09:00")
    assert (row["due_by"], row["left"], row["unit"]) == ("2026-03-03T09:00", 20, "hours")
    page = own.done("complaint", "show", "2026-001", today="2026-03-02T14:00").out
    assert "its clocks count from 2026-03-01T09:00" in page
    for step in (["close", "--text", "x"], ["pass", "--to", "o2"], ["letter", "--ref", "x"]):
        assert refused(own, "2026-03-02T14:00", step[0], "2026-002", *step[1:], "--by", "o1") == "merged"
    assert refused(own, "2026-03-02T14:00", "merge", "2026-001", "2026-002", "--by", "o1") == "merged"
    assert [one["id"] for one in complaint(own, "2026-03-02T14:00", "list")] == ["2026-001"]
    answer = own.done("complaint", "close", "2026-001", "--text", "好了", "--by", "o1", today="2026-03-03T09:00")
    assert answer.err == "desk: 1 callbacks raised\n"
    due = own.done("due", "--json", today="2026-03-03T10:00").json
    assert [(one["customer"], one["event"], one["due_by"]) for one in due] == [
        ("c1", "complaint:2026-001", "2026-03-06")
    ]
    report = own.done("report", "--month", "2026-03", "--json", today="2026-03-31").json["complaints"]
    assert {name: report[name] for name in ("received", "closed", "on_time", "open", "merged")} == {
        "received": 1, "closed": 1, "on_time": 1, "open": 0, "merged": 2,
    }  # fmt: skip
    assert own.rows("SELECT id, status, closed_at, merged_into FROM complaints WHERE merged_into IS NOT NULL") == [
        ("2026-002", "merged", None, "2026-001"), ("2026-003", "merged", None, "2026-001"),
    ]  # fmt: skip


def test_a_merged_complaint_stays_so_whatever_is_imported(own: Desk) -> None:
    rows = [{"id": f"k{place}", "customer": "c1", "received_at": "2026-03-01", "category": "noise"} for place in (1, 2)]
    own.take_in("complaints", rows)
    complaint(own, "2026-03-02T13:00", "merge", "k1", "k2", "--by", "o1")
    own.take_in("complaints", rows)
    changed = own.lines("changed.jsonl", [{**rows[1], "status": "closed", "closed_at": "2026-03-02"}])
    assert own.run("import", "complaints", changed).code == 1
    assert own.rows("SELECT id, status FROM complaints ORDER BY id") == [("k1", "open"), ("k2", "merged")]
    assert own.rows("SELECT count(*) FROM events") == [(0,)]


@pytest.mark.parametrize("other", [{"category": "water"}, {"customer": "c2"}])
def test_what_differs_is_not_one(own: Desk, other: dict[str, str]) -> None:
    rows = [{"id": f"k{place}", "customer": "c1", "received_at": "2026-03-01", "category": "noise"} for place in (1, 2)]
    own.take_in("complaints", [rows[0], {**rows[1], **other}])
    assert refused(own, "2026-03-02T13:00", "merge", "k1", "k2", "--by", "o1") == "not-the-same"


# Without a name, by letter


def test_nobody_calls_whoever_left_no_name(own: Desk) -> None:
    row = complaint(own, "2026-03-02T10:00", "add", "--anonymous", "--category", "water", "--by", "o1")
    assert (row["customer"], row["due_by"]) == ("complaint:2026-001", "2026-03-04T10:00")
    row = complaint(own, "2026-03-04T10:01", "close", "2026-001", "--text", "修好了", "--by", "o1")
    assert row["state"] == "closed"
    assert own.done("due", "--json", today="2026-03-05").json == []
    assert own.rows("SELECT json_extract(attributes, '$.anonymous') FROM events") == [(1,)]
    found = own.run("check", "--json", today="2026-03-05").json
    assert [(one["code"], one["clause"], one["complaint"]) for one in found] == [
        ("complaint-late", "2.1", "2026-001")
    ]


def test_a_letter_of_reply_is_attached_and_nobody_calls(own: Desk) -> None:
    for customer in ("c1", "c2"):
        step = ["add", "--customer", customer, "--category", "water", "--reply-letter", "--by", "o1"]
        complaint(own, "2026-03-02T10:00", *step)
    assert refused(own, "2026-03-03T09:00", "close", "2026-001", "--text", "x", "--by", "o1") == "letter-missing"
    assert refused(own, "2026-03-03T09:00", "letter", "2026-001", "--by", "o1") == "field-missing"
    complaint(own, "2026-03-03T09:00", "letter", "2026-001", "2026-002", "--ref", "公开信1号", "--by", "o1")
    for number in ("2026-001", "2026-002"):
        complaint(own, "2026-03-03T10:00", "close", number, "--text", "见信", "--by", "o1")
    assert own.done("due", "--json", today="2026-03-04").json == []
    assert own.rows("SELECT complaint, ref FROM complaint_steps WHERE step = 'letter'") == [
        ("2026-001", "公开信1号"), ("2026-002", "公开信1号"),
    ]  # fmt: skip


def test_the_callback_of_a_closed_complaint_asks_for_a_report_too(own: Desk) -> None:
    complaint(own, "2026-03-02T10:00", "add", "--customer", "c1", "--category", "water", "--by", "o1")
    complaint(own, "2026-03-02T11:00", "close", "2026-001", "--text", "修好了", "--by", "o1")
    visit = ["log", "c1", "--channel", "phone", "--outcome", "reached", "--by", "o1", "--satisfaction", "1"]
    own.done(*visit, today="2026-03-03T09:00")
    assert complaint(own, "2026-03-03T10:00", "list")[0]["duties"] == ["exception-report"]
    complaint(own, "2026-03-03T11:00", "report", "2026-001", "--ref", "异常1", "--by", "o1")
    assert complaint(own, "2026-03-03T12:00", "list") == []


# The report, several organisations, terminals


def test_the_month_says_how_the_stages_kept_their_clocks(desk: Desk) -> None:
    product(desk)
    complaint(desk, "2026-02-27T09:00", "close", "2026-001", "--text", "迟了", "--by", "he")
    complaint(desk, "2026-02-27T09:30", "add", "--customer", "c2", "--category", "staff", "--by", "he")
    february = desk.done("report", "--month", "2026-02", "--json", today="2026-03-10").json["complaints"]
    names = "ended", "on_time", "late", "running"
    stages = {row["stage"]: [row[name] for name in names] for row in february["stages"]}
    assert stages == {
        "passed": [1, 1, 0, 1], "department": [1, 1, 0, 0], "escalated": [0, 0, 0, 0], "told": [1, 0, 1, 0],
        "told-service": [0, 0, 0, 0],
    }  # fmt: skip
    assert (february["received"], february["closed"], february["on_time"], february["open"]) == (2, 1, 0, 1)
    march = desk.done("report", "--month", "2026-03", "--json", today="2026-03-10").json["complaints"]
    assert march["ageing"] == [
        {"over_days": 3, "open": 1}, {"over_days": 7, "open": 1}, {"over_days": 15, "open": 0},
        {"over_days": 30, "open": 0},
    ]  # fmt: skip


def test_findings_name_the_stage_and_its_clause(desk: Desk) -> None:
    complaint(desk, "2026-02-13T10:20", "add", "--customer", "c1", "--category", "product", "--by", "he")
    assert desk.run("check", today="2026-02-14T23:59").code == 0  # the last day is in time
    found = desk.run("check", "--json", today="2026-02-24T00:01").json
    assert [(one["code"], one["clause"], one["customer"]) for one in found] == [
        ("complaint-stage-late", "第二章 四(二)1.1", "c1")
    ]
    assert found[0]["text"] == "2026-001, passed to the department: due 2026-02-14, not done"
    codes = [one["code"] for one in desk.run("check", "--json", today="2026-02-28T09:00").json]
    assert codes == ["complaint-late", "complaint-stage-late"]
    # what was due in February and is still open is overdue in March too, until the month in which it is done
    for today, month, known in (
        ("2026-03-10T09:00", "2026-03", 2), ("2026-03-10T09:00", "2026-01", 0), ("2026-04-02T09:00", "2026-03", 2),
    ):  # fmt: skip
        assert len(desk.run("check", "--month", month, "--json", today=today).json) == known


def test_an_imported_complaint_needs_no_steps(desk: Desk) -> None:
    rows = [
        {"id": "k1", "customer": "c1", "received_at": "2026-02-13", "category": "product"},
        {"id": "k2", "customer": "c1", "received_at": "2026-02-13", "category": "service", "closed_at": "2026-02-24"},
        {"id": "k3", "customer": "c1", "received_at": "2026-02-13", "category": "service", "closed_at": "2026-02-25"},
    ]
    desk.take_in("complaints", rows)
    listed = complaint(desk, "2026-02-26T09:00", "list")
    assert [(one["id"], one["stage"], one["due_by"]) for one in listed] == [("k1", "passed", "2026-02-14")]
    report = desk.done("report", "--month", "2026-02", "--json", today="2026-02-28").json["complaints"]
    assert (report["closed"], report["on_time"]) == (2, 1)
    late = [one for one in desk.run("check", "--json", today="2026-02-28").json if one["code"] == "complaint-late"]
    assert [one["complaint"] for one in late] == ["k1", "k3"]


def test_a_number_in_two_organisations_needs_a_name(desk: Desk) -> None:
    desk.take_in("customers", [{"id": "c1"}], "--organization", "desk")
    for organization in ("desk", "service-desk"):
        step = ["add", "--customer", "c1", "--category", "product", "--by", "he", "--organization", organization]
        complaint(desk, "2026-03-02T10:00", *step)
    answer = desk.run("complaint", "show", "2026-001")
    assert (answer.code, "name one with --organization" in answer.err) == (2, True)
    assert complaint(desk, "2026-03-02T10:00", "show", "2026-001", "--organization", "desk")["organization"] == "desk"
    assert desk.done("complaint", "list").out.startswith("organization ")


def test_a_page_in_chinese(desk: Desk) -> None:
    product(desk)
    answer = desk.process("complaint", "show", "2026-001", "--lang", "zh", today="2026-02-25T10:00")
    assert "2026-02-25T09:00 审批通过；经办 罗静" in answer.out
    assert "自 2026-02-25T09:00 起1 个工作日；期限 2026-02-26；剩余1 个工作日" in answer.out
    late = desk.process("check", "--lang", "zh", today="2026-02-28").out
    assert "2026-001 答复客户：期限 2026-02-26，尚未完成" in late


def test_the_months_report_tells_how_the_stages_kept_their_clocks(desk: Desk) -> None:
    complaint(desk, "2026-02-13T09:00", "add", "--customer", "c1", "--category", "product", "--content", "坏了", "--by", "he")
    complaint(desk, "2026-02-14T17:00", "pass", "2026-001", "--to", "生产部", "--by", "he")
    table = desk.done("report", "--month", "2026-02", "--section", "stages", today="2026-02-28T09:00").out
    assert [line.split() for line in table.splitlines() if line.startswith("passed")] == [["passed", "1", "1", "0", "0"]]
    assert "department" in table
    page = desk.folder / "month.html"
    desk.done("report", "--month", "2026-02", "--html", str(page), today="2026-02-28T09:00")
    assert "Stages of complaints and their clocks" in page.read_text(encoding="utf-8")
