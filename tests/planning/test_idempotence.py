"""Planning again changes nothing; what is new changes only itself; what is withdrawn says why and by what it is replaced."""

from collections.abc import Callable
from typing import Any

import pytest

from callbackctl.planning.plan import Planned
from tests.planning import oracle
from tests.planning.oracle import Customer, Event, Visit
from tests.planning.worlds import World, policy

MORNING, EVENING, NEXT = "2026-03-10T08:00", "2026-03-10T18:00", "2026-03-11T08:00"
RULES: dict[str, dict[str, Any]] = {
    "sold": {"after": "sold", "within": "10 days"},
    "series": {"after": "sold", "at": ["5 days", "15 days"]},
    "premium": {
        "after": "premium_due",
        "slots": {"count": 3, "from": "1 day", "to": "30 days"},
        "unless": "premium_paid",
    },
    "routine": {"every": "30 days"},
    "season": {"every": "7 days", "season": "spring", "channels": ["home"]},
    "birthday": {"date": "birthday"},
    "monthly": {"date": {"day_of_month": 15}},
    "churn": {"inactive": {"event": "trade", "for": "1 month"}, "within": "7 working days"},
    "check": {"each": {"period": "ten days", "event": "sales_visit"}, "within": "3 working days"},
    "report": {"after": {"visit": ["home"]}, "at": "1 day"},
}
SPRING = {"spring": {"from": "03-01", "to": "05-31"}}


def described(**changes: dict[str, Any] | None) -> dict[str, Any]:
    """The policy with rules changed, added, or (None) taken out."""
    rules = {**RULES, **changes}
    return policy({name: rule for name, rule in rules.items() if rule is not None}, seasons=SPRING)


def people() -> list[Customer]:
    """A few customers with something of every kind."""
    home = "2026-03-09T10:00", "home", "reached"
    return [
        Customer(
            f"c{place}", "2026-01-05", since=f"2026-01-{place + 1:02d}", birthday="1980-03-10", columns={"tier": "key"},
            events=[
                Event(f"s{place}", "sold", f"2026-03-{place + 1:02d}"),
                Event(f"p{place}", "premium_due", "2026-02-20", f"r{place}"),
                Event(f"t{place}", "trade", "2026-02-05T10:00"),
                Event(f"v{place}", "sales_visit", "2026-02-25"),
            ],
            visits=[Visit(f"h{place}", *home, next_on="2026-03-20", entered=home[0])] if place % 2 else [],
        )
        for place in range(6)
    ]  # fmt: skip


@pytest.fixture
def world() -> World:
    """Everything planned on a morning."""
    made = World(described())
    made.add(people())
    made.plan(MORNING)
    return made


def everything(world: World) -> list[tuple[Any, ...]]:
    """All that is planned, as it stands in the file."""
    return world.connection.execute("SELECT * FROM callbacks ORDER BY id").fetchall()


def shown(world: World, condition: str) -> list[tuple[Any, ...]]:
    """Rule, customer, due date, status and reason of some callbacks."""
    return world.connection.execute(
        f"SELECT rule, customer, due_by, status, reason FROM callbacks WHERE {condition} ORDER BY rule, customer, due_by, id"
    ).fetchall()


def nothing(planned: Planned) -> bool:
    """Whether a run neither raised nor withdrew anything."""
    return planned.raised == 0 and not planned.withdrawn


def agrees(world: World, customers: list[Customer], now: str) -> None:
    """The list is what the oracle makes of the facts."""
    came = world.due(now)
    for customer in customers:
        assert came.get(customer.id, []) == oracle.due_rows(oracle.owed(world.description, customer, now), now)


def test_the_list_is_the_oracles(world: World) -> None:
    agrees(world, people(), MORNING)


@pytest.mark.parametrize("again", [MORNING, "2026-03-10T12:00", EVENING])
def test_a_second_run_on_the_same_day_changes_nothing(world: World, again: str) -> None:
    before = everything(world)
    assert nothing(world.plan(again))
    assert everything(world) == before


def test_a_later_morning_raises_only_what_that_day_brings(world: World) -> None:
    before = everything(world)
    assert nothing(world.plan(NEXT))
    assert everything(world) == before
    assert world.plan("2026-03-15T08:00").raised == 6  # the 15th of the month
    assert everything(world)[: len(before)] == before
    assert nothing(world.plan("2026-03-15T08:00"))


def test_planning_an_earlier_day_after_a_later_one_takes_nothing_back(world: World) -> None:
    world.plan("2026-03-20T08:00")
    before = everything(world)
    assert nothing(world.plan(MORNING))
    assert everything(world) == before
    agrees(world, people(), MORNING)


