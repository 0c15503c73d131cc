"""Every limit of a shipped policy has scenarios on both sides of it: moved by the least there is, one of them fails."""

from functools import cache
from pathlib import Path

import pytest

from callbackctl.policy.model import PolicyHistory
from callbackctl.policy.reader import read_document, read_policy
from callbackctl.scenarios.model import Scenario, ScenarioFile
from callbackctl.scenarios.run import Blank, run_scenario
from tests.policy.limits import Limit, limits

RULES = Path(__file__).resolve().parents[2] / "rules"
FILES = sorted(path for path in RULES.glob("*.yaml") if not path.name.endswith(".tests.yaml"))


@cache
def history_of(path: Path) -> PolicyHistory:
    """A shipped policy."""
    return read_policy(path)


@cache
def scenarios_of(path: Path) -> tuple[Scenario, ...]:
    """Its scenarios."""
    return tuple(read_document(path.with_suffix(".tests.yaml"), ScenarioFile).scenarios)


def moved(history: PolicyHistory, limit: Limit) -> PolicyHistory:
    """The policy with one limit moved, in each of its states."""
    return PolicyHistory(tuple((start, limit.moved(policy)) for start, policy in history.versions), history.text)


LIMITS = [
    pytest.param(path, limit, id=f"{path.stem}: {limit.name}")
    for path in FILES
    for limit in limits(history_of(path).versions[-1][1])
]


def test_there_are_limits_of_every_kind() -> None:
    names = " ".join(str(parameter.id) for parameter in LIMITS)
    kinds = ("sample", "quota", "caps", "order", "never", "not_by", "contact_gap", "quiet_hours", "handover", "only_after")
    assert [kind for kind in kinds if kind not in names.replace(" not after ", " only_after ")] == []


@pytest.mark.parametrize(("path", "limit"), LIMITS)
def test_a_scenario_stands_at_every_limit(path: Path, limit: Limit) -> None:
    other, blank = moved(history_of(path), limit), Blank()
    assert any(not run_scenario(one, other, blank).passed for one in scenarios_of(path))
