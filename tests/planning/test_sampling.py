"""The guarantee of sampling: drawn is never less than the share and never more, whatever comes in and in which order."""

import hashlib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from callbackctl.planning import frames, sampling
from callbackctl.planning.audit import audit
from tests.planning.lots import Facts, Population, Town, described, evenness, population, sampled

SEEDS = 2000


def assert_guaranteed(town: Town, people: Population, known: Facts) -> None:
    """Every month and stratum has as many drawn as asked for, each of them is called for, and nobody else is."""
    drawn = town.rows("SELECT month, stratum, sum(drawn) FROM draws GROUP BY month, stratum")
    assert {(month, stratum): count for month, stratum, count in drawn} == people.needed(known)
    assert len(known) == town.rows("SELECT count(*) FROM draws")[0][0]
    assert town.drawn() == {row[0] for row in town.rows("SELECT event FROM callbacks WHERE status = 'open'")}


def assert_audited(town: Town, rule: str = "check") -> None:
    """Every month's draw agrees with its record."""
    months = frames.months(town.connection, "lots", rule)
    assert months
    assert [found.findings for found in audit(town.connection, "lots", rule, months)] == [[]] * len(months)


@pytest.mark.parametrize("number", range(100))
def test_guarantee(number: int, tmp_path: Path) -> None:
    people = population(number)
    town = Town(tmp_path, people.policy, f"seed {number}")
    known: Facts = []
    before: set[str] = set()
    for day, events in sorted(people.arrivals.items()):
        town.happened(events, day.isoformat())
        known += events
        town.plan(day.isoformat())
        assert_guaranteed(town, people, known)
        assert before <= town.drawn()
        before = town.drawn()
        record = town.record()
        town.plan(day.isoformat())
        assert town.record() == record
        assert_audited(town)
    town.connection.execute("UPDATE organizations SET planned_revision = 0")
    town.plan(max(people.arrivals).isoformat())
    assert town.record() == record


def events(count: int, day: str = "2026-02-02", **more: Any) -> Facts:
    """Events of one day, their ids telling the day."""
    return [{"id": f"{day[-5:]}-{n}", "at": day, **more} for n in range(count)]


def draws_of_many_seeds(town: Town, day: str) -> Counter[str]:
    """How often each event is drawn by the next run, over two thousand seeds; nothing of it is kept."""
    held = town.drawn()
    town.derive(day)
    counts: Counter[str] = Counter()
    for number in range(SEEDS):
        town.connection.execute("BEGIN")
        sampling.draw(town.connection, sampling.Frame("lots", day, f"seed {number}"))
        counts.update(town.drawn() - held)
        town.connection.execute("ROLLBACK")
    return counts


# The values that chi-square exceeds once in a thousand times, by degrees of freedom. The seeds are always the same,
# so the test either holds for good or does not.
ONCE_IN_A_THOUSAND = {9: 27.88, 19: 43.82, 39: 72.05}


def assert_even(counts: Counter[str], members: list[str], drawn: int) -> None:
    """Every member has had the same chance."""
    assert sum(counts[name] for name in members) == SEEDS * drawn
    assert evenness(counts, members, SEEDS, drawn) < ONCE_IN_A_THOUSAND[len(members) - 1]


def test_within_a_batch_everyone_has_the_same_chance(tmp_path: Path) -> None:
    town = Town(tmp_path, sampled())
    town.plan("2026-02-01")
    batch = events(40)
    town.happened(batch)
    assert_even(draws_of_many_seeds(town, "2026-02-03"), [event["id"] for event in batch], 12)


def test_within_a_later_batch_too(tmp_path: Path) -> None:
    town = Town(tmp_path, sampled())
    town.happened(events(7))
    town.plan("2026-02-03")
    batch = events(20, "2026-02-04")
    town.happened(batch)
    # Of 27 events 9 are needed, of which the first 7 gave 3.
    assert_even(draws_of_many_seeds(town, "2026-02-05"), [event["id"] for event in batch], 6)


