"""Forms to be printed, filled in by hand and signed."""
