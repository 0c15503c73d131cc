"""Events that are corrected after the lot fell: struck and made up for, drawn anew where they belong, all on record."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from math import exp, log
from pathlib import Path
from random import Random
from typing import Any

import pytest

from callbackctl.keeping.doctor import examine
from callbackctl.planning import frames
from callbackctl.planning.audit import audit
from callbackctl.store.evidence import lift_triggers
from tests.planning.lots import FIRST, SPAN, Facts, Town, described, sampled

Row = dict[str, Any]


@dataclass
class Corrected:
    """A population whose events are corrected again and again, and what must hold of its draws."""

    number: int
    known: dict[str, Row] = field(default_factory=dict)
    ever_drawn: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.dice = Random(self.number)
        self.share = Fraction(self.dice.choice((self.dice.randint(1, 100), 1, 30, 50, 100)), 100)
        self.later = Fraction(self.dice.randint(1, 100), 100) if self.number % 3 == 0 else self.share
        self.changes_on = (FIRST + timedelta(days=SPAN // 2)).isoformat()
        self.strata = ["branch"] if self.number % 2 else []
        self.size = round(exp(self.dice.uniform(log(1), log(250))))

    @property
    def policy(self) -> Row:
        """The rule file."""
        share: Any = f"{float(self.share * 100):g}%"
        if self.later != self.share:
            share = {"0001-01-01": share, self.changes_on: f"{float(self.later * 100):g}%"}
        strata = {"strata": self.strata} if self.strata else {}
        return sampled(sample=share, where={"quality": "good"}, within="200 days", **strata)

    def event(self, name: str) -> Row:
        """A new event."""
        day = FIRST + timedelta(days=self.dice.randrange(SPAN))
        return {
            "id": name, "customer": f"c{self.dice.randrange(20)}", "type": "done", "at": day.isoformat(),
            "branch": self.dice.choice("NS"), "quality": "good" if self.dice.random() < 0.9 else "bad",
        }  # fmt: skip

    def correction(self, row: Row) -> Row:
        """The same event with something about it corrected, perhaps back to what it was."""
        now = self.event(row["id"])
        column = self.dice.choice(("type", "customer", "at", "branch", "quality", "note"))
        values = {
            "type": self.dice.choice(("done", "undone")), "quality": self.dice.choice(("good", "bad")),
            "note": self.dice.random(),
        }  # fmt: skip
        return {**row, column: values.get(column, now.get(column))}

    def morning(self, day: date) -> Facts:
        """What comes in on a day: new events, corrections, both, or nothing."""
        arrived = self.dice.choice((0, self.dice.randint(1, max(1, self.size // 4))))
        new = [self.event(f"e{len(self.known) + n}") for n in range(arrived)]
        number = min(len(self.known), self.dice.choice((0, 1, 1, 3, self.size // 8)))
        wrong = self.dice.sample(sorted(self.known), number)
        rows = [*new, *(self.correction(self.known[name]) for name in wrong)]
        self.known |= {row["id"]: row for row in rows}
        return rows

    def eligible(self) -> dict[str, tuple[str, str, str]]:
        """What the rule asks for as is known now: by event its month, stratum and customer."""
        return {
            name: (row["at"][:7], row["branch"] if self.strata else "", row["customer"])
            for name, row in self.known.items() if row["type"] == "done" and row["quality"] == "good"
        }  # fmt: skip

    def needed(self) -> dict[tuple[str, str], int]:
        """How many must be drawn of each month and stratum."""
        asked: dict[tuple[str, str], Fraction] = defaultdict(Fraction)
        for name, (month, stratum, _customer) in self.eligible().items():
            asked[month, stratum] += self.later if self.known[name]["at"] >= self.changes_on else self.share
        return {key: -(-share.numerator // share.denominator) for key, share in asked.items()}

    def assert_kept(self, town: Town) -> None:
        """The frame is what is eligible now; enough are drawn and none but for that; each of them is called for."""
        rows = town.rows("SELECT event, month, stratum, customer, counts FROM draws_in_force")
        assert {event: tuple(frame) for event, *frame, _counts in rows} == self.eligible()
        drawn = Counter((month, stratum) for _event, month, stratum, _customer, counts in rows if counts)
        needed = self.needed()
        assert all(drawn[key] >= number for key, number in needed.items())
        # What was drawn stays drawn, as long as it is eligible, wherever it belongs by now.
        assert self.ever_drawn & self.eligible().keys() <= town.drawn()
        for name in town.drawn() - self.ever_drawn:
            month, stratum, _customer = self.eligible()[name]
            assert drawn[month, stratum] == needed[month, stratum]
        self.ever_drawn |= town.drawn()
        called = town.rows("SELECT event, customer FROM callbacks WHERE status = 'open'")
        assert sorted(called) == sorted((name, self.known[name]["customer"]) for name in town.drawn())


@pytest.mark.parametrize("number", range(100))
def test_the_guarantee_holds_for_what_is_eligible_now(number: int, tmp_path: Path) -> None:
    people = Corrected(number)
    town = Town(tmp_path, people.policy, f"seed {number}")
    town.take_in("customers", [{"id": f"c{n}"} for n in range(20)])
    for run in range(8):
        day = FIRST + timedelta(days=SPAN + run)
        town.take_in("events", people.morning(day), day.isoformat())
        before = {table: set(town.rows(f"SELECT * FROM {table}")) for table in ("draws", "draw_steps", "batches")}
        town.plan(day.isoformat())
        people.assert_kept(town)
        record = town.record()
        assert all(before[table] <= set(record[table]) for table in before)
        town.plan(day.isoformat())
        assert town.record() == record
        assert_audited(town)
    assert examine(town.connection).sound
    town.connection.execute("UPDATE organizations SET planned_revision = 0")
    town.plan(day.isoformat())
    assert town.record() == record


def assert_audited(town: Town) -> None:
    """Every month's draw agrees with its record."""
    months = frames.months(town.connection, "lots", "check")
    assert [found.findings for found in audit(town.connection, "lots", "check", months)] == [[]] * len(months)


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """Ten events of which three are drawn."""
    town = Town(tmp_path, sampled(within="20 days"))
    town.happened([{"id": f"e{n}", "at": "2026-02-02"} for n in range(10)])
    town.plan("2026-02-03")
    return town


