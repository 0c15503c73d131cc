"""The rows behind a figure, printed."""

from typing import Any

from callbackctl.cli.figures import print_figures
from callbackctl.cli.output import Column, print_csv, print_json
from callbackctl.cli.settings import Settings
from callbackctl.cli.words import channel_word, outcome_word
from callbackctl.messages import _

Row = dict[str, Any]
_MOMENTS = ("at", "due_by", "settled_at", "received_at", "closed_at", "raised_at", "resolved_at", "reviewed_at")


def print_figure_rows(rows: list[Row], chosen: Settings) -> None:
    """All keys as JSON or CSV; for people the few that tell the rows apart, each kind of row under its own heading."""
    if chosen.json:
        print_json(rows)
        return
    if chosen.csv:
        print_csv(rows, list(dict.fromkeys(name for row in rows for name in row)) or ["row", "id"])
        return
    for place, kind in enumerate(dict.fromkeys(row["row"] for row in rows)):
        if place:
            print()
        shown = [_words(row) for row in rows if row["row"] == kind]
        organizations = {row.get("organization") for row in rows}
        several = [Column(_("organization"), "organization")] if len(organizations) > 1 else []
        print_figures(shown, [*several, *_columns(kind)])


def _words(row: Row) -> Row:
    """Codes as people say them, and one column for who and what."""
    words = {
        "on_time": _("on time"), "late": _("late"), "missed": _("missed"), "excused": _("excused"), "open": _("open"),
    }  # fmt: skip
    excuses = {
        "refused": _("refused"), "unreachable": _("unreachable"), "moved": _("moved away"), "dead": _("died"),
        "withdrawn": _("withdrawn"),
    }  # fmt: skip
    more: Row = {}
    if row["row"] == "callback":
        more = {"standing": words[row["standing"]], "caller": row["caller"] or row["assignee"]}
        if row["excuse"]:
            more["standing"] = f"{words['excused']}: {excuses[row['excuse']]}"
    elif row["row"] == "visit":
        more = {"channel": channel_word(row["channel"]), "outcome": outcome_word(row["outcome"])}
    moments = {name: row[name].replace("T", " ") for name in _MOMENTS if row.get(name)}
    return {**row, **moments, **more}


def _columns(kind: str) -> list[Column]:
    keys = {
        "callback": ("id", "rule", "customer", "name", "due_by", "standing", "settled_at", "caller"),
        "visit": ("id", "customer", "name", "at", "channel", "outcome", "by", "satisfaction"),
        "event": ("id", "rule", "customer", "name", "type", "at", "drawn", "reached"),
        "complaint": ("id", "customer", "received_at", "category", "severity", "content", "closed_at"),
        "matter": ("id", "customer", "raised_at", "kind", "content", "department", "resolved_at"),
        "review": ("id", "visit", "caller", "reviewer", "reviewed_at", "passed", "opinion"),
        "finding": ("severity", "code", "clause", "customer", "callback", "text"),
    }[kind]
    headings = {
        "id": _("id"), "rule": _("rule"), "customer": _("customer"), "name": _("name"), "due_by": _("due by"),
        "standing": _("state"), "settled_at": _("made"), "caller": _("caller"), "at": _("when"),
        "channel": _("channel"), "outcome": _("outcome"), "by": _("caller"), "satisfaction": _("satisfaction"),
        "type": _("event"), "drawn": _("drawn"), "reached": _("reached"), "received_at": _("received"),
        "category": _("category"), "severity": _("severity"), "content": _("what"), "closed_at": _("closed"),
        "raised_at": _("raised"), "kind": _("kind"), "department": _("department"), "resolved_at": _("resolved"),
        "visit": _("visit"), "reviewer": _("reviewer"), "reviewed_at": _("reviewed"), "passed": _("passed"),
        "opinion": _("opinion"), "code": _("finding"), "clause": _("clause"), "callback": _("callback"),
        "text": _("what"),
    }  # fmt: skip
    return [Column(headings[key], key, right=key == "satisfaction") for key in keys]
