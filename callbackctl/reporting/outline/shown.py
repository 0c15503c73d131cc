"""How values are written for people."""

from callbackctl.plain import clean
from callbackctl.reporting.outline.model import Kind, Value

NOTHING = "–"


def shown(value: Value, kind: Kind) -> str:
    """A value as it is read: `87.5 %`, `4.36`, `2026-03-12 10:05`; a dash where there is none."""
    if value is None or value == "":
        return NOTHING
    if kind == "share":
        return f"{float(value) * 100:.1f} %".replace(".0 %", " %")
    if kind == "mean":
        return f"{float(value):.2f}"
    if kind == "moment":
        return str(value).replace("T", " ")
    return clean(str(value))
