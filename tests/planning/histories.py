"""Random lives of customers under a random policy, lived day by day on the engine and told again to the oracle.

A history is what came in, in the order in which it came: rows of customers, events and visits, each with the
moment it was entered. Whatever the engine planned on the way, the oracle looks at the facts alone.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random
from typing import Any, Literal

import yaml

from callbackctl.recording.log import log_visit
from callbackctl.recording.refusals import Refused
from callbackctl.store.database import transaction
from callbackctl.store.records import Kind
from tests.planning import oracle
from tests.planning.oracle import Customer, Event, Owed, Policy, Visit
from tests.planning.worlds import ORGANIZATION, World, policy

CHANNELS = ("phone", "phone", "phone", "home", "sms", "wechat", "email", "letter")
OUTCOMES = ("reached",) * 8 + ("sent",) * 3 + ("no_answer",) * 4 + ("busy", "absent", "wrong_number") + ("refused",) * 3 + ("moved",)
TIERS = ("key", "ordinary", "low")
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
                known.since, known.birthday, known.lunar = row.get("since"), row.get("birthday"), row.get("birthday_lunar") == 1
                known.columns = {"tier": row.get("tier")}
            elif fact.kind == "events":
                more = {name: value for name, value in row.items() if name not in ("id", "customer", "type", "at", "ref")}
                known.events.append(Event(row["id"], row["type"], row["at"], row.get("ref"), more))
            else:
                known.visits.append(
                    Visit(row["id"], row["at"], row["channel"], row["outcome"], row.get("rule"), row.get("next_on"),
                          row.get("corrects"), fact.entered)
                )  # fmt: skip
        return known


@dataclass(frozen=True, slots=True)
class Setup:
    """A policy, the day before which nothing is raised, and the year that is lived."""

    policy: Policy
    start: str
    first: date
    days: int

    @property
    def mornings(self) -> list[date]:
        """The days of the year, one after another."""
        return [self.first + timedelta(days=step) for step in range(self.days)]

    @property
    def end(self) -> str:
        """The last moment: the evening of the last day."""
        return f"{self.mornings[-1]}T20:10"


def make_setup(random: Random, days: int) -> Setup:
    """A policy of a dozen rules over all trigger kinds, and a year of 2019 to 2027."""
    first = date(random.randint(2019, 2027), random.choice([1, 1, 4, 9, 11]), random.choice([1, 15, 29]))
    start = str(first) if random.random() < 0.4 else "0001-01-01"
    return Setup(make_policy(random), start, first, days)


def make_policy(random: Random) -> Policy:
    """Every trigger kind once or more, with random spans, channels and conditions."""
    pick = random.choice
    rules: dict[str, dict[str, Any]] = {
        "deal": {"after": "trade", "within": pick(["24 hours", "48 hours", "3 hours", "72 hours"])},
        "sold": {"after": "sold", "within": pick(["10 days", "3 working days", "1 month", "5 working days", "1 day"])},
        "series": {"after": "sold", "at": pick([["5 days", "15 days"], "1 day", {"every": "1 month", "until": "6 months"}, ["7 days", "1 month", "3 months"]])},
        "supply": {"after": "order", "at": {"product_of": ["quantity", "cycle_days"]}},
        "grace": {"after": "premium_due", "slots": {"count": pick([3, 1, 6]), "from": "1 day", "to": "30 days"}, "unless": "premium_paid"},
        "reminder": {"after": "premium_due", "unless": "premium_paid", "missed": "same day",
                     "window": {"opens": pick(["start of month", "7 days before", "1 month before"]), "due": ["10th of month", "same day"]}},
        "lapsed": {"after": "premium_due", "from": "60 days", "unless": ["premium_paid", "reinstated"],
                   "at": {"every": pick(["1 month", "6 months"]), "until": "24 months"}},
        "routine": {"every": pick(["7 days", "15 days", "1 month", "3 months"]), "for": {"tier": pick(["key", ["key", "low"]])}},
        "peak": {"every": pick(["7 days", "15 days"]), "season": "peak"},
        "off": {"every": pick(["15 days", "1 month"]), "season": "off"},
        "birthday": {"date": "birthday"} | pick([{}, {"window": {"opens": "7 days before", "due": "same day"}}, {"within": "2 working days"}]),
        "dates": make_date(random),
        "churn": {"inactive": {"event": "trade", "for": pick(["1 month", "3 months", "90 days"])}, "within": pick(["7 working days", "10 days"])},
        "visit-check": {"each": {"period": pick(["ten days", "month"]), "event": "sales_visit"}, "within": "3 working days"},
        "visit-report": {"after": {"visit": ["home"]}, "at": "1 day"},
    }  # fmt: skip
    for name in random.sample(sorted(rules), 3):
        if name != "visit-report" and random.random() < 0.5:
            rules.pop(name)
    for rule in rules.values():
        if random.random() < 0.5:
            rule["channels"] = sorted(random.sample(["phone", "home", "sms", "wechat", "email", "letter"], random.randint(1, 3)))
        if random.random() < 0.08:
            rule["own_visit"] = True
    more: dict[str, Any] = {"seasons": {"peak": {"from": "04-01", "to": "10-31"}, "off": {"from": "11-01", "to": "03-31"}}}
    if random.random() < 0.3:
        more["unreachable"] = {"tries": random.randint(1, 3), "clause": "2"}
    if random.random() < 0.2:
        more["channels"] = {"order": ["phone", "home", "sms", "wechat", "letter"], "when_refused": ["sms", "email"]}
        for rule in rules.values():
            rule["channels"] = [one for one in rule.get("channels", []) if one != "email"] or ["phone"]
    return policy(rules, **more)


def make_date(random: Random) -> dict[str, Any]:
    """A date rule of any kind."""
    before = {"opens": "7 days before", "due": "same day"}
    while_open = {"event": "petition_received", "closed_by": "petition_closed"}
    return random.choice([
        {"date": {"festival": random.choice(["spring-festival", "mid-autumn", "qingming"])}},
        {"date": {"day_of_month": random.choice([1, 15, 31])}}, {"date": {"day_of_month": 30}, "within": "3 working days"},
        {"date": {"day_of_month": 15}, "while": while_open}, {"date": {"day_of_month": 31}, "while": while_open, "window": before},
        {"date": {"months": [4, 11]}, "window": {"opens": "same day", "due": "end of month"}},
        {"date": {"yearly": random.choice(["05-01", "01-03", "12-31", "02-29"])}, "window": before},
        {"date": {"yearly": "10-08"}, "within": "10 days", "missed": "after due"},
    ])  # fmt: skip


class Year:
    """Many customers lived through one year on one database."""

    def __init__(self, setup: Setup, seed: str, number: int) -> None:
        self.setup, self.random = setup, Random(seed)
        self.world = World(setup.policy, setup.start)
        self.histories = {f"c{place}": History(f"c{place}") for place in range(number)}
        self.changed: set[str] = set()
        self.coming: dict[str, list[Fact]] = {}
        self._visits = 0
        self._expected: dict[str, tuple[int, str, list[Owed]]] = {}
        for name in self.histories:
            self._plan_life(name)

    def live(self) -> Iterator[tuple[str, int]]:
        """Live the year; yields a moment and the day's number after each morning's planning, and each fourth evening's."""
        for number, day in enumerate(self.setup.mornings):
            now = f"{day}T08:00"
            self._enter(self.coming.pop(str(day), []), now)
            self.world.plan(now)
            yield now, number
            now = f"{day}T20:00"
            self._enter([Fact(now, "visits", row) for row in self._calls(str(day), now)], now)
            if number % 4 == 0 or number == self.setup.days - 1:
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
            kept = self._expected[name] = (facts, through, oracle.owed(self.setup.policy, told, through, self.setup.start))
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
        row = {
            "id": name, "since": str(since), "tier": random.choice(TIERS),
            "birthday": f"{random.randint(1940, 2010)}-{random.randint(1, 12):02d}-{random.randint(1, 28):02d}" if random.random() < 0.9 else "1980-02-29",
            "birthday_lunar": random.choice([0, 0, 1]),
        }  # fmt: skip
        if random.random() < 0.15:
            row["since"] = None
        self._comes(known, "customers", row)
        if random.random() < 0.05:
            self.changed.add(name)
            for step in range(random.randint(1, 3)):
                later = known + timedelta(days=40 * step + random.randrange(1, 40))
                self._comes(later, "customers", {**row, "tier": random.choice(TIERS)})
        for number in range(random.randint(1, 5)):
            self._plan_event(name, f"{name}-{number}", known, self._some_day(known))

    def _some_day(self, known: date) -> date:
        return known + timedelta(days=self.random.randint(-60, self.setup.days))

    def _plan_event(self, customer: str, name: str, known: date, day: date) -> None:
        random = self.random
        kind = random.choice(["trade", "trade", "sold", "sold", "order", "premium_due", "premium_due", "sales_visit", "petition_received"])
        at = str(day) if random.random() < 0.5 else f"{day}T{random.randint(0, 23):02d}:{random.choice(['00', '30', '59'])}"
        row: dict[str, Any] = {"id": name, "customer": customer, "type": kind, "at": at, "ref": f"ref-{name}"}
        if kind == "order":
            row |= {"quantity": random.choice([1, 2, 12]), "cycle_days": random.choice([1, 7, 30])}
        ahead = 45 if kind == "premium_due" and random.random() < 0.8 else -random.choice([0, 0, 0, 1, 5, 20])
        self._comes(max(known, day - timedelta(days=ahead)), "events", row)
        closed = {"premium_due": ["premium_paid", "premium_paid", "reinstated"], "petition_received": ["petition_closed"]}.get(kind)
        if closed and random.random() < 0.6:
            on = day + timedelta(days=random.choice([-20, -3, 0, 1, 9, 20, 30, 31, 50, 61, 95, 130]) if kind == "premium_due" else random.choice([0, 3, 20, 45]))
            row = {"id": f"{name}-end", "customer": customer, "type": random.choice(closed), "at": str(on), "ref": f"ref-{name}"}
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
            if not history.facts or self.random.random() > (0.05 if customer in listed else 0.005):
                continue
            yield self._call(customer, day, now, listed.get(customer, []))

    def _call(self, customer: str, day: str, now: str, listed: Sequence[tuple[str, str]], *, strict: bool = False) -> dict[str, Any]:
        random = self.random
        rule, channels = random.choice(listed) if listed else (None, "[]")
        allowed = json.loads(channels) or list(CHANNELS)
        happened = date.fromisoformat(day) - timedelta(days=random.choice([1, 2, 5, 10, 25]) if random.random() < 0.25 else 0)
        at = str(happened) if random.random() < 0.3 else f"{happened}T{random.randint(8, 19):02d}:{random.randint(0, 59):02d}"
        row = {
            "id": self._next_id(), "customer": customer, "at": at, "channel": random.choice(allowed if strict or random.random() < 0.7 else CHANNELS),
            "outcome": "dead" if random.random() < 0.003 else random.choice(OUTCOMES),
        }  # fmt: skip
        if rule is not None and random.random() < 0.3:
            row["rule"] = rule
        if random.random() < 0.12:
            row["next_on"] = str(happened + timedelta(days=random.choice([1, 3, 10, 30])))
        before = [fact.row for fact in self.histories[customer].facts if fact.kind == "visits"]
        if before and random.random() < 0.06:
            corrected = random.choice(before)
            row |= {"corrects": corrected["id"], "at": corrected["at"], "channel": corrected["channel"]}
            row.pop("next_on", None)
        return row

    def _next_id(self) -> str:
        self._visits += 1
        return f"v{self._visits}"

    def _log_one(self, day: str, now: str) -> None:
        """One call a day goes the whole way, through all the checks of `log`."""
        rows = self.world.connection.execute(
            "SELECT customer, rule, channels FROM callbacks WHERE status = 'open' AND opens_on <= ? AND (lapses_on IS NULL OR lapses_on >= ?)"
            " ORDER BY customer, id", (day, day)
        ).fetchall()  # fmt: skip
        if not rows or "channels" in self.setup.policy:  # B8
            return
        customer, rule, channels = self.random.choice(rows)
        # Other channels where the customer refuses are for those whose consent says so: nobody's here does.
        row = self._call(customer, day, now, [(rule, channels)], strict="channels" in self.setup.policy)
        try:
            with transaction(self.world.connection):
                log_visit(self.world.connection, self.world.run(now), row)
        except Refused as refusal:
            codes = {objection.code for objection in refusal.objections}
            assert codes <= {"channel-not-allowed", "duplicate", "out-of-range"}, refusal
            return
        self.histories[customer].facts.append(Fact(now, "visits", row))


