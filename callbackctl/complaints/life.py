"""Where a complaint stands: told from its steps, by the stages and clocks of the rule file.

A stage ends with the step that the rule file names for it, and the next one begins. A rejected answer sends the
complaint back to the stage that answers; a disputed outcome, once decided, has the last stages again.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from callbackctl.complaints.clocks import Stop, WorkDays, deadline, in_time, left
from callbackctl.policy.records import Complaints, Rung, Stage
from callbackctl.policy.values import Duration

BEYOND_AUTHORITY = "beyond_authority"
"""The attribute that says that the department may not decide; set by a step or at receipt."""
UPHELD, CHANGED, AGAIN = "upheld", "changed", "again"
OUTCOMES = (UPHELD, CHANGED, AGAIN)
"""What a dispute ends with: the outcome stays, it is another, or it is worked out anew."""
EXCEPTION_REPORT, REPLY_LETTER = "exception-report", "reply-letter"
_STEPS_OF_ROUND = {UPHELD: ("close",), CHANGED: ("close",), AGAIN: ("answer", "escalate", "approve", "close")}


@dataclass(frozen=True, slots=True)
class Step:
    """One step as it is on record."""

    number: int
    step: str
    stage: str | None
    at: str
    by: str | None
    to: str | None
    text: str | None
    ref: str | None
    attributes: Mapping[str, Any]
    entered_at: str


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What the customer said afterwards: when, how content (1 to 5), and in which visit, where it was one."""

    at: str
    satisfaction: int
    visit: str | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock: of one stage, or of the complaint as a whole (`stage` is empty then).

    The clock of the complaint bears the name of a stage where it is that stage's own.
    `due_by` is empty where no clock is set, and while it stands still. `stops` are those that concern it.
    """

    stage: str | None
    rule: Stage | None
    starts: str
    ended: str | None
    due_by: str | None
    stops: tuple[Stop, ...] = ()

    @property
    def span(self) -> Duration | None:
        """How long it runs; of the complaint as a whole it is the sum of its stages, which has no span."""
        return self.rule.within if self.rule is not None else None

    @property
    def stands(self) -> bool:
        """Whether it stands still."""
        return self.ended is None and self.due_by is None and bool(self.stops) and self.stops[-1].end is None

    def late(self, now: str) -> bool:
        """Whether it was ended too late, or runs and its deadline has passed."""
        return self.due_by is not None and not in_time(self.ended or now, self.due_by)


@dataclass(slots=True)
class Life:
    """A complaint as it stands at a moment.

    `facts` is its row; `stage` the stage it is in; `ended` and `running` the clocks of its stages; `whole` the clock
    of the complaint itself; `closings` and `reopenings` when it was closed and disputed; `duties` what is still to be
    filed with it, and since when; `merged` the complaints it stands for; `ahead` the stages it still has to go through.
    """

    facts: Mapping[str, Any]
    steps: Sequence[Step]
    rules: Complaints
    received: str
    state: str = "open"
    stage: str | None = None
    holder: str | None = None
    ended: list[Clock] = field(default_factory=list)
    running: list[Clock] = field(default_factory=list)
    whole: Clock | None = None
    closings: list[str] = field(default_factory=list)
    reopenings: list[str] = field(default_factory=list)
    stops: list[Stop] = field(default_factory=list)
    duties: dict[str, str] = field(default_factory=dict)
    merged: list[str] = field(default_factory=list)
    ahead: list[str] = field(default_factory=list)

    @property
    def identity(self) -> str:
        """Its number."""
        return str(self.facts["id"])

    @property
    def stages(self) -> dict[str, Stage]:
        """The stages of the rule file by their names."""
        return {str(name): stage for name, stage in self.rules.stages.items()}

    @property
    def current(self) -> Stage | None:
        """The stage it is in."""
        return self.stages[self.stage] if self.stage is not None else None

    @property
    def attributes(self) -> dict[str, Any]:
        """What else was said of it, what a step found out included."""
        found: dict[str, Any] = json.loads(self.facts["attributes"])
        return found

    def value(self, name: str) -> Any:
        """A column, or an attribute of that name; None where there is neither."""
        return self.facts[name] if name in self.facts else self.attributes.get(name)

    def stages_ahead(self) -> list[Stage]:
        """The stages it still has to go through, the one it is in first."""
        return [self.stages[name] for name in self.ahead]

    @property
    def unit(self) -> str:
        """The unit in which its stages count, for what is left of the complaint's own clock."""
        return next((stage.within.unit for stage in self.stages.values() if stage.within is not None), "days")

    @property
    def alive(self) -> bool:
        """Whether something is still to be done about it: not closed, or closed and disputed."""
        return self.state not in ("closed", "merged")

    def open_at(self, moment: str) -> bool:
        """Whether it was open at a moment: received, and not closed or reopened since."""
        if self.received > moment or self.state == "merged":
            return False
        return sum(at <= moment for at in self.closings) <= sum(at <= moment for at in self.reopenings)

    def must_act(self) -> tuple[str, ...]:
        """The roles, or the person or department, whose turn it is."""
        if self.state == "disputed" and self.rules.dispute is not None:
            return (self.rules.dispute.decided_by,)
        stage = self.current
        if self.state == "open" and stage is not None and stage.by:
            return stage.by
        return (self.holder,) if self.holder and (self.alive or self.duties) else ()

    def rung(self, now: str, calendar: WorkDays) -> Rung | None:
        """The highest rung of the ladder that its late clocks have reached."""
        if not self.rules.escalation:
            return None
        unit = self.rules.escalation[0].after.unit
        late = [clock for clock in self.clocks_now() if clock.late(now)]
        lateness = max((-left(clock.due_by or now, now, unit, calendar) for clock in late), default=None)
        reached = [rung for rung in self.rules.escalation if lateness is not None and rung.after.amount <= lateness]
        return reached[-1] if reached else None

    def clocks_now(self) -> list[Clock]:
        """The clocks that are set now; that of the complaint itself where it is not one of its stages'."""
        own = self.whole if self.whole is not None and self.whole.stage is None and self.whole.ended is None else None
        return [*self.running, *([own] if own is not None else [])]


