"""Files lent in scenarios, through the checks that the commands make."""

import sqlite3
from collections.abc import Iterator
from datetime import date

from callbackctl.clock import MORNING
from callbackctl.errors import CallbackError
from callbackctl.keeping.loans import Desk, Wish, bring_back, lend
from callbackctl.messages import _
from callbackctl.planning.plan import Run
from callbackctl.scenarios.model import LentFile
from callbackctl.scenarios.result import Difference
from callbackctl.store.database import transaction


def lend_file(connection: sqlite3.Connection, run: Run, entry: LentFile, place: int) -> Iterator[Difference]:
    """Lend one file and take it back where it came back, and say where that did not go as expected."""
    until = str(entry.until) if entry.until else None
    wish = Wish(entry.customer, entry.to, until=until, approved_by=entry.approved_by)
    try:
        with transaction(connection):
            loan = lend(connection, _desk(run, entry.at), wish)["loan"]
            if entry.returned is not None:
                bring_back(connection, _desk(run, entry.returned), loan)
        came, why = "done", ""
    except CallbackError as refusal:
        came, why = "refused", str(refusal)
    if came != entry.expect:
        where = _("loans, entry {place}").format(place=place)
        yield Difference(where, entry.expect, f"{came} {why}".strip())


def _desk(run: Run, at: str | None) -> Desk:
    """The archive as it is at a moment; a date means the morning."""
    moment = at or run.now
    policy = run.history.on(date.fromisoformat(moment[:10]))
    return Desk(run.organization, policy, moment if "T" in moment else f"{moment}T{MORNING}", None)
