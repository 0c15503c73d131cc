"""The language of messages: ours, the framework's, and the catalogues behind both."""

import gettext
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from babel.messages.catalog import Catalog
from click.testing import CliRunner

from callbackctl import messages
from tools import messages as tool

LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE")


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No locale but what a test sets, and English again when it is done."""
    for name in LOCALE_VARIABLES:
        monkeypatch.delenv(name, raising=False)
    yield
    messages.use_language("en")


def framework_output(*arguments: str) -> str:
    """What a command made with click answers; made anew each time, as click keeps the text of ``--help``."""

    @click.command()
    @click.option("--day", required=True, type=int)
    def command(day: int) -> None:
        click.echo(day)

    return CliRunner().invoke(command, arguments, prog_name="command").output


# Which language


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_TW"}, "zh"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "en_GB.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LC_MESSAGES": "zh_CN.UTF-8", "LANG": "en_GB.UTF-8"}, "zh"),
        ({"LC_ALL": "", "LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "C.UTF-8", "LANGUAGE": "zh_CN:en"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LANGUAGE": "en:zh_CN"}, "en"),
        ({"LC_ALL": "C", "LANGUAGE": "zh_CN"}, "en"),
    ],
)
def test_language_of_the_environment(
    variables: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    messages.use_language(None)
    assert messages.language() == expected


def test_the_environment_is_asked_anew_after_a_language_was_chosen() -> None:
    messages.use_language("zh")
    messages.use_language(None)
    assert messages.language() == "en"


def test_the_variable_of_the_shell_is_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "de")
    messages.use_language("zh")
    messages.use_language("zh")
    messages.use_language("en")
    assert os.environ["LANGUAGE"] == "de"


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="no such language: 'fr'"):
        messages.use_language("fr")


# The framework's messages


def test_the_framework_speaks_chinese_whatever_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    messages.use_language("zh")
    assert "用法：" in framework_output("--help")
    assert "显示本帮助后退出。" in framework_output("--help")
    assert "错误：缺少选项 '--day'。" in framework_output().replace(".", "。")
    assert "错误：'--day' 的值无效：'x' 不是有效的 integer。" in framework_output("--day", "x")


def test_nothing_chinese_is_said_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in LOCALE_VARIABLES:
        monkeypatch.setenv(name, "zh_CN.UTF-8")
    messages.use_language("zh")
    assert not framework_output("--help").isascii()
    messages.use_language("en")
    for arguments in (["--help"], [], ["--day", "x"], ["--dya", "1"], ["--day", "1", "more"]):
        assert framework_output(*arguments).isascii()


def test_english_from_the_start_in_a_chinese_shell() -> None:
    code = """if True:
        from callbackctl import messages
        messages.use_language("en")
        import gettext
        print(gettext.gettext("Usage:"))
    """
    environment = {**os.environ, "LANG": "zh_CN.UTF-8", "LANGUAGE": "zh_CN", "PYTHONPATH": str(tool.ROOT)}
    finished = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert finished.stdout == "Usage:\n"


# Our messages


def test_our_messages_follow_the_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = Catalog(locale="zh_CN")
    catalogue.add("Due today", "今天到期")
    catalogue.add(("{number} callback", "{number} callbacks"), ("{number} 个回访",))
    folder = tmp_path / "zh_CN" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "callbackctl.mo").write_bytes(tool.compiled(catalogue))
    monkeypatch.setattr(messages, "LOCALE_FOLDER", str(tmp_path))

    messages.use_language("zh")
    assert messages._("Due today") == "今天到期"
    assert messages._("Not translated") == "Not translated"
    assert messages.ngettext("{number} callback", "{number} callbacks", 1) == "{number} 个回访"
    messages.use_language("en")
    assert messages._("Due today") == "Due today"
    assert messages.ngettext("{number} callback", "{number} callbacks", 1) == "{number} callback"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_an_empty_message_stays_empty(lang: str) -> None:
    messages.use_language(lang)
    assert messages._("") == ""


def test_without_its_catalogue_it_speaks_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "LOCALE_FOLDER", str(tmp_path))
    messages.use_language("zh")
    assert messages._("Due today") == "Due today"
    assert gettext.gettext("Usage:") == "Usage:"


# The catalogues


def test_the_catalogues_agree_with_the_code() -> None:
    assert tool.problems(tool.ROOT) == []


def check_of(code: str, *translated: tuple[str, str]) -> list[str]:
    """What the check says of this code with these translations."""
    catalogue = Catalog(locale="zh_CN")
    for english, chinese in translated:
        catalogue.add(english, chinese)
    return list(tool.catalogue_problems(catalogue, tool.find_messages(code, "module.py"), "name.po"))


def test_a_full_catalogue_has_no_problem() -> None:
    assert check_of("_('Late by {days}')", ("Late by {days}", "晚了 {days} 天")) == []


@pytest.mark.parametrize(
    ("code", "translated", "problem"),
    [
        ("_('Due')", [], "name.po: missing, run `make messages`: 'Due'"),
        ("", [("Due", "到期")], "name.po: obsolete, run `make messages`: 'Due'"),
        ("_('Due')", [("Due", "")], "name.po: not translated: 'Due'"),
        ("_('By {day}')", [("By {day}", "{d} 前")], "name.po: other placeholders than 'By {day}': '{d} 前'"),
        ("_('%(a)s')", [("%(a)s", "%(b)s")], "name.po: other placeholders than '%(a)s': '%(b)s'"),
        ("\n_(f'By {day}')", [], "module.py:2: a message is built in the call; use placeholders"),
    ],
)
def test_each_mistake_is_told(code: str, translated: list[tuple[str, str]], problem: str) -> None:
    assert check_of(code, *translated) == [problem]


def test_messages_are_found_wherever_they_stand() -> None:
    code = """
        title = to_translate("Title")
        line = f"{_('In an f-string')}: " + messages._("By module")
        number = ngettext("one", "many", count)
        shown = _(title)
    """
    found = tool.find_messages("if True:" + code, "module.py")
    assert [message.text for message in found] == ["Title", "In an f-string", "By module", ("one", "many")]


def test_collecting_keeps_translations_and_drops_what_is_gone() -> None:
    old = Catalog(locale="zh_CN")
    old.add("Kept", "保留")
    old.add("Gone", "消失")
    new = tool.renewed(old, tool.find_messages("_('Kept'); _('New')", "module.py"))
    assert {str(message.id): message.string for message in new if message.id} == {"Kept": "保留", "New": ""}
