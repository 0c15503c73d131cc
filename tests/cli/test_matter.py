"""Matters on the command line: raised, passed on, resolved, told, answered by one letter, and listed with their days."""

from pathlib import Path

import pytest

from tests.desk import MONDAY, POLICY, Desk

MATTERS = """
complaints: {open_letter: true}
matters:
  clause: "9"
  asks: [department]
  customer_told: true
  agreed_date: true
  phone_enough: {contact: 3, unless: {severity: major}}
  kinds:
    leak: {title: {en: a leak, zh: 漏水}, due: 1 day after, to: plumbing, channels: [home]}
    idea: {title: {en: an idea, zh: 建议}}
"""
TUESDAY = "2026-03-03T09:00"


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """Two customers at a desk whose policy follows what they raise."""
    desk = Desk(tmp_path, capsys, POLICY + MATTERS).opened()
    desk.take_in("customers", [{"id": "c1", "name": "陈建国"}, {"id": "c2", "name": "周小梅"}])
    return desk


def raised(desk: Desk, *options: str, customer: str = "c1") -> str:
    """The id of a matter taken down on Monday."""
    answer = desk.done("matter", "add", customer, "--content", "it drips", "--by", "o1", "--json", *options)
    return str(answer.json["id"])


def state(desk: Desk, matter: str, today: str = MONDAY) -> tuple[str, int | None]:
    facts = desk.done("matter", "show", matter, "--json", today=today).json
    return facts["state"], facts["days_left"]


def test_a_matter_from_hand_to_hand(desk: Desk) -> None:
    matter = raised(desk, "--kind", "idea")
    assert state(desk, matter) == ("open", None)
    answer = desk.done("matter", "pass", matter, "--to", "design", "--due", "2026-03-05", "--by", "o1")
    assert answer.out == "m1 passed on: an idea; “it drips”; design; 3 days left (2026-03-05)\n"
    assert state(desk, matter, TUESDAY) == ("open", 2)
    assert state(desk, matter, "2026-03-05") == ("open", 0)
    assert state(desk, matter, "2026-03-06") == ("late", -1)
    desk.done("matter", "resolve", matter, "--outcome", "a new tap", "--by", "o2", today=TUESDAY)
    assert state(desk, matter, TUESDAY) == ("to tell", None)
    desk.done("matter", "tell", matter, "--by", "o1", today=TUESDAY)
    assert state(desk, matter, TUESDAY) == ("done", None)
    steps = desk.rows('SELECT step, "by", department, due_by, note FROM matter_steps ORDER BY number')
    assert steps == [
        ("raised", "o1", None, None, "it drips"),
        ("passed", "o1", "design", "2026-03-05", None),
        ("resolved", "o2", None, None, "a new tap"),
        ("told", "o1", None, None, None),
    ]
    shown = desk.done("matter", "show", matter, today=TUESDAY).out
    assert "2026-03-03T09:00 resolved; by o2; a new tap" in shown


def test_a_kind_decides_department_day_and_channel(desk: Desk) -> None:
    matter = raised(desk, "--kind", "leak")
    facts = desk.done("matter", "show", matter, "--json").json
    assert (facts["department"], facts["due_by"], facts["days_left"]) == ("plumbing", "2026-03-03", 1)
    refused = desk.run("matter", "resolve", matter, "--outcome", "sealed", "--told", "phone")
    assert (refused.code, refused.err) == (1, "Error: channel-not-allowed: leak is settled by home, not phone\n")
    assert state(desk, matter) == ("open", 1)  # the outcome went with it
    desk.done("matter", "resolve", matter, "--outcome", "sealed", "--told", "home")
    assert state(desk, matter) == ("done", None)


def test_a_person_may_be_named_instead_of_a_department(desk: Desk) -> None:
    matter = raised(desk, "--to", "boss")
    assert desk.done("matter", "show", matter, "--json").json["person"] == "boss"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["pass", "m7", "--to", "x"], "unknown-matter: there is no matter m7; see: matter list"),
        (["pass", "m1"], "field-missing: say to whom: --to DEPARTMENT or --person STAFF, or a new day: --due"),
        (["pass", "m1", "--person", "nobody"], "unknown-staff: there is no member of staff nobody"),
        (["pass", "m1", "--to", "x", "--due", "2026-03-01"], "out-of-range: 2026-03-01 is over already"),
        (["pass", "m1", "--to", "x", "--due", "soon"], "out-of-range: 'soon' is no date"),
        (["resolve", "m1", "--outcome", " "], "field-missing: outcome is missing"),
        (["resolve", "m1", "--outcome", "x", "--at", "2026-03-03"], "in-the-future: 2026-03-03 has not come yet"),
        (["resolve", "m1", "--outcome", "x", "--at", "2026-03-01"], "out-of-range: 2026-03-01 is before it was raised"),
        (["tell", "m1"], "not-resolved: m1 has no outcome to tell yet"),
        (["add", "c9", "--content", "x"], "unknown-customer: there is no customer c9"),
        (["add", "c1", "--content", "x", "--kind", "lek"], "out-of-range: kind 'lek' is none of: leak, idea, problem"),
        (["add", "c1", "--content", "x", "--priority", "asap"], "out-of-range: priority 'asap' is none of: high,"),
        (["add", "c1", "--content", "x", "--visit", "v9"], "there is no visit v9 of this customer"),
    ],
)
def test_what_is_refused_changes_nothing(desk: Desk, arguments: list[str], said: str) -> None:
    raised(desk)
    before = desk.dump("matters", "matter_steps", "settings")
    answer = desk.run("matter", *arguments)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith(f"Error: {said}")
    assert desk.dump("matters", "matter_steps", "settings") == before


