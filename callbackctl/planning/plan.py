"""One planning run: derive what the policy asks for, reconcile it with what is planned, settle, assign.

A run looks only at customers with something new (a fact, an edited rule, a date that has come), so a morning
costs what is new. Running it twice changes nothing the second time.
"""

import json
import sqlite3
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from callbackctl.messages import _, to_translate
from callbackctl.planning import (
    assignment,
    derive,
    fitting,
    flags,
    morning,
    newness,
    quotas,
    replacement,
    sampling,
    settling,
    strikes,
)
from callbackctl.planning.clockwork import planning_horizon
from callbackctl.planning.turns import Turns
from callbackctl.policy.model import Policy, PolicyHistory
from callbackctl.store.calendar import ensure_days
from callbackctl.store.database import revision, statements, transaction

PROMISE = "promise"


@dataclass(slots=True)
class Planned:
    """What a run did: callbacks raised, withdrawals by (rule, reason), and what the user should know."""

    raised: int = 0
    withdrawn: dict[tuple[str, str], int] = field(default_factory=dict)
    provisional_years: list[str] = field(default_factory=list)

    def __add__(self, later: "Planned") -> "Planned":
        """What two runs of one command did together."""
        withdrawn = Counter(self.withdrawn) + Counter(later.withdrawn)
        return Planned(self.raised + later.raised, dict(withdrawn), later.provisional_years)

    def messages(self, organization: str) -> list[str]:
        """What the user should know, a line each."""
        lines = []
        if self.raised:
            lines.append(
                _("{organization}: {count} callbacks raised").format(organization=organization, count=self.raised)
            )
        for (rule, reason), count in sorted(self.withdrawn.items()):
            lines.append(
                _("{organization}: {count} callbacks of {rule} withdrawn: {reason}").format(
                    organization=organization, count=count, rule=rule, reason=_(REASONS[reason])
                )
            )
        if self.provisional_years:
            lines.append(
                _(
                    "{organization}: the holidays of {years} are not announced yet; planned by weekends and"
                    " statutory days"
                ).format(organization=organization, years=", ".join(self.provisional_years))
            )
        return lines


REASONS = {
    "rule-changed": to_translate("the rule has changed"),
    "rule-removed": to_translate("the rule is no longer in the file"),
    "dates-moved": to_translate("what it counts from has moved"),
    "contacted-earlier": to_translate("an earlier contact was entered later"),
    "no-longer-applies": to_translate("the customer or event no longer meets the rule"),
    "refused": to_translate("the customer refused"),
    "moved": to_translate("the customer has moved away"),
    "dead": to_translate("the customer has died"),
    "ended": to_translate("another event ended it"),
    "unreachable": to_translate("not reached after the tries the policy asks for"),
}


@dataclass(frozen=True, slots=True)
class Run:
    """One run's settings: the organisation, its policy, the moment it works at and how far ahead it plans."""

    organization: str
    history: PolicyHistory
    now: str
    ahead: int = 0
    draw_all: bool = False

    @property
    def today(self) -> str:
        """The day of the run."""
        return self.now[:10]

    @property
    def policy(self) -> Policy:
        """The policy as it stands on the day of the run."""
        return self.history.on(date.fromisoformat(self.today))

    @property
    def horizon(self) -> str:
        """The last day planned."""
        return planning_horizon(self.now, self.ahead)


def plan(connection: sqlite3.Connection, run: Run) -> Planned:
    """Plan one organisation, in one transaction. Returns what was raised and withdrawn."""
    with transaction(connection):
        return plan_within(connection, run)


