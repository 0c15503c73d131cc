"""The command line: one module a command, the only place that knows Typer and rich.

`main` is the one error boundary: what a user can mend is one line on stderr and exit code 1 (2 for wrong usage);
a bug of ours is one line with the path of a log file and exit code 4.
"""

import sys


def main() -> None:
    """Run the command line; the console script."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command; returns the exit code."""
    from callbackctl.messages import use_language

    use_language(_language_option(arguments))
    from callbackctl.cli.boundary import guarded

    return guarded(arguments)


def _language_option(arguments: list[str]) -> str | None:
    """`--lang` must be known before any help text is made, so it is looked for by hand."""
    for place, argument in enumerate(arguments):
        if argument == "--lang" and place + 1 < len(arguments):
            return arguments[place + 1]
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
    return None
