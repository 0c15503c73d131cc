"""The language of the rule file, as typed values: the one model from which everything else comes.

The strict reader, the JSON Schema, the reference of keys and the checks of impossible combinations are all
driven by the declarations here. A key of the file is a field; its help text is what the reference prints.
Any value of a file may be dated; the reader resolves dates before it builds these values, so a `Policy` here
is the policy as it stands on one day (`PolicyHistory` holds all of them).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from callbackctl.messages import to_translate
from callbackctl.policy import records
from callbackctl.policy.declare import Channel as Channel
from callbackctl.policy.declare import Conditions as Conditions
from callbackctl.policy.declare import Localized as Localized
from callbackctl.policy.declare import Problems as Problems
from callbackctl.policy.declare import Test as Test
from callbackctl.policy.declare import key as key
from callbackctl.policy.values import (
    CalendarDate,
    DaySpan,
    Duration,
    Moment,
    MonthDay,
    Ratio,
    Slug,
    Word,
)

RecordField = Literal["content", "problems", "result", "satisfaction", "next_on", "minutes", "expense", "answers"]
Relation = Literal["owner", "owner_department", "about", "event_staff"]
Festival = Literal[
    "new-year", "spring-festival", "lantern", "qingming", "labour-day", "dragon-boat", "qixi", "mid-autumn",
    "double-ninth", "national-day", "lunar-new-years-eve",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class OwnDay:
    """A day off or a working day of the organisation's own, over the state calendar."""

    day: CalendarDate = key("the date")
    working: bool = key("true: worked; false: off")
    source: str = key("the notice it comes from")


@dataclass(frozen=True, slots=True)
class Calendar:
    """The calendar that working days follow."""

    SHORTHAND: ClassVar[str] = "base"
    base: Literal["china", "weekends"] = key(
        "china: the state holidays with their swapped weekends; weekends: Monday to Friday", default="china"
    )
    days: tuple[OwnDay, ...] = key("the organisation's own days off and days on", default=())


@dataclass(frozen=True, slots=True)
class ChannelRules:
    """What holds for visits over one channel."""

    signature: Literal["required"] | None = key("the customer signs", default=None)
    recording: Literal["required"] | None = key("a recording reference is kept", default=None)
    only_after: tuple[Channel, ...] = key("only after a failed try over each of these", default=())
    only_for: Conditions | None = key("only for customers like these", default=None)
    record: tuple[RecordField, ...] = key("fields that must be filled in", default=())
    clause: str | None = key("the clause of the policy text", default=None)


@dataclass(frozen=True, slots=True)
class Channels:
    """The channels a callback may use, in the order in which they are tried, and what each asks for."""

    order: tuple[Channel, ...] = key("the channels allowed, first choice first", default=())
    when_refused: tuple[Channel, ...] = key(
        "used instead, first choice first, when the customer refuses one of the rule's channels", default=()
    )
    phone: ChannelRules | None = key("what a phone call asks for", default=None)
    home: ChannelRules | None = key("what a visit in person asks for", default=None)
    letter: ChannelRules | None = key("what a letter asks for", default=None)
    email: ChannelRules | None = key("what an e-mail asks for", default=None)
    sms: ChannelRules | None = key("what a text message asks for", default=None)
    wechat: ChannelRules | None = key("what a WeChat message asks for", default=None)
    im: ChannelRules | None = key("what another instant message asks for", default=None)
    gift: ChannelRules | None = key("what a gift asks for", default=None)
    questionnaire: ChannelRules | None = key("what a questionnaire asks for", default=None)

    def rules_for(self, channel: str) -> ChannelRules:
        """What a channel asks for; nothing where the file says nothing."""
        found: ChannelRules | None = getattr(self, channel)
        return found or ChannelRules()


@dataclass(frozen=True, slots=True)
class Cap:
    """At most this share of a month's completed callbacks over these channels together."""

    channels: tuple[Channel, ...] = key("the channels counted together")
    at_most: Ratio = key("their largest share of all completed visits of a calendar month")
    enforce: Literal["warn", "block"] = key("warn: accepted with a warning and listed; block: refused", default="warn")
    clause: str | None = key("the clause of the policy text", default=None)


