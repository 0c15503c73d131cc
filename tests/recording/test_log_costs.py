"""One visit costs one visit: no statement of a `log` looks through all there is of anything, under any policy."""

from pathlib import Path

import pytest

from callbackctl.planning.plan import Run, plan
from callbackctl.policy.reader import read_policy
from callbackctl.recording.log import log_visit
from callbackctl.store.database import next_revision, transaction
from callbackctl.store.facts import Setting, store
from tests.planning.test_costs import MORNING, POLICIES, filled, looks_through

ONCE = "SELECT max(CAST(substr(id, 2) AS INTEGER))"
"""The count of visits by hand: made where the last number does not stand in `settings` yet."""


@pytest.mark.parametrize("outcome", ["reached", "no_answer"])
@pytest.mark.parametrize("path", POLICIES, ids=lambda path: path.stem)
def test_a_visit_looks_through_nothing_that_grows(path: Path, outcome: str) -> None:
    history = read_policy(path)
    connection, run = filled(history, path.stem), Run(path.stem, history, MORNING)
    with transaction(connection):
        store(connection, "staff", [{"id": "s1", "role": "clerk"}], Setting(path.stem, MORNING, next_revision(connection)))
    plan(connection, run)
    channel = (*history.versions[-1][1].channels.order, "phone")[0]
    entry = {"customer": "c1", "channel": channel, "outcome": outcome, "by": "s1", "content": "well", "at": "2026-04-09"}
    for number in (1, 2):
        statements: list[str] = []
        connection.set_trace_callback(statements.append)
        with transaction(connection):
            log_visit(connection, run, {**entry, "customer": f"c{number}"}, "a test")
        connection.set_trace_callback(None)
        found = [line for statement in statements for line in looks_through(connection, statement)]
        assert [line for line in found if ONCE not in line or number > 1] == []
