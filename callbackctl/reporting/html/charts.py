"""Charts as inline SVG, drawn by hand: they follow the page's colours, print, and are read out by their description.

A drawing is 400 units wide, which is about its width on a phone; words are 13 units high. Every value is written
beside its mark, so that no chart needs its colours to be understood.
"""

from collections.abc import Iterator

from callbackctl.reporting.html.markup import Markup, element, together
from callbackctl.reporting.outline.model import Chart
from callbackctl.reporting.outline.shown import NOTHING, shown

WIDTH = 400.0
BAR, BAR_STEP, BAR_LEFT, BAR_RIGHT = 16.0, 46.0, 4.0, 64.0
HIGH, LOW, SIDE, FLOOR = 22.0, 150.0, 24.0, 184.0


def chart_markup(chart: Chart, prefix: str) -> Markup:
    """A chart as a figure with its caption, its key, and its values in words."""
    name = f"{prefix}-chart-{chart.name}"
    drawn, height = _bars(chart) if chart.shape == "bars" else _upright(chart)
    drawing = element(
        "svg",
        element("title", chart.title, id=f"{name}-title"),
        element("desc", description(chart), id=f"{name}-desc"),
        drawn,
        viewBox=f"0 0 {WIDTH:.0f} {height:.0f}",
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
    )
    return element("figure", element("figcaption", chart.title), _key(chart), drawing, id=name, class_="chart")


def description(chart: Chart) -> str:
    """All values of a chart in words, for whoever does not see it."""
    told = []
    for place, label in enumerate(chart.labels):
        values = [
            f"{one.name} {shown(one.values[place], chart.kind)}" if len(chart.series) > 1
            else shown(one.values[place], chart.kind)
            for one in chart.series
        ]  # fmt: skip
        limit = _limit(chart, place)
        if limit is not None and chart.shape == "bars":
            values.append(f"{chart.limit_name} {shown(limit, chart.kind)}")
        told.append(f"{label}: {', '.join(values)}")
    if chart.limits and chart.shape != "bars":
        told.append(f"{chart.limit_name} {shown(chart.limits[0], chart.kind)}")
    return "; ".join(told)


def _limit(chart: Chart, place: int) -> float | None:
    return chart.limits[place] if place < len(chart.limits) else None


def _key(chart: Chart) -> Markup | None:
    """What the marks mean, where there is more than one kind."""
    parts = []
    if len(chart.series) > 1 or chart.limits:
        parts = [
            together(_swatch(element("rect", width=14.0, height=10.0, y=1.0, class_=f"s{place}")), one.name)
            for place, one in enumerate(chart.series)
        ]
    if any(limit is not None for limit in chart.limits):
        line = element("line", x1=7.0, x2=7.0, y1=0.0, y2=12.0, class_="limit")
        if chart.shape != "bars":
            line = element("line", x1=0.0, x2=14.0, y1=6.0, y2=6.0, class_="limit across")
        parts.append(together(_swatch(line), chart.limit_name))
    return element("p", *(element("span", part) for part in parts), class_="key") if parts else None


def _swatch(mark: Markup) -> Markup:
    return element("svg", mark, viewBox="0 0 14 12", width="14", height="12", aria_hidden="true")


def _text(x: float, y: float, text: str, class_: str = "", anchor: str = "start") -> Markup:
    return element("text", text, x=x, y=y, class_=class_ or None, text_anchor=anchor if anchor != "start" else None)


