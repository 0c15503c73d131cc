"""A penalty shared out by responsibility: to the fen, and nothing is lost by rounding."""

from collections.abc import Mapping
from decimal import ROUND_DOWN, Decimal
from typing import Any

FEN = Decimal("0.01")


def split(shares: Mapping[str, Any], penalty: float | None) -> list[tuple[str, str, str | None]]:
    """Each person with their share in per cent and their part of the penalty in yuan, the largest share first.

    Parts are rounded down to the fen; what is left over goes, a fen each, to those with the largest shares.
    """
    ordered = sorted(((who, Decimal(str(share))) for who, share in shares.items()), key=lambda one: (-one[1], one[0]))
    if not penalty:
        return [(who, f"{share.normalize():f}", None) for who, share in ordered]
    whole = Decimal(str(penalty)).quantize(FEN)
    parts = [(whole * share / 100).quantize(FEN, ROUND_DOWN) for _who, share in ordered]
    over = int((whole - sum(parts)) / FEN)
    return [
        (who, f"{share.normalize():f}", f"{part + (FEN if place < over else 0):f}")
        for place, ((who, share), part) in enumerate(zip(ordered, parts, strict=True))
    ]
