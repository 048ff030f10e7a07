"""Names: spelling, introductions, and titles that clash."""
