"""Control-C amid a long statement of SQLite's: one line, exit code 130, nothing half done.

SQLite answers no signal by itself; a command looks at them while it works. What Control-C does elsewhere, and pipes
whose reader leaves, is in `test_errors.py`.
"""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desk import environment
from tests.troubled import CALLS, Troubled, copied, make

# Does the work of a function, says so, and then keeps SQLite busy in the same transaction without an end.
ENDLESS = """
import importlib, sys
module, name = sys.argv.pop(1).split(":")
module = importlib.import_module(module)
work = getattr(module, name)
def endless(connection, *given, **more):
    work(connection, *given, **more)
    print("waits", flush=True)
    connection.execute("WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n) SELECT count(*) FROM n").fetchall()
setattr(module, name, endless)
from callbackctl.cli import main
main()
"""
BUSY = {
    "import": ("callbackctl.store.facts:store_chunks", CALLS["import"]),
    "plan": ("callbackctl.planning.plan:_remember", ["due", "--today", "2026-03-20"]),
    "log": ("callbackctl.store.seals:seal", CALLS["log"]),
    "purge": ("callbackctl.keeping.purge:_gather", CALLS["purge"]),
    "doctor": ("callbackctl.keeping.doctor:_check_foreign_keys", ["doctor"]),
    "backup": ("callbackctl.keeping.copies:_copy", CALLS["backup"]),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Troubled:
    """A desk to copy."""
    return make(tmp_path_factory.mktemp("made"))


@pytest.mark.parametrize("work", BUSY)
def test_an_interrupt_ends_a_long_statement(made: Troubled, tmp_path: Path, work: str) -> None:
    desk = copied(made, tmp_path)
    before, files = desk.facts(), desk.files()
    place, call = BUSY[work]
    with subprocess.Popen(
        [sys.executable, "-c", ENDLESS, place, *desk.words(call)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=desk.folder, env=environment(),
    ) as busy:  # fmt: skip
        assert busy.stdout is not None
        assert busy.stdout.readline() == b"waits\n"
        busy.send_signal(signal.SIGINT)
        out, err = busy.communicate(timeout=30)
    assert (busy.returncode, out, err) == (130, b"", b"Error: interrupted\n")
    assert desk.facts() == before
    assert desk.files().keys() == files.keys()
