"""Who sees whom: consultants their own, managers their group, directors their centre; numbers are the owner's alone."""

from pathlib import Path

import pytest

from tests.desk import POLICY, ROOT, Answer, Desk

DAY = "2026-03-20"
STAFF = [
    {"id": "a1", "role": "consultant", "group": "A", "branch": "north"},
    {"id": "a2", "role": "consultant", "group": "A", "branch": "north"},
    {"id": "b1", "role": "consultant", "group": "B", "branch": "north"},
    {"id": "s1", "role": "consultant", "group": "A", "branch": "south"},
    {"id": "m1", "role": "manager", "group": "A", "branch": "north"},
    {"id": "d1", "role": "director", "branch": "north"},
    {"id": "k1", "role": "service_clerk"},
    {"id": "p1", "role": "president"},
    {"id": "x1", "role": "intern", "group": "A", "branch": "north"},
]
OWNERS = {"c1": "a1", "c2": "a2", "c3": "b1", "c4": "s1", "c5": None}
PHONE, MASKED = "13800001234", "138****1234"
SEEN = {
    "a1": {"c1"}, "a2": {"c2", "c1"}, "b1": {"c3"}, "s1": {"c4"}, "m1": {"c1", "c2"}, "d1": {"c1", "c2", "c3", "c5"},
    "k1": set(OWNERS), "p1": set(OWNERS), "x1": set(),
}  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """The service desk as shipped: every customer is to get a text message today; a2 knows c1 as the second."""
    desk = Desk(tmp_path, capsys)
    desk.rules = ROOT / "rules"
    desk.done("init", "--organization", "service-desk", today="2026-01-05")
    desk.take_in("staff", STAFF, today="2026-01-05")
    customers = [{"id": one, "name": f"Lin {one}", "phone": PHONE, "owner": owner} for one, owner in OWNERS.items()]
    customers[0]["second_owner"] = "a2"
    customers[4]["branch"] = "north"
    desk.take_in("customers", customers, today="2026-01-05")
    desk.take_in("events", [{"customer": one, "type": "repaid", "at": DAY} for one in OWNERS], today=DAY)
    return desk


def asked(desk: Desk, person: str, *command: str) -> Answer:
    return desk.run(*command, "--as", person, today=DAY)


@pytest.mark.parametrize(("person", "seen"), SEEN.items())
def test_every_list_shows_whom_one_may_see(desk: Desk, person: str, seen: set[str]) -> None:
    assert {row["customer"] for row in asked(desk, person, "due", "--json").json} == seen
    assert {row["id"] for row in asked(desk, person, "customer", "find", "lin", "--json").json} == seen
    for customer in OWNERS:
        desk.done("archive", "lend", customer, "--to", "k1", today=DAY)
        for command in (["customer", "show", customer], ["explain", customer]):
            answer = asked(desk, person, *command)
            assert answer.code == (0 if customer in seen else 1), answer.err
            if customer not in seen:
                assert answer.err == (
                    f"Error: {customer} is not among the customers whom {person} may see\n"
                )  # fmt: skip
    assert {row["customer"] for row in asked(desk, person, "archive", "list", "--json").json} == seen


@pytest.mark.parametrize(("person", "seen"), SEEN.items())
def test_complaints_matters_and_reviews_are_those_of_whom_one_may_see(desk: Desk, person: str, seen: set[str]) -> None:
    for number, customer in enumerate(OWNERS):
        desk.done("complaint", "add", "--customer", customer, "--category", "product", "--by", "k1", today=DAY)
        desk.done("matter", "add", customer, "--content", "the door", today=DAY)
        visit = {"id": f"v{number}", "customer": customer, "at": DAY, "channel": "home", "outcome": "reached", "by": "b1"}
        desk.take_in("visits", [visit], today=DAY)
    for command in ("complaint", "matter", "review"):
        assert len(desk.done(command, "list", "--json", today=DAY).json) == len(OWNERS), command
        answer = asked(desk, person, command, "list", "--json")
        assert {row["customer"] for row in answer.json} == seen, command


def test_whoever_has_it_in_hand_sees_it(desk: Desk) -> None:
    desk.take_in("staff", [{"id": "h1", "role": "department_head", "department": "production"}], today=DAY)
    desk.done("complaint", "add", "--customer", "c1", "--category", "product", "--by", "k1", today=DAY)
    (taken,) = desk.done("complaint", "list", "--json", today=DAY).json
    desk.done("matter", "add", "c2", "--content", "the door", "--to", "production", today=DAY)
    assert asked(desk, "h1", "complaint", "list", "--json").json == []
    desk.done("complaint", "pass", taken["id"], "--by", "k1", "--to", "production", today=DAY)
    for command, customer in (("complaint", "c1"), ("matter", "c2")):
        assert [row["customer"] for row in asked(desk, "h1", command, "list", "--json").json] == [customer]
        assert asked(desk, "s1", command, "list", "--json").json == []