def correct(town: Town, day: str, **changed: Any) -> str:
    """Correct one of the drawn events, plan, and say which it was."""
    event = min(town.drawn())
    row = {"id": event, "customer": f"c-{event}", "type": "done", "at": "2026-02-02", **changed}
    town.take_in("events", [row], day)
    town.plan(day)
    return event


def test_who_was_struck_is_made_up_for_by_the_next_in_the_order(town: Town) -> None:
    order = [row[0] for row in town.rows("SELECT event FROM draws ORDER BY place")]
    struck = correct(town, "2026-02-04", type="undone")
    assert town.drawn() == set(order[:4]) - {struck}
    assert town.rows("SELECT step, why, event FROM draw_steps ORDER BY number") == [
        ("struck", "type", struck), ("made up", None, order[3]),
    ]  # fmt: skip
    assert town.rows("SELECT event, status, reason FROM callbacks WHERE status <> 'open'") == [
        (struck, "withdrawn", "no-longer-applies")
    ]
    assert_audited(town)


def test_what_the_share_needs_no_more_is_not_made_up_for(tmp_path: Path) -> None:
    town = Town(tmp_path, sampled(within="20 days"))
    town.happened([{"id": f"e{n}", "at": "2026-02-02"} for n in range(4)])
    town.plan("2026-02-03")
    correct(town, "2026-02-04", type="undone")
    assert len(town.drawn()) == 1  # of four events two, of three one
    assert_audited(town)


def test_what_was_drawn_stays_drawn_in_its_new_month(town: Town) -> None:
    moved = correct(town, "2026-02-04", at="2026-01-30")
    assert town.rows("SELECT month, batch, drawn, reason FROM draws_in_force WHERE event = ?", moved) == [
        ("2026-01", 1, 1, "already raised")
    ]
    assert len(town.drawn()) == 4  # three of nine in February, and one of one in January
    assert town.rows("SELECT due_by FROM callbacks WHERE event = ? AND status = 'open'", moved) == [("2026-02-19",)]
    assert_audited(town)


def test_a_correction_taken_back_finds_its_draw_as_it_was(town: Town) -> None:
    struck = correct(town, "2026-02-04", type="undone")
    right = {"id": struck, "customer": f"c-{struck}", "type": "done", "at": "2026-02-02"}
    town.take_in("events", [right], "2026-02-05")
    town.plan("2026-02-05")
    assert struck in town.drawn()
    assert len(town.drawn()) == 4  # whoever made up for it stays drawn too
    assert_audited(town)


