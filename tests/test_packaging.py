"""What is pinned, what the wheel holds, and whether the commands we tell people to run exist."""

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from callbackctl import __version__

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PINNED_FILES = ["requirements.txt", "requirements-dev.txt", "requirements-build.txt"]


def pinned_lines(name: str) -> list[str]:
    """One line a requirement, with its hashes; in the file, a backslash carries a line on into the next."""
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    return [line.rstrip() for line in text.splitlines() if line and line[0] not in "# "]


def pinned(name: str) -> dict[str, Requirement]:
    """The requirements of a pinned file by their name."""
    found = [Requirement(line.split("--hash")[0]) for line in pinned_lines(name)]
    return {canonicalize_name(requirement.name): requirement for requirement in found}


def asked_for(*groups: str) -> list[Requirement]:
    """The dependencies that pyproject.toml names: those needed to run, and those of the groups."""
    optional = PROJECT["project"]["optional-dependencies"]
    texts = PROJECT["project"]["dependencies"] + [text for group in groups for text in optional[group]]
    return [Requirement(text) for text in texts]


# Pinned files


@pytest.mark.parametrize("name", PINNED_FILES)
def test_a_pinned_file_names_no_place(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"://|^-|--index|--find-links| @ |(^|[ =])/", text, re.MULTILINE)


@pytest.mark.parametrize("name", PINNED_FILES)
def test_every_requirement_has_one_version_and_its_hashes(name: str) -> None:
    lines = pinned_lines(name)
    assert lines
    for line in lines:
        assert re.fullmatch(r"[a-z0-9-]+==\S+( ; .+?)?( +--hash=sha256:[0-9a-f]{64})+", line), line


@pytest.mark.parametrize(("name", "groups"), [("requirements.txt", []), ("requirements-dev.txt", ["dev"])])
def test_the_pins_are_what_the_project_asks_for(name: str, groups: list[str]) -> None:
    pins = pinned(name)
    for wanted in asked_for(*groups):
        (specifier,) = pins[canonicalize_name(wanted.name)].specifier
        assert wanted.specifier.contains(specifier.version), wanted


def test_the_pinned_files_agree_with_each_other() -> None:
    development = pinned("requirements-dev.txt")
    for other in ("requirements.txt", "requirements-build.txt"):
        for name, found in pinned(other).items():
            assert found.specifier == development[name].specifier, f"{name} in {other}"


def test_the_build_backend_is_pinned() -> None:
    for wanted in map(Requirement, PROJECT["build-system"]["requires"]):
        (specifier,) = pinned("requirements-build.txt")[wanted.name].specifier
        assert wanted.specifier.contains(specifier.version)


# The wheel


@pytest.fixture(scope="module")
def wheel_names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names of all files in a wheel built from the source archive, so that both are known to be whole."""
    folder = tmp_path_factory.mktemp("dist")
    hatchling = [sys.executable, "-m", "hatchling", "build", "-d", str(folder)]
    subprocess.run([*hatchling, "-t", "sdist"], cwd=ROOT, check=True, capture_output=True)
    (archive,) = folder.glob("*.tar.gz")
    subprocess.run(["tar", "-xzf", archive.name], cwd=folder, check=True)
    unpacked = folder / archive.name.removesuffix(".tar.gz")
    subprocess.run([*hatchling, "-t", "wheel"], cwd=unpacked, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return set(zipfile.ZipFile(wheel).namelist())


def test_the_wheel_holds_all_that_runs(wheel_names: set[str]) -> None:
    kept = [
        path.relative_to(ROOT).as_posix()
        for pattern in ("*.py", "*.sql", "*.mo", "py.typed")
        for path in (ROOT / "callbackctl").rglob(pattern)
    ]
    policies = [f"callbackctl/rules/{path.name}" for path in (ROOT / "rules").glob("*.yaml")]
    assert policies
    assert {*kept, *policies, "callbackctl/example.db.sql"} <= wheel_names


def test_the_wheel_holds_nothing_else(wheel_names: set[str]) -> None:
    folders = {name.split("/")[0] for name in wheel_names}
    assert folders == {"callbackctl", f"callbackctl-{__version__}.dist-info"}


# Commands


def shown_lines() -> list[str]:
    """The lines that README shows to be run, in blocks or in passing, and those that make runs."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    block = re.compile(r"^```\w*\n(.*?)^```", re.DOTALL | re.MULTILINE)
    in_blocks = [line for text in block.findall(readme) for line in text.splitlines()]
    in_passing = re.findall(r"`([^`\n]+)`", block.sub("", readme))
    return in_blocks + in_passing + (ROOT / "Makefile").read_text(encoding="utf-8").splitlines()


def shown_commands(program: str) -> list[str]:
    """The words that follow the name of the program there."""
    found = (re.match(rf"\s*(?:\$ )?@?(?:\S*/)?{program} ([a-z]+)", line) for line in shown_lines())
    return sorted({match[1] for match in found if match})


def test_every_make_target_shown_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    assert {"help", "demo", "test", "lock", "messages", "clean"} <= targets
    assert set(shown_commands("make")) <= targets


def test_every_command_shown_exists() -> None:
    run = [sys.executable, "-c", "import sys; from callbackctl.cli import main; sys.exit(main())"]
    shown = shown_commands("callbackctl")
    assert {"init", "due", "rules"} <= set(shown)
    for command in shown:
        finished = subprocess.run([*run, command, "--help"], cwd=ROOT, capture_output=True, text=True)
        assert finished.returncode == 0, f"callbackctl {command}: {finished.stderr}"


def test_the_package_says_its_version() -> None:
    assert __version__ == PROJECT["project"]["version"]
