"""What goes wrong ends in one clear line and the right exit code; a traceback is seen by nobody who did not ask."""

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from callbackctl.cli import run
from callbackctl.planning import listing
from tests.desk import CALLS, FACTS, MONDAY, Desk, environment


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk with one callback overdue; its folder is the current one."""
    monkeypatch.chdir(tmp_path)
    desk = Desk(tmp_path, capsys).opened()
    desk.take_in("customers", [{"id": "c1"}])
    desk.take_in("events", [{"id": "e1", "customer": "c1", "type": "signed_up", "at": "2026-02-02"}])
    desk.file("rows.csv", "id\nc1\n")
    return desk


# 0, 1, 2, 3


WRONG_USAGE = [
    "nonsense", "due --nonsense", "due extra", "due --today tomorrow", "due --today 2026-02-30", "due --ahead x",
    "due --lang fr", "--lang fr due", "report --month 2026-13", "report --month March", "check --month 2026", "log",
    "log c1", "import cats rows.csv", "import", "explain", "init --start soon", "rules", "rules nonsense", "",
]  # fmt: skip
REFUSED = [
    "due --db none.db", "due --db .", "due --db rows.csv", "due --rules none", "due --rules rows.csv",
    "due --organization dekc", "init", "import customers none.csv", "import customers .", "import events rows.csv",
    "explain cb99", "explain nobody", "rules show dekc", "rules check none.yaml", "rules check rows.csv",
    "rules test none", "log --from none.csv", "init --db none/x.db",
]  # fmt: skip


@pytest.mark.parametrize("arguments", WRONG_USAGE)
def test_wrong_usage_is_2(desk: Desk, arguments: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = desk.dump(*FACTS)
    monkeypatch.setenv("CALLBACKCTL_DB", str(desk.db))
    monkeypatch.setenv("CALLBACKCTL_RULES", str(desk.rules))
    desk.capsys.readouterr()
    assert run(arguments.split()) == 2
    out, err = desk.capsys.readouterr()
    assert "Error: " in err or "Usage: " in out + err
    assert "Traceback" not in err
    assert desk.dump(*FACTS) == before


@pytest.mark.parametrize("arguments", REFUSED)
def test_what_is_refused_is_1_with_one_line(desk: Desk, arguments: str) -> None:
    before, files = desk.dump(*FACTS), set(desk.folder.rglob("*"))
    answer = desk.run(*arguments.split())
    assert (answer.code, answer.out) == (1, "")
    first, *more = answer.err.splitlines()
    assert first.startswith("Error: ") or "rows.csv:1:" in first
    assert not [line for line in more if not line.startswith(" ")]
    assert "Traceback" not in answer.err
    assert desk.dump(*FACTS) == before
    assert set(desk.folder.rglob("*")) == files


@pytest.mark.parametrize("content", ["", "\t", "[]", "policy: desk\nrules: {", "\x00", "a: &a [*a]", "policy: dekc\n"])
@pytest.mark.parametrize("command", ["due", "log", "report", "check", "explain"])
def test_a_rule_file_that_is_no_rule_file_is_1(desk: Desk, command: str, content: str) -> None:
    (desk.rules / "desk.yaml").write_text(content)
    answer = desk.run(*(["explain", "c1"] if command == "explain" else CALLS[command]))
    assert answer.code == 1
    assert "desk.yaml:" in answer.err
    assert "Traceback" not in answer.err


def test_what_is_found_is_3(desk: Desk) -> None:
    assert desk.run("due", "--exit-code").code == 3
    assert desk.run("check", "--month", "2026-02").code == 3
    assert desk.run("check", "--month", "2026-01").code == 0
    assert "no breach found" in desk.run("check", "--month", "2026-01").err


def test_results_go_to_one_stream_and_messages_to_the_other(desk: Desk) -> None:
    answer = desk.done("due", "--json")
    assert answer.err == "desk: 1 callbacks raised\n"
    assert len(answer.json) == 1


# 4


def break_listing(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def broken(row: object, query: object, *more: object) -> object:
        raise error

    monkeypatch.setattr(listing, "_entry", broken)


@pytest.mark.parametrize(
    "error",
    [ValueError("a secret"), KeyError("x"), sqlite3.OperationalError("no such column: x"), RecursionError("deep")],
)
def test_a_bug_is_4_with_a_log_file(desk: Desk, error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(desk.folder))
    break_listing(monkeypatch, error)
    answer = desk.run("due")
    assert (answer.code, answer.out) == (4, "")
    last = answer.err.splitlines()[-1]
    assert last.startswith("Error: this is a mistake in callbackctl itself; nothing was changed. Please send ")
    log = Path(last.rsplit(" ", 1)[1])
    assert log.parent == desk.folder
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    text = log.read_text("utf-8")
    assert text.startswith("callbackctl due --db ")
    assert type(error).__name__ in text
    assert "Traceback (most recent call last)" in text
    assert "Traceback" not in answer.err


def test_a_bug_rolls_back(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(desk.folder))
    monkeypatch.setattr("callbackctl.store.facts._move_in", lambda *_all: 1 / 0)
    before = desk.dump(*FACTS)
    assert desk.run("import", "customers", "rows.csv").code == 4
    assert desk.dump(*FACTS) == before


# What the shell hands over


@pytest.mark.parametrize("text", ["\udcff", "陈\udce5", "a\0b"])
def test_bytes_that_are_no_text_are_wrong_usage(desk: Desk, text: str) -> None:
    before = desk.dump(*FACTS)
    for arguments in (["due", "--for", text], ["log", "c1", "--content", text], ["customer", "find", text], [text]):
        answer = desk.run(*arguments)
        assert (answer.code, answer.out) == (2, "")
        assert answer.err == f"Error: {text!a} is no text in the encoding of this system\n"
    assert desk.dump(*FACTS) == before


def test_so_are_they_in_the_environment(desk: Desk) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "callbackctl", *desk.arguments(["due"])],
        capture_output=True, cwd=desk.folder, env={**environment(), "CALLBACKCTL_STAFF": "\udcff"},
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"Error: 'CALLBACKCTL_STAFF=\\udcff' is no text in the encoding of this system\n"


@pytest.mark.parametrize("text", ["\x1b[31mred\x1b[0m", "\x9b31m", "\x1b]8;;http://x\x07y", "\u202egpj.exe", "a\rb", "\u2066x"])
def test_a_message_shows_no_more_than_text(desk: Desk, text: str) -> None:
    for arguments in (["explain", text], ["rules", "show", text], ["due", text], [text], ["log", text, "--at", text]):
        answer = desk.run(*arguments)
        assert answer.code in (1, 2)
        assert not {"\x1b", "\x9b", "\x07", "\u202e", "\u2066", "\r"} & set(answer.err)


YEARS = {"0001-01-01": 2, "1901-12-31": 2, "1902-01-01": 0, "2099-12-31": 0, "2100-01-01": 2, "9999-12-31": 2}


@pytest.mark.parametrize("day", YEARS)
def test_outside_the_calendar_nothing_is_planned(desk: Desk, day: str) -> None:
    for arguments in (["due"], ["report"], ["check"], ["log", "c1", *["--channel", "sms", "--outcome", "busy", "--by", "o1"]]):
        answer = desk.run(*arguments, today=day)
        assert answer.code in (0, 1, 3) if YEARS[day] == 0 else answer.code == YEARS[day]
        assert ("is outside the years known here, 1902 to 2099" in answer.err) == (YEARS[day] == 2)


# 130


def test_an_interrupt_is_130(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    break_listing(monkeypatch, KeyboardInterrupt())
    answer = desk.run("due")
    assert (answer.code, answer.out) == (130, "")
    assert answer.err.splitlines()[-1] == "Error: interrupted"


def test_an_interrupt_leaves_nothing_half_done(desk: Desk) -> None:
    before = desk.dump(*FACTS)
    with subprocess.Popen(
        [sys.executable, "-c", ANNOUNCING, *desk.arguments(["import", "customers", "rows.csv"])],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=desk.folder, env=environment(),
    ) as waiting:  # fmt: skip
        assert waiting.stdout is not None
        assert waiting.stdout.readline() == b"waits\n"
        waiting.send_signal(signal.SIGINT)
        out, err = waiting.communicate(timeout=30)
    assert (waiting.returncode, out) == (130, b"")
    assert err == b"Error: interrupted\n"
    assert desk.dump(*FACTS) == before


# Says when the rows are written and the transaction is still open.
ANNOUNCING = """
import sys, time
from callbackctl.store import facts
store_chunks = facts.store_chunks
def slowly(*given, **more):
    outcome = store_chunks(*given, **more)
    print("waits", flush=True)
    time.sleep(30)
    return outcome
