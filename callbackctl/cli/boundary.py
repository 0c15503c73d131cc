"""The one place where errors become a line on stderr and an exit code."""

import io
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TextIO

import click

from callbackctl.errors import CallbackError, UsageError
from callbackctl.messages import _
from callbackctl.plain import clean, only_seen

DONE, REFUSED, WRONG_USAGE, FOUND, BUG, INTERRUPTED = 0, 1, 2, 3, 4, 130


def guarded(arguments: list[str]) -> int:
    """Run a command and answer for whatever it raises; with `--debug` the traceback is shown as well."""
    try:
        from callbackctl.cli.group import build

        _refuse_what_is_no_text(arguments)
        return _run(build(), [only_seen(one) for one in arguments])
    except (Exception, KeyboardInterrupt) as error:
        if "--debug" in arguments:
            import traceback

            traceback.print_exception(error)
        return _answer(error, arguments)
    finally:
        _let_go_of(sys.stdout)
        _let_go_of(sys.stderr)


def _let_go_of(stream: TextIO) -> None:
    """What cannot be written any more (the reader has gone, the disk is full) is not tried once more at exit."""
    try:
        stream.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _refuse_what_is_no_text(arguments: list[str]) -> None:
    """Raise UsageError where the shell handed over bytes that are not in the encoding of the system.

    Python keeps such bytes as lone surrogates, which neither SQLite nor any file we write can take.
    """
    personal = [f"{name}={value}" for name, value in os.environ.items() if name.startswith("CALLBACKCTL_")]
    for text in (*arguments, *personal):
        if any(sign == "\0" or "\ud800" <= sign <= "\udfff" for sign in text):
            raise UsageError(_("{text} is no text in the encoding of this system").format(text=ascii(text)))


def _run(command: click.Command, arguments: list[str]) -> int:
    try:
        with command.make_context("callbackctl", list(arguments)) as context:
            result = command.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as leave:
        return leave.exit_code
    return result if isinstance(result, int) else DONE


def _answer(error: Exception | KeyboardInterrupt, arguments: list[str]) -> int:
    if isinstance(error, CallbackError):
        _complain(str(error))
        return WRONG_USAGE if isinstance(error, UsageError) else REFUSED
    if isinstance(error, click.ClickException):
        said = io.StringIO()
        error.show(said)
        print(clean(said.getvalue().rstrip()), file=sys.stderr)
        return error.exit_code
    if isinstance(error, click.Abort | KeyboardInterrupt):
        _complain(_("interrupted"))
        return INTERRUPTED
    if isinstance(error, BrokenPipeError):
        return DONE  # the reader of a pipe (head, less) has gone; nothing more is to be said
    return _foreseen(error) or _bug(error, arguments)


def _complain(text: str) -> None:
    with suppress(OSError):  # where nobody listens, the exit code speaks
        print(clean(_("Error: {text}").format(text=text)), file=sys.stderr)


def _foreseen(error: Exception) -> int:
    """Troubles of the machine rather than of the program: a full disk, a locked or damaged file."""
    import sqlite3

    from callbackctl.policy.problems import RuleFileError
    from callbackctl.troubles import reason, trouble

    if isinstance(error, RuleFileError):
        print(error, file=sys.stderr)
        return REFUSED
    if isinstance(error, sqlite3.Error):  # of a database without a file; those of the file are told where it is opened
        told = trouble(error, Path(_("the database")))
        if told is None:
            return 0
        _complain(told)
        return REFUSED
    if isinstance(error, OSError):
        where = error.filename if isinstance(error.filename, str) else _("the output cannot be written")
        _complain(_("{where}: {problem}").format(where=where, problem=reason(error)))
        return REFUSED
    if isinstance(error, MemoryError):
        _complain(_("the computer has too little memory free for this; end other programs and give the command again"))
        return REFUSED
    return 0


def _bug(error: Exception, arguments: list[str]) -> int:
    import tempfile
    import traceback

    descriptor, path = tempfile.mkstemp(prefix="callbackctl-", suffix=".log")
    with open(descriptor, "w", encoding="utf-8", errors="backslashreplace") as log:
        log.write(f"callbackctl {' '.join(arguments)}\n\n{''.join(traceback.format_exception(error))}")
    _complain(_("this is a mistake in callbackctl itself; nothing was changed. Please send {path}").format(path=path))
    return BUG
