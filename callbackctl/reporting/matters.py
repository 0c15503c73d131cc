"""What customers raised: where each matter stands, the month's figures, and what has come to no outcome."""

import sqlite3
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Any

from callbackctl.messages import _, language
from callbackctl.planning.listing import callback_name
from callbackctl.policy.model import Policy
from callbackctl.policy.records import Matters
from callbackctl.policy.vocabulary import word

_ROWS = """
SELECT m.id, m.organization, m.customer, k.name, m.visit, m.raised_at, m.raised_by, m.kind, m.content, m.department,
       m.person, m.priority, m.severity, m.due_by, m.resolved_at, m.outcome, m.told_at,
       (SELECT count(DISTINCT s.visit) FROM matter_steps s JOIN visits v ON v.organization = s.organization
           AND v.id = s.visit WHERE s.organization = m.organization AND s.matter = m.id
           AND s.step IN ('raised', 'contact') AND NOT EXISTS (SELECT 1 FROM visits n
               WHERE n.organization = v.organization AND n.corrects = v.id)) AS contacts
  FROM matters m JOIN customers k ON k.organization = m.organization AND k.id = m.customer
 WHERE m.organization = :organization AND {where}
 ORDER BY m.resolved_at IS NOT NULL, CASE m.priority WHEN 'high' THEN 0 WHEN 'low' THEN 2 ELSE 1 END,
       coalesce(m.due_by, substr(m.raised_at, 1, 10)), CAST(substr(m.id, 2) AS INTEGER)
"""
Row = dict[str, Any]


def matter_list(
    connection: sqlite3.Connection,
    organization: str,
    policy: Policy,
    now: str,
    where: str = "1",
    **parameters: object,
) -> list[Row]:
    """Matters as they stand at a moment: open ones first, by priority and by the day their outcome is due.

    `where` is a predicate over `m`. Each row has its `kind_title`, its `state` (see `state_of`), `days_left` (negative: late; empty
    where no day is set) and the number of `contacts` with the customer about it.
    """
    cursor = connection.execute(_ROWS.format(where=where), {"organization": organization, **parameters})
    names = [column[0] for column in cursor.description]
    rows = [dict(zip(names, values, strict=True)) for values in cursor]
    return [
        {
            **row,
            "kind_title": kind_title(policy.matters, row["kind"]),
            "state": state_of(row, policy, now),
            "days_left": _days_left(row, now),
        }
        for row in rows
    ]


def kind_title(policy: Matters | None, kind: str) -> str:
    """What people call a kind: as the policy says, else the word itself."""
    known = next((one for name, one in policy.kinds.items() if name == kind), None) if policy is not None else None
    return known.title.text(language()) if known is not None else word(kind)


def state_of(row: Row, policy: Policy, now: str) -> str:
    """`open`, `late`, `to tell` (an outcome the customer is still to be told, where the policy asks), or `done`."""
    if row["resolved_at"]:
        asked = policy.matters is not None and policy.matters.customer_told
        return "to tell" if asked and not row["told_at"] else "done"
    return "late" if row["due_by"] is not None and row["due_by"] < now[:10] else "open"


def _days_left(row: Row, now: str) -> int | None:
    if row["resolved_at"] or row["due_by"] is None:
        return None
    return (date.fromisoformat(row["due_by"]) - date.fromisoformat(now[:10])).days


def matter_facts(connection: sqlite3.Connection, organization: str, policy: Policy, now: str, matter: str) -> Row:
    """One matter with every step and the dates agreed for it; raises NotDone where there is none."""
    from callbackctl.recording.matters import matter_row

    matter_row(connection, organization, matter)
    row = matter_list(connection, organization, policy, now, "m.id = :matter", matter=matter)[0]
    cursor = connection.execute(
        'SELECT s.number, s.step, s.at, s."by", s.department, s.person, s.due_by, s.visit, s.channel, s.note,'
        " CASE WHEN s.letter IS NOT NULL THEN 'l' || s.letter END AS letter, l.text AS letter_text, s.entered_at"
        " FROM matter_steps s LEFT JOIN letters l ON l.number = s.letter"
        " WHERE s.organization = ? AND s.matter = ? ORDER BY s.number",
        (organization, matter),
    )
    names = [column[0] for column in cursor.description]
    row["steps"] = [dict(zip(names, values, strict=True)) for values in cursor]
    promised = connection.execute(
        "SELECT DISTINCT c.id, c.due_by, c.channels, c.status FROM callbacks c JOIN matter_steps s"
        " ON s.organization = c.organization AND s.visit = c.source_visit AND s.matter = ?"
        " WHERE c.organization = ? AND c.rule = 'promise' AND c.status <> 'withdrawn' ORDER BY c.due_by, c.id",
        (matter, organization),
    )
    row["agreed"] = [
        {"callback": callback_name(number), "due_by": due_by, "channels": channels, "status": status}
        for number, due_by, channels, status in promised
    ]
    return row


