"""What README.md and docs/calls.md show is what comes: their sessions are run, the links lead somewhere."""

import re
from pathlib import Path

import pytest

from tools import readme

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize(("path", "sessions"), [(readme.PAGES[0], 5), (readme.PAGES[1], 2)], ids=["README", "calls"])
def test_sessions_are_in_step(path: Path, sessions: int) -> None:
    page = path.read_text(encoding="utf-8")
    assert page.count("<!-- session -->") >= sessions
    assert readme.written(page) == page


def test_links_lead_somewhere() -> None:
    for page in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
        for target in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
