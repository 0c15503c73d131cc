"""One customer: shown without what others need not see, found by what people remember, changed with care."""

from pathlib import Path

import pytest

from tests.desk import Desk

POLICY = """\
policy: desk
title: {en: The desk, zh: 前台}
source: a policy made up for the tests
channels: {order: [phone, home]}
contact_gap: 7 days
flags:
  frequent: {count: claimed, at_least: 2, title: {en: claims often, zh: 多次理赔}}
rules:
  welcome: {clause: "1", purpose: {en: all well, zh: 一切可好}, after: signed, within: 10 days, by: officer}
  asked: {clause: "2", purpose: {en: a question, zh: 抽查}, after: claimed, within: 10 days, by: officer, sample: 50%}
  key: {clause: "3", purpose: {en: key account, zh: 大客户}, for: {tier: key}, every: 1 month, by: owner}
"""
STAFF = [
    {"id": "o1", "name": "林嘉敏", "role": "officer"}, {"id": "a1", "role": "agent"}, {"id": "a2", "role": "agent"},
    {"id": "gone", "role": "agent", "left_on": "2026-01-31"},
]  # fmt: skip
CUSTOMERS = [
    {"id": "c1", "name": "王朝阳", "phone": "13812345678", "email": "wang@example.com", "owner": "a1",
     "address": "东苑3栋201室", "since": "2026-01-05", "insured_id": "110101199003072316",
     "renewed": "2026-01-05"},
    {"id": "c2", "name": "李朝阳", "phone": "139-0000-1111", "owner": "a2", "since": "2026-01-05"},
    {"id": "100%", "name": "Percy", "since": "2026-01-05"},
]  # fmt: skip
EVENTS = [
    {"id": "e1", "customer": "c1", "type": "signed", "at": "2026-02-27"},
    {"id": "e2", "customer": "c1", "type": "claimed", "at": "2026-02-26"},
    {"id": "e3", "customer": "c1", "type": "claimed", "at": "2026-02-26"},
]


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    found = Desk(tmp_path, capsys, POLICY)
    found.done("init", "--organization", "desk", "--start", "2026-01-01")
    for kind, rows in (("staff", STAFF), ("customers", CUSTOMERS), ("events", EVENTS)):
        found.take_in(kind, rows)
    return found


def test_show_hides_contact_details_from_others(desk: Desk) -> None:
    shown = desk.done("customer", "show", "c1", "--json").json
    assert (shown["phone"], shown["email"], shown["masked"]) == ("138****5678", "w***@example.com", True)
    assert "201" not in shown["address"]
    assert shown["attributes"]["insured_id"] == "110***********2316"
    assert shown["attributes"]["renewed"] == "2026-01-05"
    assert "13812345678" not in desk.done("customer", "show", "c1", "--as", "a2").out
    for viewer in ("a1", "o1"):  # who looks after them, and who is to call
        seen = desk.done("customer", "show", "c1", "--as", viewer).out
        assert "13812345678" in seen
        assert "东苑3栋201室" in seen


def test_show_says_what_is_open_and_why_the_rest_is_not(desk: Desk) -> None:
    shown = desk.done("customer", "show", "c1", "--json").json
    assert {row["rule"] for row in shown["due"]} == {"welcome", "asked"}
    assert shown["flags"] == {"frequent": "claims often"}
    why = {row["rule"]: row["why"] for row in shown["not_listed"]}
    assert why["key"] == "only for customers whose tier is key"
    text = desk.done("customer", "show", "c1").out
    assert "claims often" in text
    assert "only for customers whose tier is key" in text


def test_show_tells_what_was(desk: Desk) -> None:
    desk.done("log", "c1", "--channel", "phone", "--outcome", "reached", "--by", "o1", "--content", "content indeed")
    shown = desk.done("customer", "show", "c1", "--json").json
    assert shown["due"] == []
    assert shown["visits"][0]["content"] == "content indeed"
    assert set(shown["visits"][0]["settled"].split(",")) == {"welcome", "asked"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("朝阳", {"c1", "c2"}),
        ("王朝", {"c1"}),
        ("5678", {"c1"}),
        ("00001111", {"c2"}),
        ("东苑 朝阳", {"c1"}),
        ("100%", {"100%"}),
        ("%", {"100%"}),
        ("nobody", set()),
    ],
)
def test_find(desk: Desk, text: str, found: set[str]) -> None:
    rows = desk.done("customer", "find", *text.split(), "--json").json
    assert {row["id"] for row in rows} == found
    assert all("*" in (row["phone"] or "*") for row in rows)


def test_set_changes_and_plans_anew(desk: Desk) -> None:
    done = desk.done("customer", "set", "c1", "tier=key", "consent=phone", "insured_id=", "--json").json
    assert done["tier"] == {"before": None, "after": "key"}
    assert done["insured_id"]["after"] is None
    assert desk.rows("SELECT tier, consent, attributes FROM customers WHERE id = 'c1'") == [
        ("key", "phone", '{"renewed":"2026-01-05"}')
    ]
    rows = desk.done("due", "--json").json
    assert {(row["rule"], row["channel"]) for row in rows} == {("key", "home"), ("welcome", "home"), ("asked", "home")}
    assert "nothing has changed" in desk.done("customer", "set", "c1", "tier=key").out