How = Literal["at once", "as facts came in", "every day"]
"""How often a history is planned when it is told again."""


def replayed(setup: Setup, history: History, now: str, how: How) -> World:
    """One history again on a fresh database, up to a moment."""
    world = World(setup.policy, setup.start)
    entered = {fact.entered for fact in history.facts}
    moments = entered | ({f"{day}T08:00" for day in setup.mornings} if how == "every day" else set())
    for moment in sorted(moment for moment in moments if moment <= now):
        for kind in KINDS:
            world.store(kind, [fact.row for fact in history.facts if fact.kind == kind and fact.entered == moment], moment)
        if how != "at once":
            world.plan(moment)
    world.plan(now)
    return world


def disagrees(setup: Setup, history: History, now: str, how: How) -> bool:
    """Whether the engine and the oracle tell different standings of a history at a moment."""
    try:
        world = replayed(setup, history, now, how)
    except AssertionError:  # a visit without its customer is no history
        return False
    wanted = oracle.owed(setup.policy, history.told(now), now[:10], setup.start)
    if world.due(now).get(history.customer, []) != oracle.due_rows(wanted, now):
        return True
    return world.standings(now).get(history.customer, []) != oracle.standings(wanted, now)


def smallest(setup: Setup, history: History, now: str, how: How) -> tuple[Setup, History]:
    """The history with every rule and fact left out that the disagreement does not need."""
    history = replace(history, facts=[fact for fact in history.facts if fact.entered <= now])
    for name in list(setup.policy["rules"]):
        rules = {other: rule for other, rule in setup.policy["rules"].items() if other != name}
        fewer = replace(setup, policy={**setup.policy, "rules": rules})
        if rules and disagrees(fewer, history, now, how):
            setup = fewer
    for fact in list(history.facts):
        shorter = replace(history, facts=[one for one in history.facts if one is not fact])
        if disagrees(setup, shorter, now, how):
            history = shorter
    return setup, history