def plan_within(connection: sqlite3.Connection, run: Run, turns: Turns | None = None) -> Planned:
    """The same inside a transaction of the caller's; with `turns` as if customer by customer in that order."""
    prepare(connection)
    start, planned_revision, planned_through, planned_on, text = connection.execute(
        "SELECT start, planned_revision, planned_through, planned_on, policy_text FROM organizations WHERE id = ?",
        (run.organization,),
    ).fetchone()
    states = derive.rule_states(run.history)
    # Neither another day nor other rules, people, customers or events: then only contacts are new, and what the others
    # decide (rules as noted, quotas, flags, who is there) is as the last run left it.
    only_contacts = (
        text == run.history.text
        and planned_on == run.today
        and newness.only_contacts(connection, run.organization, planned_revision)
    )
    changed = [] if only_contacts else _note_rules(connection, run, states, start, first_time=planned_revision < 0)
    scope = _scope(connection, run, start, max(run.horizon, planned_through))
    policy = run.policy
    earliest = min(scope.epoch, _first_complaint(connection, run))
    ensure_days(connection, run.organization, policy.calendar, earliest, scope.horizon, same=only_contacts)
    edited = bool(changed) or text != run.history.text
    newness.mark_dirty(connection, run.organization, -1 if edited else planned_revision, run.today)
    if planned_through and not only_contacts:
        quotas.wake(connection, run.organization, states, planned_through, run.today)
    if not only_contacts:
        flags.refresh(connection, run.organization, policy, run.today, None if edited else planned_on or None)
    planned = Planned()
    # A contact added opens nothing again that was closed; only a correction or another fact can.
    reopening = not only_contacts or newness.corrected(connection, run.organization, planned_revision)
    _plan_changed(connection, run, Basis(states, scope, changed, planned_revision, reopening), planned)
    if planned_through and planned_through < scope.horizon:
        _plan_dates(connection, run, states, scope, planned_through, planned)
        _touch_what_opens(connection, run, scope, planned_through)
    assignment.assign(
        connection, run.organization, run.history, run.today, scope.horizon, same_people=only_contacts, turns=turns
    )
    # A quota is drawn day by day, however far ahead the rest is planned.
    through = min(scope.horizon, run.today) if quotas.any_of(states) else scope.horizon
    if only_contacts:
        _remember_how_far(connection, run, through)
    else:
        _remember(connection, run, through, policy)
    planned.provisional_years = _provisional_years(connection, run, everybody=not only_contacts)
    return planned


def prepare(connection: sqlite3.Connection) -> None:
    """Lay the tables that a run works on, once a connection, and empty them."""
    laid = connection.execute("SELECT 1 FROM temp.sqlite_schema WHERE name = 'dirty'").fetchone()
    for statement in () if laid else _statements("temporary"):
        connection.execute(statement)
    for table in ("moot", "dirty", "touched", "seasons", "occurrences", "derived", "withdrawn"):
        connection.execute(f"DELETE FROM {table}")


@cache
def _statements(name: str) -> tuple[str, ...]:
    return tuple(statements(_sql(name)))


@cache
def _sql(name: str) -> str:
    return (Path(__file__).parent / "sql" / f"{name}.sql").read_text(encoding="utf-8")


def _scope(connection: sqlite3.Connection, run: Run, start: str, horizon: str) -> derive.Scope:
    # Each of the three is the first entry of an index.
    epoch = connection.execute(
        "SELECT min(coalesce((SELECT min(min(coalesce(since, known_on), known_on)) FROM customers"
        " WHERE organization = :o), :t),"
        " coalesce((SELECT substr(min(at), 1, 10) FROM events WHERE organization = :o), :t),"
        " coalesce((SELECT substr(min(at), 1, 10) FROM visits WHERE organization = :o), :t))",
        {"o": run.organization, "t": run.today},
    ).fetchone()[0]
    return derive.Scope(run.organization, start, max(epoch, start, "1902-01-01"), horizon, run.today)


def _first_complaint(connection: sqlite3.Connection, run: Run) -> str:
    """The day of the first complaint, from which on its clocks need the calendar."""
    found = connection.execute(
        "SELECT substr(min(received_at), 1, 10) FROM complaints WHERE organization = ?", (run.organization,)
    ).fetchone()[0]
    return str(found or run.today)


def _note_rules(
    connection: sqlite3.Connection, run: Run, states: list[derive.RuleState], start: str, *, first_time: bool
) -> list[str]:
    """Write the rules down as planned; returns those whose open callbacks are to be planned anew."""
    before = dict(
        connection.execute("SELECT id, schedule FROM rules WHERE organization = ? AND active", (run.organization,))
    )
    current = run.policy
    changed = [name for name in before if all(state.name != name for state in states)]
    connection.executemany(
        "UPDATE rules SET active = 0 WHERE organization = ? AND id = ?", [(run.organization, name) for name in changed]
    )
    for position, name in enumerate(dict.fromkeys(state.name for state in states)):
        own = [state for state in states if state.name == name]
        schedule = derive.schedule_text(own)
        edited = before.get(name) != schedule
        if edited and not first_time:
            changed.append(name)
        _note_rule(
            connection, run, own, current, position, schedule, start if first_time else run.today if edited else None
        )
    return changed


