"""For every rule, why a customer is or is not on the list."""

import sqlite3
from collections import Counter
from datetime import date
from typing import Any

from callbackctl.errors import CallbackError
from callbackctl.messages import _, language, ngettext, to_translate
from callbackctl.planning import conditions
from callbackctl.planning.fitting import CURRENT
from callbackctl.planning.listing import callback_name
from callbackctl.planning.literals import literals
from callbackctl.planning.plan import PROMISE, REASONS
from callbackctl.policy.model import Policy, PolicyHistory, Rule, VisitTrigger
from callbackctl.policy.phrases import any_of_text, conditions_text, either, in_turn, quoted, span_text
from callbackctl.policy.sentences import flag_title, happened_text
from callbackctl.policy.values import Slug
from callbackctl.policy.vocabulary import word

NOT_DRAWN = {
    "not drawn": to_translate("not drawn"),
    "contacted lately": to_translate("contacted lately"),
    "do not contact": to_translate("wants no contact"),
}


def explain_customer(
    connection: sqlite3.Connection, history: PolicyHistory, organization: str, customer: str, now: str
) -> dict[str, Any]:
    """For every rule, why a customer is or is not on the list; raises CallbackError for an unknown customer."""
    row = connection.execute(
        "SELECT name, since, consent FROM customers WHERE organization = ? AND id = ?", (organization, customer)
    ).fetchone()
    if row is None:
        raise CallbackError(_("there is no callback and no customer {id}").format(id=customer))
    policy = history.on(date.fromisoformat(now[:10]))
    asked = Asked(connection, policy, organization, customer, now)
    last = connection.execute(
        "SELECT at, channel, outcome FROM visits v WHERE organization = ? AND customer = ?"
        f" AND {CURRENT} ORDER BY at DESC LIMIT 1",
        (organization, customer),
    ).fetchone()
    return {
        "customer": customer,
        "organization": organization,
        "name": row[0],
        "since": row[1],
        "refuses": row[2],
        "last_contact": dict(zip(("at", "channel", "outcome"), last, strict=True)) if last else None,
        "rules": [asked.verdict(str(name)) for name in (*policy.rules, PROMISE)],
    }


class Asked:
    """One customer, asked after on one day."""

    def __init__(
        self, connection: sqlite3.Connection, policy: Policy, organization: str, customer: str, now: str
    ) -> None:
        self.connection, self.policy, self.now = connection, policy, now
        self.parameters = {"organization": organization, "customer": customer, "today": now[:10]}

    def verdict(self, rule: str) -> dict[str, Any]:
        """Whether the customer is on the list for a rule, and why or why not."""
        latest = self.connection.execute(
            "SELECT id, opens_on, due_by, lapses_on, status, reason, settled_at FROM callbacks"
            " WHERE organization = :organization AND customer = :customer AND rule = :rule"
            " ORDER BY status = 'open' DESC, CASE WHEN status = 'open' THEN opens_on END, due_by DESC LIMIT 1",
            {**self.parameters, "rule": rule},
        ).fetchone()
        if latest is None:
            return {"rule": rule, "listed": False, "callback": None, "why": self._why_never(rule)}
        number, opens_on, due_by, lapses_on, status, reason, settled_at = latest
        today = self.now[:10]
        listed = status == "open" and opens_on[:10] <= today and (lapses_on is None or lapses_on >= today)
        if listed:
            why = _("on the list, due by {due_by}").format(due_by=due_by)
        elif status == "open" and opens_on[:10] > today:
            why = _("opens on {opens_on}, due by {due_by}").format(opens_on=opens_on, due_by=due_by)
        elif status == "open":
            why = _("missed: it was due by {due_by}").format(due_by=due_by)
        elif status == "completed":
            why = _("made on {at}").format(at=settled_at)
        else:
            why = _(REASONS.get(reason, reason or ""))
        return {"rule": rule, "listed": listed, "callback": callback_name(number), "why": why}

    def _why_never(self, name: str) -> str:
        rule = self.policy.rules.get(Slug(name))
        if rule is None:
            return _("no date was promised")
        return (
            self._not_drawn(name)
            or self._not_meant(rule)
            or self._not_set_off(rule)
            or _("what set it off was over before {start}, or had come before the rule").format(start=self._start(name))
        )

    def _not_drawn(self, name: str) -> str:
        rows = self.connection.execute(
            "SELECT reason FROM draws_in_force WHERE organization = :organization AND customer = :customer AND rule = :rule"
            " AND drawn = 0",
            {**self.parameters, "rule": name},
        )
        reasons = Counter(row[0] for row in rows)
        count = sum(reasons.values())
        if not count:
            return ""
        told = in_turn(_(NOT_DRAWN.get(reason, reason)) for reason in reasons)
        return ngettext("eligible once: {why}", "eligible {count} times: {why}", count).format(count=count, why=told)

    def _not_meant(self, rule: Rule) -> str:
        """Which of the conditions on customers does not hold."""
        if rule.customers and not self._holds(conditions.any_of_sql("c", rule.customers)):
            return _("only for customers whose {conditions}").format(conditions=any_of_text(rule.customers))
        if rule.flagged is not None and not self._holds(conditions.flag_sql(rule.flagged)):
            wanted, barred = (
                either(flag_title(str(flag), self.policy, language()) for flag in flags) if flags else ""
                for flags in (rule.flagged.one_of, rule.flagged.none_of)
            )
            text = _("only for customers marked {flags}") if wanted else _("not for customers marked {flags}")
            return text.format(flags=wanted or barred)
        if rule.while_ is not None:
            cases = conditions.open_cases_sql(rule.while_, "c.id", ":today")
            if not self._holds(f"EXISTS (SELECT 1 FROM ({cases}) WHERE closed_on IS NULL)"):
                return _("only while there is {happened}").format(happened=happened_text(rule.while_))
        return ""

    def _holds(self, predicate: str) -> bool:
        row = self.connection.execute(
            f"SELECT ({predicate}) FROM customers c WHERE c.organization = :organization AND c.id = :customer",
            self.parameters,
        ).fetchone()
        return bool(row[0])

    def _not_set_off(self, rule: Rule) -> str:
        if rule.date is not None:
            return _("its day has not come yet")
        if rule.inactive is not None:
            text = _("there has always been {event} within {span}")
            return text.format(event=quoted(word(rule.inactive.event)), span=span_text(rule.inactive.span))
        if isinstance(rule.after, VisitTrigger):
            return _("no contact has set it off")
        types = (rule.each.event,) if rule.each is not None else rule.after or ()
        if not types:
            return ""
        query = (
            "SELECT count(*), coalesce(sum({where}), 0) FROM events e WHERE e.organization = :organization"
            f" AND e.customer = :customer AND e.type IN {literals(tuple(map(str, types)))}"
        )
        happened, meant = self.connection.execute(
            query.format(where=f"({conditions.conditions_sql('e', rule.where)})"), self.parameters
        ).fetchone()
        if not happened:
            return _("no {event} on record").format(event=either(quoted(word(one)) for one in types))
        if not meant:
            return _("only where {conditions}").format(conditions=conditions_text(rule.where or {}))
        return ""

    def _start(self, name: str) -> str:
        row = self.connection.execute(
            "SELECT start FROM rules WHERE organization = :organization AND id = :rule",
            {**self.parameters, "rule": name},
        ).fetchone()
        return str(row[0]) if row else self.now[:10]
