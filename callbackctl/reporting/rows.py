"""The rows behind every figure of a month's report."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from callbackctl.policy.model import Policy, PolicyHistory
from callbackctl.reporting import month_rows
from callbackctl.reporting.figures import figure_names as figure_names
from callbackctl.reporting.figures import no_such_figure
from callbackctl.reporting.findings import findings
from callbackctl.reporting.month import month_span, policy_of_month
from callbackctl.reporting.questionnaires import answer_word, questionnaire_of_rules
from callbackctl.reporting.ratios import set_off_by_events
from callbackctl.reporting.standing import EXCUSES, STANDINGS

Row = dict[str, Any]
Choice = Callable[[Row], bool]
_MADE = ("on_time", "late")


def rows_behind(
    connection: sqlite3.Connection, organization: str, history: PolicyHistory, month: str, now: str, figure: str
) -> list[Row]:
    """The callbacks, visits, events, complaints, matters, reviews or findings that a figure counts.

    Raises UsageError for a figure that no report has.
    """
    return MonthRows.read(connection, organization, history, month, now).behind(figure)


@dataclass(slots=True)
class MonthRows:
    """All rows that the figures of one month count, read once and opened as often as wanted."""

    month: str
    policy: Policy
    callbacks: list[Row] = field(default_factory=list)
    settled: list[Row] = field(default_factory=list)
    visits: list[Row] = field(default_factory=list)
    events: list[Row] = field(default_factory=list)
    complaints: list[Row] = field(default_factory=list)
    matters: list[Row] = field(default_factory=list)
    reviews: list[Row] = field(default_factory=list)
    findings: list[Row] = field(default_factory=list)

    @classmethod
    def read(
        cls, connection: sqlite3.Connection, organization: str, history: PolicyHistory, month: str, now: str
    ) -> "MonthRows":
        """Read a month of one organisation, as it stands at a moment."""
        span = month_span(organization, month)
        found = findings(connection, organization, history, month, now)
        return cls(
            month,
            policy_of_month(history, month),
            month_rows.callback_rows(connection, month, now, span),
            month_rows.settled_rows(connection, now, span),
            month_rows.visit_rows(connection, span),
            month_rows.event_rows(connection, span),
            month_rows.complaint_rows(connection, span),
            month_rows.matter_rows(connection, span),
            month_rows.review_rows(connection, span),
            _findings(found),
        )

    def kept(self) -> dict[str, list[Row]]:
        """The rows as they are kept with a closed month."""
        return {item.name: getattr(self, item.name) for item in fields(self) if item.name not in ("month", "policy")}

    def behind(self, figure: str) -> list[Row]:
        """The rows a figure counts, in the order of time. Raises UsageError where there is no such figure."""
        section, __, rest = figure.partition(".")
        rows = _SECTIONS[section](self, rest) if section in _SECTIONS else None
        if rows is None:
            raise no_such_figure(figure, _SECTIONS)
        return rows

    def _totals(self, rest: str) -> list[Row] | None:
        return self._part(rest, lambda __: True)

    def _branches(self, rest: str) -> list[Row] | None:
        item, measure = _split(rest)
        return self._part(measure, lambda row: row["branch"] == item)

    def _segments(self, rest: str) -> list[Row] | None:
        item, measure = _split(rest)
        return self._part(measure, lambda row: row["segment"] == item)

    def _part(self, measure: str, within: Choice) -> list[Row] | None:
        """Callbacks or visits of a part of the organisation."""
        visits = {
            "visits": lambda __: True,
            "completed": lambda row: row["completed"],
            "answers": lambda row: row["satisfaction"] is not None,
        }
        if measure in visits:
            return _chosen(self.visits, within, visits[measure])
        standing = _standing(measure)
        return _chosen(self.callbacks, within, standing) if standing is not None else None

    def _rules(self, rest: str) -> list[Row] | None:
        rule, measure = _split(rest)

        def of_rule(row: Row) -> bool:
            return bool(row["rule"] == rule)

        if measure == "provisional":
            return _chosen(self.callbacks, of_rule, lambda row: row["provisional"])
        if measure in ("eligible", "drawn", "reached"):
            return self._eligible(rule, measure)
        standing = _standing(measure)
        return _chosen(self.callbacks, of_rule, standing) if standing is not None else None

    def _eligible(self, rule: str, measure: str) -> list[Row]:
        """Events a rule looks at; for a rule that no event sets off, its callbacks."""
        own = [row for row in self.events if row["rule"] == rule]
        if not set_off_by_events(self.policy, rule):
            own = [row for row in own if not row["beside"]]
            if not own:
                due = [row for row in self.callbacks if row["rule"] == rule]
                return [row for row in due if row["standing"] in _MADE] if measure == "reached" else due
        return own if measure == "eligible" else [row for row in own if row[measure]]

    def _channels(self, rest: str) -> list[Row]:
        return [row for row in self.visits if row["completed"] and row["channel"] == rest]

    def _caps(self, rest: str) -> list[Row]:
        return [row for row in self.visits if row["completed"] and row["channel"] in rest.split("+")]

    def _callers(self, rest: str) -> list[Row] | None:
        staff, measure = _split(rest)
        lacking = {row["visit"] for row in self.findings if row["code"] == "record-incomplete"}
        visits: dict[str, Choice] = {
            "visits": lambda __: True,
            "reached": lambda row: row["completed"],
            "answers": lambda row: row["satisfaction"] is not None,
            "incomplete": lambda row: row["id"] in lacking,
        }
        if measure in visits:
            return _chosen(self.visits, lambda row: row["by"] == staff, visits[measure])
        if measure in ("settled", "settled_on_time"):
            wanted = _MADE if measure == "settled" else ("on_time",)
            return _chosen(self.settled, lambda row: row["caller"] == staff, lambda row: row["standing"] in wanted)
        if measure in ("assigned", "missed", "open"):
            standing = _standing("due" if measure == "assigned" else measure)
            assert standing is not None
            return _chosen(self.callbacks, lambda row: row["assignee"] == staff, standing)
        if measure in ("reviewed", "passed"):
            return [
                row for row in self.reviews if row["caller"] == staff and (measure == "reviewed" or row["passed"] == 1)
            ]
        return None

    def _complaints(self, rest: str) -> list[Row] | None:
        end = f"{self.month}~"
        received = [row for row in self.complaints if self.month <= row["received_at"] < end]
        part, __, item = rest.partition(".")
        if part in ("by_category", "by_severity"):
            return [row for row in received if (row[part[3:]] if row[part[3:]] is not None else "-") == item]
        if rest == "closed":
            return [row for row in self.complaints if self.month <= (row["closed_at"] or "") < end]
        if rest == "open":
            return [row for row in self.complaints if row["closed_at"] is None or row["closed_at"] >= end]
        return received if rest == "received" else None

    def _matters(self, rest: str) -> list[Row] | None:
        if rest == "resolved":
            return [row for row in self.matters if row["resolved_at"] is not None]
        return self.matters if rest == "raised" else None

    def _satisfaction(self, rest: str) -> list[Row]:
        answered = [row for row in self.visits if row["satisfaction"] is not None]
        return answered if rest == "answers" else [row for row in answered if str(row["satisfaction"]) == rest]

    def _suggestions(self, rest: str) -> list[Row] | None:
        end = f"{self.month}~"
        received = [row for row in self.complaints if self.month <= row["received_at"] < end]
        made = [row for row in (*received, *self.matters) if row["kind"] == "suggestion"]
        if rest == "resolved":
            return [row for row in made if row["closed_at" if row["row"] == "complaint" else "resolved_at"] is not None]
        return made if rest == "received" else None

    def _questionnaires(self, rest: str) -> list[Row] | None:
        name, __, measure = rest.partition(".")
        asked = {str(one): value for one, value in self.policy.questionnaires.items()}.get(name)
        if asked is None:
            return None
        asking = {rule for rule, one in questionnaire_of_rules(self.policy).items() if one == name}
        visits = [row for row in self.visits if asking & set(row["rules"]) and isinstance(row["answers"], dict)]
        questions = {str(key): question for key, question in asked.questions.items()}
        if measure == "answered":
            return [row for row in visits if any(_given(row, key) for key in questions)]
        key, __, answer = measure.partition(".")
        if key not in questions:
            return None
        given = [row for row in visits if _given(row, key)]
        if not answer:
            return given
        return [row for row in given if answer_word(questions[key], row["answers"][key]) == answer]

    def _findings(self, rest: str) -> list[Row]:
        return [row for row in self.findings if not rest or row["code"] == rest]


_SECTIONS: Mapping[str, Callable[[MonthRows, str], list[Row] | None]] = {
    "totals": MonthRows._totals,
    "rules": MonthRows._rules,
    "branches": MonthRows._branches,
    "segments": MonthRows._segments,
    "channels": MonthRows._channels,
    "caps": MonthRows._caps,
    "callers": MonthRows._callers,
    "complaints": MonthRows._complaints,
    "matters": MonthRows._matters,
    "satisfaction": MonthRows._satisfaction,
    "suggestions": MonthRows._suggestions,
    "questionnaires": MonthRows._questionnaires,
    "findings": MonthRows._findings,
}


def _findings(found: Iterable[Row]) -> list[Row]:
    """Findings as rows: named by their code and what they are about, so that a later run names them the same."""
    seen: Counter[str] = Counter()
    rows = []
    for one in found:
        about = one["callback"] or one["visit"] or one["customer"] or one["rule"] or one["figure"]
        name = f"{one['code']}:{about}"
        seen[name] += 1
        rows.append({"row": "finding", "id": name if seen[name] == 1 else f"{name}#{seen[name]}", **one})
    return rows


def _split(rest: str) -> tuple[str, str]:
    """An item and its measure; the item may hold dots itself."""
    item, __, measure = rest.rpartition(".")
    head, __, last = item.rpartition(".")
    return (head, f"excused.{measure}") if last == "excused" and measure in EXCUSES else (item, measure)


def _standing(measure: str) -> Choice | None:
    """Which callbacks a sum counts."""
    if measure == "due":
        return lambda __: True
    if measure == "reachable":
        return lambda row: row["standing"] != "excused"
    if measure.startswith("excused."):
        return lambda row: row["excuse"] == measure[8:]
    return (lambda row: row["standing"] == measure) if measure in STANDINGS else None


def _given(row: Row, key: str) -> bool:
    return row["answers"].get(key) not in (None, "")


def _chosen(rows: Iterable[Row], *choices: Choice) -> list[Row]:
    return [row for row in rows if all(choice(row) for choice in choices)]
