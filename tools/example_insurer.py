"""What happened at the life insurer's, and the callbacks made about it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from tools.example_calls import Call, Logbook
from tools.example_dice import Dice, Row, day_of, listed, worked
from tools.example_people import INSURER, INSURER_STAFF, LEAVER, LEFT_ON, NEW_SINCE, QUIET, VETERANS
from tools.example_texts import (
    AGREED,
    CHANGED_WORDS,
    CLAIM_WORDS,
    CONTRACT_WORDS,
    LAPSED_WORDS,
    ORPHAN_WORDS,
    SATISFACTION_WORDS,
    Words,
)

PRODUCTS = {
    "终身重疾险": (3600, 14800),
    "两全保险": (5000, 20000),
    "年金保险": (10000, 50000),
    "百万医疗险": (300, 1600),
    "综合意外险": (200, 900),
    "定期寿险": (800, 4000),
}
"""Kinds of contracts, and between what the premium lies."""

CHANGES = ("变更受益人", "变更联系电话", "变更扣款账户", "减额交清", "保单贷款", "变更缴费方式")
CLAIMS = {"住院医疗": (1200, 18000), "意外门诊": (300, 2600), "重大疾病": (50000, 200000)}

MORE_CONTRACTS = listed("01-07 01-10 01-13 01-19 01-29 02-02 02-10 02-27 03-05 03-12 03-19 03-26")
CHANGED = listed("01-12 01-20 01-28 02-04 02-12 02-26 03-02 03-09 03-13 03-18 03-20 03-27 03-30")
CHANGED_TOO = {"p065": date(2026, 3, 23)}
"""An orphaned contract that was changed before anybody had called: two reasons for one call."""

LAPSED = listed("01-05 01-22 02-09 02-26 03-01 03-16 03-25")
CLOSED_CLAIMS = listed("01-08 01-19 01-30 02-05 02-13 02-24 03-06 03-17 03-21 03-26")
LAST_YEAR_QUIET = listed("01-06 01-14 01-22 02-05 02-11 02-25 03-03 03-10 03-17 03-24 03-27 03-31")
"""When those were called last year to whom nothing else happens this year."""

SPANS = {
    "contract_signed": 10,
    "contract_changed": 10,
    "contract_lapsed": 30,
    "claim_closed": 10,
    "agent_left": 30,
}
WORDS: dict[str, tuple[Words, ...]] = {
    "contract_signed": CONTRACT_WORDS, "contract_changed": CHANGED_WORDS, "contract_lapsed": LAPSED_WORDS,
    "claim_closed": CLAIM_WORDS, "agent_left": ORPHAN_WORDS,
}  # fmt: skip


def insurer_events(customers: list[Row]) -> list[Row]:
    """Contracts signed, changed and lapsed, claims closed, and the contracts of the agent who left."""
    dice = Dice("insurer events")
    pool = sorted(
        (row for row in customers if row["id"] not in QUIET | set(NEW_SINCE)),
        key=lambda _: dice.number(0, 9999),
    )
    pool.sort(key=lambda row: row["id"] in VETERANS)
    rows = [_lapse(dice, row, day) for row, day in _on_days(pool, LAPSED)]
    rows += [_claim(dice, row, day) for row, day in _on_days(pool, CLOSED_CLAIMS)]
    rows += [_change(dice, row, day) for row, day in _on_days(pool, CHANGED)]
    rows += [_change(dice, row, CHANGED_TOO[str(row["id"])]) for row in customers if row["id"] in CHANGED_TOO]
    rows += [_contract(dice, row, day) for row, day in _on_days(pool, MORE_CONTRACTS)]
    rows += [_contract(dice, row, NEW_SINCE[str(row["id"])]) for row in customers if row["id"] in NEW_SINCE]
    rows += [_orphan(dice, row) for row in customers if row.get("former_owner") == LEAVER]
    ordered = sorted(rows, key=lambda row: (str(row["at"]), str(row["customer"])))
    return [{"organization": INSURER} | row | {"id": f"e{place:03}"} for place, row in enumerate(ordered, 1)]


def _on_days(pool: list[Row], days: Sequence[str]) -> list[tuple[Row, date]]:
    """A customer for each day, from the end of the pool: those of many years first. They leave the pool."""
    return [(pool.pop(), date.fromisoformat(f"2026-{day}")) for day in days]


def _event(dice: Dice, customer: Row, kind: str, day: date, signed: date) -> Row:
    agent = str(customer.get("former_owner", customer["owner"])) if day <= LEFT_ON else str(customer["owner"])
    ref = f"LP{signed:%Y%m%d}{str(customer['id'])[1:]}"
    return {"customer": customer["id"], "type": kind, "at": day.isoformat(), "ref": ref, "staff": agent}


def _contract(dice: Dice, customer: Row, day: date) -> Row:
    product = dice.pick(sorted(PRODUCTS))
    low, high = PRODUCTS[product]
    return _event(dice, customer, "contract_signed", day, day) | {
        "product": product, "premium": dice.number(low, high) // 100 * 100,
        "years": 1 if high < 2000 else dice.pick((5, 10, 20)),
        "self_insured": int(customer["name"] == NAMES.get(str(customer["owner"]))),
    }  # fmt: skip


NAMES = {person[0]: person[1] for person in INSURER_STAFF}


def _change(dice: Dice, customer: Row, day: date) -> Row:
    return _event(dice, customer, "contract_changed", day, day_of(customer["since"])) | {"item": dice.pick(CHANGES)}


def _lapse(dice: Dice, customer: Row, day: date) -> Row:
    reason = dice.pick(("扣款失败", "未按期缴费"))
    return _event(dice, customer, "contract_lapsed", day, day_of(customer["since"])) | {"reason": reason}


def _claim(dice: Dice, customer: Row, day: date) -> Row:
    kind = dice.pick(sorted(CLAIMS))
    amount = dice.number(*CLAIMS[kind]) // 10 * 10
    return _event(dice, customer, "claim_closed", day, day_of(customer["since"])) | {
        "claim": kind,
        "amount": amount,
    }


def _orphan(dice: Dice, customer: Row) -> Row:
    return _event(dice, customer, "agent_left", LEFT_ON, day_of(customer["since"]))


def insurer_visits(customers: list[Row], events: list[Row]) -> list[Row]:
    """The callbacks of three months, and last year's yearly ones."""
    book = Logbook(INSURER, "w", recorded=True, dice=Dice("insurer visits"))
    dice = Dice("insurer callbacks")
    people = {str(row["id"]): row for row in customers}
    book.make(_last_year(dice, customers))
    book.make(_yearly(dice, customers))
    book.make(_event_calls(dice, people, events))
    return book.rows()


