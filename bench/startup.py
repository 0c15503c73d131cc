"""How long a command takes before it does anything: `--help` and a `due` with nothing new, beside `import typer`.

    python bench/startup.py [PYTHON] [RUNS]

PYTHON is the interpreter of an environment in which callbackctl is installed (default: this one). The three run in
turn, so that a busy moment of the machine meets all of them; medians of the wall time are printed, and what each is of
the first. The aims: `--help` at most 1.25, `due` at most 1.4.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

DAY = "2026-03-31"


def main(arguments: list[str]) -> None:
    """Measure and print."""
    python = arguments[0] if arguments else sys.executable
    runs = int(arguments[1]) if len(arguments) > 1 else 21
    command = str(Path(python).with_name("callbackctl"))
    with tempfile.TemporaryDirectory() as folder:
        due = [command, "due", "--db", f"{folder}/example.db", "--today", DAY]
        run([command, "init", "--example", "--db", f"{folder}/example.db"], folder)
        contestants = {"import typer": [python, "-c", "import typer"], "--help": [command, "--help"], "due": due}
        for one in contestants.values():
            run(one, folder)  # once beforehand: it plans, and Python keeps what it compiled
        times: dict[str, list[float]] = {name: [] for name in contestants}
        for _round in range(runs):
            for name, one in contestants.items():
                times[name].append(run(one, folder))
    medians = {name: median(taken) for name, taken in times.items()}
    for name, taken in medians.items():
        print(f"{name:12}  {taken * 1000:6.1f} ms  {taken / medians['import typer']:.2f}")


def run(command: list[str], folder: str) -> float:
    """Run a command in a pipe; returns its seconds."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "CALLBACKCTL_"))}
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, env=plain, check=True, capture_output=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main(sys.argv[1:])