def test_the_same_facts_again_plan_nothing(world: World) -> None:
    before = everything(world)
    world.add(people())
    assert nothing(world.plan(EVENING))
    assert everything(world) == before


def test_a_new_event_plans_only_itself(world: World) -> None:
    before = everything(world)
    world.store("events", [{"id": "new", "customer": "c0", "type": "sold", "at": "2026-03-10"}], EVENING)
    assert world.plan(EVENING).raised == 3
    after = everything(world)
    assert after[: len(before)] == before
    assert shown(world, f"id > {before[-1][0]}") == [
        ("series", "c0", "2026-03-15", "open", None), ("series", "c0", "2026-03-25", "open", None),
        ("sold", "c0", "2026-03-20", "open", None),
    ]  # fmt: skip
    assert nothing(world.plan(EVENING))


def test_a_changed_event_that_moves_is_planned_on_its_new_day(world: World) -> None:
    world.store("events", [{"id": "s0", "customer": "c0", "type": "sold", "at": "2026-03-04"}], EVENING)
    planned = world.plan(EVENING)
    # What was on the list is withdrawn with its reason; what had not opened yet is simply planned anew.
    assert shown(world, "event = 's0'") == [
        ("series", "c0", "2026-03-06", "withdrawn", "dates-moved"), ("series", "c0", "2026-03-09", "open", None),
        ("series", "c0", "2026-03-19", "open", None), ("sold", "c0", "2026-03-11", "withdrawn", "dates-moved"),
        ("sold", "c0", "2026-03-14", "open", None),
    ]  # fmt: skip
    assert planned.withdrawn == {("series", "dates-moved"): 1, ("sold", "dates-moved"): 1}
    replaced = world.connection.execute(
        "SELECT r.due_by FROM callbacks c JOIN callbacks r ON r.id = c.replaces WHERE c.event = 's0' ORDER BY c.due_by"
    ).fetchall()
    assert replaced == [("2026-03-06",), ("2026-03-11",)]
    assert nothing(world.plan(EVENING))


def test_an_event_that_no_longer_meets_its_rule_withdraws_its_callbacks(world: World) -> None:
    world.store("events", [{"id": "s0", "customer": "c0", "type": "returned", "at": "2026-03-01"}], EVENING)
    assert world.plan(EVENING).withdrawn == {("series", "no-longer-applies"): 1, ("sold", "no-longer-applies"): 1}
    assert shown(world, "event = 's0' AND status = 'open'") == []
    assert nothing(world.plan(EVENING))


EDITS: dict[str, dict[str, Any]] = {
    "sold": {"after": "sold", "within": "12 days"},
    "series": {"after": "sold", "at": ["6 days", "20 days"]},
    "premium": {
        "after": "premium_due",
        "slots": {"count": 2, "from": "1 day", "to": "30 days"},
        "unless": "premium_paid",
    },
    "routine": {"every": "45 days"},
    "season": {"every": "14 days", "season": "spring", "channels": ["home"]},
    "birthday": {"date": "birthday", "window": {"opens": "3 days before", "due": "3 days after"}},
    "churn": {"inactive": {"event": "trade", "for": "1 month"}, "within": "10 working days"},
    "check": {"each": {"period": "ten days", "event": "sales_visit"}, "within": "20 working days"},
    "report": {"after": {"visit": ["home"]}, "at": "2 days"},
}


@pytest.mark.parametrize("name", EDITS)
def test_an_edited_rule_withdraws_with_a_reason_and_replaces(world: World, name: str) -> None:
    before = shown(world, f"rule = '{name}' AND status = 'open'")
    others = shown(world, f"rule <> '{name}'")
    assert before
    world.edit(described(**{name: EDITS[name]}))
    world.plan(EVENING)

    assert shown(world, f"rule <> '{name}'") == others
    withdrawn = shown(world, f"rule = '{name}' AND status = 'withdrawn'")
    assert withdrawn
    assert {row[4] for row in withdrawn} == {"rule-changed"}
    # Nothing that was on the list is silently gone: it stands there still, or names what it became.
    unchanged = [row for row in before if row in shown(world, f"rule = '{name}' AND status = 'open'")]
    assert len(unchanged) + len(withdrawn) >= len(before)
    replacing = world.connection.execute(
        "SELECT count(*) FROM callbacks c JOIN callbacks r ON r.id = c.replaces AND r.rule = c.rule AND r.customer = c.customer"
        " AND r.source = c.source AND r.occurrence = c.occurrence AND r.reason = 'rule-changed' WHERE c.rule = ? AND c.status = 'open'",
        (name,),
    ).fetchone()[0]
    assert replacing > 0
    assert nothing(world.plan(EVENING))
    assert nothing(world.plan(NEXT))


