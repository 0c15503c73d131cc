"""What came of a scenario, and how what came is held against what was expected."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any


@dataclass(slots=True)
class Difference:
    """One place where what came is not what was expected; both as short texts."""

    where: str
    expected: str
    got: str


@dataclass(slots=True)
class Result:
    """One scenario's outcome; passed when there is no difference."""

    name: str
    differences: list[Difference] = field(default_factory=list)

    @property
    def passed(self) -> bool:
        """Whether everything came as expected."""
        return not self.differences


def wanted_keys(expected: Any) -> dict[str, Any]:
    """The keys that were given: a key left out has its default, and `null` stands for none where that can be said."""
    given = {item.name: getattr(expected, item.name) for item in fields(expected)}
    unsaid = {item.name: item.default for item in fields(expected)}
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in given.items()
        if value != unsaid[name]
    }


def fits(wanted: Mapping[str, Any], came: Mapping[str, Any]) -> bool:
    """Whether a row that came has all that was expected of it."""
    return all(came.get(name) == value for name, value in wanted.items())


def short(row: Mapping[str, Any]) -> str:
    """A row as one line."""
    return ", ".join(f"{name}: {value}" for name, value in row.items())
