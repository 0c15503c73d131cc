"""The form of a complaint: what was complained of, and the stages with the clocks of the rule file."""

import sqlite3
from collections.abc import Mapping
from typing import Any

from callbackctl.errors import CallbackError
from callbackctl.messages import _, language
from callbackctl.policy.model import Policy
from callbackctl.policy.phrases import conditions_text, roles_text, span_text
from callbackctl.policy.records import Stage
from callbackctl.policy.vocabulary import STEPS, word
from callbackctl.reporting.forms.model import Block, Field, Form
from callbackctl.reporting.outline.behind import COMPLAINTS
from callbackctl.reporting.outline.model import Column, Row, Table
from callbackctl.reporting.outline.names import Names
from callbackctl.reporting.outline.shown import shown


def find_complaint(connection: sqlite3.Connection, organization: str, identity: str) -> dict[str, Any]:
    """A complaint with its customer's name; raises CallbackError where there is none of that number."""
    cursor = connection.execute(
        "SELECT c.*, k.name FROM complaints c JOIN customers k ON k.organization = c.organization AND k.id = c.customer"
        " WHERE c.organization = ? AND c.id = ?",
        (organization, identity),
    )
    row = cursor.fetchone()
    if row is None:
        raise CallbackError(_("there is no complaint {id}").format(id=identity))
    return dict(zip([column[0] for column in cursor.description], row, strict=True))


def complaint_form(policy: Policy, names: Names, complaint: Mapping[str, Any] | None) -> Form:
    """The form for a complaint on record, or a blank one."""
    handling = policy.complaints
    return Form(
        policy.title.text(language()),
        _("Complaint record"),
        str(complaint["id"]) if complaint else "",
        [
            _received_block(policy, names, complaint),
            Block(_("Handling"), table=_stages(list(handling.stages.values()) if handling else [])),
            Block(
                _("Outcome"),
                [
                    Field(_("answer to the customer"), lines=3),
                    Field(_("answered on")),
                    Field(_("answered by letter"), choices=[_("yes"), _("no")]),
                    Field(_("the customer's view"), choices=[_("is satisfied"), _("is not satisfied"), _("disputes the outcome")]),
                    *([Field(_("share of responsibility (100 % in all)"), lines=2)] if handling and handling.shares else []),
                    Field(_("callback made on")),
                ],
            ),
        ],
        [_("taken by"), _("department"), _("approved by"), _("closed by")],
    )


def _received_block(policy: Policy, names: Names, complaint: Mapping[str, Any] | None) -> Block:
    kinds = [_(COMPLAINTS[name]) for name in ("complaint", "report", "inquiry", "suggestion")]
    severities = [word(name) for name in ("general", "important", "major")]
    categories = [word(str(name)) for name in policy.complaints.categories] if policy.complaints else []
    if complaint is None:
        return Block(
            _("Complaint"),
            [
                Field(_("complaint number")),
                Field(_("received"), wanted=True),
                Field(_("customer"), wanted=True),
                Field(_("telephone")),
                Field(_("kind"), choices=kinds),
                Field(_("category"), choices=categories),
                Field(_("severity"), choices=severities),
                Field(_("about (person or department)")),
                Field(_("wants a reply by letter"), choices=[_("yes"), _("no")]),
                Field(_("content"), lines=5, wanted=True),
            ],
        )
    known = [
        (_("complaint number"), complaint["id"]), (_("received"), shown(complaint["received_at"], "moment")),
        (_("customer"), _("not named") if complaint["anonymous"] else complaint["name"] or complaint["customer"]),
        (_("kind"), _(COMPLAINTS.get(complaint["kind"], complaint["kind"]))),
        (_("category"), word(complaint["category"] or "")), (_("severity"), word(complaint["severity"] or "")),
        (_("about (person or department)"), names.caller(complaint["about"])),
        (_("wants a reply by letter"), _("yes") if complaint["reply_letter"] else _("no")),
        (_("closed"), shown(complaint["closed_at"], "moment") if complaint["closed_at"] else ""),
        (_("content"), complaint["content"]),
    ]  # fmt: skip
    return Block(_("Complaint"), [Field(label, str(value)) for label, value in known if value])


def _stages(stages: list[Stage]) -> Table:
    """The stages of the rule file with their clocks; five blank ones where it names none."""
    columns = [
        Column(_("stage"), "name"), Column(_("ends with"), "step"), Column(_("by whom"), "by"), Column(_("time allowed"), "within"),
        Column(_("only for"), "where"), Column(_("clause"), "clause"), Column(_("due by"), "due"),
        Column(_("done on"), "done"), Column(_("signature"), "signed"),
    ]  # fmt: skip
    if not stages:
        kept = [column for column in columns if column.key in ("name", "by", "due", "done", "signed")]
        return Table("stages", _("Steps taken"), kept, [Row({}) for _line in range(5)])
    return Table("stages", _("Stages and their clocks"), columns, [_stage(one) for one in stages])


def _stage(stage: Stage) -> Row:
    """What is known of a stage; the rest is left to be written."""
    known = {
        "name": stage.name.text(language()),
        "step": _(STEPS[stage.step]) + (_(" (in writing)") if stage.writing else ""),
        "by": roles_text(map(str, stage.by)) if stage.by else "",
        "within": _within(stage),
        "where": conditions_text(stage.where) if stage.where else "",
        "clause": stage.clause or "",
    }
    return Row({key: text for key, text in known.items() if text})


def _within(stage: Stage) -> str:
    if stage.within is None:
        return ""
    if stage.counts_from == "receipt":
        return _("{span} from receipt").format(span=span_text(stage.within))
    return _("{span} from the stage before").format(span=span_text(stage.within))
