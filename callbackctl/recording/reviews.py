"""Reviews of logged visits: drawn, recorded with sheet and opinion, and what was found wrong put right.

Every step is a row of `review_steps`, to which rows are only ever added; `reviews` says where each review stands.
Nobody reviews a visit they made or came along to, and a supervisor only those of their own people.
"""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from callbackctl.clock import parse_moment
from callbackctl.errors import CallbackError
from callbackctl.messages import _
from callbackctl.planning import spot_checks
from callbackctl.planning.frames import Decision
from callbackctl.planning.plan import Run
from callbackctl.planning.sampling import Frame
from callbackctl.policy.model import Policy
from callbackctl.policy.records import Review
from callbackctl.recording.refusals import Objection, Refused
from callbackctl.recording.sheets import read_sheet
from callbackctl.store.database import next_revision

SUPERVISOR = "supervisor"


@dataclass(frozen=True, slots=True)
class Entry:
    """A review as it is recorded; `again` says why one that is on record is recorded anew."""

    visit: str
    by: str | None
    review: str | None = None
    passed: bool | None = None
    opinion: str | None = None
    answers: Mapping[str, Any] | None = None
    at: str | None = None
    again: str | None = None


def draw(connection: sqlite3.Connection, run: Run, name: str, month: str, by: str | None) -> list[Decision]:
    """Draw a month's visits for a review, inside a transaction of the caller's; returns those drawn now."""
    frame = Frame(run.organization, run.today, run.policy.seed, draw_all=run.draw_all)
    decisions = spot_checks.draw(connection, frame, run.history, name, month)
    drawn = [decision for decision in decisions if decision.drawn]
    if drawn:
        revision = next_revision(connection)
    for decision in drawn:
        identity = _new_review(connection, run, name, decision.event, revision)
        connection.execute(
            "UPDATE reviews SET batch = ?, drawn_on = ?, drawn_by = ? WHERE organization = ? AND id = ?",
            (decision.batch, run.today, by, run.organization, identity),
        )
        _step(connection, run, identity, "drawn", revision, by=by)
    return drawn


def record(connection: sqlite3.Connection, run: Run, entry: Entry) -> str:
    """Record a review, inside a transaction of the caller's; returns its id.

    Raises `Refused` with everything that is wrong.
    """
    visit = find_visit(connection, run.organization, entry.visit)
    if visit is None:
        raise Refused([Objection("unknown-visit", _("there is no visit {id}").format(id=entry.visit))])
    at, objections = _moment(run, entry.at, str(visit["at"]))
    reviewer = find_person(connection, entry.by)
    if reviewer is None:
        raise Refused([*objections, _unknown_person(entry.by)])
    policy = run.history.on(date.fromisoformat(str(visit["at"])[:10]))
    name, review = chosen_review(policy, visit, reviewer, entry.review)
    objections += [*exclusions(review, visit, reviewer), *_missing(review, entry)]
    answers = None
    if review.sheet is not None:
        answers, wrong = read_sheet(policy.questionnaires[review.sheet], entry.answers or {})
        objections += [Objection("field-missing", text) for text in wrong]
    earlier = _find(connection, run.organization, name, entry.visit)
    if earlier is not None and earlier["reviewed_at"] is not None and not entry.again:
        text = _("{visit} was reviewed already, by {who} on {day}; say why again: --again REASON")
        day = str(earlier["reviewed_at"])[:10]
        objections.append(Objection("duplicate", text.format(visit=entry.visit, who=earlier["reviewer"], day=day)))
    if objections:
        raise Refused(objections)
    revision = next_revision(connection)
    identity = str(earlier["id"]) if earlier else _new_review(connection, run, name, entry.visit, revision)
    said = None if answers is None else json.dumps(answers, ensure_ascii=False)
    opinion = " / ".join(filter(None, (entry.again, entry.opinion))) or None
    connection.execute(
        "UPDATE reviews SET reviewer = ?, reviewed_at = ?, passed = ?, opinion = ?, answers = ?, revision = ?"
        " WHERE organization = ? AND id = ?",
        (entry.by, at, entry.passed, opinion, said, revision, run.organization, identity),
    )
    _step(
        connection, run, identity, "recorded", revision, at=at, by=entry.by, passed=entry.passed, content=opinion,
        answers=said,
    )  # fmt: skip
    return identity


def order(
    connection: sqlite3.Connection, run: Run, identity: str, by: str | None, what: str, due_by: str, to: str | None
) -> None:
    """Order that what a review found wrong is put right by a day; by default by whoever made the visit."""
    row, last = _standing(connection, run.organization, identity)
    if row["reviewed_at"] is None:
        raise CallbackError(_("{review} is not recorded yet: callbackctl review record").format(review=identity))
    if last in ("ordered", "done"):
        raise CallbackError(_("{review}: an order stands already").format(review=identity))
    visit = _reviewer_of(connection, run, row, by)
    if due_by < run.today:
        raise CallbackError(_("{day} is over").format(day=due_by))
    responsible = to or visit["by"]
    if find_person(connection, responsible) is None:
        raise Refused([_unknown_person(responsible)])
    _step(
        connection, run, identity, "ordered", next_revision(connection), by=by, content=what, to=responsible,
        due_by=due_by,
    )  # fmt: skip


