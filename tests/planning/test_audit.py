"""The audit names what was altered in a draw's record: any one row, and nothing else."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from shutil import copyfile

import pytest

from callbackctl.planning import frames, steps
from callbackctl.planning.audit import Finding, audit
from callbackctl.store.database import connect
from callbackctl.store.evidence import lift_triggers
from tests.planning.lots import Facts, Town, described, sampled

MONTH = "2026-02"


def findings(path: Path, rule: str = "check") -> list[Finding]:
    """All that the audit of a file finds."""
    connection = connect(path)
    try:
        months = frames.months(connection, "lots", rule)
        return [one for month in audit(connection, "lots", rule, months) for one in month.findings]
    finally:
        connection.close()


def tampered(path: Path, *statements: str) -> list[Finding]:
    """What the audit finds on a copy in which somebody has been at work."""
    copy = path.with_name("tampered.db")
    copyfile(path, copy)
    connection = sqlite3.connect(copy)
    lift_triggers(connection)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    return findings(copy)


def named(found: list[Finding]) -> set[str | None]:
    """The events that an audit names."""
    return {one.event for one in found if one.event}


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three batches over two months and two branches: 30 events, some of whose customers were contacted lately."""
    town = Town(tmp_path_factory.mktemp("drawn"), {**sampled(strata=["branch"]), "contact_gap": "7 days"})
    seen: Facts = [
        {"customer": f"c{n}", "at": "2026-02-01", "channel": "phone", "outcome": "reached"} for n in (1, 5, 9)
    ]
    town.take_in("customers", [{"id": f"c{n}"} for n in range(30)])
    town.take_in("visits", seen)
    for batch, day in enumerate(("2026-02-03", "2026-02-04", "2026-03-02")):
        rows = [
            {"id": f"e{n}", "customer": f"c{n}", "at": day, "branch": "NS"[n % 2]}
            for n in range(batch * 10, batch * 10 + 10)
        ]
        town.happened(rows, day)
        town.plan(day)
    town.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    town.connection.close()
    return town.path


def test_what_was_not_altered_agrees(drawn: Path) -> None:
    assert findings(drawn) == []


@pytest.mark.parametrize("event", [f"e{n}" for n in range(30)])
def test_any_one_row_turned_round_is_named(event: str, drawn: Path) -> None:
    for change in ("drawn = 1 - drawn", "drawn = 1 - drawn, reason = iif(drawn, 'not drawn', 'drawn')"):
        (found,) = tampered(drawn, f"UPDATE draws SET {change} WHERE event = '{event}'")
        assert (found.code, found.event) == ("row-changed", event)
        assert "the draw gives" in found.text


@pytest.mark.parametrize(
    "change",
    [
        "place = '00' || substr(place, 3)", "share = 100000", "share = 1000000", "passed = 2", "stratum = 'X'",
        "reason = 'already raised'", "reason = 'already raised', drawn = 1", "reason = 'because'", "customer = 'c29'",
        "batch = 2", "batch = 7", "day = '2026-02-28'", "customer = 'nobody'",
        "reason = 'replacement', drawn = 1, stands_for = NULL",
        "reason = 'replacement', drawn = 1, stands_for = 'e2'", "stands_for = 'e2'", "reason = 'replacement', drawn = 0",
    ],
)  # fmt: skip
@pytest.mark.parametrize("event", ["e0", "e1", "e3"])
def test_any_column_altered_is_named(change: str, event: str, drawn: Path) -> None:
    found = tampered(drawn, f"UPDATE draws SET {change} WHERE event = '{event}'")
    assert named(found) == {event}


def test_a_row_moved_to_another_month_or_rule_is_named(drawn: Path) -> None:
    found = tampered(drawn, "UPDATE draws SET month = '2026-03' WHERE event = 'e4'")
    assert {(one.code, one.event) for one in found if one.event} == {("row-missing", "e4"), ("row-added", "e4")}
    (found_alone,) = tampered(drawn, "UPDATE draws SET rule = 'other' WHERE event = 'e24'")
    assert (found_alone.code, found_alone.event) == ("row-missing", "e24")


