"""A correction opens again what was closed or missed: as the policy asks for it now, in the same run."""

from typing import Any

import pytest

from tests.planning.test_idempotence import nothing, shown
from tests.planning.worlds import World, policy

MORNING, NOON, EVENING = "2026-03-10T08:00", "2026-03-10T12:00", "2026-03-10T20:00"
RULES: dict[str, dict[str, Any]] = {
    "routine": {"every": "30 days", "for": {"tier": "key"}, "channels": ["phone"]},
    "sold": {"after": "sold", "within": "10 days", "channels": ["phone"], "unless": "returned"},
}


@pytest.fixture
def world() -> World:
    """A key customer whose two open callbacks were made by phone this morning."""
    made = World(policy(RULES))
    made.store("customers", [customer("key")], "2026-01-05T08:00")
    made.store("events", [sale("2026-03-05")], MORNING)
    made.plan(MORNING)
    made.store("visits", [call("v1", "reached")], MORNING)
    made.plan(MORNING)
    assert shown(made, "settled_by = 'v1'") == [
        ("routine", "c", "2026-02-04", "completed", None), ("sold", "c", "2026-03-15", "completed", None),
    ]  # fmt: skip
    return made


def customer(tier: str) -> dict[str, Any]:
    """The customer in a tier."""
    return {"id": "c", "since": "2026-01-05", "tier": tier}


def sale(day: str, **more: Any) -> dict[str, Any]:
    """The sale, as known now."""
    return {"id": "e", "customer": "c", "type": "sold", "at": day, "ref": "r", **more}


def call(identity: str, outcome: str, corrects: str | None = None) -> dict[str, Any]:
    """This morning's call."""
    return {
        "id": identity, "customer": "c", "at": "2026-03-10T08:00", "channel": "phone", "outcome": outcome, "corrects": corrects,
    }  # fmt: skip


def listed(world: World) -> list[tuple[str, ...]]:
    """Rule and due date of all that is open."""
    return [(row[0], row[2]) for row in shown(world, "status = 'open' AND opens_on <= '2026-03-10'")]


def corrected(world: World, outcome: str = "busy", corrects: str = "v1") -> None:
    """The call is corrected at noon, and everything planned; a second run finds nothing to do."""
    world.store("visits", [call(f"{corrects}-again", outcome, corrects)], NOON)
    world.plan(NOON)
    once = listed(world)
    assert nothing(world.plan(EVENING))
    assert listed(world) == once


def test_what_is_asked_for_still_is_open_again(world: World) -> None:
    corrected(world)
    assert listed(world) == [("routine", "2026-02-04"), ("sold", "2026-03-15")]


def test_what_the_tier_no_longer_asks_for_is_withdrawn(world: World) -> None:
    world.store("customers", [customer("low")], NOON)
    world.plan(NOON)
    corrected(world)
    assert listed(world) == [("sold", "2026-03-15")]
    assert shown(world, "rule = 'routine'") == [("routine", "c", "2026-02-04", "withdrawn", "no-longer-applies")]


def test_a_new_tier_and_the_correction_may_come_together(world: World) -> None:
    world.store("customers", [customer("low")], NOON)
    corrected(world)
    assert listed(world) == [("sold", "2026-03-15")]


def test_what_another_visit_completed_under_the_earlier_tier_stays_completed(world: World) -> None:
    world.store("customers", [customer("low")], NOON)
    corrected(world, "reached")
    assert shown(world, "settled_by = 'v1-again'") == [
        ("routine", "c", "2026-02-04", "completed", None), ("sold", "c", "2026-03-15", "completed", None),
    ]  # fmt: skip


def test_an_event_that_moved_meanwhile_is_called_after_on_its_new_day(world: World) -> None:
    world.store("events", [sale("2026-03-08")], NOON)
    world.plan(NOON)
    assert shown(world, "rule = 'sold'") == [("sold", "c", "2026-03-15", "completed", None)]
    corrected(world)
    assert listed(world) == [("routine", "2026-02-04"), ("sold", "2026-03-18")]


def test_what_no_longer_ends_it_and_a_new_day_may_come_together(world: World) -> None:
    back = {"id": "back", "customer": "c", "type": "returned", "at": "2026-03-10", "ref": "r"}
    world.store("events", [back], NOON)
    corrected(world)
    assert listed(world) == [("routine", "2026-02-04")]
    assert shown(world, "rule = 'sold'") == [("sold", "c", "2026-03-15", "excused", "ended")]
    world.store("events", [{**back, "ref": "another"}, sale("2026-03-08")], NOON)
    world.plan(NOON)
    assert listed(world) == [("routine", "2026-02-04"), ("sold", "2026-03-18")]
    assert nothing(world.plan(EVENING))


def test_a_rule_edited_meanwhile_holds_as_it_reads_now(world: World) -> None:
    longer = {**RULES["sold"], "within": "12 days", "channels": ["home"]}
    world.edit(policy({"sold": longer}))
    world.plan(NOON)
    corrected(world)
    assert listed(world) == [("sold", "2026-03-17")]
    world.edit(policy({"sold": {**longer, "clause": "9", "by": "chief"}}))
    world.store("visits", [{**call("v2", "reached"), "channel": "home"}], NOON)
    world.plan(NOON)
    world.edit(policy({"sold": {**longer, "clause": "10", "by": "deputy"}}))
    world.plan(NOON)
    corrected(world, corrects="v2")
    found = world.connection.execute("SELECT clause, role, status FROM callbacks WHERE due_by = '2026-03-17'").fetchall()
    assert found == [("10", "deputy", "open")]


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        ("2026-03-12", [("open", "2026-03-12", None), ("withdrawn", "2026-02-20", "dates-moved")]),
        ("2026-03-10", [("open", "2026-03-10", None), ("withdrawn", "2026-02-20", "dates-moved")]),
        ("2026-03-09", [("open", "2026-02-20", None)]),  # missed on either day
    ],
)
def test_what_was_missed_by_a_wrong_date_is_owed_by_the_right_one(day: str, wanted: list[tuple[str | None, ...]]) -> None:
    window = {"opens": "7 days before", "due": "same day"}
    world = World(policy({"reminder": {"after": "sold", "window": window, "missed": "after due"}}))
    world.store("customers", [customer("key")], "2026-01-05T08:00")
    world.store("events", [sale("2026-02-20")], "2026-02-01T08:00")
    world.plan("2026-02-01T08:00")
    world.store("events", [sale(day)], MORNING)
    world.plan(MORNING)
    found = world.connection.execute("SELECT status, due_by, reason FROM callbacks ORDER BY status").fetchall()
    assert found == wanted
    assert nothing(world.plan(EVENING))


def test_whoever_loses_an_event_to_another_is_planned_anew() -> None:
    silent = {"silent": {"inactive": {"event": "sold", "for": "60 days"}, "within": "5 days"}}
    made = World(policy(silent))
    made.store("customers", [{"id": name, "since": "2026-01-05"} for name in ("c", "other")], MORNING)
    made.store("events", [sale("2026-03-05")], MORNING)
    made.plan(MORNING)
    assert due(made) == {"c": "2026-05-09", "other": "2026-03-11"}
    made.store("events", [{**sale("2026-03-05"), "customer": "other"}], NOON)
    made.plan(NOON)
    assert due(made) == {"c": "2026-03-11", "other": "2026-05-09"}


def due(world: World) -> dict[str, str]:
    """By when everybody's open callback is due."""
    return dict(world.connection.execute("SELECT customer, due_by FROM callbacks WHERE status = 'open'"))
