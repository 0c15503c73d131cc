"""The month as one web page: self-contained, without scripts, for a screen, a phone and paper."""

from collections.abc import Iterator, Sequence
from importlib.resources import files

from callbackctl.messages import _
from callbackctl.reporting.html.charts import chart_markup
from callbackctl.reporting.html.markup import Markup, data, element, together
from callbackctl.reporting.html.tables import anchor, rows_markup, table_markup
from callbackctl.reporting.outline.model import Outline, Section, Tile
from callbackctl.reporting.outline.shown import shown

NO_NETWORK = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""The page says itself that it loads nothing."""


def page(outlines: Sequence[Outline]) -> str:
    """The whole page, one report after the other where there are several organisations."""
    first = outlines[0]
    titles = " · ".join(dict.fromkeys(one.title for one in outlines))
    parts = [_article(one) for one in outlines]
    return document(f"{titles} – {first.heading}", first.language, together(_contents(outlines), *parts))


def document(title: str, language: str, body: Markup) -> str:
    """An HTML file around a body, with our style in it."""
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", http_equiv="Content-Security-Policy", content=NO_NETWORK),
        element("meta", name="generator", content="callbackctl"),
        element("title", title),
        element("style", Markup(style())),
    )
    whole = element("html", head, element("body", body), lang={"zh": "zh-CN"}.get(language, language))
    return f"<!DOCTYPE html>\n{whole}\n"


def style() -> str:
    """The style sheet."""
    return files("callbackctl.reporting.html").joinpath("style.css").read_text(encoding="utf-8")


def _contents(outlines: Sequence[Outline]) -> Markup | None:
    """Links to the organisations, where there are several."""
    if len(outlines) < 2:
        return None
    links = [element("li", element("a", data(one.title), href=f"#{_prefix(one)}")) for one in outlines]
    return element("header", element("nav", element("ul", *links), aria_label=_("organizations")))


def _prefix(outline: Outline) -> str:
    return anchor("report", outline.organization)


def _article(outline: Outline) -> Markup:
    prefix = _prefix(outline)
    return element(
        "article",
        _header(outline, prefix),
        element(
            "main",
            *(_section(section, prefix) for section in outline.sections),
            _signatures(outline),
            _appendix(outline, prefix),
        ),
        id=prefix,
        aria_labelledby=f"{prefix}-heading",
    )


def _header(outline: Outline, prefix: str) -> Markup:
    facts = [element("div", element("dt", label), element("dd", data(value))) for label, value in outline.facts]
    links = [
        element("li", element("a", section.title, href=f"#{anchor(prefix, section.name)}"))
        for section in outline.sections
    ]
    if outline.rows:
        links.append(element("li", element("a", _("Rows behind the figures"), href=f"#{prefix}-appendix")))
    return element(
        "header",
        element("h1", together(data(outline.title), element("br"), outline.heading), id=f"{prefix}-heading"),
        element("dl", *facts, class_="facts"),
        element("dl", *(_tile(tile, prefix) for tile in outline.tiles), class_="tiles"),
        element("nav", element("ul", *links), aria_label=_("sections")),
    )


def _tile(tile: Tile, prefix: str) -> Markup:
    text = together(shown(tile.value, tile.kind))
    if tile.figure:
        text = element("a", text, href=f"#{anchor(prefix, f'rows-{tile.figure}')}")
    parts = [element("dt", tile.label), element("dd", text, class_=tile.tone or None)]
    return element("div", *parts, element("dd", tile.note, class_="note") if tile.note else None)


def _section(section: Section, prefix: str) -> Markup:
    name = anchor(prefix, section.name)
    return element(
        "section",
        element("h2", section.title, id=f"{name}-title"),
        *(element("p", line, class_="lead") for line in section.lead),
        *_charts_and_tables(section, prefix),
        id=name,
        aria_labelledby=f"{name}-title",
    )


def _charts_and_tables(section: Section, prefix: str) -> Iterator[Markup]:
    """Charts and small tables beside each other, as far as there is room; every other table on its own."""
    beside = [chart_markup(chart, prefix) for chart in section.charts]
    for table in section.tables:
        if len(table.columns) <= 4 and len(table.rows) <= 20 and not table.note:
            beside.append(table_markup(table, prefix))
            continue
        if beside:
            yield element("div", *beside, class_="beside")
            beside = []
        yield table_markup(table, prefix)
    if beside:
        yield element("div", *beside, class_="beside")


def _signatures(outline: Outline) -> Markup | None:
    if not outline.signatures:
        return None
    lines = [element("div", element("span", label), element("span", _("date:"))) for label in outline.signatures]
    return element("div", *lines, class_="signatures")


def _appendix(outline: Outline, prefix: str) -> Markup | None:
    if not outline.rows:
        return None
    name = f"{prefix}-appendix"
    return element(
        "section",
        element("h2", _("Rows behind the figures"), id=f"{name}-title"),
        element("p", _("Every row stands here once; a figure made of others points to them."), class_="lead"),
        *(rows_markup(rows, prefix) for rows in outline.rows),
        id=name,
        class_="appendix",
        aria_labelledby=f"{name}-title",
    )
