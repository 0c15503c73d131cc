"""Every bad file in tests/bad is refused with exactly the message beside it, and so are hostile ones."""

from collections.abc import Callable
from pathlib import Path

import pytest

from callbackctl.policy.library import MAX_BYTES
from callbackctl.policy.reader import PolicyHistory, RuleFileError, read_policy

BAD = Path(__file__).parents[1] / "bad"
FILES = sorted(BAD.glob("*.yaml"))
MARK = "# here"
"""Stands in a bad file on each line on which something is wrong."""


def refusal(name: str, content: bytes) -> RuleFileError:
    """What the reader says about a file that it must refuse."""
    with pytest.raises(RuleFileError) as caught:
        read_policy(Path(name), content)
    return caught.value


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_message(path: Path) -> None:
    expected = path.with_suffix(".expected").read_text(encoding="utf-8")
    assert f"{refusal(path.name, path.read_bytes())}\n" == expected


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_lines(path: Path) -> None:
    lines = path.read_bytes().decode("utf-8", "replace").splitlines()
    marked = {number for number, line in enumerate(lines, 1) if MARK in line}
    told = {problem.line for problem in refusal(path.name, path.read_bytes()).problems}
    assert told == marked or not marked


def test_every_file_has_its_message() -> None:
    assert {path.stem for path in FILES} == {path.stem for path in BAD.glob("*.expected")}
    assert len(FILES) >= 85


def test_every_file_but_those_of_bytes_is_marked() -> None:
    unmarked = {path.stem for path in FILES if MARK.encode() not in path.read_bytes()}
    assert unmarked == {
        "bytes-gbk", "bytes-latin1", "bytes-utf16", "bytes-utf16-bom", "yaml-empty", "yaml-only-comments",
        "yaml-unclosed-quote",
    }  # fmt: skip


HEAD = (
    b"policy: hostile\ntitle: Hostile\nsource: nowhere\nrules:\n  order:\n    clause: 1\n    purpose: none\n"
)
RULE = HEAD + b"    after: order\n    within: 3 days\n"
SIZE = MAX_BYTES - 1000


def filled(unit: bytes) -> bytes:
    """A file as large as is allowed, of nothing but one thing."""
    return unit * (SIZE // len(unit))


def numbered(template: str, count: int) -> bytes:
    """Lines that differ in their number only."""
    return "".join(template.format(number) for number in range(count)).encode()


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "too large": (lambda: b"#" * (MAX_BYTES + 1), "the file is larger than"),
    "deep lists": (lambda: filled(b"["), "deep in one another"),
    "deep mappings": (lambda: filled(b"{a: "), "deep in one another"),
    "deep items": (lambda: filled(b"- "), "deep in one another"),
    "deep keys": (lambda: filled(b"? "), "deep in one another"),
    "deep blocks": (lambda: b"".join(b" " * n + b"a:\n" for n in range(1400)), "deep in one another"),
    "plain scalar": (lambda: RULE + b"source: " + filled(b"x"), "longer than"),
    "quoted scalar": (lambda: RULE + b'source: "' + filled(b"x") + b'"', "longer than"),
    "block scalar": (lambda: RULE + b"source: |\n" + filled(b" x\n"), "longer than"),
    "long key": (lambda: RULE + filled(b"x") + b": 1", "not valid YAML"),
    "tag directives": (lambda: filled(b"%TAG !a! x\n"), "directives"),
    "anchors": (lambda: filled(b"- &a x\n"), "anchors"),
    "aliases": (lambda: filled(b"- *a\n"), "aliases"),
    "documents": (lambda: filled(b"---\n"), "a second document"),
    "many values": (lambda: b"[" + filled(b"1,"), "the file holds more than"),
    "many keys": (lambda: RULE + numbered("key{}: 1\n", 9_000), "unknown key"),
    "many misspelt keys": (lambda: RULE + numbered("    withi{}: 1\n", 9_000), "unknown key"),
    "many wrong words": (lambda: RULE + b"    not_by: [" + b"a," * 19_000 + b"a]\n", "expected one of"),
    "many wrong keys of a choice": (
        lambda: HEAD + b"    at:\n" + numbered("      k{}: 1\n", 9_000),
        "unknown key",
    ),
    "the same key": (lambda: filled(b"a: 1\n")[:90_000], "is here twice"),
    "many rules": (lambda: RULE + numbered("  r{}: {{}}\n", 9_000), "this is empty"),
    "many dates": (
        lambda: RULE + b"    sample:\n" + numbered("      {0:04d}-01-01: 50%\n", 9_000),
        "different dates are too many",
    ),
    "dates of a hundred years": (
        lambda: RULE + b"    sample:\n" + numbered("      20{0:02d}-01-01: 50%\n", 100),
        "different dates are too many",
    ),
    "long number": (lambda: RULE + b"    priority: " + b"9" * 9_000, "expected a whole number"),
    "long span": (lambda: RULE.replace(b"3 days", b"1" + b" a" * 4_000), "expected a span"),
    "binary": (lambda: bytes(SIZE), "not in UTF-8"),
    "no text": (lambda: b"\xff" * SIZE, "not in UTF-8"),
    "control characters": (lambda: filled(b"\x1b"), "control character"),
    "tabs": (lambda: filled(b"\t"), "not valid YAML"),
    "quotation marks": (lambda: filled(b'"'), "not valid YAML"),
    "colons": (lambda: filled(b": "), "not valid YAML"),
    "nothing but lines": (lambda: filled(b"\n"), "the file is empty"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile(name: str) -> None:
    make, said = HOSTILE[name]
    error = refusal("hostile.yaml", make())
    assert said in str(error)
    assert len(str(error)) < 200_000


def test_alias_bomb() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]\n"]
    lines += [
        f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    error = refusal("hostile.yaml", "".join(lines).encode())
    assert {problem.message.split()[0] for problem in error.problems} >= {"anchors", "aliases"}


def test_nothing_is_run(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    content = RULE + f"    script: !!python/object/apply:os.mkdir ['{trace}']\n".encode()
    assert "tags" in str(refusal("hostile.yaml", content))
    assert not trace.exists()


def test_at_most_a_hundred_mistakes_are_shown_and_the_rest_counted() -> None:
    error = refusal("hostile.yaml", RULE + numbered("key{}: 1\n", 250))
    assert len(error.problems) == 100
    assert error.more == 150
    assert str(error).endswith("… and 150 more mistakes")


def test_terminals_are_safe() -> None:
    error = refusal("evil\x1b[2J.yaml", RULE + b'    "wi\\ethin\\u202e": 3 days\n')
    assert not {"\x1b", "\u202e"} & set(str(error))


@pytest.mark.parametrize("kind", ["missing", "folder", "device"])
def test_what_is_no_file(tmp_path: Path, kind: str) -> None:
    path = {"missing": tmp_path / "none.yaml", "folder": tmp_path, "device": Path("/dev/zero")}[kind]
    with pytest.raises(RuleFileError, match=str(path)):
        read_policy(path)


@pytest.mark.parametrize("prefix", [b"\xef\xbb\xbf", b"# a comment\n", b"---\n"])
def test_what_is_harmless(prefix: bytes) -> None:
    assert isinstance(read_policy(Path("hostile.yaml"), prefix + RULE), PolicyHistory)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_endings(ending: str) -> None:
    content = RULE.decode() + "    withn: 1 day\n"
    error = refusal("hostile.yaml", content.replace("\n", ending).encode())
    assert [(problem.line, problem.column) for problem in error.problems] == [(10, 5)]
