"""A matter is its steps: rows are only ever added, and the row of the matter is what they add up to."""

import random
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from callbackctl.planning.plan import Run, plan_within
from callbackctl.policy.reader import read_policy
from callbackctl.recording.matters import (
    NotDone,
    Step,
    Subject,
    answer_by_letter,
    matter_row,
    pass_on,
    raise_matter,
    resolve,
    tell,
)
from callbackctl.store.database import connect, next_revision, transaction
from tests.cli.test_matter import MATTERS
from tests.desk import POLICY, Desk

NOW = "2026-03-09T09:00"
APPEND_ONLY = ("matter_steps", "letters")
FOLDED = ("department", "person", "due_by", "resolved_at", "outcome", "told_at")


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """Three customers, and triggers that forbid to change a step."""
    desk = Desk(tmp_path, capsys, POLICY + MATTERS).opened()
    desk.take_in("customers", [{"id": f"c{number}"} for number in range(3)])
    connection = sqlite3.connect(desk.db)
    for table in APPEND_ONLY:
        for change in ("UPDATE", "DELETE"):
            connection.execute(
                f"CREATE TRIGGER no_{change}_of_{table} BEFORE {change} ON {table}"
                " BEGIN SELECT RAISE(ABORT, 'only ever added'); END"
            )
    connection.commit()
    connection.close()
    return desk


def do_something(connection: sqlite3.Connection, run: Run, dice: random.Random) -> None:
    """One step about some matter, as likely as not one that is refused."""
    known = [row[0] for row in connection.execute("SELECT id FROM matters")]
    matter = dice.choice([*known, "m99"])
    at = dice.choice([None, "2026-03-08", "2026-03-09T08:00"])
    by = dice.choice([None, "o1", "boss", "nobody"])
    due = dice.choice([None, None, "2026-03-09", "2026-03-20"])
    match dice.randrange(6):
        case 0 | 1:
            subject = Subject(
                "it drips", dice.choice([None, "leak", "idea", "x"]), dice.choice([None, "design", "o2"]), due=due,
                outcome=dice.choice([None, None, "sealed"]),
            )  # fmt: skip
            raise_matter(connection, run, f"c{dice.randrange(4)}", subject, Step("raised", at, by), frozenset())
        case 2:
            to, person = dice.choice([None, "design", "boss"]), dice.choice([None, None, "o1"])
            pass_on(connection, run, matter, Step("passed", at, by, to, person, due))
        case 3:
            resolve(connection, run, matter, Step("resolved", at, by, note=dice.choice(["done", ""])))
        case 4:
            tell(connection, run, matter, Step("told", at, by, channel=dice.choice([None, "phone", "home"])))
        case 5:
            some = dice.sample(known, min(2, len(known)))
            answer_by_letter(connection, run, some, "water", "it is back", Step("letter", at, by))


def folded(steps: list[dict[str, Any]]) -> dict[str, Any]:
    """Where the steps of a matter have led."""
    state: dict[str, Any] = dict.fromkeys(FOLDED)
    for step in steps:
        state["due_by"] = step["due_by"] or state["due_by"]
        match step["step"]:
            case "raised":
                state["person"] = step["person"]
            case "passed":
                state |= {"resolved_at": None, "outcome": None, "told_at": None}
                if step["department"] or step["person"]:
                    state |= {"department": step["department"], "person": step["person"]}
            case "resolved":
                state |= {"resolved_at": step["at"], "outcome": step["note"]}
            case "told":
                state["told_at"] = step["at"]
            case "letter":
                if state["resolved_at"] is None:
                    state |= {"resolved_at": step["at"], "outcome": f"open letter: {step['note']}"}
                state["told_at"] = step["at"]
    return state


def test_whatever_is_done_a_matter_is_what_its_steps_add_up_to(desk: Desk) -> None:
    dice = random.Random(7)
    connection = connect(desk.db)
    connection.row_factory = sqlite3.Row
    run = Run("desk", read_policy(desk.rules / "desk.yaml"), NOW)
    done = refused = 0
    with transaction(connection):
        plan_within(connection, run)
    for _again in range(400):
        before = "\n".join(connection.iterdump())
        try:
            with transaction(connection):
                next_revision(connection)
                do_something(connection, run, dice)
            done += 1
        except NotDone:
            refused += 1
            if refused % 20 == 0:
                assert "\n".join(connection.iterdump()) == before
    assert done > 100
    assert refused > 100
    for (matter,) in connection.execute("SELECT id FROM matters").fetchall():
        rows = connection.execute("SELECT * FROM matter_steps WHERE matter = ? ORDER BY number", (matter,)).fetchall()
        row = matter_row(connection, "desk", matter)
        assert folded([dict(step) for step in rows]) == {name: row[name] for name in FOLDED}, matter
    connection.close()
