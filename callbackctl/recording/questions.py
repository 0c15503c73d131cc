"""Questionnaires: which questions apply, what answers they take, and which were not answered."""

from collections.abc import Iterable, Mapping
from typing import Any

from callbackctl.messages import _
from callbackctl.policy.model import Test
from callbackctl.policy.records import Question, Questionnaire
from callbackctl.policy.suggest import did_you_mean
from callbackctl.store.records import plain_text

YES = ("1", "true", "yes", "y", "是")
NO = ("0", "false", "no", "n", "否")
SCORES = range(1, 6)


def read_answers(
    questionnaires: Iterable[Questionnaire], answers: Mapping[str, Any]
) -> tuple[dict[str, Any], list[str]]:
    """Answers as they are kept, and what is wrong with the others, a sentence each.

    Empty ones are left out. Yes and no are kept as true and false, scores as numbers, choices in the words of the
    file (in English, where it has both).
    """
    asked: dict[str, Question] = {}
    for questionnaire in questionnaires:
        asked = {str(name): question for name, question in questionnaire.questions.items()} | asked
    kept: dict[str, Any] = {}
    wrong: list[str] = []
    for name, value in answers.items():
        if value in (None, ""):
            continue
        if name not in asked:
            text = _("answers: there is no question '{name}'; asked are: {names}")
            said = text.format(name=name, names=", ".join(asked))
            wrong.append("; ".join(filter(None, (said, did_you_mean(name, asked)))))
            continue
        try:
            kept[name] = read_answer(asked[name], value)
        except ValueError as problem:
            wrong.append(_("answers: {question}: {problem}").format(question=name, problem=problem))
    return kept, wrong


def read_answer(question: Question, value: object) -> str | int | bool:
    """One answer as it is kept; raises ValueError. A choice may be given by its number, its words in either language."""
    if isinstance(value, dict | list):
        raise ValueError(_("an answer is one word, number or sentence"))
    text = plain_text(value)
    match question.kind:
        case "yes_no":
            if text.lower() not in (*YES, *NO):
                raise ValueError(_("{text!r} is neither yes nor no").format(text=text))
            return text.lower() in YES
        case "score":
            if text not in map(str, SCORES):
                raise ValueError(_("{text!r} is no score from 1 to 5").format(text=text))
            return int(text)
        case "choice":
            return _choice(question, text)
    return text


def _choice(question: Question, text: str) -> str:
    for choice in question.choices:
        if text.lower() in {choice.text("en").lower(), choice.text("zh").lower()}:
            return choice.text("en")
    if text.isascii() and text.isdigit() and 1 <= int(text) <= len(question.choices):
        return question.choices[int(text) - 1].text("en")
    choices = "; ".join(choice.text("en") for choice in question.choices)
    raise ValueError(_("{text!r} is none of the choices: {choices}").format(text=text, choices=choices))


def unanswered(questionnaire: Questionnaire, answers: Mapping[str, Any]) -> list[str]:
    """The ids of the questions that apply and have no answer."""
    return [
        str(name)
        for name, question in questionnaire.questions.items()
        if applies(question, answers) and answers.get(str(name)) in (None, "")
    ]


def applies(question: Question, answers: Mapping[str, Any]) -> bool:
    """Whether a question is asked after the answers given so far."""
    return all(_holds(test, answers.get(str(name))) for name, test in (question.only_if or {}).items())


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
        yes = str(answer).lower() in YES
        return yes if wanted else answer is not None and not yes
    return str(wanted) == str(answer)
