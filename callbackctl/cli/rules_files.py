"""Which rule files and scenario files the commands of `callbackctl rules` are about."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from callbackctl.cli.settings import Settings
from callbackctl.errors import CallbackError
from callbackctl.messages import _
from callbackctl.policy.library import TESTS_SUFFIX, rule_file, rule_files, scenario_file


def today(chosen: Settings) -> date:
    """The day on which a policy is looked at."""
    return date.fromisoformat(chosen.now()[:10])


def named(name: str, chosen: Settings) -> Path:
    """The rule file of a policy's id, or the file of that name; raises CallbackError where there is none."""
    path = Path(name)
    if path.suffix in (".yaml", ".yml"):
        if not path.is_file():
            raise CallbackError(_("there is no file {path}").format(path=path))
        return path
    return rule_file(chosen.rules_folder, name)


def chosen_files(files: Sequence[Path] | None, chosen: Settings) -> list[Path]:
    """The rule files that are meant; without any, all at hand."""
    if not files:
        return rule_files(chosen.rules_folder)
    return [found for one in files for found in (rule_files(one) if one.is_dir() else [named(str(one), chosen)])]


def scenario_files(files: Sequence[Path] | None, chosen: Settings) -> list[Path]:
    """The scenario files that are meant; without any, all at hand. Raises CallbackError where one is not there."""
    found = []
    for one in files or [chosen.rules_folder]:
        if one.is_dir():
            found += sorted(one.glob(f"*{TESTS_SUFFIX}"))
        elif one.suffix in (".yaml", ".yml"):
            found.append(
                scenario_file(one) if not one.name.endswith(TESTS_SUFFIX) and scenario_file(one).is_file() else one
            )
        else:
            found.append(scenario_file(rule_file(chosen.rules_folder, str(one))))
    missing = [path for path in found if not path.is_file()]
    if missing:
        raise CallbackError(_("there is no file {path}").format(path=missing[0]))
    if not found:
        raise CallbackError(_("there are no scenario files in {path}").format(path=chosen.rules_folder))
    return found
