"""The morning list: its shape, its order, what it hides, and that nothing of it is ever lost."""

import csv
import io
import re
from pathlib import Path

import pytest

from callbackctl.cli.output import width
from tests.desk import FACTS, MONDAY, POLICY, Desk, terminal

KEYS = [
    "id", "organization", "rule", "clause", "customer", "name", "phone", "event", "opens_on", "due_by", "state",
    "days_late", "channel", "channels", "role", "assignee", "reason", "warnings",
]  # fmt: skip
ESCAPE = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")
CUSTOMERS = [
    {"id": "c1", "name": "陈建国", "phone": "13800001234", "owner": "o1"},
    {"id": "c2", "name": "Ann O'Brien", "phone": "13800005678"},
    {"id": "c3", "name": "欧阳修", "phone": "+86 138 0000 9999"},
]
# Due on 20 February, on Monday itself, on 9 March; the second one needs two people.
EVENTS = [
    {"id": "e3", "customer": "c3", "type": "signed_up", "at": "2026-02-27"},
    {"id": "e2", "customer": "c2", "type": "claim_closed", "at": "2026-02-20"},
    {"id": "e1", "customer": "c1", "type": "signed_up", "at": "2026-02-10"},
]
LONG = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月盈昃列宿张寒来暑往秋收冬藏闰余成岁律吕调阳"


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    desk = Desk(tmp_path, capsys).opened()
    desk.take_in("customers", CUSTOMERS)
    desk.take_in("events", EVENTS)
    return desk


# JSON


def test_json_has_the_shape_that_scripts_rely_on(desk: Desk) -> None:
    rows = desk.done("due", "--json").json
    assert [list(row) for row in rows] == [KEYS] * 3
    first = rows[0]
    assert re.fullmatch(r"cb[0-9]+", first.pop("id"))
    assert first == {
        "organization": "desk", "rule": "welcome", "clause": "1", "customer": "c1", "name": "陈建国",
        "phone": "138****1234", "event": "e1", "opens_on": "2026-02-10", "due_by": "2026-02-20",
        "state": "overdue", "days_late": 10,
        "channel": "phone", "channels": ["phone", "home", "letter"], "role": "officer", "assignee": first["assignee"],
        "reason": "is all well? (2026-02-10)", "warnings": [],
    }  # fmt: skip


def test_what_is_overdue_comes_first_then_by_due_date(desk: Desk) -> None:
    rows = desk.done("due", "--json").json
    assert [(row["customer"], row["state"], row["due_by"], row["days_late"]) for row in rows] == [
        ("c1", "overdue", "2026-02-20", 10), ("c2", "today", "2026-03-02", 0), ("c3", "open", "2026-03-09", 0),
    ]  # fmt: skip


def test_priority_decides_among_what_is_due_on_one_day(desk: Desk) -> None:
    desk.write_policy(POLICY + "    priority: 1\n")
    desk.take_in("events", [{"id": "e4", "customer": "c1", "type": "signed_up", "at": "2026-02-20"}])
    rows = desk.done("due", "--json").json
    assert [(row["rule"], row["due_by"]) for row in rows[1:3]] == [("claim", MONDAY), ("welcome", MONDAY)]


def test_deadlines_in_hours_have_their_minute(desk: Desk) -> None:
    desk.write_policy(POLICY.replace("within: 10 days", "within: 24 hours", 1))
    desk.take_in("events", [{"id": "e5", "customer": "c1", "type": "signed_up", "at": f"{MONDAY}T07:30"}])
    for today, state in (("2026-03-03T07:30", "today"), ("2026-03-03T07:31", "overdue")):
        rows = [row for row in desk.done("due", "--json", today=today).json if row["event"] == "e5"]
        assert [(row["due_by"], row["state"], row["days_late"]) for row in rows] == [("2026-03-03T07:30", state, 0)]


def test_nothing_due_is_an_empty_list(desk: Desk) -> None:
    assert desk.done("due", "--json", today="2026-02-01").out == "[]\n"
    answer = desk.done("due", today="2026-02-01")
    assert (answer.out, answer.err) == ("", "nothing is due\n")


def test_nobody_with_the_role_is_null(desk: Desk) -> None:
    desk.take_in("staff", [{"id": one, "left_on": "2026-03-01"} for one in ("o1", "o2", "boss")])
    assert {row["assignee"] for row in desk.done("due", "--json").json} == {None}
    assert desk.done("due").out.count("nobody has the role officer") == 3


