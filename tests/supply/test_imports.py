"""What the code imports is what pyproject.toml names: nothing undeclared, nothing declared for nothing."""

import ast
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

from packaging.utils import NormalizedName, canonicalize_name

from tools import pins

OURS = {folder.name for folder in pins.ROOT.iterdir() if folder.is_dir()}
IMPORTED_BY_OTHERS = {"tzdata": "zoneinfo"}  # read by the standard library, where the system has no table of its own


def imported(*folders: str) -> set[str]:
    """The top-level names imported anywhere in these folders, those of the standard library and our own left out."""
    paths = (path for folder in folders for path in (pins.ROOT / folder).rglob("*.py"))
    names = {name for path in paths for name in _names(path)}
    return names - sys.stdlib_module_names - OURS


def _names(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.split(".")[0]


def packages(names: set[str]) -> set[NormalizedName]:
    """The packages that provide them; a name that no installed package provides stands for itself."""
    providers = packages_distributions()
    return {canonicalize_name(provider) for name in names for provider in providers.get(name, [name])}


def declared() -> set[NormalizedName]:
    return {canonicalize_name(one.name) for group in pins.asked_for().values() for one in group}


def test_the_program_imports_what_is_declared_and_all_of_it() -> None:
    for data, reader in IMPORTED_BY_OTHERS.items():
        assert data in declared(), data
        assert any(reader in _names(path) for path in (pins.ROOT / "callbackctl").rglob("*.py")), reader
    assert packages(imported("callbackctl")) == declared() - IMPORTED_BY_OTHERS.keys()


def test_tests_and_tools_import_what_is_declared() -> None:
    tools = {canonicalize_name(one.name) for one in pins.tools_asked_for()}
    assert packages(imported("tests", "tools")) <= declared() | tools


def test_an_import_that_nobody_declared_is_found() -> None:
    assert packages({"yaml", "no_such_package"}) == {"pyyaml", "no-such-package"}
