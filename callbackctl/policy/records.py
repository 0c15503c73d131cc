"""The record side of a rule file: what is asked, written down, passed on, reviewed, kept and handed out.

Nothing here raises a callback; `model.py` says when and by whom, this says what becomes of it afterwards.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal, get_args

from callbackctl.messages import _
from callbackctl.policy.declare import Channel, Conditions, Localized, Problems, key, no_such
from callbackctl.policy.suggest import did_you_mean
from callbackctl.policy.values import Duration, Moment, Ratio, Slug, Word

if TYPE_CHECKING:
    from callbackctl.policy.model import Policy

QUESTIONS_A_MINUTE = 2
"""How many questions a customer answers in a minute on the telephone; half a minute for each."""

BLANKS = ("name", "contact", "caller", "organization", "owner", "date", "ref", "amount")
"""What a script may leave a blank for, as `{name}`: see `reporting.call_sheet`, which fills them in."""

ComplaintStep = Literal["pass", "answer", "approve", "escalate", "close"]
MatterColumn = Literal["kind", "severity", "priority", "department"]
PlanField = Literal["who", "when", "number", "content", "purpose", "channel", "handling"]


@dataclass(frozen=True, slots=True)
class Question:
    """One question, with the kind of answer it takes."""

    text: Localized = key("the question as it is asked")
    kind: Literal["text", "yes_no", "score", "choice"] = key(
        "how it is answered: in words, yes or no, a score from 1 to 5, one of the choices", default="text"
    )
    choices: tuple[Localized, ...] = key("the answers to choose from", default=())
    only_if: Conditions | None = key("asked only after such answers to earlier questions", default=None)
    confirms_visit: bool = key("the answer no says that the visit never took place as recorded", default=False)

    def problems(self) -> Problems:
        """Choices belong to questions of choice."""
        if (self.kind == "choice") != bool(self.choices):
            yield "choices" if self.choices else "kind", "`kind: choice` and `choices` go together"
        if self.confirms_visit and self.kind != "yes_no":
            yield "confirms_visit", "only a yes_no question can confirm a visit"


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """Questions asked in order; their ids name the answers of a visit."""

    questions: Mapping[Word, Question] = key("the questions by their ids, in the order they are asked")
    at_most_minutes: int | None = key("how long it may take, at two questions a minute", default=None)
    clause: str | None = key("the clause of the policy text", default=None)

    def problems(self) -> Problems:
        """Short enough, and conditions only on what was asked before."""
        if self.at_most_minutes and len(self.questions) > self.at_most_minutes * QUESTIONS_A_MINUTE:
            most = self.at_most_minutes * QUESTIONS_A_MINUTE
            yield (
                "questions",
                _("{count} questions take too long; at most {most} fit in").format(
                    count=len(self.questions), most=most
                ),
            )
        asked: set[str] = set()
        for name, question in self.questions.items():
            for earlier in question.only_if or {}:
                if earlier not in asked:
                    yield (
                        f"questions.{name}.only_if",
                        _("`{earlier}` is not a question asked before it").format(earlier=earlier),
                    )
            asked.add(name)


@dataclass(frozen=True, slots=True)
class Objection:
    """What a customer may object, and what the caller answers."""

    says: Localized = key("what the customer says")
    answer: Localized = key("what the caller answers")


@dataclass(frozen=True, slots=True)
class Script:
    """What the caller says."""

    opening: Localized = key(
        "how the caller greets and says who is calling; in every text of a script the blanks {name}, {contact}, {caller}, "
        "{organization}, {owner}, {date} and {ref} (of the event), {amount} are filled in"
    )
    verify: Localized | None = key("how the customer can make sure who is calling", default=None)
    points: tuple[Localized, ...] = key("what is gone through, in order", default=())
    objections: tuple[Objection, ...] = key("objections and their answers", default=())
    closing: Localized | None = key("how the caller says goodbye", default=None)
    clause: str | None = key("the clause of the policy text", default=None)

    def problems(self) -> Problems:
        """Braces hold a name that the customer's own data is filled in for, and nothing else."""
        for part, text in self.texts():
            for name in unknown_blanks(text):
                message = _("there is no blank {name} to fill in; there are: {names}")
                names = ", ".join(f"{{{one}}}" for one in BLANKS)
                hint = did_you_mean(name.strip("{}"), BLANKS)
                yield part, "; ".join(filter(None, (message.format(name=name, names=names), hint)))

    def texts(self) -> Iterator[tuple[str, Localized]]:
        """Every text of the script with the key under which it stands."""
        yield "opening", self.opening
        if self.verify is not None:
            yield "verify", self.verify
        yield from (("points", point) for point in self.points)
        yield from (("objections", text) for one in self.objections for text in (one.says, one.answer))
        if self.closing is not None:
            yield "closing", self.closing


