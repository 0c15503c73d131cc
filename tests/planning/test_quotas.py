"""Daily quotas: shared out in proportion, never exceeded, what one business cannot fill going to the others."""

from collections import Counter
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import Any

import pytest

from callbackctl.planning import frames
from callbackctl.planning.audit import audit
from callbackctl.planning.quotas import shared_out
from tests.planning.lots import FIRST, Facts, Town, described

CALLERS: Facts = [{"id": f"s{n}", "role": "caller"} for n in range(2)]


def quota(number: int = 3, **more: Any) -> dict[str, Any]:
    """A rule file of so many calls a caller a day."""
    rule = {"after": "done", "within": "3 days", "quota": {"per_caller": number, "share_by": "business"}}
    return described({"routine": rule}, callers="caller", **more)


def orders(day: str, **sizes: int) -> Facts:
    """So many orders of a day in each business."""
    return [
        {"id": f"{business}-{day[-5:]}-{n}", "at": day, "business": business}
        for business, size in sizes.items() for n in range(size)
    ]  # fmt: skip


def assert_audited(town: Town) -> None:
    """Every month's draw agrees with its record."""
    months = frames.months(town.connection, "lots", "routine")
    assert months or not town.drawn()
    assert not [found.findings for found in audit(town.connection, "lots", "routine", months) if not found.agrees]


def drawn_of(town: Town, day: str) -> Counter[str]:
    """How many of a day's orders were drawn in each business."""
    return Counter(row[0] for row in town.rows("SELECT stratum FROM draws WHERE drawn = 1 AND day = ?", day))


def test_shared_out() -> None:
    dice = Random(1)
    for _time in range(1000):
        assert_shared_out(dice)


def assert_shared_out(dice: Random) -> None:
    """A random number among random businesses: all of it, in proportion, nobody more than they have."""
    sizes = {f"b{n}": dice.choice((0, 1, 2, dice.randint(0, 200))) for n in range(dice.randint(0, 8))}
    whole = dice.randint(0, 300)
    total = sum(sizes.values())
    shares = shared_out(whole, sizes)
    assert sum(shares.values()) == min(whole, total)
    for name, size in sizes.items():
        assert 0 <= shares[name] <= size
        if total > whole:
            assert abs(shares[name] - Fraction(whole * size, total)) < 1
    assert shares == shared_out(whole, dict(reversed(sizes.items())))


@pytest.mark.parametrize("number", range(20))
def test_a_days_quota_is_never_exceeded_nor_wasted(number: int, tmp_path: Path) -> None:
    dice = Random(number)
    town = Town(tmp_path, quota(), f"seed {number}")
    town.take_in("staff", CALLERS)
    known: Counter[str] = Counter()
    for step in range(1, 15):
        today, yesterday = (FIRST.replace(day=step + day).isoformat() for day in (1, 0))
        sizes = {business: dice.randint(0, 5) for business in ("repair", "sale", "vehicle")}
        late = orders(FIRST.isoformat(), **{f"late{step}": dice.randint(0, 2)}) if dice.random() < 0.3 else []
        town.happened(orders(yesterday, **sizes) + late, today)
        town.plan(today)
        record = town.record()
        town.plan(today)
        assert town.record() == record
        known[yesterday] += sum(sizes.values())
        # Those of a day long past come too late for a number that is used up, not for one that is not.
        known[FIRST.isoformat()] += len(late)
        for day, count in known.items():
            assert drawn_of(town, day).total() == min(count, 6)
        assert_audited(town)


def test_what_one_business_cannot_fill_goes_to_the_others(tmp_path: Path) -> None:
    town = Town(tmp_path, quota(5, contact_gap="7 days"))
    town.take_in("staff", CALLERS)
    town.happened(orders("2026-02-02", repair=12, sale=6, vehicle=2))
    # Half of the repairs were spoken to lately: the number is shared among those who may be called.
    seen = [
        {"customer": f"c-repair-02-02-{n}", "at": "2026-02-01", "channel": "phone", "outcome": "reached"} for n in range(10)
    ]  # fmt: skip
    town.take_in("visits", seen)
    town.plan("2026-02-03")
    assert drawn_of(town, "2026-02-02") == {"repair": 2, "sale": 6, "vehicle": 2}
    assert_audited(town)


@pytest.mark.parametrize(
    ("contact", "drawn"),
    [("2026-01-25", 1), ("2026-01-26", 0), ("2026-01-27", 0), ("2026-02-01", 0), ("2026-02-02", 1)],
)
def test_who_was_contacted_in_the_last_seven_days_is_passed_over(contact: str, drawn: int, tmp_path: Path) -> None:
    town = Town(tmp_path, quota(contact_gap="7 days"))
    town.take_in("staff", CALLERS)
    town.happened([{"id": "order", "at": "2026-02-01", "business": "repair"}])
    town.take_in("visits", [{"customer": "c-order", "at": contact, "channel": "phone", "outcome": "reached"}])
    # The order is drawn on 2 February: a contact on 26 January is the seventh day before, on the 25th the eighth.
    town.plan("2026-02-02")
    assert len(town.drawn()) == drawn
    assert_audited(town)


def test_customers_with_something_new_have_no_better_chance(tmp_path: Path) -> None:
    chosen = set()
    for number in range(12):
        folder = tmp_path / str(number)
        folder.mkdir()
        town = Town(folder, quota(1), f"seed {number}")
        town.take_in("staff", CALLERS[:1])
        town.happened(orders("2026-02-02", repair=10), "2026-02-02")
        town.plan("2026-02-02")
        town.take_in("customers", [{"id": "c-repair-02-02-0", "name": "news"}], "2026-02-03")
        town.plan("2026-02-03")
        assert len(town.drawn()) == 1
        assert_audited(town)
        chosen |= town.drawn()
    assert len(chosen) > 4


def test_a_quota_is_drawn_on_its_day_however_far_ahead_was_planned(tmp_path: Path) -> None:
    town = Town(tmp_path, quota())
    town.take_in("staff", CALLERS)
    town.happened(orders("2026-02-02", repair=10), "2026-02-02")
    town.plan("2026-02-02", ahead=7)
    assert not town.drawn()
    town.plan("2026-02-03")
    assert len(town.drawn()) == 6


def test_with_nobody_to_call_nobody_is_drawn(tmp_path: Path) -> None:
    town = Town(tmp_path, quota())
    town.happened(orders("2026-02-02", repair=3))
    town.plan("2026-02-03")
    assert not town.drawn()
    assert_audited(town)


def test_calls_of_before_the_quota_count(tmp_path: Path) -> None:
    town = Town(tmp_path, described({"routine": {"after": "done", "within": "3 days"}}, callers="caller"))
    town.take_in("staff", CALLERS)
    town.happened(orders("2026-02-02", repair=4))
    town.plan("2026-02-03")
    town.edit(quota())
    town.happened([{**order, "customer": "c-repair-02-02-0"} for order in orders("2026-02-02", sale=9)])
    town.take_in("customers", [{"id": f"c-repair-02-02-{n}", "name": "again"} for n in range(4)])
    town.plan("2026-02-03")
    assert drawn_of(town, "2026-02-02") == {"repair": 4, "sale": 2}
    assert_audited(town)
