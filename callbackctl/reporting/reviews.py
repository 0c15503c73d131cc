"""Reviews as the month sees them: what is still to be looked at, what was found wrong, and each caller's figures.

A review belongs to the month in which it is due; one without a due day to the month of its visit.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from callbackctl.messages import _
from callbackctl.planning.fitting import COMPLETED, CURRENT
from callbackctl.planning.spot_checks import concerned_sql, due_sql, month_bounds, names, progress, states
from callbackctl.policy.model import PolicyHistory
from callbackctl.policy.records import Review
from callbackctl.policy.values import Duration

UNREVIEWED = "unreviewed"
_DAYS = {"hours": 1 / 24, "days": 1, "working days": 3, "months": 31}
_DUTIES = """
SELECT {name} AS review, r.id, v.id AS visit, substr(v.at, 1, 10) AS day, v."by" AS caller, v.customer, v.channel,
       {due} AS due_by, r.drawn_on, r.drawn_by, r.reviewer, r.reviewed_at, r.passed, r.opinion,
       l.step, l.passed AS put_right, o."to" AS responsible, o.due_by AS until, o.content AS ordered
  FROM visits v LEFT JOIN staff s ON s.id = v."by"
  LEFT JOIN reviews r ON r.organization = v.organization AND r.visit = v.id AND r.review = {name}
  LEFT JOIN review_steps l ON l.number = (
       SELECT max(number) FROM review_steps WHERE organization = r.organization AND review = r.id
          AND step IN ('ordered', 'done', 'checked'))
  LEFT JOIN review_steps o ON o.number = (
       SELECT max(number) FROM review_steps WHERE organization = r.organization AND review = r.id AND step = 'ordered')
 WHERE v.organization = :organization AND v.at >= :first AND v.at < :last || '~' AND (r.id IS NOT NULL OR {owed})
 ORDER BY v.at, v.id
