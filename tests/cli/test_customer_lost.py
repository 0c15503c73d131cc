"""The find-customer list: who comes on it, the steps tried, and how a customer leaves it again."""

from pathlib import Path

import pytest

from tests.cli.test_log_dialogue import CALLING
from tests.desk import Desk

NOW = "2026-03-03T15:00"


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """Two customers; the number of the first is wrong."""
    desk = Desk(tmp_path, capsys, CALLING).opened()
    desk.take_in("customers", [{"id": "c1", "name": "陈建国"}, {"id": "c2"}])
    desk.take_in("events", [{"customer": "c1", "type": "signed_up", "at": "2026-02-27"}])
    tried(desk, "wrong_number", "2026-03-02")
    return desk


def tried(desk: Desk, outcome: str, at: str, *options: str, customer: str = "c1") -> str:
    """What is printed when a try is logged."""
    arguments = ["log", customer, "--channel", "phone", "--outcome", outcome, "--by", "o1", "--at", at, *options]
    return desk.done(*arguments, today=NOW).out


def lost(desk: Desk, *arguments: str) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = desk.done("customer", "lost", *arguments, "--json", today=NOW).json
    return rows


def test_a_wrong_number_is_searched_for(desk: Desk) -> None:
    (row,) = lost(desk)
    assert (row["customer"], row["since"], row["outcome"]) == ("c1", "2026-03-02", "wrong_number")
    assert (row["next_step"], row["next"], row["tried"]) == (1, "the other policies", [])
    assert "customer lost c1" in tried(desk, "wrong_number", "2026-03-03T09:00")
    assert "find-customer" not in tried(desk, "no_answer", "2026-03-03T10:00", customer="c2")
    assert [row["since"] for row in lost(desk)] == ["2026-03-02"]


def test_every_step_is_written_down_and_the_next_one_named(desk: Desk) -> None:
    desk.done("customer", "lost", "c1", "--tried", "1", "--note", "none", "--by", "o1", today=NOW)
    (row,) = lost(desk, "c1", "--tried", "asked at the school")
    assert row["next"] == "the neighbours"
    answer = desk.done("customer", "lost", "c1", "--tried", "2", today=NOW)
    assert answer.out.splitlines() == [
        "陈建国 c1: wrong number on 2026-03-02",
        "  2026-03-03T15:00; the other policies; o1; none",
        "  2026-03-03T15:00; asked at the school",
        "  2026-03-03T15:00; the neighbours",
        "all steps are tried; give the search up with --drop --note REASON",
    ]


def test_a_wrong_number_is_not_simply_tried_again(desk: Desk) -> None:
    assert "cb1 welcome: next by home visit" in tried(desk, "wrong_number", "2026-03-03T09:00")
    only_phone = CALLING.replace("order: [phone, home]", "order: [phone]").replace("  home: {signature: required}\n", "")
    desk.write_policy(only_phone.replace("unreachable: 3", "unreachable: 9"))
    said = tried(desk, "wrong_number", "2026-03-03T10:00")
    assert "cb1 welcome: by phone once the customer is found, until 2026-03-09 (try 3 of 9)" in said


def test_reached_is_found(desk: Desk) -> None:
    tried(desk, "reached", "2026-03-03T14:30", "--content", "x", "--recording", "r")
    assert lost(desk) == []


def test_a_contact_before_the_wrong_number_is_none_after_it(desk: Desk) -> None:
    tried(desk, "reached", "2026-03-01", "--content", "x", "--recording", "r")
    assert [row["customer"] for row in lost(desk)] == ["c1"]


@pytest.mark.parametrize("how", [["--found", "--note", "139 it is"], ["--drop", "--note", "gone abroad"]])
def test_the_search_ends_and_may_begin_again(desk: Desk, how: list[str]) -> None:
    assert desk.done("customer", "lost", "c1", *how, today=NOW).out == "c1 is no longer searched for\n"
    assert lost(desk) == []
    arguments = ["log", "c1", "--channel", "phone", "--outcome", "wrong_number", "--by", "o1"]
    desk.done(*arguments, today="2026-03-04T09:00")
    rows = desk.done("customer", "lost", "--json", today="2026-03-04T09:00").json
    assert [(row["customer"], row["since"]) for row in rows] == [("c1", "2026-03-04T09:00")]


def test_a_mistaken_wrong_number_is_corrected(desk: Desk) -> None:
    tried(desk, "busy", "2026-03-02", "--corrects", "v1")
    assert lost(desk) == []


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["c2", "--tried", "1"], 1, "c2 is not on the find-customer list"),
        (["c1", "--tried", "3"], 1, "there is no step 3; the policy has 2"),
        (["c1", "--tried", "1", "--by", "nobody"], 1, "there is no member of staff nobody"),
        (["c1", "--drop"], 1, "say why the search is given up"),
        (["--tried", "1"], 2, "say which customer"),
        (["c1", "--found", "--drop"], 2, "say which customer"),
    ],
)
def test_what_is_refused_changes_nothing(desk: Desk, arguments: list[str], code: int, said: str) -> None:
    answer = desk.run("customer", "lost", *arguments, today=NOW)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert desk.rows("SELECT count(*) FROM search_steps") == [(0,)]


def test_a_correction_and_a_late_entry_are_marked(desk: Desk) -> None:
    tried(desk, "busy", "2026-03-02", "--corrects", "v1")
    shown = desk.done("customer", "show", "c1", today=NOW).out
    assert "corrected by v2" in shown
    assert "corrects v1" in shown
    assert shown.count("entered on 2026-03-03") == 2
    tried(desk, "no_answer", "2026-03-03T09:00")
    visits = desk.done("customer", "show", "c1", "--json", today=NOW).json["visits"]
    assert [(one["id"], one["entered_late"]) for one in visits] == [("v3", 0), ("v2", 1), ("v1", 1)]
