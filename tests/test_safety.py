"""The page on safety names only commands and options that there are."""

import re

from tests.desk import ROOT, commands

PAGE = (ROOT / "docs" / "safety.md").read_text(encoding="utf-8")


def test_every_command_on_the_page_exists() -> None:
    known = commands()
    groups = {name.split()[0] for name in known if " " in name}
    told = re.findall(r"(?:callbackctl|`)\s*([a-z]+)(?: ([a-z]+))?", PAGE)
    named = {f"{one} {two}" if one in groups and two else one for one, two in told}
    assert {name for name in named if name.split()[0] in {*known, *groups}} >= {
        "backup", "restore", "doctor", "export", "retention list", "retention purge", "retention hold",
        "retention release", "customer show",
    }  # fmt: skip
    assert {name for name in named if " " in name and name.split()[0] in groups} <= known.keys()


def test_every_option_on_the_page_exists() -> None:
    taken = [one for command in commands().values() for one in command.params]
    options = {option for one in taken for option in (*one.opts, *one.secondary_opts)}
    assert set(re.findall(r"(--[a-z-]+[a-z])", PAGE)) <= options
