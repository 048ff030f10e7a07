"""What was read from documents and found in them, kept between runs; deleting it costs time and nothing else."""
