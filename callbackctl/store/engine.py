"""Which SQLite is needed: it comes with the Python that runs the program, so it may be older than the program thinks."""

import sqlite3

from callbackctl.errors import CallbackError
from callbackctl.messages import _

OLDEST_SQLITE = (3, 37, 0)  # the first with STRICT tables; nothing newer is used


def refuse_old_engine(found: tuple[int, int, int] = sqlite3.sqlite_version_info) -> None:
    """Raise CallbackError where SQLite is older than the tables need; a command would fail somewhere in the middle."""
    if found < OLDEST_SQLITE:
        raise CallbackError(
            _(
                "the SQLite of this Python is {found}, and callbackctl needs {needed} or newer; install a newer Python, "
                "or one built with a newer SQLite"
            ).format(found=_dotted(found), needed=_dotted(OLDEST_SQLITE))
        )


def _dotted(version: tuple[int, int, int]) -> str:
    return ".".join(map(str, version))
