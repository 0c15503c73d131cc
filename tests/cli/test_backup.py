"""`backup` and `restore`: whole copies, made while others write, put back only once they are verified."""

import os
import sqlite3
import stat
import threading
from pathlib import Path

import pytest

from callbackctl.store.database import APPLICATION_ID, connect, transaction
from tests.desk import FACTS, ROOT, Desk


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """One visit on record."""
    desk = Desk(tmp_path, capsys).opened()
    desk.take_in("customers", [{"id": "c1", "owner": "o1"}])
    desk.done("log", "c1", "--channel", "phone", "--outcome", "busy", "--by", "o1")
    return desk


def more(desk: Desk) -> None:
    desk.done("log", "c1", "--channel", "phone", "--outcome", "absent", "--by", "o1")


def copy(desk: Desk, name: str = "copy.db") -> Path:
    path = desk.folder / name
    desk.done("backup", str(path))
    return path


def content(desk: Desk) -> set[str]:
    return {path.name for path in desk.folder.iterdir()}


def test_a_copy_is_whole_and_for_its_owner_alone(desk: Desk) -> None:
    before = content(desk)
    path = copy(desk)
    assert content(desk) == before | {"copy.db"}
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    link = desk.done("doctor", "--json").json["link"]
    assert desk.done("doctor", "--json", "--db", str(path)).json["link"] == link
    again = desk.done("backup", str(desk.folder / "again.db"))
    assert again.out == f"copied to {desk.folder / 'again.db'}\nlast link: 1:{link}\n"


@pytest.mark.parametrize("there", ["copy.db", "copy.db-wal", "copy.db-journal"])
def test_a_copy_never_overwrites(desk: Desk, there: str) -> None:
    (desk.folder / there).write_text("precious")
    answer = desk.run("backup", str(desk.folder / "copy.db"))
    assert answer.code == 1
    assert "a backup never overwrites" in answer.err
    assert (desk.folder / there).read_text() == "precious"
    assert desk.run("backup", str(desk.db)).code == 1


def test_a_copy_that_cannot_be_written_is_said(desk: Desk) -> None:
    answer = desk.run("backup", "/no/such/folder/copy.db")
    assert answer.code == 1
    assert "cannot write" in answer.err


def test_a_copy_is_made_while_others_write(desk: Desk) -> None:
    """A writer in the middle of a transaction neither waits nor is seen, and one that goes on is never half copied."""
    writer = connect(desk.db)
    stop = threading.Event()

    def write() -> None:
        own = connect(desk.db)
        number = 0
        while not stop.is_set():
            number += 1
            with transaction(own):
                for half in "ab":
                    own.execute(
                        "INSERT INTO customers (organization, id, known_on, revision) VALUES ('desk', ?, '', 1)",
                        (f"{number}{half}",),
                    )
        own.close()

    thread = threading.Thread(target=write)
    thread.start()
    try:
        paths = [copy(desk, f"copy-{number}.db") for number in range(5)]
    finally:
        stop.set()
        thread.join()
    for path in paths:
        (odd,) = sqlite3.connect(path).execute("SELECT count(*) % 2 FROM customers WHERE id <> 'c1'").fetchone()
        assert odd == 0
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("INSERT INTO settings VALUES ('half', 'done')")
    path = copy(desk, "during.db")
    writer.execute("ROLLBACK")
    writer.close()
    assert sqlite3.connect(path).execute("SELECT count(*) FROM settings WHERE key = 'half'").fetchone() == (0,)


def test_a_damaged_file_is_not_copied(desk: Desk) -> None:
    desk.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    (page,) = desk.rows("SELECT rootpage FROM sqlite_schema WHERE name = 'visits_of_customer'")[0]
    raw = bytearray(desk.db.read_bytes())
    raw[(page - 1) * 4096 + 8 : page * 4096] = bytes(4088)
    desk.db.write_bytes(raw)
    answer = desk.run("backup", str(desk.folder / "copy.db"))
    assert answer.code == 1
    assert not (desk.folder / "copy.db").exists()


# Putting back


