"""What holds for every command: a module of its name, help in both languages, the options all of them take."""

from importlib import import_module
from pathlib import Path

import click
import pytest

from callbackctl.cli.group import COMMANDS
from tests.desk import commands, process

COMMON = {"--db", "--rules", "--today", "--as", "--organization", "--lang", "--json", "--csv", "--debug"}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_finds_its_module(name: str) -> None:
    module = import_module(f"callbackctl.cli.{name}" + ("_" if name == "import" else ""))
    assert (module.__doc__ or "").startswith(f"`callbackctl {name}`")


def test_every_command_is_in_the_list_of_the_help() -> None:
    assert {name.split()[0] for name in commands()} == set(COMMANDS)


@pytest.mark.parametrize(("name", "command"), commands().items(), ids=list(commands()))
def test_a_command_takes_the_common_options(name: str, command: click.Command) -> None:
    options = [option for parameter in command.params for option in parameter.opts]
    assert set(options) >= COMMON
    assert len(options) == len(set(options))
    assert command.help, f"{name} says nothing of itself"
    undescribed = [one.name for one in command.params if isinstance(one, click.Option) and not (one.help or one.hidden)]
    assert undescribed == []


@pytest.mark.parametrize("name", ["", *COMMANDS, *(one for one in commands() if " " in one)])
def test_help_in_both_languages(name: str, tmp_path: Path) -> None:
    english, chinese = (process([*name.split(), "--help", "--lang", lang], tmp_path) for lang in ("en", "zh"))
    for answer in (english, chinese):
        assert (answer.code, answer.err) == (0, "")
        assert "--help" in answer.out
    assert english.out.startswith(f"Usage: callbackctl {name}".rstrip())
    assert "用法" in chinese.out.splitlines()[0]
    assert any("一" <= sign <= "鿿" for sign in "".join(chinese.out.splitlines()[1:]))
    assert not any("一" <= sign <= "鿿" for sign in english.out)
    assert not list(tmp_path.iterdir())


def test_the_version(tmp_path: Path) -> None:
    from callbackctl import __version__

    assert process(["--version"], tmp_path).out == f"callbackctl {__version__}\n"
    for nothing in ([], ["rules"]):
        answer = process(nothing, tmp_path)
        assert answer.code == 2
        assert "Usage: callbackctl" in answer.out + answer.err
