"""What changed between two rule files, key by key: nothing that the model holds is left out.

Both files are compared on every day on which either changes; a difference that holds for a time only says
for which. Comments and layout are not compared.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from itertools import groupby
from typing import Any, Literal

from callbackctl.messages import _
from callbackctl.policy.model import Localized, PolicyHistory, Rule
from callbackctl.policy.phrases import joined, listed, moment_text, month_day_text, quoted, sentence, span_text
from callbackctl.policy.sentences import rule_sentence
from callbackctl.policy.spoken import Line, rule_line
from callbackctl.policy.values import CalendarDate, DaySpan, Duration, Moment, MonthDay, Ratio, Slug

_VALUES = (CalendarDate, DaySpan, Duration, Moment, MonthDay, Ratio)
_NOTHING: tuple[object, ...] = (None, "", (), {})
Kind = Literal["added", "removed", "changed", "reordered"]


@dataclass(frozen=True, slots=True)
class Change:
    """One key that is not what it was: where it stands, both values, and for which days (None: for ever)."""

    path: tuple[str, ...]
    kind: Kind
    old: Any
    new: Any
    since: date = date.min
    until: date | None = None

    @property
    def rule(self) -> str | None:
        """The rule it belongs to, if any."""
        return self.path[1] if self.path[0] == "rules" and len(self.path) > 1 else None

    @property
    def key(self) -> str:
        """The key within its rule, or within the file; empty for a whole rule."""
        return ".".join(self.path[2:] if self.rule is not None else self.path)

    @property
    def times(self) -> str:
        """For which days, in words; empty where it holds for ever."""
        if self.since > date.min and self.until is not None:
            return _("from {since} until before {until}").format(since=self.since, until=self.until)
        if self.until is not None:
            return _("until before {until}").format(until=self.until)
        return _("from {since} on").format(since=self.since) if self.since > date.min else ""


def changes(old: PolicyHistory, new: PolicyHistory) -> list[Change]:
    """Every key that differs, rules first, in the order of the file."""
    days = sorted({start for history in (old, new) for start, _policy in history.versions})
    found: list[Change] = []
    for since, until in zip(days, [*days[1:], None], strict=True):
        for change in _between(old.on(since), new.on(since), ()):
            _add(found, replace(change, since=since, until=until))
    order = _order(old, new)
    return sorted(found, key=lambda change: (order.get(change.rule or "", len(order)), change.since))


def _add(found: list[Change], change: Change) -> None:
    """Add a difference, or make the one found before last longer."""
    for place, before in enumerate(found):
        if before.until == change.since and replace(before, since=change.since, until=change.until) == change:
            found[place] = replace(before, until=change.until)
            return
    found.append(change)


def _order(old: PolicyHistory, new: PolicyHistory) -> dict[str, int]:
    names = [str(name) for history in (new, old) for _day, policy in history.versions for name in policy.rules]
    return {name: place for place, name in enumerate(dict.fromkeys(names))}


def _between(old: Any, new: Any, path: tuple[str, ...]) -> Iterator[Change]:
    if _is_model(old) and type(old) is type(new):
        for item in fields(old):
            inner = path if item.name == getattr(old, "SHORTHAND", "") else (*path, item.metadata["name"] or item.name)
            yield from _between(getattr(old, item.name), getattr(new, item.name), inner)
    elif isinstance(old, Mapping) and isinstance(new, Mapping):
        yield from _between_mappings(old, new, path)
    elif _has_models(old, new):
        yield from _between_lists(old, new, path)
    elif old != new or type(old) is not type(new):
        yield _change(path, old, new)


def _between_mappings(old: Mapping[Any, Any], new: Mapping[Any, Any], path: tuple[str, ...]) -> Iterator[Change]:
    for name in dict.fromkeys([*new, *old]):
        inner = (*path, str(name))
        if name in old and name in new:
            yield from _between(old[name], new[name], inner)
        else:
            yield _change(inner, old.get(name), new.get(name))
    before, after = [name for name in old if name in new], [name for name in new if name in old]
    if before != after:
        yield Change(path, "reordered", tuple(before), tuple(after))


def _between_lists(old: tuple[Any, ...], new: tuple[Any, ...], path: tuple[str, ...]) -> Iterator[Change]:
    """Lists of models: one by one where as many are left, else what came and what went."""
    if len(old) == len(new):
        for place, (one, other) in enumerate(zip(old, new, strict=True), start=1):
            yield from _between(one, other, (*path[:-1], f"{path[-1]}[{place}]"))
        return
    yield from (_change(path, one, None) for one in old if one not in new)
    yield from (_change(path, None, one) for one in new if one not in old)
    kept_before, kept_after = [one for one in old if one in new], [one for one in new if one in old]
    if kept_before != kept_after:
        yield Change(path, "reordered", old, new)


def _change(path: tuple[str, ...], old: Any, new: Any) -> Change:
    kind: Kind = "added" if old in _NOTHING else "removed" if new in _NOTHING else "changed"
    return Change(path, kind, old, new)


def _is_model(value: Any) -> bool:
    return is_dataclass(value) and not isinstance(value, (type, *_VALUES))


def _has_models(old: Any, new: Any) -> bool:
    both = isinstance(old, tuple) and isinstance(new, tuple)
    return both and any(_is_model(one) or isinstance(one, Mapping) for one in (*old, *new))


def difference_lines(old: PolicyHistory, new: PolicyHistory, language: str) -> list[Line]:
    """What changed, a paragraph a rule, then the general parts; empty where both say the same."""
    found = changes(old, new)
    lines = []
    for (rule, _since, _until), group in groupby(found, key=lambda one: (one.rule, one.since, one.until)):
        own = list(group)
        if rule is None:
            lines += [Line(change_sentence(one, language), _clause(one, new)) for one in own]
        else:
            lines.append(_rule_line(rule, own, old, new, language))
    return lines


def _rule_line(rule: str, own: list[Change], old: PolicyHistory, new: PolicyHistory, language: str) -> Line:
    whole = next((one for one in own if not one.key), None)
    if whole is not None:
        policy = (old if whole.kind == "removed" else new).on(whole.since)
        said = rule_line("", whole.old if whole.kind == "removed" else whole.new, policy, language)
        text = _("Rule {rule} is gone") if whole.kind == "removed" else _("Rule {rule} is new")
        return Line(f"{_timed(text.format(rule=rule), whole)}: {said.text}", said.clause, said.assumed)
    now = new.on(own[0].since)
    rule_now = now.rules[Slug(rule)]
    changed = _("; ").join(_key_text(one, language) for one in own)
    text = _timed(_("Rule {rule}").format(rule=rule), own[0]) + f": {sentence(changed)}"
    says = _("It now says: {text}").format(text=rule_sentence(rule, rule_now, now, language))
    return Line(joined([text, says]), rule_now.clause, _assumed(rule_now, language))


def _assumed(rule: Rule, language: str) -> str | None:
    return rule.assumed.text(language) if rule.assumed is not None else None


def _timed(text: str, change: Change) -> str:
    return f"{text} ({change.times})" if change.times else text


def change_sentence(change: Change, language: str) -> str:
    """One change as a sentence."""
    return sentence(_timed(_key_text(change, language), change))


def _key_text(change: Change, language: str) -> str:
    key, old, new = quoted(change.key), value_text(change.old, language), value_text(change.new, language)
    match change.kind:
        case "added":
            return _("{key} is new: {new}").format(key=key, new=new)
        case "removed":
            return _("{key} is gone: it was {old}").format(key=key, old=old)
        case "reordered":
            return _("the order of {key} was {old} and is now {new}").format(key=key, old=old, new=new)
    return _("{key} was {old} and is now {new}").format(key=key, old=old, new=new)


def _clause(change: Change, new: PolicyHistory) -> str | None:
    """The clause of the innermost part of the new policy that the change is in, if it names one."""
    value: Any = new.on(change.since)
    clause = None
    for part in change.path:
        value = _inner(value, part)
        clause = getattr(value, "clause", None) or clause
    return clause


def _inner(value: Any, part: str) -> Any:
    name, _bracket, place = part.rstrip("]").partition("[")
    if isinstance(value, Mapping):
        return value.get(name)
    if not is_dataclass(value):
        return None
    field = next((item.name for item in fields(value) if name in (item.name, item.metadata["name"])), "")
    found = getattr(value, field, None)
    return found[int(place) - 1] if place and isinstance(found, tuple) else found


def value_text(value: Any, language: str) -> str:
    """Any value of a rule file read aloud."""
    match value:
        case Duration():
            return span_text(value)
        case Moment():
            return moment_text(value)
        case MonthDay():
            return month_day_text(value)
        case Localized():
            return quoted(value.text(language))
        case bool():
            return _("yes") if value else _("no")
        case tuple():
            return listed([value_text(one, language) for one in value]) or _("nothing")
        case Mapping():
            return _pairs(value.items(), language)
        case None | "":
            return _("nothing")
        case str():
            return quoted(value)
    return _model_text(value, language) if _is_model(value) else str(value)


def _model_text(model: Any, language: str) -> str:
    said = dict(_said(model))
    short = str(getattr(model, "SHORTHAND", ""))
    return value_text(said[short], language) if set(said) == {short} else _pairs(said.items(), language)


def _said(model: Any) -> Iterator[tuple[str, Any]]:
    for item in fields(model):
        value = getattr(model, item.name)
        if value not in _NOTHING:
            yield item.metadata["name"] or item.name, value


def _pairs(pairs: Any, language: str) -> str:
    return "{" + _(", ").join(f"{name}: {value_text(value, language)}" for name, value in pairs) + "}"