# What is hidden


def test_telephone_numbers_are_shown_to_whoever_is_to_call(desk: Desk) -> None:
    hidden = desk.done("due", "--json").json
    assert [row["phone"] for row in hidden] == ["138****1234", "138****5678", "+86**********9999"]
    assignee = hidden[0]["assignee"]
    shown = desk.done("due", "--json", "--as", assignee).json
    for before, after, customer in zip(hidden, shown, CUSTOMERS, strict=True):
        own = after["assignee"] == assignee
        assert after["phone"] == (customer["phone"] if own else before["phone"])


def test_the_environment_may_say_who_asks(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CALLBACKCTL_STAFF", desk.done("due", "--json").json[0]["assignee"])
    assert desk.done("due", "--json").json[0]["phone"] == "13800001234"


# Options


def test_for_lists_what_one_person_is_to_call(desk: Desk) -> None:
    everything = desk.done("due", "--json").json
    for person in ("o1", "o2", "boss"):
        own = desk.done("due", "--json", "--for", person).json
        assert own == [row for row in everything if row["assignee"] == person]
    assert desk.done("due", "--for", "seller").err == "nothing is due\n"


def test_ahead_lists_what_opens_soon(desk: Desk) -> None:
    desk.take_in("visits", [{"customer": "c1", "at": "2026-02-28", "channel": "phone", "outcome": "reached",
                             "by": "o1", "next_on": "2026-03-06"}])  # fmt: skip
    assert [row["rule"] for row in desk.done("due", "--json", "--ahead", "3").json].count("promise") == 0
    ahead = desk.done("due", "--json", "--ahead", "4").json
    assert [(row["customer"], row["due_by"], row["state"]) for row in ahead if row["rule"] == "promise"] == [
        ("c1", "2026-03-06", "open")
    ]
    assert [row["rule"] for row in desk.done("due", "--json").json].count("promise") == 0
    assert desk.run("due", "--ahead", "-1").code == 2


def test_exit_code_tells_of_what_is_overdue(desk: Desk) -> None:
    assert desk.run("due", "--exit-code").code == 3
    assert desk.run("due").code == 0
    assert desk.run("due", "--exit-code", today="2026-02-15").code == 0


def test_csv_has_the_same_columns_and_no_formulas(desk: Desk) -> None:
    bait = {"name": '=HYPERLINK("http://x")', "phone": "+8613800001234"}
    desk.take_in("customers", [{"id": "-1+1", **bait, "owner": "o1"}, {"id": "@sum", "name": 'a,b\n"c"'}])
    desk.take_in(
        "events", [{"id": f"f{one}", "customer": one, "type": "signed_up", "at": MONDAY} for one in ("-1+1", "@sum")]
    )
    answer = desk.done("due", "--csv", "--as", "o1")
    rows = list(csv.DictReader(io.StringIO(answer.out)))
    assert list(rows[0]) == KEYS
    assert len(rows) == 5
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]
    found = {row["customer"]: row for row in rows}
    assert found["'-1+1"]["name"] == '\'=HYPERLINK("http://x")'
    assert found["c1"]["channels"] == "phone, home, letter"


# Plain text


def test_a_pipe_gets_plain_aligned_text_a_line_a_customer(desk: Desk) -> None:
    desk.take_in("events", [{"id": "e6", "customer": "c1", "type": "claim_closed", "at": "2026-02-28"}])
    answer = desk.done("due")
    assert "\x1b" not in answer.out
    summary, heading, *lines, quiet = answer.out.strip().splitlines()
    assert summary == "The desk: 3 customers, 1 overdue, 1 today, 2 open"
    assert quiet.startswith("quiet hours: ")
    assert heading.split() == ["when", "customer", "phone", "why", "how", "who"]
    assert [re.split(r"  +", line)[1] for line in lines] == ["陈建国 c1", "Ann O'Brien c2", "欧阳修 c3"]
    assert "is all well? 02-10" in lines[0]
    assert "a talk with the chief 02-28" in lines[0]
    starts = {width(re.split(r"(?:138|\+86)\*", line)[0]) for line in lines}
    assert starts == {heading.index("phone")}


