"""A report as one web page that needs nothing else."""