def test_within_a_stratum_too(tmp_path: Path) -> None:
    town = Town(tmp_path, sampled(strata=["branch"]))
    town.plan("2026-02-01")
    north = [{"id": f"n{n}", "at": "2026-02-02", "branch": "N"} for n in range(20)]
    south = [{"id": f"s{n}", "at": "2026-02-02", "branch": "S"} for n in range(10)]
    town.happened(north + south)
    counts = draws_of_many_seeds(town, "2026-02-03")
    assert_even(counts, [event["id"] for event in north], 6)
    assert_even(counts, [event["id"] for event in south], 3)


def test_a_later_share_leaves_earlier_draws_alone(tmp_path: Path) -> None:
    town = Town(tmp_path, sampled(sample="20%"))
    town.happened(events(10))
    town.plan("2026-02-03")
    first = town.drawn()
    assert len(first) == 2
    for share, day, drawn in (("80%", "2026-02-04", 10), ("10%", "2026-02-05", 11)):
        town.edit(sampled(sample=share))
        town.plan(day)
        assert town.drawn() >= first
        town.happened(events(10, day), day)
        town.plan(day)
        # 10 × 20 % + 10 × 80 % = 10, and 10 × 10 % more are 11: each event counts by the share of its time.
        assert len(town.drawn()) == drawn
        first = town.drawn()
    assert_audited(town)


@pytest.mark.parametrize(
    "edited",
    [
        {"sample": "100%"}, {"sample": None}, {"within": "20 days"}, {"where": {"branch": "N"}},
        {"sample": None, "quota": {"per_caller": 5, "share_by": "branch"}}, {"strata": ["branch"]},
    ],
)  # fmt: skip
def test_what_is_decided_stays_decided_when_the_rule_is_edited(edited: dict[str, Any], tmp_path: Path) -> None:
    town = Town(tmp_path, sampled())
    town.happened(events(10, branch="N"))
    town.plan("2026-02-03")
    drawn, record = town.drawn(), town.rows("SELECT * FROM draws")
    rule = {"after": "done", "within": "10 days", "sample": "30%", **edited}
    town.edit(described({"check": {name: value for name, value in rule.items() if value}}))
    for day in ("2026-02-04", "2026-02-05"):
        town.take_in("customers", [{"id": f"c-02-02-{n}", "name": f"seen on {day}"} for n in range(10)], day)
        town.plan(day)
    assert (town.drawn(), town.rows("SELECT * FROM draws")) == (drawn, record)
    assert {row[0] for row in town.rows("SELECT event FROM callbacks WHERE status = 'open'")} == drawn
    assert_audited(town)


def test_what_is_decided_outlives_its_rule(tmp_path: Path) -> None:
    town = Town(tmp_path, sampled())
    town.happened(events(10))
    town.plan("2026-02-03")
    drawn = town.drawn()
    town.edit(described({"other": {"after": "sold", "within": "3 days"}}))
    town.plan("2026-02-04")
    assert town.drawn() == drawn
    town.edit(sampled())
    town.plan("2026-02-05")
    assert town.drawn() == drawn
    assert_audited(town)


def test_an_event_that_comes_in_late_counts_for_its_month(tmp_path: Path) -> None:
    town = Town(tmp_path, sampled())
    town.happened(events(10, "2026-01-20"))
    town.plan("2026-01-21")
    town.happened([*events(4, "2026-02-20"), {"id": "late", "at": "2026-01-19"}], "2026-02-20")
    town.plan("2026-02-20")
    by_month = town.rows("SELECT month, count(*), sum(drawn) FROM draws GROUP BY month ORDER BY month")
    assert by_month == [("2026-01", 11, 4), ("2026-02", 4, 2)]
    assert_audited(town)


