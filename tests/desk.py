"""A desk to test at: a small policy, a few people, and commands run in this process or in one of their own."""

import fcntl
import json
import os
import select
import struct
import subprocess
import sys
import termios
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import pytest

from callbackctl.cli import run
from callbackctl.cli.group import build
from callbackctl.store.keys import KEY, KEY_FILE
from callbackctl.store.opening import open_file

ROOT = Path(__file__).resolve().parents[1]
MONDAY = "2026-03-02"
POLICY = """\
policy: desk
title: {en: The desk, zh: 前台}
source: a policy made up for the tests
channels:
  order: [phone, home, letter]
  phone: {recording: required}
  home: {signature: required, only_after: [phone]}
  letter: {only_after: [phone, home]}
callers: {roles: [officer, chief], never: [salesperson]}
quiet_hours: ["12:00-14:00"]
record: {required: [content]}

rules:
  welcome:
    clause: "1"
    purpose: {en: "is all well?", zh: 一切可好}
    after: signed_up
    within: 10 days
  claim:
    clause: "2"
    purpose: {en: "a talk with the chief", zh: 与主管面谈}
    after: claim_closed
    within: 10 days
    together: [chief]
"""
STAFF = [
    {"id": "o1", "name": "林嘉敏", "role": "officer"},
    {"id": "o2", "name": "罗彩云", "role": "officer"},
    {"id": "boss", "name": "沈卫东", "role": "chief"},
    {"id": "seller", "name": "Sam", "role": "salesperson"},
]


@dataclass(frozen=True)
class Answer:
    """What a command left behind: exit code, standard output, standard error."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)


class Desk:
    """A folder with a database and rule files; every command works on them."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str], policy: str = POLICY) -> None:
        self.folder, self.capsys = folder, capsys
        self.db, self.rules = folder / "desk.db", folder / "rules"
        self.rules.mkdir()
        self.write_policy(policy)

    def write_policy(self, text: str) -> Path:
        """Write a rule file under the name it gives itself."""
        path = self.rules / f"{text.split(maxsplit=2)[1]}.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    def file(self, name: str, content: str | bytes) -> str:
        """Write a file into the folder; returns its path."""
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def lines(self, name: str, rows: Sequence[Mapping[str, object]]) -> str:
        """Write rows as JSON lines; returns the path."""
        return self.file(name, "".join(json.dumps(row) + "\n" for row in rows))

    def arguments(self, arguments: Sequence[str], today: str = MONDAY) -> list[str]:
        """A whole command line, with the common options that are not given."""
        common = {"--db": str(self.db), "--rules": str(self.rules), "--today": today, "--lang": "en"}
        more = [part for name, value in common.items() if name not in arguments for part in (name, value)]
        return [*arguments, *more]

    def run(self, *arguments: str, today: str = MONDAY) -> Answer:
        """Run a command in this process."""
        self.capsys.readouterr()
        code = run(self.arguments(arguments, today))
        out, err = self.capsys.readouterr()
        return Answer(code, out, err)

    def done(self, *arguments: str, today: str = MONDAY) -> Answer:
        """Run a command that must succeed."""
        answer = self.run(*arguments, today=today)
        assert answer.code == 0, answer.err
        return answer

    def process(self, *arguments: str, today: str = MONDAY, stdin: bytes = b"") -> Answer:
        """Run a command as a process of its own."""
        return process(self.arguments(arguments, today), self.folder, stdin)

    def opened(self, *, organization: str = "desk", start: str = "2026-01-01") -> "Desk":
        """The desk with its database made and its staff in it."""
        self.done("init", "--organization", organization, "--start", start)
        self.done("import", "staff", self.lines("staff.jsonl", STAFF))
        return self

    def take_in(self, kind: str, rows: Sequence[Mapping[str, object]], *options: str, today: str = MONDAY) -> Answer:
        """Import rows that must be right."""
        return self.done("import", kind, self.lines(f"{kind}.jsonl", rows), *options, today=today)

    def rows(self, query: str, *parameters: object) -> list[tuple[Any, ...]]:
        """Ask the database."""
        connection = open_file(self.db)
        try:
            return connection.execute(query, parameters).fetchall()
        finally:
            connection.close()

    def dump(self, *tables: str) -> dict[str, list[tuple[Any, ...]]]:
        """The rows of some tables."""
        return {table: self.rows(f"SELECT * FROM {table}") for table in tables}


