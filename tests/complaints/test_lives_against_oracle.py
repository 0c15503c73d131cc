"""Random lives of complaints, recorded step by step, held against a plain model of the rules and its own calendar."""

import sqlite3
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from callbackctl.calendars import state_holidays
from callbackctl.complaints.checks import Entry
from callbackctl.complaints.load import lives, one
from callbackctl.complaints.refusals import StepRefused
from callbackctl.complaints.steps import take_step
from callbackctl.planning.plan import Run, plan
from callbackctl.policy.reader import read_policy
from callbackctl.store.database import in_memory, next_revision, transaction
from callbackctl.store.facts import Setting, ensure_organization, store
from tests.complaints import oracle
from tests.planning.test_dates_against_oracle import some_day

HEAD = """\
policy: desk
title: {en: The desk, zh: desk}
source: a policy made up for the tests
rules:
  any: {clause: "1", purpose: any, after: never_happens, within: 1 day}
complaints:
  pause: {clause: "2"}
  dispute: {decided_by: chief}
  stages:
"""
CHAIN = ("pass", "answer", "approve", "close")
STEPS = (*CHAIN, "reject", "pause", "pause", "resume", "dispute", "decide")
UNITS = ("working days", "working days", "days", "hours")
NOW = "2026-12-31T18:00"


@dataclass
class Stage:
    """A stage of the model: the step that ends it, how long it has, from when it counts."""

    name: str
    step: str
    amount: int | None
    unit: str
    from_receipt: bool

    def text(self) -> str:
        """The stage as a line of a rule file."""
        within = f", within: {self.amount} {self.unit}" if self.amount is not None else ""
        counts = ", counts_from: receipt" if self.from_receipt else ""
        return f"    {self.name}: {{name: {self.name}, step: {self.step}{within}{counts}}}\n"


@dataclass
class Model:
    """A complaint as the rules say it: what has ended, what comes next, when its clocks stood still."""

    stages: list[Stage]
    received: str
    todo: list[Stage]
    since: str
    base: str
    last: str
    stops: oracle.Stops = field(default_factory=list)
    ended: list[tuple[str, str, str, oracle.Stops]] = field(default_factory=list)
    state: str = "open"

    def takes(self, step: str) -> bool:
        """Whether the rules allow a step now."""
        if step in CHAIN and self.state == "open":
            return self.todo[0].step == step if self.todo else step == "close"
        allowed = {"dispute": "closed", "decide": "disputed", "pause": "open", "resume": "paused"}
        if step == "reject":
            return self.state == "open" and bool(self.todo) and self.todo[0].step == "approve"
        return allowed.get(step) == self.state

    def take(self, step: str, at: str, outcome: str) -> None:
        """Take a step that is allowed."""
        self.last = max(self.last, at)
        if step in CHAIN or step == "reject":
            self.end(step, at)
        elif step == "dispute":
            self.state = "disputed"
        elif step == "decide":
            steps = ("close",) if outcome != "again" else ("answer", "approve", "close")
            self.todo = [stage for stage in self.stages if stage.step in steps]
            self.state, self.since, self.base = "open", at, at
        elif step == "pause":
            self.stops.append((at, None))
            self.state = "paused"
        elif step == "resume":
            self.stops[-1] = (self.stops[-1][0], max(at, self.stops[-1][0]))
            self.state = "open"

    def end(self, step: str, at: str) -> None:
        """End the stage it is in; a rejected answer has the stages from the answer on again."""
        if self.todo:
            stage = self.todo.pop(0)
            starts = self.base if stage.from_receipt else self.since
            self.ended.append((stage.name, starts, at, list(self.stops)))
            self.since = at
        if step == "reject":
            names = [stage.name for stage in self.todo]
            again = [stage for stage in self.stages if stage.step in ("answer", "approve") and stage.name not in names]
            self.todo = [*again, *self.todo]
        if step == "close":
            self.state = "closed"

    def due(self, name: str, starts: str, stops: oracle.Stops) -> str | None:
        """A clock's deadline by the oracle's calendar; stops that began after its end are none of its business."""
        stage = next(stage for stage in self.stages if stage.name == name)
        if stage.amount is None:
            return None
        return oracle.due(starts, stage.amount, stage.unit, stops)

    def clocks(self) -> list[tuple[str, str, str | None, str | None]]:
        """Every clock: whose, from when, until when, ended when; the running ones last."""
        found: list[tuple[str, str, str | None, str | None]] = []
        found += [(name, starts, self.due(name, starts, stops), ended) for name, starts, ended, stops in self.ended]
        if self.state in ("open", "paused"):
            for place, stage in enumerate(self.todo):
                if stage.amount is not None and (place == 0 or stage.from_receipt):
                    starts = self.base if stage.from_receipt else self.since
                    found.append((stage.name, starts, self.due(stage.name, starts, self.stops), None))
        return found


