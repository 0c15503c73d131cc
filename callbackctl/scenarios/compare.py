"""What scenarios compare: the keys that were expected, against what came."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any


@dataclass(slots=True)
class Difference:
    """One place where what came is not what was expected; both as short texts."""

    where: str
    expected: str
    got: str


def wanted_of(expected: Any) -> dict[str, Any]:
    """The keys that were given: a key left out has its default, and `null` stands for none where that can be said."""
    given = {item.name: getattr(expected, item.name) for item in fields(expected)}
    unsaid = {item.name: item.default for item in fields(expected)}
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in given.items()
        if value != unsaid[name]
    }


def fits(wanted: Mapping[str, Any], came: Mapping[str, Any]) -> bool:
    """Whether what came has every value that was expected."""
    return all(came.get(name) == value for name, value in wanted.items())


def short(row: Mapping[str, Any]) -> str:
    """A row in a line, for people."""
    return ", ".join(f"{name}: {value}" for name, value in row.items())
