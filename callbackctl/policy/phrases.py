"""The small things of a rule file in words: spans, days, conditions, lists."""

from collections.abc import Iterable

from callbackctl.messages import _, language, to_translate
from callbackctl.policy.model import Conditions, Test
from callbackctl.policy.values import Duration, Moment, MonthDay
from callbackctl.policy.vocabulary import MONTHS, channel, role, word

_UNITS = {
    "hours": (to_translate("{n} hour"), to_translate("{n} hours")),
    "days": (to_translate("{n} day"), to_translate("{n} days")),
    "working days": (to_translate("{n} working day"), to_translate("{n} working days")),
    "months": (to_translate("{n} month"), to_translate("{n} months")),
    "years": (to_translate("{n} year"), to_translate("{n} years")),
}
_ENDS = (".", "?", "!", "。", "？", "！", "…")


def span_text(span: Duration) -> str:
    """A span in words: `3 days`, `3 天`; 24 months are 2 years, 12 months stay 12 months."""
    in_years = span.unit == "months" and span.amount > 12 and span.amount % 12 == 0
    amount, unit = (span.amount // 12, "years") if in_years else (span.amount, span.unit)
    one, many = _UNITS[unit]
    return _(one if amount == 1 else many).format(n=amount)


def moment_text(moment: Moment) -> str:
    """A moment in words: `7 days before`, `提前 7 天`."""
    if moment.kind == "month start":
        return _("the first of the month")
    if moment.kind == "month end":
        return _("the last day of the month")
    if moment.kind == "day of month":
        return _("day {n} of the month").format(n=moment.span.amount)
    if moment.span.amount == 0:
        return _("the same day")
    text = _("{span} before") if moment.kind == "before" else _("{span} after")
    return text.format(span=span_text(moment.span))


def month_day_text(day: MonthDay) -> str:
    """A day of the year: `1 April`, `4月1日`."""
    return _("{day} {month}").format(day=day.day, month=_(MONTHS[day.month - 1]))


def listed(words: Iterable[str]) -> str:
    """`a, b and c`."""
    *most, last = list(words) or [""]
    return _(" and ").join([_(", ").join(most), last]) if most else last


def in_turn(words: Iterable[str]) -> str:
    """Things one after the other, without an "and": a, b, c."""
    return _(", ").join(words)


def one_by_one(sentences: Iterable[str]) -> str:
    """Short sentences in one line; those that are empty are left out."""
    return _("; ").join(filter(None, sentences))


def said_of(subject: str, text: str) -> str:
    """What is said of something."""
    return _("{subject}: {text}").format(subject=subject, text=text)


def either(words: Iterable[str]) -> str:
    """`a, b or c`."""
    *most, last = list(words) or [""]
    return _(" or ").join([_(", ").join(most), last]) if most else last


def channels_text(channels: Iterable[str]) -> str:
    """Channels, all alike: `phone and home visit`."""
    return listed(channel(name) for name in channels)


def roles_text(roles: Iterable[str]) -> str:
    """Roles, any of them: `assistant or department head`."""
    return either(role(name) for name in roles)


def words_text(words: Iterable[str]) -> str:
    """Words of the data in quotation marks: `“repair done” or “moved in”`."""
    return either(quoted(word(name)) for name in words)


def quoted(text: str) -> str:
    """A text in the quotation marks of the language."""
    return _("“{text}”").format(text=text)


def conditions_text(conditions: Conditions) -> str:
    """Conditions in words: `tier is key and blacklist is no`."""
    return _(", and ").join(tested for name, test in conditions.items() for tested in test_texts(word(name), test))


def any_of_text(alternatives: Iterable[Conditions]) -> str:
    """Alternatives in words, joined by `or`."""
    return _(", or ").join(conditions_text(one) for one in alternatives)


def test_texts(name: str, test: Test) -> list[str]:
    """What a value must be, a phrase a demand."""
    parts = []
    if test.one_of:
        parts.append(_("{name} is {values}").format(name=name, values=either(map(value_word, test.one_of))))
    if test.none_of:
        values = either(map(value_word, test.none_of))
        parts.append(_("{name} is not {values}").format(name=name, values=values))
    if test.present is not None:
        parts.append((_("{name} is given") if test.present else _("{name} is not given")).format(name=name))
    limits = (
        (_("{name} is {limit} or more"), test.at_least), (_("{name} is {limit} or less"), test.at_most),
        (_("{name} is more than {limit}"), test.more_than), (_("{name} is less than {limit}"), test.less_than),
    )  # fmt: skip
    return parts + [text.format(name=name, limit=limit) for text, limit in limits if limit is not None]


def value_word(value: object) -> str:
    """A value of the data: a truth as yes or no, a word as it is called."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return word(value) if isinstance(value, str) else str(value)


def sentence(text: str) -> str:
    """A text with a capital letter in front and a full stop at its end."""
    text = text.strip()
    text = text[:1].upper() + text[1:]
    return text if text.endswith(_ENDS) else text + _(".")


def joined(sentences: Iterable[str]) -> str:
    """Sentences one after the other; Chinese sets no space between them."""
    return ("" if language() == "zh" else " ").join(one for one in sentences if one)


def with_clause(text: str, clause: str | None) -> str:
    """A sentence inside a paragraph, with the clause of its own."""
    return f"{text} [{_('clause {clause}').format(clause=clause)}]" if clause else text
