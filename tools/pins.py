"""The pinned files and what pyproject.toml asks for, for the tools and tests that hold them against each other."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
RUNTIME, DEVELOPMENT = ROOT / "requirements.txt", ROOT / "requirements-dev.txt"
BUILD, OLDEST = ROOT / "requirements-build.txt", ROOT / "requirements-oldest.txt"
PINNED_FILES = (RUNTIME, DEVELOPMENT, BUILD, OLDEST)


@dataclass(frozen=True, slots=True)
class Pin:
    """One package of a pinned file: its name as indexes write it, the one version, and where it is needed (if not all over)."""

    name: NormalizedName
    version: str
    where: Marker | None

    @property
    def applies(self) -> bool:
        """Whether it is needed here."""
        return self.where is None or self.where.evaluate()


def project() -> Mapping[str, object]:
    """pyproject.toml as it stands."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def lines(path: Path) -> list[str]:
    """One line a requirement, with its hashes; in the file, a backslash carries a line on into the next."""
    text = path.read_text(encoding="utf-8").replace("\\\n", " ")
    return [line.rstrip() for line in text.splitlines() if line and line[0] not in "# "]


def pins(path: Path) -> dict[NormalizedName, Pin]:
    """The packages of a pinned file by name; where there are several versions for several Pythons, the one for here."""
    return {pin.name: pin for pin in sorted(all_pins(path), key=lambda pin: pin.applies)}


def all_pins(path: Path) -> list[Pin]:
    """All that a pinned file names; ValueError where a line has not exactly one version."""
    return [_pin(Requirement(line.split("--hash")[0])) for line in lines(path)]


def _pin(requirement: Requirement) -> Pin:
    (specifier,) = requirement.specifier
    return Pin(canonicalize_name(requirement.name), specifier.version, requirement.marker)


def asked_for() -> dict[str, list[Requirement]]:
    """What pyproject.toml names: under "" all that the program needs, under each extra's name what that adds to it."""
    table = project()["project"]
    assert isinstance(table, dict)
    groups = {"": table["dependencies"], **table.get("optional-dependencies", {})}
    return {group: [Requirement(text) for text in texts] for group, texts in groups.items()}


def tools_asked_for() -> list[Requirement]:
    """What the tests and tools need: the group `dev`."""
    groups = project()["dependency-groups"]
    assert isinstance(groups, dict)
    return [Requirement(text) for text in groups["dev"]]


def needed_by(requirements: Iterable[Requirement]) -> dict[NormalizedName, set[NormalizedName]]:
    """All packages that these lead to on any system, each with those that ask for it (none for the first ones).

    Read from what is installed, so a package for other systems is named, but not what it needs in turn.
    """
    askers: dict[NormalizedName, set[NormalizedName]] = {}
    waiting: list[tuple[Requirement, NormalizedName | None]] = [(requirement, None) for requirement in requirements]
    while waiting:
        requirement, asker = waiting.pop()
        name = canonicalize_name(requirement.name)
        known = name in askers
        askers.setdefault(name, set()).update({asker} if asker else set())
        if not known:
            waiting += [(further, name) for further in _requirements(name, requirement.extras)]
    return askers


def _requirements(name: NormalizedName, extras: Iterable[str]) -> list[Requirement]:
    """What an installed package needs, with what its extras add; markers of other systems and Pythons are passed over."""
    try:
        texts = requires(name) or []
    except PackageNotFoundError:
        return []
    found = [Requirement(text) for text in texts]
    return [one for one in found if one.marker is None or any(_holds(one, extra) for extra in ("", *extras))]


def _holds(requirement: Requirement, extra: str) -> bool:
    """Whether the oldest Python needs it, on this system or on Windows, the one other on which more is needed."""
    assert requirement.marker is not None
    python = {"extra": extra, "python_version": "3.11", "python_full_version": "3.11.0"}
    windows = {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"}
    return requirement.marker.evaluate(python) or requirement.marker.evaluate(python | windows)


def table_rows(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> list[str]:
    """A table of Markdown, line by line."""
    heads = list(headings)
    cells = [heads, ["---"] * len(heads), *map(list, rows)]
    return [re.sub(r"\| +\|", "| |", f"| {' | '.join(row)} |") for row in cells]
