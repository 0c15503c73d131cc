"""The example's months as files, and a small desk whose data is hostile."""

import subprocess
import sys
from pathlib import Path

from tests.desk import ROOT, environment

MONTHS = ("2026-01", "2026-02", "2026-03")
ORGANIZATIONS = ("life-insurer", "property-management")
DAY = "2026-03-31"
HOSTILE = ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "=1+1", "\u202eover\u202c", "a\x07b", "&amp;")


def command(folder: Path, *arguments: str) -> str:
    """Run a command on the example in a folder; returns what it printed."""
    common = ["--db", str(folder / "example.db"), "--rules", str(ROOT / "rules"), "--today", DAY]
    done = subprocess.run(
        [sys.executable, "-m", "callbackctl", *arguments, *common],
        cwd=folder, env=environment(), capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def planned_example(folder: Path) -> Path:
    """The example with its day planned; returns the folder."""
    command(folder, "init", "--example")
    command(folder, "due")
    return folder
