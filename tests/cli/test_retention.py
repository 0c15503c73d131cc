"""`retention`: not a day too early, not what is on hold, nothing that is still counted from; and the chain stays whole."""

import json
import sqlite3
from pathlib import Path

import pytest

from callbackctl.store.database import in_memory
from callbackctl.store.evidence import KEPT
from tests.desk import POLICY, ROOT, Desk

TERM = POLICY.replace("quiet_hours:", 'retention: {records: 3 years, clause: "7"}\nquiet_hours:')
LAST_DAY, FIRST_DAY = "2026-03-01", "2026-03-02"  # of visits of 1 March 2023: kept, and free to go
SAID = "the word that must go"


def visit(identity: str, customer: str, at: str, **more: object) -> dict[str, object]:
    shared = {"channel": "phone", "outcome": "no_answer", "by": "o1", "content": SAID}
    return {"id": identity, "customer": customer, "at": at, **shared, **more}


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """Visits of three years ago to the day and of a day later; a complaint closed on the day and one that is open."""
    desk = Desk(tmp_path, capsys, TERM)
    desk.done("init", "--organization", "desk", "--start", "2023-01-01", today="2023-02-01")
    desk.take_in("staff", [{"id": "o1", "role": "officer"}, {"id": "boss", "role": "chief"}], today="2023-02-01")
    desk.take_in("customers", [{"id": f"c{n}"} for n in range(1, 5)], today="2023-02-01")
    desk.take_in("events", [{"id": "e1", "customer": "c2", "type": "signed_up", "at": "2023-02-27"}], today="2023-03-01")
    early, late = "2023-03-01T09:00", "2023-03-02"
    visits = [
        visit("v1", "c1", early), visit("v2", "c2", early, outcome="reached", recording="r/2", nurse="N"),
        visit("v3", "c3", early), visit("v4", "c3", "2023-03-01T10:00", corrects="v3"), visit("v5", "c4", late),
    ]  # fmt: skip
    desk.take_in("visits", visits, today="2023-03-03")
    closed = {"id": "k1", "customer": "c1", "received_at": "2023-02-01", "closed_at": "2023-03-01", "content": SAID}
    desk.take_in("complaints", [closed, {"id": "k2", "customer": "c1", "received_at": "2020-01-01"}], today="2023-03-03")
    desk.done("due", today="2023-03-03")
    return desk


def purge(desk: Desk, today: str, *options: str) -> tuple[int, str, str]:
    answer = desk.run("retention", "purge", "--as", "boss", *options, today=today)
    return answer.code, answer.out, answer.err


def visits(desk: Desk) -> dict[str, str | None]:
    return dict(desk.rows("SELECT id, content FROM visits ORDER BY id"))


def test_a_day_too_early_is_refused_and_says_from_when(desk: Desk) -> None:
    before = desk.dump("visits", "complaints", "seals", "purged")
    code, out, err = purge(desk, LAST_DAY)
    assert (code, out) == (1, "")
    assert err == (
        "Error: desk: nothing is past its term yet; the first is complaints k1 of 2023-03-01, kept until 2026-03-01"
        " (3 years, clause 7): it may go from 2026-03-02 on. Nothing was purged.\n"
    )
    assert desk.dump("visits", "complaints", "seals", "purged") == before


def test_after_the_term_it_goes_and_the_doctor_still_verifies(desk: Desk) -> None:
    link = desk.done("doctor", "--json").json["link"]
    code, out, err = purge(desk, FIRST_DAY, "--because", "the yearly clearing")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "desk: purged complaints 1, visits 4",
        "  of 3 visits the bare fact stays, because deadlines are counted from it",
    ]
    assert visits(desk) == {"v2": None, "v3": None, "v4": None, "v5": SAID}
    assert desk.rows("SELECT id FROM complaints") == [("k2",)]
    answer = desk.done("doctor", "--noted", link)
    assert "visits: 4 on record, 4 sealed, 4 purged" in answer.out
    assert desk.rows('SELECT DISTINCT dated, kept_until, clause, at, "by", because FROM purged') == [
        ("2023-03-01", "2026-03-01", "7", "2026-03-02T08:00", "boss", "the yearly clearing")
    ]
    code, _out, err = purge(desk, FIRST_DAY)
    assert code == 1
    assert "the first is visits v5 of 2023-03-02, kept until 2026-03-02" in err


def test_what_was_said_is_nowhere_in_the_file_any_more(desk: Desk) -> None:
    said = SAID.encode()
    assert said in b"".join(path.read_bytes() for path in desk.folder.glob("desk.db*"))
    purge(desk, "2026-03-03")
    assert said not in b"".join(path.read_bytes() for path in desk.folder.glob("desk.db*"))


