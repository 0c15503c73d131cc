"""The month's figures: their shape, that they add up, and that each is what a plain count of the rows gives."""

import json
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from callbackctl.policy.reader import read_policy
from tests.desk import ROOT, Desk, environment, process

DAY = "2026-03-31"
MONTHS = ("2026-01", "2026-02", "2026-03")
ORGANIZATIONS = ("life-insurer", "property-management")
SHAPE = {
    "rules": [
        "rule", "clause", "eligible", "drawn", "required", "ratio",
        "due", "on_time", "late", "missed", "excused", "open",
    ],
    "channels": ["channel", "completed", "share"],
    "caps": ["channels", "at_most", "share", "ok"],
    "callers": ["staff", "visits", "reached", "on_time", "satisfaction", "reviewed", "passed"],
}  # fmt: skip
COMPLETED = (
    "(outcome = 'reached' OR (outcome = 'sent' AND channel NOT IN ('phone', 'home')))"
    " AND NOT EXISTS (SELECT 1 FROM visits n WHERE n.organization = v.organization AND n.corrects = v.id)"
)


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example with its day planned."""
    folder = tmp_path_factory.mktemp("example")
    common = ["--db", str(folder / "example.db"), "--rules", str(ROOT / "rules"), "--today", DAY]
    for command in (["init", "--example"], ["due"]):
        subprocess.run(
            [sys.executable, "-m", "callbackctl", *command, *common], check=True, capture_output=True, env=environment()
        )
    return folder / "example.db"


@pytest.fixture(scope="module")
def reports(example: Path) -> dict[tuple[str, str], dict[str, Any]]:
    """Every report of the example, by organisation and month."""
    found = {}
    for month in MONTHS:
        arguments = ["report", "--month", month, "--json", "--db", str(example), "--rules", str(ROOT / "rules")]
        for one in process([*arguments, "--today", DAY], example.parent).json:
            found[one["organization"], month] = one
    return found


def ask(example: Path, query: str, *parameters: object) -> list[tuple[Any, ...]]:
    connection = sqlite3.connect(example)
    try:
        return connection.execute(query, parameters).fetchall()
    finally:
        connection.close()


CASES = [(organization, month) for organization in ORGANIZATIONS for month in MONTHS]
every_report = pytest.mark.parametrize(("organization", "month"), CASES)
Reports = dict[tuple[str, str], dict[str, Any]]


@every_report
def test_the_shape_is_what_scripts_rely_on(reports: Reports, organization: str, month: str) -> None:
    report = reports[organization, month]
    parts = [
        "organization", "month", "rules", "channels", "caps", "callers", "complaints", "matters", "satisfaction",
        "findings",
    ]  # fmt: skip
    assert list(report)[: len(parts)] == parts
    for part, keys in SHAPE.items():
        assert {tuple(row)[: len(keys)] for row in report[part]} <= {tuple(keys)}
    complaints = ["received", "closed", "on_time", "open", "by_category", "by_severity", "merged"]
    assert report["complaints"].keys() >= set(complaints)
    assert report["matters"].keys() >= {"raised", "resolved", "rate"}
    assert list(report["satisfaction"]) == ["answers", "mean", "by_score"]
    for finding in report["findings"]:
        assert finding.keys() >= {"code", "clause", "callback", "customer", "text"}


@every_report
def test_every_rule_is_there_and_its_columns_add_up(reports: Reports, organization: str, month: str) -> None:
    rules = reports[organization, month]["rules"]
    in_force = list(read_policy(ROOT / "rules" / f"{organization}.yaml").versions[-1][1].rules)
    names = [row["rule"] for row in rules]
    assert [name for name in names if name != "promise"] == in_force
    for row in rules:
        assert row["due"] == row["on_time"] + row["late"] + row["missed"] + row["excused"] + row["open"], row
        assert row["drawn"] <= row["eligible"]
        if row["eligible"]:
            assert row["ratio"] == pytest.approx(row["drawn"] / row["eligible"], abs=1e-4)
            short = any(one["code"] == "ratio-short" for one in reports[organization, month]["findings"])
            assert row["ratio"] >= row["required"] or short


@every_report
def test_due_is_a_plain_count_of_the_callbacks(reports: Reports, example: Path, organization: str, month: str) -> None:
    counted = dict(
        ask(
            example,
            "SELECT rule, count(*) FROM callbacks c WHERE organization = ? AND due_by LIKE ? AND NOT"
            " (status = 'withdrawn' AND EXISTS (SELECT 1 FROM callbacks r WHERE r.replaces = c.id)) GROUP BY rule",
            organization, f"{month}%",
        )
    )  # fmt: skip
    assert {row["rule"]: row["due"] for row in reports[organization, month]["rules"] if row["due"]} == counted


@every_report
def test_shares_add_up(reports: Reports, example: Path, organization: str, month: str) -> None:
    report = reports[organization, month]
    query = (
        f"SELECT channel, count(*) FROM visits v WHERE organization = ? AND at LIKE ? AND {COMPLETED} GROUP BY channel"
    )
    counted = dict(ask(example, query, organization, f"{month}%"))
    assert {row["channel"]: row["completed"] for row in report["channels"]} == counted
    assert sum(row["share"] for row in report["channels"]) == pytest.approx(1, abs=1e-3)
    for cap in report["caps"]:
        share = sum(counted.get(channel, 0) for channel in cap["channels"]) / sum(counted.values())
        assert cap["share"] == pytest.approx(share, abs=1e-4)
        assert cap["ok"] == (share <= cap["at_most"])


@every_report
def test_callers_and_satisfaction_are_plain_counts(
    reports: Reports, example: Path, organization: str, month: str
) -> None:
    report = reports[organization, month]
    query = 'SELECT "by", count(*) FROM visits WHERE organization = ? AND at LIKE ? AND "by" IS NOT NULL GROUP BY 1'
    made = ask(example, query, organization, f"{month}%")
    assert {row["staff"]: row["visits"] for row in report["callers"] if row["visits"]} == dict(made)
    assert all(row["reached"] <= row["visits"] and 0 <= (row["on_time"] or 0) <= 1 for row in report["callers"])
    scores = report["satisfaction"]["by_score"]
    assert sum(scores.values()) == report["satisfaction"]["answers"]
    mean = sum(int(score) * number for score, number in scores.items()) / sum(scores.values())
    assert report["satisfaction"]["mean"] == pytest.approx(mean, abs=0.01)


@every_report
def test_complaints_are_plain_counts(reports: Reports, example: Path, organization: str, month: str) -> None:
    complaints = reports[organization, month]["complaints"]
    rows = ask(example, "SELECT received_at, closed_at FROM complaints WHERE organization = ?", organization)
    assert complaints["received"] == sum(received.startswith(month) for received, _closed in rows)
    assert complaints["closed"] == sum((closed or "").startswith(month) for _received, closed in rows)
    after = f"{month}~"
    assert complaints["open"] == sum(
        received < after and (closed is None or closed > after) for received, closed in rows
    )
    for part in ("by_category", "by_severity"):
        assert sum(complaints[part].values()) == complaints["received"]


@every_report
def test_late_and_missed_are_findings_one_by_one(reports: Reports, organization: str, month: str) -> None:
    report = reports[organization, month]
    for code in ("late", "missed"):
        found = [one for one in report["findings"] if one["code"] == code]
        assert len(found) == sum(row[code] for row in report["rules"])
        assert all(one["callback"] and one["customer"] and one["text"] for one in found)


def test_check_finds_what_the_report_says(reports: Reports, example: Path) -> None:
    answer = process(
        ["check", "--month", "2026-03", "--json", "--db", str(example), "--rules", str(ROOT / "rules"), "--today", DAY],
        example.parent,
    )
    assert answer.code == 3
    without = [{name: value for name, value in row.items() if name != "organization"} for row in answer.json]
    assert without == [one for organization in ORGANIZATIONS for one in reports[organization, "2026-03"]["findings"]]


def test_one_organization_alone_is_an_object(example: Path, reports: Reports) -> None:
    arguments = ["report", "--month", "2026-03", "--db", str(example), "--rules", str(ROOT / "rules"), "--today", DAY]
    arguments += ["--organization", "life-insurer"]
    assert process([*arguments, "--json"], example.parent).json == reports["life-insurer", "2026-03"]
    lines = process([*arguments, "--csv"], example.parent).out.splitlines()
    assert lines[0].startswith("organization,month," + ",".join(SHAPE["rules"]))
    assert len(lines) == 1 + len(reports["life-insurer", "2026-03"]["rules"])
    text = process(arguments, example.parent)
    assert "\x1b" not in text.out
    assert "home visit + letter: 11.1 %, at most 10 %: exceeded" in text.out


def test_a_month_without_anything_has_no_ratios(example: Path) -> None:
    arguments = ["report", "--month", "2024-06", "--json", "--db", str(example), "--rules", str(ROOT / "rules")]
    for report in process([*arguments, "--today", DAY], example.parent).json:
        assert [row["ratio"] for row in report["rules"]] == [None] * len(report["rules"])
        assert report["satisfaction"]["mean"] is None
        assert report["matters"]["rate"] is None
        assert json.loads(json.dumps(report)) == report


# What each word means


@pytest.mark.parametrize(
    ("visit", "today", "standing"),
    [
        ({"at": "2026-03-12", "outcome": "reached"}, "2026-03-20", "on_time"),
        ({"at": "2026-03-12T23:59", "outcome": "reached"}, "2026-03-20", "on_time"),
        ({"at": "2026-03-13", "outcome": "reached"}, "2026-03-20", "late"),
        ({"at": "2026-03-05", "outcome": "no_answer"}, "2026-03-20", "missed"),
        ({"at": "2026-03-05", "outcome": "refused"}, "2026-03-20", "excused"),
        ({"at": "2026-03-05", "outcome": "no_answer"}, "2026-03-12", "open"),
    ],
)
def test_where_a_callback_stands(
    visit: dict[str, str], today: str, standing: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = Desk(tmp_path, capsys).opened()
    desk.take_in("customers", [{"id": "c1"}])
    desk.take_in("events", [{"id": "e1", "customer": "c1", "type": "signed_up", "at": "2026-03-02"}], today=today)
    desk.take_in("visits", [{"id": "v1", "customer": "c1", "channel": "phone", "by": "o1", **visit}], today=today)
    report = desk.done("report", "--month", "2026-03", "--json", today=today).json
    row = next(row for row in report["rules"] if row["rule"] == "welcome")
    assert (row["due"], row[standing]) == (1, 1)


def test_a_correction_moves_the_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = Desk(tmp_path, capsys).opened()
    desk.take_in("customers", [{"id": "c1"}])
    desk.take_in("events", [{"id": "e1", "customer": "c1", "type": "signed_up", "at": "2026-03-02"}])
    visit = {"customer": "c1", "channel": "phone", "by": "o1", "at": "2026-03-02", "satisfaction": 5}
    desk.take_in("visits", [{**visit, "id": "v1", "outcome": "reached"}])
    desk.take_in("visits", [{**visit, "id": "v2", "outcome": "no_answer", "satisfaction": None, "corrects": "v1"}])
    report = desk.done("report", "--month", "2026-03", "--json", today="2026-03-31").json
    assert [row["missed"] for row in report["rules"] if row["rule"] == "welcome"] == [1]
    assert (report["channels"], report["satisfaction"]["answers"]) == ([], 0)
    assert [(row["visits"], row["reached"]) for row in report["callers"] if row["visits"]] == [(1, 0)]
