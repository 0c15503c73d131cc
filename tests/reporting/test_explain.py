"""Why a callback exists and is due then, day by day; why a customer is or is not on the list."""

from pathlib import Path

import pytest

from tests.desk import MONDAY, POLICY, Desk

WORKING = POLICY.replace("within: 10 days", "within: 5 working days", 1)
# Friday before the Spring Festival of 2026: the Saturday after it is worked, then nine days are off.
FRIDAY = "2026-02-13"


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    desk = Desk(tmp_path, capsys, WORKING).opened()
    desk.take_in("customers", [{"id": "c1", "name": "陈建国", "owner": "o2"}, {"id": "c2", "owner": "seller"}])
    desk.take_in("events", [{"id": "e1", "customer": "c1", "type": "signed_up", "at": FRIDAY, "ref": "K-17"}])
    desk.done("due")
    return desk


def test_the_ledger_shows_every_day_and_why_it_counts(desk: Desk) -> None:
    explained = desk.done("explain", "cb1", "--json").json
    assert (explained["opens_on"], explained["due_by"]) == (FRIDAY, "2026-02-27")
    ledger = {entry["day"]: entry for entry in explained["ledger"]}
    assert list(ledger) == [f"2026-02-{day}" for day in range(14, 28)]
    assert [day[8:] for day, entry in ledger.items() if entry["counts"]] == ["14", "24", "25", "26", "27"]
    assert [entry["number"] for entry in ledger.values() if entry["counts"]] == [1, 2, 3, 4, 5]
    assert ledger["2026-02-14"]["kind"] == "swapped"
    assert {ledger[f"2026-02-{day}"]["kind"] for day in range(16, 24)} == {"holiday"}
    assert not any(entry["provisional"] for entry in ledger.values())


def test_the_text_says_it_to_people(desk: Desk) -> None:
    out = desk.done("explain", "cb1").out
    for part in ("陈建国 (c1)", "welcome: is all well?", "e1", "K-17", FRIDAY, "2026-02-27", "2026-02-14", "罗彩云"):
        assert part in out
    assert "\x1b" not in out


def test_it_speaks_chinese(desk: Desk) -> None:
    out = desk.done("explain", "cb1", "--lang", "zh").out
    assert "welcome：一切可好" in out
    assert "is all well" not in out
    assert "; " not in out


def test_the_last_contact_is_told_in_words(desk: Desk) -> None:
    visit = {"customer": "c1", "at": "2026-03-01T10:00", "channel": "home", "outcome": "no_answer", "by": "o2"}
    desk.take_in("visits", [visit])
    assert "last contact: 2026-03-01T10:00 home visit: no answer" in desk.done("explain", "c1").out
    assert "上次联系：2026-03-01T10:00 上门：" in desk.done("explain", "c1", "--lang", "zh").out


def test_a_year_without_announced_holidays_is_called_provisional(desk: Desk) -> None:
    desk.take_in(
        "events", [{"id": "e9", "customer": "c2", "type": "signed_up", "at": "2031-03-03"}], today="2031-03-03"
    )
    desk.done("due", today="2031-03-03")
    number = desk.rows("SELECT id FROM callbacks WHERE event = 'e9'")[0][0]
    explained = desk.done("explain", f"cb{number}", "--json", today="2031-03-03").json
    assert explained["ledger"]
    assert all(entry["provisional"] for entry in explained["ledger"])


def test_calendar_days_need_no_ledger(desk: Desk) -> None:
    desk.take_in("events", [{"id": "e2", "customer": "c2", "type": "claim_closed", "at": MONDAY}])
    desk.done("due")
    explained = desk.done("explain", "cb2", "--json").json
    assert (explained["rule"], explained["ledger"], explained["due_by"]) == ("claim", [], "2026-03-12")


def test_a_settled_callback_names_its_visit(desk: Desk) -> None:
    desk.take_in("visits", [{"id": "v7", "customer": "c1", "at": MONDAY, "channel": "phone", "outcome": "reached"}])
    desk.done("due")
    answer = desk.done("explain", "cb1")
    assert "v7" in answer.out
    assert desk.done("explain", "cb1", "--json").json["status"] == "completed"


def test_a_withdrawn_callback_names_its_reason(desk: Desk) -> None:
    desk.write_policy(POLICY)
    desk.done("due")
    assert desk.done("explain", "cb1", "--json").json["status"] == "withdrawn"
    assert "the rule has changed" in desk.done("explain", "cb1").out


def test_a_number_without_its_letters_will_do(desk: Desk) -> None:
    assert desk.done("explain", "1", "--json").json["id"] == "cb1"


def test_a_customer_has_a_verdict_for_every_rule(desk: Desk) -> None:
    answer = desk.done("explain", "c1", "--json").json
    assert (answer["customer"], answer["name"]) == ("c1", "陈建国")
    verdicts = {one["rule"]: one for one in answer["rules"]}
    assert list(verdicts)[:2] == ["welcome", "claim"]
    assert (verdicts["welcome"]["listed"], verdicts["welcome"]["callback"]) == (True, "cb1")
    assert "2026-02-27" in verdicts["welcome"]["why"]
    assert (verdicts["claim"]["listed"], verdicts["claim"]["callback"]) == (False, None)
    assert verdicts["claim"]["why"]


def test_a_customer_is_explained_in_words(desk: Desk) -> None:
    desk.take_in("visits", [{"id": "v1", "customer": "c1", "at": MONDAY, "channel": "phone", "outcome": "busy"}])
    out = desk.done("explain", "c1").out
    assert "陈建国" in out
    assert MONDAY in out
    assert "welcome" in out


def test_what_opens_later_is_not_listed_yet(desk: Desk) -> None:
    visit = {"id": "v1", "customer": "c2", "at": "2026-03-01", "channel": "phone", "outcome": "reached"}
    desk.take_in("visits", [{**visit, "next_on": "2026-03-20"}])
    desk.done("due", "--ahead", "30")
    verdicts = {one["rule"]: one for one in desk.done("explain", "c2", "--json").json["rules"]}
    assert verdicts["promise"]["listed"] is False
    assert "2026-03-20" in verdicts["promise"]["why"]


def test_a_customer_of_two_organizations_must_be_said_whose(desk: Desk) -> None:
    desk.write_policy(POLICY.replace("policy: desk", "policy: shop"))
    desk.take_in("customers", [{"id": "c1", "organization": "shop"}])
    answer = desk.run("explain", "c1")
    assert answer.code == 2
    assert "c1 is a customer of desk, shop; name one with --organization" in answer.err
    assert desk.done("explain", "c1", "--organization", "shop", "--json").json["organization"] == "shop"
    assert desk.run("explain", "cb1", "--organization", "shop").code == 1
