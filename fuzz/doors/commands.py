"""The command line: every command with every option, the right words mixed with the wrong ones.

A case is JSON: a list of command lines, run one after another on one small database.
"""

import json
import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import click
from hypothesis import strategies as st

from callbackctl.cli.group import build
from callbackctl.store.records import CHANNELS, OUTCOMES
from fuzz import tricks, world
from fuzz.doors import Case
from fuzz.watch import Broken, check_answer, fingerprint, quiet_surroundings, run

NAME = "commands"
STAFF = ("a1", "a2", "h1", "g1")
DAYS = ("2026-03-02", "2026-03-01", "2026-03-09", "2026-03-02T08:30", "2026-02-27T10:00", "2026-04-01")
WORDS = ("noise", "service", "fine", "陈建国", "1", "5", "late", "general", "x y", "-", "2026-001")
RIGHT: Mapping[str, tuple[str, ...]] = {
    "customer": ("c1", "c2", "c3"), "complaint": ("2026-001", "k1"), "matter": ("m1", "m2"), "visit": ("v1", "v2"),
    "loan": ("loan1",), "ids": ("m1", "m2"), "others": ("k1", "2026-001"),
    "identity": ("cb1", "cb2", "c1", "2026-001"), "callback": ("cb1", "cb2"), "staff": STAFF,
    "by": (*STAFF, "day", "role"), "to": (*STAFF, "service"), "as_staff": STAFF, "companions": ("a2", "a1,h1"),
    "caller": STAFF, "approved_by": ("g1", "h1"), "person": STAFF,
    "rule": ("repair-done", "moved-in", "complaint-closed"),
    "month": ("2026-02", "2026-03", "2025-12", "1000-01", "2999-12"),
    "channel": CHANNELS, "outcome": (*OUTCOMES, "upheld", "changed", "again"), "channels": ("phone", "phone,home"),
    "severity": ("general", "important", "major"), "matter_severity": ("general", "major"),
    "priority": ("high", "low"), "matter_priority": ("normal",),
    "changes": ("tier=key", "phone=", "note=x", "do_not_contact=1", "consent=sms"),
    "shares": ("a1=100", "a1=60", "a2=40"), "more": ("floor=3",), "answers": ('{"q": 1}', "{}"),
    "satisfaction": ("1", "5"), "penalty": ("100", "0.5"), "minutes": ("5",), "expense": ("12.5",),
    "ahead": ("7", "366"), "mapping": ("x=name", "note="), "explain": ("late", "missed", "override"),
    "table": ("customers", "visits", "complaints", "staff", "events", "callbacks", "matters", "matter_steps", "access"),
    "organization": (world.POLICY,), "policy": (world.POLICY, "rules/property-management.yaml"),
    "name": ("monthly", "visits"), "rows": ("totals.visits", "totals.due", "callers.a1.visits"),
    "section": ("rules", "callers"), "review": ("visits",), "tried": ("1", "contact"),
    "noted": ("1:x", "3:" + "0" * 32), "text": ("陈", "c1", "138"), "within": ("3 days", "24 hours"),
    "after": ("repair_done",), "id": ("own",),
}  # fmt: skip
"""What an argument or option takes, by its name in the program; days and words for all others."""
NEEDED = frozenset({"by", "channel", "outcome", "to", "until", "content", "because", "text", "shares", "passed"})
"""Options without which most commands that have them refuse; they are nearly always given."""
WITHOUT_JSON = frozenset({"import", "init", "form", "rules", "export"})
"""Commands that list nothing, or (export) lines of JSON."""
FILES = ("customers.jsonl", "events.jsonl", "complaints.jsonl", "copy.db", "callback.db", "rules/property-management.yaml", "new.file",
         "none/new.file", ".", "rules", "名.html", "a b", "[red]x[/red]", "x" * 300, "-", "=x", "%s")  # fmt: skip
"""Files that may be read or written: all of them in the folder of the case."""
OF_FILES = frozenset({"db", "rules", "html", "xlsx", "rejects", "file", "files", "source", "old", "new"})
WRONG = tuple(text for text in tricks.TEXTS if "\0" not in text)  # no shell can hand over a zero byte


