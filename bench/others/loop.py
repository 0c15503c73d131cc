"""The plan as a script of one's own would make it: a loop over customers, with dateutil for the months.

    python -m bench.others.loop DATABASE OUTPUT

Reads customers, events and visits of a generated desk, works out every callback of `bench.others.rules` and what
settled it, writes them to a table of a new SQLite file, and prints how many of each rule are settled and how many open.
"""

import json
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from dateutil.relativedelta import relativedelta

from bench.others.rules import AFTER, EVERY, SETTLING, TABLE, After, Every, told

Row = tuple[str, str, str, str, str, str, str | None]
Visit = tuple[str, str]  # when, over which channel: those that settle, in order


def moved(day: date, span: tuple[int, str]) -> date:
    """A day so much later; months are clipped to the month's end."""
    amount, unit = span
    return day + (relativedelta(months=amount) if unit == "months" else timedelta(days=amount))


def first_visit(visits: list[Visit], opens: str, channels: tuple[str, ...]) -> str | None:
    """The first contact from a moment on over one of the channels; any where there are none."""
    for at, channel in visits:
        if at[: len(opens)] >= opens[: len(at)] and (not channels or channel in channels):
            return at
    return None


def after_event(rule: After, customer: str, event: tuple[str, str, str, str], visits: list[Visit]) -> Iterator[Row]:
    """The callbacks that one event sets off."""
    identity, _type, at, attributes = event
    if rule.importance and json.loads(attributes).get("importance") not in rule.importance:
        return
    day = date.fromisoformat(at[:10])
    for place, span in enumerate(rule.spans):
        if span[1] == "hours":
            opens, due = at, (datetime.fromisoformat(at) + timedelta(hours=span[0])).isoformat(timespec="minutes")
        else:
            due = moved(day, span).isoformat()
            opens = at[:10] if rule.window else due
        yield rule.organization, rule.rule, customer, f"{identity}-{place}", opens, due, first_visit(visits, opens, rule.channels)


def again_and_again(rule: Every, customer: str, since: str, visits: list[Visit]) -> Iterator[Row]:
    """The callbacks of a cadence, counted from each contact and from the day the customer came."""
    contacts = {at[:10] for at, channel in visits if at[:10] >= since and (not rule.channels or channel in rule.channels)}
    days = sorted({since, *contacts})
    for day, following in zip(days, [*days[1:], None], strict=True):
        due = moved(date.fromisoformat(day), rule.span).isoformat()
        if following is None or due <= following:
            yield rule.organization, rule.rule, customer, day, due, due, first_visit(visits, due, rule.channels)


def callbacks(connection: sqlite3.Connection) -> Iterator[Row]:
    """Every callback of every customer."""
    events: dict[tuple[str, str], list[tuple[str, str, str, str]]] = defaultdict(list)
    for organization, customer, *event in connection.execute(
        "SELECT organization, customer, id, type, at, attributes FROM events"
    ):
        identity, kind, at, attributes = event
        events[organization, customer].append((identity, kind, at, attributes))
    visits: dict[tuple[str, str], list[Visit]] = defaultdict(list)
    for organization, customer, at, channel, outcome in connection.execute(
        "SELECT organization, customer, at, channel, outcome FROM visits ORDER BY at, entered_at, id"
    ):
        if outcome in SETTLING:
            visits[organization, customer].append((at, channel))
    columns = "organization, id, since, segment, tier"
    for organization, customer, since, segment, tier in connection.execute(f"SELECT {columns} FROM customers"):
        values = {"segment": segment, "tier": tier}
        own = visits[organization, customer]
        for after in AFTER:
            if after.organization == organization:
                for event in events[organization, customer]:
                    if event[1] == after.event:
                        yield from after_event(after, customer, event, own)
        for every in EVERY:
            if every.organization == organization and (not every.column or values[every.column] == every.value):
                yield from again_and_again(every, customer, since, own)


def main(database: str, target: str) -> None:
    """Plan, write, and say how many there are of each rule."""
    source = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    with sqlite3.connect(target) as output:
        output.execute(TABLE)
        output.executemany("INSERT INTO callbacks VALUES (?, ?, ?, ?, ?, ?, ?)", callbacks(source))
    with sqlite3.connect(target) as output:
        print(told(output))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