@dataclass(frozen=True, slots=True)
class Handover:
    """Whose callbacks go to somebody else for a time: newcomers, sellers without an order."""

    newcomer: Duration | None = key("staff hired less than this ago", default=None)
    without: Word | None = key("staff without an event of this type for `months`", default=None)
    months: int | None = key("so many whole calendar months in a row", default=None)
    to: Word = key("the role that takes over")
    clause: str | None = key("the clause of the policy text", default=None)

    def problems(self) -> Problems:
        """Exactly one of the two kinds."""
        if (self.newcomer is None) == (self.without is None):
            yield "to", "say either newcomer or without"
        if (self.without is None) != (self.months is None):
            yield "months" if self.months else "without", "without and months go together"


@dataclass(frozen=True, slots=True)
class Leaving:
    """What happens to the customers of staff who leave: an event that rules can call after."""

    SHORTHAND: ClassVar[str] = "event"
    event: Word = key("the event raised for every customer of whoever leaves")
    each: Word | None = key(
        "raised once for every earlier event of this type instead (a contract, say), under its ref", default=None
    )
    clause: str | None = key("the clause of the policy text", default=None)


@dataclass(frozen=True, slots=True)
class Callers:
    """Who makes callbacks where a rule does not say otherwise, and who never may."""

    SHORTHAND: ClassVar[str] = "roles"
    roles: tuple[Word, ...] = key("the roles that call; `owner` is whoever the customer belongs to", default=())
    never: tuple[Word, ...] = key("roles that never make a callback (they may come along)", default=())
    not_by: tuple[Relation, ...] = key(
        "people who may not call: the customer's owner, anyone of the owner's department, whoever the complaint "
        "is about, the staff of the event",
        default=(),
    )
    handover: tuple[Handover, ...] = key("whose callbacks go to another role for a time", default=())
    on_leaving: Leaving | None = key("what is raised when a member of staff leaves", default=None)
    clause: str | None = key("the clause of the policy text", default=None)


@dataclass(frozen=True, slots=True)
class Record:
    """What a completed visit must have written down."""

    SHORTHAND: ClassVar[str] = "required"
    required: tuple[RecordField, ...] = key("fields that must be filled in", default=())
    clause: str | None = key("the clause of the policy text", default=None)


