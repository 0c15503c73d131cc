"""Runs scenarios on the real engine, each in a fresh database in memory, and compares what came with what must."""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from heapq import merge
from typing import Any

from callbackctl.clock import MORNING
from callbackctl.messages import _
from callbackctl.planning.listing import Query, due_list
from callbackctl.planning.plan import Run, plan
from callbackctl.planning.spot_checks import PREFIX
from callbackctl.policy.model import PolicyHistory
from callbackctl.recording import reviews
from callbackctl.recording.log import log_visit
from callbackctl.recording.refusals import Refused
from callbackctl.recording.search import lost_customers
from callbackctl.scenarios.complaints import compare_complaints, take_entry
from callbackctl.scenarios.loans import lend_file
from callbackctl.scenarios.matters import compare_matters, do_matter
from callbackctl.scenarios.model import ExpectedCallback, LogEntry, Scenario, StepEntry
from callbackctl.scenarios.result import Difference as Difference
from callbackctl.scenarios.result import Result as Result
from callbackctl.scenarios.result import fits, short, wanted_keys
from callbackctl.store.database import in_memory, next_revision, transaction
from callbackctl.store.evidence import lift_triggers
from callbackctl.store.facts import Setting, ensure_organization, store
from callbackctl.store.records import Kind

SEED = "scenarios draw the same on every machine"
_KINDS: tuple[Kind, ...] = ("staff", "customers", "events", "complaints", "visits")


class Blank:
    """An empty database with a calendar, copied for every scenario: making the days is the slow part."""

    def __init__(self) -> None:
        self._kept: sqlite3.Connection | None = None
        self._organization = ""

    def copy(self, organization: str) -> sqlite3.Connection:
        """A fresh database for a policy; days of an earlier scenario of the same policy are there already."""
        connection = in_memory()
        lift_triggers(connection)
        if self._kept is not None and self._organization == organization:
            self._kept.backup(connection)
        return connection

    def keep(self, connection: sqlite3.Connection, organization: str) -> None:
        """Keep the days of a finished scenario for the next one."""
        for table in (
            "review_steps",
            "reviews",
            "matter_steps",
            "letters",
            "search_steps",
            "matters",
            "loan_steps",
            "callbacks",
            "draws",
            "draw_steps",
            "batches",
            "flags",
            "moved_events",
            "visits",
            "complaint_steps",
            "complaints",
            "events",
            "customers",
            "staff",
            "rules",
            "organizations",
        ):
            connection.execute(f"DELETE FROM {table}")
        self._kept, self._organization = in_memory(), organization
        connection.backup(self._kept)


def run_scenario(scenario: Scenario, history: PolicyHistory, blank: Blank) -> Result:
    """Run one scenario; an input row that is wrong is a difference too."""
    organization = str(history.versions[-1][1].policy)
    connection = blank.copy(organization)
    result = Result(scenario.name)
    run = Run(organization, history, _moment(scenario), draw_all=scenario.sample == "all")
    try:
        _store_facts(connection, scenario, run, result)
        if result.passed:
            plan(connection, run)
            for place, entry in _in_order(scenario, run):
                if isinstance(entry, StepEntry):
                    take_entry(connection, run, entry, place, result)
                else:
                    _log(connection, run, entry, place, result)
            _review(connection, run, scenario, result)
            for place, step in enumerate(scenario.matters, start=1):
                result.differences += do_matter(connection, run, step, place)
            for place, loan in enumerate(scenario.loans, start=1):
                result.differences += lend_file(connection, run, loan, place)
            plan(connection, run)
            _compare(connection, run, scenario, result)
        blank.keep(connection, organization)
    finally:
        connection.close()
    return result


def _in_order(scenario: Scenario, run: Run) -> Iterator[tuple[int, LogEntry | StepEntry]]:
    """Visits and steps by time, each with its place in its own list; neither list is put into another order."""
    visits: list[tuple[int, LogEntry | StepEntry]] = list(enumerate(scenario.log, start=1))
    steps: list[tuple[int, LogEntry | StepEntry]] = list(enumerate(scenario.steps, start=1))
    return merge(visits, steps, key=lambda entry: entry[1].at or run.now)


def due_of(scenario: Scenario, history: PolicyHistory) -> list[dict[str, Any]]:
    """The list that the facts of a scenario lead to, whatever it expects."""
    run = Run(str(history.versions[-1][1].policy), history, _moment(scenario))
    connection = in_memory()
    try:
        _store_facts(connection, scenario, run, Result(scenario.name))
        plan(connection, run)
        return due_list(connection, Query(run.organization, run.now))
    finally:
        connection.close()


