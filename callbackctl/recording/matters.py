"""What customers raise, taken from hand to hand until it has an outcome and they know of it.

Every step is a row of `matter_steps`, to which rows are only added; the row of `matters` is where they have led.
All of it happens inside a transaction of the caller's, who has counted the revision up before.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from callbackctl.clock import parse_moment
from callbackctl.errors import CallbackError
from callbackctl.messages import _
from callbackctl.planning.dates import moment_sql
from callbackctl.planning.plan import Run
from callbackctl.policy.records import MatterKind, Matters
from callbackctl.policy.suggest import did_you_mean
from callbackctl.policy.values import Word
from callbackctl.store.database import revision
from callbackctl.store.records import CHANNELS, plain_text

KINDS = ("problem", "inquiry", "complaint", "report", "suggestion")
"""The kinds there are where a policy names none; `problem` there always is."""
PRIORITIES = ("high", "normal", "low")
SEVERITIES = ("general", "important", "major")


class NotDone(CallbackError):
    """A step that was refused: its code (such as `unknown-matter`) and one sentence."""

    def __init__(self, code: str, text: str) -> None:
        self.code, self.text = code, text
        super().__init__(f"{code}: {text}")


@dataclass(frozen=True, slots=True)
class Subject:
    """What is raised, as it is taken down; what is not said follows from the policy."""

    content: str
    kind: str | None = None
    to: str | None = None
    person: str | None = None
    due: str | None = None
    priority: str | None = None
    severity: str | None = None
    outcome: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done about a matter: what, when (empty: now), by whom, and what there is to say of it."""

    step: str
    at: str | None = None
    by: str | None = None
    department: str | None = None
    person: str | None = None
    due: str | None = None
    visit: str | None = None
    channel: str | None = None
    letter: int | None = None
    note: str | None = None


def kinds_of(policy: Matters | None) -> tuple[str, ...]:
    """The kinds a policy knows."""
    named = tuple(str(name) for name in policy.kinds) if policy is not None else ()
    return (*named, *(one for one in KINDS[:1] if one not in named)) if named else KINDS


def kind_for(policy: Matters | None, rules: frozenset[str]) -> str:
    """The kind of what a visit raises where nobody says it: that of its rules, or the only one that is for all."""
    kinds = policy.kinds if policy is not None else {}
    for name, kind in kinds.items():
        if rules & {str(rule) for rule in kind.rules}:
            return str(name)
    free = [str(name) for name, kind in kinds.items() if not kind.rules]
    return free[0] if len(free) == 1 else "problem"


def raise_matter(
    connection: sqlite3.Connection, run: Run, customer: str, subject: Subject, made: Step, rules: frozenset[str]
) -> str:
    """Take down what a customer raised; returns its id, m1 and so on.

    `made` says when, by whom and in which visit; `rules` are those the visit was made for. Raises NotDone.
    """
    policy = run.policy.matters
    content = _said(subject.content, "content")
    _existing_customer(connection, run, customer)
    kind = _one_of("kind", subject.kind, kinds_of(policy)) or kind_for(policy, rules)
    priority = _one_of("priority", subject.priority, PRIORITIES)
    severity = _one_of("severity", subject.severity, SEVERITIES)
    at = _moment(run, made.at)
    department, person = _hands(connection, subject.to, subject.person)
    own = policy.kinds.get(Word(kind)) if policy is not None else None
    if department is None and person is None:
        department = str(own.to) if own is not None and own.to is not None else None
    due = _day(subject.due, at) or _due(connection, run, own, at)
    identity = _next_identity(connection, run.organization)
    _known_staff(connection, made.by)
    connection.execute(
        "INSERT INTO matters (organization, id, customer, visit, raised_at, kind, content, department, person, due_by,"
        " raised_by, priority, severity, revision) VALUES (?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?, ?, ?)",
        (run.organization, identity, customer, made.visit, at, kind, content, made.by, due, made.by, priority,
         severity, revision(connection)),
    )  # fmt: skip
    first = Step("raised", at, made.by, person=made.by, due=due, visit=made.visit, note=content)
    _add(connection, run, identity, first, at)
    if department or person:
        passed = Step("passed", at, made.by, department, person)
        _add(connection, run, identity, passed, at)
        _set(connection, run, identity, department=department, person=person)
    if subject.outcome:
        settle_at_once(connection, run, identity, first, subject.outcome)
    return identity


def settle_at_once(connection: sqlite3.Connection, run: Run, matter: str, made: Step, outcome: str) -> None:
    """Resolve a matter in the very contact `made`, so that the customer knows the outcome. Raises NotDone."""
    resolve(connection, run, matter, Step("resolved", made.at, made.by, note=outcome))
    at = made.at or run.now
    _add(connection, run, matter, Step("told", at, made.by, visit=made.visit), at)
    _set(connection, run, matter, told_at=at)