@dataclass(slots=True)
class _Course:
    """How far the steps have brought a complaint: the last stage passed, and from when the next one counts.

    `all` are the stages it has to go through, `applies` those of this round: after a dispute they are the last ones.
    """

    life: Life
    all: frozenset[str]
    applies: frozenset[str]
    calendar: WorkDays
    since: str
    base: str
    passed: int = -1
    closed: bool = False
    disputed: bool = False

    @property
    def names(self) -> list[str]:
        return list(self.life.stages)

    def ahead(self) -> list[str]:
        """The stages it still has to go through, the one it is in first."""
        return [name for name in self.names[self.passed + 1 :] if name in self.applies]

    def clock(self, name: str, ended: str | None = None) -> Clock:
        """The clock of a stage, as it stands."""
        rule = self.life.stages[name]
        starts = self.base if rule.counts_from == "receipt" else self.since
        return _clock(self.life, name, rule, starts, ended, self.calendar)


def _clock(life: Life, name: str, rule: Stage, starts: str, ended: str | None, calendar: WorkDays) -> Clock:
    """The clock of a stage with the stops known so far: a stage is ended in the order of the steps, not of their hours."""
    stops = _concerned(life.stops, starts)
    due_by = deadline(starts, rule.within, stops, calendar) if rule.within is not None else None
    return Clock(name, rule, starts, ended, due_by, stops)


def _concerned(stops: Sequence[Stop], starts: str) -> tuple[Stop, ...]:
    """The stops that were not over before a clock began."""
    return tuple(stop for stop in stops if stop.end is None or stop.end > starts)


def follow(
    facts: Mapping[str, Any],
    steps: Sequence[Step],
    rules: Complaints,
    applies: frozenset[str],
    calendar: WorkDays,
    follow_ups: Sequence[FollowUp] = (),
) -> Life:
    """Tell a complaint's life from its steps, in the order in which they were entered.

    `applies` are the stages it has to go through; `facts["counts_from"]` is when it, or the earliest of those it
    stands for, was received.
    """
    received = str(facts["counts_from"])
    life = Life(facts, steps, rules, received, holder=facts["taken_by"])
    course = _Course(life, applies, applies, calendar, received, received)
    for step in steps:
        if step.step == "dispute":
            _closed_elsewhere(life, course)
        _take(life, course, step)
    _closed_elsewhere(life, course)
    _state(life, course)
    life.whole = _whole(life, course, applies)
    life.duties = _duties(life, follow_ups)
    return life


def _take(life: Life, course: _Course, step: Step) -> None:
    if step.stage in course.names:
        life.ended.append(course.clock(str(step.stage), step.at))
        course.passed, course.since = course.names.index(str(step.stage)), step.at
    if step.step == "add":
        life.holder = step.by or life.holder
    elif step.step in ("pass", "escalate"):
        life.holder = step.to or life.holder
    elif step.step == "reject":
        course.passed = _before_answer(course)
    elif step.step in ("close", "dispute", "decide"):
        _close_or_reopen(life, course, step)
    elif step.step == "pause":
        life.stops.append(Stop(step.at, _longest(step.at, life.rules, course.calendar)))
    elif step.step == "resume" and life.stops:
        stop = life.stops.pop()
        life.stops.append(Stop(stop.start, max(stop.start, min(step.at, stop.end or step.at))))


def _close_or_reopen(life: Life, course: _Course, step: Step) -> None:
    if step.step == "close":
        life.closings.append(step.at)
        life.holder = step.by or life.holder
        course.closed = True
        return
    course.closed, course.disputed = False, step.step == "dispute"
    if step.step == "dispute":
        life.reopenings.append(step.at)
        return
    wanted = _STEPS_OF_ROUND.get(str(step.attributes.get("outcome")), ("close",))
    course.applies = frozenset(name for name in course.all if life.stages[name].step in wanted)
    course.since = course.base = step.at
    course.passed = -1


