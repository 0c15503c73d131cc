"""What the policy will ask for, and what a changed file would do: on a copy, so the file stays as it is."""

from pathlib import Path

import pytest

from tests.desk import FACTS, MONDAY, Desk

POLICY = """\
policy: desk
title: {en: The desk, zh: 前台}
source: a policy made up for the tests
channels: {order: [phone]}
rules:
  welcome: {clause: "1", purpose: {en: all well, zh: 一切可好}, after: signed, within: 10 days, by: officer}
  weekly: {clause: "2", purpose: {en: weekly, zh: 每周}, for: {tier: key}, every: 7 days}
"""
CUSTOMERS = [
    {"id": "c1", "owner": "a1", "tier": "key", "since": "2026-02-25"},
    {"id": "c2", "owner": "a1", "since": "2026-02-01"},
    {"id": "c3", "since": "2026-02-01"},
]
EVENTS = [
    {"id": "e1", "customer": "c2", "type": "signed", "at": "2026-02-10"},
    {"id": "e2", "customer": "c2", "type": "signed", "at": "2026-02-25"},
    {"id": "e3", "customer": "c3", "type": "signed", "at": "2026-03-10"},
]


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    found = Desk(tmp_path, capsys, POLICY)
    found.done("init", "--organization", "desk", "--start", "2026-01-01")
    found.take_in("staff", [{"id": "o1", "role": "officer"}, {"id": "a1", "role": "agent"}])
    found.take_in("customers", CUSTOMERS)
    found.take_in("events", EVENTS)
    found.done("due")
    return found


def forecast(desk: Desk, *arguments: str) -> list[tuple[str, str, str, int]]:
    rows = desk.done("rules", "forecast", *arguments, "--json").json
    return [(row["day"], row["rule"], row["role"], row["calls"]) for row in rows]


def test_a_forecast_counts_what_is_overdue_what_falls_due_and_what_recurs(desk: Desk) -> None:
    before = desk.dump(*FACTS)
    assert forecast(desk, "--to", "2026-03-20") == [
        ("2026-03-02", "welcome", "officer", 1),  # overdue since 20 February; it settles the other of c2 too
        ("2026-03-04", "weekly", "agent", 1),
        ("2026-03-11", "weekly", "agent", 1),
        ("2026-03-18", "weekly", "agent", 1),
        ("2026-03-20", "welcome", "officer", 1),  # known ahead
    ]
    assert desk.dump(*FACTS) == before


def test_a_later_first_day_takes_the_days_before_as_done(desk: Desk) -> None:
    assert forecast(desk, "--from", "2026-03-05", "--to", "2026-03-12") == [("2026-03-11", "weekly", "agent", 1)]


def test_one_call_takes_what_is_due_to_a_customer_by_the_same_role_and_no_more(desk: Desk) -> None:
    more = [
        {"id": "e4", "customer": "c1", "type": "signed", "at": "2026-02-22"},  # 4 March, as the weekly call is
        {"id": "e5", "customer": "c3", "type": "signed", "at": "2026-02-22"},
        {"id": "e6", "customer": "c3", "type": "signed", "at": "2026-02-23"},
    ]
    desk.take_in("events", more)
    assert [calls for calls in forecast(desk, "--to", "2026-03-12") if calls[0] > MONDAY] == [
        ("2026-03-04", "weekly", "agent", 1),
        ("2026-03-04", "welcome", "officer", 2),  # c1 and c3, whose other one goes with it
        ("2026-03-11", "weekly", "agent", 1),
    ]


def test_the_table_has_every_day_a_sum_and_what_is_assumed(desk: Desk) -> None:
    text = desk.done("rules", "forecast", "--to", "2026-03-04", "--by", "role").out
    lines = [line.split() for line in text.splitlines()]
    assert lines[1] == ["day", "agent", "officer", "calls"]
    assert lines[2] == [MONDAY, "Mon", "1", "1"]
    assert ["together", "1", "1", "2"] in lines
    assert "Assumed: every callback is made on its due day" in text


@pytest.mark.parametrize("arguments", [["--from", "2026-03-01"], ["--to", "2026-03-01"], ["--to", "x"]])
def test_days_that_cannot_be_forecast(desk: Desk, arguments: list[str]) -> None:
    assert desk.run("rules", "forecast", *arguments).code == 2


def effects(desk: Desk, policy: str, today: str = "2026-03-05") -> set[tuple[str, str, str, str | None, str | None]]:
    desk.folder.joinpath("new").mkdir()
    path = desk.folder / "new" / "desk.yaml"
    path.write_text(policy, encoding="utf-8")
    before = desk.dump(*FACTS)
    rows = desk.done("rules", "diff", "desk", str(path), "--effect", "--json", today=today).json
    assert desk.dump(*FACTS) == before
    return {(row["effect"], row["customer"], row["rule"], row["due_before"], row["due_after"]) for row in rows}


def test_a_shorter_span_makes_overdue_a_longer_one_moves(desk: Desk) -> None:
    assert effects(desk, POLICY.replace("within: 10 days", "within: 5 days")) == {
        ("overdue", "c2", "welcome", "2026-03-07", "2026-03-02"),
        ("moved", "c2", "welcome", "2026-02-20", "2026-02-15"),
    }


def test_a_rule_taken_out_releases_and_a_wider_one_makes_due(desk: Desk) -> None:
    lines = [line for line in POLICY.splitlines() if not line.strip().startswith("welcome")]
    wider = "\n".join(lines).replace("for: {tier: key}, every: 7 days", "every: 7 days")
    assert effects(desk, wider, "2026-03-04") == {
        ("released", "c2", "welcome", "2026-02-20", None),
        ("released", "c2", "welcome", "2026-03-07", None),
        ("due", "c2", "weekly", None, "2026-03-04"),
        ("due", "c3", "weekly", None, "2026-03-04"),
    }


def test_the_same_file_has_no_effect(desk: Desk) -> None:
    assert effects(desk, POLICY) == set()