def done(connection: sqlite3.Connection, run: Run, identity: str, by: str | None, what: str) -> None:
    """Take down that what was ordered has been put right."""
    _row, last = _standing(connection, run.organization, identity)
    if last != "ordered":
        raise CallbackError(_("{review}: nothing is ordered to be put right").format(review=identity))
    if find_person(connection, by) is None:
        raise Refused([_unknown_person(by)])
    _step(connection, run, identity, "done", next_revision(connection), by=by, content=what)


def checked(
    connection: sqlite3.Connection, run: Run, identity: str, by: str | None, passed: bool, what: str | None
) -> None:
    """Check what was put right: by a reviewer, never by whoever did it. Where it is not in order, order it again."""
    row, last = _standing(connection, run.organization, identity)
    if last != "done":
        raise CallbackError(_("{review}: nothing is reported as put right").format(review=identity))
    _reviewer_of(connection, run, row, by)
    worker = connection.execute(
        'SELECT "by" FROM review_steps WHERE organization = ? AND review = ? AND step = \'done\''
        " ORDER BY number DESC LIMIT 1",
        (run.organization, identity),
    ).fetchone()[0]
    if worker == by:
        raise CallbackError(_("{person} put it right and cannot check it").format(person=by))
    _step(connection, run, identity, "checked", next_revision(connection), by=by, passed=passed, content=what)


def find_visit(connection: sqlite3.Connection, organization: str, identity: str) -> dict[str, Any] | None:
    """A visit with the role and supervisor of whoever made it."""
    return _one(
        connection,
        'SELECT v.*, s.role, s.supervisor FROM visits v LEFT JOIN staff s ON s.id = v."by"'
        " WHERE v.organization = ? AND v.id = ?",
        (organization, identity),
    )


def find_review(connection: sqlite3.Connection, organization: str, identity: str, name: str | None = None) -> str:
    """The id of a review from its own id or that of its visit; raises CallbackError where it is not the only one."""
    found = [
        row[0]
        for row in connection.execute(
            "SELECT id FROM reviews WHERE organization = ? AND (id = ? OR visit = ?) AND (? IS NULL OR review = ?)",
            (organization, identity, identity, name, name),
        )
    ]
    if not found:
        raise CallbackError(_("there is no review {id}").format(id=identity))
    if len(found) > 1:
        raise CallbackError(_("{id} has several reviews: {names}").format(id=identity, names=", ".join(found)))
    return str(found[0])


def chosen_review(
    policy: Policy, visit: Mapping[str, Any], reviewer: Mapping[str, Any], name: str | None
) -> tuple[str, Review]:
    """The review that is meant: the one named, else the one that looks at this visit and is this person's to make.

    Raises `Refused` where there is none, or several.
    """
    if name is not None and name not in policy.reviews:
        known = ", ".join(policy.reviews) or "-"
        text = _("the policy has no review {name}; it has: {known}").format(name=name, known=known)
        raise Refused([Objection("unknown-review", text)])
    fitting = {
        str(one): review
        for one, review in policy.reviews.items()
        if name in (None, one)
        and (not review.of or visit["role"] in review.of)
        and (not review.channels or visit["channel"] in review.channels)
    }
    if len(fitting) > 1:
        own = {one: review for one, review in fitting.items() if not exclusions(review, visit, reviewer)}
        fitting = own or fitting
    if not fitting:
        text = _("no review of the policy looks at {visit}").format(visit=visit["id"])
        raise Refused([Objection("unknown-review", text)])
    if len(fitting) > 1:
        text = _("{visit} has several reviews; name one: {names}")
        raise Refused([Objection("unknown-review", text.format(visit=visit["id"], names=", ".join(fitting)))])
    return next(iter(fitting.items()))


def exclusions(review: Review, visit: Mapping[str, Any], reviewer: Mapping[str, Any]) -> list[Objection]:
    """Why a person may not review a visit."""
    person = str(reviewer["id"])
    if person in (visit["by"], *str(visit["with"] or "").split(",")):
        text = _("{person} was there: nobody reviews their own visit")
        return [Objection("reviewer-excluded", text.format(person=person))]
    if review.by == SUPERVISOR:
        if visit["supervisor"] != person:
            text = _("{person} is not the supervisor of {caller}, who made the visit")
            return [Objection("reviewer-excluded", text.format(person=person, caller=visit["by"] or "-"))]
    elif reviewer["role"] != review.by:
        text = _("this is reviewed by {role}; {person} is {own}")
        own = reviewer["role"] or "-"
        return [Objection("reviewer-excluded", text.format(role=review.by, person=person, own=own))]
    return []


