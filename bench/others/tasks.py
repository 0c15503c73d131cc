"""The list as Taskwarrior would keep it: 100,000 open tasks, of which one project holds as many as one caller has."""

import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

TASKS = 100_000
OPENED = 1_700_000_000  # seconds since 1970
SETTINGS = "data.location={folder}\nconfirmation=off\nverbose=nothing\nnews.version=99.0\ndefaultheight=0\n"


class Tasks:
    """A folder of tasks beside a planned file, and the command that lists one caller's."""

    def __init__(self, folder: Path, planned: Path, caller: str) -> None:
        """Write the tasks, and see that the command finds as many as the caller has callbacks."""
        self.folder = folder / "tasks"
        self.folder.mkdir(exist_ok=True)
        settings = self.folder / "taskrc"
        settings.write_text(SETTINGS.format(folder=self.folder), encoding="utf-8")
        self.environment = {"TASKRC": str(settings), "TASKDATA": str(self.folder), "HOME": str(self.folder)}
        self.words = ["task", "rc.detection=off", "rc.defaultwidth=120", f"project:{caller}", "list"]
        with closing(sqlite3.connect(planned)) as connection:
            query = "SELECT count(*) FROM callbacks WHERE status = 'open' AND assignee = ?"
            own = int(connection.execute(query, (caller,)).fetchone()[0])
        with (self.folder / "pending.data").open("w", encoding="utf-8") as out:
            out.writelines(self._lines(caller, own))
        for name in ("completed.data", "undo.data", "backlog.data"):
            (self.folder / name).write_text("", encoding="utf-8")
        found = subprocess.run(
            [*self.words[:-1], "count"], env={"PATH": "/usr/bin:/bin:/usr/local/bin", **self.environment}, capture_output=True, check=True
        )
        if int(found.stdout) != own:
            raise SystemExit(f"Taskwarrior finds {found.stdout!r} tasks of {caller} instead of {own}")

    def _lines(self, caller: str, own: int) -> Iterator[str]:
        random, today = Random(5), date(2026, 3, 31)
        for place in range(TASKS):
            whose = caller if place * own // TASKS != (place + 1) * own // TASKS else f"caller {place % 500}"
            due = (today + timedelta(days=random.randint(-30, 30)) - date(1970, 1, 1)).days * 86_400
            yield (
                f'[description:"key customer: content with us? c{place}" due:"{due}" entry:"{OPENED + place}" modified:"{OPENED + place}"'
                f' project:"{whose}" status:"pending" uuid:"{UUID(int=place + (4 << 76) + (8 << 60))}"]\n'
            )
