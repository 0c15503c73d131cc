"""The JSON Schema and the reader agree: on the shipped policies, and on what is misspelt."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from callbackctl.policy.nodes import compose, decode, plain_value
from callbackctl.policy.problems import Ledger
from callbackctl.policy.reader import RuleFileError, read_policy
from callbackctl.policy.schema import json_schema

ROOT = Path(__file__).parents[2]
SHIPPED = sorted(path for path in (ROOT / "rules").glob("*.yaml") if not path.name.endswith(".tests.yaml"))
BAD = sorted((ROOT / "tests" / "bad").glob("*.yaml"))
CHECK = jsonschema.Draft202012Validator(json_schema())
SEEN_BY_SCHEMA = ("unknown-key", "choice-", "duration-", "ratio-decimal", "missing-title", "missing-value")


def as_json(content: bytes) -> Any:
    """The file as an editor hands it to its schema checker."""
    ledger = Ledger("test.yaml")
    root, _ = compose(decode(content, ledger), ledger)
    return json.loads(json.dumps(plain_value(root)))


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_policies(path: Path) -> None:
    assert [error.message for error in CHECK.iter_errors(as_json(path.read_bytes()))] == []


@pytest.mark.parametrize(
    "path", [path for path in BAD if path.stem.startswith(SEEN_BY_SCHEMA)], ids=lambda path: path.stem
)
def test_bad_files(path: Path) -> None:
    assert not CHECK.is_valid(as_json(path.read_bytes()))


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_what_the_schema_refuses_the_reader_refuses(path: Path) -> None:
    with pytest.raises(RuleFileError):
        read_policy(path)


@pytest.mark.parametrize(
    "value",
    [
        "3 days",
        {"2020-01-01": "3 days"},
        {"2020-01-01": {"value": "3 days", "clause": "4"}, "2021-01-01": None},
    ],
)
def test_any_value_may_be_dated(value: object) -> None:
    rule = {"purpose": {"2020-01-01": "x"}, "after": {"2020-01-01": ["order"]}, "within": value}
    file = {"policy": "shop", "title": "Shop", "source": "x", "rules": {"order": rule}}
    assert CHECK.is_valid(file)


def test_every_key_is_explained() -> None:
    for name, definition in json_schema()["$defs"].items():
        for key, value in definition.get("properties", {}).items():
            if "dated" not in name and key not in ("value", "clause"):
                assert value["description"], f"{name}.{key}"
