"""Rule and scenario files as trees of their own spelling, changed here and there, and written out again.

A leaf is the text that stands in the file, quotation marks included, so that a change may put anything there.
"""

import json
import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st

from fuzz import tricks

DAYS_TAKEN = ("0001-01-01", "9999-12-31", "1902-01-01", "2099-12-31", "2024-02-29", "2026-12-31", "2100-03-01")
Tree = Any  # a leaf (str), a list of trees, or a dict of trees by the spelling of their keys
RULES = Path(__file__).resolve().parents[1] / "rules"


def read(text: str) -> Tree:
    """The tree of a file."""
    root = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return _tree(root)


def _tree(node: yaml.Node | None) -> Tree:
    if isinstance(node, yaml.MappingNode):
        return {_spelt(key): _tree(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_tree(one) for one in node.value]
    return _spelt(node)


def _spelt(node: yaml.Node | None) -> str:
    if not isinstance(node, yaml.ScalarNode):
        return "null"
    return json.dumps(node.value, ensure_ascii=False) if node.style else str(node.value)


def write(tree: Tree, depth: int = 0) -> str:
    """The text of a tree."""
    if isinstance(tree, dict):
        return "".join(f"{'  ' * depth}{key}:{_below(value, depth)}" for key, value in tree.items()) or "{}\n"
    if isinstance(tree, list):
        return "".join(f"{'  ' * depth}-{_below(one, depth)}" for one in tree) or "[]\n"
    return f"{tree}\n"


def _below(tree: Tree, depth: int) -> str:
    if isinstance(tree, dict | list) and tree:
        return "\n" + write(tree, depth + 1)
    return f" {write(tree)}"


def leaves(tree: Tree, key: str = "") -> Iterator[tuple[str, str]]:
    """All leaves of a tree, each with the key that it stands under."""
    if isinstance(tree, dict):
        for name, value in tree.items():
            yield from leaves(value, name)
    elif isinstance(tree, list):
        for value in tree:
            yield from leaves(value, key)
    else:
        yield key, tree


class Stock:
    """The shipped files of one kind, and what they are made of: keys, values, and whole branches by their key."""

    def __init__(self, suffix: str) -> None:
        paths = sorted(path for path in RULES.glob("*.yaml") if path.name.endswith(".tests.yaml") == (suffix != ".yaml"))
        self.texts = {path.name.removesuffix(suffix): path.read_text(encoding="utf-8") for path in paths}
        self.trees = {name: read(text) for name, text in self.texts.items()}
        found = [leaf for tree in self.trees.values() for leaf in leaves(tree)]
        self.values = sorted({value for _key, value in found if len(value) < 60})
        self.branches: dict[str, list[Tree]] = {}
        for tree in self.trees.values():
            self._collect(tree)
        self.keys = sorted(self.branches)

    def _collect(self, tree: Tree) -> None:
        for key, value in tree.items() if isinstance(tree, dict) else ((None, one) for one in tree):
            if key is not None:
                known = self.branches.setdefault(key, [])
                if len(known) < 40:
                    known.append(value)
            if isinstance(value, dict | list):
                self._collect(value)

    def leaf(self) -> st.SearchStrategy[str]:
        """A value of a shipped file, or one that has no business there."""
        spelt = st.sampled_from(tricks.TEXTS).map(_plain_or_quoted)
        spans = st.tuples(st.integers(0, 99_999), st.sampled_from(["hours", "days", "working days", "weeks", "months", "years"]))
        return st.one_of(
            st.sampled_from(self.values),
            st.sampled_from(tricks.SPANS),
            st.sampled_from(tricks.DAYS),
            spans.map(lambda span: f"{span[0]} {span[1]}"),
            st.dates().map(str),
            st.integers(-2, 70_000).map(str),
            spelt,
            st.sampled_from(tricks.YAML),
            st.text(max_size=20).map(_quoted),
        )

    @property
    def names(self) -> list[str]:
        """The names of the shipped files."""
        return list(self.trees)


@st.composite
def changed(draw: st.DrawFn, tree: Tree, stock: Stock, most: int = 6) -> Tree:
    """The tree with one to some changes, wherever they fall: in half of all trees such as a strict reader takes."""
    change = _exchange if draw(st.booleans()) else _change
    for _again in range(draw(st.integers(1, most))):
        slots = list(_slots(tree))
        if slots:
            holder, key = slots[draw(st.integers(0, len(slots) - 1))]
            change(draw, holder, key, stock)
    return tree


_UNITS = ("hours", "days", "working days", "weeks", "months", "years")
_ALIKE: Sequence[tuple[re.Pattern[str], st.SearchStrategy[str]]] = (
    (re.compile(r"\d+ [a-z]+( [a-z]+)?"), st.builds("{} {}".format, st.sampled_from([0, 1, 2, 30, 999, 99_999]) | st.integers(0, 400),
                                                    st.sampled_from(_UNITS))),
    (re.compile(r"\d+ [a-z]+ (before|after)"), st.builds("{} {} {}".format, st.sampled_from([0, 1, 40, 99_999]),
                                                         st.sampled_from(_UNITS), st.sampled_from(["before", "after"]))),
    (re.compile(r"[\d.]+ ?%"), st.sampled_from(["0.0001%", "1%", "33.3333%", "50%", "100%"])),
    (re.compile(r"\d{4}-\d\d-\d\d"), st.dates(date(2019, 1, 1), date(2032, 12, 31)).map(str) | st.sampled_from(DAYS_TAKEN)),
    (re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d"), st.datetimes(datetime(2019, 1, 1), datetime(2032, 12, 31)).map(
        lambda moment: moment.isoformat("T", "minutes"))),
    (re.compile(r"\d\d-\d\d"), st.dates().map(lambda day: f"{day:%m-%d}")),
    (re.compile(r'"?\d\d:\d\d-\d\d:\d\d"?'), st.builds('"{:02d}:{:02d}-{:02d}:59"'.format, st.integers(0, 23), st.integers(0, 59),
                                                           st.integers(0, 23))),
    (re.compile(r"-?\d+"), st.sampled_from([0, 1, 2, 5, 13, 1000, 10**9, 10**15 - 1]).map(str) | st.integers(0, 400).map(str)),
)  # fmt: skip
"""What a value may be exchanged for, by what it looks like."""