def test_every_column_of_a_visit_stays_or_goes_on_purpose(desk: Desk) -> None:
    """A bare visit says who was contacted, when, how and by whom; a column added later has to be decided on."""
    purge(desk, FIRST_DAY)
    connection = sqlite3.connect(desk.db)
    connection.row_factory = sqlite3.Row
    bare = dict(connection.execute("SELECT * FROM visits WHERE id = 'v2'").fetchone())
    stays = {
        "organization", "id", "customer", "rule", "at", "channel", "outcome", "by", "next_on", "signed", "corrects",
        "refused_for", "not_for", "entered_at", "revision",
    }  # fmt: skip
    goes = next(kept.bare for kept in KEPT if kept.table == "visits")
    assert bare.keys() == stays | goes.keys()
    assert {bare[name] for name in goes} == {None, "", "{}"}


def test_what_is_owed_stays_as_it_was(desk: Desk) -> None:
    """The visit that settled a callback goes bare, so the callback stays settled however often it is planned anew."""
    before = desk.rows("SELECT customer, rule, status, settled_by, settled_at, due_by FROM callbacks ORDER BY id")
    assert ("c2", "welcome", "completed", "v2", "2023-03-01T09:00", "2023-03-09") in before
    listed = desk.done("due", "--json", today=FIRST_DAY).json
    purge(desk, FIRST_DAY)
    desk.take_in("customers", [{"id": f"c{n}", "tier": "key"} for n in range(1, 5)], today=FIRST_DAY)  # plans them anew
    desk.write_policy(TERM.replace("within: 10 days", "within: 11 days", 1))
    desk.write_policy(TERM)
    assert desk.done("due", "--json", today=FIRST_DAY).json == listed
    after = desk.rows("SELECT customer, rule, status, settled_by, settled_at, due_by FROM callbacks ORDER BY id")
    assert after == before


def test_what_is_on_hold_stays_until_released(desk: Desk) -> None:
    hold = ["--because", "a suit", "--as", "boss"]
    assert desk.done("retention", "hold", "c1", *hold).out == "the records of c1 are on hold\n"
    assert "c1 is on hold already: a suit" in desk.run("retention", "hold", "c1", *hold).err
    listed = desk.done("retention", "list", "--rows", "--json", today=FIRST_DAY).json
    assert {row["record"]: row["held"] for row in listed} == {
        "k1": "a suit", "v1": "a suit", "v2": None, "v3": None, "v4": None
    }  # fmt: skip
    _code, out, _err = purge(desk, FIRST_DAY)
    assert "  2 past their term are on hold and stay\n" in out
    assert visits(desk)["v1"] == SAID
    assert desk.rows("SELECT id FROM complaints ORDER BY id") == [("k1",), ("k2",)]
    desk.done("retention", "release", "c1", *hold)
    assert "c1 is not on hold" in desk.run("retention", "release", "c1", *hold).err
    purge(desk, FIRST_DAY)
    assert "v1" not in visits(desk)
    assert desk.done("doctor").code == 0


def test_before_takes_only_what_is_older_and_refuses_what_is_not_past_its_term(desk: Desk) -> None:
    code, _out, err = purge(desk, FIRST_DAY, "--before", "2023-03-03")
    assert code == 1
    assert "visits v5 of 2023-03-02 must be kept until 2026-03-02 (3 years, clause 7); it may go from 2026-03-03" in err
    assert len(visits(desk)) == 5
    assert purge(desk, "2026-03-03", "--before", "2023-03-02")[0] == 0
    assert visits(desk)["v5"] == SAID


def test_a_dry_run_keeps_everything(desk: Desk) -> None:
    before = desk.dump("visits", "complaints", "seals", "purged", "settings")
    code, out, _err = purge(desk, FIRST_DAY, "--dry-run")
    assert (code, out.splitlines()[0]) == (0, "desk: would purge complaints 1, visits 4")
    assert desk.dump("visits", "complaints", "seals", "purged", "settings") == before
    assert desk.run("retention", "purge", "--as", "boss", "--dry-run", "--json", today=FIRST_DAY).json == [
        {
            "organization": "desk", "purged": {"reviews": 0, "matters": 0, "complaints": 1, "visits": 4}, "bare": 3,
            "on_hold": 0, "dry_run": True,
        }
    ]  # fmt: skip


def test_a_list_says_table_by_table_from_when(desk: Desk) -> None:
    rows = {row["table"]: row for row in desk.done("retention", "list", "--json", today=FIRST_DAY).json}
    assert rows["visits"] == {
        "organization": "desk", "table": "visits", "term": "3 years", "clause": "7", "records": 5, "past": 4,
        "on_hold": 0, "oldest": "2023-03-01", "may_go_from": "2026-03-02",
    }  # fmt: skip
    assert (rows["complaints"]["records"], rows["complaints"]["past"]) == (1, 1)
    assert (rows["matters"]["records"], rows["matters"]["may_go_from"]) == (0, None)
    assert desk.done("retention", "list", today=LAST_DAY).out.splitlines()[0].split() == [
        "table", "term", "clause", "records", "past", "on", "hold", "oldest", "may", "go", "from"
    ]  # fmt: skip


