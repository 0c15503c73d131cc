"""The text of a rule file as located nodes: YAML without its surprises, and without its weapons.

Only `null`, `true`, `false`, whole numbers and decimals are told from text; anchors, aliases, merge keys,
tags, directives and further documents are refused. A hostile file is given up as soon as it passes a limit.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import yaml

from callbackctl.messages import _, to_translate
from callbackctl.policy.library import MAX_BYTES
from callbackctl.policy.problems import Ledger, Place
from callbackctl.troubles import reason

MAX_DEPTH = 30
MAX_NODES = 20_000
MAX_SCALAR = 10_000

_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,14})")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,14})\.[0-9]{1,15}")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
# libyaml compares every %TAG with all before it: a megabyte of them would take minutes.
_DIRECTIVE = re.compile(r"^%", re.MULTILINE)

NOWHERE = Place(0, 0)
Kind = Literal["empty", "null", "truth", "integer", "decimal", "text"]


@dataclass(slots=True, eq=False)
class ScalarNode:
    """One value. `text` is what the file says; `plain` is false where it is quoted or a block of text."""

    place: Place
    text: str
    plain: bool

    @property
    def kind(self) -> Kind:
        """What the value is when nothing else is known about it."""
        if not self.plain:
            return "text"
        if self.text in ("", "null", "~"):
            return "null" if self.text else "empty"
        if self.text in ("true", "false"):
            return "truth"
        if _INTEGER.fullmatch(self.text):
            return "integer"
        return "decimal" if _DECIMAL.fullmatch(self.text) else "text"

    @property
    def value(self) -> str | int | float | bool | None:
        """The value by its kind; text is given as it stands."""
        match self.kind:
            case "empty" | "null":
                return None
            case "truth":
                return self.text == "true"
            case "integer":
                return int(self.text)
            case "decimal":
                return float(self.text)
            case "text":
                return self.text


@dataclass(slots=True, eq=False)
class ListNode:
    """A list."""

    place: Place
    items: list["Node"] = field(default_factory=list)
    flow: bool = False
    end: Place = NOWHERE


@dataclass(slots=True, eq=False)
class MapNode:
    """A mapping: its entries by the text of their keys, in the order of the file; each key once."""

    place: Place
    entries: dict[str, tuple[ScalarNode, "Node"]] = field(default_factory=dict)
    flow: bool = False
    end: Place = NOWHERE
    pending: "Node | None" = None


@dataclass(slots=True, eq=False)
class BrokenNode:
    """Something already refused; it keeps its place so that the rest can be read."""

    place: Place


Node = ScalarNode | ListNode | MapNode | BrokenNode


def end_of(node: Node) -> Place:
    """The place after a node, which is not part of it any more."""
    if isinstance(node, ListNode | MapNode):
        return node.end
    return Place(node.place.line, node.place.column + node.place.width)


def plain_value(node: Node) -> Any:
    """The node as plain data: scalars by their kind, lists as tuples, mappings as dictionaries."""
    match node:
        case ScalarNode():
            return node.value
        case ListNode():
            return tuple(plain_value(item) for item in node.items)
        case MapNode():
            return {name: plain_value(value) for name, (__, value) in node.entries.items()}
        case BrokenNode():
            return None


class _Stop(Exception):
    """The file is not read further: what is wrong has been noted."""


def read_bytes(path: Path, ledger: Ledger) -> bytes:
    """The bytes of a file of sane size; raises RuleFileError."""
    try:
        if path.exists() and not path.is_file():
            _whole_file(ledger, _("this is not a file"))
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        _whole_file(ledger, _("cannot be read: {reason}").format(reason=reason(error)))
        raise
    if len(content) > MAX_BYTES:
        _whole_file(ledger, _("the file is larger than {limit} bytes").format(limit=MAX_BYTES))
    return content


def _whole_file(ledger: Ledger, message: str, hint: str = "") -> None:
    ledger.add(NOWHERE, message, hint)
    ledger.refuse()


def decode(content: bytes, ledger: Ledger) -> str:
    """The text of a file in UTF-8 without control characters; raises RuleFileError."""
    if len(content) > MAX_BYTES:
        _whole_file(ledger, _("the file is larger than {limit} bytes").format(limit=MAX_BYTES))
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or content[1:2] == b"\0" or content[:1] == b"\0":
        _whole_file(ledger, _("the file is not in UTF-8 but in UTF-16 or binary"), _("save it as UTF-8"))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _refuse_encoding(content, error, ledger)
        raise
    ledger.set_text(text)
    if found := _FORBIDDEN.search(text):
        code = f"U+{ord(found[0]):04X}"
        ledger.add(_place_at(text, found.start()), _("the control character {code} is not allowed").format(code=code))
    if found := _DIRECTIVE.search(text):
        ledger.add(_place_at(text, found.start()), _("directives (%) are not allowed in a rule file"))
    ledger.refuse()
    return text


def _refuse_encoding(content: bytes, error: UnicodeDecodeError, ledger: Ledger) -> None:
    try:
        shown = content.decode("gb18030")
        hint = _("it looks like GBK: save it as UTF-8")
    except UnicodeDecodeError:
        shown = content.decode("utf-8", "replace")
        hint = _("save it as UTF-8")
    ledger.set_text(shown.removeprefix("\ufeff"))
    before = content[: error.start].decode("utf-8-sig")
    ledger.add(_place_at(before, len(before)), _("the file is not in UTF-8"), hint)
    ledger.refuse()


def _place_at(text: str, index: int) -> Place:
    before = re.split(r"\r\n|\r|\n", text[:index])
    return Place(len(before), len(before[-1]) + 1)


def compose(text: str, ledger: Ledger) -> tuple[Node, int]:
    """The nodes of a text and their number.

    Mistakes that leave the rest readable are noted in the ledger; raises RuleFileError for the others.
    """
    composer = _Composer(ledger)
    try:
        for event in _events(text):
            composer.take(event)
    except _Stop:
        ledger.refuse()
    except yaml.MarkedYAMLError as error:
        _note_syntax(error, ledger)
        ledger.refuse()
    if composer.root is None or (isinstance(composer.root, ScalarNode) and composer.root.kind == "empty"):
        _whole_file(ledger, _("the file is empty"))
    assert composer.root is not None
    return composer.root, composer.count


def _events(text: str) -> Iterator[yaml.Event]:
    parser = _PARSER(text)
    try:
        while parser.check_event():
            yield parser.get_event()
    finally:
        parser.dispose()


class _Composer:
    """Builds nodes from the parser's events, with a stack of its own: the depth of a file is its author's."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.root: Node | None = None
        self.stack: list[ListNode | MapNode] = []
        self.count = 0
        self.documents = 0

    def take(self, event: yaml.Event) -> None:
        """One event of the parser."""
        match event:
            case yaml.ScalarEvent():
                self._put(self._scalar(event))
            case yaml.CollectionStartEvent():
                self._open(event)
            case yaml.CollectionEndEvent():
                self.stack.pop().end = _place(event)
            case yaml.AliasEvent():
                name = str(event.anchor)[:40]
                self.ledger.add(_place(event), _("aliases (*{name}) are not allowed").format(name=name),
                                _("write the value out where it is used"))  # fmt: skip
                self._put(BrokenNode(_place(event)))
            case yaml.DocumentStartEvent():
                self._document(event)

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            self._stop(event, _("a second document starts here; a rule file is one document"))

    def _scalar(self, event: yaml.ScalarEvent) -> ScalarNode:
        self._refuse_extras(event, event.tag)
        place = _place(event)
        if len(event.value) > MAX_SCALAR:
            self._stop(event, _("this text is longer than {limit} characters").format(limit=MAX_SCALAR))
        return ScalarNode(place, event.value, event.style in ("", None))

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        self._refuse_extras(event, event.tag)
        shape = ListNode if isinstance(event, yaml.SequenceStartEvent) else MapNode
        node: ListNode | MapNode = shape(_place(event), flow=bool(event.flow_style))
        self._put(node)
        self.stack.append(node)
        if len(self.stack) > MAX_DEPTH:
            message = _("lists and mappings lie more than {limit} deep in one another here")
            self._stop(event, message.format(limit=MAX_DEPTH))

    def _refuse_extras(self, event: yaml.NodeEvent, tag: str | None) -> None:
        if event.anchor:
            name = str(event.anchor)[:40]
            self.ledger.add(_place(event), _("anchors (&{name}) are not allowed").format(name=name),
                            _("write the value out where it is used"))  # fmt: skip
        if tag:
            name = str(tag).replace("tag:yaml.org,2002:", "!!")[:40]
            self.ledger.add(_place(event), _("tags ({name}) are not allowed").format(name=name))

    def _put(self, node: Node) -> None:
        self.count += 1
        if self.count > MAX_NODES:
            self.ledger.add(node.place, _("the file holds more than {limit} values").format(limit=MAX_NODES))
            raise _Stop
        if not self.stack:
            self.root = node
        elif isinstance(parent := self.stack[-1], ListNode):
            parent.items.append(node)
        elif parent.pending is None:
            parent.pending = node
        else:
            key, parent.pending = parent.pending, None
            self._enter(parent, key, node)

    def _enter(self, parent: MapNode, key: Node, value: Node) -> None:
        if not isinstance(key, ScalarNode):
            if not isinstance(key, BrokenNode):
                self.ledger.add(key.place, _("a key must be plain text, not a list or a mapping"))
        elif key.plain and key.text == "<<":
            self.ledger.add(key.place, _("merge keys (<<) are not allowed"),
                            _("write the keys out where they hold"))  # fmt: skip
        elif key.kind == "empty":
            self.ledger.add(key.place, _("a key is missing before the colon"))
        elif first := parent.entries.get(key.text):
            message = _("the key '{name}' is here twice").format(name=key.text[:40])
            self.ledger.add(key.place, message, _("first on line {line}").format(line=first[0].place.line))
        else:
            parent.entries[key.text] = (key, value)

    def _stop(self, event: yaml.Event, message: str) -> None:
        self.ledger.add(_place(event), message)
        raise _Stop


