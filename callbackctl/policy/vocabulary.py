"""What the words of a rule file are called when it is read aloud, in the language spoken now.

The closed lists of the language have their names here. Words from the data (event types, roles, columns) are
free; the common ones of the trade are known, so that a policy can be read in Chinese too, and any other is
said as it is written.
"""

from callbackctl.messages import _, to_translate

CHANNELS = {
    "phone": to_translate("phone"), "home": to_translate("home visit"), "letter": to_translate("letter"),
    "email": to_translate("e-mail"), "sms": to_translate("text message"), "wechat": to_translate("WeChat"),
    "im": to_translate("instant message"), "gift": to_translate("gift"),
    "questionnaire": to_translate("questionnaire"),
}  # fmt: skip
OUTCOMES = {
    "reached": to_translate("reached"), "sent": to_translate("sent"), "no_answer": to_translate("no answer"),
    "busy": to_translate("line busy"), "wrong_number": to_translate("wrong number"),
    "refused": to_translate("refused"), "absent": to_translate("not at home"),
    "moved": to_translate("moved away"), "dead": to_translate("deceased"),
}  # fmt: skip
RECORD_FIELDS = {
    "content": to_translate("what was said"), "problems": to_translate("the problems raised"),
    "result": to_translate("the result"), "satisfaction": to_translate("how satisfied the customer is"),
    "next_on": to_translate("the date of the next contact"), "minutes": to_translate("how long it took"),
    "expense": to_translate("what it cost"), "answers": to_translate("the answers to the questions"),
}  # fmt: skip
RELATIONS = {
    "owner": to_translate("whoever the customer belongs to"),
    "owner_department": to_translate("anyone of the department the customer belongs to"),
    "about": to_translate("whoever the complaint is about"),
    "event_staff": to_translate("whoever did what is called about"),
}
ROLES = {
    "owner": to_translate("whoever the customer belongs to"),
    "event_staff": to_translate("whoever did what is called about"),
    "supervisor": to_translate("whoever the caller reports to"),
}
FESTIVALS = {
    "new-year": to_translate("New Year's Day"), "spring-festival": to_translate("Spring Festival"),
    "lantern": to_translate("the Lantern Festival"), "qingming": to_translate("Qingming"),
    "labour-day": to_translate("Labour Day"), "dragon-boat": to_translate("the Dragon Boat Festival"),
    "qixi": to_translate("Qixi"), "mid-autumn": to_translate("the Mid-Autumn Festival"),
    "double-ninth": to_translate("the Double Ninth Festival"), "national-day": to_translate("National Day"),
    "lunar-new-years-eve": to_translate("lunar New Year's Eve"),
}  # fmt: skip
PLAN_FIELDS = {
    "who": to_translate("who is called"), "when": to_translate("when"), "number": to_translate("how many"),
    "content": to_translate("about what"), "purpose": to_translate("what for"),
    "channel": to_translate("how"), "handling": to_translate("how what comes up is handled"),
}  # fmt: skip
STEPS = {
    "pass": to_translate("passing it on"), "answer": to_translate("the answer"),
    "approve": to_translate("the approval"), "escalate": to_translate("the escalation"),
    "close": to_translate("closing it"),
}  # fmt: skip
ASKED = {
    "department": to_translate("the department"), "priority": to_translate("the priority"),
    "severity": to_translate("the severity"),
}  # fmt: skip
SIGHTS = {
    "own": to_translate("their own customers"), "group": to_translate("the customers of their group"),
    "centre": to_translate("the customers of their centre"), "all": to_translate("all customers"),
}  # fmt: skip
PERIODS = {
    "ten days": to_translate("ten days of a month"), "month": to_translate("month"),
    "quarter": to_translate("quarter"), "half-year": to_translate("half-year"), "year": to_translate("year"),
}  # fmt: skip
UNITS = {
    "caller": to_translate("caller"), "branch": to_translate("branch"),
    "department": to_translate("department"), "customer": to_translate("customer"),
}  # fmt: skip
MONTHS = (
    to_translate("January"), to_translate("February"), to_translate("March"), to_translate("April"),
    to_translate("May"), to_translate("June"), to_translate("July"), to_translate("August"),
    to_translate("September"), to_translate("October"), to_translate("November"), to_translate("December"),
)  # fmt: skip

