"""The record side of a policy as sentences: questions, scripts, complaints, matters, reviews, files."""

from collections.abc import Iterator

from callbackctl.messages import _, to_translate
from callbackctl.policy.model import Channel, Policy
from callbackctl.policy.phrases import (
    any_of_text,
    channels_text,
    conditions_text,
    either,
    joined,
    listed,
    moment_text,
    quoted,
    roles_text,
    sentence,
    span_text,
)
from callbackctl.policy.records import (
    Archive,
    Complaints,
    MatterKind,
    Matters,
    Pause,
    PhoneEnough,
    Question,
    Questionnaire,
    Report,
    Review,
    Script,
    Stage,
    Survey,
)
from callbackctl.policy.sentences import fields_text
from callbackctl.policy.spoken import Line, Lines, noted
from callbackctl.policy.vocabulary import (
    ASKED,
    OUTCOMES,
    PERIODS,
    PLAN_FIELDS,
    SIGHTS,
    STEPS,
    UNITS,
    role,
    word,
)

_KINDS = {
    "text": to_translate("answered in words"), "yes_no": to_translate("yes or no"),
    "score": to_translate("a score from 1 to 5"), "choice": to_translate("one of the choices"),
}  # fmt: skip


def kept(policy: Policy, language: str) -> Lines:
    """Records, how long they are kept, and how they are handed out."""
    if policy.record.required or policy.record.clause:
        text = _("On record for every completed callback: {fields}.")
        yield noted(text.format(fields=fields_text(policy.record.required)), policy.record.clause)
    if policy.retention is not None:
        said = [_("Records are kept for {span}.").format(span=span_text(policy.retention.records))]
        if policy.retention.recordings is not None:
            said.append(_("Recordings are kept for {span}.").format(span=span_text(policy.retention.recordings)))
        yield noted(joined(said), policy.retention.clause)
    if policy.archive is not None:
        yield noted(joined(_archive(policy.archive)), policy.archive.clause)
    if policy.expenses is not None:
        text = _("A visit may cost {limit} yuan at most.").format(limit=policy.expenses.limit)
        yield noted(text, policy.expenses.clause, policy.expenses.assumed, language)
    yield from _seen_by(policy)
    yield from _searched_for(policy, language)


def _archive(archive: Archive) -> Iterator[str]:
    yield _("The archive is kept by {order}.").format(order=_(UNITS[archive.kept_by]))
    if archive.loan is not None:
        yield _("A borrowed file comes back within {span}.").format(span=span_text(archive.loan))
    if archive.longer_by is not None:
        yield _("A longer loan is allowed by: {role}.").format(role=role(archive.longer_by))


def _seen_by(policy: Policy) -> Lines:
    if policy.visibility is not None:
        seen = _("; ").join(
            _("{role}: {sight}").format(role=role(name), sight=_(SIGHTS[sight]))
            for name, sight in policy.visibility.roles.items()
        )
        contact = (
            _("Telephone numbers and addresses are shown in full to whoever the customer belongs to only.")
            if policy.visibility.contact == "owner"
            else _("Telephone numbers and addresses are shown in full to whoever is to call only.")
        )
        yield noted(joined([_("Who sees whom: {seen}.").format(seen=seen), contact]), policy.visibility.clause)
    if policy.export is not None:
        masked = (
            _("Contact details are masked when data leaves the file, unless that is lifted expressly.")
            if policy.export.masked
            else _("Contact details leave the file in full.")
        )
        logged = (
            _("Every unmasked export is written to the access log.")
            if policy.export.logged
            else _("Unmasked exports are not written to the access log.")
        )
        yield noted(joined([masked, logged]), policy.export.clause)


def _searched_for(policy: Policy, language: str) -> Lines:
    if policy.find_customer is None:
        return
    outcomes = either(_(OUTCOMES[outcome]) for outcome in policy.find_customer.outcomes)
    said = [_("Customers are searched for after: {outcomes}.").format(outcomes=outcomes)]
    if policy.find_customer.steps:
        steps = _("; ").join(step.text(language) for step in policy.find_customer.steps)
        said.append(_("What is tried, in this order: {steps}.").format(steps=steps))
    yield noted(joined(said), policy.find_customer.clause)


