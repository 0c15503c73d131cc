"""Writing HTML so that data stays data: whatever is not markup already is escaped."""

from html import escape

from callbackctl.plain import clean

EMPTY = frozenset({"meta", "line", "rect", "circle", "path", "col", "br"})


class Markup(str):
    """A text that is HTML already."""

    __slots__ = ()


Child = str | None


def element(tag: str, *children: Child, **attributes: str | float | None) -> Markup:
    """One element. A child or attribute that is None is left out; a child that is no Markup is escaped.

    `class_` stands for `class`, and an underscore within a name for a hyphen.
    """
    told = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(clean(_number(value)))}"'
        for name, value in attributes.items()
        if value is not None
    )
    if tag in EMPTY:
        return Markup(f"<{tag}{told}/>")
    return Markup(f"<{tag}{told}>{together(*children)}</{tag}>")


def together(*children: Child) -> Markup:
    """Several children one after the other."""
    return Markup("".join(one if isinstance(one, Markup) else escape(clean(one)) for one in children if one))


def data(text: str) -> Markup:
    """A text from the data: whichever way it is written, it turns nothing around it."""
    return element("bdi", text)


def _number(value: str | float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