def _bars(chart: Chart) -> tuple[Markup, float]:
    """Lying bars: the label above its bar, the value at its end, the limit as a mark across it."""
    length = WIDTH - BAR_LEFT - BAR_RIGHT
    marks: list[Markup] = []
    for place, label in enumerate(chart.labels):
        top = place * BAR_STEP
        marks.append(_text(BAR_LEFT, top + 14, label, "label"))
        bar = top + 20
        marks.append(element("rect", x=BAR_LEFT, y=bar, width=length, height=BAR, class_="track"))
        end = BAR_LEFT
        for number, one in enumerate(chart.series):
            size = length * min((one.values[place] or 0) / chart.scale_end, 1)
            marks.append(element("rect", x=end, y=bar, width=size, height=BAR, class_=_bar_class(chart, place, number)))
            end += size
        marks.append(_text(WIDTH - BAR_RIGHT + 8, bar + 13, _bar_value(chart, place), "value"))
        limit = _limit(chart, place)
        if limit is not None:
            x = BAR_LEFT + length * min(limit / chart.scale_end, 1)
            marks.append(element("line", x1=x, x2=x, y1=bar - 4, y2=bar + BAR + 4, class_="limit"))
    return together(*marks), len(chart.labels) * BAR_STEP + 4


def _bar_class(chart: Chart, place: int, number: int) -> str:
    return (chart.tones[place] if place < len(chart.tones) else "") or f"s{number}"


def _bar_value(chart: Chart, place: int) -> str:
    values = [one.values[place] for one in chart.series]
    known = [value for value in values if value is not None]
    if chart.stacked:
        return shown(int(sum(known)) if chart.kind == "number" else sum(known), chart.kind)
    return shown(known[0], chart.kind) if known else NOTHING


def _upright(chart: Chart) -> tuple[Markup, float]:
    """Columns or a line over a floor with a label for each place."""
    step = (WIDTH - 2 * SIDE) / max(len(chart.labels), 1)
    places = [SIDE + step * (number + 0.5) for number in range(len(chart.labels))]
    marks = [element("line", x1=SIDE / 2, x2=WIDTH - SIDE / 2, y1=LOW, y2=LOW, class_="floor")]
    marks += [
        _text(x, FLOOR - 16, label, "label small", "middle") for x, label in zip(places, chart.labels, strict=True)
    ]
    marks += list(_limit_across(chart))
    marks += list(_line(chart, places) if chart.shape == "line" else _columns(chart, places, step))
    return together(*marks), FLOOR


def _height(chart: Chart, value: float) -> float:
    span = chart.scale_end - chart.bottom
    part = (value - chart.bottom) / span if span else 0.0
    return LOW - (LOW - HIGH) * max(0.0, min(part, 1.0))


def _limit_across(chart: Chart) -> Iterator[Markup]:
    if chart.limits and chart.limits[0] is not None:
        y = _height(chart, chart.limits[0])
        yield element("line", x1=SIDE / 2, x2=WIDTH - SIDE / 2, y1=y, y2=y, class_="limit across")


def _columns(chart: Chart, places: list[float], step: float) -> Iterator[Markup]:
    wide = min(step * 0.6, 48.0)
    for number, one in enumerate(chart.series):
        for x, value in zip(places, one.values, strict=True):
            y = _height(chart, value or 0)
            yield element("rect", x=x - wide / 2, y=y, width=wide, height=LOW - y, class_=f"s{number}")
            yield _text(x, y - 6, shown(value, chart.kind), "value", "middle")


def _line(chart: Chart, places: list[float]) -> Iterator[Markup]:
    for number, one in enumerate(chart.series):
        route, pen = "", "M"
        for x, value in zip(places, one.values, strict=True):
            route += f"{pen}{x:.1f} {_height(chart, value):.1f}" if value is not None else ""
            pen = "L" if value is not None else "M"
        if route:
            yield element("path", d=route, class_=f"route r{number}")
        for x, value in zip(places, one.values, strict=True):
            if value is not None:
                y = _height(chart, value)
                yield element("circle", cx=x, cy=y, r=3.5, class_=f"s{number}")
                yield _text(x, y - 9, _short(value, chart), "value small", "middle")


def _short(value: float, chart: Chart) -> str:
    """A value in the narrow space above its point."""
    if chart.kind == "share":
        return f"{value * 100:.0f}%"
    return f"{value:.1f}" if chart.kind == "mean" else shown(value, chart.kind)
