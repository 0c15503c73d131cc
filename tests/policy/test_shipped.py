"""The shipped policies are complete: every policy and rule by its name, each proved by scenarios, none known to the code."""

import re
from datetime import date
from pathlib import Path

import pytest

from callbackctl.planning.sweep import change_dates, sweep
from callbackctl.policy.reader import read_document, read_policy
from callbackctl.scenarios.model import ScenarioFile
from callbackctl.scenarios.run import Blank, run_scenario

ROOT = Path(__file__).resolve().parents[2]
RULES = ROOT / "rules"
POLICIES = {
    "property-insurer": "underwritten survey claim-closed",
    "loan-broker": "walk-in hot warm",
    "wealth-manager": "routine",
    "life-insurer": "new-contract orphan changed lapsed claim-closed satisfaction",
    "brokerage-agents": "account-opened abnormal-trading complaint",
    "securities-template": "deal churn birthday spring-festival",
    "securities-independent": "account-opened",
    "service-company": "key ordinary",
    "property-management": "complaint-closed repair-done activity-ended moved-in incident spring-festival mid-autumn",
    "tiered-company": "major important ordinary",
    "gas-utility": "project retail routine",
    "enterprise-clients": "regular first-use",
    "cement-maker": "phone-peak home-peak phone-off home-off",
    "insurer-callcentre": "underwritten claim",
    "equipment-maker": "first complaint missed-call survey spring-festival level-two level-three",
    "field-visits": "planned visit-report",
    "work-orders": "repair complaint call-result key",
    "service-desk": "visit-check repayment-list repaid",
    "renewal-premium": "reminder grace-1 grace-2 transfer-failed lapsed",
    "law-firm": "case-key case-other client",
    "vocational-school": "interview employed-15 employed-visit arrival settled employer-first partner spring-festival"
    " campaign",
    "health-products": "order-5 order-15 repurchase high general low",
    "retail-aftersales": "milestone service-done spring-festival",
    "petition-office": "reception answer review",
    "insurance-crm": "care complaint",
}


@pytest.mark.parametrize("policy", POLICIES)
def test_every_rule_is_there(policy: str) -> None:
    rules = read_policy(RULES / f"{policy}.yaml").versions[-1][1].rules
    assert set(rules) == set(POLICIES[policy].split())


@pytest.mark.parametrize("path", sorted(RULES.glob("*.tests.yaml")), ids=lambda path: path.name)
def test_scenarios_pass(path: Path) -> None:
    document = read_document(path, ScenarioFile)
    history = read_policy(path.with_name(f"{document.policy}.yaml"))
    blank = Blank()
    failed = [result for one in document.scenarios if not (result := run_scenario(one, history, blank)).passed]
    assert not failed


@pytest.mark.parametrize("path", sorted(RULES.glob("*.tests.yaml")), ids=lambda path: path.name)
def test_every_rule_has_a_scenario(path: Path) -> None:
    document = read_document(path, ScenarioFile)
    text = path.read_text(encoding="utf-8")
    for rule in read_policy(path.with_name(f"{document.policy}.yaml")).versions[-1][1].rules:
        assert re.search(rf"\b{re.escape(rule)}\b", text.split("scenarios:", 1)[1]), rule


@pytest.mark.parametrize("path", sorted(RULES.glob("*.yaml")), ids=lambda path: path.name)
def test_the_engine_takes_every_state_of_a_policy(path: Path) -> None:
    if path.name.endswith(".tests.yaml"):
        assert path.with_name(path.name.replace(".tests", "")).is_file()
        return
    history = read_policy(path)
    today = date(2026, 3, 31)
    assert sweep(history, today) == len(change_dates(history, today)) >= 2 * len(history.versions) - 1


def test_no_module_names_a_policy() -> None:
    names = re.compile("|".join(rf"(?<![\w-]){re.escape(name)}(?![\w-])" for name in POLICIES))
    found = [
        (path.name, match[0])
        for path in (ROOT / "callbackctl").rglob("*")
        if path.suffix in (".py", ".sql") and (match := names.search(path.read_text(encoding="utf-8")))
    ]
    assert not found
