"""Recording many visits in one command: every check for every row, one planning run for many of them.

A visit changes the plan of its own customer and nothing else, but for three things: the month's count of completed
visits (counted on), the numbers of visits (given in the order of the rows) and how many callbacks each caller has on hand
(told to the assignment row by row, see `planning.turns`). So visits of different customers are stored together and planned
in one run; what is told of them is what would be told had each been logged by itself. A row is logged by itself where more
hangs on it: a correction, a customer who died or moved, a row recorded against an objection, a try that may make
another be drawn in place of who cannot be reached.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from callbackctl.planning.fitting import FAILED_OUTCOMES
from callbackctl.planning.plan import Planned, Run, plan_within
from callbackctl.planning.turns import Turns
from callbackctl.recording.known import Known
from callbackctl.recording.log import (
    Logged,
    Taken,
    caps_used,
    concern_of,
    counts_today,
    judged,
    log_visit,
    plan_if_new,
    take,
    tell_outcome,
)
from callbackctl.recording.raising import Concerned
from callbackctl.recording.refusals import Refused, in_order
from callbackctl.store.database import next_revision
from callbackctl.store.facts import Setting, record_visits
from callbackctl.store.numbering import Numbers
from callbackctl.store.records import plain_text

MOST = 10_000
"""So many visits are stored and planned together at most."""
Entry = Mapping[str, object]


@dataclass(slots=True)
class Waiting:
    """A visit that was checked and waits to be stored with others; what depends on its turn is noted already."""

    row: int
    identity: str
    taken: Taken
    caps: list[dict[str, Any]]
    counts: Mapping[str, int]


@dataclass(slots=True)
class Batch:
    """The visits of one organisation in one command, inside a transaction of the caller's.

    `answers` says whether what each visit led to is wanted, or its number and warnings alone. `logged` and `refused`
    go by the number of the row; `planned` is what was raised and withdrawn for all of them.
    """

    connection: sqlite3.Connection
    run: Run
    answers: bool = True
    logged: dict[int, Logged] = field(default_factory=dict)
    refused: dict[int, Refused] = field(default_factory=dict)
    planned: Planned = field(default_factory=Planned)
    _known: Known = field(default_factory=Known)
    _waiting: dict[str, Waiting] = field(default_factory=dict)
    _given: set[str] = field(default_factory=set)
    _numbers: Numbers | None = None

    def log(self, rows: Iterable[tuple[int, Entry, str | None]]) -> None:
        """Log rows in their order: the number of each, its entry and, where there is one, the reason of an override."""
        self.planned += plan_if_new(self.connection, self.run)
        for row, entry, override in rows:
            if len(self._waiting) >= MOST or self._hangs_on_those_before(entry):
                self._store()
            if self._stands_alone(entry):
                self._store()
                self._log_alone(row, entry, override)
            else:
                self._log(row, entry, override)
        self._store()

    def _hangs_on_those_before(self, entry: Entry) -> bool:
        """Whether a row is to be checked against visits that are not stored yet."""
        customer, identity = (plain_text(entry.get(name) or "") for name in ("customer", "id"))
        return customer in self._waiting or identity in self._given

    def _stands_alone(self, entry: Entry) -> bool:
        """Whether a visit may change more than the plan of its own customer."""
        outcome = entry.get("outcome")
        if entry.get("corrects") or outcome in ("moved", "dead"):
            return True
        replaced = any(rule.replace is not None for rule in self.run.policy.rules.values())
        return replaced and outcome in FAILED_OUTCOMES

    def _log_alone(self, row: int, entry: Entry, override: str | None) -> None:
        try:
            logged = log_visit(self.connection, self.run, entry, override)
        except Refused as refusal:
            self.refused[row] = refusal
        else:
            self.planned += logged.planned
            self.logged[row] = logged
        self._known.count_anew()

    def _log(self, row: int, entry: Entry, override: str | None) -> None:
        taken = take(self.connection, self.run, entry, self._known)
        if taken.objections:
            if taken.refused(override):
                self.refused[row] = Refused(taken.objections)
            else:
                self._store()
                self._log_alone(row, entry, override)
            return
        if self._numbers is None:
            self._numbers = Numbers(self.connection, self.run.organization)
        identity = str(taken.visit.get("id") or self._numbers.next())
        self._numbers.note(identity)
        self._given.add(identity)
        self._known.count(taken.visit)
        used = caps_used(self.connection, self.run, taken.visit, self._known) if self.answers else []
        counts = dict(counts_today(self.connection, self.run, self._known)) if self.answers else {}
        self._waiting[str(taken.visit["customer"])] = Waiting(row, identity, taken, used, counts)

    def _store(self) -> None:
        """Store those that wait, plan them in one run, and note what came of each."""
        if not self._waiting:
            return
        waiting, self._waiting, self._given = list(self._waiting.values()), {}, set()
        turns = Turns([str(one.taken.visit["customer"]) for one in waiting])
        turns.note_load(self.connection, self.run.organization, self.run.today, self.run.horizon)
        setting = Setting(self.run.organization, self.run.now, next_revision(self.connection))
        record_visits(
            self.connection,
            (({**one.taken.visit, "id": one.identity, "override": None}, judged(one.taken, None)) for one in waiting),
            setting,
        )
        if self._numbers is not None:
            self._numbers.save()
            self._numbers = None
        self.planned += plan_within(self.connection, self.run, turns)
        concerned = self._concern(waiting)
        if any(concerned.values()):
            self.planned += plan_within(self.connection, self.run)
        for one in waiting:
            if one.row in concerned:
                self.logged[one.row] = self._told(one, concerned[one.row])

    def _concern(self, waiting: list[Waiting]) -> dict[int, Concerned]:
        """What the visits mean for matters, by row; a row of which that cannot be said is refused."""
        found: dict[int, Concerned] = {}
        for one in waiting:
            try:
                found[one.row] = concern_of(self.connection, self.run, one.identity, one.taken.visit, one.taken.said)
            except Refused as refusal:
                self.refused[one.row] = refusal
        return found

    def _told(self, one: Waiting, concerned: Concerned) -> Logged:
        taken = one.taken
        logged = Logged(one.identity, not_settled=taken.findings.not_for, caps=one.caps)
        logged.warnings = in_order([*taken.findings.warnings, *concerned.warnings])
        logged.matters, logged.continued = concerned.raised, concerned.continued
        if self.answers:
            tell_outcome(self.connection, self.run, taken.visit, logged, one.counts)
        return logged
