"""`--unmask REASON`: contact details in full for once, written down before they are shown."""

import sqlite3
from dataclasses import dataclass

from callbackctl.cli.settings import Settings
from callbackctl.messages import to_translate
from callbackctl.store.database import transaction

HELP = to_translate("show contact details in full; why, and who (--as), is written to the access log")


@dataclass(frozen=True, slots=True)
class Unmasking:
    """What is to be shown in full: by which command, why, of which customer where it is one."""

    what: str
    reason: str
    customer: str | None = None

    def note(self, connection: sqlite3.Connection, chosen: Settings, organization: str, now: str, rows: int) -> None:
        """Write down who sees so many records in full, and why; raises where nobody says who they are."""
        from callbackctl.store.access import Access, note_access, who_unmasks

        access = Access("unmask", self.what, who_unmasks(connection, chosen.viewer), self.reason, self.customer)
        with transaction(connection):
            note_access(connection, organization, now, access, rows)


def refuse_nobody(connection: sqlite3.Connection, chosen: Settings, reason: str) -> None:
    """Raise before anything is planned where a reason is given and nobody says whose it is."""
    if reason:
        from callbackctl.store.access import who_unmasks

        who_unmasks(connection, chosen.viewer)
