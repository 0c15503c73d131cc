"""Score sheets: answers to a questionnaire, each read as the kind of answer its question takes."""

from collections.abc import Mapping
from typing import Any

from callbackctl.messages import _
from callbackctl.policy.records import Questionnaire
from callbackctl.recording.questions import read_answer, unanswered


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
