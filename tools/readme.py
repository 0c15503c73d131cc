"""Runs the sessions shown in README.md and writes what they print; `--check` fails when the page and the run differ.

A session is a `console` block under the mark `<!-- session -->`: its lines that begin with `$` are run, one after
the other, all sessions in one fresh folder, and the rest of the block is what they printed.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent / "README.md"
_SESSION = re.compile(r"(?<=<!-- session -->\n```console\n)(.*?)(?=^```$)", re.DOTALL | re.MULTILINE)


def written(page: str) -> str:
    """The page with every session run anew."""
    with tempfile.TemporaryDirectory() as folder:
        return _SESSION.sub(lambda found: _session(found[1], Path(folder)), page)


def _session(block: str, folder: Path) -> str:
    commands = [line for line in block.splitlines() if line.startswith("$ ")]
    return "".join(f"{command}\n{_output(command[2:], folder)}" for command in commands)


def _output(command: str, folder: Path) -> str:
    words = shlex.split(command)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("CALLBACKCTL_")}
    environment |= {"LC_ALL": "C.UTF-8", "LANGUAGE": "", "PYTHONPATH": str(PAGE.parent), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.stdout.decode("utf-8")


def main(arguments: list[str]) -> int:
    """Write the page, or with `--check` say whether it is in step."""
    before = PAGE.read_text(encoding="utf-8")
    after = written(before)
    if "--check" not in arguments:
        PAGE.write_text(after, encoding="utf-8")
        return 0
    if before != after:
        print("README.md is out of step; run: python -m tools.readme", file=sys.stderr)
    return int(before != after)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