def story(setup: Setup, history: History, now: str, came: object) -> str:
    """A failing history, made as small as it gets, as a scenario file; `entered` tells when each fact came in."""
    ways: tuple[How, ...] = ("at once", "as facts came in", "every day")
    how = next((way for way in ways if disagrees(setup, history, now, way)), None)
    if how is not None:
        setup, history = smallest(setup, history, now, how)
        came = replayed(setup, history, now, how).standings(now).get(history.customer, [])
    wanted = oracle.owed(setup.policy, history.told(now), now[:10], setup.start)
    rows: dict[str, list[dict[str, Any]]] = {kind: [] for kind in KINDS}
    for fact in history.facts:
        if fact.entered <= now:
            told = {name: value for name, value in fact.row.items() if value is not None}
            rows[fact.kind].append({**told, "entered": fact.entered})
    due = [dict(zip(("rule", "opens_on", "due_by", "state"), row, strict=True)) for row in oracle.due_rows(wanted, now)]
    scenario = {
        "name": f"planned {how or 'every day, with others, and through log'}", "today": now, "start": setup.start,
        **rows, "expect": {"due": due},
    }  # fmt: skip
    return (
        f"{_yaml({'policy': ORGANIZATION, 'scenarios': [scenario]})}\n# {ORGANIZATION}.yaml\n{_yaml(setup.policy)}\n"
        f"# expected\n{oracle.standings(wanted, now)}\n# came\n{came}\n"
    )


def _yaml(data: Any) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, default_flow_style=None, width=130)
