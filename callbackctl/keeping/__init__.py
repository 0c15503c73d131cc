"""Keeping the records: proof that nothing was altered, terms, loans, who sees what, copies of the file."""
