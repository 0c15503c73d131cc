"""The month as a page: whole, self-contained, readable by everybody, and every figure opens into its rows."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from callbackctl.messages import use_language
from callbackctl.reporting.html.charts import chart_markup, description
from callbackctl.reporting.html.markup import Markup, data, element
from callbackctl.reporting.html.page import style
from callbackctl.reporting.html.tables import anchor
from callbackctl.reporting.outline.model import Chart, Series
from tests.reporting.months import DAY, MONTHS, ORGANIZATIONS, command, planned_example
from tests.reporting.pages import Element, colours, contrast, parsed

CHARTS = {"reached", "kept", "mix", "workload", "ageing", "on-time", "satisfaction"}


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return planned_example(tmp_path_factory.mktemp("pages"))


@pytest.fixture(scope="module", params=[(month, lang) for month in MONTHS for lang in ("en", "zh")], ids=str)
def page(request: pytest.FixtureRequest, example: Path) -> Element:
    """The page of both organisations for a month, in a language."""
    month, lang = request.param
    file = example / f"{month}-{lang}.html"
    command(example, "report", "--month", month, "--lang", lang, "--html", str(file))
    return parsed(file.read_text(encoding="utf-8"))


def test_ids_are_unique_and_every_link_leads_somewhere(page: Element) -> None:
    ids = [one.get("id") for one in page.all() if one.get("id")]
    assert len(ids) == len(set(ids))
    links = [one.get("href") for one in page.all("a")]
    assert len(links) > 100
    assert [link for link in links if not link.startswith("#") or link[1:] not in ids] == []
    pointed = [word for one in page.all() for name in ("aria-labelledby",) for word in one.get(name).split()]
    assert [name for name in pointed if name not in ids] == []


def test_nothing_is_loaded_and_nothing_runs(page: Element) -> None:
    assert page.all("script", "link", "img", "iframe", "object", "embed", "form", "base") == []
    for one in page.all():
        assert not [name for name in one.attributes if name in ("src", "srcset", "style") or name.startswith("on")]
    assert not re.search(r"url\(|@import|expression", style())
    policy = next(one for one in page.all("meta") if one.get("http-equiv") == "Content-Security-Policy")
    assert policy.get("content").startswith("default-src 'none'")


def test_the_page_says_its_language_and_fits_a_phone(page: Element) -> None:
    (html,) = page.all("html")
    assert html.get("lang") in ("en", "zh-CN")
    assert any(one.get("name") == "viewport" and "device-width" in one.get("content") for one in page.all("meta"))
    assert page.all("title")[0].text
    chinese = sum("一" <= sign <= "鿿" for one in page.all("h1", "h2") for sign in one.text)
    assert (chinese > 50) == (html.get("lang") == "zh-CN")


def test_headings_go_down_one_step_at_a_time(page: Element) -> None:
    levels = [int(one.tag[1]) for one in page.all("h1", "h2", "h3")]
    assert levels.count(1) == len(ORGANIZATIONS)
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_have_a_caption_and_say_what_their_headings_head(page: Element) -> None:
    tables = page.all("table")
    assert len(tables) > 20
    for table in tables:
        (caption,) = table.all("caption")
        assert caption.text
        heads = [one for head in table.all("thead") for one in head.all("th")]
        assert heads
        assert {one.get("scope") for one in heads} == {"col"}
        for row in [row for part in table.all("tbody", "tfoot") for row in part.all("tr")]:
            cells = row.all("th", "td")
            assert len(cells) == len(heads)
            assert (cells[0].tag, cells[0].get("scope")) == ("th", "row")


def test_every_chart_is_there_and_told_in_words(page: Element) -> None:
    for article in page.all("article"):
        figures = article.all("figure")
        names = {one.get("id").rpartition("-chart-")[2] for one in figures}
        assert names <= CHARTS
        assert names >= {"reached", "kept", "mix", "workload", "on-time", "satisfaction"}
        for figure in figures:
            drawing = next(one for one in figure.all("svg") if one.get("role") == "img")
            assert drawing.all("title")[0].text == figure.all("figcaption")[0].text
            assert re.search(r"\d", drawing.all("desc")[0].text)
            assert drawing.all("rect", "circle")


def test_a_figure_opens_into_as_many_rows_as_it_says(page: Element) -> None:
    lists = {one.get("id"): one for one in page.all("section") if one.get("class") == "rows"}
    checked = 0
    for link in page.all("a"):
        rows = lists.get(link.get("href")[1:])
        if rows is None or not link.text.isdigit():
            continue
        links = [one for paragraph in rows.all("p") if paragraph.get("class") == "links" for one in paragraph.all("a")]
        further = [re.search(r"\((\d+)\)$", one.text) for one in links]
        count = len([row for body in rows.all("tbody") for row in body.all("tr")])
        assert count + sum(int(one[1]) if one else 1 for one in further) == int(link.text), link.get("href")
        checked += 1
    assert checked > 60


def test_every_row_stands_once(page: Element) -> None:
    rows = [one.get("id") for one in page.all("tr") if "row-" in one.get("id")]
    assert rows
    assert len(rows) == len(set(rows))
    written = [row for one in page.all("section") if one.get("class") == "rows" for row in one.all("tr")]
    assert len([row for row in written if row.parent is not None and row.parent.tag == "tbody"]) == len(rows)


def test_the_figures_are_those_of_the_report(example: Path) -> None:
    import json

    report = json.loads(command(example, "report", "--month", "2026-03", "--json", "--organization", ORGANIZATIONS[1]))
    file = example / "one.html"
    options = ["--organization", ORGANIZATIONS[1], "--lang", "en", "--html", str(file)]
    command(example, "report", "--month", "2026-03", *options)
    page = parsed(file.read_text(encoding="utf-8"))
    table = next(one for one in page.all("table") if one.all("caption")[0].text == "Callbacks due in the month, by rule")
    heads = [one.text for one in table.all("thead")[0].all("th")]
    keys = {"due": "due", "on time": "on_time", "late": "late", "missed": "missed", "excused": "excused", "open": "open"}
    for row, rule in zip(table.all("tbody")[0].all("tr"), report["rules"], strict=True):
        cells = dict(zip(heads, (one.text for one in row.all("th", "td")), strict=True))
        assert {heading: int(cells[heading]) for heading in keys} == {name: rule[key] for name, key in keys.items()}
    assert DAY in page.all("header")[0].text


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
def test_colours_keep_their_contrast(scheme: str) -> None:
    named = colours(style())[scheme]
    for ground in ("ground", "panel"):
        for words in ("ink", "muted", "accent", "good", "bad"):
            assert contrast(named[words], named[ground]) >= 4.5, (words, ground)
        for mark in ("accent", "second", "bad", "limit"):
            assert contrast(named[mark], named[ground]) >= 3, (mark, ground)
    for mark in ("accent", "bad", "limit"):
        assert contrast(named[mark], named["track"]) >= 3, mark


def test_the_style_prints() -> None:
    css = style()
    assert "@page { size: A4" in css
    assert "table-header-group" in css
    assert ".appendix, article + article { break-before: page; }" in css


def test_what_is_no_markup_is_escaped() -> None:
    hostile = "<script>alert('x')</script> & \"quoted\" \x00\x07"
    made = element("p", hostile, data(hostile), title=hostile)
    (paragraph,) = parsed(made).all("p")
    assert paragraph.children[0].tag == "bdi"
    assert paragraph.get("title") == "<script>alert('x')</script> & \"quoted\"   "
    assert paragraph.text == 2 * paragraph.get("title")
    assert element("p", Markup("<b>x</b>")) == "<p><b>x</b></p>"


def test_two_names_never_have_one_id() -> None:
    names = ["a b", "a_b", "a-b", "a~20~b", "a/b", "a<b", "甲 乙", "甲_乙", 'a"b', "a.b"]
    made = [anchor("x", name) for name in names]
    assert len(set(made)) == len(names)
    assert not [one for one in made if re.search(r"[\s\"'<>/]", one)]


def test_a_chart_marks_what_is_bad_and_leaves_gaps_open() -> None:
    use_language("en")
    bars = Chart("x", "Shares", "bars", "share", ["a", "b"], [Series("share", [0.5, 1.0])], [0.6, None], "required",
                 ["bad", ""], top=1.0)  # fmt: skip
    drawn = parsed(chart_markup(bars, "p"))
    assert [one.get("class") for one in drawn.all("rect") if one.get("class") in ("s0", "bad")][1:] == ["bad", "s0"]
    assert description(bars) == "a: 50 %, required 60 %; b: 100 %"
    line = Chart("y", "Line", "line", "mean", ["1", "2", "3", "4"], [Series("m", [4.0, None, 3.0, 5.0])], bottom=1.0,
                 top=5.0)  # fmt: skip
    (route,) = parsed(chart_markup(line, "p")).all("path")
    assert (route.get("d").count("M"), route.get("d").count("L")) == (2, 1)
    assert description(line) == "1: 4.00; 2: –; 3: 3.00; 4: 5.00"