def _place(event: yaml.Event) -> Place:
    """Where an event starts; scalars on one line have a width, collections that of their first character."""
    start, end = event.start_mark, event.end_mark
    assert start is not None, "only events that a parser made are read"
    assert end is not None
    single = isinstance(event, yaml.ScalarEvent | yaml.AliasEvent) and start.line == end.line
    return Place(start.line + 1, start.column + 1, max(1, end.column - start.column) if single else 1)


# What the parser says, and what its writer most likely did.
_LIKELY_CAUSES = (
    ("mapping values are not allowed", to_translate("quote a text that holds ': '; or mend the lines above")),
    ("cannot start any token", to_translate("quote a text that starts with @ or `")),
    ("expected <document start>", to_translate("quote the whole text, or mend the indentation")),
    ("could not find expected ':'", to_translate("a key has no colon, or no space after it")),
    ("did not find expected key", to_translate("the indentation does not fit the lines above")),
    ("did not find expected '-' indicator", to_translate("the items of a list must be indented alike")),
    ("did not find expected ',' or", to_translate("a bracket is not closed, or a comma is missing")),
    ("unexpected end of stream", to_translate("a quotation mark is not closed")),
    ("while scanning a block scalar", to_translate("the text after | or > must start on the next line")),
    ("unknown escape character", to_translate("put single quotes around a text with backslashes")),
    ("undefined tag handle", to_translate("put quotes around a text that starts with !")),
)  # fmt: skip


def _note_syntax(error: yaml.MarkedYAMLError, ledger: Ledger) -> None:
    said = f"{error.context or ''} {error.problem or ''}"
    cause = next((cause for words, cause in _LIKELY_CAUSES if words in said), "")
    mark = error.problem_mark or error.context_mark
    place = Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
    if ledger.lines[place.line - 1 : place.line] and ledger.lines[place.line - 1][place.column - 1 :][:1] == "\t":
        cause = to_translate("indent with spaces, not tabs")
    message = _("this is not valid YAML: {reason}").format(reason=error.problem or error.context)
    ledger.add(place, message, _(cause) if cause else "")
