"""The archive of the source and the wheel: whole, nothing else in them, the same at every build, and they install."""

import json
import os
import re
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from pathspec import GitIgnoreSpec

from callbackctl import __version__
from tools import pins

ROOT = pins.ROOT
NAME = f"callbackctl-{__version__}"
SOURCE_DATE_EPOCH = "1767225600"  # 2026-01-01; any day will do, as long as it is the same


def run(*command: str | Path, folder: Path, **variables: str) -> str:
    """What a command prints, run in a folder; nothing of a developer's own Python or of callbackctl's settings leaks in."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "CALLBACKCTL", "PIP"))}
    done = subprocess.run([*map(str, command)], cwd=folder, env=kept | variables, capture_output=True, text=True)
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done.stdout


def build(source: Path, kind: str, into: Path) -> Path:
    """Build one archive by the pinned backend, which fetches nothing."""
    run(
        sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", into,
        folder=source, SOURCE_DATE_EPOCH=SOURCE_DATE_EPOCH,
    )  # fmt: skip
    (built,) = into.glob("*.tar.gz" if kind == "sdist" else "*.whl")
    return built


@dataclass(frozen=True)
class Built:
    """The archive of the source, where it is unpacked, and a wheel made of the checkout."""

    source: Path
    unpacked: Path
    wheel: Path


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("dist")
    source = build(ROOT, "sdist", folder)
    with tarfile.open(source) as archive:
        archive.extractall(folder / "unpacked", filter="data")
    return Built(source, folder / "unpacked" / NAME, build(ROOT, "wheel", folder))


def kept() -> set[str]:
    """Every file here that must be in the archive: what git keeps; in an unpacked archive, where there is no git, all."""
    if not (ROOT / ".git").exists():
        return checkout()
    listed = run("git", "ls-files", "-z", folder=ROOT).split("\0")
    return {name for name in listed if name and (ROOT / name).is_file()}


def checkout() -> set[str]:
    """Every file here that may be in an archive: all but what .gitignore names."""
    ignored = GitIgnoreSpec.from_lines([".git", *(ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()])
    found = set()
    for folder, folders, files in os.walk(ROOT):
        here = Path(folder).relative_to(ROOT)
        folders[:] = [name for name in folders if not ignored.match_file(f"{(here / name).as_posix()}/")]
        found |= {(here / name).as_posix() for name in files}
    return {name for name in found if not ignored.match_file(name)}


# What is in them


def test_the_source_archive_holds_the_whole_checkout_and_nothing_else(built: Built) -> None:
    """All that `make demo` and `make test` need, so that they run from it as they do here."""
    files = {path.relative_to(built.unpacked).as_posix() for path in built.unpacked.rglob("*") if path.is_file()}
    assert kept() <= files <= checkout() | {"PKG-INFO"}
    assert all((built.unpacked / name).read_bytes() == (ROOT / name).read_bytes() for name in files - {"PKG-INFO"})


def test_the_wheel_holds_all_that_runs_and_nothing_else(built: Built) -> None:
    ours = {name for name in checkout() if name.startswith("callbackctl/") and not name.endswith(".po")}
    policies = {f"callbackctl/{name}" for name in checkout() if name.startswith("rules/")}
    assert policies
    info = {f"{NAME}.dist-info/{name}" for name in ("METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE")}
    names = zipfile.ZipFile(built.wheel).namelist()
    assert set(names) == ours | policies | {"callbackctl/example.db.sql"} | info
    assert len(names) == len(set(names))


def test_the_wheel_names_what_is_declared(built: Built) -> None:
    text = zipfile.ZipFile(built.wheel).read(f"{NAME}.dist-info/METADATA").decode()
    named = {Requirement(line) for line in re.findall(r"^Requires-Dist: (.+)$", text, re.MULTILINE)}
    assert {one for one in named if not one.marker} == set(pins.asked_for()[""])
    assert "License-Expression: MIT" in text


# Built again


def test_two_builds_are_the_same_to_the_byte(built: Built, tmp_path: Path) -> None:
    """From the checkout and from the unpacked archive, whose files are of another time and another owner's rights."""
    for path in built.unpacked.rglob("*.py"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
        path.chmod(0o600)
    assert build(built.unpacked, "sdist", tmp_path).read_bytes() == built.source.read_bytes()
    assert build(built.unpacked, "wheel", tmp_path).read_bytes() == built.wheel.read_bytes()


# Installed


@pytest.fixture(scope="module")
def clean(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `bin` of a fresh environment: the wheel, and of this one's packages those it declares with all they need.

    These are linked to, not copied; pip finds them there as if it had installed them.
    """
    folder = tmp_path_factory.mktemp("clean")
    venv.create(folder, symlinks=True)
    paths = sysconfig.get_paths(scheme="venv", vars={"base": str(folder), "platbase": str(folder)})
    site = Path(paths["purelib"])
    for name in pins.needed_by(pins.asked_for()[""]):
        if pins.pins(pins.RUNTIME)[name].applies:
            link(name, site)
    python = Path(paths["scripts"]) / "python"
    pip = (sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check", "--isolated")
    run(*pip, "install", "--no-index", "--quiet", built.wheel, folder=folder)
    run(*pip, "check", folder=folder)
    return python.parent


def link(name: str, site: Path) -> None:
    """Put one package of this environment into another."""
    package = distribution(name)
    assert package.files
    for top in {file.parts[0] for file in package.files} - {"..", "__pycache__"}:
        (site / top).symlink_to(str(package.locate_file(top)))


def test_only_what_is_declared_is_in_the_clean_environment(clean: Path, tmp_path: Path) -> None:
    listing = "import importlib.metadata as m, json; print(json.dumps([d.name for d in m.distributions()]))"
    found = {canonicalize_name(name) for name in json.loads(run(clean / "python", "-c", listing, folder=tmp_path))}
    assert found == {name for name, pin in pins.pins(pins.RUNTIME).items() if pin.applies} | {"callbackctl"}


def test_the_installed_command_works_far_from_the_checkout(clean: Path, tmp_path: Path) -> None:
    command = clean / "callbackctl"
    assert run(command, "--version", folder=tmp_path) == f"callbackctl {__version__}\n"
    assert run(clean / "python", "-m", "callbackctl", "--version", folder=tmp_path) == f"callbackctl {__version__}\n"
    run(command, "init", "--example", folder=tmp_path)
    listed = json.loads(run(command, "due", "--json", "--today", "2026-03-31", folder=tmp_path))
    assert {one["organization"] for one in listed} == {"life-insurer", "property-management"}
    assert "0 failed" in run(command, "rules", "test", "insurer-callcentre", folder=tmp_path)
    assert [path.name for path in tmp_path.iterdir() if not path.name.startswith("callback.db")] == []


@pytest.mark.parametrize(("language", "word"), [("en", "Property manager: "), ("zh", "物业公司：")])
def test_it_speaks_both_languages(clean: Path, tmp_path: Path, language: str, word: str) -> None:
    command = (clean / "callbackctl", "--lang", language)
    run(*command, "init", "--example", folder=tmp_path, LC_ALL="C.UTF-8")
    assert word in run(*command, "due", "--today", "2026-03-31", folder=tmp_path, LC_ALL="C.UTF-8")