@pytest.mark.parametrize("event", [f"e{n}" for n in range(30)])
def test_a_row_taken_out_is_named(event: str, drawn: Path) -> None:
    found = tampered(drawn, f"DELETE FROM draws WHERE event = '{event}'")
    assert [(one.code, one.event) for one in found if one.event] == [("row-missing", event)]


def test_a_row_put_in_is_named(drawn: Path) -> None:
    found = tampered(
        drawn,
        "INSERT INTO draws SELECT organization, rule, month, stratum, 'friend', customer, day, share, batch, place, passed,"
        " 1, 'drawn', NULL FROM draws WHERE event = 'e7'",
    )
    assert [(one.code, one.event) for one in found if one.event] == [("row-added", "friend")]


@pytest.mark.parametrize(
    "change",
    [
        "drawn_on = '2026-02-01'", "seals = json_remove(seals, '$.e3')", "seals = json_set(seals, '$.e3', 'forged')",
        "seals = 'no JSON'", "seals = '[]'", "quota = 3", "day = '2026-02-03'", "digest = 'forged'",
    ],
)  # fmt: skip
def test_an_altered_batch_is_named(change: str, drawn: Path) -> None:
    found = tampered(drawn, f"UPDATE batches SET {change} WHERE month = '{MONTH}' AND number = 1")
    assert ("batch-changed", 1) in {(one.code, one.batch) for one in found}


def test_a_batch_taken_out_is_named(drawn: Path) -> None:
    found = tampered(drawn, f"DELETE FROM batches WHERE month = '{MONTH}' AND number = 1")
    assert ("batch-missing", 1) in {(one.code, one.batch) for one in found}
    with_its_rows = tampered(
        drawn,
        f"DELETE FROM batches WHERE month = '{MONTH}' AND number = 1",
        f"DELETE FROM draws WHERE month = '{MONTH}' AND batch = 1",
    )
    assert ("batch-missing", 1) in {(one.code, one.batch) for one in with_its_rows}


def test_another_seed_is_noticed(drawn: Path) -> None:
    found = tampered(drawn, "UPDATE settings SET value = 'another' WHERE key = 'seed'")
    assert {one.code for one in found} == {"seed"}
    assert len(found) == 3
    published = tampered(drawn, f"UPDATE batches SET seed = 'another' WHERE month = '{MONTH}' AND number = 2")
    assert {(one.code, one.batch) for one in published} == {("seed", 2), ("batch-changed", 2)}


def test_a_forger_who_seals_anew_is_caught_by_the_draw(drawn: Path) -> None:
    """Whoever alters a row, its seal and the digests still has the draw itself against them."""

    def forge(copy: sqlite3.Connection) -> None:
        copy.execute("UPDATE draws SET drawn = 1 - drawn, reason = iif(drawn, 'not drawn', 'drawn') WHERE event = 'e4'")
        row = next(one for one in frames.decisions(copy, "lots", "check", MONTH) if one.event == "e4")
        seal = frames.seal("lots", row)
        copy.execute(
            f"UPDATE batches SET seals = json_set(seals, '$.e4', '{seal}') WHERE month = '{MONTH}' AND number = 1"
        )
        digest = ""
        for batch in frames.batches(copy, "lots", "check", MONTH):
            digest = batch.digest_after(digest)
            copy.execute("UPDATE batches SET digest = ? WHERE month = ? AND number = ?", (digest, MONTH, batch.number))

    found = worked_on(drawn, forge)
    assert [(one.code, one.event) for one in found] == [("decided-otherwise", "e4")]


def worked_on(path: Path, work: Callable[[sqlite3.Connection], None]) -> list[Finding]:
    """What the audit finds after some work on a copy."""
    copy = path.with_name("forged.db")
    copyfile(path, copy)
    connection = sqlite3.connect(copy)
    lift_triggers(connection)
    work(connection)
    connection.commit()
    connection.close()
    return findings(copy)


