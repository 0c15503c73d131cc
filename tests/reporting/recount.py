"""The month counted again in plain Python from the raw rows of the file; it shares no code with the report.

What it reads of a callback are its dates, which visit settled it and what withdrew it. Whether it was in time, late or
missed, and what excused it, is told here from the dates and from that visit's outcome.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import cached_property
from typing import Any

Row = dict[str, Any]
Figures = dict[str, list[str]]
REACHED = {"reached", "sent"}
WRITTEN = {"letter", "email", "sms", "wechat", "im", "gift", "questionnaire"}
EXCUSES = ("refused", "unreachable", "moved", "dead", "withdrawn")


class Recount:
    """All figures of a month, each with the ids of what it counts."""

    def __init__(self, connection: sqlite3.Connection, policy: Mapping[str, Any], month: str, now: str) -> None:
        self.policy, self.month, self.now = policy, month, now
        self.tables = {name: _table(connection, name) for name in (
            "customers", "events", "visits", "callbacks", "draws", "draw_steps", "complaints", "matters", "reviews",
        )}  # fmt: skip
        self.customers = {row["id"]: row for row in self.tables["customers"]}
        self.by_id = {row["id"]: row for row in self.tables["visits"]}
        corrected = {row["corrects"] for row in self.tables["visits"]}
        self.visits = [row for row in self.tables["visits"] if row["id"] not in corrected]
        self.replaced = {row["replaces"] for row in self.tables["callbacks"]}
        self.counted = [
            row for row in self.tables["callbacks"] if not (row["status"] == "withdrawn" and row["id"] in self.replaced)
        ]
        self.made = [row for row in self.visits if row["at"][:7] == month]

    @cached_property
    def draws(self) -> dict[tuple[str, str], Row | None]:
        """The decisions by rule and event as they are known by now; none of what was struck."""
        drawn: dict[tuple[str, str], Row | None] = {(row["rule"], row["event"]): row for row in self.tables["draws"]}
        # The last step counts; what was struck counts for nothing.
        for step in sorted(self.tables["draw_steps"], key=lambda row: int(row["number"])):
            drawn[step["rule"], step["event"]] = None if step["step"] == "struck" else step
        return drawn

    def figures(self) -> Figures:
        """Every figure by its name; those of nothing are left out."""
        found: Figures = {}
        parts = (self._callbacks, self._visits, self._events, self._callers, self._records)
        for name, identity in (pair for part in parts for pair in part()):
            found.setdefault(name, []).append(identity)
        return {name: sorted(ids) for name, ids in found.items()}

    def point(self, month: str) -> Row:
        """A month of the trend."""
        places = [self.place(row) for row in self.counted if row["due_by"][:7] == month]
        scores = [row["satisfaction"] for row in self.visits if row["at"][:7] == month and row["satisfaction"]]
        held = sum(place in ("on_time", "late", "missed") for place in places)
        return {
            "month": month, "due": len(places), "on_time": places.count("on_time"),
            "on_time_share": places.count("on_time") / held if held else None,
            "answers": len(scores), "mean": sum(scores) / len(scores) if scores else None,
        }  # fmt: skip

    def place(self, callback: Row) -> str:
        """On time, late, missed, open, or what excused it."""
        if callback["status"] == "withdrawn":
            return callback["reason"] if callback["reason"] in EXCUSES else "withdrawn"
        if callback["settled_by"] is not None:
            visit = self.by_id[callback["settled_by"]]
            if visit["outcome"] in REACHED:
                return "on_time" if _not_after(visit["at"], callback["due_by"]) else "late"
            return visit["outcome"] if visit["outcome"] in EXCUSES else "unreachable"
        if callback["status"] == "excused":
            return "withdrawn"  # another event ended it
        past = not _not_after(self.now, callback["due_by"])
        lapsed = callback["lapses_on"] is not None and callback["lapses_on"] < self.now[:10]
        return "missed" if past or lapsed else "open"

    def _callbacks(self) -> Iterator[tuple[str, str]]:
        for row in self.counted:
            if row["due_by"][:7] != self.month:
                continue
            place, identity = self.place(row), f"cb{row['id']}"
            excused = place in EXCUSES
            names = ["due", "excused" if excused else place, *([f"excused.{place}"] if excused else ["reachable"])]
            for part in (f"rules.{row['rule']}", *self._parts(row["customer"])):
                yield from ((f"{part}.{name}", identity) for name in names)
            if row["assignee"] is not None:
                yield f"callers.{row['assignee']}.assigned", identity
                if place in ("missed", "open"):
                    yield f"callers.{row['assignee']}.{place}", identity

    def _visits(self) -> Iterator[tuple[str, str]]:
        capped = [one["channels"] for one in self.policy.get("caps", [])]
        for row in self.made:
            completed = _completed(row)
            names = ["visits", *(["completed"] if completed else []), *(["answers"] if row["satisfaction"] else [])]
            for part in self._parts(row["customer"]):
                yield from ((f"{part}.{name}", row["id"]) for name in names)
            if completed:
                yield f"channels.{row['channel']}", row["id"]
                yield from ((f"caps.{'+'.join(one)}", row["id"]) for one in capped if row["channel"] in one)
            if row["satisfaction"]:
                yield "satisfaction.answers", row["id"]
                yield f"satisfaction.{row['satisfaction']}", row["id"]
            yield from ((name, row["id"]) for name in self._answers(row))

    def _answers(self, visit: Row) -> Iterator[str]:
        answers = json.loads(visit["answers"] or "{}")
        rules = {visit["rule"]} | {row["rule"] for row in self.tables["callbacks"] if row["settled_by"] == visit["id"]}
        rules -= {None}
        asked = {self.policy["rules"].get(rule, {}).get("questionnaire") for rule in rules} - {None}
        for name in asked:
            questions = self.policy["questionnaires"][name]["questions"]
            given = {key: answers[key] for key in questions if answers.get(key) not in (None, "")}
            if given:
                yield f"questionnaires.{name}.answered"
            for key, answer in given.items():
                yield f"questionnaires.{name}.{key}"
                kind = questions[key].get("kind", "text")
                if kind == "yes_no":
                    yield f"questionnaires.{name}.{key}.{'yes' if answer in (True, 1, 'yes', '是') else 'no'}"
                elif kind != "text":
                    yield f"questionnaires.{name}.{key}.{answer}"

    def _events(self) -> Iterator[tuple[str, str]]:
        drawn = self.draws
        at = {row["id"]: row["at"] for row in self.tables["events"]}
        completed = {
            (row["rule"], row["event"]) for row in self.tables["callbacks"]
            if row["settled_by"] and row["status"] != "withdrawn"
            and self.by_id[row["settled_by"]]["outcome"] in REACHED
        }  # fmt: skip
        called = {(row["rule"], row["event"]) for row in self.counted if row["event"] is not None}
        for pair in drawn.keys() | called:
            rule, event = pair
            decision = drawn.get(pair)
            if pair in drawn and decision is None:
                continue
            asked = self.policy["rules"].get(rule, {})
            of_events = _of_events(asked)
            month = decision["month"] if decision else at[event][:7] if of_events else None
            if month == self.month:
                yield f"rules.{rule}.eligible", event
                if decision is None or decision["drawn"]:
                    yield f"rules.{rule}.drawn", event
                if pair in completed:
                    yield f"rules.{rule}.reached", event
        for row in self.counted:
            asked = self.policy["rules"].get(row["rule"], {})
            of_events = _of_events(asked)
            if row["due_by"][:7] == self.month and not of_events:
                yield f"rules.{row['rule']}.eligible", f"cb{row['id']}"
                yield f"rules.{row['rule']}.drawn", f"cb{row['id']}"
                if self.place(row) in ("on_time", "late"):
                    yield f"rules.{row['rule']}.reached", f"cb{row['id']}"

    def _callers(self) -> Iterator[tuple[str, str]]:
        by = {row["id"]: row["by"] for row in self.made if row["by"] is not None}
        for row in self.made:
            if row["by"] is None:
                continue
            yield f"callers.{row['by']}.visits", row["id"]
            if _completed(row):
                yield f"callers.{row['by']}.reached", row["id"]
            if row["satisfaction"]:
                yield f"callers.{row['by']}.answers", row["id"]
            required = self.policy.get("record", {}).get("required", [])
            if _completed(row) and any(row[name] in (None, "") for name in required):
                yield f"callers.{row['by']}.incomplete", row["id"]
        for row in self.tables["callbacks"]:
            if row["settled_by"] in by and row["status"] != "withdrawn":
                place = self.place(row)
                if place in ("on_time", "late"):
                    yield f"callers.{by[row['settled_by']]}.settled", f"cb{row['id']}"
                if place == "on_time":
                    yield f"callers.{by[row['settled_by']]}.settled_on_time", f"cb{row['id']}"
        for row in self.tables["reviews"]:
            if row["visit"] in by and row["reviewed_at"] is not None:
                yield f"callers.{by[row['visit']]}.reviewed", row["id"]
                if row["passed"]:
                    yield f"callers.{by[row['visit']]}.passed", row["id"]

    def _records(self) -> Iterator[tuple[str, str]]:
        for row in self.tables["complaints"]:
            received, closed = row["received_at"][:7], (row["closed_at"] or "9999-99")[:7]
            if received == self.month:
                yield "complaints.received", row["id"]
                yield f"complaints.by_category.{row['category'] or '-'}", row["id"]
                yield f"complaints.by_severity.{row['severity'] or '-'}", row["id"]
            if closed == self.month:
                yield "complaints.closed", row["id"]
            if received <= self.month < closed:
                yield "complaints.open", row["id"]
        for row in self.tables["matters"]:
            if row["raised_at"][:7] == self.month:
                yield "matters.raised", row["id"]
                if row["resolved_at"] is not None:
                    yield "matters.resolved", row["id"]
        for table, came, over in (("complaints", "received_at", "closed_at"), ("matters", "raised_at", "resolved_at")):
            for row in self.tables[table]:
                if row["kind"] == "suggestion" and row[came][:7] == self.month:
                    yield "suggestions.received", row["id"]
                    if row[over] is not None:
                        yield "suggestions.resolved", row["id"]

    def _parts(self, customer: str) -> Iterable[str]:
        row = self.customers[customer]
        return ("totals", f"branches.{row['branch'] or '-'}", f"segments.{row['segment'] or '-'}")


def _of_events(rule: Mapping[str, Any]) -> bool:
    """Whether events set a rule off: one kind of them or several, or what happened in a period."""
    return isinstance(rule.get("after"), (str, list)) or "each" in rule


def _completed(visit: Row) -> bool:
    return visit["outcome"] == "reached" or (visit["outcome"] == "sent" and visit["channel"] in WRITTEN)


def _not_after(moment: str, deadline: str) -> bool:
    """Compared to the minute where both are known to the minute, else by their days."""
    if len(moment) > 10 and len(deadline) > 10:
        return datetime.fromisoformat(moment) <= datetime.fromisoformat(deadline)
    return datetime.fromisoformat(moment[:10]) <= datetime.fromisoformat(deadline[:10])


def _table(connection: sqlite3.Connection, name: str) -> list[Row]:
    cursor = connection.execute(f"SELECT * FROM {name}")
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]