facts.store_chunks = slowly
from callbackctl.cli import main
main()
"""


# --debug


def test_debug_shows_the_traceback_and_keeps_the_exit_code(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for arguments, code in ((["explain", "cb99"], 1), (["due", "--today", "x"], 2), (["due", "--nonsense"], 2)):
        answer = desk.run(*arguments, "--debug")
        assert (answer.code, answer.out) == (code, "")
        assert answer.err.startswith("Traceback (most recent call last):")
        assert "Error: " in answer.err.splitlines()[-1]
    monkeypatch.setattr("tempfile.tempdir", str(desk.folder))
    break_listing(monkeypatch, ValueError("a bug"))
    answer = desk.run("due", "--debug")
    assert answer.code == 4
    assert "ValueError: a bug" in answer.err


def test_debug_changes_nothing_where_nothing_is_wrong(desk: Desk) -> None:
    plain = desk.done("due")
    answer = desk.done("due", "--debug")
    assert (answer.out, answer.err) == (plain.out, "")


# Pipes and terminals


def test_a_reader_that_leaves_is_no_error(desk: Desk) -> None:
    rows = [{"id": f"k{number}", "name": "名" * 50} for number in range(3000)]
    desk.take_in("customers", rows)
    desk.take_in("events", [{"customer": row["id"], "type": "signed_up", "at": MONDAY} for row in rows])
    command = " ".join([sys.executable, "-m", "callbackctl", *desk.arguments(["due", "--json"])])
    done = subprocess.run(
        ["bash", "-c", f"{command} | head -1; echo ${{PIPESTATUS[0]}}"],
        capture_output=True, cwd=desk.folder, env=environment(),
    )  # fmt: skip
    assert done.stdout == b"[\n0\n"
    assert done.stderr == b"desk: 3001 callbacks raised\n"


def test_a_closed_pipe_is_no_error_for_little_output_either(desk: Desk) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "callbackctl", *desk.arguments(["due"])],
        stdout=writing, stderr=subprocess.PIPE, cwd=desk.folder, env=environment(),
    )  # fmt: skip
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"desk: 1 callbacks raised\n")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "gbk"])
def test_a_terminal_that_knows_no_chinese_gets_escapes(desk: Desk, encoding: str) -> None:
    desk.take_in("customers", [{"id": "c1", "name": "陈🎉"}])
    done = subprocess.run(
        [sys.executable, "-m", "callbackctl", *desk.arguments(["due"])],
        capture_output=True, cwd=desk.folder, env=environment() | {"PYTHONIOENCODING": encoding},
    )  # fmt: skip
    assert done.returncode == 0
    assert "\\U0001f389" in done.stdout.decode(encoding)


def test_the_command_on_the_path_answers_with_the_exit_code(desk: Desk) -> None:
    assert desk.process("due", "--exit-code").code == 3
    assert desk.process("due", "--db", "none.db").err == (
        "Error: there is no database none.db; make one with: callbackctl init --db none.db\n"
    )