def test_callbacks_of_one_customer_to_different_people_stand_on_one_line(desk: Desk) -> None:
    desk.write_policy(POLICY + "    by: chief\n")
    desk.take_in("events", [{"id": "e6", "customer": "c1", "type": "claim_closed", "at": "2026-02-28"}])
    lines = [line for line in desk.done("due").out.splitlines() if "c1" in line]
    assert len(lines) == 1
    assert lines[0].endswith("林嘉敏/沈卫东")
    assert "13800001234" in next(line for line in desk.done("due", "--as", "boss").out.splitlines() if "c1" in line)


def test_the_list_speaks_chinese(desk: Desk) -> None:
    out = desk.done("due", "--lang", "zh").out
    assert out.startswith("前台")
    assert "一切可好" in out


def test_names_cannot_play_with_the_terminal(desk: Desk) -> None:
    with_escapes = "Eve\x1b[2J\x1b]0;x\x07 [bold]b[/bold]"
    desk.take_in("customers", [{"id": "c4", "name": with_escapes}])
    desk.take_in("events", [{"id": "e4", "customer": "c4", "type": "signed_up", "at": MONDAY}])
    assert "\x1b" not in desk.done("due").out
    screen = terminal(desk.arguments(["due"]), desk.folder, columns=200).out
    assert "\x1b[2J" not in screen
    assert "[bold]b[/bold]" in screen


# In a terminal


def visible(screen: str) -> list[str]:
    return [ESCAPE.sub("", line) for line in screen.splitlines()]


@pytest.mark.parametrize("columns", [80, 120])
def test_a_terminal_gets_a_table_and_nothing_is_cut(desk: Desk, columns: int) -> None:
    desk.write_policy(POLICY.replace('en: "is all well?"', f'en: "{LONG}"'))
    desk.take_in("customers", [{"id": "c4", "name": LONG[::-1], "phone": "13800004444", "owner": "o1"}])
    desk.take_in("events", [{"id": "e4", "customer": "c4", "type": "signed_up", "at": "2026-02-01"}])
    answer = terminal(desk.arguments(["due", "--as", "o1"]), desk.folder, columns=columns)
    assert answer.code == 0
    assert "\x1b[" in answer.out
    lines = visible(answer.out)
    assert max(width(line) for line in lines) <= columns
    assert "…" not in answer.out
    text = "".join(lines)
    for sign in LONG:
        assert text.count(sign) >= 2, sign
    assert "13800004444" in text


@pytest.mark.parametrize("columns", [44, 60, 70])
def test_a_narrow_terminal_folds_every_column(desk: Desk, columns: int) -> None:
    answer = terminal(desk.arguments(["due"]), desk.folder, columns=columns)
    text = re.sub(r"\s", "", "".join(visible(answer.out)))
    assert "…" not in text
    assert all(sign in text for sign in "陈建国欧阳修")


# Nothing new


def test_the_second_run_plans_nothing_and_writes_nothing(desk: Desk) -> None:
    first = desk.done("due")
    assert first.err == "desk: 3 callbacks raised\n"
    desk.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    before, content = desk.dump(*FACTS), desk.db.read_bytes()
    again = desk.done("due")
    assert (again.out, again.err) == (first.out, "")
    assert desk.dump(*FACTS) == before
    assert desk.db.read_bytes() == content
    assert not (desk.folder / "desk.db-wal").exists()


def test_a_new_event_plans_itself_alone(desk: Desk) -> None:
    desk.done("due")
    before = desk.rows("SELECT * FROM callbacks ORDER BY id")
    desk.take_in("events", [{"id": "e7", "customer": "c2", "type": "signed_up", "at": MONDAY}])
    assert desk.done("due").err == "desk: 1 callbacks raised\n"
    assert desk.rows("SELECT * FROM callbacks ORDER BY id")[:-1] == before


def test_an_edited_rule_withdraws_and_plans_anew_and_says_so(desk: Desk) -> None:
    desk.done("due")
    desk.write_policy(POLICY.replace("within: 10 days", "within: 12 days", 1))
    answer = desk.done("due")
    assert "desk: 2 callbacks raised" in answer.err
    assert "desk: 2 callbacks of welcome withdrawn: the rule has changed" in answer.err
    assert desk.done("due").err == ""


