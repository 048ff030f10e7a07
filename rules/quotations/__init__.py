"""Words between quotation marks: marks, wording and speakers."""
