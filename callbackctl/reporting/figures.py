"""The names of a report's figures: `SECTION.MEASURE` or `SECTION.ITEM.MEASURE`, and what each says."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from callbackctl.errors import UsageError
from callbackctl.messages import _

SUMS = ("due", "on_time", "late", "missed", "excused", "open", "reachable")
CONTACTS = ("visits", "completed", "answers")
RULE = ("eligible", "drawn", "reached", "provisional")
CALLER = (
    "visits", "reached", "answers", "incomplete", "settled", "settled_on_time", "assigned", "missed", "open",
    "reviewed", "passed",
)  # fmt: skip
Values = dict[str, int]


def figure_values(report: Mapping[str, Any]) -> Values:
    """Every figure of a report that can be opened, with the number of rows behind it."""
    return dict(_all(report))


def figure_names(report: Mapping[str, Any]) -> list[str]:
    """The names of every figure of a report that can be opened, in the order of the report."""
    return list(figure_values(report))


def no_such_figure(figure: str, known: Iterable[str]) -> UsageError:
    """The refusal of a name that no figure has, with the nearest ones."""
    names = list(known)
    near = get_close_matches(figure, names, n=3, cutoff=0.5)
    if not near:
        near = [name for name in names if name.split(".")[0] == figure.split(".")[0]][:3]
    if near:
        text = _("there is no figure {name!r}; near it are: {near}")
        return UsageError(text.format(name=figure, near=", ".join(near)))
    sections = ", ".join(dict.fromkeys(name.split(".")[0] for name in names))
    return UsageError(_("there is no figure {name!r}; figures begin with: {near}").format(name=figure, near=sections))


def _all(report: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    yield from _sums("totals", report["totals"], CONTACTS)
    for row in report["rules"]:
        yield from _sums(f"rules.{row['rule']}", row, RULE)
    for part, column in (("branches", "branch"), ("segments", "segment")):
        for row in report[part]:
            yield from _sums(f"{part}.{row[column]}", row, CONTACTS)
    for row in report["channels"]:
        yield f"channels.{row['channel']}", row["completed"]
    for row in report["caps"]:
        yield f"caps.{'+'.join(row['channels'])}", row["completed"]
    for row in report["callers"]:
        yield from ((f"callers.{row['staff']}.{name}", row[name]) for name in CALLER)
    yield from _records(report)
    for row in report["questionnaires"]:
        yield from _questionnaire(row)
    yield "findings", len(report["findings"])
    for code in dict.fromkeys(finding["code"] for finding in report["findings"]):
        yield f"findings.{code}", sum(finding["code"] == code for finding in report["findings"])


def _sums(prefix: str, row: Mapping[str, Any], more: Iterable[str]) -> Iterator[tuple[str, int]]:
    yield from ((f"{prefix}.{name}", row[name]) for name in SUMS)
    yield from ((f"{prefix}.excused.{name}", number) for name, number in row["excused_by"].items())
    yield from ((f"{prefix}.{name}", row[name]) for name in more)


def _records(report: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    complaints, satisfaction = report["complaints"], report["satisfaction"]
    yield from ((f"complaints.{name}", complaints[name]) for name in ("received", "closed", "open"))
    for part in ("by_category", "by_severity"):
        yield from ((f"complaints.{part}.{name}", number) for name, number in complaints[part].items())
    yield from ((f"matters.{name}", report["matters"][name]) for name in ("raised", "resolved"))
    yield "satisfaction.answers", satisfaction["answers"]
    yield from ((f"satisfaction.{score}", number) for score, number in satisfaction["by_score"].items())
    yield from ((f"suggestions.{name}", report["suggestions"][name]) for name in ("received", "resolved"))


def _questionnaire(row: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    name = f"questionnaires.{row['questionnaire']}"
    yield f"{name}.answered", row["answered"]
    for question in row["questions"]:
        yield f"{name}.{question['question']}", question["answered"]
        answers = question["answers"].items()
        yield from ((f"{name}.{question['question']}.{answer}", number) for answer, number in answers)
