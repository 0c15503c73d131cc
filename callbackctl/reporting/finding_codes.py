"""What each code of `check` means, how grave it is, why it matters and what to do about it."""

from dataclasses import dataclass
from typing import Literal

from callbackctl.messages import to_translate

Severity = Literal["grave", "medium", "light"]
SEVERITIES: dict[Severity, str] = {
    "grave": to_translate("grave"),
    "medium": to_translate("medium"),
    "light": to_translate("light"),
}
"""Grave: what the customer was owed did not happen, or a record is not true. Medium: it happened, but late, over the
wrong channel or without its proof. Light: the books are not in order."""


@dataclass(frozen=True, slots=True)
class Code:
    """A stable code, in words to be translated."""

    severity: Severity
    title: str
    meaning: str
    why: str
    remedy: str


CODES: dict[str, Code] = {
    "missed": Code(
        "grave",
        to_translate("callback not made"),
        to_translate("A callback was due in the month and has neither been made nor excused."),
        to_translate("The policy promises this contact to the customer; nobody has asked how things stand."),
        to_translate(
            "Call now, where it is still on the list: it then counts as late. If the call was made and not written"
            " down, log it with the time at which it happened. Greetings and slots that have lapsed stay missed."
        ),
    ),
    "ratio-short": Code(
        "grave",
        to_translate("too few of the sample called"),
        to_translate("Fewer of a sampled rule's events were called, excused or still can be than its share asks for."),
        to_translate("The share is the least that the policy allows; below it the month's sample proves nothing."),
        to_translate(
            "Call the drawn customers that are still on the list (report --rows rules.RULE.drawn shows them); see"
            " with `sample audit` that the draw itself is in order."
        ),
    ),
    "coverage-short": Code(
        "grave",
        to_translate("too few callbacks made in all"),
        to_translate("The policy asks for a share of some rules' callbacks, taken together, and fewer were made."),
        to_translate("What must reach every customer has left some out."),
        to_translate("Make the missed callbacks behind the finding; see in the report who has too many to make."),
    ),
    "complaint-late": Code(
        "grave",
        to_translate("complaint answered too late"),
        to_translate("A complaint was not answered within the time the policy sets."),
        to_translate("A complaint that waits becomes two, and the regulator counts the days."),
        to_translate("Answer and close it now, and write down why it took so long."),
    ),
    "unverified-visit": Code(
        "grave",
        to_translate("visit denied by the customer"),
        to_translate("Asked whether a visit took place as recorded, the customer said no."),
        to_translate("The record may be untrue, and with it every figure that counts it."),
        to_translate(
            "Have the supervisor speak with the customer and the person who made the record; correct the record with"
            " a new one that names it."
        ),
    ),
    "matter-open": Code(
        "grave",
        to_translate("matter without an outcome"),
        to_translate("Something that a customer raised in a callback has no outcome, and its time is over."),
        to_translate("Whoever asks and does not follow up does more harm than whoever does not ask."),
        to_translate("Find who has it, and record its outcome; pass it on by name if it lies with nobody."),
    ),
    "late": Code(
        "medium",
        to_translate("callback made late"),
        to_translate("A callback was made after its last day or minute."),
        to_translate("The customer was asked, but not when the policy promises."),
        to_translate(
            "Nothing can be made up for; if the contact was in time and the entry wrong, correct the record with a new"
            " one that names it. Where it happens often, look at the caller's workload."
        ),
    ),
    "cap-exceeded": Code(
        "medium",
        to_translate("channel used too often"),
        to_translate("A channel's share of the month's completed contacts is larger than its cap."),
        to_translate("The policy prefers other channels; letters in place of calls hide customers nobody spoke to."),
        to_translate("Use the first channels until the month's end; the share sinks with every call completed."),
    ),
    "complaint-stage-late": Code(
        "medium",
        to_translate("complaint's stage overdue"),
        to_translate("One stage of a complaint took longer than its clock allows, or still does."),
        to_translate("The answer on time hangs on every stage before it."),
        to_translate("Take the step that ends the stage, or pass the complaint on to somebody who can."),
    ),
    "unreviewed": Code(
        "medium",
        to_translate("visit not reviewed"),
        to_translate("A visit that the policy has reviewed was looked at by nobody."),
        to_translate("The second pair of eyes is the policy's only check on the record."),
        to_translate("Have the reviewer look at it and record the outcome (callbackctl review record)."),
    ),
    "override": Code(
        "medium",
        to_translate("recorded although refused"),
        to_translate("A visit broke the policy and was recorded all the same, with a reason."),
        to_translate("Exceptions are allowed; they are not to become the rule."),
        to_translate("Read the reason. If the policy is too strict, change the rule file; else speak with the caller."),
    ),
    "record-incomplete": Code(
        "medium",
        to_translate("record incomplete"),
        to_translate("A completed contact lacks what the policy has written down: a field, a signature, a recording."),
        to_translate("Without its proof a contact cannot be shown to have taken place."),
        to_translate("Enter what is missing in a new record that corrects this one."),
    ),
    "expense-over": Code(
        "light",
        to_translate("visit too expensive"),
        to_translate("A visit cost more than the limit."),
        to_translate("The limit is part of the policy, and somebody has to approve what is above it."),
        to_translate("Have it approved, or correct the amount with a new record."),
    ),
    "too-few-owners": Code(
        "light",
        to_translate("customer known to too few"),
        to_translate("A customer has fewer staff who know them than the policy asks for."),
        to_translate("When the only one who knows a customer leaves, the customer is lost."),
        to_translate("Name a second one: callbackctl customer set ID second_owner=STAFF."),
    ),
    "loan-overdue": Code(
        "light",
        to_translate("file not brought back"),
        to_translate("A file that was lent out has not come back in time."),
        to_translate("A file that is away cannot be shown at an inspection, and may be seen by anybody."),
        to_translate("Ask the borrower to bring it back, or have a longer loan approved."),
    ),
}
_ORDER = {severity: place for place, severity in enumerate(SEVERITIES)}


def severity_of(code: str) -> Severity:
    """How grave a finding is."""
    return CODES[code].severity


def gravity(code: str) -> int:
    """The smaller, the graver: findings are listed in this order."""
    return _ORDER[severity_of(code)]
