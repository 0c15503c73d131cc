"""`callbackctl review`: drawn blind, recorded with sheet and opinion, what was wrong put right, and all of it told."""

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from callbackctl.store.evidence import lift_triggers
from callbackctl.store.opening import open_file
from tests.desk import Desk, terminal

POLICY = """\
policy: desk
title: The desk
source: a policy made up for the tests
callers: officer
reviews:
  calls:
    clause: "8"
    by: quality
    of: [officer]
    number: 2
    each: caller
    sheet: look
    rectify: true
  visits: {by: supervisor, of: [assistant], opinion: true, clause: "9"}
  forms: {by: clerk, of: [consultant], channels: [home], within: 1 day, clause: "10"}
questionnaires:
  look:
    questions:
      heard: {text: Does the recording fit?, kind: yes_no}
      manner: {text: How was the manner?, kind: score}
      tone: {text: Which tone?, kind: choice, choices: [{en: warm, zh: 热情}, {en: cold, zh: 冷淡}]}
      better: {text: What could be better?, only_if: {manner: {at_most: 3}}}
rules:
  routine: {clause: "1", purpose: is all well?, every: 3 months}
"""
PEOPLE = [
    {"id": "o1", "role": "officer", "branch": "N"}, {"id": "o2", "role": "officer", "branch": "S"},
    {"id": "q1", "role": "quality"}, {"id": "q2", "role": "quality"}, {"id": "chief", "role": "head"},
    {"id": "a1", "role": "assistant", "supervisor": "chief"}, {"id": "a2", "role": "assistant", "supervisor": "other"},
    {"id": "other", "role": "head"}, {"id": "k1", "role": "consultant"}, {"id": "clerk", "role": "clerk"},
]  # fmt: skip
APRIL = "2026-04-02"
SHEET = json.dumps({"heard": "yes", "manner": 5, "tone": "warm"})


def visit(number: int, by: str, **more: object) -> dict[str, object]:
    day = f"2026-03-{number % 27 + 1:02d}"
    return {"id": f"v{number}", "customer": "c1", "at": day, "channel": "phone", "outcome": "reached", "by": by, **more}


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A month of calls: ten of one officer, one of another, and what assistants and consultants did."""
    desk = Desk(tmp_path, capsys, POLICY)
    desk.done("init", "--organization", "desk", "--start", "2026-01-01")
    desk.take_in("staff", PEOPLE)
    desk.take_in("customers", [{"id": "c1", "since": "2026-03-31"}])
    calls = [visit(number, "o1", outcome="busy" if number % 2 else "reached") for number in range(10)]
    calls += [visit(10, "o2"), visit(11, "a1"), visit(12, "a2"), visit(13, "k1", channel="home")]
    desk.take_in("visits", calls, today=APRIL)
    return desk


def drawn(desk: Desk, today: str = APRIL) -> list[dict[str, Any]]:
    """What a draw of March draws."""
    arguments = ["review", "draw", "calls", "--month", "2026-03", "--json", "--as", "q1"]
    found: list[dict[str, Any]] = desk.done(*arguments, today=today).json["drawn"]
    return found


def findings(desk: Desk, month: str = "2026-03", today: str = APRIL) -> list[tuple[str | None, str]]:
    """What `check` says of reviews."""
    rows = desk.run("check", "--month", month, "--json", today=today).json
    return [(row["visit"], row["text"]) for row in rows if row["code"] == "unreviewed"]


def test_so_many_of_each_caller_are_drawn_and_who_drew_is_on_record(desk: Desk) -> None:
    rows = drawn(desk)
    assert sorted(row["caller"] for row in rows) == ["o1", "o1", "o2"]
    assert {(row["drawn_on"], row["drawn_by"], row["state"]) for row in rows} == {(APRIL, "q1", "overdue")}
    steps = desk.rows("SELECT count(*), count(DISTINCT review) FROM review_steps WHERE step = 'drawn' AND \"by\" = 'q1'")
    assert steps == [(3, 3)]


def test_a_rerun_draws_nothing_twice_and_adds_what_later_visits_ask_for(desk: Desk) -> None:
    first = {row["visit"] for row in drawn(desk)}
    before = desk.dump("reviews", "review_steps", "draws", "batches")
    assert drawn(desk) == []
    assert desk.dump("reviews", "review_steps", "draws", "batches") == before
    desk.take_in("visits", [visit(20, "o2"), visit(21, "o2"), visit(22, "o1")], today=APRIL)
    later = drawn(desk)
    assert [row["caller"] for row in later] == ["o2"]
    assert not first & {row["visit"] for row in later}
    told = desk.done("review", "draw", "calls", "--month", "2026-03", today=APRIL).out
    assert told == "calls o1: 2 drawn of 11 eligible, 2 needed\ncalls o2: 2 drawn of 3 eligible, 2 needed\n"


def test_the_draw_is_blind_to_how_the_visits_went(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same visits with every outcome turned round, under the same seed: the same are drawn."""
    seed = desk.rows("SELECT value FROM settings WHERE key = 'seed'")[0][0]
    (tmp_path / "twin").mkdir()
    twin = Desk(tmp_path / "twin", capsys, POLICY)
    twin.done("init", "--organization", "desk", "--start", "2026-01-01")
    connection = open_file(twin.db)
    connection.execute("UPDATE settings SET value = ? WHERE key = 'seed'", (seed,))
    connection.commit()
    connection.close()
    twin.take_in("staff", PEOPLE)
    twin.take_in("customers", [{"id": "c1"}])
    turned = [visit(number, "o1", outcome="reached" if number % 2 else "busy", result="other") for number in range(10)]
    twin.take_in("visits", [*turned, visit(10, "o2", outcome="refused")], today=APRIL)
    assert {row["visit"] for row in drawn(twin)} == {row["visit"] for row in drawn(desk)}


