"""Ten thousand random histories, lived day by day through a year, compared with the oracle on the way.

`HISTORIES` sets another number, `HISTORY_DAYS` another length of the year, `HISTORY_SEED` other histories.
"""

import os
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


@pytest.mark.parametrize("batch", range(max(1, -(-HISTORIES // BATCH))))
def test_every_history_goes_as_the_oracle_tells_it(batch: int) -> None:
    setup = make_setup(Random(f"{SEED} policy {batch}"), DAYS)
    year = Year(setup, f"{SEED} lives {batch}", min(BATCH, HISTORIES))
    names = list(year.histories)
    for now, number in year.live():
        # Everybody's list once a week in the morning, everybody's standings once in eight weeks in the evening.
        morning = now.endswith("T08:00")
        chosen = names[number % 7 :: 7] if morning else names[number // 8 % 7 :: 7]
        _compare(year, setup, [year.histories[name] for name in chosen], now, morning=morning)
    _compare(year, setup, list(year.histories.values()), setup.end, morning=False)
    _compare(year, setup, list(year.histories.values()), setup.end, morning=True)
    _planned_at_once(year, setup)


def _compare(year: Year, setup: Setup, histories: list[History], now: str, *, morning: bool) -> None:
    known = [history for history in histories if history.facts]
    came = year.world.listed(now, [history.customer for history in known]) if morning else \
        year.world.standings(now, [history.customer for history in known])  # fmt: skip
    for history in known:
        if not morning and history.customer in year.changed:
            continue  # what was completed under an earlier tier stays completed
        expected = year.expected(history.customer, now)
        wanted = oracle.due_rows(expected, now) if morning else oracle.standings(expected, now)
        got = came.get(history.customer, [])
        if got != wanted:
            pytest.fail(story(setup, history, now, got), pytrace=False)


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
