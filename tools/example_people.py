"""The people of the example: staff and customers of both organisations. All of them are made up."""

from collections.abc import Iterable
from datetime import date

from tools.example_dice import Dice, Row, listed

PROPERTY = "property-management"
INSURER = "life-insurer"

SURNAMES = {
    7: listed("王 李"),
    6: listed("张"),
    5: listed("刘 陈"),
    4: listed("杨 黄 赵 吴 周"),
    3: listed("徐 孙 马 朱 胡 郭 何 林 罗"),
    2: listed("高 郑 梁 谢 宋 唐 许 邓 冯 韩 曹 曾 彭 蔡 潘"),
    1: listed(
        "萧 田 董 袁 于 余 叶 蒋 杜 苏 魏 程 吕 丁 沈 任 姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 "
        "方 白 邹 孟 熊 秦 邱 江 尹 薛 闫 段 雷 侯 龙 史 陶 黎 贺 顾 毛 郝 龚 邵 万 欧阳 司徒"
    ),
}
"""How common they are."""

GIVEN_NAMES = listed(
    "秀英 桂兰 玉珍 淑华 凤英 素芬 月娥 春梅 惠芳 美玲 丽娟 晓燕 海霞 雪梅 红艳 玉洁 佳慧 思琪 雨桐 梦瑶 "
    "欣怡 诗涵 可欣 静雯 婉婷 晓彤 嘉敏 倩文 晓琳 雅琴 文静 慧敏 小红 丽萍 爱华 翠花 金凤 水莲 彩云 冬梅 "
    "建军 志强 国庆 卫东 永福 德明 保国 长林 树生 福来 大勇 海涛 志刚 文斌 家豪 俊杰 浩然 子轩 宇航 天佑 "
    "明远 鹏飞 立新 少华 景行 启明 伟杰 振东 学文 晓峰 嘉诚 永康 兴旺 金水 庆丰 广生 耀华 锦程 泽宇 一鸣 "
    "思远 国栋"
)
"""The first forty are women's names, the others men's."""

WOMEN = 40

Place = tuple[str, tuple[int, ...]]
AREAS: tuple[Place, ...] = (("东苑", (1, 2, 3)), ("西苑", (4, 5, 6)), ("南街", (7, 8)))
HOUSEHOLDS = {"东苑": 42, "西苑": 40, "南街": 20}
SHOPS = listed(
    "周记牛肉面馆 便利多超市 康民大药房 巧手裁缝铺 晨光文具店 四季鲜果行 阿珍理发店 老秦修车铺 橙子书屋 "
    "云朵洗衣店 小满咖啡 五味包子铺 安居房产中介 童乐托管班 宏达五金店 花间花店 福满楼酒家 金钥匙开锁店"
)
MANAGER = "he-lijuan"

PROPERTY_STAFF = (
    ("he-lijuan", "何丽娟", "general_manager", "", "总经理室", "2016-03-01", ""),
    ("shen-weidong", "沈卫东", "department_head", "", "客服部", "2018-05-14", "he-lijuan"),
    ("ma-xiaoyan", "马晓燕", "supervisor", "", "客服部", "2019-09-02", "shen-weidong"),
    ("lin-jiamin", "林嘉敏", "assistant", "东苑", "客服部", "2020-07-06", "ma-xiaoyan"),
    ("tang-wenbin", "唐文斌", "assistant", "西苑", "客服部", "2021-04-12", "ma-xiaoyan"),
    ("luo-caiyun", "罗彩云", "assistant", "南街", "客服部", "2023-02-20", "ma-xiaoyan"),
    ("qiu-siqi", "邱思琪", "culture_clerk", "", "社区文化部", "2022-06-27", "shen-weidong"),
    ("hao-dayong", "郝大勇", "engineer", "", "工程部", "2017-10-09", "he-lijuan"),
    ("gong-jinshui", "龚金水", "engineer", "", "工程部", "2020-11-16", "hao-dayong"),
)
"""id, name, role, branch, department, hired on, supervisor."""

