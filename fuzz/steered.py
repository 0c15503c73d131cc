"""The same cases, steered by coverage: atheris hands bytes to Hypothesis, which makes a case of them.

Run by `python -m fuzz` in a process of its own: `python -m fuzz.steered DOOR SECONDS SEED`.
"""

import atexit
import os
import sys
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

from fuzz import tricks
from fuzz.engine import FOUND, ROOT, Findings, tell
from fuzz.watch import MEMORY, limit_memory

_RAW = b"\xff"
"""An input that begins with this is a file as it stands; any other is made into a case by Hypothesis."""


def _every_module() -> Iterator[str]:
    """All of the program: what is imported later, by a command that is called, would not be watched."""
    for path in sorted((ROOT / "callbackctl").rglob("*.py")):
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        if not module.endswith("__main__"):
            yield module


def main() -> None:
    """Hand over to libFuzzer, which does not come back: what was found is told when its time is over."""
    name, seconds, number = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    atheris: Any = import_module("atheris")
    with atheris.instrument_imports(include=["callbackctl"]):
        door = import_module(f"fuzz.doors.{name}")
        for module in _every_module():
            import_module(module)
    from hypothesis import HealthCheck, given, settings

    findings = Findings(door)

    @settings(deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(door.CASES)
    def knock(case: Any) -> None:
        findings.try_case(case)

    started = time.monotonic()

    def once(data: bytes) -> None:
        if data[:1] == _RAW and door.SEEDS:
            findings.try_case(door.from_bytes(data[1:]))
        else:
            knock.hypothesis.fuzz_one_input(data)
        if time.monotonic() - started > seconds:
            # libFuzzer takes any way out but this for a crash of its own.
            broken = tell(findings, time.monotonic() - started, "steered by coverage")
            atexit._run_exitfuncs()
            os._exit(broken)

    limit_memory()
    corpus = FOUND / "corpus" / name
    _sow(corpus, [_RAW + case.content for case in door.SEEDS])
    words = [sys.argv[0], str(corpus), f"-seed={number}", "-max_len=40000", "-len_control=0", "-timeout=120", "-verbosity=1",
             f"-dict={_dictionary(corpus.with_suffix('.words'))}", f"-rss_limit_mb={MEMORY // 2**20}"]  # fmt: skip
    atheris.Setup(words, once)
    atheris.Fuzz()


def _sow(corpus: Path, seeds: list[bytes]) -> None:
    """Something to begin with: whole files, and bytes enough for Hypothesis to make a case of."""
    corpus.mkdir(parents=True, exist_ok=True)
    random = Random(7)
    for number, content in enumerate([*seeds, *(random.randbytes(random.randint(200, 4000)) for _each in range(60))]):
        (corpus / f"sown-{number:03}").write_bytes(content)


def _dictionary(path: Path) -> Path:
    """Words that libFuzzer puts in, as it reads them."""
    words = {text.encode("utf-8", "surrogatepass") for text in (*tricks.TEXTS, *tricks.YAML) if 0 < len(text) < 30}
    spelt = ("".join(rf"\x{byte:02x}" for byte in word) for word in sorted(words))
    path.write_text("".join(f'"{word}"\n' for word in spelt), encoding="ascii")
    return path


if __name__ == "__main__":
    main()
