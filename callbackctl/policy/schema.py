"""The JSON Schema of a rule file, from the same declarations as the reader: editors check as one types.

It allows a little more than the reader, which also knows what cannot stand together.
"""

from inspect import cleandoc
from typing import Any

from callbackctl.policy.model import Policy
from callbackctl.policy.shapes import (
    Choice,
    Integer,
    Key,
    ListOf,
    MapOf,
    ModelOf,
    Number,
    OneOf,
    Parsed,
    Shape,
    Text,
    Truth,
    keys_of,
    shorthand_of,
)
from callbackctl.policy.values import CalendarDate

Schema = dict[str, Any]

# Editors' regular expressions take \w for ASCII only; the schema leaves all other letters alone.
_LETTER, _LETTER_OR_DASH = r"[^\x00-/:-@\[-`{-\x7f]", r"[^\x00-,./:-@\[-^`{-\x7f]"


def json_schema(model: type[Any] = Policy, dated: bool = True) -> Schema:
    """The schema (draft 2020-12) of a file that holds one `model`; `dated`: any value within may be dated."""
    builder = _Builder(dated)
    root = builder.model(ModelOf(model))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"callbackctl {model.__name__.lower()} file",
        **root,
        "$defs": dict(sorted(builder.definitions.items())),
    }


class _Builder:
    """Collects the definitions that the schema refers to, each shape once."""

    def __init__(self, dated: bool) -> None:
        self.dated = dated
        self.definitions: dict[str, Schema] = {}

    def value(self, shape: Shape) -> Schema:
        """A value of the shape, or a dated one."""
        plain = self.reference(shape)
        if not self.dated:
            return plain
        name = f"dated {_name(shape)}"
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = {"anyOf": [plain, self._dated_mapping(plain)]}
        return {"$ref": f"#/$defs/{_pointer(name)}"}

    def _dated_mapping(self, plain: Schema) -> Schema:
        entry = {
            "type": "object",
            "properties": {"value": {"anyOf": [plain, {"type": "null"}]}, "clause": self.reference(Text())},
            "required": ["value"],
            "additionalProperties": False,
        }
        return {
            "type": "object",
            "description": "the value from each date on; null ends it",
            "patternProperties": {CalendarDate.PATTERN: {"anyOf": [plain, entry, {"type": "null"}]}},
            "additionalProperties": False,
            "minProperties": 1,
        }

    def reference(self, shape: Shape) -> Schema:
        """A reference to the definition of a shape, made where it is not there yet."""
        name = _name(shape)
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = self._define(shape)
        return {"$ref": f"#/$defs/{_pointer(name)}"}

    def _define(self, shape: Shape) -> Schema:
        match shape:
            case Text():
                return {"type": ["string", "number"], "pattern": r"\S"}
            case Integer():
                return {"type": "integer"}
            case Number():
                return {"type": "number"}
            case Truth():
                return {"type": "boolean"}
            case Choice(words):
                return {"enum": list(words)}
            case Parsed(cls):
                return _parsed(cls)
        return self._define_collection(shape)

    def _define_collection(self, shape: Shape) -> Schema:
        match shape:
            case ListOf(item):
                many = {"type": "array", "items": self.value(item)} | ({"minItems": 1} if self.dated else {})
                return {"anyOf": [self.reference(item), many]}
            case MapOf(key, value):
                names = self.reference(key)
                return {"type": "object", "propertyNames": names, "additionalProperties": self.value(value)}
            case ModelOf(cls):
                short = shorthand_of(cls)
                mapping = self.model(shape)
                return {"anyOf": [mapping, self.reference(short.shape)]} if short else mapping
            case OneOf(alternatives, nullable):
                rest = [{"type": "null"}] if nullable else []
                return {"anyOf": [*(self.reference(each) for each in alternatives), *rest]}
        return {}

    def model(self, shape: ModelOf) -> Schema:
        """A mapping with the declared keys."""
        keys = keys_of(shape.cls).values()
        return {
            "type": "object",
            "description": cleandoc(shape.cls.__doc__ or ""),
            "properties": {key.name: self._property(key) for key in keys},
            "required": [key.name for key in keys if key.required],
            "additionalProperties": False,
        }

    def _property(self, key: Key) -> Schema:
        return {"description": key.about, **self.value(key.shape)}


def _parsed(cls: Any) -> Schema:
    pattern = cls.PATTERN.replace(r"[^\W_]", _LETTER).replace(r"[\w-]", _LETTER_OR_DASH)
    try:
        cls.parse("1")
        kinds: list[str] = ["string", "integer"]
    except ValueError:
        kinds = ["string"]
    return {"type": kinds, "pattern": pattern, "description": cls.EXPECTED}


def _name(shape: Shape) -> str:
    """A readable name for a shape, the same for equal shapes only."""
    match shape:
        case ModelOf(cls) | Parsed(cls):
            return str(cls.__name__)
        case Choice(words):
            return "|".join(words)
        case ListOf(item):
            return f"list of {_name(item)}"
        case MapOf(key, value):
            return f"{_name(key)} to {_name(value)}"
        case OneOf(alternatives, nullable):
            return " or ".join([*map(_name, alternatives), *(["null"] if nullable else [])])
    return type(shape).__name__.lower()


def _pointer(name: str) -> str:
    return name.replace(" ", "%20").replace("|", "%7C")
