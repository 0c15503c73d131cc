"""Draws recomputed from their record, in plain Python, by nothing of what drew them but the method itself.

Two questions. Is the record whole: does every row still match the seal it got, is none missing, none put in? And
does the method, applied to what was recorded (seed, order, strata, shares, who was passed over), decide as it was
decided? Where the record is not whole, rows that could only follow from that are counted, not accused.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from callbackctl.messages import _
from callbackctl.planning import frames, steps
from callbackctl.planning.frames import RAISED, Batch, Decision
from callbackctl.planning.literals import literals
from callbackctl.planning.quotas import shared_out
from callbackctl.planning.replacement import LOST
from callbackctl.planning.sampling import draw_place, secret_seed
from callbackctl.planning.steps import MADE_UP, REPLACEMENT, STRUCK, Standing, Step

MILLION = 1_000_000
Expected = dict[tuple[int, str], Decision]
"""What each decision is to be, by batch and event."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Where record and draw disagree: the batch and event concerned, a stable code, and what is wrong."""

    code: str
    text: str
    batch: int | None = None
    event: str | None = None
    customer: str | None = None


@dataclass(frozen=True, slots=True)
class Month:
    """One month's record: its batches, the decisions as the lot fell, what became of them, the file's secret seed."""

    organization: str
    rule: str
    month: str
    secret: str
    batches: list[Batch]
    decisions: list[Decision]
    steps: list[Step]

    def seed_of(self, batch: Batch) -> str:
        """The seed a batch was drawn with."""
        return batch.seed or self.secret

    def of_batch(self, number: int) -> list[Decision]:
        """The decisions of one batch, in the order of the draw."""
        return [one for one in self.decisions if one.batch == number]

    def steps_after(self, number: int) -> list[Step]:
        """What was noted between one batch and the next."""
        return [step for step in self.steps if step.after_batch == number]

    def standing(self) -> Standing:
        """The decisions as they stand now."""
        found = Standing()
        for batch in self.batches:
            found.enter(self.of_batch(batch.number))
            for step in self.steps_after(batch.number):
                found.take(step)
        return found


@dataclass(frozen=True, slots=True)
class Audited:
    """What came of one month's audit."""

    month: Month
    findings: list[Finding]

    @property
    def agrees(self) -> bool:
        """Whether the record is whole and was decided as the method decides."""
        return not self.findings


def audit(connection: sqlite3.Connection, organization: str, rule: str, months: list[str]) -> list[Audited]:
    """Audit a rule's draws of some months."""
    return [_audited(connection, load(connection, organization, rule, month)) for month in months]


def load(connection: sqlite3.Connection, organization: str, rule: str, month: str) -> Month:
    """A month's record as it stands."""
    return Month(
        organization, rule, month, secret_seed(connection),
        frames.batches(connection, organization, rule, month), frames.decisions(connection, organization, rule, month),
        steps.of_month(connection, organization, rule, month),
    )  # fmt: skip


def _audited(connection: sqlite3.Connection, month: Month) -> Audited:
    expected = recomputed(month)
    found = [*_seeds(month), *_batches(month), *_rows(month, expected), *_steps(month)]
    differing = [*_decisions(month, expected), *_later(connection, month)]
    if found and differing:
        named = {one.event for one in found}
        others = sum(one.event not in named for one in differing)
        if others:
            text = _("{count} other rows cannot be confirmed while this stands").format(count=others)
            found.append(Finding("unconfirmed", text))
    else:
        found += differing
    return Audited(month, found)


def _seeds(month: Month) -> Iterator[Finding]:
    for batch in month.batches:
        if frames.seed_mark(month.seed_of(batch)) != batch.seed_mark:
            text = _("the seed on record is not the one it was drawn with")
            yield Finding("seed", text, batch.number)


def _batches(month: Month) -> Iterator[Finding]:
    """Batches that are not there, or not as they were entered."""
    sealed = {event for batch in month.batches for event in batch.sealed}
    homeless = {one.batch for one in month.decisions if one.event not in sealed}
    for number in sorted(homeless - {batch.number for batch in month.batches}):
        yield Finding("batch-missing", _("the batch is no longer on record"), number)
    last, before = 0, ""
    for batch in month.batches:
        if batch.number != last + 1:
            text = _("batches {first} to {last} are no longer on record")
            yield Finding("batch-missing", text.format(first=last + 1, last=batch.number - 1), last + 1)
        elif batch.digest_after(before) != batch.digest:
            yield Finding("batch-changed", _("the batch is not as it was entered: its digest differs"), batch.number)
        last, before = batch.number, batch.digest
        for step in month.steps_after(batch.number):
            if steps.digest_after(before, step.seal) != step.digest:
                text = _("what became of it does not follow on what was noted before: a note is missing or was put in")
                yield Finding("step-missing", text, batch.number, step.decision.event, step.decision.customer)
            before = step.digest


