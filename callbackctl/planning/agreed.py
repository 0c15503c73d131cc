"""Over which channels an agreed visit is made: a matter that is still open may ask for more than a telephone call."""

from callbackctl.planning.conditions import conditions_sql
from callbackctl.planning.literals import literal
from callbackctl.policy.model import Policy

_CONTACTS = """(SELECT count(DISTINCT p.visit) FROM matter_steps p
  JOIN visits pv ON pv.organization = p.organization AND pv.id = p.visit
 WHERE p.organization = m.organization AND p.matter = m.id AND p.step IN ('raised', 'contact') AND +pv.at <= v.at
   AND NOT EXISTS (SELECT 1 FROM visits newer WHERE newer.organization = pv.organization AND newer.corrects = pv.id))"""


def channels_sql(policy: Policy, allowed: tuple[str, ...], plain: str) -> str:
    """The channels of the callback promised in a visit `v`, as an SQL expression of a JSON list; `plain` is another's.

    A matter settled in its own way is followed up that way. Where a call is enough only from a certain contact on,
    the ones before are made over the policy's other channels, and so are all of those that the rule excepts.
    """
    cases = _cases(policy, allowed)
    if not cases:
        return plain
    return (
        f"coalesce((SELECT CASE {' '.join(cases)} ELSE {plain} END AS asked FROM matter_steps s"
        " JOIN matters m ON m.organization = s.organization AND m.id = s.matter AND m.resolved_at IS NULL"
        " WHERE s.organization = :organization AND s.visit = v.id AND s.step IN ('raised', 'contact')"
        f" ORDER BY asked = {plain}, s.number LIMIT 1), {plain})"
    )


def _cases(policy: Policy, allowed: tuple[str, ...]) -> list[str]:
    if policy.matters is None:
        return []
    cases = [
        f"WHEN m.kind = {literal(str(name))} THEN {_json(kind.channels)}"
        for name, kind in policy.matters.kinds.items()
        if kind.channels
    ]
    enough = policy.matters.phone_enough
    if enough is not None:
        in_person = tuple(channel for channel in allowed if channel != "phone") or allowed
        excepted = f" OR ({conditions_sql('m', enough.unless)})" if enough.unless else ""
        cases.append(f"WHEN {_CONTACTS} + 1 < {enough.contact}{excepted} THEN {_json(in_person)}")
    return cases


def _json(channels: tuple[str, ...]) -> str:
    return literal("[" + ",".join(f'"{name}"' for name in channels) + "]")