@pytest.fixture
def replaced(tmp_path: Path) -> Path:
    """Ten events of which one is drawn, has moved away, and is replaced."""
    rule = {"after": "done", "within": "10 days", "sample": "10%", "replace": "unreachable"}
    town = Town(tmp_path, described({"check": rule}))
    town.happened([{"id": f"e{n}", "customer": f"c{n}", "at": "2026-02-02"} for n in range(10)])
    town.plan("2026-02-03")
    (lost,) = town.drawn()
    visit = {"id": "v1", "customer": f"c{lost[1:]}", "at": "2026-02-03", "channel": "phone", "outcome": "moved"}
    town.take_in("visits", [visit], "2026-02-03")
    town.plan("2026-02-04")
    assert len(town.drawn()) == 2
    assert town.rows("SELECT stands_for FROM draw_steps WHERE step = 'replacement'") == [(lost,)]
    town.connection.close()
    return town.path


def test_a_replacement_agrees(replaced: Path) -> None:
    assert findings(replaced) == []


def test_a_replacement_stays_in_order_when_the_visit_is_corrected(replaced: Path) -> None:
    connection = sqlite3.connect(replaced)
    connection.execute(
        "INSERT INTO visits (organization, id, customer, at, channel, outcome, corrects, entered_at, revision)"
        " SELECT organization, 'v2', customer, at, channel, 'reached', 'v1', at, revision FROM visits"
    )
    connection.execute("UPDATE callbacks SET status = 'completed', reason = NULL WHERE status = 'excused'")
    connection.commit()
    connection.close()
    assert findings(replaced) == []


@pytest.mark.parametrize(
    "change",
    [
        "drawn = 0", "stands_for = NULL", "stands_for = 'nobody'", "stands_for = event", "reason = 'drawn'",
        "at = '2026-02-03T09:00'", "step = 'made up'", "why = 'type'", "after_batch = 2", "seal = 'forged'",
    ],
)
def test_a_forged_replacement_is_named(change: str, replaced: Path) -> None:
    (event,) = sqlite3.connect(replaced).execute("SELECT event FROM draw_steps WHERE step = 'replacement'").fetchone()
    found = tampered(replaced, f"UPDATE draw_steps SET {change} WHERE step = 'replacement'")
    assert named(found) == {event}


def test_a_second_replacement_for_the_same_is_named(replaced: Path) -> None:
    """Sealed as it should be, and yet without a ground."""

    def put_in(copy: sqlite3.Connection) -> None:
        (first,) = steps.of_month(copy, "lots", "check", MONTH)
        (other,) = copy.execute(
            "SELECT event FROM draws_in_force WHERE drawn = 0 ORDER BY passed, place LIMIT 1"
        ).fetchone()
        row = next(one for one in frames.decisions(copy, "lots", "check", MONTH) if one.event == other)
        again = replace(row, drawn=1, reason=steps.REPLACEMENT, stands_for=first.decision.stands_for)
        steps.take(copy, "lots", first.at, steps.REPLACEMENT, again)

    (found,) = worked_on(replaced, put_in)
    assert found.code == "step"
    assert "for whom another stands in already" in found.text


def test_a_day_of_a_quota_is_audited_too(tmp_path: Path) -> None:
    rule = {"after": "done", "within": "3 days", "quota": {"per_caller": 4, "share_by": "business"}}
    town = Town(tmp_path, described({"check": rule}, callers="caller"))
    town.take_in("staff", [{"id": "s1", "role": "caller"}])
    town.happened([{"id": f"e{n}", "at": "2026-02-02", "business": ("sale", "repair")[n % 2]} for n in range(12)])
    town.plan("2026-02-03")
    assert len(town.drawn()) == 4
    assert findings(town.path) == []
    town.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for event in (f"e{n}" for n in range(12)):
        found = tampered(town.path, f"UPDATE draws SET drawn = 1 - drawn WHERE event = '{event}'")
        assert [(one.code, one.event) for one in found] == [("row-changed", event)]
    (raised,) = tampered(town.path, "UPDATE batches SET quota = 5")[:1]
    assert raised.code == "batch-changed"
