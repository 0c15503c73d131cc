"""Visits taken down by hand are numbered in the order of entry, and no number is ever used twice."""

import sqlite3
from pathlib import Path

import pytest

from callbackctl.store.numbering import number_of
from tests.desk import MONDAY, Desk

CALL = {"customer": "c1", "channel": "phone", "outcome": "busy", "by": "o1"}
KEPT = "SELECT value FROM settings WHERE key = 'last visit desk'"


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    desk = Desk(tmp_path, capsys).opened()
    desk.take_in("customers", [{"id": "c1"}])
    return desk


def logged(desk: Desk, minute: int) -> str:
    """Log a try at a minute; returns the visit's id."""
    options = [part for name, value in CALL.items() if name != "customer" for part in (f"--{name}", value)]
    return str(desk.done("log", "c1", *options, "--at", f"{MONDAY}T07:{minute:02d}", "--json").json["visit"])


@pytest.mark.parametrize(
    ("identity", "number"),
    [("v1", 1), ("v007", 7), ("v", 0), ("w1", 0), ("v1a", 0), ("v-1", 0), ("v１", 0), ("v" + "9" * 20, 0), ("", 0)],
)
def test_what_is_a_number(identity: str, number: int) -> None:
    assert number_of(identity) == number


def test_numbers_follow_one_another(desk: Desk) -> None:
    assert [logged(desk, minute) for minute in range(3)] == ["v1", "v2", "v3"]
    assert desk.rows(KEPT) == [("3",)]


@pytest.mark.parametrize("before", [0, 1])
def test_an_import_is_passed_over(desk: Desk, before: int) -> None:
    for minute in range(before):
        logged(desk, minute)
    visits = [CALL | {"id": one, "at": "2026-03-01"} for one in ("v41", "v9", "other-77", "v" + "8" * 30)]
    desk.take_in("visits", visits)
    assert logged(desk, 30) == "v42"
    assert logged(desk, 31) == "v43"


def test_the_ids_of_a_file_are_passed_over_where_they_stand(desk: Desk) -> None:
    ids = [None, "v7", None, "own", None, "v3", None]
    rows = [CALL | {"at": f"{MONDAY}T07:{minute:02d}"} | ({"id": one} if one else {}) for minute, one in enumerate(ids)]
    answer = desk.done("log", "--from", desk.lines("calls.jsonl", rows), "--json")
    assert [one["visit"] for one in answer.json] == ["v1", "v7", "v8", "own", "v9", "v3", "v10"]
    assert logged(desk, 30) == "v11"


def test_another_program_may_use_the_next_number(desk: Desk) -> None:
    logged(desk, 0)
    with sqlite3.connect(desk.db) as connection:
        connection.execute(
            "INSERT INTO visits (organization, id, customer, at, channel, outcome, entered_at, revision)"
            " SELECT organization, 'v' || value, customer, at, channel, outcome, entered_at, revision"
            " FROM visits, json_each('[2, 3, 9]')"
        )
    assert logged(desk, 1) == "v10"


def test_a_refused_call_takes_no_number(desk: Desk) -> None:
    logged(desk, 0)
    refused = desk.run("log", "c1", "--channel", "phone", "--outcome", "busy", "--by", "nobody")
    assert refused.code == 1
    assert logged(desk, 1) == "v2"
