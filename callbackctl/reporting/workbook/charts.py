"""Native charts; their numbers stand on a sheet of their own, so that they can be changed like any chart of Excel."""

from typing import Any

from callbackctl.plain import clean
from callbackctl.reporting.outline.model import Chart
from callbackctl.reporting.workbook.cells import ACCENT, BAD, INK, NUMBERS, Formats, write

WIDTH = 520
SHAPES = {"bars": "bar", "columns": "column", "line": "line"}
GREY = "#9AA7B5"


class ChartData:
    """The sheet with the numbers of all charts, one block after the other."""

    def __init__(self, sheet: Any, formats: Formats) -> None:
        self.sheet, self.formats, self.row = sheet, formats, 0
        sheet.set_column(0, 0, 40)
        sheet.set_column(1, 3, 16)

    def chart(self, book: Any, chart: Chart) -> tuple[Any, int]:
        """A chart and its height in pixels; its numbers are written on the way."""
        columns: list[tuple[str, Any]] = [(one.name, one.values) for one in chart.series]
        if any(limit is not None for limit in chart.limits):
            columns.append((chart.limit_name, chart.limits))
        first = self._numbers(chart, columns)
        kind: dict[str, str] = {"type": SHAPES[chart.shape]}
        if chart.stacked:
            kind["subtype"] = "stacked"
        made = book.add_chart(kind)
        last = first + len(chart.labels) - 1
        for place, (name, _values) in enumerate(columns, start=1):
            made.add_series(
                {
                    "name": [self.sheet.get_name(), first - 1, place],
                    "categories": [self.sheet.get_name(), first, 0, last, 0],
                    "values": [self.sheet.get_name(), first, place, last, place],
                    **self._look(chart, place - 1, name),
                }
            )
        height = self._axes(made, chart, len(columns))
        return made, height

    def _numbers(self, chart: Chart, columns: list[tuple[str, Any]]) -> int:
        self.sheet.write_string(self.row, 0, chart.title, self.formats.caption)
        for place, (name, _values) in enumerate(columns, start=1):
            self.sheet.write_string(self.row + 1, place, name, self.formats.figure_heading)
        first = self.row + 2
        number = self.formats.value(chart.kind)
        for line, label in enumerate(chart.labels):
            self.sheet.write_string(first + line, 0, clean(label), self.formats.value("code"))
            for place, (_name, values) in enumerate(columns, start=1):
                write(self.sheet, first + line, place, values[line], number)
        self.row = first + len(chart.labels) + 1
        return first

    def _look(self, chart: Chart, place: int, name: str) -> dict[str, Any]:
        is_limit = bool(chart.limits) and name == chart.limit_name
        colour = GREY if is_limit or place else ACCENT
        labels: dict[str, Any] = {"value": True, "num_format": NUMBERS[chart.kind].replace(".0", "") if chart.kind == "share"
                  else NUMBERS[chart.kind]}  # fmt: skip
        if chart.shape == "line":
            return {
                "line": {"color": colour, "width": 2},
                "marker": {"type": "circle", "size": 6, "fill": {"color": colour}, "border": {"color": colour}},
                "data_labels": {**labels, "position": "above"},
            }
        points = [{"fill": {"color": BAD}} if tone == "bad" and not is_limit else None for tone in chart.tones]
        return {
            "fill": {"color": colour},
            "gap": 60,
            "data_labels": labels if not chart.stacked else {
                **labels, "num_format": f"{labels['num_format']};;", "font": {"color": INK if place else "#FFFFFF"},
            },
            **({"points": points} if any(points) else {}),
            **({"overlap": 100} if chart.stacked else {}),
        }

    def _axes(self, made: Any, chart: Chart, series: int) -> int:
        font = {"name": self.formats.font, "size": 9}
        made.set_title({"name": chart.title, "name_font": {"name": self.formats.font, "size": 11}, "overlay": False})
        made.set_legend({"position": "bottom", "font": font} if series > 1 else {"none": True})
        names = {"num_font": font, "reverse": chart.shape == "bars", "line": {"color": GREY}}
        # Every value is written beside its mark: the axis of the values would only say it again.
        values: dict[str, Any] = {"visible": False, "min": chart.bottom, "major_gridlines": {"visible": False}}
        if chart.top is not None:
            # Room for the words beside the longest mark.
            values["max"] = chart.top + (chart.top - chart.bottom) / 8
        height = 110 + 24 * len(chart.labels) * (1 if chart.stacked else series) if chart.shape == "bars" else 260
        made.set_x_axis(values if chart.shape == "bars" else names)
        made.set_y_axis(names if chart.shape == "bars" else values)
        made.set_size({"width": WIDTH, "height": height})
        return height
