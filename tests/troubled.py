"""A desk with work on record, to be struck by troubles: its files, and one way to call each command that opens them."""

import shutil
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from callbackctl.cli import run
from tests.desk import FACTS, MONDAY, POLICY, STAFF, Answer

KEPT = POLICY + "retention: 3 years\n"
CALLS = {
    "due": ["due"],
    "log": ["log", "c9", "--channel", "phone", "--outcome", "busy", "--by", "o1"],
    "import": ["import", "customers", "{folder}/rows.csv"],
    "report": ["report"],
    "report --xlsx": ["report", "--xlsx", "{out}/month.xlsx"],
    "form": ["form", "month", "--html", "{out}/month.html"],
    "check": ["check"],
    "explain": ["explain", "c1"],
    "export": ["export", "visits", "--file", "{out}/visits.csv"],
    "backup": ["backup", "{out}/copy.db"],
    "doctor": ["doctor"],
    "purge": ["retention", "purge", "--as", "boss", "--today", "2036-03-02"],
    "restore": ["restore", "{folder}/kept.db"],
}
"""Every way in which a command uses the file: reading, planning, writing, copying, replacing."""
WRITING = ("log", "import", "export", "purge")
MAKING = {"init": ["init", "--db", "{out}/new.db"], "init --example": ["init", "--example", "--db", "{out}/example.db"]}
"""The commands that make a file."""


class Troubled:
    """A folder with a planned database, a backup of it, rule files and rows to import."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.db, self.rules, self.out = folder, folder / "desk.db", folder / "rules", folder / "out"

    def words(self, call: Iterable[str], lang: str = "en") -> list[str]:
        """A whole command line."""
        words = [word.format(folder=self.folder, out=self.out) for word in call]
        common = {"--db": str(self.db), "--rules": str(self.rules), "--today": MONDAY, "--lang": lang}
        return words + [part for name, value in common.items() if name not in words for part in (name, value)]

    def calls(self, *names: str, lang: str = "en") -> list[list[str]]:
        """The command lines of some calls; of all that open the file where none is named."""
        return [self.words((CALLS | MAKING)[name], lang) for name in names or CALLS]

    def facts(self, db: Path | None = None) -> dict[str, list[tuple[object, ...]]]:
        """What is on record."""
        connection = sqlite3.connect(db or self.db)
        try:
            return {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in FACTS}
        finally:
            connection.close()

    def files(self) -> dict[str, bytes]:
        """All that is in the folder, but for what SQLite keeps beside a file at work."""
        return {
            str(path.relative_to(self.folder)): path.read_bytes()
            for path in self.folder.rglob("*") if path.is_file() and not path.name.endswith(("-wal", "-shm"))
        }  # fmt: skip


def make(folder: Path) -> Troubled:
    """Make the folder once; `copied` makes more of it."""
    desk = Troubled(folder)
    desk.rules.mkdir()
    desk.out.mkdir()
    (desk.rules / "desk.yaml").write_text(KEPT, encoding="utf-8")
    (folder / "rows.csv").write_text("id,name\n" + "".join(f"k{n},{'名' * 200}\n" for n in range(300)), encoding="utf-8")
    people = [{"id": f"c{n}", "owner": "o1"} for n in range(30)]
    events = [{"id": f"e{n}", "customer": f"c{n}", "type": "signed_up", "at": "2026-02-23"} for n in range(30)]
    done(desk, "init", "--organization", "desk", "--start", "2026-01-01")
    for kind, rows in (("staff", STAFF), ("customers", people), ("events", events)):
        header = list(rows[0])
        lines = [",".join(header), *(",".join(str(row[name]) for name in header) for row in rows)]
        (folder / "facts.csv").write_text("\n".join(lines), encoding="utf-8")
        done(desk, "import", kind, str(folder / "facts.csv"))
    for customer in ("c1", "c2", "c3"):
        done(desk, "log", customer, "--channel", "phone", "--outcome", "busy", "--by", "o1")
    done(desk, "due")
    done(desk, "backup", str(folder / "kept.db"))
    return desk


def done(desk: Troubled, *words: str) -> None:
    """Run a command that must succeed."""
    assert run(desk.words(words)) == 0


def copied(desk: Troubled, folder: Path) -> Troubled:
    """The same desk in a folder of its own."""
    return Troubled(Path(shutil.copytree(desk.folder, folder / "desk")))


def refused(answer: Answer) -> str:
    """The one line of a command that is refused."""
    assert (answer.code, answer.out) == (1, ""), answer
    assert answer.err.startswith(("Error: ", "错误：")), answer.err
    assert answer.err.count("\n") == 1, answer.err
    return answer.err.rstrip("\n")
