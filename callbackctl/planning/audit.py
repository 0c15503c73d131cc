"""Draws recomputed from their record, in plain Python, by nothing of what drew them but the method itself.

Two questions. Is the record whole: does every row still match the seal it got, is none missing, none put in? And
does the method, applied to what was recorded (seed, order, strata, shares, who was passed over), decide as it was
decided? Where the record is not whole, rows that could only follow from that are counted, not accused.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from callbackctl.messages import _
from callbackctl.planning import frames
from callbackctl.planning.frames import RAISED, REPLACEMENT, Batch, Decision
from callbackctl.planning.literals import literals
from callbackctl.planning.quotas import shared_out
from callbackctl.planning.replacement import LOST
from callbackctl.planning.sampling import draw_place, secret_seed

MILLION = 1_000_000


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
    """One month's record: its batches, its decisions, the file's secret seed."""

    organization: str
    rule: str
    month: str
    secret: str
    batches: list[Batch]
    decisions: list[Decision]

    def seed_of(self, batch: Batch) -> str:
        """The seed a batch was drawn with."""
        return batch.seed or self.secret

    def of_batch(self, number: int) -> list[Decision]:
        """The decisions of one batch, in the order of the draw."""
        return [one for one in self.decisions if one.batch == number]


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
    )  # fmt: skip


def _audited(connection: sqlite3.Connection, month: Month) -> Audited:
    expected = recomputed(month)
    found = [*_seeds(month), *_batches(month), *_rows(month, expected)]
    differing = list(_decisions(month, expected))
    if found and differing:
        named = {one.event for one in found}
        others = sum(one.event not in named for one in differing)
        if others:
            text = _("{count} other rows cannot be confirmed while this stands").format(count=others)
            found.append(Finding("unconfirmed", text))
    else:
        found += differing
    return Audited(month, [*found, *_replacements(connection, month)])


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


def _rows(month: Month, expected: dict[str, Decision]) -> Iterator[Finding]:
    """Rows that were altered, taken out or put in since they were sealed."""
    rows = {one.event: one for one in month.decisions}
    sealed: set[str] = set()
    for batch in month.batches:
        seals = batch.sealed
        sealed |= seals.keys()
        for event, seal in seals.items():
            row = rows.get(event)
            if row is None:
                yield Finding("row-missing", _("was eligible and is no longer on record"), batch.number, event)
            elif row.batch != batch.number or frames.seal(month.organization, row) != seal:
                yield Finding("row-changed", _altered(row, expected.get(event)), batch.number, event, row.customer)
    for event in sorted(rows.keys() - sealed):
        text = _("is on record and was not among the eligible when the batch was drawn")
        yield Finding("row-added", text, rows[event].batch, event, rows[event].customer)


def _altered(row: Decision, expected: Decision | None) -> str:
    """What about a row can be told to be other than it was."""
    told = _difference(row, expected) if expected is not None else ""
    return told or _("is not as it was recorded: it was altered after the draw")


def _decisions(month: Month, expected: dict[str, Decision]) -> Iterator[Finding]:
    """Rows that the method, applied to the record, decides otherwise."""
    for row in month.decisions:
        told = _difference(row, expected[row.event]) if row.event in expected else ""
        if told:
            yield Finding("decided-otherwise", told, row.batch, row.event, row.customer)


def _difference(row: Decision, expected: Decision) -> str:
    was = row.as_drawn
    if was.place != expected.place:
        return _("its place is {place}; the seed gives {expected}").format(place=was.place, expected=expected.place)
    if (was.drawn, was.reason) != (expected.drawn, expected.reason):
        return _("is recorded as {drawn} ({reason}); the draw gives {expected_drawn} ({expected_reason})").format(
            drawn=drawn_word(was), reason=reason_word(was.reason), expected_drawn=drawn_word(expected),
            expected_reason=reason_word(expected.reason),
        )  # fmt: skip
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
    }
    return words.get(reason, reason)


def recomputed(month: Month) -> dict[str, Decision]:
    """Every decision of a month anew, batch after batch, from what was eligible then."""
    found: dict[str, Decision] = {}
    for batch in month.batches:
        known = frames.seed_mark(month.seed_of(batch)) == batch.seed_mark
        rows = [_replaced(month, batch, row, known) for row in month.of_batch(batch.number)]
        rows.sort(key=lambda row: row.order)
        decide = _by_share if batch.quota is None else _by_number if batch.day is None else _by_quota
        found |= {row.event: row for row in decide(batch, rows, list(found.values()))}
    return found


def _replaced(month: Month, batch: Batch, row: Decision, known: bool) -> Decision:
    """A row before it was decided, with the place that its seed gives."""
    place = draw_place(month.seed_of(batch), row.rule, row.event) if known else row.place
    reason = RAISED if row.raised else ""
    return replace(row, place=place, drawn=int(row.raised), reason=reason, stands_for=None)


def _by_share(_batch: Batch, rows: list[Decision], before: list[Decision]) -> Iterator[Decision]:
    """Draw as many, stratum by stratum, as its share of all eligible so far asks for, less those drawn before."""
    owed, drawn = Counter[str](), Counter[str]()
    for row in (*before, *rows):
        owed[row.stratum] += row.share
        drawn[row.stratum] += row.drawn
    for row in rows:
        if row.raised:
            yield row
            continue
        lacking = drawn[row.stratum] < ceiling(owed[row.stratum])
        drawn[row.stratum] += lacking
        yield _decided(row, lacking)


def _by_number(batch: Batch, rows: list[Decision], before: list[Decision]) -> Iterator[Decision]:
    """Draw until each stratum of the month has its number."""
    drawn = Counter(row.stratum for row in (*before, *rows) if row.drawn)
    for row in rows:
        lacking = drawn[row.stratum] < (batch.quota or 0)
        drawn[row.stratum] += lacking
        yield _decided(row, lacking)


def _by_quota(batch: Batch, rows: list[Decision], _before: list[Decision]) -> Iterator[Decision]:
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


def _replacements(connection: sqlite3.Connection, month: Month) -> Iterator[Finding]:
    """Replacements that stand in for nobody, or for somebody who was not lost."""
    rows = {one.event: one for one in month.decisions}
    taken: set[str] = set()
    for row in month.decisions:
        if row.reason != REPLACEMENT:
            if row.stands_for is not None:
                yield _finding(row, _("is recorded to stand in for another and is no replacement"))
            continue
        lost = rows.get(row.stands_for or "")
        if not row.drawn:
            yield _finding(row, _("is recorded as a replacement and as not drawn"))
        elif lost is None or not lost.drawn or lost.stratum != row.stratum:
            yield _finding(row, _("is recorded as a replacement and stands in for nobody who was drawn"))
        elif lost.event in taken:
            text = _("is recorded as a replacement for {event}, for whom another stands in already")
            yield _finding(row, text.format(event=lost.event))
        elif not _was_lost(connection, month.organization, lost):
            text = _("is recorded as a replacement for {event}, who was not lost")
            yield _finding(row, text.format(event=lost.event))
        taken.add(row.stands_for or "")


def _finding(row: Decision, text: str) -> Finding:
    return Finding("replacement", text, row.batch, row.event, row.customer)


def _was_lost(connection: sqlite3.Connection, organization: str, row: Decision) -> bool:
    """Whether a drawn customer could not be reached; a visit that was corrected since may have said so."""
    found = connection.execute(
        "SELECT 1 FROM callbacks WHERE organization = :o AND rule = :r AND customer = :c AND source = :e"
        f"   AND status = 'excused' AND reason IN {literals(LOST)}"
        " UNION ALL SELECT 1 FROM visits WHERE organization = :o AND customer = :c AND corrects IS NOT NULL",
        {"o": organization, "r": row.rule, "c": row.customer, "e": row.event},
    )
    return found.fetchone() is not None
