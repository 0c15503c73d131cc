"""`callbackctl reports`: what is to be sent by when, on the calendar of the policy, and that it was sent."""

from pathlib import Path

import pytest

from tests.desk import STAFF, Desk

POLICY = """\
policy: desk
title: The desk
source: a policy made up for the tests
callers: officer
reports:
  monthly: {title: {en: Field visits, zh: 外访核对表}, within: 3 working days, to: [personnel], clause: "7"}
  quarterly: {title: Analysis, each: quarter, to: [chief], assumed: the text names no day}
rules:
  routine: {clause: "1", purpose: is all well?, every: 3 months}
"""


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    desk = Desk(tmp_path, capsys, POLICY)
    desk.done("init", "--organization", "desk", "--start", "2025-01-01")
    desk.take_in("staff", STAFF)
    desk.take_in("customers", [{"id": "c1", "since": "2025-01-01"}])
    return desk


def listed(desk: Desk, today: str) -> dict[str, tuple[str, str | None, str]]:
    """Each report's period, last day in time and state."""
    rows = desk.done("reports", "list", "--json", today=today).json
    return {row["report"]: (row["period"], row["due_by"], row["state"]) for row in rows}


@pytest.mark.parametrize(
    ("today", "period", "due", "state"),
    [
        ("2026-03-04", "2026-02", "2026-03-04", "open"),      # the third working day is still in time
        ("2026-03-05", "2026-02", "2026-03-04", "overdue"),
        ("2025-10-11", "2025-09", "2025-10-11", "open"),      # holidays to the 8th, the 11th is a worked Saturday
        ("2025-10-12", "2025-09", "2025-10-11", "overdue"),
        ("2026-01-05", "2025-12", "2026-01-06", "open"),      # New Year to the 3rd, the 4th is a worked Sunday
    ],
)  # fmt: skip
def test_the_third_working_day(desk: Desk, today: str, period: str, due: str, state: str) -> None:
    assert listed(desk, today)["monthly"] == (period, due, state)


@pytest.mark.parametrize(
    ("today", "period"),
    [("2026-03-31", "2025-12"), ("2026-04-01", "2026-03"), ("2026-01-01", "2025-12"), ("2025-12-31", "2025-09")],
)
def test_the_last_whole_quarter(desk: Desk, today: str, period: str) -> None:
    assert listed(desk, today)["quarterly"] == (period, None, "open")


def test_a_report_that_went_out_is_on_record_once(desk: Desk) -> None:
    told = desk.done("reports", "sent", "monthly", "--as", "o1", today="2026-03-04").out
    assert told == "monthly of 2026-02: sent on 2026-03-04\n"
    assert listed(desk, "2026-03-20")["monthly"] == ("2026-02", "2026-03-04", "sent")
    again = desk.run("reports", "sent", "monthly", today="2026-03-05")
    assert (again.code, "monthly of 2026-02 went out on 2026-03-04" in again.err) == (1, True)
    assert desk.rows('SELECT report, period, "by" FROM reports_sent') == [("monthly", "2026-02", "o1")]
    desk.done("reports", "sent", "monthly", "--by", "o2", today="2026-04-09")
    assert listed(desk, "2026-04-10")["monthly"] == ("2026-03", "2026-04-03", "late")


def test_what_cannot_be_sent(desk: Desk) -> None:
    assert "the policy has no report montly; did you mean 'monthly'?" in desk.run("reports", "sent", "montly").err
    assert "there is no member of staff ghost" in desk.run("reports", "sent", "monthly", "--by", "ghost").err
    assert desk.rows("SELECT * FROM reports_sent") == []
    desk.write_policy(POLICY[: POLICY.index("reports:")] + POLICY[POLICY.index("rules:") :])
    assert desk.done("reports", "list").err.endswith("the policy asks for no reports\n")


def test_the_list_for_people(desk: Desk) -> None:
    told = desk.done("reports", "list", today="2026-03-05").out
    assert "Field visits" in told
    assert "overdue" in told
    assert "外访核对表" in desk.done("reports", "list", "--lang", "zh", today="2026-03-05").out
