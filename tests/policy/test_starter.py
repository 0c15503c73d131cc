"""`rules new` writes a rule file that is in order, with two scenarios that pass, and never over another file."""

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from callbackctl.cli import run
from callbackctl.messages import use_language
from callbackctl.policy.reader import read_policy
from callbackctl.policy.values import Slug

Start = Callable[..., int]
OPTIONS = {
    "--title": "Sunny Clinic", "--after": "discharged", "--within": "3 days", "--channels": "phone, home",
    "--by": "nurse", "--record": "content, result",
}  # fmt: skip


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Runs `rules new` in an empty folder, away from any terminal; options replace those of OPTIONS."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CALLBACKCTL_RULES", raising=False)
    monkeypatch.setattr("sys.stdin", io.StringIO())

    def started(*arguments: str, lang: str = "en", **changed: str | None) -> int:
        options = {**OPTIONS, **{f"--{name}": value for name, value in changed.items()}}
        given = [part for name, value in options.items() if value is not None for part in (name, value)]
        return run(["rules", "new", *arguments, *given, "--lang", lang])

    yield started
    use_language("en")


def proved(path: Path, capsys: pytest.CaptureFixture[str]) -> bool:
    """Whether a file is in order and its two scenarios pass."""
    capsys.readouterr()
    assert run(["rules", "check", str(path)]) == 0
    assert run(["rules", "test", str(path)]) == 0
    return capsys.readouterr().out.endswith("2 passed, 0 failed\n")


def test_the_file_says_what_was_answered(start: Start, capsys: pytest.CaptureFixture[str]) -> None:
    assert start("--id", "sunny") == 0
    path = Path("rules", "sunny.yaml")
    policy = read_policy(path).versions[-1][1]
    rule = policy.rules[Slug("discharged")]
    assert (policy.policy, policy.title.text("en")) == ("sunny", "Sunny Clinic")
    assert (rule.after, str(rule.within)) == (("discharged",), "3 days")
    assert policy.channels.order == ("phone", "home")
    assert policy.callers.roles == ("nurse",)
    assert policy.record.required == ("content", "result")
    assert proved(path, capsys)


