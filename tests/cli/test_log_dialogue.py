"""A whole call taken down in a terminal: the sheet, the questions, what was raised, the next date, and mending it."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.desk import STAFF, Answer, Desk, terminal

NOW = "2026-03-03T09:30"
CALLING = """\
policy: desk
title: {en: The desk, zh: 前台}
source: a policy made up for the tests
channels:
  order: [phone, home]
  phone: {recording: required}
  home: {signature: required}
callers: {roles: [officer, chief]}
quiet_hours: ["12:00-14:00"]
unreachable: 3
speak_to: {person: {en: the policyholder in person, zh: 投保人本人}}
record: {required: [content]}
rules:
  welcome:
    clause: "1"
    purpose: {en: "is all well?", zh: 一切可好}
    after: signed_up
    within: 10 days
    questionnaire: short
    script: greeting
  review:
    clause: "2"
    purpose: {en: "a talk with the chief", zh: 与主管面谈}
    after: reviewed
    within: 10 days
    together: [chief]
find_customer:
  outcomes: [wrong_number, moved]
  steps: [{en: the other policies, zh: 查其他保单}, {en: the neighbours, zh: 问邻居}]
matters:
  clause: "9"
  asks: [department, priority]
  agreed_date: true
  kinds:
    fault: {title: {en: a fault, zh: 故障}, to: workshop}
    idea: {title: {en: an idea, zh: 建议}}
questionnaires:
  short:
    questions:
      clear: {text: {en: Is it clear?, zh: 清楚吗？}, kind: yes_no}
      why: {text: {en: What is not?, zh: 哪里不清楚？}, only_if: {clear: false}}
      score: {text: {en: How good are we?, zh: 打几分？}, kind: score}
      reason: {text: {en: Why us?, zh: 为何选择我们？}, kind: choice, choices: [{en: price, zh: 价格}, {en: service, zh: 服务}]}
scripts:
  greeting:
    opening: {en: "Good day {contact}, this is {caller} of {organization}.", zh: "{contact}您好，我是{organization}的{caller}。"}
    verify: {en: Ring us back at the hotline., zh: 请拨打热线核实。}
    points: [{en: "Policy {ref} of {date}, {amount} yuan.", zh: "保单{ref}，{date}，{amount}元。"}]
    objections: [{says: {en: No time., zh: 没时间。}, answer: {en: Five minutes., zh: 只要五分钟。}}]
    closing: {en: Goodbye., zh: 再见。}
