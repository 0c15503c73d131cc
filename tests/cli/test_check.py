"""`callbackctl check`: the gravest first, with rows; every code explained and provoked somewhere."""

import csv
from io import StringIO
from pathlib import Path
from typing import get_args

import pytest

from callbackctl.policy.library import scenario_file
from callbackctl.policy.reader import read_document
from callbackctl.reporting.finding_codes import CODES, SEVERITIES
from callbackctl.scenarios.model import FindingCode, ScenarioFile
from tests.desk import ROOT, Desk

APRIL = "2026-04-02"


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A call without its recording, made late, and one never made."""
    desk = Desk(tmp_path, capsys).opened()
    desk.take_in("customers", [{"id": "c1"}, {"id": "c2"}])
    events = [{"id": f"e{n}", "customer": f"c{n}", "type": "signed_up", "at": "2026-03-02"} for n in (1, 2)]
    desk.take_in("events", events)
    visit = {"id": "v1", "customer": "c1", "at": "2026-03-20", "channel": "phone", "outcome": "reached", "by": "o1"}
    desk.take_in("visits", [{**visit, "content": "well"}], today=APRIL)
    return desk


def test_the_gravest_come_first_with_their_rows(desk: Desk) -> None:
    answer = desk.run("check", "--month", "2026-03", "--json", today=APRIL)
    assert answer.code == 3
    found = [(row["severity"], row["code"], row["rows"], row["figure"]) for row in answer.json]
    assert found == [
        ("grave", "missed", ["cb2"], "rules.welcome.missed"),
        ("medium", "late", ["cb1"], "rules.welcome.late"),
        ("medium", "record-incomplete", ["v1"], "findings.record-incomplete"),
    ]
    for severity, code, rows, figure in found:
        opened = desk.done("report", "--month", "2026-03", "--rows", figure, "--json", today=APRIL).json
        assert opened, (severity, code)
        assert {row["id"] for row in opened} <= {*rows, *(f"{code}:{one}" for one in rows)}


def test_a_month_without_a_breach_leaves_with_nothing(desk: Desk) -> None:
    answer = desk.run("check", "--month", "2026-02", today=APRIL)
    assert (answer.code, answer.out) == (0, "")
    assert desk.run("check", "--month", "2026-02", "--json", today=APRIL).json == []


def test_the_organisation_is_shown_only_where_there_are_several(desk: Desk) -> None:
    assert desk.run("check", "--month", "2026-03", today=APRIL).out.startswith("severity")
    table = desk.run("check", "--month", "2026-03", "--csv", today=APRIL).out
    assert {row["organization"] for row in csv.DictReader(StringIO(table))} == {"desk"}


@pytest.mark.parametrize("code", get_args(FindingCode))
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_code_is_explained(desk: Desk, code: str, language: str) -> None:
    answer = desk.done("check", "--explain", code, "--lang", language, "--json")
    assert answer.json["severity"] in SEVERITIES
    texts = [answer.json[name] for name in ("title", "meaning", "why", "remedy")]
    assert all(texts)
    assert all(text.isascii() for text in texts) == (language == "en")
    assert desk.done("check", "--explain", code, "--lang", language).out.startswith(code)


def test_codes_are_those_of_scenarios_and_a_wrong_one_gets_the_nearest(desk: Desk) -> None:
    assert set(CODES) == set(get_args(FindingCode))
    answer = desk.run("check", "--explain", "mised")
    assert (answer.code, "did you mean missed?" in answer.err) == (2, True)


def test_the_page_has_every_code_with_its_severity() -> None:
    page = (ROOT / "docs" / "report.md").read_text(encoding="utf-8")
    for code, about in CODES.items():
        assert f"| `{code}` | {about.severity} | {about.meaning} |" in page


def provoked(policy: Path) -> set[FindingCode]:
    """The codes that scenarios of a shipped policy expect of `check`."""
    scenarios = read_document(scenario_file(policy), ScenarioFile).scenarios
    return {finding.code for scenario in scenarios for finding in scenario.expect.findings or ()}


def test_every_code_is_provoked_by_a_scenario() -> None:
    policies = [path for path in (ROOT / "rules").glob("*.yaml") if not path.name.endswith(".tests.yaml")]
    assert set(CODES) - set().union(*map(provoked, policies)) == set()