def unknown_blanks(text: Localized) -> list[str]:
    """What stands in braces and is no blank, and braces that stand alone."""
    parts = [part for one in (text.en, text.zh, text.both) for part in re.findall(r"\{[^{}]*\}?|\}", one)]
    return list(dict.fromkeys(part for part in parts if part not in {f"{{{name}}}" for name in BLANKS}))


@dataclass(frozen=True, slots=True)
class Survey:
    """A questionnaire sent to a group of customers; its response rate is reported."""

    theme: Localized = key("what it is about")
    customers: tuple[Conditions, ...] = key(
        "the target group: customers like these; a list: any of them", name="for", default=()
    )
    scope: Localized | None = key("how far it reaches: places, products, years", default=None)
    channels: tuple[Channel, ...] = key("how it is sent out", default=())
    questionnaire: Slug = key("the questions asked")
    valid_with: tuple[Word, ...] = key("a response counts when these questions are answered", default=())
    clause: str | None = key("the clause of the policy text", default=None)


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of a complaint's life, with its clock."""

    name: Localized = key("what the stage is called")
    step: ComplaintStep = key("the step of `complaint` that ends the stage")
    within: Duration | None = key("ends this long after its start; without it no clock runs", default=None)
    counts_from: Literal["stage before", "receipt"] = key("when the clock starts", default="stage before")
    by: tuple[Word, ...] = key("the roles that may end it", default=())
    where: Conditions | None = key("only complaints like these (columns and attributes)", default=None)
    writing: bool = key("done in writing", default=False)
    clause: str | None = key("the clause of the policy text", default=None)


@dataclass(frozen=True, slots=True)
class Merge:
    """Several complaints about one thing are one record."""

    SHORTHAND: ClassVar[str] = "same"
    same: tuple[Word, ...] = key("columns in which they agree")
    clause: str | None = key("the clause of the policy text", default=None)