def questions(policy: Policy, language: str) -> Lines:
    """Every questionnaire, question by question."""
    for name, questionnaire in policy.questionnaires.items():
        yield Line(_questionnaire(name, questionnaire, language), questionnaire.clause)


def _questionnaire(name: str, questionnaire: Questionnaire, language: str) -> str:
    asked = [_question(one, question, language) for one, question in questionnaire.questions.items()]
    said = joined(f"({place}) {text}" for place, text in enumerate(asked, start=1))
    limit = ""
    if questionnaire.at_most_minutes is not None:
        limit = _("It takes {n} minutes at most.").format(n=questionnaire.at_most_minutes)
    return joined([_("{name}: {questions}").format(name=name, questions=said), limit])


def _question(name: str, question: Question, language: str) -> str:
    notes = [name, _(_KINDS[question.kind])]
    if question.choices:
        notes.append(" / ".join(one.text(language) for one in question.choices))
    if question.only_if:
        notes.append(_("only if {conditions}").format(conditions=conditions_text(question.only_if)))
    if question.confirms_visit:
        notes.append(_("a no says that the visit never took place as recorded"))
    return f"{sentence(question.text.text(language))} ({_('; ').join(notes)})"


def scripts(policy: Policy, language: str) -> Lines:
    """Every script from greeting to goodbye."""
    for name, script in policy.scripts.items():
        yield Line(f"{name}: " + joined(_script(script, language)), script.clause)


def _script(script: Script, language: str) -> Iterator[str]:
    yield _("Opening: {text}").format(text=quoted(script.opening.text(language)))
    if script.verify is not None:
        yield _("To verify the caller: {text}").format(text=quoted(script.verify.text(language)))
    for place, point in enumerate(script.points, start=1):
        yield f"({place}) {sentence(point.text(language))}"
    for objection in script.objections:
        text = _("Customer: {says} Caller: {answer}")
        says, answer = quoted(objection.says.text(language)), quoted(objection.answer.text(language))
        yield text.format(says=says, answer=answer)
    if script.closing is not None:
        yield _("Closing: {text}").format(text=quoted(script.closing.text(language)))


def surveys(policy: Policy, language: str) -> Lines:
    """Questionnaires that are sent out."""
    for name, survey in policy.surveys.items():
        yield Line(f"{name}: " + joined(_survey(survey, language)), survey.clause)


def _survey(survey: Survey, language: str) -> Iterator[str]:
    yield sentence(survey.theme.text(language))
    if survey.customers:
        yield _("For customers whose {conditions}.").format(conditions=any_of_text(survey.customers))
    if survey.scope is not None:
        yield _("Scope: {scope}.").format(scope=survey.scope.text(language))
    if survey.channels:
        yield _("Sent out by {channels}.").format(channels=channels_text(survey.channels))
    yield _("The questions {name} are asked.").format(name=quoted(survey.questionnaire))
    if survey.valid_with:
        yield _("A response counts when these are answered: {names}.").format(names=listed(survey.valid_with))


def complaints(policy: Policy, language: str) -> Lines:
    """How complaints are taken, passed on, answered and closed."""
    handled = policy.complaints
    if handled is None:
        return
    said = joined(_complaints(handled)) or (_("Complaints have their own steps.") if handled.clause else "")
    if said:
        yield noted(said, handled.clause)
    for name, stage in handled.stages.items():
        yield noted(_stage(name, stage, language), stage.clause)
    for rung in handled.escalation:
        text = _("{span} after a deadline that was not kept, this role must see to it: {role}.")
        said = text.format(span=span_text(rung.after), role=role(rung.to))
        yield noted(said, rung.clause, rung.assumed, language)
    if handled.pause is not None:
        yield noted(_pause(handled.pause), handled.pause.clause, handled.pause.assumed, language)
    if handled.merge is not None:
        text = _("Complaints that agree in {columns} are one record.")
        yield noted(text.format(columns=listed(map(word, handled.merge.same))), handled.merge.clause)
    if handled.dispute is not None:
        text = _("A disputed outcome is decided, after a review meeting, by: {role}.")
        yield noted(text.format(role=role(handled.dispute.decided_by)), handled.dispute.clause)


