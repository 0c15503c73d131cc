"""An independent reading of the policy language: what a policy asks for, worked out slowly in plain Python.

A policy is the rule file as plain data (dicts, lists and the texts of the file), so that one description is both
given to the engine as YAML and read here. `owed` tells every callback of one customer and where each stands at
a moment; it looks at nothing but the facts, so it knows no order of entry and no earlier planning run.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from typing import Any

from tests.planning import oracle_dates as calendar
from tests.planning.oracle_dates import Span, days_later, span

Policy = Mapping[str, Any]
Rule = Mapping[str, Any]
Row = tuple[str, str, str, str]
"""One line of the due list of a customer: rule, opens_on, due_by, state."""

EVERY_CHANNEL = ("phone", "home", "letter", "email", "sms", "wechat", "im", "gift", "questionnaire")
SENDABLE = frozenset(EVERY_CHANNEL[2:])
FAILED = ("no_answer", "busy", "wrong_number", "absent")
EVER = "9999-12-31"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, or is known to happen."""

    id: str
    type: str
    at: str
    ref: str | None = None
    attributes: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Visit:
    """A contact as it was made; `entered` is when it was written down."""

    id: str
    at: str
    channel: str
    outcome: str
    rule: str | None = None
    next_on: str | None = None
    corrects: str | None = None
    entered: str = ""


@dataclass(slots=True)
class Customer:
    """One customer with everything known about them; `columns` holds tier, segment and imported attributes."""

    id: str
    known_on: str
    since: str | None = None
    birthday: str | None = None
    lunar: bool = False
    columns: dict[str, Any] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    visits: list[Visit] = field(default_factory=list)


@dataclass(slots=True)
class Owed:
    """One callback: when it opens, is due, lapses, was ended by an event; and what became of it."""

    rule: str
    source: str
    opens: str
    due: str
    lapses: str | None = None
    ended: str | None = None
    by: str | None = None
    settled: str | None = None
    outcome: str | None = None

    def standing(self, now: str, planned: str | None = None) -> str:
        """on_time, late, excused, missed or open at a moment (overdue ones are still open), as planned then or later."""
        if self.outcome in ("reached", "sent"):
            assert self.settled is not None
            return "on_time" if not _before(self.due, self.settled) else "late"
        if self.outcome is not None:
            return "excused"
        if self.ended is not None and self.ended <= min(self.lapses or EVER, (planned or now)[:10]):
            return "excused"
        return "missed" if self.lapses is not None and self.lapses < now[:10] else "open"

    def state(self, now: str) -> str:
        """overdue, today or open at a moment; a deadline's own day or minute is in time."""
        if _before(self.due, now):
            return "overdue"
        return "today" if self.due[:10] == now[:10] else "open"


def due_rows(callbacks: Iterable[Owed], now: str, planned: str | None = None) -> list[Row]:
    """The customer's lines on the list of a moment, sorted; `planned` where the planning is of a later moment."""
    return sorted(
        (one.rule, one.opens, one.due, one.state(now))
        for one in callbacks
        if one.opens[:10] <= now[:10] and one.standing(now, planned) == "open"
    )


def standings(callbacks: Iterable[Owed], now: str) -> list[tuple[str, ...]]:
    """Every callback that has opened by a moment: rule, opens_on, due_by, standing and the visit that settled it."""
    return sorted(
        (one.rule, one.opens, one.due, one.standing(now), one.by or "")
        for one in callbacks
        if one.opens[:10] <= now[:10]
    )


def owed(policy: Policy, customer: Customer, through: str, start: str = "0001-01-01") -> list[Owed]:
    """Every callback of a customer under a policy; those that come round with time, up to a day."""
    reading = _Reading(policy, customer, through, start)
    found = [one for name, rule in policy["rules"].items() for one in reading.of_rule(name, rule)]
    found += reading.promises()
    found = [one for one in found if one.due[:10] >= start and not reading.dead_before(one.opens)]
    for one in found:
        reading.settle(one)
    return found


def _before(left: str, right: str) -> bool:
    """Whether a moment is before another, at the precision that both have."""
    known = min(len(left), len(right))
    return left[:known] < right[:known]