def test_the_lists_show_nothing_of_how_a_visit_went(desk: Desk) -> None:
    desk.take_in("visits", [visit(23, "o2", content="CONTENT", result="RESULT", problems="PROBLEMS")], today=APRIL)
    answers = [
        desk.done("review", "draw", "--month", "2026-03", *form, today=APRIL).out
        + desk.done("review", "list", "--month", "2026-03", *form, today=APRIL).out
        for form in (["--json"], ["--csv"], [])
    ]
    for secret in ("CONTENT", "RESULT", "PROBLEMS", "reached", "busy", "outcome", "satisfaction"):
        assert not any(secret in answer for answer in answers), secret


def test_the_audit_agrees_and_names_a_row_that_was_altered(desk: Desk) -> None:
    rows = drawn(desk)
    answer = desk.done("review", "audit", "calls", today=APRIL)
    assert "2026-03: 3 drawn of 11 eligible in 1 batches; the draw agrees, digest " in answer.out
    shown = desk.done("sample", "show", "review:calls", "--month", "2026-03", "--json", today=APRIL).json
    assert (shown["eligible"], shown["needed"], shown["drawn"]) == (11, 3, 3)
    other = desk.rows("SELECT event FROM draws WHERE drawn = 0 ORDER BY event LIMIT 1")[0][0]
    connection = open_file(desk.db)
    lift_triggers(connection)
    connection.execute("UPDATE draws SET drawn = 1, reason = 'drawn' WHERE event = ?", (other,))
    connection.commit()
    connection.close()
    found = desk.run("review", "audit", "calls", "--json", today=APRIL)
    assert (found.code, [row["event"] for row in found.json["findings"]]) == (3, [other])
    assert other not in {row["visit"] for row in rows}


