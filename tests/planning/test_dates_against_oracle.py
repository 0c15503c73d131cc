"""Every trigger kind, every schedule: ten thousand random cases each, compared with the oracle's own calendar."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from callbackctl.calendars import state_holidays
from tests.planning import oracle
from tests.planning.oracle import Customer, Event, Visit
from tests.planning.worlds import World, policy

CASES = 10_000
LAST = "2029-06-30T12:00"
TIERS = ("key", "ordinary", None)
Rules = dict[str, dict[str, Any]]
People = Iterator[Customer]


@pytest.fixture(autouse=True)
def _unannounced_after_2026(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget any notice for 2027 and later that a newer chinesecalendar may bring: the tables here end with 2026."""
    known = state_holidays.notices()
    told = state_holidays.Notices(
        {day: name for day, name in known.off.items() if day.year <= 2026},
        {day: name for day, name in known.on.items() if day.year <= 2026},
        known.first_year, 2026,
    )  # fmt: skip
    monkeypatch.setattr("callbackctl.calendars.state_holidays.notices", lambda: told)
    monkeypatch.setattr("callbackctl.calendars.days.notices", lambda: told)


def some_day(random: Random, first: int = 2019, last: int = 2028) -> date:
    """A day of these years; month ends, Februaries and the weeks about the long holidays come more often."""
    year = random.randint(first, last)
    shape = random.random()
    if shape < 0.3:
        month = random.randint(1, 12)
        return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=random.randint(1, 3))
    if shape < 0.4:
        return date(year, 3, 1) - timedelta(days=random.randint(0, 3))
    if shape < 0.6:
        middle = random.choice([date(year, 2, 5), date(year, 5, 1), date(year, 10, 3), date(year, 1, 1)])
        return min(max(middle + timedelta(days=random.randint(-15, 15)), date(first, 1, 1)), date(last, 12, 31))
    return date(year, 1, 1) + timedelta(days=random.randint(0, 364))


def some_moment(random: Random, **years: int) -> str:
    """A day, or in half of the cases a minute of it; midnight and the last minute come more often."""
    day = str(some_day(random, **years))
    if random.random() < 0.5:
        return day
    return f"{day}T{random.choice(['00:00', '23:59', f'{random.randint(0, 23):02d}:{random.randint(0, 59):02d}'])}"


def customers_with(random: Random, number: int, make: Callable[[Random, str], list[Event]], **known: Any) -> People:
    """So many customers, each with what `make` gives."""
    for place in range(number):
        events = make(random, f"e{place}")
        yield Customer(f"c{place}", "2018-06-01", events=events, columns={"tier": random.choice(TIERS)}, **known)


def sold(random: Random, name: str, **more: Any) -> list[Event]:
    """One sale."""
    return [Event(name, "sold", some_moment(random), **more)]


SPANS = [
    "1 hour", "24 hours", "72 hours", "0 days", "1 day", "10 days", "2 weeks", "45 days", "1 working day",
    "3 working days", "7 working days", "20 working days", "1 month", "3 months", "6 months", "1 year", "13 months",
]  # fmt: skip


def after_within(random: Random) -> tuple[Rules, People]:
    """Hours to the minute, days, working days, months clipped."""
    rules: Rules = {f"r{place}": {"after": "sold", "within": span} for place, span in enumerate(SPANS)}
    return rules, customers_with(random, 700, sold)


def after_at(random: Random) -> tuple[Rules, People]:
    """Exact days, alone and in lists."""
    spans: list[Any] = [span for span in SPANS if "hour" not in span]
    rules: Rules = {f"r{place}": {"after": "sold", "at": span} for place, span in enumerate(spans)}
    rules["list"] = {"after": ["sold", "bought"], "at": ["5 days", "15 days", "1 month", "2 working days"]}
    return rules, customers_with(random, 600, sold)


