"""Which visits are worth a look: the SQL that leaves out, of a month's visits, those that nothing is wrong with.

Every predicate here lets through at least what `findings` then says something about.
"""

from collections.abc import Iterable, Iterator

from callbackctl.planning.fitting import COMPLETED
from callbackctl.planning.literals import literal, literals
from callbackctl.policy.model import Policy
from callbackctl.policy.records import Review
from callbackctl.policy.vocabulary import CHANNELS

NO = ("false", "no", "0", "否")
"""How a customer's no is written."""
REVIEWED = (
    "EXISTS (SELECT 1 FROM reviews r WHERE r.organization = v.organization AND r.visit = v.id"
    " AND r.reviewed_at IS NOT NULL)"
)


def doubtful_sql(policy: Policy) -> str:
    """A predicate over a visit `v` by staff `s`."""
    return " OR ".join(
        ["v.override IS NOT NULL", *_expensive(policy), *_incomplete(policy), *_denied(policy), *_unreviewed(policy)]
    )


def _expensive(policy: Policy) -> Iterator[str]:
    if policy.expenses is not None:
        yield f"v.expense > {policy.expenses.limit}"


def _incomplete(policy: Policy) -> Iterator[str]:
    """Completed and without a mandatory field: the policy's, the channel's, or the rule's own."""
    lacking = list(_lacks(policy.record.required))
    for channel in CHANNELS:
        rules = policy.channels.rules_for(channel)
        own = list(_lacks(rules.record))
        own += ["(v.outcome = 'reached' AND NOT v.signed)"] if rules.signature else []
        own += ["(v.outcome = 'reached' AND coalesce(v.recording, '') = '')"] if rules.recording else []
        if own:
            lacking.append(f"(v.channel = {literal(channel)} AND ({' OR '.join(own)}))")
    for name, rule in policy.rules.items():
        own = list(_lacks(rule.record.required)) if rule.record is not None else []
        if own:
            lacking.append(f"({_for_rule(str(name))} AND ({' OR '.join(own)}))")
    if lacking:
        yield f"({COMPLETED} AND ({' OR '.join(lacking)}))"


def _lacks(fields: Iterable[str]) -> Iterator[str]:
    yield from (f'coalesce(v."{name}", \'\') = \'\'' for name in fields)


def _for_rule(rule: str) -> str:
    return (
        f"(v.rule = {literal(rule)} OR EXISTS (SELECT 1 FROM callbacks c WHERE c.organization = v.organization"
        f" AND c.settled_by = v.id AND c.rule = {literal(rule)}))"
    )


def _denied(policy: Policy) -> Iterator[str]:
    """Answered with no to a question by which a customer confirms a visit."""
    questions = {
        str(name)
        for asked in policy.questionnaires.values()
        for name, question in asked.questions.items()
        if question.confirms_visit
    }
    if questions:
        yield (
            "(v.answers IS NOT NULL AND EXISTS (SELECT 1 FROM json_each(v.answers) j"
            f" WHERE j.key IN {literals(tuple(sorted(questions)))} AND lower(CAST(j.value AS TEXT)) IN {literals(NO)}))"
        )


def _unreviewed(policy: Policy) -> Iterator[str]:
    """Completed, to be reviewed like every such visit, and not reviewed."""
    concerned = [_concerns(review) for review in policy.reviews.values() if review.everything]
    if concerned:
        yield f"({COMPLETED} AND NOT {REVIEWED} AND ({' OR '.join(concerned)}))"


def _concerns(review: Review) -> str:
    whose = f"s.role IN {literals(tuple(str(role) for role in review.of))}" if review.of else "1"
    where = f"v.channel IN {literals(tuple(str(one) for one in review.channels))}" if review.channels else "1"
    return f"({whose} AND {where})"
