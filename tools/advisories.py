"""Which pinned packages have a known advisory, told without a network from what `advisories.json` has of each.

python tools/advisories.py                          say which pins are affected, and how far each package was read
python tools/advisories.py FOLDER --as-of DATE [PACKAGE …]
                                                    read a copy of an advisory database, as it was on that day

FOLDER holds records in the OSV format, one a file, as YAML or JSON, in any folders below it: that of the Python
Packaging Authority or an export of OSV will do. Without names, every pinned package is read. What is kept of an
advisory is its names and the versions it is of.
"""

import argparse
import json
import operator
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from packaging.utils import NormalizedName, canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools.pins import PINNED_FILES, all_pins, pins  # noqa: E402

NOTED = ROOT / "tools" / "advisories.json"


@dataclass(frozen=True, slots=True)
class Advisory:
    """One advisory of one package: its names, and the versions it is of (bounds, any of which suffices)."""

    package: NormalizedName
    id: str
    aliases: tuple[str, ...]
    affected: tuple[str, ...]

    def hits(self, version: str) -> bool:
        """Whether it is of this version. A release candidate comes before its release, and so is not mended by it."""
        return any(all(_meets(version, part) for part in one.split(",") if part) for one in self.affected)


@dataclass(frozen=True, slots=True)
class Noted:
    """What is known: how far each package was read (the day of the copy), and the advisories there were."""

    read: Mapping[NormalizedName, str]
    advisories: tuple[Advisory, ...]


def _meets(version: str, bound: str) -> bool:
    """Whether a version is as a bound says: a sign (<, <=, >=, ==) and a version."""
    sign = bound.rstrip(bound.lstrip("<=>"))
    compare = {"<": operator.lt, "<=": operator.le, ">=": operator.ge, "==": operator.eq}[sign]
    return bool(compare(Version(version), Version(bound.removeprefix(sign))))


def load() -> Noted:
    """What is kept."""
    kept = json.loads(NOTED.read_text(encoding="utf-8"))
    advisories = (
        Advisory(**{**one, "aliases": tuple(one["aliases"]), "affected": tuple(one["affected"])})
        for one in kept["advisories"]
    )
    return Noted({canonicalize_name(name): day for name, day in kept["read"].items()}, tuple(advisories))


def save(noted: Noted) -> None:
    """Keep it, sorted, so that a difference is a difference."""
    advisories = sorted(noted.advisories, key=lambda one: (one.package, one.id))
    kept = {"read": dict(sorted(noted.read.items())), "advisories": [asdict(one) for one in advisories]}
    NOTED.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def affected(noted: Noted, files: Iterable[Path] = PINNED_FILES) -> list[str]:
    """One line for every pin that an advisory is of."""
    return [
        f"{path.name}: {pin.name} {pin.version} has {advisory.id}, which is of {' or '.join(advisory.affected)}"
        for path in files
        for pin in all_pins(path)
        for advisory in noted.advisories
        if advisory.package == pin.name and advisory.hits(pin.version)
    ]


def all_pinned() -> set[NormalizedName]:
    """The packages of all pinned files."""
    return {name for path in PINNED_FILES for name in pins(path)}


def reread(noted: Noted, folder: Path, as_of: date, packages: set[NormalizedName]) -> Noted:
    """What is known after these packages were read in a copy of a database; what nobody pins any more is dropped."""
    found = [one for path in sorted(folder.rglob("*")) if path.is_file() for one in _advisories(path, packages)]
    current = all_pinned()
    others = (one for one in noted.advisories if one.package in current - packages)
    read = {**noted.read, **dict.fromkeys(packages, as_of.isoformat())}
    return Noted({name: day for name, day in read.items() if name in current}, (*others, *found))


def _advisories(path: Path, packages: set[NormalizedName]) -> Iterator[Advisory]:
    """The advisories of these packages in one file; JSON is YAML too, but is read much faster as what it is."""
    text = path.read_text(encoding="utf-8") if path.suffix in {".json", ".yaml", ".yml"} else "{}"
    record = json.loads(text) if path.suffix == ".json" else yaml.load(text, Loader=yaml.CBaseLoader)
    if record.get("withdrawn"):
        return
    for part in record.get("affected", []):
        name = canonicalize_name(part["package"]["name"])
        if part["package"]["ecosystem"] == "PyPI" and name in packages:
            yield Advisory(name, record["id"], tuple(record.get("aliases", ())), tuple(_versions(part)))


def _versions(part: Mapping[str, Any]) -> Iterator[str]:
    """The bounds of what a record names: its ranges of versions, or the versions one by one where it has none."""
    ranges = [one for one in part.get("ranges", ()) if one["type"] == "ECOSYSTEM"]
    for one in ranges:
        yield from _ranges(one["events"])
    if not ranges:
        yield from (f"=={version}" for version in part.get("versions", ()))


def _ranges(events: Iterable[Mapping[str, str]]) -> Iterator[str]:
    """Events come in the order of their versions: introduced, then fixed or last affected, or never mended."""
    begun: str | None = None
    for event in events:
        [(kind, version)] = event.items()
        if kind == "introduced":
            begun = "" if version == "0" else f">={version}"
        elif begun is not None:
            yield ",".join(filter(None, (begun, f"{'<' if kind == 'fixed' else '<='}{version}")))
            begun = None
    if begun is not None:
        yield begun


def main(arguments: list[str]) -> int:
    """Read a copy, if one is named; then say what is known. 1 where a pin is affected or a package was never read."""
    parser = argparse.ArgumentParser(prog="tools/advisories.py")
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("packages", nargs="*", type=canonicalize_name)
    parser.add_argument("--as-of", type=date.fromisoformat)
    given = parser.parse_intermixed_args(arguments)
    if given.folder:
        if not given.folder.is_dir() or not given.as_of:
            parser.error("name a folder that is there, and by --as-of the day on which it was as it is")
        save(reread(load(), given.folder, given.as_of, set(given.packages) or all_pinned()))
    noted = load()
    problems = affected(noted)
    problems += [f"{name}: no advisory database was read for it" for name in sorted(all_pinned() - noted.read.keys())]
    for day in sorted(set(noted.read.values())):
        print(f"read as of {day}: {', '.join(name for name, read in noted.read.items() if read == day)}")
    print("\n".join(problems) or f"no pinned version is among the {len(noted.advisories)} advisories known of them")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
