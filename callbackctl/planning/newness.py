"""What a planning run looks at: the customers with something new since the last one."""

import sqlite3

# Facts of a customer's own, and facts that were theirs until they were corrected to somebody else's.
_NEW_FACTS = (
    "SELECT id FROM customers WHERE organization = :organization AND revision > :planned",
    "SELECT customer FROM events WHERE organization = :organization AND revision > :planned",
    "SELECT customer FROM visits WHERE organization = :organization AND revision > :planned",
    "SELECT customer FROM matters WHERE organization = :organization AND revision > :planned",
    "SELECT customer FROM moved_events WHERE organization = :organization AND revision > :planned",
    "SELECT o.customer FROM visits n CROSS JOIN visits o ON o.organization = n.organization AND o.id = n.corrects"
    " WHERE n.organization = :organization AND n.revision > :planned AND n.corrects IS NOT NULL",
)
# An event known ahead ends callbacks only when its day has come.
_ENDING_TODAY = (
    "SELECT customer FROM callbacks WHERE organization = :organization AND status = 'open'"
    " AND ended_on IS NOT NULL AND ended_on <= :today"
)


def mark_dirty(connection: sqlite3.Connection, organization: str, planned_revision: int, today: str) -> None:
    """Fill `dirty` with the customers of one organisation that have something new after a revision."""
    parameters = {"organization": organization, "planned": planned_revision, "today": today}
    for query in (*_NEW_FACTS, _ENDING_TODAY):
        connection.execute(f"INSERT OR IGNORE INTO dirty {query}", parameters)


def only_contacts(connection: sqlite3.Connection, organization: str, planned_revision: int) -> bool:
    """Whether no staff, customer or event has come or changed since a revision; contacts and matters may have."""
    newer = (
        "SELECT 1 FROM staff WHERE revision > :planned",
        "SELECT 1 FROM customers WHERE organization = :organization AND revision > :planned",
        "SELECT 1 FROM events WHERE organization = :organization AND revision > :planned",
    )
    parameters = {"organization": organization, "planned": planned_revision}
    return not any(connection.execute(f"{query} LIMIT 1", parameters).fetchone() for query in newer)


def corrected(connection: sqlite3.Connection, organization: str, planned_revision: int) -> bool:
    """Whether a visit has been put right since a revision."""
    query = "SELECT 1 FROM visits WHERE organization = ? AND revision > ? AND corrects IS NOT NULL LIMIT 1"
    return connection.execute(query, (organization, planned_revision)).fetchone() is not None
