"""The rows of an input: CSV, a workbook or JSON lines, from a file or standard input; read once and kept packed."""

import codecs
import csv
import io
import json
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import IO, Any

from callbackctl.errors import CallbackError, UsageError
from callbackctl.messages import _
from callbackctl.store.packed import Cells, Group, Names, PackedRows, Raw
from callbackctl.store.records import BEYOND, no_number
from callbackctl.troubles import reason

_PIECE = 1 << 20  # bytes that are looked at together
_IN_MEMORY = 16 << 20  # bytes; what is more is kept in a file without a name, which is gone when the process ends
_KINDS = {".xlsx": "xlsx", ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl"}
_JSON = json.JSONDecoder(parse_constant=no_number)

_SHEET_ROWS = 1_048_576
_SHEET_CELLS = 40_000_000
"""As many rows as a sheet of Excel has, and more cells than a sheet of facts fills."""
_UNPACKED_FREELY, _UNPACKED_TIMES = 64 * 1024**2, 100
"""Bytes that any workbook may have when it is unpacked, and how many more for each byte that is packed."""


class Source:
    """The rows of an input: under our column names, and as they stood."""

    def __init__(self, packed: PackedRows, renames: Mapping[str, str]) -> None:
        self._packed, self._renames = packed, renames

    @property
    def columns(self) -> set[str]:
        """Every column that a row has, under our names."""
        return {name for name in self._chosen(self._packed.names) if name != BEYOND}

    @property
    def headings(self) -> list[str]:
        """Every column as the input calls it, in the order in which they come."""
        return [name for name in self._packed.names if name != BEYOND]

    def chunks(self) -> Iterator[list[Group]]:
        """The rows a chunk at a time, under our column names."""
        return self._packed.chunks(self._chosen)

    def said(self, *columns: str) -> set[tuple[str, ...]]:
        """What the rows say in some columns, each combination once; an empty text for what says nothing."""
        found: set[tuple[str, ...]] = set()
        for group in (group for chunk in self.chunks() for group in chunk):
            nothing = ("",) * len(group.numbers)
            given = [[str(one or "") for one in group.columns.get(name, nothing)] for name in columns]
            found.update(zip(*given, strict=True))
        return found

    def original(self, numbers: Collection[int]) -> Iterator[tuple[int, Raw]]:
        """The rows with those numbers, as they stood."""
        return self._packed.rows(numbers)

    def rows(self) -> Iterator[tuple[int, Raw]]:
        """All rows with their numbers, under our column names."""
        for number, row in self._packed.rows():
            yield number, {name: value for theirs, value in row.items() if (name := self._ours(theirs))}

    def _chosen(self, names: Iterable[str]) -> dict[str, int]:
        return {ours: place for place, name in enumerate(names) if (ours := self._ours(name))}

    def _ours(self, name: str) -> str:
        """What we call a column; empty for one that is left out."""
        ours = self._renames.get(name, name)
        # A file of rejects, mended, comes back with the columns that said why.
        return "" if ours.startswith("rejected_") else ours


@contextmanager
def read_source(name: str, mapping: Iterable[str] = ()) -> Iterator[Source]:
    """Read the rows of a file, or of standard input for `-`, renaming columns by `theirs=ours`.

    Raises CallbackError for what cannot be read, UsageError for a mapping that names no column.
    """
    with SpooledTemporaryFile(max_size=_IN_MEMORY) as kept:
        with _opened(name) as (file, kind):
            packed = PackedRows(kept, _rows(file, kind, name))
        yield Source(packed, _renames(packed, mapping))


def read_rows(name: str) -> list[Raw]:
    """All rows of a file at once: for one that nobody makes very long. Raises CallbackError."""
    with read_source(name) as source:
        return [row for _number, row in source.rows()]


def _renames(packed: PackedRows, mapping: Iterable[str]) -> dict[str, str]:
    renames = dict(_rename(one) for one in mapping)
    present = set(packed.names) - {"", BEYOND}
    missing = [theirs for theirs in renames if theirs not in present] if packed.count else []
    if missing:
        raise UsageError(
            _("--map names columns that are not there: {missing}; there are: {present}").format(
                missing=", ".join(missing), present=", ".join(sorted(present)) or "-"
            )
        )
    names = [ours for name in sorted(present) if (ours := renames.get(name, name))]
    doubled = sorted({name for name in names if names.count(name) > 1})
    if doubled:
        raise UsageError(
            _("with --map two columns are called {names}; leave one out with --map theirs=").format(
                names=", ".join(doubled)
            )
        )
    return renames


def _rename(text: str) -> tuple[str, str]:
    theirs, equals, ours = text.partition("=")
    if not equals or not theirs:
        raise UsageError(_("{text!r} is no mapping; write --map theirs=ours").format(text=text))
    return theirs.strip(), ours.strip()


@contextmanager
def _opened(name: str) -> Iterator[tuple[IO[bytes], str]]:
    """A file that can be gone through more than once, and what it holds."""
    if name == "-":
        with _kept(sys.stdin.buffer) as file:
            yield file, _kind_of(file)
        return
    kind = _KINDS.get(Path(name).suffix.lower(), "csv")
    with _file(name) as file:
        if file.seekable():
            yield file, kind
            return
        with _kept(file) as again:
            yield again, kind


def _file(name: str) -> IO[bytes]:
    try:
        return Path(name).open("rb")
    except OSError as problem:
        raise CallbackError(_("cannot read {path}: {problem}").format(path=name, problem=reason(problem))) from None


@contextmanager
def _kept(stream: IO[bytes]) -> Iterator[IO[bytes]]:
    """What can be read once, kept so that it can be read again."""
    with SpooledTemporaryFile(max_size=_IN_MEMORY) as file:
        copyfileobj(stream, file, _PIECE)
        yield file


def _kind_of(file: IO[bytes]) -> str:
    """What an input without a name holds, by its first bytes."""
    file.seek(0)
    start = file.read(_PIECE)
    begun = start.lstrip()
    while not begun and (piece := file.read(_PIECE)):
        begun = piece.lstrip()
    if begun[:1] in (b"{", b"["):
        return "jsonl"
    return "xlsx" if start[:2] == b"PK" else "csv"


def _rows(file: IO[bytes], kind: str, name: str) -> Iterable[tuple[Names, Cells]]:
    if kind == "xlsx":
        return _xlsx_rows(file, name)
    encoding = _encoding(file, name)
    return _json_rows(file, encoding, name) if kind == "jsonl" else _csv_rows(file, encoding, name)


def _encoding(file: IO[bytes], name: str) -> str:
    """UTF-8 with or without a mark; else GB18030, which Excel in China writes and which GBK is a part of."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            for _piece in _text(file, encoding):
                pass
        except UnicodeDecodeError:
            continue
        return encoding
    raise CallbackError(_("{path} is neither UTF-8 nor GBK text").format(path=name))


def _text(file: IO[bytes], encoding: str) -> Iterator[str]:
    """The whole text, a piece at a time."""
    decoder = codecs.getincrementaldecoder(encoding)()
    file.seek(0)
    while piece := file.read(_PIECE):
        yield decoder.decode(piece)
    yield decoder.decode(b"", final=True)


def _lines(file: IO[bytes], encoding: str, newline: str | None) -> Iterable[str]:
    """The lines from the start; nothing else may read the file meanwhile."""
    file.seek(0)
    return io.TextIOWrapper(file, encoding=encoding, newline=newline)


def _csv_rows(file: IO[bytes], encoding: str, name: str) -> Iterator[tuple[Names, Cells]]:
    if any("\0" in piece for piece in _text(file, encoding)):
        raise CallbackError(_("{path} is no text file").format(path=name))
    delimiter = _delimiter(file, encoding)
    reader = csv.reader(_lines(file, encoding, newline=""), delimiter=delimiter)
    try:
        header = [heading.strip() for heading in next(reader, [])]
        _check_header(header, name)
        shape = _Shape(header)
        for line in reader:
            cells = [cell.strip() for cell in line]
            if any(cells):
                yield shape.row(cells)
    except csv.Error as problem:
        raise CallbackError(_("cannot read {path}: {problem}").format(path=name, problem=problem)) from None


def _delimiter(file: IO[bytes], encoding: str) -> str:
    """The sign of the three that is most often in the first line."""
    times = dict.fromkeys(",;\t", 0)
    for piece in _text(file, encoding):
        first, end, _rest = piece.partition("\n")
        for sign in times:
            times[sign] += first.count(sign)
        if end:
            break
    return max(times, key=lambda sign: times[sign])


class _Shape:
    """The headings of a table, under which its rows stand."""

    def __init__(self, header: Sequence[str]) -> None:
        self._names = tuple(header)
        self._width = len(header)

    def row(self, cells: Sequence[object]) -> tuple[Names, Cells]:
        """One row under its headings; cells to the right of the last heading are not lost silently."""
        if len(cells) == self._width:
            return self._names, tuple(cells)
        beyond = [cell for cell in cells[self._width :] if cell not in (None, "")]
        if beyond:
            return (*self._names, BEYOND), (*cells[: self._width], beyond)
        return self._names[: len(cells)], tuple(cells[: self._width])


def _check_header(header: list[str], name: str) -> None:
    doubled = sorted({heading for heading in header if heading and header.count(heading) > 1})
    if doubled:
        raise CallbackError(_("{path} has two columns called {names}").format(path=name, names=", ".join(doubled)))
    if not any(header):
        raise CallbackError(_("{path} is empty: the first line names the columns").format(path=name))


def _json_rows(file: IO[bytes], encoding: str, name: str) -> Iterator[tuple[Names, Cells]]:
    begun = next((start for piece in _text(file, encoding) if (start := piece.lstrip())), "")
    if begun.startswith("["):
        rows: Iterable[tuple[int, Any]] = enumerate(_parsed("".join(_text(file, encoding)), name, 1), start=1)
    else:
        lines = enumerate(_lines(file, encoding, newline="\n"), start=1)
        rows = ((number, _parsed(line, name, number)) for number, line in lines if line.strip())
    for number, value in rows:
        if not isinstance(value, dict):
            raise CallbackError(
                _("{path}, line {number}: expected an object with columns as keys").format(path=name, number=number)
            )
        yield tuple(value), tuple(value.values())


def _parsed(text: str, name: str, number: int) -> Any:
    try:
        return _JSON.decode(text)
    except (ValueError, RecursionError) as problem:
        raise CallbackError(
            _("{path}, line {number}: no JSON ({problem})").format(path=name, number=number, problem=problem)
        ) from None


def _xlsx_rows(file: IO[bytes], name: str) -> Iterator[tuple[Names, Cells]]:
    from datetime import date, datetime, time

    def cell(value: object) -> object:
        if isinstance(value, datetime):
            return value.isoformat(timespec="minutes") if value.time() != time() else value.date().isoformat()
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, float) and value.is_integer():
            return int(value)
        return value if value is None or isinstance(value, str | int | float) else str(value)

    lines = _sheet(file, name)
    header = [str(heading).strip() if heading is not None else "" for heading in next(lines, ())]
    _check_header(header, name)
    shape = _Shape(header)
    for values in lines:
        if any(value not in (None, "") for value in values):
            yield shape.row([cell(value) for value in values])


def _sheet(file: IO[bytes], name: str) -> Iterator[tuple[object, ...]]:
    """The rows of the sheet that was in front when the workbook was saved; raises CallbackError."""
    import warnings

    from openpyxl import load_workbook
    from openpyxl.chartsheet import Chartsheet

    warnings.filterwarnings("ignore", module="openpyxl")  # of colours, menus and styles, which are not read
    cells = 0
    try:
        _refuse_bombs(file)
        sheet = load_workbook(file, read_only=True, data_only=True).active
        if sheet is None or isinstance(sheet, Chartsheet):
            raise ValueError(_("there is no table in it"))
        # The size that a sheet gives itself is not to be believed: a border drawn far below makes it a million rows.
        sheet.reset_dimensions()
        for values in sheet.iter_rows(max_row=_SHEET_ROWS, values_only=True):
            cells += len(values)
            if cells > _SHEET_CELLS:
                raise ValueError(_("it has more than {limit} cells").format(limit=_SHEET_CELLS))
            yield values
    except Exception as problem:  # openpyxl meets a damaged part of a workbook with whatever error comes of it
        told = str(problem) or type(problem).__name__
        raise CallbackError(_("cannot read {path}: {problem}").format(path=name, problem=told)) from None


def _refuse_bombs(file: IO[bytes]) -> None:
    """Raise ValueError where a small file would fill the memory once it is unpacked."""
    import zipfile

    size = file.seek(0, io.SEEK_END)
    with zipfile.ZipFile(file) as packed:
        unpacked = sum(part.file_size for part in packed.infolist())
    if unpacked > _UNPACKED_FREELY + _UNPACKED_TIMES * size:
        raise ValueError(_("unpacked it would be {times} times as large").format(times=unpacked // size))