def after_series(random: Random) -> tuple[Rules, People]:
    """Again and again up to an end."""
    series = [
        ("6 months", "24 months"),
        ("1 month", "1 year"),
        ("7 days", "30 days"),
        ("5 months", "2 years"),
        ("10 days", "10 days"),
    ]
    rules: Rules = {
        f"r{place}": {"after": "sold", "at": {"every": one[0], "until": one[1]}} for place, one in enumerate(series)
    }
    rules["later"] = {"after": "sold", "from": "60 days", "at": {"every": "6 months", "until": "24 months"}}
    return rules, customers_with(random, 500, sold)


def after_product(random: Random) -> tuple[Rules, People]:
    """As many days as the event's own numbers say; no such number, no callback."""

    def ordered(random: Random, name: str) -> list[Event]:
        quantity, cycle = random.choice([0, 1, 2, 12, "3", None]), random.choice([1, 7, 30, "28", 365, None])
        return [Event(name, "sold", some_moment(random), attributes={"quantity": quantity, "cycle_days": cycle})]

    rules: Rules = {
        "runs-out": {"after": "sold", "at": {"product_of": ["quantity", "cycle_days"]}},
        "cycle": {"after": "sold", "at": {"product_of": ["cycle_days"]}},
    }
    return rules, customers_with(random, 7200, ordered)


def after_slots(random: Random) -> tuple[Rules, People]:
    """A span cut into equal windows, each missed after its last day."""
    cuts = [(3, 1, 30), (3, 31, 60), (1, 1, 7), (7, 1, 7), (4, 10, 49)]
    rules: Rules = {
        f"r{place}": {"after": "sold", "slots": {"count": count, "from": f"{first} days", "to": f"{last} days"}}
        for place, (count, first, last) in enumerate(cuts)
    }
    rules["late"] = {"after": "sold", "from": "1 month", "slots": {"count": 2, "from": "1 day", "to": "20 days"}}
    rules["stays"] = {"after": "sold", "slots": {"count": 2, "from": "1 day", "to": "20 days"}, "missed": "never"}
    return rules, customers_with(random, 600, sold)


def after_window(random: Random) -> tuple[Rules, People]:
    """Every kind of moment, before and after; of several due days the earliest; missed on its own day."""
    windows: list[tuple[str, Any, Any]] = [
        ("7 days before", "1 day before", None), ("start of month", ["10th of month", "same day"], "same day"),
        ("same day", "end of month", "end of month"), ("start of month", "31st of month", "after due"),
        ("1 month before", "1 month after", None), ("3 months before", "3 working days after", None),
        ("1 day after", "5 working days after", "30 days after"), ("2 weeks before", ["same day", "end of month"], "never"),
        ("1 working day after", "1 year after", None), ("1 year before", "29th of month", "1 year after"),
        ("start of month", "2nd of month", None), ("2 months before", "30th of month", "23rd of month"),
    ]  # fmt: skip
    rules: Rules = {}
    for place, (opens, due, missed) in enumerate(windows):
        rules[f"r{place}"] = {"after": "sold", "window": {"opens": opens, "due": due}} | (
            {"missed": missed} if missed else {}
        )
    return rules, customers_with(random, 1000, sold)


def after_from(random: Random) -> tuple[Rules, People]:
    """Counted from long after the event."""
    rules: Rules = {}
    for place, (start, within) in enumerate(
        [("60 days", "3 days"), ("1 month", "1 month"), ("5 working days", "2 working days"), ("24 hours", "3 days"),
         ("36 hours", "24 hours"), ("1 year", "10 days"), ("1 month", "24 hours"), ("10 days", "1 working day"), ("0 days", "1 day")]
    ):  # fmt: skip
        rules[f"r{place}"] = {"after": "sold", "from": start, "within": within}
    rules["exact"] = {"after": "sold", "from": "1 month", "at": "1 month"}
    rules["window"] = {
        "after": "sold",
        "from": "2 months",
        "window": {"opens": "start of month", "due": "end of month"},
    }
    return rules, customers_with(random, 1000, sold)


