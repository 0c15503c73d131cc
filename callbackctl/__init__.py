"""Callback policies kept as files: whom to call back, why, by when, and the proof that it was done."""

__version__ = "0.1.0"
