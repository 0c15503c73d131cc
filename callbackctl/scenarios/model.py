"""The scenario file as typed values; read by the same strict reader as rule files."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from callbackctl.complaints.life import OUTCOMES
from callbackctl.complaints.refusals import STEP_CODES
from callbackctl.policy.declare import key
from callbackctl.policy.model import Channel
from callbackctl.policy.values import CalendarDate, Slug, Word
from callbackctl.recording.refusals import CODES, REVIEW_CODES
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
ReviewCode = Literal[
    "unknown-visit", "unknown-staff", "unknown-review", "duplicate", "in-the-future", "out-of-range",
    "reviewer-excluded", "field-missing",
]  # fmt: skip
assert get_args(ReviewCode) == REVIEW_CODES
StepName = Literal[
    "pass", "answer", "escalate", "approve", "reject", "close", "dispute", "decide", "pause", "resume", "merge",
    "share", "letter", "follow-up", "report",
]  # fmt: skip
StepCode = Literal[
    "unknown-complaint", "unknown-customer", "unknown-staff", "duplicate", "in-the-future", "out-of-range",
    "not-in-policy", "merged", "already-closed", "not-closed", "paused", "not-paused", "out-of-order",
    "approval-missing", "wrong-role", "not-the-holder", "not-the-same", "writing-missing", "field-missing",
    "letter-missing", "shares-not-100",
]  # fmt: skip
assert get_args(StepCode) == STEP_CODES
DisputeOutcome = Literal["upheld", "changed", "again"]
assert get_args(DisputeOutcome) == OUTCOMES
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
    appointment: str | None = key("how the visit was arranged", default=None)
    contact: str | None = key("with whom it was arranged", default=None)
    override: str | None = key("why it is recorded although refused", default=None)
    matter: str | None = key("the matter it is a further contact about", default=None)
    matter_kind: Word | None = key("the kind of the matter it raises", default=None)
    matter_to: str | None = key("the department or person that matter goes to", default=None)
    matter_due: CalendarDate | None = key("the day that matter's outcome is due", default=None)
    matter_priority: Literal["high", "normal", "low"] | None = key("that matter's priority", default=None)
    matter_severity: Literal["general", "important", "major"] | None = key("how grave that matter is", default=None)
    matter_outcome: str | None = key("what came of that matter at once", default=None)
    expect: Literal["accepted", "refused", "warned"] = key("whether it is recorded", default="accepted")
    code: Code | None = key("a code that must be among the refusals (or warnings)", default=None)


@dataclass(frozen=True, slots=True)
class ReviewEntry:
    """A review recorded in the scenario, through all checks."""

    visit: str = key("the visit's id")
    by: str | None = key("who reviews it", default=None)
    review: Slug | None = key("which of the policy's reviews", default=None)
    passed: bool | None = key("whether the visit is in order", default=None)
    opinion: str | None = key("what the reviewer has to say", default=None)
    answers: Cells | None = key("answers to the score sheet", default=None)
    at: MomentText | None = key("when; without it, now", default=None)
    expect: Literal["accepted", "refused"] = key("whether it is recorded", default="accepted")
    code: ReviewCode | None = key("a code that must be among the refusals", default=None)


@dataclass(frozen=True, slots=True)
class StepEntry:
    """A step of a complaint's life taken in the scenario, through all checks."""

    complaint: str = key("the complaint's id")
    step: StepName = key("what is done")
    by: str | None = key("who does it", default=None)
    at: MomentText | None = key("when; without it, now", default=None)
    to: str | None = key("staff or department it goes to", default=None)
    text: str | None = key("what is written: answer, reply, reason, report", default=None)
    ref: str | None = key("where the document is kept", default=None)
    outcome: DisputeOutcome | None = key("what a dispute ends with", default=None)
    meeting: str | None = key("the review meeting: when, who", default=None)
    shares: Mapping[Word, int | float] | None = key("responsibility in per cent, by staff", default=None)
    penalty: int | float | None = key("the penalty proposed, in yuan", default=None)
    satisfaction: int | None = key("what the customer says afterwards, 1 to 5", default=None)
    channel: Channel | None = key("how the customer was told or asked", default=None)
    beyond_authority: bool = key("the department may not decide it", default=False)
    others: tuple[str, ...] = key("the complaints merged into it, or answered by the same letter", default=())
    expect: Literal["accepted", "refused"] = key("whether it is recorded", default="accepted")
    code: StepCode | None = key("a code that must be among the refusals", default=None)