def _exchange(draw: st.DrawFn, holder: Any, key: Any, stock: Stock) -> None:
    """Something else of the same kind in its place."""
    value = holder[key]
    if isinstance(value, dict | list) or draw(st.integers(0, 4)) == 0:
        if isinstance(holder, dict) and key in stock.branches:
            holder[key] = deepcopy(draw(st.sampled_from(stock.branches[key])))
        return
    alike = next((values for pattern, values in _ALIKE if pattern.fullmatch(value)), None)
    if alike is not None:
        holder[key] = draw(alike)
    elif known := [one for one in stock.branches.get(key, ()) if isinstance(one, str)]:
        holder[key] = draw(st.sampled_from(known))


def _slots(tree: Tree) -> Iterator[tuple[Any, Any]]:
    """Every place of a tree, as what holds it and the key or number under which it does."""
    for key in list(tree) if isinstance(tree, dict) else range(len(tree)):
        yield tree, key
        if isinstance(tree[key], dict | list):
            yield from _slots(tree[key])


def _change(draw: st.DrawFn, holder: Any, key: Any, stock: Stock) -> None:
    match draw(st.integers(0, 11)):
        case 0:
            del holder[key]
        case 1 | 2 | 3 | 4:
            holder[key] = draw(stock.leaf())
        case 5 | 6 if isinstance(holder, dict) and key in stock.branches:  # what another file says there
            holder[key] = deepcopy(draw(st.sampled_from(stock.branches[key])))
        case 7 if isinstance(holder, dict):  # a key from somewhere else
            other = draw(st.sampled_from(stock.keys))
            holder[other] = deepcopy(draw(st.sampled_from(stock.branches[other])))
        case 8:  # dated
            days = draw(st.lists(st.dates().map(str) | st.sampled_from(tricks.DAYS), min_size=1, max_size=3, unique=True))
            holder[key] = {day: deepcopy(holder[key]) for day in days}
        case 9:
            for _deeper in range(draw(st.sampled_from([1, 2, 5, 40]))):
                holder[key] = [holder[key]]
        case 10 if isinstance(holder[key], list):
            holder[key] = holder[key] * draw(st.sampled_from([2, 3, 50]))
        case _ if isinstance(holder, dict):
            spelt = draw(st.sampled_from(tricks.TEXTS).map(_quoted) | st.sampled_from(stock.keys))
            holder[spelt] = holder.pop(key)


def _plain_or_quoted(text: str) -> str:
    return text if text and text == text.strip() and text.isalnum() else _quoted(text)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=len(text) % 2 == 0)


@st.composite
def spoilt(draw: st.DrawFn, text: str) -> bytes:
    """The bytes of a text, most often as they should be, else in other encodings, cut, or with something put in."""
    match draw(st.integers(0, 24)):
        case 0:
            encoding = draw(st.sampled_from(["gb18030", "utf-16", "utf-16-be", "utf-8-sig", "utf-32", "latin-1", "big5"]))
            return text.encode(encoding, "replace")
        case 1:
            text = text.replace("\n", draw(st.sampled_from(["\r\n", "\r", "\x85", "\u2028", "\n\n", " "])))
        case 2:
            place = draw(st.integers(0, len(text)))
            text = text[:place] + draw(st.sampled_from([*tricks.TEXTS, *tricks.YAML])) + text[place:]
        case 3:
            text = text[: draw(st.integers(0, len(text)))]
        case 4:
            place = draw(st.integers(0, len(text)))
            return text[:place].encode("utf-8", "surrogatepass") + draw(st.binary(max_size=4)) + text[place:].encode(
                "utf-8", "surrogatepass"
            )
        case 5:
            place = draw(st.integers(0, len(text)))
            piece = draw(st.sampled_from([" ", "[", "{", "- ", "x", "9", "\t", "#", "名", "'"]))
            text = text[:place] + piece * draw(st.sampled_from([40, 3000, 20_000])) + text[place:]
    return text.encode("utf-8", "surrogatepass")
