"""Who leaves and who comes back: everything they had on hand goes to somebody, or is named as stranded."""

from pathlib import Path

import pytest

from tests.desk import MONDAY, Desk

POLICY = """\
policy: desk
title: {en: The desk, zh: 前台}
source: a policy made up for the tests
channels: {order: [phone, home]}
callers:
  roles: [officer]
  on_leaving: {event: agent_gone, each: signed}
  handover:
    - {newcomer: 1 month, to: chief}
rules:
  welcome: {clause: "1", purpose: {en: all well, zh: 一切可好}, after: signed, within: 10 days}
  orphan: {clause: "2", purpose: {en: the agent left, zh: 业务员离司}, after: agent_gone, within: 30 days}
  care: {clause: "3", purpose: {en: care, zh: 关怀}, every: 1 month, by: owner}
"""
STAFF = [
    {"id": "o1", "name": "林嘉敏", "role": "officer", "branch": "east"},
    {"id": "o2", "name": "罗彩云", "role": "officer", "branch": "west"},
    {"id": "a1", "name": "方美玲", "role": "agent"},
    {"id": "a2", "name": "白雨婷", "role": "agent"},
    {"id": "new", "name": "Nell", "role": "officer", "branch": "north", "hired_on": "2026-02-20"},
]
CUSTOMERS = [
    {"id": "c1", "name": "陈建国", "owner": "a1", "branch": "east", "since": "2026-02-02"},
    {"id": "c2", "name": "周小梅", "owner": "a1", "second_owner": "a2", "branch": "west", "since": "2026-02-05"},
    {"id": "c3", "name": "Cleo", "owner": "a2", "second_owner": "a1", "branch": "east", "since": "2026-02-27"},
]
EVENTS = [
    {"id": "e1", "customer": "c1", "type": "signed", "at": "2026-02-26", "ref": "K1"},
    {"id": "e2", "customer": "c1", "type": "signed", "at": "2026-02-27", "ref": "K2"},
]


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """Two officers, two agents with three customers, two contracts, one call each."""
    found = Desk(tmp_path, capsys, POLICY)
    found.done("init", "--organization", "desk", "--start", "2026-01-01")
    for kind, rows in (("staff", STAFF), ("customers", CUSTOMERS), ("events", EVENTS)):
        found.take_in(kind, rows)
    found.done("due")
    return found


def owners(desk: Desk) -> dict[str, tuple[str | None, str | None]]:
    return {row[0]: (row[1], row[2]) for row in desk.rows("SELECT id, owner, second_owner FROM customers")}


def test_list_says_what_each_has_on_hand_and_who_is_handed_over(desk: Desk) -> None:
    rows = {row["id"]: row for row in desk.done("staff", "list", "--json").json}
    assert {name: (row["open"], row["customers"]) for name, row in rows.items()} == {
        "a1": (1, 2), "a2": (0, 1), "new": (0, 0), "o1": (2, 0), "o2": (0, 0),
    }  # fmt: skip
    assert (rows["new"]["handed_over"], rows["new"]["because"]) == ("chief", "newcomer")
    assert "to chief: a newcomer" in desk.done("staff", "list").out


def test_leaving_moves_customers_to_the_one_named_and_callbacks_to_others(desk: Desk) -> None:
    done = desk.done("staff", "leave", "a1", "--to", "a2", "--as", "o2", "--json").json
    assert owners(desk) == {"c1": ("a2", None), "c2": ("a2", None), "c3": ("a2", None)}
    assert [row["customer"] for row in done["customers"]] == ["c1", "c2"]
    assert {(row["rule"], row["from"], row["to"]) for row in done["callbacks"]} == {("care", "a1", "a2")}
    assert done["nobody"] == []
    assert desk.rows("SELECT left_on FROM staff WHERE id = 'a1'") == [(MONDAY,)]
    kept = desk.rows('SELECT customer, rule, "from", "to", why, chosen, "by" FROM handovers ORDER BY id')
    assert ("c1", None, "a1", "a2", "left", "named", "o2") in kept
    assert ("c3", None, "a1", None, "left", "as-second", "o2") in kept
    assert ("c1", "care", "a1", "a2", "left", "owner", "o2") in kept