@cache
def _commands() -> dict[str, click.Command]:
    root = build()
    assert isinstance(root, click.Group)
    context = click.Context(root)
    found: dict[str, click.Command] = {}
    for name in root.list_commands(context):
        command = root.get_command(context, name)
        below = command.commands if isinstance(command, click.Group) else {}
        found |= {f"{name} {one}": inner for one, inner in below.items()}
        if command is not None and not below:
            found[name] = command
    return found


def _value(parameter: click.Parameter) -> st.SearchStrategy[str]:
    if parameter.name in OF_FILES or "PATH" in type(parameter.type).__name__.upper() or parameter.name == "path":
        return st.sampled_from(FILES)
    if isinstance(parameter.type, click.Choice):
        return st.sampled_from([*map(str, parameter.type.choices), "x"])
    known = RIGHT.get(str(parameter.name))
    right = st.sampled_from(known) if known else st.sampled_from(DAYS) | st.sampled_from(WORDS)
    wrong = st.one_of(st.sampled_from(WRONG), st.integers().map(str), st.dates().map(str), st.sampled_from(tricks.DAYS))
    return st.integers(0, 9).flatmap(lambda luck: right if luck else wrong)


@st.composite
def _lines(draw: st.DrawFn) -> list[str]:
    name = draw(st.sampled_from(sorted(_commands())))
    command = _commands()[name]
    words = name.split()
    for one in command.params:
        if isinstance(one, click.Argument):
            few = draw(st.integers(0, 20))
            words += [_harmless(draw(_value(one))) for _again in range(0 if few == 0 else 1 if one.nargs == 1 else few % 3)]
    options = [one for one in command.params if isinstance(one, click.Option) and one.name not in ("help", "debug")]
    own = [one for one in options if one.expose_value]
    needed = [one for one in own if one.name in NEEDED and draw(st.integers(0, 9))]
    chosen = draw(st.lists(st.sampled_from(own), max_size=4)) if own else []
    for one in dict.fromkeys([*needed, *chosen, *draw(st.lists(st.sampled_from(options), max_size=2))]):
        words.append(one.opts[0] if one.is_flag else f"{one.opts[0]}={draw(_value(one))}")
    if draw(st.integers(0, 30)) == 0:
        words.insert(draw(st.integers(0, len(words))), _harmless(draw(st.sampled_from([*WRONG, "--nonsense", "--help"]))))
    return words


def _harmless(word: str) -> str:
    """A word that stands alone is no file outside the folder: it might be written to."""
    return "x" if word.startswith(("/", "~", "..", "--")) and word not in ("--nonsense", "--help", "--") else word


CASES = st.lists(_lines(), min_size=1, max_size=3).map(lambda lines: Case("x.json", json.dumps(lines).encode()))
SEEDS: list[Case] = []


def check(name: str, content: bytes) -> None:
    """Run the commands of a case."""
    folder = world.copied()
    try:
        with quiet_surroundings(folder):
            for words in json.loads(content):
                _check_command(words)
    finally:
        shutil.rmtree(folder.parents[5])


def _check_command(words: list[str]) -> None:
    given = {word.partition("=")[0] for word in words}
    words = [*words, *(f"{name}={value}" for name, value in (("--today", world.TODAY), ("--lang", "en")) if name not in given)]
    database = Path("callback.db")
    before = fingerprint(database)
    answer = run(words)
    check_answer(answer, words)
    planned = "raised" in answer.err or "withdrawn" in answer.err  # what is due is brought up to date first, and that is said
    if answer.code in (1, 2) and not planned and fingerprint(database) != before:
        raise Broken(f"refused ({answer.err[:300]}), and the file has changed all the same")
    if answer.code == 0 and "--json" in words and answer.out and "--help" not in words and words[0] not in WITHOUT_JSON:
        _check_json(answer.out)


def _check_json(text: str) -> None:
    try:
        json.loads(text)
    except ValueError as problem:
        raise Broken(f"this is no JSON ({problem}): {text[:300]!r}") from None