@dataclass(frozen=True, slots=True)
class Dispute:
    """What happens when the customer does not accept the outcome."""

    decided_by: Word = key("the role that decides after the review meeting")
    clause: str | None = key("the clause of the policy text", default=None)


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung of the ladder by which a late complaint goes up."""

    after: Duration = key("so long after a deadline that was not kept")
    to: Word = key("the role that must see to it then")
    assumed: Localized | None = key("where the text names no figure: why this one", default=None)
    clause: str | None = key("the clause of the policy text", default=None)

    def problems(self) -> Problems:
        """A ladder is climbed in days."""
        if self.after.unit not in ("days", "working days"):
            yield "after", "a ladder is climbed in days or working days, such as 2 working days"


@dataclass(frozen=True, slots=True)
class Pause:
    """When the clocks of a complaint stand still. Without it they never do."""

    SHORTHAND: ClassVar[str] = "by"
    by: tuple[Word, ...] = key("the roles that may stop the clocks, with a reason", default=())
    at_most: Duration | None = key("after so long they go on by themselves", default=None)
    assumed: Localized | None = key("where the text names no figure: why this one", default=None)
    clause: str | None = key("the clause of the policy text", default=None)

    def problems(self) -> Problems:
        """A pause is counted in days."""
        if self.at_most is not None and self.at_most.unit not in ("days", "working days"):
            yield "at_most", "a pause is counted in days or working days, such as 10 working days"


@dataclass(frozen=True, slots=True)
class Complaints:
    """How complaints are taken, passed on, answered and closed."""

    categories: tuple[Word, ...] = key("what complaints are about", default=())
    stages: Mapping[Slug, Stage] = key("the stages, in order", default={})
    first_asked: bool = key("whoever takes one keeps it until it is passed on to a named person", default=False)
    ranks: tuple[Word, ...] = key(
        "roles from the lowest to the highest: whoever stands higher may do what a lower one may", default=()
    )
    escalation: tuple[Rung, ...] = key("who must see to a complaint whose deadline was not kept", default=())
    pause: Pause | None = key("who may stop the clocks, and for how long", default=None)
    merge: Merge | None = key("which complaints are one record", default=None)
    open_letter: bool = key("one open letter may answer many customers; it is filed with each", default=False)
    reply_letter: Literal["attached"] | None = key("a letter of reply is kept with the complaint", default=None)
    dispute: Dispute | None = key("who decides about a disputed outcome", default=None)
    shares: bool = key("responsibility is shared out among persons, 100 % in all", default=False)
    exception_from: int | None = key(
        "a follow-up with this satisfaction (1 to 5) or less asks for an exception report", default=None
    )
    clause: str | None = key("the clause of the policy text", default=None)

    def problems(self) -> Problems:
        """Scores as they are recorded, ranks that go up, a ladder that goes up."""
        if self.exception_from is not None and not 1 <= self.exception_from <= 5:
            yield "exception_from", "satisfaction is a score from 1 to 5"
        if len(set(self.ranks)) < len(self.ranks):
            yield "ranks", "a role stands in one place of the ranks"
        if len({rung.after.unit for rung in self.escalation}) > 1:
            yield "escalation", "a ladder is climbed in days or in working days, not in both"
        heights = [rung.after.amount for rung in self.escalation]
        if heights != sorted(set(heights)):
            yield "escalation", "every rung of a ladder comes later than the one before"
        yield from self._stage_problems()

    def _stage_problems(self) -> Problems:
        """Nothing comes after the stage that closes, and stages ask for categories that there are."""
        closed = False
        for name, stage in self.stages.items():
            if closed and stage.step != "close":
                yield f"stages.{name}", "no stage comes after the one that closes the complaint"
            closed = closed or stage.step == "close"
            asked = (stage.where or {}).get(Word("category"))
            for category in (*asked.one_of, *asked.none_of) if asked is not None and self.categories else ():
                if category not in self.categories:
                    yield f"stages.{name}.where.category", no_such("category", str(category), self.categories)


@dataclass(frozen=True, slots=True)
class MatterKind:
    """One kind of thing a callback raises, where it is handled in its own way."""

    title: Localized = key("what people call it")
    due: Moment | None = key("its outcome is due that day, seen from the day it was raised", default=None)
    to: Word | None = key("the department or role it goes to", default=None)
    channels: tuple[Channel, ...] = key("how it is settled with the customer", default=())
    rules: tuple[Slug, ...] = key(
        "what callbacks of these rules raise is of this kind, if nothing else is said", default=()
    )
    clause: str | None = key("the clause of the policy text", default=None)

    def problems(self) -> Problems:
        """An outcome is never due before the matter was raised."""
        if self.due is not None and self.due.kind in ("before", "month start"):
            yield "due", "an outcome cannot be due before the matter was raised"


@dataclass(frozen=True, slots=True)
class PhoneEnough:
    """From which contact on a telephone call will do."""

    contact: int = key("from this contact on the same matter")
    unless: Conditions | None = key(
        "not for matters like these: their kind, severity, priority or department", default=None
    )
    clause: str | None = key("the clause of the policy text", default=None)

    def problems(self) -> Problems:
        """Only what a matter has can be looked at."""
        for name in self.unless or {}:
            if name not in get_args(MatterColumn):
                text = _("a matter has no '{name}'; it has: {names}")
                yield f"unless.{name}", text.format(name=name, names=", ".join(get_args(MatterColumn)))


@dataclass(frozen=True, slots=True)
class Matters:
    """What callbacks raise, until its outcome is recorded."""

    kinds: Mapping[Word, MatterKind] = key("the kinds", default={})
    asks: tuple[Literal["department", "priority", "severity"], ...] = key(
        "what is written down when one is raised", default=()
    )
    handled: Ratio | None = key("the share that must come to an outcome", default=None)
    customer_told: bool = key("the customer is told the outcome", default=False)
    agreed_date: bool = key("what cannot be answered at once gets the date of the next contact", default=False)
    phone_enough: PhoneEnough | None = key("from which contact on a call replaces a visit", default=None)
    clause: str | None = key("the clause of the policy text", default=None)


@dataclass(frozen=True, slots=True)
class Review:
    """Logged visits that somebody else looks at."""

    by: Word = key("the role that reviews; `supervisor` is whoever the caller reports to")
    of: tuple[Word, ...] = key("visits of these roles; without it everybody's", default=())
    channels: tuple[Channel, ...] = key("visits over these channels; without it all", default=())
    share: Ratio | None = key(
        "at least this share of a month's visits, drawn by lot; with neither share nor number every completed visit", default=None
    )
    number: int | None = key("at least so many of a month's visits", default=None)
    each: Literal["caller", "branch"] | None = key("counted for each of these apart", default=None)
    within: Duration | None = key(
        "reviewed this long after the visit; what is drawn from a month, not before the month's end", default=None
    )
    opinion: bool = key("signed with an opinion", default=False)
    sheet: Slug | None = key("the score sheet: the questionnaire that the reviewer fills in, whole", default=None)
    rectify: bool = key("what is found wrong is ordered to be put right, and that is followed up", default=False)
    assumed: Localized | None = key("where the text names no figure: why this one", default=None)
    clause: str | None = key("the clause of the policy text", default=None)

    @property
    def everything(self) -> bool:
        """Whether every completed visit is reviewed, not only a part of what was logged."""
        return self.number is None and (self.share is None or self.share.value == 1)

    def problems(self) -> Problems:
        """A share or a number, not both."""
        if self.share is not None and self.number is not None:
            yield "number", "say share or number, not both; with neither every visit is reviewed"


@dataclass(frozen=True, slots=True)
class Report:
    """A report that goes to somebody at a fixed time."""

    title: Localized = key("what it is called")
    each: Literal["month", "quarter", "half-year", "year"] = key("the period it covers", default="month")
    within: Duration | None = key("goes out this long after the period's end", default=None)
    to: tuple[Word, ...] = key("the roles or departments that get it", default=())
    groups: tuple[Word, ...] = key("columns by which its figures are broken down", default=())
    assumed: Localized | None = key("where the text names no figure: why this one", default=None)
    clause: str | None = key("the clause of the policy text", default=None)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a callback plan says."""

    SHORTHAND: ClassVar[str] = "says"
    says: tuple[PlanField, ...] = key("what must stand in it")
    event: Word | None = key(
        "events of this type are such plans: `who` is their staff, the rest their attributes", default=None
    )
    clause: str | None = key("the clause of the policy text", default=None)


