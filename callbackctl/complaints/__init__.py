"""Complaints from receipt to the last word: where each stands and what its clocks say, told from its steps."""
