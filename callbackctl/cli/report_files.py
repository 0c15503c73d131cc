"""What `report` writes into files: the page and the workbook."""

import os
import sqlite3
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from callbackctl.errors import UsageError
from callbackctl.messages import _

if TYPE_CHECKING:
    from callbackctl.policy.model import PolicyHistory
    from callbackctl.reporting.outline.model import Outline
    from callbackctl.reporting.outline.month import Month


class ReportFiles:
    """The files asked for; outlines are collected one organisation after the other, then written."""

    def __init__(self, html: str, xlsx: str, viewer: str | None) -> None:
        """Raises UsageError where both would go into one file."""
        if html and html == xlsx:
            raise UsageError(_("--html and --xlsx name the same file {path}").format(path=html))
        self.html, self.xlsx, self.viewer = html, xlsx, viewer
        self.pages: list[Outline] = []
        self.books: list[tuple[Outline, Month]] = []

    @property
    def wanted(self) -> bool:
        """Whether a file was asked for."""
        return bool(self.html or self.xlsx)

    def add(
        self, connection: sqlite3.Connection, report: Mapping[str, Any], history: "PolicyHistory", now: str
    ) -> None:
        """Take in one organisation's report, with the rows behind its figures."""
        if not self.wanted:
            return
        from callbackctl.reporting.month import policy_of_month
        from callbackctl.reporting.outline.month import Month, month_outline, names_in, with_rows
        from callbackctl.reporting.rows import MonthRows, figure_names

        policy = policy_of_month(history, report["month"])
        rows = MonthRows.read(connection, report["organization"], history, report["month"], now)
        names = names_in(connection, policy, report)
        month = Month(report, policy, names, figure_names(report), rows.behind, self.viewer)
        outline = month_outline(month)
        if self.html:
            self.pages.append(with_rows(outline, month))
        if self.xlsx:
            self.books.append((outline, month))

    def write(self) -> list[str]:
        """Write what was asked for; returns the paths. A file that was there is replaced as a whole, or not at all."""
        written = []
        if self.html:
            from callbackctl.reporting.html.page import page

            _replace(Path(self.html), page(self.pages).encode())
            written.append(self.html)
        if self.xlsx:
            from callbackctl.reporting.workbook.book import workbook

            _replace(Path(self.xlsx), workbook(self.books))
            written.append(self.xlsx)
        return written


def _replace(path: Path, content: bytes) -> None:
    """Write a file beside its place and move it there, so that no half of a report is ever seen."""
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with open(descriptor, "wb") as file:
            file.write(content)
        os.replace(name, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise


def said(written: Sequence[str]) -> str:
    """What was written, for stderr."""
    return _("wrote {paths}").format(paths=", ".join(written))
