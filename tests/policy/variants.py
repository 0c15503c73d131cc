"""Every way to change one key of a policy: for tests that nothing it says goes unheard."""

import dataclasses
from collections.abc import Iterator, Mapping
from datetime import timedelta
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from callbackctl.policy.model import Localized, Policy
from callbackctl.policy.values import CalendarDate, DaySpan, Duration, Moment, MonthDay, Ratio, Slug, Word

_VALUES = (CalendarDate, DaySpan, Duration, Moment, MonthDay, Ratio)


def variants(policy: Policy) -> Iterator[tuple[str, Policy]]:
    """The path of every key that has a value in a policy, and the policy with that key changed."""
    yield from _of_model(policy)


def _of_model(value: Any) -> Iterator[tuple[str, Any]]:
    hints = get_type_hints(type(value))
    for item in dataclasses.fields(value):
        current = getattr(value, item.name)
        name = item.metadata["name"] or item.name
        if current in (None, (), {}, ""):
            continue
        for path, changed in _of(current, hints[item.name]):
            yield f"{name}{path}", dataclasses.replace(value, **{item.name: changed})


def _of(value: Any, hint: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, Localized):
        # the language not spoken is not heard: change them together
        yield "", Localized(**{item.name: f"{getattr(value, item.name)}@" for item in dataclasses.fields(value)})
    elif dataclasses.is_dataclass(value) and not isinstance(value, _VALUES):
        yield from ((f".{path}", changed) for path, changed in _of_model(value))
    elif isinstance(value, Mapping):
        yield from _of_mapping(value, hint)
    elif isinstance(value, tuple):
        yield from _of_tuple(value, hint)
    else:
        yield "", _other(value, hint)


def _of_mapping(value: Mapping[Any, Any], hint: Any) -> Iterator[tuple[str, Any]]:
    mapping = next(one for one in _alternatives(hint) if get_origin(one) is Mapping)
    inner = get_args(mapping)[1]
    for key, one in value.items():
        for path, changed in _of(one, inner):
            yield f".{key}{path}", {**value, key: changed}
        if type(key) is not str:  # a closed list of names has no other
            yield f".{key} (renamed)", {type(key)(f"{key}9") if k == key else k: v for k, v in value.items()}


def _of_tuple(value: tuple[Any, ...], hint: Any) -> Iterator[tuple[str, Any]]:
    inner = next(get_args(one)[0] for one in _alternatives(hint) if get_origin(one) is tuple)
    for place, one in enumerate(value):
        for path, changed in _of(one, inner):
            yield f"[{place}]{path}", (*value[:place], changed, *value[place + 1 :])
    if len(value) > 1:
        yield " (reversed)", value[::-1]


def _other(value: Any, hint: Any) -> Any:
    for one in _alternatives(hint):
        if get_origin(one) is Literal and value in get_args(one):
            return next((other for other in get_args(one) if other != value), None)
    match value:
        case bool():
            return not value
        case int() | float():
            return value + 1
        case Slug() | Word():
            return type(value)(f"{value}9")
        case str():
            return f"{value}9"
        case Duration():
            return Duration(value.amount + 1, value.unit)
        case Moment():
            return Moment.parse("end of month" if value.kind != "month end" else "start of month")
        case Ratio():
            return Ratio(value.millionths - 1)
        case MonthDay():
            return MonthDay(value.month, 3 if value.day != 3 else 4)
        case DaySpan():
            return DaySpan(value.start, (value.end + 1) % 1440)
        case CalendarDate():
            return CalendarDate(value.value + timedelta(days=1))
    raise TypeError(f"no other value is known for {value!r}")


def _alternatives(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (UnionType, Union) else (hint,)
