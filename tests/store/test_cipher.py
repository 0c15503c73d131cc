"""SQLCipher behind the face of sqlite3: the rest of the program cannot tell the two apart."""

import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlite_utils

from callbackctl.errors import CallbackError
from callbackctl.planning.rehearsal import rehearsal
from callbackctl.store.cipher import WrongKeyError
from callbackctl.store.database import connect, create, transaction
from callbackctl.store.keys import KEY, KEY_FILE, keys, loose_key_file
from callbackctl.store.opening import is_encrypted, new_file, open_file


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> str:
    """A key in the environment."""
    key = secrets.token_hex(32)
    monkeypatch.delenv(KEY_FILE, raising=False)
    monkeypatch.setenv(KEY, key)
    return key


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An encrypted file."""
    path = tmp_path / "desk.db"
    create(path)
    return path


@pytest.fixture
def connection(file: Path) -> Iterator[sqlite3.Connection]:
    """The encrypted file, open."""
    with closing(connect(file)) as connection:
        yield connection


def test_errors_are_those_of_sqlite3(connection: sqlite3.Connection, file: Path) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE") as unique:
        connection.execute("INSERT INTO settings SELECT * FROM settings")
    assert unique.value.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CONSTRAINT
    with pytest.raises(sqlite3.OperationalError, match="no such table: nowhere"):
        connection.executescript("SELECT * FROM nowhere")
    with pytest.raises(sqlite3.IntegrityError):
        connection.executemany("INSERT INTO settings VALUES (?, ?)", [("start", "")])
    with closing(open_file(file, wait=0)) as other:
        connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError, match="locked") as busy:
            other.execute("BEGIN IMMEDIATE")
        assert busy.value.sqlite_errorcode == sqlite3.SQLITE_BUSY
        connection.execute("ROLLBACK")


def test_an_error_in_the_middle_of_the_rows_is_one_of_sqlite3(connection: sqlite3.Connection) -> None:
    def fails(number: int) -> int:
        return 1 // (3 - number)

    connection.create_function("fails", 1, fails, deterministic=True)
    query = "WITH n(i) AS (VALUES (1), (2), (3)) SELECT fails(i) FROM n"
    with pytest.raises(sqlite3.OperationalError, match="user-defined function"):
        list(connection.execute(query))
    with pytest.raises(sqlite3.OperationalError, match="user-defined function"):
        connection.execute(query).fetchall()


def test_rows_may_have_names(connection: sqlite3.Connection) -> None:
    connection.row_factory = sqlite3.Row
    row = connection.execute("SELECT key, value FROM settings WHERE key = 'revision'").fetchone()
    assert dict(row) == {"key": "revision", "value": row["value"]}


def test_a_connection_for_reading_alone_writes_nothing(file: Path) -> None:
    with closing(connect(file, read_only=True)) as connection, pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM settings")


def test_a_rehearsal_has_everything_and_leaves_nothing(connection: sqlite3.Connection) -> None:
    with rehearsal(connection) as copy:
        copy.execute("UPDATE settings SET value = '2030-01-01' WHERE key = 'start'")
        assert copy.execute("SELECT value FROM settings WHERE key = 'start'").fetchone() == ("2030-01-01",)
    assert connection.execute("SELECT value FROM settings WHERE key = 'start'").fetchone() != ("2030-01-01",)


def test_sqlite_utils_works_with_the_connection(connection: sqlite3.Connection) -> None:
    database = sqlite_utils.Database(connection)
    assert "visits" in database.table_names()
    notes = database.table("notes")
    notes.insert_all([{"id": 1, "text": "a"}, {"id": 2, "text": "b"}], pk="id")
    notes.upsert({"id": 2, "text": "c"}, pk="id")
    assert list(notes.rows) == [{"id": 1, "text": "a"}, {"id": 2, "text": "c"}]


def test_what_is_committed_is_there_when_another_opens_it(file: Path) -> None:
    with closing(connect(file)) as one, closing(connect(file)) as other:
        with transaction(one):
            one.execute("INSERT INTO settings VALUES ('note', 'x')")
        assert other.execute("SELECT value FROM settings WHERE key = 'note'").fetchone() == ("x",)


# Keys


def test_the_first_key_writes_and_each_opens(
    file: Path, key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = secrets.token_hex(32)
    monkeypatch.setenv(KEY, f"{newer}\n{key}")
    open_file(file).close()
    with closing(new_file(tmp_path / "new.db")) as made:
        made.execute("CREATE TABLE t (a)")
    monkeypatch.setenv(KEY, newer)
    open_file(tmp_path / "new.db").close()
    with pytest.raises(WrongKeyError):
        open_file(file)


def test_a_key_may_come_from_a_file(key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "key"
    path.write_text(f"\ufeff{key.upper()}\r\n", encoding="utf-8")
    monkeypatch.delenv(KEY)
    monkeypatch.setenv(KEY_FILE, str(path))
    assert keys() == (key.upper(),)
    path.chmod(0o640)
    assert loose_key_file() == path
    path.chmod(0o600)
    assert loose_key_file() is None
    path.unlink()
    assert loose_key_file() is None
    with pytest.raises(CallbackError, match="cannot be read: No such file"):
        keys()


@pytest.mark.parametrize("given", ["secret", "ab" * 31, "ab" * 33, "xy" * 32, "ab" * 32 + " secret", "\n"])
def test_what_is_no_key_is_refused_and_not_repeated(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEY, given)
    with pytest.raises(CallbackError, match="64 hexadecimal digits") as refused:
        keys()
    assert "secret" not in str(refused.value)
    assert "abab" not in str(refused.value)


def test_a_key_and_a_key_file_are_one_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEY_FILE, "key")
    with pytest.raises(CallbackError, match="are both set"):
        keys()


def test_a_plain_file_opens_with_a_key_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plain.db"
    with monkeypatch.context() as without:
        without.delenv(KEY)
        create(path)
    with closing(connect(path)) as plain:
        assert not is_encrypted(plain)
        with rehearsal(plain) as copy:
            assert copy.execute("SELECT count(*) FROM settings").fetchone()[0] > 0
