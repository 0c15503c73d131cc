"""What is measured: each module has `lines`, which runs its jobs on a desk and yields a line of the table for each."""
