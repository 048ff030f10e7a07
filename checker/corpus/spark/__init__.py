"""A corpus checked on a Spark cluster: the same three functions as in one process, with Spark's shuffle between them. See docs/scale.md."""
