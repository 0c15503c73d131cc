"""Text on its way in and out: nothing in it but what is seen."""

import unicodedata

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_JOINER = "\u200d"  # holds the parts of an emoji together


def clean(text: object) -> str:
    """A text that is only seen: line breaks stay, what a terminal would obey, or nobody would see, becomes a space.

    That is control characters, turned writing directions, characters without width, lone surrogates and the line
    breaks of other systems. Text that came in through `import` has none of them; the file may have been written to
    by other programs, and words of the command line are told again in messages.
    """
    told = str(text)
    if told.isprintable():
        return told
    return "".join(
        " " if unicodedata.category(sign) in _UNSEEN and sign not in ("\n", _JOINER) else sign for sign in told
    )


def only_seen(text: str) -> str:
    """A text on its way in, without the signs that `clean` blanks; line breaks and tabs stay."""
    if text.isprintable():
        return text
    return "".join(
        sign for sign in text if sign in ("\n", "\t", _JOINER) or unicodedata.category(sign) not in _UNSEEN
    )
