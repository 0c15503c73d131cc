"""The pages in a real browser: no complaint, no request, charts that are drawn, links that lead, at every size."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.applications.chromium import Chromium, browser
from tests.reporting.months import MONTHS, command, planned_example

OVERLAPS = """
[...document.querySelectorAll('.chart > svg')].filter(drawing => {
  const box = drawing.getBoundingClientRect();
  return [...drawing.querySelectorAll('text')].some(text => {
    const words = text.getBoundingClientRect();
    return words.left < box.left - 1 || words.right > box.right + 1;
  });
}).length
"""
SMALL = "[...document.querySelectorAll('.chart > svg')].filter(one => one.getBoundingClientRect().width < 250).length"


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return planned_example(tmp_path_factory.mktemp("chromium"))


@pytest.fixture(scope="module")
def chromium() -> Iterator[Chromium]:
    with browser() as running:
        yield running


@pytest.fixture(params=[(month, lang) for month in MONTHS for lang in ("en", "zh")], ids=str)
def page(request: pytest.FixtureRequest, example: Path, chromium: Chromium) -> Path:
    month, lang = request.param
    file = example / f"{month}-{lang}.html"
    if not file.exists():
        command(example, "report", "--month", month, "--lang", lang, "--html", str(file))
    chromium.complaints.clear()
    chromium.requests.clear()
    return file


@pytest.mark.parametrize(("width", "dark"), [(1200, False), (1200, True), (768, False), (390, False), (390, True)])
def test_the_page_opens(page: Path, chromium: Chromium, width: int, dark: bool) -> None:
    chromium.open(page, width, dark=dark)
    assert chromium.complaints == []
    assert [one for one in chromium.requests if not one.startswith("file:")] == []
    assert chromium.evaluate("document.compatMode") == "CSS1Compat"
    assert chromium.evaluate("document.documentElement.scrollWidth") <= width
    assert chromium.evaluate("document.querySelectorAll('.chart > svg').length") >= 12
    assert chromium.evaluate(SMALL) == 0
    assert chromium.evaluate(OVERLAPS) == 0
    ground = chromium.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == ("rgb(20, 24, 29)" if dark else "rgb(255, 255, 255)")


def test_links_lead_to_rows(page: Path, chromium: Chromium) -> None:
    chromium.open(page, 390)
    first = "document.querySelector('td a')"
    chromium.evaluate(f"{first}.click()")
    assert chromium.evaluate("document.querySelector(':target').className") == "rows"
    assert chromium.evaluate("document.querySelector(':target tr, :target a') !== null")
    lost = "[...document.querySelectorAll('a')].filter(a => !document.getElementById(decodeURIComponent(a.hash.slice(1))))"
    assert chromium.evaluate(f"{lost}.length") == 0


def test_charts_have_names_for_whoever_does_not_see_them(page: Path, chromium: Chromium) -> None:
    chromium.open(page)
    tree = chromium.call("Accessibility.getFullAXTree")["nodes"]
    pictures = [node for node in tree if node.get("role", {}).get("value") in ("img", "image") and not node["ignored"]]
    charts = chromium.evaluate("document.querySelectorAll('.chart > svg').length")
    assert len(pictures) >= charts
    assert all(node["name"]["value"] for node in pictures)


def test_the_page_prints(page: Path, chromium: Chromium, tmp_path: Path) -> None:
    chromium.open(page)
    chromium.paper(tmp_path / "page.pdf")
    printed = (tmp_path / "page.pdf").read_bytes()
    assert printed.startswith(b"%PDF")
    assert printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page ") + printed.count(b"/Type /Page/") >= 4
    chromium.call("Emulation.setEmulatedMedia", media="print")
    assert chromium.evaluate("getComputedStyle(document.querySelector('nav')).display") == "none"
    assert chromium.evaluate("getComputedStyle(document.querySelector('thead')).display") == "table-header-group"
    chromium.call("Emulation.setEmulatedMedia", media="")


def test_a_mistake_in_a_page_would_be_seen(chromium: Chromium, tmp_path: Path) -> None:
    bad = tmp_path / "bad.html"
    bad.write_text("<!DOCTYPE html><script>console.log('x'); nothing.at.all</script><img src='http://127.0.0.1:9/x'>")
    chromium.complaints.clear()
    chromium.requests.clear()
    chromium.open(bad)
    assert any("nothing is not defined" in one for one in chromium.complaints)
    assert "http://127.0.0.1:9/x" in chromium.requests
