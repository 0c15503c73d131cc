"""A whole policy as sentences, each with its clause: what a manager hands to an inspector."""

from collections.abc import Iterator
from dataclasses import dataclass

from callbackctl.messages import _
from callbackctl.policy.model import Channels, Policy
from callbackctl.policy.sentences import conditions_text, rule_sentence, span_text


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of a policy, with the clause it comes from or why its figure was assumed."""

    text: str
    clause: str | None = None
    assumed: str | None = None
    heading: bool = False

    def __str__(self) -> str:
        if self.heading:
            return self.text
        clause = _("clause {clause}").format(clause=self.clause) if self.clause else ""
        assumed = _("assumed: {why}").format(why=self.assumed) if self.assumed else ""
        notes = "; ".join(note for note in (clause, assumed) if note)
        return f"  {self.text}" + (f" [{notes}]" if notes else "")


def policy_lines(policy: Policy, language: str) -> list[Line]:
    """The policy of one day, line by line."""
    return list(_lines(policy, language))


def _lines(policy: Policy, language: str) -> Iterator[Line]:
    yield Line(_("{title} ({source})").format(title=policy.title.text(language), source=policy.source), heading=True)
    yield Line(_("Rules"), heading=True)
    for name, rule in policy.rules.items():
        text = f"{name}: {rule.purpose.text(language)}. {rule_sentence(str(name), rule, policy, language)}"
        yield Line(text, rule.clause, rule.assumed.text(language) if rule.assumed else None)
    general = list(_general(policy))
    if general:
        yield Line(_("For all of them"), heading=True)
        yield from general


def _general(policy: Policy) -> Iterator[Line]:
    callers = policy.callers
    if callers.never:
        yield Line(_("{roles} never make callbacks.").format(roles=", ".join(callers.never)), callers.clause)
    for handover in callers.handover:
        whose = (
            _("Staff in their first {span}").format(span=span_text(handover.newcomer))
            if handover.newcomer
            else _("Staff without {event} for {months} calendar months").format(event=handover.without, months=handover.months)
        )
        yield Line(_("{whose}: their callbacks go to {role}.").format(whose=whose, role=handover.to), handover.clause)
    yield from _channels(policy.channels)
    for cap in policy.caps:
        text = _("{channels} together: at most {limit} of a month's callbacks ({enforce}).")
        enforce = _("refused beyond") if cap.enforce == "block" else _("a warning beyond")
        yield Line(text.format(channels=", ".join(cap.channels), limit=cap.at_most, enforce=enforce), cap.clause)
    if policy.record.required:
        yield Line(_("On record for every callback: {fields}.").format(fields=", ".join(policy.record.required)), policy.record.clause)
    if policy.quiet_hours is not None:
        spans = ", ".join(str(span) for span in policy.quiet_hours.spans)
        yield Line(_("Nobody is called at {spans}.").format(spans=spans), policy.quiet_hours.clause)
    if policy.contact_gap is not None:
        yield Line(_("A customer contacted in the last {span} is passed over by sampling.").format(span=span_text(policy.contact_gap.span)), policy.contact_gap.clause)
    if policy.retention is not None:
        yield Line(_("Records are kept for {span}.").format(span=span_text(policy.retention.records)), policy.retention.clause)


def _channels(channels: Channels) -> Iterator[Line]:
    for name in (item for item in channels.__slots__ if item not in ("order", "when_refused")):
        rules = channels.rules_for(name)
        if rules.signature:
            yield Line(_("{channel} needs the customer's signature.").format(channel=name), rules.clause)
        if rules.recording:
            yield Line(_("{channel} needs a recording reference.").format(channel=name), rules.clause)
        if rules.only_after:
            yield Line(_("{channel} only after a failed try over {channels}.").format(channel=name, channels=", ".join(rules.only_after)), rules.clause)
        if rules.only_for:
            yield Line(_("{channel} only for customers with {conditions}.").format(channel=name, conditions=conditions_text(rules.only_for)), rules.clause)
    if channels.when_refused:
        yield Line(_("Customers who refuse these channels are contacted by {channels}.").format(channels=", ".join(channels.when_refused)))
