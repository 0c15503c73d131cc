"""The doors through which text comes in. Each is a module with three things:

`NAME`, `CASES` (a strategy of cases: a file's name and its bytes) and `check(name, content)`, which raises where something
does not hold. A case is a file that its own name explains (`customers-x.csv`, `x.yaml`), so that anybody can look at it.
"""

from typing import NamedTuple


class Case(NamedTuple):
    """One input: the name of a file, and its bytes."""

    name: str
    content: bytes
