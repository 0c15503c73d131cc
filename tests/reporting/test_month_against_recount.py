"""Random histories: every sum holds, every figure has its rows, and a plain recount comes to the same.

`REPORT_HISTORIES` sets another number of histories, `REPORT_DAYS` another length of their lives.
"""

import os
from random import Random
from typing import Any

import pytest

from callbackctl.reporting.figures import figure_values
from callbackctl.reporting.month import month_report
from callbackctl.reporting.rows import MonthRows
from tests.planning.worlds import ORGANIZATION
from tests.reporting.lived_months import LivedYear, add_records, lived_setup
from tests.reporting.recount import Recount

HISTORIES = int(os.environ.get("REPORT_HISTORIES", "40"))
DAYS = int(os.environ.get("REPORT_DAYS", "150"))
BATCH = 10
SUMS = ("due", "on_time", "late", "missed", "excused", "open", "reachable")


@pytest.mark.parametrize("batch", range(max(1, -(-HISTORIES // BATCH))))
def test_every_month_adds_up_and_is_what_a_recount_says(batch: int) -> None:
    setup = lived_setup(Random(f"months policy {batch}"), DAYS)
    year = LivedYear(setup, f"months lives {batch}", min(BATCH, HISTORIES))
    for now, number in year.live():
        if number % 40 == 24 and now.endswith("T20:10"):
            _hold(year, now[:7], now)
    add_records(year, Random(f"months records {batch}"))
    year.world.plan(setup.end)
    for month in sorted({str(day)[:7] for day in setup.mornings}):
        _hold(year, month, setup.end)


def _hold(year: LivedYear, month: str, now: str) -> None:
    connection, history = year.world.connection, year.world.history
    report = month_report(connection, ORGANIZATION, history, month, now)
    rows = MonthRows.read(connection, ORGANIZATION, history, month, now)
    values = figure_values(report)
    recount = Recount(connection, year.setup.policy, month, now)
    counted = recount.figures()
    _adds_up(report)
    for name, value in values.items():
        ids = sorted(row["id"] for row in rows.behind(name))
        assert len(ids) == value, (name, value, ids)
        if not name.startswith("findings") and not name.endswith(".provisional"):
            assert ids == counted.get(name, []), name
    assert counted.keys() <= values.keys()
    for row in rows.events:
        decision = recount.draws.get((row["rule"], row["id"]))
        assert row["reason"] == (decision["reason"] if decision else None), row
    _same_points(report["trend"], [recount.point(one["month"]) for one in report["trend"]])
    _same_points([report["comparison"]["year_before"]], [recount.point(report["comparison"]["year_before"]["month"])])


def _adds_up(report: dict[str, Any]) -> None:
    for row in [report["totals"], *report["rules"], *report["branches"], *report["segments"]]:
        assert row["due"] == row["on_time"] + row["late"] + row["missed"] + row["excused"] + row["open"]
        assert row["excused"] == sum(row["excused_by"].values())
        assert row["reachable"] == row["due"] - row["excused"]
    for part in ("rules", "branches", "segments"):
        for name in SUMS:
            assert sum(row[name] for row in report[part]) == report["totals"][name], (part, name)
    for part in ("branches", "segments"):
        for name in ("visits", "completed", "answers"):
            assert sum(row[name] for row in report[part]) == report["totals"][name], (part, name)
    for row in report["rules"]:
        assert max(row["reached"], row["drawn"]) <= row["eligible"]
    assert sum(row["completed"] for row in report["channels"]) == report["totals"]["completed"]
    assert sum(report["satisfaction"]["by_score"].values()) == report["totals"]["answers"]
    for code in ("late", "missed"):
        assert sum(one["code"] == code for one in report["findings"]) == report["totals"][code]


def _same_points(came: list[dict[str, Any]], wanted: list[dict[str, Any]]) -> None:
    for one, other in zip(came, wanted, strict=True):
        for name, value in other.items():
            assert one[name] == (pytest.approx(value, abs=6e-3) if isinstance(value, float) else value), (name, one)