def test_a_review_with_its_sheet(desk: Desk) -> None:
    number = drawn(desk)[0]["visit"]
    answer = desk.done(
        "review", "record", str(number), "--passed", "--by", "q1", "--answers", SHEET, "--json", today=APRIL
    )
    identity = answer.json["review"]
    kept = desk.rows("SELECT reviewer, reviewed_at, passed, answers FROM reviews WHERE id = ?", identity)
    assert kept == [("q1", f"{APRIL}T08:00", 1, '{"heard": true, "manner": 5, "tone": "warm"}')]
    report = desk.done("report", "--month", "2026-03", "--json", today=APRIL).json
    callers = {row["staff"]: row for row in report["callers"]}
    assert sum(row["reviewed"] for row in callers.values()) == 1
    assert sum(row["passed"] for row in callers.values()) == 1


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ("", "field-missing: not answered: heard, manner, tone"),
        ('{"heard": "maybe", "manner": 5, "tone": "warm"}', "heard: 'maybe' is neither yes nor no"),
        ('{"heard": true, "manner": 6, "tone": "warm"}', "manner: '6' is no score from 1 to 5"),
        ('{"heard": true, "manner": 4, "tone": "loud"}', "tone: 'loud' is none of the choices: warm; cold"),
        ('{"heard": true, "manner": 3, "tone": "冷淡"}', "field-missing: not answered: better"),
        ('{"heard": true, "manner": 5, "tone": "2", "more": 1}', "the sheet has no question more"),
    ],
)
def test_a_sheet_is_filled_in_whole_and_with_the_right_kind_of_answer(desk: Desk, answers: str, told: str) -> None:
    number = str(drawn(desk)[0]["visit"])
    given = ["--answers", answers] if answers else []
    answer = desk.run("review", "record", number, "--passed", "--by", "q1", *given, today=APRIL)
    assert answer.code == 1
    assert told in answer.err
    assert desk.rows("SELECT count(*) FROM reviews WHERE reviewed_at IS NOT NULL") == [(0,)]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["v11", "--passed", "--by", "chief"], "field-missing: opinion is missing"),
        (["v11", "--passed", "--by", "other", "--opinion", "fine"], "other is not the supervisor of a1"),
        (["v11", "--passed", "--by", "a1", "--opinion", "fine"], "nobody reviews their own visit"),
        (["v0", "--passed", "--by", "o2", "--answers", SHEET], "this is reviewed by quality; o2 is officer"),
        (["v0", "--by", "q1", "--answers", SHEET], "field-missing: passed is missing"),
        (["v0", "--passed", "--answers", SHEET], "field-missing: by is missing"),
        (["v0", "--passed", "--by", "ghost"], "unknown-staff: there is no member of staff ghost"),
        (["v99", "--passed", "--by", "q1"], "there is no visit v99"),
        (["v0", "--passed", "--by", "q1", "--review", "call"], "no review call; it has: calls, visits, forms"),
        (["v0", "--passed", "--by", "chief", "--review", "visits"], "no review of the policy looks at v0"),
        (["v0", "--passed", "--by", "q1", "--answers", SHEET, "--at", "2026-02-28"], "2026-02-28 is before the visit"),
        (["v0", "--passed", "--by", "q1", "--answers", SHEET, "--at", "2026-04-03"], "2026-04-03 has not come yet"),
    ],
)  # fmt: skip
def test_what_is_refused(desk: Desk, arguments: list[str], told: str) -> None:
    answer = desk.run("review", "record", *arguments, today=APRIL)
    assert answer.code == 1
    assert told in answer.err
    assert desk.rows("SELECT * FROM reviews") == []


def test_who_came_along_does_not_review(desk: Desk) -> None:
    desk.take_in("visits", [visit(25, "a1", **{"with": "k1,chief"})], today=APRIL)
    answer = desk.run("review", "record", "v25", "--passed", "--by", "chief", "--opinion", "fine", today=APRIL)
    assert "chief was there: nobody reviews their own visit" in answer.err


def test_a_second_review_says_why_and_both_stay_on_record(desk: Desk) -> None:
    said = ["review", "record", "v11", "--by", "chief", "--opinion"]
    desk.done(*said, "fine", "--passed", today=APRIL)
    answer = desk.run(*said, "not fine", "--failed", today=APRIL)
    assert (answer.code, "v11 was reviewed already, by chief on 2026-04-02" in answer.err) == (1, True)
    desk.done(*said, "not fine", "--failed", "--again", "I had the wrong file", today=APRIL)
    assert desk.rows("SELECT passed, content FROM review_steps ORDER BY number") == [
        (1, "fine"), (0, "I had the wrong file / not fine"),
    ]  # fmt: skip
    assert desk.rows("SELECT passed, opinion FROM reviews") == [(0, "I had the wrong file / not fine")]


def test_an_opinion_takes_the_visit_off_the_findings(desk: Desk) -> None:
    assert ("v11", "not reviewed by supervisor") in findings(desk)
    desk.done("review", "record", "v11", "--passed", "--by", "chief", "--opinion", "well done", today=APRIL)
    assert "v11" not in {number for number, _text in findings(desk)}
    assert ("v12", "not reviewed by supervisor") in findings(desk)


def test_a_review_within_a_day_is_a_finding_from_the_day_after(desk: Desk) -> None:
    """The visit was on the 14th: the 15th is still in time."""
    for today, found in (("2026-03-14", False), ("2026-03-15", False), ("2026-03-16", True)):
        assert ("v13" in {number for number, _text in findings(desk, today=today)}) is found, today
    listed = desk.done("review", "list", "forms", "--json", today="2026-03-15").json
    row = next(one for one in listed if one["visit"] == "v13")
    assert (row["due_by"], row["state"]) == ("2026-03-15", "open")
    desk.done("review", "record", "v13", "--passed", "--by", "clerk", today="2026-03-16")
    assert "v13" not in {number for number, _text in findings(desk, today="2026-03-16")}


