"""Why a row of a closed month is not what it was: entered late, corrected, withdrawn, and so on."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from callbackctl.messages import _, to_translate
from callbackctl.planning.plan import REASONS

Row = dict[str, Any]
Reason = tuple[str, str]
WHYS = {
    "entered-late": to_translate("entered after the month was closed"),
    "corrected": to_translate("corrected by a later record"),
    "withdrawn": to_translate("withdrawn since"),
    "moved": to_translate("its dates have moved"),
    "customer-changed": to_translate("the customer's branch or segment has changed"),
    "reassigned": to_translate("given to somebody else"),
    "changed": to_translate("changed since"),
    "policy-changed": to_translate("the rule file has changed"),
    "follows": to_translate("follows from other rows"),
}


@dataclass(frozen=True, slots=True)
class Reasons:
    """Looks up what happened to a row after a month was closed: what has a later revision came after it."""

    connection: sqlite3.Connection
    organization: str
    revision: int

    def of(self, kind: str, was: Row | None, now: Row | None) -> Reason:
        """Why a row differs, as a stable word and a text."""
        look: Callable[[Row | None, Row | None], Reason | None] = getattr(self, f"_{kind}", self._record)
        return look(was, now) or ("follows", _(WHYS["follows"]))

    def _callback(self, was: Row | None, now: Row | None) -> Reason | None:
        if was is not None and now is not None:
            return self._made(was, now) or _of_columns(was, now)
        row = was or now
        assert row is not None
        if now is None:
            return self._gone(row)
        return self._visit_entered(row["visit"]) or self._later("events", row["event"]) or self._raised(row)

    def _made(self, was: Row, now: Row) -> Reason | None:
        """Another visit settles it now, or none does any more."""
        if was["visit"] != now["visit"]:
            return self._corrected(was["visit"]) or self._visit_entered(now["visit"]) or self._corrected(now["visit"])
        if was["reason"] != now["reason"] and now["reason"] is not None:
            return "withdrawn", _withdrawn(now["reason"])
        return None

    def _gone(self, row: Row) -> Reason | None:
        found = self.connection.execute(
            "SELECT status, reason, due_by FROM callbacks WHERE organization = ? AND 'cb' || id = ?",
            (self.organization, row["id"]),
        ).fetchone()
        if found is None:
            return "withdrawn", _(WHYS["withdrawn"])
        if found[0] == "withdrawn":
            return "withdrawn", _withdrawn(found[1])
        if found[2] != row["due_by"]:
            return "moved", _("due {was}, now {now}").format(was=row["due_by"], now=found[2])
        return self._corrected(row["visit"])

    def _raised(self, row: Row) -> Reason | None:
        found = self.connection.execute(
            "SELECT c.planned_on, w.reason FROM callbacks c LEFT JOIN callbacks w ON w.id = c.replaces"
            " WHERE c.organization = ? AND 'cb' || c.id = ?",
            (self.organization, row["id"]),
        ).fetchone()
        if found is None:
            return None
        if found[1] is not None:
            why = "policy-changed" if found[1] in ("rule-changed", "rule-removed") else "moved"
            return why, _("stands for one withdrawn: {reason}").format(reason=_(REASONS.get(found[1], found[1])))
        return "entered-late", _("raised on {day}").format(day=found[0])

    def _visit(self, was: Row | None, now: Row | None) -> Reason | None:
        if was is not None and now is not None:
            return _of_columns(was, now)
        if now is not None:
            return self._correction(now["id"]) or self._visit_entered(now["id"])
        return self._corrected(was["id"]) if was is not None else None

    def _event(self, was: Row | None, now: Row | None) -> Reason | None:
        if was is not None and now is not None:
            return ("changed", _("drawn since")) if was["drawn"] != now["drawn"] else None
        row = was or now
        assert row is not None
        return self._later("events", row["id"])

    def _finding(self, was: Row | None, now: Row | None) -> Reason | None:
        row = was or now
        assert row is not None
        visit = row["visit"]
        if row["callback"] is not None:
            found = self.connection.execute(
                "SELECT settled_by FROM callbacks WHERE organization = ? AND 'cb' || id = ?",
                (self.organization, row["callback"]),
            ).fetchone()
            visit = found[0] if found else None
        return self._corrected(visit) or self._correction(visit) or self._visit_entered(visit)

    def _record(self, was: Row | None, now: Row | None) -> Reason | None:
        """Complaints, matters, reviews: new, or with other columns."""
        if was is None:
            return "entered-late", _(WHYS["entered-late"])
        return _of_columns(was, now) if now is not None else ("changed", _(WHYS["changed"]))

    def _visit_entered(self, visit: str | None) -> Reason | None:
        row = self._visit_row(visit)
        if row is None or row[2] <= self.revision:
            return None
        return "entered-late", _("visit {visit} of {at} was entered on {entered}").format(
            visit=visit, at=row[0].replace("T", " "), entered=row[1].replace("T", " ")
        )

    def _correction(self, visit: str | None) -> Reason | None:
        """A visit that itself puts another right."""
        row = self._visit_row(visit)
        if row is None or row[3] is None or row[2] <= self.revision:
            return None
        return "corrected", _("visit {visit} corrects {corrected}").format(visit=visit, corrected=row[3])

    def _corrected(self, visit: str | None) -> Reason | None:
        row = self.connection.execute(
            "SELECT id FROM visits WHERE organization = ? AND corrects = ? ORDER BY revision DESC, id LIMIT 1",
            (self.organization, visit),
        ).fetchone()
        if row is None:
            return None
        return "corrected", _("visit {visit} corrects {corrected}").format(visit=row[0], corrected=visit)

    def _visit_row(self, visit: str | None) -> Any:
        return self.connection.execute(
            "SELECT at, entered_at, revision, corrects FROM visits WHERE organization = ? AND id = ?",
            (self.organization, visit),
        ).fetchone()

    def _later(self, table: str, identity: str | None) -> Reason | None:
        row = self.connection.execute(
            f"SELECT revision FROM {table} WHERE organization = ? AND id = ?", (self.organization, identity)
        ).fetchone()
        if row is None or row[0] <= self.revision:
            return None
        text = _("event {event} was entered or changed after the month was closed")
        return "entered-late", text.format(event=identity)


def _withdrawn(reason: str) -> str:
    return _("withdrawn: {reason}").format(reason=_(REASONS.get(reason, reason)))


def _of_columns(was: Row, now: Row) -> Reason | None:
    """What the two states of a row say themselves."""
    differing = [name for name in now if was.get(name) != now[name]]
    if "branch" in differing or "segment" in differing:
        return "customer-changed", _(WHYS["customer-changed"])
    if "opens_on" in differing or "due_by" in differing:
        return "moved", _(WHYS["moved"])
    if "assignee" in differing:
        return "reassigned", _(WHYS["reassigned"])
    if not differing:
        return None
    text = "; ".join(f"{name}: {_shown(was.get(name))} → {_shown(now[name])}" for name in differing[:3])
    return "changed", text


def _shown(value: Any) -> str:
    return "-" if value is None else str(value)
