"""What the pages show is what comes: their sessions are run, their links lead somewhere."""

import re
from pathlib import Path

import pytest

from tools import readme

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("path", readme.PAGES, ids=lambda path: path.name)
def test_sessions_are_in_step(path: Path) -> None:
    page = path.read_text(encoding="utf-8")
    assert page.count("<!-- session -->") >= (2 if path.name == "calls.md" else 5)  # and one that is typed, there
    assert readme.written(page) == page


def test_links_lead_somewhere() -> None:
    for page in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
        for target in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
