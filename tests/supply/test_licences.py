"""Every package that comes with the program is under a licence we may build on, and the page says which."""

from email.message import Message
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name

from tools import dependencies, licences, pins


def with_the_program() -> list[NormalizedName]:
    """All packages that a user may get: those of the program, of its extras, and of the oldest versions."""
    asked = [one for group in pins.asked_for().values() for one in group]
    return sorted(pins.needed_by(asked).keys() | pins.pins(pins.OLDEST).keys())


def told(**fields: str | list[str]) -> Message:
    """Metadata of a package; an underscore stands for the hyphen of a field's name."""
    message = Message()
    message["Name"] = "made-up"
    for name, values in fields.items():
        for value in [values] if isinstance(values, str) else values:
            message[name.replace("_", "-")] = value
    return message


# Licences


@pytest.mark.parametrize("name", with_the_program())
def test_what_comes_with_the_program_asks_for_no_more_than_its_text(name: NormalizedName) -> None:
    assert licences.allowed(licences.licence(name)), licences.licence(name)


@pytest.mark.parametrize("name", sorted(pins.pins(pins.DEVELOPMENT)))
def test_tools_may_be_under_the_mpl_too(name: NormalizedName) -> None:
    assert licences.allowed(licences.licence(name), licences.FOR_TOOLS), licences.licence(name)


@pytest.mark.parametrize(
    ("expression", "may"),
    [
        ("MIT", True),
        ("Apache-2.0 OR GPL-3.0-or-later", True),
        ("MIT AND BSD-3-Clause", True),
        ("(MIT OR Apache-2.0)", True),
        ("MPL-2.0", False),
        ("GPL-3.0-only", False),
        ("LGPL-3.0-or-later", False),
        ("AGPL-3.0-only OR LicenseRef-Commercial", False),
        ("MIT AND GPL-2.0-only", False),
        ("", False),
    ],
)
def test_which_licences_are_taken(expression: str, may: bool) -> None:
    assert licences.allowed(expression) is may


def test_a_licence_is_read_from_the_first_field_that_says_it() -> None:
    assert licences.told_by(told(License_Expression="MIT OR GPL-2.0-only", License="GPL")) == "MIT OR GPL-2.0-only"
    assert licences.told_by(told(License="MIT License")) == "MIT"
    assert licences.told_by(told(Classifier=["Topic :: Office", "License :: OSI Approved :: MIT License"])) == "MIT"


@pytest.mark.parametrize(
    "fields",
    [{}, {"License": "see LICENSE"}, {"License": "GPL"}, {"Classifier": ["License :: OSI Approved :: BSD License"]}],
)
def test_what_nobody_has_read_is_not_guessed(fields: dict[str, str | list[str]]) -> None:
    with pytest.raises(licences.UnknownLicence, match="made-up"):
        licences.told_by(told(**fields))


def test_a_package_that_is_nowhere_has_no_licence() -> None:
    with pytest.raises(licences.UnknownLicence, match="no-such-package"):
        licences.licence(canonicalize_name("no-such-package"))


# The page


def test_the_page_is_what_the_tool_writes() -> None:
    assert dependencies.main(["--check"]) == 0


def test_check_notices_a_page_that_differs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "docs").mkdir()
    monkeypatch.setattr(dependencies, "ROOT", tmp_path)
    monkeypatch.setattr(dependencies, "PAGE", tmp_path / "docs" / "page.md")
    assert dependencies.main(["--check"]) == 1
    assert "docs/page.md is out of step" in capsys.readouterr().err
    assert dependencies.main([]) == 0
    assert dependencies.main(["--check"]) == 0


def test_every_pinned_package_is_on_the_page() -> None:
    text = dependencies.PAGE.read_text(encoding="utf-8")
    for name, pin in pins.pins(pins.DEVELOPMENT).items():
        assert f"| {name} | {pin.version} |" in text


def test_an_extra_has_a_table_of_its_own() -> None:
    groups = {"": [Requirement("typer")], "sheets": [Requirement("openpyxl>=3")]}
    section = dependencies.page(groups).split("## With `[sheets]`")[1].split("## ")[0]
    assert "| openpyxl |" in section
    assert "| et-xmlfile |" in section
    assert "| typer |" not in section


def test_every_reason_is_one_for_a_package_we_ask_for() -> None:
    asked = [*pins.tools_asked_for(), *(one for group in pins.asked_for().values() for one in group)]
    assert dependencies.WHAT_FOR.keys() == {canonicalize_name(one.name) for one in asked}
    with pytest.raises(LookupError, match="six"):
        dependencies.what_for(canonicalize_name("six"))
