"""The store: what was worked out before, kept beside the project so that it is not worked out again."""