def _moment(scenario: Scenario) -> str:
    return scenario.today if "T" in scenario.today else f"{scenario.today}T{MORNING}"


def _store_facts(connection: sqlite3.Connection, scenario: Scenario, run: Run, result: Result) -> None:
    with transaction(connection):
        start = str(scenario.start) if scenario.start else "0001-01-01"
        connection.execute("INSERT OR REPLACE INTO settings VALUES ('start', ?), ('seed', ?)", (start, SEED))
        ensure_organization(connection, run.organization)
        for kind in _KINDS:
            rows = [_plain(row) for row in getattr(scenario, kind)]
            outcome = store(connection, kind, rows, Setting(run.organization, run.now, next_revision(connection)))
            for bad in outcome.bad:
                where = _("{kind}, row {number}").format(kind=kind, number=bad.number)
                result.differences.append(Difference(where, _("a good row"), f"{bad.column}: {bad.reason}"))


def _plain(row: Mapping[Any, Any]) -> dict[str, object]:
    return {str(name): list(value) if isinstance(value, tuple) else value for name, value in row.items()}


def _log(connection: sqlite3.Connection, run: Run, entry: LogEntry, place: int, result: Result) -> None:
    values: dict[str, object] = {}
    for item in fields(entry):
        value = getattr(entry, item.name)
        if item.name not in ("expect", "code", "override") and value not in (None, ()):
            values[item.metadata["name"] or item.name] = _cell(value)
    codes: list[str] = []
    try:
        with transaction(connection):
            logged = log_visit(connection, run, values, entry.override)
        came = "warned" if logged.warnings else "accepted"
        codes = [warning.code for warning in logged.warnings]
    except Refused as refusal:
        came = "refused"
        codes = [objection.code for objection in refusal.objections]
    right = came == entry.expect or (entry.expect == "accepted" and came == "warned")
    if not right or (entry.code is not None and entry.code not in codes):
        wanted = " ".join(filter(None, (entry.expect, entry.code)))
        where = _("log entry {place}").format(place=place)
        result.differences.append(Difference(where, wanted, f"{came} {', '.join(codes)}".strip()))


def _review(connection: sqlite3.Connection, run: Run, scenario: Scenario, result: Result) -> None:
    """Draw the reviews named, of the month of the scenario, and record those that it makes."""
    for name in scenario.draw:
        with transaction(connection):
            reviews.draw(connection, run, str(name), run.today[:7], None)
    for place, entry in enumerate(scenario.reviews, start=1):
        names = ("visit", "by", "review", "passed", "opinion", "answers", "at")
        values: dict[str, Any] = {name: _cell(getattr(entry, name)) for name in names}
        came, codes = "accepted", []
        try:
            with transaction(connection):
                reviews.record(connection, run, reviews.Entry(**values))
        except Refused as refusal:
            came, codes = "refused", [objection.code for objection in refusal.objections]
        if came != entry.expect or (entry.code is not None and entry.code not in codes):
            wanted = " ".join(filter(None, (entry.expect, entry.code)))
            where = _("review {place}").format(place=place)
            result.differences.append(Difference(where, wanted, f"{came} {', '.join(codes)}".strip()))


def _cell(value: Any) -> object:
    if isinstance(value, tuple):
        return list(value)
    return dict(value) if isinstance(value, Mapping) else value


def _compare(connection: sqlite3.Connection, run: Run, scenario: Scenario, result: Result) -> None:
    expected = scenario.expect
    if expected.due is not None:
        _compare_due(due_list(connection, Query(run.organization, run.now)), expected.due, result)
    for name, drawn in (expected.drawn or {}).items():
        rule = PREFIX + name if name in run.policy.reviews else name
        row = connection.execute(
            "SELECT count(*), coalesce(sum(drawn), 0) FROM draws_in_force WHERE rule = ? AND organization = ?",
            (rule, run.organization),
        ).fetchone()
        if not row[0]:  # a rule that calls after every event: all of them are eligible and drawn
            row = connection.execute(
                "SELECT count(DISTINCT event), count(DISTINCT event) FROM callbacks WHERE rule = ? AND"
                " status <> 'withdrawn'",
                (rule,),
            ).fetchone()
        for figure, wanted, came in (("eligible", drawn.eligible, row[0]), ("drawn", drawn.drawn, row[1])):
            if wanted is not None and wanted != came:
                result.differences.append(Difference(f"drawn: {rule}.{figure}", str(wanted), str(came)))
    if expected.report is not None:
        _compare_report(connection, run, expected.report, result)
    if expected.complaints is not None:
        compare_complaints(connection, run, expected.complaints, result)
    if expected.findings is not None:
        _compare_findings(connection, run, scenario, result)
    if expected.matters is not None:
        result.differences += compare_matters(connection, run, expected.matters)
    if expected.searched is not None:
        searched = ", ".join(sorted(row["customer"] for row in lost_customers(connection, run)))
        if searched != ", ".join(sorted(expected.searched)):
            result.differences.append(Difference("searched", ", ".join(expected.searched) or "-", searched or "-"))


