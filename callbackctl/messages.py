"""The language callbackctl speaks: English as written in the code, or Chinese from the ``locale`` folder.

Two catalogues lie in that folder: ``callbackctl`` holds our own messages, ``framework`` those of click and
typer ("Usage:", "Missing option" ...). These two ask Python's process-wide gettext, which takes the language
from the environment; ours are asked for by language, whatever the environment says.
"""

import gettext
import os
from typing import Final, Literal

Language = Literal["en", "zh"]

LOCALE_FOLDER: Final = os.path.join(os.path.dirname(os.path.abspath(__file__)), "locale")
CHINESE: Final = "zh_CN"

# What LANGUAGE is set to while Chinese is spoken: nobody writes it by hand, so we know it as ours.
_OUR_VARIABLE: Final = f"{CHINESE}:zh_Hans_CN"


class _State:
    """The language spoken now, its catalogue, and the LANGUAGE variable as we found it."""

    language: Language = "en"
    catalogue: gettext.NullTranslations = gettext.NullTranslations()
    variable_found: str | None = None


def use_language(lang: str | None) -> None:
    """Speak ``"en"`` or ``"zh"`` from now on; ``None`` takes what the environment asks for."""
    _give_back_variable()
    _State.language = _language_of_environment() if lang is None else _known(lang)
    if _State.language == "zh":
        _State.catalogue = gettext.translation("callbackctl", LOCALE_FOLDER, [CHINESE], fallback=True)
        _take_variable()
        _speak_framework("framework")
    else:
        _State.catalogue = gettext.NullTranslations()
        _speak_framework("framework-english")  # no catalogue has this name: all stays as it is written


def language() -> Language:
    """The language spoken now; English until :func:`use_language` is called."""
    return _State.language


def _(message: str) -> str:
    """The message in the language spoken now, or as it is where there is no translation."""
    return _State.catalogue.gettext(message) if message else ""


def ngettext(one: str, many: str, number: int) -> str:
    """The message for ``number`` things in the language spoken now; in English ``one`` is for 1 only."""
    return _State.catalogue.ngettext(one, many, number)


def to_translate(message: str) -> str:
    """Mark a message that is kept in a table now and translated with :func:`_` when it is shown."""
    return message


def _known(lang: str) -> Language:
    if lang == "en":
        return "en"
    if lang == "zh":
        return "zh"
    raise ValueError(f"no such language: {lang!r}; there are 'en' and 'zh'")


def _language_of_environment() -> Language:
    """As gettext reads it: the locale, which LANGUAGE may overrule unless the locale is the plain one, C."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((value for name in names if (value := os.environ.get(name))), "")
    if locale in ("C", "POSIX"):
        return "en"
    wanted = os.environ.get("LANGUAGE", "").split(":")[0] or locale
    return "zh" if wanted.lower().startswith("zh") else "en"


def _speak_framework(catalogue: str) -> None:
    gettext.bindtextdomain(catalogue, LOCALE_FOLDER)
    gettext.textdomain(catalogue)


def _take_variable() -> None:
    _State.variable_found = os.environ.get("LANGUAGE")
    os.environ["LANGUAGE"] = _OUR_VARIABLE


def _give_back_variable() -> None:
    """Undo :func:`_take_variable`, unless someone has set the variable anew since."""
    found, _State.variable_found = _State.variable_found, None
    if os.environ.get("LANGUAGE") != _OUR_VARIABLE:
        return
    if found is None:
        del os.environ["LANGUAGE"]
    else:
        os.environ["LANGUAGE"] = found
