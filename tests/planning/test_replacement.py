"""Whoever was drawn and cannot be reached is replaced, once, by the next of the same month's draw."""

from pathlib import Path

import pytest

from callbackctl.planning.plan import Run, plan
from callbackctl.policy.model import PolicyHistory
from callbackctl.policy.reader import read_policy
from callbackctl.store.database import in_memory, next_revision, transaction
from callbackctl.store.facts import Setting, ensure_organization, store
from callbackctl.store.records import Kind

POLICY = """\
policy: ward
title: Ward
source: made up for the tests
callers: clerk
unreachable: 2
rules:
  how-was-it:
    clause: "1"
    purpose: how was it?
    after: discharged
    within: 20 days
    sample: 10%
    strata: [ward]
    replace: unreachable
"""


class Ward:
    """Ten discharges from ward A and one from B in March; one of each ward is drawn."""

    def __init__(self, folder: Path, policy: str = POLICY) -> None:
        self.history = _history(folder, policy)
        self.connection = in_memory()
        with transaction(self.connection):
            self.connection.execute("UPDATE settings SET value = 'the same draw each time' WHERE key = 'seed'")
            ensure_organization(self.connection, "ward")
        self.put("staff", [{"id": "s1", "role": "clerk"}])
        self.put("customers", [{"id": f"c{n}"} for n in range(11)])
        self.put("events", [self.discharge(n) for n in range(11)])
        self.plan()

    def discharge(self, n: int) -> dict[str, object]:
        """The discharge of customer n, the last one's from ward B."""
        ward = "B" if n == 10 else "A"
        return {"id": f"e{n}", "customer": f"c{n}", "type": "discharged", "at": "2026-03-02", "ward": ward}

    def put(self, kind: Kind, rows: list[dict[str, object]]) -> None:
        """Store facts."""
        with transaction(self.connection):
            setting = Setting("ward", "2026-03-05T08:00", next_revision(self.connection))
            assert not store(self.connection, kind, rows, setting).bad

    def plan(self, day: str = "2026-03-05") -> None:
        """One planning run."""
        plan(self.connection, Run("ward", self.history, f"{day}T08:00"))

    def try_in_vain(self, customer: str, outcomes: list[str]) -> None:
        """Tries on one day after the other; one run notices and replaces."""
        rows: list[dict[str, object]] = [
            {"customer": customer, "at": f"2026-03-{3 + day:02d}", "channel": "phone", "outcome": outcome, "by": "s1"}
            for day, outcome in enumerate(outcomes)
        ]
        self.put("visits", rows)
        self.plan()

    def drawn(self) -> dict[str, str]:
        """Who was drawn, and why."""
        return dict(self.connection.execute("SELECT customer, reason FROM draws_in_force WHERE drawn = 1 ORDER BY place"))

    def of_ward_a(self) -> list[str]:
        """Who was drawn in ward A."""
        return [customer for customer in self.drawn() if customer != "c10"]

    def statuses(self) -> dict[str, str]:
        """Where every callback stands."""
        return dict(self.connection.execute("SELECT customer, status FROM callbacks"))


def _history(folder: Path, policy: str) -> PolicyHistory:
    path = folder / "ward.yaml"
    path.write_text(policy, encoding="utf-8")
    return read_policy(path)


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return Ward(tmp_path)


def test_one_of_each_ward_is_drawn(ward: Ward) -> None:
    assert sorted(ward.drawn().values()) == ["drawn", "drawn"]


@pytest.mark.parametrize(
    "outcomes", [["no_answer", "busy"], ["wrong_number", "absent"], ["moved"], ["dead"], ["no_answer"] * 5]
)
def test_who_cannot_be_reached_is_replaced(ward: Ward, outcomes: list[str]) -> None:
    (lost,) = ward.of_ward_a()
    ward.try_in_vain(lost, outcomes)
    drawn = ward.drawn()
    (instead,) = set(ward.of_ward_a()) - {lost}
    assert drawn[lost] == "drawn"
    assert drawn[instead] == "replacement"
    statuses = ward.statuses()
    assert statuses[lost] == "excused"
    assert statuses[instead] == "open"


@pytest.mark.parametrize("outcomes", [["no_answer"], ["refused"], ["reached"]])
def test_others_are_not(ward: Ward, outcomes: list[str]) -> None:
    before = ward.drawn()
    ward.try_in_vain(ward.of_ward_a()[0], outcomes)
    assert ward.drawn() == before


def test_the_next_in_the_order_of_the_draw_stands_in(ward: Ward) -> None:
    order = [
        row[0] for row in ward.connection.execute("SELECT customer FROM draws WHERE stratum <> 'B' ORDER BY place")
    ]
    assert ward.of_ward_a() == order[:1]
    ward.try_in_vain(order[0], ["moved"])
    assert ward.of_ward_a() == order[:2]
    ward.try_in_vain(order[1], ["dead"])
    assert ward.of_ward_a() == order[:3]


def test_a_second_run_changes_nothing(ward: Ward) -> None:
    ward.try_in_vain(ward.of_ward_a()[0], ["moved"])
    before = ward.drawn(), ward.statuses()
    for day in ("2026-03-05", "2026-03-06", "2026-04-01"):
        ward.plan(day)
    assert (ward.drawn(), ward.statuses()) == before


def test_nobody_of_another_ward_stands_in(ward: Ward) -> None:
    ward.try_in_vain("c10", ["moved"])
    assert len(ward.drawn()) == 2


def test_who_stands_in_does_not_count_for_the_share(ward: Ward) -> None:
    ward.try_in_vain(ward.of_ward_a()[0], ["moved"])
    ward.put("customers", [{"id": "c11"}])
    late = ward.discharge(11)
    ward.put("events", [late])  # the eleventh of the ward: a tenth of them is now two
    ward.plan()
    reasons = [reason for customer, reason in ward.drawn().items() if customer != "c10"]
    assert sorted(reasons) == ["drawn", "drawn", "replacement"]


def test_without_replace_nobody_is_replaced(tmp_path: Path) -> None:
    ward = Ward(tmp_path, POLICY.replace("    replace: unreachable\n", ""))
    ward.try_in_vain(ward.of_ward_a()[0], ["moved"])
    assert len(ward.of_ward_a()) == 1


def test_who_has_died_does_not_stand_in(ward: Ward) -> None:
    order = [
        row[0] for row in ward.connection.execute("SELECT customer FROM draws WHERE stratum <> 'B' ORDER BY place")
    ]
    ward.put("visits", [{"customer": order[1], "at": "2026-03-03", "channel": "phone", "outcome": "dead", "by": "s1"}])
    ward.try_in_vain(order[0], ["moved"])
    assert ward.of_ward_a() == [order[0], order[2]]
    steps = ward.connection.execute("SELECT step, why, customer FROM draw_steps ORDER BY number").fetchall()
    assert steps == [("struck", "dead", order[1]), ("replacement", None, order[2])]


def test_who_stands_in_and_is_lost_already_is_replaced_in_the_same_run(ward: Ward) -> None:
    order = [
        row[0] for row in ward.connection.execute("SELECT customer FROM draws WHERE stratum <> 'B' ORDER BY place")
    ]
    ward.put("visits", [{"customer": order[1], "at": "2026-03-03", "channel": "phone", "outcome": "moved", "by": "s1"}])
    ward.try_in_vain(order[0], ["moved"])
    assert ward.of_ward_a() == order[:3]
    assert ward.statuses() == {order[0]: "excused", order[1]: "excused", order[2]: "open", "c10": "open"}
