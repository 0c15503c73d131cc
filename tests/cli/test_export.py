"""`export`: masked and on record by default, in full for a reason and by name; CSV that Excel reads and cannot run."""

import csv
import io
import json
import stat
from pathlib import Path

import pytest

from callbackctl.store.evidence import KEPT
from tests.desk import ROOT, Desk

PHONE = "13800001234"
BOM = "\ufeff"


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """Two customers with everything by which somebody could be reached, and a visit that says such a thing."""
    desk = Desk(tmp_path, capsys).opened()
    customers = [
        {
            "id": "c1", "name": "=HYPERLINK(\"x\")", "phone": PHONE, "email": "lin@example.com", "branch": "north",
            "address": "杭州市西湖区文三路1号2幢", "birthday": "1980-05-06", "backup": f"call {PHONE}", "owner": "o1",
        },
        {"id": "c2", "name": "林, 嘉敏\n😀", "branch": "south", "tier": "+1"},
    ]  # fmt: skip
    desk.take_in("customers", customers)
    visit = {"customer": "c1", "at": "2026-03-01", "channel": "phone", "outcome": "reached", "by": "o1"}
    desk.take_in("visits", [{**visit, "content": f"now at {PHONE}", "answers": json.dumps({"number": PHONE})}])
    return desk


def read(text: str) -> list[dict[str, str]]:
    assert text.startswith(BOM)
    return list(csv.DictReader(io.StringIO(text.removeprefix(BOM), newline="")))


def access(desk: Desk) -> list[tuple[object, ...]]:
    return desk.rows('SELECT organization, "by", action, what, rows, masked, because FROM access ORDER BY number')


def test_masked_by_default_and_on_record(desk: Desk) -> None:
    answer = desk.process("export", "customers")
    one, two = read(answer.out)
    assert (one["phone"], one["email"], one["birthday"]) == ("138****1234", "l***@example.com", "****-05-06")
    assert one["address"] == "杭州市西湖区****"
    assert json.loads(one["attributes"]) == {"backup": "call 138****1234"}
    assert two["name"] == "林, 嘉敏\n😀"
    assert PHONE not in answer.out
    assert answer.err == "contact details are masked; --unmask REASON shows them and is kept on record\n"
    visits = desk.process("export", "visits", "--as", "o1")
    (visit,) = read(visits.out)
    assert visit["content"] == "now at 138****1234"
    assert PHONE not in visits.out
    assert access(desk) == [
        ("desk", "", "export", "customers", 2, 1, None), ("desk", "o1", "export", "visits", 1, 1, None)
    ]  # fmt: skip


def test_in_full_for_a_reason_and_by_name(desk: Desk) -> None:
    answer = desk.process("export", "customers", "--unmask", "moving to the new system", "--as", "boss", "--json")
    assert answer.err == ""
    one, _two = (json.loads(line) for line in answer.out.splitlines())
    assert (one["phone"], one["email"], one["name"]) == (PHONE, "lin@example.com", '=HYPERLINK("x")')
    assert access(desk) == [("desk", "boss", "export", "customers", 2, 0, "moving to the new system")]
    for options in ([], ["--as", "nobody"]):
        assert desk.process("export", "customers", "--unmask", "x", *options).out == ""
    assert len(access(desk)) == 1
    assert desk.done("doctor").code == 0


def test_no_formula_gets_through(desk: Desk) -> None:
    one, two = read(desk.process("export", "customers").out)
    assert one["name"] == "'=HYPERLINK(\"x\")"
    assert two["tier"] == "'+1"


def test_into_a_new_file_for_its_owner_alone(desk: Desk) -> None:
    path = desk.folder / "out.csv"
    answer = desk.done("export", "customers", "--file", str(path))
    assert answer.out == ""
    assert f"2 rows of customers written to {path}" in answer.err
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert len(read(path.read_bytes().decode())) == 2
    logged = access(desk)
    again = desk.run("export", "customers", "--file", str(path))
    assert "an export never overwrites" in again.err
    assert "cannot write" in desk.run("export", "customers", "--file", "/no/such/folder/x.csv").err
    assert access(desk) == logged


def test_every_table_of_records_can_be_taken_out(desk: Desk) -> None:
    there = {row[0] for row in desk.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    contract = {"customers", "visits", "complaints", "staff", "events", "callbacks", "matters", "reviews"}
    for table in sorted((contract | {kept.table for kept in KEPT} | {"seals"}) & there):
        assert desk.done("export", table, "--file", str(desk.folder / f"{table}.csv")).code == 0
    assert len(read((desk.folder / "staff.csv").read_bytes().decode())) == 4


@pytest.mark.parametrize(("table", "hint"), [("settings", "customers"), ("visit", "did you mean visits?"), ("x;y", "")])
def test_what_is_no_table_to_export_is_said(desk: Desk, table: str, hint: str) -> None:
    answer = desk.run("export", table)
    assert answer.code == 2
    assert f"there is no table {table} to export; " in answer.err
    assert hint in answer.err


def test_a_branch_alone(desk: Desk) -> None:
    def of(table: str, branch: str) -> list[str]:
        rows = desk.process("export", table, "--branch", branch, "--json").out.splitlines()
        return [json.loads(row)["id"] for row in rows]

    assert (of("customers", "north"), of("customers", "south"), of("customers", "x")) == (["c1"], ["c2"], [])
    assert (len(of("visits", "north")), of("visits", "south")) == (1, [])
    assert "is not kept by branch" in desk.run("export", "batches", "--branch", "north").err


@pytest.mark.parametrize(("policy", "person", "seen"), [("service-desk", "a1", ["c1"]), ("service-desk", "k1", ["c1", "c2"])])
def test_only_whom_one_may_see(desk: Desk, policy: str, person: str, seen: list[str]) -> None:
    desk.rules, desk.db = ROOT / "rules", desk.folder / "shipped.db"
    desk.done("init", "--organization", policy)
    desk.take_in("staff", [{"id": "a1", "role": "consultant"}, {"id": "k1", "role": "service_clerk"}])
    desk.take_in("customers", [{"id": "c1", "owner": "a1"}, {"id": "c2"}])
    events = [{"id": f"e{n}", "customer": f"c{n}", "type": "sales_visit", "at": "2026-02-27"} for n in (1, 2)]
    desk.take_in("events", events)
    for table, key in (("customers", "id"), ("events", "customer")):
        rows = desk.process("export", table, "--as", person, "--json").out.splitlines()
        assert [json.loads(row)[key] for row in rows] == seen


def test_the_wealth_managers_clause(desk: Desk) -> None:
    """Masked unless lifted expressly, and every unmasked export on record."""
    desk.rules, desk.db = ROOT / "rules", desk.folder / "shipped.db"
    desk.done("init", "--organization", "wealth-manager")
    desk.take_in("staff", [{"id": "q1", "role": "quality_supervisor"}])
    desk.take_in("customers", [{"id": "c1", "phone": PHONE}])
    assert PHONE not in desk.process("export", "customers").out
    assert PHONE in desk.process("export", "customers", "--unmask", "the regulator", "--as", "q1").out
    assert access(desk)[1] == ("wealth-manager", "q1", "export", "customers", 1, 0, "the regulator")


def test_a_policy_may_leave_exports_unmasked_and_unlogged(desk: Desk) -> None:
    policy = (desk.rules / "desk.yaml").read_text(encoding="utf-8")
    desk.write_policy(policy.replace("quiet_hours:", "export: {masked: false, logged: false}\nquiet_hours:"))
    answer = desk.process("export", "customers")
    assert PHONE in answer.out
    assert answer.err == ""
    assert access(desk) == []
