"""Builds a policy on every date on which anything changes, and the day before: proof that the engine takes it."""

import sqlite3
from contextlib import suppress
from datetime import date, timedelta

from callbackctl.clock import FIRST_YEAR, LAST_YEAR
from callbackctl.planning.plan import Run, plan_within
from callbackctl.policy.model import PolicyHistory
from callbackctl.store.calendar import ensure_days
from callbackctl.store.database import in_memory, next_revision, transaction
from callbackctl.store.facts import Setting, ensure_organization, store


def change_dates(history: PolicyHistory, today: date) -> list[date]:
    """Every date on which the policy changes, the days before, and today, as far as the calendar goes."""
    changes = [start for start, _policy in history.versions if start > date.min]
    days = {today, *changes, *(change - timedelta(days=1) for change in changes)}
    return sorted(day for day in days if FIRST_YEAR <= day.year <= LAST_YEAR)


def sweep(history: PolicyHistory, today: date) -> int:
    """Plan a made-up customer on each of those days; returns how many days. Raises what the engine raises."""
    days = change_dates(history, today)
    organization = str(history.versions[-1][1].policy)
    connection = in_memory()
    try:
        with transaction(connection):
            ensure_organization(connection, organization)
            if days:  # once, and not for each day anew: the calendar is the slow part
                calendar = history.on(days[-1]).calendar
                ensure_days(connection, organization, calendar, days[0].isoformat(), days[-1].isoformat())
        for day in days:
            with suppress(_Undo), transaction(connection):
                _furnish(connection, organization, day)
                plan_within(connection, Run(organization, history, f"{day.isoformat()}T08:00"))
                raise _Undo
    finally:
        connection.close()
    return len(days)


class _Undo(Exception):
    """Leaves the transaction without keeping anything."""


def _furnish(connection: sqlite3.Connection, organization: str, day: date) -> None:
    setting = Setting(organization, f"{day.isoformat()}T08:00", next_revision(connection))
    since = (day - timedelta(days=60)).isoformat()
    store(connection, "customers", [{"id": "c", "since": since, "birthday": since}], setting)
