"""Rule files: what is refused is refused with its places; what is taken can be told, compared, and lived by."""

import re
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from callbackctl.errors import CallbackError
from callbackctl.messages import use_language
from callbackctl.planning.sweep import sweep
from callbackctl.policy.differences import difference_lines
from callbackctl.policy.overlaps import warnings
from callbackctl.policy.problems import RuleFileError
from callbackctl.policy.reader import PolicyHistory, read_document, read_policy
from callbackctl.policy.spoken import policy_lines
from callbackctl.scenarios.model import Scenario, ScenarioFile
from callbackctl.scenarios.run import Blank, run_scenario
from fuzz.doors import Case
from fuzz.trees import RULES, Stock, changed, spoilt, write
from fuzz.watch import Broken, in_time

NAME = "rules"
TODAY = date(2026, 3, 2)
STOCK = Stock(".yaml")
SEEDS = [Case(f"{name}.yaml", text.encode()) for name, text in STOCK.texts.items()]
_BLANK = Blank()
_FROM_FILE = re.compile(rb"^(?:\xef\xbb\xbf)?policy: *([a-z0-9-]{1,60})", re.MULTILINE)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A shipped rule file with some of its rules, changed here and there."""
    name = draw(st.sampled_from(STOCK.names))
    tree = deepcopy(STOCK.trees[name])
    chosen = draw(st.lists(st.sampled_from(list(tree["rules"])), min_size=1, max_size=3, unique=True))
    tree["rules"] = {rule: tree["rules"][rule] for rule in chosen}
    for key in draw(st.lists(st.sampled_from(list(tree)), max_size=4, unique=True)):
        if key not in ("policy", "title", "source", "channels", "callers", "rules"):
            del tree[key]
    return Case(f"{name}.yaml", draw(spoilt(write(draw(changed(tree, STOCK, most=3))))))


CASES = cases()


def from_bytes(content: bytes) -> Case:
    """Bytes as a case."""
    return Case("x.yaml", content)


def check(name: str, content: bytes) -> None:
    """Read a rule file; where it is taken, check it, tell it, compare it and run two scenarios of its policy on it."""
    found = _FROM_FILE.search(content)
    policy = found[1].decode() if found else "policy"
    with in_time():
        try:
            history = read_policy(Path(f"{policy}.yaml"), content)
        except RuleFileError as error:
            check_places(error, content)
            return
    with in_time():
        try:
            sweep(history, TODAY)
        except CallbackError:
            return
        warnings(history, TODAY)
    with in_time():
        _tell(history)
    with in_time():
        for scenario in _scenarios(policy):
            run_scenario(scenario, history, _BLANK)


def check_places(error: RuleFileError, content: bytes) -> None:
    """Every mistake has its place in the file; raises Broken."""
    if not error.problems:
        raise Broken("refused without a reason")
    text = content.decode("utf-8-sig", "replace")
    lines = re.split(r"\r\n|\r|\n", text)
    for problem in error.problems:
        told = str(problem)
        if not problem.message or any(ord(sign) < 32 and sign != "\n" for sign in told):
            raise Broken(f"told badly: {told!r}")
        if problem.line == 0:
            continue
        if not 1 <= problem.line <= len(lines) or problem.column < 1 or problem.width < 1:
            raise Broken(f"there is no such place: {problem.line}:{problem.column}")
        if "\ufffd" not in text and problem.column > len(lines[problem.line - 1]) + 1:
            raise Broken(f"there is no such column: {problem.line}:{problem.column} of {lines[problem.line - 1]!r}")
    if len(str(error)) > 300_000:
        raise Broken(f"{len(str(error))} characters of mistakes")


def _tell(history: PolicyHistory) -> None:
    for language in ("en", "zh"):
        use_language(language)
        for _start, policy in history.versions:
            for line in policy_lines(policy, language):
                if not line.text.strip():
                    raise Broken("a sentence without words")
        difference_lines(history, _shipped(), language)
    use_language("en")


@cache
def _shipped() -> PolicyHistory:
    return read_policy(RULES / "property-management.yaml")


@cache
def _scenarios(policy: str) -> tuple[Scenario, ...]:
    path = RULES / f"{policy}.tests.yaml"
    return read_document(path, ScenarioFile).scenarios[:2] if path.is_file() else ()
