"""The reference is in step with the declarations, and shows every key on a shipped policy."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from callbackctl.policy.model import Policy, Rule
from callbackctl.policy.reference import errors_markdown, find_examples, reference_markdown, unused_keys

ROOT = Path(__file__).parents[2]
RULES = ROOT / "rules"


def tool() -> ModuleType:
    """The tool that writes the pages."""
    spec = importlib.util.spec_from_file_location("reference", ROOT / "tools" / "reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_pages_are_in_step() -> None:
    stale = [path.name for path, text in tool().pages().items() if path.read_text(encoding="utf-8") != text]
    assert stale == []


def test_every_key_is_used_by_a_shipped_policy() -> None:
    assert unused_keys(RULES) == []


def test_every_key_has_its_meaning() -> None:
    page = reference_markdown(RULES)
    assert "### within" in page
    assert "A window: opens at the trigger, due this long after." in page


def test_examples_are_lines_of_the_file_they_name() -> None:
    for (model, name), example in find_examples(RULES).items():
        lines = [line.strip() for line in (ROOT / example.file).read_text(encoding="utf-8").splitlines()]
        shown = [line.strip() for line in example.text.splitlines() if line.strip() != "# …"]
        assert set(shown) <= set(lines), f"{model.__name__}.{name}"


def test_a_plain_value_shows_the_key_it_stands_for(tmp_path: Path) -> None:
    (tmp_path / "shop.yaml").write_text(
        "policy: shop\ntitle: Shop\nrules:\n  a:\n    within:\n      2020-01-01: 3 days\n    purpose: x\n",
        encoding="utf-8",
    )
    found = find_examples(tmp_path)
    assert found[Policy, "title"].text == "title: Shop"
    assert found[Rule, "within"].text == "within:\n  2020-01-01: 3 days"
    assert "Rule.after" in unused_keys(tmp_path)
    assert "Localized.both" not in unused_keys(tmp_path)


@pytest.mark.parametrize("name", ["unknown-key-rule", "bytes-gbk", "bytes-nul", "yaml-empty"])
def test_every_bad_file_has_its_message_on_the_page(name: str) -> None:
    bad = ROOT / "tests" / "bad"
    page = errors_markdown(bad)
    assert f"## {name}\n" in page
    assert (bad / f"{name}.expected").read_text(encoding="utf-8").rstrip() in page