def test_it_holds_before_anything_was_planned(desk: Desk) -> None:
    assert [row["id"] for row in asked(desk, "b1", "customer", "find", "lin", "--json").json] == ["c3"]


def test_without_a_name_everything_is_listed_and_masked(desk: Desk) -> None:
    rows = desk.done("due", "--json", today=DAY).json
    assert {row["customer"] for row in rows} == set(OWNERS)
    assert {row["phone"] for row in rows} == {MASKED}


def test_a_stranger_sees_nothing(desk: Desk) -> None:
    for command in (["due"], ["customer", "find", "lin"], ["customer", "show", "c1"]):
        answer = asked(desk, "stranger", *command)
        assert (answer.code, answer.err.splitlines()[-1]) == (1, "Error: there is no member of staff stranger")


@pytest.mark.parametrize(("person", "own"), [("a1", {"c1"}), ("a2", {"c1", "c2"}), ("m1", set()), ("k1", set())])
def test_numbers_in_full_are_the_owners_alone(desk: Desk, person: str, own: set[str]) -> None:
    """Not even whoever is to call sees them: the policy says so. They can unmask, for a reason and on record."""
    rows = asked(desk, person, "due", "--json").json
    assert {row["customer"] for row in rows if row["phone"] == PHONE} == own
    for row in rows:
        shown = asked(desk, person, "customer", "show", row["customer"], "--json").json
        assert (shown["phone"] == PHONE) == (row["customer"] in own)
        assert {one["phone"] for one in shown["due"]} == {PHONE if row["customer"] in own else MASKED}


def test_the_clerk_who_is_to_call_sees_the_customer_and_no_number(desk: Desk) -> None:
    assert {row["assignee"] for row in desk.done("due", "--json", today=DAY).json} == {"k1"}


def test_where_the_policy_says_nothing_everybody_is_seen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = Desk(tmp_path, capsys).opened()
    desk.take_in("customers", [{"id": "c1", "phone": PHONE, "owner": "seller"}])
    desk.take_in("events", [{"customer": "c1", "type": "signed_up", "at": "2026-03-01"}])
    (row,) = desk.done("due", "--json").json
    for person in ("o1", "o2", "boss", "seller", "stranger"):
        (shown,) = desk.done("due", "--json", "--as", person).json
        assert shown["phone"] == (PHONE if person == row["assignee"] else MASKED)


def test_a_changed_policy_is_known_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = Desk(tmp_path, capsys).opened()
    desk.take_in("customers", [{"id": "c1", "owner": "o1"}, {"id": "c2", "owner": "o2"}])
    assert len(desk.done("customer", "find", "c", "--as", "o1", "--json").json) == 2
    desk.write_policy(POLICY.replace("quiet_hours:", "visibility: {roles: {officer: own}, contact: owner}\nquiet_hours:"))
    assert len(desk.done("customer", "find", "c", "--as", "o1", "--json").json) == 1


# Unmasking


def access(desk: Desk) -> list[tuple[object, ...]]:
    return desk.rows('SELECT "by", action, what, customer, rows, masked, because FROM access ORDER BY number')


def test_unmasking_is_written_down(desk: Desk) -> None:
    rows = asked(desk, "k1", "due", "--unmask", "calls of the day", "--json").json
    assert {row["phone"] for row in rows} == {PHONE}
    shown = asked(desk, "m1", "customer", "show", "c2", "--unmask", "a letter came back", "--json").json
    assert (shown["phone"], shown["masked"]) == (PHONE, False)
    found = asked(desk, "m1", "customer", "find", "lin", "--unmask", "who was it", "--json").json
    assert {row["phone"] for row in found} == {PHONE}
    assert access(desk) == [
        ("k1", "unmask", "due", None, 5, 0, "calls of the day"),
        ("m1", "unmask", "customer show", "c2", 1, 0, "a letter came back"),
        ("m1", "unmask", "customer find", None, 2, 0, "who was it"),
    ]
    assert desk.done("doctor").code == 0


def test_nobody_unmasks_whom_they_may_not_see_or_without_a_name(desk: Desk) -> None:
    assert asked(desk, "a1", "customer", "show", "c2", "--unmask", "curious").code == 1
    answer = desk.run("customer", "show", "c2", "--unmask", "curious", today=DAY)
    assert (answer.code, answer.out) == (2, "")
    assert "say who you are with --as STAFF" in answer.err
    assert desk.run("due", "--unmask", "curious", today=DAY).out == ""
    assert access(desk) == []