LATE = {"contract_signed 01-20", "claim_closed 02-13", "contract_changed 03-02"}
REFUSED = {"contract_changed 02-12", "contract_signed 03-13"}
AT_HOME = {"contract_signed 01-08", "contract_signed 02-06", "contract_signed 03-05", "contract_signed 03-10",
           "agent_left p018"}  # fmt: skip
BY_LETTER = {"contract_signed 01-13", "contract_signed 03-06"}
TRIED = {"contract_signed 03-21"}
LEFT = {
    "contract_signed 03-17", "contract_signed 03-24", "contract_changed 03-18", "contract_changed 03-23",
    "contract_lapsed 03-01", "claim_closed 03-21", "agent_left p058", "agent_left p065",
}  # fmt: skip
"""Calls that went otherwise than by one telephone call in time; nobody has made the last ones yet."""

PROMISED = {"contract_changed 03-20": date(2026, 3, 31), "contract_lapsed 03-16": date(2026, 4, 2)}
"""Calls that ended with another one agreed on."""


def event_keys(event: Row) -> set[str]:
    """How an event is named here: its type with its month and day, or with its customer."""
    return {f"{event['type']} {str(event['at'])[5:10]}", f"{event['type']} {event['customer']}"}


def _event_calls(dice: Dice, people: dict[str, Row], events: list[Row]) -> list[Call]:
    """A call for each event, some of them late, refused, not by phone, or not made at all."""
    calls = []
    for event in events:
        keys = event_keys(event)
        call = _event_call(dice, people, event, next((PROMISED[key] for key in keys if key in PROMISED), None))
        if keys & (AT_HOME | BY_LETTER | TRIED):
            call = replace(
                call, channel="letter" if keys & BY_LETTER else "home", ladder=True, tried=bool(keys & TRIED)
            )
        if not keys & LEFT:
            calls.append(replace(call, late=bool(keys & LATE), refused=bool(keys & REFUSED)))
    return calls


def _officer(dice: Dice, customer: Row) -> str:
    branch = customer["branch"]
    return dice.pick([person[0] for person in INSURER_STAFF if person[2:4] == ("callback_officer", branch)])


def _event_call(dice: Dice, people: dict[str, Row], event: Row, promised: date | None) -> Call:
    customer, opens, kind = people[str(event["customer"])], day_of(event["at"]), str(event["type"])
    words = dice.pick([words for words in WORDS[kind] if not promised or AGREED in words[2]])
    due = opens + timedelta(days=SPANS[kind])
    return Call(
        customer,
        opens,
        due,
        _officer(dice, customer),
        words,
        companion=str(customer["owner"]),
        promised=promised,
    )


def _last_year(dice: Dice, customers: list[Row]) -> list[Call]:
    """The yearly call of 2025 to all who were customers then: in spring to some, later to the others."""
    quiet = [row for row in customers if row["id"] in QUIET]
    days = [date.fromisoformat(f"2025-{day}") for day in LAST_YEAR_QUIET]
    others = [row for row in customers if row["id"] in VETERANS - QUIET]
    days += [worked(dice.day(date(2025, 4, 14), date(2025, 12, 19))) for _ in others]
    return [_satisfaction(dice, row, day) for row, day in zip(quiet + others, days, strict=True)]


def _yearly(dice: Dice, customers: list[Row]) -> list[Call]:
    """The same a year later, for those whose day has come; one is late, the last two are still to be made."""
    quiet = [row for row in customers if row["id"] in QUIET]
    days = [date.fromisoformat(f"2026-{day}") for day in LAST_YEAR_QUIET]
    calls = [_satisfaction(dice, row, day) for row, day in zip(quiet, days, strict=True)][:-2]
    return [replace(call, on=None, late=True) if place == 7 else call for place, call in enumerate(calls)]


def _satisfaction(dice: Dice, customer: Row, day: date) -> Call:
    words = dice.pick(SATISFACTION_WORDS)
    return Call(customer, day, day, _officer(dice, customer), words, companion=str(customer["owner"]), on=day)
