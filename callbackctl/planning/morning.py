"""What the morning list needs of a policy without reading the file again: a small JSON kept beside the plan."""

from typing import Any

from callbackctl.policy.model import Policy


def morning_facts(policy: Policy) -> dict[str, Any]:
    """Channel order and fallbacks, caps, who sees whom, as plain values."""
    channels = policy.channels
    names = [item for item in channels.__slots__ if item not in ("order", "when_refused")]
    visibility = policy.visibility
    return {
        "quiet_hours": [str(span) for span in policy.quiet_hours.spans] if policy.quiet_hours is not None else [],
        **({} if visibility is None else {"visibility": {
            "roles": {str(role): seen for role, seen in visibility.roles.items()}, "contact": visibility.contact,
        }}),
        "only_after": {
            name: list(rules.only_after) for name in names if (rules := channels.rules_for(name)).only_after
        },
        "when_refused": list(channels.when_refused),
        "caps": [
            {"channels": list(cap.channels), "at_most": cap.at_most.value, "enforce": cap.enforce, "clause": cap.clause}
            for cap in policy.caps
        ],
    }
