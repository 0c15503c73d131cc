"""Rows of an input as they stood, packed: a million take a hundred megabytes of a temporary file and little memory."""

import marshal
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import IO, TypeVar

Kind = TypeVar("Kind", bound=Hashable)
Names = tuple[str, ...]
Cells = tuple[object, ...]  # texts, numbers, None, and lists and mappings of these
Raw = dict[str, object]

CHUNK = 4096  # rows that are looked at together
_LENGTH = 8  # bytes before every chunk that say how long it is
_PLAIN = 2  # the version of marshal that does not look for objects that come twice: cells are many and small


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that have the same columns: their numbers in the input (1 is the first row of data), and each column."""

    numbers: Sequence[int]
    columns: dict[str, Sequence[object]]


def grouped(rows: Iterable[Mapping[str, object]]) -> Iterator[list[Group]]:
    """Rows a chunk at a time, within a chunk those of the same columns together."""
    first, left = 1, iter(rows)
    while chunk := list(islice(left, CHUNK)):
        by_names = _sorted_out([tuple(row) for row in chunk], [tuple(row.values()) for row in chunk], first)
        yield [
            _group(numbers, {name: place for place, name in enumerate(names)}, own)
            for names, (numbers, own) in by_names.items()
        ]
        first += len(chunk)


class PackedRows:
    """Rows that were read once and can be gone through as often as wanted, in their order."""

    def __init__(self, file: IO[bytes], rows: Iterable[tuple[Names, Cells]]) -> None:
        """Read all rows and pack them into a file of one's own, which is empty and stays open meanwhile."""
        self.count = 0
        self._kinds: dict[Names, int] = {}
        self._file = file
        left = iter(rows)
        while chunk := list(islice(left, CHUNK)):
            self.count += len(chunk)
            kinds = [self._kinds.setdefault(names, len(self._kinds)) for names, _cells in chunk]
            packed = marshal.dumps((_one(kinds), [cells for _names, cells in chunk]), _PLAIN)
            self._file.write(len(packed).to_bytes(_LENGTH, "big") + packed)

    @property
    def names(self) -> list[str]:
        """Every column that a row has, in the order in which they come."""
        return list(dict.fromkeys(name for names in self._kinds for name in names))

    def chunks(self, choose: Callable[[Names], Mapping[str, int]]) -> Iterator[list[Group]]:
        """The rows a chunk at a time; `choose` says under which name which of their columns is wanted."""
        chosen = [choose(names) for names in self._kinds]
        for first, kinds, cells in self._unpacked():
            yield [
                _group(numbers, chosen[kind], own) for kind, (numbers, own) in _sorted_out(kinds, cells, first).items()
            ]

    def rows(self, numbers: Collection[int] | None = None) -> Iterator[tuple[int, Raw]]:
        """The rows with those numbers, or all, as they stood."""
        names = list(self._kinds)
        for first, kinds, cells in self._unpacked():
            for number, (kind, own) in enumerate(zip(kinds, cells, strict=True), start=first):
                if numbers is None or number in numbers:
                    yield number, dict(zip(names[kind], own, strict=True))

    def _unpacked(self) -> Iterator[tuple[int, Sequence[int], list[Cells]]]:
        first, place = 1, 0
        while True:
            self._file.seek(place)  # another may go through the rows at the same time
            length = int.from_bytes(self._file.read(_LENGTH), "big")
            if not length:
                return
            kinds, cells = marshal.loads(self._file.read(length))
            yield first, [kinds] * len(cells) if isinstance(kinds, int) else kinds, cells
            first += len(cells)
            place += _LENGTH + length


def _one(kinds: list[int]) -> int | list[int]:
    return kinds[0] if kinds.count(kinds[0]) == len(kinds) else kinds


def _group(numbers: Sequence[int], chosen: Mapping[str, int], rows: Sequence[Cells]) -> Group:
    columns = list(zip(*rows, strict=True))
    return Group(numbers, {name: columns[place] for name, place in chosen.items()})


def _sorted_out(
    kinds: Sequence[Kind], rows: Sequence[Cells], first: int
) -> dict[Kind, tuple[Sequence[int], Sequence[Cells]]]:
    """The rows of every kind with their numbers."""
    if kinds.count(kinds[0]) == len(kinds):
        return {kinds[0]: (range(first, first + len(rows)), rows)}
    found: dict[Kind, tuple[list[int], list[Cells]]] = {}
    for number, (kind, row) in enumerate(zip(kinds, rows, strict=True), start=first):
        numbers, own = found.setdefault(kind, ([], []))
        numbers.append(number)
        own.append(row)
    return {kind: (numbers, own) for kind, (numbers, own) in found.items()}
