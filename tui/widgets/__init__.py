"""The parts that screens are put together from, one a file."""
