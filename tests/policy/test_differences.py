"""What changed between two rule files: everything, in sentences, with the days for which it holds."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from callbackctl.cli import run
from callbackctl.messages import use_language
from callbackctl.policy.differences import change_sentence, changes, difference_lines
from callbackctl.policy.library import rule_files
from callbackctl.policy.model import PolicyHistory
from callbackctl.policy.reader import read_policy
from tests.policy.variants import variants

RULES = Path(__file__).parents[2] / "rules"
FILES = rule_files(RULES)
SHOP = """\
policy: shop
title: Shop
source: Rules of the shop
channels: {order: [phone, home], home: {signature: required, clause: "7"}}
caps:
  - {channels: [home], at_most: 10%, clause: "8"}
rules:
  repair:
    clause: "1"
    purpose: does it hold?
    after: repair_done
    within: 3 days
  yearly:
    clause: "2"
    purpose: how are they?
    every: 12 months
"""


@dataclass
class Shop:
    """Two states of a shop's rule file, and the command that compares them."""

    folder: Path
    capsys: pytest.CaptureFixture[str]

    def diff(self, *edits: tuple[str, str], options: tuple[str, ...] = ()) -> str:
        """What the command prints after edits of the old file, on one line."""
        new = SHOP
        for old_text, new_text in edits:
            assert old_text in new
            new = new.replace(old_text, new_text)
        for name, text in (("old", SHOP), ("new", new)):
            (self.folder / name).mkdir(exist_ok=True)
            (self.folder / name / "shop.yaml").write_text(text, encoding="utf-8")
        files = [str(self.folder / name / "shop.yaml") for name in ("old", "new")]
        assert run(["rules", "diff", *files, "--lang", "en", *options]) == 0
        return self.capsys.readouterr().out

    def sentences(self, *edits: tuple[str, str]) -> str:
        """The same without line breaks."""
        return " ".join(self.diff(*edits).split())


@pytest.fixture
def shop(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Shop]:
    yield Shop(tmp_path, capsys)
    use_language("en")


def test_a_changed_key_says_from_what_to_what_and_what_the_rule_says_now(shop: Shop) -> None:
    assert shop.sentences(("within: 3 days", "within: 5 working days")) == (
        "Rule repair: “within” was 3 days and is now 5 working days. It now says: After “repair done”: within"
        " 5 working days. By phone, else home visit. The call is made by: whoever the customer belongs to."
        " [clause 1]"
    )


def test_added_and_removed_keys(shop: Shop) -> None:
    said = shop.sentences(("    within: 3 days\n", "    at: 1 day\n    where: {severity: [major, important]}\n"))
    assert "“where” is new: {severity: “major” and “important”}" in said
    assert "“within” is gone: it was 3 days" in said
    assert "“at” is new: 1 day" in said


def test_a_new_rule_is_read_aloud(shop: Shop) -> None:
    rule = "  call:\n    clause: '3'\n    purpose: they rang\n    after: missed_call\n    at: 0 days\n"
    assert "Rule call is new: They rang. After “missed call”: on the same day." in shop.sentences(
        ("  yearly:\n", f"{rule}  yearly:\n")
    )


def test_a_renamed_rule_is_one_gone_and_one_new(shop: Shop) -> None:
    said = shop.sentences(("  repair:\n", "  mended:\n"))
    assert "Rule mended is new: Does it hold?" in said
    assert "Rule repair is gone: Does it hold?" in said


def test_general_parts_have_their_clauses(shop: Shop) -> None:
    said = shop.sentences(("at_most: 10%", "at_most: 12.5%"), ("signature: required, ", ""))
    assert "“caps[1].at_most” was 10% and is now 12.5%. [clause 8]" in said
    assert "“channels.home.signature” is gone: it was “required”. [clause 7]" in said


def test_a_longer_list_says_what_came(shop: Shop) -> None:
    said = shop.sentences(("rules:\n", "  - {channels: [letter, phone], at_most: 1%}\nrules:\n"))
    assert said == "“caps” is new: {channels: “letter” and “phone”, at_most: 1%, enforce: “warn”}."


def test_the_order_of_rules_counts(shop: Shop) -> None:
    first, second = SHOP[SHOP.index("  repair:") : SHOP.index("  yearly:")], SHOP[SHOP.index("  yearly:") :]
    said = shop.sentences((first + second, second + first))
    assert said == "The order of “rules” was “repair” and “yearly” and is now “yearly” and “repair”."


def test_a_dated_change_says_from_when(shop: Shop) -> None:
    dated = 'within:\n      2020-01-01: 3 days\n      2026-07-01: {value: 5 days, clause: "1a"}'
    said = shop.sentences(("within: 3 days", dated))
    assert "Rule repair is gone (until before 2020-01-01)" in said
    assert (
        "Rule repair (from 2026-07-01 on): “clause” was “1” and is now “1a”; “within” was 3 days and is now 5 days."
        in said
    )
    assert "[clause 1a]" in said


def test_identical_files_say_so(shop: Shop) -> None:
    assert shop.diff() == "The two files are identical.\n"
    said = shop.diff(("policy: shop", "policy: shop  # our shop"), ('clause: "1"', "clause: '1'"))
    assert said == "Both files say the same; they differ in comments or layout only.\n"


def test_json(shop: Shop) -> None:
    rows: list[dict[str, Any]] = json.loads(shop.diff(("within: 3 days", "within: 4 days"), options=("--json",)))
    assert rows == [
        {
            "rule": "repair", "key": "within", "change": "changed", "old": "3 days", "new": "4 days",
            "from": None, "until": None, "text": "“within” was 3 days and is now 4 days.",
        }
    ]  # fmt: skip
    assert json.loads(shop.diff(options=("--json",))) == []


def test_a_policy_at_hand_against_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = tmp_path / "cement-maker.yaml"
    mine.write_text(
        (RULES / "cement-maker.yaml").read_text(encoding="utf-8").replace("at_least: 2", "at_least: 1"), "utf-8"
    )
    assert run(["rules", "diff", "cement-maker", str(mine), "--rules", str(RULES), "--lang", "en"]) == 0
    assert capsys.readouterr().out == "“owners” was 2 and is now 1. [clause 第八条]\n"


def test_files_that_are_not_there_or_wrong(shop: Shop, tmp_path: Path) -> None:
    shop.diff()
    old = str(tmp_path / "old" / "shop.yaml")
    assert run(["rules", "diff", old, str(tmp_path / "none.yaml")]) == 1
    assert "there is no file" in shop.capsys.readouterr().err
    (tmp_path / "new" / "shop.yaml").write_text("policy: shop\n", encoding="utf-8")
    assert run(["rules", "diff", old, str(tmp_path / "new" / "shop.yaml")]) == 1
    assert "the key 'rules' is missing" in shop.capsys.readouterr().err


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_no_change_of_any_key_is_left_out(path: Path) -> None:
    history = read_policy(path)
    *before, (start, last) = history.versions
    for key, changed in variants(last):
        new = PolicyHistory((*before, (start, changed)), "")
        found = changes(history, new)
        assert found, key
        assert difference_lines(history, new, "en"), key
        assert all(change_sentence(one, "en") for one in found)