# Event types, roles, columns and values that many organisations use.
_COMMON = frozenset(
    {
        # what happens
        to_translate("account opened"), to_translate("abnormal"), to_translate("abnormal trading"),
        to_translate("activity ended"), to_translate("agent left"), to_translate("arrived"),
        to_translate("case closed"), to_translate("claim closed"), to_translate("claim surveyed"),
        to_translate("complaint closed"), to_translate("contract changed"), to_translate("contract lapsed"),
        to_translate("contract signed"), to_translate("customer called"), to_translate("delivered"),
        to_translate("employed"), to_translate("first use"), to_translate("hired graduate"),
        to_translate("incident closed"), to_translate("interviewed"), to_translate("left school"),
        to_translate("missed call"), to_translate("moved in"), to_translate("order"),
        to_translate("order effective"), to_translate("petition closed"), to_translate("petition received"),
        to_translate("policy underwritten"), to_translate("premium due"), to_translate("premium paid"),
        to_translate("quality inspection"), to_translate("reinstated"), to_translate("repaid"),
        to_translate("repair done"), to_translate("repair order closed"), to_translate("repayment due"),
        to_translate("sales visit"), to_translate("serviced"), to_translate("sold"), to_translate("trade"),
        to_translate("transfer failed"), to_translate("visit planned"), to_translate("walk in"),
        to_translate("work order done"), to_translate("discharged"), to_translate("admitted"),
        to_translate("born"),
        # who
        to_translate("agent"), to_translate("assistant"), to_translate("back office"),
        to_translate("call centre"), to_translate("callback clerk"), to_translate("callback liaison"),
        to_translate("callback officer"), to_translate("caller"), to_translate("consultant"),
        to_translate("culture clerk"), to_translate("customer service"), to_translate("department head"),
        to_translate("director"), to_translate("dispatcher"), to_translate("doctor"),
        to_translate("general manager"), to_translate("head office"), to_translate("hotline clerk"),
        to_translate("human resources"), to_translate("management"), to_translate("manager"),
        to_translate("market head"), to_translate("marketing"), to_translate("nurse"),
        to_translate("petition officer"), to_translate("placement officer"), to_translate("president"),
        to_translate("quality supervisor"), to_translate("sales"), to_translate("salesperson"),
        to_translate("service agent"), to_translate("service clerk"), to_translate("service manager"),
        to_translate("service specialist"), to_translate("specialist"), to_translate("supervisor"),
        to_translate("patient service"), to_translate("therapist"), to_translate("trainee"),
        to_translate("ward nurse"),
        # columns and their values
        to_translate("age"), to_translate("anonymous"), to_translate("area"), to_translate("blacklist"),
        to_translate("branch"), to_translate("business"), to_translate("category"),
        to_translate("cycle days"), to_translate("department"), to_translate("flag"),
        to_translate("importance"), to_translate("kind"), to_translate("quantity"),
        to_translate("reply letter"), to_translate("risk"), to_translate("segment"),
        to_translate("severity"), to_translate("staff"), to_translate("tier"), to_translate("ward"),
        to_translate("general"), to_translate("important"), to_translate("major"),
        to_translate("ordinary"), to_translate("key"), to_translate("partner"), to_translate("person"),
        to_translate("company"), to_translate("complaint"), to_translate("report"),
        to_translate("inquiry"), to_translate("suggestion"), to_translate("problem"), to_translate("otherwise"),
        to_translate("customer"), to_translate("owner"), to_translate("phone"), to_translate("email"),
        to_translate("wechat"), to_translate("app"), to_translate("diagnosis"), to_translate("diabetes"),
        to_translate("self care"), to_translate("stay days"), to_translate("surgery"), to_translate("new"),
        to_translate("hot"), to_translate("warm"), to_translate("high"), to_translate("low"),
        to_translate("placed"), to_translate("difficult"), to_translate("quality"), to_translate("service"),
        to_translate("product"), to_translate("other"), to_translate("beyond authority"),
        to_translate("project"), to_translate("retail"), to_translate("repair"), to_translate("replacement"),
        to_translate("inspection"), to_translate("sale"), to_translate("vehicle"),
    }
)  # fmt: skip


def word(name: str) -> str:
    """A word of the data as it is read aloud: without underscores, and translated where it is a common one."""
    text = str(name).replace("_", " ")
    return _(text) if text in _COMMON else text


def channel(name: str) -> str:
    """A channel as people call it."""
    return _(CHANNELS[name]) if name in CHANNELS else word(name)


def role(name: str) -> str:
    """A role; `owner` and the like are said in full."""
    return _(ROLES[name]) if name in ROLES else word(name)
