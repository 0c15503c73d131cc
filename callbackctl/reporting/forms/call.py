"""The record form of a call or visit: what is known printed, what is to be written left blank."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from callbackctl.messages import _, language
from callbackctl.policy.model import Policy, Rule
from callbackctl.policy.phrases import channels_text
from callbackctl.policy.records import Question, Script
from callbackctl.policy.values import Slug
from callbackctl.policy.vocabulary import CHANNELS, OUTCOMES, RECORD_FIELDS, channel, word
from callbackctl.reporting.forms.model import Block, Field, Form
from callbackctl.reporting.outline.model import Column, Row, Table
from callbackctl.reporting.outline.names import Names

LINES = {"content": 4, "problems": 3, "result": 2}
WRITTEN = ("content", "problems", "result", "next_on", "minutes", "expense")


def call_form(policy: Policy, names: Names, customer: Mapping[str, Any], callbacks: Sequence[Mapping[str, Any]]) -> Form:
    """The form for one contact with a customer, in the shape of `customer show --json`, about callbacks of `due --json`.

    Contact details are as far hidden as they are in `customer`.
    """
    rules = [rule for one in callbacks if (rule := policy.rules.get(Slug(one["rule"])))]
    script_names = dict.fromkeys(rule.script for rule in rules if rule.script is not None)
    asked = dict.fromkeys(rule.questionnaire for rule in rules if rule.questionnaire is not None)
    return Form(
        policy.title.text(language()),
        _("Callback record"),
        ", ".join(one["id"] for one in callbacks),
        [
            _customer_block(policy, names, customer),
            *([_callbacks_block(callbacks, names)] if callbacks else []),
            *(_script_block(policy.scripts[name]) for name in script_names),
            _contact_block(policy, callbacks),
            *(
                Block(_("Questions"), list(_questions(list(policy.questionnaires[name].questions.values()))))
                for name in asked
            ),
            _record_block(policy, rules),
        ],
        [_("caller"), *([_("customer")] if _signs(policy, callbacks) else []), _("supervisor")],
        _("Fields marked * must be filled in for a completed contact."),
    )


def _customer_block(policy: Policy, names: Names, customer: Mapping[str, Any]) -> Block:
    whom = policy.speak_to.get(customer["kind"]) if customer["kind"] else None
    known = [
        (_("customer"), f"{customer['name'] or ''} ({customer['id']})".strip()),
        (_("person to call"), customer["contact"] or (whom.text(language()) if whom else "")),
        (_("telephone"), customer["phone"]), (_("address"), customer["address"]),
        (_("segment"), customer["segment"]), (_("tier"), customer["tier"]),
        (_("customer since"), customer["since"]), (_("looked after by"), names.caller(customer["owner"])),
        (_("refuses"), channels_text(filter(None, str(customer["consent"] or "").split(",")))),
    ]  # fmt: skip
    said = [(label, word(value) if label in (_("segment"), _("tier")) else value) for label, value in known if value]
    return Block(_("Customer"), [Field(label, str(value)) for label, value in said])


def _callbacks_block(callbacks: Sequence[Mapping[str, Any]], names: Names) -> Block:
    columns = [
        Column(_("callback"), "id", "code"), Column(_("purpose"), "purpose"), Column(_("why"), "reason"),
        Column(_("clause"), "clause"), Column(_("due by"), "due_by", "moment"), Column(_("channel"), "channel"),
        Column(_("made by"), "assignee"),
    ]  # fmt: skip
    rows = [
        Row(
            {
                **{key: one[key] for key in ("id", "reason", "clause", "due_by")},
                "purpose": names.rule(one["rule"]),
                "channel": channel(one["channel"]) if one["channel"] else None,
                "assignee": names.caller(one["assignee"]),
            }
        )
        for one in callbacks
    ]
    return Block(_("Callback"), table=Table("callbacks", _("What the contact is for"), columns, rows))


def _script_block(script: Script) -> Block:
    speech = [script.opening, script.verify, *script.points, script.closing]
    words = [text.text(language()) for text in speech if text is not None]
    words += [
        _("“{says}” – {answer}").format(says=one.says.text(language()), answer=one.answer.text(language()))
        for one in script.objections
    ]
    return Block(_("What to say"), words=words)


def _contact_block(policy: Policy, callbacks: Sequence[Mapping[str, Any]]) -> Block:
    allowed = dict.fromkeys(name for one in callbacks for name in one["channels"]) or dict.fromkeys(policy.channels.order)
    channels = [channel(name) for name in allowed] or [_(name) for name in CHANNELS.values()]
    recorded = any(policy.channels.rules_for(name).recording for name in allowed)
    return Block(
        _("Contact"),
        [
            Field(_("date and time"), wanted=True),
            Field(_("channel"), choices=channels, wanted=True),
            Field(_("outcome"), choices=[_(name) for name in OUTCOMES.values()], wanted=True),
            Field(_("person spoken to")),
            Field(_("came along")),
            Field(_("recording no."), wanted=recorded),
        ],
    )


def _record_block(policy: Policy, rules: Sequence[Rule]) -> Block:
    required = {str(name) for name in policy.record.required}
    required |= {str(name) for rule in rules if rule.record is not None for name in rule.record.required}
    fields = [
        Field(_(RECORD_FIELDS[name]), lines=LINES.get(name, 1), wanted=name in required)
        for name in WRITTEN
        if name in LINES or name in required or name == "next_on"
    ]
    scores = [str(score) for score in range(5, 0, -1)]
    satisfaction = Field(
        _("{satisfaction} (5 is best)").format(satisfaction=_(RECORD_FIELDS["satisfaction"])),
        choices=scores,
        wanted="satisfaction" in required,
    )
    return Block(_("Record"), [*fields, satisfaction])


def _questions(questions: Sequence[Question]) -> Iterator[Field]:
    for number, question in enumerate(questions, start=1):
        label = f"{number}. {question.text.text(language())}"
        match question.kind:
            case "yes_no":
                yield Field(label, choices=[_("yes"), _("no")])
            case "score":
                yield Field(label, choices=["5", "4", "3", "2", "1"])
            case "choice":
                yield Field(label, choices=[choice.text(language()) for choice in question.choices])
            case "text":
                yield Field(label, lines=2)


def _signs(policy: Policy, callbacks: Sequence[Mapping[str, Any]]) -> bool:
    """Whether one of the channels allowed asks for the customer's signature."""
    allowed = {name for one in callbacks for name in one["channels"]} or set(policy.channels.order)
    return any(policy.channels.rules_for(name).signature for name in allowed)