@dataclass(frozen=True, slots=True)
class Appointment:
    """Visits are arranged beforehand."""

    SHORTHAND: ClassVar[str] = "channels"
    channels: tuple[Channel, ...] = key("visits over these channels")
    with_contact: bool = key("arranged with a named contact", default=False)
    clause: str | None = key("the clause of the policy text", default=None)

    def missing(self, channel: str, said: Mapping[str, object], contact: object) -> list[str]:
        """What a visit's record does not say: `appointment` (how it was arranged), `contact` (with whom).

        The customer's own contact person counts as the contact.
        """
        if channel not in self.channels:
            return []
        arranged = [] if said.get("appointment") else ["appointment"]
        return arranged + ([] if not self.with_contact or said.get("contact") or contact else ["contact"])


@dataclass(frozen=True, slots=True)
class Archive:
    """How files are kept and lent out."""

    kept_by: Literal["customer", "branch"] = key("how the archive is ordered", default="customer")
    loan: Duration | None = key("a borrowed file comes back within this", default=None)
    longer_by: Word | None = key("the role that may allow a longer loan", default=None)
    clause: str | None = key("the clause of the policy text", default=None)


@dataclass(frozen=True, slots=True)
class Visibility:
    """Who sees which customers."""

    roles: Mapping[Word, Literal["own", "group", "centre", "all"]] = key("what each role sees")
    contact: Literal["owner", "assignee"] = key(
        "who sees telephone numbers and addresses in full; others see them masked", default="assignee"
    )
    clause: str | None = key("the clause of the policy text", default=None)


