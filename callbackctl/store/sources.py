"""Reading what people have: CSV as Excel writes it (UTF-8 or GBK), XLSX, JSON lines, from a file or standard input."""

import csv
import io
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from callbackctl.errors import CallbackError, UsageError
from callbackctl.messages import _
from callbackctl.store.records import BEYOND, no_number
from callbackctl.troubles import reason

Raw = dict[str, object]


@dataclass(frozen=True, slots=True)
class Source:
    """The rows of an input: under our column names, and as they stood."""

    rows: list[Raw]
    original: list[Raw]


def read_source(name: str, mapping: Iterable[str] = ()) -> Source:
    """Read the rows of a file, or of standard input for `-`, renaming columns by `theirs=ours`.

    Raises CallbackError for what cannot be read, UsageError for a mapping that names no column.
    """
    content, kind = _content(name)
    original = list(_rows(content, kind, name))
    renames = dict(_rename(one) for one in mapping)
    present = {name for row in original for name in row} - {"", BEYOND}
    missing = [theirs for theirs in renames if theirs not in present] if original else []
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
    return Source([_renamed(row, renames) for row in original], original)


def _rename(text: str) -> tuple[str, str]:
    theirs, equals, ours = text.partition("=")
    if not equals or not theirs:
        raise UsageError(_("{text!r} is no mapping; write --map theirs=ours").format(text=text))
    return theirs.strip(), ours.strip()


def _renamed(row: Raw, renames: Mapping[str, str]) -> Raw:
    named = {renames.get(name, name): value for name, value in row.items()}
    # A file of rejects, mended, comes back with the columns that said why.
    return {name: value for name, value in named.items() if name and not name.startswith("rejected_")}


def _content(name: str) -> tuple[bytes, str]:
    if name == "-":
        content = sys.stdin.buffer.read()
        start = content.lstrip()[:1]
        return content, "jsonl" if start in (b"{", b"[") else "xlsx" if content[:2] == b"PK" else "csv"
    path = Path(name)
    try:
        return path.read_bytes(), {".xlsx": "xlsx", ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl"}.get(
            path.suffix.lower(), "csv"
        )
    except OSError as problem:
        raise CallbackError(_("cannot read {path}: {problem}").format(path=name, problem=reason(problem))) from None


def _rows(content: bytes, kind: str, name: str) -> Iterable[Raw]:
    if kind == "xlsx":
        return _xlsx_rows(content, name)
    text = _decoded(content, name)
    return _json_rows(text, name) if kind == "jsonl" else _csv_rows(text, name)


def _decoded(content: bytes, name: str) -> str:
    """UTF-8 with or without a mark; else GB18030, which Excel in China writes and which GBK is a part of."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise CallbackError(_("{path} is neither UTF-8 nor GBK text").format(path=name))


def _csv_rows(text: str, name: str) -> Iterable[Raw]:
    if "\0" in text:
        raise CallbackError(_("{path} is no text file").format(path=name))
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        header = [heading.strip() for heading in next(reader, [])]
        _check_header(header, name)
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield _raw(header, [cell.strip() for cell in cells])
    except csv.Error as problem:
        raise CallbackError(_("cannot read {path}: {problem}").format(path=name, problem=problem)) from None


def _raw(header: list[str], cells: Sequence[object]) -> Raw:
    """One row under its headings; cells to the right of the last heading are not lost silently."""
    row: Raw = dict(zip(header, cells, strict=False))
    beyond = [cell for cell in cells[len(header) :] if cell not in (None, "")]
    return {**row, BEYOND: beyond} if beyond else row


def _check_header(header: list[str], name: str) -> None:
    doubled = sorted({heading for heading in header if heading and header.count(heading) > 1})
    if doubled:
        raise CallbackError(_("{path} has two columns called {names}").format(path=name, names=", ".join(doubled)))
    if not any(header):
        raise CallbackError(_("{path} is empty: the first line names the columns").format(path=name))


def _json_rows(text: str, name: str) -> Iterable[Raw]:
    if text.lstrip().startswith("["):
        values = _parsed(text, name, 1)
        rows: Iterable[tuple[int, Any]] = enumerate(values, start=1)
    else:
        lines = ((number, line) for number, line in enumerate(text.splitlines(), start=1) if line.strip())
        rows = ((number, _parsed(line, name, number)) for number, line in lines)
    for number, value in rows:
        if not isinstance(value, dict):
            raise CallbackError(
                _("{path}, line {number}: expected an object with columns as keys").format(path=name, number=number)
            )
        yield value


def _parsed(text: str, name: str, number: int) -> Any:
    try:
        return json.loads(text, parse_constant=no_number)
    except (ValueError, RecursionError) as problem:
        raise CallbackError(
            _("{path}, line {number}: no JSON ({problem})").format(path=name, number=number, problem=problem)
        ) from None


def _xlsx_rows(content: bytes, name: str) -> Iterable[Raw]:
    import zipfile
    from datetime import date, datetime, time

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    def cell(value: object) -> object:
        if isinstance(value, datetime):
            return value.isoformat(timespec="minutes") if value.time() != time() else value.date().isoformat()
        if isinstance(value, date):
            return value.isoformat()
        return int(value) if isinstance(value, float) and value.is_integer() else value

    try:
        sheet = load_workbook(io.BytesIO(content), read_only=True, data_only=True).active
        lines = sheet.iter_rows(values_only=True) if sheet is not None else iter(())
        header = [str(heading).strip() if heading is not None else "" for heading in next(iter(lines), ())]
        _check_header(header, name)
        for values in lines:
            if any(value not in (None, "") for value in values):
                yield _raw(header, [cell(value) for value in values])
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError) as problem:
        raise CallbackError(_("cannot read {path}: {problem}").format(path=name, problem=problem)) from None