def pass_on(connection: sqlite3.Connection, run: Run, matter: str, step: Step) -> bool:
    """Pass a matter on to a department or a person; whether that opened it again. Raises NotDone."""
    row = matter_row(connection, run.organization, matter)
    at = _later(run, row, step)
    department, person = _hands(connection, step.department, step.person)
    if department is None and person is None and step.due is None:
        raise NotDone("field-missing", _("say to whom: --to DEPARTMENT or --person STAFF, or a new day: --due"))
    due = _day(step.due, at)
    changes = {"department": department, "person": person} if department or person else {}
    changes |= {"due_by": due} if due else {}
    again = row["resolved_at"] is not None
    if again:
        changes |= {"resolved_at": None, "outcome": None, "told_at": None}
    _add(connection, run, matter, Step("passed", at, step.by, department, person, due, note=step.note), at)
    _set(connection, run, matter, **changes)
    return again


def resolve(connection: sqlite3.Connection, run: Run, matter: str, step: Step) -> None:
    """Write down what came of a matter. Raises NotDone, also where it has an outcome already."""
    row = matter_row(connection, run.organization, matter)
    if row["resolved_at"]:
        text = _("{matter} was resolved on {day}: {outcome}; pass it on to open it again")
        raise NotDone(
            "resolved-already", text.format(matter=matter, day=row["resolved_at"][:10], outcome=row["outcome"])
        )
    at, outcome = _later(run, row, step), _said(step.note, "outcome")
    _add(connection, run, matter, Step("resolved", at, step.by, note=outcome), at)
    _set(connection, run, matter, resolved_at=at, outcome=outcome)


def tell(connection: sqlite3.Connection, run: Run, matter: str, step: Step) -> None:
    """Note that the customer was told the outcome. Raises NotDone where there is none, or not over this channel."""
    row = matter_row(connection, run.organization, matter)
    if not row["resolved_at"]:
        raise NotDone("not-resolved", _("{matter} has no outcome to tell yet").format(matter=matter))
    at = _later(run, row, step)
    channel = _one_of("channel", step.channel, CHANNELS)
    policy = run.policy.matters
    kind = policy.kinds.get(row["kind"]) if policy is not None else None
    if kind is not None and kind.channels and channel is not None and channel not in kind.channels:
        text = _("{kind} is settled by {allowed}, not {channel}")
        raise NotDone(
            "channel-not-allowed",
            text.format(kind=row["kind"], allowed=", ".join(kind.channels), channel=channel),
        )
    _add(connection, run, matter, Step("told", at, step.by, channel=channel, visit=step.visit, note=step.note), at)
    _set(connection, run, matter, told_at=at)


def answer_by_letter(
    connection: sqlite3.Connection, run: Run, matters: list[str], subject: str, text: str, step: Step
) -> int:
    """Answer several matters by one open letter, filed with each; returns its number. Raises NotDone.

    A matter without an outcome gets the letter as its outcome; each customer counts as told by it.
    """
    complaints = run.policy.complaints
    if complaints is None or not complaints.open_letter:
        raise NotDone("not-allowed", _("the policy knows no open letters (complaints: open_letter: true)"))
    rows = [matter_row(connection, run.organization, one) for one in dict.fromkeys(matters)]
    if not rows:
        raise NotDone("field-missing", _("say which matters the letter answers"))
    at = max([_later(run, row, step) for row in rows])
    subject, text = _said(subject, "subject"), _said(text, "text")
    _known_staff(connection, step.by)
    number = connection.execute(
        'INSERT INTO letters (organization, subject, text, at, "by", entered_at, revision)'
        " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING number",
        (run.organization, subject, text, at, step.by, run.now, revision(connection)),
    ).fetchone()[0]
    for row in rows:
        _add(connection, run, row["id"], Step("letter", at, step.by, channel="letter", letter=number, note=subject), at)
        told: dict[str, object] = {"told_at": at}
        if not row["resolved_at"]:
            told |= {"resolved_at": at, "outcome": _("open letter: {subject}").format(subject=subject)}
        _set(connection, run, row["id"], **told)
    return int(number)


def note_contact(connection: sqlite3.Connection, run: Run, matter: str, made: Step) -> None:
    """Note a further contact with the customer about a matter; an agreed date becomes the day it is due."""
    row = matter_row(connection, run.organization, matter)
    _add(connection, run, matter, made, made.at or run.now)
    _set(connection, run, matter, due_by=made.due or row["due_by"])


def matter_row(connection: sqlite3.Connection, organization: str, matter: str) -> dict[str, Any]:
    """A matter as it stands; raises NotDone where there is none."""
    cursor = connection.execute("SELECT * FROM matters WHERE organization = ? AND id = ?", (organization, matter))
    row = cursor.fetchone()
    if row is None:
        raise NotDone("unknown-matter", _("there is no matter {id}; see: matter list").format(id=matter))
    return dict(zip([column[0] for column in cursor.description], row, strict=True))


