"""The rows behind the figures of a report, each written once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from callbackctl.messages import _, to_translate
from callbackctl.planning.plan import REASONS
from callbackctl.policy.vocabulary import OUTCOMES, channel, word
from callbackctl.reporting.explain_customer import NOT_DRAWN
from callbackctl.reporting.outline.model import Column, Link, Row, RowList
from callbackctl.reporting.outline.names import Names

Source = Mapping[str, Any]
RowsOf = Callable[[str], Sequence[Source]]

STANDINGS = {
    "on_time": to_translate("on time"), "late": to_translate("late"), "missed": to_translate("missed"),
    "excused": to_translate("excused"), "open": to_translate("open"),
}  # fmt: skip
COMPLAINTS = {
    "complaint": to_translate("complaint"), "report": to_translate("report"), "inquiry": to_translate("inquiry"),
    "suggestion": to_translate("suggestion"), "open": to_translate("open"), "closed": to_translate("closed"),
}  # fmt: skip
STAFF_KEYS = frozenset({"by", "caller", "assignee", "reviewer", "about"})


def columns_of(kind: str) -> list[Column]:
    """The columns that a page shows of a kind of row: callback, visit, event, complaint, matter, review."""
    number, customer = Column(_("id"), "id", "code"), Column(_("customer"), "name")
    match kind:
        case "callback":
            return [
                number, customer, Column(_("rule"), "rule"), Column(_("due by"), "due_by", "moment"),
                Column(_("stands"), "standing"), Column(_("settled"), "settled_at", "moment"),
                Column(_("caller"), "caller"), Column(_("belongs to"), "assignee"), Column(_("reason"), "reason"),
            ]  # fmt: skip
        case "visit":
            return [
                number, customer, Column(_("when"), "at", "moment"), Column(_("channel"), "channel"),
                Column(_("outcome"), "outcome"), Column(_("caller"), "by"),
                Column(_("satisfaction"), "satisfaction", "number"), Column(_("result"), "result"),
            ]  # fmt: skip
        case "event":
            return [
                number, customer, Column(_("what happened"), "type"), Column(_("when"), "at", "moment"),
                Column(_("drawn"), "drawn"), Column(_("reached"), "reached"), Column(_("reason"), "reason"),
            ]  # fmt: skip
        case "complaint":
            return [
                number, customer, Column(_("received"), "received_at", "moment"), Column(_("kind"), "kind"),
                Column(_("category"), "category"), Column(_("severity"), "severity"), Column(_("about"), "about"),
                Column(_("content"), "content"), Column(_("closed"), "closed_at", "moment"),
            ]  # fmt: skip
        case "matter":
            return [
                number, customer, Column(_("raised"), "raised_at", "moment"), Column(_("kind"), "kind"),
                Column(_("content"), "content"), Column(_("department"), "department"),
                Column(_("due by"), "due_by", "moment"), Column(_("resolved"), "resolved_at", "moment"),
                Column(_("outcome"), "outcome"),
            ]  # fmt: skip
        case "review":
            return [
                number, customer, Column(_("visit"), "visit", "code"), Column(_("caller"), "caller"),
                Column(_("reviewer"), "reviewer"), Column(_("reviewed"), "reviewed_at", "moment"),
                Column(_("passed"), "passed"), Column(_("opinion"), "opinion"),
            ]  # fmt: skip
    return [number, customer]


def row_of(source: Source, columns: Iterable[Column], names: Names, anchor: str = "") -> Row:
    """A row behind a figure, with its words said in the language spoken."""
    return Row({column.key: said(column.key, source.get(column.key), names) for column in columns}, anchor=anchor)


def said(key: str, value: Any, names: Names) -> Any:
    """A value of a row behind a figure, in words of the language spoken."""
    if value is None or value == "":
        return None
    if key in STAFF_KEYS:
        return names.caller(str(value))
    if key in ("drawn", "passed", "reached", "completed", "provisional"):
        return _("yes") if value else _("no")
    if key == "channel":
        return channel(value)
    if key == "outcome":
        return _(OUTCOMES.get(value, value))
    if key in ("standing", "kind", "status"):
        return _({**STANDINGS, **COMPLAINTS}.get(value, value))
    if key == "rule":
        return names.rule(value)
    if key == "reason":
        return _({**OUTCOMES, **NOT_DRAWN, **REASONS, "drawn": to_translate("drawn")}.get(value, value))
    if key in ("type", "category", "severity", "branch", "segment"):
        return word(str(value))
    if isinstance(value, dict | list):
        return "; ".join(f"{key} {one}" for key, one in value.items()) if isinstance(value, dict) else ", ".join(value)
    return value


@dataclass(slots=True)
class Appendix:
    """The rows behind figures, as a page shows them: a row stands below the first figure that has it.

    Further figures with the same row point to it; where they hold all rows of an earlier figure, to that figure.
    `limit` is the most rows a figure has here: a page of a hundred thousand rows opens nowhere.
    """

    rows_of: RowsOf
    names: Names
    limit: int = 500
    lists: list[RowList] = field(default_factory=list)
    _placed: dict[tuple[str, str], str] = field(default_factory=dict)
    _members: dict[str, tuple[frozenset[tuple[str, str]], str]] = field(default_factory=dict)

    def add(self, figure: str, title: str) -> None:
        """Write the rows of a figure, or point to where they are written."""
        sources = {(str(one["row"]), str(one["id"])): one for one in self.rows_of(figure)}
        if not sources:
            return
        new = [key for key in sources if key not in self._placed]
        written, left_out = new[: self.limit], new[self.limit :]
        columns = columns_of(next(iter(sources))[0])
        rows = [row_of(sources[key], columns, self.names, _anchor(key)) for key in written]
        columns = [column for column in columns if any(row.values[column.key] is not None for row in rows)]
        elsewhere, lost = self._elsewhere(set(sources) - set(new))
        self.lists.append(RowList(figure, title, columns, rows, elsewhere, len(left_out) + lost))
        self._placed |= {key: _anchor(key) for key in written} | dict.fromkeys(left_out, "")
        self._members[figure] = (frozenset(sources), title)

    def _elsewhere(self, known: set[tuple[str, str]]) -> tuple[list[Link], int]:
        """Links to rows that stand above, and how many of them no page holds."""
        links: list[Link] = []
        for figure, (members, title) in sorted(self._members.items(), key=lambda item: -len(item[1][0])):
            if len(members) > 1 and members <= known:
                links.append(Link(f"rows-{figure}", title, len(members)))
                known = known - members
        single = sorted(known)
        links += [Link(self._placed[key], key[1], 1) for key in single if self._placed[key]]
        return links, sum(not self._placed[key] for key in single)


def _anchor(key: tuple[str, str]) -> str:
    return f"row-{key[0]}-{key[1]}"


def in_reading_order(figures: Iterable[str]) -> list[str]:
    """Figures such that a whole comes after its parts: the rows then stand below the part, and the whole points there."""
    return sorted(figures, key=_place)


_GROUPS = (
    "rules", "callers", "complaints", "matters", "suggestions", "satisfaction", "questionnaires", "channels", "caps",
    "branches", "segments", "totals",
)  # fmt: skip
_PARTS = ("on_time", "late", "missed", "excused", "open", "due", "reached", "visits")


def _place(figure: str) -> tuple[int, int, int]:
    group, *others = figure.split(".")
    measure = next((part for part in reversed(others) if part in _PARTS), "")
    whole = others[-1:] == ["excused"]
    return (
        _GROUPS.index(group) if group in _GROUPS else len(_GROUPS),
        _PARTS.index(measure) if measure else len(_PARTS),
        int(whole),
    )