def _complaints(handled: Complaints) -> Iterator[str]:
    if handled.categories:
        yield _("Complaints are about: {categories}.").format(categories=either(map(word, handled.categories)))
    if handled.first_asked:
        yield _("Whoever takes a complaint keeps it until it is passed on to a named person.")
    if handled.ranks:
        text = _("From the lowest rank to the highest: {roles}; whoever stands higher may do what a lower one may.")
        yield text.format(roles=_(", ").join(map(role, handled.ranks)))
    if handled.open_letter:
        yield _("One open letter may answer many customers; it is filed with each of them.")
    if handled.reply_letter is not None:
        yield _("A letter of reply is kept with the complaint.")
    if handled.shares:
        yield _("Responsibility is shared out among persons, 100 % in all.")
    if handled.exception_from is not None:
        text = _("A follow-up with a satisfaction of {score} or less asks for an exception report.")
        yield text.format(score=handled.exception_from)


def _pause(pause: Pause) -> str:
    said = _("The clocks may be stopped, with a reason")
    if pause.by:
        said += _(" by {roles}").format(roles=roles_text(pause.by))
    if pause.at_most is not None:
        said += _(", for {span} at most").format(span=span_text(pause.at_most))
    return sentence(said)


def _stage(name: str, stage: Stage, language: str) -> str:
    text = _("Stage {name}, {title}: it ends with {step}")
    said = text.format(name=quoted(name), title=stage.name.text(language), step=_(STEPS[stage.step]))
    if stage.writing:
        said += _(" in writing")
    if stage.by:
        said += _(" by {roles}").format(roles=roles_text(stage.by))
    said += _deadline(stage)
    if stage.where:
        said += _("; only where {conditions}").format(conditions=conditions_text(stage.where))
    return sentence(said)


def _deadline(stage: Stage) -> str:
    counted = (
        _("counted from the receipt of the complaint")
        if stage.counts_from == "receipt"
        else _("counted from the end of the stage before")
    )
    if stage.within is None:
        return _("; no clock runs") + (f" ({counted})" if stage.counts_from == "receipt" else "")
    return _(", within {span}, {counted}").format(span=span_text(stage.within), counted=counted)


def matters(policy: Policy, language: str) -> Lines:
    """What callbacks raise, to its outcome."""
    handled = policy.matters
    if handled is None:
        return
    said = joined(_matters(handled))
    if said:
        yield noted(said, handled.clause)
    for name, kind in handled.kinds.items():
        yield noted(_matter_kind(name, kind, language), kind.clause)
    if handled.phone_enough is not None:
        yield noted(_phone_enough(handled.phone_enough), handled.phone_enough.clause)


def _matters(handled: Matters) -> Iterator[str]:
    if handled.asks:
        asked = listed(_(ASKED[one]) for one in handled.asks)
        yield _("What is written down when a matter is raised: {fields}.").format(fields=asked)
    if handled.handled is not None:
        yield _("{share} of what callbacks raise comes to an outcome.").format(share=handled.handled)
    if handled.customer_told:
        yield _("The customer is told the outcome.")
    if handled.agreed_date:
        yield _("What cannot be answered at once gets an agreed date for the next contact.")
    if not handled.handled and handled.clause:
        yield _("What callbacks raise is followed to its outcome.")


def _matter_kind(name: str, kind: MatterKind, language: str) -> str:
    parts = [_("goes to {role}").format(role=role(kind.to)) if kind.to is not None else ""]
    if kind.due is not None:
        parts.append(_("its outcome is due, seen from the day it was raised: {day}").format(day=moment_text(kind.due)))
    if kind.channels:
        parts.append(_("is settled by {channels}").format(channels=channels_text(kind.channels)))
    if kind.rules:
        parts.append(_("is what callbacks of these rules raise: {rules}").format(rules=listed(kind.rules)))
    said = _("; ").join(part for part in parts if part) or _("is followed to its outcome")
    return _("{title} ({name}): {what}.").format(title=kind.title.text(language), name=name, what=said)


