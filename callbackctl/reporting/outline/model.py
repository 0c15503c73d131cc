"""The parts of a report: what the page, the workbook and the printed text are made from.

Everything here is plain data in the language spoken; nothing knows of HTML, cells or Markdown. A number that
can be opened carries the name of its figure; the rows behind it are in :class:`RowList`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["text", "code", "number", "share", "mean", "moment"]
"""What a value is: words, an id, a count, a share of 1, an average, an ISO date or moment."""

Tone = Literal["", "good", "bad"]
Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, the key of its values, and what they are."""

    heading: str
    key: str
    kind: Kind = "text"

    @property
    def counts(self) -> bool:
        """Whether its values are figures, set to the right."""
        return self.kind in ("number", "share", "mean")


@dataclass(frozen=True, slots=True)
class Row:
    """A row: values by column key, the figures that can be opened, links to single rows, and what is bad news."""

    values: Mapping[str, Value]
    figures: Mapping[str, str] = field(default_factory=dict)
    tones: Mapping[str, Tone] = field(default_factory=dict)
    links: Mapping[str, str] = field(default_factory=dict)
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first column names its rows. `total` is the row below the line."""

    name: str
    caption: str
    columns: Sequence[Column]
    rows: Sequence[Row]
    total: Row | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """One set of values of a chart, one a label; None where there is none."""

    name: str
    values: Sequence[float | None]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: bars lie, one a label; columns stand; a line runs through time.

    `limits` are marked: one a label for bars, a single one across columns and lines. `tones` say of
    each label's bar whether it is bad news. `bottom` and `top` are the ends of the scale.
    """

    name: str
    title: str
    shape: Literal["bars", "columns", "line"]
    kind: Kind
    labels: Sequence[str]
    series: Sequence[Series]
    limits: Sequence[float | None] = ()
    limit_name: str = ""
    tones: Sequence[Tone] = ()
    bottom: float = 0.0
    top: float | None = None
    stacked: bool = False

    @property
    def scale_end(self) -> float:
        """The largest value that the scale must hold."""
        if self.top is not None:
            return self.top
        values = [value for one in self.series for value in one.values if value is not None]
        if self.stacked:
            values = [sum(one.values[place] or 0 for one in self.series) for place in range(len(self.labels))]
        return max([*values, *(limit for limit in self.limits if limit is not None)], default=0) or 1.0


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report under one heading."""

    name: str
    title: str
    lead: Sequence[str] = ()
    charts: Sequence[Chart] = ()
    tables: Sequence[Table] = ()


@dataclass(frozen=True, slots=True)
class Tile:
    """One of the few figures that stand at the top."""

    label: str
    value: Value
    kind: Kind
    figure: str = ""
    tone: Tone = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A way to rows that stand below another figure: the anchor, what it is called, how many rows it leads to."""

    anchor: str
    label: str
    size: int


@dataclass(frozen=True, slots=True)
class RowList:
    """The rows behind a figure.

    A row is written once in a document: `rows` are those that stand here, `elsewhere` leads to those that stand below
    another figure. `left_out` counts rows of a figure too large for the document.
    """

    figure: str
    title: str
    columns: Sequence[Column]
    rows: Sequence[Row]
    elsewhere: Sequence[Link] = ()
    left_out: int = 0

    @property
    def size(self) -> int:
        """How many rows the figure has."""
        return len(self.rows) + sum(link.size for link in self.elsewhere) + self.left_out


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole report of one organisation and month, in one language."""

    language: Literal["en", "zh"]
    organization: str
    title: str
    heading: str
    month: str
    facts: Sequence[tuple[str, str]]
    tiles: Sequence[Tile]
    sections: Sequence[Section]
    rows: Sequence[RowList] = ()
    signatures: Sequence[str] = ()
