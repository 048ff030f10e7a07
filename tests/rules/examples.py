"""An example of a rule as the documents that the checker reads."""

from checker.packs.examples import documents_of

__all__ = ["documents_of"]
