"""Recording visits: every refusal, what is let through and marked, what a visit settles and what stays open."""

import json
from pathlib import Path

import pytest

from callbackctl.planning.plan import Run
from callbackctl.policy.reader import read_policy
from callbackctl.recording.log import Logged, log_visit
from callbackctl.recording.refusals import CODES, NEVER_OVERRIDDEN, Refused
from callbackctl.store.database import connect, transaction
from tests.desk import FACTS, MONDAY, POLICY, Desk, terminal

NOW = f"{MONDAY}T15:00"
GOOD: dict[str, object] = {
    "customer": "c1", "channel": "phone", "outcome": "reached", "by": "o1", "at": f"{MONDAY}T09:00", "content": "well",
    "recording": "r1",
}  # fmt: skip
COMMAND = ["log", "c1", "--channel", "phone", "--outcome", "reached", "--by", "o1"]
COMMAND += ["--content", "well", "--recording", "r1"]
STRICT_CAP = POLICY.replace(
    "callers:", 'caps:\n  - {channels: [home], at_most: 20%, enforce: block, clause: "7"}\ncallers:'
)
MILD_CAP = STRICT_CAP.replace("enforce: block", "enforce: warn")
NEXT_DATE = POLICY.replace("required: [content]", "required: [content, next_on]")
ONLY_PHONE = POLICY + "    channels: [phone]\n"


def desk_with(tmp_path: Path, capsys: pytest.CaptureFixture[str], policy: str = POLICY) -> Desk:
    """c1 signed up, c2 signed up and had a claim closed, c3 wants no calls and had a claim closed."""
    desk = Desk(tmp_path, capsys, policy).opened()
    desk.take_in(
        "customers", [{"id": "c1", "name": "陈建国"}, {"id": "c2", "name": "周小梅"}, {"id": "c3", "consent": "phone"}]
    )
    types = {
        "e1": ("c1", "signed_up"),
        "e2": ("c2", "signed_up"),
        "e3": ("c2", "claim_closed"),
        "e4": ("c3", "claim_closed"),
    }
    desk.take_in(
        "events", [{"id": one, "customer": who, "type": what, "at": "2026-02-27"} for one, (who, what) in types.items()]
    )
    return desk


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return desk_with(tmp_path, capsys)


def log(desk: Desk, *override: str, **entry: object) -> Logged:
    """Record a good visit, but for what is given; all the same where a reason is."""
    connection = connect(desk.db)
    try:
        with transaction(connection):
            run = Run("desk", read_policy(desk.rules / "desk.yaml"), NOW)
            return log_visit(connection, run, GOOD | entry, *override)
    finally:
        connection.close()


def codes(desk: Desk, **entry: object) -> list[str]:
    """What a visit is refused for; nothing may have changed."""
    before = desk.dump(*FACTS)
    with pytest.raises(Refused) as refused:
        log(desk, **entry)
    assert desk.dump(*FACTS) == before
    return [objection.code for objection in refused.value.objections]


# Refusals


HOME = {"channel": "home", "signed": 1}
REFUSALS: list[tuple[str, dict[str, object], str]] = [
    ("unknown-customer", {"customer": "nobody"}, POLICY),
    ("unknown-staff", {"by": "nobody"}, POLICY),
    ("unknown-staff", {"with": "o2,nobody"}, POLICY),
    ("unknown-rule", {"rule": "welcom"}, POLICY),
    ("in-the-future", {"at": f"{MONDAY}T15:01"}, POLICY),
    ("in-the-future", {"at": "2026-03-03"}, POLICY),
    ("out-of-range", {"satisfaction": 6}, POLICY),
    ("out-of-range", {"minutes": "-1"}, POLICY),
    ("out-of-range", {"channel": "fax"}, POLICY),
    ("out-of-range", {"next_on": MONDAY}, POLICY),
    ("caller-excluded", {"by": "seller"}, POLICY),
    ("companion-missing", {"customer": "c2", "rule": "claim"}, POLICY),
    ("channel-not-allowed", {"channel": "sms", "outcome": "sent"}, POLICY),
    ("channel-not-allowed", {"customer": "c2", "rule": "claim", "with": "boss", **HOME}, ONLY_PHONE),
    ("consent-refused", {"customer": "c3", "with": "boss"}, POLICY),
    ("quiet-hours", {"at": f"{MONDAY}T12:00"}, POLICY),
    ("earlier-channel-not-tried", HOME, POLICY),
    ("cap-exceeded", HOME, STRICT_CAP),
    ("signature-missing", {"channel": "home"}, POLICY),
    ("recording-missing", {"recording": None}, POLICY),
    ("next-date-missing", {}, NEXT_DATE),
    ("field-missing", {"content": None}, POLICY),
]


