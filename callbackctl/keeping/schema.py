"""The tables, indexes and triggers of a file, held against those that this version lays."""

import re
import sqlite3

from callbackctl.keeping.problems import Problems
from callbackctl.messages import _
from callbackctl.store.database import in_memory

Laid = dict[tuple[str, str], str]


def check_schema(connection: sqlite3.Connection, problems: Problems) -> None:
    """Name what is missing, what is otherwise than laid, and triggers that nobody of ours laid."""
    fresh = in_memory()
    try:
        wanted, there = _laid(fresh), _laid(connection)
    finally:
        fresh.close()
    for (kind, name), sql in wanted.items():
        if (kind, name) not in there:
            problems.add("schema", name, None, _("the {kind} {name} is missing").format(kind=kind, name=name))
        elif there[kind, name] != sql:
            problems.add("schema", name, None, _("the {kind} {name} is not as laid").format(kind=kind, name=name))
    for kind, name in there.keys() - wanted.keys():
        if kind == "trigger":
            problems.add("schema", name, None, _("the trigger {name} is not one of callbackctl's").format(name=name))


def _laid(connection: sqlite3.Connection) -> Laid:
    rows = connection.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return {(kind, name): _plain(sql, comments=kind == "table") for kind, name, sql in rows}


def _plain(sql: str, *, comments: bool) -> str:
    """A statement without its comments, where it has some, and without what is only layout."""
    return re.sub(r"\s+", " ", re.sub(r"--[^\n]*", "", sql) if comments else sql).strip()
