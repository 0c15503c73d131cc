"""`callbackctl log`, refused: every code by a command, nothing changed; with a reason recorded all the same and listed."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from callbackctl.recording.refusals import CODES, NEVER_OVERRIDDEN
from tests.desk import MONDAY, POLICY, ROOT, Desk

NOW = f"{MONDAY}T15:00"
CAPPED = POLICY.replace(
    "callers:", 'caps:\n  - {channels: [home], at_most: 20%, enforce: block, clause: "7"}\ncallers:'
)
NEXT_DATE = POLICY.replace("required: [content]", "required: [content, next_on]")


@dataclass(frozen=True)
class Command:
    """A `log` of a call that is in order, but for what is given."""

    customer: str = "c1"
    channel: str = "phone"
    outcome: str = "reached"
    by: str = "o1"
    at: str = f"{MONDAY}T09:00"
    content: str = "well"
    recording: str = "r1"
    more: tuple[str, ...] = ()
    policy: str = POLICY

    @property
    def line(self) -> list[str]:
        """The command line; an empty text is left out."""
        names = ("channel", "outcome", "by", "at", "content", "recording")
        options = [part for name in names if (value := getattr(self, name)) for part in (f"--{name}", value)]
        return ["log", self.customer, *options, *self.more]


HOME = Command(channel="home", recording="", more=("--signed",))
REFUSED: dict[str, tuple[Command, str]] = {
    "unknown-customer": (Command(customer="nobody"), "there is no customer nobody"),
    "unknown-staff": (Command(by="nobody"), "there is no member of staff nobody"),
    "unknown-rule": (Command(more=("--rule", "welcom")), "the policy has no rule welcom"),
    "duplicate": (Command(customer="c4"), "already done by 林嘉敏 at 09:00 (v1)"),
    "in-the-future": (Command(at=f"{MONDAY}T15:01"), "has not come yet"),
    "out-of-range": (Command(more=("--next-on", MONDAY)), "the next date 2026-03-02 is not after the visit"),
    "caller-excluded": (Command(by="seller"), "salesperson never makes callbacks; seller may only come along"),
    "companion-missing": (Command(customer="c2", more=("--rule", "claim")), "claim is made together with: chief"),
    "channel-not-allowed": (
        Command(channel="sms", outcome="sent"), "welcome allows phone, home, letter, not sms",
    ),
    "consent-refused": (Command(customer="c3"), "the customer refuses phone"),
    "quiet-hours": (Command(at=f"{MONDAY}T12:00"), "nobody is called at 12:00-14:00"),
    "earlier-channel-not-tried": (HOME, "home comes only after a failed try over phone"),
    "cap-exceeded": (
        replace(HOME, customer="c5", policy=CAPPED),
        "home would be 1 of 2 callbacks this month, more than 20%",
    ),
    "signature-missing": (replace(HOME, customer="c5", more=()), "home needs the customer's signature"),
    "recording-missing": (Command(recording=""), "phone needs a recording reference"),
    "next-date-missing": (Command(policy=NEXT_DATE), "the next contact date is missing"),
    "field-missing": (Command(content=""), "content is missing"),
}  # fmt: skip
EVERY = pytest.mark.parametrize("code", CODES)


def desk_for(code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """Five customers who signed up; c2 had a claim closed too, c3 wants no calls, c4 was called, c5 in vain."""
    desk = Desk(tmp_path, capsys, REFUSED[code][0].policy).opened()
    desk.take_in("customers", [{"id": f"c{n}", "consent": "phone" if n == 3 else None} for n in range(1, 6)])
    events = [{"id": f"e{n}", "customer": f"c{n}", "type": "signed_up", "at": "2026-02-27"} for n in range(1, 6)]
    desk.take_in("events", [*events, {"id": "e6", "customer": "c2", "type": "claim_closed", "at": "2026-02-27"}])
    desk.done(*Command(customer="c4", more=("--next-on", "2026-04-01")).line, today=NOW)
    desk.done(*Command(customer="c5", outcome="busy", content="", recording="").line, today=NOW)
    return desk


def everything(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    """All that the file holds."""
    tables = [row[0] for row in desk.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return {table: desk.rows(f'SELECT * FROM "{table}"') for table in tables}


@EVERY
def test_the_command_is_refused_and_changes_nothing(
    code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk, (command, text) = desk_for(code, tmp_path, capsys), REFUSED[code]
    before = everything(desk)
    answer = desk.run(*command.line, today=NOW)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith(f"Error: {code}: ")
    assert text in answer.err
    assert answer.err.count("\n") == 1
    assert everything(desk) == before


@EVERY
def test_a_reason_has_it_recorded_and_listed(code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk, (command, text) = desk_for(code, tmp_path, capsys), REFUSED[code]
    before = everything(desk)
    answer = desk.run(*command.line, "--override", "the lines were down", today=NOW)
    if code in NEVER_OVERRIDDEN:
        assert answer.code == 1
        assert answer.err.startswith(f"Error: {code}: ")
        assert everything(desk) == before
        return
    assert answer.code == 0, answer.err
    assert f"warning: {code}: " in answer.err
    assert text in answer.err
    kept = desk.rows("SELECT customer, refused_for FROM visits WHERE override = 'the lines were down'")
    assert kept == [(command.customer, f'["{code}"]')]
    listed = desk.run("check", "--month", "2026-03", "--json", today=NOW)
    assert listed.code == 3
    assert f"recorded although refused ({code}): the lines were down" in " ".join(listed.out.split())


def test_every_code_is_provoked_by_a_scenario_of_a_shipped_policy() -> None:
    """No shipped policy blocks at its cap: there the code is a warning."""
    said = {
        code
        for path in (ROOT / "rules").glob("*.tests.yaml")
        for code in re.findall(r"expect: (?:refused|warned), code: ([a-z-]+)", path.read_text(encoding="utf-8"))
    }
    assert set(CODES) <= said


SCENARIO = f"""\
policy: desk
scenarios:
  - name: one visit of five is allowed, two of six are not
    today: {NOW}
    staff: [{{id: o1, role: officer}}]
    customers: [{{id: c1}}, {{id: c2}}]
    events: [{{customer: c1, type: signed_up, at: 2026-02-27}}, {{customer: c2, type: signed_up, at: 2026-02-27}}]
    visits:
      - {{customer: c1, at: 2026-03-01, channel: phone, by: o1, outcome: busy}}
      - {{customer: c2, at: 2026-03-01, channel: phone, by: o1, outcome: busy}}
      - {{customer: c1, at: 2026-03-01T10:00, rule: promise, channel: phone, by: o1, outcome: reached}}
      - {{customer: c1, at: 2026-03-01T10:01, rule: promise, channel: phone, by: o1, outcome: reached}}
      - {{customer: c1, at: 2026-03-01T10:02, rule: promise, channel: phone, by: o1, outcome: reached}}
      - {{customer: c1, at: 2026-03-01T10:03, rule: promise, channel: phone, by: o1, outcome: reached}}
    log:
      - {{customer: c1, channel: home, by: o1, outcome: reached, content: well, signed: 1}}
      - {{customer: c2, channel: home, by: o1, outcome: reached, content: well, signed: 1, expect: refused, code: cap-exceeded}}
    expect:
      due: [{{customer: c2, rule: welcome}}]
      report: {{month: 2026-03, caps: [{{channels: [home], share: 0.2, ok: true}}]}}
"""


def test_a_scenario_of_a_policy_that_blocks_at_its_cap(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = Desk(tmp_path, capsys, CAPPED)
    desk.file("rules/desk.tests.yaml", SCENARIO)
    assert desk.done("rules", "test").out.endswith("1 passed, 0 failed\n")
