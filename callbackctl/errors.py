"""Errors a user can mend: what is wrong, where, and what to do. Only the command line turns them into exit codes."""


class CallbackError(Exception):
    """The command is refused: one clear line for the user, nothing changed. Exit code 1."""


class UsageError(CallbackError):
    """The command was called wrongly. Exit code 2."""
