"""Random histories, lived day by day through a year, compared with the oracle on the way.

`HISTORIES` sets how many (ten thousand for the whole proof), `HISTORY_BATCH` how many of them live under one random
policy, `HISTORY_DAYS` another length of the year, `HISTORY_SEED` other histories.
"""

import os
import re
from random import Random

import pytest

from tests.planning import oracle
from tests.planning.histories import History, Year
from tests.planning.random_policies import Setup, make_setup
from tests.planning.retelling import story, told_again
from tests.planning.worlds import World

HISTORIES = int(os.environ.get("HISTORIES", "200"))
DAYS = int(os.environ.get("HISTORY_DAYS", "365"))
SEED = os.environ.get("HISTORY_SEED", "callbacks")
BATCH = int(os.environ.get("HISTORY_BATCH", "50"))
STATES = {"open", "today", "overdue", "on_time", "late", "excused", "missed"}
WORDS = {
    "after", "visit", "from", "within", "at", "every", "until", "product_of", "slots", "window", "missed", "unless",
    "season", "date", "birthday", "festival", "day_of_month", "months", "yearly", "while", "inactive", "each", "where",
    "for", "channels", "own_visit", "when_refused", "unreachable", "hours", "days", "working days", "month",
}  # fmt: skip
"""All that decides when, for whom and by what a callback is owed and settled."""


def test_the_policies_speak_of_everything_that_is_compared() -> None:
    policies = "".join(str(make_setup(Random(f"{SEED} policy {batch}"), DAYS).policy) for batch in range(20))
    assert {word for word in WORDS if not re.search(rf"\b{word}\b", policies)} == set()
    assert re.search(r"'\d{4}-\d{2}-\d{2}': '\d+ days'", policies), "values that change on a date"


@pytest.mark.parametrize("batch", range(max(1, -(-HISTORIES // BATCH))))
def test_every_history_goes_as_the_oracle_tells_it(batch: int) -> None:
    setup = make_setup(Random(f"{SEED} policy {batch}"), DAYS)
    year = Year(setup, f"{SEED} lives {batch}", min(BATCH, HISTORIES))
    names = list(year.histories)
    seen: set[str] = set()
    for now, number in year.live():
        # Everybody's list once a week in the morning, everybody's standings once in eight weeks in the evening.
        morning = now.endswith("T08:00")
        chosen = names[number % 7 :: 7] if morning else names[number // 8 % 7 :: 7]
        seen |= _compare(year, setup, [year.histories[name] for name in chosen], now, morning=morning)
    seen |= _compare(year, setup, list(year.histories.values()), setup.end, morning=False)
    seen |= _compare(year, setup, list(year.histories.values()), setup.end, morning=True)
    assert seen == STATES or len(names) < 50 or DAYS < 365
    _planned_at_once(year, setup)


def _compare(year: Year, setup: Setup, histories: list[History], now: str, *, morning: bool) -> set[str]:
    """Compare the lists of a morning, or all standings of an evening; gives the states that were among them."""
    known = [history for history in histories if history.facts]
    came = year.world.listed(now, [history.customer for history in known]) if morning else \
        year.world.standings(now, [history.customer for history in known])  # fmt: skip
    states: set[str] = set()
    for history in known:
        if not morning and history.customer in year.changed:
            continue  # what was completed or missed before something changed stays as it was
        expected = year.expected(history.customer, now)
        wanted = oracle.due_rows(expected, now) if morning else oracle.standings(expected, now)
        got = came.get(history.customer, [])
        if got != wanted:
            pytest.fail(story(setup, history, now, got), pytrace=False)
        states.update(row[3] for row in wanted)
    return states


def _planned_at_once(year: Year, setup: Setup) -> None:
    """The same facts planned once, at the end, come to the same callbacks."""
    once = World(setup.policy, setup.start)
    told_again(once, year.histories.values(), [], daily=False)
    once.plan(setup.end)
    before, after = year.world.standings(setup.end), once.standings(setup.end)
    for name, history in year.histories.items():
        if name not in year.changed and before.get(name) != after.get(name):
            came = f"day by day: {before.get(name)}\nat once: {after.get(name)}"
            pytest.fail(story(setup, history, setup.end, came), pytrace=False)
