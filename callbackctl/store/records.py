"""The five kinds of facts that come in from outside: their columns, and how each value is read and checked."""

import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Literal

from callbackctl.clock import parse_moment
from callbackctl.messages import _
from callbackctl.plain import only_seen

Kind = Literal["staff", "customers", "events", "visits", "complaints"]
Value = str | int | float | None
Reader = Callable[[object], Value]
Complaint = tuple[str, str]  # column, what is wrong with it

CHANNELS = ("phone", "home", "letter", "email", "sms", "wechat", "im", "gift", "questionnaire")
OUTCOMES = ("reached", "sent", "no_answer", "busy", "wrong_number", "refused", "absent", "moved", "dead")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: how its value is read, and whether a row may be without it."""

    read: Reader
    required: bool = False


def plain_text(value: object) -> str:
    """A text without control characters, in composed form, without blanks around it.

    Marks that turn the writing direction are taken out: they would let one name look like another.
    """
    return only_seen(unicodedata.normalize("NFC", str(value))).strip()


def _text(value: object) -> str:
    return plain_text(value)


def _identifier(value: object) -> str:
    text = plain_text(value)
    if not text or len(text) > 120 or "\n" in text:
        raise ValueError(_("an id is one short word or number"))
    return text


def _moment(value: object) -> str:
    return parse_moment(plain_text(value))


def _day(value: object) -> str:
    return parse_moment(plain_text(value))[:10]


def _day_ever(value: object) -> str:
    """A day that may stand for "always" or "never", as 1900-01-01 and 9999-12-31 do in other programs."""
    return parse_moment(plain_text(value), any_year=True)[:10]


def _birthday(value: object) -> str:
    text = plain_text(value).replace("/", "-").replace(".", "-")[:10].strip()
    found = re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", text)
    # A lunar birthday is no Gregorian date: lunar months have a 30th where February has none.
    if not found or not 1 <= int(found[2]) <= 12 or not 1 <= int(found[3]) <= 31:
        raise ValueError(_("{text!r} is no birthday; write 1980-02-29").format(text=text))
    return f"{found[1]}-{int(found[2]):02d}-{int(found[3]):02d}"


def _flag(value: object) -> int:
    text = plain_text(value).lower()
    if text in ("1", "true", "yes", "y", "是", "1.0"):
        return 1
    if text in ("0", "false", "no", "n", "否", "", "0.0"):
        return 0
    raise ValueError(_("{text!r} is neither 1 nor 0").format(text=text))


def _choice(*choices: str) -> Reader:
    def read(value: object) -> str:
        text = plain_text(value)
        if text not in choices:
            raise ValueError(_("{text!r} is none of: {choices}").format(text=text, choices=", ".join(choices)))
        return text

    return read


def _whole(lowest: int, highest: int) -> Reader:
    def read(value: object) -> int:
        text = plain_text(value)
        if not re.fullmatch(r"-?[0-9]{1,9}(\.0+)?", text, re.ASCII):
            raise ValueError(_("{text!r} is no whole number").format(text=text))
        number = int(float(text))
        if not lowest <= number <= highest:
            raise ValueError(
                _("{number} is not between {lowest} and {highest}").format(
                    number=number, lowest=lowest, highest=highest
                )
            )
        return number

    return read


def _amount(value: object) -> float:
    text = plain_text(value)
    if not re.fullmatch(r"[0-9]{1,12}(\.[0-9]{1,6})?", text, re.ASCII):
        raise ValueError(_("{text!r} is no amount").format(text=text))
    return float(text)


def _list(value: object) -> str:
    parts = value if isinstance(value, list | tuple) else re.split(r"[,,、;;]", str(value))
    return ",".join(part for part in (plain_text(one) for one in parts) if part)


def _channels(value: object) -> str:
    channels = _list(value)
    for channel in channels.split(","):
        if channel and channel not in CHANNELS:
            raise ValueError(_("{text!r} is none of: {choices}").format(text=channel, choices=", ".join(CHANNELS)))
    return channels


def no_number(name: str) -> object:
    """Refuse NaN and Infinity, which Python reads and SQLite does not: they are no JSON."""
    raise ValueError(name)


def _json(value: object) -> str:
    try:
        parsed = value if isinstance(value, dict | list) else json.loads(str(value), parse_constant=no_number)
        return json.dumps(_attribute(parsed), ensure_ascii=False, sort_keys=True, allow_nan=False)
    except (ValueError, RecursionError):
        raise ValueError(_("this is no JSON")) from None


COLUMNS: dict[Kind, dict[str, Column]] = {
    "staff": {
        "id": Column(_identifier, required=True), "organization": Column(_identifier), "name": Column(_text),
        "role": Column(_text), "branch": Column(_text), "group": Column(_text), "hired_on": Column(_day_ever),
        "left_on": Column(_day_ever), "supervisor": Column(_identifier), "department": Column(_text),
    },
    "customers": {
        "id": Column(_identifier, required=True), "organization": Column(_identifier), "name": Column(_text),
        "kind": Column(_choice("person", "company")), "phone": Column(_text), "email": Column(_text),
        "address": Column(_text), "segment": Column(_text), "tier": Column(_text), "owner": Column(_identifier),
        "second_owner": Column(_identifier), "branch": Column(_text), "area": Column(_text), "since": Column(_day_ever),
        "birthday": Column(_birthday), "birthday_lunar": Column(_flag), "contact": Column(_text),
        "consent": Column(_channels),
    },
    "events": {
        "id": Column(_identifier, required=True), "organization": Column(_identifier),
        "customer": Column(_identifier, required=True), "type": Column(_identifier, required=True),
        "at": Column(_moment, required=True), "ref": Column(_identifier), "staff": Column(_identifier),
    },
    "visits": {
        "id": Column(_identifier, required=True), "organization": Column(_identifier),
        "customer": Column(_identifier, required=True), "rule": Column(_identifier),
        "at": Column(_moment, required=True),
        "channel": Column(_choice(*CHANNELS), required=True), "outcome": Column(_choice(*OUTCOMES), required=True),
        "by": Column(_identifier), "with": Column(_list), "content": Column(_text), "problems": Column(_text),
        "result": Column(_text), "satisfaction": Column(_whole(1, 5)), "next_on": Column(_day), "signed": Column(_flag),
        "recording": Column(_text), "minutes": Column(_whole(0, 100_000)), "expense": Column(_amount),
        "answers": Column(_json), "corrects": Column(_identifier), "override": Column(_text),
    },
    "complaints": {
        "id": Column(_identifier, required=True), "organization": Column(_identifier),
        "customer": Column(_identifier, required=True), "received_at": Column(_moment, required=True),
        "kind": Column(_choice("complaint", "report", "inquiry", "suggestion")), "category": Column(_text),
        "severity": Column(_choice("general", "important", "major")), "about": Column(_text),
        "anonymous": Column(_flag), "reply_letter": Column(_flag), "content": Column(_text),
        "status": Column(_choice("open", "closed")), "closed_at": Column(_moment),
    },
}  # fmt: skip

OF_CUSTOMERS = frozenset({"events", "visits", "complaints"})
LONGEST_NAME, _DEPTH = 200, 50
BEYOND = "\0beyond"  # under this name stand the cells of a row that has more of them than there are columns


@dataclass(frozen=True, slots=True)
class Row:
    """One row as read: its values by column, its attributes, and what is wrong with it."""

    values: dict[str, Value]
    attributes: dict[str, object]
    wrong: tuple[Complaint, ...]


_REQUIRED = {kind: [name for name, column in columns.items() if column.required] for kind, columns in COLUMNS.items()}


def read_row(kind: Kind, raw: Mapping[str, object]) -> Row:
    """Read one row of a kind: known columns by their type, the rest as attributes; every mistake at once."""
    values: dict[str, Value] = {}
    attributes: dict[str, object] = {}
    wrong: list[Complaint] = []
    columns = COLUMNS[kind]
    for name, value in raw.items():
        if value is None or value == "":
            continue
        if name == BEYOND:
            wrong.append(("-", _("there are more cells than columns; quote cells that hold a comma")))
            continue
        try:
            if name in columns:
                values[name] = columns[name].read(value)
            else:
                attributes[attribute_name(name)] = readable_attribute(value)
        except ValueError as problem:
            wrong.append((name[:LONGEST_NAME], str(problem)))
    missing = [name for name in _REQUIRED[kind] if not values.get(name)]
    if missing:
        named = {column for column, _reason in wrong}
        wrong += [(name, _("is missing")) for name in missing if name not in named]
    return Row(values, attributes, tuple(wrong))


def attribute_name(name: str) -> str:
    """The name of a column that is none of ours, as it is kept; raises ValueError for one that nobody would read."""
    if len(name) > LONGEST_NAME:
        raise ValueError(_("the name of a column has at most {limit} characters").format(limit=LONGEST_NAME))
    return plain_text(name)


def readable_attribute(value: object) -> object:
    """A value of a column that is none of ours, as it is kept: what is null inside it is as if it were not there.

    Raises ValueError for what SQLite's JSON does not take.
    """
    return _attribute(value, nulls=False)


def _attribute(value: object, depth: int = 0, *, nulls: bool = True) -> object:
    if depth >= _DEPTH and isinstance(value, dict | list):
        raise ValueError(_("lists and objects lie more than {limit} deep in one another").format(limit=_DEPTH))
    if isinstance(value, dict):
        kept = {name: one for name, one in value.items() if nulls or one is not None}
        return {plain_text(name): _attribute(one, depth + 1, nulls=nulls) for name, one in kept.items()}
    if isinstance(value, list):
        return [_attribute(one, depth + 1) for one in value]  # a list is replaced as a whole: what is null in it stays
    if isinstance(value, float) and not isfinite(value):
        raise ValueError(_("{text!r} is no number").format(text=str(value)))
    return value if value is None or isinstance(value, bool | int | float) else plain_text(value)
