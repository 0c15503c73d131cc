"""Random lives of customers under a random policy, lived day by day on the engine.

A history is what came in, in the order in which it came: rows of customers, events and visits, each with the
moment it was entered. Whatever the engine planned on the way, the oracle looks at the facts alone.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from callbackctl.recording.log import log_visit
from callbackctl.recording.refusals import Refused
from callbackctl.store.database import transaction
from callbackctl.store.records import Kind
from tests.planning import oracle
from tests.planning.oracle import Customer, Event, Owed, Visit
from tests.planning.random_policies import TIERS, Setup
from tests.planning.worlds import CALLER, World

CHANNELS = ("phone", "phone", "phone", "home", "sms", "wechat", "email", "letter")
OUTCOMES = (
    ("reached",) * 8
    + ("sent",) * 3
    + ("no_answer",) * 4
    + ("busy", "absent", "wrong_number")
    + ("refused",) * 3
    + ("moved",)
)
_MAY_BE_REFUSED = {"channel-not-allowed", "consent-refused", "duplicate", "out-of-range"}
KINDS: tuple[Kind, ...] = ("customers", "events", "visits")


@dataclass(frozen=True, slots=True)
class Fact:
    """One row and the moment it was entered."""

    entered: str
    kind: Kind
    row: dict[str, Any]


@dataclass(slots=True)
class History:
    """One customer's facts in the order in which they came in."""

    customer: str
    facts: list[Fact] = field(default_factory=list)

    def told(self, now: str) -> Customer:
        """The customer as the oracle hears of them at a moment."""
        known = Customer(self.customer, "")
        for fact in self.facts:
            if fact.entered > now:
                continue
            row = fact.row
            if fact.kind == "customers":
                known.known_on = known.known_on or fact.entered[:10]
                known.since, known.birthday, known.lunar = (
                    row.get("since"),
                    row.get("birthday"),
                    row.get("birthday_lunar") == 1,
                )
                known.columns = {name: row.get(name) for name in ("tier", "area", "consent")}
            elif fact.kind == "events":
                more = {
                    name: value for name, value in row.items() if name not in ("id", "customer", "type", "at", "ref")
                }
                known.events = [one for one in known.events if one.id != row["id"]]
                known.events.append(Event(row["id"], row["type"], row["at"], row.get("ref"), more))
            else:
                known.visits.append(
                    Visit(row["id"], row["at"], row["channel"], row["outcome"], row.get("rule"), row.get("next_on"),
                          row.get("corrects"), fact.entered)
                )  # fmt: skip
        return known


