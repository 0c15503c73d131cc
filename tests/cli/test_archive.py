"""`archive`: files out and back, the service desk's two working days, longer with the president's word alone."""

from pathlib import Path

import pytest

from tests.desk import ROOT, Desk

FRIDAY = "2026-02-13"  # before the spring festival, which runs to 23 February; Saturday the 14th is worked for it


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """The service desk as shipped."""
    desk = Desk(tmp_path, capsys)
    desk.rules = ROOT / "rules"
    desk.done("init", "--organization", "service-desk", today="2026-01-05")
    staff = [{"id": "s1", "role": "consultant"}, {"id": "s2", "role": "manager"}, {"id": "p1", "role": "president"}]
    desk.take_in("staff", staff, today="2026-01-05")
    desk.take_in("customers", [{"id": "c1", "name": "林嘉敏", "owner": "s1"}, {"id": "c2"}], today="2026-01-05")
    return desk


def lend(desk: Desk, *options: str, today: str = FRIDAY) -> dict[str, object]:
    found = desk.done("archive", "lend", "c1", "--to", "s1", "--as", "s2", "--json", *options, today=today).json
    assert isinstance(found, dict)
    return found


def overdue(desk: Desk, today: str, month: str = "") -> list[tuple[str, str]]:
    found = desk.run("check", "--json", *(["--month", month] if month else []), today=today).json
    return [(one["loan"], one["text"]) for one in found if one["code"] == "loan-overdue"]


def test_two_working_days_over_a_swapped_weekend_and_a_festival(desk: Desk) -> None:
    assert lend(desk)["due_by"] == "2026-02-24"
    assert desk.done("archive", "list", today="2026-02-24").out.splitlines()[1].split() == [
        "loan1", "c1", "林嘉敏", "-", "-", "s1", "2026-02-13", "2026-02-24", "0", "-"
    ]  # fmt: skip


def test_earlier_needs_nobody(desk: Desk) -> None:
    assert lend(desk, "--until", "2026-02-14")["due_by"] == "2026-02-14"


def test_the_last_day_is_in_time_and_the_next_is_a_finding(desk: Desk) -> None:
    lend(desk)
    assert overdue(desk, "2026-02-24") == []
    assert overdue(desk, "2026-02-25") == [("loan1", "loan1, to s1: due back 2026-02-24, still out")]
    (finding,) = [one for one in desk.run("check", "--json", today="2026-02-25").json if one["code"] == "loan-overdue"]
    assert (finding["clause"], finding["customer"]) == ("第二章 六", "c1")
    assert desk.done("archive", "list", "--json", today="2026-02-26").json[0]["days_late"] == 2


def test_what_came_back_late_stays_a_finding_of_the_months_it_was_late_in(desk: Desk) -> None:
    lend(desk)
    assert desk.done("archive", "return", "loan1", today="2026-03-02").out == "loan1: the file of c1 is back\n"
    late = [("loan1", "loan1, to s1: due back 2026-02-24, came back 2026-03-02")]
    assert overdue(desk, "2026-03-31", "2026-02") == overdue(desk, "2026-03-31", "2026-03") == late
    assert overdue(desk, "2026-04-30", "2026-04") == overdue(desk, "2026-04-30", "2026-01") == []
    assert desk.done("archive", "list", "--json", today="2026-03-31").json == []
    (row,) = desk.done("archive", "list", "--all", "--json", today="2026-03-31").json
    assert (row["returned_on"], row["days_late"]) == ("2026-03-02", 6)
    assert "loan1 came back on 2026-03-02" in desk.run("archive", "return", "loan1").err


def test_what_came_back_in_time_is_none(desk: Desk) -> None:
    lend(desk)
    desk.done("archive", "return", "loan1", today="2026-02-24")
    assert overdue(desk, "2026-02-28") == []


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ([], "a file comes back by 2026-02-24; longer needs the approval of a president (--approved-by STAFF)"),
        (["--approved-by", "s2"], "s2 is no president and cannot allow a longer loan"),
        (["--approved-by", "nobody"], "there is no member of staff nobody"),
    ],
)
def test_longer_needs_the_president(desk: Desk, options: list[str], told: str) -> None:
    answer = desk.run("archive", "lend", "c1", "--to", "s1", "--until", "2026-03-10", *options, today=FRIDAY)
    assert (answer.code, told in answer.err) == (1, True), answer.err
    lend(desk)
    answer = desk.run("archive", "extend", "loan1", "--until", "2026-03-10", *options, today=FRIDAY)
    assert (answer.code, told in answer.err) == (1, True), answer.err
    assert lend_allowed(desk)["approved_by"] == "p1"


def lend_allowed(desk: Desk) -> dict[str, object]:
    desk.done("archive", "extend", "loan1", "--until", "2026-03-10", "--approved-by", "p1", "--because", "audit")
    (row,) = desk.done("archive", "list", "--json", today="2026-03-10").json
    assert (row["due_by"], row["days_late"]) == ("2026-03-10", 0)
    assert overdue(desk, "2026-03-10") == []
    assert overdue(desk, "2026-03-11") != []
    assert isinstance(row, dict)
    return row


def test_a_file_that_is_out_cannot_be_lent_again(desk: Desk) -> None:
    lend(desk, "--what", "contract")
    again = desk.run("archive", "lend", "c1", "--to", "s2", "--what", "contract", today=FRIDAY)
    assert "the file of c1 is out: loan1, to s1 since 2026-02-13" in again.err
    assert desk.run("archive", "lend", "c1", "--to", "s2", today=FRIDAY).code == 1
    desk.done("archive", "lend", "c1", "--to", "s2", "--what", "letters", today=FRIDAY)
    desk.done("archive", "return", "loan1", today=FRIDAY)
    assert lend(desk, "--what", "contract")["loan"] == "loan3"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["lend", "c9", "--to", "s1"], "there is no customer c9"),
        (["lend", "c1", "--to", "s9"], "there is no member of staff s9"),
        (["return", "loan9"], "there is no loan loan9"),
        (["lend", "c1", "--to", "s1", "--until", "soon"], "is no date"),
    ],
)
def test_what_is_not_there_is_said(desk: Desk, arguments: list[str], told: str) -> None:
    answer = desk.run("archive", *arguments)
    assert answer.code in (1, 2)
    assert told in answer.err


def test_where_the_policy_says_nothing_a_day_is_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = Desk(tmp_path, capsys).opened()
    desk.take_in("customers", [{"id": "c1"}])
    assert "say until when with --until" in desk.run("archive", "lend", "c1", "--to", "o1").err
    assert desk.done("archive", "lend", "c1", "--to", "o1", "--until", "2026-03-05").out == (
        "loan1: the file of c1 to o1, back by 2026-03-05\n"
    )
