"""The command line of the fuzzers; see `python -m fuzz --help`."""

import argparse
import sys
from importlib import import_module
from pathlib import Path

from fuzz.engine import run_door
from fuzz.watch import limit_memory

DOORS = ("rules", "imports", "scenarios", "commands")


def main() -> int:
    """Knock at the doors named, or look at kept cases again."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("door", nargs="?", choices=[*DOORS, "all"], default="all")
    parser.add_argument("files", nargs="*", type=Path, help="cases to look at again")
    parser.add_argument("--seconds", type=int, default=60, help="for each door (default: 60)")
    parser.add_argument("--seed", type=int, default=0, help="other cases for another number; 0: other ones each time")
    parser.add_argument("--plain", action="store_true", help="without atheris, even where it is installed")
    given = parser.parse_args()
    limit_memory()
    if given.files:
        door = import_module(f"fuzz.doors.{given.door}")
        for path in given.files:
            door.check(path.name, path.read_bytes())
            print(f"{path}: holds")
        return 0
    chosen = DOORS if given.door == "all" else (given.door,)
    return max(run_door(name, given.seconds, given.seed, plain=given.plain) for name in chosen)


if __name__ == "__main__":
    sys.exit(main())
