"""`callbackctl sample`: draws laid open to an inspector, and recomputed."""

import sqlite3
import sys
from collections.abc import Sequence
from typing import Any

import typer

from callbackctl.cli.boundary import DONE, FOUND
from callbackctl.cli.check import valid_month
from callbackctl.cli.desk import bring_up_to_date, moment, opened, organizations
from callbackctl.cli.group import new_app
from callbackctl.cli.output import Column, clean, percent, print_csv, print_json, print_plain, print_table
from callbackctl.cli.settings import Settings, settings
from callbackctl.errors import CallbackError
from callbackctl.messages import _

app = new_app(help=_("Draws: who was eligible, who was drawn, and the draw computed again."), no_args_is_help=True)

RULE = typer.Argument(metavar="RULE", help=_("a rule with a share (`sample`) or a daily number (`quota`)"))


@app.command("show", help=_("Who was eligible, in which order, who was drawn or passed over, and why."))
def show(
    context: typer.Context,
    rule: str = RULE,
    month: str = typer.Option("", "--month", metavar="YYYY-MM", help=_("the month of the events (default: today's)")),
) -> int:
    """Print a month's draw."""
    from callbackctl.planning.audit import load
    from callbackctl.planning.protocol import protocol

    chosen = settings(context)
    wanted = valid_month(month) if month else ""
    with opened(chosen) as connection:
        for one in organizations(connection, chosen):
            bring_up_to_date(connection, chosen, one)
        organization = _organization_of(connection, chosen, rule)
        now = moment(connection, chosen, organization)
        shown = protocol(load(connection, organization, rule, wanted or now[:7]))
    if chosen.json:
        print_json(shown)
    elif chosen.csv:
        print_csv(shown["rows"], ROW_KEYS)
    else:
        _print_protocol(shown)
    return DONE


@app.command(
    "audit", help=_("Compute draws again from their record; leaves with 3 and names the rows when it disagrees.")
)
def audit(
    context: typer.Context,
    rule: str = RULE,
    month: str = typer.Option("", "--month", metavar="YYYY-MM", help=_("one month (default: all on record)")),
) -> int:
    """Audit a rule's draws as they are on record; nothing is planned or written before."""
    from callbackctl.planning import frames
    from callbackctl.planning.audit import audit as audited

    chosen = settings(context)
    wanted = valid_month(month) if month else ""
    with opened(chosen) as connection:
        _plan_what_never_was(connection, chosen)
        organization = _organization_of(connection, chosen, rule)
        months = frames.months(connection, organization, rule)
        results = audited(connection, organization, rule, [wanted] if wanted else months)
    print_audit(chosen, organization, rule, results)
    return DONE if all(result.agrees for result in results) else FOUND


ROW_KEYS = (
    "number", "batch", "stratum", "event", "day", "customer", "share", "place", "by_lot", "drawn", "reason",
    "stands_for",
)  # fmt: skip
FINDING_KEYS = ("month", "batch", "event", "customer", "code", "text")


def _organization_of(connection: sqlite3.Connection, chosen: Settings, rule: str) -> str:
    """The one organisation whose rule is meant, now or by what is on record; raises CallbackError."""
    from callbackctl.policy.suggest import did_you_mean

    known = organizations(connection, chosen)
    having = [one for one in known if rule in _rules(connection, one)]
    if len(having) == 1:
        return having[0]
    if having:
        text = _("several organizations have a rule {rule}: {having}; name one with --organization")
        raise CallbackError(text.format(rule=rule, having=", ".join(having)))
    hint = did_you_mean(rule, sorted({name for one in known for name in _rules(connection, one)}))
    raise CallbackError(_("there is no rule {rule}").format(rule=rule) + (f"; {hint}" if hint else ""))


def _rules(connection: sqlite3.Connection, organization: str) -> set[str]:
    found = connection.execute(
        "SELECT id FROM rules WHERE organization = :o UNION SELECT rule FROM batches WHERE organization = :o"
        " UNION SELECT rule FROM draws WHERE organization = :o",
        {"o": organization},
    )
    return {row[0] for row in found}


def _plan_what_never_was(connection: sqlite3.Connection, chosen: Settings) -> None:
    for one in organizations(connection, chosen):
        query = "SELECT planned_revision FROM organizations WHERE id = ?"
        if connection.execute(query, (one,)).fetchone()[0] < 0:
            bring_up_to_date(connection, chosen, one)


def _print_protocol(shown: dict[str, Any]) -> None:
    if not shown["rows"] and not shown["batches"]:
        text = _("{organization}, {rule}: nothing of {month} is on record as drawn")
        print(text.format(**{name: shown[name] for name in ("organization", "rule", "month")}), file=sys.stderr)
        return
    text = _("{organization}, {rule}, {month}: {drawn} drawn of {eligible} eligible, {needed} needed")
    print(clean(text.format(**{name: shown[name] for name in _SUMMARY})))
    if shown["share"]:
        print(_("share: {share}").format(share=_shares(shown["share"])))
    if shown["replacements"]:
        print(_("replacements besides: {count}").format(count=shown["replacements"]))
    if shown["struck"]:
        text = _("struck since, because they are no longer eligible: {count}; drawn later to make up: {made_up}")
        print(text.format(count=shown["struck"], made_up=shown["made_up"]))
    for seed in dict.fromkeys(batch["seed"] for batch in shown["batches"]):
        told = _("published seed: {seed}").format(seed=clean(seed)) if seed else _("the seed is the file's secret one")
        print(told)
    print(_("digest of the record: {digest}").format(digest=shown["digest"]))
    _section([{**step, "share": _shares(step["share"])} for step in shown["strata"]], _step_columns(shown))
    _section([_row(row) for row in shown["rows"]], _row_columns(shown))
    _section([_note(step) for step in shown["steps"]], _note_columns())


