"""Who says what: source, cue and content, from quotations, reporting verbs and nouns."""

from checker.extract.attribution.speech import find_speech

__all__ = ["find_speech"]
