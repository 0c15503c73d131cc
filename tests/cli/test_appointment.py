"""Visits that the policy wants arranged: asked for when they are taken down, a finding where they were not."""

from pathlib import Path

import pytest

from tests.desk import MONDAY, Desk, terminal

POLICY = """\
policy: desk
title: The desk
source: a policy made up for the tests
callers: officer
appointment: {channels: [home], with_contact: true, clause: "9"}
rules:
  welcome: {clause: "1", purpose: is all well?, after: signed_up, within: 10 days}
"""
VISIT = ["log", "c1", "--channel", "home", "--outcome", "reached", "--by", "o1"]


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    desk = Desk(tmp_path, capsys, POLICY).opened()
    desk.take_in("customers", [{"id": "c1"}, {"id": "c2", "contact": "王经理"}])
    return desk


def missing(desk: Desk) -> list[str]:
    """What `check` finds missing."""
    return [row["text"] for row in desk.run("check", "--json").json if row["code"] == "record-incomplete"]


def test_what_is_missing_is_a_warning_and_a_finding(desk: Desk) -> None:
    told = desk.done(*VISIT)
    assert "warning: field-missing: appointment is missing" in told.err
    assert "warning: field-missing: contact is missing" in told.err
    assert missing(desk) == ["missing: appointment, contact"]


def test_what_was_said_is_kept(desk: Desk) -> None:
    told = desk.done(*VISIT, "--appointment", "rang on Friday", "--contact", "Ms Li")
    assert "warning" not in told.err
    assert missing(desk) == []
    kept = desk.rows("SELECT json_extract(attributes, '$.appointment', '$.contact') FROM visits")
    assert kept == [('["rang on Friday","Ms Li"]',)]


def test_the_customers_own_contact_will_do(desk: Desk) -> None:
    told = desk.done("log", "c2", *VISIT[2:], "--appointment", "rang on Friday")
    assert "warning" not in told.err
    assert missing(desk) == []


@pytest.mark.parametrize(("channel", "outcome"), [("phone", "reached"), ("home", "absent")])
def test_a_call_or_a_closed_door_needs_none(desk: Desk, channel: str, outcome: str) -> None:
    told = desk.done("log", "c1", "--channel", channel, "--outcome", outcome, "--by", "o1")
    assert "warning" not in told.err
    assert missing(desk) == []


def test_a_terminal_is_asked(desk: Desk) -> None:
    answer = terminal(desk.arguments(VISIT, MONDAY), desk.folder, ["rang on Friday\n", "Ms Li\n"])
    assert answer.code == 0, answer.out
    assert "how the visit was arranged" in answer.out
    assert missing(desk) == []
