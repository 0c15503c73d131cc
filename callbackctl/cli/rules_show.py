"""`callbackctl rules show`: one policy as sentences."""

import shutil
import sys
from datetime import date

import typer

from callbackctl.cli.boundary import DONE
from callbackctl.cli.output import clean, print_csv, print_json
from callbackctl.cli.rules_files import named, today
from callbackctl.cli.settings import settings
from callbackctl.cli.wrapping import READABLE, folded
from callbackctl.messages import _, language
from callbackctl.policy.model import PolicyHistory
from callbackctl.policy.spoken import Line, policy_lines


def show(context: typer.Context, policy: str = typer.Argument(help=_("the policy's id, or a rule file"))) -> int:
    """Print a policy as it stands today (or on `--today`)."""
    from callbackctl.policy.reader import read_policy

    chosen = settings(context)
    history = read_policy(named(policy, chosen))
    day = today(chosen)
    title, *lines = policy_lines(history.on(day), language())
    if chosen.json or chosen.csv:
        rows = [{"clause": line.clause, "text": line.text, "assumed": line.assumed} for line in (title, *lines)]
        print_json(rows) if chosen.json else print_csv(rows, ["text", "clause", "assumed"])
        return DONE
    for line in (title, *_standing(history, day), *lines):
        _print(line)
    return DONE


def _standing(history: PolicyHistory, day: date) -> list[Line]:
    """Which of several states of a policy this is."""
    if len(history.versions) == 1:
        return []
    days = ", ".join(start.isoformat() for start, _policy in history.versions[1:])
    text = _("As it stands on {day}. Something in it changes on: {days} (see another day with --today).")
    return [Line(text.format(day=day, days=days))]


def _print(line: Line) -> None:
    first, rest = ("", "") if line.heading else ("  ", "      ")
    print(folded(clean(line), first, rest, _width()))


def _width() -> int:
    return min(READABLE, shutil.get_terminal_size().columns) if sys.stdout.isatty() else READABLE
