"""Write the pages made from the declarations of the rule file; `--check` fails where one is out of step.

python tools/reference.py [--check]
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from callbackctl.policy.reference import errors_markdown, reference_markdown, unused_keys  # noqa: E402

RULES, BAD, DOCS = ROOT / "rules", ROOT / "tests" / "bad", ROOT / "docs"


def pages() -> dict[Path, str]:
    """Every page this tool writes, with its text as it should be."""
    return {DOCS / "rules.md": reference_markdown(RULES), DOCS / "errors.md": errors_markdown(BAD)}


def main() -> int:
    """Write the pages, or check them; 1 where a check finds a page out of step."""
    stale = [path for path, text in pages().items() if not path.exists() or path.read_text("utf-8") != text]
    for name in unused_keys(RULES):
        print(f"no shipped policy uses {name}", file=sys.stderr)
    if "--check" in sys.argv[1:]:
        for path in stale:
            print(f"{path.relative_to(ROOT)} is out of step: run python tools/reference.py", file=sys.stderr)
        return 1 if stale else 0
    DOCS.mkdir(exist_ok=True)
    for path in stale:
        path.write_text(pages()[path], encoding="utf-8")
        print(f"wrote {path.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
