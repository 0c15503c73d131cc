"""What `explain` says: rows of the example beside their rule files, and each of the answers on a case made for it."""

import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from callbackctl.cli.output import width
from callbackctl.planning.plan import Run, plan
from callbackctl.policy.model import PolicyHistory
from callbackctl.policy.reader import read_policy
from callbackctl.policy.vocabulary import role, word
from callbackctl.reporting.explain import explain_callback, find_callback
from callbackctl.store.database import connect
from callbackctl.store.example import restore_example
from tests.desk import MONDAY, Desk

ROOT = Path(__file__).resolve().parents[2]
NOW = "2026-03-31T08:00"
SCREEN = 24


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[sqlite3.Connection, dict[str, PolicyHistory]]]:
    """The shipped example on its day, planned."""
    path = tmp_path_factory.mktemp("example") / "example.db"
    restore_example(path)
    connection = connect(path)
    histories = {}
    for (organization,) in connection.execute("SELECT id FROM organizations").fetchall():
        histories[organization] = read_policy(ROOT / "rules" / f"{organization}.yaml")
        plan(connection, Run(organization, histories[organization], NOW))
    yield connection, histories
    connection.close()


def rows(connection: sqlite3.Connection, number: int) -> list[dict[str, Any]]:
    """Random callbacks, the same every time; half of them on the list."""
    dice = random.Random(31)
    found = []
    for where in ("status = 'open' AND opens_on <= '2026-03-31T99'", "status <> 'open' OR opens_on > '2026-04'"):
        ids = [row[0] for row in connection.execute(f"SELECT id FROM callbacks WHERE {where} ORDER BY id")]
        found += dice.sample(ids, number // 2)
    organizations = [row[0] for row in connection.execute("SELECT id FROM organizations")]
    callbacks = [find_callback(connection, organizations, f"cb{identity}") for identity in found]
    return [callback for callback in callbacks if callback is not None]


def test_twenty_rows_read_right_beside_their_rule_files(
    example: tuple[sqlite3.Connection, dict[str, PolicyHistory]],
) -> None:
    connection, histories = example
    chosen = rows(connection, 20)
    assert len(chosen) == 20
    for callback in chosen:
        history = histories[callback["organization"]]
        told = dict(explain_callback(connection, history, callback, NOW)["lines"])
        rule = history.versions[-1][1].rules.get(callback["rule"])
        if rule is None:
            assert callback["rule"] == "promise"
            assert "promised" in told["rule"]
        else:
            assert told["rule"] == f"{callback['rule']}: {rule.purpose.en}"
            assert f"clause {rule.clause}" in told["grounds"]
            assert (rule.assumed is None) == ("assumed" not in told["grounds"])
            assert (rule.sample is None) == ("sample" not in told)
        kind = connection.execute("SELECT type FROM events WHERE id = ?", (callback["event"],)).fetchone()
        if kind is not None:
            assert word(kind[0]) in told["because of"]
        assert callback["due_by"] in told["due"]
        if callback["assignee"] is not None:
            staff = connection.execute("SELECT role FROM staff WHERE id = ?", (callback["assignee"],)).fetchone()[0]
            assert role(staff) in told["by role"]
            assert f"({callback['assignee']})" in told["caller"]
        assert ("settled" in told) == (callback["status"] == "completed")


def test_every_explanation_of_the_example_fits_a_screen(
    example: tuple[sqlite3.Connection, dict[str, PolicyHistory]], capsys: pytest.CaptureFixture[str]
) -> None:
    from callbackctl.cli.explain import print_lines

    connection, histories = example
    numbers = [row[0] for row in connection.execute("SELECT id FROM callbacks")]
    assert len(numbers) > 200
    for number in numbers:
        callback = find_callback(connection, list(histories), f"cb{number}")
        assert callback is not None
        lines = explain_callback(connection, histories[callback["organization"]], callback, NOW)["lines"]
        assert all(text for _heading, text in lines)
        print_lines(lines)
        shown = capsys.readouterr().out.splitlines()
        assert len(shown) <= SCREEN
        assert max(map(width, shown)) <= 100


POLICY = """\
policy: desk
title: {en: The desk, zh: 前台}
source: a policy made up for the tests
channels:
  order: [phone, home, letter]
  home: {only_after: [phone]}
  letter: {only_after: [phone, home]}
caps:
  - {channels: [home], at_most: 10%, enforce: block}
callers:
  roles: [officer]
  never: [salesperson]
  handover:
    - {newcomer: 1 month, to: officer}
contact_gap: 7 days
rules:
  claim:
    clause: "1"
    purpose: {en: the claim, zh: 理赔}
    after: claimed
    within:
      2020-01-01: {value: 10 days, clause: "1"}
      2026-03-01: {value: 5 working days, clause: "1, amended"}
  rank: {clause: "2", purpose: {en: rank, zh: 级别}, after: complained, within: 9 days,
         by: {severity: {major: chief, otherwise: officer}}, not_by: [about]}
  own: {clause: "3", purpose: {en: own, zh: 自己}, every: 1 month, by: owner}
  lot: {clause: "4", purpose: {en: by lot, zh: 抽查}, after: moved_in, within: 9 days, sample: 50%}
"""
STAFF = [
    {"id": "o1", "name": "Ann", "role": "officer", "branch": "east"},
    {"id": "o2", "role": "officer", "branch": "west"},
    {"id": "b1", "role": "chief"},
    {"id": "b2", "role": "chief"},
    {"id": "s1", "name": "Sam", "role": "salesperson"},
    {"id": "new", "role": "officer", "branch": "north", "hired_on": "2026-02-20"},
    {"id": "left", "role": "agent", "left_on": "2026-02-28"},
]
CUSTOMERS = [
    {"id": "c1", "owner": "s1", "branch": "east", "since": "2026-02-25"},
    {"id": "c2", "owner": "left", "since": "2026-01-20"},
    {"id": "c3", "owner": "new", "since": "2026-02-02"},
]


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    found = Desk(tmp_path, capsys, POLICY)
    found.done("init", "--organization", "desk", "--start", "2026-01-01")
    found.take_in("staff", STAFF)
    found.take_in("customers", CUSTOMERS)
    return found


def told(desk: Desk, customer: str, rule: str, today: str = MONDAY) -> dict[str, str]:
    """The explanation of a customer's open callback of a rule."""
    due = desk.done("due", "--json", "--ahead", "60", today=today).json
    name = next(row["id"] for row in due if (row["customer"], row["rule"]) == (customer, rule))
    return dict(desk.done("explain", name, "--json", today=today).json["lines"])


def test_the_dated_value_used_is_named_with_its_clause(desk: Desk) -> None:
    events = [{"id": "old", "customer": "c1", "type": "claimed", "at": "2026-02-27"}]
    desk.take_in("events", [*events, {"id": "new", "customer": "c2", "type": "claimed", "at": "2026-03-02"}])
    before, after = told(desk, "c1", "claim"), told(desk, "c2", "claim")
    assert "clause 1" in before["grounds"]
    assert before["in force"] == ("the rule as it stands since 2020-01-01 until 2026-03-01: it counts from 2026-02-27")
    assert "days" not in before
    assert "clause 1, amended" in after["grounds"]
    assert after["in force"].startswith("the rule as it stands since 2026-03-01 to this day")
    assert after["days"].splitlines() == [
        "2026-03-03 … 03-06  working days 1 to 4",
        "2026-03-07 … 03-08  not counted: weekend",
        "2026-03-09  working day 5",
    ]


def test_why_not_the_owner(desk: Desk) -> None:
    events = [{"customer": customer, "type": "claimed", "at": MONDAY} for customer in ("c1", "c2", "c3")]
    desk.take_in("events", events)
    seller, gone, newcomer = (told(desk, customer, "claim") for customer in ("c1", "c2", "c3"))
    assert seller["caller"].startswith("Ann (o1): they have the role in the customer's branch")
    assert "the owner Sam (s1): the role salesperson never makes callbacks" in seller["and not"]
    assert "the owner left: left on 2026-02-28" in gone["and not"]
    assert "the owner new: a newcomer; their callbacks go to officer" in newcomer["and not"]
    assert newcomer["caller"].endswith("the owner is in their first month")
    assert gone["caller"].endswith(": they have the role; of several the least busy")
    nobody = told(desk, "c2", "own")
    assert nobody["caller"].startswith("nobody: no one there has the role")


def test_why_this_role_and_not_the_one_complained_of(desk: Desk) -> None:
    row = {"customer": "c1", "type": "complained", "at": MONDAY, "severity": "major", "about": "b1"}
    desk.take_in("events", [row])
    lines = told(desk, "c1", "rank")
    assert lines["by role"] == "chief, because severity is major"
    assert lines["caller"].startswith("b2: ")
    assert "b1: the complaint is about them" in lines["and not"]


def test_why_this_channel_now(desk: Desk) -> None:
    desk.take_in("events", [{"customer": "c1", "type": "claimed", "at": "2026-02-27"}])
    lines = told(desk, "c1", "claim")
    assert lines["channel"] == "phone, the first of phone, home visit, letter"
    assert "home visit: only after a failed try by phone; not allowed, it would be over 10%" in lines["others"]
    tries = [{"customer": "c1", "at": f"{MONDAY}T07:00", "channel": "phone", "outcome": "busy"}]
    desk.take_in("visits", [*tries, *({"customer": "c2", "at": f"2026-03-01T{n:02}:00", "channel": "letter",
                                       "outcome": "sent"} for n in range(10, 20))])  # fmt: skip
    lines = told(desk, "c1", "claim")
    assert lines["channel"] == "home visit, next in the order phone, home visit, letter"
    assert "phone: tried in vain: 03-02 line busy" in lines["others"]
    desk.done("customer", "set", "c1", "consent=phone,home,letter")
    assert told(desk, "c1", "claim")["channel"].startswith("no channel")


def test_the_lot_is_told_with_its_frame(desk: Desk) -> None:
    desk.take_in(
        "events", [{"customer": f"c{n % 3 + 1}", "type": "moved_in", "at": MONDAY, "id": f"m{n}"} for n in range(9)]
    )
    due = desk.done("due", "--json").json
    drawn = [row["id"] for row in due if row["rule"] == "lot"]
    assert len(drawn) == 5
    lots = set()
    for name in drawn:
        sample = dict(desk.done("explain", name, "--json").json["lines"])["sample"]
        assert sample.startswith("drawn: 5 of 9 events of 2026-03; at least 50 % are asked for; its lot was number")
        lots.add(sample.split("number ")[1].split(" ")[0])
    assert lots == {"1", "2", "3", "4", "5"}


def test_what_wins_and_what_goes_together(desk: Desk) -> None:
    rows = [{"customer": "c1", "type": "claimed", "at": MONDAY}, {"customer": "c1", "type": "complained", "at": MONDAY}]
    desk.take_in("events", rows)
    desk.take_in("visits", [{"customer": "c1", "at": "2026-02-27", "channel": "phone", "outcome": "reached"}])
    desk.done("customer", "set", "c1", "do_not_contact=1")
    lines = told(desk, "c1", "claim")
    assert lines["in one go"].endswith(" rank")
    first, second = lines["what wins"].splitlines()
    assert first.startswith("contacted on 2026-02-27, within 7 days: that spares only whoever is drawn")
    assert second == "the customer does not want to be contacted: this is owed all the same"


def test_what_is_over_says_how_it_ended(desk: Desk) -> None:
    desk.take_in("events", [{"id": "e1", "customer": "c1", "type": "claimed", "at": "2026-02-10"}])
    name = next(row["id"] for row in desk.done("due", "--json").json if row["rule"] == "claim")
    desk.done("log", "c1", "--rule", "claim", "--channel", "phone", "--outcome", "reached", "--by", "o1")
    lines = dict(desk.done("explain", name, "--json").json["lines"])
    assert lines["settled"] == f"on {MONDAY}T08:00, late: visit v1, phone, Ann (o1)"
    assert "caller" not in lines


def test_a_customer_is_told_rule_by_rule_why_they_are_not_listed(desk: Desk) -> None:
    desk.take_in("events", [{"customer": "c1", "type": "claimed", "at": "2025-11-01"}])
    desk.done("due")
    why = {row["rule"]: row["why"] for row in desk.done("explain", "c1", "--json").json["rules"]}
    assert why["claim"].startswith("what set it off was over before 2026-01-01")
    assert why["rank"] == "no “complained” on record"
    assert why["own"] == "opens on 2026-03-25, due by 2026-03-25"
    assert why["promise"] == "no date was promised"
