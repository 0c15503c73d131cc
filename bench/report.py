"""What a month's report costs beside the bare sums of the same file: a month of 100,000 visits in a year of work.

    python bench/report.py [VISITS] [RUNS]

A file is made in a temporary folder: a policy with four rules, VISITS visits in the month (default: 100,000) with as
many callbacks, twelve months before it with a tenth as much each, and in every hundred visits some tries, corrections,
answers and gaps. The bare aggregate are the statements somebody would type: callbacks by rule and standing, visits by
channel and outcome, by caller, by score. The aim: the whole report takes less than five times as long.
"""

import json
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from typing import Any

from callbackctl.policy.model import PolicyHistory
from callbackctl.policy.reader import read_policy
from callbackctl.reporting.findings import findings
from callbackctl.reporting.month import month_report
from callbackctl.reporting.rows import MonthRows
from callbackctl.store.database import connect, create, transaction
from callbackctl.store.facts import ensure_organization

MONTH, NOW = "2026-03", "2026-04-01T08:00"
POLICY = """\
policy: bench
title: {en: A big call centre, zh: 大型呼叫中心}
source: made up for the measurement
channels: {order: [phone, home], home: {signature: required}}
callers: {roles: [caller]}
record: {required: [content]}
caps: [{channels: [home], at_most: 20%}]
questionnaires: {q: {questions: {
  kept: {text: kept?, kind: yes_no}, score: {text: how much?, kind: score}, more: {text: anything else?}}}}
rules:
""" + "".join(
    f"  rule-{number}: {{clause: '{number}', purpose: p, after: event_{number}, within: 5 days, questionnaire: q}}\n"
    for number in range(4)
)
BARE = (
    "SELECT c.rule, CASE WHEN c.status = 'completed' AND c.settled_at <= c.due_by || '~' THEN 'on_time'"
    " WHEN c.status = 'completed' THEN 'late' WHEN c.status <> 'open' THEN 'excused'"
    " WHEN c.due_by < '2026-04-01' THEN 'missed' ELSE 'open' END, count(*) FROM callbacks c"
    " WHERE c.organization = 'bench' AND c.due_by >= '2026-03' AND c.due_by < '2026-03~' GROUP BY 1, 2",
    "SELECT channel, outcome, count(*) FROM visits"
    " WHERE organization = 'bench' AND at >= '2026-03' AND at < '2026-03~' GROUP BY 1, 2",
    'SELECT "by", count(*), sum(outcome = \'reached\'), avg(satisfaction) FROM visits'
    " WHERE organization = 'bench' AND at >= '2026-03' AND at < '2026-03~' GROUP BY 1",
    "SELECT satisfaction, count(*) FROM visits"
    " WHERE organization = 'bench' AND at >= '2026-03' AND at < '2026-03~' GROUP BY 1",
)
CUSTOMERS, CALLERS = 20_000, 60


def main(arguments: list[str]) -> None:
    """Make the file, measure, print."""
    visits = int(arguments[0]) if arguments else 100_000
    runs = int(arguments[1]) if len(arguments) > 1 else 5
    with tempfile.TemporaryDirectory() as folder:
        policy = Path(folder) / "bench.yaml"
        policy.write_text(POLICY, encoding="utf-8")
        path = Path(folder) / "bench.db"
        create(path)
        connection = connect(path)
        fill(connection, visits)
        history = read_policy(policy)
        measure(connection, history, visits, runs)
        connection.close()


def measure(connection: sqlite3.Connection, history: PolicyHistory, visits: int, runs: int) -> None:
    """Run both in turn, so that a busy moment of the machine meets both; print medians and ratios."""

    def bare() -> None:
        for query in BARE:
            connection.execute(query).fetchall()

    asked = (connection, "bench", history, MONTH, NOW)
    contestants: dict[str, Callable[[], Any]] = {
        "bare aggregate": bare,
        "report": lambda: month_report(*asked),
        "check": lambda: findings(*asked),
        "rows of one figure": lambda: MonthRows.read(*asked).behind("rules.rule-1.late"),
    }
    times: dict[str, list[float]] = {name: [] for name in contestants}
    for _round in range(runs + 1):
        for name, one in contestants.items():
            start = time.perf_counter()
            one()
            times[name].append(time.perf_counter() - start)
    medians = {name: median(taken[1:]) for name, taken in times.items()}  # the first round warms up
    print(f"{visits} visits in the month, {runs} runs")
    for name, taken in medians.items():
        print(f"{name:20}  {taken * 1000:8.1f} ms  {taken / medians['bare aggregate']:5.2f}")