def _rows(month: Month, expected: Expected) -> Iterator[Finding]:
    """Rows that were altered, taken out or put in since they were sealed."""
    rows = {(one.batch, one.event): one for one in month.decisions}
    strays = dict(rows)
    for batch in month.batches:
        for event in batch.sealed:
            strays.pop((batch.number, event), None)
    for batch in month.batches:
        for event, seal in batch.sealed.items():
            # A row whose batch was altered is still the row of its event.
            stray = next((key for key in strays if key[1] == event), None)
            row = rows.get((batch.number, event)) or (strays.pop(stray) if stray else None)
            if row is None:
                yield Finding("row-missing", _("was eligible and is no longer on record"), batch.number, event)
            elif frames.seal(month.organization, row) != seal:
                told = _altered(row, expected.get((row.batch, event)))
                yield Finding("row-changed", told, batch.number, event, row.customer)
    for (number, event), row in sorted(strays.items()):
        text = _("is on record and was not among the eligible when the batch was drawn")
        yield Finding("row-added", text, number, event, row.customer)


def _steps(month: Month) -> Iterator[Finding]:
    """What was noted later and is not as it was noted."""
    known = {batch.number for batch in month.batches}
    for step in month.steps:
        if step.resealed(month.organization) != step.seal or step.after_batch not in known:
            text = _("what became of it is not as it was noted: it was altered")
            yield Finding("step-changed", text, step.after_batch, step.decision.event, step.decision.customer)


def _altered(row: Decision, expected: Decision | None) -> str:
    """What about a row can be told to be other than it was."""
    told = _difference(row, expected) if expected is not None else ""
    return told or _("is not as it was recorded: it was altered after the draw")


def _decisions(month: Month, expected: Expected) -> Iterator[Finding]:
    """Rows that the method, applied to the record, decides otherwise."""
    for row in month.decisions:
        key = row.batch, row.event
        told = _difference(row, expected[key]) if key in expected else ""
        if told:
            yield Finding("decided-otherwise", told, row.batch, row.event, row.customer)


def _difference(was: Decision, expected: Decision) -> str:
    if was.place != expected.place:
        return _("its place is {place}; the seed gives {expected}").format(place=was.place, expected=expected.place)
    if (was.drawn, was.reason) != (expected.drawn, expected.reason):
        return _("is recorded as {drawn} ({reason}); the draw gives {expected_drawn} ({expected_reason})").format(
            drawn=drawn_word(was), reason=reason_word(was.reason), expected_drawn=drawn_word(expected),
            expected_reason=reason_word(expected.reason),
        )  # fmt: skip
    if was.stands_for is not None:
        return _("is recorded to stand in for another and is no replacement")
    return ""


def drawn_word(row: Decision) -> str:
    """Whether a row is drawn, in a word."""
    return _("drawn") if row.drawn else _("not drawn")


def reason_word(reason: str) -> str:
    """Why a row was decided as it was, as people say it."""
    words = {
        frames.DRAWN: _("drawn by lot"),
        frames.NOT_DRAWN[0]: _("not drawn by lot"),
        frames.NOT_DRAWN[1]: _("contacted lately"),
        frames.NOT_DRAWN[2]: _("do not contact"),
        RAISED: _("called for already"),
        REPLACEMENT: _("in place of another"),
        MADE_UP: _("to make up for one struck"),
        STRUCK: _("no longer eligible"),
    }
    return words.get(reason, reason)


def recomputed(month: Month) -> Expected:
    """Every decision of a month anew, batch after batch, from what was eligible then."""
    found: Expected = {}
    standing = Standing()
    for batch in month.batches:
        known = frames.seed_mark(month.seed_of(batch)) == batch.seed_mark
        rows = [_replaced(month, batch, row, known) for row in month.of_batch(batch.number)]
        rows.sort(key=lambda row: row.order)
        decide = _by_share if batch.quota is None else _by_number if batch.day is None else _by_quota
        decided = list(decide(batch, rows, standing))
        found |= {(batch.number, row.event): row for row in decided}
        standing.enter(decided)
        for step in month.steps_after(batch.number):
            standing.take(step)
    return found


def _replaced(month: Month, batch: Batch, row: Decision, known: bool) -> Decision:
    """A row before it was decided, with the place that its seed gives."""
    place = draw_place(month.seed_of(batch), row.rule, row.event) if known else row.place
    reason = RAISED if row.raised else ""
    return replace(row, place=place, drawn=int(row.raised), reason=reason, stands_for=None)


def _by_share(_batch: Batch, rows: list[Decision], before: Standing) -> Iterator[Decision]:
    """Draw as many, stratum by stratum, as its share of all eligible so far asks for, less those drawn before."""
    owed, drawn = before.owed(), before.drawn()
    for row in rows:
        owed[row.stratum] += row.share
        drawn[row.stratum] += row.drawn
    for row in rows:
        if row.raised:
            yield row
            continue
        lacking = drawn[row.stratum] < ceiling(owed[row.stratum])
        drawn[row.stratum] += lacking
        yield _decided(row, lacking)


