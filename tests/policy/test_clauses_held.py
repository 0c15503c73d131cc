"""Clauses of shipped policies that no single scenario can show: the order of the list, what is asked and said."""

from pathlib import Path
from typing import Any

import pytest

from callbackctl.planning.listing import Query, due_list
from callbackctl.planning.plan import Run, plan
from callbackctl.policy.model import Policy
from callbackctl.policy.problems import RuleFileError
from callbackctl.policy.reader import read_policy
from callbackctl.store.database import in_memory, next_revision, transaction
from callbackctl.store.facts import Setting, ensure_organization, store
from callbackctl.store.records import Kind

RULES = Path(__file__).resolve().parents[2] / "rules"
NOW = "2026-07-01T08:00"


def policy_of(name: str) -> Policy:
    """A shipped policy as it stands now."""
    return read_policy(RULES / f"{name}.yaml").versions[-1][1]


def listed(name: str, customers: list[dict[str, Any]], events: list[dict[str, Any]]) -> list[str]:
    """The customers on the list of a policy, in its order, each once."""
    connection = in_memory()
    with transaction(connection):
        ensure_organization(connection, name)
        connection.execute("UPDATE organizations SET start = '0001-01-01'")
        facts: dict[Kind, list[dict[str, Any]]] = {"staff": [{"id": "s1"}], "customers": customers, "events": events}
        for kind, rows in facts.items():
            assert not store(connection, kind, rows, Setting(name, NOW, next_revision(connection))).bad
    plan(connection, Run(name, read_policy(RULES / f"{name}.yaml"), NOW))
    rows = due_list(connection, Query(name, NOW))
    connection.close()
    return list(dict.fromkeys(row["customer"] for row in rows))


def test_ranks_order_the_list() -> None:
    """All three fall due on the same day."""
    customers = [
        {"id": "a-ordinary", "tier": "ordinary", "since": "2026-01-01", "owner": "s1"},
        {"id": "b-important", "tier": "important", "since": "2026-04-01", "owner": "s1"},
        {"id": "c-major", "tier": "major", "since": "2026-06-01", "owner": "s1"},
    ]
    assert listed("tiered-company", customers, []) == ["c-major", "b-important", "a-ordinary"]


def test_who_comes_first_at_the_cement_maker() -> None:
    """A complaint about quality within a year, then key and new customers, then the others, on one and the same day."""
    since = {"since": "2026-06-24", "owner": "s1"}
    customers = [
        {"id": "a-other", **since}, {"id": "b-long-ago", **since}, {"id": "c-service", **since},
        {"id": "d-new", "tier": "new", **since}, {"id": "e-key", "tier": "key", **since}, {"id": "f-quality", **since},
    ]  # fmt: skip
    events = [
        {"customer": "f-quality", "type": "complaint_closed", "at": "2025-07-02", "category": "quality"},
        {"customer": "b-long-ago", "type": "complaint_closed", "at": "2025-06-30", "category": "quality"},
        {"customer": "c-service", "type": "complaint_closed", "at": "2026-06-20", "category": "service"},
    ]
    order = listed("cement-maker", customers, events)
    assert order == ["f-quality", "d-new", "e-key", "a-other", "b-long-ago", "c-service"]


@pytest.mark.parametrize(
    ("policy", "questionnaire", "count"),
    [
        ("property-insurer", "underwriting", 6), ("property-insurer", "claim", 5), ("brokerage-agents", "checklist", 7),
        ("tiered-company", "major", 5), ("tiered-company", "important", 3), ("tiered-company", "ordinary", 2),
    ],
)  # fmt: skip
def test_questionnaires_ask_what_the_texts_list(policy: str, questionnaire: str, count: int) -> None:
    found = policy_of(policy)
    assert len({str(name): one for name, one in found.questionnaires.items()}[questionnaire].questions) == count
    assert questionnaire in {rule.questionnaire for rule in found.rules.values()}


def test_a_seventh_question_takes_too_long() -> None:
    """The gas company's questionnaire takes three minutes, that is six questions; it has five."""
    text = (RULES / "gas-utility.yaml").read_text(encoding="utf-8")
    more = "      more{n}: {{text: and another?}}\n"
    path = Path("gas-utility.yaml")
    read_policy(path, (text + more.format(n=6)).encode())
    with pytest.raises(RuleFileError, match="7 questions take too long; at most 6 fit in"):
        read_policy(path, (text + more.format(n=6) + more.format(n=7)).encode())


@pytest.mark.parametrize(
    ("policy", "kind", "whom"),
    [
        ("life-insurer", "person", "the policyholder in person"),
        ("insurer-callcentre", "company", "the officer in charge of insurance, if need be the legal representative"),
    ],
)
def test_whom_to_speak_to(policy: str, kind: str, whom: str) -> None:
    found = {str(name): said.text("en") for name, said in policy_of(policy).speak_to.items()}
    assert found[kind] == whom


def test_every_rule_of_the_life_insurer_has_its_script() -> None:
    found = policy_of("life-insurer")
    assert {rule.script for rule in found.rules.values()} == set(found.rules) == set(found.scripts)


def test_the_renewal_script_verifies_and_answers_objections() -> None:
    found = policy_of("renewal-premium")
    script = {str(name): one for name, one in found.scripts.items()}["renewal"]
    assert script.verify is not None
    assert "hotline" in script.verify.text("en")
    assert len(script.objections) == 5
    assert all(one.answer.text(language) for one in script.objections for language in ("en", "zh"))
