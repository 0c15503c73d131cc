"""What is wrong with a file, gathered: of each kind in each table the first record by name, and how many there are."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class Problem:
    """One kind of trouble: a stable code, the table, the first record concerned, what is wrong, how many are so."""

    code: str
    table: str | None
    record: str | None
    text: str
    count: int = 1


@dataclass(slots=True)
class Problems:
    """Everything that was found."""

    found: dict[tuple[str, str | None], Problem] = field(default_factory=dict)

    def add(self, code: str, table: str | None, record: str | None, text: str) -> None:
        """Note one; where one of its kind is known already, only count it."""
        known = self.found.get((code, table))
        if known is None:
            self.found[code, table] = Problem(code, table, record, text)
        else:
            known.count += 1

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.found.values())

    def __bool__(self) -> bool:
        return bool(self.found)


def record_name(record: str) -> str:
    """How a record is named to people: its key as it stands in seals, without brackets."""
    try:
        key = json.loads(record)
    except ValueError:
        return record
    return " ".join(str(part) for part in key) if isinstance(key, list) else record
