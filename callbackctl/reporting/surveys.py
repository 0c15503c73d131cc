"""Surveys: to how many customers a questionnaire was sent, how many answered it, and how many answers count.

A visit belongs to the survey that its attribute `survey` names. A questionnaire sent out (`sent`) without one belongs
to the policy's only survey over that channel.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from callbackctl.messages import language
from callbackctl.planning.conditions import any_of_sql
from callbackctl.planning.fitting import CURRENT
from callbackctl.policy.model import Policy
from callbackctl.policy.records import Survey

_VISITS = f"""
SELECT v.customer, v.at, v.channel, v.outcome, v.answers, json_extract(v.attributes, '$.survey') AS survey FROM visits v
 WHERE v.organization = :organization AND v.at >= :month AND {CURRENT} ORDER BY v.at, v.id
"""


@dataclass(frozen=True, slots=True)
class _Visit:
    customer: str
    at: str
    channel: str
    outcome: str
    answers: str | None
    survey: str | None


def survey_figures(
    connection: sqlite3.Connection, policy: Policy, parameters: Mapping[str, Any]
) -> list[dict[str, Any]]:
    """Every survey's figures of a month.

    `target`: customers it is meant for. `sent`: to how many customers it went out in the month. `returned`: how many
    of those have answered since, `rate` their share. `collected`: answers that came in during the month, `valid`
    those that count. Parameters: organization, month (`YYYY-MM`), end (`YYYY-MM~`).
    """
    if not policy.surveys:
        return []
    visits = [_Visit(*row) for row in connection.execute(_VISITS, parameters)]
    return [
        _figures(connection, policy, str(name), survey, visits, parameters) for name, survey in policy.surveys.items()
    ]


def _figures(
    connection: sqlite3.Connection, policy: Policy, name: str, survey: Survey, visits: Iterable[_Visit],
    parameters: Mapping[str, Any],
) -> dict[str, Any]:  # fmt: skip
    own = [visit for visit in visits if _belongs(visit, policy, name, survey)]
    of_month = [visit for visit in own if visit.at < parameters["end"]]
    sent: dict[str, str] = {}
    for visit in of_month:
        if visit.outcome == "sent":
            sent.setdefault(visit.customer, visit.at)
    responses = [visit for visit in own if visit.outcome == "reached" and visit.answers]
    returned = {one.customer for one in responses if one.customer in sent and one.at >= sent[one.customer]}
    collected = [visit for visit in responses if visit.at < parameters["end"]]
    like = any_of_sql("c", survey.customers)
    query = f"SELECT count(*) FROM customers c WHERE c.organization = :organization AND ({like})"
    target = connection.execute(query, parameters).fetchone()[0]
    return {
        "survey": name,
        "theme": survey.theme.text(language()),
        "target": target,
        "sent": len(sent),
        "returned": len(returned),
        "rate": round(len(returned) / len(sent), 4) if sent else None,
        "collected": len(collected),
        "valid": sum(_counts(survey, visit) for visit in collected),
    }


def _belongs(visit: _Visit, policy: Policy, name: str, survey: Survey) -> bool:
    if visit.survey is not None:
        return visit.survey == name
    over = [one for one, other in policy.surveys.items() if visit.channel in other.channels]
    return over == [name]


def _counts(survey: Survey, visit: _Visit) -> bool:
    """Whether an answer counts: every question that the survey names is answered; without any, one is."""
    answers = json.loads(visit.answers or "{}")
    given = {question for question, answer in answers.items() if answer not in (None, "")}
    return given >= set(map(str, survey.valid_with)) if survey.valid_with else bool(given)
