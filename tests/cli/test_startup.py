"""A morning starts quickly because little is loaded: what a command does not need must not slip in."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desk import MONDAY, Desk, environment

HEAVY = frozenset(
    {
        "annotated_types", "babel", "borax", "chinese_calendar", "dateutil", "hypothesis", "jsonschema", "openpyxl",
        "pydantic", "pygments", "rich", "xlsxwriter", "yaml", "zoneinfo",
    }
)  # fmt: skip
LISTING = """
import json, sys
from callbackctl.cli import run
code = run(sys.argv[1:])
print("\\n" + json.dumps([code, *sys.modules]))
"""


def loaded(arguments: list[str], folder: Path) -> set[str]:
    """The modules loaded when a command has run, in a pipe."""
    done = subprocess.run(
        [sys.executable, "-c", LISTING, *arguments], cwd=folder, env=environment(), capture_output=True
    )
    code, *modules = json.loads(done.stdout.splitlines()[-1])
    assert code == 0, done.stderr
    return set(modules)


def packages(modules: set[str]) -> set[str]:
    return {name.split(".")[0] for name in modules}


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A desk whose day is planned."""
    desk = Desk(tmp_path, capsys).opened()
    desk.take_in("customers", [{"id": "c1"}])
    desk.take_in("events", [{"id": "e1", "customer": "c1", "type": "signed_up", "at": MONDAY}])
    desk.done("due")
    return desk


def test_a_plain_due_with_nothing_new_loads_little(desk: Desk) -> None:
    modules = loaded(desk.arguments(["due"]), desk.folder)
    assert packages(modules) & HEAVY == set()
    own = {name.removeprefix("callbackctl.") for name in modules if name.startswith("callbackctl.")}
    outside = ("policy.", "calendars", "recording", "reporting", "scenarios")
    assert {name for name in own if name.startswith(outside)} <= {"policy.library", "policy.vocabulary"}
    assert not own & {"planning.plan", "planning.derive", "planning.conditions", "store.facts", "store.records"}


@pytest.mark.parametrize("command", [[], ["due"], ["log"], ["import"], ["init"], ["explain"], ["report"], ["check"]])
def test_help_loads_little(command: list[str], tmp_path: Path) -> None:
    modules = loaded([*command, "--help"], tmp_path)
    assert packages(modules) & HEAVY == set()
    if not command:
        assert {name for name in modules if name.startswith("callbackctl.cli.")} <= {
            f"callbackctl.cli.{name}" for name in ("boundary", "group", "settings")
        }


def test_a_log_loads_the_reader_but_nothing_for_tables(desk: Desk) -> None:
    arguments = ["log", "c1", "--channel", "phone", "--outcome", "busy", "--by", "o1"]
    modules = loaded(desk.arguments(arguments), desk.folder)
    assert packages(modules) & (HEAVY - {"yaml", "dateutil", "chinese_calendar", "borax", "zoneinfo"}) == set()
    assert not modules & {"dateutil.parser", "dateutil.rrule", "dateutil.tz"}


def test_every_module_that_is_called_heavy_can_be_told(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import json, sys, yaml, openpyxl, rich; print(json.dumps([*sys.modules]))"],
        cwd=tmp_path, env=environment(), capture_output=True, check=True,
    )  # fmt: skip
    assert packages(set(json.loads(done.stdout))) & HEAVY >= {"yaml", "openpyxl", "rich"}