def _phone_enough(rule: PhoneEnough) -> str:
    text = _("From contact number {n} on the same matter, a telephone call is enough")
    said = text.format(n=rule.contact)
    if rule.unless:
        said += _(", unless {conditions}").format(conditions=conditions_text(rule.unless))
    return said


def oversight(policy: Policy, language: str) -> Lines:
    """Plans, appointments, reviews, reports, and how many people know a customer."""
    if policy.plan is not None:
        fields = listed(_(PLAN_FIELDS[one]) for one in policy.plan.says)
        said = [_("A callback plan says: {fields}.").format(fields=fields)]
        if policy.plan.event is not None:
            said.append(_("Every event {event} is such a plan.").format(event=quoted(policy.plan.event)))
        yield noted(joined(said), policy.plan.clause)
    if policy.appointment is not None:
        yield noted(
            _appointment(policy.appointment.channels, policy.appointment.with_contact), policy.appointment.clause
        )
    if policy.owners is not None:
        text = _("At least {n} members of staff know every customer.").format(n=policy.owners.at_least)
        yield noted(text, policy.owners.clause)
    if policy.liaison is not None:
        text = _("Every {unit} has a contact for callbacks: {role}.")
        unit = _(UNITS[policy.liaison.each])
        yield noted(text.format(unit=unit, role=role(policy.liaison.role)), policy.liaison.clause)
    if policy.coverage is not None:
        text = _("At least {share} of a month's callbacks of these rules are made: {rules}.")
        names = listed(policy.coverage.rules)
        yield noted(text.format(share=policy.coverage.at_least, rules=names), policy.coverage.clause)
    for name, review in policy.reviews.items():
        yield noted(_review(name, review), review.clause, review.assumed, language)
    for name, report in policy.reports.items():
        yield noted(_report(name, report, language), report.clause, report.assumed, language)


def _appointment(channels: tuple[Channel, ...], with_contact: bool) -> str:
    text = (
        _("A {channels} is arranged beforehand with a named contact.")
        if with_contact
        else _("A {channels} is arranged beforehand.")
    )
    return text.format(channels=channels_text(channels))


def _review(name: str, review: Review) -> str:
    whose = _("of {roles}").format(roles=roles_text(review.of)) if review.of else _("of everybody")
    how = _(" by {channels}").format(channels=channels_text(review.channels)) if review.channels else ""
    text = _("Review {name}: {role} checks {share} of the month's contacts {whose}{how}")
    said = text.format(name=quoted(name), role=role(review.by), share=_share(review), whose=whose, how=how)
    if review.each is not None:
        said += _(", for each {unit} apart").format(unit=_(UNITS[review.each]))
    if review.within is not None:
        said += _(", within {span} of the contact").format(span=span_text(review.within))
    return joined([sentence(said), *_after_review(review)])


def _share(review: Review) -> str:
    if review.number is not None:
        return _("at least {n}").format(n=review.number)
    return _("all") if review.everything else _("at least {n}").format(n=review.share)


def _after_review(review: Review) -> Iterator[str]:
    if review.opinion:
        yield _("It is signed with an opinion.")
    if review.sheet is not None:
        yield _("The score sheet {name} is filled in.").format(name=quoted(review.sheet))
    if review.rectify:
        yield _("What is found wrong is ordered to be put right, and that is followed up.")


def _report(name: str, report: Report, language: str) -> str:
    text = _("Report {name}, {title}: for every {period}")
    said = text.format(name=quoted(name), title=report.title.text(language), period=_(PERIODS[report.each]))
    if report.groups:
        said += _(", broken down by {columns}").format(columns=listed(map(word, report.groups)))
    if report.to:
        said += _(", to {roles}").format(roles=listed(map(role, report.to)))
    if report.within is not None:
        said += _(", within {span} of its end").format(span=span_text(report.within))
    return said