def test_a_copy_is_put_back_and_what_was_there_is_kept(desk: Desk) -> None:
    path = copy(desk)
    before = desk.dump(*FACTS)
    more(desk)
    after = desk.dump(*FACTS)
    answer = desk.done("restore", str(path))
    kept = desk.folder / "desk.db.replaced-1"
    assert answer.out == f"{desk.db} is as {path} was\nthe file that was there is kept as {kept}\n"
    assert desk.dump(*FACTS) == before
    assert stat.S_IMODE(desk.db.stat().st_mode) == 0o600
    assert desk.rows("PRAGMA journal_mode") == [("wal",)]
    assert path.exists()
    more(desk)
    desk.done("restore", str(kept))
    assert desk.dump(*FACTS) == after
    assert "desk.db.replaced-2" in content(desk)
    assert desk.done("doctor").code == 0


def test_a_copy_can_be_put_where_nothing_is(desk: Desk) -> None:
    path = copy(desk)
    answer = desk.done("restore", str(path), "--json", "--db", str(desk.folder / "new.db"))
    assert answer.json == {"file": str(desk.folder / "new.db"), "kept": None, "warnings": []}
    assert desk.done("doctor", "--db", str(desk.folder / "new.db")).code == 0


def test_what_is_no_file_of_ours_is_refused_and_nothing_is_changed(desk: Desk) -> None:
    other = desk.folder / "other.db"
    sqlite3.connect(other).execute("CREATE TABLE visits (id)")
    text = desk.file("text.db", "no database, but long enough to be taken for one" * 50)
    truncated = copy(desk, "truncated.db")
    truncated.write_bytes(truncated.read_bytes()[:20_000])
    newer = copy(desk, "newer.db")
    connection = sqlite3.connect(newer)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before, files = desk.dump(*FACTS), content(desk)
    for path, told in (
        (other, "is no callback database"), (text, "is no callback database"), (newer, "a newer callbackctl"),
        (truncated, "malformed"), (desk.folder / "none.db", "there is no file"), (desk.db, "is the file itself"),
    ):  # fmt: skip
        answer = desk.run("restore", str(path))
        assert (answer.code, told in answer.err) == (1, True), answer.err
        assert answer.err.count("\n") == 1
    assert desk.dump(*FACTS) == before
    assert content(desk) == files


def test_a_copy_that_was_altered_is_put_back_with_a_warning(desk: Desk) -> None:
    """It may be all there is; but nobody shall take it for what it is not."""
    path = copy(desk)
    connection = sqlite3.connect(path)
    connection.execute("DROP TRIGGER visits_not_changed")
    connection.execute("UPDATE visits SET outcome = 'reached'")
    connection.commit()
    connection.close()
    answer = desk.done("restore", str(path))
    assert "warning: visits desk v1 is not as it was recorded: it was altered\n" in answer.err


def test_an_older_copy_is_brought_up_to_date_by_the_next_command(desk: Desk) -> None:
    old = desk.folder / "old.db"
    connection = sqlite3.connect(old)
    connection.executescript((ROOT / "tests" / "data" / "schema_1.sql").read_text(encoding="utf-8"))
    connection.close()
    desk.done("restore", str(old))
    assert desk.rows("PRAGMA user_version") == [(1,)]
    assert desk.run("customer", "find", "客户1", "--json").json[0]["id"] == "c1"
    assert desk.done("doctor").code == 0


def test_a_file_in_use_is_not_replaced(desk: Desk) -> None:
    path = copy(desk)
    other = connect(desk.db)
    other.execute("BEGIN")
    other.execute("SELECT * FROM visits").fetchall()
    answer = desk.run("restore", str(path))
    other.close()
    assert answer.code == 1
    assert "is in use" in answer.err
    assert "desk.db.replaced-1" not in content(desk)
    assert desk.rows("PRAGMA application_id") == [(APPLICATION_ID,)]


def test_a_damaged_file_gives_way(desk: Desk) -> None:
    path = copy(desk)
    desk.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    desk.db.write_bytes(os.urandom(30_000))
    desk.done("restore", str(path))
    assert desk.done("doctor").code == 0
    assert (desk.folder / "desk.db.replaced-1").stat().st_size == 30_000
