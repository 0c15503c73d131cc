"""`callbackctl sample`: draws laid open, and computed again."""

import csv
from io import StringIO
from pathlib import Path

import pytest

from callbackctl.store.evidence import lift_triggers
from callbackctl.store.opening import open_file
from tests.desk import Desk

POLICY = """\
policy: desk
title: The desk
source: a policy made up for the tests
callers: officer
contact_gap: 7 days
rules:
  repair-done:
    clause: "1"
    purpose: does it hold?
    after: repair_done
    within: 10 days
    sample: 30%
    strata: [branch]
  claim:
    clause: "2"
    purpose: paid in full?
    after: claim_closed
    within: 10 days
"""
TODAY = "2026-03-05"


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """Twelve repairs in two branches over two mornings; five are drawn."""
    desk = Desk(tmp_path, capsys, POLICY).opened()
    desk.take_in("customers", [{"id": f"c{n}", "branch": "NS"[n % 2]} for n in range(12)])
    desk.take_in("visits", [{"customer": "c1", "at": "2026-03-01", "channel": "phone", "outcome": "reached"}])
    for day, numbers in (("2026-03-03", range(8)), ("2026-03-04", range(8, 12))):
        events = [{"id": f"e{n}", "customer": f"c{n}", "type": "repair_done", "at": day} for n in numbers]
        desk.take_in("events", events, today=day)
        desk.done("due", today=day)
    return desk


def tamper(desk: Desk, statement: str) -> None:
    """Somebody else writes into the file, past its guards."""
    connection = open_file(desk.db)
    lift_triggers(connection)
    connection.execute(statement)
    connection.commit()
    connection.close()


def test_show_says_who_and_why(desk: Desk) -> None:
    shown = desk.done("sample", "show", "repair-done", "--month", "2026-03", "--json", today=TODAY).json
    assert {name: shown[name] for name in ("eligible", "needed", "drawn", "replacements", "share")} == {
        "eligible": 12, "needed": 4, "drawn": 4, "replacements": 0, "share": [0.3],
    }  # fmt: skip
    assert [(step["batch"], step["stratum"], step["eligible"], step["needed"], step["drawn"]) for step in shown["strata"]] == [
        (1, "N", 4, 2, 2), (1, "S", 4, 2, 2), (2, "N", 6, 2, 2), (2, "S", 6, 2, 2),
    ]  # fmt: skip
    assert len(shown["rows"]) == 12
    assert next(row["reason"] for row in shown["rows"] if row["event"] == "e1") == "contacted lately"
    first = [row for row in shown["rows"] if row["batch"] == 1 and row["reason"] != "contacted lately"]
    assert [row["place"] for row in first] == sorted(row["place"] for row in first)


def test_show_prints_it_for_people_and_for_spreadsheets(desk: Desk) -> None:
    plain = desk.done("sample", "show", "repair-done", "--month", "2026-03", today=TODAY).out
    assert "desk, repair-done, 2026-03: 4 drawn of 12 eligible, 4 needed" in plain
    assert "share: 30 %" in plain
    assert "contacted lately" in plain
    rows = list(csv.DictReader(StringIO(desk.done("sample", "show", "repair-done", "--csv", today=TODAY).out)))
    assert len(rows) == 12
    assert {row["reason"] for row in rows} == {"drawn", "not drawn", "contacted lately"}


def test_show_of_a_rule_that_draws_nothing(desk: Desk) -> None:
    answer = desk.done("sample", "show", "claim", "--month", "2026-03", today=TODAY)
    assert answer.out == ""
    assert answer.err.endswith("desk, claim: nothing of 2026-03 is on record as drawn\n")
    assert desk.done("sample", "show", "claim", "--month", "2026-03", "--json", today=TODAY).json["rows"] == []


def test_audit_agrees(desk: Desk) -> None:
    answer = desk.done("sample", "audit", "repair-done", today=TODAY)
    assert "2026-03: 4 drawn of 12 eligible in 2 batches; the draw agrees, digest " in answer.out
    found = desk.done("sample", "audit", "repair-done", "--month", "2026-03", "--json", today=TODAY).json
    assert found["agrees"]
    assert found["findings"] == []
    assert found["months"][0]["digest"] in answer.out


@pytest.mark.parametrize("event", ["e0", "e1", "e7", "e11"])
def test_audit_names_the_row_that_does_not(event: str, desk: Desk) -> None:
    tamper(desk, f"UPDATE draws SET drawn = 1 - drawn WHERE event = '{event}'")
    answer = desk.run("sample", "audit", "repair-done", "--month", "2026-03", today=TODAY)
    assert answer.code == 3
    assert "THE DRAW DOES NOT AGREE" in answer.out
    found = desk.run("sample", "audit", "repair-done", "--json", today=TODAY).json
    assert [row["event"] for row in found["findings"]] == [event]
    assert not found["agrees"]
    told = desk.run("sample", "audit", "repair-done", "--csv", today=TODAY)
    assert (told.code, [row["event"] for row in csv.DictReader(StringIO(told.out))]) == (3, [event])


