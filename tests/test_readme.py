"""What README.md shows is what comes: its sessions are run, its links lead somewhere."""

import re
from pathlib import Path

from tools import readme

ROOT = Path(__file__).resolve().parent.parent


def test_sessions_are_in_step() -> None:
    page = readme.PAGE.read_text(encoding="utf-8")
    assert page.count("<!-- session -->") >= 5
    assert readme.written(page) == page


def test_links_lead_somewhere() -> None:
    for page in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
        for target in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
