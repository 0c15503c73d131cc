"""Bad input, made on purpose: every door through which text comes in, and what must hold behind it.

    python -m fuzz [DOOR …] [--seconds N] [--seed N]        (`make fuzz`)
    python -m fuzz DOOR FILE …                               (a kept case again)

A door (`fuzz/doors/`) makes cases with Hypothesis, out of the shipped files and the texts of `tricks.py`, and checks what
one case does: no traceback, no hang, no memory without end, no partial change, only the exit codes of the contract, every
mistake with its place, and no control character on the screen. Where atheris is installed it steers the cases by coverage.
What was found once lies in `fuzz/corpus/` and is looked at again by every `make test`.
"""