def test_audit_writes_nothing(desk: Desk) -> None:
    desk.take_in("events", [{"id": "new", "customer": "c1", "type": "repair_done", "at": TODAY}], today=TODAY)
    before = desk.dump("draws", "batches", "callbacks", "organizations")
    desk.done("sample", "audit", "repair-done", today=TODAY)
    assert desk.dump("draws", "batches", "callbacks", "organizations") == before


def test_a_month_without_a_draw_agrees(desk: Desk) -> None:
    answer = desk.done("sample", "audit", "repair-done", "--month", "2025-12", today=TODAY)
    assert answer.err == "desk, repair-done: nothing is on record as drawn\n"


@pytest.mark.parametrize("command", ["show", "audit"])
def test_what_cannot_be_meant(command: str, desk: Desk) -> None:
    answer = desk.run("sample", command, "repair-don", today=TODAY)
    assert answer.code == 1
    assert answer.err.endswith("Error: there is no rule repair-don; did you mean 'repair-done'?\n")
    assert desk.run("sample", command, "repair-done", "--month", "2026-13", today=TODAY).code == 2
    assert desk.run("sample", command, today=TODAY).code == 2


def test_a_rule_of_two_organizations(desk: Desk) -> None:
    desk.write_policy(POLICY.replace("policy: desk", "policy: annexe"))
    desk.done("import", "customers", desk.lines("more.jsonl", [{"id": "c1"}]), "--organization", "annexe", today=TODAY)
    answer = desk.run("sample", "show", "repair-done", today=TODAY)
    assert answer.code == 1
    assert "several organizations have a rule repair-done: annexe, desk" in answer.err
    assert desk.done("sample", "audit", "repair-done", "--organization", "desk", today=TODAY).out


def three_repairs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[Desk, str]:
    """Three repairs of which one is drawn, and which that is."""
    desk = Desk(tmp_path, capsys, POLICY.replace("    strata: [branch]\n", "    replace: unreachable\n")).opened()
    desk.take_in("customers", [{"id": f"c{n}"} for n in range(3)])
    events = [{"id": f"e{n}", "customer": f"c{n}", "type": "repair_done", "at": "2026-03-03"} for n in range(3)]
    desk.take_in("events", events, today="2026-03-03")
    desk.done("due", today="2026-03-03")
    ((lost,),) = desk.rows("SELECT event FROM draws WHERE drawn = 1")
    return desk, lost


def test_a_replacement_comes_with_the_visit_that_loses_the_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk, lost = three_repairs(tmp_path, capsys)
    customer = f"c{lost[1:]}"
    desk.done("log", customer, "--channel", "phone", "--outcome", "moved", "--by", "o1", today="2026-03-04")
    ((instead,),) = desk.rows("SELECT customer FROM callbacks WHERE status = 'open'")
    assert instead != customer
    shown = desk.done("sample", "show", "repair-done", "--month", "2026-03", "--json", today=TODAY).json
    (row,) = [row for row in shown["rows"] if row["reason"] == "replacement"]
    assert (row["customer"], row["stands_for"], row["by_lot"], row["drawn"]) == (instead, lost, False, True)
    assert (shown["drawn"], shown["replacements"]) == (1, 1)
    assert f"in place of another: {lost}" in desk.done("sample", "show", "repair-done", today=TODAY).out
    assert desk.run("sample", "audit", "repair-done", today=TODAY).code == 0


def test_a_corrected_event_is_shown_as_struck(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk, drawn = three_repairs(tmp_path, capsys)
    ((callback,),) = desk.rows("SELECT id FROM callbacks")
    row = {"id": drawn, "customer": f"c{drawn[1:]}", "type": "survey_done", "at": "2026-03-03"}
    desk.take_in("events", [row], today="2026-03-04")
    desk.done("due", today="2026-03-04")
    shown = desk.done("sample", "show", "repair-done", "--month", "2026-03", "--json", today=TODAY).json
    figures = {name: shown[name] for name in ("eligible", "needed", "drawn", "struck", "made_up")}
    assert figures == {"eligible": 2, "needed": 1, "drawn": 1, "struck": 1, "made_up": 1}
    (own,) = [one for one in shown["rows"] if one["event"] == drawn]
    assert (own["by_lot"], own["drawn"], own["reason"]) == (True, False, "struck")
    assert [(step["step"], step["why"]) for step in shown["steps"]] == [("struck", "type"), ("made up", None)]
    plain = desk.done("sample", "show", "repair-done", "--month", "2026-03", today=TODAY).out
    assert "no longer eligible: it was corrected to another type" in plain
    assert "struck from the draw of 2026-03 on 2026-03-04" in desk.done("explain", f"cb{callback}", today=TODAY).out
    assert desk.run("sample", "audit", "repair-done", today=TODAY).code == 0
    tamper(desk, f"UPDATE draw_steps SET event = 'e9' WHERE event = '{drawn}'")
    assert desk.run("sample", "audit", "repair-done", today=TODAY).code == 3


def test_the_example_agrees(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = Desk(tmp_path, capsys, POLICY)
    shipped = str(Path(__file__).parents[2] / "rules")
    desk.done("init", "--example", "--rules", shipped, today="2026-03-31")
    for rule in ("repair-done", "activity-ended", "complaint-closed"):
        options = ("--rules", shipped, "--organization", "property-management")
        assert desk.done("sample", "audit", rule, *options, today="2026-03-31").out.count("agrees") == 3
