"""No pinned version has a known advisory: an audit without a network, of what was read before."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name

from tools import advisories
from tools.advisories import Advisory, Noted

CLICK = canonicalize_name("click")
YAML_RECORD = """\
id: TEST-1
aliases: [CVE-0000-1]
affected:
- package: {ecosystem: PyPI, name: Click}
  ranges:
  - type: GIT
    events: [{introduced: "0"}, {fixed: 53ca3e9c2b9e}]
  - type: ECOSYSTEM
    events: [{introduced: "0"}, {fixed: "8.1"}, {introduced: "8.2"}, {last_affected: "8.2.4"}, {introduced: "9"}]
  versions: ["8.0"]
- package: {ecosystem: npm, name: click}
  versions: ["8.3.3"]
"""
JSON_RECORD = {
    "id": "TEST-2",
    "affected": [{"package": {"ecosystem": "PyPI", "name": "rich"}, "versions": ["15.0.1", "15.0.2"]}],
}
WITHDRAWN = {**JSON_RECORD, "id": "TEST-3", "withdrawn": "2026-01-01T00:00:00Z"}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of a database, as its files come."""
    folder = tmp_path / "copy" / "vulns"
    (folder / "click").mkdir(parents=True)
    (folder / "click" / "TEST-1.yaml").write_text(YAML_RECORD)
    (folder / "TEST-2.json").write_text(json.dumps(JSON_RECORD))
    (folder / "TEST-3.json").write_text(json.dumps(WITHDRAWN))
    (folder / "README.md").write_text("not a record: {")
    return tmp_path / "copy"


@pytest.fixture
def noted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what is kept here, to be written to."""
    path = tmp_path / "advisories.json"
    shutil.copy(advisories.NOTED, path)
    monkeypatch.setattr(advisories, "NOTED", path)
    return path


def test_no_pinned_version_has_a_known_advisory() -> None:
    assert advisories.affected(advisories.load()) == []


def test_every_pinned_package_was_read_and_no_other() -> None:
    noted = advisories.load()
    assert noted.read.keys() == advisories.all_pinned()
    assert {one.package for one in noted.advisories} <= noted.read.keys()
    assert all(one.affected for one in noted.advisories)


@pytest.mark.parametrize(
    ("version", "hit"),
    [("0.1", True), ("8.3.1", True), ("8.3.2", True), ("8.3.3rc1", True), ("8.3.3", False), ("8.4.0", False)],
)
def test_a_version_in_reach_of_an_advisory_is_found(version: str, hit: bool, tmp_path: Path) -> None:
    """The one advisory that came within reach of our bounds is of click before 8.3.3."""
    pinned = tmp_path / "requirements.txt"
    pinned.write_text(f"click=={version} \\\n    --hash=sha256:{'0' * 64}\n")
    found = advisories.affected(advisories.load(), [pinned])
    assert [line.split()[3] for line in found] == ["has"] * hit
    assert all(f"requirements.txt: click {version} has PYSEC-2026-2132, which is of <8.3.3" in line for line in found)


def test_records_are_read_as_they_come(copy: Path) -> None:
    read = advisories.reread(Noted({}, ()), copy, date(2026, 9, 1), advisories.all_pinned())
    of_click = Advisory(CLICK, "TEST-1", ("CVE-0000-1",), ("<8.1", ">=8.2,<=8.2.4", ">=9"))
    of_rich = Advisory(canonicalize_name("rich"), "TEST-2", (), ("==15.0.1", "==15.0.2"))
    assert set(read.advisories) == {of_click, of_rich}
    assert set(read.read.values()) == {"2026-09-01"}
    hits = {version: of_click.hits(version) for version in ("8.0", "8.1", "8.2", "8.2.4", "8.2.5", "9", "10.1")}
    assert [version for version, hit in hits.items() if hit] == ["8.0", "8.2", "8.2.4", "9", "10.1"]


def test_what_is_read_again_replaces_what_was_known_and_leaves_the_rest(copy: Path) -> None:
    before = advisories.load()
    after = advisories.reread(before, copy, date(2026, 9, 1), {CLICK})
    assert [one.id for one in after.advisories if one.package == CLICK] == ["TEST-1"]
    assert {one for one in after.advisories if one.package != CLICK} == {
        one for one in before.advisories if one.package != CLICK
    }
    assert {name for name, day in after.read.items() if day == "2026-09-01"} == {CLICK}


def test_what_nobody_pins_any_more_is_dropped(copy: Path) -> None:
    gone = canonicalize_name("gone")
    before = Noted({gone: "2026-01-01"}, (Advisory(gone, "TEST-9", (), ("<1",)),))
    assert advisories.reread(before, copy, date(2026, 9, 1), {CLICK}).read.keys() == {CLICK}


def test_the_tool_reads_keeps_and_tells(copy: Path, noted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert advisories.main([]) == 0
    assert "no pinned version is among" in capsys.readouterr().out
    assert advisories.main([str(copy), "--as-of", "2026-09-01", "click", "rich"]) == 0
    assert "read as of 2026-09-01: click, rich\n" in capsys.readouterr().out
    assert "2026-09-01" in noted.read_text(encoding="utf-8")
    record = YAML_RECORD.replace('fixed: "8.1"', 'fixed: "99"')
    (copy / "vulns" / "click" / "TEST-1.yaml").write_text(record)
    assert advisories.main([str(copy), "--as-of", "2026-09-02"]) == 1
    assert "click 8.3.3 has TEST-1, which is of <99" in capsys.readouterr().out


def test_a_package_that_was_never_read_is_told(noted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    noted.write_text('{"read": {}, "advisories": []}')
    assert advisories.main([]) == 1
    assert "click: no advisory database was read for it" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["/no/such/folder", "--as-of", "2026-09-01"], ["."]])
def test_a_copy_without_a_place_or_a_day_is_refused(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        advisories.main(arguments)
    assert left.value.code == 2
