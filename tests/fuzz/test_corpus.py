"""What the fuzzers found once is looked at again, and a handful of new cases at every door, the same on every machine."""

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from fuzz.__main__ import DOORS
from tests.desk import ROOT

CORPUS = ROOT / "fuzz" / "corpus"
FILES = sorted(path for path in CORPUS.glob("*/*") if path.is_file())
FEW = {"rules": 40, "imports": 12, "scenarios": 40, "commands": 20}


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_was_found_once_holds(path: Path) -> None:
    import_module(f"fuzz.doors.{path.parent.name}").check(path.name, path.read_bytes())


@pytest.mark.parametrize("name", DOORS)
def test_a_few_new_cases_hold(name: str) -> None:
    door: Any = import_module(f"fuzz.doors.{name}")

    @settings(
        max_examples=FEW[name], derandomize=True, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(door.CASES)
    def knock(case: Any) -> None:
        door.check(case.name, case.content)

    knock()


def test_there_are_cases_for_every_door() -> None:
    assert {path.parent.name for path in FILES} == set(DOORS)
