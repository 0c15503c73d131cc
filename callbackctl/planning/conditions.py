"""Conditions of the rule file as SQL predicates over columns and attributes. Never code: a closed list of tests."""

from typing import get_args

from callbackctl.planning.dates import moment_sql
from callbackctl.planning.literals import Value, literal, literals
from callbackctl.policy.model import Conditions, Happened, Test
from callbackctl.policy.records import MatterColumn
from callbackctl.policy.values import Moment

EVENT_COLUMNS = frozenset({"id", "customer", "type", "at", "ref", "staff"})
CUSTOMER_COLUMNS = frozenset(
    {"id", "name", "kind", "phone", "email", "address", "segment", "tier", "owner", "second_owner", "branch", "area",
     "since", "birthday", "birthday_lunar", "contact", "consent"}
)  # fmt: skip
VISIT_COLUMNS = frozenset({"id", "customer", "rule", "at", "channel", "outcome", "by", "satisfaction", "ref", "staff"})
COMPLAINT_COLUMNS = frozenset(
    {"id", "customer", "received_at", "kind", "category", "severity", "about", "anonymous", "reply_letter", "content",
     "status", "closed_at", "taken_by"}
)  # fmt: skip
MATTER_COLUMNS = frozenset(get_args(MatterColumn))
_COLUMNS = {"e": EVENT_COLUMNS, "c": CUSTOMER_COLUMNS, "v": VISIT_COLUMNS, "k": COMPLAINT_COLUMNS, "m": MATTER_COLUMNS}
_TRUE = "('1', 'true', 'yes', 'y', '是')"
_FALSE = "('', '0', 'false', 'no', 'n', '否')"


def column(alias: str, name: str) -> str:
    """A column of a table, or an imported attribute of that name."""
    if name in _COLUMNS[alias]:
        return f'{alias}."{name}"'
    return f"json_extract({alias}.attributes, '$.\"{name}\"')"


def conditions_sql(alias: str, conditions: Conditions | None) -> str:
    """All conditions of a mapping as one predicate; true where there are none."""
    tests = [_test(column(alias, str(name)), test) for name, test in (conditions or {}).items()]
    return " AND ".join(tests) or "1"


def any_of_sql(alias: str, alternatives: tuple[Conditions, ...]) -> str:
    """A list of mappings: one of them must hold. True where there are none."""
    return " OR ".join(f"({conditions_sql(alias, one)})" for one in alternatives) or "1"


def flag_sql(test: Test, customer: str = "c.id") -> str:
    """Whether a customer carries (or does not carry) flags."""

    def carried(flags: tuple[Value, ...]) -> str:
        return (
            f"EXISTS (SELECT 1 FROM flags f WHERE f.organization = :organization AND f.customer = {customer}"
            f" AND f.flag IN {literals(flags)})"
        )

    parts = [carried(test.one_of)] if test.one_of else []
    parts += [f"NOT {carried(test.none_of)}"] if test.none_of else []
    return " AND ".join(parts) or "1"


def open_cases_sql(happened: Happened, customer: str, day: str) -> str:
    """A select of the day each matching happening of a customer was closed (NULL: not yet), as it stood on a day."""
    closed = "NULL"
    # (The plus keeps SQLite from reading all of an organisation's events in the order of their days.)
    if happened.closed_by is not None:
        closed = (
            "(SELECT min(+x.at) FROM events x WHERE x.organization = e.organization AND x.customer = e.customer"
            f" AND x.type = {literal(happened.closed_by)} AND x.ref = e.ref"
            " AND substr(x.at, 1, length(e.at)) >= substr(e.at, 1, length(x.at)))"
        )
    since = ""
    if happened.within is not None:
        since = f" AND substr(e.at, 1, 10) > {moment_sql(day, Moment('before', happened.within))}"
    return (
        f"SELECT {closed} AS closed_on FROM events e WHERE e.organization = :organization AND e.customer = {customer}"
        f" AND e.type = {literal(happened.event)} AND substr(e.at, 1, 10) <= {day}{since}"
        f" AND {conditions_sql('e', happened.where)}"
    )


def _test(value: str, test: Test) -> str:
    parts = [_one_of(value, test.one_of)] if test.one_of else []
    if test.none_of:
        parts.append(f"NOT coalesce({_one_of(value, test.none_of)}, 0)")
    if test.present is not None:
        parts.append(f"coalesce({value}, '') {'<>' if test.present else '='} ''")
    for operator, limit in (
        (">=", test.at_least), ("<=", test.at_most), (">", test.more_than), ("<", test.less_than),
    ):  # fmt: skip
        if limit is not None:
            # CAST('none' AS REAL) is 0: only what starts like a number is compared as one
            parts.append(f"({value} GLOB '[-0-9.]*' AND CAST({value} AS REAL) {operator} {limit!r})")
    return " AND ".join(parts) or "1"


def _one_of(value: str, wanted: tuple[Value, ...]) -> str:
    return "(" + " OR ".join(_equals(value, one) for one in wanted) + ")"


def _equals(value: str, wanted: Value) -> str:
    if wanted is True:
        return f"lower(CAST({value} AS TEXT)) IN {_TRUE}"
    if wanted is False:
        return f"lower(CAST(coalesce({value}, '') AS TEXT)) IN {_FALSE}"
    if isinstance(wanted, str):
        return f"CAST({value} AS TEXT) = {literal(wanted)}"
    return f"({value} GLOB '[-0-9.]*' AND CAST({value} AS REAL) = {wanted!r})"