def _compare_due(came: list[dict[str, Any]], expected: tuple[ExpectedCallback, ...], result: Result) -> None:
    """As a set: every expected row takes one that came; what is left on either side is a difference."""
    left = list(came)
    unmatched = []
    # The most exact expectations choose first, so that a vague one does not take their row.
    for wanted in sorted((wanted_keys(row) for row in expected), key=len, reverse=True):
        found = next((row for row in left if fits(wanted, row)), None)
        if found is None:
            unmatched.append(wanted)
        else:
            left.remove(found)
    for wanted in unmatched:
        near = next(
            (row for row in left if row["customer"] == wanted.get("customer") and row["rule"] == wanted.get("rule")),
            None,
        )
        if near is not None:
            left.remove(near)
        result.differences.append(
            Difference("due", short(wanted), short({name: near[name] for name in wanted}) if near else "-")
        )
    shown = ("customer", "rule", "opens_on", "due_by", "state", "assignee")
    result.differences += [Difference("due", "-", short({name: row[name] for name in shown})) for row in left]


def _compare_report(connection: sqlite3.Connection, run: Run, wanted: Mapping[Any, Any], result: Result) -> None:
    from callbackctl.reporting.month import month_report

    month = str(wanted.get("month", run.today[:7]))
    report = month_report(connection, run.organization, run.history, month, run.now)
    for path, left, right in _differing("report", wanted, report):
        result.differences.append(Difference(path, left, right))


def _differing(path: str, wanted: Any, came: Any) -> list[tuple[str, str, str]]:
    """Where a part of a report is not met; each object of a list must be matched by one that came."""
    if isinstance(wanted, Mapping) and isinstance(came, Mapping):
        return [
            found for name, value in wanted.items() for found in _differing(f"{path}.{name}", value, came.get(name))
        ]
    if isinstance(wanted, list | tuple) and isinstance(came, list | tuple):
        return [
            (path, json.dumps(_jsonable(one), ensure_ascii=False), _nearest(one, came))
            for one in wanted
            if all(_differing(path, one, other) for other in came)
        ]
    same = wanted == came or (
        isinstance(wanted, int | float) and isinstance(came, int | float) and abs(wanted - came) < 5e-4
    )
    return [] if same else [(path, str(wanted), str(came))]


def _nearest(wanted: Any, came: Sequence[Any]) -> str:
    """The object that came which is most like the one expected, by its names first, as far as it is compared."""
    if not isinstance(wanted, Mapping) or not all(isinstance(one, Mapping) for one in came) or not came:
        return json.dumps(came, ensure_ascii=False)[:300]
    names = {name: value for name, value in wanted.items() if isinstance(value, str)}
    nearest = min(came, key=lambda one: (len(_differing("", names, one)), len(_differing("", wanted, one))))
    return json.dumps({str(name): nearest.get(name) for name in wanted}, ensure_ascii=False)


def _jsonable(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(name): _jsonable(inner) for name, inner in value.items()}
    return [_jsonable(inner) for inner in value] if isinstance(value, list | tuple) else value


def _compare_findings(connection: sqlite3.Connection, run: Run, scenario: Scenario, result: Result) -> None:
    from callbackctl.reporting.findings import findings

    came = findings(connection, run.organization, run.history, run.today[:7], run.now)
    if scenario.expect.findings == () and came:
        codes = ", ".join(sorted({f"{row['code']} {row['customer'] or ''}".strip() for row in came}))
        result.differences.append(Difference("findings", "-", codes))
    for expected in scenario.expect.findings or ():
        wanted = wanted_keys(expected)
        if not any(fits(wanted, row) for row in came):
            codes = ", ".join(sorted({f"{row['code']} {row['customer'] or ''}".strip() for row in came})) or "-"
            result.differences.append(Difference("findings", short(wanted), codes))