def after_unless(random: Random) -> tuple[Rules, People]:
    """Paid before, on and after the day, under the same ref, another or none; a ref used twice."""

    def owing(random: Random, name: str) -> list[Event]:
        events = []
        for place in range(random.choice([1, 1, 2])):
            day = some_day(random)
            ref = random.choice(["r1", "r1", f"r{place}", None])
            events.append(Event(f"{name}-{place}", "premium_due", str(day) + random.choice(["", "", "T12:00"]), ref))
            for paid in range(random.choice([0, 1, 1, 2])):
                away = random.choice([-40, -10, -1, 0, 0, 1, 5, 9, 10, 11, 30, 45, 60, 300, 730])
                on = str(day + timedelta(days=away)) + random.choice(["", "T09:00", "T23:59"])
                kind = random.choice(["premium_paid", "premium_paid", "reinstated", "other"])
                events.append(Event(f"{name}-{place}-{paid}", kind, on, random.choice([ref, ref, "other"])))
        return events

    rules: Rules = {
        "grace": {"after": "premium_due", "slots": {"count": 3, "from": "1 day", "to": "30 days"}, "unless": "premium_paid"},
        "lapsed": {"after": "premium_due", "from": "60 days", "at": {"every": "6 months", "until": "24 months"},
                   "unless": ["premium_paid", "reinstated"]},
        "soon": {"after": "premium_due", "within": "10 days", "unless": "premium_paid"},
        "reminder": {"after": "premium_due", "unless": "premium_paid", "missed": "same day",
                     "window": {"opens": "start of month", "due": ["10th of month", "same day"]}},
    }  # fmt: skip
    return rules, customers_with(random, 1500, owing)


def dated(random: Random) -> tuple[Rules, People]:
    """Values that change on a date: the one in force on the day of the event, or of the contact counted from."""
    spans = {"2019-01-01": "3 days", "2022-03-01": "5 working days", "2025-02-28": "1 month"}
    rules: Rules = {
        "within": {"after": "sold", "within": spans},
        "begun": {"after": "sold", "at": {"2023-01-01": "1 month"}},
        "fewer": {"after": "sold", "at": {"2019-01-01": ["1 day", "10 days"], "2024-02-29": ["2 days"]}},
        "r0": {"every": {"2018-01-01": "6 months", "2023-07-01": "3 months"}, "channels": ["phone"]},
    }

    def bought(place: int) -> list[Event]:
        changes = [date(2022, 3, 1), date(2025, 2, 28), date(2023, 1, 1), date(2024, 2, 29), some_day(random)]
        day = random.choice(changes) + timedelta(days=random.choice([-1, 0, 1]))
        return [Event(f"e{place}", "sold", f"{day}T00:00" if random.random() < 0.5 else str(day))]

    def customer(place: int) -> Customer:
        visits = contacts(random, f"v{place}")
        since = str(some_day(random, last=2024))
        return Customer(f"c{place}", "2019-01-01", since=since, events=bought(place), visits=visits)

    return rules, (customer(place) for place in range(2600))


def each_period(random: Random) -> tuple[Rules, People]:
    """Checked after the ten days or the month, in working days and others."""
    rules: Rules = {}
    for place, (period, within) in enumerate(
        (period, within)
        for period in ("ten days", "month")
        for within in ("3 working days", "1 working day", "5 days", "1 month", "0 days", "10 working days")
    ):
        rules[f"r{place}"] = {"each": {"period": period, "event": "sales_visit"}, "within": within}
    rules["product"] = {
        "each": {"period": "ten days", "event": "sales_visit"},
        "within": "3 days",
        "where": {"kind": "product"},
    }

    def sales_visit(random: Random, name: str) -> list[Event]:
        return [
            Event(
                name,
                "sales_visit",
                some_moment(random),
                attributes={"kind": random.choice(["product", "service", None])},
            )
        ]

    return rules, customers_with(random, 850, sales_visit)