def test_an_edited_rule_raises_nothing_that_was_due_before_the_edit(world: World) -> None:
    """A rule that reaches further back does not storm the list: only what is due from the edit on is new."""
    world.edit(described(sold={"after": ["sold", "trade"], "within": "10 days"}))
    assert world.plan(EVENING).raised == 0
    world.edit(described(sold={"after": ["sold", "trade"], "within": "40 days"}))
    world.plan(EVENING)
    assert {row[2] for row in shown(world, "rule = 'sold' AND status = 'open' AND event LIKE 't%'")} == {"2026-03-17"}


def test_another_text_for_the_purpose_changes_no_callback(world: World) -> None:
    before = everything(world)
    reworded = described()
    for rule in reworded["rules"].values():
        rule["purpose"] = "in other words"
    world.edit(reworded)
    assert nothing(world.plan(EVENING))
    assert everything(world) == before
    assert world.connection.execute("SELECT DISTINCT purpose_en FROM rules").fetchall() == [("in other words",)]


@pytest.mark.parametrize("name", RULES)
def test_a_removed_rule_withdraws_what_is_open_and_comes_back(world: World, name: str) -> None:
    before = [
        row
        for row in shown(
            world, f"rule = '{name}' AND status = 'open' AND (lapses_on IS NULL OR lapses_on >= '2026-03-10')"
        )
        if row[2] >= "2026-03-10"
    ]
    others = shown(world, f"rule <> '{name}'")
    world.edit(described(**{name: None}))
    world.plan(EVENING)
    assert (
        shown(world, f"rule = '{name}' AND status = 'open' AND (lapses_on IS NULL OR lapses_on >= '2026-03-10')") == []
    )
    assert {row[4] for row in shown(world, f"rule = '{name}' AND status = 'withdrawn'")} <= {"rule-removed"}
    assert shown(world, f"rule <> '{name}'") == others
    assert nothing(world.plan(EVENING))

    world.edit(described())
    world.plan(EVENING)
    assert [row for row in shown(world, f"rule = '{name}' AND status = 'open'") if row in before] == before
    assert nothing(world.plan(EVENING))


def test_an_added_rule_starts_today(world: World) -> None:
    world.edit(described(
        deal={"after": "trade", "within": "10 days"}, quarter={"every": "60 days"}, thanks={"after": "sold", "within": "7 days"},
    ))  # fmt: skip
    world.plan(EVENING)
    assert shown(world, "rule = 'deal'") == []  # due on 15 February: before the rule
    assert {row[2] for row in shown(world, "rule = 'thanks'")} == {
        "2026-03-10",
        "2026-03-11",
        "2026-03-12",
        "2026-03-13",
    }
    # A recurring one falls due on the day it came, or later.
    assert shown(world, "rule = 'quarter' AND customer IN ('c0', 'c1')") == [
        ("quarter", "c0", "2026-03-10", "open", None), ("quarter", "c1", "2026-05-08", "open", None),
    ]  # fmt: skip
    assert nothing(world.plan(EVENING))


def test_nothing_due_before_start_is_raised_and_a_recurring_one_falls_due_on_it() -> None:
    started = World(described(), start="2026-03-10")
    started.add(people())
    started.plan(MORNING)
    came = shown(started, "1")
    assert min(row[2] for row in came) == "2026-03-10"
    assert ("routine", "c0", "2026-03-10", "open", None) in came
    wanted = [
        row
        for one in people()
        for row in oracle.standings(oracle.owed(described(), one, "2026-03-10", "2026-03-10"), MORNING)
    ]
    assert sorted(row for rows in started.standings(MORNING).values() for row in rows) == sorted(wanted)
    assert nothing(started.plan(MORNING))


def visit(identity: str, outcome: str, **more: Any) -> dict[str, Any]:
    """A call of c0 on the day."""
    return {"id": identity, "customer": "c0", "at": "2026-03-10T11:00", "channel": "phone", "outcome": outcome, **more}


def happened(kind: str) -> dict[str, Any]:
    """An event of c1 on the day."""
    return {"id": "x", "customer": "c1", "type": kind, "at": "2026-03-10", "ref": "r1"}


def test_the_dead_are_not_called_again(world: World) -> None:
    world.store("visits", [visit("d", "dead")], EVENING)
    world.plan(EVENING)
    assert "c0" not in world.due(EVENING)
    for later in ("2026-03-15T08:00", "2026-04-15T08:00", "2027-03-10T08:00"):
        world.plan(later)
        assert "c0" not in world.due(later)
    assert nothing(world.plan("2027-03-10T08:00"))


