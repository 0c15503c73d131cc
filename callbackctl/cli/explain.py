"""`callbackctl explain`: why a callback exists, or why a customer is not on the list."""

import typer

from callbackctl.cli.boundary import DONE
from callbackctl.cli.desk import bring_up_to_date, is_customer, opened, organization_of, organizations, rule_path
from callbackctl.cli.group import new_app
from callbackctl.cli.output import Column, clean, print_json, print_rows, width
from callbackctl.cli.settings import settings
from callbackctl.cli.words import channel_word, outcome_word
from callbackctl.cli.wrapping import folded
from callbackctl.errors import CallbackError
from callbackctl.messages import _
from callbackctl.store.visibility import refuse_unseen

app = new_app()


@app.command(help=_("Why a callback exists and is due then; for a customer, why they are or are not on the list."))
def explain(
    context: typer.Context,
    identity: str = typer.Argument(metavar="ID", help=_("a callback such as cb17, or a customer's id")),
) -> int:
    """Explain one callback or one customer."""
    from callbackctl.policy.phrases import said_of
    from callbackctl.policy.reader import read_policy
    from callbackctl.reporting.explain import explain_callback, explain_customer, find_callback

    chosen = settings(context)
    with opened(chosen) as connection:
        callback = find_callback(connection, organizations(connection, chosen), identity)
        if callback is None and not is_customer(connection, chosen, identity):
            raise CallbackError(_("there is no callback and no customer {id}").format(id=identity))
        organization = callback["organization"] if callback else organization_of(connection, chosen, identity)
        now = bring_up_to_date(connection, chosen, organization)
        refuse_unseen(connection, organization, callback["customer"] if callback else identity, chosen.viewer)
        history = read_policy(rule_path(chosen, organization))
        if callback is not None:
            callback = find_callback(connection, [organization], identity) or callback
            explained = explain_callback(connection, history, callback, now)
            print_json(explained) if chosen.json else print_lines(explained["lines"])
            return DONE
        answer = explain_customer(connection, history, organization, identity, now)
    if chosen.json:
        print_json(answer)
        return DONE
    last = answer["last_contact"]
    print(clean(f"{identity} {answer['name'] or ''}".strip()))
    contact = "-"
    if last is not None:
        contact = f"{last['at']} {said_of(channel_word(last['channel']), outcome_word(last['outcome']))}"
    print(_("last contact: {contact}").format(contact=contact))
    columns = [Column(_("rule"), "rule"), Column(_("callback"), "callback"), Column(_("why"), "why")]
    print_rows(answer["rules"], columns, chosen)
    return DONE


def print_lines(lines: list[tuple[str, str]]) -> None:
    """Headed texts, folded to a width that people read."""
    size = max(width(heading) for heading, _text in lines) + 2
    margin = " " * size
    for heading, text in lines:
        first = heading + " " * (size - width(heading))
        for line in clean(text).split("\n"):
            print(folded(line, first, margin))
            first = margin
