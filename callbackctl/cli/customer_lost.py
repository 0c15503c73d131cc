"""How the find-customer list of `callbackctl customer lost` is shown."""

from typing import Any

from callbackctl.cli.output import Column, clean
from callbackctl.cli.words import channel_word, outcome_word
from callbackctl.messages import _

Row = dict[str, Any]


def shown_rows(rows: list[Row], several: bool) -> tuple[list[Row], list[Column]]:
    """The list with its columns, a line a customer."""
    columns = [
        Column(_("customer"), "who"), Column(_("since"), "day"), Column(_("because"), "why"),
        Column(_("steps tried"), "count", right=True), Column(_("next step"), "next"),
    ]  # fmt: skip
    shown = [
        {
            **row, "who": f"{row['name'] or ''} {row['customer']}".strip(), "day": row["since"][:10],
            "why": _("{question}: {answer}").format(
                question=channel_word(row["channel"]), answer=outcome_word(row["outcome"])
            ), "count": len(row["tried"]),
            "next": row["next"] or _("all steps are tried"),
        }
        for row in rows
    ]  # fmt: skip
    return shown, [Column(_("organization"), "organization"), *columns] if several else columns


def lines_of(row: Row) -> list[str]:
    """One customer: why they are searched for, every step tried with what came of it, and the next one."""
    head = _("{name} {customer}: {outcome} on {day}").format(
        name=row["name"] or "", customer=row["customer"], outcome=outcome_word(row["outcome"]), day=row["since"][:10]
    )
    steps = [
        "  " + _("; ").join(str(part) for part in (step["at"], step["tried"], step["by"], step["note"]) if part)
        for step in row["tried"]
    ]
    if row["next"]:
        last = _("next: {number}. {step}").format(number=row["next_step"], step=row["next"])
    else:
        last = _("all steps are tried; give the search up with --drop --note REASON")
    return [clean(line) for line in (head.strip(), *steps, last)]