def test_a_review_due_in_the_next_month_is_a_finding_of_that_month(desk: Desk) -> None:
    desk.take_in("visits", [{**visit(26, "k1", channel="home"), "at": "2026-03-31"}], today=APRIL)
    assert "v26" not in {number for number, _text in findings(desk, "2026-03")}
    assert ("v26", "forms: v26 was to be reviewed by clerk until 2026-04-01") in findings(desk, "2026-04")


def test_what_nobody_drew_is_a_finding_once_the_month_is_over(desk: Desk) -> None:
    assert [text for number, text in findings(desk, today="2026-03-31") if number is None] == []
    assert [text for number, text in findings(desk) if number is None] == [
        "calls o1: 0 of 10 visits drawn, 2 are to be reviewed by quality",
        "calls o2: 0 of 1 visits drawn, 1 are to be reviewed by quality",
    ]
    rows = drawn(desk)
    told = {number for number, _text in findings(desk)}
    assert None not in told
    assert {row["visit"] for row in rows} <= told
    for row in rows:
        desk.done("review", "record", str(row["visit"]), "--passed", "--by", "q1", "--answers", SHEET, today=APRIL)
    assert {number for number, _text in findings(desk)} == {"v11", "v12", "v13"}


def test_a_visit_looked_at_unasked_does_not_count_for_the_lot(desk: Desk) -> None:
    desk.done("review", "record", "v10", "--passed", "--by", "q1", "--answers", SHEET, today=APRIL)
    assert "calls o2: 0 of 1 visits drawn" in " ".join(text for _number, text in findings(desk))
    drawn(desk)
    assert "v10" not in {number for number, _text in findings(desk)}
    assert desk.rows("SELECT count(*), max(batch) FROM reviews WHERE visit = 'v10'") == [(1, 1)]


def test_a_correction_does_not_take_a_drawn_visit_off_the_list(desk: Desk) -> None:
    number = str(next(row["visit"] for row in drawn(desk) if row["caller"] == "o2"))
    desk.take_in("visits", [visit(10, "o2", id="new", corrects=number)], today=APRIL)
    assert number in {found for found, _text in findings(desk)}


def test_a_corrected_record_is_reviewed_anew(desk: Desk) -> None:
    desk.done("review", "record", "v11", "--passed", "--by", "chief", "--opinion", "fine", today=APRIL)
    desk.take_in("visits", [visit(11, "a1", id="new", corrects="v11", content="not so")], today=APRIL)
    told = {found for found, _text in findings(desk)}
    assert "new" in told
    assert "v11" not in told


def test_a_rectification_is_ordered_done_and_checked(desk: Desk) -> None:
    desk.done("review", "record", "v0", "--failed", "--by", "q1", "--answers", SHEET, today=APRIL)
    assert ("v0", "calls: v0 found wrong, and nothing is ordered to be put right") in findings(desk, "2026-04")
    order = ["review", "rectify", "v0", "--what", "complete the record", "--until"]
    assert "2026-04-01 is over" in desk.run(*order, "2026-04-01", "--by", "q1", today=APRIL).err
    assert "this is reviewed by quality" in desk.run(*order, "2026-04-09", "--by", "o2", today=APRIL).err
    desk.done(*order, "2026-04-09", "--by", "q1", today=APRIL)
    assert "an order stands already" in desk.run(*order, "2026-04-09", "--by", "q1", today=APRIL).err
    assert findings(desk, "2026-04", "2026-04-09") == findings(desk, "2026-04", "2026-04-03") == []
    assert findings(desk, "2026-04", "2026-04-10") == [("v0", "calls: o1 was to put v0 right until 2026-04-09")]
    check = ["review", "checked", "v0", "--by"]
    assert "nothing is reported as put right" in desk.run(*check, "q1", today=APRIL).err
    desk.done("review", "done", "v0", "--what", "added", "--by", "o1", today="2026-04-10")
    assert findings(desk, "2026-04", "2026-04-11") == []
    assert "nobody reviews their own visit" in desk.run(*check, "o1", today="2026-04-10").err
    desk.done(*check, "q2", "--failed", "--what", "half of it", today="2026-04-10")
    desk.done(*order, "2026-04-12", "--by", "q1", today="2026-04-10")
    desk.done("review", "done", "v0", "--what", "all of it", "--by", "o1", today="2026-04-11")
    desk.done(*check, "q2", today="2026-04-12")
    assert desk.rows('SELECT step, "by", "to", due_by, passed FROM review_steps ORDER BY number') == [
        ("recorded", "q1", None, None, 0),
        ("ordered", "q1", "o1", "2026-04-09", None), ("done", "o1", None, None, None), ("checked", "q2", None, None, 0),
        ("ordered", "q1", "o1", "2026-04-12", None), ("done", "o1", None, None, None), ("checked", "q2", None, None, 1),
    ]  # fmt: skip
    callers = desk.done("report", "--month", "2026-03", "--json", today="2026-04-12").json["callers"]
    figures = next(row for row in callers if row["staff"] == "o1")
    assert (figures["rectifications"], figures["rectified"], figures["visits"]) == (1, 1, 10)
    listed = desk.done("review", "list", "calls", "--month", "2026-03", today="2026-04-12")
    assert (listed.out, listed.err) == ("", "nothing is to be reviewed\n")