def test_an_edit_that_changes_no_dates_withdraws_nothing(desk: Desk) -> None:
    desk.done("due")
    desk.write_policy(POLICY.replace("is all well?", "are you well?"))
    answer = desk.done("due")
    assert "withdrawn" not in answer.err
    assert "are you well?" in answer.out


def test_a_broken_rule_file_stops_nothing_but_its_own_list(desk: Desk) -> None:
    desk.done("due")
    desk.write_policy(POLICY.replace("within", "withn", 1))
    answer = desk.run("due")
    assert answer.code == 1
    assert "did you mean 'within'?" in answer.err


# Several organisations


@pytest.fixture
def two(desk: Desk) -> Desk:
    desk.write_policy(POLICY.replace("policy: desk", "policy: shop").replace("en: The desk", "en: The shop"))
    desk.take_in("customers", [{"id": "c1", "organization": "shop", "name": "Shopper"}])
    days = {"s1": "2026-02-01", "s2": "2026-02-28"}
    desk.take_in("events", [{"id": one, "organization": "shop", "customer": "c1", "type": "signed_up", "at": day}
                            for one, day in days.items()])  # fmt: skip
    return desk


def test_two_organizations_are_listed_one_after_the_other(two: Desk) -> None:
    answer = two.done("due")
    assert answer.err.splitlines() == ["desk: 3 callbacks raised", "shop: 2 callbacks raised"]
    assert re.findall(r"^The \w+", answer.out, re.MULTILINE) == ["The desk", "The shop"]
    assert next(line for line in answer.out.splitlines() if "Shopper c1" in line).count("is all well?") == 2


def test_json_of_two_organizations_is_one_list_in_one_order(two: Desk) -> None:
    rows = two.done("due", "--json").json
    assert [(row["organization"], row["state"], row["due_by"]) for row in rows] == [
        ("shop", "overdue", "2026-02-11"), ("desk", "overdue", "2026-02-20"), ("desk", "today", "2026-03-02"),
        ("desk", "open", "2026-03-09"), ("shop", "open", "2026-03-10"),
    ]  # fmt: skip


def test_one_organization_alone(two: Desk) -> None:
    assert {row["organization"] for row in two.done("due", "--json", "--organization", "shop").json} == {"shop"}
    answer = two.run("due", "--organization", "shp")
    assert (answer.code, answer.err) == (1, "Error: there is no organization shp in the file; there are: desk, shop\n")


CAPPED = POLICY.replace("callers:", 'caps:\n  - {channels: [home, letter], at_most: 50%, clause: "7"}\ncallers:')


def test_the_running_share_of_a_cap_is_told_before_it_is_passed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = Desk(tmp_path, capsys, CAPPED).opened()
    desk.take_in("customers", [{"id": "c1"}, {"id": "c2"}, {"id": "c3"}])
    desk.take_in("events", [{"id": f"e{n}", "customer": f"c{n}", "type": "signed_up", "at": MONDAY} for n in (1, 2, 3)])
    assert "home + letter: 0 of 0 callbacks this month (0.0%), at most 50%" in desk.done("due").out
    call = ("--channel", "phone", "--by", "o1", "--content", "well", "--recording", "r1")
    assert "callbacks this month" not in desk.done("log", "c1", *call, "--outcome", "reached").out
    desk.done("log", "c2", "--channel", "phone", "--by", "o1", "--outcome", "busy")
    visit = ("--channel", "home", "--by", "o1", "--content", "well", "--signed", "--outcome", "reached")
    told = "home + letter: 1 of 2 callbacks this month (50.0%), at most 50%"
    assert told in desk.done("log", "c2", *visit).out
    assert told in desk.done("due").out


@pytest.mark.parametrize(("time", "quiet"), [("11:59", False), ("12:00", True), ("13:59", True), ("14:00", False)])
def test_the_list_tells_the_quiet_hours(
    time: str, quiet: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = Desk(tmp_path, capsys, POLICY).opened()
    desk.take_in("customers", [{"id": "c1"}])
    desk.take_in("events", [{"id": "e1", "customer": "c1", "type": "signed_up", "at": MONDAY}])
    out = desk.done("due", today=f"{MONDAY}T{time}").out
    assert "quiet hours: nobody is called or visited at 12:00-14:00" in out
    assert ("wait until 14:00" in out) is quiet
