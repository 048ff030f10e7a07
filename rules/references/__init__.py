"""Rules about references: figures, links, citations, identifiers."""
