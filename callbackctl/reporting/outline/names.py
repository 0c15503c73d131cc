"""What ids are called: people, customers, rules."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field

from callbackctl.messages import _, language
from callbackctl.policy.model import Policy
from callbackctl.policy.values import Slug


@dataclass(frozen=True, slots=True)
class Names:
    """Names by id, where they are known."""

    policy: Policy
    staff: dict[str, str] = field(default_factory=dict)
    customers: dict[str, str] = field(default_factory=dict)

    def caller(self, identity: str | None) -> str:
        """A member of staff by name."""
        return self.staff.get(identity or "", identity or "")

    def customer(self, identity: str | None) -> str:
        """A customer by name."""
        return self.customers.get(identity or "", identity or "")

    def rule(self, name: str | None) -> str:
        """What a rule is for."""
        if name == "promise":
            return _("on a promised date")
        rule = self.policy.rules.get(Slug(name)) if name else None
        return rule.purpose.text(language()) if rule is not None else name or ""


def names_of(connection: sqlite3.Connection, policy: Policy, organization: str, customers: Iterable[str]) -> Names:
    """The names that a report of an organisation needs."""
    staff = connection.execute(
        "SELECT id, coalesce(name, id) FROM staff WHERE organization IS NULL OR organization = ?", (organization,)
    )
    wanted = json.dumps(sorted(set(customers)))
    known = connection.execute(
        "SELECT id, coalesce(name, id) FROM customers WHERE organization = ?"
        " AND id IN (SELECT value FROM json_each(?))",
        (organization, wanted),
    )
    return Names(policy, dict(staff.fetchall()), dict(known.fetchall()))