class Year:
    """Many customers lived through one year on one database."""

    def __init__(self, setup: Setup, seed: str, number: int) -> None:
        self.setup, self.random = setup, Random(seed)
        self.world = World(setup.policy, setup.start)
        self.histories = {f"c{place}": History(f"c{place}") for place in range(number)}
        self.changed: set[str] = set()  # tier or dates change: what was done or missed before stays as it was
        self.uncalled: set[str] = set()
        self.coming: dict[str, list[Fact]] = {}
        self._visits = 0
        self._expected: dict[str, tuple[int, str, list[Owed]]] = {}
        for name in self.histories:
            self._plan_life(name)

    def live(self) -> Iterator[tuple[str, int]]:
        """Live the year; yields a moment and the day's number after each morning's planning, and each eighth evening's."""
        for number, day in enumerate(self.setup.mornings):
            now = f"{day}T08:00"
            self._enter(self.coming.pop(str(day), []), now)
            self.world.plan(now)
            yield now, number
            now = f"{day}T20:00"
            self._enter([Fact(now, "visits", row) for row in self._calls(str(day), now)], now)
            if number % 8 == 0 or number == self.setup.days - 1:
                self._log_one(str(day), f"{day}T20:05")
                self.world.plan(f"{day}T20:10")
                yield f"{day}T20:10", number

    def expected(self, name: str, now: str) -> list[Owed]:
        """What the oracle makes of a customer; worked out anew when something came in, or after two months."""
        facts = len(self.histories[name].facts)
        kept = self._expected.get(name)
        if kept is None or kept[0] != facts or kept[1] < now:
            through = str(date.fromisoformat(now[:10]) + timedelta(days=60))
            told = self.histories[name].told(f"{through}T23:59")
            kept = self._expected[name] = (
                facts,
                through,
                oracle.owed(self.setup.policy, told, through, self.setup.start),
            )
        return kept[2]

    def _enter(self, facts: Iterable[Fact], now: str) -> None:
        told = list(facts)
        for kind in KINDS:
            self.world.store(kind, [fact.row for fact in told if fact.kind == kind], now)
        for kind in KINDS:
            for fact in told:
                if fact.kind == kind:
                    name = fact.row["id"] if kind == "customers" else fact.row["customer"]
                    self.histories[name].facts.append(Fact(now, kind, fact.row))

    # What a life holds before anybody calls

    def _comes(self, day: date, kind: Kind, row: dict[str, Any]) -> None:
        known = max(day, self.setup.first)
        self.coming.setdefault(str(known), []).append(Fact("", kind, row))

    def _plan_life(self, name: str) -> None:
        random, first, days = self.random, self.setup.first, self.setup.days
        known = first if random.random() < 0.9 else first + timedelta(days=random.randrange(days // 2))
        since = known - timedelta(days=random.choice([0, 0, 1, 30, 90, 200]))
        born = f"{random.randint(1940, 2010)}-{random.randint(1, 12):02d}-{random.randint(1, 28):02d}"
        row = {
            "id": name, "since": str(since), "owner": CALLER, "tier": random.choice(TIERS),
            "birthday": born if random.random() < 0.9 else "1980-02-29",
            "birthday_lunar": random.choice([0, 0, 1]), "area": random.choice(["north", "south", "west", None]),
        }  # fmt: skip
        if random.random() < 0.1:
            row["consent"] = random.choice(["phone", "phone,home", "sms"])
        if random.random() < 0.15:
            row["since"] = None
        self._comes(known, "customers", row)
        changes = random.random()
        if changes < 0.05:
            self.changed.add(name)
            for step in range(random.randint(1, 3)):
                later = known + timedelta(days=40 * step + random.randrange(1, 40))
                self._comes(later, "customers", {**row, "tier": random.choice(TIERS)})
        for number in range(random.randint(1, 5)):
            self._plan_event(name, f"{name}-{number}", known, self._some_day(known))
        if 0.05 <= changes < 0.08:
            self.changed.add(name)
            self.uncalled.add(name)
            self._move_facts(name)

    def _move_facts(self, name: str) -> None:
        """What came in with a wrong date comes in again with the right one."""
        random = self.random
        for day, facts in list(self.coming.items()):
            for fact in facts:
                of_theirs = fact.row["id"] == name if fact.kind == "customers" else fact.row["customer"] == name
                if not of_theirs or random.random() < 0.5:
                    continue
                dates = ("since", "birthday") if fact.kind == "customers" else ("at",)
                right = {one: self._near(fact.row[one]) for one in dates if fact.row[one] is not None}
                self._comes(date.fromisoformat(day) + timedelta(days=random.randrange(1, 90)), fact.kind, fact.row | right)

    def _near(self, at: str) -> str:
        """The same a few days before or after."""
        day = date.fromisoformat(at[:10]) + timedelta(days=self.random.choice([-40, -7, -1, 1, 2, 10, 35]))
        return f"{day}{at[10:]}"

    def _some_day(self, known: date) -> date:
        return known + timedelta(days=self.random.randint(-60, self.setup.days))

    def _plan_event(self, customer: str, name: str, known: date, day: date) -> None:
        random = self.random
        kind = random.choice(
            [
                "trade",
                "trade",
                "sold",
                "sold",
                "order",
                "premium_due",
                "premium_due",
                "sales_visit",
                "petition_received",
            ]
        )
        at = (
            str(day)
            if random.random() < 0.5
            else f"{day}T{random.randint(0, 23):02d}:{random.choice(['00', '30', '59'])}"
        )
        row: dict[str, Any] = {"id": name, "customer": customer, "type": kind, "at": at, "ref": f"ref-{name}"}
        if random.random() < 0.7:
            row["kind"] = random.choice(["new", "repair", "used"])
        if kind == "order":
            row |= {"quantity": random.choice([1, 2, 12]), "cycle_days": random.choice([1, 7, 30])}
        ahead = 45 if kind == "premium_due" and random.random() < 0.8 else -random.choice([0, 0, 0, 1, 5, 20])
        self._comes(max(known, day - timedelta(days=ahead)), "events", row)
        closed = {
            "premium_due": ["premium_paid", "premium_paid", "reinstated"],
            "petition_received": ["petition_closed"],
        }.get(kind)
        if closed and random.random() < 0.6:
            on = day + timedelta(
                days=random.choice([-20, -3, 0, 1, 9, 20, 30, 31, 50, 61, 95, 130])
                if kind == "premium_due"
                else random.choice([0, 3, 20, 45])
            )
            row = {
                "id": f"{name}-end",
                "customer": customer,
                "type": random.choice(closed),
                "at": str(on),
                "ref": f"ref-{name}",
            }
            self._comes(max(known, on + timedelta(days=random.choice([0, 0, 1, 10]))), "events", row)

    # What callers do

    def _calls(self, day: str, now: str) -> Iterator[dict[str, Any]]:
        rows = self.world.connection.execute(
            "SELECT customer, rule, channels FROM callbacks WHERE status = 'open' AND opens_on <= ? || 'T99'"
            " AND (lapses_on IS NULL OR lapses_on >= ?) ORDER BY customer, id", (day, day)
        ).fetchall()  # fmt: skip
        listed: dict[str, list[tuple[str, str]]] = {}
        for customer, rule, channels in rows:
            listed.setdefault(customer, []).append((rule, channels))
        for customer, history in self.histories.items():
            if not history.facts or customer in self.uncalled or self.random.random() > (0.04 if customer in listed else 0.004):
                continue
            yield self._call(customer, day, now, listed.get(customer, []))

    def _call(self, customer: str, day: str, now: str, listed: Sequence[tuple[str, str]]) -> dict[str, Any]:
        random = self.random
        rule, channels = random.choice(listed) if listed else (None, "[]")
        allowed = json.loads(channels) or list(CHANNELS)
        happened = date.fromisoformat(day) - timedelta(
            days=random.choice([1, 2, 5, 10, 25]) if random.random() < 0.25 else 0
        )
        at = (
            str(happened)
            if random.random() < 0.3
            else f"{happened}T{random.randint(8, 19):02d}:{random.randint(0, 59):02d}"
        )
        channel = random.choice(allowed if random.random() < 0.7 else CHANNELS)
        row = {
            "id": self._next_id(), "customer": customer, "at": at, "channel": channel,
            "outcome": "dead" if random.random() < 0.003 else random.choice(OUTCOMES),
        }  # fmt: skip
        if rule is not None and random.random() < 0.3:
            row["rule"] = rule
        if random.random() < 0.12:
            row["next_on"] = str(happened + timedelta(days=random.choice([1, 3, 10, 30])))
        before = [fact.row for fact in self.histories[customer].facts if fact.kind == "visits"]
        if before and random.random() < 0.06:
            corrected = random.choice(before)
            row |= {"corrects": corrected["id"], "channel": corrected["channel"]}
            if random.random() < 0.7:  # else it was on another day, too
                row["at"] = corrected["at"]
            row.pop("next_on", None)
        return row

    def _next_id(self) -> str:
        self._visits += 1
        return f"v{self._visits}"

    def _log_one(self, day: str, now: str) -> None:
        """One call a day goes the whole way, through all the checks of `log`."""
        rows = self.world.connection.execute(
            "SELECT customer, rule, channels FROM callbacks WHERE status = 'open' AND opens_on <= ?"
            " AND (lapses_on IS NULL OR lapses_on >= ?) ORDER BY customer, id", (day, day)
        ).fetchall()  # fmt: skip
        rows = [row for row in rows if row[0] not in self.uncalled]
        if not rows:
            return
        customer, rule, channels = self.random.choice(rows)
        row = self._call(customer, day, now, [(rule, channels)])
        try:
            with transaction(self.world.connection):
                log_visit(self.world.connection, self.world.run(now), row | {"by": CALLER})
        except Refused as refusal:
            if {objection.code for objection in refusal.objections} <= _MAY_BE_REFUSED:
                return
            raise
        self.histories[customer].facts.append(Fact(now, "visits", row))
