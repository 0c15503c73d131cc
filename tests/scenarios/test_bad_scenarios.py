"""Every bad scenario file is refused with exactly the message beside it, on the right line."""

from pathlib import Path

import pytest

from callbackctl.policy.problems import RuleFileError
from callbackctl.policy.reader import read_document
from callbackctl.scenarios.model import ScenarioFile

BAD = sorted((Path(__file__).parents[1] / "bad" / "scenarios").glob("*.yaml"))


def refusal(path: Path) -> RuleFileError:
    """What the reader says about a file that it must refuse."""
    with pytest.raises(RuleFileError) as caught:
        read_document(Path(path.name), ScenarioFile, path.read_bytes())
    return caught.value


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_message(path: Path) -> None:
    assert f"{refusal(path)}\n" == path.with_suffix(".expected").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_line(path: Path) -> None:
    marked = [
        number for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if "# here" in line
    ]
    assert [problem.line for problem in refusal(path).problems] == marked


def test_there_are_enough_of_them() -> None:
    assert len(BAD) >= 20
