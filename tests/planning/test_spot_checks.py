"""The lot over logged visits, on random months: its guarantee after every draw, its blindness, and its audit."""

from collections import Counter
from datetime import date
from math import ceil
from pathlib import Path
from random import Random
from typing import Any

import pytest

from callbackctl.planning import spot_checks
from callbackctl.planning.audit import audit
from callbackctl.planning.sampling import Frame
from callbackctl.planning.spot_checks import PREFIX
from callbackctl.store.database import transaction
from callbackctl.store.evidence import lift_triggers
from tests.planning.lots import Facts, Town, described

MONTH = "2026-03"
RULES = {"check": {"after": "done", "within": "10 days"}}
OUTCOMES = ("reached", "no_answer", "busy", "refused")


class Month:
    """A town with a review, and visits of March that come in bit by bit."""

    def __init__(self, folder: Path, number: int) -> None:
        self.dice = Random(number)
        self.each = self.dice.choice((None, "caller", "branch"))
        self.number = self.dice.randint(1, 6) if number % 2 else None
        self.shares = [self.dice.randint(1, 99) for _half in range(2)]
        self.changes_on = self.dice.randint(2, 30)
        review: dict[str, Any] = {"by": "chief", "of": ["officer"]} | ({"each": self.each} if self.each else {})
        if self.number is None:
            change = f"2026-03-{self.changes_on:02d}"
            review["share"] = {"0001-01-01": f"{self.shares[0]}%", change: f"{self.shares[1]}%"}
        else:
            review["number"] = self.number
        self.town = Town(folder, described(RULES, reviews={"calls": review}), f"seed {number}")
        self.callers = {f"o{n}": self.dice.choice("NS") for n in range(self.dice.randint(1, 6))}
        people = [{"id": name, "role": "officer", "branch": branch} for name, branch in self.callers.items()]
        self.town.take_in("staff", [*people, {"id": "x", "role": "salesperson"}])
        self.town.take_in("customers", [{"id": "c"}])
        self.visits: Facts = []

    def more(self) -> None:
        """Some visits more, one in ten by somebody whom the review does not look at."""
        new = [
            {
                "id": f"v{len(self.visits) + place}", "customer": "c", "at": f"2026-03-{self.dice.randint(1, 31):02d}",
                "channel": "phone", "outcome": self.dice.choice(OUTCOMES),
                "by": "x" if self.dice.random() < 0.1 else self.dice.choice(sorted(self.callers)),
            }
            for place in range(self.dice.randint(0, 60))
        ]  # fmt: skip
        self.visits += new
        self.town.take_in("visits", new, "2026-03-31")

    def draw(self) -> int:
        """One draw; returns how many were drawn by it."""
        with transaction(self.town.connection):
            frame = Frame("lots", "2026-03-31")
            decisions = spot_checks.draw(self.town.connection, frame, self.town.history, "calls", MONTH)
        return sum(decision.drawn for decision in decisions)

    def needed(self) -> Counter[str]:
        """How many of each stratum must be drawn of the visits known."""
        eligible, owed = Counter[str](), Counter[str]()
        for visit in self.visits:
            if visit["by"] != "x":
                stratum = {"caller": visit["by"], "branch": self.callers[visit["by"]]}.get(self.each or "", "")
                eligible[stratum] += 1
                owed[stratum] += self.shares[date.fromisoformat(visit["at"]).day >= self.changes_on]
        if self.number is not None:
            return Counter({stratum: min(self.number, count) for stratum, count in eligible.items()})
        return Counter({stratum: ceil(percent / 100) for stratum, percent in owed.items()})

    def drawn(self) -> Counter[str]:
        """How many of each stratum are drawn."""
        return Counter(dict(self.town.rows("SELECT stratum, sum(drawn) FROM draws GROUP BY stratum")))


@pytest.mark.parametrize("number", range(40))
def test_every_draw_keeps_the_guarantee_and_is_drawn_again_the_same(number: int, tmp_path: Path) -> None:
    month = Month(tmp_path, number)
    for _time in range(4):
        month.more()
        before = month.town.rows("SELECT event, drawn FROM draws ORDER BY event")
        month.draw()
        assert month.drawn() == month.needed()
        assert set(before) <= set(month.town.rows("SELECT event, drawn FROM draws ORDER BY event"))
        assert month.draw() == 0
        progress = spot_checks.progress(month.town.connection, "lots", month.town.history, "calls", MONTH)
        assert {one.stratum: one.needed for one in progress} == dict(month.needed())
        assert all(one.needed == one.drawn for one in progress)
    [result] = audit(month.town.connection, "lots", PREFIX + "calls", [MONTH])
    assert result.agrees, result.findings
    assert not month.town.rows("SELECT 1 FROM draws d JOIN visits v ON v.id = d.event WHERE v.\"by\" = 'x'")


@pytest.mark.parametrize("number", range(6))
def test_the_audit_names_a_decision_turned_round(number: int, tmp_path: Path) -> None:
    month = Month(tmp_path, number)
    while len(month.visits) < 20:
        month.more()
    month.draw()
    victim = month.town.rows("SELECT event FROM draws ORDER BY place LIMIT 1")[0][0]
    lift_triggers(month.town.connection)
    month.town.connection.execute("UPDATE draws SET drawn = 1 - drawn WHERE event = ?", (victim,))
    [result] = audit(month.town.connection, "lots", PREFIX + "calls", [MONTH])
    assert victim in {finding.event for finding in result.findings}


@pytest.mark.parametrize("number", range(6))
def test_the_lot_does_not_look_at_how_a_visit_went(number: int, tmp_path: Path) -> None:
    """The same visits with other outcomes: the same decisions, row by row."""
    records = []
    for folder, turned in (("a", False), ("b", True)):
        (tmp_path / folder).mkdir()
        month = Month(tmp_path / folder, number)
        month.more()
        if turned:
            lift_triggers(month.town.connection)
            month.town.connection.execute("UPDATE visits SET outcome = 'reached', satisfaction = 1, result = 'x'")
        month.draw()
        records.append(month.town.rows("SELECT * FROM draws ORDER BY event"))
    assert records[0] == records[1]


def test_draws_of_reviews_leave_the_rules_alone(tmp_path: Path) -> None:
    """A review's draws are on record beside those of rules and are no rule's shortage."""
    from callbackctl.reporting.findings import findings

    month = Month(tmp_path, 2)
    while not month.needed():
        month.more()
    month.draw()
    month.town.plan("2026-04-30")
    found = findings(month.town.connection, "lots", month.town.history, MONTH, "2026-04-30T08:00")
    assert {row["code"] for row in found} <= {"unreviewed"}
