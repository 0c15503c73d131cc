"""Workbooks written by hand, part by part, so that any part may be wrong: what openpyxl writes is always right."""

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

from hypothesis import strategies as st

_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill/></fill></fills>'
    '<borders count="1"><border><left/></border></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>'
    '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>'
)


def parts(rows: Sequence[Sequence[str]]) -> dict[str, str]:
    """The parts of a workbook with one sheet of texts."""
    lines = "".join(
        f'<row r="{number}">' + "".join(cell("inlineStr", text, reference(place, number)) for place, text in enumerate(row)) + "</row>"
        for number, row in enumerate(rows, start=1)
    )
    return {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType='
        '"application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
        "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{_RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_RELATION}"><sheets>'
        '<sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{_RELATION}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" '
        f'Type="{_RELATION}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": _STYLES,
        "xl/worksheets/sheet1.xml": f'{_HEAD}<worksheet xmlns="{_MAIN}"><dimension ref="A1:{reference(9, len(rows))}"/>'
        f"<sheetData>{lines}</sheetData></worksheet>",
    }  # fmt: skip


def reference(column: int, row: int) -> str:
    """The name of a cell; columns from 0, rows from 1."""
    return f"{chr(65 + column % 26)}{row}" if column < 26 else f"A{chr(65 + column % 26)}{row}"


def cell(kind: str, text: str, place: str) -> str:
    """One cell of a sheet."""
    told = escape("".join(sign for sign in text if sign.isprintable() or sign in "\n\t"))
    if kind == "inlineStr":
        return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{told}</t></is></c>'
    style = ' s="1"' if kind == "date" else ""
    return f'<c r="{place}"{style}' + (f' t="{kind}"' if kind != "date" else "") + f"><v>{told}</v></c>"


def packed(pieces: dict[str, bytes]) -> bytes:
    """The parts as one file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, piece in pieces.items():
            file.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), piece, zipfile.ZIP_DEFLATED)
    return out.getvalue()


ODDITIES = (
    '<dimension ref="A1:XFD1048576"/>', '<dimension ref="x"/>', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
    '<row r="9999999"/>', '<row r="-1"/>', '<row r="x"><c r="A1"/></row>', '<c r="XFD9"><v>1</v></c>', '<c r="?"><v>1</v></c>',
    '<c r="ZZZZ1"><v>1</v></c>', '<c t="s"><v>99</v></c>', '<c t="s"><v>x</v></c>', '<c t="n"><v>x</v></c>', '<c s="1"><v>1e9</v></c>',
    '<c s="1"><v>-99999999</v></c>', '<c s="1"><v>nan</v></c>', '<c s="99"><v>1</v></c>', '<c t="d"><v>2026-02-30</v></c>',
    '<c t="d"><v>x</v></c>', '<c t="e"><v>#REF!</v></c>', '<c t="b"><v>x</v></c>', '<c t="b"><v>1</v></c>', '<c t="zz"><v>1</v></c>',
    "<c><f>1+1</f><v>2</v></c>", "<c><f>1/0</f></c>", '<c t="n"><v>1e400</v></c>', '<c t="n"><v>12345678901234567890</v></c>',
    "</row>", "<", "&", "&x;", "&#0;", "&#x1b;", "\x00", "<!DOCTYPE x>", "<![CDATA[", '<c t="n"><v></v></c>', "<c/>", "<row/>",
    '<mergeCell ref="A1:B2"/>', '<c t="inlineStr"><is><t>&#x202e;x</t></is></c>', '<c t="n"><v>1_0</v></c>', '<c s="-1"><v>1</v></c>',
)  # fmt: skip
ENTITIES = "<!DOCTYPE x [<!ENTITY a 'xxxxxxxxxx'>" + "".join(
    f"<!ENTITY {after} '{f'&{before};' * 10}'>" for before, after in zip("abcdefgh", "bcdefghi", strict=True)
) + "]>"  # fmt: skip


@st.composite
def workbooks(draw: st.DrawFn, rows: Sequence[Sequence[str]]) -> bytes:
    """A workbook of rows, most often with something wrong in it."""
    pieces = parts(rows)
    for _again in range(draw(st.integers(0, 3))):
        name = draw(st.sampled_from(sorted(pieces)) | st.just("xl/worksheets/sheet1.xml"))
        text = pieces.get(name, "")
        match draw(st.integers(0, 9)):
            case 0:
                pieces.pop(name, None)
            case 1:
                pieces[name] = text[: draw(st.integers(0, len(text)))]
            case 2:
                pieces[name] = text.replace("?>", "?>" + ENTITIES, 1).replace("<t xml:space=\"preserve\">", "<t>&i;", 1)
            case 3:
                pieces["xl/sharedStrings.xml"] = f'{_HEAD}<sst xmlns="{_MAIN}"><si><t>x</t></si><si/></sst>'
            case _:
                marks = [place for place, sign in enumerate(text) if sign == "<"] or [0]
                place = marks[draw(st.integers(0, len(marks) - 1))]
                pieces[name] = text[:place] + draw(st.sampled_from(ODDITIES)) + text[place:]
    content = packed({name: text.encode("utf-8", "surrogatepass") for name, text in pieces.items()})
    if draw(st.integers(0, 9)) == 0:
        place = draw(st.integers(0, len(content)))
        content = content[:place] + draw(st.binary(max_size=3)) + content[place + draw(st.integers(0, 3)) :]
    return content


