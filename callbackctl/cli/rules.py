"""`callbackctl rules`: the policies."""

import sys
from pathlib import Path
from typing import Any

import click
import typer

from callbackctl.cli import rules_diff, rules_forecast, rules_new, rules_show
from callbackctl.cli.boundary import DONE, REFUSED
from callbackctl.cli.group import new_app
from callbackctl.cli.output import Column, clean, print_json, print_rows
from callbackctl.cli.rules_files import chosen_files, scenario_files, today
from callbackctl.cli.settings import Settings, settings
from callbackctl.errors import CallbackError
from callbackctl.messages import _, language
from callbackctl.policy.library import TESTS_SUFFIX, rule_file, rule_files, scenario_file
from callbackctl.policy.model import PolicyHistory
from callbackctl.policy.problems import RuleFileError

app = new_app(help=_("The policies: list, show, diff, new, forecast, check, test, schema."), no_args_is_help=True)


@app.command("list", help=_("The policies at hand, a line each."))
def list_policies(context: typer.Context) -> int:
    """List every rule file of the folder."""
    from callbackctl.policy.reader import read_policy

    chosen = settings(context)
    rows = []
    for path in rule_files(chosen.rules_folder):
        policy = read_policy(path).on(today(chosen))
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


app.command("show", help=_("One policy as sentences, with clauses and figures."))(rules_show.show)
app.command("diff", help=_("What changed between two rule files, in sentences."))(rules_diff.diff)
app.command("forecast", help=_("The calls of each day to come, by rule or role, with the data at hand."))(
    rules_forecast.forecast
)
app.command("new", help=_("Start a commented rule file of one's own by answering five questions."))(rules_new.new)


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
    paths = chosen_files(files, chosen)
    for path in paths:
        try:
            if path.name.endswith(TESTS_SUFFIX):
                read_document(path, ScenarioFile)
                continue
            history = read_policy(path)
            days = sweep(history, today(chosen))
            if scenario_file(path).is_file():
                read_document(scenario_file(path), ScenarioFile)
        except RuleFileError as error:
            wrong += 1
            print(error, file=sys.stderr)
            continue
        for warning in warnings(history, today(chosen)):
            print(f"{path}: " + _("warning: {text}").format(text=warning), file=sys.stderr)
        text = _("{path}: {rules} rules in order, built on {days} days").format(
            path=path, rules=len(history.versions[-1][1].rules), days=days
        )
        print(text)
    if not paths:
        raise CallbackError(_("there are no rule files in {path}").format(path=chosen.rules_folder))
    return REFUSED if wrong else DONE


@app.command("test", help=_("Run scenario files on the real engine; ends with `N passed, N failed`."))
def run_tests(
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
    for path in scenario_files(files, chosen):
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