@dataclass(frozen=True, slots=True)
class Retention:
    """How long records are kept before they may be deleted."""

    SHORTHAND: ClassVar[str] = "records"
    records: Duration = key("visits, complaints and their steps")
    recordings: Duration | None = key("recordings, where longer", default=None)
    clause: str | None = key("the clause of the policy text", default=None)


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Times of day at which nobody is called."""

    SHORTHAND: ClassVar[str] = "spans"
    spans: tuple[DaySpan, ...] = key("spans of the day")
    clause: str | None = key("the clause of the policy text", default=None)


@dataclass(frozen=True, slots=True)
class Gap:
    """Customers contacted within this span are passed over by sampling."""

    SHORTHAND: ClassVar[str] = "span"
    span: Duration = key("how long a customer is left in peace after a contact")
    clause: str | None = key("the clause of the policy text", default=None)

    def problems(self) -> Problems:
        """A gap is counted in days."""
        if self.span.unit != "days":
            yield "span", "a contact gap is counted in days, such as 7 days"


@dataclass(frozen=True, slots=True)
class Season:
    """A part of the year; it may run over the new year."""

    start: MonthDay = key("the first day", name="from")
    end: MonthDay = key("the last day", name="to")


@dataclass(frozen=True, slots=True)
class Flag:
    """A mark that is kept current from events."""

    count: Word | None = key("counts events of this type", default=None)
    total: Word | None = key("adds up the `amount` of events of this type", name="sum", default=None)
    exceeds: Word | None = key("the sum is more than the sum over this event type", default=None)
    at_least: int | None = key("set from so many on", default=None)
    within: Duration | None = key("looking back so far", default=None)
    title: Localized = key("what people call it")

    def problems(self) -> Problems:
        """A flag counts or adds up."""
        if (self.count is None) == (self.total is None):
            yield "title", "say either count or sum"
        elif self.count is not None and self.at_least is None:
            yield "count", "say at_least how many"
        elif self.total is not None and self.exceeds is None:
            yield "sum", "say which sum it exceeds"


@dataclass(frozen=True, slots=True)
class Happened:
    """Something that happened to a customer: an event of a type, lately, and not closed again."""

    SHORTHAND: ClassVar[str] = "event"
    event: Word = key("the event type")
    where: Conditions | None = key("only events like these", default=None)
    within: Duration | None = key("looking back so far", default=None)
    closed_by: Word | None = key("only while there is no event of this type with the same ref", default=None)


@dataclass(frozen=True, slots=True)
class Customers:
    """Which customers: every condition must hold."""

    columns: Conditions = key("columns and attributes of the customer", default=None)
    happened: Happened | None = key("something happened to them", default=None)
    flag: Test | None = key("flags of the policy", default=None)


@dataclass(frozen=True, slots=True)
class VisitTrigger:
    """A visit that sets off a callback."""

    visit: tuple[Channel, ...] = key("a completed visit over one of these channels")


@dataclass(frozen=True, slots=True)
class Series:
    """The same span again and again, up to an end."""

    every: Duration = key("from one date to the next")
    until: Duration = key("the last date is not later than this")

    def problems(self) -> Problems:
        """Both in the same unit."""
        if self.every.unit != self.until.unit or self.every.unit == "working days":
            yield "until", "every and until must both be in days or both in months"
        elif not 0 < self.every.amount <= self.until.amount:
            yield "every", "every must be more than nothing and not more than until"
        elif self.until.amount > 366 * self.every.amount:
            yield "until", "a series has at most 366 dates"


@dataclass(frozen=True, slots=True)
class Product:
    """Days told by the event itself: the product of its attributes."""

    product_of: tuple[Word, ...] = key("number attributes of the event, multiplied: so many days")


@dataclass(frozen=True, slots=True)
class Slots:
    """So many callbacks in a span cut into equal windows."""

    count: int = key("how many callbacks")
    start: Duration = key("the first day of the span, counted from the event", name="from")
    end: Duration = key("the last day of the span, counted from the event", name="to")

    def problems(self) -> Problems:
        """Whole days that divide."""
        if self.start.unit != "days" or self.end.unit != "days":
            yield "to", "slots are cut in days"
        elif not 0 < self.start.amount <= self.end.amount:
            yield "from", "the span ends before it starts, or starts before the day after the event"
        elif self.count < 1 or (self.end.amount - self.start.amount + 1) % self.count:
            yield "count", "the days from `from` to `to` must divide into `count` equal windows"


@dataclass(frozen=True, slots=True)
class Window:
    """Opening and last day, seen from the trigger's day. Of several due days the earliest holds."""

    opens: Moment = key("the first day of the window")
    due: tuple[Moment, ...] = key("the last day of the window; of several, the earliest")

    def problems(self) -> Problems:
        """A window opens before it ends, where both are told in days from the trigger."""
        days = [-moment.span.amount if moment.kind == "before" else moment.span.amount
                for moment in (self.opens, *self.due)
                if moment.kind in ("before", "after") and moment.span.unit == "days"]  # fmt: skip
        if len(days) == 1 + len(self.due) and days[0] > min(days[1:], default=days[0]):
            yield "opens", "the window opens after it ends"


@dataclass(frozen=True, slots=True)
class DateTrigger:
    """Dates: birthdays, festivals, days of the month, months of the year, a fixed day. Exactly one kind."""

    SHORTHAND: ClassVar[str] = "birthday_word"
    birthday_word: Literal["birthday"] | None = key("the customer's birthday, solar or lunar", name="of", default=None)
    festival: Festival | None = key("a festival, by its date in each year", default=None)
    day_of_month: int | None = key("this day of every month, clipped to the month's end", default=None)
    months: tuple[int, ...] = key("the first of these months (1 to 12)", default=())
    yearly: MonthDay | None = key("this day of every year", default=None)

    def problems(self) -> Problems:
        """Exactly one kind of date, within the calendar."""
        kinds = (self.birthday_word, self.festival, self.day_of_month, self.months or None, self.yearly)
        if sum(kind is not None for kind in kinds) != 1:
            yield "festival", "say exactly one of: birthday, festival, day_of_month, months, yearly"
        if self.day_of_month is not None and not 1 <= self.day_of_month <= 31:
            yield "day_of_month", "a day of the month is 1 to 31"
        if any(not 1 <= month <= 12 for month in self.months):
            yield "months", "a month is 1 to 12"


