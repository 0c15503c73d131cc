"""The call sheet: scripts with the customer's own data, nothing left in braces, and what a hostile value cannot do."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from callbackctl.messages import Language, use_language
from callbackctl.planning.plan import Run, plan
from callbackctl.policy.library import rule_files
from callbackctl.policy.reader import read_policy
from callbackctl.policy.records import BLANKS
from callbackctl.reporting.call_sheet import call_sheet, customer_row, filled
from callbackctl.store.database import connect
from tests.desk import Desk

RULES = Path(__file__).parents[2] / "rules"
SCRIPTS = [path for path in rule_files(RULES) if read_policy(path).versions[-1][1].scripts]


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """English when a test is done."""
    yield
    use_language("en")


def test_there_are_policies_with_scripts() -> None:
    assert {path.stem for path in SCRIPTS} >= {"life-insurer", "renewal-premium"}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("path", SCRIPTS, ids=[path.stem for path in SCRIPTS])
def test_every_shipped_script_can_be_filled_in(
    path: Path, language: Language, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = Desk(tmp_path, capsys)
    shutil.copy(path, desk.rules)
    desk.opened(organization=path.stem)
    desk.take_in("customers", [{"id": "c1", "name": "陈建国", "contact": "周小梅", "owner": "o1"}], "--organization", path.stem)
    policy = read_policy(path).versions[-1][1]
    use_language(language)
    connection = connect(desk.db)
    run = Run(path.stem, read_policy(path), "2026-03-02T09:00")
    plan(connection, run)
    for name, rule in policy.rules.items():
        row = customer_row(connection, path.stem, "c1")
        assert row is not None
        scripts = call_sheet(connection, run, row, "o1", str(name)).scripts
        assert bool(scripts) == (rule.script is not None)
        for script in scripts:
            texts = [script.opening, script.verify or "", script.closing or "", *script.points]
            assert not any("{" in text or "}" in text for text in texts)
    connection.close()


def test_a_blank_is_never_run() -> None:
    values = dict.fromkeys(BLANKS, "{name.__class__} {caller}")
    assert filled("Good day {name}", values) == "Good day {name.__class__} {caller}"


def test_the_explanation_of_an_agreed_visit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = Desk(tmp_path, capsys)
    shutil.copy(RULES / "property-management.yaml", desk.rules)
    desk.opened(organization="property-management")
    place = ["--organization", "property-management"]
    desk.take_in("staff", [{"id": "a1", "role": "assistant"}], *place)
    desk.take_in("customers", [{"id": "c1", "since": "2026-01-01"}], *place)
    told = ["--channel", "phone", "--outcome", "reached", "--by", "a1", "--problems", "no light", "--next-on", "2026-03-05"]
    answer = desk.done("log", "c1", *told, "--json", *place).json
    promise = next(row["id"] for row in answer["upcoming"] if row["rule"] == "promise")
    explained = " ".join(desk.done("explain", promise, *place).out.split())
    assert "about m1 no light; contacts so far: 1; a telephone call is enough from contact number 3 on" in explained
    assert "home visit" in explained


@pytest.mark.parametrize(("kind", "asked"), [("person", "the policyholder in person"), ("company", "whoever signs")])
def test_whom_to_ask_for(kind: str, asked: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = Desk(tmp_path, capsys)
    shutil.copy(RULES / "life-insurer.yaml", desk.rules)
    desk.opened(organization="life-insurer")
    desk.take_in("customers", [{"id": "c1", "kind": kind, "contact": "周小梅"}], "--organization", "life-insurer")
    shown = desk.done("log", "c1", "--script", "--as", "o1", "--organization", "life-insurer").out
    assert f"ask for 周小梅; {asked}" in " ".join(shown.split())
