"""A small database with something of everything in it, made by the commands; every case takes a copy of it."""

import atexit
import json
import shutil
from functools import cache
from pathlib import Path

from fuzz.trees import RULES
from fuzz.watch import Answer, fresh_folder, quiet_surroundings, run

POLICY = "property-management"
TODAY = "2026-03-02T09:00"
STAFF = [
    {"id": "a1", "name": "林嘉敏", "role": "assistant", "department": "service", "branch": "north"},
    {"id": "a2", "name": "Ann", "role": "assistant", "department": "service", "branch": "south"},
    {"id": "h1", "name": "罗彩云", "role": "department_head", "department": "service"},
    {"id": "g1", "name": "沈卫东", "role": "general_manager"},
]
CUSTOMERS = [
    {"id": "c1", "name": "陈建国", "phone": "13812345678", "owner": "a1", "tier": "key", "since": "2025-01-01"},
    {"id": "c2", "name": "O'Brien", "phone": "+86 10 1234", "owner": "a2", "consent": "sms", "birthday": "1980-02-29"},
    {"id": "c3", "name": "王芳", "owner": "a1", "second_owner": "a2", "birthday": "1970-01-15", "birthday_lunar": "1"},
]
EVENTS = [
    {"id": "e1", "customer": "c1", "type": "repair_done", "at": "2026-02-27T10:00"},
    {"id": "e2", "customer": "c2", "type": "moved_in", "at": "2026-02-20"},
    {"id": "e3", "customer": "c3", "type": "complaint_closed", "at": "2026-02-27", "severity": "major"},
]
COMPLAINTS = [{"id": "k1", "customer": "c1", "received_at": "2026-02-26T09:00", "category": "noise", "severity": "general"}]
STEPS = (
    ["due"],
    ["log", "c1", "--channel=phone", "--outcome=reached", "--by=a1", "--content=fine", "--problems=the tap drips",
     "--satisfaction=4", "--override=made for the tests"],
    ["log", "c2", "--channel=phone", "--outcome=no_answer", "--by=a2", "--override=made for the tests"],
    ["matter", "add", "c2", "--content=the lift stands still", "--by=a1", "--to=service"],
    ["complaint", "add", "--customer=c2", "--content=it is loud", "--by=a1", "--category=noise", "--severity=general"],
    ["archive", "lend", "c1", "--to=a1", "--until=2026-03-20"],
    ["report", "--month=2026-02", "--close", "--as=g1"],
    ["due"],
)  # fmt: skip
DEPTH = "a/b/c/d/e/f"
"""A case works this deep below its folder, so that `../../..` leads nowhere else."""


@cache
def made() -> Path:
    """The folder with the database, the rule file and the files of facts, made once a process."""
    folder = fresh_folder("callbackctl-fuzz-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    (folder / "rules").mkdir()
    shutil.copy(RULES / f"{POLICY}.yaml", folder / "rules")
    facts = {"staff": STAFF, "customers": CUSTOMERS, "events": EVENTS, "complaints": COMPLAINTS}
    for kind, rows in facts.items():
        (folder / f"{kind}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    with quiet_surroundings(folder):
        _do(["init", f"--organization={POLICY}", "--start=2026-01-01"])
        for kind in facts:
            _do(["import", kind, f"{kind}.jsonl"])
        for step in STEPS:
            _do(step)
        _do(["backup", "copy.db"])
    for leftover in ("callback.db-wal", "callback.db-shm"):
        (folder / leftover).unlink(missing_ok=True)
    return folder


def _do(arguments: list[str]) -> Answer:
    answer = run([*arguments, f"--today={TODAY}", "--lang=en"])
    if answer.code:
        raise RuntimeError(f"{arguments}: {answer.code} {answer.err}")
    return answer


def copied() -> Path:
    """A fresh copy in which a case works; whoever asks takes it away again (the top folder is `copied().parents[5]`)."""
    top = fresh_folder("callbackctl-case-")
    folder = top / DEPTH
    folder.parent.mkdir(parents=True)
    shutil.copytree(made(), folder)
    return folder
