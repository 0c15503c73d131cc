"""The shapes a value of a file may have, worked out from the declarations of the model.

The reader, the JSON Schema and the reference all go by these shapes and know no key by its name.
"""

import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from functools import cache
from itertools import islice
from typing import Any, Literal

from callbackctl.messages import _

_MANY = 12
"""Messages name so many keys of a model, not all of a long one."""

NodeKind = Literal["scalar", "list", "map"]


@dataclass(frozen=True, slots=True)
class Text:
    """Any text; a number is taken as it is spelt."""


@dataclass(frozen=True, slots=True)
class Integer:
    """A whole number."""


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number or a decimal."""


@dataclass(frozen=True, slots=True)
class Truth:
    """true or false."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of some words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Parsed:
    """A value that reads itself from text: a class with `parse`, `EXPECTED` and `PATTERN`."""

    cls: Any


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list; a single value is a list of one."""

    item: "Shape"


@dataclass(frozen=True, slots=True)
class MapOf:
    """A mapping with keys of the author's choice."""

    key: "Shape"
    value: "Shape"


@dataclass(frozen=True, slots=True)
class ModelOf:
    """A mapping with declared keys: a dataclass of the model."""

    cls: Any


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of several shapes; `nullable`: or null."""

    alternatives: tuple["Shape", ...]
    nullable: bool


@dataclass(frozen=True, slots=True)
class Anything:
    """Data that nobody checks: scalars, lists and mappings as they stand."""


Shape = Text | Integer | Number | Truth | Choice | Parsed | ListOf | MapOf | ModelOf | OneOf | Anything
PLAIN = (Truth, Integer, Number, Choice, Parsed, Text)
"""The shapes of scalars, the strictest first: the order in which alternatives are tried."""

_SIMPLE: dict[Any, Shape] = {
    str: Text(), int: Integer(), float: Number(), bool: Truth(), Any: Anything(), object: Anything(),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Key:
    """One declared key: its spelling in the file and in Python, its meaning, shape and default."""

    name: str
    field: str
    about: str
    shape: Shape
    required: bool
    default: Any


@cache
def shape_of(annotation: Any) -> Shape:
    """The shape of an annotation of the model; raises TypeError for one that no file can hold."""
    if annotation in _SIMPLE:
        return _SIMPLE[annotation]
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is Literal:
        return Choice(tuple(str(word) for word in arguments))
    if origin is tuple and arguments[1:] == (...,):
        return ListOf(shape_of(arguments[0]))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return MapOf(shape_of(arguments[0]), shape_of(arguments[1]))
    if origin in (types.UnionType, typing.Union):
        rest = tuple(shape_of(part) for part in arguments if part is not type(None))
        return OneOf(tuple(dict.fromkeys(rest)), len(rest) < len(arguments))
    if hasattr(annotation, "parse"):
        return Parsed(annotation)
    if is_dataclass(annotation):
        return ModelOf(annotation)
    raise TypeError(f"a file cannot hold {annotation!r}")


@cache
def keys_of(cls: Any) -> dict[str, Key]:
    """The keys of a model class by their spelling in the file."""
    hints = typing.get_type_hints(cls)
    return {key.name: key for key in (_key(each, hints[each.name]) for each in fields(cls))}


def _key(declared: Field[Any], annotation: Any) -> Key:
    has_factory = declared.default_factory is not MISSING
    default = declared.default_factory() if declared.default_factory is not MISSING else declared.default
    name = declared.metadata.get("name") or declared.name
    about = declared.metadata.get("about", "")
    required = declared.default is MISSING and not has_factory
    return Key(name, declared.name, about, shape_of(annotation), required, default)


@cache
def shorthand_of(cls: Any) -> Key | None:
    """The key that a value other than a mapping fills, if the model has one."""
    field = getattr(cls, "SHORTHAND", None)
    return next((key for key in keys_of(cls).values() if key.field == field), None)


def words_of(shape: Shape) -> tuple[str, ...]:
    """The words that a shape allows, if it allows words of its own."""
    match shape:
        case Choice(words):
            return words
        case ListOf(item):
            return words_of(item)
        case OneOf(alternatives):
            return tuple(word for each in alternatives for word in words_of(each))
    return ()


@cache
def accepts(shape: Shape, kind: NodeKind) -> bool:
    """Whether a node of this kind can be read as the shape."""
    match shape:
        case ListOf(item):
            return kind == "list" or accepts(item, kind)
        case MapOf():
            return kind == "map"
        case ModelOf(cls):
            short = shorthand_of(cls)
            return kind == "map" or (short is not None and accepts(short.shape, kind))
        case OneOf(alternatives):
            return any(accepts(each, kind) for each in alternatives)
        case Anything():
            return True
    return kind == "scalar"


def expected(shape: Shape) -> str:
    """What the shape is, in words that follow "expected"."""
    match shape:
        case Text():
            return _("a text")
        case Integer():
            return _("a whole number")
        case Number():
            return _("a number")
        case Truth():
            return _("true or false")
        case Choice(words):
            return f"'{words[0]}'" if len(words) == 1 else _("one of {words}").format(words=", ".join(words))
        case Parsed(cls):
            return _(cls.EXPECTED)
    return _expected_of_many(shape)


def _expected_of_many(shape: Shape) -> str:
    match shape:
        case ListOf(item):
            return _("{item}, or a list of such").format(item=expected(item))
        case MapOf(key):
            return _("a mapping, its keys being {key}").format(key=expected(key))
        case ModelOf(cls):
            names = [*keys_of(cls)] if len(keys_of(cls)) <= _MANY else [*islice(keys_of(cls), _MANY), "…"]
            keys = _("a mapping with the keys {names}").format(names=", ".join(names))
            short = shorthand_of(cls)
            return _("{first} or {second}").format(first=expected(short.shape), second=keys) if short else keys
        case OneOf(alternatives):
            told = [each for each in alternatives if not (each == Integer() and Number() in alternatives)]
            words = list(dict.fromkeys(expected(each) for each in told))
            return _either(words)
    return _("a value")


def _either(words: list[str]) -> str:
    """The alternatives joined with "or"."""
    text = words[0]
    for word in words[1:]:
        text = _("{first} or {second}").format(first=text, second=word)
    return text
