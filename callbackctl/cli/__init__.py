"""The command line: one module a command, the only place that knows Typer and rich.

`main` is the one error boundary: what a user can mend is one line on stderr and exit code 1 (2 for wrong usage);
a bug of ours is one line with the path of a log file and exit code 4.
"""

import gc
import io
import os
import sys

# Objects made before Python looks for unreachable ones: loading a command makes about fifty thousand, none of them lost.
FEW_COLLECTIONS = 100_000


def main() -> None:
    """Run the command line; the console script."""
    _open_what_is_closed()
    gc.set_threshold(FEW_COLLECTIONS)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal without Chinese gets escapes, not an error
    try:
        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # before anything was begun, or once more while the first was answered
        code = 130
    sys.exit(code)


def _open_what_is_closed() -> None:
    """Whoever calls with a closed stream (`>&-`) neither hears nor is heard; Python has none then, and we need three."""
    if sys.stdin is None:
        sys.stdin = io.TextIOWrapper(io.BufferedReader(io.FileIO(os.devnull)))
    if sys.stdout is None:
        sys.stdout = _unheard()
    if sys.stderr is None:
        sys.stderr = _unheard()


def _unheard() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BufferedWriter(io.FileIO(os.devnull, "w")), encoding="utf-8")


def run(arguments: list[str]) -> int:
    """Run one command; returns the exit code."""
    from callbackctl.messages import use_language

    use_language(_language_option(arguments))
    from callbackctl.cli.boundary import guarded

    return guarded(arguments)


def _language_option(arguments: list[str]) -> str | None:
    """`--lang` must be known before any help text is made, so it is looked for by hand.

    None where it says neither of the two: the command line then refuses it in its own words.
    """
    for place, argument in enumerate(arguments):
        name, _equals, value = argument.partition("=")
        if name == "--lang":
            wanted = value or next(iter(arguments[place + 1 :]), "")
            return wanted if wanted in ("en", "zh") else None
    return None