def _by_number(batch: Batch, rows: list[Decision], before: Standing) -> Iterator[Decision]:
    """Draw until each stratum of the month has its number."""
    drawn = before.drawn()
    drawn.update(row.stratum for row in rows if row.drawn)
    for row in rows:
        lacking = drawn[row.stratum] < (batch.quota or 0)
        drawn[row.stratum] += lacking
        yield _decided(row, lacking)


def _by_quota(batch: Batch, rows: list[Decision], _before: Standing) -> Iterator[Decision]:
    """Draw a day's number, shared among strata in proportion to who may be called there."""
    groups: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if not row.raised and not row.passed:
            groups[row.stratum].append(row.event)
    number = max(0, (batch.quota or 0) - sum(row.raised for row in rows))
    shares = shared_out(number, {stratum: len(events) for stratum, events in groups.items()})
    chosen = {event for stratum, events in groups.items() for event in events[: shares[stratum]]}
    for row in rows:
        yield row if row.raised else _decided(row, row.event in chosen)


def _decided(row: Decision, drawn: bool) -> Decision:
    return replace(row, drawn=int(drawn), reason=frames.DRAWN if drawn else frames.not_drawn(row.passed))


def ceiling(millionths: int) -> int:
    """How many a sum of shares asks for: a part of one is one."""
    return -(-millionths // MILLION)


def _later(connection: sqlite3.Connection, month: Month) -> Iterator[Finding]:
    """What was noted later and had no ground by the record: step by step, as it stood then."""
    standing = Standing()
    for batch in month.batches:
        standing.enter(month.of_batch(batch.number))
        for step in month.steps_after(batch.number):
            told = _groundless(connection, month, standing, step)
            if told:
                yield Finding("step", told, step.decision.batch, step.decision.event, step.decision.customer)
            standing.take(step)


def _groundless(connection: sqlite3.Connection, month: Month, standing: Standing, step: Step) -> str:
    """Why a step had no ground as things stood; empty where it had."""
    row, before = step.decision, standing.rows.get(step.decision.event)
    if before is None:
        return _("is noted to be {what} and was not among the eligible then").format(what=step_word(step.kind))
    if step.kind == STRUCK:
        return ""
    first = next(iter(standing.spare(row.stratum)), None)
    if first is None or first.event != row.event or not row.drawn:
        text = _("is noted to be drawn later; {event} was next in the order")
        return text.format(event=first.event if first else "-")
    if step.kind == MADE_UP:
        lacking = standing.drawn()[row.stratum] < ceiling(standing.owed()[row.stratum])
        return "" if lacking else _("is noted to be drawn to make up for one struck and nobody was lacking")
    return _stands_for_nobody(connection, month, standing, row)


def _stands_for_nobody(connection: sqlite3.Connection, month: Month, standing: Standing, row: Decision) -> str:
    """Whether a replacement stands in for nobody, or for somebody who was not lost, in words."""
    lost = standing.rows.get(row.stands_for or "")
    if lost is None or not lost.drawn or lost.stratum != row.stratum:
        return _("is recorded as a replacement and stands in for nobody who was drawn")
    if any(one.reason == REPLACEMENT and one.stands_for == lost.event for one in standing.rows.values()):
        text = _("is recorded as a replacement for {event}, for whom another stands in already")
        return text.format(event=lost.event)
    if not _was_lost(connection, month.organization, lost):
        return _("is recorded as a replacement for {event}, who was not lost").format(event=lost.event)
    return ""


def step_word(kind: str) -> str:
    """What happened later, in words."""
    words: dict[str, str] = {
        STRUCK: _("no longer eligible"),
        REPLACEMENT: _("drawn in place of another"),
        MADE_UP: _("drawn to make up for one struck"),
    }
    return words.get(kind, kind)


def why_word(why: str | None) -> str:
    """Why an event was struck, in words."""
    words = {
        "type": _("it was corrected to another type"),
        "customer": _("it was corrected to another customer"),
        "month": _("it was corrected to another month"),
        "day": _("it was corrected to another day"),
        "stratum": _("it was corrected to another stratum"),
        "conditions": _("it no longer meets the rule's conditions"),
        steps.DEAD: _("the customer has died"),
    }
    return words.get(why or "", why or "")


def _was_lost(connection: sqlite3.Connection, organization: str, row: Decision) -> bool:
    """Whether a drawn customer could not be reached; a visit that was corrected since may have said so."""
    found = connection.execute(
        "SELECT 1 FROM callbacks WHERE organization = :o AND rule = :r AND customer = :c AND source = :e"
        f"   AND status = 'excused' AND reason IN {literals(LOST)}"
        " UNION ALL SELECT 1 FROM visits WHERE organization = :o AND customer = :c AND corrects IS NOT NULL",
        {"o": organization, "r": row.rule, "c": row.customer, "e": row.event},
    )
    return found.fetchone() is not None
