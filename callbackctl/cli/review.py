"""`callbackctl review`: logged visits drawn blind, looked at, and what was wrong put right."""

import json
import sqlite3
import sys
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import typer

from callbackctl.cli.boundary import DONE, FOUND
from callbackctl.cli.check import valid_month
from callbackctl.cli.desk import bring_up_to_date, moment, opened, organizations, rule_path
from callbackctl.cli.group import new_app
from callbackctl.cli.output import Column, clean, print_json, print_rows
from callbackctl.cli.settings import Settings, settings
from callbackctl.cli.words import channel_word
from callbackctl.clock import parse_moment
from callbackctl.errors import CallbackError, UsageError
from callbackctl.messages import _
from callbackctl.store.database import transaction

if TYPE_CHECKING:
    from callbackctl.planning.plan import Run

app = new_app(
    help=_("Reviews of logged visits: drawn blind, recorded with their score sheet, and what was wrong put right."),
    no_args_is_help=True,
)

VISIT = typer.Argument(metavar="VISIT", help=_("the visit's id, or the review's"))
BY = typer.Option("", "--by", metavar="STAFF", help=_("who does it (default: --as)"))
REVIEW = typer.Option("", "--review", metavar="NAME", help=_("which of the policy's reviews"))
MONTH = typer.Option("", "--month", metavar="YYYY-MM", help=_("the month of the visits (default: today's)"))


@app.command(help=_("Draw a month's visits by lot as the policy says; again: only what later visits ask for."))
def draw(
    context: typer.Context,
    name: str = typer.Argument("", metavar="NAME", help=_("which of the policy's reviews (default: all)")),
    month: str = MONTH,
    by: str = BY,
) -> int:
    """Draw, and say what was drawn; how the visits went is not shown."""
    from callbackctl.planning.spot_checks import progress
    from callbackctl.recording import reviews

    chosen = settings(context)
    wanted = valid_month(month) if month else ""
    drawn, figures = [], []
    with opened(chosen) as connection:
        runs = [_run(connection, chosen, one) for one in organizations(connection, chosen)]
        for run, review in _meant(runs, name, wanted):
            bring_up_to_date(connection, chosen, run.organization)
            of_month = wanted or run.today[:7]
            _refuse_future(run, of_month)
            with transaction(connection):
                now = reviews.draw(connection, run, review, of_month, by or chosen.viewer)
            so_far = progress(connection, run.organization, run.history, review, of_month)
            figures += [_progress(run, review, of_month, one) for one in so_far]
            names = {one.event for one in now}
            drawn += [row for row in _duties(connection, run, of_month, review) if row["visit"] in names]
    if chosen.json:
        print_json({"strata": figures, "drawn": drawn})
    elif chosen.csv:
        print_rows(drawn, _COLUMNS, chosen)
    else:
        _tell_drawn(figures, drawn, chosen)
    return DONE


@app.command(
    "list", help=_("What is to be reviewed, by when, and what is to be put right; how visits went is not shown.")
)
def list_reviews(
    context: typer.Context,
    name: str = typer.Argument("", metavar="NAME", help=_("which of the policy's reviews (default: all)")),
    month: str = typer.Option(
        "", "--month", metavar="YYYY-MM", help=_("the month of the visits (default: today's and the one before)")
    ),
    by: str = typer.Option("", "--for", metavar="STAFF", help=_("only what this person may review")),
    everything: bool = typer.Option(False, "--all", help=_("also what is done with")),
) -> int:
    """List reviews, those still to be made first."""
    from callbackctl.store.visibility import visible_customers

    chosen = settings(context)
    wanted = valid_month(month) if month else ""
    rows: list[dict[str, Any]] = []
    with opened(chosen) as connection:
        for organization in organizations(connection, chosen):
            bring_up_to_date(connection, chosen, organization)
            run = _run(connection, chosen, organization)
            if name and not _has(run, name, wanted):
                continue
            seen = visible_customers(connection, organization, chosen.viewer)
            rows += [
                row for row in _duties(connection, run, wanted, name)
                if (seen is None or row["customer"] in seen or _fits(connection, run, row, chosen.viewer or ""))
                and _fits(connection, run, row, by)
            ]
    if not everything:
        rows = [row for row in rows if row["state"] not in ("reviewed", "checked")]
    rows.sort(key=lambda row: (_ORDER.index(row["state"]), row["due_by"] or row["day"], row["day"]))
    if rows or chosen.json or chosen.csv:
        print_rows(_shown(rows, chosen), _COLUMNS + (_RESULTS if everything else []), chosen)
    else:
        typer.echo(_("nothing is to be reviewed"), err=True)
    return DONE


