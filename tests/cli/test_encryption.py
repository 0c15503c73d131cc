"""Encrypted files: made, worked with, copied, put back; and what is said where the key is wrong or missing."""

import hashlib
import hmac
import secrets
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from callbackctl.store.database import SCHEMA_VERSION
from callbackctl.store.keys import KEY, KEY_FILE
from callbackctl.store.opening import is_encrypted, new_file, open_file
from tests.desk import FACTS, ROOT, Answer, Desk, commands, environment

MARK = "麻雀落在第七根电线上"


@pytest.fixture
def key_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A key, in a file of its own that the environment names."""
    path = tmp_path / "keys" / "desk.key"
    path.parent.mkdir()
    path.write_text(secrets.token_hex(32) + "\n")
    path.chmod(0o600)
    monkeypatch.delenv(KEY, raising=False)
    monkeypatch.setenv(KEY_FILE, str(path))
    return path


@pytest.fixture
def desk(key_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """An encrypted file with one visit on record."""
    return filled(Desk(tmp_path, capsys))


@pytest.fixture
def plain(key_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A file that is not encrypted, with one visit on record; its copies may be, there is a key."""
    with monkeypatch.context() as without:
        without.delenv(KEY_FILE)
        return filled(Desk(tmp_path, capsys))


def filled(desk: Desk) -> Desk:
    desk.opened().take_in("customers", [{"id": "c1", "owner": "o1", "name": MARK}])
    log(desk)
    return desk


def log(desk: Desk, at: str = "2026-03-01T10:00") -> Answer:
    more = ["--recording", "r1", "--content", MARK, "--at", at]
    return desk.done("log", "c1", "--channel", "phone", "--outcome", "reached", "--by", "o1", *more)


def kind(path: Path) -> bool:
    with closing(open_file(path)) as connection:
        return is_encrypted(connection)