def _meets(value: Any, wanted: Any) -> bool:
    """One condition: a plain value or a list of them; false is met by what is not there."""
    if isinstance(wanted, list):
        return any(_meets(value, one) for one in wanted)
    if wanted is False:
        return value in (None, False, 0, "", "0", "no", "否", "false")
    if wanted is True:
        return value in (True, 1, "1", "yes", "是", "true")
    return value is not None and str(value) == str(wanted)


def _all_meet(columns: Mapping[str, Any], conditions: Mapping[str, Any] | None) -> bool:
    return all(_meets(columns.get(name), wanted) for name, wanted in (conditions or {}).items())


def _in_force(rule: Rule, day: str) -> Rule:
    """A rule with the values that hold on a day; a dated value that has none yet is not there."""
    found = {}
    for name, value in rule.items():
        if not _is_dated(value):
            found[name] = value
        elif begun := [start for start in value if start <= day[:10]]:
            found[name] = value[max(begun)]
    return found


def _is_dated(value: Any) -> bool:
    return isinstance(value, dict) and min(value) < ":"


def _states(rule: Rule) -> Iterator[tuple[str, str, Rule]]:
    """First day, the day after the last one, and the rule as it reads between them."""
    changes = sorted({start for value in rule.values() if _is_dated(value) for start in value})
    for begun, over in pairwise(["", *changes, EVER]):
        yield begun, over, _in_force(rule, begun)


