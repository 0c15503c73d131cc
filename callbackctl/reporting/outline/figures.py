"""Which figures can be opened, by the names that `report --rows` knows."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any


class Figures:
    """The figures of a report that have rows behind them."""

    def __init__(self, known: Collection[str] = ()) -> None:
        self._known = frozenset(known)

    def opens(self, name: str, count: object) -> str:
        """The name, where the figure is not nothing and can be opened; else empty."""
        return name if count and name in self._known else ""

    def of(self, group: str, values: Mapping[str, Any], keys: Sequence[str]) -> dict[str, str]:
        """The figures `GROUP.KEY` of a row, by column."""
        names = {key: self.opens(f"{group}.{key}", values.get(key)) for key in keys}
        return {key: name for key, name in names.items() if name}
