"""A year whose holidays are not announced is planned by weekends and statutory days, and that is said everywhere."""

import json
from pathlib import Path

import pytest

from callbackctl.calendars import announced_through
from callbackctl.cli import run

POLICY = """
policy: shop
title: {en: Corner shop, zh: 街角商店}
source: Callback rules, 2024
callers: clerk
rules:
  order:
    clause: "1"
    purpose: {en: is all well?, zh: 是否满意}
    after: order
    within: 5 working days
"""


@pytest.fixture
def desk(tmp_path: Path) -> list[str]:
    """A file with one order at the very end of the last announced year; the options that name it."""
    year = announced_through()
    (tmp_path / "shop.yaml").write_text(POLICY, encoding="utf-8")
    options = [
        "--db",
        str(tmp_path / "callback.db"),
        "--rules",
        str(tmp_path),
        "--lang",
        "en",
        "--today",
        f"{year}-12-31",
    ]
    assert run(["init", "--organization", "shop", "--start", f"{year}-12-01", *options]) == 0
    for kind, text in (
        ("staff", "id,role\ns1,clerk\n"),
        ("customers", f"id,since\nc1,{year}-01-01\n"),
        ("events", f"customer,type,at\nc1,order,{year}-12-30\n"),
    ):
        (tmp_path / f"{kind}.csv").write_text(text, encoding="utf-8")
        assert run(["import", kind, str(tmp_path / f"{kind}.csv"), *options]) == 0
    return options


def test_due_says_so_on_stderr_and_in_the_row(desk: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["due", "--json", *desk]) == 0
    printed = capsys.readouterr()
    year = announced_through() + 1
    assert f"the holidays of {year} are not announced yet" in printed.err
    assert '"provisional-calendar: ' in printed.out
    assert f'"due_by": "{year}-01-' in printed.out


def test_explain_marks_the_days(desk: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["due", *desk]) == 0
    capsys.readouterr()
    assert run(["explain", "cb1", *desk]) == 0
    printed = capsys.readouterr().out
    assert f"{announced_through() + 1}-01-01 not counted" in printed
    assert "(not announced yet)" in printed


def test_rules_check_warns_in_time(desk: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    year = announced_through()
    path = str(Path(desk[3]) / "shop.yaml")
    assert run(["rules", "check", path, "--today", f"{year}-11-22", "--lang", "en"]) == 0
    assert f"holidays are announced up to {year}" in capsys.readouterr().err
    assert run(["rules", "check", path, "--today", f"{year}-06-01", "--lang", "en"]) == 0
    assert "holidays" not in capsys.readouterr().err


def test_the_report_marks_it_and_opens_it(desk: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    year = announced_through() + 1
    month = ["--month", f"{year}-01", "--json"]
    assert run(["due", *desk]) == 0
    capsys.readouterr()
    assert run(["report", *month, *desk]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["provisional"] == [str(year)]
    assert [row["provisional"] for row in report["rules"]] == [1]
    assert run(["report", *month, "--rows", "rules.order.provisional", *desk]) == 0
    assert [row["provisional"] for row in json.loads(capsys.readouterr().out)] == [True]