class _Reading:
    """One customer read under one policy."""

    def __init__(self, policy: Policy, customer: Customer, through: str, start: str) -> None:
        self.policy, self.customer, self.through, self.start = policy, customer, through, start
        corrected = {visit.corrects for visit in customer.visits}
        current = [visit for visit in customer.visits if visit.id not in corrected]
        self.visits = sorted(current, key=lambda visit: (visit.at, visit.entered, visit.id))
        channels = policy.get("channels", {})
        self.order = tuple(channels.get("order", EVERY_CHANNEL))
        self.instead = tuple(channels.get("when_refused", ()))

    # What is raised

    def of_rule(self, name: str, rule: Rule) -> Iterator[Owed]:
        """The callbacks of one rule, not settled yet."""
        wanted = rule.get("for")
        alternatives = wanted if isinstance(wanted, list) else [wanted]
        if not any(_all_meet(self.customer.columns, one) for one in alternatives):
            return
        if isinstance(rule.get("after"), dict):
            yield from self._after_visits(name, rule)
        elif "after" in rule:
            yield from self._after_events(name, rule)
        elif "each" in rule:
            yield from self._each(name, rule)
        elif "every" in rule:
            yield from self._every(name, rule)
        elif "inactive" in rule:
            yield from self._inactive(name, rule)
        else:
            yield from self._dates(name, rule)

    def promises(self) -> Iterator[Owed]:
        """The dates promised in visits."""
        for visit in self.visits:
            if visit.next_on is not None:
                yield Owed("promise", visit.id, visit.next_on, visit.next_on)

    def _events(self, types: str | list[str]) -> list[Event]:
        wanted = [types] if isinstance(types, str) else types
        return [event for event in self.customer.events if event.type in wanted]

    def _after_events(self, name: str, rule: Rule) -> Iterator[Owed]:
        for event in self._events(rule["after"]):
            if not _all_meet(event.attributes, rule.get("where")):
                continue
            ended = self._ended(event, rule)
            for opens, due, lapses in _windows(event.at, event.attributes, _in_force(rule, event.at)):
                if ended is None or ended >= opens[:10]:
                    yield Owed(name, event.id, opens, due, lapses, ended)

    def _after_visits(self, name: str, rule: Rule) -> Iterator[Owed]:
        for visit in self.visits:
            if _completes(visit) and visit.channel in rule["after"]["visit"] and visit.rule != name:
                for opens, due, lapses in _windows(visit.at, {}, _in_force(rule, visit.at)):
                    yield Owed(name, visit.id, opens, due, lapses)

    def _ended(self, event: Event, rule: Rule) -> str | None:
        """The day on which another event of the same ref ended what this one raises."""
        if "unless" not in rule or event.ref is None:
            return None
        reused = any(other.ref == event.ref and _before(other.at, event.at) for other in self._events(rule["after"]))
        closing = [
            other.at[:10]
            for other in self._events(rule["unless"])
            if other.ref == event.ref and (not reused or not _before(other.at, event.at))
        ]
        return min(closing, default=None)

    def _each(self, name: str, rule: Rule) -> Iterator[Owed]:
        for event in self._events(rule["each"]["event"]):
            if _all_meet(event.attributes, rule.get("where")):
                end = calendar.period_end(date.fromisoformat(event.at[:10]), rule["each"]["period"])
                opens, now = end + timedelta(days=1), _in_force(rule, event.at)
                yield Owed(name, event.id, str(opens), str(days_later(end, span(now["within"]))))

    def _first_day(self, signs: list[str]) -> str | None:
        """The day counted from before anything happened; None where an earlier sign makes it needless."""
        if self.customer.since is not None:
            return self.customer.since
        return None if signs and signs[0] <= self.customer.known_on else self.customer.known_on

    def _every(self, name: str, rule: Rule) -> Iterator[Owed]:
        contacts = sorted(
            {visit.at[:10] for visit in self.visits if self._fits(visit, name, rule) and self._settles(visit)}
        )
        first = self._first_day(contacts)
        days = contacts if first is None else sorted({first, *contacts} if self.customer.since is None else
                                                     {first, *(day for day in contacts if day >= first)})  # fmt: skip
        for day, following in zip(days, [*days[1:], None], strict=True):
            length = self._length(_in_force(rule, day).get("every"))
            if length is None:
                continue
            after = str(days_later(date.fromisoformat(day), span(length)))
            for begin, end in self._seasons(rule):
                due = max(after, begin, self.start)
                if due <= end and (following is None or due <= following):
                    yield Owed(name, day, due, due, end if end != EVER else None)

    def _length(self, every: str | Mapping[str, Mapping[str, str]] | None) -> str | None:
        """How long an interval is for this customer; None where nothing is said for the likes of them."""
        if every is None or isinstance(every, str):
            return every
        ((column, lengths),) = every.items()
        return lengths.get(str(self.customer.columns.get(column)), lengths.get("otherwise"))

    def _seasons(self, rule: Rule) -> Iterator[tuple[str, str]]:
        if "season" not in rule:
            yield "", EVER
            return
        season = self.policy["seasons"][rule["season"]]
        (from_month, from_day), (to_month, to_day) = (
            [int(part) for part in season[side].split("-")] for side in ("from", "to")
        )
        for year in range(2015, int(self.through[:4]) + 1):
            begin = calendar.yearly(from_month, from_day, year)
            over = (to_month, to_day) < (from_month, from_day)
            if str(begin) <= self.through:
                yield str(begin), str(calendar.yearly(to_month, to_day, year + over))

    def _inactive(self, name: str, rule: Rule) -> Iterator[Owed]:
        signs = sorted({event.at[:10] for event in self._events(rule["inactive"]["event"])})
        first = self._first_day(signs)
        if first is not None and not (signs and signs[0] <= first):
            signs = sorted({first, *signs})
        for day, following in zip(signs, [*signs[1:], None], strict=True):
            lapse = days_later(date.fromisoformat(day), span(rule["inactive"]["for"]))
            if following is None or following > str(lapse):
                within = span(_in_force(rule, day)["within"])
                yield Owed(name, day, str(lapse), str(days_later(lapse, within)), None, following)

    def _dates(self, name: str, rule: Rule) -> Iterator[Owed]:
        customer = self.customer
        known = min(customer.since or EVER, customer.known_on)
        for begun, over, now in _states(rule):
            schedule = json.dumps([now["date"], now.get("window"), now.get("within"), now.get("missed")])
            for anchor, opens, due, lapses in _dates_round(
                schedule, customer.birthday, customer.lunar, int(known[:4]) - 2, int(self.through[:4]) + 3
            ):
                if opens > self.through or not max(begun, customer.since or "") <= anchor < over:
                    continue
                # Without `since`, only what was not over when the customer came in.
                if customer.since is not None or lapses is None or lapses >= customer.known_on:
                    yield from self._while(Owed(name, anchor, opens, due, lapses), rule)

    def _while(self, one: Owed, rule: Rule) -> Iterator[Owed]:
        """Only while something is so for the customer on the opening day; ended when the last case is closed."""
        if "while" not in rule:
            yield one
            return
        happened = rule["while"]
        closings = []
        for event in self._events(happened["event"]):
            if event.at[:10] > one.opens or not _all_meet(event.attributes, happened.get("where")):
                continue
            closed = [
                other.at[:10]
                for other in self._events(happened.get("closed_by", []))
                if other.ref is not None and other.ref == event.ref and not _before(other.at, event.at)
            ]
            closings.append(min(closed, default=EVER))
        still = [day for day in closings if day >= one.opens]
        if still:
            one.ended = None if EVER in still else max(still)
            yield one

    # What becomes of it

    def dead_before(self, opens: str) -> bool:
        """Whether the customer had died before a callback opened."""
        return any(visit.outcome == "dead" and _before(visit.at, opens) for visit in self.visits)

    def settle(self, one: Owed) -> None:
        """The first visit that fits settles it; what is owed once is excused after so many failed tries."""
        rule = self.policy["rules"].get(one.rule, {})
        tries = self.policy.get("unreachable", {}).get("tries")
        recurs = not {"after", "each"} & set(rule) and one.rule != "promise"
        failed = 0
        for visit in self.visits:
            if not self._fits(visit, one.rule, rule) or visit.id == one.source or not self._in_time(visit, one):
                continue
            failed += visit.outcome in FAILED
            if self._settles(visit):
                one.by, one.settled, one.outcome = visit.id, visit.at, visit.outcome
                return
            if tries is not None and not recurs and failed >= tries:
                one.by, one.settled, one.outcome = visit.id, visit.at, "unreachable"
                return

    @staticmethod
    def _in_time(visit: Visit, one: Owed) -> bool:
        day = visit.at[:10]
        return not _before(visit.at, one.opens) and day <= (one.lapses or EVER) and day <= (one.ended or EVER)

    def _fits(self, visit: Visit, name: str, rule: Rule) -> bool:
        if visit.outcome == "dead":
            return True
        if visit.rule != name and (visit.rule is not None or rule.get("own_visit")):
            return False
        allowed = rule.get("channels", self.order)
        if visit.outcome == "moved" or visit.channel in allowed:
            return True
        return visit.channel in self.instead and self._refuses_one_of(allowed, visit.at)

    def _refuses_one_of(self, channels: Sequence[str], at: str) -> bool:
        consent = str(self.customer.columns.get("consent") or "").split(",")
        refusals = {one.channel for one in self.visits if one.outcome == "refused" and one.at <= at}
        return bool(set(channels) & {*consent, *refusals})

    def _settles(self, visit: Visit) -> bool:
        if visit.outcome == "refused":
            return not self.instead or visit.channel in self.instead
        return visit.outcome in ("moved", "dead") or _completes(visit)