def test_the_list_has_the_urgent_first_and_the_done_last(desk: Desk) -> None:
    raised(desk, "--due", "2026-03-09")
    raised(desk, "--priority", "low", "--due", "2026-03-04")
    raised(desk, "--priority", "high", customer="c2")
    raised(desk)
    desk.done("matter", "resolve", "m4", "--outcome", "x", "--told", "phone")
    rows = desk.done("matter", "list", "--json").json
    assert [row["id"] for row in rows] == ["m3", "m1", "m2", "m4"]
    assert [row["id"] for row in desk.done("matter", "list", "--open", "--json").json] == ["m3", "m1", "m2"]
    assert [row["id"] for row in desk.done("matter", "list", "--customer", "c2", "--json").json] == ["m3"]
    assert desk.done("matter", "list", "--month", "2026-02", "--json").json == []
    lines = desk.done("matter", "list", "--open", today="2026-03-10").out.splitlines()
    assert "1 days late" not in lines[1]
    assert "陈建国 c1" in lines[2]
    assert lines[2].endswith("1 day late (2026-03-09)")


def test_one_letter_for_many(desk: Desk) -> None:
    ids = [raised(desk), raised(desk, customer="c2")]
    assert desk.run("matter", "letter", *ids, "--subject", "hot water").code == 2
    text = desk.file("letter.txt", "The boiler is new.\n")
    answer = desk.done("matter", "letter", *ids, "--subject", "hot water", "--file", text, "--by", "o1")
    assert answer.out == "letter l1 is filed with m1, m2\n"
    for matter in ids:
        facts = desk.done("matter", "show", matter, "--json").json
        assert (facts["state"], facts["outcome"]) == ("done", "open letter: hot water")
        assert facts["steps"][-1]["letter_text"] == "The boiler is new."
    desk.write_policy(POLICY)
    refused = desk.run("matter", "letter", raised(desk), "--subject", "x", "--text", "y")
    assert refused.err.startswith("Error: not-allowed: the policy knows no open letters")


def test_matters_are_found_by_check_and_counted_in_the_report(desk: Desk) -> None:
    raised(desk, "--to", "design", "--due", "2026-03-05")
    raised(desk, "--to", "design", "--due", "2026-03-20")
    assert desk.run("check", today="2026-03-05").code == 0
    found = desk.run("check", "--json", today="2026-03-06")
    assert found.code == 3
    assert [(row["code"], row["clause"], row["matter"]) for row in found.json] == [("matter-open", "9", "m1")]
    desk.done("matter", "resolve", "m1", "--outcome", "done", today="2026-03-06")
    assert [row["text"] for row in desk.run("check", "--json", today="2026-03-06").json] == [
        "m1: the customer has not been told what came of it (done)"
    ]
    report = desk.done("report", "--month", "2026-03", "--json", today="2026-03-06").json["matters"]
    assert report == {
        "raised": 2, "resolved": 1, "rate": 0.5, "resolved_late": 1, "told": 0, "open": 1,
        "by_kind": {"problem": 2}, "by_department": {"design": 2},
    }  # fmt: skip


def test_names_in_two_organisations(desk: Desk) -> None:
    desk.write_policy((POLICY + MATTERS).replace("policy: desk", "policy: other"))
    desk.take_in("customers", [{"id": "c8", "organization": "other"}])
    raised(desk)
    raised(desk, customer="c8")
    answer = desk.run("matter", "show", "m1")
    assert (answer.code, answer.err) == (2, "Error: m1 is a matter of desk, other; name one with --organization\n")
    assert desk.done("matter", "show", "m1", "--organization", "other", "--json").json["customer"] == "c8"


def test_an_empty_list(desk: Desk) -> None:
    assert desk.done("matter", "list").err == "there are no matters\n"
    assert desk.done("matter", "list", "--open").err == "no matter is open\n"
    assert desk.done("matter", "list", "--json").json == []
    assert desk.done("matter", "list", "--csv").out.startswith("organization,id,customer,name,kind,")


def test_a_customer_shows_what_is_open(desk: Desk) -> None:
    raised(desk, "--to", "design", "--due", "2026-03-05")
    raised(desk)
    desk.done("matter", "resolve", "m2", "--outcome", "x", "--told", "phone")
    shown = desk.done("customer", "show", "c1").out
    assert "m1 problem; “it drips”; design; 3 days left (2026-03-05)" in " ".join(shown.split())
    assert "m2" not in shown


