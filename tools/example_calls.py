"""How callbacks are made in the example: when, after how many tries, over which channel, with what notes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from tools.example_dice import LAST_VISIT, WORKING, Diary, Dice, Row, kept, worked_after
from tools.example_texts import (
    AGREED,
    CHANNEL_WORDS,
    FOLLOW_UPS,
    LETTER_WORDS,
    REFUSED_WORDS,
    TRY_NOTES,
    Words,
)

WITH_PROBLEMS = (2, 3, 3, 4, 4, 4)
WITHOUT_PROBLEMS = (3, 4, 4, 4, 5, 5, 5, 5, 5)
"""How satisfied people are."""

MINUTES = {"phone": (3, 9), "home": (15, 40), "letter": (10, 15)}


@dataclass(frozen=True)
class Call:
    """A callback that somebody made or tried to make.

    channel: "phone", "home" or "letter"; the last two come after failed tries where `ladder` says so.
    late: made after its last day. refused: the customer would not talk. tried: it came to nothing so far.
    on: the day of the contact, reached at the first try. promised: the same for a second contact, which
    is agreed on wherever the result says so.
    """

    customer: Row
    opens: date
    due: date
    caller: str
    words: Words
    rule: str = ""
    channel: str = "phone"
    companion: str = ""
    ladder: bool = False
    late: bool = False
    refused: bool = False
    tried: bool = False
    on: date | None = None
    promised: date | None = None


@dataclass
class Logbook:
    """All visits of one organisation.

    letter: what their ids start with. recorded: whether telephone calls leave a recording.
    """

    organization: str
    letter: str
    recorded: bool
    dice: Dice
    visits: list[Row] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._diary = Diary(self.dice)

    def make(self, calls: Sequence[Call]) -> None:
        """Make these calls, in this order."""
        for call in calls:
            self.one(call)

    def one(self, call: Call) -> None:
        """Make a call: failed tries, the contact itself, and the second contact that was promised."""
        day = call.on or self._first_day(call)
        for channel, outcome in self._failed_tries(call):
            self._enter(call, day, channel, outcome)
            day = worked_after(day, 1)
        if call.tried:
            return
        promised = self._promised(call, day)
        self._contact(call, day, promised)
        if promised:
            again = Call(call.customer, promised, promised, call.caller, self.dice.pick(FOLLOW_UPS))
            self._contact(again, promised, None)

    def rows(self) -> list[Row]:
        """The visits in order of time, numbered."""
        rows = sorted(self.visits, key=lambda row: (str(row["at"]), str(row["customer"])))
        return [row | {"id": f"{self.letter}{place:03}"} for place, row in enumerate(rows, 1)]

    def _first_day(self, call: Call) -> date:
        if call.late:
            return worked_after(call.due, self.dice.number(1, 3))
        span = [call.opens + timedelta(days=ahead) for ahead in range(1, (call.due - call.opens).days + 1)]
        days = [day for day in span if day in WORKING] or span
        return self.dice.pick(days[: max(1, len(days) * 2 // 3)])

    def _failed_tries(self, call: Call) -> list[tuple[str, str]]:
        if call.on:
            return []
        if call.ladder:
            return self._climb(call.channel)
        if call.channel == "home":
            return [("home", "absent")] if self.dice.chance(0.1) else []
        outcomes = ("no_answer", "no_answer", "no_answer", "busy", "busy")
        return [("phone", self.dice.pick(outcomes)) for _ in range(2) if self.dice.chance(0.14)]

    def _climb(self, channel: str) -> list[tuple[str, str]]:
        if channel == "home":
            return [("phone", "no_answer"), ("phone", self.dice.pick(("no_answer", "busy")))]
        return [("phone", "wrong_number"), ("home", "absent")]

    def _promised(self, call: Call, day: date) -> date | None:
        if AGREED not in call.words[2] or call.refused or call.channel == "letter":
            return None
        return call.promised or worked_after(day, self.dice.number(2, 6))

    def _contact(self, call: Call, day: date, promised: date | None) -> None:
        if call.refused:
            self._enter(call, day, call.channel, "refused", content=REFUSED_WORDS)
            return
        content, problems, result = LETTER_WORDS if call.channel == "letter" else call.words
        details: Row = {"content": f"{CHANNEL_WORDS[call.channel]}：{content}", "result": result}
        if problems:
            details["problems"] = problems
        if promised:
            details["next_on"] = promised.isoformat()
        if call.channel != "letter":
            details["satisfaction"] = self.dice.pick(WITH_PROBLEMS if problems else WITHOUT_PROBLEMS)
        if call.channel == "home":
            details["signed"] = 1
        self._enter(call, day, call.channel, "sent" if call.channel == "letter" else "reached", **details)

    def _enter(self, call: Call, day: date, channel: str, outcome: str, **details: str | int | float) -> None:
        done = outcome in ("reached", "sent", "refused")
        minutes = self.dice.number(*MINUTES[channel]) if done else self.dice.number(1, 2)
        at = self._diary.slot(call.caller, day, minutes)
        if at > kept(LAST_VISIT):
            return
        row: Row = {"organization": self.organization, "customer": call.customer["id"], "at": at}
        row |= {"channel": channel, "outcome": outcome, "by": call.caller, "minutes": minutes}
        if call.rule:
            row["rule"] = call.rule
        if call.companion and channel == "home":
            row["with"] = call.companion
        if channel == "phone" and done and self.recorded:
            row["recording"] = f"rec/{at[:10]}/{at[11:13]}{at[14:]}-{call.caller}.wav"
        self.visits.append(row | (details or {"content": TRY_NOTES[outcome]}))