def test_an_edited_rule_does_not_draw_what_it_raises_no_more(tmp_path: Path) -> None:
    town = Town(tmp_path, sampled(where={"branch": "N"}))
    town.happened(events(10, "2026-02-02", branch="S") + events(10, "2026-02-22", branch="S"))
    town.plan("2026-02-23")
    town.edit(sampled())
    town.plan("2026-02-24")
    assert town.rows("SELECT DISTINCT day FROM draws") == [("2026-02-22",)]
    assert town.drawn() == {row[0] for row in town.rows("SELECT event FROM callbacks")}
    assert len(town.drawn()) == 3


def test_calls_of_before_a_rule_sampled_count_for_its_share(tmp_path: Path) -> None:
    everybody = {"check": {"after": "done", "within": "10 days"}}
    town = Town(tmp_path, described(everybody))
    town.happened(events(2, customer="c"))
    town.plan("2026-02-03")
    town.edit(sampled())
    town.happened(events(8, "2026-02-04", customer="c"), "2026-02-04")
    town.plan("2026-02-04")
    reasons = Counter(row[0] for row in town.rows("SELECT reason FROM draws"))
    assert reasons == {"already raised": 2, "drawn": 1, "not drawn": 7}
    assert_audited(town)


def test_who_was_contacted_lately_is_drawn_last(tmp_path: Path) -> None:
    town = Town(tmp_path, {**sampled(sample="50%"), "contact_gap": "7 days"})
    town.happened(events(4))
    seen = [
        {
            "customer": "c-02-02-0",
            "at": "2026-01-25",
            "channel": "phone",
            "outcome": "reached",
        },  # the eighth day before
        {"customer": "c-02-02-1", "at": "2026-01-26", "channel": "phone", "outcome": "reached"},  # the seventh
        {"customer": "c-02-02-2", "at": "2026-02-01", "channel": "phone", "outcome": "reached"},
        {"customer": "c-02-02-3", "at": "2026-02-01", "channel": "phone", "outcome": "no_answer"},
    ]
    town.take_in("visits", seen)
    town.plan("2026-02-03")
    assert town.drawn() == {"02-02-0", "02-02-3"}
    assert town.rows("SELECT event FROM draws WHERE reason = 'contacted lately' ORDER BY 1") == [
        ("02-02-1",),
        ("02-02-2",),
    ]
    assert_audited(town)


def test_the_share_goes_before_the_contact_gap(tmp_path: Path) -> None:
    town = Town(tmp_path, {**sampled(sample="100%"), "contact_gap": "7 days"})
    town.happened(events(1))
    town.take_in("visits", [{"customer": "c-02-02-0", "at": "2026-02-01", "channel": "phone", "outcome": "reached"}])
    town.plan("2026-02-03")
    assert town.drawn() == {"02-02-0"}
    assert_audited(town)


def test_anybody_can_draw_a_published_seed_again(tmp_path: Path) -> None:
    town = Town(tmp_path, {**sampled(), "seed": "彩票 2026-013"})
    town.happened(events(20))
    town.plan("2026-02-03")

    def place(event: str) -> str:
        """As docs/sampling.md says it."""
        return hashlib.blake2b(f"check\n{event}".encode(), key="彩票 2026-013".encode(), digest_size=16).hexdigest()

    assert town.drawn() == set(sorted((event["id"] for event in events(20)), key=place)[:6])
    assert town.rows("SELECT seed FROM batches") == [("彩票 2026-013",)]
    assert_audited(town)


def test_a_new_seed_is_for_new_draws(tmp_path: Path) -> None:
    town = Town(tmp_path, {**sampled(), "seed": "first " * 20})
    town.happened(events(10))
    town.plan("2026-02-03")
    drawn = town.drawn()
    for number, seed in enumerate(("second", None), start=4):
        town.edit({**sampled(), **({"seed": seed} if seed else {})})
        town.happened(events(10, f"2026-02-0{number}"), f"2026-02-0{number}")
        town.plan(f"2026-02-0{number}")
        assert town.drawn() > drawn
    assert [row[0] for row in town.rows("SELECT seed FROM batches ORDER BY number")] == ["first " * 20, "second", None]
    assert_audited(town)