@dataclass(frozen=True, slots=True)
class ExpectedComplaint:
    """Where a complaint stands; only what is given is compared. `null` means that there must be none."""

    id: str = key("the complaint's id")
    state: Literal["open", "paused", "disputed", "closed", "merged"] | None = key("where it stands", default=None)
    stage: Slug | None = key("the stage it is in", default=UNSAID)
    due_by: MomentText | None = key("the deadline of its stage", default=UNSAID)
    left: int | None = key("what is left of it, in its unit; negative when it is late", default=None)
    late: bool | None = key("whether that deadline has passed", default=None)
    clocks: Mapping[Slug, MomentText] | None = key("deadlines by stage, those that have ended too", default=None)
    whole: MomentText | None = key("the deadline of the complaint itself", default=UNSAID)
    holder: str | None = key("who has it", default=UNSAID)
    must_act: tuple[str, ...] | None = key("whose turn it is", default=None)
    escalated_to: Word | None = key("who must see to it because it is late", default=UNSAID)
    duties: tuple[Literal["exception-report", "reply-letter"], ...] | None = key("what must be filed", default=None)
    closed_at: MomentText | None = key("when it was closed", default=UNSAID)
    merged: tuple[str, ...] | None = key("the complaints it stands for", default=None)
    merged_into: str | None = key("the complaint that stands for it", default=UNSAID)


@dataclass(frozen=True, slots=True)
class MatterStep:
    """One thing done about matters, after the visits of `log`, in order."""

    do: Literal["add", "pass", "resolve", "tell", "letter"] = key("what is done")
    matter: str | None = key("the matter, such as m1", default=None)
    matters: tuple[str, ...] = key("letter: the matters it answers", default=())
    customer: str | None = key("add: who raised it", default=None)
    content: str | None = key("add: what was raised; letter: what it says", default=None)
    kind: Word | None = key("add: its kind", default=None)
    to: str | None = key("add, pass: the department or person that has it from then on", default=None)
    due: CalendarDate | None = key("add, pass: the day its outcome is due", default=None)
    priority: Literal["high", "normal", "low"] | None = key("add: its priority", default=None)
    severity: Literal["general", "important", "major"] | None = key("add: how grave it is", default=None)
    outcome: str | None = key("resolve: what came of it", default=None)
    channel: Channel | None = key("tell: how the customer was told", default=None)
    by: str | None = key("who did it", default=None)
    at: MomentText | None = key("when; without it, now", default=None)
    expect: Literal["done", "refused"] = key("whether it is done", default="done")
    code: Word | None = key("the code of the refusal", default=None)


@dataclass(frozen=True, slots=True)
class LentFile:
    """A file lent out of the archive, through all checks, and brought back."""

    customer: str = key("the customer's id")
    to: str = key("who takes the file")
    at: MomentText | None = key("when; without it, now", default=None)
    until: CalendarDate | None = key("the day it is to be back, else the policy's", default=None)
    approved_by: str | None = key("who allowed a longer loan", default=None)
    returned: MomentText | None = key("when it came back", default=None)
    expect: Literal["done", "refused"] = key("whether it is done", default="done")


@dataclass(frozen=True, slots=True)
class ExpectedMatter:
    """A matter as it stands in the end; only what is given is compared. `null` means that there must be none."""

    id: str | None = key("the matter", default=None)
    customer: str | None = key("who raised it", default=None)
    kind: Word | None = key("its kind", default=None)
    content: str | None = key("what was raised", default=None)
    department: str | None = key("the department that has it", default=UNSAID)
    person: str | None = key("the person who has it", default=UNSAID)
    priority: str | None = key("its priority", default=UNSAID)
    severity: str | None = key("how grave it is", default=UNSAID)
    due_by: CalendarDate | None = key("the day its outcome is due", default=None)
    days_left: int | None = key("days until then, negative when it is late", default=None)
    state: Literal["open", "late", "to tell", "done"] | None = key("where it stands", default=None)
    outcome: str | None = key("what came of it", default=UNSAID)
    contacts: int | None = key("contacts with the customer about it", default=None)


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
    """Figures of a sampled rule or a review, over all months of the scenario."""

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
    drawn: Mapping[Slug, Drawn] | None = key("figures of sampled rules and drawn reviews", default=None)
    report: Mapping[Word, object] | None = key("a part of the month's report", default=None)
    findings: tuple[ExpectedFinding, ...] | None = key(
        "findings that must be there; an empty list: there must be none", default=None
    )
    complaints: tuple[ExpectedComplaint, ...] | None = key("where complaints stand", default=None)
    matters: tuple[ExpectedMatter, ...] | None = key("every matter, as a set", default=None)
    searched: tuple[str, ...] | None = key("every customer on the find-customer list", default=None)


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
    draw: tuple[Slug, ...] = key("reviews drawn now, of the month's visits", default=())
    reviews: tuple[ReviewEntry, ...] = key("reviews recorded now, through all checks, in order", default=())
    steps: tuple[StepEntry, ...] = key(
        "steps of complaints' lives taken now, through all checks, in order; by time among the entries of `log`",
        default=(),
    )
    matters: tuple[MatterStep, ...] = key("what is done about matters, after `log`, in order", default=())
    loans: tuple[LentFile, ...] = key("files lent out of the archive, in order", default=())
    expect: Expected = key("what must come out", default=Expected())


@dataclass(frozen=True, slots=True)
class ScenarioFile:
    """The scenarios of one policy."""

    policy: Slug = key("the policy's id")
    scenarios: tuple[Scenario, ...] = key("the scenarios")