def test_who_purges_is_known(desk: Desk) -> None:
    answer = desk.run("retention", "purge", today=FIRST_DAY)
    assert (answer.code, "--as STAFF" in answer.err) == (2, True)
    assert "there is no member of staff nobody" in desk.run("retention", "purge", "--as", "nobody", today=FIRST_DAY).err


def test_plain_sql_removes_nothing_that_was_not_noted(desk: Desk) -> None:
    connection = sqlite3.connect(desk.db)
    for statement in ("DELETE FROM visits WHERE id = 'v1'", "UPDATE visits SET content = NULL WHERE id = 'v2'"):
        with pytest.raises(sqlite3.IntegrityError, match="rows of visits are on record"):
            connection.execute(statement)
    connection.close()
    purge(desk, FIRST_DAY)
    connection = sqlite3.connect(desk.db)
    for statement in ("content = 'else'", "outcome = 'reached', content = NULL", "at = '2020-01-01'"):
        with pytest.raises(sqlite3.IntegrityError, match="rows of visits are on record"):
            connection.execute(f"UPDATE visits SET {statement} WHERE id = 'v3'")


def test_what_went_does_not_come_back(desk: Desk) -> None:
    purge(desk, FIRST_DAY)
    row = visit("v1", "c1", "2023-03-01T09:00")
    assert desk.take_in("visits", [row, visit("v2", "c2", "2023-03-01T09:00")], today=FIRST_DAY).out == (
        "visits: 0 added, 0 changed, 2 unchanged\n"
    )
    assert "v1" not in visits(desk)
    answer = desk.run("log", "--from", desk.lines("again.jsonl", [row]), today=FIRST_DAY)
    assert "v1 was on record and went when its term was over" in answer.err
    purge(desk, "2026-03-03")
    assert desk.done("log", "c1", "--channel", "phone", "--outcome", "busy", "--by", "o1").out.startswith(
        "recorded as v6"
    )


def test_a_purged_record_put_in_again_past_the_guards_is_found(desk: Desk) -> None:
    purge(desk, FIRST_DAY)
    from tests.keeping.files import unguarded

    with unguarded(desk.db) as connection:
        connection.execute("UPDATE visits SET content = 'invented' WHERE id = 'v2'")
    found = {(one["code"], one["record"]) for one in desk.run("doctor", "--json").json["problems"]}
    assert found == {("changed", "desk v2"), ("purged", "desk v2")}


def test_a_policy_without_a_term_keeps_everything(desk: Desk) -> None:
    desk.write_policy(POLICY)
    for command in (["list"], ["purge", "--as", "boss"]):
        answer = desk.run("retention", *command, today="2099-01-01")
        assert answer.code == 1
        assert "desk: the policy sets no term (retention:), so its records are kept for good" in answer.err


def test_recordings_can_be_kept_longer(desk: Desk) -> None:
    desk.write_policy(TERM.replace("records: 3 years,", "records: 3 years, recordings: 5 years,"))
    _code, out, _err = purge(desk, FIRST_DAY)
    assert out.splitlines()[0] == "desk: purged complaints 1, visits 3"
    assert visits(desk)["v2"] == SAID
    rows = json.loads(desk.done("retention", "list", "--json", today="2028-03-01").out)
    assert next(row["may_go_from"] for row in rows if row["table"] == "visits") == "2026-03-03"
    assert purge(desk, "2028-03-02")[0] == 0
    assert visits(desk)["v2"] is None


@pytest.mark.parametrize(
    ("policy", "made", "last_day", "first_day"),
    [
        ("wealth-manager", "2024-02-29", "2027-02-28", "2027-03-01"),
        ("brokerage-agents", "2011-03-01", "2026-03-01", "2026-03-02"),
        ("clinic-discharge", "2011-03-01", "2026-03-01", "2026-03-02"),
    ],
)
def test_the_terms_of_the_policies(desk: Desk, policy: str, made: str, last_day: str, first_day: str) -> None:
    desk.rules = ROOT / "rules"
    desk.db = desk.folder / "shipped.db"
    desk.done("init", "--organization", policy, today=made)
    desk.take_in("staff", [{"id": "o1", "role": "officer"}, {"id": "boss", "role": "chief"}])
    desk.take_in("customers", [{"id": "c1"}])
    desk.take_in("visits", [visit("v1", "c1", made)])
    assert purge(desk, last_day)[0] == 1
    assert purge(desk, first_day)[0] == 0
    assert visits(desk).get("v1") is None
    assert desk.done("doctor").code == 0


def test_every_table_of_steps_has_a_term() -> None:
    """A table of steps goes with the record it belongs to; one that does not is kept for good on purpose."""
    from callbackctl.keeping.retention import TERMS

    connection = in_memory()
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    for term in TERMS:
        if term.steps is not None and term.steps[0] in tables:
            columns = {row[0] for row in connection.execute("SELECT name FROM pragma_table_info(?)", (term.steps[0],))}
            assert {"number", "organization", term.steps[1]} <= columns
            assert next(kept.purged for kept in KEPT if kept.table == term.steps[0])
