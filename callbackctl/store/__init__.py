"""The one SQLite file: opening it, its tables, and the facts that go in."""
