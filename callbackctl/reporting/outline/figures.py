"""Which figures can be opened, by the names that `report --rows` knows."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any


class Figures:
    """The figures of a report that have rows behind them."""

    def __init__(self, known: Collection[str] = ()) -> None:
        self.known = frozenset(known)

    def of(self, group: str, one: str, values: Mapping[str, Any], keys: Sequence[str]) -> dict[str, str]:
        """The figures of one row of a group, by column; only those that are there and are not nothing."""
        names = {key: f"{group}.{one}.{key}" for key in keys if values.get(key)}
        return {key: name for key, name in names.items() if name in self.known}

    def within(self, group: str, values: Mapping[str, Any], keys: Sequence[str]) -> dict[str, str]:
        """The figures of a group that has one row only, by key."""
        names = {key: f"{group}.{key}" for key in keys if values.get(key)}
        return {key: name for key, name in names.items() if name in self.known}
