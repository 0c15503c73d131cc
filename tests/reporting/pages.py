"""A page taken apart as a browser would, and the colours of its style."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"meta", "br", "line", "rect", "circle", "path", "col"})


@dataclass
class Element:
    """One element: its tag, attributes, the elements in it, and all text in it."""

    tag: str
    attributes: dict[str, str]
    parent: "Element | None" = None
    children: list["Element"] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text, that of elements within it too."""
        return "".join(self.words)

    def all(self, *tags: str) -> list["Element"]:
        """All elements below, in order; only those of some tags where any are given."""
        found = []
        for child in self.children:
            found += [child] if not tags or child.tag in tags else []
            found += child.all(*tags)
        return found

    def get(self, name: str) -> str:
        """An attribute; empty where there is none."""
        return self.attributes.get(name, "")


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _value in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice"
        element = Element(tag, {name: value or "" for name, value in attrs}, self.open[-1])
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in VOID, f"<{tag}/> is no element that is empty"
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.words.append(data)


def parsed(page: str) -> Element:
    """The page as a tree. Fails where a tag is not closed, or closed in the wrong place."""
    parser = _Parser()
    parser.feed(page)
    parser.close()
    assert [element.tag for element in parser.open] == [""], "a tag is never closed"
    return parser.root


def colours(css: str) -> dict[str, dict[str, str]]:
    """The colours by name of the light, the dark and the printed page."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    found: dict[str, dict[str, str]] = {}
    for block in re.finditer(r"(@media ([^{]*)\{\s*)?:root \{([^}]*)\}", css):
        about = block[2] or ""
        name = "dark" if "dark" in about else "print" if "print" in about else "light"
        values = dict(re.findall(r"--([a-z]+):\s*(#[0-9a-f]{6})", block[3]))
        found[name] = {**found.get("light", {}), **values}
    return found


def contrast(one: str, other: str) -> float:
    """The contrast of two colours by the formula of WCAG 2, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
