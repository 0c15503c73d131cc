"""What commands work with: the open database, its organisations and their policies."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from callbackctl.cli.settings import Settings
from callbackctl.errors import CallbackError, UsageError
from callbackctl.messages import _
from callbackctl.planning.clockwork import is_planned
from callbackctl.policy.library import MAX_BYTES, rule_file
from callbackctl.store.database import connect
from callbackctl.troubles import troubles_of


@contextmanager
def opened(settings: Settings, *, read_only: bool = False) -> Iterator[sqlite3.Connection]:
    """The database of a command, closed after it; troubles with it are told in one line. Raises CallbackError."""
    with troubles_of(settings.database):
        connection = connect(settings.database, read_only=read_only)
        try:
            yield connection
        finally:
            connection.close()


def organizations(connection: sqlite3.Connection, settings: Settings) -> list[str]:
    """The organisations a command works on: the one named, else all in the file. Raises CallbackError."""
    known = [row[0] for row in connection.execute("SELECT id FROM organizations ORDER BY id")]
    if settings.organization is not None:
        if settings.organization not in known:
            raise CallbackError(
                _("there is no organization {id} in the file; there are: {known}").format(
                    id=settings.organization, known=", ".join(known) or "-"
                )
            )
        return [settings.organization]
    if not known:
        raise CallbackError(_("the file holds no organization yet; import customers with --organization ID"))
    return known


def one_organization(connection: sqlite3.Connection, settings: Settings) -> str:
    """The single organisation a command works on; raises UsageError where there are several."""
    known = organizations(connection, settings)
    if len(known) > 1:
        raise UsageError(_("the file holds {known}; name one with --organization").format(known=", ".join(known)))
    return known[0]


def organization_of(connection: sqlite3.Connection, settings: Settings, customer: str) -> str:
    """The organisation of a customer; raises UsageError where several have one of that id."""
    return whose(connection, organizations(connection, settings), customer)


def whose(connection: sqlite3.Connection, known: list[str], customer: str) -> str:
    """Of some organisations the one that has a customer, the first where none has; raises UsageError where several do."""
    if len(known) == 1:
        return known[0]
    marks = ", ".join("?" * len(known))
    found = connection.execute(
        f"SELECT organization FROM customers WHERE organization IN ({marks}) AND id = ? ORDER BY organization",
        (*known, customer),
    )
    having = [row[0] for row in found]
    if len(having) > 1:
        raise UsageError(
            _("{customer} is a customer of {known}; name one with --organization").format(
                customer=customer, known=", ".join(having)
            )
        )
    return having[0] if having else known[0]


def is_customer(connection: sqlite3.Connection, settings: Settings, identity: str) -> bool:
    """Whether an organisation the command works on has a customer of that id."""
    return any(
        connection.execute("SELECT 1 FROM customers WHERE organization = ? AND id = ?", (one, identity)).fetchone()
        for one in organizations(connection, settings)
    )


def moment(connection: sqlite3.Connection, settings: Settings, organization: str) -> str:
    """The moment a command works at, in an organisation's time zone."""
    row = connection.execute("SELECT timezone FROM organizations WHERE id = ?", (organization,)).fetchone()
    return settings.now(row[0]) if row else settings.now()


def rule_path(settings: Settings, organization: str) -> Path:
    """The rule file of an organisation."""
    return rule_file(settings.rules_folder, organization)


def bring_up_to_date(connection: sqlite3.Connection, settings: Settings, organization: str, ahead: int = 0) -> str:
    """Plan what is new for an organisation, if anything is; returns the moment worked at.

    What was raised, withdrawn and is provisional is said on stderr. The rule file is parsed only when it, the
    facts or the date have changed since the last run.
    """
    now = moment(connection, settings, organization)
    path = rule_path(settings, organization)
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        text = file.read(MAX_BYTES + 1)  # what is larger is refused by the reader
    if is_planned(connection, organization, text, now, ahead):
        return now
    from callbackctl.planning.plan import Run, plan
    from callbackctl.policy.reader import read_policy

    history = read_policy(path)
    # Before the first run the file does not know the policy's time zone.
    now = settings.now(history.on(date.fromisoformat(now[:10])).timezone)
    planned = plan(connection, Run(organization, history, now, ahead))
    for line in planned.messages(organization):
        print(line, file=sys.stderr)
    return now
