"""Matters in scenarios: what is done about them, and where they stand in the end."""

import sqlite3
from collections.abc import Iterator

from callbackctl.messages import _
from callbackctl.planning.plan import Run, plan_within
from callbackctl.recording import matters
from callbackctl.recording.matters import NotDone, Step, Subject
from callbackctl.reporting.matters import matter_list
from callbackctl.scenarios.model import ExpectedMatter, MatterStep
from callbackctl.scenarios.result import Difference, fits, short, wanted_keys
from callbackctl.store.database import next_revision, transaction

_SHOWN = ("id", "customer", "kind", "department", "due_by", "state", "outcome")


def do_matter(connection: sqlite3.Connection, run: Run, step: MatterStep, place: int) -> Iterator[Difference]:
    """Do one thing about matters, and say where it did not go as expected."""
    code = ""
    try:
        with transaction(connection):
            next_revision(connection)
            _do(connection, run, step)
            plan_within(connection, run)
        came = "done"
    except NotDone as refusal:
        came, code = "refused", refusal.code
    if came != step.expect or (step.code is not None and step.code != code):
        wanted = " ".join(filter(None, (step.expect, step.code)))
        yield Difference(_("matters, entry {place}").format(place=place), wanted, f"{came} {code}".strip())


def _do(connection: sqlite3.Connection, run: Run, step: MatterStep) -> None:
    due = str(step.due) if step.due else None
    named = step.matter or ""
    match step.do:
        case "add":
            subject = Subject(
                step.content or "", step.kind, step.to, None, due, step.priority, step.severity, step.outcome
            )
            made = Step("raised", step.at, step.by)
            matters.raise_matter(connection, run, step.customer or "", subject, made, frozenset())
        case "pass":
            passed = Step("passed", step.at, step.by, step.to, due=due, note=step.content)
            matters.pass_on(connection, run, named, passed)
        case "resolve":
            matters.resolve(connection, run, named, Step("resolved", step.at, step.by, note=step.outcome))
        case "tell":
            matters.tell(connection, run, named, Step("told", step.at, step.by, channel=step.channel))
        case "letter":
            words = step.content or ""
            ids = [*step.matters]
            matters.answer_by_letter(connection, run, ids, words, words, Step("letter", step.at, step.by))


def compare_matters(
    connection: sqlite3.Connection, run: Run, expected: tuple[ExpectedMatter, ...]
) -> Iterator[Difference]:
    """As a set: every expected matter takes one that came; what is left on either side is a difference."""
    left = matter_list(connection, run.organization, run.policy, run.now)
    for wanted in sorted(map(wanted_keys, expected), key=len, reverse=True):
        wanted = {name: str(value) if name == "due_by" else value for name, value in wanted.items()}
        found = next((row for row in left if fits(wanted, row)), None)
        if found is not None:
            left.remove(found)
            continue
        near = next((row for row in left if row["customer"] == wanted.get("customer", row["customer"])), None)
        if near is not None:
            left.remove(near)
        yield Difference("matters", short(wanted), short({name: near[name] for name in wanted}) if near else "-")
    for row in left:
        yield Difference("matters", "-", short({name: row[name] for name in _SHOWN}))
