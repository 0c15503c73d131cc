"""The reference of the rule file, written from the declarations, with examples out of the shipped policies.

Nothing in it is written twice: meanings are the help texts of the keys, and every example is a line of a
policy that runs.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from inspect import cleandoc
from pathlib import Path
from textwrap import dedent
from typing import Any

from callbackctl.policy.dated import Dates
from callbackctl.policy.model import Policy
from callbackctl.policy.nodes import ListNode, MapNode, Node, ScalarNode, compose, decode, end_of
from callbackctl.policy.problems import Ledger, visible
from callbackctl.policy.shaped import fitting
from callbackctl.policy.shapes import (
    Anything,
    Key,
    ListOf,
    MapOf,
    ModelOf,
    OneOf,
    Shape,
    expected,
    keys_of,
    shorthand_of,
)

_LONGEST_EXAMPLE = 8

_INTRODUCTION = """\
# The rule file

*This page is written by `tools/reference.py` from the declarations in `callbackctl/policy`; every example is
taken from a policy in `rules/`. `callbackctl rules schema` prints the same as a JSON Schema for editors, and
[errors.md](errors.md) shows what is said about mistakes.*

A rule file is one YAML document in UTF-8, named after its policy: `rules/<id>.yaml`. Only `null`, `true`,
`false`, whole numbers and decimals are told from text; anchors, aliases, tags and further documents are
refused. Where a list is asked, a single value is a list of one. Unknown keys are refused.

**Any value can be dated.** A mapping whose keys are dates is the value from each date on; an entry is the
plain value, or `value` with the `clause` that set it. Before the first date there is no value, and `null`
ends it. A rule whose trigger or time limit is dated is there while they are in force. The value on the day of
the event counts.

```yaml
every:
  2020-01-01: {value: 12 months, clause: "4"}
  2023-07-01: {value: 6 months, clause: "4, amended"}
```
"""


@dataclass(frozen=True, slots=True)
class Example:
    """Where a shipped policy uses a key: the file's name and the lines, without their indentation."""

    file: str
    text: str


def reference_markdown(rules_dir: Path) -> str:
    """The page `docs/rules.md`: every key by model, with meaning, shape, default and an example."""
    examples = find_examples(rules_dir)
    parts = [_INTRODUCTION]
    for cls, places in _models().items():
        parts.append(_model_section(cls, places, examples))
    return "\n".join(parts)


def unused_keys(rules_dir: Path) -> list[str]:
    """The keys, as `Model.key`, that no shipped policy uses."""
    used = find_examples(rules_dir)
    return [f"{cls.__name__}.{name}" for cls in _models() for name in keys_of(cls) if (cls, name) not in used]


def errors_markdown(bad_dir: Path) -> str:
    """The page `docs/errors.md`: every bad file of the tests with what is said about it."""
    parts = [
        "# What is said about mistakes\n\n*This page is written by `tools/reference.py` from `tests/bad`, "
        "where each file is tested to be refused with exactly this message. `# here` marks the lines "
        "that are wrong.*\n"
    ]
    for message in sorted(bad_dir.rglob("*.expected")):
        content = message.with_suffix(".yaml").read_bytes()
        parts.append(f"## {message.relative_to(bad_dir).with_suffix('')}\n")
        parts.append(_block("yaml", _shown(content)))
        parts.append(_block("text", message.read_text(encoding="utf-8")))
    return "\n".join(parts)