def test_a_death_that_was_a_mistake_brings_everything_back(world: World) -> None:
    before = world.due(EVENING)["c0"]
    world.store("visits", [visit("d", "dead")], EVENING)
    world.plan(EVENING)
    world.store("visits", [visit("d2", "no_answer", corrects="d")], EVENING)
    world.plan(EVENING)
    assert world.due(EVENING)["c0"] == before
    assert nothing(world.plan(EVENING))


def test_a_corrected_visit_opens_again_what_it_settled(world: World) -> None:
    before = world.due(EVENING)["c0"]
    world.store("visits", [visit("v", "reached")], EVENING)
    world.plan(EVENING)
    done = shown(world, "settled_by = 'v'")
    assert len(done) == len([row for row in before if row[0] != "season"])
    world.store("visits", [visit("w", "busy", corrects="v")], EVENING)
    world.plan(EVENING)
    assert shown(world, "settled_by = 'v'") == []
    assert world.due(EVENING)["c0"] == before
    assert nothing(world.plan(EVENING))


def test_a_correction_of_the_channel_settles_what_that_channel_may(world: World) -> None:
    world.store("visits", [visit("v", "reached")], EVENING)
    world.plan(EVENING)
    assert shown(world, "rule = 'season' AND customer = 'c0' AND settled_by IS NOT NULL") == []
    world.store("visits", [visit("w", "reached", corrects="v") | {"channel": "home"}], EVENING)
    world.plan(EVENING)
    assert {row[0] for row in shown(world, "settled_by = 'w'")} >= {"season", "sold", "routine", "birthday"}


def test_a_contact_entered_late_moves_the_cadence(world: World) -> None:
    """Called on 2 March, entered on the 10th: the routine call that was due on 31 January was made (late), the next is in April."""
    late = visit("late", "reached", rule="routine") | {"at": "2026-03-02"}
    world.store("visits", [late], EVENING)
    world.plan(EVENING)
    assert shown(world, "rule = 'routine' AND customer = 'c0'") == [
        ("routine", "c0", "2026-01-31", "completed", None), ("routine", "c0", "2026-04-01", "open", None),
    ]  # fmt: skip
    # An even earlier one: nothing was owed on 31 January after all.
    world.store("visits", [visit("later", "reached", rule="routine") | {"at": "2026-01-25"}], NEXT)
    world.plan(NEXT)
    assert shown(world, "rule = 'routine' AND customer = 'c0'") == [
        ("routine", "c0", "2026-01-31", "withdrawn", "contacted-earlier"), ("routine", "c0", "2026-02-24", "completed", None),
        ("routine", "c0", "2026-04-01", "open", None),
    ]  # fmt: skip
    assert nothing(world.plan(NEXT))


def test_since_that_moves_moves_the_cadence_with_it(world: World) -> None:
    world.store(
        "customers",
        [{"id": "c0", "since": "2026-02-20", "birthday": "1980-03-10", "birthday_lunar": 0, "tier": "key"}],
        EVENING,
    )
    world.plan(EVENING)
    assert ("routine", "c0", "2026-03-22", "open", None) in shown(world, "rule = 'routine' AND customer = 'c0'")
    assert shown(world, "rule = 'routine' AND customer = 'c0' AND status = 'open' AND due_by < '2026-03-10'") == []
    assert nothing(world.plan(EVENING))


def test_a_birthday_that_was_wrong_moves(world: World) -> None:
    world.store(
        "customers",
        [{"id": "c0", "since": "2026-01-01", "birthday": "1980-03-12", "birthday_lunar": 0, "tier": "key"}],
        EVENING,
    )
    world.plan(EVENING)
    assert not [row for row in world.due(EVENING)["c0"] if row[0] == "birthday"]
    world.plan("2026-03-12T08:00")
    assert ("birthday", "2026-03-12", "2026-03-12", "today") in world.due("2026-03-12T08:00")["c0"]


@pytest.mark.parametrize(
    "fact",
    [
        lambda world: world.store("events", [happened("premium_paid")], EVENING),
        lambda world: world.store("visits", [visit("x", "refused")], EVENING),
        lambda world: world.store("visits", [visit("x", "moved")], EVENING),
        lambda world: world.store("visits", [visit("x", "no_answer", next_on="2026-03-12")], EVENING),
        lambda world: world.store("events", [happened("trade")], EVENING),
        lambda world: world.store("customers", [{"id": "c1", "since": "2026-01-02", "tier": "low"}], EVENING),
    ],
)  # fmt: skip
def test_after_any_fact_the_second_run_finds_nothing_to_do(world: World, fact: Callable[[World], None]) -> None:
    fact(world)
    world.plan(EVENING)
    settled = everything(world)
    assert nothing(world.plan(EVENING))
    assert everything(world) == settled
    assert nothing(world.plan(NEXT))
