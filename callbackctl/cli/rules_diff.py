"""`callbackctl rules diff`: what changed between two rule files, in sentences."""

from typing import Any

import typer

from callbackctl.cli.boundary import DONE
from callbackctl.cli.output import clean, print_json
from callbackctl.cli.rules_files import named
from callbackctl.cli.settings import settings
from callbackctl.cli.wrapping import folded
from callbackctl.messages import _, language
from callbackctl.policy.differences import Change, change_sentence, changes, difference_lines, value_text


def diff(
    context: typer.Context,
    old: str = typer.Argument(metavar="OLD", help=_("a rule file, or a policy's id")),
    new: str = typer.Argument(metavar="NEW", help=_("the rule file, or the policy's id, it is compared with")),
    effect: bool = typer.Option(
        False, "--effect", help=_("who becomes due, overdue or released on today's data if the file changes")
    ),
) -> int:
    """Compare what two rule files say, or do; exit 0 whether they differ or not."""
    from callbackctl.policy.reader import read_policy

    chosen = settings(context)
    before, after = (read_policy(named(name, chosen)) for name in (old, new))
    if effect:
        from callbackctl.cli.rules_effect import show_effect

        return show_effect(before, after, chosen)
    if chosen.json:
        print_json([_row(change) for change in changes(before, after)])
        return DONE
    lines = difference_lines(before, after, language())
    for line in lines:
        print(folded(clean(line), "", "    "))
    if not lines and before.text == after.text:
        print(_("The two files are identical."))
    elif not lines:
        print(_("Both files say the same; they differ in comments or layout only."))
    return DONE


def _row(change: Change) -> dict[str, Any]:
    spoken = language()
    return {
        "rule": change.rule,
        "key": change.key,
        "change": change.kind,
        "old": value_text(change.old, spoken) if change.kind != "added" else None,
        "new": value_text(change.new, spoken) if change.kind != "removed" else None,
        "from": change.since.isoformat() if change.since.year > 1 else None,
        "until": change.until.isoformat() if change.until else None,
        "text": change_sentence(change, spoken),
    }
