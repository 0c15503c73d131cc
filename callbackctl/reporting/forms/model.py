"""The parts of a paper form."""

from collections.abc import Sequence
from dataclasses import dataclass

from callbackctl.reporting.outline.model import Table


@dataclass(frozen=True, slots=True)
class Field:
    """Something known or to be filled in: its value, or choices to tick, or so many blank lines."""

    label: str
    value: str = ""
    choices: Sequence[str] = ()
    lines: int = 1
    wanted: bool = False

    @property
    def blank(self) -> bool:
        """Whether it is to be written by hand."""
        return not self.value and not self.choices


@dataclass(frozen=True, slots=True)
class Block:
    """Fields or words under a heading."""

    title: str
    fields: Sequence[Field] = ()
    words: Sequence[str] = ()
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """A whole form, in the language spoken."""

    organization: str
    title: str
    number: str
    blocks: Sequence[Block]
    signatures: Sequence[str]
    note: str = ""
