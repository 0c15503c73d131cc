"""Where the rule files are, and which one belongs to an organisation."""

import os
from difflib import get_close_matches
from pathlib import Path

from callbackctl.errors import CallbackError
from callbackctl.messages import _

TESTS_SUFFIX = ".tests.yaml"
MAX_BYTES = 1024 * 1024
"""A rule file that is larger is none."""


def rules_folder(given: Path | None) -> Path:
    """The folder of rule files: what is given, else CALLBACKCTL_RULES, else ./rules, else the shipped policies.

    Raises CallbackError when a folder was named and is not there.
    """
    named = given or (Path(os.environ["CALLBACKCTL_RULES"]) if os.environ.get("CALLBACKCTL_RULES") else None)
    if named is not None:
        if not named.is_dir():
            raise CallbackError(_("there is no folder of rules {path}").format(path=named))
        return named
    return Path("rules") if Path("rules").is_dir() else shipped_rules()


def shipped_rules() -> Path:
    """The policies that come with the program: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


def rule_files(folder: Path) -> list[Path]:
    """Every rule file of a folder, by name; scenario files are not among them."""
    return sorted(path for path in folder.glob("*.yaml") if not path.name.endswith(TESTS_SUFFIX))


def rule_file(folder: Path, policy: str) -> Path:
    """The rule file of a policy; raises CallbackError with the nearest right name where there is none."""
    path = folder / f"{policy}.yaml"
    if path.is_file() and path.parent == folder:
        return path
    known = [one.stem for one in rule_files(folder)]
    near = get_close_matches(policy, known, n=1)
    hint = (
        _("did you mean {name}?").format(name=near[0])
        if near
        else _("there are: {names}").format(names=", ".join(known) or "-")
    )
    raise CallbackError(_("there is no rule file {path}; {hint}").format(path=path, hint=hint))


def scenario_file(rules: Path) -> Path:
    """The scenario file that belongs beside a rule file."""
    return rules.with_name(f"{rules.stem}{TESTS_SUFFIX}")
