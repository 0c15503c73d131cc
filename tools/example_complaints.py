"""The complaints of the example, as the desk took them down."""

from datetime import date, timedelta

from tools.example_dice import Dice, Row
from tools.example_insurer import event_keys
from tools.example_people import INSURER, NO_NAME, PROPERTY, VETERANS

Taken = tuple[str, int, str, str, str, str, str]
"""Received on, days until closed (-1: open), kind, category, severity, about, what was said."""

PROPERTY_COMPLAINTS: tuple[Taken, ...] = (
    ("01-04", 2, "complaint", "噪音", "general", "客服部", "楼上半夜拖桌椅，连着三晚"),
    ("01-06", 1, "inquiry", "收费", "general", "客服部", "问公摊电费怎么分摊"),
    ("01-08", 3, "complaint", "停车", "important", "安保部", "固定车位常被外来车占用"),
    ("01-12", 2, "complaint", "卫生", "general", "保洁班", "垃圾桶满了没人收，味道大"),
    ("01-15", 6, "complaint", "漏水", "major", "工程部", "主卧天花板渗水，衣柜泡坏"),
    ("01-19", 2, "complaint", "电梯", "important", "工程部", "电梯一周停了三次，老人下不了楼"),
    ("01-21", 1, "suggestion", "绿化", "general", "客服部", "樟树挡住低层采光，希望修枝"),
    ("01-26", 2, "complaint", "宠物", "general", "安保部", "有人遛大型犬不牵绳"),
    ("01-29", 3, "complaint", "装修", "general", "客服部", "周末早上七点就开始打墙"),
    ("02-02", 2, "complaint", "停车", "general", "安保部", "单元门口被电动车堵住"),
    ("02-04", 1, "complaint", "卫生", "general", "保洁班", "楼道烟头几天没扫"),
    ("02-06", 3, "report", "消防", "important", "安保部", "三楼住户在楼道给电动车充电"),
    ("02-09", 2, "inquiry", "服务", "general", "客服部", "问春节值班电话和快递代收"),
    ("02-12", 1, "complaint", "噪音", "general", "安保部", "深夜有人在院里放鞭炮"),
    ("02-24", 2, "complaint", "电梯", "general", "工程部", "电梯按钮失灵"),
    ("02-25", 2, "complaint", "卫生", "general", "保洁班", "节后装修垃圾堆在大堂"),
    ("02-27", 4, "complaint", "安保", "important", "安保部", "夜里岗亭无人，快递被拿错"),
    ("03-02", 2, "suggestion", "停车", "general", "客服部", "建议划出访客车位"),
    ("03-04", 2, "complaint", "噪音", "general", "客服部", "楼下酒家排风机太响"),
    ("03-05", 3, "complaint", "噪音", "general", "工程部", "酒家排风机的事再问工程部"),
    ("03-09", 3, "complaint", "装修", "major", "客服部", "邻居敲掉了一段承重墙旁的隔墙"),
    ("03-11", 5, "complaint", "消防", "important", "安保部", "消防通道被货车占了两天"),
    ("03-13", 2, "complaint", "服务", "general", "客服部", "前台接电话不耐烦"),
    ("03-17", 2, "complaint", "绿化", "general", "客服部", "新栽的灌木枯了一片"),
    ("03-19", 5, "complaint", "收费", "important", "客服部", "停车费重复扣了两个月"),
    ("03-23", 4, "complaint", "漏水", "important", "工程部", "卫生间楼上漏水，灯罩积水"),
    ("03-25", 3, "complaint", "卫生", "general", "保洁班", "天台有人乱扔快餐盒"),
    ("03-26", 4, "complaint", "停车", "general", "安保部", "商铺客人的车堵住地库口"),
    ("03-27", -1, "complaint", "电梯", "important", "工程部", "高区电梯有异响"),
    ("03-28", -1, "complaint", "噪音", "general", "安保部", "广场舞音响过了九点还在放"),
    ("03-30", -1, "suggestion", "服务", "general", "客服部", "希望周末也能办门禁卡"),
)
ANSWERS = {
    "楼上半夜拖桌椅，连着三晚": "晚上安静多了",
    "问公摊电费怎么分摊": "账单讲清楚了",
    "固定车位常被外来车占用": "车位没有再被占",
    "主卧天花板渗水，衣柜泡坏": "天花板干了，墙面也重新刷过",
    "电梯一周停了三次，老人下不了楼": "这周没有再停",
    "周末早上七点就开始打墙": "施工时间按规定了",
    "单元门口被电动车堵住": "门口没有再被堵",
    "楼道烟头几天没扫": "楼道比以前干净",
    "三楼住户在楼道给电动车充电": "楼道里没有再看到充电",
    "问春节值班电话和快递代收": "电话记下了，快递也取到了",
    "深夜有人在院里放鞭炮": "没有再听到鞭炮",
    "电梯按钮失灵": "按钮灵了",
    "节后装修垃圾堆在大堂": "大堂清干净了",
    "建议划出访客车位": "访客车位已经划线",
    "楼下酒家排风机太响": "排风机装了隔音罩，声音小了",
    "酒家排风机的事再问工程部": "两边答复一致，声音小了",
    "邻居敲掉了一段承重墙旁的隔墙": "看过图纸，不是承重墙，放心了",
    "消防通道被货车占了两天": "通道清出来了，看着放心",
    "前台接电话不耐烦": "前台态度好多了",
    "停车费重复扣了两个月": "多扣的已经退回",
    "卫生间楼上漏水，灯罩积水": "楼上补了防水，灯罩换了",
    "天台有人乱扔快餐盒": "天台锁上了，干净多了",
    "商铺客人的车堵住地库口": "地库口有人疏导了",
}
"""What people say after it was settled."""