"""


def duties(
    connection: sqlite3.Connection, organization: str, history: PolicyHistory, first: str, last: str, today: str
) -> list[dict[str, Any]]:
    """Every review owed or made of visits from one day to another, with where it stands.

    Nothing is in it of how a visit went: who reviews sees that in the record itself. `state` is `open`, `overdue`,
    `reviewed`, or, where something is to be put right, `to-order`, `ordered`, `order-overdue`, `done`, `checked`.
    """
    found = []
    for state in states(history, first, last):
        owed = f"({concerned_sql(state)} AND {COMPLETED})" if state.review.everything else "0"
        cursor = connection.execute(
            _DUTIES.format(name=":name", due=due_sql(state.review), owed=owed),
            {
                "organization": organization, "calendar": organization, "name": state.name, "first": state.first,
                "last": state.last,
            },
        )  # fmt: skip
        columns = [column[0] for column in cursor.description]
        for values in cursor:
            row = dict(zip(columns, values, strict=True))
            found.append({**row, "by": state.review.by, "state": _state(state.review, row, today)})
    return found


def _state(review: Review, row: Mapping[str, Any], today: str) -> str:
    if row["reviewed_at"] is None:
        return "overdue" if row["due_by"] is not None and str(row["due_by"])[:10] < today else "open"
    if row["step"] == "ordered":
        return "order-overdue" if row["until"] < today else "ordered"
    if row["step"] == "done" or (row["step"] == "checked" and row["put_right"]):
        return str(row["step"])
    return "to-order" if row["step"] or (review.rectify and not row["passed"]) else "reviewed"


def review_findings(
    connection: sqlite3.Connection, organization: str, history: PolicyHistory, month: str, now: str
) -> Iterator[dict[str, Any]]:
    """What `check` says of a month's reviews: not drawn, not made in time, or found wrong and not put right.

    Recording what is missing cures it.
    """
    first, last = month_bounds(month)
    earliest = min(_reach(history, first), _first_followed_up(connection, organization, month) or first)
    clauses = {state.name: state.review.clause for state in states(history, earliest, last)}
    for row in duties(connection, organization, history, earliest, last, now[:10]):
        text = _lapse(row, month)
        if text:
            yield {
                "code": UNREVIEWED, "text": text, "clause": clauses[row["review"]], "customer": row["customer"],
                "visit": row["visit"],
            }  # fmt: skip
    if last < now[:10]:
        for name in names(history, month):
            yield from _not_drawn(connection, organization, history, name, month)


def _reach(history: PolicyHistory, day: str) -> str:
    """The first day on which a visit may lie whose review falls due on a day or later."""
    spans = [review.within for _start, policy in history.versions for review in policy.reviews.values()]
    days = max((_days(span) for span in spans if span is not None), default=0)
    return (date.fromisoformat(day) - timedelta(days=days)).isoformat()


def _first_followed_up(connection: sqlite3.Connection, organization: str, month: str) -> str | None:
    """The day of the earliest visit that was reviewed in a month, or that is to be put right by a day of it."""
    row = connection.execute(
        "SELECT substr(min(v.at), 1, 10) FROM review_steps t"
        " JOIN reviews r ON r.organization = t.organization AND r.id = t.review"
        " JOIN visits v ON v.organization = r.organization AND v.id = r.visit"
        " WHERE t.organization = :o AND (t.step = 'recorded' AND t.at LIKE :month"
        " OR t.step = 'ordered' AND t.due_by LIKE :month)",
        {"o": organization, "month": f"{month}-%"},
    ).fetchone()
    return None if row is None else row[0]


def _days(span: Duration) -> int:
    return round(span.amount * _DAYS[span.unit]) + 15


def _lapse(row: Mapping[str, Any], month: str) -> str:
    """What is amiss with a review in a month; empty where nothing is."""
    state, said = row["state"], {**row, "who": row["by"], "day": row["due_by"] or row["day"]}
    if state in ("overdue", "open"):
        belongs = str(said["day"]).startswith(month)
        if state == "overdue" and belongs:
            return _("{review}: {visit} was to be reviewed by {who} until {day}").format(**said)
        return _("not reviewed by {role}").format(role=row["by"]) if belongs and row["due_by"] is None else ""
    if state == "to-order" and str(row["reviewed_at"]).startswith(month):
        return _("{review}: {visit} found wrong, and nothing is ordered to be put right").format(**said)
    if state == "order-overdue" and row["until"].startswith(month):
        return _("{review}: {responsible} was to put {visit} right until {until}").format(**said)
    return ""


def _not_drawn(
    connection: sqlite3.Connection, organization: str, history: PolicyHistory, name: str, month: str
) -> Iterator[dict[str, Any]]:
    review = [state.review for state in states(history, *month_bounds(month)) if state.name == name][-1]
    for one in progress(connection, organization, history, name, month):
        if one.drawn < one.needed:
            text = _("{review}: {drawn} of {eligible} visits drawn, {needed} are to be reviewed by {who}")
            said = text.format(
                review=" ".join(filter(None, (name, one.stratum))), drawn=one.drawn, eligible=one.eligible,
                needed=one.needed, who=review.by,
            )  # fmt: skip
            yield {"code": UNREVIEWED, "text": said, "clause": review.clause}


def review_figures(
    connection: sqlite3.Connection,
    callers: list[dict[str, Any]],
    parameters: Mapping[str, Any],
    found: list[dict[str, Any]],
) -> list[dict[str, Any]]:
    """The rows of callers with what reviews say of their visits, and the share of their records that are complete.

    `found` are the month's findings. Keys: `complete` (a share), `rectifications` (ordered), `rectified` (done).
    """
    figures = _of_callers(connection, parameters, found)
    none: dict[str, Any] = {"complete": None, "rectifications": 0, "rectified": 0}
    return [{**row, **figures.get(row["staff"], none)} for row in callers]


def _of_callers(
    connection: sqlite3.Connection, parameters: Mapping[str, Any], found: list[dict[str, Any]]
) -> dict[str, dict[str, Any]]:
    incomplete = {row["visit"] for row in found if row["code"] == "record-incomplete"}
    made = connection.execute(
        f'SELECT v."by", v.id, {COMPLETED} FROM visits v WHERE v.organization = :organization AND v.at >= :month'
        f' AND v.at < :end AND v."by" IS NOT NULL AND {CURRENT}',
        parameters,
    ).fetchall()
    completed, whole = Counter[str](), Counter[str]()
    for caller, visit, counts in made:
        completed[caller] += counts
        whole[caller] += counts and visit not in incomplete
    figures: dict[str, dict[str, Any]] = {
        caller: {
            "complete": round(whole[caller] / completed[caller], 4) if completed[caller] else None,
            "rectifications": 0, "rectified": 0,
        } for caller in completed
    }  # fmt: skip
    for caller, step, count in connection.execute(
        'SELECT v."by", t.step, count(DISTINCT t.review) FROM review_steps t'
        " JOIN reviews r ON r.organization = t.organization AND r.id = t.review"
        " JOIN visits v ON v.organization = r.organization AND v.id = r.visit"
        " WHERE t.organization = :organization AND v.at >= :month AND v.at < :end AND t.step IN ('ordered', 'done')"
        f" AND {CURRENT} GROUP BY 1, 2",
        parameters,
    ):
        if caller in figures:
            figures[caller]["rectifications" if step == "ordered" else "rectified"] = count
    return figures