@app.command(
    help=_("Record a review: passed or not, opinion, score sheet; in a terminal what is missing is asked for.")
)
def record(
    context: typer.Context,
    visit: str = VISIT,
    passed: bool | None = typer.Option(None, "--passed/--failed", help=_("whether the visit is in order")),
    opinion: str = typer.Option("", "--opinion", help=_("what the reviewer has to say; who records it signs it")),
    answers: str = typer.Option("", "--answers", metavar="JSON", help=_("answers to the score sheet")),
    review: str = REVIEW,
    by: str = BY,
    at: str = typer.Option("", "--at", metavar="MOMENT", help=_("when it was reviewed (default: now)")),
    again: str = typer.Option("", "--again", metavar="REASON", help=_("record it anew, and why; both stay on record")),
) -> int:
    """Record one review."""
    from callbackctl.cli.review_sheet import ask
    from callbackctl.recording import reviews

    chosen = settings(context)
    given: dict[str, Any] = {
        "by": by or chosen.viewer, "review": review or None, "passed": passed, "opinion": opinion or None,
        "answers": _answers(answers), "at": at or None, "again": again or None,
    }  # fmt: skip
    with opened(chosen) as connection:
        run, identity = _visit_of(connection, chosen, visit)
        if passed is None and sys.stdin.isatty():
            ask(connection, run, identity, given)
        with transaction(connection):
            number = reviews.record(connection, run, reviews.Entry(identity, **given))
    _tell(chosen, number, _("recorded as {review}"))
    return DONE


@app.command(help=_("Order that what a review found wrong is put right by a day."))
def rectify(
    context: typer.Context,
    visit: str = VISIT,
    what: str = typer.Option(..., "--what", metavar="TEXT", help=_("what is to be put right")),
    until: str = typer.Option(..., "--until", metavar="DATE", help=_("by when")),
    to: str = typer.Option("", "--to", metavar="STAFF", help=_("who is to do it (default: who made the visit)")),
    review: str = REVIEW,
    by: str = BY,
) -> int:
    """Order a rectification."""
    from callbackctl.recording import reviews

    chosen = settings(context)
    try:
        day = parse_moment(until)[:10]
    except ValueError as problem:
        raise UsageError(f"--until: {problem}") from None
    with opened(chosen) as connection:
        run, number = _review_of(connection, chosen, visit, review)
        with transaction(connection):
            reviews.order(connection, run, number, by or chosen.viewer, what, day, to or None)
    _tell(chosen, number, _("{review}: ordered"))
    return DONE


@app.command(help=_("Take down that what was ordered has been put right."))
def done(
    context: typer.Context,
    visit: str = VISIT,
    what: str = typer.Option(..., "--what", metavar="TEXT", help=_("what was done")),
    review: str = REVIEW,
    by: str = BY,
) -> int:
    """Report a rectification."""
    from callbackctl.recording import reviews

    chosen = settings(context)
    with opened(chosen) as connection:
        run, number = _review_of(connection, chosen, visit, review)
        with transaction(connection):
            reviews.done(connection, run, number, by or chosen.viewer, what)
    _tell(chosen, number, _("{review}: put right"))
    return DONE


