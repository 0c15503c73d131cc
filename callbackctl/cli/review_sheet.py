"""The score sheet of a review, asked for in a terminal: the record first, then question by question."""

import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import Any

import click

from callbackctl.cli.output import clean
from callbackctl.cli.words import channel_word, outcome_word
from callbackctl.errors import CallbackError
from callbackctl.messages import _, language
from callbackctl.planning.plan import Run
from callbackctl.policy.records import Question
from callbackctl.policy.values import Word
from callbackctl.recording.questions import applies, read_answer
from callbackctl.recording.reviews import chosen_review, find_person, find_visit


def ask(connection: sqlite3.Connection, run: Run, visit_id: str, given: dict[str, Any]) -> None:
    """Show the record of the visit, then ask for the score sheet, the verdict and the opinion."""
    visit = find_visit(connection, run.organization, visit_id)
    assert visit is not None
    if not given["by"]:
        given["by"] = click.prompt(_("who reviews it (staff id)"))
    reviewer = find_person(connection, given["by"])
    if reviewer is None:
        raise CallbackError(_("there is no member of staff {id}").format(id=given["by"]))
    policy = run.history.on(date.fromisoformat(visit["at"][:10]))
    _name, review = chosen_review(policy, visit, reviewer, given["review"])
    for line in _record_lines(visit):
        click.echo(clean(line))
    if review.sheet is not None:
        given["answers"] = _ask_sheet(policy.questionnaires[review.sheet].questions, given["answers"] or {})
    given["passed"] = click.confirm(_("is the visit in order?"), default=None)
    if not given["opinion"]:
        default = None if review.opinion else ""
        given["opinion"] = click.prompt(_("opinion"), default=default, show_default=False) or None


def _record_lines(visit: dict[str, Any]) -> list[str]:
    head = f"{visit['at']} {channel_word(visit['channel'])}: {outcome_word(visit['outcome'])}"
    said = [f"{name}: {visit[name]}" for name in _RECORD if visit[name] not in (None, "")]
    return [f"{visit['id']} {visit['customer']} {head}", *said]


_RECORD = ("by", "with", "rule", "content", "problems", "result", "satisfaction", "next_on", "signed", "recording",
           "minutes", "expense", "answers")  # fmt: skip


def _ask_sheet(questions: Mapping[Word, Question], given: dict[str, Any]) -> dict[str, Any]:
    """Ask every question that applies and is not answered yet; an answer of the wrong kind is asked for again."""
    answers = dict(given)
    for name, question in questions.items():
        if str(name) in answers or not applies(question, answers):
            continue
        while str(name) not in answers:
            try:
                answers[str(name)] = read_answer(question, click.prompt(_question(question)))
            except ValueError as problem:
                click.echo(str(problem))
    return answers


def _question(question: Question) -> str:
    tongue = language()
    kinds = {"yes_no": _("yes or no"), "score": "1-5", "text": ""}
    choices = [f"{number} {choice.text(tongue)}" for number, choice in enumerate(question.choices, start=1)]
    hint = ", ".join(choices) or kinds[question.kind]
    return clean(question.text.text(tongue)) + (f" ({hint})" if hint else "")
