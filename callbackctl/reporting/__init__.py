"""The month's figures, the breaches of the policy, and why a callback stands as it does."""
