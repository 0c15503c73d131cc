"""The rules of the six policies that a script of one's own would plan: after an event, and again and again.

Festivals, birthdays, inactivity and sampling are left out, so what the scripts do is less than what a planning run does.
"""

import json
import sqlite3
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class After:
    """So long after an event: (amount, unit) each; `window` opens with the event, else it opens on the day it is due."""

    organization: str
    rule: str
    event: str
    spans: tuple[tuple[int, str], ...]
    window: bool
    channels: tuple[str, ...] = ()
    importance: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Every:
    """So long after the last contact, for customers with such a value in a column."""

    organization: str
    rule: str
    span: tuple[int, str]
    column: str = ""
    value: str = ""
    channels: tuple[str, ...] = ()


INSURER = ("phone", "home", "letter")
SERVICE = ("phone", "email", "sms")
AFTER = (
    After("loan-broker", "walk-in", "walk_in", ((3, "days"),), True),
    After("life-insurer", "new-contract", "contract_signed", ((10, "days"),), True, INSURER),
    After("life-insurer", "changed", "contract_changed", ((10, "days"),), True, INSURER),
    After("life-insurer", "lapsed", "contract_lapsed", ((30, "days"),), True, INSURER),
    After("life-insurer", "claim-closed", "claim_closed", ((10, "days"),), True, INSURER),
    After("retail-aftersales", "milestone", "sold", ((7, "days"), (1, "months"), (3, "months"), (6, "months")), False),
    After("retail-aftersales", "service-done", "serviced", ((1, "days"),), False),
    After("law-firm", "case-key", "case_closed", ((30, "days"),), True, importance=("major", "difficult")),
    After("securities-template", "deal", "trade", ((24, "hours"),), True, ("phone", "email", "sms", "wechat")),
)
EVERY = (
    Every("loan-broker", "hot", (7, "days"), "segment", "hot"),
    Every("loan-broker", "warm", (10, "days"), "segment", "warm"),
    Every("life-insurer", "satisfaction", (12, "months"), channels=INSURER),
    Every("service-company", "key", (6, "months"), "tier", "key", SERVICE),
    Every("service-company", "ordinary", (12, "months"), "tier", "ordinary", SERVICE),
    Every("law-firm", "client", (6, "months")),
)
SETTLING = ("reached", "refused")
"""The outcomes of generated visits after which nothing more is owed."""

TABLE = (
    "CREATE TABLE callbacks (organization TEXT, rule TEXT, customer TEXT, source TEXT, opens_on TEXT, due_by TEXT,"
    " settled_at TEXT, PRIMARY KEY (organization, customer, rule, source))"
)
"""Where a script writes its callbacks."""


def told(output: sqlite3.Connection) -> str:
    """How many callbacks of each rule were written and how many of them are open, as JSON."""
    query = "SELECT organization, rule, settled_at IS NULL, count(*) FROM callbacks GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
    return json.dumps(output.execute(query).fetchall())
