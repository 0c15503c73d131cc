"""Under which licence a package stands, and whether we may build on it.

A licence is an SPDX expression: `License-Expression` of the package's metadata where it has one, else the older free
text or classifier, translated; what nobody has translated yet is an error, not a guess.
"""

import re
from importlib.metadata import PackageNotFoundError, metadata
from typing import Any, Protocol

from packaging.utils import NormalizedName

PERMISSIVE = frozenset(
    {"0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "PSF-2.0", "Unlicense", "Zlib"}
)
"""Licences under which a package may be installed with the program: they ask for their text to be kept, no more."""
FOR_TOOLS = PERMISSIVE | {"MPL-2.0"}
"""Those of tools, which are not handed on: a file of theirs that somebody changes stays under MPL, ours are not touched."""

_SPDX = {
    "MIT License": "MIT",
    "ISC License": "ISC",
    "Apache 2.0": "Apache-2.0",
    "OSI Approved :: Apache Software License": "Apache-2.0",
    "OSI Approved :: ISC License (ISCL)": "ISC",
    "OSI Approved :: MIT License": "MIT",
    "OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
_READ_IN_ITS_TEXT = {"colorama": "BSD-3-Clause", "six": "MIT"}
"""Packages whose metadata says nothing of it, or is not here: they are for other systems or come with older versions."""


class Metadata(Protocol):
    """What we ask of a package's metadata."""

    def __getitem__(self, name: str, /) -> Any:
        """The first field of that name."""

    def get_all(self, name: str, failobj: None = None) -> list[Any] | None:
        """All fields of that name; None where there is none."""


class UnknownLicence(LookupError):
    """Nobody has said what the licence of a package is."""


def licence(name: NormalizedName) -> str:
    """The SPDX expression of a package's licence; raises UnknownLicence where it is not known."""
    if name in _READ_IN_ITS_TEXT:
        return _READ_IN_ITS_TEXT[name]
    try:
        return told_by(metadata(name))
    except PackageNotFoundError:
        raise UnknownLicence(f"{name} is not installed here: read its licence and put it down in {__file__}") from None


def told_by(told: Metadata) -> str:
    """The licence as metadata says it: the expression, else the free text, else the classifier."""
    for expression in told.get_all("License-Expression") or []:
        return str(expression)
    classifiers = map(str, told.get_all("Classifier") or [])
    classified = [text.removeprefix("License :: ") for text in classifiers if "License ::" in text]
    said = [*map(str, told.get_all("License") or []), *classified]
    for text in said:
        if _SPDX.get(text, text) in FOR_TOOLS:
            return _SPDX.get(text, text)
    said = [text[:60] for text in said]  # some put the whole licence there
    raise UnknownLicence(f"{told['Name']} says {said} of its licence: read it and put it down in {__file__}")


def allowed(expression: str, licences: frozenset[str] = PERMISSIVE) -> bool:
    """Whether one of the choices that an expression offers asks for nothing but what these licences ask for."""
    choices = re.split(r"\s+OR\s+", expression.replace("(", " ").replace(")", " ").strip())
    return any(set(re.split(r"\s+AND\s+", choice.strip())) <= licences for choice in choices)
