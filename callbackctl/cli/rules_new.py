"""`callbackctl rules new`: starts a rule file by asking five questions."""

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import click
import typer

from callbackctl.cli.boundary import DONE
from callbackctl.cli.settings import Settings, settings
from callbackctl.errors import UsageError
from callbackctl.messages import _
from callbackctl.policy.model import Channel, RecordField
from callbackctl.policy.starter import Answers, checked_span, id_from, write_files
from callbackctl.policy.suggest import hint_for_parsed, nearest
from callbackctl.policy.values import Duration, Slug, Word


@dataclass(frozen=True, slots=True)
class Question:
    """One thing asked: the option that answers it, the words of the question, and how the answer is read."""

    option: str
    text: str
    read: Callable[[str], Any]
    default: str | None = None


def new(
    context: typer.Context,
    file: Path | None = typer.Argument(
        None, metavar="[FILE]", help=_("the rule file to write; else ID.yaml in the rules folder")
    ),
    policy: str | None = typer.Option(
        None, "--id", metavar="ID", help=_("the policy's id (else the file's name, else the organisation's)")
    ),
    title: str | None = typer.Option(None, "--title", metavar="TEXT", help=_("what the organisation is called")),
    after: str | None = typer.Option(
        None, "--after", metavar="EVENT", help=_("the event type that sets off a callback")
    ),
    within: str | None = typer.Option(None, "--within", metavar="SPAN", help=_("within how long, such as '3 days'")),
    channels: str | None = typer.Option(
        None, "--channels", metavar="LIST", help=_("the channels, first choice first, comma separated")
    ),
    by: str | None = typer.Option(None, "--by", metavar="ROLE", help=_("the role that calls, or owner")),
    record: str = typer.Option(
        "content, result", "--record", metavar="LIST", help=_("what must be written down, comma separated; or none")
    ),
) -> int:
    """Ask what is not given as an option, and write the rule file and its scenarios; never over another file."""
    chosen = settings(context)
    if file is not None and file.suffix != ".yaml":
        raise UsageError(_("a rule file's name ends in .yaml: {path}").format(path=file))
    if policy and file and file.stem != policy:
        raise UsageError(_("the file must be called {name}.yaml").format(name=policy))
    given = {"title": title, "after": after, "within": within, "channels": channels, "by": by}
    answers = _answers(policy or (file.stem if file else None), given, record)
    path = file or _folder(chosen) / f"{answers.id}.yaml"
    tests = write_files(path, answers)
    click.echo(_("written: {path} and {tests}").format(path=path, tests=tests))
    click.echo(_("try: callbackctl rules show {path}, then callbackctl rules test {path}").format(path=path))
    return DONE


def _folder(chosen: Settings) -> Path:
    """Where own policies are kept: the folder that was named, else ./rules."""
    from callbackctl.policy.library import shipped_rules

    folder = chosen.rules_folder
    return Path("rules") if folder == shipped_rules() else folder


def _answers(policy: str | None, given: dict[str, str | None], record: str) -> Answers:
    """Every answer, from the options or from the person at the terminal. Raises UsageError."""
    asks = sys.stdin.isatty()
    questions = _questions()
    missing = [one.option for one in questions.values() if given[one.option] is None and one.default is None]
    if missing and not asks:
        raise UsageError(_("say {options}").format(options=", ".join(f"--{name}" for name in missing)))
    # What was said is looked at first: a mistake in it is not worth five answers.
    identity = None if policy is None else _read("id", Slug.parse, policy)
    fields = _read("record", _fields, record)
    answered = {name: _answer(one, given[one.option], asks) for name, one in questions.items()}
    return Answers(id=identity or id_from(answered["title"]), record=fields, **answered)


def _questions() -> dict[str, Question]:
    """The five questions, by the answer that each gives."""
    channels = ", ".join(get_args(Channel))
    return {
        "title": Question("title", _("1. What is the organisation called?"), _title),
        "event": Question("after", _("2. What sets off a callback (an event type, such as repair_done)?"), _word),
        "within": Question("within", _("3. Within how long (such as 3 days, 5 working days, 24 hours)?"), _span),
        "channels": Question(
            "channels", _("4. Over which channels, first choice first ({known})?").format(known=channels),
            _several(get_args(Channel)), "phone",
        ),
        "caller": Question("by", _("5. Who calls (a role; owner is whoever the customer belongs to)?"), _word, "owner"),
    }  # fmt: skip


def _answer(question: Question, given: str | None, asks: bool) -> Any:
    if given is None and asks:
        return click.prompt(question.text, default=question.default, value_proc=_asked(question.read))
    return _read(question.option, question.read, given if given is not None else question.default or "")


def _read(option: str, read: Callable[[str], Any], text: str) -> Any:
    """What an option says; raises UsageError with its name."""
    try:
        return read(text)
    except ValueError as error:
        raise UsageError(f"--{option}: {error}") from None


def _asked(read: Callable[[str], Any]) -> Callable[[str], Any]:
    """The same reader, asking again after a wrong answer."""

    def again(text: str) -> Any:
        try:
            return read(text)
        except ValueError as error:
            raise click.BadParameter(str(error)) from None

    return again


def _title(text: str) -> str:
    text = " ".join(text.split())
    if not text or not text.isprintable():
        raise ValueError(_("a name is needed"))
    return text


def _word(text: str) -> Word:
    """A word; spaces become underscores."""
    return Word.parse("_".join(text.split()))


def _span(text: str) -> Duration:
    try:
        return checked_span(text)
    except ValueError as error:
        hint = hint_for_parsed(Duration, text)
        raise ValueError(f"{error}; {hint}" if hint else str(error)) from None


def _several(known: tuple[str, ...]) -> Callable[[str], tuple[str, ...]]:
    """A reader of several words of a closed list, with commas or spaces between them."""

    def read(text: str) -> tuple[str, ...]:
        words = tuple(dict.fromkeys(re.split(r"[\s,，、]+", text.strip(" ,，、"))))
        for word in words:
            if word not in known:
                near = nearest(word, known)
                hint = _("did you mean '{word}'?").format(word=near) if near else ", ".join(known)
                raise ValueError(_("there is no {word}; {hint}").format(word=word or "''", hint=hint))
        return words

    return read


def _fields(text: str) -> tuple[str, ...]:
    return () if text.strip().lower() in ("none", "无") else _several(get_args(RecordField))(text)
