"""Every file of every pinned package is as it was packed: what pip checked once, at installation, is checked again.

The chain: the pinned file has the hash of the archive, pip refuses an archive with another, the archive's RECORD has the
hashes of its files, and here the files are held against them. So what was changed on this disk since is found.
"""

import csv
from base64 import urlsafe_b64encode
from hashlib import file_digest
from importlib.metadata import Distribution, PathDistribution, distribution
from pathlib import Path

import pytest

from tools import pins


def changed(package: Distribution) -> list[str]:
    """The files of an installed package that are gone or are not as its RECORD says; compiled ones are not recorded.

    The RECORD is read here: `package.files` leaves out what is gone, from Python 3.12 on.
    """
    rows = csv.reader((package.read_text("RECORD") or "").splitlines())
    recorded = [(name, *said.split("=", 1)) for name, said, _size in rows if said]
    assert recorded, package.name
    return [name for name, mode, value in recorded if value != digest(Path(str(package.locate_file(name))), mode)]


def digest(path: Path, algorithm: str) -> str | None:
    """The hash of a file as a RECORD writes it, None where there is no file."""
    if not path.is_file():
        return None
    with path.open("rb") as opened:
        return urlsafe_b64encode(file_digest(opened, algorithm).digest()).rstrip(b"=").decode()


@pytest.mark.parametrize("name", [pin.name for pin in pins.pins(pins.DEVELOPMENT).values() if pin.applies])
def test_an_installed_package_is_as_it_was_packed(name: str) -> None:
    assert changed(distribution(name)) == []


def test_a_changed_file_is_found(tmp_path: Path) -> None:
    info = tmp_path / "sound-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: sound\nVersion: 1.0\n")
    for name in ("sound.py", "tampered.py", "gone.py"):
        (tmp_path / name).write_text("x = 1\n")
    hashes = {name: digest(tmp_path / name, "sha256") for name in ("sound.py", "tampered.py", "gone.py")}
    (info / "RECORD").write_text("".join(f"{name},sha256={value},6\n" for name, value in hashes.items()))
    (tmp_path / "tampered.py").write_text("x = 2\n")
    (tmp_path / "gone.py").unlink()
    assert changed(PathDistribution(info)) == ["tampered.py", "gone.py"]