def _completes(visit: Visit) -> bool:
    return visit.outcome == "reached" or (visit.outcome == "sent" and visit.channel in SENDABLE)


def _windows(at: str, attributes: Mapping[str, Any], rule: Rule) -> Iterator[tuple[str, str, str | None]]:
    """Opening, due date and lapse of every callback that one event raises."""
    if "from" in rule:
        amount, unit = span(rule["from"])
        at = (
            calendar.hours_later(at, amount)
            if unit == "hours"
            else str(days_later(date.fromisoformat(at[:10]), (amount, unit)))
        )
    day = date.fromisoformat(at[:10])
    for opens, due in _openings(at, day, attributes, rule):
        yield opens, due, _lapse(day, due, rule)


def _openings(at: str, day: date, attributes: Mapping[str, Any], rule: Rule) -> Iterator[tuple[str, str]]:
    if "within" in rule:
        amount, unit = span(rule["within"])
        if unit == "hours":
            yield calendar.minute(at), calendar.hours_later(at, amount)
        else:
            yield str(day), str(days_later(day, (amount, unit)))
    elif "at" in rule:
        for exact in _exact_days(at, day, attributes, rule["at"]):
            yield exact, exact
    elif "slots" in rule:
        slots = rule["slots"]
        first, last, count = span(slots["from"])[0], span(slots["to"])[0], slots["count"]
        length = (last - first + 1) // count
        for begin in range(first, last + 1, length):
            yield str(day + timedelta(days=begin)), str(day + timedelta(days=begin + length - 1))
    elif "window" in rule:
        yield _window_days(day, rule["window"])


