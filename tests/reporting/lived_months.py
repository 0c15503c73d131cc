"""Random histories with all that a month's report counts: branches, answers, complaints, matters, reviews."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any

from callbackctl.planning.plan import Run
from callbackctl.store.database import transaction
from tests.planning.histories import Fact, Year
from tests.planning.random_policies import Setup, make_setup
from tests.planning.worlds import CALLER, ORGANIZATION, World

CALLERS = (CALLER, "s.2", "s3")  # an id may hold a dot, as the names of figures do
BRANCHES = ("east", "north.west", "", None)
SEGMENTS = ("hot", "warm", None)
QUESTIONNAIRE = {
    "questions": {
        "kept": {"text": "kept?", "kind": "yes_no"},
        "score": {"text": "how much?", "kind": "score"},
        "more": {"text": "anything else?"},
    }
}


class SamplingWorld(World):
    """A world in which lots are drawn as the policy says."""

    def run(self, now: str) -> Run:
        """A run that does not draw everything."""
        return Run(ORGANIZATION, self.history, now)


class LivedYear(Year):
    """A year whose facts carry what the report breaks them down by."""

    def __init__(self, setup: Setup, seed: str, number: int) -> None:
        super().__init__(setup, seed, number)
        self.world = SamplingWorld(setup.policy, setup.start)
        self.world.store("staff", [{"id": name, "role": "clerk"} for name in CALLERS[1:]], "2000-01-01T08:00")

    def _call(
        self, customer: str, day: str, now: str, listed: Sequence[tuple[str, str]], *, strict: bool = False
    ) -> dict[str, Any]:
        """What `log` is told must be whole; what is imported is made anew by `_enriched`."""
        return super()._call(customer, day, now, listed, strict=strict) | {"content": "well"}

    def _enter(self, facts: Iterable[Fact], now: str) -> None:
        super()._enter([Fact(fact.entered, fact.kind, _enriched(fact)) for fact in facts], now)


def _enriched(fact: Fact) -> dict[str, Any]:
    """A row with more columns, always the same for the same row."""
    random = Random(f"{fact.kind} {fact.row['id']}")
    if fact.kind == "customers":
        return {**fact.row, "branch": random.choice(BRANCHES), "segment": random.choice(SEGMENTS)}
    if fact.kind != "visits":
        return fact.row
    answers = {"kept": random.choice([True, False, "是", "no", None]), "score": random.randint(1, 5), "other": "x"}
    answers["more"] = random.choice(["", "more shade"])
    return {
        **fact.row, "by": random.choice([*CALLERS, None]), "satisfaction": random.choice([None, 1, 3, 4, 5, 5]),
        "content": random.choice(["well", None]), "minutes": random.choice([None, 3]),
        "answers": json.dumps(answers) if random.random() < 0.5 else None,
    }  # fmt: skip


def lived_setup(random: Random, days: int) -> Setup:
    """A random policy that also samples, caps, asks and wants its records whole."""
    setup = make_setup(random, days)
    more = {
        "caps": [{"channels": ["home", "letter"], "at_most": "20%"}], "record": {"required": ["content"]},
        "questionnaires": {"asked": QUESTIONNAIRE},
    }  # fmt: skip
    for name, rule in setup.policy["rules"].items():
        if name in ("deal", "sold", "visit-check") and random.random() < 0.7:
            rule["sample"] = random.choice(["30%", "50%", "20%"])
        if random.random() < 0.4:
            rule["questionnaire"] = "asked"
    return replace(setup, policy={**setup.policy, **more})


def add_records(year: LivedYear, random: Random) -> None:
    """Complaints, matters and reviews about what was lived."""
    world, connection = year.world, year.world.connection
    names = [row[0] for row in connection.execute("SELECT id FROM customers ORDER BY id")]
    visits = [row[0] for row in connection.execute("SELECT id FROM visits ORDER BY id")]
    complaints = []
    for number in range(12 if names else 0):
        received = year.setup.first + timedelta(days=random.randrange(year.setup.days))
        closed = received + timedelta(days=random.choice([0, 3, 40]))
        over = random.random() < 0.7 and str(closed) < year.setup.end
        complaints.append({
            "id": f"k{number}", "customer": random.choice(names), "received_at": str(received),
            "kind": random.choice(["complaint", "suggestion"]), "category": random.choice(["noise", "a.b", None]),
            "severity": random.choice(["general", "major", None]), "status": "closed" if over else "open",
            "closed_at": str(closed) if over else None,
        })  # fmt: skip
    world.store("complaints", complaints, year.setup.end)
    with transaction(connection):
        for number in range(10 if names else 0):
            raised = str(year.setup.first + timedelta(days=random.randrange(year.setup.days)))
            connection.execute(
                "INSERT INTO matters (organization, id, customer, raised_at, kind, content, resolved_at, revision)"
                " VALUES (?, ?, ?, ?, ?, 'x', ?, 1)",
                (ORGANIZATION, f"m{number}", random.choice(names), raised, random.choice(["problem", "suggestion"]),
                 random.choice([None, raised])),
            )  # fmt: skip
        for number, visit in enumerate(random.sample(visits, min(20, len(visits)))):
            connection.execute(
                "INSERT INTO reviews (organization, id, visit, reviewed_at, passed, revision)"
                " VALUES (?, ?, ?, ?, ?, 1)",
                (ORGANIZATION, f"r{number}", visit, random.choice([None, year.setup.end]), random.choice([0, 1, None])),
            )
