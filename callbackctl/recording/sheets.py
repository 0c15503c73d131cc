"""Score sheets: answers to a questionnaire, each read as the kind of answer its question takes."""

from collections.abc import Mapping
from typing import Any

from callbackctl.messages import _
from callbackctl.policy.records import Question, Questionnaire
from callbackctl.recording.questions import unanswered
from callbackctl.store.records import plain_text

_YES = ("1", "true", "yes", "y", "是")
_NO = ("0", "false", "no", "n", "否")


def read_sheet(questionnaire: Questionnaire, answers: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Answers as they are kept, and what is wrong with them: unknown questions, answers of another kind, gaps."""
    kept: dict[str, Any] = {}
    wrong = []
    questions = {str(name): question for name, question in questionnaire.questions.items()}
    for name, answer in answers.items():
        question = questions.get(name)
        if question is None:
            wrong.append(_("the sheet has no question {name}").format(name=name))
        elif answer not in (None, ""):
            try:
                kept[name] = read_answer(question, answer)
            except ValueError as problem:
                wrong.append(f"{name}: {problem}")
    missing = [name for name in unanswered(questionnaire, kept) if answers.get(name) in (None, "")]
    if missing:
        wrong.append(_("not answered: {questions}").format(questions=", ".join(missing)))
    return kept, wrong


def read_answer(question: Question, answer: object) -> str | int | bool:
    """One answer: words, true or false, 1 to 5, or the choice as the rule file writes it; raises ValueError."""
    text = plain_text(answer)
    if question.kind == "yes_no":
        if text.lower() not in (*_YES, *_NO):
            raise ValueError(_("{text!r} is neither yes nor no").format(text=text))
        return text.lower() in _YES
    if question.kind == "score":
        if text not in ("1", "2", "3", "4", "5"):
            raise ValueError(_("{text!r} is no score from 1 to 5").format(text=text))
        return int(text)
    if question.kind == "choice":
        return _choice(question, text)
    return text


def _choice(question: Question, text: str) -> str:
    """A choice by its text in either language, or by its number."""
    for number, choice in enumerate(question.choices, start=1):
        if text in (str(number), choice.text("en"), choice.text("zh")):
            return choice.text("en")
    choices = ", ".join(choice.text("en") for choice in question.choices)
    raise ValueError(_("{text!r} is none of: {choices}").format(text=text, choices=choices))
