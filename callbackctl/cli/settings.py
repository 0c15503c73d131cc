"""The options that every command takes, and what they stand for."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from callbackctl.clock import now_for
from callbackctl.messages import _

DEFAULT_TIMEZONE = "Asia/Shanghai"
_KEY = "callbackctl.settings"


@dataclass(slots=True)
class Settings:
    """What the common options say; empty where nothing was said."""

    db: str | None = None
    rules: str | None = None
    today: str | None = None
    staff: str | None = None
    organization: str | None = None
    lang: str | None = None
    json: bool = False
    csv: bool = False
    debug: bool = False

    @property
    def database(self) -> Path:
        """The database file."""
        return Path(self.db or os.environ.get("CALLBACKCTL_DB") or "callback.db")

    @property
    def rules_folder(self) -> Path:
        """The folder of rule files."""
        from callbackctl.policy.library import rules_folder

        return rules_folder(Path(self.rules) if self.rules else None)

    @property
    def viewer(self) -> str | None:
        """The member of staff who is asking."""
        return self.staff or os.environ.get("CALLBACKCTL_STAFF") or None

    def now(self, timezone: str = DEFAULT_TIMEZONE) -> str:
        """The moment the command works at."""
        return now_for(self.today or os.environ.get("CALLBACKCTL_TODAY") or None, timezone)


def settings(context: click.Context) -> Settings:
    """What the common options of a command say."""
    found = context.meta.setdefault(_KEY, Settings())
    assert isinstance(found, Settings)
    return found


def add_common_options(command: click.Command) -> click.Command:
    """Give a command, and with a group every command of it, the common options."""
    if isinstance(command, click.Group):
        for one in command.commands.values():
            add_common_options(one)
    taken = {option for parameter in command.params for option in parameter.opts}
    command.params += [option for option in _options() if not taken & set(option.opts)]
    return command


def _remember(context: click.Context, parameter: click.Parameter, value: Any) -> None:
    if value is not None and value is not False:
        name = {"as_staff": "staff", "as_json": "json", "as_csv": "csv"}.get(str(parameter.name), str(parameter.name))
        setattr(settings(context), name, value)


def _options() -> list[click.Option]:
    def option(*names: str, **more: Any) -> click.Option:
        return click.Option(list(names), expose_value=False, callback=_remember, **more)

    return [
        option("--db", metavar="FILE", help=_("the database (else CALLBACKCTL_DB, else callback.db)")),
        option(
            "--rules", metavar="DIR", help=_("the rule files (else CALLBACKCTL_RULES, else rules/, else those shipped)")
        ),
        option(
            "--today",
            metavar="DATE",
            help=_("work as of this date or date-time (else CALLBACKCTL_TODAY, else the clock)"),
        ),
        option("--as", "as_staff", metavar="STAFF", help=_("who is asking (else CALLBACKCTL_STAFF)")),
        option("--organization", metavar="ID", help=_("one organisation, where the file holds several")),
        option("--lang", type=click.Choice(["en", "zh"]), help=_("the language (else the locale)")),
        option("--json", "as_json", is_flag=True, help=_("print JSON")),
        option("--csv", "as_csv", is_flag=True, help=_("print CSV")),
        option("--debug", is_flag=True, hidden=True),
    ]
