"""Answers to questionnaires: each by its kind, by number or in either language, and nothing that was not asked."""

import json
from pathlib import Path
from typing import Any

import pytest

from callbackctl.policy import model
from callbackctl.policy.model import Localized
from callbackctl.policy.records import Question, Questionnaire
from callbackctl.policy.values import Word
from callbackctl.recording.questions import applies, read_answer, read_answers
from callbackctl.recording.refusals import Refused
from tests.desk import POLICY, Desk
from tests.recording.test_log import NOW, codes, desk_with, log

CHOICES = (Localized(en="fees", zh="费用"), Localized(en="service", zh="服务"), Localized(both="B2B"))
TEXT = Question(text=Localized(both="?"))
YES_NO = Question(text=Localized(both="?"), kind="yes_no")
SCORE = Question(text=Localized(both="?"), kind="score")
CHOICE = Question(text=Localized(both="?"), kind="choice", choices=CHOICES)
SHORT = Questionnaire(
    questions={
        Word("clear"): YES_NO,
        Word("why"): Question(text=Localized(both="?"), only_if={Word("clear"): model.Test(one_of=(False,))}),
        Word("score"): SCORE,
        Word("reason"): CHOICE,
    }
)


@pytest.mark.parametrize(
    ("question", "given", "kept"),
    [
        (YES_NO, "y", True), (YES_NO, "是", True), (YES_NO, 1, True), (YES_NO, True, True), (YES_NO, "否", False),
        (YES_NO, "No", False), (YES_NO, False, False), (SCORE, 5, 5), (SCORE, "1", 1), (CHOICE, 2, "service"),
        (CHOICE, "费用", "fees"), (CHOICE, "FEES", "fees"), (CHOICE, "b2b", "B2B"), (TEXT, 12, "12"),
        (TEXT, " all\u202e well ", "all well"),
    ],
)  # fmt: skip
def test_an_answer_is_kept(question: Question, given: object, kept: object) -> None:
    found = read_answer(question, given)
    assert (found, type(found)) == (kept, type(kept))


@pytest.mark.parametrize(
    ("question", "given", "said"),
    [
        (YES_NO, "maybe", "'maybe' is neither yes nor no"), (SCORE, 6, "'6' is no score from 1 to 5"),
        (SCORE, 0, "'0' is no score"), (SCORE, "4.5", "'4.5' is no score"), (SCORE, "５", "'５' is no score"),
        (CHOICE, "rates", "'rates' is none of the choices: fees; service; B2B"), (CHOICE, 4, "'4' is none of"),
        (TEXT, {"a": 1}, "an answer is one word"),
    ],
)  # fmt: skip
def test_an_answer_is_refused(question: Question, given: object, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read_answer(question, given)


def test_what_was_not_asked_is_named_with_the_nearest() -> None:
    kept, wrong = read_answers([SHORT], {"clear": "y", "scor": 5, "score": 9, "why": ""})
    assert kept == {"clear": True}
    assert wrong == [
        "answers: there is no question 'scor'; asked are: clear, why, score, reason; did you mean 'score'?",
        "answers: score: '9' is no score from 1 to 5",
    ]


def test_a_question_that_is_skipped() -> None:
    why = SHORT.questions[Word("why")]
    assert not applies(why, {"clear": True})
    assert applies(why, {"clear": False})
    assert not applies(why, {})


ASKING = POLICY.replace("    within: 10 days\n  claim:", "    within: 10 days\n    questionnaire: short\n  claim:") + """
questionnaires:
  short:
    questions:
      clear: {text: clear?, kind: yes_no}
      score: {text: how good?, kind: score}
  other:
    questions:
      rest: {text: anything else?}
"""


@pytest.mark.parametrize(
    "answers", [{"score": 6}, {"scor": 5}, {"rest": "no"}, {"clear": "maybe"}, [1], {"score": [5]}]
)
def test_log_refuses_answers_that_cannot_be(answers: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert codes(desk_with(tmp_path, capsys, ASKING), answers=json.dumps(answers)) == ["out-of-range"]


def test_wrong_answers_are_not_overridden(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = desk_with(tmp_path, capsys, ASKING)
    with pytest.raises(Refused):
        log(desk, "the customer insisted", answers={"score": 6})
    assert desk.rows("SELECT count(*) FROM visits") == [(0,)]


def test_log_keeps_answers_in_one_form(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk: Desk = desk_with(tmp_path, capsys, ASKING)
    log(desk, answers={"clear": "是", "score": "4"})
    assert desk.rows("SELECT answers FROM visits") == [('{"clear": true, "score": 4}',)]


def test_a_refusal_of_answers_by_the_command_names_the_question(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = desk_with(tmp_path, capsys, ASKING)
    command = ["log", "c1", "--channel", "phone", "--outcome", "reached", "--by", "o1", "--content", "x"]
    answer = desk.run(*command, "--recording", "r", "--answers", '{"score": 6}', today=NOW)
    assert answer.err == "Error: out-of-range: answers: score: '6' is no score from 1 to 5\n"
