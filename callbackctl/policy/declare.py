"""How the keys of the rule file are declared, and the small shapes that every part of the model shares.

`model.py` holds what raises callbacks, `records.py` what is kept about them; both are written with `key`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, field
from typing import Any, ClassVar, Literal

from callbackctl.messages import _
from callbackctl.policy.suggest import did_you_mean
from callbackctl.policy.values import Word

Channel = Literal["phone", "home", "letter", "email", "sms", "wechat", "im", "gift", "questionnaire"]
Problems = Iterator[tuple[str, str]]


def key(about: str, *, name: str | None = None, default: Any = MISSING) -> Any:
    """Declare one key of the file: its help text, its spelling where Python reserves the word, its default."""
    metadata = {"about": about, "name": name}
    if isinstance(default, dict):
        return field(default_factory=dict, metadata=metadata, kw_only=True)
    return field(default=default, metadata=metadata, kw_only=True)


@dataclass(frozen=True, slots=True)
class Localized:
    """A text in both languages; a plain text stands for both."""

    SHORTHAND: ClassVar[str] = "both"
    en: str = key("the English text", default="")
    zh: str = key("the Chinese text", default="")
    both: str = key("one text for both languages", default="")

    def problems(self) -> Problems:
        """A text must be there in both languages, or once for both."""
        if not self.both and not (self.en and self.zh):
            yield "en" if self.zh else "zh", "give the text in both languages, en and zh"

    def text(self, language: str) -> str:
        """The text in a language, `en` or `zh`."""
        return self.both or (self.zh if language == "zh" else self.en)


@dataclass(frozen=True, slots=True)
class Test:
    """What a column or attribute must be. A plain value or a list is `one_of`.

    `true` matches true, 1, yes and 是; `false` matches their opposites and a value that is not there at all.
    """

    SHORTHAND: ClassVar[str] = "one_of"
    one_of: tuple[str | int | float | bool, ...] = key("the value is one of these", default=())
    none_of: tuple[str | int | float | bool, ...] = key(
        "the value is none of these (a missing one is none)", name="not", default=()
    )
    present: bool | None = key("true: there is a value; false: there is none", default=None)
    at_least: int | float | None = key("the number is this or more", default=None)
    at_most: int | float | None = key("the number is this or less", default=None)
    more_than: int | float | None = key("the number is more than this", default=None)
    less_than: int | float | None = key("the number is less than this", default=None)

    def problems(self) -> Problems:
        """A test must test something."""
        if self == Test():
            yield (
                "one_of",
                "name a value, a list, or one of: not, present, at_least, at_most, more_than, less_than",
            )


Conditions = Mapping[Word, Test]


def no_such(what: str, name: str, known: Iterable[str]) -> str:
    """The message for a name that the file does not have: the nearest right one, and all it has."""
    names = list(known)
    has = _("the file has: {names}").format(names=", ".join(names) or _("none"))
    message = _("there is no {what} '{name}'").format(what=_(what), name=name)
    return f"{message}; {did_you_mean(name, names)} {has}".replace(";  ", "; ")
