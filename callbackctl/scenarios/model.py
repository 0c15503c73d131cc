"""The scenario file as typed values; read by the same strict reader as rule files."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from callbackctl.policy.declare import key
from callbackctl.policy.model import Channel
from callbackctl.policy.values import CalendarDate, Slug, Word
from callbackctl.recording.refusals import CODES
from callbackctl.scenarios.values import MomentText

UNSAID = ""
"""The value of a key that was not given, where `null` would say something else."""

Cell = str | int | float | bool
Cells = Mapping[Word, Cell | tuple[Cell, ...]]
Outcome = Literal["reached", "sent", "no_answer", "busy", "wrong_number", "refused", "absent", "moved", "dead"]
Code = Literal[
    "unknown-customer", "unknown-staff", "unknown-rule", "duplicate", "in-the-future", "out-of-range",
    "caller-excluded", "companion-missing", "channel-not-allowed", "consent-refused", "quiet-hours",
    "earlier-channel-not-tried", "cap-exceeded", "signature-missing", "recording-missing", "next-date-missing",
    "field-missing",
]  # fmt: skip
assert get_args(Code) == CODES
FindingCode = Literal[
    "late", "missed", "ratio-short", "cap-exceeded", "unreviewed", "override", "matter-open", "complaint-late",
    "complaint-stage-late", "record-incomplete", "too-few-owners", "loan-overdue", "expense-over", "coverage-short",
    "unverified-visit",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class LogEntry:
    """A visit recorded in the scenario, through all checks."""

    customer: str = key("the customer's id")
    rule: Slug | None = key("the one rule it is made for", default=None)
    at: MomentText | None = key("when; without it, now", default=None)
    channel: Word | None = key("the channel", default=None)
    outcome: Word | None = key("how it went", default=None)
    by: str | None = key("the caller's id", default=None)
    companions: tuple[str, ...] = key("who came along", name="with", default=())
    id: str | None = key("the visit's id", default=None)
    content: str | None = key("what was said", default=None)
    raised: str | None = key("what the customer raised", name="problems", default=None)
    result: str | None = key("what came of it", default=None)
    satisfaction: int | None = key("1 to 5", default=None)
    next_on: str | None = key("the promised next date", default=None)
    signed: int | bool | None = key("1: the customer signed", default=None)
    recording: str | None = key("the recording's reference", default=None)
    minutes: int | None = key("how long it took", default=None)
    expense: int | float | None = key("what it cost", default=None)
    answers: Cells | str | None = key("answers to the questionnaire", default=None)
    corrects: str | None = key("the visit it puts right", default=None)
    override: str | None = key("why it is recorded although refused", default=None)
    expect: Literal["accepted", "refused", "warned"] = key("whether it is recorded", default="accepted")
    code: Code | None = key("a code that must be among the refusals (or warnings)", default=None)


@dataclass(frozen=True, slots=True)
class ExpectedCallback:
    """A row of the list; only what is given is compared. `null` means that there must be none."""

    customer: str = key("the customer's id")
    rule: Slug | None = key("the rule", default=None)
    clause: str | None = key("the clause in force", default=UNSAID)
    event: str | None = key("the event that set it off", default=UNSAID)
    opens_on: MomentText | None = key("from when", default=None)
    due_by: MomentText | None = key("until when", default=None)
    state: Literal["overdue", "today", "open"] | None = key("where it stands", default=None)
    days_late: int | None = key("days since the due date", default=None)
    channel: Channel | None = key("the channel to use now", default=UNSAID)
    channels: tuple[Channel, ...] | None = key("the channels allowed", default=None)
    role: Word | None = key("the role that calls", default=None)
    assignee: str | None = key("who calls", default=UNSAID)
    name: str | None = key("the customer's name", default=UNSAID)
    organization: Slug | None = key("the organisation", default=None)


@dataclass(frozen=True, slots=True)
class Drawn:
    """Figures of a sampled rule, over all months of the scenario."""

    eligible: int | None = key("events that were eligible", default=None)
    drawn: int | None = key("events drawn", default=None)


@dataclass(frozen=True, slots=True)
class ExpectedFinding:
    """A finding of `check`; only what is given is compared."""

    code: FindingCode = key("the finding's code")
    customer: str | None = key("the customer's id", default=None)
    clause: str | None = key("the clause broken", default=None)
    rule: Slug | None = key("the rule", default=None)


@dataclass(frozen=True, slots=True)
class Expected:
    """What must come out."""

    due: tuple[ExpectedCallback, ...] | None = key("the whole list, as a set", default=None)
    drawn: Mapping[Slug, Drawn] | None = key("figures of sampled rules", default=None)
    report: Mapping[Word, object] | None = key("a part of the month's report", default=None)
    findings: tuple[ExpectedFinding, ...] | None = key("findings that must be there; an empty list: there must be none", default=None)


@dataclass(frozen=True, slots=True)
class Scenario:
    """One history and what the policy makes of it."""

    name: str = key("what the scenario shows")
    today: MomentText = key("the moment it is looked at; a date means 08:00")
    start: CalendarDate | None = key("nothing due before it is raised", default=None)
    sample: Literal["all"] | None = key("draw every eligible event", default=None)
    staff: tuple[Cells, ...] = key("staff, by the columns of the import", default=())
    customers: tuple[Cells, ...] = key("customers", default=())
    events: tuple[Cells, ...] = key("events", default=())
    visits: tuple[Cells, ...] = key("facts of the past, taken as they are", default=())
    complaints: tuple[Cells, ...] = key("complaints", default=())
    log: tuple[LogEntry, ...] = key("visits recorded now, through all checks, in order", default=())
    expect: Expected = key("what must come out", default=Expected())


@dataclass(frozen=True, slots=True)
class ScenarioFile:
    """The scenarios of one policy."""

    policy: Slug = key("the policy's id")
    scenarios: tuple[Scenario, ...] = key("the scenarios")