def missing_of(policy: Matters, row: dict[str, Any]) -> Iterator[str]:
    """What the policy asks for when a matter is raised and this one does not have."""
    for name in policy.asks:
        if not row[name] and not (name == "department" and row["person"] and row["person"] != row["raised_by"]):
            yield name


def _add(connection: sqlite3.Connection, run: Run, matter: str, step: Step, at: str) -> None:
    _known_staff(connection, step.by)
    connection.execute(
        'INSERT INTO matter_steps (organization, matter, step, at, "by", department, person, due_by, visit, channel,'
        " letter, note, entered_at, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (run.organization, matter, step.step, at, step.by, step.department, step.person, step.due, step.visit,
         step.channel, step.letter, plain_text(step.note) if step.note else None, run.now, revision(connection)),
    )  # fmt: skip


def _set(connection: sqlite3.Connection, run: Run, matter: str, **values: object) -> None:
    names = [*values, "revision"]
    connection.execute(
        f"UPDATE matters SET {', '.join(f'{name} = ?' for name in names)} WHERE organization = ? AND id = ?",
        (*values.values(), revision(connection), run.organization, matter),
    )


def _next_identity(connection: sqlite3.Connection, organization: str) -> str:
    last = connection.execute(
        "SELECT max(CAST(substr(id, 2) AS INTEGER)) FROM matters WHERE organization = ? AND id GLOB 'm[0-9]*'",
        (organization,),
    ).fetchone()[0]
    return f"m{(last or 0) + 1}"


def _due(connection: sqlite3.Connection, run: Run, kind: MatterKind | None, at: str) -> str | None:
    """The day that a kind's outcome is due, seen from the day it was raised."""
    if kind is None or kind.due is None:
        return None
    row = connection.execute(
        f"SELECT {moment_sql(':day', kind.due)}", {"day": at[:10], "calendar": run.organization}
    ).fetchone()
    return str(row[0])


def _hands(connection: sqlite3.Connection, to: str | None, person: str | None) -> tuple[str | None, str | None]:
    """The department and the person named; whoever is named as a department and is of the staff is a person."""
    to = plain_text(to) if to else None
    if to and person is None and _is_staff(connection, to):
        to, person = None, to
    if person is not None:
        _known_staff(connection, person)
        if to is None:
            row = connection.execute("SELECT department FROM staff WHERE id = ?", (person,)).fetchone()
            to = row[0]
    return to, person


def _is_staff(connection: sqlite3.Connection, identity: str) -> bool:
    return connection.execute("SELECT 1 FROM staff WHERE id = ?", (identity,)).fetchone() is not None


def _known_staff(connection: sqlite3.Connection, identity: str | None) -> None:
    if identity is not None and not _is_staff(connection, identity):
        raise NotDone("unknown-staff", _("there is no member of staff {id}").format(id=identity))


def _existing_customer(connection: sqlite3.Connection, run: Run, customer: str) -> None:
    found = connection.execute(
        "SELECT 1 FROM customers WHERE organization = ? AND id = ?", (run.organization, customer)
    ).fetchone()
    if found is None:
        raise NotDone("unknown-customer", _("there is no customer {id}").format(id=customer))


def _one_of(name: str, value: str | None, allowed: tuple[str, ...]) -> str | None:
    if value is None or value in allowed:
        return value
    text = _("{name} {value!r} is none of: {choices}").format(name=name, value=value, choices=", ".join(allowed))
    raise NotDone("out-of-range", "; ".join(filter(None, (text, did_you_mean(value, allowed)))))


def _said(text: str | None, name: str) -> str:
    found = plain_text(text) if text else ""
    if not found:
        raise NotDone("field-missing", _("{field} is missing").format(field=name))
    return found


def _moment(run: Run, text: str | None) -> str:
    if text is None:
        return run.now
    try:
        at = parse_moment(text)
    except ValueError as problem:
        raise NotDone("out-of-range", str(problem)) from None
    if at > (run.now if "T" in at else run.today):
        raise NotDone("in-the-future", _("{at} has not come yet").format(at=at))
    return at


def _later(run: Run, row: dict[str, Any], step: Step) -> str:
    """The moment of a step, which is never before the matter was raised."""
    at = _moment(run, step.at)
    if at[:10] < row["raised_at"][:10]:
        text = _("{at} is before it was raised ({raised_at})")
        raise NotDone("out-of-range", text.format(at=at, raised_at=row["raised_at"]))
    return at


def _day(text: str | None, at: str) -> str | None:
    """A due day, which is never before the day it is given on."""
    if text is None:
        return None
    try:
        day = date.fromisoformat(parse_moment(text)[:10]).isoformat()
    except ValueError as problem:
        raise NotDone("out-of-range", str(problem)) from None
    if day < at[:10]:
        raise NotDone("out-of-range", _("{day} is over already").format(day=day))
    return day
