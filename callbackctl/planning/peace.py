"""Do not contact: a customer's wish, until a day or for good.

One rule: while it is in force, sampling passes the customer over, as it does whoever was contacted lately. What
everybody is called for stays on the list, since the policy owes it, and both the list and `log` warn.
"""

from datetime import date

from callbackctl.messages import _

ATTRIBUTE = "do_not_contact"
REASON = "do not contact"


def in_force(value: object, today: str) -> bool:
    """Whether the wish holds on a day: `1` until it is taken back, a date up to and with that day.

    What is neither counts as a wish: better one call too few.
    """
    text = str(value if value is not None else "").strip().lower()
    if text in ("", "0", "false", "no", "none"):
        return False
    try:
        return date.fromisoformat(text[:10]) >= date.fromisoformat(today[:10])
    except ValueError:
        return True


def wish_text(value: object) -> str:
    """The wish in words."""
    text = str(value)
    if len(text) < 10:
        return _("the customer does not want to be contacted")
    return _("the customer does not want to be contacted until {day}").format(day=text[:10])


def in_force_sql(customer: str, day: str) -> str:
    """The same of a row of customers (an alias), on a day (an SQL expression)."""
    value = f"lower(trim(coalesce(json_extract({customer}.attributes, '$.{ATTRIBUTE}'), '')))"
    return (
        f"CASE WHEN {value} IN ('', '0', 'false', 'no', 'none') THEN 0"
        f" WHEN date(substr({value}, 1, 10)) IS NULL OR {value} NOT LIKE '____-__-__%' THEN 1"
        f" ELSE substr({value}, 1, 10) >= substr({day}, 1, 10) END"
    )


def passed_over_sql() -> str:
    """Whether the customer of a row `d` of `derived` is not to be contacted on the day it opens."""
    return (
        "EXISTS (SELECT 1 FROM customers k WHERE k.organization = :organization AND k.id = d.customer"
        f" AND {in_force_sql('k', 'd.opens_on')})"
    )
