"""Values as SQL literals. On its own, so that the morning's list need not load the model of the rule file."""

Value = str | int | float | bool


def literal(value: Value) -> str:
    """A value as an SQL literal."""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, str):
        return "'" + value.replace("'", "''").replace("\0", "") + "'"
    return repr(value)


def literals(values: tuple[Value, ...]) -> str:
    """A parenthesis of SQL literals."""
    return "(" + ", ".join(literal(value) for value in values) + ")"
