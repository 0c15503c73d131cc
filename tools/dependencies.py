"""Write docs/dependencies.md from the pins, what is installed, and what is known of it; `--check` fails on a difference.

python tools/dependencies.py [--check]
"""

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from textwrap import wrap

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from packaging.requirements import Requirement  # noqa: E402
from packaging.utils import NormalizedName, canonicalize_name  # noqa: E402

from tools import advisories, pins  # noqa: E402
from tools.licences import licence  # noqa: E402

PAGE = ROOT / "docs" / "dependencies.md"
WHAT_FOR = {
    "babel": "collects the messages and compiles the translations",
    "borax": "lunar dates: festivals and birthdays by the moon",
    "chinesecalendar": "the state calendar: holidays and swapped weekends",
    "click": "the command line beneath Typer: errors, prompts, context",
    "hatchling": "builds the wheel and the archive of the source",
    "hypothesis": "random histories, rule files and rows for the tests",
    "jsonschema": "holds rule files against the JSON Schema we print",
    "mypy": "types",
    "openpyxl": "reads workbooks that are imported",
    "packaging": "versions and requirements, for the tests of this page",
    "pathspec": "what .gitignore names, for the tests of the archives",
    "pytest": "runs the tests",
    "pytest-xdist": "runs them on several cores",
    "python-dateutil": "months that are clipped at their end",
    "pyyaml": "reads rule files and scenarios, by libyaml",
    "rich": "tables in a terminal; not loaded in a pipe",
    "ruff": "style and common mistakes",
    "sqlcipher3": "SQLCipher: encrypts the file and its backups, where a key is given",
    "sqlite-utils": "reads tables by name when they are exported",
    "typer": "the command line",
    "types-jsonschema": "types of a package that has none",
    "types-python-dateutil": "types of a package that has none",
    "types-pyyaml": "types of a package that has none",
    "tzdata": "time zones, where the system has no table of its own",
    "xlsxwriter": "writes workbooks, with charts and print set-up",
}
"""Why each package that we ask for is here; the others are here because one of these needs them."""
HEAD = """\
# What it is built on

The program needs Python 3.11 or newer with SQLite 3.37 or newer (and its JSON functions, which every build has from
3.38 on and nearly every one before), and the packages below. `callbackctl` names an older SQLite before it opens
anything.

This page is made by `python tools/dependencies.py`, and the tests are red when it is out of step.
"""
HOW = """\
## How they are kept

- **Few.** A test holds the imports of the program against `pyproject.toml`: nothing is imported that is not declared,
  nothing is declared that is not imported. What only the tests need is a dependency group and reaches no user.
- **Pinned.** `requirements*.txt` name one version of each package and all its hashes, for all systems and Pythons, and
  no place to get it from: it comes from wherever your pip gets packages. `make lock` pins anew; make this page again
  after it.
- **As packed.** pip refuses an archive with another hash; the tests hold every installed file against the record that
  came in the archive, so that a file changed on the disk since is found, too.
- **Licensed.** What comes with the program must be under a licence that asks for its text to be kept and no more. The
  tests refuse any other, and one that nobody has read. Tools may be under the MPL.
- **Audited without a network.** `tools/advisories.json` has the known advisories of every pinned package, and the tests
  refuse a pin that one of them is of, among the oldest versions too. How far each package was read stands below; what
  was found since is not known here. `python tools/advisories.py FOLDER --as-of DATE` reads a newer copy of an advisory
  database in the OSV format. With a network, `pip-audit --require-hashes -r requirements.txt` asks the live one.
- **Old ones too.** `make test-oldest` runs what meets the dependencies with each of them at its lower bound
  (`requirements-oldest.txt`), on Python 3.11.
- **Whole archives.** The tests build the archive of the source and the wheel without a network: nothing is missing,
  nothing else is in them, two builds are the same to the byte, and the wheel works in an environment that has only
  what it declares.

## Advisories

The first reading was put together by hand, from an older copy of the Python Packaging Authority's records (the day is
that of its newest record) and from one published review (the later day). Read a whole copy of a database before a
release.
"""


def page(groups: Mapping[str, list[Requirement]]) -> str:
    """The whole page for what pyproject.toml asks for; LookupError where nobody has said what a package is for.

    And where nobody has read its licence.
    """
    parts = [HEAD]
    for extra, asked in groups.items():
        title = f"With `[{extra}]`" if extra else "The program"
        about = f"Only for those who install `callbackctl[{extra}]`." if extra else "All of it is installed with it."
        parts.append(_section(title, about, _rows(asked), ("package", "version", "oldest", "licence", "what for")))
    rows = ((name, version, *rest) for name, version, _oldest, *rest in _rows(_tools(groups)))
    about = "To build, test and translate it; none of them comes with the program."
    parts.append(_section("Tools", about, rows, ("package", "version", "licence", "what for")))
    return "\n".join([*parts, HOW, *_read()])


def _section(title: str, about: str, rows: Iterable[Iterable[str]], headings: Iterable[str]) -> str:
    return "\n".join([f"## {title}", "", about, "", *pins.table_rows(headings, rows), ""])


def _tools(groups: Mapping[str, list[Requirement]]) -> list[Requirement]:
    """What the tests and tools need beyond what the program needs anyway."""
    ours = pins.needed_by(one for group in groups.values() for one in group)
    return [one for one in pins.tools_asked_for() if canonicalize_name(one.name) not in ours]


def _rows(asked: list[Requirement]) -> Iterator[tuple[str, ...]]:
    """What is asked for, and beneath it what that leads to."""
    askers = pins.needed_by(asked)
    first = {canonicalize_name(one.name) for one in asked}
    for name in sorted(first):
        yield _row(name, what_for(name))
    for name in sorted(askers.keys() - first):
        yield _row(name, f"for {', '.join(sorted(askers[name]))}")


def _row(name: NormalizedName, reason: str) -> tuple[str, ...]:
    pin, oldest = pins.pins(pins.DEVELOPMENT)[name], pins.pins(pins.OLDEST).get(name)
    older = oldest.version if oldest and oldest.version != pin.version else ""
    return (name, pin.version, older, licence(name), f"{reason}; where `{pin.where}`" if pin.where else reason)


def what_for(name: NormalizedName) -> str:
    """Why a package is here that we ask for ourselves."""
    if name not in WHAT_FOR:
        raise LookupError(f"say in {Path(__file__).name} what {name} is for")
    return WHAT_FOR[name]


def _read() -> Iterator[str]:
    noted = advisories.load()
    yield f"{len(noted.advisories)} are known of these packages, none of a version that is pinned. Read was what was known"
    yield ""
    for day in sorted(set(noted.read.values()), reverse=True):
        names = ", ".join(sorted(name for name, read in noted.read.items() if read == day))
        yield from wrap(f"- on {day}: {names}", width=120, subsequent_indent="  ", break_on_hyphens=False)
    yield ""


def main(arguments: list[str]) -> int:
    """Write the page, or check it; 1 where a check finds it out of step, or something has to be said by hand first."""
    try:
        text = page(pins.asked_for())
    except LookupError as problem:
        print(problem, file=sys.stderr)
        return 1
    if PAGE.exists() and PAGE.read_text(encoding="utf-8") == text:
        return 0
    if "--check" in arguments:
        print(f"{PAGE.relative_to(ROOT)} is out of step: run python tools/dependencies.py", file=sys.stderr)
        return 1
    PAGE.write_text(text, encoding="utf-8")
    print(f"wrote {PAGE.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
