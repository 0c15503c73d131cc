"""Tables of a page: with a caption, headings that say what they head, and figures that open."""

import re
from collections.abc import Sequence

from callbackctl.messages import _
from callbackctl.reporting.html.markup import Markup, data, element, together
from callbackctl.reporting.outline.model import Column, Link, Row, RowList, Table
from callbackctl.reporting.outline.shown import NOTHING, shown

WIDE = 6
"""With more columns than this a table takes the whole width."""

_APART = re.compile(r"[^\w.+-]")


def anchor(prefix: str, name: str) -> str:
    """An id for a page, of letters of any script and digits; two names never give the same one."""
    return f"{prefix}-{_APART.sub(lambda found: f'~{ord(found[0]):x}~', name)}"


def table_markup(table: Table, prefix: str) -> Markup:
    """A table in a frame that scrolls sideways where the screen is narrow."""
    name = anchor(prefix, f"table-{table.name}")
    body = element("tbody", *(_row(row, table.columns, prefix) for row in table.rows))
    foot = element("tfoot", _row(table.total, table.columns, prefix)) if table.total else None
    whole = element(
        "table",
        element("caption", table.caption, id=f"{name}-caption"),
        _head(table.columns),
        body,
        foot,
        class_="wide" if len(table.columns) > WIDE else None,
    )
    note = element("p", table.note, class_="note") if table.note else None
    return together(_frame(whole, f"{name}-caption", len(table.columns) > WIDE), note)


def _frame(table: Markup, caption: str, whole: bool) -> Markup:
    return element("div", table, class_="frame whole" if whole else "frame", role="region", aria_labelledby=caption, tabindex="0")


def _head(columns: Sequence[Column]) -> Markup:
    cells = [
        element("th", column.heading, scope="col", class_="figure" if column.counts else None) for column in columns
    ]
    return element("thead", element("tr", *cells))


def _row(row: Row, columns: Sequence[Column], prefix: str) -> Markup:
    first, *others = columns
    heading = element("th", _value(row, first, prefix), scope="row")
    cells = [
        element("td", _value(row, column, prefix), class_=_class_of(row, column))
        for column in others
    ]  # fmt: skip
    return element("tr", heading, *cells, id=anchor(prefix, row.anchor) if row.anchor else None)


def _class_of(row: Row, column: Column) -> str | None:
    words = [
        "figure" if column.counts else "",
        row.tones.get(column.key, ""),
        "code" if column.kind in ("code", "moment") else "words" if column.kind == "text" else "",
    ]
    return " ".join(filter(None, words)) or None


def _value(row: Row, column: Column, prefix: str) -> Markup:
    if column.key not in row.values:
        return Markup("")
    value = row.values[column.key]
    text = shown(value, column.kind)
    if row.links.get(column.key):
        return element("a", text, href=f"#{anchor(prefix, row.links[column.key])}")
    figure = row.figures.get(column.key)
    if figure:
        label = _("{number}: show the rows").format(number=text)
        return element("a", text, href=f"#{anchor(prefix, f'rows-{figure}')}", aria_label=label)
    return data(text) if isinstance(value, str) and text != NOTHING else together(text)


def rows_markup(rows: RowList, prefix: str) -> Markup:
    """The rows behind a figure: those that stand here, links to those that stand elsewhere, and what is left out."""
    name = anchor(prefix, f"rows-{rows.figure}")
    parts: list[Markup] = []
    if rows.rows:
        table = element(
            "table",
            element("caption", _("{figure}, row by row").format(figure=rows.title), id=f"{name}-caption", class_="unseen"),
            _head(rows.columns),
            element("tbody", *(_row(row, rows.columns, prefix) for row in rows.rows)),
        )
        parts.append(_frame(table, f"{name}-caption", len(rows.columns) > WIDE))
    if rows.elsewhere:
        links = [
            together(element("a", data(_link_text(link)), href=f"#{anchor(prefix, link.anchor)}"), " ")
            for link in rows.elsewhere
        ]
        parts.append(element("p", _("Shown above: "), *links, class_="links"))
    if rows.left_out:
        text = _("{count} rows are not on this page; the workbook (--xlsx) holds them, and --rows {figure} lists them.")
        parts.append(element("p", text.format(count=rows.left_out, figure=rows.figure), class_="note"))
    heading = element(
        "h3",
        together(data(rows.title), element("span", f" ({rows.size})", class_="size")),
    )  # fmt: skip
    return element("section", heading, *parts, id=name, class_="rows")


def _link_text(link: Link) -> str:
    return link.label if link.size == 1 else f"{link.label} ({link.size})"
