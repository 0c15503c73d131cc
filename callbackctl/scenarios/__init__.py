"""Scenario files: the proof that a rule file says what the policy says, run on the real engine."""