def _missing(review: Review, entry: Entry) -> list[Objection]:
    missing = ["passed"] if entry.passed is None else []
    missing += ["opinion"] if review.opinion and not (entry.opinion or "").strip() else []
    return [Objection("field-missing", _("{field} is missing").format(field=name)) for name in missing]


def _moment(run: Run, at: str | None, visited: str) -> tuple[str, list[Objection]]:
    """When a review was made: not before the visit, not in the future."""
    try:
        moment = parse_moment(at) if at else run.now
    except ValueError as problem:
        return run.now, [Objection("out-of-range", f"at: {problem}")]
    if moment > (run.now if "T" in moment else run.today):
        return moment, [Objection("in-the-future", _("{at} has not come yet").format(at=moment))]
    size = min(len(moment), len(visited))
    if moment[:size] < visited[:size]:
        return moment, [Objection("out-of-range", _("{at} is before the visit").format(at=moment))]
    return moment, []


def _reviewer_of(connection: sqlite3.Connection, run: Run, row: Mapping[str, Any], by: str | None) -> dict[str, Any]:
    """The visit of a review, after making sure that a person may review it; raises `Refused`."""
    reviewer = find_person(connection, by)
    if reviewer is None:
        raise Refused([_unknown_person(by)])
    visit = find_visit(connection, run.organization, str(row["visit"]))
    assert visit is not None  # a foreign key holds it
    review = run.history.on(date.fromisoformat(str(visit["at"])[:10])).reviews.get(row["review"])
    if review is not None and (objections := exclusions(review, visit, reviewer)):
        raise Refused(objections)
    return visit


def _standing(connection: sqlite3.Connection, organization: str, identity: str) -> tuple[dict[str, Any], str]:
    """A review, and how far it is put right: ordered, done, checked, or nothing."""
    row = _one(connection, "SELECT * FROM reviews WHERE organization = ? AND id = ?", (organization, identity))
    if row is None:
        raise CallbackError(_("there is no review {id}").format(id=identity))
    last = connection.execute(
        "SELECT step FROM review_steps WHERE organization = ? AND review = ? AND step IN ('ordered', 'done', 'checked')"
        " ORDER BY number DESC LIMIT 1",
        (organization, identity),
    ).fetchone()
    return row, str(last[0]) if last else ""


def _find(connection: sqlite3.Connection, organization: str, name: str, visit: str) -> dict[str, Any] | None:
    query = "SELECT * FROM reviews WHERE organization = ? AND review = ? AND visit = ?"
    return _one(connection, query, (organization, name, visit))


def _new_review(connection: sqlite3.Connection, run: Run, name: str, visit: str, revision: int) -> str:
    """Enter a review that is still to be made: r1, r2 and so on. One that somebody made unasked is taken as it is."""
    found = _find(connection, run.organization, name, visit)
    if found is not None:
        return str(found["id"])
    number = connection.execute(
        "SELECT coalesce(max(CAST(substr(id, 2) AS INTEGER)), 0) + 1 FROM reviews WHERE organization = ?",
        (run.organization,),
    ).fetchone()[0]
    connection.execute(
        "INSERT INTO reviews (organization, id, visit, review, revision) VALUES (?, ?, ?, ?, ?)",
        (run.organization, f"r{number}", visit, name, revision),
    )
    return f"r{number}"


def _step(connection: sqlite3.Connection, run: Run, identity: str, step: str, revision: int, **more: Any) -> None:
    values = {
        "organization": run.organization, "review": identity, "step": step, "at": run.now, "entered_at": run.now,
        "revision": revision, **more,
    }  # fmt: skip
    columns = ", ".join(f'"{name}"' for name in values)
    connection.execute(
        f"INSERT INTO review_steps ({columns}) VALUES ({', '.join('?' * len(values))})", tuple(values.values())
    )


def find_person(connection: sqlite3.Connection, identity: str | None) -> dict[str, Any] | None:
    """A member of staff with their role."""
    return _one(connection, "SELECT id, role FROM staff WHERE id = ?", (identity,))


def _unknown_person(identity: str | None) -> Objection:
    if identity is None:
        return Objection("field-missing", _("{field} is missing").format(field="by"))
    return Objection("unknown-staff", _("there is no member of staff {id}").format(id=identity))


def _one(connection: sqlite3.Connection, query: str, parameters: tuple[Any, ...]) -> dict[str, Any] | None:
    cursor = connection.execute(query, parameters)
    row = cursor.fetchone()
    return None if row is None else dict(zip([column[0] for column in cursor.description], row, strict=True))
