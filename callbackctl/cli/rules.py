"""`callbackctl rules`: the policies."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click
import typer

from callbackctl.cli.boundary import DONE, REFUSED
from callbackctl.cli.group import new_app
from callbackctl.cli.output import Column, clean, print_json, print_rows
from callbackctl.cli.settings import Settings, settings
from callbackctl.errors import CallbackError
from callbackctl.messages import _, language
from callbackctl.policy.library import TESTS_SUFFIX, rule_file, rule_files, scenario_file
from callbackctl.policy.model import PolicyHistory
from callbackctl.policy.problems import RuleFileError

app = new_app(help=_("The policies: list, show, check, test, schema."), no_args_is_help=True)


def _today(chosen: Settings) -> date:
    return date.fromisoformat(chosen.now()[:10])


@app.command("list", help=_("The policies at hand, a line each."))
def list_policies(context: typer.Context) -> int:
    """List every rule file of the folder."""
    from callbackctl.policy.reader import read_policy

    chosen = settings(context)
    rows = []
    for path in rule_files(chosen.rules_folder):
        policy = read_policy(path).on(_today(chosen))
        rows.append(
            {
                "policy": path.stem,
                "title": policy.title.text(language()),
                "rules": len(policy.rules),
                "source": policy.source,
            }
        )
    columns = [
        Column(_("policy"), "policy"),
        Column(_("title"), "title"),
        Column(_("rules"), "rules", right=True),
        Column(_("source"), "source"),
    ]
    print_rows(rows, columns, chosen)
    return DONE


@app.command("show", help=_("One policy as sentences, with clauses and figures."))
def show(context: typer.Context, policy: str = typer.Argument(help=_("the policy's id"))) -> int:
    """Print a policy as it stands today (or on `--today`)."""
    from callbackctl.policy.reader import read_policy
    from callbackctl.policy.spoken import policy_lines

    chosen = settings(context)
    history = read_policy(_named(policy, chosen))
    lines = policy_lines(history.on(_today(chosen)), language())
    if chosen.json:
        print_json([{"clause": line.clause, "text": line.text, "assumed": line.assumed} for line in lines])
        return DONE
    for line in lines:
        print(clean(str(line)))
    return DONE


@app.command("check", help=_("Read rule files strictly; every mistake with its line, and what deserves a second look."))
def check(
    context: typer.Context,
    files: list[Path] = typer.Argument(None, metavar="[FILE|ID …]", help=_("without any: all at hand")),
) -> int:
    """Check rule files and the scenario files beside them; exit 1 when one is wrong."""
    from callbackctl.planning.sweep import sweep
    from callbackctl.policy.overlaps import warnings
    from callbackctl.policy.reader import read_document, read_policy
    from callbackctl.scenarios.model import ScenarioFile

    chosen = settings(context)
    wrong = 0
    paths = _chosen_files(files, chosen)
    for path in paths:
        try:
            if path.name.endswith(TESTS_SUFFIX):
                read_document(path, ScenarioFile)
                continue
            history = read_policy(path)
            days = sweep(history, _today(chosen))
            if scenario_file(path).is_file():
                read_document(scenario_file(path), ScenarioFile)
        except RuleFileError as error:
            wrong += 1
            print(error, file=sys.stderr)
            continue
        for warning in warnings(history, _today(chosen)):
            print(f"{path}: " + _("warning: {text}").format(text=warning), file=sys.stderr)
        text = _("{path}: {rules} rules in order, built on {days} days").format(
            path=path, rules=len(history.versions[-1][1].rules), days=days
        )
        print(text)
    if not paths:
        raise CallbackError(_("there are no rule files in {path}").format(path=chosen.rules_folder))
    return REFUSED if wrong else DONE


@app.command("test", help=_("Run scenario files on the real engine; ends with `N passed, N failed`."))
def test(
    context: typer.Context,
    files: list[Path] = typer.Argument(None, metavar="[FILE|DIR …]", help=_("without any: every policy's own")),
) -> int:
    """Run scenarios; exit 1 when one fails."""
    from callbackctl.policy.reader import read_document, read_policy
    from callbackctl.scenarios.model import ScenarioFile
    from callbackctl.scenarios.run import Blank, run_scenario

    chosen = settings(context)
    passed = failed = 0
    broken = False
    for path in _scenario_files(files, chosen):
        try:
            document = read_document(path, ScenarioFile)
            history = _policy_beside(path, str(document.policy), chosen, read_policy)
        except RuleFileError as error:
            print(error, file=sys.stderr)
            broken = True
            continue
        blank = Blank()
        results = [run_scenario(scenario, history, blank) for scenario in document.scenarios]
        for result in results:
            if not result.passed:
                _print_failure(path, result)
        good = sum(result.passed for result in results)
        passed, failed = passed + good, failed + len(results) - good
        print(_("{policy}: {good} of {all} scenarios pass").format(policy=document.policy, good=good, all=len(results)))
    print(f"{passed} passed, {failed} failed")
    return REFUSED if failed or broken else DONE


@app.command("schema", help=_("The JSON Schema of rule files, for editors."))
def schema(context: typer.Context) -> int:
    """Print the JSON Schema."""
    from callbackctl.policy.schema import json_schema

    settings(context)
    print_json(json_schema())
    return DONE


def _named(name: str, chosen: Settings) -> Path:
    path = Path(name)
    if path.suffix in (".yaml", ".yml"):
        if not path.is_file():
            raise CallbackError(_("there is no file {path}").format(path=path))
        return path
    return rule_file(chosen.rules_folder, name)


def _chosen_files(files: Sequence[Path] | None, chosen: Settings) -> list[Path]:
    if not files:
        return rule_files(chosen.rules_folder)
    return [found for one in files for found in (rule_files(one) if one.is_dir() else [_named(str(one), chosen)])]


def _scenario_files(files: Sequence[Path] | None, chosen: Settings) -> list[Path]:
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


def _policy_beside(path: Path, policy: str, chosen: Settings, read: Any) -> PolicyHistory:
    beside = path.with_name(f"{policy}.yaml")
    found: PolicyHistory = read(beside if beside.is_file() else rule_file(chosen.rules_folder, policy))
    return found


def _print_failure(path: Path, result: Any) -> None:
    click.echo(_("FAILED {path}: {name}").format(path=path, name=clean(result.name)))
    for difference in result.differences:
        click.echo(f"  {difference.where}")
        click.echo("    " + _("expected: {text}").format(text=clean(difference.expected)))
        click.echo("    " + _("got:      {text}").format(text=clean(difference.got)))
