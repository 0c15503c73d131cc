"""What is pinned: one version with its hashes, from no named place, as the project asks for, and installed here."""

import re
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tools import pins

FILES = pytest.mark.parametrize("path", sorted(pins.ROOT.glob("*requirements*")), ids=lambda path: path.name)


def test_the_files_we_know_are_there() -> None:
    assert all(path.is_file() for path in pins.PINNED_FILES)


@FILES
def test_a_pinned_file_names_no_place(path: Path) -> None:
    assert not re.search(r"://|^-|--index|--find-links| @ |(^|[ =])/", path.read_text(encoding="utf-8"), re.MULTILINE)


@FILES
def test_every_requirement_has_one_version_and_its_hashes(path: Path) -> None:
    lines = pins.lines(path)
    assert lines
    for line in lines:
        assert re.fullmatch(r"[a-z0-9-]+==\S+( ; .+?)?( +--hash=sha256:[0-9a-f]{64})+", line), line


def test_the_pins_are_what_the_project_asks_for() -> None:
    groups = pins.asked_for()
    everything = [one for group in groups.values() for one in group]
    wanted_in = {
        pins.RUNTIME: groups[""],
        pins.DEVELOPMENT: [*everything, *pins.tools_asked_for()],
        pins.OLDEST: everything,
    }
    for path, wanted in wanted_in.items():
        found = pins.pins(path)
        for one in wanted:
            assert one.specifier.contains(found[canonicalize_name(one.name)].version), f"{one} in {path.name}"


@pytest.mark.parametrize(("path", "groups"), [(pins.RUNTIME, [""]), (pins.DEVELOPMENT, None)], ids=["run", "all"])
def test_nothing_is_pinned_that_nothing_needs(path: Path, groups: list[str] | None) -> None:
    asked = pins.asked_for()
    wanted = [one for group in groups or asked for one in asked[group]]
    if groups is None:
        wanted += pins.tools_asked_for()
    assert pins.pins(path).keys() == pins.needed_by(wanted).keys()


def test_the_pinned_files_agree_with_each_other() -> None:
    development = pins.pins(pins.DEVELOPMENT)
    for path in (pins.RUNTIME, pins.BUILD):
        for name, pin in pins.pins(path).items():
            assert pin == development[name], f"{name} in {path.name}"


def test_the_oldest_pins_are_the_lower_bounds() -> None:
    """A bound without a release of its own would be a promise that nothing has tried."""
    oldest = pins.pins(pins.OLDEST)
    for one in (requirement for group in pins.asked_for().values() for requirement in group):
        (bound,) = (part.version for part in one.specifier if part.operator == ">=")
        assert Version(oldest[canonicalize_name(one.name)].version) == Version(bound), one


def test_the_build_backend_is_pinned() -> None:
    build = pins.project()["build-system"]
    assert isinstance(build, dict)
    for text in build["requires"]:
        requirement = Requirement(text)
        assert requirement.specifier.contains(pins.pins(pins.BUILD)[canonicalize_name(requirement.name)].version)


def test_what_is_installed_is_what_is_pinned() -> None:
    here = [pin for pin in pins.pins(pins.DEVELOPMENT).values() if pin.applies]
    assert here
    assert {pin.name: version(pin.name) for pin in here} == {pin.name: pin.version for pin in here}