# One way to call each command that works on a database; its files are made by whoever uses this.
CALLS = {
    "import": ["import", "customers", "rows.csv"],
    "due": ["due"],
    "log": ["log", "c1", "--channel", "phone", "--outcome", "busy", "--by", "o1"],
    "matter add": ["matter", "add", "c1", "--content", "it drips"],
    "matter list": ["matter", "list"],
    "matter show": ["matter", "show", "m1"],
    "matter pass": ["matter", "pass", "m1", "--to", "plumbing"],
    "matter resolve": ["matter", "resolve", "m1", "--outcome", "a new tap"],
    "matter tell": ["matter", "tell", "m1"],
    "matter letter": ["matter", "letter", "m1", "--subject", "water", "--text", "it is back"],
    "report": ["report"],
    "check": ["check"],
    "form call": ["form", "call", "c1"],
    "form complaint": ["form", "complaint"],
    "form month": ["form", "month"],
    "explain": ["explain", "cb1"],
    "complaint add": ["complaint", "add", "--customer", "c1"],
    "complaint list": ["complaint", "list"],
    "complaint show": ["complaint", "show", "2026-001"],
    "complaint pass": ["complaint", "pass", "2026-001", "--to", "o2"],
    "complaint answer": ["complaint", "answer", "2026-001", "--text", "so it is"],
    "complaint escalate": ["complaint", "escalate", "2026-001", "--to", "boss"],
    "complaint approve": ["complaint", "approve", "2026-001"],
    "complaint close": ["complaint", "close", "2026-001"],
    "complaint dispute": ["complaint", "dispute", "2026-001", "--text", "not content"],
    "complaint decide": ["complaint", "decide", "2026-001", "--outcome", "upheld"],
    "complaint pause": ["complaint", "pause", "2026-001", "--reason", "a sample is on its way"],
    "complaint resume": ["complaint", "resume", "2026-001"],
    "complaint merge": ["complaint", "merge", "2026-001", "2026-002"],
    "complaint share": ["complaint", "share", "2026-001", "o1=100"],
    "complaint letter": ["complaint", "letter", "2026-001", "--ref", "2026/7"],
    "complaint follow-up": ["complaint", "follow-up", "2026-001", "--satisfaction", "2"],
    "complaint report": ["complaint", "report", "2026-001", "--text", "too slow"],
    "sample show": ["sample", "show", "welcome"],
    "sample audit": ["sample", "audit", "welcome"],
    "review draw": ["review", "draw"],
    "review list": ["review", "list"],
    "review record": ["review", "record", "v1", "--passed", "--by", "boss"],
    "review rectify": ["review", "rectify", "v1", "--what", "w", "--until", "2026-03-09", "--by", "boss"],
    "review done": ["review", "done", "v1", "--what", "w", "--by", "o1"],
    "review checked": ["review", "checked", "v1", "--by", "boss"],
    "review audit": ["review", "audit"],
    "reports list": ["reports", "list"],
    "reports sent": ["reports", "sent", "monthly"],
    "customer show": ["customer", "show", "c1"],
    "customer find": ["customer", "find", "c"],
    "customer set": ["customer", "set", "c1", "tier=key"],
    "customer blacklist": ["customer", "blacklist", "c1", "--because", "w", "--as", "o1"],
    "customer move": ["customer", "move", "c1", "--to", "o2"],
    "customer lost": ["customer", "lost"],
    "staff list": ["staff", "list"],
    "staff leave": ["staff", "leave", "o1"],
    "staff return": ["staff", "return", "o1"],
    "export": ["export", "customers"],
    "archive lend": ["archive", "lend", "c1", "--to", "o1"],
    "archive extend": ["archive", "extend", "loan1", "--until", "2026-03-09"],
    "archive return": ["archive", "return", "loan1"],
    "archive list": ["archive", "list"],
    "retention list": ["retention", "list"],
    "retention purge": ["retention", "purge", "--as", "boss"],
    "retention hold": ["retention", "hold", "c1", "--because", "a suit", "--as", "boss"],
    "retention release": ["retention", "release", "c1", "--because", "settled", "--as", "boss"],
    "backup": ["backup", "copy.db"],
    "doctor": ["doctor"],
}
WITHOUT_DATABASE = {"init", "restore", "rules"}


def commands() -> dict[str, click.Command]:
    """Every command that does something, by its whole name."""
    root = build()
    assert isinstance(root, click.Group)
    context = click.Context(root)
    found: dict[str, click.Command] = {}
    for name in root.list_commands(context):
        command = root.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            found |= {f"{name} {one}": below for one, below in command.commands.items()}
        else:
            found[name] = command
    return found


FACTS = (
    "staff", "customers", "events", "visits", "complaints", "complaint_steps", "callbacks", "organizations", "settings",
)  # fmt: skip


def environment() -> dict[str, str]:
    """The environment of a process: without what a developer's shell says about their own database or language.

    A key that is set is kept, so that the processes of a test can open what the test has made.
    """
    personal = ("CALLBACKCTL_", "LC_", "LANG", "COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR")
    kept = {
        name: value for name, value in os.environ.items() if name in (KEY, KEY_FILE) or not name.startswith(personal)
    }
    return {**kept, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}


def process(arguments: Sequence[str], folder: Path, stdin: bytes = b"") -> Answer:
    """Run the command line as a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "callbackctl", *arguments],
        input=stdin, capture_output=True, cwd=folder, env=environment(), timeout=60,
    )  # fmt: skip
    return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())


def terminal(arguments: Sequence[str], folder: Path, typed: Sequence[str] = (), columns: int = 80) -> Answer:
    """Run the command line in a terminal of that width; each text is typed when something is asked.

    Both outputs are its screen, with what was typed.
    """
    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    child = subprocess.Popen(
        [sys.executable, "-c", _IN_TERMINAL, *arguments],
        stdin=theirs, stdout=theirs, stderr=theirs, cwd=folder, env=environment() | {"TERM": "xterm-256color"},
        start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    screen, waiting, last = b"", list(typed), ""
    with suppress(OSError):  # the other side has left: the screen is complete
        for _again in range(15):
            while select.select([ours], [], [], 2)[0]:
                screen += os.read(ours, 4096)
                if waiting and screen.endswith(b": "):
                    last = waiting.pop(0)
                    os.write(ours, last.encode())
            if last == "\x03":  # an interrupt that comes just before the program waits for input is missed
                os.write(ours, last.encode())
    os.close(ours)
    child.kill()
    return Answer(child.wait(30), screen.decode().replace("\r\n", "\n"), "")


# Only the leader of a session with a terminal of its own is interrupted by Control-C.
_IN_TERMINAL = """
import fcntl, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
from callbackctl.cli import main
main()
"""