def _exact_days(at: str, day: date, attributes: Mapping[str, Any], exact: Any) -> Iterator[str]:
    if isinstance(exact, dict) and "product_of" in exact:
        factors = [attributes.get(name) for name in exact["product_of"]]
        if None not in factors:
            days = 1
            for factor in factors:
                days *= int(str(factor))
            yield str(day + timedelta(days=days))
    elif isinstance(exact, dict):
        (step, unit), (end, __) = span(exact["every"]), span(exact["until"])
        yield from (_at(at, day, (amount, unit)) for amount in range(step, end + 1, step))
    else:
        yield from (_at(at, day, span(one)) for one in (exact if isinstance(exact, list) else [exact]))


def _at(at: str, day: date, length: Span) -> str:
    return calendar.hours_later(at, length[0]) if length[1] == "hours" else str(days_later(day, length))


def _window_days(day: date, window: Mapping[str, Any]) -> tuple[str, str]:
    dues = window["due"] if isinstance(window["due"], list) else [window["due"]]
    return str(calendar.moment(day, window["opens"])), str(min(calendar.moment(day, due) for due in dues))


def _lapse(day: date, due: str, rule: Rule) -> str | None:
    missed = rule.get("missed", "after due" if "slots" in rule else "never")
    if missed == "never":
        return None
    return due[:10] if missed == "after due" else str(calendar.moment(day, missed))


@cache
def _dates_round(
    schedule: str, born: str | None, lunar: bool, first: int, last: int
) -> list[tuple[str, str, str, str | None]]:
    """Anchor, opening, due day and lapse of every date of these years but the last, in order."""
    trigger, window, within, missed = json.loads(schedule)
    kind = "birthday" if trigger == "birthday" else next(iter(trigger))
    windows = [
        (anchor, *_date_window(anchor, kind, window, within))
        for anchor in _anchors(kind, trigger, born, lunar, range(first, last))
    ]
    found = []
    for (anchor, opens, due), later in pairwise(windows):
        # A greeting is missed after its day, any other date when the next one opens.
        lapses: str | None = str(due if kind in ("birthday", "festival") else later[1] - timedelta(days=1))
        if missed is not None:
            lapses = str(due) if missed == "after due" else None
        found.append((str(anchor), str(opens), str(due), lapses))
    return found


def _anchors(kind: str, trigger: Any, born: str | None, lunar: bool, years: range) -> Iterator[date]:
    if kind == "birthday":
        if born is not None:
            found = calendar.birthdays(int(born[5:7]), int(born[8:10]), lunar, years)
            yield from (anchor for anchor in found if str(anchor) > born)
    elif kind == "festival":
        yield from (calendar.festival(trigger[kind], year) for year in years)
    elif kind == "yearly":
        month, day = (int(part) for part in trigger[kind].split("-"))
        yield from (calendar.yearly(month, day, year) for year in years)
    else:
        day = trigger[kind] if kind == "day_of_month" else 1
        months = trigger[kind] if kind == "months" else range(1, 13)
        yield from (calendar.yearly(month, day, year) for year in years for month in sorted(months))


def _date_window(anchor: date, kind: str, window: Mapping[str, Any] | None, within: str | None) -> tuple[date, date]:
    if window is not None:
        opens, due = _window_days(anchor, window)
        return date.fromisoformat(opens), date.fromisoformat(due)
    if within is not None:
        return anchor, days_later(anchor, span(within))
    return anchor - timedelta(days=7 if kind == "festival" else 0), anchor
