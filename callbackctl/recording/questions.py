"""Questionnaires: which questions apply, and which of those were not answered."""

from collections.abc import Mapping
from typing import Any

from callbackctl.policy.model import Conditions, Test
from callbackctl.policy.records import Questionnaire


def unanswered(questionnaire: Questionnaire, answers: Mapping[str, Any]) -> list[str]:
    """The ids of the questions that apply and have no answer."""
    return [
        str(name)
        for name, question in questionnaire.questions.items()
        if applies(question.only_if, answers) and answers.get(str(name)) in (None, "")
    ]


def applies(only_if: Conditions | None, answers: Mapping[str, Any]) -> bool:
    """Whether a question is asked after what was answered before."""
    return all(_holds(test, answers.get(str(name))) for name, test in (only_if or {}).items())


def _holds(test: Test, answer: Any) -> bool:
    if test.one_of and not any(_same(wanted, answer) for wanted in test.one_of):
        return False
    if test.none_of and any(_same(wanted, answer) for wanted in test.none_of):
        return False
    if test.present is not None and test.present != (answer not in (None, "")):
        return False
    return _within_bounds(test, float(answer) if isinstance(answer, int | float) else None)


def _within_bounds(test: Test, number: float | None) -> bool:
    bounds = (test.at_least, test.at_most, test.more_than, test.less_than)
    if number is None:
        return all(bound is None for bound in bounds)
    return (
        (test.at_least is None or number >= test.at_least)
        and (test.at_most is None or number <= test.at_most)
        and (test.more_than is None or number > test.more_than)
        and (test.less_than is None or number < test.less_than)
    )


def _same(wanted: object, answer: Any) -> bool:
    if isinstance(wanted, bool):
        yes = str(answer).lower() in ("1", "true", "yes", "y", "是")
        return yes if wanted else answer is not None and not yes
    return str(wanted) == str(answer)
