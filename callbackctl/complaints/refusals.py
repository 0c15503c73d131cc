"""Why a step of a complaint is refused: stable codes, in the order in which they are checked."""

from callbackctl.errors import CallbackError
from callbackctl.recording.refusals import Objection

STEP_CODES = (
    "unknown-complaint", "unknown-customer", "unknown-staff", "duplicate", "in-the-future", "out-of-range",
    "not-in-policy", "merged", "already-closed", "not-closed", "paused", "not-paused", "out-of-order",
    "approval-missing", "wrong-role", "not-the-holder", "not-the-same", "writing-missing", "field-missing",
    "letter-missing", "shares-not-100",
)  # fmt: skip


class StepRefused(CallbackError):
    """A step that was not recorded, with everything that is wrong with it."""

    def __init__(self, objections: list[Objection]) -> None:
        known = dict.fromkeys(objections)
        self.objections = sorted(known, key=lambda objection: STEP_CODES.index(objection.code))
        super().__init__("; ".join(str(objection) for objection in self.objections))