@app.command(help=_("Check what was put right; where it is not in order it can be ordered again."))
def checked(
    context: typer.Context,
    visit: str = VISIT,
    passed: bool = typer.Option(True, "--passed/--failed", help=_("whether it is in order now")),
    what: str = typer.Option("", "--what", metavar="TEXT", help=_("what was found")),
    review: str = REVIEW,
    by: str = BY,
) -> int:
    """Check a rectification."""
    from callbackctl.recording import reviews

    chosen = settings(context)
    with opened(chosen) as connection:
        run, number = _review_of(connection, chosen, visit, review)
        with transaction(connection):
            reviews.checked(connection, run, number, by or chosen.viewer, passed, what or None)
    _tell(chosen, number, _("{review}: checked"))
    return DONE


@app.command(help=_("Compute the draws of a review again from their record; leaves with 3 when one does not agree."))
def audit(
    context: typer.Context,
    name: str = typer.Argument("", metavar="NAME", help=_("which of the policy's reviews (default: all)")),
    month: str = typer.Option("", "--month", metavar="YYYY-MM", help=_("one month (default: all on record)")),
) -> int:
    """Audit the draws of reviews as they are on record."""
    from callbackctl.cli.sample import print_audit
    from callbackctl.planning import frames
    from callbackctl.planning.audit import audit as audited
    from callbackctl.planning.spot_checks import PREFIX

    chosen = settings(context)
    wanted = valid_month(month) if month else ""
    code = DONE
    with opened(chosen) as connection:
        runs = [_run(connection, chosen, one) for one in organizations(connection, chosen)]
        for run, review in _meant(runs, name, wanted):
            months = [wanted] if wanted else frames.months(connection, run.organization, PREFIX + review)
            results = audited(connection, run.organization, PREFIX + review, months)
            print_audit(chosen, run.organization, PREFIX + review, results)
            code = code if all(result.agrees for result in results) else FOUND
    return code


_ORDER = ("overdue", "order-overdue", "to-order", "open", "ordered", "done", "reviewed", "checked")
_COLUMNS = [
    Column(_("review"), "review"), Column(_("visit"), "visit"), Column(_("day"), "day"), Column(_("caller"), "caller"),
    Column(_("customer"), "customer"), Column(_("channel"), "channel"), Column(_("reviewed by"), "by"),
    Column(_("due"), "due_by"), Column(_("state"), "state"), Column(_("put right by"), "responsible"),
    Column(_("until"), "until"),
]  # fmt: skip
_RESULTS = [
    Column(_("reviewer"), "reviewer"), Column(_("reviewed"), "reviewed_at"), Column(_("passed"), "passed"),
    Column(_("opinion"), "opinion"),
]  # fmt: skip


def _run(connection: sqlite3.Connection, chosen: Settings, organization: str) -> "Run":
    from callbackctl.planning.plan import Run
    from callbackctl.policy.reader import read_policy

    history = read_policy(rule_path(chosen, organization))
    return Run(organization, history, moment(connection, chosen, organization))


def _has(run: "Run", name: str, month: str) -> bool:
    from callbackctl.planning.spot_checks import names

    return name in names(run.history, month or run.today[:7])


def _meant(runs: list["Run"], name: str, month: str) -> list[tuple["Run", str]]:
    """The reviews that a command works on; raises CallbackError where there is none of that name."""
    from callbackctl.planning.spot_checks import names
    from callbackctl.policy.suggest import did_you_mean

    known = [(run, one) for run in runs for one in names(run.history, month or run.today[:7])]
    meant = [(run, one) for run, one in known if name in ("", one)]
    if not meant and name:
        hint = did_you_mean(name, sorted({one for _run, one in known}))
        raise CallbackError(_("the policy has no review {name}").format(name=name) + (f"; {hint}" if hint else ""))
    if not meant:
        raise CallbackError(_("the policy asks for no reviews"))
    return meant


def _refuse_future(run: "Run", month: str) -> None:
    if month > run.today[:7]:
        raise CallbackError(_("{month} has not come yet").format(month=month))


