"""The reader: shapes, shorthands, dated values, and what it makes of anything at all."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from callbackctl.policy.declare import key
from callbackctl.policy.model import Policy, PolicyHistory, Product, Rule, Series, VisitTrigger
from callbackctl.policy.reader import RuleFileError, read_document, read_policy
from callbackctl.policy.values import Duration, Moment, Slug, Word

RULES = Path(__file__).parents[2] / "rules"
SHIPPED = sorted(path for path in RULES.glob("*.yaml") if not path.name.endswith(".tests.yaml"))
HEAD = "policy: shop\ntitle: Corner shop\nsource: Callback rules, 2024\n"
ORDER = Slug("order")
BODY: dict[str, str | None] = {"clause": "1", "purpose": "is all well?", "after": "order", "within": "3 days"}


def history(**keys: str | None) -> PolicyHistory:
    """A policy with one rule: its usual keys and others (None: without), `rule` and `top` further text."""
    top, rule = keys.pop("top", None) or "", keys.pop("rule", None) or ""
    body = BODY | keys
    lines = [f"    {name}: {value}\n" for name, value in body.items() if value is not None]
    lines += [f"    {line}\n" for line in rule.splitlines()]
    return read_policy(Path("shop.yaml"), (HEAD + top + "rules:\n  order:\n" + "".join(lines)).encode())


def only(**keys: str | None) -> Rule:
    """The one rule of a policy without dates."""
    ((_, policy),) = history(**keys).versions
    return policy.rules[ORDER]


def refusal(**keys: str | None) -> str:
    """What the reader says to a policy that it must refuse."""
    with pytest.raises(RuleFileError) as caught:
        history(**keys)
    return str(caught.value)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_policies(path: Path) -> None:
    found = read_policy(path)
    assert found.versions[0][0] == date.min
    assert all(policy.policy == path.stem for _, policy in found.versions)
    assert found.text == path.read_text(encoding="utf-8")


def test_numbers_stay_as_they_are_spelt_where_text_is_asked() -> None:
    assert only(clause="1.10").clause == "1.10"
    assert only(clause="007").clause == "007"
    assert only(after="110").after == (Word("110"),)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("true", True), ("True", "True"), ("yes", "yes"), ("no", "no"), ("12", 12), ("012", "012"),
        ("1.5", 1.5), ("1e3", "1e3"), ("0x1F", "0x1F"), ("10:30", "10:30"), ("1_000", "1_000"),
        ("2026-03-05", "2026-03-05"), ('"12"', "12"), ("'true'", "true"), ("=", "="), ("+1", "+1"),
        (".5", ".5"), ("-0.5", -0.5), ("NULL", "NULL"),
    ],
)  # fmt: skip
def test_nothing_is_typed_but_truth_and_plain_numbers(text: str, read: object) -> None:
    rule = only(where=f"{{column: {text}}}")
    assert rule.where is not None
    (value,) = rule.where[Word("column")].one_of
    assert (value, type(value)) == (read, type(read))


def test_one_value_is_a_list_of_one() -> None:
    assert only(channels="phone", not_by="owner").channels == ("phone",)
    assert only(rule="for: {tier: key}").customers == only(rule="for: [{tier: [key]}]").customers


def test_alternatives_are_told_by_their_kind_and_keys() -> None:
    assert only(after="[order, sale]").after == (Word("order"), Word("sale"))
    assert isinstance(only(after="{visit: home}").after, VisitTrigger)
    assert only(within=None, at="[5 days, 15 days]").at == (Duration(5, "days"), Duration(15, "days"))
    assert isinstance(only(within=None, at="{every: 6 months, until: 2 years}").at, Series)
    assert isinstance(only(within=None, at="{product_of: [quantity, cycle_days]}").at, Product)
    assert only(missed="never").missed == "never"
    assert only(missed="3 days after").missed == Moment.parse("3 days after")
    assert only(by="{severity: {major: general_manager}}").by == {"severity": {"major": "general_manager"}}


def test_a_policy_without_dates_has_one_state() -> None:
    found = history()
    assert [day for day, _ in found.versions] == [date.min]
    assert found.on(date(2024, 5, 1)).rules[ORDER].within == Duration(3, "days")


def spans(found: PolicyHistory) -> list[tuple[str, str | None, Any]]:
    """Each state with the rule's clause and span; no rule is a span of None."""
    rules = ((str(day), policy.rules.get(ORDER)) for day, policy in found.versions)
    return [(day, rule.clause, str(rule.within)) if rule else (day, None, None) for day, rule in rules]


