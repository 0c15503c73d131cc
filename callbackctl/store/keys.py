"""The keys of encrypted files: from the environment or from a file it names, never from a command line."""

import os
import stat
from pathlib import Path

from callbackctl.errors import CallbackError
from callbackctl.messages import _

KEY = "CALLBACKCTL_KEY"
KEY_FILE = "CALLBACKCTL_KEY_FILE"
_DIGITS, _LENGTH = frozenset("0123456789abcdefABCDEF"), 64


def has_key() -> bool:
    """Whether the environment gives a key; nothing is read."""
    return bool(os.environ.get(KEY) or os.environ.get(KEY_FILE))


def keys() -> tuple[str, ...]:
    """The keys given, 64 hexadecimal digits each: the first for what is written, the others for what is older.

    Raises CallbackError where what is given cannot be read or holds no key. What it holds is never repeated in a message.
    """
    plain, file = os.environ.get(KEY), os.environ.get(KEY_FILE)
    if plain and file:
        raise CallbackError(_("{one} and {other} are both set; unset one").format(one=KEY, other=KEY_FILE))
    if file:
        return _checked(_read(Path(file)).split(), file)
    return _checked((plain or "").split(), KEY) if plain else ()


def key_to_write() -> str:
    """The key for what is written; raises CallbackError where none is given."""
    given = keys()
    if not given:
        raise CallbackError(_("there is no key to encrypt with; set {variable}").format(variable=KEY_FILE))
    return given[0]


def loose_key_file() -> Path | None:
    """The key file where others than its owner can read it or write to it."""
    file = os.environ.get(KEY_FILE)
    if not file or os.name == "nt":  # Windows keeps its permissions elsewhere
        return None
    path = Path(file)
    return path if path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o077 else None


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError as problem:
        told = _("the key file {path} cannot be read: {problem}")
        raise CallbackError(told.format(path=path, problem=problem.strerror or problem)) from None


def _checked(found: list[str], source: str) -> tuple[str, ...]:
    if not found or not all(len(one) == _LENGTH and _DIGITS.issuperset(one) for one in found):
        told = _("{source} holds no key; a key is 64 hexadecimal digits, made with: openssl rand -hex 32")
        raise CallbackError(told.format(source=source))
    return tuple(found)