def test_a_call_that_was_made_stays_made(town: Town) -> None:
    event = min(town.drawn())
    visit = {"id": "v1", "customer": f"c-{event}", "at": "2026-02-03", "channel": "phone", "outcome": "reached"}
    town.take_in("visits", [visit], "2026-02-03")
    town.plan("2026-02-03")
    correct(town, "2026-02-04", type="undone")
    assert town.rows("SELECT status FROM callbacks WHERE event = ?", event) == [("completed",)]
    assert event not in town.drawn()
    assert len(town.drawn()) == 3
    assert_audited(town)


def test_an_edited_rule_strikes_nothing(town: Town) -> None:
    town.edit(sampled(within="20 days", where={"branch": "N"}))
    town.plan("2026-02-04")
    assert town.rows("SELECT count(*) FROM draw_steps") == [(0,)]
    assert len(town.drawn()) == 3


def test_whose_call_is_withdrawn_for_what_the_customer_became_is_made_up_for(tmp_path: Path) -> None:
    town = Town(tmp_path, sampled(within="20 days", **{"for": {"tier": "key"}}))
    town.take_in("customers", [{"id": f"c{n}", "tier": "key"} for n in range(10)])
    town.happened([{"id": f"e{n}", "customer": f"c{n}", "at": "2026-02-02"} for n in range(10)])
    town.plan("2026-02-03")
    gone = min(town.drawn())
    town.take_in("customers", [{"id": f"c{gone[1:]}", "tier": "other"}], "2026-02-04")
    town.plan("2026-02-04")
    assert gone not in town.drawn()
    assert len(town.drawn()) == 3
    assert town.rows("SELECT why FROM draw_steps WHERE event = ?", gone) == [("conditions",)]
    assert_audited(town)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("UPDATE draw_steps SET why = 'month' WHERE step = 'struck'", "step-changed"),
        ("UPDATE draw_steps SET event = 'e0' WHERE step = 'made up'", "step-changed"),
        ("DELETE FROM draw_steps WHERE step = 'struck'", "step-missing"),
        ("UPDATE draw_steps SET drawn = 0 WHERE step = 'struck'", "step-changed"),
    ],
)
def test_notes_that_were_tampered_with_are_named(change: str, code: str, town: Town) -> None:
    correct(town, "2026-02-04", type="undone")
    lift_triggers(town.connection)
    town.connection.execute(change)
    (month,) = audit(town.connection, "lots", "check", ["2026-02"])
    assert code in {found.code for found in month.findings}
    assert not month.agrees


def test_a_later_batch_takes_the_turn_of_who_was_struck(town: Town) -> None:
    event = min(town.drawn())
    wrong = {"id": event, "customer": f"c-{event}", "type": "undone", "at": "2026-02-02"}
    town.take_in("events", [wrong], "2026-02-04")
    town.happened([{"id": "e10", "at": "2026-02-03"}], "2026-02-04")
    town.plan("2026-02-04")
    assert town.rows("SELECT event, drawn FROM draws WHERE batch = 2") == [("e10", 1)]
    assert town.rows("SELECT count(*) FROM draw_steps WHERE step = 'made up'") == [(0,)]
    assert_audited(town)


def test_a_quota_leaves_the_place_of_who_was_struck_to_late_orders(tmp_path: Path) -> None:
    rule = {"after": "done", "within": "20 days", "quota": {"per_caller": 4, "share_by": "business"}}
    town = Town(tmp_path, described({"check": rule}, callers="caller"))
    town.take_in("staff", [{"id": "s1", "role": "caller"}])
    town.happened([{"id": f"e{n}", "at": "2026-02-02", "business": "sale"} for n in range(8)])
    town.plan("2026-02-03")
    struck = correct(town, "2026-02-04", type="undone")
    assert town.rows("SELECT step, event FROM draw_steps") == [("struck", struck)]
    town.happened([{"id": "late", "at": "2026-02-02", "business": "sale"}], "2026-02-05")
    town.plan("2026-02-05")
    assert "late" in town.drawn()
    assert len(town.drawn()) == 4
    assert_audited(town)
