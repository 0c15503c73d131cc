"""The measurements: a script of one's own comes to the callbacks that we plan, and the table says what was measured."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bench.__main__ import BEGIN, END, put
from bench.generate import TODAY, generate
from bench.inside import planned
from bench.jobs.plan import counted
from bench.measure import Line, Sample, run
from bench.others import loop
from bench.others.rules import told
from callbackctl.store.database import connect


def test_a_loop_of_ones_own_comes_to_the_same_callbacks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database, theirs = tmp_path / "desk.db", tmp_path / "theirs.db"
    generate(database, 120)
    loop.main(str(database), str(theirs))
    with closing(connect(database)) as connection:
        planned(connection, TODAY)
    with closing(sqlite3.connect(theirs)) as connection:
        found = told(connection)
    assert capsys.readouterr().out.strip() == found
    assert counted(database) == found
    assert found.count("life-insurer") > 2


def test_a_ratio_is_the_median_of_the_rounds_and_noise_is_how_far_half_of_them_are_from_it() -> None:
    ours, theirs = [3.0, 2.0, 8.0], [2.0, 2.0, 2.0]
    line = Line("job", "other", 1.2, [Sample(one, one / 2) for one in ours], [Sample(one, one) for one in theirs])
    assert (line.ratio, line.cpu_ratio) == (1.5, 0.75)
    assert line.noise == pytest.approx(1 / 3)
    assert line.cells() == ["job", "3000 ms", "other", "2000 ms", "1.50", "0.75", "± 33%", "≤ 1.20", "not met"]


def test_a_process_that_fails_stops_the_measurement_with_what_it_said() -> None:
    with pytest.raises(SystemExit, match=r"left with 2: .*no-such-file"):
        run(["ls", "no-such-file"])
    assert run(["ls"]).peak > 0


def test_the_table_goes_between_the_markers_and_nowhere_else(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n")
    put(page, ["new"])
    assert page.read_text() == f"before\n{BEGIN}\n\nnew\n\n{END}\nafter\n"
    page.write_text("none")
    with pytest.raises(SystemExit, match="no markers"):
        put(page, [])
