"""Random policies over every trigger kind, each with the year that is lived under it."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from tests.planning.oracle import Policy
from tests.planning.worlds import policy

TIERS = ("key", "ordinary", "low")
_SPRING_AND_AFTER = {"peak": {"from": "04-01", "to": "10-31"}, "off": {"from": "11-01", "to": "03-31"}}


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
    return Setup(make_policy(random, first), start, first, days)


def make_policy(random: Random, first: date) -> Policy:
    """Every trigger kind once or more, with random spans, channels and conditions."""
    rules = {**_after(random), **_recurring(random)}
    for name in random.sample(sorted(rules), 3):
        rules.pop(name)
    for rule in rules.values():
        if random.random() < 0.5:
            rule["channels"] = sorted(
                random.sample(["phone", "home", "sms", "wechat", "email", "letter"], random.randint(1, 3))
            )
        if random.random() < 0.08:
            rule["own_visit"] = True
        if "for" not in rule and random.random() < 0.1:
            rule["for"] = [{"tier": "key"}, {"tier": "low", "area": ["north", "south"]}]
        _change_values(random, rule, first)
    more: dict[str, Any] = {"seasons": _SPRING_AND_AFTER}
    if random.random() < 0.3:
        more["unreachable"] = {"tries": random.randint(1, 3), "clause": "2"}
    if random.random() < 0.2:
        more["channels"] = {"order": ["phone", "home", "sms", "wechat", "letter"], "when_refused": ["sms", "email"]}
        for rule in rules.values():
            rule["channels"] = [one for one in rule.get("channels", []) if one != "email"] or ["phone"]
    return policy(rules, **more)


def _change_values(random: Random, rule: dict[str, Any], first: date) -> None:
    """Now and then a value that changes in the course of the year, or that has none before."""
    others = {"within": ["2 days", "4 working days", "1 month"], "every": ["10 days", "2 months"], "at": ["3 days"]}
    for name, values in others.items():
        # What is said in hours stays so: a rule keeps its days or its minutes.
        if name in rule and "hours" not in str(rule[name]) and random.random() < 0.15:
            changes = str(first + timedelta(days=random.randrange(30, 330)))
            rule[name] = {str(date(2000, 1, 1)): rule[name], changes: random.choice(values)}


def _after(random: Random) -> dict[str, dict[str, Any]]:
    """What events and visits set off."""
    pick = random.choice
    series: list[Any] = [
        ["5 days", "15 days"], "1 day", {"every": "1 month", "until": "6 months"}, ["7 days", "1 month", "3 months"],
    ]  # fmt: skip
    opens = ["start of month", "7 days before", "1 month before"]
    return {
        "deal": {"after": "trade", "within": pick(["24 hours", "48 hours", "3 hours", "72 hours"])},
        "sold": {"after": "sold", "within": pick(["10 days", "3 working days", "1 month", "5 working days", "1 day"])}
        | pick([{}, {"missed": "after due"}, {"missed": "20 days after"}]),
        "series": {"after": ["sold", "order"], "at": pick(series), "where": {"kind": pick([["new", "repair"], False])}},
        "supply": {"after": "order", "at": {"product_of": ["quantity", "cycle_days"]}},
        "grace": {
            "after": "premium_due",
            "slots": {"count": pick([3, 1, 6]), "from": "1 day", "to": "30 days"},
            "unless": "premium_paid",
        },
        "reminder": {
            "after": "premium_due",
            "window": {"opens": pick(opens), "due": ["10th of month", "same day"]},
            "unless": "premium_paid",
            "missed": "same day",
        },
        "lapsed": {
            "after": "premium_due",
            "from": "60 days",
            "at": {"every": pick(["1 month", "6 months"]), "until": "24 months"},
            "unless": ["premium_paid", "reinstated"],
        },
        "visit-report": {"after": {"visit": ["home"]}}
        | pick([{"at": "1 day"}, {"within": "3 working days"}, {"within": "48 hours"}]),
    }


def _recurring(random: Random) -> dict[str, dict[str, Any]]:
    """What time brings."""
    pick = random.choice
    birthdays: list[dict[str, Any]] = [
        {}, {"window": {"opens": "7 days before", "due": "same day"}}, {"within": "2 working days"},
    ]  # fmt: skip
    return {
        "routine": {
            "every": pick(["7 days", "15 days", "1 month", "3 months"]),
            "for": {"tier": pick(["key", ["key", "low"]])},
        },
        "classes": {"every": {"tier": {"key": "10 days", "ordinary": "2 months"} | pick([{}, {"otherwise": "1 month"}])}},
        "peak": {"every": pick(["7 days", "15 days"]), "season": "peak"},
        "off": {"every": pick(["15 days", "1 month"]), "season": "off"},
        "birthday": {"date": "birthday"} | pick(birthdays),
        "dates": make_date(random),
        "more-dates": make_date(random),
        "churn": {
            "inactive": {"event": "trade", "for": pick(["1 month", "3 months", "90 days"])},
            "within": pick(["7 working days", "10 days"]),
        },
        "visit-check": {
            "each": {"period": pick(["ten days", "month"]), "event": "sales_visit"},
            "within": "3 working days",
        }
        | pick([{}, {"where": {"kind": "new"}}]),
    }


def make_date(random: Random) -> dict[str, Any]:
    """A date rule of any kind."""
    before = {"opens": "7 days before", "due": "same day"}
    while_open = {"event": "petition_received", "closed_by": "petition_closed"}
    return random.choice([
        {"date": {"festival": random.choice(["spring-festival", "mid-autumn", "qingming", "double-ninth"])}},
        {"date": {"day_of_month": random.choice([1, 15, 31])}}, {"date": {"day_of_month": 30}, "within": "3 working days"},
        {"date": {"day_of_month": 15}, "while": while_open}, {"date": {"day_of_month": 31}, "while": while_open, "window": before},
        {"date": {"months": [4, 11]}, "window": {"opens": "same day", "due": "end of month"}},
        {"date": {"yearly": random.choice(["05-01", "01-03", "12-31", "02-29"])}, "window": before},
        {"date": {"yearly": "10-08"}, "within": "10 days", "missed": "after due"},
    ])  # fmt: skip