"""


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """Two customers to be welcomed, one of them also to be spoken to by the chief."""
    desk = Desk(tmp_path, capsys, CALLING).opened()
    customers = [
        {"id": "c1", "name": "陈建国", "contact": "周小梅", "phone": "13812345678", "owner": "o1"},
        {"id": "c2", "name": "Li", "phone": "13912345678"},
    ]
    desk.take_in("customers", customers)
    events: list[dict[str, object]] = [
        {"id": "e1", "customer": "c1", "type": "signed_up", "at": "2026-02-27", "ref": "P-7", "amount": 1200.5},
        {"id": "e2", "customer": "c2", "type": "reviewed", "at": "2026-02-27"},
    ]
    desk.take_in("events", events)
    return desk


def call(desk: Desk, typed: Sequence[str], *options: str, customer: str = "c1", now: str = NOW) -> Answer:
    """A call taken down in a terminal; each text is typed with Enter."""
    arguments = desk.arguments(["log", customer, "--as", "o1", *options], now)
    return terminal(arguments, desk.folder, [f"{text}\n" for text in typed])


WHOLE = [
    "1", "1",  # phone, reached
    "n", "the fees", "6", "4", "2",  # the questionnaire; 6 is no score
    "went through all", "tape 7", "the app is slow", "fault", "", "high", "", "+7", "looked at it", "5",
    "",
]  # fmt: skip


def test_a_whole_call(desk: Desk) -> None:
    answer = call(desk, WHOLE)
    assert answer.code == 0, answer.out
    for shown in (
        "ask for 周小梅; the policyholder in person",
        "13812345678",
        "is all well? (2026-02-27); due 2026-03-09",
        "Good day 周小梅, this is 林嘉敏 of The desk.",
        "to verify you (first contact) Ring us back at the hotline.",
        "1. Policy P-7 of 2026-02-27, 1200.50 yuan.",
        "→ Five minutes.",
        "1/4 Is it clear? (y/n): n",
        "2/4 What is not?: the fees",
        "'6' is no score from 1 to 5",
        "1=price 2=service",
        "which department or person gets it [workshop]: ",
        "recorded as v1",
        "settled cb1 welcome (due 2026-03-09)",
        "m1 raised: the app is slow (workshop, due 2026-03-10)",
        "next: promise, 2026-03-10 to 2026-03-10",
    ):
        assert " ".join(shown.split()) in " ".join(answer.out.split()), answer.out
    ((answers, *visit),) = desk.rows(
        'SELECT answers, "by", channel, outcome, content, problems, result, satisfaction, recording, next_on FROM visits'
    )
    assert json.loads(answers) == {"clear": False, "why": "the fees", "score": 4, "reason": "service"}
    assert visit == [
        "o1", "phone", "reached", "went through all", "the app is slow", "looked at it", 5, "tape 7", "2026-03-10",
    ]  # fmt: skip
    assert desk.rows("SELECT kind, department, priority, due_by FROM matters") == [
        ("fault", "workshop", "high", "2026-03-10")
    ]


def test_a_whole_call_in_chinese(desk: Desk) -> None:
    answer = call(desk, ["1", "成功", "是", "5", "价格", "都好", "录音7", "无", "", "", "+7", ""], "--lang", "zh")
    assert answer.code == 0, answer.out
    for shown in ("周小梅您好，我是前台的林嘉敏。", "请拨打热线核实。", "1/4 清楚吗？", "1=价格 2=服务", "保单P-7，"):
        assert shown in answer.out
    ours = [line for line in answer.out.splitlines() if line.isascii() and any(map(str.isalpha, line))]
    assert ours == []
    ((answers, next_on),) = desk.rows("SELECT answers, next_on FROM visits")
    assert json.loads(answers) == {"clear": True, "score": 5, "reason": "price"}
    assert next_on == "2026-03-10"
    assert desk.rows("SELECT count(*) FROM matters") == [(0,)]


def test_a_skipped_question_is_not_asked(desk: Desk) -> None:
    answer = call(desk, ["1", "1", "y", "", "", "x", "t", "", "", "", "", ""])
    assert answer.code == 0, answer.out
    assert "What is not?" not in answer.out


@pytest.mark.parametrize(
    ("tries", "outcome", "said"),
    [
        (1, "no answer", "cb1 welcome: next by home visit, until 2026-03-09 (try 1 of 3)"),
        (2, "busy", "cb1 welcome: next by home visit, until 2026-03-09 (try 2 of 3)"),
        (3, "2", "excused cb1 welcome: not reached after the tries the policy asks for"),
        (1, "wrong number", "c1 is on the find-customer list; next: the other policies"),
        (1, "refused", "excused cb1 welcome: the customer refused"),
        (1, "deceased", "excused cb1 welcome: the customer has died"),
    ],
)
def test_a_try_in_vain_asks_no_more_and_says_what_comes_next(desk: Desk, tries: int, outcome: str, said: str) -> None:
    for hour in range(1, tries):
        at = f"2026-03-02T0{hour}:00"
        desk.done("log", "c1", "--channel", "phone", "--outcome", "busy", "--by", "o1", "--at", at)
    answer = call(desk, ["phone", outcome, ""])
    assert answer.code == 0, answer.out
    assert said in answer.out
    assert "what was said" not in answer.out


def test_what_is_refused_can_be_mended(desk: Desk) -> None:
    typed = ["1", "1", "", "", "", "x", "t", "", "", "", "", "", "2026-03-03T09:00", ""]
    answer = call(desk, typed, now="2026-03-03T12:30")
    assert answer.code == 0, answer.out
    assert "it cannot be recorded like this:" in answer.out
    assert "nobody is called at 12:00-14:00 (quiet-hours)" in answer.out
    assert desk.rows("SELECT at, content, recording FROM visits") == [("2026-03-03T09:00", "x", "t")]


def test_what_is_refused_can_be_recorded_with_a_reason(desk: Desk) -> None:
    typed = ["1", "1", "", "", "", "x", "t", "", "", "", "", "", "", "o", "they rang us"]
    answer = call(desk, typed, now="2026-03-03T12:30")
    assert answer.code == 0, answer.out
    assert desk.rows("SELECT override, refused_for FROM visits") == [("they rang us", '["quiet-hours"]')]


def test_a_line_can_be_changed_before_it_is_recorded(desk: Desk) -> None:
    answer = call(desk, ["1", "1", "", "", "", "x", "t", "", "", "", "", "99", "5", "better", "6", "", ""])
    assert answer.code == 0, answer.out
    assert "'99' is none of them; press Enter to record it" in answer.out
    assert desk.rows("SELECT content, recording FROM visits") == [("better", "t")]


def test_what_was_raised_can_be_taken_back(desk: Desk) -> None:
    typed = [*WHOLE[:-1], "8", "-", ""]
    answer = call(desk, typed)
    assert answer.code == 0, answer.out
    assert desk.rows("SELECT problems FROM visits") == [(None,)]
    assert desk.rows("SELECT count(*) FROM matters") == [(0,)]


def test_another_channel_asks_for_what_it_needs(desk: Desk) -> None:
    answer = call(desk, ["1", "1", "", "", "", "x", "t", "", "", "", "", "3", "2", "y", ""])
    assert answer.code == 0, answer.out
    assert desk.rows("SELECT channel, signed FROM visits") == [("home", 1)]


def test_a_companion_is_asked_for(desk: Desk) -> None:
    answer = call(desk, ["1", "1", "boss", "x", "t", "", "", "", "", ""], customer="c2")
    assert answer.code == 0, answer.out
    assert desk.rows('SELECT "with" FROM visits') == [("boss",)]
    assert STAFF[2]["role"] == "chief"


def test_a_call_can_be_left(desk: Desk) -> None:
    answer = call(desk, ["1", "2", "n"])
    assert answer.code == 1
    assert "nothing was recorded" in answer.out
    assert desk.rows("SELECT count(*) FROM visits") == [(0,)]


def test_an_agreed_visit_goes_on_about_its_matter(desk: Desk) -> None:
    call(desk, WHOLE)
    answer = call(
        desk, ["1", "1", "y", "a new server", "all fine", "t", "", "", "", "", ""], now="2026-03-10T09:00"
    )
    assert answer.code == 0, answer.out
    assert "promised on 2026-03-03 about m1 the app is slow" in answer.out
    assert "m1 spoken of again: the app is slow (a new server)" in answer.out
    assert desk.rows("SELECT outcome, resolved_at, told_at FROM matters") == [
        ("a new server", "2026-03-10T09:00", "2026-03-10T09:00")
    ]
    assert desk.done("matter", "show", "m1", "--json", today="2026-03-10").json["contacts"] == 2


def test_the_sheet_alone(desk: Desk) -> None:
    answer = desk.done("log", "c1", "--script", "--as", "o2", today=NOW)
    assert "138****5678" in answer.out
    assert "this is 罗彩云 of The desk." in answer.out
    sheet = desk.done("log", "c1", "--script", "--as", "o1", "--json", today=NOW).json
    assert sheet["customer"]["phone"] == "13812345678"
    assert sheet["scripts"][0]["points"] == ["Policy P-7 of 2026-02-27, 1200.50 yuan."]
    assert desk.rows("SELECT count(*) FROM visits") == [(0,)]
    bare = desk.done("log", "c2", "--script", "--rule", "welcome", "--as", "o1", today=NOW).out
    assert "Policy [number: not on file] of [date: not on file], [amount: not on file] yuan." in " ".join(bare.split())
