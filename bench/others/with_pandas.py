"""The same plan with pandas: a table at a time, nearest visits by `merge_asof`, written to a new SQLite file.

    python -m bench.others.with_pandas DATABASE OUTPUT
"""

import sqlite3
import sys
from collections.abc import Iterator
from typing import Any

import pandas as pd

from bench.others.rules import AFTER, EVERY, SETTLING, TABLE, After, Every, told

COLUMNS = ["organization", "rule", "customer", "source", "opens_on", "due_by", "settled_at"]
MARKS = ", ".join(f"'{outcome}'" for outcome in SETTLING)


def later(days: Any, span: tuple[int, str]) -> Any:
    """Days so much later; months are clipped to the month's end."""
    amount, unit = span
    return days + (pd.DateOffset(months=amount) if unit == "months" else pd.Timedelta(amount, unit))


def settled(frame: Any, visits: Any, channels: tuple[str, ...]) -> Any:
    """Callbacks with the first contact from the moment on at which they open."""
    fitting = visits[visits.channel.isin(channels)] if channels else visits
    return pd.merge_asof(
        frame.sort_values("opens"), fitting[["customer", "when", "settled_at"]],
        left_on="opens", right_on="when", by="customer", direction="forward",
    )  # fmt: skip


def shaped(frame: Any, rule: After | Every, precision: str) -> Any:
    """The columns in which callbacks are written down."""
    return frame.assign(
        organization=rule.organization, rule=rule.rule,
        opens_on=frame.opens.dt.strftime(precision), due_by=frame.due.dt.strftime(precision),
    )[COLUMNS]  # fmt: skip


def after_events(rule: After, events: Any, visits: Any) -> Iterator[Any]:
    """The callbacks that events set off."""
    own = events[(events.organization == rule.organization) & (events.type == rule.event)]
    if rule.importance:
        own = own[own.importance.isin(rule.importance)]
    for place, span in enumerate(rule.spans):
        start = own["when"] if span[1] == "hours" else own["when"].dt.normalize()
        due = later(start, span)
        frame = pd.DataFrame(
            {"customer": own.customer, "source": own.id + f"-{place}", "opens": start if rule.window else due, "due": due}
        )
        yield shaped(settled(frame, visits, rule.channels), rule, "%Y-%m-%dT%H:%M" if span[1] == "hours" else "%Y-%m-%d")


def again_and_again(rule: Every, customers: Any, visits: Any) -> Any:
    """The callbacks of a cadence, counted from each contact and from the day the customer came."""
    own = customers[customers.organization == rule.organization]
    if rule.column:
        own = own[own[rule.column] == rule.value]
    contacts = visits[visits.channel.isin(rule.channels)] if rule.channels else visits
    contacts = contacts.assign(day=contacts["when"].dt.normalize()).merge(own[["customer", "since"]], on="customer")
    days = pd.concat(
        [own.rename(columns={"since": "day"})[["customer", "day"]], contacts[contacts.day >= contacts.since][["customer", "day"]]]
    )
    days = days.drop_duplicates().sort_values(["customer", "day"])
    due = later(days.day, rule.span)
    following = days.groupby("customer").day.shift(-1)
    kept = following.isna() | (due <= following)
    frame = pd.DataFrame(
        {"customer": days.customer[kept], "source": days.day[kept].dt.strftime("%Y-%m-%d"), "opens": due[kept], "due": due[kept]}
    )
    return shaped(settled(frame, visits, rule.channels), rule, "%Y-%m-%d")


def callbacks(source: sqlite3.Connection) -> Iterator[Any]:
    """Every callback, a rule at a time."""
    events = pd.read_sql(
        "SELECT organization, customer, id, type, at, attributes ->> 'importance' AS importance FROM events", source
    )
    events["when"] = pd.to_datetime(events["at"], format="ISO8601")
    visits = pd.read_sql(
        f"SELECT organization, customer, at AS settled_at, channel FROM visits WHERE outcome IN ({MARKS})"
        " ORDER BY at, entered_at, id", source,
    )  # fmt: skip
    visits["when"] = pd.to_datetime(visits.settled_at, format="ISO8601")
    by_organization = dict(iter(visits.groupby("organization")))
    customers = pd.read_sql("SELECT organization, id AS customer, since, segment, tier FROM customers", source)
    customers["since"] = pd.to_datetime(customers.since)
    for after in AFTER:
        yield from after_events(after, events, by_organization[after.organization])
    for every in EVERY:
        yield again_and_again(every, customers, by_organization[every.organization])


def main(database: str, target: str) -> None:
    """Plan, write, and say how many there are of each rule."""
    source = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    with sqlite3.connect(target) as output:
        output.execute(TABLE)
        for frame in callbacks(source):
            frame.to_sql("callbacks", output, if_exists="append", index=False)
    with sqlite3.connect(target) as output:
        print(told(output))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
