"""How long a command takes before it does anything, beside Python, `import typer` and the smallest Typer program."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bench.desk import COMMAND, PYTHON
from bench.measure import Line, Result, run

BARE = '''\
import typer

app = typer.Typer()


@app.command()
def hello(name: str) -> None:
    print(name)


@app.command()
def goodbye(name: str) -> None:
    print(name)


app()
'''


def lines(folder: Path, rounds: int) -> Iterator[Result]:
    """`--help` beside everything that is less, four times the rounds: these are short."""
    script = folder / "bare_typer.py"
    script.write_text(BARE, encoding="utf-8")
    contestants: dict[str, tuple[list[str | Path], float | None]] = {
        "python -c pass": ([PYTHON, "-c", "pass"], None),
        "import typer": ([PYTHON, "-c", "import typer"], 1.25),
        "a bare Typer program's --help": ([PYTHON, script, "--help"], None),
    }
    for against, (words, goal) in contestants.items():
        yield Line("--help", against, goal).race(rounds * 4, partial(run, [COMMAND, "--help"]), partial(run, words))