def everything(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every table, with the numbers of its rows."""
    with closing(open_file(path)) as connection:
        tables = connection.execute("SELECT name, wr FROM pragma_table_list WHERE type = 'table' AND schema = 'main'")
        return {
            name: connection.execute(f'SELECT {"" if without_rowid else "rowid, "}* FROM "{name}"').fetchall()
            for name, without_rowid in tables.fetchall()
            if name != "sqlite_schema"  # its order may differ; `doctor` goes through it
        }


def refused(answer: Answer, told: str) -> None:
    assert (answer.code, told in answer.err) == (1, True), answer.err
    assert answer.err.count("\n") == 1
    assert answer.out == ""


# The file


def test_nothing_can_be_read_in_the_file_or_its_log(desk: Desk) -> None:
    with closing(open_file(desk.db)) as reader:
        reader.execute("SELECT * FROM visits").fetchall()
        log(desk, "2026-03-01T11:00")
        log_file = desk.folder / "desk.db-wal"
        assert log_file.stat().st_size > 0
        for path in (desk.db, log_file):
            raw = path.read_bytes()
            assert MARK.encode() not in raw
            assert b"CREATE TABLE" not in raw
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert not desk.db.read_bytes().startswith(b"SQLite format")


def test_the_example_can_be_encrypted(key_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = Desk(tmp_path, capsys)
    assert desk.done("init", "--example").err.endswith("the file is encrypted\n")
    assert desk.done("doctor").out.startswith("the file is encrypted\n")
    assert desk.done("doctor", "--json").json["encrypted"] is True


def test_without_the_key_one_line_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = desk.db.read_bytes()
    with monkeypatch.context() as without:
        without.delenv(KEY_FILE)
        for command in ("due", "doctor", "export"):
            arguments = [command, "visits"] if command == "export" else [command]
            refused(desk.run(*arguments), f"it is encrypted and its key is not given ({KEY_FILE})")
        without.setenv(KEY, secrets.token_hex(32))
        refused(desk.run("due"), "is encrypted under another key, damaged, or no database")
    assert desk.db.read_bytes() == before
    desk.done("due")


def test_another_program_that_opens_it_does_no_harm(desk: Desk) -> None:
    """Not even to what a command that was killed has left in the log."""
    killed = "import os, sys; from callbackctl.cli import run; from callbackctl.store.opening import open_file; "
    killed += "from pathlib import Path; held = open_file(Path(sys.argv[2])); held.execute('SELECT * FROM visits'); "
    killed += "run(sys.argv[3:]); os._exit(0)"
    arguments = desk.arguments(["log", "c1", "--channel", "phone", "--outcome", "busy", "--by", "o1"])
    command = [sys.executable, "-c", killed, "--", str(desk.db), *arguments]
    subprocess.run(command, env=environment(), cwd=desk.folder, check=True, capture_output=True)
    assert (desk.folder / "desk.db-wal").stat().st_size > 0
    with closing(sqlite3.connect(desk.db)) as stranger, pytest.raises(sqlite3.DatabaseError, match="not a database"):
        stranger.execute("SELECT * FROM visits")
    assert desk.rows("SELECT count(*) FROM visits") == [(2,)]
    desk.done("doctor")


def test_without_the_library_one_line_says_what_to_install(desk: Desk) -> None:
    without = "import sys; sys.modules['sqlcipher3'] = None; from callbackctl.cli import main; main()"
    (desk.folder / "x.db").write_bytes(b"")
    for command in (["due"], ["init", "--db", "new.db"], ["restore", "x.db"], ["backup", "copy.db"]):
        done = subprocess.run(
            [sys.executable, "-c", without, *desk.arguments(command)],
            env=environment(), cwd=desk.folder, capture_output=True, text=True,
        )  # fmt: skip
        refused(Answer(done.returncode, done.stdout, done.stderr), "pip install 'callbackctl[encryption]'")
    assert not (desk.folder / "new.db").exists()


def test_an_open_key_file_is_told(desk: Desk, key_file: Path) -> None:
    key_file.chmod(0o644)
    assert desk.done("due").err.startswith(f"warning: others can read the key file {key_file}")
    key_file.chmod(0o600)
    assert "warning" not in desk.done("due").err


def test_no_command_takes_a_key_and_none_tells_it(desk: Desk, key_file: Path) -> None:
    taken = [one for command in commands().values() for one in command.params]
    options = {option for one in taken for option in (*one.opts, *one.secondary_opts)}
    assert not {option for option in options if any(word in option for word in ("key", "passp", "passw", "secret"))}
    key = key_file.read_text().strip()
    (desk.folder / "broken.db").write_bytes(b"x" * 8192)
    told = [desk.run(*words) for words in (["due", "--debug", "--db", "broken.db"], ["doctor"], ["restore", "broken.db"])]
    assert not [one for one in told if key in one.out + one.err]


def test_an_older_encrypted_file_is_brought_up_to_date_and_so_is_its_copy_encrypted(desk: Desk) -> None:
    old = desk.folder / "old.db"
    with closing(new_file(old)) as connection:
        connection.executescript((ROOT / "tests" / "data" / "schema_1.sql").read_text(encoding="utf-8"))
        connection.execute("PRAGMA journal_mode = WAL")
    desk.run("customer", "find", "客户1", "--db", str(old))
    desk.done("doctor", "--db", str(old))
    before = desk.folder / f"old.db.before-{SCHEMA_VERSION}"
    assert (kind(old), kind(before)) == (True, True)
    assert b"visits" not in before.read_bytes()
    with closing(open_file(before)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


# Copies


@pytest.mark.parametrize("live", ["desk", "plain"])
@pytest.mark.parametrize("option", [None, "--encrypted", "--plain"])
def test_either_can_be_copied_as_either(live: str, option: str | None, request: pytest.FixtureRequest) -> None:
    desk: Desk = request.getfixturevalue(live)
    path = desk.folder / "copy.db"
    files = {one.name for one in desk.folder.iterdir()}
    answer = desk.done("backup", str(path), "--json", *([option] if option else []))
    assert answer.json["encrypted"] is (option != "--plain")
    assert kind(path) is (option != "--plain")
    assert (MARK.encode() in path.read_bytes()) is (option == "--plain")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert {one.name for one in desk.folder.iterdir()} == files | {"copy.db"}
    assert everything(path) == everything(desk.db)
    told = desk.done("doctor", "--json", "--db", str(path)).json
    assert told["link"] == answer.json["link"]
    assert (told["sound"], told["encrypted"]) == (True, option != "--plain")


@pytest.mark.parametrize("live", ["desk", "plain"])
@pytest.mark.parametrize("option", [None, "--encrypted", "--plain"])
def test_what_is_put_back_is_as_what_was_there_unless_it_is_said(
    live: str, option: str | None, request: pytest.FixtureRequest
) -> None:
    desk: Desk = request.getfixturevalue(live)
    encrypted, other = live == "desk", "--plain" if live == "desk" else "--encrypted"
    copy = desk.folder / "copy.db"
    desk.done("backup", str(copy), other)
    before = desk.dump(*FACTS)
    log(desk, "2026-03-01T11:00")
    wanted = encrypted if option is None else option == "--encrypted"
    answer = desk.done("restore", str(copy), *([option] if option else []))
    assert (kind(desk.db), f" was{', encrypted' if wanted else ''}\n" in answer.out) == (wanted, True)
    assert desk.dump(*FACTS) == before
    assert desk.rows("PRAGMA journal_mode") == [("wal",)]
    assert kind(desk.folder / "desk.db.replaced-1") is encrypted
    desk.done("doctor")
    fresh = desk.folder / "fresh.db"
    assert desk.done("restore", str(copy), "--db", str(fresh), "--json").json["encrypted"] is not encrypted


def test_where_the_key_is_missing_nothing_is_copied_in_plain_text(plain: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = plain.folder / "copy.db"
    plain.done("backup", str(copy), "--plain")
    monkeypatch.delenv(KEY_FILE)
    before = {one.name for one in plain.folder.iterdir()}
    told = f"there is no key to encrypt with; set {KEY_FILE}"
    refused(plain.run("backup", str(plain.folder / "x.db"), "--encrypted"), told)
    refused(plain.run("restore", str(copy), "--encrypted"), told)
    assert {one.name for one in plain.folder.iterdir()} == before


def test_a_flipped_bit_is_found_wherever_it_is(desk: Desk) -> None:
    copy, bad = desk.folder / "copy.db", desk.folder / "bad.db"
    desk.done("backup", str(copy))
    raw = copy.read_bytes()
    before, facts = {one.name for one in desk.folder.iterdir()} | {"bad.db"}, desk.dump(*FACTS)
    for place in (0, 15, 16, 4095, len(raw) // 2, len(raw) - 1, *range(5000, len(raw), len(raw) // 20)):
        flipped = bytearray(raw)
        flipped[place] ^= 0x10
        bad.write_bytes(flipped)
        refused(desk.run("restore", str(bad)), "bad.db")
    bad.write_bytes(raw[: len(raw) // 2])
    refused(desk.run("restore", str(bad)), "bad.db")
    assert {one.name for one in desk.folder.iterdir()} == before
    assert desk.dump(*FACTS) == facts
    desk.done("doctor")


def test_a_copy_under_another_key_is_refused(desk: Desk, key_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = desk.folder / "copy.db"
    desk.done("backup", str(copy))
    old = key_file.read_text()
    key_file.write_text(secrets.token_hex(32))
    refused(desk.run("restore", str(copy)), "is encrypted under another key, damaged, or no database")
    monkeypatch.delenv(KEY_FILE)
    refused(desk.run("restore", str(copy)), f"its key is not given ({KEY_FILE})")
    monkeypatch.setenv(KEY_FILE, str(key_file))
    # A new key on top of the old one: what is written from now on is under the new one alone.
    key_file.write_text(key_file.read_text() + "\n" + old)
    desk.done("restore", str(copy))
    key_file.write_text(key_file.read_text().split()[0])
    desk.done("doctor")


def test_plain_text_in_the_place_of_what_did_not_open_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = desk.folder / "copy.db"
    desk.done("backup", str(copy), "--plain")
    monkeypatch.delenv(KEY_FILE)
    assert "warning: what was there did not open and may have been encrypted" in desk.done("restore", str(copy)).err


def test_a_file_in_use_is_not_replaced_by_who_has_no_key(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = desk.folder / "copy.db"
    desk.done("backup", str(copy), "--plain")
    holding = "import sys; from pathlib import Path; from callbackctl.store.database import connect; "
    holding += "held = connect(Path(sys.argv[1])); print(held.execute('SELECT 1 FROM visits').fetchone()); "
    holding += "sys.stdout.flush(); sys.stdin.read()"
    holder = subprocess.Popen(
        [sys.executable, "-c", holding, str(desk.db)],
        env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"(1,)\n"
    with monkeypatch.context() as without:
        without.delenv(KEY_FILE)
        refused(desk.run("restore", str(copy)), "is in use; end the other commands first")
    refused(desk.run("restore", str(copy)), "is in use; end the other commands first")
    holder.communicate()
    desk.done("restore", str(copy))


def test_the_layout_on_the_page_on_safety_holds(desk: Desk, key_file: Path) -> None:
    """Whoever has the key can check, and decrypt, a copy with nothing but what is published."""
    copy = desk.folder / "copy.db"
    desk.done("backup", str(copy))
    raw, key = copy.read_bytes(), bytes.fromhex(key_file.read_text())
    seal = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in raw[:16]), 2, 32)
    assert len(raw) % 4096 == 0
    for number in range(1, len(raw) // 4096 + 1):
        page = raw[(number - 1) * 4096 : number * 4096]
        sealed = page[16 if number == 1 else 0 : -64] + number.to_bytes(4, "little")
        assert hmac.digest(seal, sealed, "sha512") == page[-64:]
