"""The rule file: a strict located reader, and the typed policy it makes."""
