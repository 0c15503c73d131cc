"""Collect the messages to translate and compile the translations; ``--check`` only tells what is amiss.

There are two catalogues in ``callbackctl/locale/zh_CN/LC_MESSAGES``: ``callbackctl.po`` for our own messages
and ``framework.po`` for those of click and typer as they are installed. Translations that stand there are
kept; a message that is gone from the code goes from the catalogue.

Messages are found in the syntax tree and not by Babel's own extractor, which overlooks a call inside an
f-string (click's "Usage:" is one). Babel reads, writes and compiles the catalogues.
"""

import argparse
import ast
import importlib.util
import io
import string
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LOCALE = "zh_CN"
FOLDER = Path("callbackctl", "locale", LOCALE, "LC_MESSAGES")
FRAMEWORK_PACKAGES = ("click", "typer")

# `key` declares a key of the rule file: its help text is shown where the key is missing.
SINGLE = frozenset({"_", "gettext", "to_translate", "key"})
PLURAL = frozenset({"ngettext"})

Text = str | tuple[str, str]
"""A message: its English text, or the texts for one and for many."""


@dataclass(frozen=True)
class Found:
    """A message in the code; ``text`` is ``None`` where the call builds it, which no catalogue can hold."""

    text: Text | None
    file: str
    line: int


@dataclass(frozen=True)
class Source:
    """A catalogue: its name, and the folders (relative to ``base``) whose code speaks it."""

    name: str
    base: Path
    folders: tuple[Path, ...]

    def messages(self) -> list[Found]:
        """Every message of these folders, in the order of the files."""
        paths = [path for folder in self.folders for path in sorted(folder.rglob("*.py"))]
        return [found for path in paths for found in self._messages_of(path)]

    def _messages_of(self, path: Path) -> Iterator[Found]:
        return find_messages(path.read_text(encoding="utf-8"), path.relative_to(self.base).as_posix())


def sources(root: Path) -> list[Source]:
    """Our catalogue and the framework's."""
    packages = tuple(_package_folder(name) for name in FRAMEWORK_PACKAGES)
    return [
        Source("callbackctl", root, (root / "callbackctl",)),
        Source("framework", packages[0].parent, packages),
    ]


def _package_folder(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{name} is not installed: run this with the development environment")
    return Path(spec.origin).parent


# Finding messages in the code


def find_messages(code: str, file: str) -> Iterator[Found]:
    """The messages that ``code`` passes to gettext, in the order in which they stand there."""
    tree = ast.parse(code)
    found = [*_passed(tree), *_yielded(tree)]
    for node, text in sorted(found, key=lambda one: (one[0].lineno, one[0].col_offset)):
        yield Found(text, file, node.lineno)


def _passed(tree: ast.AST) -> Iterator[tuple[ast.expr, Text | None]]:
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        text = _text_of(call)
        if text is not None or _is_built(call):
            yield call, text


def _yielded(tree: ast.AST) -> Iterator[tuple[ast.expr, Text | None]]:
    """What a model finds wrong with itself: pairs of a key and a sentence, translated where they are shown."""
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    for function in (node for node in functions if node.name.endswith("problems")):
        for node in ast.walk(function):
            if isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple) and len(node.value.elts) == 2:
                sentence = node.value.elts[1]
                if isinstance(sentence, ast.Constant) and isinstance(sentence.value, str):
                    yield sentence, sentence.value


def _text_of(call: ast.Call) -> Text | None:
    constants = [node.value for node in call.args if isinstance(node, ast.Constant)]
    texts = [value for value in constants if isinstance(value, str)]
    name = _function_name(call)
    if name in SINGLE and len(texts) == 1:
        return texts[0]
    if name in PLURAL and len(texts) == 2:
        return texts[0], texts[1]
    return None


def _is_built(call: ast.Call) -> bool:
    """Whether the call puts its message together; one that comes in a variable was marked elsewhere."""
    is_ours = _function_name(call) in SINGLE | PLURAL
    return is_ours and any(isinstance(node, ast.JoinedStr | ast.BinOp) for node in call.args)


def _function_name(call: ast.Call) -> str:
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


# Reading and writing catalogues


def read_catalogue(path: Path) -> Catalog:
    """The catalogue as it stands, an empty one if there is none yet."""
    if not path.exists():
        return _new_catalogue()
    with path.open("rb") as file:
        return read_po(file, locale=LOCALE)


class LastingCatalogue(Catalog):
    """A catalogue whose header says only what stays true: no dates, no addresses, no version of Babel."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The header, a name and a value each."""
        return [
            ("Project-Id-Version", "callbackctl"),
            ("Language", LOCALE),
            ("Plural-Forms", self.plural_forms),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]