def test_a_dated_value_holds_from_its_date_and_brings_its_clause() -> None:
    dated = '{2020-01-01: 7 days, 2023-07-01: {value: 3 days, clause: "1, amended"}}'
    assert spans(history(within=dated, top="retention: {2021-01-01: 3 years}\n")) == [
        ("0001-01-01", None, None),
        ("2020-01-01", "1", "7 days"),
        ("2021-01-01", "1", "7 days"),
        ("2023-07-01", "1, amended", "3 days"),
    ]


def test_a_rule_is_there_when_its_trigger_is() -> None:
    found = history(after="{2020-01-01: order, 2024-01-01: null}")
    assert [bool(policy.rules) for _, policy in found.versions] == [False, True, False]


def test_the_latest_clause_counts() -> None:
    found = history(
        within='{2020-01-01: {value: 3 days, clause: "2"}}',
        sample='{2019-01-01: {value: 10%, clause: "3"}, 2022-01-01: {value: 20%, clause: "4"}}',
    )
    assert [policy.rules[ORDER].clause for _, policy in found.versions[2:]] == ["2", "4"]


def test_a_clause_goes_to_the_nearest_model_that_has_one() -> None:
    found = history(top='callers: {roles: {2020-01-01: {value: clerk, clause: "9"}}, clause: "8"}\n')
    assert [policy.callers.clause for _, policy in found.versions] == ["8", "9"]
    gap = history(top='contact_gap: {2020-01-01: {value: 7 days, clause: "5"}}\n').versions[-1][1].contact_gap
    assert gap is not None
    assert (str(gap.span), gap.clause) == ("7 days", "5")


def test_dates_lie_anywhere() -> None:
    found = history(by="{tier: {key: {2020-01-01: clerk, 2021-01-01: manager}, ordinary: clerk}}")
    roles = [policy.rules[ORDER].by for _, policy in found.versions]
    assert roles == [
        {"tier": {"ordinary": "clerk"}},
        {"tier": {"key": "clerk", "ordinary": "clerk"}},
        {"tier": {"key": "manager", "ordinary": "clerk"}},
    ]


def test_a_whole_rule_can_be_dated() -> None:
    text = (
        HEAD + "rules:\n  order:\n    2020-01-01:\n      value: {purpose: x, after: order, within: 3 days}\n"
        '      clause: "7"\n    2021-01-01: null\n'
    )
    found = read_policy(Path("shop.yaml"), text.encode())
    assert spans(found) == [
        ("0001-01-01", None, None),
        ("2020-01-01", "7", "3 days"),
        ("2021-01-01", None, None),
    ]


def test_what_is_wrong_on_some_days_says_so() -> None:
    said = refusal(sample="{2020-01-01: 10%, 2021-01-01: null}", strata="branch")
    assert said.count("shop.yaml") == 1
    assert "`strata` goes with `sample`" in said
    assert (
        refusal(at="{2020-01-01: 1 day}")
        .splitlines()[0]
        .endswith("not two (as it stands from 2020-01-01 on)")
    )
    late = refusal(season="peak", every="3 months", after=None, within=None,
                   top="seasons: {peak: {2020-01-01: {from: 04-01, to: 10-31}}}\n")  # fmt: skip
    assert "no season 'peak'" in late
    assert "(before 2020-01-01)" in late


