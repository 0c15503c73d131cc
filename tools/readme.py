"""Runs the sessions shown in the pages and writes what they print; `--check` fails when a page and the run differ.

A session is a `console` block under the mark `<!-- session -->`: its lines that begin with `$` are run, one after
the other, all sessions of a page in one fresh folder, and the rest of the block is what they printed. A block under
the mark `<!-- file NAME -->` is written into that folder first. Under the mark `<!-- typed: 1 | yes | … -->` stands one
command that is run in a terminal, where each text is typed when something is asked. Its screen is what the block shows.
"""

import os
import pty
import re
import select
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "README.md"
PAGES = (PAGE, ROOT / "docs" / "complaints.md", ROOT / "docs" / "calls.md")
_SESSION = re.compile(
    r"(?P<mark><!-- (?:session|typed: (?P<typed>.*?)) -->\n```console\n)(?P<block>.*?)(?=^```$)",
    re.DOTALL | re.MULTILINE,
)
_FILE = re.compile(r"<!-- file (\S+) -->\n```\w*\n(.*?)^```$", re.DOTALL | re.MULTILINE)
PATIENCE = 30  # seconds in which a terminal must say something


def written(page: str) -> str:
    """The page with every session run anew."""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in _FILE.findall(page):
            (Path(folder) / name).write_text(content, encoding="utf-8")
        return _SESSION.sub(lambda found: found["mark"] + _session(found, Path(folder)), page)


def _session(found: re.Match[str], folder: Path) -> str:
    commands = [line for line in found["block"].splitlines() if line.startswith("$ ")]
    if found["typed"] is not None:
        (command,) = commands
        return f"{command}\n{_screen(command[2:], folder, [text.strip() for text in found['typed'].split('|')])}"
    return "".join(f"{command}\n{_output(command[2:], folder)}" for command in commands)


def _environment() -> dict[str, str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("CALLBACKCTL_")}
    return environment | {"LC_ALL": "C.UTF-8", "LANGUAGE": "", "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}


def _output(command: str, folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *shlex.split(command)],
        cwd=folder,
        env=_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.stdout.decode("utf-8")


def _screen(command: str, folder: Path, typed: list[str]) -> str:
    """What a terminal shows of a command, with each text typed when it waits for one."""
    ours, theirs = pty.openpty()
    environment: Mapping[str, str] = _environment() | {"TERM": "dumb", "COLUMNS": "100"}
    child = subprocess.Popen(
        [sys.executable, "-m", *shlex.split(command)],
        stdin=theirs, stdout=theirs, stderr=theirs, cwd=folder, env=environment, start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    screen, waiting = b"", list(typed)
    with suppress(OSError):  # the other side has left: the screen is complete
        while select.select([ours], [], [], PATIENCE)[0] and (piece := os.read(ours, 4096)):
            screen += piece
            if waiting and screen.endswith(b": "):
                os.write(ours, f"{waiting.pop(0)}\n".encode())
    os.close(ours)
    child.kill()
    child.wait()
    shown = screen.decode("utf-8").replace("\r\n", "\n")
    return "".join(f"{line.rstrip()}\n" for line in shown.splitlines())


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
