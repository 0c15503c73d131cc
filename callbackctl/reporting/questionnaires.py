"""What customers answered in a month: by questionnaire and question."""

import json
import sqlite3
from collections import Counter
from collections.abc import Mapping
from typing import Any

from callbackctl.planning.fitting import CURRENT
from callbackctl.policy.model import Policy
from callbackctl.policy.records import Question

_YES = ("1", "true", "yes", "y", "是")
_NO = ("0", "false", "no", "n", "否")
_ANSWERED = f"""
WITH answered AS MATERIALIZED (
  SELECT v.id, v.rule, v.answers FROM visits v
   WHERE v.organization = :organization AND v.at >= :month AND v.at < :end AND v.answers IS NOT NULL AND {CURRENT}
), asked AS MATERIALIZED (
  SELECT a.id, p.value AS questionnaire FROM answered a JOIN json_each(:asks) p ON p.key = a.rule
   UNION
  SELECT a.id, p.value FROM answered a
    CROSS JOIN callbacks c ON c.organization = :organization AND c.settled_by = a.id
    JOIN json_each(:asks) p ON p.key = c.rule
)
"""


_KNOWN = "(q.questionnaire || ' ' || j.key) IN (SELECT k.value FROM json_each(:questions) k)"


def questionnaire_figures(
    connection: sqlite3.Connection, policy: Policy, parameters: Mapping[str, Any]
) -> list[dict[str, Any]]:
    """A row for every questionnaire of the policy, with how many answered and what."""
    asks = questionnaire_of_rules(policy)
    counts: dict[str, dict[str, Counter[str]]] = {}
    visits: dict[str, int] = {}
    if asks:
        questions = [f"{name} {one}" for name, asked in policy.questionnaires.items() for one in asked.questions]
        more = {**parameters, "asks": json.dumps(asks), "questions": json.dumps(questions)}
        given = f"j.value IS NOT NULL AND j.value <> '' AND {_KNOWN}"
        for name, key, value, kind, number in connection.execute(
            f"{_ANSWERED} SELECT q.questionnaire, j.key, j.value, j.type, count(*) FROM asked q"
            f" CROSS JOIN answered a ON a.id = q.id CROSS JOIN json_each(a.answers) j WHERE {given}"
            " GROUP BY 1, 2, 3, 4",
            more,
        ):
            word = answer_word(policy.questionnaires[name].questions[key], _as_given(value, kind))
            counts.setdefault(name, {}).setdefault(key, Counter())[word] += number
        visits = dict(
            connection.execute(
                f"{_ANSWERED} SELECT q.questionnaire, count(*) FROM asked q CROSS JOIN answered a ON a.id = q.id"
                f" WHERE EXISTS (SELECT 1 FROM json_each(a.answers) j WHERE {given}) GROUP BY 1",
                more,
            ).fetchall()
        )
    return [
        {
            "questionnaire": str(name),
            "answered": visits.get(str(name), 0),
            "questions": [
                _question(str(key), question, counts.get(str(name), {}).get(str(key), Counter()))
                for key, question in asked.questions.items()
            ],
        }
        for name, asked in policy.questionnaires.items()
    ]


def questionnaire_of_rules(policy: Policy) -> dict[str, str]:
    """Which questionnaire each rule asks."""
    return {
        str(name): str(rule.questionnaire) for name, rule in policy.rules.items() if rule.questionnaire is not None
    }


def _as_given(value: Any, kind: str) -> Any:
    """An answer as it stands in the JSON, from SQLite's value and kind."""
    if kind in ("array", "object"):
        return json.loads(value)
    return kind == "true" if kind in ("true", "false") else value


def answer_word(question: Question, answer: Any) -> str:
    """An answer as it is counted: yes and no alike however they were written."""
    if isinstance(answer, list | dict):
        return json.dumps(answer, ensure_ascii=False)
    text = str(answer).strip()
    if question.kind == "yes_no":
        plain = text.lower()
        return "yes" if plain in _YES else "no" if plain in _NO else text
    if isinstance(answer, float) and answer.is_integer():
        return str(int(answer))
    return text


def _question(name: str, question: Question, counts: Counter[str]) -> dict[str, Any]:
    return {
        "question": name,
        "text": {"en": question.text.text("en"), "zh": question.text.text("zh")},
        "kind": question.kind,
        "answered": sum(counts.values()),
        "answers": {} if question.kind == "text" else dict(sorted(counts.items(), key=lambda one: (-one[1], one[0]))),
        "mean": _mean(counts) if question.kind == "score" else None,
    }


def _mean(counts: Counter[str]) -> float | None:
    """The mean of scores; answers that are no number are left out."""
    scores = {float(answer): number for answer, number in counts.items() if answer.replace(".", "", 1).isdigit()}
    answers = sum(scores.values())
    return round(sum(score * number for score, number in scores.items()) / answers, 2) if answers else None