def fill(connection: sqlite3.Connection, visits: int) -> None:
    """Write the rows as planning and logging would have left them."""
    with transaction(connection):
        ensure_organization(connection, "bench")
        connection.executemany(
            "INSERT INTO staff (id, organization, role, branch, revision) VALUES (?, 'bench', 'caller', ?, 1)",
            ((f"s{number}", f"branch {number % 8}") for number in range(CALLERS)),
        )
        connection.executemany(
            "INSERT INTO customers (organization, id, name, branch, segment, known_on, revision)"
            " VALUES ('bench', ?, ?, ?, ?, '2025-01-01', 1)",
            ((f"c{n}", f"Customer {n}", f"branch {n % 8}", f"segment {n % 5}") for n in range(CUSTOMERS)),
        )
        first = date(2025, 3, 1)
        for step in range(13):
            day = date(first.year + (first.month - 1 + step) // 12, (first.month - 1 + step) % 12 + 1, 1)
            _fill_month(connection, day, visits if step == 12 else visits // 10)
        connection.execute("UPDATE settings SET value = '2' WHERE key = 'revision'")
    connection.execute("ANALYZE")


def _fill_month(connection: sqlite3.Connection, first: date, number: int) -> None:
    rows = list(_lives(first, number))
    connection.executemany(
        "INSERT INTO events (organization, id, customer, type, at, revision) VALUES ('bench', ?, ?, ?, ?, 1)",
        ((f"e{row['id']}", row["customer"], row["type"], row["day"]) for row in rows),
    )
    connection.executemany(
        "INSERT INTO visits (organization, id, customer, rule, at, channel, outcome, \"by\", content, satisfaction,"
        " signed, minutes, answers, corrects, entered_at, revision)"
        " VALUES ('bench', :id, :customer, :rule, :at, :channel, :outcome, :by, :content, :satisfaction, 1, 3, :answers,"
        " :corrects, :at, 1)",
        rows,
    )
    connection.executemany(
        "INSERT INTO callbacks (organization, rule, clause, customer, event, source, occurrence, anchor, opens_on, due_by,"
        " role, channels, assignee, status, settled_by, settled_at, reason, planned_on) VALUES ('bench', :rule, '1',"
        " :customer, 'e' || :id, 'e' || :id, 0, :day, :day, :due, 'caller', '[\"phone\", \"home\"]', :by, :status, :settled,"
        " :settled_at, :reason, :day)",
        rows,
    )


def _lives(first: date, number: int) -> Iterator[dict[str, Any]]:
    """A visit each, the event before it and the callback between them; plain arithmetic instead of chance."""
    for place in range(number):
        day = first + timedelta(days=place % 22)
        made = day + timedelta(days=place % 6 + (2 if place % 25 == 0 else 0))
        identity, rule = f"{first:%y%m}-{place}", f"rule-{place % 4}"
        outcome = "no_answer" if place % 9 == 0 else "refused" if place % 50 == 7 else "reached"
        status = {"reached": "completed", "refused": "excused", "no_answer": "open"}[outcome]
        at = f"{made}T{9 + place % 8:02d}:{place % 60:02d}"
        answers = {"kept": place % 3 > 0, "score": place % 5 + 1, "more": "x" if place % 11 == 0 else ""}
        yield {
            "id": identity, "customer": f"c{place * 7 % CUSTOMERS}", "rule": rule, "type": f"event_{place % 4}",
            "day": str(day), "due": str(day + timedelta(days=5)), "at": at, "by": f"s{place % CALLERS}",
            "channel": "home" if place % 6 == 0 else "phone", "outcome": outcome,
            "content": None if place % 200 == 3 else "all is well",
            "satisfaction": place % 5 + 1 if outcome == "reached" and place % 2 else None,
            "answers": json.dumps(answers) if outcome == "reached" and place % 3 == 0 else None,
            "corrects": f"{first:%y%m}-{place - 1}" if place % 100 == 50 else None,
            "status": status, "settled": identity if status != "open" else None,
            "settled_at": at if status != "open" else None, "reason": outcome if status == "excused" else None,
        }  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1:])