@pytest.mark.parametrize(
    "within", ["0 days", "1 day", "3 days", "5 working days", "24 hours", "1 month", "2 weeks", "10 years"]
)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_kind_of_span(start: Start, within: str, lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert start("mine.yaml", lang=lang, within=within) == 0
    assert proved(Path("mine.yaml"), capsys)


@pytest.mark.parametrize(
    ("title", "event", "caller"),
    [
        ("阳光诊所", "出院", "护士"),
        ('Anna\'s "A: B" # {c}, [d]', "no", "owner"),
        ("null", "true", "event_staff"),
        ("- 1", "on", "123"),
        ("  a   b  ", "repair done", "the boss"),
        ("%x !y &z *w @v `u` | > ?", "a-b", "y"),
    ],
)
def test_odd_answers(start: Start, title: str, event: str, caller: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert start("mine.yaml", title=title, after=event, by=caller) == 0
    assert read_policy(Path("mine.yaml")).versions[-1][1].title.text("zh") == " ".join(title.split())
    assert proved(Path("mine.yaml"), capsys)


def test_what_is_written_down_can_be_nothing(start: Start, capsys: pytest.CaptureFixture[str]) -> None:
    assert start("mine.yaml", record="none", channels="sms") == 0
    assert read_policy(Path("mine.yaml")).versions[-1][1].record.required == ()
    assert proved(Path("mine.yaml"), capsys)


def test_nothing_is_ever_overwritten(start: Start, capsys: pytest.CaptureFixture[str]) -> None:
    Path("mine.tests.yaml").write_text("mine", encoding="utf-8")
    assert start("mine.yaml") == 1
    assert "mine.tests.yaml is there already" in capsys.readouterr().err
    assert Path("mine.tests.yaml").read_text(encoding="utf-8") == "mine"
    assert not Path("mine.yaml").exists()
    Path("mine.tests.yaml").unlink()
    assert start("mine.yaml") == 0
    assert start("mine.yaml") == 1


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"title": None}, "say --title"),
        ({"title": None, "after": None, "within": None}, "say --title, --after, --within"),
        ({"id": "Mine"}, "must be called Mine.yaml"),
        ({"within": "3 d"}, "did you mean '3 days'?"),
        ({"within": "99 years"}, "within ten years"),
        ({"channels": "fone"}, "did you mean 'phone'?"),
        ({"channels": ""}, "there is no ''"),
        ({"record": "everything"}, "there is no everything"),
        ({"after": "a/b"}, "--after: expected one word"),
        ({"title": " "}, "a name is needed"),
        ({"title": "\x1b\u202e"}, "a name is needed"),
        ({"id": "other"}, "must be called other.yaml"),
    ],
)
def test_wrong_answers_write_nothing(
    start: Start, changed: dict[str, str | None], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start("mine.yaml", **changed) == 2
    assert said in capsys.readouterr().err
    assert list(Path().iterdir()) == []


@pytest.mark.parametrize("name", ["mine.yml", "Mine.yaml", "mine", "my file.yaml"])
def test_the_file_must_be_called_like_a_policy(start: Start, name: str) -> None:
    assert start(name) == 2
    assert list(Path().iterdir()) == []


class Terminal(io.StringIO):
    """Typed answers, as from a person."""

    def isatty(self) -> bool:
        """A person sits here."""
        return True


def test_five_questions_in_a_terminal(
    start: Start, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = ["Sunny Clinic", "discharged", "three", "3 days", "", "nurse"]
    monkeypatch.setattr("sys.stdin", Terminal("\n".join(answers) + "\n"))
    assert run(["rules", "new", "--lang", "en"]) == 0
    said = capsys.readouterr().out
    # Each is asked once, and the third again after an answer that is no span.
    assert re.findall(r"([0-9])\. [A-Z][^?]*\?", said) == ["1", "2", "3", "3", "4", "5"]
    assert len(re.findall(r"\?( \[\w+\])?: ", said)) == 6
    policy = read_policy(Path("rules", "sunny-clinic.yaml")).versions[-1][1]
    assert policy.channels.order == ("phone",)
    assert policy.record.required == ("content", "result")
    assert proved(Path("rules", "sunny-clinic.yaml"), capsys)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Sunny Clinic", "sunny-clinic"),
        ("Café 24/7, Ltd.", "cafe-24-7-ltd"),
        ("阳光诊所", "our-policy"),
        ("阳光 ABC 诊所", "abc"),
        ("a " * 60, "a-" * 29 + "a"),
    ],
)
def test_the_file_is_named_after_the_organisation(start: Start, title: str, name: str) -> None:
    assert start(title=title) == 0
    assert sorted(path.name for path in Path("rules").iterdir()) == [f"{name}.tests.yaml", f"{name}.yaml"]


def test_an_id_is_an_identifier(start: Start, capsys: pytest.CaptureFixture[str]) -> None:
    assert start("--id", "Sunny!") == 2
    assert "--id: expected an identifier" in capsys.readouterr().err


def test_it_goes_where_the_rules_are(start: Start, tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    assert start("--id", "sunny", "--rules", "ours") == 0
    assert sorted(path.name for path in (tmp_path / "ours").iterdir()) == ["sunny.tests.yaml", "sunny.yaml"]


def test_every_key_in_the_remarks_can_be_used(start: Start, capsys: pytest.CaptureFixture[str]) -> None:
    assert start("mine.yaml") == 0
    path = Path("mine.yaml")
    text = path.read_text(encoding="utf-8")
    keys = "home|never|retention|quiet_hours|where|for|sample|routine|birthday|assumed|purpose|every|date"
    freed = re.sub(rf"^( *)# ( *)((?:{keys}):)", r"\1\2\3", text, flags=re.MULTILINE)
    assert freed.count("# ") < text.count("# ") - 10
    path.write_text(freed, encoding="utf-8")
    capsys.readouterr()
    assert run(["rules", "check", "mine.yaml"]) == 0
    assert "3 rules in order" in capsys.readouterr().out
