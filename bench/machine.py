"""On what was measured."""

import os
import platform
import sqlite3
import sys
from datetime import UTC, datetime
from pathlib import Path


def described(folder: Path) -> list[tuple[str, str]]:
    """The machine, the disk under the folder, and the versions of what takes part."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return [
        ("date", datetime.now(UTC).strftime("%Y-%m-%d")),
        ("processor", f"{_processor()}, {os.cpu_count()} cores"),
        ("memory", f"{memory:.0f} GB"),
        ("disk", _disk(folder)),
        ("kernel", f"{platform.system()} {platform.release()}"),
        ("Python, SQLite", f"{platform.python_version()}, {sqlite3.sqlite_version}"),
    ]


def _processor() -> str:
    try:
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        return platform.processor() or "unknown"
    return next((line.split(":", 1)[1].strip() for line in text.splitlines() if line.startswith("model name")), platform.machine())


def _disk(folder: Path) -> str:
    """The kind of disk, as far as the kernel tells, and its file system."""
    if sys.platform != "linux":
        return "unknown"
    device = folder.stat().st_dev
    mounts = [line.split() for line in Path("/proc/self/mountinfo").read_text(encoding="utf-8").splitlines()]
    number = f"{os.major(device)}:{os.minor(device)}"
    system = next((one[one.index("-") + 1] for one in mounts if one[2] == number), "unknown file system")
    block = Path(f"/sys/dev/block/{number}").resolve()
    turning = next((path for one in (block, block.parent) if (path := one / "queue" / "rotational").exists()), None)
    if turning is None:
        return system
    kind = "turning or virtual" if turning.read_text(encoding="utf-8").strip() == "1" else "solid state"
    return f"{kind} ({block.name}), {system}"
