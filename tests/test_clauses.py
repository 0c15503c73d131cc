"""docs/clauses.md: every policy is gone through, whole; every key, scenario and test that it names is there."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from callbackctl.policy.nodes import compose, plain_value
from callbackctl.policy.problems import Ledger
from callbackctl.policy.reader import read_document
from callbackctl.scenarios.model import ScenarioFile

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "clauses.md").read_text(encoding="utf-8")
SECTIONS = {part.split("\n", 1)[0]: part.split("\n", 1)[1] for part in PAGE.split("\n## ")[1:]}
POLICIES = {heading.split()[1]: body for heading, body in SECTIONS.items() if heading[0].isdigit()}
SHARED = SECTIONS["What all of them share"]
DESCRIPTIVE = {"policy", "title", "source", "timezone", "calendar", "questionnaires", "scripts", "unreachable"}
"""What holds no clause by itself: names, and what other keys refer to."""


@cache
def rule_file(policy: str) -> Any:
    """A rule file as plain values."""
    return plain_value(compose((ROOT / "rules" / f"{policy}.yaml").read_text(encoding="utf-8"), Ledger(policy))[0])


def rows(body: str) -> list[list[str]]:
    """The rows of a section's table, without its head."""
    found = [line.strip().strip("|").split(" | ") for line in body.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in row] for row in found[1:]]


def keys(policy: str) -> list[str]:
    """The paths into its rule file that a policy's section names."""
    return [path for row in rows(POLICIES[policy]) for path in re.findall(r"`([a-z][\w.-]*)`", row[1])
            if path.split(".")[0] in rule_file(policy)]  # fmt: skip


def named_tests(body: str) -> list[str]:
    """The tests that a section names."""
    return re.findall(r"`(tests/[^`]+)`", body)


def test_every_policy_has_its_section_in_order() -> None:
    numbered = [heading.split() for heading in SECTIONS if heading[0].isdigit()]
    assert [number for number, _policy in numbered] == [str(place) for place in range(1, 26)]
    shipped = {path.stem for path in (ROOT / "rules").glob("*.yaml") if not path.stem.endswith(".tests")}
    assert set(POLICIES) == shipped - {"clinic-discharge"}


@pytest.mark.parametrize("policy", POLICIES)
def test_every_row_is_whole(policy: str) -> None:
    for row in rows(POLICIES[policy]):
        assert len(row) == 3, row
        assert all(row), row
        assert re.search(r'"[^"]+"|`tests/|`rules diff`', row[2]), f"nothing shows it: {row[0]}"


@pytest.mark.parametrize("policy", POLICIES)
def test_every_key_named_is_in_the_file(policy: str) -> None:
    for row in rows(POLICIES[policy]):
        named = [path for path in re.findall(r"`([^`]+)`", row[1]) if re.fullmatch(r"[a-z_]+(\.[\w-]+)*", path)]
        for path in named:
            if path in ("channel", "satisfaction", "blacklist"):
                continue  # a column of the database, said to be one
            found = rule_file(policy)
            for part in path.split("."):
                assert isinstance(found, dict), f"{path}: {part}"
                assert part in found, f"{path}: there is no {part}"
                found = found[part]


@pytest.mark.parametrize("policy", POLICIES)
def test_nothing_in_the_file_is_left_out(policy: str) -> None:
    named = keys(policy)
    assert {path.split(".")[0] for path in named} >= set(rule_file(policy)) - DESCRIPTIVE
    for part in ("rules", "reviews", "reports", "surveys", "flags"):
        mentioned = {path.split(".")[1] for path in named if path.startswith(f"{part}.")}
        assert mentioned == set(rule_file(policy).get(part, ())), part


@pytest.mark.parametrize("policy", POLICIES)
def test_every_scenario_named_is_there(policy: str) -> None:
    scenarios = read_document(ROOT / "rules" / f"{policy}.tests.yaml", ScenarioFile).scenarios
    names = {scenario.name for scenario in scenarios}
    for row in rows(POLICIES[policy]):
        assert not set(re.findall(r'"([^"]+)"', row[2])) - names, row[0]


@pytest.mark.parametrize("heading", [*POLICIES, "shared"])
def test_every_test_named_is_there(heading: str) -> None:
    for name in named_tests(POLICIES.get(heading, SHARED)):
        path, _colons, function = name.partition("::")
        text = (ROOT / path).read_text(encoding="utf-8")
        assert not function or f"def {function}(" in text, name


def test_every_module_named_is_there() -> None:
    for path in re.findall(r"`((?:policy|planning|calendars|cli|store)/[\w./-]+)`", SHARED):
        assert (ROOT / "callbackctl" / path).is_file(), path