def _shown(content: bytes) -> str:
    """A file as far as it can be shown on a page."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return f"# these bytes are not UTF-8: {content[:30].hex(' ')} …"
    if "\0" in text[:2]:
        return f"# these bytes are not text: {content[:30].hex(' ')} …"
    return "\n".join(visible(line) for line in text.splitlines()) or "# nothing"


def _block(language: str, text: str) -> str:
    return f"~~~{language}\n{text.rstrip()}\n~~~\n"


def _models() -> dict[Any, list[str]]:
    """The models of a rule file in the order in which one meets them, and where each stands."""
    found: dict[Any, list[str]] = {Policy: []}
    waiting = [Policy]
    while waiting:
        cls = waiting.pop(0)
        before = found[cls][0] + "." if found[cls] else ""
        for key in keys_of(cls).values():
            for inner, path in _inner_models(key.shape, before + key.name):
                if inner not in found:
                    waiting.append(inner)
                found.setdefault(inner, []).append(path)
    return found


def _inner_models(shape: Shape, path: str) -> Iterator[tuple[Any, str]]:
    match shape:
        case ModelOf(cls):
            yield cls, path
        case ListOf(item):
            yield from _inner_models(item, path)
        case MapOf(_, value):
            yield from _inner_models(value, f"{path}.<name>")
        case OneOf(alternatives):
            for each in alternatives:
                yield from _inner_models(each, path)


def _model_section(cls: Any, places: list[str], examples: dict[tuple[Any, str], Example]) -> str:
    title = f"`{places[0]}`" if places else "The file"
    lines = [f"## {title}\n", cleandoc(cls.__doc__ or ""), ""]
    if places[1:]:
        lines += ["Also: " + ", ".join(f"`{place}`" for place in places[1:]) + ".", ""]
    if short := shorthand_of(cls):
        lines += [f"Instead of a mapping, a plain value stands for `{short.name}`.", ""]
    for key in keys_of(cls).values():
        lines += _key_lines(key, examples.get((cls, key.name)))
    return "\n".join(lines)


def _key_lines(key: Key, example: Example | None) -> Iterator[str]:
    need = "required" if key.required else _default(key.default)
    yield f"### {key.name}\n"
    yield f"{key.about[:1].upper()}{key.about[1:]}. *{_shape_words(key.shape)}; {need}.*"
    yield ""
    if example:
        yield _block("yaml", f"# {example.file}\n{example.text}")


def _shape_words(shape: Shape) -> str:
    """The shape in words; models are told by their sections."""
    match shape:
        case ListOf(item):
            return f"{_shape_words(item)}, or a list of such"
        case MapOf(key, value):
            return f"a mapping, its keys {_shape_words(key)}, its values {_shape_words(value)}"
        case ModelOf(cls):
            short = shorthand_of(cls)
            plain = f"{_shape_words(short.shape)}, or " if short else ""
            return f"{plain}a mapping with {', '.join(f'`{name}`' for name in keys_of(cls))}"
        case OneOf(alternatives):
            return "; or ".join(_shape_words(each) for each in alternatives)
        case Anything():
            return "anything"
    return expected(shape)


def _default(default: object) -> str:
    if default in (None, (), {}, "") or not isinstance(default, str | int | float | bool):
        return "optional"
    return f"`{json.dumps(default) if isinstance(default, bool) else default}` where it is left out"


def find_examples(rules_dir: Path) -> dict[tuple[Any, str], Example]:
    """For each model class and key the first shipped policy that uses it; raises RuleFileError."""
    found: dict[tuple[Any, str], Example] = {}
    for path in sorted(rules_dir.glob("*.yaml")):
        if path.name.endswith(".tests.yaml"):
            continue
        ledger = Ledger(str(path))
        root, __ = compose(decode(path.read_bytes(), ledger), ledger)
        visitor = _Visitor(f"rules/{path.name}", ledger.lines, Dates(root, ledger), found)
        visitor.visit(ModelOf(Policy), root, None)
        ledger.refuse()
    return found


@dataclass
class _Visitor:
    """Goes through a file with its shapes and notes the keys it uses, written out or by a plain value."""

    file: str
    lines: list[str]
    dates: Dates
    found: dict[tuple[Any, str], Example]

    def visit(self, shape: Shape, node: Node, key: ScalarNode | None) -> None:
        """Note all the keys used in a node of a shape, in all its states."""
        if self.dates.is_dated(node):
            for entry in self.dates.entries(node):
                if entry.node:
                    self.visit(shape, entry.node, key)
            return
        match shape:
            case OneOf():
                for each in fitting(shape, node)[:1]:
                    self.visit(each, node, key)
            case ListOf(item):
                for each_node in node.items if isinstance(node, ListNode) else [node]:
                    self.visit(item, each_node, key)
            case MapOf(_, value) if isinstance(node, MapNode):
                for inner, each_node in node.entries.values():
                    self.visit(value, each_node, inner)
            case ModelOf(cls):
                self._visit_model(cls, node, key)

    def _visit_model(self, cls: Any, node: Node, key: ScalarNode | None) -> None:
        short = shorthand_of(cls)
        if not isinstance(node, MapNode):
            if short and key:
                self._note(cls, short.name, key, node)
                self.visit(short.shape, node, key)
            return
        for name, (inner, value) in node.entries.items():
            if declared := keys_of(cls).get(name):
                self._note(cls, name, inner, value)
                self.visit(declared.shape, value, inner)

    def _note(self, cls: Any, name: str, key: ScalarNode, node: Node) -> None:
        if (cls, name) in self.found:
            return
        end = end_of(node)
        block = isinstance(node, ListNode | MapNode) and not node.flow
        last = end.line - 1 if block and end.line > key.place.line else max(node.place.line, end.line)
        lines = self.lines[key.place.line - 1 : last]
        while lines and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
            lines.pop()
        if len(lines) > _LONGEST_EXAMPLE:
            lines = [*lines[:_LONGEST_EXAMPLE], " " * key.place.column + "# …"]
        self.found[cls, name] = Example(self.file, dedent("\n".join(lines)))