def matter_figures(connection: sqlite3.Connection, policy: Policy, now: str, parameters: Row) -> Row:
    """The month's matters: those raised in it, how many of them have an outcome, in time or late, and of what kind."""
    within = "m.raised_at >= :month AND m.raised_at < :end"
    raised = matter_list(connection, parameters["organization"], policy, now, within, **_span(parameters))
    resolved = [row for row in raised if row["resolved_at"]]
    late = [row for row in resolved if row["due_by"] is not None and row["resolved_at"][:10] > row["due_by"]]
    return {
        "raised": len(raised),
        "resolved": len(resolved),
        "rate": round(len(resolved) / len(raised), 4) if raised else None,
        "resolved_late": len(late),
        "told": sum(row["told_at"] is not None for row in raised),
        "open": len(raised) - len(resolved),
        "by_kind": _counted(raised, "kind"),
        "by_department": _counted(raised, "department"),
    }


def matter_findings(
    connection: sqlite3.Connection, policy: Policy, month: str, now: str, parameters: Row
) -> Iterator[Row]:
    """Matters up to the month's end that have come to no outcome by their day, or whose outcome was told to nobody.

    One without a day has nobody who must hurry, so it is named at once. A policy that asks for less than all of
    them is kept while its share is.
    """
    year, number = (int(part) for part in month.split("-"))
    end = f"{month}-{monthrange(year, number)[1]:02d}"
    raised = matter_list(connection, parameters["organization"], policy, now, "m.raised_at < :end", **_span(parameters))
    due = [row for row in raised if (row["due_by"] or "") <= end and (row["due_by"] or "") < now[:10]]
    lacking = [row for row in due if not row["resolved_at"]]
    share = policy.matters.handled if policy.matters is not None else None
    if share is not None and (len(due) - len(lacking)) * 1_000_000 >= len(due) * share.millionths:
        lacking = []
    for row in lacking:
        yield _finding(policy, row, _lacking_text(row))
    for row in raised:
        if row["state"] == "to tell":
            text = _("{matter}: the customer has not been told what came of it ({outcome})")
            yield _finding(policy, row, text.format(matter=row["id"], outcome=row["outcome"]))


def _lacking_text(row: Row) -> str:
    if row["due_by"]:
        text = _("{matter} “{content}” has no outcome; it was due on {due_by} ({who})")
    else:
        text = _("{matter} “{content}” has no outcome and no day for one ({who})")
    return text.format(
        matter=row["id"], content=row["content"], due_by=row["due_by"], who=holder(row) or _("nobody has it")
    )


def holder(row: Row) -> str:
    """Who has a matter: the person named, with their department."""
    return " / ".join(dict.fromkeys(part for part in (row["department"], row["person"]) if part))


def _finding(policy: Policy, row: Row, text: str) -> Row:
    clause = None
    if policy.matters is not None:
        kind = next((one for name, one in policy.matters.kinds.items() if name == row["kind"]), None)
        clause = (kind.clause if kind is not None else None) or policy.matters.clause
    return {
        "code": "matter-open", "clause": clause, "callback": None, "customer": row["customer"], "rule": None,
        "visit": row["visit"], "matter": row["id"], "text": text,
    }  # fmt: skip


def _counted(rows: list[Row], name: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for row in rows:
        found[row[name] or "-"] = found.get(row[name] or "-", 0) + 1
    return found


def _span(parameters: Row) -> Row:
    return {"month": parameters["month"], "end": parameters["end"]}


def about_agreed(connection: sqlite3.Connection, policy: Policy, callback: Row) -> list[tuple[str, str]]:
    """For an agreed visit: the matters it is about, which contact it is, and from which one on a call is enough."""
    if callback["rule"] != "promise" or callback["source_visit"] is None:
        return []
    rows = matter_list(
        connection,
        callback["organization"],
        policy,
        callback["planned_on"],
        "m.id IN (SELECT s.matter FROM matter_steps s WHERE s.organization = m.organization AND s.visit = :visit)",
        visit=callback["source_visit"],
    )
    told = []
    for row in rows:
        text = _("{id} {content}; contacts so far: {number}")
        line = text.format(id=row["id"], content=row["content"], number=row["contacts"])
        told.append((_("about"), _("; ").join(filter(None, (line, _enough(policy, row))))))
    return told


def _enough(policy: Policy, row: Row) -> str:
    enough = policy.matters.phone_enough if policy.matters is not None else None
    if enough is None or row["resolved_at"]:
        return ""
    clause = _(" [clause {clause}]").format(clause=enough.clause) if enough.clause else ""
    return _("a telephone call is enough from contact number {number} on").format(number=enough.contact) + clause
