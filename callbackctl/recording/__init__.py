"""Taking down what happened: checks, settling, what comes next."""