def test_what_was_ordered_long_after_the_visit_is_not_forgotten(desk: Desk) -> None:
    desk.done("review", "record", "v0", "--failed", "--by", "q1", "--answers", SHEET, today="2026-09-01")
    desk.done("review", "rectify", "v0", "--what", "w", "--until", "2026-12-01", "--by", "q1", today="2026-10-01")
    assert findings(desk, "2026-12", "2026-12-01") == []
    assert findings(desk, "2026-12", "2026-12-02") == [("v0", "calls: o1 was to put v0 right until 2026-12-01")]


def test_who_put_it_right_cannot_check_it(desk: Desk) -> None:
    desk.done("review", "record", "v0", "--failed", "--by", "q1", "--answers", SHEET, today=APRIL)
    order = ["review", "rectify", "v0", "--what", "w", "--until", "2026-04-09", "--to", "q2", "--by", "q1"]
    desk.done(*order, today=APRIL)
    desk.done("review", "done", "v0", "--what", "w", "--by", "q2", today=APRIL)
    answer = desk.run("review", "checked", "v0", "--by", "q2", today=APRIL)
    assert (answer.code, "q2 put it right and cannot check it" in answer.err) == (1, True)


def test_the_list_of_one_reviewer(desk: Desk) -> None:
    drawn(desk)

    def listed(person: str) -> set[str]:
        arguments = ["review", "list", "--month", "2026-03", "--for", person, "--json"]
        return {row["review"] for row in desk.done(*arguments, today=APRIL).json}

    assert {person: listed(person) for person in ("q1", "chief", "clerk", "o1")} == {
        "q1": {"calls"}, "chief": {"visits"}, "clerk": {"forms"}, "o1": set(),
    }  # fmt: skip
    rows = list(csv.DictReader(StringIO(desk.done("review", "list", "--for", "chief", "--csv", today=APRIL).out)))
    assert [(row["visit"], row["caller"], row["state"]) for row in rows] == [("v11", "a1", "open")]


def test_a_month_to_come_and_a_review_that_is_none(desk: Desk) -> None:
    assert "2026-05 has not come yet" in desk.run("review", "draw", "--month", "2026-05", today=APRIL).err
    assert "the policy has no review cals; did you mean 'calls'?" in desk.run("review", "draw", "cals", today=APRIL).err
    assert desk.run("review", "draw", "--month", "2026-13", today=APRIL).code == 2
    desk.write_policy(POLICY[: POLICY.index("reviews:")] + POLICY[POLICY.index("questionnaires:") :])
    assert "the policy asks for no reviews" in desk.run("review", "draw", today=APRIL).err


def test_a_sheet_asked_for_in_a_terminal(desk: Desk) -> None:
    desk.take_in("visits", [visit(24, "o2", content="what was said")], today=APRIL)
    typed = ["q1\n", "maybe\n", "yes\n", "2\n", "1\n", "slower\n", "n\n", "too fast\n"]
    answer = terminal(desk.arguments(["review", "record", "v24"], APRIL), desk.folder, typed)
    assert answer.code == 0, answer.out
    for shown in ("content: what was said", "Does the recording fit? (yes or no)", "'maybe' is neither yes nor no",
                  "Which tone? (1 warm, 2 cold)", "What could be better?", "recorded as r1"):  # fmt: skip
        assert shown in answer.out
    kept = desk.rows("SELECT passed, opinion, answers FROM reviews")
    assert kept == [(0, "too fast", '{"heard": true, "manner": 2, "tone": "warm", "better": "slower"}')]