@dataclass(frozen=True, slots=True)
class Export:
    """What holds when data leaves the file."""

    masked: bool = key("contact details are masked unless that is lifted expressly", default=True)
    logged: bool = key("every unmasked export is written to the access log", default=True)
    clause: str | None = key("the clause of the policy text", default=None)


@dataclass(frozen=True, slots=True)
class Expenses:
    """What a visit may cost."""

    SHORTHAND: ClassVar[str] = "limit"
    limit: int = key("the most a visit may cost, in yuan")
    assumed: Localized | None = key("where the text names no figure: why this one", default=None)
    clause: str | None = key("the clause of the policy text", default=None)


@dataclass(frozen=True, slots=True)
class Owners:
    """How many staff know a customer."""

    SHORTHAND: ClassVar[str] = "at_least"
    at_least: int = key("every customer has at least so many of owner and second_owner")
    clause: str | None = key("the clause of the policy text", default=None)

    def problems(self) -> Problems:
        """There are two columns to count."""
        if not 1 <= self.at_least <= 2:
            yield "at_least", "a customer has an owner and a second_owner: 1 or 2"


@dataclass(frozen=True, slots=True)
class Coverage:
    """The share of callbacks of some rules that must have been made."""

    rules: tuple[Slug, ...] = key("the rules counted together")
    at_least: Ratio = key("the share of the month's callbacks completed; less is a finding")
    clause: str | None = key("the clause of the policy text", default=None)


@dataclass(frozen=True, slots=True)
class Liaison:
    """A named contact for callbacks in every department or branch."""

    role: Word = key("the role of the contact; staff of another role are one by the attribute `liaison`, 1")
    each: Literal["department", "branch"] = key("where one is needed", default="department")
    clause: str | None = key("the clause of the policy text", default=None)


@dataclass(frozen=True, slots=True)
class Unreachable:
    """When a customer counts as unreachable."""

    SHORTHAND: ClassVar[str] = "tries"
    tries: int = key("so many failed tries excuse a callback")
    assumed: Localized | None = key("where the text names no figure: why this one", default=None)
    clause: str | None = key("the clause of the policy text", default=None)

    def problems(self) -> Problems:
        """At least one try."""
        if self.tries < 1:
            yield "tries", "at least one try"


@dataclass(frozen=True, slots=True)
class FindCustomer:
    """Customers whose number or address is wrong are searched for."""

    outcomes: tuple[Literal["wrong_number", "moved", "absent", "no_answer"], ...] = key(
        "outcomes of a visit that put the customer on the list"
    )
    steps: tuple[Localized, ...] = key("what is tried, in order", default=())
    clause: str | None = key("the clause of the policy text", default=None)


def record_problems(policy: "Policy") -> Problems:
    """What the record side names and the file does not have, as (key path, what is wrong)."""
    for name, rule in policy.rules.items():
        if rule.questionnaire is not None and rule.questionnaire not in policy.questionnaires:
            yield (
                f"rules.{name}.questionnaire",
                no_such("questionnaire", rule.questionnaire, policy.questionnaires),
            )
        if rule.script is not None and rule.script not in policy.scripts:
            yield f"rules.{name}.script", no_such("script", rule.script, policy.scripts)
    for name, survey in policy.surveys.items():
        asked = policy.questionnaires.get(survey.questionnaire)
        if asked is None:
            known = policy.questionnaires
            yield f"surveys.{name}.questionnaire", no_such("questionnaire", survey.questionnaire, known)
            continue
        for question in survey.valid_with:
            if question not in asked.questions:
                yield f"surveys.{name}.valid_with", no_such("question", question, asked.questions)
    for name, review in policy.reviews.items():
        if review.sheet is not None and review.sheet not in policy.questionnaires:
            yield f"reviews.{name}.sheet", no_such("questionnaire", review.sheet, policy.questionnaires)
    for rule_name in policy.coverage.rules if policy.coverage else ():
        if rule_name not in policy.rules:
            yield "coverage.rules", no_such("rule", rule_name, policy.rules)
    for kind_name, kind in policy.matters.kinds.items() if policy.matters else ():
        for rule_name in kind.rules:
            if rule_name not in policy.rules:
                yield f"matters.kinds.{kind_name}.rules", no_such("rule", rule_name, policy.rules)