def conditions(random: Random) -> tuple[Rules, People]:
    """Conditions on events and customers: lists, numbers, true and false, what is not there."""

    def closed(random: Random, name: str) -> list[Event]:
        attributes = {
            "severity": random.choice(["general", "important", "major", None]),
            "anonymous": random.choice([True, False, 1, 0, "是", "否", "no", None]), "amount": random.choice([0, 5, "5", 50, None]),
        }  # fmt: skip
        return [Event(name, "closed", some_moment(random), attributes=attributes)]

    rules: Rules = {
        "grave": {"after": "closed", "within": "3 days", "where": {"severity": ["important", "major"]}},
        "named": {"after": "closed", "within": "3 days", "where": {"anonymous": False}},
        "unnamed": {"after": "closed", "within": "3 days", "where": {"anonymous": True, "severity": "general"}},
        "five": {"after": "closed", "within": "3 days", "where": {"amount": 5}},
        "key": {"after": "closed", "within": "3 days", "for": {"tier": "key"}},
        "either": {"after": "closed", "within": "3 days", "for": [{"tier": "key"}, {"tier": "ordinary"}]},
    }
    return rules, customers_with(random, 5000, closed)


def contacts(random: Random, name: str) -> list[Visit]:
    """A few contacts over the years."""
    channels, outcomes = ["phone", "phone", "home", "sms"], ["reached", "reached", "sent", "no_answer", "refused"]
    return [
        Visit(f"{name}-{place}", some_moment(random, last=2026), random.choice(channels), random.choice(outcomes),
              rule=random.choice([None, None, None, "r0"]), entered="2027-01-01T08:00")
        for place in range(random.randint(0, 5))
    ]  # fmt: skip


def every_span(random: Random) -> tuple[Rules, People]:
    """Days and months from `since`, then from the last contact that fits."""
    rules: Rules = {
        f"r{place}": {"every": span, "channels": channels}
        for place, (span, channels) in enumerate(
            [("7 days", ["phone"]), ("30 days", ["phone", "home"]), ("1 month", ["phone", "sms"]), ("3 months", ["home"]),
             ("6 months", ["phone", "home", "sms"]), ("1 year", ["sms"]), ("2 years", ["phone"])]
        )
    }  # fmt: skip
    people = (
        Customer(
            f"c{place}", "2019-01-01", since=str(some_day(random, last=2024)), visits=contacts(random, f"v{place}")
        )
        for place in range(1150)
    )
    return rules, people


def every_season(random: Random) -> tuple[Rules, People]:
    """Cadences by season: clamped to the first day, missed after the last."""
    rules: Rules = {
        "r0": {"every": "7 days", "season": "peak", "channels": ["phone"]},
        "r1": {"every": "15 days", "season": "peak", "channels": ["home"]},
        "r2": {"every": "15 days", "season": "off", "channels": ["phone"]},
        "r3": {"every": "1 month", "season": "off", "channels": ["home", "sms"]},
        "r4": {"every": "1 month", "season": "winter"},
    }
    people = (
        Customer(
            f"c{place}", "2019-01-01", since=str(some_day(random, last=2024)), visits=contacts(random, f"v{place}")
        )
        for place in range(450)
    )
    return rules, people


SEASONS = {
    "peak": {"from": "04-01", "to": "10-31"},
    "off": {"from": "11-01", "to": "03-31"},
    "winter": {"from": "12-15", "to": "02-29"},
}


def every_for(random: Random) -> tuple[Rules, People]:
    """Cadences by class of customer."""
    rules: Rules = {
        f"{tier}-{place}": {"every": span, "for": {"tier": tier}}
        for tier in ("key", "ordinary") for place, span in enumerate(["7 days", "1 month", "6 months"])
    }  # fmt: skip
    rules["only-key"] = {"every": {"tier": {"key": "10 days"}}}
    rules["others-too"] = {"every": {"tier": {"key": "1 month", "otherwise": "1 year"}}}
    people = (
        Customer(f"c{place}", "2019-01-01", since=str(some_day(random)), columns={"tier": random.choice(TIERS)})
        for place in range(5300)
    )
    return rules, people