def _new_catalogue() -> Catalog:
    return LastingCatalogue(locale=LOCALE, header_comment="# Chinese for callbackctl.", fuzzy=False)


def renewed(old: Catalog, messages: Iterable[Found]) -> Catalog:
    """A catalogue of these messages with the translations of the old one."""
    new = _new_catalogue()
    for found in messages:
        if found.text:
            known = old.get(found.text)
            new.add(
                found.text,
                known.string if known else "",
                locations=[(found.file, 0)],
                user_comments=known.user_comments if known else (),
            )
    return new


def as_text(catalogue: Catalog) -> bytes:
    """The ``.po`` file, without line numbers: they change with every edit of the code."""
    file = io.BytesIO()
    write_po(file, catalogue, width=110, include_lineno=False)
    return file.getvalue()


def compiled(catalogue: Catalog) -> bytes:
    """The ``.mo`` file."""
    file = io.BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


def write(root: Path) -> None:
    """Bring the catalogues up to the code, and compile them."""
    for source in sources(root):
        path = root / FOLDER / f"{source.name}.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        catalogue = renewed(read_catalogue(path), source.messages())
        path.write_bytes(as_text(catalogue))
        path.with_suffix(".mo").write_bytes(compiled(catalogue))


# Checking


def problems(root: Path) -> list[str]:
    """What is amiss in the catalogues, a line each; empty when they agree with the code."""
    return [line for source in sources(root) for line in _problems_of(source, root / FOLDER)]


def _problems_of(source: Source, folder: Path) -> Iterator[str]:
    path = folder / f"{source.name}.po"
    catalogue = read_catalogue(path)
    yield from catalogue_problems(catalogue, source.messages(), path.name)
    compiled_path = path.with_suffix(".mo")
    if not compiled_path.exists() or _compiled_texts(compiled_path) != _translated_texts(catalogue):
        yield f"{compiled_path.name}: out of step with {path.name}; run `make messages`"


def catalogue_problems(catalogue: Catalog, messages: Iterable[Found], name: str) -> Iterator[str]:
    """Messages built in the call, missing, obsolete, not translated or with other placeholders."""
    texts = set()
    for found in messages:
        if found.text is None:
            yield f"{found.file}:{found.line}: a message is built in the call; use placeholders"
        elif found.text:
            texts.add(_first(found.text))
    listed = {_first(message.id): message for message in catalogue if message.id}
    for text in sorted(texts - listed.keys()):
        yield f"{name}: missing, run `make messages`: {text!r}"
    for text, message in listed.items():
        if text not in texts:
            yield f"{name}: obsolete, run `make messages`: {text!r}"
        else:
            yield from _translation_problems(message, name)


def _translation_problems(message: Message, name: str) -> Iterator[str]:
    translations = _all(message.string)
    if message.fuzzy or not all(translations):
        yield f"{name}: not translated: {_first(message.id)!r}"
        return
    # Chinese has one form for one and for many: it is held against the text for many.
    expected = placeholders(_all(message.id)[-1])
    for translation in translations:
        if placeholders(translation) != expected:
            yield f"{name}: other placeholders than {_first(message.id)!r}: {translation!r}"


def placeholders(text: str) -> set[str]:
    """The names in braces, and the ``%(name)s`` ones; none where the braces are plain characters."""
    percent = {f"%({part.split(')')[0]})" for part in text.split("%(")[1:]}
    try:
        return percent | {field for _, field, _, _ in string.Formatter().parse(text) if field is not None}
    except ValueError:
        return percent


def _all(text: Text | Iterable[str] | None) -> tuple[str, ...]:
    if text is None:
        return ("",)
    return (text,) if isinstance(text, str) else tuple(text)


def _first(text: Text | Iterable[str]) -> str:
    return _all(text)[0]


def _translated_texts(catalogue: Catalog) -> dict[tuple[str, ...], tuple[str, ...]]:
    return {
        _all(message.id): _all(message.string)
        for message in catalogue
        if message.id and not message.fuzzy and all(_all(message.string))
    }


def _compiled_texts(path: Path) -> dict[tuple[str, ...], tuple[str, ...]]:
    with path.open("rb") as file:
        return _translated_texts(read_mo(file))


def main(arguments: list[str] | None = None) -> int:
    """Run the tool; the exit code is 1 when the check finds something."""
    parser = argparse.ArgumentParser(description="Collect and compile the messages to translate.")
    parser.add_argument("--check", action="store_true", help="change nothing, list what is amiss")
    if not parser.parse_args(arguments).check:
        write(ROOT)
    found = problems(ROOT)
    print("\n".join(found) or "The catalogues agree with the code.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