def _longest(start: str, rules: Complaints, calendar: WorkDays) -> str | None:
    """The day on which stopped clocks go on by themselves."""
    most = rules.pause.at_most if rules.pause is not None else None
    return deadline(start, most, (), calendar) if most is not None else None


def _before_answer(course: _Course) -> int:
    """The place before the stage that answers, seen back from where the complaint is."""
    stages = course.life.stages
    for place in range(course.passed, -1, -1):
        if course.names[place] in course.applies and stages[course.names[place]].step == "answer":
            return place - 1
    return -1


def _closed_elsewhere(life: Life, course: _Course) -> None:
    """A closing that was imported, where no step says so, ends the clock that counts from receipt; of the other stages
    nothing is known.
    """
    at = life.facts["closed_at"]
    if at is None or life.closings:
        return
    for name in course.ahead():
        stage = life.stages[name]
        if stage.step == "close" and stage.counts_from == "receipt":
            life.ended.append(course.clock(name, at))
    life.closings.append(at)
    course.closed = True


def _state(life: Life, course: _Course) -> None:
    if life.facts["merged_into"] is not None:
        life.state = "merged"
    elif course.disputed:
        life.state = "disputed"
    elif course.closed:
        life.state = "closed"
    else:
        _running(life, course)


def _running(life: Life, course: _Course) -> None:
    """The stage it is in, its clock, and the clocks of later stages that count from receipt."""
    stopped = life.stops and (life.stops[-1].end is None or life.stops[-1].end > str(life.facts["now"]))
    life.state = "paused" if stopped else "open"
    ahead = course.ahead()
    if not ahead:
        return
    life.stage, life.ahead = ahead[0], ahead
    life.running = [
        course.clock(name) for name in ahead
        if life.stages[name].within is not None and (name == ahead[0] or life.stages[name].counts_from == "receipt")
    ]  # fmt: skip


def _whole(life: Life, course: _Course, applies: frozenset[str]) -> Clock | None:
    """The clock of the complaint itself: that of the stage which closes it, if it has one.

    Until that stage has begun it is reckoned as if every stage still ahead took all the time it has; so is a closing
    that was imported, from receipt on. It ends when the complaint is closed for the first time.
    """
    ended = life.closings[0] if life.closings else None
    closing = [name for name, stage in life.stages.items() if name in applies and _closes(stage)]
    if life.state == "merged" or not closing:
        return None
    own = [clock for clock in life.ended if clock.ended == ended and clock.rule is not None and _closes(clock.rule)]
    if own and ended is not None:
        return own[0]
    last = life.stages[closing[-1]]
    if last.counts_from == "receipt":
        return _clock(life, closing[-1], last, life.received, ended, course.calendar)
    if ended is None:
        return _reckoned(life, course.ahead(), course.since, None, course.calendar)
    return _reckoned(life, [name for name in life.stages if name in applies], life.received, ended, course.calendar)


def _closes(stage: Stage) -> bool:
    return stage.step == "close" and stage.within is not None


def _reckoned(life: Life, names: list[str], since: str, ended: str | None, calendar: WorkDays) -> Clock:
    """The clocks of several stages one after the other."""
    timed = [(name, life.stages[name]) for name in names if life.stages[name].within is not None]
    if len(timed) == 1:
        return _clock(life, *timed[0], since, ended, calendar)
    stops = _concerned(life.stops, since)
    due_by: str | None = since
    for _name, stage in timed:
        if due_by is not None and stage.within is not None:
            due_by = deadline(due_by, stage.within, stops, calendar)
    return Clock(None, None, since, ended, due_by, stops)


def _duties(life: Life, follow_ups: Sequence[FollowUp]) -> dict[str, str]:
    """What is still to be filed with a closed complaint: the reply letter, the report on a dissatisfied customer."""
    if life.state == "merged" or not life.closings:
        return {}
    found = {}
    asked = life.rules.reply_letter is not None and life.facts["reply_letter"]
    if asked and not life.facts["letter"] and not any(step.step == "letter" for step in life.steps):
        found[REPLY_LETTER] = life.closings[0]
    if life.rules.exception_from is not None:
        said = [*follow_ups, *_own_follow_ups(life.steps)]
        poor = [one.at for one in said if one.satisfaction <= life.rules.exception_from]
        reports = [step.at for step in life.steps if step.step == "report"]
        if poor and (not reports or not in_time(max(poor), max(reports))):
            found[EXCEPTION_REPORT] = max(poor)
    return found


def _own_follow_ups(steps: Sequence[Step]) -> list[FollowUp]:
    return [
        FollowUp(step.at, int(step.attributes["satisfaction"])) for step in steps
        if step.step == "follow-up" and step.attributes.get("satisfaction") is not None
    ]  # fmt: skip