def _note_rule(
    connection: sqlite3.Connection,
    run: Run,
    own: list[derive.RuleState],
    current: object,
    position: int,
    schedule: str,
    start: str | None,
) -> None:
    rule = next((state.rule for state in own if state.policy is current), own[-1].rule)
    connection.execute(
        "INSERT INTO rules (organization, id, position, clause, purpose_en, purpose_zh, priority,"
        " share, schedule, start)"
        " VALUES (:organization, :id, :position, :clause, :en, :zh, :priority, :share, :schedule, coalesce(:start, ''))"
        " ON CONFLICT (organization, id) DO UPDATE SET position = excluded.position, clause = excluded.clause,"
        " purpose_en = excluded.purpose_en, purpose_zh = excluded.purpose_zh, priority = excluded.priority,"
        " share = excluded.share, schedule = excluded.schedule, active = 1, start = coalesce(:start, start)",
        {
            "organization": run.organization,
            "id": own[0].name,
            "position": position,
            "clause": rule.clause,
            "en": rule.purpose.text("en"),
            "zh": rule.purpose.text("zh"),
            "priority": rule.priority,
            "share": rule.sample.value if rule.sample else None,
            "schedule": schedule,
            "start": start,
        },
    )


@dataclass(frozen=True, slots=True)
class Basis:
    """What a run goes by: the rules, the days, which rules were edited, and up to which fact the last run looked.

    `reopening` says whether something closed may have to be opened again.
    """

    states: list[derive.RuleState]
    scope: derive.Scope
    changed: list[str]
    planned_revision: int
    reopening: bool


def _plan_changed(connection: sqlite3.Connection, run: Run, basis: Basis, planned: Planned) -> None:
    """Plan those in `dirty`; and whoever is drawn because of what came of that, until nobody is lacking."""
    _touch(connection)
    derive.derive(connection, basis.states, basis.scope)
    strikes.strike(connection, run.organization, basis.states, basis.changed, basis.planned_revision, run.now)
    _leave_the_dead(connection, run)
    _draw(connection, run)
    _reconcile(connection, run, basis, planned)
    while drawn := replacement.draw(connection, run.organization, run.policy, run.now):
        for table in ("dirty", "derived", "withdrawn", "moot"):
            connection.execute(f"DELETE FROM {table}")
        connection.executemany("INSERT INTO dirty VALUES (?)", [(customer,) for customer in sorted(drawn)])
        _touch(connection)
        derive.derive(connection, basis.states, basis.scope)
        _leave_the_dead(connection, run)
        sampling.keep_drawn(connection, run.organization)
        _reconcile(connection, run, basis, planned)


def _touch(connection: sqlite3.Connection) -> None:
    """Remember whom this run looks at: they are done with, but for their callers."""
    connection.execute("INSERT OR IGNORE INTO touched SELECT customer FROM dirty")


def _reconcile(connection: sqlite3.Connection, run: Run, basis: Basis, planned: Planned) -> None:
    """Withdraw what is planned and not derived, insert what is derived and not planned, settle what has been made."""
    connection.execute(_sql("endings"), {"organization": run.organization})
    if basis.reopening:
        settling.reopen(connection, run.organization, run.policy, run.today, _sql)
    connection.execute(
        _sql("withdraw"), {"organization": run.organization, "today": run.today, "changed": json.dumps(basis.changed)}
    )
    settling.withdraw_never_owed(connection, run.organization, run.policy, run.today, _sql)
    _withdraw(connection, run, planned)
    connection.execute(_sql("refresh"), {"organization": run.organization})
    planned.raised += settling.insert(connection, run.organization, run.policy, run.today, _sql)


def _plan_dates(
    connection: sqlite3.Connection,
    run: Run,
    states: list[derive.RuleState],
    scope: derive.Scope,
    after: str,
    planned: Planned,
) -> None:
    """What only the passing of time brings, for the customers with nothing new."""
    for table in ("dirty", "derived", "withdrawn"):
        connection.execute(f"DELETE FROM {table}")
    later = derive.Scope(scope.organization, scope.start, scope.epoch, scope.horizon, run.today, after)
    if not derive.awaken(connection, states, later):
        return
    connection.execute("DELETE FROM dirty WHERE customer IN (SELECT customer FROM touched)")
    derive.derive_dates(connection, states, later)
    _leave_the_dead(connection, run)
    connection.execute("DELETE FROM dirty WHERE customer NOT IN (SELECT customer FROM derived)")
    _touch(connection)
    planned.raised += settling.insert(connection, run.organization, run.policy, run.today, _sql)


def _touch_what_opens(connection: sqlite3.Connection, run: Run, scope: derive.Scope, after: str) -> None:
    """What was planned ahead gets its caller on the day it opens."""
    connection.execute(
        "INSERT OR IGNORE INTO touched SELECT customer FROM callbacks WHERE organization = ? AND status = 'open'"
        " AND opens_on > ? || 'T99' AND opens_on <= ? || 'T99'",
        (run.organization, after, scope.horizon),
    )


def _draw(connection: sqlite3.Connection, run: Run) -> None:
    gap = run.policy.contact_gap
    gap_days = gap.span.amount if gap is not None else None
    frame = sampling.Frame(run.organization, run.now, run.policy.seed, gap_days, run.draw_all)
    sampling.draw(connection, frame)
    quotas.draw(connection, frame)
    sampling.keep_drawn(connection, run.organization)


