"""Recording many visits in one command: every check for every row, one planning run for many of them.

A visit changes the plan of its own customer and nothing else, but for three things: the month's count of completed
visits (counted on), the numbers of visits (given in the order of the rows) and how many callbacks each caller has on hand
(told to the assignment row by row, see `planning.turns`). So visits of different customers are stored together and planned
in one run; what is told of them is what would be told had each been logged by itself. A row is logged by itself where more
hangs on it: a correction, a customer who died or moved, a row recorded against an objection, a try that may make
another be drawn in place of who cannot be reached.

Where a file has several rows of a customer and nothing hangs on the order of different customers (no caps, no matters,
nobody chosen, no row refused), the first row of each is stored and planned, then the second of each.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from callbackctl.planning.fitting import FAILED_OUTCOMES
from callbackctl.planning.plan import Planned, Run, plan_within
from callbackctl.planning.turns import OutOfTurn, Turns
from callbackctl.recording.ahead import Ahead
from callbackctl.recording.duplicates import NEWS
from callbackctl.recording.known import Known
from callbackctl.recording.log import (
    Logged,
    Reading,
    Taken,
    caps_used,
    check,
    concern_of,
    counts_today,
    judged,
    log_visit,
    plan_if_new,
    read,
    tell_outcome,
)
from callbackctl.recording.raising import Concerned, no_matters, raises_something
from callbackctl.recording.refusals import Refused, in_order
from callbackctl.store.database import next_revision
from callbackctl.store.facts import Setting, record_visits
from callbackctl.store.numbering import Numbers

MOST = 10_000
"""So many visits are stored and planned together at most."""
Entry = Mapping[str, object]
Numbered = tuple[int, Entry, str | None]


@dataclass(frozen=True, slots=True)
class Entered:
    """A row of the file: its number, what it says, the reason of an override, and how it was read."""

    row: int
    entry: Entry
    override: str | None
    reading: Reading

    @property
    def customer(self) -> object:
        """Whose visit it is."""
        return self.reading.visit.get("customer")


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
    _waiting: dict[object, Waiting] = field(default_factory=dict)
    _given: set[str] = field(default_factory=set)
    _numbers: Numbers | None = None
    _replacing: bool = False

    def __post_init__(self) -> None:
        self._replacing = any(rule.replace is not None for rule in self.run.policy.rules.values())

    def log(self, rows: Iterable[Numbered]) -> None:
        """Log rows in their order: the number of each, its entry and, where there is one, the reason of an override."""
        self.planned += plan_if_new(self.connection, self.run)
        entries = [Entered(row, entry, override, read(self.run, entry)) for row, entry, override in rows]
        if not (self._order_is_nothing_to(entries) and self._logged_in_rounds(entries)):
            self._log_in_order(entries)

    def _log_in_order(self, entries: list[Entered]) -> None:
        for place, one in enumerate(entries):
            if len(self._waiting) >= MOST or self._hangs_on_those_before(one):
                self._store()
            if self._stands_alone(one):
                self._store()
                self._log_alone(one)
                continue
            if self._known.ahead is None:
                self._look_ahead(self._different(entries, place))
            self._log(one)
        self._store()

    def _different(self, entries: list[Entered], place: int) -> list[Entered]:
        """The rows from a place on that can be checked before any of them is stored."""
        found: dict[object, Entered] = {}
        for one in islice(entries, place, place + MOST):
            if one.customer in found or self._stands_alone(one):
                break
            found[one.customer] = one
        return list(found.values())

    def _look_ahead(self, entries: list[Entered]) -> None:
        """Fetch what the checks of some rows look at."""
        visits = [one.reading.visit for one in entries if {"customer", "at"} <= one.reading.visit.keys()]
        if visits:
            days = [visit["at"][:10] for visit in visits]
            customers = [visit["customer"] for visit in visits]
            self._known.ahead = Ahead(self.connection, self.run.organization, customers, min(days), max(days))

    def _order_is_nothing_to(self, entries: list[Entered]) -> bool:
        """Whether the rows of one customer can be taken before the rows of others that come first, if all are in order."""
        ids = [one.reading.visit["id"] for one in entries if "id" in one.reading.visit]
        policy = self.run.policy
        if policy.caps or len(set(ids)) < len(ids) or any(self._stands_alone(one) for one in entries):
            return False
        return not any(
            one.reading.said or (policy.matters is not None and raises_something(one.reading.visit.get("problems")))
            for one in entries
        )

    def _logged_in_rounds(self, entries: list[Entered]) -> bool:
        """Log the first row of every customer, then the second, and so on; whether that went as it would have in order.

        Where a row is refused, or somebody is chosen by what callers have on hand, nothing is done: the order tells then.
        """
        before = self.planned
        self.connection.execute("SAVEPOINT rounds")
        try:
            self._log_rounds(entries)
        except OutOfTurn:
            self.connection.execute("ROLLBACK TO rounds")
            self.logged, self.refused, self.planned, self._waiting = {}, {}, before, {}
            self._known, self._numbers, self._given = Known(), None, set()
            return False
        finally:
            self.connection.execute("RELEASE rounds")
        return True

    def _log_rounds(self, entries: list[Entered]) -> None:
        numbers = Numbers(self.connection, self.run.organization)
        rounds: list[list[tuple[Entered, str]]] = []
        times: Counter[object] = Counter()
        for one in entries:
            identity = str(one.reading.visit.get("id") or numbers.next())
            numbers.note(identity)
            if times[one.customer] == len(rounds):
                rounds.append([])
            rounds[times[one.customer]].append((one, identity))
            times[one.customer] += 1
        numbers.save()
        for turn in rounds:
            self._look_ahead([one for one, _identity in turn])
            for one, identity in turn:
                taken = check(self.connection, self.run, one.reading, self._known)
                if taken.objections:
                    raise OutOfTurn
                self._wait(one.row, identity, taken)
            self._store(in_order=len(rounds) == 1)
        if self.refused:
            raise OutOfTurn

    def _hangs_on_those_before(self, one: Entered) -> bool:
        """Whether a row is to be checked against visits that are not stored yet."""
        return one.customer in self._waiting or one.reading.visit.get("id") in self._given

    def _stands_alone(self, one: Entered) -> bool:
        """Whether a visit may change more than the plan of its own customer."""
        outcome = one.reading.visit.get("outcome")
        if one.reading.visit.get("corrects") or outcome in NEWS:
            return True
        return self._replacing and outcome in FAILED_OUTCOMES

    def _log_alone(self, one: Entered) -> None:
        try:
            logged = log_visit(self.connection, self.run, one.entry, one.override)
        except Refused as refusal:
            self.refused[one.row] = refusal
        else:
            self.planned += logged.planned
            self.logged[one.row] = logged
        self._known.count_anew()
        self._known.ahead = None

    def _log(self, one: Entered) -> None:
        taken = check(self.connection, self.run, one.reading, self._known)
        if taken.objections:
            if taken.refused(one.override):
                self.refused[one.row] = Refused(taken.objections)
            else:
                self._store()
                self._log_alone(one)
            return
        if self._numbers is None:
            self._numbers = Numbers(self.connection, self.run.organization)
        identity = str(taken.visit.get("id") or self._numbers.next())
        self._numbers.note(identity)
        self._wait(one.row, identity, taken)

    def _wait(self, row: int, identity: str, taken: Taken) -> None:
        """Have a visit wait for others; whatever depends on its turn is noted now."""
        self._given.add(identity)
        self._known.count(taken.visit)
        used = caps_used(self.connection, self.run, taken.visit, self._known) if self.answers else []
        counts = dict(counts_today(self.connection, self.run, self._known)) if self.answers else {}
        self._waiting[taken.visit["customer"]] = Waiting(row, identity, taken, used, counts)

    def _store(self, *, in_order: bool = True) -> None:
        """Store those that wait, plan them in one run, and note what came of each."""
        if not self._waiting:
            return
        waiting, self._waiting, self._given = list(self._waiting.values()), {}, set()
        self._known.ahead = None
        turns = Turns([str(one.taken.visit["customer"]) for one in waiting], in_order=in_order)
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
        none = no_matters(self.connection, self.run)
        for one in waiting:
            if none and not one.taken.said:
                found[one.row] = Concerned([], [], [])
                continue
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