INSURER_STAFF = (
    ("gu-mingyuan", "顾明远", "quality_supervisor", "", "客户服务部", "2017-08-01", ""),
    ("chen-jingwen", "陈静雯", "callback_officer", "城东支公司", "客户服务部", "2019-03-04", "gu-mingyuan"),
    ("dong-huimin", "董慧敏", "callback_officer", "城东支公司", "客户服务部", "2022-05-09", "gu-mingyuan"),
    ("xie-haitao", "谢海涛", "callback_officer", "城西支公司", "客户服务部", "2020-10-12", "gu-mingyuan"),
    ("pan-xiaolin", "潘晓琳", "callback_officer", "城西支公司", "客户服务部", "2024-04-15", "gu-mingyuan"),
    ("wei-zhenghao", "魏正浩", "salesperson", "城东支公司", "个险一部", "2018-06-11", ""),
    ("fang-meiling", "方美玲", "salesperson", "城东支公司", "个险一部", "2019-11-18", "wei-zhenghao"),
    ("su-yihan", "苏一涵", "salesperson", "城东支公司", "个险一部", "2023-03-13", "wei-zhenghao"),
    ("zou-junjie", "邹俊杰", "salesperson", "城东支公司", "个险一部", "2021-07-05", "wei-zhenghao"),
    ("jiang-shaohua", "姜少华", "salesperson", "城西支公司", "个险二部", "2017-04-17", ""),
    ("tao-xuemei", "陶雪梅", "salesperson", "城西支公司", "个险二部", "2020-02-24", "jiang-shaohua"),
    ("lei-pengfei", "雷鹏飞", "salesperson", "城西支公司", "个险二部", "2022-09-19", "jiang-shaohua"),
    ("bai-yuting", "白雨婷", "salesperson", "城西支公司", "个险二部", "2024-10-08", "jiang-shaohua"),
)
LEAVER, LEFT_ON = "zou-junjie", date(2026, 2, 27)
AGENTS = tuple((person[0], person[3]) for person in INSURER_STAFF if person[2] == "salesperson" and person[0] != LEAVER)
STREETS = ("滨江路", "文昌街", "学府路", "解放西巷", "梅园新村", "石桥路", "荷花池街", "凤凰山路")

NO_NAME = "no-name"


_WEIGHTS = {surname: weight for weight, surnames in SURNAMES.items() for surname in surnames}


class Register:
    """Hands out names and telephone numbers, each once."""

    def __init__(self, name: str, taken: Iterable[str] = ()) -> None:
        self.dice = Dice(name)
        self._names = {person[1] for person in PROPERTY_STAFF + INSURER_STAFF} | set(taken)
        self._phones: set[str] = set()

    def name(self) -> tuple[str, str]:
        """A full name, and the surname with how one speaks of that person."""
        while True:
            surname = self.dice.weighted(_WEIGHTS)
            place = self.dice.number(0, len(GIVEN_NAMES) - 1)
            name = surname + GIVEN_NAMES[place]
            if name not in self._names:
                self._names.add(name)
                return name, surname + ("女士" if place < WOMEN else "先生")

    def phone(self, block: str) -> str:
        """A mobile number in a block of numbers that stands for examples."""
        while True:
            phone = f"{block}{self.dice.number(0, 9999):04}"
            if phone not in self._phones and not phone.endswith("8000"):
                self._phones.add(phone)
                return phone


def staff_rows() -> list[Row]:
    """Everybody who works for either organisation."""
    rows = [_staff_row(PROPERTY, person) for person in PROPERTY_STAFF]
    return rows + [_staff_row(INSURER, person) for person in INSURER_STAFF]


def _staff_row(organization: str, person: tuple[str, ...]) -> Row:
    keys = ("id", "name", "role", "branch", "department", "hired_on", "supervisor")
    row: Row = {"organization": organization}
    row |= {key: value for key, value in zip(keys, person, strict=True) if value}
    return row | {"left_on": LEFT_ON.isoformat()} if person[0] == LEAVER else row


def property_customers() -> list[Row]:
    """Households and shops of three areas; ten of them are key customers, and nine moved in this year."""
    register = Register("property customers")
    homes = [row for area, blocks in AREAS for row in _households(register, area, blocks)]
    rows = homes + [_shop(register, number, name) for number, name in enumerate(SHOPS, 1)]
    for row in register.dice.some(rows, 10):
        row["tier"] = "key"
    for row in register.dice.some(homes, 3):
        row["consent"] = "home"
    _move_in(register.dice, [row for row in homes if row["tier"] != "key"])
    return [*rows, _nobody()]


def _households(register: Register, area: str, blocks: tuple[int, ...]) -> list[Row]:
    rooms = [
        (block, unit, floor * 100 + door)
        for block in blocks
        for unit in (1, 2)
        for floor in range(2, 19)
        for door in (1, 2, 3)
    ]
    return [_household(register, area, room) for room in register.dice.some(rooms, HOUSEHOLDS[area])]


