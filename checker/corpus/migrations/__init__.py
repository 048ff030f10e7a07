"""The tables of a corpus, step by step: what can be read again from its documents, and apart from it what cannot."""
