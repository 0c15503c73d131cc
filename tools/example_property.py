"""What happened at the property manager's, and the callbacks made about it."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date, datetime, timedelta

from tools.example_calls import Call, Logbook
from tools.example_complaints import ANSWERS
from tools.example_dice import MONTHS, Dice, Row, day_of, kept, month_days, month_later
from tools.example_people import MANAGER, MOVE_INS, NO_NAME, PROPERTY, PROPERTY_STAFF
from tools.example_texts import (
    ACTIVITIES,
    ACTIVITY_REMARKS,
    ACTIVITY_RESULTS,
    COMPLAINT_OPENINGS,
    COMPLAINT_PROBLEM,
    DAMAGE_WORDS,
    DAMAGES,
    FESTIVAL_PHONE_WORDS,
    FESTIVAL_WORDS,
    GOOD_RESULTS,
    INCIDENT_WORDS,
    INCIDENTS,
    MOVE_IN_WORDS,
    REPAIR_OPENINGS,
    REPAIR_RESULTS,
    REPAIRS,
    SETTLED_RESULTS,
    SHOP_REPAIRS,
    Words,
)

REPAIRS_A_MONTH = {1: 38, 2: 27, 3: 36}
REPAIR_SHARES = {"水管": 9, "电路": 6, "门禁": 4, "门窗": 4, "防水": 3, "电梯": 2}
ASSISTANTS = {person[3]: person[0] for person in PROPERTY_STAFF if person[2] == "assistant"}
DEPARTMENT_HEAD, CULTURE_CLERK = "shen-weidong", "qiu-siqi"
ENGINEERS = ("hao-dayong", "gong-jinshui")
FESTIVAL = date(2026, 2, 17)

Drawn = Callable[[str, Collection[Row]], list[Row]]
"""Which of the events a rule samples."""

Caller = Callable[[Dice, dict[str, Row], Row], Call]
"""How one calls about an event or complaint."""


def property_events(customers: list[Row]) -> list[Row]:
    """Repairs, activities, move-ins and incidents; closed complaints become events by themselves."""
    named = [row for row in customers if row["id"] != NO_NAME]
    dice = Dice("property events")
    rows = [_repair(dice, named, month) for month in MONTHS for _ in range(REPAIRS_A_MONTH[month])]
    rows = _numbered("r", rows) + _activities(named) + _move_ins(named) + _incidents(dice, named)
    organization: Row = {"organization": PROPERTY}
    return [organization | row for row in rows]


def _numbered(letter: str, rows: list[Row]) -> list[Row]:
    ordered = sorted(rows, key=lambda row: (str(row["at"]), str(row["customer"])))
    return [row | {"id": f"{letter}{place:03}"} for place, row in enumerate(ordered, 1)]


def _repair(dice: Dice, customers: list[Row], month: int) -> Row:
    day = dice.day(*month_days(month))
    while abs((day - FESTIVAL - timedelta(days=2)).days) < 4 and dice.chance(0.8):
        day = dice.day(*month_days(month))
    customer = dice.pick(_living_there(customers, day))
    at_home = customer["kind"] == "person"
    category = dice.weighted({kind: share for kind, share in REPAIR_SHARES.items() if at_home or kind in SHOP_REPAIRS})
    work = dice.pick(REPAIRS[category])[0]
    row: Row = {"customer": customer["id"], "type": "repair_done", "at": dice.moment(day)}
    ref = f"WX{day:%y%m%d}-{dice.number(1, 30):02}"
    return row | {"ref": ref, "staff": dice.pick(ENGINEERS), "category": category, "work": work}


def _living_there(customers: list[Row], day: date) -> list[Row]:
    return [row for row in customers if str(row["since"]) < day.isoformat()]


def _activities(customers: list[Row]) -> list[Row]:
    dice = Dice("property activities")
    people = [row for row in customers if row["kind"] == "person"]
    rows: list[Row] = []
    for (month, day), name, count in ACTIVITIES:
        at = date(2026, month, day).isoformat()
        rows += [
            {"customer": row["id"], "type": "activity_ended", "at": at, "ref": f"HD{month:02}{day:02}",
             "staff": CULTURE_CLERK, "activity": name}
            for row in dice.some(_living_there(people, date(2026, month, day)), count)
        ]  # fmt: skip
    return _numbered("a", rows)


def _move_ins(customers: list[Row]) -> list[Row]:
    days = {date(2026, month, day).isoformat() for month, day in MOVE_INS}
    rows: list[Row] = [
        {"customer": row["id"], "type": "moved_in", "at": row["since"]} for row in customers if row["since"] in days
    ]
    return _numbered("m", rows)


def _incidents(dice: Dice, customers: list[Row]) -> list[Row]:
    rows: list[Row] = []
    for (month, day, hour), kind, story in INCIDENTS:
        block = story.split("栋")[0] if "栋" in story else ""
        area = {"沿街": "南街", "东苑": "东苑"}.get(story[:2], "")
        near = [row for row in customers if str(row["id"]).startswith(f"{block}-") or row["area"] == area]
        near = _living_there(near, date(2026, 1, 1))
        at = kept(datetime(2026, month, day, hour, dice.number(0, 59)))
        rows.append(
            {"customer": dice.pick(near)["id"], "type": "incident_closed", "at": at,
             "staff": ENGINEERS[0], "category": kind, "story": story}
        )  # fmt: skip
    return _numbered("i", rows)


def property_visits(customers: list[Row], events: list[Row], complaints: list[Row], drawn: Drawn) -> list[Row]:
    """The callbacks of three months: all that was drawn, but for some left over and some still to be made."""
    book = Logbook(PROPERTY, "v", recorded=False, dice=Dice("property visits"))
    people = {str(row["id"]): row for row in customers}
    dice = Dice("property callbacks")
    closed = [row for row in complaints if "closed_at" in row and not row["anonymous"] and not row["reply_letter"]]
    book.make(_festival_calls(dice, customers))
    book.make(_calls(dice, people, drawn("repair-done", _of(events, "repair_done")), _repair_call))
    book.make(_calls(dice, people, drawn("activity-ended", _of(events, "activity_ended")), _activity_call))
    book.make(_calls(dice, people, drawn("complaint-closed", closed), _complaint_call))
    book.make(_calls(dice, people, _of(events, "moved_in"), _move_in_call))
    book.make(_calls(dice, people, _of(events, "incident_closed"), _incident_call))
    return book.rows()


def _of(events: list[Row], kind: str) -> list[Row]:
    return [row for row in events if row["type"] == kind]


LATE = {"r023", "r035", "r052", "a081", "2026-021", "m003"}
REFUSED = {"r063"}
LEFT = {"r050", "r073", "r076", "a123", "a138", "2026-026", "2026-027", "m008", "i006"}
"""What was called about late, in vain, or not yet at all."""

PROMISED = {"r072": (date(2026, 3, 25), date(2026, 3, 31)), "r085": (date(2026, 3, 26), date(2026, 4, 2))}
"""Calls that ended with another one agreed on: when they were made, and for when."""


def _calls(dice: Dice, people: dict[str, Row], rows: list[Row], call: Caller) -> list[Call]:
    """A call for each row but those left."""
    made = [(str(row["id"]), call(dice, people, row)) for row in rows]
    return [replace(one, late=row in LATE, refused=row in REFUSED) for row, one in made if row not in LEFT]


def _channel(dice: Dice, customer: Row, home: float) -> str:
    return "home" if dice.chance(home) and "home" not in str(customer.get("consent", "")) else "phone"


def _who(dice: Dice, customer: Row) -> str:
    return str(customer.get("contact") or dice.pick(("业主", "业主", "家里老人", "业主爱人")))


def _assistant(customer: Row) -> str:
    return ASSISTANTS[str(customer["area"])]


def _repair_call(dice: Dice, people: dict[str, Row], event: Row) -> Call:
    customer, opens = people[str(event["customer"])], day_of(event["at"])
    category, work = str(event["category"]), str(event["work"])
    fine, problem = next((fine, problem) for done, fine, problem in REPAIRS[category] if done == work)
    opening = dice.pick(REPAIR_OPENINGS).format(work=work, fine=fine, who=_who(dice, customer))
    words: Words = (opening, "", dice.pick(GOOD_RESULTS))
    on, promised = PROMISED.get(str(event["id"]), (None, None))
    if promised or dice.chance(0.14):
        result = REPAIR_RESULTS[0] if promised else dice.pick(REPAIR_RESULTS)
        words = (f"回访{work}一事，{_who(dice, customer)}说{problem}。", problem, result)
    channel = _channel(dice, customer, 0.3)
    call = Call(customer, opens, month_later(opens), _assistant(customer), words, "repair-done", channel)
    return replace(call, on=on, promised=promised)


def _activity_call(dice: Dice, people: dict[str, Row], event: Row) -> Call:
    opens, name = day_of(event["at"]), str(event["activity"])
    remark, result = dice.pick(ACTIVITY_REMARKS[name]), dice.pick(ACTIVITY_RESULTS)
    words = (f"问对{name}的看法：{remark}。", "", result)
    customer = people[str(event["customer"])]
    return Call(customer, opens, month_later(opens), CULTURE_CLERK, words, "activity-ended")


def _complaint_call(dice: Dice, people: dict[str, Row], complaint: Row) -> Call:
    customer, opens = people[str(complaint["customer"])], day_of(complaint["closed_at"])
    category, severity = str(complaint["category"]), str(complaint["severity"])
    caller = {"general": _assistant(customer), "important": DEPARTMENT_HEAD, "major": MANAGER}[severity]
    fine = ANSWERS[str(complaint["content"])]
    opening = dice.pick(COMPLAINT_OPENINGS).format(category=category, fine=fine, who=_who(dice, customer))
    words: Words = (opening, "", dice.pick(SETTLED_RESULTS))
    if severity == "major":
        words = (f"{opening}同时说明整改安排。", *COMPLAINT_PROBLEM)
    channel = _channel(dice, customer, {"general": 0.25, "important": 0.6, "major": 1.0}[severity])
    return Call(customer, opens, opens + timedelta(days=3), caller, words, "complaint-closed", channel)


def _move_in_call(dice: Dice, people: dict[str, Row], event: Row) -> Call:
    customer, opens = people[str(event["customer"])], day_of(event["at"])
    words, channel = dice.pick(MOVE_IN_WORDS), _channel(dice, customer, 0.7)
    return Call(customer, opens, opens + timedelta(days=7), _assistant(customer), words, "moved-in", channel)


def _incident_call(dice: Dice, people: dict[str, Row], event: Row) -> Call:
    customer, opens = people[str(event["customer"])], day_of(event["at"])
    words = DAMAGE_WORDS if event["category"] in DAMAGES else dice.pick(INCIDENT_WORDS)
    channel = _channel(dice, customer, 0.5)
    return Call(customer, opens, opens + timedelta(days=7), _assistant(customer), words, "incident", channel)


def _festival_calls(dice: Dice, customers: list[Row]) -> list[Call]:
    key = [row for row in customers if row.get("tier") == "key"]
    opens, due = FESTIVAL - timedelta(days=7), FESTIVAL - timedelta(days=3)
    calls = []
    for row in key[:-1]:
        channel = _channel(dice, row, 1.0)
        words = dice.pick(FESTIVAL_WORDS) if channel == "home" else FESTIVAL_PHONE_WORDS
        calls.append(Call(row, opens, due, MANAGER, words, "spring-festival", channel))
    return calls
