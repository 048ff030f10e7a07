"""The gate: which findings of a check make it fail, and what hides the others."""
