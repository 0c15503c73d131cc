"""`callbackctl report`: the rows behind figures, sections, and the width of what is printed."""

import csv
from io import StringIO
from pathlib import Path

import pytest

from callbackctl.cli.figures import bar
from callbackctl.cli.output import width
from callbackctl.cli.sections import SECTIONS
from tests.desk import Desk, terminal

MARCH = "2026-04-01"


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """Three welcomes of March: one in time, one late, one nobody made."""
    desk = Desk(tmp_path, capsys).opened()
    customers = [{"id": f"c{n}", "name": f"Customer {n}", "branch": "east.1" if n < 3 else None} for n in range(1, 4)]
    desk.take_in("customers", customers)
    events = [{"id": f"e{n}", "customer": f"c{n}", "type": "signed_up", "at": f"2026-03-0{n}"} for n in range(1, 4)]
    desk.take_in("events", events, today=MARCH)
    visit = {"channel": "phone", "outcome": "reached", "by": "o1", "content": "well", "recording": "r"}
    visits = [{**visit, "id": "v1", "customer": "c1", "at": "2026-03-05T10:00", "satisfaction": 5},
              {**visit, "id": "v2", "customer": "c2", "at": "2026-03-20T10:00", "satisfaction": 3}]  # fmt: skip
    desk.take_in("visits", visits, today=MARCH)
    return desk


@pytest.mark.parametrize(
    ("figure", "ids"),
    [
        ("rules.welcome.late", ["cb2"]), ("totals.missed", ["cb3"]), ("branches.east.1.due", ["cb1", "cb2"]),
        ("branches.-.missed", ["cb3"]), ("channels.phone", ["v1", "v2"]), ("satisfaction.5", ["v1"]),
        ("rules.welcome.eligible", ["e1", "e2", "e3"]), ("callers.o1.settled_on_time", ["cb1"]),
        ("findings.missed", ["missed:cb3"]), ("matters.raised", []),
    ],
)  # fmt: skip
def test_a_figure_opens_into_its_rows(desk: Desk, figure: str, ids: list[str]) -> None:
    rows = desk.done("report", "--month", "2026-03", "--rows", figure, "--json", today=MARCH).json
    assert [row["id"] for row in rows] == ids
    table = desk.done("report", "--month", "2026-03", "--rows", figure, "--csv", today=MARCH).out
    assert [row["id"] for row in csv.DictReader(StringIO(table))] == ids


def test_an_unknown_figure_is_refused_with_the_nearest(desk: Desk) -> None:
    answer = desk.run("report", "--month", "2026-03", "--rows", "rules.welcom.late", today=MARCH)
    assert (answer.code, answer.out) == (2, "")
    assert "rules.welcome.late" in answer.err


def test_sections_go_to_spreadsheets_one_by_one(desk: Desk) -> None:
    for name in SECTIONS:
        table = desk.done("report", "--month", "2026-03", "--section", name, "--csv", today=MARCH).out
        assert table.startswith("organization,month"), name
    callers = desk.done("report", "--month", "2026-03", "--section", "callers", "--csv", today=MARCH).out
    made = {row["staff"]: row["visits"] for row in csv.DictReader(StringIO(callers)) if row["visits"] != "0"}
    assert made == {"o1": "2"}
    answer = desk.run("report", "--section", "caller", today=MARCH)
    assert (answer.code, "did you mean callers?" in answer.err) == (2, True)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_in_a_pipe_nothing_is_wider_than_a_page(desk: Desk, language: str) -> None:
    long = "rather-long-name-of-a-branch-that-somebody-gave-to-it-without-a-thought-about-tables"
    desk.take_in("customers", [{"id": "c1", "name": "Customer 1", "branch": f"{long} 东城区第一分公司"}], today=MARCH)
    text = desk.done("report", "--month", "2026-03", "--lang", language, today=MARCH).out
    assert max(width(line) for line in text.splitlines()) <= 100
    assert "\x1b" not in text
    assert "#####..... 50 %" in text
    assert "█" not in text


def test_in_a_terminal_it_fits_the_screen_and_says_what_it_does(desk: Desk) -> None:
    screen = terminal(desk.arguments(["report", "--month", "2026-03"], MARCH), desk.folder, columns=100).out
    assert "counting 2026-03 of desk" in screen
    assert "░" in screen


@pytest.mark.parametrize(
    ("share", "shown"),
    [(0, ".........."), (0.001, "#........."), (0.5, "#####....."), (0.999, "#########."), (1, "##########")],
)
def test_a_bar_is_empty_or_full_only_for_nothing_and_all(share: float, shown: str) -> None:
    assert bar(share) == shown


def test_options_that_exclude_each_other_are_refused(desk: Desk) -> None:
    answer = desk.run("report", "--rows", "findings", "--section", "callers", today=MARCH)
    assert answer.code == 2
    assert "--rows --section" in answer.err
