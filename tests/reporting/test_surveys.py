"""Response rates of surveys: who was asked, who answered, and which answers count."""

from typing import Any

from callbackctl.reporting.surveys import survey_figures
from tests.planning.worlds import ORGANIZATION, World, policy

RULES = {"care": {"every": "6 months"}}
SURVEYS: dict[str, dict[str, Any]] = {
    "paper": {"theme": "paper", "for": {"kind": "company"}, "channels": ["letter"], "questionnaire": "asked",
              "valid_with": ["content"]},
    "online": {"theme": "online", "channels": ["wechat", "questionnaire"], "questionnaire": "asked"},
}  # fmt: skip
ASKED = {"asked": {"questions": {"content": {"text": "content?", "kind": "score"}, "wishes": {"text": "wishes?"}}}}


def figures(visits: list[dict[str, Any]], month: str = "2026-03", **more: Any) -> dict[str, dict[str, Any]]:
    """The month's figures of both surveys."""
    world = World(policy(RULES, surveys={**SURVEYS, **more}, questionnaires=ASKED))
    customers = [{"id": f"c{n}", "kind": "company" if n < 4 else "person"} for n in range(6)]
    world.store("customers", customers, "2026-01-01T08:00")
    world.store("visits", visits, "2026-05-01T08:00")
    parameters = {"organization": ORGANIZATION, "month": month, "end": f"{month}~"}
    found = survey_figures(world.connection, world.history.versions[-1][1], parameters)
    return {row["survey"]: row for row in found}


def visit(customer: str, at: str, outcome: str, channel: str = "letter", **more: Any) -> dict[str, Any]:
    return {"customer": customer, "at": at, "channel": channel, "outcome": outcome, **more}


def test_a_response_counts_when_the_questions_named_are_answered() -> None:
    found = figures(
        [
            visit("c0", "2026-03-02", "sent"), visit("c1", "2026-03-02", "sent"), visit("c2", "2026-03-31", "sent"),
            visit("c3", "2026-02-27", "sent"), visit("c0", "2026-03-09", "sent"),
            visit("c0", "2026-03-10", "reached", answers={"content": 5}),
            visit("c1", "2026-03-11", "reached", answers={"wishes": "more"}),
            visit("c2", "2026-04-20", "reached", answers={"content": 1}),
            visit("c3", "2026-03-12", "reached", answers={"content": 2}),
        ]
    )  # fmt: skip
    assert found["paper"] == {
        "survey": "paper", "theme": "paper", "target": 4, "sent": 3, "returned": 3, "rate": 1.0, "collected": 3,
        "valid": 2,
    }  # fmt: skip
    assert found["online"]["sent"] == found["online"]["collected"] == 0
    assert found["online"]["rate"] is None
    assert found["online"]["target"] == 6


def test_an_answer_before_the_questionnaire_was_sent_does_not_answer_it() -> None:
    found = figures(
        [visit("c0", "2026-03-10", "reached", answers={"content": 5}), visit("c0", "2026-03-11", "sent")]
    )["paper"]
    assert (found["sent"], found["returned"], found["rate"], found["collected"]) == (1, 0, 0.0, 1)


def test_a_visit_names_its_survey_where_the_channel_does_not_tell() -> None:
    second = {**SURVEYS["paper"], "theme": "second"}
    rows = [
        visit("c0", "2026-03-02", "sent"),
        visit("c1", "2026-03-02", "sent", survey="second"),
        visit("c2", "2026-03-02", "sent", channel="email", survey="paper"),
    ]
    found = figures(rows, second=second)
    assert {name: row["sent"] for name, row in found.items()} == {"paper": 1, "second": 1, "online": 0}


def test_a_corrected_record_is_not_counted() -> None:
    rows = [visit("c0", "2026-03-02", "sent", id="v1"), visit("c0", "2026-04-02", "sent", id="v2", corrects="v1")]
    assert figures(rows)["paper"]["sent"] == 0