def birthday(random: Random) -> tuple[Rules, People]:
    """Solar and lunar birthdays, 29 February, the 30th of a lunar month."""
    rules: Rules = {
        "day": {"date": "birthday"},
        "window": {"date": "birthday", "window": {"opens": "7 days before", "due": "3 days after"}},
        "stays": {"date": "birthday", "within": "2 working days", "missed": "never"},
    }

    def person(place: int) -> Customer:
        lunar = random.random() < 0.5
        if random.random() < 0.25:
            born = (
                random.choice(["1980-02-29", "1992-02-28", "2000-01-31"])
                if not lunar
                else f"19{random.randint(30, 99)}-{random.randint(1, 12):02d}-30"
            )
        elif lunar:
            born = f"{random.randint(1930, 2022)}-{random.randint(1, 12):02d}-{random.randint(1, 30):02d}"
        else:
            born = str(some_day(random, 1930, 2024))
        return Customer(f"c{place}", "2019-01-01", since=str(some_day(random)), birthday=born, lunar=lunar)

    return rules, (person(place) for place in range(850))


def festivals(random: Random) -> tuple[Rules, People]:
    """All festivals of the language, with the usual window and their own."""
    names = ["new-year", "spring-festival", "lantern", "qingming", "labour-day", "dragon-boat", "qixi", "mid-autumn", "double-ninth",
             "national-day", "lunar-new-years-eve"]  # fmt: skip
    rules: Rules = {name: {"date": {"festival": name}} for name in names}
    rules["long"] = {
        "date": {"festival": "spring-festival"},
        "window": {"opens": "7 days before", "due": "7 days after"},
    }
    return rules, (Customer(f"c{place}", "2019-01-01", since=str(some_day(random))) for place in range(200))


def days_of_month(random: Random) -> tuple[Rules, People]:
    """Days of every month, clipped to its end; missed when the next one opens."""
    rules: Rules = {f"day-{day}": {"date": {"day_of_month": day}} for day in (1, 15, 28, 29, 30, 31)}
    rules["window"] = {"date": {"day_of_month": 31}, "window": {"opens": "10 days before", "due": "same day"}}
    rules["within"] = {"date": {"day_of_month": 30}, "within": "5 working days"}
    rules["at-once"] = {"date": {"day_of_month": 10}, "missed": "after due"}
    return rules, (Customer(f"c{place}", "2019-01-01", since=str(some_day(random))) for place in range(25))


def months_and_years(random: Random) -> tuple[Rules, People]:
    """Months of the year and days of the year; one open at a time."""
    month = {"opens": "same day", "due": "end of month"}
    rules: Rules = {
        "campaign": {"date": {"months": [4, 11]}, "window": month}, "bare": {"date": {"months": [2]}},
        "unordered": {"date": {"months": [12, 1, 6]}, "within": "3 working days"}, "may": {"date": {"yearly": "05-01"}},
        "leap": {"date": {"yearly": "02-29"}, "within": "10 days"}, "eve": {"date": {"yearly": "12-31"}, "within": "1 month"},
        "ahead": {"date": {"yearly": "01-05"}, "window": {"opens": "1 month before", "due": "same day"}},
    }  # fmt: skip
    return rules, (Customer(f"c{place}", "2019-01-01", since=str(some_day(random))) for place in range(250))


def open_cases(random: Random) -> tuple[Rules, People]:
    """Dates that come round only while a case is open; ended when the last one is closed."""

    def cases(random: Random, name: str) -> list[Event]:
        events = []
        for place in range(random.randint(0, 3)):
            opened = some_day(random)
            events.append(
                Event(
                    f"{name}-{place}", "petition_received", str(opened) + random.choice(["", "", "T12:00"]), f"p{place}"
                )
            )
            if random.random() < 0.7:
                closed = str(opened + timedelta(days=random.choice([0, 1, 10, 14, 15, 40, 100, 700])))
                closed += random.choice(["", "T09:00", "T23:59"])
                events.append(Event(f"{name}-{place}-c", "petition_closed", closed, random.choice([f"p{place}", "p0"])))
        return events

    while_open = {"event": "petition_received", "closed_by": "petition_closed"}
    rules: Rules = {
        "reception": {"date": {"day_of_month": 15}, "while": while_open},
        "early": {
            "date": {"day_of_month": 15},
            "while": while_open,
            "window": {"opens": "5 days before", "due": "same day"},
        },
    }
    return rules, customers_with(random, 300, cases, since="2019-01-01")