def test_a_mistake_in_many_states_is_told_once() -> None:
    said = refusal(within="3 dayz", sample="{2020-01-01: 10%, 2021-01-01: 20%}")
    assert said.count("expected a span") == 1


def test_carets_stand_under_wide_characters() -> None:
    said = refusal(purpose="{en: x, zh: 客户回访, 中: y}")
    line, carets = said.splitlines()[1:3]
    before = line[: line.index("中")]
    assert carets.index("^") == len(before) + sum(character > "\u2e80" for character in before)
    assert carets.count("^") == 2


def test_rules_are_named_wherever_the_mistake_lies() -> None:
    said = refusal(rule="withn: 1 day\nwhere: &a {x: 1}\npriority: 1\npriority: 2", season="peak")
    heads = [line for line in said.splitlines() if line.startswith("shop.yaml:")]
    assert len(heads) == 5
    assert all(": rule order: " in head for head in heads)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a thing."""

    SHORTHAND: ClassVar[str] = "size"
    size: int = key("how large")
    share: float | None = key("its share", default=None)


@dataclass(frozen=True, slots=True)
class Thing:
    """A document of another kind."""

    name: str = key("its name")
    parts: tuple[Part, ...] = key("its parts", default=())
    data: Mapping[str, Any] = key("anything", default={})
    flag: bool = key("on or off", default=False)


def test_other_documents() -> None:
    text = b"name: 1.0\nparts: [3, {size: 4, share: 0.5}]\ndata: {2026-01-01: [1, null, {a: true}], b: x}\n"
    thing = read_document(Path("thing.yaml"), Thing, text)
    assert thing.name == "1.0"
    assert thing.parts == (Part(size=3), Part(size=4, share=0.5))
    assert thing.data == {"2026-01-01": (1, None, {"a": True}), "b": "x"}
    assert read_document(Path("thing.yaml"), Thing, b"name: x\nparts: []\ndata: {}").parts == ()


def test_mistakes_in_other_documents() -> None:
    with pytest.raises(RuleFileError) as caught:
        read_document(Path("thing.yaml"), Thing, b"nam: x\nparts: [a, {siz: 1}]\nflag: on\n")
    assert [(problem.line, problem.column) for problem in caught.value.problems] == [
        (1, 1),
        (2, 9),
        (2, 13),
        (3, 7),
    ]


def read_or_refuse(content: bytes) -> None:
    """Whatever the bytes are, there is a policy or a proper refusal."""
    try:
        found: PolicyHistory | RuleFileError = read_policy(Path("shop.yaml"), content)
    except RuleFileError as error:
        found = error
    if isinstance(found, RuleFileError):
        assert found.problems
        assert str(found)
    else:
        assert all(isinstance(policy, Policy) for _, policy in found.versions)


@settings(deadline=None)
@given(st.binary(max_size=200))
@example(b"\xfe\xff")
@example(b"a: b\x85c")
@example(b"'")
@example(b"? ")
def test_any_bytes(content: bytes) -> None:
    read_or_refuse(content)


@settings(deadline=None)
@given(st.text(alphabet="ab12:-,.[]{}&*!|>'\"%@` \n\t#?~<=。é年", max_size=80))
def test_any_text(text: str) -> None:
    read_or_refuse(text.encode())


WORDS = st.sampled_from(
    ["null", "true", "{}", "[]", "3", "x", "3 days", "50%", "{a: b}", "[a, b]", "{2020-01-01: 3 days}", "",
     "{2020-01-01: {value: x, clause: y}}", "'", "{", "- a", "&a b", "*a", "home", "birthday"]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(SHIPPED), st.data())
def test_a_policy_with_some_lines_changed(path: Path, data: st.DataObject) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    for _ in range(data.draw(st.integers(1, 4))):
        number = data.draw(st.integers(0, len(lines) - 1))
        name, colon, _value = lines[number].partition(":")
        lines[number] = f"{name}{colon} {data.draw(WORDS)}" if data.draw(st.booleans()) else ""
    read_or_refuse("\n".join(lines).encode())
