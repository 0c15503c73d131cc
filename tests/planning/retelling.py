"""A failing history told again: the least of it that still fails, as a scenario file."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Literal

import yaml

from callbackctl.store.records import Kind
from tests.planning import oracle
from tests.planning.histories import KINDS, History
from tests.planning.random_policies import Setup
from tests.planning.worlds import ORGANIZATION, World

How = Literal["at once", "as facts came in", "every day"]
"""How often a history is planned when it is told again."""


def told_again(world: World, histories: Iterable[History], moments: Iterable[str], *, daily: bool) -> None:
    """Store what came in, moment by moment, planning at each of them or not at all."""
    coming: dict[str, dict[Kind, list[dict[str, Any]]]] = {moment: {} for moment in moments}
    for history in histories:
        for fact in history.facts:
            coming.setdefault(fact.entered, {}).setdefault(fact.kind, []).append(fact.row)
    for moment in sorted(coming):
        for kind in KINDS:
            world.store(kind, coming[moment].get(kind, []), moment)
        if daily:
            world.plan(moment)


def replayed(setup: Setup, history: History, now: str, how: How) -> World:
    """One history again on a fresh database, up to a moment."""
    world = World(setup.policy, setup.start)
    known = replace(history, facts=[fact for fact in history.facts if fact.entered <= now])
    mornings = [f"{day}T08:00" for day in setup.mornings] if how == "every day" else []
    told_again(world, [known], [moment for moment in mornings if moment <= now], daily=how != "at once")
    world.plan(now)
    return world


def disagrees(setup: Setup, history: History, now: str, how: How) -> bool:
    """Whether the engine and the oracle tell different standings of a history at a moment."""
    try:
        world = replayed(setup, history, now, how)
    except AssertionError:  # a visit without its customer is no history
        return False
    wanted = oracle.owed(setup.policy, history.told(now), now[:10], setup.start)
    if world.due(now).get(history.customer, []) != oracle.due_rows(wanted, now):
        return True
    if len({(fact.kind, fact.row["id"]) for fact in history.facts}) < len(history.facts):
        return False  # what was completed or missed before something changed stays as it was
    return world.standings(now).get(history.customer, []) != oracle.standings(wanted, now)


def smallest(setup: Setup, history: History, now: str, how: How) -> tuple[Setup, History]:
    """The history with every rule and fact left out that the disagreement does not need."""
    history = replace(history, facts=[fact for fact in history.facts if fact.entered <= now])
    for name in list(setup.policy["rules"]):
        rules = {other: rule for other, rule in setup.policy["rules"].items() if other != name}
        fewer = replace(setup, policy={**setup.policy, "rules": rules})
        if rules and disagrees(fewer, history, now, how):
            setup = fewer
    for fact in list(history.facts):
        shorter = replace(history, facts=[one for one in history.facts if one is not fact])
        if disagrees(setup, shorter, now, how):
            history = shorter
    return setup, history


def story(setup: Setup, history: History, now: str, came: object) -> str:
    """A failing history, made as small as it gets, as a scenario file; `entered` tells when each fact came in."""
    ways: tuple[How, ...] = ("at once", "as facts came in", "every day")
    how = next((way for way in ways if disagrees(setup, history, now, way)), None)
    if how is not None:
        setup, history = smallest(setup, history, now, how)
        came = replayed(setup, history, now, how).standings(now).get(history.customer, [])
    wanted = oracle.owed(setup.policy, history.told(now), now[:10], setup.start)
    rows: dict[str, list[dict[str, Any]]] = {kind: [] for kind in KINDS}
    for fact in history.facts:
        if fact.entered <= now:
            told = {name: value for name, value in fact.row.items() if value is not None}
            rows[fact.kind].append({**told, "entered": fact.entered})
    due = [dict(zip(("rule", "opens_on", "due_by", "state"), row, strict=True)) for row in oracle.due_rows(wanted, now)]
    scenario = {
        "name": f"planned {how or 'every day, with others, and through log'}", "today": now, "start": setup.start,
        **rows, "expect": {"due": due},
    }  # fmt: skip
    return (
        f"{_yaml({'policy': ORGANIZATION, 'scenarios': [scenario]})}\n# {ORGANIZATION}.yaml\n{_yaml(setup.policy)}\n"
        f"# expected\n{oracle.standings(wanted, now)}\n# came\n{came}\n"
    )


def _yaml(data: Any) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, default_flow_style=None, width=130)