def _duties(connection: sqlite3.Connection, run: "Run", month: str, name: str = "") -> list[dict[str, Any]]:
    from callbackctl.planning.spot_checks import month_bounds
    from callbackctl.reporting.reviews import duties

    first, last = month_bounds(month or run.today[:7])
    if not month:
        first = (date.fromisoformat(first) - timedelta(days=1)).replace(day=1).isoformat()
    rows = duties(connection, run.organization, run.history, first, last, run.today)
    return [{"organization": run.organization, **row} for row in rows if name in ("", row["review"])]


def _fits(connection: sqlite3.Connection, run: "Run", row: dict[str, Any], person: str) -> bool:
    """Whether a person may make a review, or is to put something right."""
    from callbackctl.recording.reviews import exclusions, find_person, find_visit

    if not person or row["responsible"] == person:
        return True
    reviewer, visit = find_person(connection, person), find_visit(connection, run.organization, row["visit"])
    review = run.history.on(date.fromisoformat(row["day"])).reviews.get(row["review"])
    if reviewer is None or visit is None or review is None:
        return False
    return not exclusions(review, visit, reviewer)


def _shown(rows: list[dict[str, Any]], chosen: Settings) -> list[dict[str, Any]]:
    if chosen.json or chosen.csv:
        return rows
    words = {
        "open": _("to review"), "overdue": _("overdue"), "reviewed": _("reviewed"), "to-order": _("to be ordered"),
        "ordered": _("ordered"), "order-overdue": _("order overdue"), "done": _("to be checked"),
        "checked": _("checked"),
    }  # fmt: skip
    return [{**row, "state": words[row["state"]], "channel": channel_word(row["channel"])} for row in rows]


def _progress(run: "Run", review: str, month: str, one: Any) -> dict[str, Any]:
    return {
        "organization": run.organization, "review": review, "month": month, "stratum": one.stratum,
        "eligible": one.eligible, "needed": one.needed, "drawn": one.drawn,
    }  # fmt: skip


def _tell_drawn(figures: list[dict[str, Any]], drawn: list[dict[str, Any]], chosen: Settings) -> None:
    for one in figures:
        text = _("{review} {stratum}: {drawn} drawn of {eligible} eligible, {needed} needed")
        print(clean(text.format(**one).replace(" :", ":")))
    if not figures:
        typer.echo(_("nothing is drawn by lot: every visit is reviewed, or there is none yet; see: review list"), err=True)
    if drawn:
        print()
        print_rows(_shown(drawn, chosen), _COLUMNS[:-2], chosen)


def _answers(text: str) -> dict[str, Any] | None:
    if not text:
        return None
    try:
        found = json.loads(text)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise UsageError(_("--answers is a JSON object: the questions' ids and their answers"))
    return found


def _visit_of(connection: sqlite3.Connection, chosen: Settings, identity: str) -> tuple["Run", str]:
    """The visit that is meant, by its id or its review's, and the organisation's run."""
    known = organizations(connection, chosen)
    query = (
        "SELECT organization, id FROM visits WHERE id = ?1 UNION SELECT organization, visit FROM reviews WHERE id = ?1"
    )
    found = [row for row in connection.execute(query, (identity,)) if row[0] in known]
    if not found:
        raise CallbackError(_("there is no visit {id}").format(id=identity))
    if len(found) > 1:
        text = _("{id} is in several organizations: {having}; name one with --organization")
        raise CallbackError(text.format(id=identity, having=", ".join(row[0] for row in found)))
    bring_up_to_date(connection, chosen, found[0][0])
    return _run(connection, chosen, found[0][0]), str(found[0][1])


def _review_of(connection: sqlite3.Connection, chosen: Settings, identity: str, name: str) -> tuple["Run", str]:
    from callbackctl.recording.reviews import find_review

    run, visit = _visit_of(connection, chosen, identity)
    wanted = visit if name or identity == visit else identity
    return run, find_review(connection, run.organization, wanted, name or None)


def _tell(chosen: Settings, number: str, text: str) -> None:
    if chosen.json:
        print_json({"review": number})
    else:
        print(text.format(review=number))
