"""What `report` writes into files: the page and the workbook."""

import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from callbackctl.errors import CallbackError, UsageError
from callbackctl.messages import _
from callbackctl.troubles import reason

if TYPE_CHECKING:
    from callbackctl.policy.model import PolicyHistory
    from callbackctl.reporting.outline.model import Outline
    from callbackctl.reporting.outline.month import Month
    from callbackctl.reporting.rows import MonthRows


class ReportFiles:
    """The files asked for: reports are collected one organisation after the other, then written."""

    def __init__(self, html: str, xlsx: str, viewer: str | None, *, beside: object = None) -> None:
        """Raises UsageError where both would go into one file, or where something else (`beside`) is asked for too."""
        if html and html == xlsx:
            raise UsageError(_("--html and --xlsx name the same file, {path}").format(path=html))
        if beside and (html or xlsx):
            raise UsageError(_("--html and --xlsx write the whole month; leave out --rows, --section and --close"))
        self.html, self.xlsx, self.viewer = html, xlsx, viewer
        self.pages: list[Outline] = []
        self.books: list[tuple[Outline, Month]] = []

    @property
    def wanted(self) -> bool:
        """Whether a file was asked for."""
        return bool(self.html or self.xlsx)

    def add(
        self, connection: sqlite3.Connection, report: Mapping[str, Any], history: "PolicyHistory", rows: "MonthRows"
    ) -> None:
        """Take in one organisation's report, with the rows behind its figures."""
        from callbackctl.cli.progress import working
        from callbackctl.reporting.outline.month import month_outline, with_rows

        month = month_of(connection, report, history, rows, self.viewer)
        outline = month_outline(month)
        if self.html:
            with working(_("opening every figure of {month}").format(month=report["month"])):
                self.pages.append(with_rows(outline, month))
        if self.xlsx:
            self.books.append((outline, month))

    def write(self) -> None:
        """Write what was asked for, and say so."""
        from callbackctl.cli.progress import working

        if self.html:
            from callbackctl.reporting.html.page import page

            with working(_("writing {path}").format(path=self.html)):
                content = page(self.pages).encode()
            replace_file(self.html, content)
        if self.xlsx:
            from callbackctl.reporting.workbook.book import workbook

            with working(_("writing {path}").format(path=self.xlsx)):
                content = workbook(self.books)
            replace_file(self.xlsx, content)


def month_of(
    connection: sqlite3.Connection,
    report: Mapping[str, Any],
    history: "PolicyHistory",
    rows: "MonthRows",
    viewer: str | None,
) -> "Month":
    """What pages and workbooks are made from: a report, its policy, the names in it, and the rows behind it."""
    from callbackctl.reporting.month import policy_of_month
    from callbackctl.reporting.outline.month import Month, names_in
    from callbackctl.reporting.rows import figure_names

    policy = policy_of_month(history, report["month"])
    return Month(report, policy, names_in(connection, policy, report), figure_names(report), rows.behind, viewer)


def replace_file(name: str, content: bytes) -> None:
    """Write a file as a whole or not at all, and say so on stderr; one that was there is replaced.

    A new file is for its owner alone, as the database is: it holds customers. Raises CallbackError.
    """
    path = Path(name)
    if path.is_dir():
        raise CallbackError(_("{path} is a folder; name a file").format(path=name))
    known = path.exists()
    if known and not path.is_file():  # the superuser would put a file in the place of /dev/null
        raise CallbackError(_("{path} is a pipe or a device; name a file").format(path=name))
    try:
        _replace(path, content)
    except OSError as problem:
        raise CallbackError(_("cannot write {path}: {problem}").format(path=name, problem=reason(problem))) from None
    told = _("replaced {path}") if known else _("wrote {path}")
    print(told.format(path=name), file=sys.stderr)


def _replace(path: Path, content: bytes) -> None:
    descriptor, beside = tempfile.mkstemp(prefix=".", suffix=f".{path.name}"[-80:], dir=path.resolve().parent)
    try:
        with open(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, beside)
        os.replace(beside, path.resolve())
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)
        raise
