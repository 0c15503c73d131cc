"""Runs the sessions shown in the pages and writes what they print; `--check` fails when a page and the run differ.

A session is a `console` block under the mark `<!-- session -->`: its lines that begin with `$` are run, one after
the other, all sessions of a page in one fresh folder, and the rest of the block is what they printed. A block under
the mark `<!-- file NAME -->` is written into that folder first.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "README.md"
PAGES = (PAGE, ROOT / "docs" / "complaints.md")
_SESSION = re.compile(r"(?<=<!-- session -->\n```console\n)(.*?)(?=^```$)", re.DOTALL | re.MULTILINE)
_FILE = re.compile(r"<!-- file (\S+) -->\n```\w*\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def written(page: str) -> str:
    """The page with every session run anew."""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in _FILE.findall(page):
            (Path(folder) / name).write_text(content, encoding="utf-8")
        return _SESSION.sub(lambda found: _session(found[1], Path(folder)), page)


def _session(block: str, folder: Path) -> str:
    commands = [line for line in block.splitlines() if line.startswith("$ ")]
    return "".join(f"{command}\n{_output(command[2:], folder)}" for command in commands)


def _output(command: str, folder: Path) -> str:
    words = shlex.split(command)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("CALLBACKCTL_")}
    environment |= {"LC_ALL": "C.UTF-8", "LANGUAGE": "", "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
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
    """Write the pages, or with `--check` say which are out of step."""
    stale = []
    for page in PAGES:
        before = page.read_text(encoding="utf-8")
        after = written(before)
        if before != after:
            stale.append(page)
            if "--check" not in arguments:
                page.write_text(after, encoding="utf-8")
    if "--check" not in arguments:
        return 0
    for page in stale:
        print(f"{page.relative_to(ROOT)} is out of step; run: python -m tools.readme", file=sys.stderr)
    return int(bool(stale))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