def _household(register: Register, area: str, room: tuple[int, int, int]) -> Row:
    block, unit, door = room
    return {
        "organization": PROPERTY,
        "id": f"{block}-{unit}-{door}",
        "name": register.name()[0],
        "kind": "person",
        "phone": register.phone("1380013"),
        "address": f"{area}{block}栋{unit}单元{door}室",
        "segment": "household",
        "tier": "ordinary",
        "area": area,
        "since": register.dice.day(date(2019, 5, 1), date(2025, 11, 30)).isoformat(),
    }


def _shop(register: Register, number: int, name: str) -> Row:
    return {
        "organization": PROPERTY,
        "id": f"shop-{number:02}",
        "name": name,
        "kind": "company",
        "phone": register.phone("1380013"),
        "address": f"南街沿街商铺{number}号",
        "segment": "shop",
        "tier": "ordinary",
        "area": "南街",
        "since": register.dice.day(date(2019, 9, 1), date(2025, 10, 31)).isoformat(),
        "contact": register.name()[1],
    }


MOVE_INS = ((1, 8), (1, 17), (1, 24), (2, 3), (2, 10), (3, 7), (3, 14), (3, 24), (3, 28))


def _move_in(dice: Dice, candidates: list[Row]) -> None:
    chosen = sorted(dice.some(candidates, len(MOVE_INS)), key=lambda _: dice.number(0, 9999))
    for row, (month, day) in zip(chosen, MOVE_INS, strict=True):
        row["since"] = date(2026, month, day).isoformat()


def _nobody() -> Row:
    return {
        "organization": PROPERTY,
        "id": NO_NAME,
        "name": "未留姓名",
        "segment": "unknown",
        "since": "2019-05-01",
    }


NEW_DAYS = listed(
    "01-04 01-05 01-06 01-08 01-09 01-12 01-14 01-16 01-20 01-23 01-27 02-03 02-06 02-11 02-25 02-28 "
    "03-03 03-06 03-10 03-13 03-17 03-21 03-24 03-28"
)
VETERANS = frozenset(f"p{number:03}" for number in range(1, 37))
QUIET = frozenset(f"p{number:03}" for number in range(25, 37))
"""Customers for years, and those of them to whom nothing happens this year."""

NEW_SINCE = {f"p{number:03}": date.fromisoformat(f"2026-{day}") for number, day in enumerate(NEW_DAYS, 57)}
"""Those who signed their first contract this year, and when."""

ORPHANS = frozenset(listed("p010 p014 p018 p021 p024 p040 p055 p057 p058 p065"))
"""Whose agent left; colleagues took them over."""

SELF_INSURED, SUCCESSORS = "p068", ("fang-meiling", "su-yihan")


def insurer_customers(others: list[Row]) -> list[Row]:
    """Policyholders, each of an agent's; one is an agent who insured herself.

    None has the name of one of the `others`, with whom they may stand on one list.
    """
    register = Register("insurer customers", (str(row["name"]) for row in others))
    rows = [_policyholder(register, f"p{number:03}") for number in range(1, 81)]
    for row in rows:
        if row["id"] == SELF_INSURED:
            row |= {"name": "陶雪梅", "owner": "tao-xuemei", "branch": "城西支公司"}
        if row["id"] in ORPHANS:
            row |= {"owner": register.dice.pick(SUCCESSORS), "branch": "城东支公司", "former_owner": LEAVER}
    for row in register.dice.some(rows, 2):
        row["consent"] = "home"
    return rows


def _policyholder(register: Register, customer: str) -> Row:
    dice = register.dice
    agent, branch = dice.pick(AGENTS)
    room = f"{dice.number(1, 9)}栋{dice.number(2, 17)}0{dice.number(1, 4)}室"
    house = f"{dice.pick(STREETS)}{dice.number(3, 188)}号{room}"
    return {
        "organization": INSURER,
        "id": customer,
        "name": register.name()[0],
        "kind": "person",
        "phone": register.phone("1380014"),
        "email": f"{customer}@example.com",
        "address": house,
        "segment": "policyholder",
        "owner": agent,
        "branch": branch,
        "since": _since(dice, customer).isoformat(),
        "birthday": dice.day(date(1958, 1, 1), date(2001, 12, 31)).isoformat(),
    }


def _since(dice: Dice, customer: str) -> date:
    if customer in VETERANS:
        return dice.day(date(2019, 3, 1), date(2024, 12, 20))
    return NEW_SINCE.get(customer) or dice.day(date(2025, 4, 14), date(2025, 12, 20))
