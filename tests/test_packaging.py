"""Whether the commands we tell people to run exist, and the version is told."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

from callbackctl import __version__

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


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
