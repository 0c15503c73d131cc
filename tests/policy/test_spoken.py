"""A policy read aloud says everything the file says, in sentences that a page can hold."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from callbackctl.cli import run
from callbackctl.cli.output import width
from callbackctl.cli.wrapping import folded
from callbackctl.messages import Language, use_language
from callbackctl.policy.library import rule_files
from callbackctl.policy.model import Channel, Policy
from callbackctl.policy.phrases import span_text
from callbackctl.policy.reader import read_policy
from callbackctl.policy.spoken import policy_lines
from callbackctl.policy.values import Duration
from callbackctl.policy.vocabulary import channel
from tests.policy.variants import variants

RULES = Path(__file__).parents[2] / "rules"
FILES = rule_files(RULES)


def spoken(policy: Policy, language: str = "en") -> str:
    """All that is said of a policy."""
    return "\n".join(map(str, policy_lines(policy, language)))


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """English when a test is done."""
    yield
    use_language("en")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_every_key_of_every_policy_is_said(path: Path, language: Language) -> None:
    use_language(language)
    unheard = []
    for _start, policy in read_policy(path).versions:
        said = spoken(policy, language)
        unheard += [key for key, changed in variants(policy) if spoken(changed, language) == said]
    assert unheard == []


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_the_page_is_as_wide_as_people_read(path: Path, language: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "show", str(path), "--lang", language, "--today", "2026-03-02"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(map(width, lines)) <= 100


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_every_sentence_is_one(path: Path) -> None:
    for line in policy_lines(read_policy(path).versions[-1][1], "en"):
        if line.heading:
            continue
        _name, _colon, said = line.text.partition(": ") if re.match(r"[a-z0-9-]+: ", line.text) else ("", "", line.text)
        assert said[:1].upper() == said[:1], line.text
        assert line.text.endswith((".", "?", "!", ")", "。", "？", "”")), line.text
        assert "None" not in line.text
        assert "  " not in line.text


def test_a_sentence_has_its_source() -> None:
    lines = [str(line) for line in policy_lines(read_policy(RULES / "life-insurer.yaml").versions[-1][1], "en")]
    orphan = next(line for line in lines if line.startswith("orphan: "))
    assert "within 30 days" in orphan
    assert orphan.endswith("[clause 第三条; assumed: the text sets no day]")


def test_a_policy_that_changes_says_when(capsys: pytest.CaptureFixture[str]) -> None:
    clinic = str(RULES / "clinic-discharge.yaml")
    assert run(["rules", "show", clinic, "--lang", "en", "--today", "2025-06-30"]) == 0
    before = capsys.readouterr().out
    assert run(["rules", "show", clinic, "--lang", "en", "--today", "2025-07-01"]) == 0
    after = capsys.readouterr().out
    assert "As it stands on 2025-06-30. Something in it changes on: 2020-01-01, 2025-07-01" in before
    assert "within 3 working days" in " ".join(before.split())
    assert "within 2 working days" in " ".join(after.split())


def test_json_has_the_sentences_apart(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "show", str(RULES / "cement-maker.yaml"), "--json", "--lang", "en"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {"clause": "第八条", "text": "At least 2 members of staff know every customer.", "assumed": None} in rows


def test_spans_are_said_as_people_say_them() -> None:
    spans = ["1 day", "3 working days", "24 hours", "12 months", "3 years", "1 year"]
    said = [span_text(Duration.parse(span)) for span in spans]
    assert said == ["1 day", "3 working days", "24 hours", "12 months", "3 years", "12 months"]


def test_every_channel_has_a_name() -> None:
    assert all(channel(name) for name in get_args(Channel))


# Folding


def test_a_long_sentence_hangs() -> None:
    assert folded("one two three four", "- ", "  ", 11) == "- one two\n  three\n  four"


def test_wide_characters_count_twice_and_marks_stay_with_their_words() -> None:
    text = "回访客户，记录结果。（抄送）"
    lines = folded(text, limit=10).split("\n")
    assert "".join(lines) == text
    assert all(width(line) <= 12 for line in lines)
    assert not any(line[0] in "，。）" or line[-1] == "（" for line in lines)


def test_what_cannot_be_broken_stays_whole() -> None:
    assert folded("https://example.org/a/very/long/address", limit=10) == "https://example.org/a/very/long/address"


def test_a_clause_is_not_torn_from_its_number() -> None:
    assert folded("so it says [clause 1.4]", limit=18) == "so it says\n[clause 1.4]"