def test_a_share_that_is_kept_is_no_finding(desk: Desk) -> None:
    desk.write_policy(POLICY + MATTERS.replace("customer_told: true", "handled: 50%"))
    raised(desk, "--due", "2026-03-02")
    raised(desk, "--due", "2026-03-02")
    assert len(desk.run("check", "--json", today="2026-03-03").json) == 2
    desk.done("matter", "resolve", "m1", "--outcome", "x", today="2026-03-03")
    assert desk.run("check", today="2026-03-03").code == 0


def logged(desk: Desk, at: str, *options: str) -> str:
    """A call that reached c1, on record; its id."""
    told = ["--channel", "phone", "--by", "o1", "--at", at, "--content", "x", "--recording", "r", *options]
    return str(desk.done("log", "c1", "--outcome", "reached", *told, "--json", today="2026-03-09").json["visit"])


def test_a_corrected_visit_raises_no_second_matter(desk: Desk) -> None:
    first = logged(desk, "2026-03-03", "--problems", "a leek", "--matter-kind", "leak", "--next-on", "2026-03-06")
    logged(desk, "2026-03-03T10:00", "--problems", "a leak", "--corrects", first, "--next-on", "2026-03-06")
    (row,) = desk.done("matter", "list", "--json", today="2026-03-09").json
    assert (row["id"], row["contacts"]) == ("m1", 1)
    busy = ["log", "c1", "--channel", "phone", "--by", "o1", "--at", "2026-03-03T11:00", "--outcome", "busy"]
    desk.done(*busy, "--corrects", "v2", today="2026-03-09")
    (row,) = desk.done("matter", "list", "--json", today="2026-03-09").json
    assert (row["contacts"], row["state"]) == (0, "late")


def test_a_visit_may_name_its_matter(desk: Desk) -> None:
    logged(desk, "2026-03-03", "--problems", "a leak", "--matter-kind", "leak")
    logged(desk, "2026-03-04", "--problems", "still wet", "--matter", "m1", "--matter-outcome", "sealed")
    (row,) = desk.done("matter", "list", "--json", today="2026-03-09").json
    assert (row["contacts"], row["state"], row["outcome"]) == (2, "done", "sealed")
    command = ["log", "c2", "--channel", "phone", "--outcome", "busy", "--by", "o1", "--matter", "m1"]
    refused = desk.run(*command, today="2026-03-09")
    assert refused.err == "Error: out-of-range: m1 is no matter of this customer\n"
    assert desk.rows("SELECT count(*) FROM visits") == [(2,)]


def test_many_visits_raise_matters_from_a_file(desk: Desk) -> None:
    common = {"channel": "phone", "outcome": "reached", "by": "o1", "content": "x", "recording": "r"}
    rows: list[dict[str, object]] = [
        {**common, "customer": "c1", "problems": "a leak", "matter_kind": "leak", "matter_severity": "major"},
        {**common, "customer": "c2", "problems": "none"},
    ]
    desk.done("log", "--from", desk.lines("many.jsonl", rows), today="2026-03-09")
    assert desk.rows("SELECT customer, kind, severity, department, due_by FROM matters") == [
        ("c1", "leak", "major", "plumbing", "2026-03-10")
    ]
    rows = [{**common, "customer": "c1", "at": "2026-03-09T08:30", "problems": "x", "matter_kind": "lek"}]
    refused = desk.run("log", "--from", desk.lines("many.jsonl", rows), today="2026-03-09T09:00")
    assert "row 1: out-of-range: kind 'lek' is none of: leak, idea, problem; did you mean 'leak'?" in refused.err


def test_whoever_leaves_hands_their_matters_on(desk: Desk) -> None:
    raised(desk, "--to", "boss")
    raised(desk, "--to", "design")
    assert "open matters that nobody has now" in desk.done("staff", "leave", "boss").out
    desk.done("staff", "return", "boss")
    assert desk.done("staff", "leave", "boss", "--to", "o2", "--as", "o1").out.splitlines()[-1].endswith("罗彩云 (o2): m1")
    assert desk.rows("SELECT id, person FROM matters ORDER BY id") == [("m1", "o2"), ("m2", None)]
    assert desk.rows('SELECT "by", person FROM matter_steps WHERE matter = \'m1\' ORDER BY number')[-1] == ("o1", "o2")


def test_a_matter_described_without_problems_is_refused(desk: Desk) -> None:
    command = ["log", "c1", "--channel", "phone", "--outcome", "reached", "--by", "o1", "--content", "x"]
    refused = desk.run(*command, "--recording", "r", "--matter-to", "design", today="2026-03-09")
    assert (refused.code, refused.err) == (1, "Error: field-missing: problems is missing\n")


def test_a_matter_may_be_raised_where_the_policy_is_silent(desk: Desk) -> None:
    desk.write_policy(POLICY)
    logged(desk, "2026-03-03", "--problems", "a leak")
    assert desk.rows("SELECT count(*) FROM matters") == [(0,)]
    logged(desk, "2026-03-04", "--problems", "a leak", "--matter-to", "design")
    assert desk.rows("SELECT kind, department FROM matters") == [("problem", "design")]
