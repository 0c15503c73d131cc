"""Why a visit is refused, or accepted with a warning: stable codes, in the order in which they are checked."""

from dataclasses import dataclass

from callbackctl.errors import CallbackError

CODES = (
    "unknown-customer", "unknown-staff", "unknown-rule", "duplicate", "in-the-future", "out-of-range",
    "caller-excluded", "companion-missing", "channel-not-allowed", "consent-refused", "quiet-hours",
    "earlier-channel-not-tried", "cap-exceeded", "signature-missing", "recording-missing", "next-date-missing",
    "field-missing",
)  # fmt: skip
DO_NOT_CONTACT = "do-not-contact"
"""Only ever a warning: what is owed to everybody is owed to who wants no contact too."""
REVIEW_CODES = (
    "unknown-visit", "unknown-staff", "unknown-review", "duplicate", "in-the-future", "out-of-range",
    "reviewer-excluded", "field-missing",
)  # fmt: skip
"""Why a review is refused, in the order in which it is checked."""
NEVER_OVERRIDDEN = frozenset({"unknown-customer", "unknown-staff", "unknown-rule"})


@dataclass(frozen=True, slots=True)
class Objection:
    """One thing that is wrong with a visit: its code, one sentence, and the field to be mended where it is one."""

    code: str
    text: str
    field: str = ""

    def __str__(self) -> str:
        return f"{self.code}: {self.text}"


class Refused(CallbackError):
    """A visit or review that was not recorded, with everything that is wrong with it."""

    def __init__(self, objections: list[Objection]) -> None:
        self.objections = in_order(objections)
        super().__init__("; ".join(str(objection) for objection in self.objections))


def in_order(objections: list[Objection]) -> list[Objection]:
    """Objections in the order in which they are checked, each once."""
    if not objections:
        return []
    order = (*CODES, DO_NOT_CONTACT, *REVIEW_CODES)
    return sorted(dict.fromkeys(objections), key=lambda objection: order.index(objection.code))