def test_without_a_name_the_second_takes_over_and_the_rest_is_said_to_be_stranded(desk: Desk) -> None:
    done = desk.done("staff", "leave", "a1")
    assert owners(desk) == {"c1": ("a1", None), "c2": ("a2", None), "c3": ("a2", None)}
    assert "whom nobody looks after now (1;" in done.out
    assert "陈建国 c1" in done.out
    assert "care, 陈建国 c1, due 2026-03-02: nobody can take it, it needs owner" in done.out
    rows = desk.done("due", "--json").json
    assert [row["assignee"] for row in rows if row["rule"] == "care"] == [None]
    listed = {row["id"]: row for row in desk.done("staff", "list", "--json").json}
    assert (listed["a1"]["customers"], listed["a1"]["because"]) == (1, "left")


def test_the_policy_gets_its_event_for_every_contract_and_only_once(desk: Desk) -> None:
    desk.done("staff", "leave", "a1")
    query = "SELECT customer, at, ref, staff FROM events WHERE type = 'agent_gone' ORDER BY customer, ref"
    raised = [("c1", MONDAY, "K1", "a1"), ("c1", MONDAY, "K2", "a1"), ("c2", MONDAY, "c2", "a1")]
    assert desk.rows(query) == raised
    again = desk.done("staff", "leave", "a1", "--to", "a2", today="2026-03-04")
    assert desk.rows(query) == raised
    assert owners(desk)["c1"] == ("a2", None)
    assert "agent_gone" not in again.out
    rows = desk.done("due", "--json", today="2026-03-04").json
    assert sorted(row["customer"] for row in rows if row["rule"] == "orphan") == ["c1", "c1", "c2"]


def test_whoever_calls_leaves_and_the_other_branch_takes_over(desk: Desk) -> None:
    done = desk.done("staff", "leave", "o1")
    assert done.out.count("to 罗彩云 (o2)") == 2
    desk.done("staff", "leave", "o2")
    assert "nobody can take it, it needs officer" not in done.out
    assert [row["assignee"] for row in desk.done("due", "--json").json if row["rule"] == "welcome"] == [None, None]


def test_coming_back(desk: Desk) -> None:
    desk.done("staff", "leave", "a1")
    back = desk.done("staff", "return", "a1")
    assert "customers in their name: 1" in back.out
    assert "care, 陈建国 c1, due 2026-03-02: to 方美玲 (a1)" in back.out
    assert desk.rows("SELECT left_on FROM staff WHERE id = 'a1'") == [(None,)]
    assert ("returned", None, "a1") in desk.rows('SELECT why, "from", "to" FROM handovers')


@pytest.mark.parametrize(
    ("arguments", "code", "text"),
    [
        (["leave", "zz"], 1, "there is no member of staff zz"),
        (["leave", "a1", "--to", "zz"], 1, "there is no member of staff zz"),
        (["leave", "a1", "--to", "a1"], 2, "cannot take over from themselves"),
        (["leave", "a1", "--on", "2026-03-03"], 1, "has not come yet"),
        (["leave", "a1", "--on", "soon"], 2, "is no date"),
        (["return", "a1"], 1, "a1 has not left"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(desk: Desk, arguments: list[str], code: int, text: str) -> None:
    before = desk.dump("staff", "customers", "callbacks", "events", "handovers")
    answer = desk.run("staff", *arguments)
    assert (answer.code, text in answer.err) == (code, True), answer.err
    assert desk.dump("staff", "customers", "callbacks", "events", "handovers") == before


def test_the_day_on_record_stands(desk: Desk) -> None:
    desk.done("staff", "leave", "a1", "--on", "2026-02-28")
    assert "left on 2026-02-28; say" in desk.run("staff", "leave", "a1", "--on", "2026-03-01").err
    assert "left on 2026-02-28" in desk.run("staff", "leave", "a2", "--to", "a1").err


def test_a_department_without_its_contact_for_callbacks_is_named(desk: Desk) -> None:
    desk.write_policy(POLICY.replace("rules:", "liaison: {role: liaison, each: department}\nrules:", 1))
    desk.take_in(
        "staff",
        [
            {"id": "l1", "role": "liaison", "department": "sales"},
            {"id": "o1", "role": "officer", "department": "sales"},
            {"id": "o2", "role": "officer", "department": "claims", "liaison": 1},
            {"id": "a1", "role": "agent", "department": "funds"}, {"id": "a2", "role": "agent"},
            {"id": "l2", "role": "liaison", "department": "funds", "left_on": "2026-03-03"},
        ],
    )  # fmt: skip
    assert "no contact for callbacks" not in desk.done("staff", "list").err
    told = desk.done("staff", "list", today="2026-03-03").err
    assert told.endswith("desk: no contact for callbacks (liaison) in funds\n")
