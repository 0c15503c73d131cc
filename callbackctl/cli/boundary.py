"""The one place where errors become a line on stderr and an exit code."""

import os
import sys
import tempfile

import click

from callbackctl.errors import CallbackError, UsageError
from callbackctl.messages import _

DONE, REFUSED, WRONG_USAGE, FOUND, BUG, INTERRUPTED = 0, 1, 2, 3, 4, 130


def guarded(arguments: list[str]) -> int:
    """Run a command and answer for whatever it raises."""
    from callbackctl.cli.group import build

    if "--debug" in arguments:
        return _run(build(), arguments)
    try:
        return _run(build(), arguments)
    except CallbackError as error:
        _complain(str(error))
        return WRONG_USAGE if isinstance(error, UsageError) else REFUSED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        _complain(_("interrupted"))
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of a pipe (head, less) has gone; nothing more is to be said, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:
        return _foreseen(error) or _bug(arguments)


def _run(command: click.Command, arguments: list[str]) -> int:
    try:
        result = command.main(arguments, prog_name="callbackctl", standalone_mode=False)
    except click.exceptions.Exit as leave:
        return leave.exit_code
    return result if isinstance(result, int) else DONE


def _complain(text: str) -> None:
    print(_("Error: {text}").format(text=text), file=sys.stderr)


def _foreseen(error: Exception) -> int:
    """Troubles of the machine rather than of the program: a full disk, a locked or damaged file."""
    import sqlite3

    from callbackctl.policy.problems import RuleFileError

    if isinstance(error, RuleFileError):
        print(error, file=sys.stderr)
        return REFUSED
    if isinstance(error, sqlite3.OperationalError | sqlite3.DatabaseError) and not isinstance(
        error, sqlite3.ProgrammingError | sqlite3.IntegrityError
    ):
        told = str(error)
        if any(word in told for word in ("syntax", "no such column", "no such table", "no such function", "ambiguous")):
            return 0
        _complain(_("the database cannot be used: {problem}").format(problem=told))
        return REFUSED
    if isinstance(error, OSError):
        _complain(f"{error.filename or ''}: {error.strerror or error}".strip(": "))
        return REFUSED
    return 0


def _bug(arguments: list[str]) -> int:
    import traceback

    descriptor, path = tempfile.mkstemp(prefix="callbackctl-", suffix=".log")
    with open(descriptor, "w", encoding="utf-8") as log:
        log.write(f"callbackctl {' '.join(arguments)}\n\n{traceback.format_exc()}")
    _complain(_("this is a mistake in callbackctl itself; nothing was changed. Please send {path}").format(path=path))
    return BUG