@dataclass(frozen=True, slots=True)
class Inactive:
    """No event of a type for a span: once per lapse, armed again by the next event."""

    event: Word = key("the event type that stayed away")
    span: Duration = key("for how long", name="for")


@dataclass(frozen=True, slots=True)
class Each:
    """What happened in a period is checked after it."""

    period: Literal["ten days", "month"] = key("ten days: 1st–10th, 11th–20th, 21st–end; month: the calendar month")
    event: Word = key("the events checked")


@dataclass(frozen=True, slots=True)
class Quota:
    """A daily number of calls for each caller, shared among businesses."""

    per_caller: int = key("calls a caller a day")
    share_by: Word = key("the event attribute in proportion to which the quota is shared")

    def problems(self) -> Problems:
        """A quota is at least one call."""
        if self.per_caller < 1:
            yield "per_caller", "a caller makes at least one call a day"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what sets off a callback, for whom, by when, how many, over which channel and by whom."""

    LABEL: ClassVar[str] = to_translate("rule")
    LIVES_BY: ClassVar[tuple[str, ...]] = (
        "after", "every", "date", "inactive", "each", "within", "at", "slots", "window",
    )  # fmt: skip
    clause: str | None = key("the clause of the policy text", default=None)
    assumed: Localized | None = key("where the text names no figure: why this one", default=None)
    purpose: Localized = key("what the callback is for, in a few words: the caller reads it")
    after: tuple[Word, ...] | VisitTrigger | None = key("set off by an event of this type (or a visit)", default=None)
    every: Duration | Mapping[Word, Mapping[Word, Duration]] | None = key(
        "again and again, counted from the last completed contact; or by a column: how often for which value "
        "(`otherwise` for the rest)",
        default=None,
    )
    date: DateTrigger | None = key("set off by a date", default=None)
    inactive: Inactive | None = key("set off when something stays away", default=None)
    each: Each | None = key("set off by the end of a period, for what happened in it", default=None)
    where: Conditions | None = key("only events like these (columns and attributes)", default=None)
    customers: tuple[Conditions, ...] = key(
        "only customers like these (columns and attributes); a list: any of them", name="for", default=()
    )
    while_: Happened | None = key("only while this is so for the customer", name="while", default=None)
    flagged: Test | None = key("only customers with one of these flags", default=None)
    start: Duration | None = key("counts from this long after the event", name="from", default=None)
    within: Duration | None = key("a window: opens at the trigger, due this long after", default=None)
    at: tuple[Duration, ...] | Series | Product | None = key(
        "exact: opens and is due this long after the trigger; a list is a series", default=None
    )
    slots: Slots | None = key("so many callbacks in a span", default=None)
    window: Window | None = key("a window told by its first and last day", default=None)
    missed: Literal["after due", "never"] | Moment | None = key(
        "when it is missed and leaves the list: after due (greetings), never (stays overdue), or a day", default=None
    )
    unless: tuple[Word, ...] = key("ended by a later event of this type with the same ref", default=())
    season: Slug | None = key("only in this season of the policy", default=None)
    sample: Ratio | None = key("at least this share of a calendar month's events; without it all of them", default=None)
    strata: tuple[Word, ...] = key("the draw is made for each of these attributes' values apart", default=())
    replace: Literal["unreachable"] | None = key("a drawn customer who cannot be reached is replaced", default=None)
    quota: Quota | None = key("a daily number instead of a share", default=None)
    channels: tuple[Channel, ...] = key("the channels allowed, first choice first, where not the policy's", default=())
    by: tuple[Word, ...] | Mapping[Word, Mapping[Word, Word]] | None = key(
        "the role that calls; or by a column: which role for which value (`otherwise` for the rest)", default=None
    )
    not_by: tuple[Relation, ...] = key("people who may not make this callback", default=())
    together: tuple[Word, ...] = key("one person of each of these roles, caller and companions", default=())
    record: Record | None = key("what this callback must have written down, beside the policy's", default=None)
    own_visit: bool = key("only a visit that names this rule completes it", default=False)
    priority: int = key("the smaller, the higher on the list among equals", default=5)
    questionnaire: Slug | None = key("the questions asked", default=None)
    script: Slug | None = key("the script the caller sees", default=None)

    def problems(self) -> Problems:
        """What cannot stand together, or cannot stand alone."""
        from callbackctl.policy.combinations import rule_problems

        return rule_problems(self)


@dataclass(frozen=True, slots=True)
class Policy:
    """One organisation's callback policy as it stands on one day."""

    policy: Slug = key("the policy's id: the file's name without .yaml")
    title: Localized = key("what the organisation is called")
    source: str = key("the policy text it comes from")
    timezone: str = key("the time zone its clocks run in", default="Asia/Shanghai")
    calendar: Calendar = key("the calendar of working days", default=Calendar())
    seasons: Mapping[Slug, Season] = key("parts of the year that rules name", default={})
    channels: Channels = key("channels and what each asks for", default=Channels())
    caps: tuple[Cap, ...] = key("largest shares of channels", default=())
    callers: Callers = key("who calls and who never may", default=Callers())
    record: Record = key("what every completed visit must have written down", default=Record())
    retention: Retention | None = key("how long records are kept", default=None)
    quiet_hours: QuietHours | None = key("times of day at which nobody is called", default=None)
    contact_gap: Gap | None = key("how long a customer is left in peace", default=None)
    seed: str | None = key("the published seed of draws, instead of the file's secret one", default=None)
    flags: Mapping[Word, Flag] = key("marks on customers, kept current from events", default={})
    first: tuple[Customers, ...] = key("customers who come first on the list", default=())
    unreachable: records.Unreachable | None = key("when a customer counts as unreachable", default=None)
    find_customer: records.FindCustomer | None = key("how lost customers are searched for", default=None)
    speak_to: Mapping[Literal["person", "company"], Localized] = key(
        "whom to ask for at a person's or a company's", default={}
    )
    questionnaires: Mapping[Slug, records.Questionnaire] = key("questions, by the names rules use", default={})
    scripts: Mapping[Slug, records.Script] = key("what callers say, by the names rules use", default={})
    surveys: Mapping[Slug, records.Survey] = key("questionnaires sent to groups of customers", default={})
    complaints: records.Complaints | None = key("how complaints are handled", default=None)
    matters: records.Matters | None = key("how what callbacks raise is handled", default=None)
    reviews: Mapping[Slug, records.Review] = key("who looks at logged visits", default={})
    reports: Mapping[Slug, records.Report] = key("reports that go out at fixed times", default={})
    coverage: records.Coverage | None = key("the share of callbacks that must be made", default=None)
    plan: records.Plan | None = key("what a callback plan says", default=None)
    appointment: records.Appointment | None = key("visits arranged beforehand", default=None)
    owners: records.Owners | None = key("how many staff know a customer", default=None)
    liaison: records.Liaison | None = key("a contact for callbacks in every department", default=None)
    expenses: records.Expenses | None = key("what a visit may cost", default=None)
    archive: records.Archive | None = key("how files are kept and lent out", default=None)
    visibility: records.Visibility | None = key("who sees which customers", default=None)
    export: records.Export | None = key("what holds when data leaves the file", default=None)
    rules: Mapping[Slug, Rule] = key("the rules, by their ids")

    def problems(self) -> Problems:
        """What does not fit together across the file."""
        from callbackctl.policy.combinations import policy_problems

        return policy_problems(self)


@dataclass(frozen=True, slots=True)
class PolicyHistory:
    """All the states of a rule file, in order: each holds from its date until the next one's.

    The first state has `date.min`: it holds from ever. `text` is the file as read.
    """

    versions: tuple[tuple[date, Policy], ...]
    text: str

    def on(self, day: date) -> Policy:
        """The policy as it stands on a day."""
        return [policy for start, policy in self.versions if start <= day][-1]
