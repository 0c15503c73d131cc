"""Scenarios run on the real engine; what differs is shown side by side, and the command says so."""

from pathlib import Path

import pytest

from callbackctl.cli import run

RULES = """
policy: shop
title: {en: Corner shop, zh: 街角商店}
source: Callback rules, 2024
callers: clerk
rules:
  order:
    clause: "1"
    purpose: {en: is all well?, zh: 是否满意}
    after: order
    within: 3 days
"""
FACTS = """
policy: shop
scenarios:
  - name: an order is called back
    today: 2026-03-04
    staff: [{id: s1, role: clerk}]
    customers: [{id: c1, since: 2025-01-01}]
    events: [{customer: c1, type: order, at: 2026-03-02}]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "shop.yaml").write_text(RULES, encoding="utf-8")
    return tmp_path


def outcome(folder: Path, rest: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """Run the scenario with more lines to it; the exit code and what was printed."""
    (folder / "shop.tests.yaml").write_text(FACTS + rest, encoding="utf-8")
    code = run(["rules", "test", "--rules", str(folder), "--lang", "en"])
    captured = capsys.readouterr()
    return code, captured.out + captured.err


@pytest.mark.parametrize(
    "rest",
    [
        "    expect: {due: [{customer: c1, rule: order, due_by: 2026-03-05, state: open, assignee: s1}]}",
        "    expect: {due: [{customer: c1}], findings: []}",
        "    expect: {report: {month: 2026-03, rules: [{rule: order, due: 1, open: 1}]}}",
        "    expect: {drawn: {order: {eligible: 1, drawn: 1}}}",
        "    log: [{customer: c1, channel: phone, by: s1, outcome: reached}]\n    expect: {due: []}",
        "    log: [{customer: nobody, channel: phone, outcome: reached, expect: refused, code: unknown-customer}]",
        "    loans: [{customer: c1, to: s1, until: 2026-03-06}, {customer: c1, to: s1, expect: refused}]",
    ],
)
def test_passes(folder: Path, rest: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, printed = outcome(folder, rest, capsys)
    assert code == 0, printed
    assert printed.splitlines()[-1] == "1 passed, 0 failed"


@pytest.mark.parametrize(
    ("rest", "shown"),
    [
        ("    expect: {due: [{customer: c1, due_by: 2026-03-06}]}", "due_by: 2026-03-06"),
        ("    expect: {due: []}", "customer: c1, rule: order"),
        ("    expect: {due: [{customer: c1}, {customer: c1}]}", "expected: customer: c1"),
        ("    expect: {due: [{customer: c1, assignee: null}]}", "assignee: s1"),
        ("    expect: {report: {month: 2026-03, rules: [{rule: order, due: 2}]}}", '"due": 2'),
        ("    expect: {drawn: {order: {eligible: 2}}}", "expected: 2"),
        ("    expect: {findings: [{code: late, customer: c1}]}", "code: late"),
        ("    log: [{customer: c1, channel: phone, by: s1, outcome: reached, expect: refused}]", "got:      accepted"),
        ("    log: [{customer: c2, channel: phone, outcome: reached}]", "unknown-customer"),
        ("    visits: [{customer: c2, at: 2026-03-01, channel: phone, outcome: reached}]", "no such customer"),
        ("    loans: [{customer: c1, to: s1}]", "the policy says nothing on loans"),
    ],
)
def test_fails_and_shows_both_sides(folder: Path, rest: str, shown: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, printed = outcome(folder, rest, capsys)
    assert code == 1
    assert shown in printed
    assert printed.splitlines()[-1] == "0 passed, 1 failed"


def test_a_misspelt_key_is_refused_with_its_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, printed = outcome(folder, "    expcet: {due: []}", capsys)
    assert code == 1
    assert "shop.tests.yaml:9:5: unknown key 'expcet'" in printed
    assert "did you mean 'expect'?" in printed
