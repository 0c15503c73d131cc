"""The workbooks in LibreOffice: they open without a question and come out as they went in."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.reporting.months import MONTHS, command, planned_example


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return planned_example(tmp_path_factory.mktemp("libreoffice"))


def converted(file: Path, kind: str, folder: Path) -> Path:
    """The file as LibreOffice writes it after reading it. Fails where there is no LibreOffice."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    assert program, "no LibreOffice here: neither soffice nor libreoffice is on the PATH"
    profile = f"-env:UserInstallation={(folder / 'profile').resolve().as_uri()}"
    done = subprocess.run(
        [program, profile, "--headless", "--convert-to", kind, "--outdir", str(folder), str(file)],
        capture_output=True, timeout=300, check=False,
    )  # fmt: skip
    made = folder / f"{file.stem}.{kind}"
    assert made.exists(), done.stderr.decode() + done.stdout.decode()
    return made


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("month", MONTHS)
def test_libreoffice_reads_what_we_wrote(example: Path, tmp_path: Path, month: str, lang: str) -> None:
    file = example / f"{month}-{lang}.xlsx"
    command(example, "report", "--month", month, "--lang", lang, "--xlsx", str(file))
    ours = load_workbook(file, data_only=True)
    theirs = load_workbook(converted(file, "xlsx", tmp_path), data_only=True)
    assert theirs.sheetnames == ours.sheetnames
    for sheet in ours:
        assert grid(theirs[sheet.title]) == grid(sheet), sheet.title
        assert len(theirs[sheet.title]._charts) == len(sheet._charts)
    assert converted(file, "pdf", tmp_path).read_bytes().startswith(b"%PDF")


def grid(sheet: Any) -> dict[str, Any]:
    """Every value by its cell; sums as LibreOffice computed them, against those we wrote beside the formulas."""
    return {
        cell.coordinate: round(cell.value, 6) if isinstance(cell.value, float) else cell.value
        for row in sheet.iter_rows()
        for cell in row
        if cell.value not in (None, "")
    }
