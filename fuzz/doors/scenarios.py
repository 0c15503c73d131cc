"""Scenario files: what is refused is refused with its places; what is taken runs, and ends in differences at the worst."""

from copy import deepcopy
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from callbackctl.errors import CallbackError
from callbackctl.policy.problems import RuleFileError
from callbackctl.policy.reader import PolicyHistory, read_document, read_policy
from callbackctl.scenarios.model import ScenarioFile
from callbackctl.scenarios.run import Blank, run_scenario
from fuzz.doors import Case
from fuzz.doors.rules import check_places
from fuzz.trees import RULES, Stock, changed, spoilt, write
from fuzz.watch import in_time

NAME = "scenarios"
STOCK = Stock(".tests.yaml")
SEEDS = [Case(f"{name}.tests.yaml", text.encode()) for name, text in STOCK.texts.items()]
_BLANK = Blank()


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """One scenario of a shipped file, changed here and there."""
    name = draw(st.sampled_from(STOCK.names))
    tree = deepcopy(STOCK.trees[name])
    scenario = draw(st.sampled_from(tree["scenarios"]))
    scenario = draw(changed(scenario, STOCK)) if scenario else scenario
    return Case(f"{name}.tests.yaml", draw(spoilt(write({"policy": tree["policy"], "scenarios": [scenario]}))))


CASES = cases()


def from_bytes(content: bytes) -> Case:
    """Bytes as a case."""
    return Case("x.tests.yaml", content)


def check(name: str, content: bytes) -> None:
    """Read a scenario file and run what it holds."""
    with in_time():
        try:
            document = read_document(Path(name), ScenarioFile, content)
        except RuleFileError as error:
            check_places(error, content)
            return
    if not (RULES / f"{document.policy}.yaml").is_file():
        return
    for scenario in document.scenarios[:5]:
        with in_time():
            try:
                run_scenario(scenario, _policy(str(document.policy)), _BLANK)
            except CallbackError:
                continue


@cache
def _policy(name: str) -> PolicyHistory:
    return read_policy(RULES / f"{name}.yaml")
