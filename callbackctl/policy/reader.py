"""Reads rule files and scenario files into the typed model: strictly, and with all mistakes at once."""

from datetime import date
from pathlib import Path
from typing import TypeVar

from callbackctl.messages import _
from callbackctl.policy.dated import Dates
from callbackctl.policy.model import Policy
from callbackctl.policy.model import PolicyHistory as PolicyHistory
from callbackctl.policy.models import Reader
from callbackctl.policy.nodes import MapNode, Node, ScalarNode, compose, decode, read_bytes
from callbackctl.policy.problems import Ledger
from callbackctl.policy.problems import Problem as Problem
from callbackctl.policy.problems import RuleFileError as RuleFileError

Model = TypeVar("Model")


def read_policy(path: Path, text: bytes | None = None) -> PolicyHistory:
    """All the states of the rule file at `path`, or of `text` as its content; raises RuleFileError."""
    ledger = Ledger(str(path))
    source = decode(read_bytes(path, ledger) if text is None else text, ledger)
    root, count = compose(source, ledger)
    dates = Dates(root, ledger)
    dates.limit(count, root)
    versions = tuple(
        (day, Reader(ledger, dates, day, number).read_root(Policy, root)) for number, day in enumerate(dates.days)
    )
    _check_name(path, root, ledger)
    ledger.refuse(lambda found: _tell_versions(found, dates.days))
    return PolicyHistory(versions, source)


def read_document(path: Path, model: type[Model], text: bytes | None = None) -> Model:
    """The file at `path` as one value of a model class, without dated values; raises RuleFileError."""
    ledger = Ledger(str(path))
    source = decode(read_bytes(path, ledger) if text is None else text, ledger)
    root, __ = compose(source, ledger)
    value: Model = Reader(ledger).read_root(model, root)
    ledger.refuse()
    return value


def _check_name(path: Path, root: Node, ledger: Ledger) -> None:
    """A rule file is found by its policy's id, so it bears its name."""
    __, node = root.entries.get("policy", (None, None)) if isinstance(root, MapNode) else (None, None)
    if isinstance(node, ScalarNode) and node.text != path.stem and not ledger.has(node.place):
        message = _("the policy must be called as the file is: '{stem}', not '{name}'")
        ledger.add(node.place, message.format(stem=path.stem, name=node.text[:40]))


def _tell_versions(found: set[int], days: list[date]) -> str:
    """In which states of the file a combination is wrong, where it is not all of them."""
    if len(found) == len(days):
        return ""
    if min(found) == 0:
        return _("(before {day})").format(day=days[max(found) + 1] if max(found) + 1 < len(days) else days[1])
    return _("(as it stands from {day} on)").format(day=days[min(found)])