def _leave_the_dead(connection: sqlite3.Connection, run: Run) -> None:
    died = "SELECT 1 FROM visits WHERE organization = ? AND outcome = 'dead' LIMIT 1"
    if connection.execute(died, (run.organization,)).fetchone() is None:
        return
    connection.execute(
        "DELETE FROM derived WHERE EXISTS (SELECT 1 FROM visits v WHERE v.organization = ? AND v.outcome = 'dead'"
        f" AND v.customer = derived.customer AND v.at < derived.opens_on AND {fitting.CURRENT})",
        (run.organization,),
    )


def _withdraw(connection: sqlite3.Connection, run: Run, planned: Planned) -> None:
    """Withdraw with a reason what was on the list; what had not opened yet is simply planned anew."""
    quiet = "reason IN ('dates-moved', 'contacted-earlier', 'no-longer-applies', 'ended')"
    connection.execute(
        f"DELETE FROM callbacks WHERE id IN (SELECT id FROM withdrawn WHERE {quiet})"
        " AND opens_on > :today AND NOT EXISTS (SELECT 1 FROM callbacks r WHERE r.replaces = callbacks.id)",
        {"today": run.now},
    )
    connection.execute(
        "UPDATE callbacks SET status = 'withdrawn', settled_by = NULL, settled_at = :now,"
        " reason = (SELECT w.reason FROM withdrawn w WHERE w.id = callbacks.id) WHERE id IN (SELECT id FROM withdrawn)",
        {"now": run.now},
    )
    counts = connection.execute(
        "SELECT w.rule, w.reason, count(*) FROM withdrawn w CROSS JOIN callbacks c ON c.id = w.id GROUP BY 1, 2"
    )
    for rule, reason, count in counts:
        planned.withdrawn[rule, reason] = planned.withdrawn.get((rule, reason), 0) + count


def _provisional_years(connection: sqlite3.Connection, run: Run, *, everybody: bool) -> list[str]:
    """Unannounced years that a working-day deadline of an open callback reaches into: anybody's, or of this run's."""
    if not everybody:
        return _provisional_years_of_touched(connection, run)
    years = connection.execute(
        "SELECT y.year FROM (SELECT DISTINCT substr(day, 1, 4) AS year FROM days WHERE calendar = :organization"
        " AND provisional) y WHERE EXISTS (SELECT 1 FROM rules r"
        " CROSS JOIN callbacks c ON c.organization = r.organization AND c.rule = r.id AND c.due_by >= y.year"
        " AND c.due_by < y.year || '~' AND c.status = 'open'"
        " JOIN days d ON d.calendar = c.organization AND d.day = substr(c.due_by, 1, 10) AND d.provisional"
        " WHERE r.organization = :organization AND r.schedule LIKE '%working days%') ORDER BY 1",
        {"organization": run.organization},
    )
    return [row[0] for row in years]


def _provisional_years_of_touched(connection: sqlite3.Connection, run: Run) -> list[str]:
    years = connection.execute(
        "SELECT DISTINCT substr(c.due_by, 1, 4) FROM touched t"
        " CROSS JOIN callbacks c ON c.organization = :organization AND c.customer = t.customer AND c.status <> 'withdrawn'"
        " JOIN rules r ON r.organization = c.organization AND r.id = c.rule AND r.schedule LIKE '%working days%'"
        " JOIN days d ON d.calendar = c.organization AND d.day = substr(c.due_by, 1, 10) AND d.provisional"
        " WHERE +c.status = 'open' ORDER BY 1",
        {"organization": run.organization},
    )
    return [row[0] for row in years]


def _remember_how_far(connection: sqlite3.Connection, run: Run, horizon: str) -> None:
    """What a run of contacts alone changes of what is remembered."""
    connection.execute(
        "UPDATE organizations SET planned_revision = ?, planned_through = ? WHERE id = ?",
        (revision(connection), horizon, run.organization),
    )


def _remember(connection: sqlite3.Connection, run: Run, horizon: str, current: Policy) -> None:
    connection.execute(
        "UPDATE organizations SET policy_text = ?, title_en = ?, title_zh = ?, timezone = ?, morning = ?,"
        " planned_revision = ?, planned_through = ?, planned_on = ? WHERE id = ?",
        (
            run.history.text,
            current.title.text("en"),
            current.title.text("zh"),
            current.timezone,
            json.dumps(morning.morning_facts(current), ensure_ascii=False),
            revision(connection),
            horizon,
            run.today,
            run.organization,
        ),
    )
