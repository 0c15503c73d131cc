"""Makes cases for a door, by coverage where atheris is installed and blindly where it is not, and keeps what breaks it.

Every finding is written to `build/fuzz/` under the name of its door, once for each place in the code that broke; the run
goes on to the end of its time, so that one finding does not hide the next.
"""

import hashlib
import os
import subprocess
import sys
import time
import traceback
from collections import Counter
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings

from fuzz.doors import Case

ROOT = Path(__file__).resolve().parents[1]
FOUND = ROOT / "build" / "fuzz"
_OURS = (str(ROOT / "callbackctl"), str(ROOT / "fuzz" / "doors"))


class Findings:
    """What broke a door, each kind once: told and written as it is found."""

    def __init__(self, door: ModuleType) -> None:
        self.door = door
        self.known: Counter[str] = Counter()
        self.cases = 0

    def try_case(self, case: Case) -> None:
        """Check one case and note what breaks."""
        self.cases += 1
        try:
            self.door.check(case.name, case.content)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:
            self._note(case, error)

    def _note(self, case: Case, error: BaseException) -> None:
        kind = _kind(error)
        self.known[kind] += 1
        if self.known[kind] > 1:
            return
        digest = hashlib.blake2b(kind.encode(), digest_size=4).hexdigest()
        stem, dot, ending = case.name.partition(".")
        path = FOUND / self.door.NAME / f"{stem}-{digest}{dot}{ending}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(case.content)
        told = "".join(traceback.format_exception(error))[-2500:]
        print(f"\n--- {self.door.NAME}: {path.relative_to(ROOT)}\n{told}", flush=True)


def _kind(error: BaseException) -> str:
    """What and where: the exception and the innermost lines of our own code, or the log file's for a bug told by exit code."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(_OURS)]
    where = [f"{frame.filename}:{frame.lineno}" for frame in frames[-2:]]
    text = str(error)
    if "a bug of ours" in text:
        lines = [line.strip() for line in text.splitlines()]
        where = [line for line in lines if line.startswith("File ") and "/callbackctl/" in line][-2:]
        text = lines[-1] if lines else ""
    return f"{type(error).__name__} {where} {text[:25]}"


def run_door(name: str, seconds: int, number: int, *, plain: bool) -> int:
    """Knock at one door for a while; returns 1 where something broke."""
    if not plain and find_spec("atheris") is not None:
        # libFuzzer ends the process it runs in, so that each door has one of its own.
        words = [sys.executable, "-m", "fuzz.steered", name, str(seconds), str(number)]
        return min(1, subprocess.run(words, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}).returncode)
    findings = Findings(import_module(f"fuzz.doors.{name}"))
    started, step = time.monotonic(), 0
    while time.monotonic() - started < seconds:
        step += 1
        _blindly(findings, number * 10_000 + step if number else int.from_bytes(os.urandom(4), "big"))
    return tell(findings, time.monotonic() - started, "blindly")


def tell(findings: Findings, took: float, how: str) -> int:
    """Say what came of a run."""
    broken = ", ".join(f"{count} x {kind}" for kind, count in findings.known.most_common()) or "nothing broke"
    print(f"{findings.door.NAME}: {findings.cases} cases in {took:.0f} s ({how}); {broken}", flush=True)
    return 1 if findings.known else 0


def _blindly(findings: Findings, number: int) -> None:
    @seed(number)
    @settings(max_examples=200, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(findings.door.CASES)
    def knock(case: Any) -> None:
        findings.try_case(case)

    knock()