UNNAMED = (3, 7, 16)
"""Places of those who left no name."""

BY_LETTER = (6, 23)
"""Places of those who want a letter of reply and nothing else."""

SAME_PERSON = (18, 19)
"""Places of one matter that one person took to two departments."""

INSURER_COMPLAINTS: tuple[Taken, ...] = (
    ("01-09", 5, "complaint", "续期扣费", "general", "客户服务部", "保费多扣了一期"),
    ("01-22", 8, "complaint", "销售误导", "important", "个险一部", "说好五年可取本金，合同上没有"),
    ("02-05", 4, "inquiry", "条款解释", "general", "客户服务部", "问门诊手术算不算住院责任"),
    ("02-26", 6, "complaint", "理赔时效", "important", "理赔部", "资料交了二十天还没有结果"),
    ("03-10", 3, "complaint", "保全服务", "general", "客户服务部", "办保全跑了两趟柜面"),
    ("03-18", 7, "complaint", "销售误导", "major", "个险二部", "业务员代签了投保单"),
    ("03-27", -1, "complaint", "服务态度", "general", "客户服务部", "离职业务员的保单没人答复"),
)


OF_A_SHOP = (17, 24)
OF_THE_SOUTH = (18, 19, 27)
"""Places of what shops, and what the neighbours of shops, complained of."""

OF_AN_EVENT = {3: "claim_closed 03-06", 4: "contract_changed 03-09", 6: "agent_left p058"}
"""Places of what has to do with an event, and with which."""


def property_complaints(customers: list[Row]) -> list[Row]:
    """What residents and shops complained of, asked and proposed."""
    dice = Dice("property complaints")
    settled = sorted((row for row in customers if str(row["since"]) < "2026"), key=lambda _: dice.number(0, 9999))
    chosen = [_complainer(settled, place) for place in range(len(PROPERTY_COMPLAINTS))]
    chosen[SAME_PERSON[1]] = chosen[SAME_PERSON[0]]
    rows = []
    for place, taken in enumerate(PROPERTY_COMPLAINTS):
        unnamed = place in UNNAMED
        row = _complaint(dice, PROPERTY, NO_NAME if unnamed else chosen[place]["id"], taken)
        row |= {"anonymous": int(unnamed), "reply_letter": int(place in BY_LETTER)}
        if place in BY_LETTER:
            row["letter"] = f"复函〔2026〕{place:03}号"
        rows.append(row | {"id": f"2026-{place + 1:03}"})
    return rows


def _complainer(customers: list[Row], place: int) -> Row:
    """Somebody whom it may concern; they leave the list."""
    segment = "shop" if place in OF_A_SHOP else "household"
    found = next(
        row for row in customers
        if row["segment"] == segment and (place not in OF_THE_SOUTH or row["area"] == "南街")
    )  # fmt: skip
    customers.remove(found)
    return found


def insurer_complaints(customers: list[Row], events: list[Row]) -> list[Row]:
    """What policyholders complained of and asked."""
    dice = Dice("insurer complaints")
    older = [row for row in customers if row["id"] in VETERANS]
    chosen = [row["id"] for row in dice.some(older, len(INSURER_COMPLAINTS))]
    for place, key in OF_AN_EVENT.items():
        chosen[place] = next(event["customer"] for event in events if key in event_keys(event))
    rows = [
        _complaint(dice, INSURER, customer, taken) for customer, taken in zip(chosen, INSURER_COMPLAINTS, strict=True)
    ]
    return [row | {"id": f"KF2026-{place:03}", "anonymous": 0, "reply_letter": 0} for place, row in enumerate(rows, 1)]


def _complaint(dice: Dice, organization: str, customer: str | int | float, taken: Taken) -> Row:
    received, days, kind, category, severity, about, content = taken
    day = date.fromisoformat(f"2026-{received}")
    row: Row = {"organization": organization, "customer": customer, "received_at": dice.moment(day)}
    row |= {"kind": kind, "category": category, "severity": severity, "about": about, "content": content}
    if days < 0:
        return row | {"status": "open"}
    return row | {"status": "closed", "closed_at": dice.moment(day + timedelta(days=days), 10, 17)}
