"""A word about long work, on stderr and in a terminal only."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from callbackctl.cli.output import clean


@contextmanager
def working(text: str) -> Iterator[None]:
    """Say what is being done while it is done; nothing is left of it afterwards."""
    if not sys.stderr.isatty():
        yield
        return
    print(f"\r{clean(text)} …", end="", file=sys.stderr, flush=True)
    try:
        yield
    finally:
        print("\r\x1b[2K", end="", file=sys.stderr, flush=True)
