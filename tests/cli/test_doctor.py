"""`doctor`: what it says of a sound file and of one that somebody has been at, and that it leaves no trace."""

from pathlib import Path

import pytest

from callbackctl.store.evidence import lift_triggers
from callbackctl.store.opening import open_file
from tests.desk import Desk, terminal

TRIGGERS = "SELECT sql FROM sqlite_schema WHERE type = 'trigger'"

@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """Three visits on record."""
    desk = Desk(tmp_path, capsys).opened()
    desk.take_in("customers", [{"id": "c1", "owner": "o1"}])
    for outcome in ("busy", "no_answer", "absent"):
        desk.done("log", "c1", "--channel", "phone", "--outcome", outcome, "--by", "o1")
    return desk


def tamper(desk: Desk, statement: str) -> None:
    """Somebody else writes into the file, past its guards."""
    connection = open_file(desk.db)
    triggers = connection.execute(TRIGGERS).fetchall()
    lift_triggers(connection)
    lifted = set(triggers) - set(connection.execute(TRIGGERS))
    connection.execute(statement)
    for (trigger,) in sorted(lifted):
        connection.execute(trigger)
    connection.commit()
    connection.close()


def test_a_sound_file(desk: Desk) -> None:
    answer = desk.done("doctor")
    link = desk.done("doctor", "--json").json["link"]
    assert answer.out.splitlines() == [
        "visits: 3 on record, 3 sealed",
        f"last link: 3:{link}",
        "the file is whole and everything is as it was recorded",
    ]
    assert answer.err == ""
    assert desk.done("doctor", "--noted", f"3:{link}").out == answer.out


def test_an_altered_visit_is_named_and_what_to_do_is_said(desk: Desk) -> None:
    tamper(desk, "UPDATE visits SET outcome = 'reached' WHERE id = 'v2'")
    answer = desk.run("doctor")
    assert answer.code == 1
    assert "! visits desk v2: is not as it was recorded: it was altered\n" in answer.out
    assert "compare it with the last backup" in answer.err
    tamper(desk, "UPDATE visits SET outcome = 'reached'")
    assert "! visits desk v1: is not as it was recorded: it was altered (and 2 more like it)" in desk.run("doctor").out


def test_as_json_and_csv(desk: Desk) -> None:
    tamper(desk, "UPDATE visits SET outcome = 'reached' WHERE id = 'v2'")
    answer = desk.run("doctor", "--json")
    assert answer.code == 1
    assert not answer.json["sound"]
    assert answer.json["problems"] == [
        {
            "code": "changed", "table": "visits", "record": "desk v2", "count": 1,
            "text": "is not as it was recorded: it was altered",
        }
    ]  # fmt: skip
    assert {"table": "visits", "rows": 3, "sealed": 3, "purged": 0} in answer.json["tables"]
    lines = desk.run("doctor", "--csv").out.splitlines()
    assert lines == [
        "code,table,record,count,text", "changed,visits,desk v2,1,is not as it was recorded: it was altered"
    ]  # fmt: skip


def test_a_link_that_is_not_there_any_more(desk: Desk) -> None:
    answer = desk.run("doctor", "--noted", "3:" + "0" * 32)
    assert answer.code == 1
    assert "the chain was made anew" in answer.out


def test_it_writes_nothing(desk: Desk) -> None:
    desk.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    before = desk.db.read_bytes(), {path.name for path in desk.folder.iterdir()}
    desk.done("doctor")
    assert (desk.db.read_bytes(), {path.name for path in desk.folder.iterdir()}) == before


def test_an_older_file_is_left_alone(desk: Desk) -> None:
    desk.rows("PRAGMA user_version = 1")
    answer = desk.run("doctor")
    assert answer.code == 1
    assert "is of an older version; `callbackctl due` brings it up to date and keeps a copy" in answer.err


def test_in_a_terminal_the_progress_leaves_nothing_behind(desk: Desk) -> None:
    screen = terminal(desk.arguments(["doctor"]), desk.folder)
    assert screen.code == 0
    assert screen.out.splitlines()[-1] == "the file is whole and everything is as it was recorded"
