"""Commands run apart from the tests, in a process in which the machine is made to fail: full disks, places to read only.

Root is refused nothing, so its power to pass over permissions is given up first. Mounts are seen by that process alone.
"""

import ctypes
import io
import json
import os
import resource
import sys
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from callbackctl.cli import run
from tests.desk import Answer

_LIBC = ctypes.CDLL(None, use_errno=True)
_NEW_MOUNTS, _NEW_USER = 0x00020000, 0x10000000
_READ_ONLY, _REMOUNT, _BIND, _RECURSIVE, _PRIVATE = 1, 32, 4096, 16384, 1 << 18
_PASSING_OVER_PERMISSIONS = 0b110  # CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH
_CAPABILITIES_VERSION = 0x20080522


def apart(prepare: Callable[[], None], *commands: Sequence[str], after: Callable[[], None] = lambda: None) -> list[Answer]:
    """Prepare a process of its own, run commands in it, one after the other, and then see to what comes after them."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        code = 1
        try:
            os.close(reading)
            prepare()
            answers = [_answer(command) for command in commands]
            after()
            with open(writing, "w", encoding="utf-8") as out:
                json.dump(answers, out)
            code = 0
        except BaseException:
            traceback.print_exc(file=sys.__stderr__)
        finally:
            os._exit(code)
    os.close(writing)
    with open(reading, encoding="utf-8") as into:
        told = into.read()
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0, "the process apart failed: see its traceback"
    return [Answer(*answer) for answer in json.loads(told)]


def _answer(command: Sequence[str]) -> tuple[int, str, str]:
    outputs = [io.BytesIO(), io.BytesIO()]
    sys.stdout, sys.stderr = (io.TextIOWrapper(one, encoding="utf-8", write_through=True) for one in outputs)
    code = run([*command])
    out, err = (one.getvalue().decode() for one in outputs)
    return code, out, err


def obey_permissions() -> None:
    """Give up root's power to read and write whatever it likes."""

    class Header(ctypes.Structure):
        _fields_ = (("version", ctypes.c_uint32), ("process", ctypes.c_int))

    header, sets = Header(_CAPABILITIES_VERSION, 0), (ctypes.c_uint32 * 6)()
    _called(_LIBC.capget(ctypes.byref(header), sets))
    for place in (0, 1):  # effective, permitted
        sets[place] &= ~_PASSING_OVER_PERMISSIONS
    _called(_LIBC.capset(ctypes.byref(header), sets))


def allow_files_of(size: int) -> None:
    """No file may grow beyond so many bytes: what a full disk is, where none can be made."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def own_mounts() -> None:
    """From now on mounts are seen by this process alone; raises OSError where that is not allowed."""
    if _LIBC.unshare(_NEW_MOUNTS):
        user, group = os.geteuid(), os.getegid()
        _called(_LIBC.unshare(_NEW_MOUNTS | _NEW_USER))
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
        Path("/proc/self/gid_map").write_text(f"{group} {group} 1")
    _mount("none", "/", None, _PRIVATE | _RECURSIVE)


def can_mount() -> bool:
    """Whether a process here may have mounts of its own."""
    child = os.fork()
    if not child:
        with suppress(OSError):
            own_mounts()
            os._exit(0)
        os._exit(1)
    return os.waitpid(child, 0)[1] == 0


def mount_disk(folder: Path, size: int) -> None:
    """Put a disk of so many bytes in the place of a folder."""
    own_mounts()
    _mount("none", str(folder), "tmpfs", 0, f"size={size}")


def mount_read_only(folder: Path) -> None:
    """Let a folder be read only, with all that is in it."""
    own_mounts()
    _mount(str(folder), str(folder), None, _BIND)
    _mount("none", str(folder), None, _BIND | _REMOUNT | _READ_ONLY)


def fill(folder: Path, left: int) -> None:
    """Fill a disk until so many bytes are left."""
    filler = folder / "filler"
    with suppress(OSError), filler.open("wb", buffering=0) as out:
        while True:
            out.write(bytes(4096))
    os.truncate(filler, max(0, filler.stat().st_size - left))


def _mount(source: str, target: str, kind: str | None, flags: int, options: str | None = None) -> None:
    texts = [None if text is None else text.encode() for text in (source, target, kind)]
    _called(_LIBC.mount(*texts, ctypes.c_ulong(flags), None if options is None else options.encode()))


def _called(result: int) -> None:
    if result:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
