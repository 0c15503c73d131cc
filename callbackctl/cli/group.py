"""The tree of commands. A command's module is imported only when the command is called."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

import click
import typer
from typer.core import TyperGroup

from callbackctl.cli.settings import add_common_options
from callbackctl.messages import _, to_translate

COMMANDS = {
    "init": to_translate("make the database, with example data if asked"),
    "import": to_translate("take in staff, customers, events, visits or complaints"),
    "due": to_translate("plan what is new and list whom to call back"),
    "log": to_translate("record a call or visit; it settles what it fits"),
    "matter": to_translate("what customers raised, to its outcome: add, list, show, pass, resolve, tell, letter"),
    "report": to_translate("the month's figures"),
    "check": to_translate("every breach of the policy, with its clause"),
    "form": to_translate("forms to print and sign: a call, a complaint, the month"),
    "explain": to_translate("why a callback exists, why it is due then, and who must make it"),
    "customer": to_translate("one customer: show, find, set, blacklist, move, lost"),
    "staff": to_translate("the people: list, leave, return"),
    "complaint": to_translate("a complaint's life, step by step, with its clocks"),
    "sample": to_translate("who was drawn and why, and the draw computed again"),
    "export": to_translate("a table as CSV or JSON lines, masked unless that is lifted"),
    "archive": to_translate("files lent out: lend, extend, return, list"),
    "retention": to_translate("terms of records: list, purge, hold, release"),
    "backup": to_translate("a verified copy of the file, made while others work"),
    "restore": to_translate("a backup in the place of the file, which is kept"),
    "doctor": to_translate("is the file whole, and is everything as it was recorded?"),
    "review": to_translate("logged visits reviewed: draw, list, record, rectify, done, checked, audit"),
    "reports": to_translate("the reports that go out at fixed times: list, sent"),
    "rules": to_translate("the policies: list, show, diff, new, forecast, check, test, schema"),
}


class LazyGroup(TyperGroup):
    """A group that knows its commands by name and help, and loads one only to run it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of a desk's day."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command's module; None where there is no such command."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"callbackctl.cli.{cmd_name}" + ("_" if cmd_name == "import" else ""))
        command = typer.main.get_command(module.app)
        command.name = cmd_name
        return add_common_options(command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands for `--help`, without loading any."""
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, _(about)) for name, about in COMMANDS.items()])


def new_app(**settings: Any) -> typer.Typer:
    """A Typer application that keeps rich out of help and errors, so that it starts quickly."""
    return typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False, **settings)


def build() -> click.Command:
    """The whole command line."""
    app = new_app(cls=LazyGroup, help=_("Callback policies as files: whom to call back, why, by when, and the proof."))
    app.callback(invoke_without_command=False, no_args_is_help=True)(_root)
    return typer.main.get_command(app)


def _show_version(wanted: bool) -> None:
    if wanted:
        from callbackctl import __version__

        typer.echo(f"callbackctl {__version__}")
        raise typer.Exit


def _root(
    version: bool = typer.Option(
        False, "--version", is_eager=True, callback=_show_version, help=_("show the version and leave")
    ),
    lang: str | None = typer.Option(
        None, "--lang", click_type=click.Choice(["en", "zh"]), help=_("the language (else the locale)")
    ),
    debug: bool = typer.Option(False, "--debug", hidden=True),
) -> None:
    """Options before the command; `--lang` and `--debug` are looked for by hand, earlier than here."""


Command = Callable[..., int | None]