def test_every_code_is_provoked_here() -> None:
    assert {code for code, _entry, _policy in REFUSALS} | {"duplicate"} == set(CODES)


@pytest.mark.parametrize(("code", "entry", "policy"), REFUSALS)
def test_a_visit_is_refused(
    code: str, entry: dict[str, object], policy: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert code in codes(desk_with(tmp_path, capsys, policy), **entry)


@pytest.mark.parametrize(
    "entry",
    [
        {"at": f"{MONDAY}T11:59"}, {"at": f"{MONDAY}T14:00"}, {"at": MONDAY}, {"at": NOW}, {"next_on": "2026-03-03"},
        {"satisfaction": 5}, {"with": "seller"}, {"rule": "welcome"},
        {"at": f"{MONDAY}T12:30", "channel": "letter", "outcome": "sent", "customer": "c3", "with": "boss"},
    ],
)  # fmt: skip
def test_what_is_just_right_is_recorded(desk: Desk, entry: dict[str, object]) -> None:
    if entry.get("channel") == "letter":
        log(desk, customer="c3", channel="home", outcome="absent", content=None, recording=None)
    assert log(desk, **entry).settled


def test_a_failed_try_needs_who_when_channel_and_outcome_only(desk: Desk) -> None:
    tried = log(desk, outcome="no_answer", content=None, recording=None)
    assert (tried.settled, tried.excused) == ([], [])
    assert [one["rule"] for one in tried.upcoming] == ["welcome"]


def test_a_visit_after_a_failed_call_is_in_order(desk: Desk) -> None:
    log(desk, outcome="no_answer", content=None, recording=None)
    assert [one["rule"] for one in log(desk, **HOME).settled] == ["welcome"]


def test_everything_that_is_wrong_is_said_at_once_and_in_order(desk: Desk) -> None:
    found = codes(desk, by="seller", channel="home", at=f"{MONDAY}T12:30", content=None, next_on="2026-01-01")
    assert found == [
        "out-of-range",
        "caller-excluded",
        "quiet-hours",
        "earlier-channel-not-tried",
        "signature-missing",
        "field-missing",
    ]


@pytest.mark.parametrize("again", [{}, {"by": "o2"}, {"content": "said differently"}])
def test_the_same_call_twice_is_refused_and_says_by_whom(desk: Desk, again: dict[str, object]) -> None:
    first = log(desk)
    with pytest.raises(Refused, match=rf"duplicate: already done by 林嘉敏 at 09:00 \({first.visit}\)"):
        log(desk, **again)
    assert codes(desk, **again) == ["duplicate"]


def test_a_second_try_at_another_minute_is_no_duplicate(desk: Desk) -> None:
    log(desk, outcome="busy")
    assert log(desk, at=f"{MONDAY}T09:01", outcome="busy").visit == "v2"


def test_a_correction_names_what_it_corrects(desk: Desk) -> None:
    first = log(desk)
    assert first.settled
    corrected = log(desk, outcome="no_answer", corrects=first.visit, at=f"{MONDAY}T09:05")
    assert corrected.settled == []
    assert desk.rows("SELECT status FROM callbacks WHERE rule = 'welcome' AND customer = 'c1'") == [("open",)]


# Recorded all the same


def test_an_override_is_kept_with_its_reason_and_what_was_wrong(desk: Desk) -> None:
    logged = log(desk, "the phone system was down", recording=None, content=None)
    assert [warning.code for warning in logged.warnings] == ["recording-missing", "field-missing"]
    assert [one["rule"] for one in logged.settled] == ["welcome"]
    assert desk.rows("SELECT override, refused_for FROM visits") == [
        ("the phone system was down", '["recording-missing", "field-missing"]')
    ]
    found = desk.run("check", "--month", "2026-03", "--json").json
    assert [one["customer"] for one in found if one["code"] == "override"] == ["c1"]


def test_an_override_of_a_visit_that_is_in_order_is_no_override(desk: Desk) -> None:
    assert log(desk, "to be safe").warnings == []
    assert [one for one in desk.run("check", "--month", "2026-03", "--json").json if one["code"] == "override"] == []


@pytest.mark.parametrize(("code", "entry", "policy"), [one for one in REFUSALS if one[0] in NEVER_OVERRIDDEN])
def test_what_cannot_be_overridden(
    code: str, entry: dict[str, object], policy: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = desk_with(tmp_path, capsys, policy)
    with pytest.raises(Refused, match=code):
        log(desk, "I insist", **entry)
    assert desk.rows("SELECT count(*) FROM visits") == [(0,)]


def test_a_cap_that_warns_lets_the_visit_through(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = desk_with(tmp_path, capsys, MILD_CAP)
    log(desk, outcome="no_answer")
    logged = log(desk, **HOME)
    assert [str(warning) for warning in logged.warnings] == [
        "cap-exceeded: home would be 1 of 1 callbacks this month, more than 20%"
    ]
    assert [one["rule"] for one in logged.settled] == ["welcome"]


# What it settles


def test_one_visit_settles_everything_it_fits(desk: Desk) -> None:
    logged = log(desk, customer="c2", **{"with": "boss"})
    assert [one["rule"] for one in logged.settled] == ["claim", "welcome"]
    assert logged.not_settled == {}
    assert desk.rows("SELECT DISTINCT status, settled_by FROM callbacks WHERE customer = 'c2'") == [("completed", "v1")]


def test_a_rule_narrows_what_is_settled(desk: Desk) -> None:
    logged = log(desk, customer="c2", rule="welcome")
    assert [one["rule"] for one in logged.settled] == ["welcome"]
    assert [one["rule"] for one in logged.upcoming] == ["claim"]


def test_what_needs_a_companion_stays_open_and_says_so(desk: Desk) -> None:
    logged = log(desk, customer="c2")
    assert [one["rule"] for one in logged.settled] == ["welcome"]
    assert {rule: [one.code for one in why] for rule, why in logged.not_settled.items()} == {
        "claim": ["companion-missing"]
    }
    assert desk.rows("SELECT not_for FROM visits") == [('["claim"]',)]


def test_dead_and_refusing_customers_are_excused(desk: Desk) -> None:
    assert [one["reason"] for one in log(desk, outcome="refused").excused] == ["refused"]
    assert {one["reason"] for one in log(desk, customer="c2", outcome="dead").excused} == {"dead"}


def test_a_promise_comes_back(desk: Desk) -> None:
    logged = log(desk, next_on="2026-03-20")
    assert [(one["rule"], one["opens_on"], one["due_by"]) for one in logged.upcoming] == [
        ("promise", "2026-03-20", "2026-03-20")
    ]


# The command


def test_the_command_says_what_it_settled_and_what_comes(desk: Desk) -> None:
    answer = desk.done(*COMMAND, "--next-on", "2026-03-20", today=NOW)
    assert answer.out.splitlines()[0] == "recorded as v1"
    assert "  settled cb4 welcome (due 2026-03-09)" in answer.out or " welcome (due 2026-03-09)" in answer.out
    assert "next: promise, 2026-03-20 to 2026-03-20" in answer.out


def test_the_command_says_what_stays_open(desk: Desk) -> None:
    answer = desk.done("log", "c2", *COMMAND[2:], today=NOW)
    assert "  claim stays open: claim is made together with: chief" in answer.out


def test_the_command_says_what_it_raised_on_the_way(desk: Desk) -> None:
    assert "desk: 4 callbacks raised" in desk.done(*COMMAND, today=NOW).err
    assert "raised" not in desk.done(*COMMAND[:4], "--outcome", "busy", "--by", "o1", today=NOW).err


def test_a_rule_edited_before_a_log_is_not_withdrawn_silently(desk: Desk) -> None:
    desk.done("due")
    desk.write_policy(POLICY.replace("within: 10 days", "within: 12 days", 1))
    answer = desk.done("log", "c2", *COMMAND[2:], today=NOW)
    assert "desk: 2 callbacks of welcome withdrawn: the rule has changed" in answer.err


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (
            [*COMMAND[:6], "--by", "seller", "--content", "x", "--recording", "r"],
            "caller-excluded: salesperson never makes",
        ),
        (["log", "c9", *COMMAND[2:]], "unknown-customer: there is no customer c9"),
        ([*COMMAND, "--at", f"{MONDAY}T12:30"], "quiet-hours: nobody is called at 12:00-14:00"),
        ([*COMMAND, "--at", "tomorrow"], "out-of-range: at 'tomorrow' is no date"),
        ([*COMMAND[:8]], "recording-missing: phone needs a recording reference; field-missing: content is missing"),
    ],
)
def test_a_refusal_is_one_line_and_exit_code_1(desk: Desk, options: list[str], told: str) -> None:
    before = desk.dump(*FACTS)
    answer = desk.run(*options, today=NOW)
    assert (answer.code, answer.out) == (1, "")
    assert told in answer.err
    assert answer.err.count("\n") == 1
    assert desk.dump(*FACTS) == before


def test_the_command_overrides(desk: Desk) -> None:
    answer = desk.done(*COMMAND[:8], "--override", "the tape was full", today=NOW)
    assert "warning: recording-missing: phone needs a recording reference" in answer.err
    assert "settled" in answer.out


def test_the_caller_is_who_asks_unless_said(desk: Desk) -> None:
    desk.done(*COMMAND[:6], *COMMAND[8:], "--as", "o2", today=NOW)
    assert desk.rows('SELECT "by", at FROM visits') == [("o2", NOW)]


def test_a_customer_may_be_named(desk: Desk) -> None:
    desk.done("log", "建国", *COMMAND[2:], today=NOW)
    assert desk.rows("SELECT customer FROM visits") == [("c1",)]
    desk.take_in("customers", [{"id": "c4", "name": "陈建国"}])
    answer = desk.run("log", "建国", *COMMAND[2:], today=NOW)
    assert answer.code == 1
    assert "several customers are called 建国: c1 陈建国, c4 陈建国" in answer.err
    assert "unknown-customer" in desk.run("log", "%", *COMMAND[2:], today=NOW).err


def test_what_is_missing_is_named_where_nobody_can_be_asked(desk: Desk) -> None:
    answer = desk.process("log", "c1", "--outcome", "busy")
    assert answer.code == 2
    assert answer.err == "Error: say --channel, --by\n"


def test_json_has_the_whole_answer(desk: Desk) -> None:
    answer = desk.done("log", "c2", *COMMAND[2:], "--json", today=NOW).json
    assert list(answer) == [
        "visit", "settled", "excused", "not_settled", "warnings", "upcoming", "matters", "continued", "leads_to",
        "search", "caps",
    ]  # fmt: skip
    assert (answer["visit"], answer["excused"], answer["warnings"]) == ("v1", [], [])
    assert [(one["rule"], one["due_by"]) for one in answer["settled"]] == [("welcome", "2026-03-09")]
    assert answer["not_settled"] == {"claim": ["companion-missing"]}
    assert [one["rule"] for one in answer["upcoming"]] == ["claim"]


# Many


def rows(*changes: dict[str, object]) -> list[dict[str, object]]:
    return [{**GOOD, **change} for change in changes]


def test_a_file_of_visits_is_recorded_row_by_row(desk: Desk) -> None:
    content = rows({}, {"customer": "c2", "with": "boss"}, {"customer": "c3", "channel": "home", "outcome": "absent"})
    answer = desk.done("log", "--from", desk.lines("many.jsonl", content), today=NOW)
    assert answer.out == "3 visits recorded\n"
    assert desk.rows("SELECT id, customer FROM visits ORDER BY id") == [("v1", "c1"), ("v2", "c2"), ("v3", "c3")]
    assert desk.rows("SELECT count(*) FROM callbacks WHERE status = 'completed'") == [(3,)]


def test_a_file_is_recorded_all_or_nothing(desk: Desk) -> None:
    content = rows(
        {}, {"by": "seller", "at": MONDAY}, {"customer": "c9"}, {}, {"organization": "dekc"}, {"customer": None}
    )
    before = desk.dump(*FACTS)
    answer = desk.run("log", "--from", desk.lines("many.jsonl", content), today=NOW)
    assert (answer.code, answer.out) == (1, "")
    lines = answer.err.splitlines()
    assert lines[0] == "Error: nothing was recorded; 5 rows are refused"
    assert [line.split(": ")[:2] for line in lines[1:]] == [
        ["row 2", "caller-excluded"], ["row 3", "unknown-customer"], ["row 4", "duplicate"],
        ["row 5", "there is no organization dekc in the file; there are"], ["row 6", "out-of-range"],
    ]  # fmt: skip
    assert desk.dump(*FACTS) == before


def test_a_file_from_excel_with_overrides_and_warnings(desk: Desk) -> None:
    content = "customer,channel,outcome,by,at,content,override\nc1,phone,reached,o1,2026/3/2 9:30,好,没有录音\n"
    answer = desk.done("log", "--from", desk.file("many.csv", content.encode("gbk")), today=NOW)
    assert "warning: row 1: recording-missing" in answer.err
    assert desk.rows("SELECT at, override FROM visits") == [("2026-03-02T09:30", "没有录音")]


def test_a_file_answers_in_json_too(desk: Desk) -> None:
    many = desk.lines("many.jsonl", rows({}, {"customer": "c2"}))
    answer = desk.done("log", "--from", many, "--json", today=NOW).json
    assert [(one["visit"], [callback["rule"] for callback in one["settled"]]) for one in answer] == [
        ("v1", ["welcome"]), ("v2", ["welcome"]),
    ]  # fmt: skip


# In a terminal


def test_a_terminal_is_asked_for_what_is_missing(desk: Desk) -> None:
    desk.write_policy(POLICY.replace("  phone: {recording: required}\n", ""))
    typed = ["陈建国\n", "o1\n", "phone\n", "reached\n", "all well\n", "\n", "\n", "\n", "2026-03-20\n", "\n"]
    answer = terminal(desk.arguments(["log"], NOW), desk.folder, typed)
    assert answer.code == 0, answer.out
    for asked in (
        "customer (id or a part of the name): ",
        "1=phone 2=home visit 3=letter",
        "1=reached 2=no answer",
        "who made it",
        "what was said",
        "next date",
    ):
        assert asked in answer.out
    assert "recorded as v1" in answer.out
    assert desk.rows('SELECT customer, channel, outcome, "by", content, result, next_on FROM visits') == [
        ("c1", "phone", "reached", "o1", "all well", None, "2026-03-20")
    ]


def test_a_terminal_asks_again_after_a_word_it_does_not_know(desk: Desk) -> None:
    answer = terminal(desk.arguments(["log", "c1", "--by", "o1"], NOW), desk.folder, ["fax\n", "1\n", "busy\n", "\n"])
    assert answer.code == 0, answer.out
    assert "'fax' is none of them; write a number from 1 to 3" in answer.out
    assert desk.rows("SELECT channel, outcome FROM visits") == [("phone", "busy")]


def test_a_terminal_is_not_asked_what_was_said(desk: Desk) -> None:
    answer = terminal(desk.arguments([*COMMAND], NOW), desk.folder)
    assert answer.code == 0
    assert "what was said" not in answer.out


@pytest.mark.parametrize("key", ["\x03", "\x04"])
def test_a_terminal_can_be_left(desk: Desk, key: str) -> None:
    answer = terminal(desk.arguments(["log", "c1"], NOW), desk.folder, ["phone\n", key])
    assert answer.code == 130
    assert "interrupted" in answer.out
    assert "Traceback" not in answer.out
    assert desk.rows("SELECT count(*) FROM visits") == [(0,)]


def test_the_answers_to_a_questionnaire(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asking = POLICY.replace("required: [content]", "required: [answers]").replace(
        "    within: 10 days\n  claim:", "    within: 10 days\n    questionnaire: short\n  claim:"
    )
    questions = """
questionnaires:
  short:
    clause: "9"
    questions:
      clear: {text: {en: clear?, zh: 清楚吗}, kind: yes_no}
      why: {text: {en: why not?, zh: 为什么}, only_if: {clear: false}}
"""
    desk = desk_with(tmp_path, capsys, asking + questions)
    assert codes(desk) == ["field-missing"]
    assert codes(desk, answers={"clear": False}) == ["field-missing"]
    assert log(desk, answers=json.dumps({"clear": "yes"})).settled
