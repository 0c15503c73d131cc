"""Two people log the same callback: the second is told who did it and when, whoever of them was told first to call."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desk import MONDAY, Desk, environment

AT = f"{MONDAY}T10:32"
CALL = ["--channel", "phone", "--outcome", "reached", "--content", "well", "--recording", "r1"]
MANY = 4


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A desk with one callback open."""
    desk = Desk(tmp_path, capsys).opened()
    desk.take_in("customers", [{"id": "c1", "name": "陈建国"}])
    desk.take_in("events", [{"id": "e1", "customer": "c1", "type": "signed_up", "at": MONDAY}])
    desk.done("due", "--today", AT)
    return desk


def log(what: str, by: str, at: str = AT) -> list[str]:
    return ["log", what, *CALL, "--by", by, "--today", at]


def test_the_same_call_logged_again_is_refused(desk: Desk) -> None:
    desk.done(*log("c1", "o1"))
    again = desk.run(*log("c1", "o2"))
    assert (again.code, again.err) == (1, "Error: duplicate: already done by 林嘉敏 at 10:32 (v1)\n")
    assert desk.run("--lang", "zh", *log("c1", "o2")).err == "错误：duplicate: 林嘉敏已于10:32完成（v1）\n"


def test_a_callback_that_is_named_and_made_is_refused_at_any_time(desk: Desk) -> None:
    desk.done(*log("cb1", "o1"))
    again = desk.run(*log("cb1", "o2", f"{MONDAY}T10:40"))
    assert (again.code, again.err) == (1, "Error: duplicate: already done by 林嘉敏 at 10:32 (v1)\n")
    later = desk.run(*log("cb1", "o2", "2026-03-03T09:00"))
    assert later.err == f"Error: duplicate: already done by 林嘉敏 on {MONDAY} 10:32 (v1)\n"
    assert desk.rows("SELECT count(*) FROM visits") == [(1,)]


def test_a_callback_that_is_named_is_settled_and_no_other(desk: Desk) -> None:
    desk.take_in("events", [{"id": "e2", "customer": "c1", "type": "claim_closed", "at": MONDAY}])
    desk.done("due", "--today", AT)
    desk.done(*log("cb2", "o1"), "--with", "boss")
    assert desk.rows("SELECT rule, status FROM callbacks ORDER BY id") == [("welcome", "open"), ("claim", "completed")]


def test_a_callback_that_there_is_not_is_refused(desk: Desk) -> None:
    answer = desk.run(*log("cb99", "o1"))
    assert (answer.code, answer.err) == (1, "Error: there is no callback and no customer cb99\n")


@pytest.mark.parametrize("rule", [[], ["--rule", "welcome"]])
def test_another_call_of_the_day_is_recorded_and_told(desk: Desk, rule: list[str]) -> None:
    desk.done(*log("c1", "o1"))
    again = desk.run(*log("c1", "o2", f"{MONDAY}T10:40"), *rule)
    assert (again.code, again.err) == (0, "warning: duplicate: already done by 林嘉敏 at 10:32 (v1)\n")
    assert "it settles nothing" in again.out
    next_day = desk.run(*log("c1", "o2", "2026-03-03T09:00"), *rule)
    assert (next_day.code, next_day.err) == (0, "")


def test_a_try_in_vain_is_no_deed(desk: Desk) -> None:
    words = log("c1", "o1")
    words[words.index("reached")] = "busy"
    desk.done(*words)
    assert desk.run(*words).err == "Error: duplicate: already entered by 林嘉敏 at 10:32 (v1)\n"
    assert desk.run(*log("c1", "o2", f"{MONDAY}T10:40")).err == ""


@pytest.mark.parametrize("what", ["c1", "cb1"])
def test_of_those_who_log_at_the_same_moment_one_is_recorded_and_the_others_are_told(desk: Desk, what: str) -> None:
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "callbackctl", *desk.arguments(log(what, by))],
            cwd=desk.folder, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
        )
        for by in ("o1", "o2") * (MANY // 2)
    ]  # fmt: skip
    told = [(*one.communicate(), one.returncode) for one in started]
    recorded = [out for out, _err, code in told if code == 0]
    (name,) = desk.rows("SELECT s.name FROM visits v JOIN staff s ON s.id = v.\"by\"")[0]
    assert [out.splitlines()[0] for out in recorded] == ["recorded as v1"]
    assert [err for _out, err, code in told if code] == [f"Error: duplicate: already done by {name} at 10:32 (v1)\n"] * (MANY - 1)


def test_in_a_file_the_second_of_two_is_refused_by_its_row(desk: Desk) -> None:
    row = {"customer": "c1", "channel": "phone", "outcome": "reached", "content": "well", "recording": "r1", "at": AT}
    file = desk.folder / "calls.jsonl"
    file.write_text("\n".join(json.dumps(row | {"by": by}) for by in ("o1", "o2")), encoding="utf-8")
    answer = desk.run("log", "--from", str(file), "--today", AT)
    assert answer.err.splitlines()[1] == "row 2: duplicate: already done by 林嘉敏 at 10:32 (v1)"
