"""A closed month is kept as it stood, and what changes in it later is named with its reason."""

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests.desk import POLICY, Desk

APRIL = "2026-04-02"
CALL = {"channel": "phone", "outcome": "reached", "by": "o1", "content": "well", "recording": "r"}


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """Two welcomes of March, one made and one missed."""
    desk = Desk(tmp_path, capsys).opened()
    desk.take_in("customers", [{"id": "c1"}, {"id": "c2"}])
    events = [{"id": f"e{n}", "customer": f"c{n}", "type": "signed_up", "at": "2026-03-02"} for n in (1, 2)]
    desk.take_in("events", events)
    desk.take_in("visits", [{**CALL, "id": "v1", "customer": "c1", "at": "2026-03-05T10:00"}], today=APRIL)
    return desk


def close(desk: Desk, month: str = "2026-03", today: str = APRIL) -> None:
    desk.done("report", "--month", month, "--close", "--as", "boss", today=today)


def closed(desk: Desk, *options: str, today: str = "2026-04-10") -> dict[str, Any]:
    report: dict[str, Any] = desk.done("report", "--month", "2026-03", "--json", *options, today=today).json
    return report


def changes(desk: Desk, figure: str) -> tuple[int, int, list[tuple[str, str, str]]]:
    found = {change["figure"]: change for change in closed(desk)["closed"]["changes"]}[figure]
    return found["was"], found["now"], [(row["id"], row["change"], row["why"]) for row in found["rows"]]


def test_nothing_changes_by_itself(desk: Desk) -> None:
    before = closed(desk, today=APRIL)
    assert before["closed"] is None
    close(desk)
    state = closed(desk)["closed"]
    assert (state["by"], state["intact"], state["policy_changed"], state["changes"]) == ("boss", True, False, [])
    kept = closed(desk, "--as-closed")
    assert {**kept, "closed": None} == before
    assert "Nothing has changed since." in desk.done("report", "--month", "2026-03", today="2026-05-01").out


def test_a_late_entry_is_named(desk: Desk) -> None:
    close(desk)
    desk.take_in("visits", [{**CALL, "id": "v2", "customer": "c2", "at": "2026-03-06T09:00"}], today="2026-04-05")
    assert changes(desk, "rules.welcome.missed") == (1, 0, [("cb2", "removed", "entered-late")])
    assert changes(desk, "rules.welcome.on_time") == (1, 2, [("cb2", "added", "entered-late")])
    assert changes(desk, "channels.phone") == (1, 2, [("v2", "added", "entered-late")])
    assert changes(desk, "findings.missed")[:2] == (1, 0)
    assert closed(desk, "--as-closed")["totals"]["missed"] == 1
    asked = ("report", "--month", "2026-03", "--rows", "totals.missed", "--as-closed", "--json")
    assert [row["id"] for row in desk.done(*asked, today=APRIL).json] == ["cb2"]
    assert "visit v2 of 2026-03-06 09:00 was entered" in desk.done("report", "--month", "2026-03", today=APRIL).out


def test_a_correction_is_named(desk: Desk) -> None:
    close(desk)
    correction = {**CALL, "id": "v9", "customer": "c1", "at": "2026-03-05T10:00", "outcome": "no_answer"}
    desk.take_in("visits", [{**correction, "corrects": "v1"}], today="2026-04-05")
    assert changes(desk, "rules.welcome.on_time") == (1, 0, [("cb1", "removed", "corrected")])
    assert changes(desk, "totals.completed") == (1, 0, [("v1", "removed", "corrected")])
    assert changes(desk, "totals.visits") == (1, 1, [("v1", "removed", "corrected"), ("v9", "added", "corrected")])


def test_what_is_withdrawn_moved_or_new_is_named(desk: Desk) -> None:
    close(desk)
    desk.take_in("customers", [{"id": "c1", "branch": "east"}], today="2026-04-05")
    event = {"id": "e3", "customer": "c1", "type": "signed_up", "at": "2026-03-20"}
    desk.take_in("events", [event], today="2026-04-05")
    assert changes(desk, "branches.east.visits") == (0, 1, [("v1", "added", "customer-changed")])
    assert changes(desk, "rules.welcome.eligible") == (2, 3, [("e3", "added", "entered-late")])
    desk.write_policy(POLICY.replace("within: 10 days", "within: 12 days", 1))
    state = closed(desk, today="2026-04-11")["closed"]
    assert state["policy_changed"]


def test_a_month_is_closed_once_and_only_when_it_is_over(desk: Desk) -> None:
    for arguments, code, text in (
        (["--month", "2026-04", "--as", "boss"], 1, "2026-04 is not over"),
        (["--month", "2026-03", "--as", "nobody"], 1, "nobody nobody"),
        (["--month", "2026-03"], 2, "--as STAFF"),
        (["--as", "boss"], 2, "--month"),
        (["--month", "2026-03", "--as-closed", "--as", "boss"], 2, "do not go together"),
    ):
        answer = desk.run("report", "--close", *arguments, today=APRIL)
        assert (answer.code, text in answer.err) == (code, True), answer.err
    assert desk.rows("SELECT count(*) FROM closed_months") == [(0,)]
    answer = desk.run("report", "--month", "2026-03", "--as-closed", today=APRIL)
    assert (answer.code, "is not closed" in answer.err) == (1, True)
    close(desk)
    before = desk.dump("closed_months")
    answer = desk.run("report", "--month", "2026-03", "--close", "--as", "boss", today="2026-04-03")
    assert (answer.code, "was closed on 2026-04-02 08:00 by boss" in answer.err) == (1, True)
    assert desk.dump("closed_months") == before


def test_a_kept_month_that_was_altered_shows(desk: Desk) -> None:
    close(desk)
    connection = sqlite3.connect(desk.db)
    for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f'DROP TRIGGER "{trigger}"')
    report = json.loads(connection.execute("SELECT report FROM closed_months").fetchone()[0])
    report["totals"]["missed"] = 0
    connection.execute("UPDATE closed_months SET report = ?", (json.dumps(report),))
    connection.commit()
    connection.close()
    assert closed(desk, "--as-closed")["closed"]["intact"] is False
    assert "altered after it was closed" in desk.done("report", "--month", "2026-03", "--as-closed", today=APRIL).out
