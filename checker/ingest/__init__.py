"""Files to documents: one module a format, one function to read a path."""
