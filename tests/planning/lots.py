"""Random populations for the tests of sampling: a policy, events in daily batches, and a file they are put into."""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from math import exp, log
from pathlib import Path
from random import Random
from typing import Any

from callbackctl.planning import derive
from callbackctl.planning.plan import Run, plan, prepare
from callbackctl.policy.reader import read_policy
from callbackctl.store.database import connect, create, next_revision, transaction
from callbackctl.store.facts import Setting, ensure_organization, store
from callbackctl.store.records import Kind

FIRST = date(2026, 1, 1)
SPAN = 120  # days over which the events of a population happen
Facts = list[dict[str, Any]]


def described(rules: Mapping[str, Mapping[str, Any]], **more: Any) -> dict[str, Any]:
    """A rule file as plain data, with what every file and rule must say."""
    said = {"clause": "1", "purpose": "a test"}
    return {
        "policy": "lots", "title": "Lots", "source": "none", **more,
        "rules": {name: {**said, **rule} for name, rule in rules.items()},
    }  # fmt: skip


def sampled(**more: Any) -> dict[str, Any]:
    """A rule file with one sampled rule."""
    return described({"check": {"after": "done", "within": "10 days", "sample": "30%", **more}})


class Town:
    """A database file with one policy."""

    def __init__(self, folder: Path, description: Mapping[str, Any], seed: str = "tests") -> None:
        self.path = folder / "lots.db"
        create(self.path)
        self.connection: sqlite3.Connection = connect(self.path)
        self.connection.execute("PRAGMA synchronous = OFF")
        self.edit(description)
        with transaction(self.connection):
            self.connection.execute("UPDATE settings SET value = ? WHERE key = 'seed'", (seed,))
            ensure_organization(self.connection, "lots")
        # Another seed makes another file: a log that still has it would be taken for a stranger's.
        self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def edit(self, description: Mapping[str, Any]) -> None:
        """Another rule file from now on."""
        self.history = read_policy(Path("lots.yaml"), json.dumps(description).encode())

    def take_in(self, kind: Kind, rows: Facts, day: str = "2026-01-01") -> None:
        """Store rows that must be right."""
        with transaction(self.connection):
            setting = Setting("lots", f"{day}T08:00", next_revision(self.connection))
            assert not store(self.connection, kind, rows, setting).bad

    def happened(self, events: Facts, day: str = "2026-01-01") -> None:
        """Store events, each with a customer of its own unless it names one."""
        named = [{"customer": f"c-{event['id']}", "type": "done", **event} for event in events]
        self.take_in("customers", [{"id": one} for one in sorted({event["customer"] for event in named})], day)
        self.take_in("events", named, day)

    def plan(self, day: str, ahead: int = 0) -> None:
        """One planning run."""
        plan(self.connection, Run("lots", self.history, f"{day}T08:00", ahead))

    def derive(self, day: str) -> None:
        """Fill `derived` as a run would, for everybody."""
        prepare(self.connection)
        self.connection.execute("INSERT INTO dirty SELECT id FROM customers")
        scope = derive.Scope("lots", "0001-01-01", "1902-01-01", day, day)
        derive.derive(self.connection, derive.rule_states(self.history), scope)

    def rows(self, query: str, *parameters: object) -> list[tuple[Any, ...]]:
        """Ask the database."""
        return self.connection.execute(query, parameters).fetchall()

    def drawn(self) -> set[str]:
        """The events drawn."""
        return {row[0] for row in self.rows("SELECT event FROM draws_in_force WHERE drawn = 1")}

    def record(self) -> dict[str, list[tuple[Any, ...]]]:
        """All that planning wrote."""
        return {table: self.rows(f"SELECT * FROM {table}") for table in ("draws", "draw_steps", "batches", "callbacks")}


@dataclass(frozen=True, slots=True)
class Population:
    """Events with the days on which they come in, under a rule with a share that may change on a day."""

    number: int
    arrivals: dict[date, Facts] = field(default_factory=lambda: defaultdict(list))
    shares: tuple[Fraction, Fraction] = (Fraction(1), Fraction(1))
    changes_on: date | None = None
    strata: tuple[str, ...] = ()

    @property
    def policy(self) -> dict[str, Any]:
        """The rule file."""
        first, second = (f"{float(share * 100):g}%" for share in self.shares)
        share: Any = first if self.changes_on is None else {"0001-01-01": first, self.changes_on.isoformat(): second}
        return sampled(sample=share, **({"strata": list(self.strata)} if self.strata else {}))

    def share_on(self, day: str) -> Fraction:
        """The share in force for an event."""
        return self.shares[self.changes_on is not None and day >= self.changes_on.isoformat()]

    def stratum_of(self, event: Mapping[str, Any]) -> str:
        """The stratum of an event."""
        return "/".join(str(event[name]) for name in self.strata)

    def needed(self, known: Iterable[Mapping[str, Any]]) -> dict[tuple[str, str], int]:
        """How many of the known events must be drawn for each month and stratum: the share of them, rounded up."""
        asked: dict[tuple[str, str], Fraction] = defaultdict(Fraction)
        for event in known:
            asked[event["at"][:7], self.stratum_of(event)] += self.share_on(event["at"])
        return {key: -(-share.numerator // share.denominator) for key, share in asked.items()}


def population(number: int) -> Population:
    """A population, always the same for a number; the first ones are the largest and the smallest."""
    dice = Random(number)
    size = {0: 5000, 1: 1, 2: 4999, 3: 2}.get(number) or round(exp(dice.uniform(log(1), log(5000))))
    shares = tuple(Fraction(dice.choice((dice.randint(1, 100), 1, 100, 50)), 100) for _half in range(2))
    found = Population(
        number,
        shares=(shares[0], shares[1]),
        changes_on=FIRST + timedelta(days=dice.randrange(SPAN)) if number % 3 == 0 else None,
        strata=(("branch", "business") if number % 4 == 0 else ("branch",)) if number % 2 == 0 else (),
    )
    runs = sorted({*dice.sample(range(SPAN), dice.randint(0, 11)), SPAN - 1})
    for event in range(size):
        day = dice.randrange(SPAN)
        later = [run for run in runs if run >= day]
        run = dice.choice(later) if dice.random() < 0.1 else later[0]
        found.arrivals[FIRST + timedelta(days=run)].append(
            {
                "id": f"e{event}", "at": (FIRST + timedelta(days=day)).isoformat(),
                "branch": dice.choice("NS"), "business": dice.choice(("repair", "sale", "move")),
            }
        )  # fmt: skip
    return found


def evenness(counts: Counter[str], members: Iterable[str], times: int, drawn: int) -> float:
    """The chi-square of how often each member was drawn: `drawn` of them, without putting back, so many times over.

    Under equal chances it follows the chi-square distribution with one degree of freedom less than there are members.
    """
    names = list(members)
    chance = drawn / len(names)
    spread = times * chance * (1 - chance)
    return sum((counts[name] - times * chance) ** 2 for name in names) / spread * (len(names) - 1) / len(names)
