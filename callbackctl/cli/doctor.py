"""`callbackctl doctor`: is the file whole, and is everything as it was recorded?"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import typer

from callbackctl.cli.boundary import DONE, REFUSED
from callbackctl.cli.desk import opened
from callbackctl.cli.group import new_app
from callbackctl.cli.output import Column, clean, print_json, print_rows
from callbackctl.cli.settings import settings
from callbackctl.messages import _, ngettext
from callbackctl.store.database import SCHEMA_VERSION
from callbackctl.store.opening import is_encrypted

if TYPE_CHECKING:
    from callbackctl.keeping.chain import Tick
    from callbackctl.keeping.doctor import Health
    from callbackctl.keeping.problems import Problem

app = new_app()


@app.command(help=_("Is the file whole, and is everything as it was recorded? Reads only; leaves with 1 where it is not."))
def doctor(
    context: typer.Context,
    noted: str = typer.Option(
        "", "--noted", metavar="LINK", help=_("a link that was written down: is it still in the chain?")
    ),
) -> int:
    """Examine the file."""
    from callbackctl.keeping.doctor import examine

    chosen = settings(context)
    with opened(chosen, read_only=True) as connection, _progress() as tick:
        health = examine(connection, noted or None, tick)
        encrypted = is_encrypted(connection)
    if chosen.json:
        print_json(_shape(health, encrypted))
    elif chosen.csv:
        names = ("code", "table", "record", "count", "text")
        print_rows([_problem(one) for one in health.problems], [Column(name, name) for name in names], chosen)
    else:
        _tell(health, encrypted)
    return DONE if health.sound else REFUSED


def _shape(health: "Health", encrypted: bool) -> dict[str, Any]:
    return {
        "sound": health.sound,
        "encrypted": encrypted,
        "schema_version": SCHEMA_VERSION,
        "seals": health.seals,
        "link": health.link or None,
        "tables": [
            {"table": one.table, "rows": one.rows, "sealed": one.sealed, "purged": one.purged} for one in health.counts
        ],
        "problems": [_problem(one) for one in health.problems],
    }


def _problem(problem: "Problem") -> dict[str, Any]:
    return {
        "code": problem.code,
        "table": problem.table,
        "record": problem.record,
        "count": problem.count,
        "text": problem.text,
    }


def _tell(health: "Health", encrypted: bool) -> None:
    if encrypted:
        print(_("the file is encrypted"))
    for count in health.counts:
        text = _("{table}: {rows} on record, {sealed} sealed") if not count.purged else _(
            "{table}: {rows} on record, {sealed} sealed, {purged} purged"
        )
        if count.rows or count.purged:
            print(text.format(table=count.table, rows=count.rows, sealed=count.sealed, purged=count.purged))
    if health.link:
        print(_("last link: {number}:{link}").format(number=health.seals, link=health.link))
    for problem in health.problems:
        print(clean(_line(problem)))
    if health.sound:
        print(_("the file is whole and everything is as it was recorded"))
    else:
        print(
            _(
                "Work no further with this file: keep it as it is, compare it with the last backup that `doctor` finds "
                "in order (`callbackctl doctor --db BACKUP`), and go on from that with `callbackctl restore BACKUP`."
            ),
            file=sys.stderr,
        )


def _line(problem: "Problem") -> str:
    where = " ".join(filter(None, (problem.table, problem.record)))
    text = f"{where}: {problem.text}" if where else problem.text
    more = problem.count - 1
    if more:
        text += " " + ngettext("(and {more} more like it)", "(and {more} more like it)", more).format(more=more)
    return f"! {text}"


@contextmanager
def _progress() -> Iterator["Tick"]:
    """How many records were gone through, on a line of the terminal that is wiped at the end; elsewhere nothing."""
    if not sys.stderr.isatty():
        yield lambda _rows: None
        return
    done = 0

    def tick(rows: int) -> None:
        nonlocal done
        done += rows
        if done:
            sys.stderr.write("\r" + _("{count} records gone through").format(count=done))
            sys.stderr.flush()

    try:
        yield tick
    finally:
        if done:
            sys.stderr.write("\r\033[K")