@pytest.mark.parametrize(
    ("change", "code", "text"),
    [
        ("teir=key", 1, "did you mean tier?"),
        ("consent=fax", 1, "'fax' is none of"),
        ("since=yesterday", 1, "is no date"),
        ("do_not_contact=later", 1, "1 means for good"),
        ("owner=a2", 1, "customer move"),
        ("id=c9", 1, "cannot be changed"),
        ("tier", 2, "write column=value"),
    ],
)
def test_set_refuses_what_an_import_would(desk: Desk, change: str, code: int, text: str) -> None:
    desk.done("due")
    before = desk.dump("customers", "callbacks", "settings")
    answer = desk.run("customer", "set", "c1", change)
    assert (answer.code, text in answer.err) == (code, True), answer.err
    assert desk.dump("customers", "callbacks", "settings") == before


def test_move_keeps_a_record_and_takes_the_owner_s_callbacks_along(desk: Desk) -> None:
    desk.done("customer", "set", "c1", "tier=key")
    done = desk.done("customer", "move", "c1", "--to", "a2", "--as", "a1", "--json").json
    assert [(row["rule"], row["from"], row["to"]) for row in done["callbacks"]] == [("key", "a1", "a2")]
    kept = desk.rows('SELECT customer, rule, "from", "to", why, "by" FROM handovers ORDER BY id')
    assert kept == [("c1", None, "a1", "a2", "moved", "a1"), ("c1", "key", "a1", "a2", "moved", "a1")]
    assert "from a1 to a2" in desk.done("customer", "show", "c1").out
    assert "nothing has changed" in desk.done("customer", "move", "c1", "--to", "a2").out
    assert "gone left on 2026-01-31" in desk.run("customer", "move", "c1", "--to", "gone").err
    assert desk.run("customer", "move", "zz", "--to", "a2").code == 1


def test_who_wants_no_contact_is_passed_over_by_lot_and_listed_with_a_warning_otherwise(desk: Desk) -> None:
    """Both claims are c1's; with c2's claim beside them, half of three is two: c2 and one that cannot be helped."""
    desk.done("customer", "set", "c1", "do_not_contact=2026-03-31")
    claims = [{"id": f"n{n}", "customer": "c2", "type": "claimed", "at": "2026-03-01"} for n in range(3)]
    claims += [{"id": "n9", "customer": "c1", "type": "claimed", "at": "2026-03-01"}]
    desk.take_in("events", claims)
    rows = desk.done("due", "--json").json
    assert {row["event"] for row in rows if row["rule"] == "asked" and row["event"][0] == "n"} <= {"n0", "n1", "n2"}
    assert desk.rows("SELECT drawn, reason FROM draws WHERE event = 'n9'") == [(0, "do not contact")]
    (welcome,) = (row for row in rows if row["rule"] == "welcome")
    assert welcome["warnings"] == ["do-not-contact: the customer does not want to be contacted until 2026-03-31"]
    logged = desk.done("log", "c1", "--channel", "phone", "--outcome", "reached", "--by", "o1")
    assert "warning: do-not-contact" in logged.err


@pytest.mark.parametrize(("today", "warned"), [("2026-03-31", True), ("2026-04-01", False)])
def test_the_wish_ends_after_its_last_day(desk: Desk, today: str, warned: bool) -> None:
    desk.done("customer", "set", "c1", "do_not_contact=2026-03-31")
    rows = desk.done("due", "--json", today=today).json
    assert any("do-not-contact" in warning for row in rows for warning in row["warnings"]) is warned


BLACK_LISTED = POLICY.replace("for: {tier: key}", "for: {blacklist: false}")


def test_whoever_is_on_the_black_list_is_solicited_no_more_and_why_is_on_record(desk: Desk) -> None:
    desk.write_policy(BLACK_LISTED)
    assert "key" in {row["rule"] for row in desk.done("due", "--json").json if row["customer"] == "c1"}
    told = desk.done("customer", "blacklist", "c1", "--because", "threatened a caller", "--as", "o1")
    assert told.out == "c1 is on the black list\n"
    assert "withdrawn: the customer or event no longer meets the rule" in told.err
    assert "key" not in {row["rule"] for row in desk.done("due", "--json").json if row["customer"] == "c1"}
    assert "2026-03-02 put on it by o1: threatened a caller" in desk.done("customer", "show", "c1").out
    again = desk.done("customer", "blacklist", "c1", "--because", "again", "--as", "o1")
    assert again.out == "nothing has changed: it was so already\n"
    desk.done("customer", "blacklist", "c1", "--lift", "--because", "settled", "--as", "a1", today="2026-03-03")
    assert desk.rows('SELECT listed, because, at, "by" FROM blacklistings ORDER BY number') == [
        (1, "threatened a caller", "2026-03-02T08:00", "o1"), (0, "settled", "2026-03-03T08:00", "a1"),
    ]  # fmt: skip
    assert "key" in {row["rule"] for row in desk.done("due", "--json").json if row["customer"] == "c1"}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["blacklist", "c1", "--because", "rude"], "say who you are: --as STAFF"),
        (["blacklist", "c1", "--because", " ", "--as", "o1"], "say why: --because REASON"),
        (["blacklist", "c1", "--because", "rude", "--as", "ghost"], "there is no member of staff ghost"),
        (["blacklist", "zz", "--because", "rude", "--as", "o1"], "there is no customer zz"),
        (["set", "c1", "blacklist=1"], "the black list is kept by: customer blacklist ID --because REASON"),
    ],
)
def test_nobody_comes_on_the_black_list_without_a_reason(desk: Desk, arguments: list[str], told: str) -> None:
    desk.write_policy(BLACK_LISTED)
    answer = desk.run("customer", *arguments)
    assert (answer.code, told in answer.err) == (1, True)
    assert desk.rows("SELECT * FROM blacklistings") == []


def test_a_policy_without_a_black_list(desk: Desk) -> None:
    answer = desk.run("customer", "blacklist", "c1", "--because", "rude", "--as", "o1")
    assert (answer.code, "customers have no blacklist" in answer.err) == (1, True)
