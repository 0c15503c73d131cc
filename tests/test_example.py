"""The example: up to date, sound in itself, made up throughout, and worth looking at on the day it is for."""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from callbackctl.planning.plan import Run, plan
from callbackctl.policy.reader import read_policy
from callbackctl.store.database import APPLICATION_ID, SCHEMA_VERSION
from tools import make_example
from tools.example_dice import LAST_VISIT, WORKING, Dice, Row, day_of, kept
from tools.example_people import INSURER, PROPERTY

RULES = Path(make_example.TARGET).parent / "rules"
MORNING = "2026-03-31T08:00"
TODAY = MORNING[:10]


@cache
def rows() -> dict[str, list[Row]]:
    return make_example.example_rows()


@cache
def text() -> str:
    return make_example.example_sql()


def of(kind: str, organization: str) -> list[Row]:
    return [row for row in rows()[kind] if row["organization"] == organization]


@pytest.fixture
def restored() -> Iterator[sqlite3.Connection]:
    """The file as a user restores it."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.executescript(make_example.TARGET.read_text(encoding="utf-8"))
    yield connection
    connection.close()


@pytest.fixture
def planned(restored: sqlite3.Connection) -> sqlite3.Connection:
    """The file after the list of the day was asked for."""
    for organization in (PROPERTY, INSURER):
        plan(restored, Run(organization, read_policy(RULES / f"{organization}.yaml"), MORNING))
    return restored


def test_the_file_is_what_the_tool_writes() -> None:
    assert make_example.main(["--check"]) == 0


def test_check_notices_a_file_that_differs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(make_example, "TARGET", tmp_path / "example.db.sql")
    assert make_example.main(["--check"]) == 1
    assert "python -m tools.make_example" in capsys.readouterr().err
    assert make_example.main([]) == 0
    assert make_example.main(["--check"]) == 0


def test_the_rows_are_the_same_every_time() -> None:
    assert make_example.example_rows() == rows()


def test_chance_is_the_same_in_every_version_of_python() -> None:
    dice = Dice("test")
    assert [dice.number(1, 6) for _ in range(8)] == [3, 6, 2, 1, 1, 6, 3, 1]


def test_the_file_restores_to_a_whole_database(restored: sqlite3.Connection) -> None:
    assert restored.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert restored.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
    assert restored.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert restored.execute("PRAGMA foreign_key_check").fetchall() == []
    for table in ("callbacks", "days", "draws", "rules"):
        assert restored.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table


def test_every_row_is_one_line_in_the_file() -> None:
    found = Counter(re.findall(r'^INSERT INTO "(\w+)" .*;$', text(), re.MULTILINE))
    closed = sum("closed_at" in row for row in rows()["complaints"])
    for kind, expected in rows().items():
        assert found[kind] == len(expected) + (closed if kind == "events" else 0)


def test_there_is_enough_to_look_at() -> None:
    assert len(of("customers", PROPERTY)) >= 115
    assert len(of("customers", INSURER)) >= 75
    assert 25 <= len(of("complaints", PROPERTY)) <= 35
    assert 6 <= len(of("complaints", INSURER)) <= 8
    assert sum(row.get("tier") == "key" for row in rows()["customers"]) == 10
    assert {row["severity"] for row in of("complaints", PROPERTY)} == {"general", "important", "major"}


def test_ids_names_and_telephones_stand_once() -> None:
    for kind in ("staff", "customers", "events", "visits", "complaints"):
        ids = Counter((row["organization"], row["id"]) for row in rows()[kind])
        assert max(ids.values()) == 1, kind
    for column in ("name", "phone"):
        values = Counter(row[column] for row in rows()["customers"] if column in row)
        assert max(values.values()) == 1, column


def test_whoever_is_named_is_there() -> None:
    staff = {row["id"]: row["organization"] for row in rows()["staff"]}
    customers = {(row["organization"], row["id"]) for row in rows()["customers"]}
    for kind in ("events", "visits", "complaints"):
        assert {(row["organization"], row["customer"]) for row in rows()[kind]} <= customers
    for kind, columns in {
        "staff": ["supervisor"],
        "customers": ["owner"],
        "events": ["staff"],
        "visits": ["by", "with"],
    }.items():
        for row in rows()[kind]:
            assert all(staff[row[column]] == row["organization"] for column in columns if column in row), row


def test_nothing_happens_before_its_time() -> None:
    since = {(row["organization"], row["id"]): str(row["since"]) for row in rows()["customers"]}
    for kind, column in {"events": "at", "visits": "at", "complaints": "received_at"}.items():
        for row in rows()[kind]:
            assert since[row["organization"], row["customer"]] <= str(row[column])[:10], row
            assert str(row[column]) < TODAY
    assert {str(row["at"])[:4] for row in rows()["events"]} == {"2026"}
    assert all(str(row.get("closed_at", "9")) > str(row["received_at"]) for row in rows()["complaints"])


def test_people_work_when_they_are_employed_and_one_thing_at_a_time() -> None:
    staff = {row["id"]: row for row in rows()["staff"]}
    for row in rows()["visits"]:
        assert str(row["at"]) <= kept(LAST_VISIT)
        caller = staff[row["by"]]
        assert str(caller["hired_on"]) <= str(row["at"]) < str(caller.get("left_on", "9999"))
        assert "09:00" <= str(row["at"])[11:] <= "17:30"
    moments = Counter((row["by"], row["at"]) for row in rows()["visits"])
    assert max(moments.values()) == 1
    assert sum(day_of(row["at"]) not in WORKING for row in rows()["visits"]) <= 6


def test_every_visit_is_recorded_as_the_policies_ask() -> None:
    for row in rows()["visits"]:
        done = row["outcome"] in ("reached", "sent")
        assert not done or {"content", "result", "minutes"} <= row.keys()
        assert (row.get("signed") == 1) == (row["channel"] == "home" and done), row
        if row["organization"] == INSURER and row["channel"] == "phone" and done:
            assert row["recording"], row
        assert str(row.get("next_on", "9")) > str(row["at"])[:10]


def test_consent_is_respected() -> None:
    refusing = {row["id"] for row in rows()["customers"] if row.get("consent") == "home"}
    assert len(refusing) == 5
    assert not [row for row in rows()["visits"] if row["customer"] in refusing and row["channel"] == "home"]


def test_the_insurer_visits_and_writes_too_often_in_march_only() -> None:
    completed = [row for row in of("visits", INSURER) if row["outcome"] in ("reached", "sent")]
    shares = {}
    for month in ("2026-01", "2026-02", "2026-03"):
        channels = [row["channel"] for row in completed if str(row["at"]).startswith(month)]
        shares[month] = sum(channel != "phone" for channel in channels) / len(channels)
    assert 0 < shares["2026-01"] < 0.1
    assert 0 < shares["2026-02"] < 0.1
    assert 0.1 < shares["2026-03"] < 0.13


def test_nobody_in_it_is_real() -> None:
    phones = re.findall(r"(?<![\d.])1\d{10}(?!\d)", text())
    assert phones
    assert all(phone.startswith(("1380013", "1380014")) for phone in phones)
    assert not re.search(r"(?<![0-9a-f])\d{15}(\d{2}[\dXx])?(?![0-9a-f])", text()), "an identity card number?"
    assert set(re.findall(r"[\w.]+@([\w.]+)", text())) == {"example.com"}


def test_the_tool_draws_as_planning_does(planned: sqlite3.Connection) -> None:
    drawn = planned.execute("SELECT event FROM draws WHERE drawn").fetchall()
    complaints = [row for row in of("complaints", PROPERTY) if "closed_at" in row]
    callable_ = [row for row in complaints if not row["anonymous"] and not row["reply_letter"]]
    expected = {f"complaint:{row['id']}" for row in make_example.drawn("complaint-closed", callable_)}
    for rule, kind in (("repair-done", "repair_done"), ("activity-ended", "activity_ended")):
        events = [row for row in of("events", PROPERTY) if row["type"] == kind]
        expected |= {str(row["id"]) for row in make_example.drawn(rule, events)}
    assert {event for (event,) in drawn} == expected


def test_the_list_of_the_day_fills_a_screen(planned: sqlite3.Connection) -> None:
    listed = planned.execute(
        "SELECT organization, substr(due_by, 1, 10) FROM callbacks WHERE status = 'open'"
        " AND substr(opens_on, 1, 10) <= :today AND (lapses_on IS NULL OR lapses_on >= :today)",
        {"today": TODAY},
    ).fetchall()
    assert 25 <= len(listed) <= 36
    assert 4 <= sum(due < TODAY for _organization, due in listed) <= 9
    assert 4 <= sum(due == TODAY for _organization, due in listed) <= 12
    assert min(Counter(organization for organization, _due in listed).values()) >= 10


def test_most_callbacks_were_in_time(planned: sqlite3.Connection) -> None:
    in_time, late, refused = planned.execute(
        "SELECT sum(status = 'completed' AND substr(settled_at, 1, 10) <= due_by),"
        " sum(status = 'completed' AND substr(settled_at, 1, 10) > due_by), sum(status = 'excused')"
        " FROM callbacks"
    ).fetchone()
    assert in_time > 100
    assert 4 <= late <= 15
    assert 2 <= refused <= 4