def inactive(random: Random) -> tuple[Rules, People]:
    """Nothing of a kind for so long: once per lapse, armed again by the next event."""
    rules: Rules = {
        f"r{place}": {"inactive": {"event": "trade", "for": span}, "within": within}
        for place, (span, within) in enumerate(
            [
                ("6 months", "7 working days"),
                ("1 month", "0 days"),
                ("90 days", "1 month"),
                ("1 year", "10 days"),
                ("30 days", "1 working day"),
            ]
        )
    }

    def trader(place: int) -> Customer:
        trades = [Event(f"e{place}-{number}", "trade", some_moment(random)) for number in range(random.randint(0, 4))]
        return Customer(f"c{place}", "2019-01-01", since=str(some_day(random, last=2025)), events=trades)

    return rules, (trader(place) for place in range(1300))


def promises(random: Random) -> tuple[Rules, People]:
    """Promised dates, beside a cadence: one visit settles both; a corrected visit promises nothing."""

    def promised(place: int) -> Customer:
        visits: list[Visit] = []
        for number in range(random.randint(1, 8)):
            day = some_day(random, last=2025)
            next_on = str(day + timedelta(days=random.choice([1, 7, 28, 30, 365]))) if random.random() < 0.8 else None
            outcome = random.choice(["reached", "no_answer", "refused", "busy", "sent"])
            channel = random.choice(["phone", "home", "wechat", "letter"])
            corrects = random.choice(visits).id if visits and random.random() < 0.1 else None
            rule = random.choice([None, None, None, "promise", "r0"])
            visits.append(
                Visit(f"v{place}-{number}", str(day), channel, outcome, rule, next_on, corrects, "2027-01-01T08:00")
            )
        return Customer(f"c{place}", "2019-01-01", since=str(some_day(random, last=2020)), visits=visits)

    return {"r0": {"every": "6 months"}}, (promised(place) for place in range(2000))


def after_visits(random: Random) -> tuple[Rules, People]:
    """Set off by a completed visit over certain channels, not by one that answers this very rule."""
    rules: Rules = {
        "r0": {"after": {"visit": ["home"]}, "at": "1 day"},
        "r1": {"after": {"visit": ["phone", "sms"]}, "within": "3 working days"},
        "r2": {"after": {"visit": ["home", "phone"]}, "within": "72 hours"},
    }
    return rules, (
        Customer(f"c{place}", "2019-01-01", since="2019-01-01", visits=contacts(random, f"v{place}"))
        for place in range(5700)
    )


KINDS: list[Callable[[Random], tuple[Rules, People]]] = [
    after_within, after_at, after_series, after_product, after_slots, after_window, after_from, after_unless, dated,
    each_period, conditions,
    every_span, every_season, every_for, birthday, festivals,
    days_of_month, months_and_years, open_cases, inactive, promises, after_visits,
]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_case_is_planned_as_the_oracle_reads_it(kind: Callable[[Random], tuple[Rules, People]]) -> None:
    random = Random(kind.__name__)
    rules, people = kind(random)
    description = policy(rules, seasons=SEASONS) if kind is every_season else policy(rules)
    customers = list(people)
    world = World(description)
    world.add(customers)
    world.plan(LAST)

    expected = {one.id: oracle.owed(description, one, LAST) for one in customers}
    came = world.standings(LAST)
    cases = 0
    for customer in customers:
        wanted = oracle.standings(expected[customer.id], LAST)
        cases += len(wanted)
        assert came.get(customer.id, []) == wanted, customer
    assert cases >= CASES

    for __ in range(3):
        now = f"{some_day(random)}T{random.randint(0, 23):02d}:{random.randint(0, 59):02d}"
        listed = world.due(now)
        for customer in customers:
            assert listed.get(customer.id, []) == oracle.due_rows(expected[customer.id], now, LAST), (now, customer)
