"""What `import` says of an input beside its rows: columns it does not know, event types that no rule speaks of."""

import sqlite3
import sys
from difflib import get_close_matches

from callbackctl.cli.output import clean
from callbackctl.cli.settings import Settings
from callbackctl.errors import UsageError
from callbackctl.messages import _
from callbackctl.policy.library import rule_file
from callbackctl.store.records import COLUMNS, Kind
from callbackctl.store.sources import Source


def refuse_foreign_columns(kind: Kind, source: Source) -> None:
    """Raise UsageError where no column is one of ours: such rows would come in empty, with ids of their own."""
    given = source.columns
    known = set(COLUMNS[kind]) - {"organization"}
    if not given or (given & known and not (kind == "staff" and "id" not in given)):
        return
    missing = _("no column is called id") if given & known else _("none of the columns is one of ours")
    raise UsageError(
        _("{missing}; the file has: {given}; ours are: {known}. Say which is which: --map theirs=ours").format(
            missing=missing, given=", ".join(sorted(given)), known=", ".join(COLUMNS[kind])
        )
    )


def tell_attributes(kind: Kind, source: Source) -> None:
    """Say which columns were kept as attributes, so that a misspelt one is noticed."""
    others = sorted(source.columns - set(COLUMNS[kind]))
    if others:
        print(clean(_("kept as attributes: {names}").format(names=", ".join(others))), file=sys.stderr)


def tell_unused_types(
    connection: sqlite3.Connection, source: Source, chosen: Settings, organization: str | None
) -> None:
    """Say which event types of the input no rule speaks of: they set nothing off."""
    from callbackctl.policy.event_types import event_types
    from callbackctl.policy.reader import read_policy

    by_organization: dict[str, set[str]] = {}
    for whose, kind in source.said("organization", "type"):
        by_organization.setdefault(whose or organization or "", set()).add(kind)
    for whose, types in by_organization.items():
        if not connection.execute("SELECT 1 FROM organizations WHERE id = ?", (whose,)).fetchone():
            continue
        known = event_types(read_policy(rule_file(chosen.rules_folder, whose)))
        for unused in sorted(types - known - {""}):
            near = get_close_matches(unused, sorted(known), n=1)
            hint = _("; did you mean {name}?").format(name=near[0]) if near else ""
            text = _("no rule of {organization} speaks of events of type {type}").format(
                organization=whose, type=unused
            )
            print(clean(text + hint), file=sys.stderr)
