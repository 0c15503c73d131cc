"""The nearest right word for a wrong one."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import partial
from textwrap import wrap
from typing import Any

from callbackctl.messages import _

_LONGEST = 60
_CHINESE_UNITS = (
    ("个工作日", " working days"), ("工作日", " working days"), ("小时", " hours"), ("个月", " months"),
    ("月", " months"), ("星期", " weeks"), ("周", " weeks"), ("天", " days"), ("日", " days"),
    ("年", " years"),
)  # fmt: skip

_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_WORDS_FOR_SPANS = (
    ("half a year", "6 months"), ("half a month", "15 days"), ("半 years", "6 months"),
    ("半 months", "15 days"), (r"(?<=[0-9])\s*h\b", " hours"), (r"(?<=[0-9])\s*d\b", " days"),
    (r"(?<=[0-9])\s*w\b", " weeks"), (r"(?<=[0-9])\s*m\b", " months"), (r"(?<=[0-9])\s*y\b", " years"),
    (r"^an? ", "1 "), *((rf"\b{word}\b", str(number)) for number, word in enumerate(_NUMBERS, 1)),
)  # fmt: skip


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was most likely meant, if any is near."""
    if not word or len(word) > _LONGEST:
        return None
    by_plain = {_plain(each): each for each in known}
    cutoff = 0.65 if len(word) > 2 else 0.75
    if found := get_close_matches(_plain(word), by_plain, n=1, cutoff=cutoff):
        return by_plain[found[0]]
    return None


def _plain(word: str) -> str:
    return re.sub(r"[\s_-]+", "_", unicodedata.normalize("NFKC", word).strip().lower())


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint with the nearest right word, or nothing."""
    found = nearest(word, known)
    return _("did you mean '{word}'?").format(word=found) if found else ""


def hint_for_key(word: str, allowed: list[str]) -> str:
    """A hint with the nearest right key and all that are allowed."""
    listed = _("keys allowed here: {names}").format(names=", ".join(allowed))
    return "\n".join(wrap(f"{did_you_mean(word, allowed)} {listed}".strip(), 100, break_on_hyphens=False))


def hint_for_model(keys: dict[str, tuple[str, ...]], text: str) -> str:
    """A hint for a word that belongs under one of the keys, which are given with their words; or nothing."""
    for name, words in keys.items():
        if text in words:
            return _("did you mean '{word}'?").format(word=f"{{{name}: {text}}}")
    return ""


def hint_for_parsed(cls: Any, text: str) -> str:
    """A hint with the text as it was most likely meant to be written, or nothing."""
    if len(text) > _LONGEST:
        return ""
    for candidate in _candidates(cls, text):
        try:
            cls.parse(candidate)
        except ValueError:
            continue
        return _("did you mean '{word}'?").format(word=candidate) if candidate != text else ""
    return ""


def _candidates(cls: Any, text: str) -> Iterator[str]:
    """Repairs of the usual slips, the likeliest first."""
    tidy = " ".join(unicodedata.normalize("NFKC", text).strip().lower().replace("–", "-").split())
    if re.fullmatch(r"0?\.[0-9]+|1\.0+", tidy):
        yield f"{float(tidy) * 100:g}%"
    yield tidy
    joints = "_-" if "_" in cls.EXPECTED else "-_"
    yield from (re.sub(r"[\s_-]+", joint, tidy) for joint in joints)
    padded = re.sub(r"(?<![0-9])([0-9])(?![0-9])", r"0\1", tidy)
    yield re.sub(r"[/.]", "-", padded)
    yield re.sub(r"\s*(-|to|~)\s*", "-", padded)
    for old, new in _CHINESE_UNITS:
        tidy = tidy.replace(old, new)
    for old, new in _WORDS_FOR_SPANS:
        tidy = re.sub(old, new, tidy)
    plurals = re.findall(r"[a-z]{3,}", cls.PATTERN)
    spaced = " ".join(re.sub(r"([0-9])([a-z])", r"\1 \2", re.sub(r"[_-]", " ", tidy)).split())
    yield spaced
    for words in (plurals, [word[:-1] for word in plurals]):
        yield re.sub(r"[a-z]{2,}", partial(_nearest_match, words), spaced)
    yield f"{tidy} days"
    yield f"{tidy.split()[0] if tidy else ''}%"


def _nearest_match(words: list[str], found: re.Match[str]) -> str:
    return nearest(found[0], words) or found[0]