_SUMMARY = ("organization", "rule", "month", "drawn", "eligible", "needed")


def _row(row: dict[str, Any]) -> dict[str, Any]:
    from callbackctl.planning.audit import reason_word

    why = reason_word(row["reason"])
    return {**row, "drawn": _("yes") if row["drawn"] else _("no"), "why": _instead(why, row["stands_for"])}


def _note(step: dict[str, Any]) -> dict[str, Any]:
    from callbackctl.planning.audit import step_word, why_word

    what = step_word(step["step"])
    if step["why"]:
        what = f"{what}: {why_word(step['why'])}"
    return {**step, "what": _instead(what, step["stands_for"])}


def _instead(why: str, stands_for: str | None) -> str:
    return _("{why}: {event}").format(why=why, event=stands_for) if stands_for else why


def _shares(found: Sequence[float]) -> str:
    return ", ".join(percent(share) for share in found) or "-"


def _step_columns(shown: dict[str, Any]) -> list[Column]:
    by_day = any(step["day"] for step in shown["strata"])
    stratified = any(step["stratum"] for step in shown["strata"])
    return [
        Column(_("batch"), "batch", right=True), Column(_("drawn on"), "drawn_on"),
        *([Column(_("of the day"), "day")] if by_day else []),
        *([Column(_("stratum"), "stratum")] if stratified else []),
        *([] if by_day else [Column(_("share"), "share", right=True)]),
        Column(_("new"), "new", right=True), Column(_("eligible"), "eligible", right=True),
        *([] if by_day else [Column(_("needed"), "needed", right=True)]),
        Column(_("drawn"), "drawn", right=True),
    ]  # fmt: skip


def _row_columns(shown: dict[str, Any]) -> list[Column]:
    stratified = any(step["stratum"] for step in shown["strata"])
    return [
        Column(_("no."), "number", right=True), Column(_("batch"), "batch", right=True),
        *([Column(_("stratum"), "stratum")] if stratified else []),
        Column(_("event"), "event"), Column(_("day"), "day"), Column(_("customer"), "customer"),
        Column(_("place"), "place"), Column(_("drawn"), "drawn"), Column(_("why"), "why"),
    ]  # fmt: skip


def _note_columns() -> list[Column]:
    return [
        Column(_("noted later"), "at"), Column(_("event"), "event"), Column(_("customer"), "customer"),
        Column(_("what"), "what"),
    ]  # fmt: skip


def _section(rows: list[dict[str, Any]], columns: list[Column]) -> None:
    if not rows:
        return
    print()
    if sys.stdout.isatty():
        print_table(rows, columns)
    else:
        print_plain(rows, columns)


def print_audit(chosen: Settings, organization: str, rule: str, results: Sequence[Any]) -> None:
    rows = [
        {"month": result.month.month, "batch": found.batch, "event": found.event, "customer": found.customer,
         "code": found.code, "text": found.text}
        for result in results for found in result.findings
    ]  # fmt: skip
    if chosen.csv:
        print_csv(rows, FINDING_KEYS)
    elif chosen.json:
        agrees = all(result.agrees for result in results)
        months = [_month(result) for result in results]
        print_json({"organization": organization, "rule": rule, "agrees": agrees, "months": months, "findings": rows})
    else:
        _print_verdicts(organization, rule, results, rows)


def _month(result: Any) -> dict[str, Any]:
    from callbackctl.planning.protocol import protocol

    found = protocol(result.month)
    figures = {name: found[name] for name in ("month", "eligible", "needed", "drawn", "replacements", "digest")}
    return {**figures, "batches": len(found["batches"]), "agrees": result.agrees}


def _print_verdicts(organization: str, rule: str, results: Sequence[Any], rows: list[dict[str, Any]]) -> None:
    if not any(result.month.decisions or result.month.batches for result in results):
        text = _("{organization}, {rule}: nothing is on record as drawn")
        print(text.format(organization=organization, rule=rule), file=sys.stderr)
        return
    for result in results:
        figures = _month(result)
        text = (
            _("{month}: {drawn} drawn of {eligible} eligible in {batches} batches; the draw agrees, digest {digest}")
            if result.agrees
            else _("{month}: {drawn} drawn of {eligible} eligible in {batches} batches; THE DRAW DOES NOT AGREE")
        )
        print(text.format(**figures))
    columns = [
        Column(_("month"), "month"), Column(_("batch"), "batch", right=True), Column(_("event"), "event"),
        Column(_("customer"), "customer"), Column(_("what"), "text"),
    ]  # fmt: skip
    _section(rows, columns)
