"""What comes to light later: corrections, edits, changes of the customer; each seen by the very next run."""

from pathlib import Path

import pytest

from tests.desk import MONDAY, Desk

POLICY = """
policy: desk
title: {en: The desk, zh: 前台}
source: a policy made up for the tests
channels: {order: [phone, home], home: {only_for: {tier: key}}}
callers: clerk
rules:
  order:
    clause: "1"
    purpose: {en: is all well?, zh: 一切可好}
    after: order
    within: 5 days
    unless: paid
  key:
    clause: "2"
    purpose: {en: key customers, zh: 重点客户}
    for: {tier: key}
    every: 3 months
"""


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    desk = Desk(tmp_path, capsys, POLICY).opened(start="2024-01-01")
    desk.take_in("staff", [{"id": "s1", "role": "clerk"}, {"id": "h1", "role": "head"}])
    desk.take_in("customers", [{"id": "c1", "since": "2024-01-01"}, {"id": "c2", "since": "2024-01-01"}])
    desk.take_in("events", [{"id": "e1", "customer": "c1", "type": "order", "at": MONDAY, "ref": "r1"}])
    return desk


def listed(desk: Desk, *options: str, today: str = MONDAY) -> list[tuple[str, str]]:
    """Customer and rule of every callback on the list."""
    return [(row["customer"], row["rule"]) for row in desk.done("due", "--json", *options, today=today).json]


def test_an_event_corrected_to_another_customer_leaves_the_first(desk: Desk) -> None:
    assert listed(desk) == [("c1", "order")]
    desk.take_in("events", [{"id": "e1", "customer": "c2", "type": "order", "at": MONDAY, "ref": "r1"}])
    assert listed(desk) == [("c2", "order")]


def test_a_visit_corrected_to_another_customer_opens_the_first_again(desk: Desk) -> None:
    desk.take_in("events", [{"id": "e2", "customer": "c2", "type": "order", "at": MONDAY}])
    desk.done("log", "c1", "--channel", "phone", "--outcome", "reached", "--by", "s1", today=MONDAY)
    assert listed(desk) == [("c2", "order")]
    answer = desk.run(
        "log", "c2", "--channel", "phone", "--outcome", "reached", "--by", "s1", "--corrects", "v1", today=MONDAY
    )
    assert answer.code == 1, "a visit of another customer is not theirs to correct"
    row = {
        "id": "v9",
        "customer": "c2",
        "at": MONDAY,
        "channel": "phone",
        "outcome": "reached",
        "by": "s1",
        "corrects": "v1",
    }
    desk.take_in("visits", [row])
    assert listed(desk) == [("c1", "order")]


def test_days_planned_ahead_still_get_their_morning(desk: Desk) -> None:
    desk.take_in("events", [{"id": "p1", "customer": "c1", "type": "paid", "at": "2026-03-04", "ref": "r1"}])
    assert listed(desk, "--ahead", "20") == [("c1", "order")]
    assert listed(desk, today="2026-03-05") == []


def test_an_edit_of_who_calls_reaches_open_callbacks(desk: Desk) -> None:
    assert [row["role"] for row in desk.done("due", "--json").json] == ["clerk"]
    desk.write_policy(POLICY.replace("callers: clerk", "callers: head"))
    rows = desk.done("due", "--json").json
    assert [(row["role"], row["assignee"]) for row in rows] == [("head", "h1")]


def test_a_new_tier_does_not_rewrite_the_past(desk: Desk) -> None:
    visits = [
        {"customer": "c1", "at": f"{year}-{month}-15", "channel": "phone", "outcome": "reached", "by": "s1"}
        for year in (2024, 2025) for month in ("02", "09")
    ]  # fmt: skip
    desk.take_in("visits", visits)
    listed(desk)
    desk.take_in("customers", [{"id": "c1", "since": "2024-01-01", "tier": "key"}], today="2026-03-10")
    assert ("c1", "key") in listed(desk, today="2026-03-10")
    for month in ("2024-09", "2025-02", "2025-09"):
        report = desk.done("report", "--month", month, "--json", today="2026-03-10").json
        assert [row["due"] for row in report["rules"] if row["rule"] == "key"] == [0]


def test_a_channel_for_some_customers_is_for_no_others(desk: Desk) -> None:
    answer = desk.run("log", "c2", "--channel", "home", "--outcome", "reached", "--by", "s1", today=MONDAY)
    assert (answer.code, answer.err.split(":")[1].strip()) == (1, "channel-not-allowed")


def test_a_visit_of_tomorrow_cannot_come_in(desk: Desk) -> None:
    row = {"customer": "c1", "at": "2026-03-06", "channel": "phone", "outcome": "reached", "by": "s1"}
    answer = desk.run("import", "visits", desk.lines("v.jsonl", [row]), today=MONDAY)
    assert answer.code == 1
    assert "has not come yet" in answer.err
    assert listed(desk) == [("c1", "order")]


def test_everything_wrong_with_a_visit_is_named_at_once(desk: Desk) -> None:
    answer = desk.run(
        "log", "nobody", "--channel", "phone", "--outcome", "reached", "--by", "zz", "--satisfaction", "9"
    )
    codes = [part.split(":")[0].strip() for part in answer.err.removeprefix("Error: ").split("; ")]
    assert codes == ["unknown-customer", "unknown-staff", "out-of-range"]


def test_an_edited_rule_keeps_what_was_overdue(desk: Desk) -> None:
    desk.take_in("customers", [{"id": "c1", "since": "2025-11-20", "tier": "key"}])
    before = {row["rule"]: (row["id"], row["due_by"]) for row in desk.done("due", "--json").json}
    desk.write_policy(POLICY.replace("for: {tier: key}", "for: {tier: [key, major]}"))
    after = {row["rule"]: (row["id"], row["due_by"]) for row in desk.done("due", "--json", today="2026-03-05").json}
    assert after["key"][1] == before["key"][1] == "2026-02-20"