@pytest.fixture(autouse=True)
def _unannounced_after_2026(monkeypatch: pytest.MonkeyPatch) -> None:
    known = state_holidays.notices()
    told = state_holidays.Notices(
        {day: name for day, name in known.off.items() if day.year <= 2026},
        {day: name for day, name in known.on.items() if day.year <= 2026},
        known.first_year, 2026,
    )  # fmt: skip
    monkeypatch.setattr("callbackctl.calendars.state_holidays.notices", lambda: told)
    monkeypatch.setattr("callbackctl.calendars.days.notices", lambda: told)


def some_stages(random: Random) -> list[Stage]:
    """Stages in their order, each with a clock or without; the last may count from receipt."""
    found = []
    for step in CHAIN:
        amount = None if random.random() < 0.2 else random.randint(0, 3)
        unit = random.choice(UNITS)
        receipt = amount is not None and random.random() < (0.5 if step == "close" else 0.1)
        found.append(Stage(f"by-{step}", step, amount, unit, receipt))
    return found


def desk(stages: list[Stage]) -> tuple[sqlite3.Connection, Run]:
    """A database with a clerk, a chief and a customer, for a policy with these stages."""
    text = HEAD + "".join(stage.text() for stage in stages)
    run = Run("desk", read_policy(Path("desk.yaml"), text.encode()), NOW)
    connection = in_memory()
    with transaction(connection):
        ensure_organization(connection, "desk")
        setting = Setting("desk", NOW, next_revision(connection))
        store(connection, "staff", [{"id": "k", "role": "clerk"}, {"id": "b", "role": "chief"}], setting)
        store(connection, "customers", [{"id": "c"}], setting)
        store(connection, "complaints", [{"id": "old", "customer": "c", "received_at": "2019-01-01"}], setting)
    plan(connection, run)
    return connection, run


def some_time_later(moment: str, random: Random) -> str:
    """From a minute to two weeks on."""
    minutes = random.choice([0, 1, random.randint(1, 1440), random.randint(1, 5 * 1440), random.randint(1, 14 * 1440)])
    return (datetime.fromisoformat(moment) + timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M")


def try_step(connection: sqlite3.Connection, run: Run, entry: Entry) -> bool:
    """Whether a step was taken."""
    try:
        with transaction(connection):
            take_step(connection, run, entry)
    except StepRefused:
        return False
    return True


def live(connection: sqlite3.Connection, run: Run, model: Model, identity: str, random: Random) -> None:
    """A dozen steps at random times, most of them allowed; what is refused must be what the model does not allow."""
    for _again in range(12):
        likely = [step for step in (*CHAIN, "reject", "resume", "dispute", "decide") if model.takes(step)]
        step = random.choice(likely if random.random() < 0.8 and likely else STEPS)
        at, outcome = some_time_later(model.last, random), random.choice(["upheld", "changed", "again"])
        at = at[:10] if random.random() < 0.15 else at
        # handing on is not the end of a stage, and always allowed while something is to be done
        if step == "pass" and not model.takes(step):
            continue
        attributes = {"outcome": outcome, "meeting": "all"} if step == "decide" else {}
        by = "b" if step == "decide" else "k"
        allowed = model.takes(step)
        assert try_step(connection, run, Entry(step, identity, by, at, "x", "x", None, attributes)) == allowed
        if allowed:
            model.take(step, at, outcome)


@pytest.mark.parametrize("seed", range(8))
def test_every_clock_of_every_life(seed: int) -> None:
    random = Random(f"lives {seed}")
    stages = some_stages(random)
    connection, run = desk(stages)
    disputes = 0
    for number in range(20):
        received = f"{some_day(random, first=2020, last=2025)}T{random.randint(0, 23):02d}:{random.randint(0, 59):02d}"
        identity = f"k{number}"
        with transaction(connection):
            setting = Setting("desk", NOW, next_revision(connection))
            store(connection, "complaints", [{"id": identity, "customer": "c", "received_at": received}], setting)
        model = Model(stages, received, list(stages), received, received, received)
        live(connection, run, model, identity, random)
        life = lives(connection, "desk", run.history, NOW, one(identity))[0]
        came = [(clock.stage, clock.starts, clock.due_by, clock.ended) for clock in [*life.ended, *life.running]]
        assert came == model.clocks(), (identity, [stage.text() for stage in stages], life.steps)
        assert life.state == model.state
        assert life.stage == (model.todo[0].name if model.todo and model.state in ("open", "paused") else None)
        disputes += len(life.reopenings)
    connection.close()
    assert disputes > 3  # the lives are long enough to come to the second round
